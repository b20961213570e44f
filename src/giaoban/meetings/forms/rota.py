"""What people type about the rota of talks: who is asked at which meeting, and what a series asks for."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.meetings.actions.rota import Wish
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries.rota import RotaLine
from giaoban.meetings.rules.talks import MOST_A_MEETING
from giaoban.organisation.models import HostItem, Item, Unit
from giaoban.ui.forms import ChoiceField, Form, NumberField, OnceField, RowField
from giaoban.ui.wording import long_day, speaks_vietnamese

WHOLE_GROUP = gettext_lazy("The group as a whole")


def items_of(uses: Iterable[HostItem]) -> list[tuple[str, str]]:
    """Return entries of a vocabulary as choices, in the language in force."""
    return [(str(use.item_id), use.label_vi if speaks_vietnamese() else use.label_en) for use in uses]


class ThemeField(ChoiceField):
    """One theme of those that the committee uses."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401
        more.setdefault("label", gettext_lazy("Theme"))
        missing = gettext_lazy("Choose the theme of the talk.")
        super().__init__(listed=True, missing=missing, **more)

    def offer(self, themes: Sequence[HostItem], chosen: Item | None = None) -> None:
        """Offer these themes; one that is no longer used stays offered where it was chosen before."""
        known = {theme.item_id: theme.item for theme in themes}
        self.items = known | ({chosen.pk: chosen} if chosen else {})
        extra = [(str(chosen.pk), chosen.label)] if chosen and chosen.pk not in known else []
        self.choices = [("", _("Choose one")), *items_of(themes), *extra]

    def clean(self, value: object) -> Item | None:
        """Return the theme that was chosen; ``None`` if none was and none had to be."""
        found = super().clean(value)
        return self.items[int(found)] if found else None


class RotaForm(Form):
    """Who is asked at each meeting that lacks a talk; a unit left empty asks nobody."""

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        lines: Iterable[RotaLine],
        units: QuerySet[Unit],
        themes: Sequence[HostItem],
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        self.meetings: dict[str, Meeting] = {}
        choices = [("", _("nobody")), *((str(unit.pk), unit.name) for unit in units)]
        self.units = {str(unit.pk): unit for unit in units}
        for line in lines:
            for place, proposed in enumerate(line.proposed, start=1):
                mark = f"{line.meeting.pk}_{place}"
                self.meetings[mark] = line.meeting
                self._add(mark, choices, themes)
                self.initial[f"unit_{mark}"] = str(proposed.unit.pk)
                self.initial[f"theme_{mark}"] = str(proposed.theme.item_id) if proposed.theme else ""

    def _add(self, mark: str, choices: list[tuple[str, str]], themes: Sequence[HostItem]) -> None:
        day = long_day(self.meetings[mark].day)
        asked = _("Who speaks on %(day)s") % {"day": day}
        self.fields[f"unit_{mark}"] = ChoiceField(label=asked, listed=True, required=False, choices=choices)
        theme = ThemeField(label=_("Theme"), required=False)
        theme.offer(themes)
        self.fields[f"theme_{mark}"] = theme

    def clean(self) -> dict[str, Any]:
        """Ask for the theme wherever somebody is asked."""
        typed = super().clean() or self.cleaned_data
        for mark in self.meetings:
            if (
                typed.get(f"unit_{mark}")
                and not typed.get(f"theme_{mark}")
                and f"theme_{mark}" not in self.errors
            ):
                self.add_error(f"theme_{mark}", _("Choose the theme of the talk."))
        return typed

    @property
    def rows(self) -> list[tuple[Meeting, Any, Any]]:
        """Each meeting with its two fields, in the order of the year."""
        return [
            (meeting, self[f"unit_{mark}"], self[f"theme_{mark}"]) for mark, meeting in self.meetings.items()
        ]

    @property
    def wishes(self) -> list[Wish]:
        """Who is asked, as it was chosen."""
        typed = self.cleaned_data
        return [
            Wish(meeting=meeting, unit=self.units[typed[f"unit_{mark}"]], theme=typed[f"theme_{mark}"])
            for mark, meeting in self.meetings.items()
            if typed[f"unit_{mark}"]
        ]


class AskForm(Form):
    """Who is asked for one talk, on which theme, at which meeting."""

    meeting = RowField(queryset=None, label=gettext_lazy("Which meeting"))
    unit = RowField(
        queryset=None,
        label=gettext_lazy("Who speaks"),
        hint=gettext_lazy(
            "The commune or the cell. Left empty, the group as a whole; the office prepares it."
        ),
        required=False,
        empty=WHOLE_GROUP,
    )
    theme = ThemeField()
    once = OnceField()

    def __init__(
        self,
        *args: Any,  # noqa: ANN401
        meetings: QuerySet[Meeting],
        units: QuerySet[Unit],
        themes: Sequence[HostItem],
        chosen: Item | None = None,
        **more: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*args, **more)
        offer_meetings(self, meetings)
        cast(RowField, self.fields["unit"]).queryset = units
        cast(ThemeField, self.fields["theme"]).offer(themes, chosen)

    @property
    def wish(self) -> Wish:
        """What was chosen."""
        typed = self.cleaned_data
        return Wish(meeting=typed["meeting"], unit=typed["unit"], theme=typed["theme"])


class MeetingForm(Form):
    """At which meeting a talk is taken up again, or heard by another group."""

    meeting = RowField(queryset=None, label=gettext_lazy("Which meeting"))

    def __init__(self, *args: Any, meetings: QuerySet[Meeting], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        offer_meetings(self, meetings)


def offer_meetings(form: Form, meetings: QuerySet[Meeting]) -> None:
    """Offer these meetings, each by its day and group."""
    field = cast(RowField, form.fields["meeting"])
    field.queryset = meetings
    field.label_from_instance = _meeting_label  # type: ignore[method-assign,assignment]  # so Django lets a row be named


def _meeting_label(meeting: Meeting) -> str:
    cluster = meeting.series.cluster
    return f"{long_day(meeting.day)} · {cluster.name if cluster else meeting.series.name}"


class TermsForm(Form):
    """How many talks a series has, and when their text is due."""

    each = NumberField(
        label=gettext_lazy("Talks at each meeting"),
        hint=gettext_lazy("0 if this series has none; usually 1 or 2."),
        between=(0, MOST_A_MEETING),
    )
    days = NumberField(
        label=gettext_lazy("Text due, working days before the meeting"),
        hint=gettext_lazy("5 is a week. Holidays and swapped days are counted as offices work."),
        between=(0, 30),
    )
