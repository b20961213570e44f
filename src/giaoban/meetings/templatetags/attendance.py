"""Marks and words of attendance: ``{% load attendance %}``."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.meetings.models import Invitation
from giaoban.meetings.queries.attendance import Attended, noted_of
from giaoban.meetings.queries.attendance_year import Tally
from giaoban.meetings.rules import State
from giaoban.meetings.rules.attendance import PRESENCE_WORDS, Mark, Presence
from giaoban.meetings.rules.invitations import CAUSE_WORDS, Cause, why_not_answer_now
from giaoban.meetings.rules.noting import why_not_arrive
from giaoban.meetings.rules.tapping import MARK_WORDS, marks_for, offered
from giaoban.ui.templatetags.ui.marks import Tone, tag
from giaoban.ui.wording import clock_time, percent

register = template.Library()

FEW: Final = 20  # under so many a share says nothing
TONES: Final[dict[Presence, Tone]] = {
    Presence.AWAITED: "calm",
    Presence.ON_TIME: "done",
    Presence.LATE: "soon",
    Presence.LEFT_EARLY: "soon",
    Presence.SUBSTITUTE: "news",
    Presence.EXCUSED: "calm",
    Presence.ABSENT: "late",
}
ICONS: Final[dict[Presence, str]] = {
    Presence.AWAITED: "dash",
    Presence.SUBSTITUTE: "users",
    Presence.EXCUSED: "x",
}


@register.simple_tag
def presence_tag(*, of: Attended) -> SafeString:
    """How somebody attended, as words with their sign: "Đến muộn 12 phút"."""
    stands = of.standing
    label = _(PRESENCE_WORDS[stands.presence])
    if stands.presence is Presence.LATE:
        label = ngettext("%(number)s minute late", "%(number)s minutes late", stands.late_by) % {
            "number": stands.late_by
        }
    if stands.presence is Presence.LEFT_EARLY:
        label = ngettext(
            "Left %(number)s minute early", "Left %(number)s minutes early", stands.left_before
        ) % {"number": stands.left_before}
    return tag(label=label, tone=TONES[stands.presence], icon=ICONS.get(stands.presence, ""))


@dataclass(frozen=True, slots=True)
class Button:
    """One tap as it is offered."""

    label: str
    value: str
    icon: str = ""


@register.inclusion_tag("meetings/taps.html")
def attend_taps(*, of: Attended) -> dict[str, object]:
    """Every state that somebody can be put into with one tap; the frequent ones first."""
    found = offered(of.noted, over=of.over)
    return {
        "row": of.invitation,
        "first": [_button(mark, of) for mark in found.first],
        "more": [_button(mark, of) for mark in found.more],
    }


def _button(mark: Mark, of: Attended) -> Button:
    marks = "+".join(marks_for(mark, of.noted))
    icon = "check" if mark is Mark.ARRIVED else ""
    return Button(_(MARK_WORDS[mark]), f"{of.invitation.pk}:{marks}", icon)


@register.filter
def presence_note(attended: Attended) -> str:
    """What stands beside it: the times, who came instead, the cause."""
    facts, stands = attended.noted, attended.standing
    parts = [_("came at %(time)s") % {"time": clock_time(facts.arrived_at)}] if facts.arrived_at else []
    parts += [_("left at %(time)s") % {"time": clock_time(facts.left_at)}] if facts.left_at else []
    if facts.substitute:
        parts.append(_("%(name)s came instead") % {"name": facts.substitute})
    if stands.cause is not None:
        parts.append(facts.reason or _(CAUSE_WORDS[stands.cause]))
    return ", ".join(parts)


@register.filter
def presence_words(presence: Presence) -> str:
    """One way of attending."""
    return _(PRESENCE_WORDS[presence])


@register.filter
def of_presence(tally: Tally, presence: str) -> int:
    """How many of a line attended in one way."""
    return tally.presences[Presence(presence)]


@register.filter
def causes_of(tally: Tally) -> str:
    """For which causes somebody was excused, the most frequent first: "Ốm đau 3, đi công tác 2"."""
    ordered = sorted(tally.causes.items(), key=lambda each: (-each[1], list(Cause).index(each[0])))
    return ", ".join(f"{_(CAUSE_WORDS[cause])} {number}" for cause, number in ordered)


@register.filter
def absent_share(tally: Tally) -> str:
    """Which share was absent; nothing where there are too few to say."""
    return percent(100 * tally.absent / tally.invited) if tally.invited >= FEW else ""


@register.filter
def arrival(invitation: Invitation) -> datetime | None:
    """When somebody came for an invited post, while they are there; nothing before and after."""
    facts = noted_of(invitation)
    return None if facts.left_at else facts.arrived_at


@register.filter
def may_answer(invitation: Invitation) -> bool:
    """Whether it can be said now whether somebody will come."""
    return why_not_answer_now(State(invitation.meeting.state)) is None


@register.filter
def may_arrive(invitation: Invitation) -> bool:
    """Whether the invited person can say now that they are there themselves."""
    meeting, now = invitation.meeting, timezone.localtime()
    refusal = why_not_arrive(State(meeting.state), starts_at=meeting.begins, ends_at=meeting.ends, now=now)
    return refusal is None
