"""Forms of a host's settings, vocabularies and routes, and of files sent."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from giaoban.directory.forms.fields import day_field
from giaoban.organisation import queries
from giaoban.organisation.actions import HostPlan, ItemPlan
from giaoban.organisation.imports import MOST_MEGABYTES
from giaoban.organisation.models import Agency, Host
from giaoban.organisation.rules import Role, Vocabulary
from giaoban.ui.forms import ChoiceField, Form, NumberField, PhoneField, RowField, TextField, YesField
from giaoban.ui.forms.files import CHOOSE_FILE, EMPTY_FILE

ROUNDINGS = (
    ("residue_to_largest", gettext_lazy("What is left over goes to the largest row (as in 2015)")),
    ("largest_remainder", gettext_lazy("Largest remainders")),
    ("none", gettext_lazy("Each row for itself; the sum may differ from 100")),
)


class HostForm(Form):
    """Name and settings of a committee."""

    name = TextField(label=pgettext_lazy("list", "Name"), hint=gettext_lazy("As at the head of a letter."))
    short_name = TextField(label=gettext_lazy("Short name"), longest=100)
    superior = TextField(label=gettext_lazy("Committee above it"), required=False)
    place = TextField(
        label=gettext_lazy("Place before a date"), hint=gettext_lazy("For example Kinh Môn."), longest=100
    )
    help_phone = PhoneField(
        label=gettext_lazy("Help line"), hint=gettext_lazy("Stands at the foot of every page.")
    )
    rounding = ChoiceField(label=gettext_lazy("How shares are rounded"), choices=ROUNDINGS)
    decimals = NumberField(label=gettext_lazy("Digits after the comma of a share"), between=(0, 3))
    silence_meetings = NumberField(
        label=gettext_lazy("Meetings after which silence counts as no objection"), between=(1, 12)
    )
    mood_days = NumberField(
        label=gettext_lazy("Days for which the words of public mood are kept"),
        hint=gettext_lazy("After the meeting; then only how many there were, field and month stay."),
        between=(30, 365),
    )

    def plan_for(self, host: Host) -> HostPlan:
        """Return the settings that were typed."""
        return HostPlan(code=host.code, is_demo=host.is_demo, **self.cleaned_data)


class ItemForm(Form):
    """How a host calls an entry of a vocabulary."""

    label_vi = TextField(label=gettext_lazy("In Vietnamese"), longest=120)
    label_en = TextField(label=gettext_lazy("In English"), longest=120)
    position = NumberField(label=gettext_lazy("Place in the list"), between=(0, 999))


class NewItemForm(Form):
    """An entry of the host's own."""

    label_vi = TextField(label=gettext_lazy("In Vietnamese"), longest=120)
    label_en = TextField(label=gettext_lazy("In English"), longest=120)
    on = day_field(gettext_lazy("From which day"))

    def __init__(self, *args: Any, vocabulary: Vocabulary, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.vocabulary = vocabulary
        if vocabulary == Vocabulary.POST_TITLE:
            self.fields["role"] = ChoiceField(
                label=_("What it may do"),
                choices=[(role.value, role_words(role)) for role in Role],
                listed=True,
            )
        if vocabulary == Vocabulary.UNIT_KIND:
            self.fields["is_cell"] = YesField(
                label=_("Is a cell"), hint=_("Its secretary comes to the briefing.")
            )

    @property
    def plan(self) -> ItemPlan:
        """What was typed."""
        typed = self.cleaned_data
        role = Role(typed["role"]) if "role" in typed else None
        return ItemPlan(
            self.vocabulary, typed["label_vi"], typed["label_en"], role, typed.get("is_cell", False)
        )


class OnForm(Form):
    """The first day of something."""

    on = day_field(gettext_lazy("From which day"))


class RoutesForm(Form):
    """The agency of every field."""

    def __init__(self, *args: Any, host: Host, day: date, language: str, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.uses = list(queries.fields_on(host, day))
        now = {route.field_id: route.agency for route in queries.routes_of(host)}
        for use in self.uses:
            self.fields[f"field_{use.item_id}"] = RowField(
                label=use.label_en if language.startswith("en") else use.label_vi,
                queryset=queries.agencies_on(host, day),
                required=False,
                empty=_("No agency"),
                initial=now.get(use.item_id),
            )

    @property
    def changed(self) -> list[tuple[Any, Agency | None]]:
        """The fields whose agency is another one than before."""
        return [
            (use.item, self.cleaned_data[f"field_{use.item_id}"])
            for use in self.uses
            if f"field_{use.item_id}" in self.changed_data
        ]


class ImportForm(Form):
    """A file with the organisation, and the day from which it holds."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("The filled-in template (.xlsx), or a .csv table; at most 5 MB."),
        error_messages={"required": CHOOSE_FILE, "missing": CHOOSE_FILE, "empty": EMPTY_FILE},
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv"}),
    )
    on = day_field(gettext_lazy("From which day does what is new hold?"))

    most_megabytes = MOST_MEGABYTES


def role_words(role: Role) -> str:
    """Return what a role lets its holder do, in a few words of the reader's language."""
    return {
        Role.SECRETARY: _("Cell secretary: raises opinions and judges replies"),
        Role.OFFICE: _("Committee office: calls meetings, compiles, enters"),
        Role.COMMUNE_OFFICE: _("Commune office: sees its own unit"),
        Role.DRAFTER: _("Agency: drafts replies"),
        Role.CLEARER: _("Agency: drafts and clears replies"),
        Role.CHAIR: _("Chair of the briefing"),
        Role.MEMBER_IN_CHARGE: _("Committee member in charge of units"),
        Role.STANDING_MEMBER: _("Standing member: reads everything"),
        Role.BOARD_MEMBER: _("Member of the standing board: reads"),
        Role.COMMITTEE_MEMBER: _("Member of the executive committee: reads meetings and reports"),
        Role.PARTY_BUILDING: _("Party-building board: reads"),
        Role.GRASSROOTS_STANDING: _("Grassroots standing member: reads their own unit"),
        Role.EDITOR: _("Bulletin editor: reads, plans and edits the bulletin"),
        Role.INSPECTOR: _("Inspector: reads the log"),
        Role.ADMINISTRATOR: _("Administrator: keeps the organisation and the accounts"),
    }[role]
