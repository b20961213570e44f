"""Marks and words of meetings: ``{% load meetings %}``."""

from datetime import date
from typing import Final

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.kernel.vietnamese import capital_first
from giaoban.meetings.models import Meeting, Series, period_name
from giaoban.meetings.rules import (
    CHANNEL_WORDS,
    FREQUENCY_WORDS,
    STATE_WORDS,
    Channel,
    Frequency,
    RuleKind,
    State,
    day_called,
)
from giaoban.ui.templatetags.ui.marks import Tone, tag
from giaoban.ui.wording import days_left, weekday

register = template.Library()

TONES: Final[dict[State, Tone]] = {
    State.PLANNED: "calm",
    State.CALLED: "news",
    State.IN_SESSION: "soon",
    State.CLOSED: "done",
    State.CANCELLED: "calm",
}
ICONS: Final[dict[State, str]] = {
    State.PLANNED: "calendar",
    State.CALLED: "send",
    State.IN_SESSION: "speech",
    State.CLOSED: "check",
    State.CANCELLED: "x",
}


@register.simple_tag
def meeting_state(*, of: Meeting) -> SafeString:
    """The state of a meeting, as a word with its sign."""
    state = State(of.state)
    return tag(label=_(STATE_WORDS[state]), tone=TONES[state], icon=ICONS[state])


@register.filter
def period_title(meeting: Meeting) -> str:
    """The period of a meeting at the beginning of a line: "Tháng 11/2026"."""
    return capital_first(period_name(meeting.series.frequency, meeting.period.year, meeting.period.month))


@register.filter
def whole_title(meeting: Meeting) -> str:
    """What a meeting is called over a paper: "Hội nghị giao ban bí thư chi bộ tháng 11/2026"."""
    period = period_name(meeting.series.frequency, meeting.period.year, meeting.period.month)
    if meeting.comes_second:
        return _("Briefing of the cell secretaries, %(period)s, second meeting") % {"period": period}
    return _("Briefing of the cell secretaries, %(period)s") % {"period": period}


@register.filter
def days_to(day: date, today: date) -> str:
    """How far off a day is: "Còn 4 ngày"."""
    return days_left(day, today)


@register.filter
def channel_words(channel: str) -> str:
    """How a turn reached the meeting."""
    return _(CHANNEL_WORDS[Channel(channel)])


@register.filter
def group_name(series: Series) -> str:
    """For whom a series is: its cluster, or all units."""
    return series.cluster.name if series.cluster else _("All units")


@register.filter
def rule_words(series: Series) -> str:
    """On which days a series meets, in a sentence: "Thứ Sáu cuối tháng"."""
    name = weekday(day_called(series.weekday))
    match series.rule:
        case RuleKind.LAST_WEEKDAY:
            words = _("the last %(weekday)s of the month") % {"weekday": name}
        case RuleKind.NTH_WEEKDAY:
            words = _("%(weekday)s no. %(nth)s of the month") % {"weekday": name, "nth": series.nth}
        case _kind:
            words = _("day %(day)s of the month") % {"day": series.day_of_month}
    often = "" if series.frequency == Frequency.MONTH else f" ({_(FREQUENCY_WORDS[Frequency.QUARTER])})"
    return capital_first(f"{words}{often}")
