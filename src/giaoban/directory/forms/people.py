"""Forms of agencies, people and posts."""

from datetime import date
from operator import attrgetter
from typing import Any

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from giaoban.directory.forms.fields import code_field, day_field, unit_field, use_field
from giaoban.organisation import queries
from giaoban.organisation.actions import AgencyPlan, PersonPlan, PostPlan
from giaoban.organisation.models import Host, Person, Unit
from giaoban.organisation.rules import Vocabulary
from giaoban.ui.forms import DayField, Form, NumberField, PhoneField, RowField, TextField, YesField, sought


class AgencyForm(Form):
    """An agency."""

    code = code_field()
    name = TextField(label=pgettext_lazy("list", "Name"), longest=150)
    short_name = TextField(label=gettext_lazy("Short name"), longest=80)
    remit = TextField(
        label=gettext_lazy("What it is asked about"),
        hint=gettext_lazy("A few words, shown when an opinion is sent."),
        required=False,
    )
    answers_itself = YesField(
        label=gettext_lazy("Has accounts of its own"),
        hint=gettext_lazy("If not, the office enters its replies from the signed paper."),
    )
    needs_clearance = YesField(
        label=gettext_lazy("A second person clears its replies"),
        hint=gettext_lazy("Nobody then delivers what they have drafted themselves."),
    )
    position = NumberField(
        label=gettext_lazy("Place in the list"),
        hint=gettext_lazy("1 is the first; empty puts it last."),
        required=False,
        between=(1, 999),
    )
    valid_from = day_field(gettext_lazy("From which day"))
    valid_to = day_field(gettext_lazy("Up to which day"), required=False)

    @property
    def plan(self) -> AgencyPlan:
        """What was typed."""
        typed = self.cleaned_data
        return AgencyPlan(**{**typed, "position": typed["position"] or 0})


class PersonForm(Form):
    """A person: name and telephone, and no more than the work needs."""

    full_name = TextField(label=gettext_lazy("Full name"), longest=100)
    phone = PhoneField(
        label=gettext_lazy("Phone"),
        hint=gettext_lazy("Slips, links and notices go to this number."),
        required=False,
    )
    email = TextField(label=gettext_lazy("E-mail"), longest=254, required=False)
    given_name = TextField(
        label=gettext_lazy("Given name"),
        hint=gettext_lazy("Only if it is not the last word of the name."),
        longest=40,
        required=False,
        may_be_marked=True,  # Mật is a name too, and stands alone here
    )

    def clean_email(self) -> str:
        """Return the address if it can be one."""
        typed: str = self.cleaned_data["email"]
        try:
            validate_email(typed or "ten@example.vn")
        except forms.ValidationError as fault:
            raise forms.ValidationError(
                _("Write the e-mail address, for example ten@example.vn."), code="not_an_address"
            ) from fault
        return typed

    @property
    def plan(self) -> PersonPlan:
        """What was typed."""
        return PersonPlan(**self.cleaned_data)


class PostForm(Form):
    """A post and, if known, who takes it up."""

    def __init__(self, *args: Any, host: Host, day: date, unit: Unit | None, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["title"] = use_field(host, Vocabulary.POST_TITLE, day, label=pgettext("post", "Title"))
        self.fields["unit"] = unit_field(
            host, day, label=_("Of which unit"), required=False, empty=_("Of no unit"), initial=unit
        )
        self.fields["agency"] = RowField(
            label=_("Of which agency"),
            queryset=queries.agencies_on(host, day),
            required=False,
            empty=_("Of no agency"),
        )
        self.fields["cluster"] = RowField(
            label=_("Of which cluster"),
            queryset=queries.clusters_on(host, day),
            required=False,
            empty=_("Of no cluster"),
        )
        self.fields["name"] = TextField(
            label=_("How it is written"),
            hint=_("Empty puts title and place together: Bí thư Chi bộ thôn An Bộ."),
            required=False,
        )
        self.fields["valid_from"] = day_field(_("From which day"), initial=day)

    @property
    def plan(self) -> PostPlan:
        """What was typed."""
        typed = self.cleaned_data
        return PostPlan(**{**typed, "title": typed["title"].item})


class AppointForm(Form):
    """Who takes up a post."""

    def __init__(self, *args: Any, host: Host, day: date, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["person"] = sought(
            label=_("Who takes it up"),
            queryset=Person.objects.filter(host=host),
            named=attrgetter("told_apart"),
            required=False,
        )
        self.fields["full_name"] = TextField(
            label=_("Or somebody who is not in the list yet: full name"), longest=100, required=False
        )
        self.fields["phone"] = PhoneField(label=_("Phone of the new person"), required=False)
        self.fields["on"] = day_field(_("From which day"), initial=day)
        self.fields["alongside"] = YesField(
            label=_("Beside those who hold it now"),
            hint=_("Without this, their term ends the day before."),
        )
        self.fields["until"] = DayField(
            label=_("Up to which day"),
            hint=_("For somebody who stands in while a holder is away; that day is the last."),
            required=False,
        )

    def clean(self) -> None:
        """Let one person be named: chosen, or written with or without a phone."""
        typed = self.cleaned_data
        person, name = typed.get("person"), typed.get("full_name")
        if person and (name or typed.get("phone")):
            self.add_error("full_name", _("Choose somebody or write a new person, not both."))
        elif not person and not name and not {"person", "full_name"} & self.errors.keys():
            self.add_error("person", _("Choose somebody, or write the name of a new person below."))

    @property
    def term(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        typed = dict(self.cleaned_data)
        name, phone = typed.pop("full_name"), typed.pop("phone")
        return typed | {"person": typed["person"] or PersonPlan(name, phone)}


class OverseeForm(Form):
    """The unit that a post is put in charge of."""

    def __init__(self, *args: Any, host: Host, day: date, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["unit"] = unit_field(
            host, day, label=_("Unit"), hint=_("With everything that stands under it.")
        )
        self.fields["on"] = day_field(_("From which day"), initial=day)
