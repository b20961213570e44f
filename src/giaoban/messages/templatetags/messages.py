"""How states and ways of messages are worded."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from giaoban.messages.models import Message
from giaoban.messages.rules import life
from giaoban.messages.rules.life import Channel
from giaoban.messages.sections import WAYS
from giaoban.ui.templatetags.ui.marks import Tone, tag

register = template.Library()

ALIVE: Final = timedelta(minutes=2)
_STATES: Final[Mapping[str, tuple[str, Tone, str]]] = {
    "waiting": (gettext_noop("Waits to be sent"), "news", "clock"),
    "leased": (gettext_noop("Being sent"), "news", "send"),
    "sent": (gettext_noop("Sent"), "done", "check"),
    "failed": (gettext_noop("Could not be sent"), "late", "alert"),
    "given_up": (gettext_noop("Given up"), "calm", "x"),
    "cancelled": (gettext_noop("No longer needed"), "calm", "dash"),
}


@register.filter
def way_words(channel: str) -> str:
    """Word a way."""
    return _(WAYS[Channel(channel)])


@register.simple_tag
def message_tag(*, of: Message) -> SafeString:
    """Where a message stands."""
    if of.told_by is not None:
        return tag(label=_("Told by telephone"), tone="done", icon="phone")
    if of.state == "waiting" and of.channel == "call":
        return tag(label=_("Please call"), tone="mine", icon="phone")
    label, tone, icon = _STATES[of.state]
    return tag(label=_(label), tone=tone, icon=icon)


@register.filter
def is_shelf(value: str, other: str) -> bool:
    """Return whether a tab is the one shown."""
    return value == other


@register.simple_tag
def is_working(*, seen_at: datetime | None, now: datetime) -> bool:
    """Return whether a worker was alive within the last two minutes."""
    return seen_at is not None and abs(now - seen_at) <= ALIVE


@register.simple_tag
def may_retry(*, of: Message, now: datetime) -> bool:
    """Return whether a message may be tried again."""
    return life.why_not_retry(of.facts, now=now) is None


@register.simple_tag
def may_tell(*, of: Message) -> bool:
    """Return whether a message may be marked as told by telephone."""
    return of.person is not None and life.why_not_tell(of.facts) is None


@register.simple_tag
def may_give_up(*, of: Message) -> bool:
    """Return whether a message may be given up."""
    return life.why_not_give_up(of.facts) is None
