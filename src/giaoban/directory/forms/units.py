"""Forms of units and clusters."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from giaoban.directory.forms.fields import code_field, day_field, unit_field, use_field
from giaoban.directory.queries import Wanted
from giaoban.organisation import queries
from giaoban.organisation.actions import ClusterPlan, UnitPlan
from giaoban.organisation.models import Cluster, Host, Item, Unit
from giaoban.organisation.rules import Vocabulary
from giaoban.ui.forms import ChoiceField, DayField, Form, LongTextField, NumberField, RowField, TextField

TOP = gettext_lazy("Directly under the committee")
ENDED = "ended"
LONGEST_QUERY = 100


class UnitForm(Form):
    """A unit that came of no other."""

    def __init__(self, *args: Any, host: Host, day: date, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["code"] = code_field()
        self.fields["name"] = TextField(
            label=pgettext("list", "Name"),
            hint=_("As it is written, for example Chi bộ thôn An Bộ."),
            longest=150,
        )
        self.fields["kind"] = use_field(host, Vocabulary.UNIT_KIND, day, label=pgettext("unit", "Kind"))
        self.fields["parent"] = unit_field(host, day, label=_("Stands under"), required=False, empty=TOP)
        self.fields["valid_from"] = day_field(_("From which day"), initial=day)

    @property
    def plan(self) -> UnitPlan:
        """What was typed."""
        typed = self.cleaned_data
        return UnitPlan(
            typed["code"], typed["name"], typed["kind"].item, typed["valid_from"], typed["parent"]
        )


class CorrectForm(Form):
    """What was entered wrongly about a unit."""

    def __init__(self, *args: Any, unit: Unit, day: date, **more: Any) -> None:  # noqa: ANN401
        use = queries.items_on(unit.host, Vocabulary.UNIT_KIND, day).filter(item=unit.kind_id).first()
        more["initial"] = {"code": unit.code, "name": unit.name, "kind": use, "parent": unit.parent}
        super().__init__(*args, **more)
        self.fields["code"] = code_field()
        self.fields["name"] = TextField(label=pgettext("list", "Name"), longest=150)
        self.fields["kind"] = use_field(unit.host, Vocabulary.UNIT_KIND, day, label=pgettext("unit", "Kind"))
        self.fields["parent"] = unit_field(
            unit.host, day, label=_("Stands under"), but=unit.pk, required=False, empty=TOP
        )

    @property
    def typed(self) -> dict[str, Any]:
        """What was typed, as the action takes it."""
        return {**self.cleaned_data, "kind": self.cleaned_data["kind"].item}


class RenameForm(Form):
    """A new name, a new kind, or both."""

    def __init__(self, *args: Any, unit: Unit, day: date, **more: Any) -> None:  # noqa: ANN401
        use = queries.items_on(unit.host, Vocabulary.UNIT_KIND, day).filter(item=unit.kind_id).first()
        more["initial"] = {"name": unit.name, "kind": use}
        super().__init__(*args, **more)
        self.fields["name"] = TextField(label=_("New name"), longest=150)
        self.fields["kind"] = use_field(unit.host, Vocabulary.UNIT_KIND, day, label=pgettext("unit", "Kind"))
        self.fields["on"] = day_field(_("From which day"))

    @property
    def kind(self) -> Item:
        """The kind that was chosen."""
        found: Item = self.cleaned_data["kind"].item
        return found


class MoveForm(Form):
    """What a unit is to stand under."""

    def __init__(self, *args: Any, unit: Unit, day: date, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["parent"] = unit_field(
            unit.host, day, label=_("Is to stand under"), but=unit.pk, required=False, empty=TOP
        )
        self.fields["on"] = day_field(_("From which day"))


class EndForm(Form):
    """The last day of something."""

    last_day = day_field(gettext_lazy("Last day"))


class MergeForm(Form):
    """Which units become one, and what it is called."""

    def __init__(self, *args: Any, host: Host, unit: Unit, day: date, **more: Any) -> None:  # noqa: ANN401
        use = queries.items_on(host, Vocabulary.UNIT_KIND, day).filter(item=unit.kind_id).first()
        more["initial"] = {"code": unit.code, "name": unit.name, "kind": use, "posts": "this"}
        super().__init__(*args, **more)
        self.unit = unit
        self.fields["other"] = unit_field(host, day, label=_("Is merged with"), but=unit.pk)
        self.fields["third"] = unit_field(
            host, day, label=_("And with"), but=unit.pk, required=False, empty=_("No other unit")
        )
        self.fields["name"] = TextField(label=_("Name of the new unit"), longest=150)
        self.fields["code"] = code_field()
        self.fields["kind"] = use_field(host, Vocabulary.UNIT_KIND, day, label=pgettext("unit", "Kind"))
        self.fields["posts"] = ChoiceField(
            label=_("Whose secretary and other posts go on?"),
            choices=[("this", unit.name), ("other", _("The unit it is merged with"))],
        )
        self.fields["on"] = day_field(_("First day of the new unit"))

    @property
    def units(self) -> list[Unit]:
        """The units that become one, this one first."""
        typed = self.cleaned_data
        return [self.unit, typed["other"], *([typed["third"]] if typed["third"] else [])]

    @property
    def posts_from(self) -> Unit:
        """The unit whose posts go on."""
        found: Unit = self.unit if self.cleaned_data["posts"] == "this" else self.cleaned_data["other"]
        return found

    @property
    def plan(self) -> UnitPlan:
        """The new unit; it stands where the unit stood whose page this is."""
        typed = self.cleaned_data
        return UnitPlan(typed["code"], typed["name"], typed["kind"].item, typed["on"], self.unit.parent)


class SplitForm(Form):
    """The units that come of one, a line each; the first carries on."""

    parts = LongTextField(
        label=gettext_lazy("The units that come of it, one a line"),
        hint=gettext_lazy(
            "Code, a comma, then the name: AB-01, Chi bộ thôn An Bộ. "
            "The first line keeps the posts and whatever stands under the old unit."
        ),
        longest=2_000,
    )
    on = day_field(gettext_lazy("First day of the new units"))

    def clean_parts(self) -> list[tuple[str, str]]:
        """Return code and name of every line."""
        lines = [line.strip() for line in self.cleaned_data["parts"].splitlines() if line.strip()]
        found = [tuple(part.strip() for part in line.split(",", 1)) for line in lines]
        for number, part in enumerate(found, start=1):
            if len(part) != 2 or not all(part):  # noqa: PLR2004 - a code and a name
                raise ValidationError(
                    _("Line %(line)s needs a code, a comma and a name, for example AB-01, Chi bộ thôn An Bộ.")
                    % {"line": number},
                    code="not_a_part",
                )
        return [(part[0], part[1]) for part in found]

    def plans_for(self, unit: Unit) -> list[UnitPlan]:
        """Return the new units, of the kind and in the place of the old one."""
        typed = self.cleaned_data
        return [UnitPlan(code, name, unit.kind, typed["on"], unit.parent) for code, name in typed["parts"]]


class ClusterForm(Form):
    """A cluster."""

    code = code_field()
    name = TextField(label=pgettext_lazy("list", "Name"), longest=100)
    position = NumberField(
        label=gettext_lazy("Place in the list"),
        hint=gettext_lazy("1 is the first; empty puts it last."),
        required=False,
        between=(1, 999),
    )
    valid_from = day_field(gettext_lazy("From which day"))
    valid_to = day_field(gettext_lazy("Up to which day"), required=False)

    @property
    def plan(self) -> ClusterPlan:
        """What was typed."""
        typed = self.cleaned_data
        return ClusterPlan(**{**typed, "position": typed["position"] or 0})


class JoinForm(Form):
    """The cluster that a unit is to belong to."""

    def __init__(self, *args: Any, host: Host, day: date, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["cluster"] = RowField(label=_("Cluster"), queryset=queries.clusters_on(host, day))
        self.fields["on"] = day_field(_("From which day"), initial=day)


class MemberForm(Form):
    """The unit that is to belong to a cluster."""

    def __init__(self, *args: Any, cluster: Cluster, day: date, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["unit"] = unit_field(cluster.host, day, label=_("Unit"))
        self.fields["on"] = day_field(_("From which day"), initial=max(day, cluster.valid_from))


def yesterday(day: date) -> date:
    """Return the day before."""
    return day - timedelta(days=1)


class FindForm(Form):
    """Which units are shown: as of a day, of a kind, those in force or those that ended."""

    def __init__(self, *args: Any, host: Host, day: date, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.fields["on"] = DayField(label=_("As of the day"), required=False)
        self.fields["kind"] = use_field(
            host,
            Vocabulary.UNIT_KIND,
            day,
            label=pgettext("unit", "Kind"),
            required=False,
            empty=_("All kinds"),
        )
        self.fields["state"] = ChoiceField(
            label=_("Which ones"),
            choices=[("", _("In force")), (ENDED, pgettext("unit", "Ended"))],
            required=False,
            listed=True,
        )


def asked_for(query: QueryDict, host: Host, today: date) -> tuple[FindForm, Wanted]:
    """Return the form as the address fills it, and what it asks for; what cannot be read is not asked."""
    form = FindForm(query or {}, host=host, day=today)
    form.is_valid()
    typed = form.cleaned_data
    kind = typed.get("kind")
    return form, Wanted(
        day=typed.get("on") or today,
        called=query.get("q", "").strip()[:LONGEST_QUERY],
        kind=kind.item_id if kind else None,
        ended=typed.get("state") == ENDED,
    )
