"""Marks and words of invitations: ``{% load invitations %}``."""

from typing import Final

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.meetings.models import Invitation
from giaoban.meetings.queries import Line, Office
from giaoban.meetings.readiness import how_late
from giaoban.meetings.rules.chain import HOP_WORDS, Delay, Hop
from giaoban.meetings.rules.invitations import ANSWER_WORDS, CAUSE_WORDS, Answer, Cause
from giaoban.ui.templatetags.ui.marks import Tone, tag

register = template.Library()
register.filter("how_late", how_late)

TONES: Final[dict[Answer, Tone]] = {
    Answer.COMES: "done",
    Answer.DECLINES: "calm",
    Answer.SUBSTITUTE: "news",
}
ICONS: Final[dict[Answer, str]] = {
    Answer.COMES: "check",
    Answer.DECLINES: "x",
    Answer.SUBSTITUTE: "users",
}


@register.simple_tag
def answer_tag(*, of: Invitation) -> SafeString:
    """What an invited post answered, as words with their sign; that it has not answered, if it has not."""
    if not of.answer:
        return tag(label=_("No answer yet"), tone="soon")
    answer = Answer(of.answer)
    return tag(label=_(ANSWER_WORDS[answer]), tone=TONES[answer], icon=ICONS[answer])


@register.filter
def answer_note(invitation: Invitation) -> str:
    """What stands beside an answer: the reason, or who comes instead."""
    if invitation.answer == Answer.SUBSTITUTE:
        who = (invitation.substitute, invitation.substitute_is)
        return ", ".join(part for part in who if part)
    if invitation.answer != Answer.DECLINES:
        return ""
    cause = Cause(invitation.cause)
    words = "" if cause is Cause.OTHER and invitation.reason else _(CAUSE_WORDS[cause])
    return ": ".join(part for part in (words, invitation.reason) if part)


@register.filter
def answer_words(answer: str) -> str:
    """One of the possible answers."""
    return _(ANSWER_WORDS[Answer(answer)])


@register.simple_tag
def hop_delay(*, hop: str, of: Line) -> SafeString:
    """By how much a hop was late, or is, beside the time of that hop; nothing if it was in time."""
    found = next((delay for delay in of.late if delay.hop == hop), None)
    if found is None:
        return SafeString("")
    return format_html(" {}", tag(label=how_late(found), tone="soon"))


@register.filter
def delay_words(delay: Delay, line: Line) -> str:
    """Which hop of a notice is late, by how much, and with whom it lies or lay."""
    row = line.invitation
    office = row.via.name if row.via else ""
    owing = {Hop.SENT: row.meeting.host.short_name, Hop.PASSED_ON: office, Hop.RECEIVED: row.post.name}
    said = {"who": owing[delay.hop], "late": how_late(delay)}
    return OPEN[delay.hop]() % said if delay.is_open else DONE[delay.hop]() % said


OPEN: Final = {
    Hop.SENT: lambda: _("%(who)s has not sent the notice, %(late)s"),
    Hop.PASSED_ON: lambda: _("%(who)s has not passed it on, %(late)s"),
    Hop.RECEIVED: lambda: _("Not confirmed as received, %(late)s"),
}
DONE: Final = {
    Hop.SENT: lambda: _("%(who)s sent it %(late)s"),
    Hop.PASSED_ON: lambda: _("%(who)s passed it on %(late)s"),
    Hop.RECEIVED: lambda: _("Received %(late)s"),
}


@register.filter
def office_words(office: Office) -> str:
    """How far an office has come with passing a notice on."""
    done = office.total - office.waiting
    told = _("%(done)s of %(total)s cells told") % {"done": done, "total": office.total}
    return f"{told}, {how_late(office.delay)}" if office.delay else told


@register.filter
def hop_words(hop: str) -> str:
    """One hop of a notice."""
    return _(HOP_WORDS[Hop(hop)])


@register.filter
def get_count(counts: dict[str, int], shelf: str) -> int:
    """How many stand on one shelf of the list."""
    return counts[shelf]


@register.filter
def is_among(key: str, ticked: frozenset[str]) -> bool:
    """Whether a key is among those that are ticked."""
    return key in ticked


@register.filter
def is_shelf(shown: str, shelf: str) -> bool:
    """Whether this shelf of the list is shown."""
    return shown == shelf
