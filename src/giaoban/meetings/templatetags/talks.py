"""Marks and words of experience talks: ``{% load talks %}``."""

from typing import Final

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.meetings.models import Talk
from giaoban.meetings.queries.talks import Prepared
from giaoban.meetings.rules import Light
from giaoban.meetings.rules.talks import TALK_STATE_WORDS, Owes, TalkState
from giaoban.organisation.models import HostItem
from giaoban.ui.templatetags.ui.marks import Tone, tag
from giaoban.ui.wording import speaks_vietnamese

register = template.Library()

TONES: Final[dict[TalkState, Tone]] = {
    TalkState.ASKED: "soon",
    TalkState.REGISTERED: "soon",
    TalkState.DRAFT_IN: "news",
    TalkState.NEEDS_CHANGES: "soon",
    TalkState.READY: "done",
    TalkState.GIVEN: "done",
    TalkState.NOT_GIVEN: "calm",
}
ICONS: Final[dict[TalkState, str]] = {
    TalkState.ASKED: "clock",
    TalkState.REGISTERED: "pen",
    TalkState.DRAFT_IN: "inbox",
    TalkState.NEEDS_CHANGES: "undo",
    TalkState.READY: "check",
    TalkState.GIVEN: "check",
    TalkState.NOT_GIVEN: "x",
}


@register.simple_tag
def talk_state(*, of: Prepared) -> SafeString:
    """The state of a talk as a word with its sign; what is late says so beside it."""
    state = TalkState(of.talk.state)
    word = _(TALK_STATE_WORDS[state])
    if of.readiness.light is Light.LATE:
        return tag(label=_("%(state)s, late") % {"state": word}, tone="late", icon="alert")
    return tag(label=word, tone=TONES[state], icon=ICONS[state])


@register.simple_tag
def good_practice(*, of: Talk) -> SafeString:
    """The mark of good practice; nothing where it is not marked."""
    return tag(label=_("Good practice"), tone="done", icon="bulb") if of.marked_at else SafeString("")


@register.filter
def use_label(use: HostItem | None) -> str:
    """What a committee calls an entry of a vocabulary; empty where there is none."""
    return (use.label_vi if speaks_vietnamese() else use.label_en) if use else ""


@register.filter
def owed(one: Prepared) -> str:
    """What is owed for a talk and by whom, in a sentence."""
    what = _(one.readiness.what)
    if one.readiness.owes is Owes.NOBODY:
        return what
    is_own = one.readiness.owes is Owes.UNIT and one.talk.unit is not None
    who = one.talk.who if is_own else _("Committee office")
    return _("%(who)s: %(what)s") % {"who": who, "what": what[:1].lower() + what[1:]}
