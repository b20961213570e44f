"""What people type about titles and who is to get them."""

from collections.abc import Iterable
from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.organisation.rules import Span
from giaoban.provision.actions import EntitlementPlan, PublicationPlan
from giaoban.provision.models import Publication
from giaoban.provision.rules.titles import (
    FREQUENCY_WORDS,
    KIND_WORDS,
    MOST_COPIES,
    Frequency,
    Kind,
)
from giaoban.ui.forms import (
    AmountField,
    ChoiceField,
    DayField,
    Form,
    ManyField,
    NumberField,
    OnceField,
    Places,
    TextField,
)

PLACES = Places(
    {
        "title_twice": "name",
        "supply_ends_first": "valid_to",
        "entitled_already": "kinds",
        "supply_not_begun": "last_day",
        "supply_ends_already": "last_day",
    }
)


class PublicationForm(Form):
    """A title."""

    name = TextField(
        label=gettext_lazy("Name of the title"), hint=gettext_lazy("For instance: Báo Nhân Dân.")
    )
    publisher = TextField(label=gettext_lazy("Publisher"))
    kind = ChoiceField(label=gettext_lazy("What it is"))
    frequency = ChoiceField(label=gettext_lazy("How often it comes out"), listed=True)
    price = AmountField(
        label=gettext_lazy("Price of a copy for a year"),
        hint=gettext_lazy("In đồng, for instance 1.825.000. Empty if it costs nothing."),
        required=False,
    )
    valid_from = DayField(
        label=gettext_lazy("Supplied from"), hint=gettext_lazy("The first day, for instance 01/01/2026.")
    )
    valid_to = DayField(
        label=gettext_lazy("Supplied until"),
        hint=gettext_lazy("Empty while no end is known."),
        required=False,
    )
    once = OnceField()

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(ChoiceField, self.fields["kind"]).choices = [(each.value, _(KIND_WORDS[each])) for each in Kind]
        cast(ChoiceField, self.fields["frequency"]).choices = [
            (each.value, _(FREQUENCY_WORDS[each])) for each in Frequency
        ]

    @property
    def plan(self) -> PublicationPlan:
        """What was typed."""
        typed = self.cleaned_data
        return PublicationPlan(
            name=typed["name"],
            publisher=typed["publisher"],
            kind=Kind(typed["kind"]),
            frequency=Frequency(typed["frequency"]),
            price=typed["price"],
            span=Span(typed["valid_from"], typed["valid_to"]),
        )

    @property
    def once_key(self) -> UUID:
        """The mark made with the form."""
        return cast(UUID, self.cleaned_data["once"])


def publication_shown(row: Publication) -> dict[str, object]:
    """Return what the form of a title begins with."""
    names = ("name", "publisher", "kind", "frequency", "price", "valid_from", "valid_to")
    return {name: getattr(row, name) for name in names}


class EntitlementForm(Form):
    """Which kinds of cell are to get a title."""

    kinds = ManyField(label=gettext_lazy("Which cells are to get it"))
    copies = NumberField(label=gettext_lazy("Copies for a cell"), between=(1, MOST_COPIES), initial=1)
    basis = TextField(
        label=gettext_lazy("What it rests on"),
        hint=gettext_lazy("The document with number and day."),
        longest=300,
    )
    valid_from = DayField(label=gettext_lazy("From which day"))
    valid_to = DayField(label=gettext_lazy("Until"), required=False)

    def __init__(self, *args: Any, kinds: Iterable[tuple[int, str]], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        cast(ManyField, self.fields["kinds"]).choices = [(str(key), name) for key, name in kinds]

    @property
    def plan(self) -> EntitlementPlan:
        """What was typed."""
        typed = self.cleaned_data
        return EntitlementPlan(
            kinds=tuple(int(key) for key in typed["kinds"]),
            copies=typed["copies"],
            basis=typed["basis"],
            span=Span(typed["valid_from"], typed["valid_to"]),
        )


class EndForm(Form):
    """With which day an entitlement ends."""

    last_day = DayField(label=gettext_lazy("Last day"))
