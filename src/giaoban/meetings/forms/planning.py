"""Forms about one meeting, and about a year of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, cast

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.kernel.dates import lunar, parse_day
from giaoban.kernel.vietnamese import capital_first
from giaoban.meetings import queries
from giaoban.meetings.actions import Contribution
from giaoban.meetings.forms.weighing import WeighedForm
from giaoban.meetings.models import AgendaItem, Meeting, Series, period_name
from giaoban.meetings.rules import BRIEFING, CHANNEL_WORDS, WHY_WORDS, Channel, Frequency, Occurrence, Why
from giaoban.meetings.rules.carrying import can_be_carried, was_skipped
from giaoban.ui.forms import (
    ChoiceField,
    DayField,
    Form,
    LongTextField,
    ManyField,
    OnceField,
    RowField,
    TextField,
    TimeField,
)
from giaoban.ui.wording import long_day, weekday


class MoveForm(WeighedForm):
    """When and where a meeting is held."""

    day = DayField(label=gettext_lazy("Day"), hint=gettext_lazy("For example 27/11/2026."))
    time = TimeField(label=gettext_lazy("Begins at"), hint=gettext_lazy("For example 7:30."))
    place = TextField(label=gettext_lazy("Place"))

    @property
    def starts_at(self) -> datetime:
        """The time that was typed, Asia/Ho_Chi_Minh."""
        day, time = self.cleaned_data["day"], self.cleaned_data["time"]
        return timezone.make_aware(datetime.combine(day, time))


class AddForm(MoveForm):
    """One more meeting: when, where, of which type, and what it is called if not after its period."""

    meeting_type = ChoiceField(label=gettext_lazy("Type of meeting"), listed=True, initial=BRIEFING)
    name = TextField(
        label=gettext_lazy("What it is called"),
        hint=gettext_lazy("Left empty, a briefing is called after its period and others after their type."),
        required=False,
    )

    def __init__(self, *args: Any, types: Mapping[str, str], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.types = types
        cast(ChoiceField, self.fields["meeting_type"]).choices = list(types.items())

    @property
    def kind(self) -> dict[str, str]:
        """Type and name as they were typed; another type than a briefing always has a name."""
        chosen = self.cleaned_data["meeting_type"]
        usual = "" if chosen == BRIEFING else self.types[chosen]
        return {"meeting_type": chosen, "name": self.cleaned_data["name"] or usual}


class RenameForm(Form):
    """What a meeting is called."""

    name = TextField(
        label=gettext_lazy("What it is called"),
        hint=gettext_lazy("A briefing left without a name is called after its period."),
        required=False,
    )


class CancelForm(Form):
    """Why a meeting is not held."""

    reason = TextField(
        label=gettext_lazy("Why is it not held?"),
        hint=gettext_lazy("Everybody who was called reads this sentence."),
        longest=300,
        missing=gettext_lazy("Write the reason in one sentence; those who were called will ask for it."),
    )


class CloseForm(Form):
    """What the chair concluded."""

    conclusion = LongTextField(
        label=gettext_lazy("Conclusion of the chair"),
        hint=gettext_lazy("What was assigned, to whom, by when. It stays as it is once the meeting is over."),
        required=False,
    )
    undealt = ManyField(
        label=gettext_lazy("Not dealt with"),
        hint=gettext_lazy("These go to the agenda of the next meeting by themselves."),
        required=False,
    )

    def __init__(self, *args: Any, meeting: Meeting, **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        offered = [item for item in meeting.agenda.all() if can_be_carried(item.kind)]
        undealt = cast(ManyField, self.fields["undealt"])
        undealt.choices = [(str(item.pk), item.title) for item in offered]
        undealt.initial = _skipped(meeting, offered)
        if not offered:
            del self.fields["undealt"]

    @property
    def undealt_items(self) -> list[int]:
        """Keys of the items that were ticked."""
        return [int(key) for key in self.cleaned_data.get("undealt", [])]


def _skipped(meeting: Meeting, items: Iterable[AgendaItem]) -> list[str]:
    """Return the keys of the items that were passed over; none where nobody led the meeting from the desk."""
    times, now = list(meeting.item_times.all()), timezone.now()
    spans = {item.pk: [each.span for each in times if each.item_id == item.pk] for item in items}
    return [
        str(item.pk)
        for item in items
        if times and was_skipped(spans[item.pk], concluded=bool(item.conclusion), now=now)
    ]


class PlanForm(WeighedForm):
    """One day for each period of a year that has no meeting yet; an empty one has none."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        year: int,
        frequency: Frequency,
        proposed: Iterable[Occurrence],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        for each in proposed:
            self.fields[f"month_{each.month}"] = DayField(
                label=capital_first(period_name(frequency, year, each.month)),
                hint=_hint(_standing(each, self.data.get(f"month_{each.month}"))),
                required=False,
                initial=each.day,
            )

    @property
    def days(self) -> dict[int, date | None]:
        """First month of each period to the day that was typed."""
        return {int(name.removeprefix("month_")): day for name, day in self.cleaned_data.items()}


class ProgrammeForm(WeighedForm):
    """The same for all series of a committee: one day for each period of each series."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        year: int,
        proposed: Iterable[tuple[Series, Occurrence]],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        self.series = {}
        for series, each in proposed:
            name = f"day_{series.pk}_{each.month}"
            self.series[name] = series
            self.fields[name] = DayField(
                label=f"{queries.group_of(series)}, {period_name(series.frequency, year, each.month)}",
                hint=_hint(_standing(each, self.data.get(name))),
                required=False,
                initial=each.day,
            )

    @property
    def groups(self) -> int:
        """How many series have days to plan: a column each where there is room."""
        return len({series.pk for series in self.series.values()})

    @property
    def days(self) -> dict[int, dict[int, date | None]]:
        """Key of each series to the days that were typed for its periods."""
        found: dict[int, dict[int, date | None]] = {}
        for name, day in self.cleaned_data.items():
            _, series, month = name.split("_")
            found.setdefault(int(series), {})[int(month)] = day
        return found


def _standing(proposed: Occurrence, typed: str | None) -> Occurrence:
    """Return what stands in a field: the day that was typed, without why it was proposed, or the proposal."""
    day = proposed.day if typed is None else parse_day(typed) if typed.strip() else None
    if day == proposed.day:
        return proposed
    return replace(proposed, day=day if isinstance(day, date) else None, why=Why.RULE)


def _hint(proposed: Occurrence) -> str:
    """Return what helps to judge a proposed day: its weekday, its lunar day, and why it is not the rule's."""
    if proposed.day is None:
        shown = ""
    else:
        moon_day, moon_month = lunar(proposed.day)
        values = {"weekday": capital_first(weekday(proposed.day)), "day": moon_day, "month": moon_month}
        shown = _("%(weekday)s, %(day)s/%(month)s by the moon.") % values
    words = WHY_WORDS[proposed.why]
    return f"{shown} {_(words) % {'day': long_day(proposed.ruled)}}".strip() if words else shown


class TurnForm(Form):
    """Who had a turn at a meeting."""

    channel = ChoiceField(label=gettext_lazy("How"))
    unit = RowField(
        queryset=None,
        label=gettext_lazy("Which cell"),
        missing=gettext_lazy("Choose the cell whose secretary had the turn."),
    )
    gist = LongTextField(
        label=gettext_lazy("In a few words"),
        hint=gettext_lazy("Only where no single opinion holds it; opinions are recorded one by one."),
        required=False,
        longest=2000,
    )
    once = OnceField()

    def __init__(self, *args: Any, meeting: Meeting, channels: Sequence[Channel], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        self.meeting = meeting
        offered = [(each.value, _(CHANNEL_WORDS[each])) for each in channels]
        channel = cast(ChoiceField, self.fields["channel"])
        channel.choices, channel.initial = offered, offered[0][0]
        cast(RowField, self.fields["unit"]).queryset = queries.units_of(meeting)

    @property
    def turn(self) -> Contribution:
        """The turn that was typed."""
        unit = self.cleaned_data["unit"]
        return Contribution(
            channel=Channel(self.cleaned_data["channel"]),
            unit=unit,
            post=queries.secretary_of(unit, self.meeting.day),
            once=self.cleaned_data["once"],
            gist=self.cleaned_data["gist"],
            by_office=True,
        )
