"""Marks and words of meetings: ``{% load meetings %}``."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Final

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.kernel.dates import lunar
from giaoban.kernel.vietnamese import capital_first
from giaoban.meetings import queries
from giaoban.meetings.agenda import Touched
from giaoban.meetings.models import Meeting, MeetingPaper, Series, period_name
from giaoban.meetings.queries import Stage
from giaoban.meetings.rules import (
    CHANGE_WORDS,
    CHANNEL_WORDS,
    FREQUENCY_WORDS,
    KIND_WORDS,
    STATE_WORDS,
    AgendaChange,
    ChangeKind,
    Channel,
    Frequency,
    ItemKind,
    RuleKind,
    State,
    Weighed,
    day_called,
    is_day_of_offerings,
)
from giaoban.meetings.rules.drawing import TIMES
from giaoban.meetings.rules.papers import (
    PAPER_STATE_WORDS,
    PAPER_WORDS,
    SECTION_WORDS,
    PaperKind,
    PaperState,
    Section,
)
from giaoban.ui.forms import Typing
from giaoban.ui.templatetags.ui.marks import Tone, tag
from giaoban.ui.wording import clock_time, days_left, weekday, worded

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
PAPER_TONES: Final[dict[PaperState, Tone]] = {
    PaperState.DRAFT: "soon",
    PaperState.SUBMITTED: "mine",
    PaperState.APPROVED: "done",
}


@register.simple_tag
def paper_state(*, of: MeetingPaper) -> SafeString:
    """Where minutes or a notice of conclusions stand, as a word with its sign."""
    state = PaperState(of.state)
    return tag(label=_(PAPER_STATE_WORDS[state]), tone=PAPER_TONES[state])


@register.filter
def paper_name(kind: str) -> str:
    """What a paper of a meeting is called."""
    return _(PAPER_WORDS[PaperKind(kind)])


@register.filter
def paper_inside(kind: str) -> str:
    """The same inside a sentence."""
    name = paper_name(kind)
    return name[:1].lower() + name[1:]


@register.filter
def section_name(section: Section) -> str:
    """What a part of such a paper is called."""
    return section.title or _(SECTION_WORDS[section.key])


@register.filter
def section_line(section: Section) -> str:
    """What a part of one line says; a time of day as it is read aloud."""
    if section.key not in TIMES:
        return section.text
    return clock_time(time.fromisoformat(section.text))


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
    if meeting.name:
        return meeting.name
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
    return queries.group_of(series)


@register.filter
def lunar_day(day: date) -> str:
    """The day of the lunar calendar: "18/10 âm lịch"; on days of offerings "rằm tháng 10"."""
    moon_day, moon_month = lunar(day)
    said = {"day": moon_day, "month": moon_month}
    if not is_day_of_offerings(day):
        return _("%(day)s/%(month)s lunar") % said
    return (
        _("lunar new moon, month %(month)s") if moon_day == 1 else _("lunar full moon, month %(month)s")
    ) % said


@register.inclusion_tag("meetings/concerns.html")
def concerns(*, of: Weighed | None, decided: bool = False) -> dict[str, object]:
    """What speaks against a day, with another that is free; ``decided``: the button below keeps it."""
    return {"weighed": of, "decided": decided}


@register.inclusion_tag("meetings/touched.html")
def touched(*, of: Sequence[Touched]) -> dict[str, object]:
    """What a change moves along: each thing counted, the rows behind it one tap away."""
    return {"rows": of}


@register.filter
def change_words(change: AgendaChange) -> str:
    """What changed in an agenda, in a sentence."""
    was, now = change.was, change.now
    if change.kind is ChangeKind.SORTED:
        was, now = (_(KIND_WORDS[ItemKind(str(kind))]) for kind in (was, now))
    if change.kind is ChangeKind.PRESENTER:
        was, now = (who or _("nobody named") for who in (was, now))
    said = {"title": change.title, "was": was, "now": now}
    return _(CHANGE_WORDS[change.kind]) % worded(said)


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


@register.simple_tag
def keeping(*, of: Typing) -> SafeString:
    """The attributes by which a script keeps what is typed into a form, here and on the server."""
    return format_html(
        ' data-keep="{}" data-keep-to="{}" data-kept-at="{}" data-says-kept="{}" data-says-here="{}"'
        ' data-keep-on="{}"',
        of.name,
        reverse("meetings:keep-text"),
        of.kept_at.isoformat() if of.kept_at else "",
        _("Kept at {time}"),
        _("No connection: kept on this device at {time}"),
        of.stands_on,
    )


@register.inclusion_tag("meetings/kept.html")
def kept(*, of: Typing, back: str) -> dict[str, object]:
    """Says inside a form that it holds what was typed before and not sent, with a button to throw that away.

    A script shows it where only this device remembers. ``back``: the page of the form.
    """
    return {"typing": of, "back": back}


@register.filter
def lasting(length: timedelta) -> str:
    """How long something has lasted, as a clock shows it: "2:38"."""
    return seconds_lasting(int(length.total_seconds()))


@register.filter
def seconds_lasting(seconds: int) -> str:
    """The same for whole seconds."""
    hours, rest = divmod(max(seconds, 0), 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


@register.simple_tag
def time_of_day(*, of: Stage) -> SafeString:
    """The time on the wall, which a script lets run on from the server's clock."""
    return format_html(
        '<span data-of-day="{}" data-says="{}">{}</span>',
        of.seconds_of_day,
        _("{hour}:{minute}"),
        clock_time(of.now),
    )
