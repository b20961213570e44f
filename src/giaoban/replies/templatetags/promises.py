"""How commitments and everything that happens to them are worded."""

from datetime import date
from typing import Final
from urllib.parse import urlencode

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from giaoban.replies.models import Commitment
from giaoban.replies.queries.following import Line
from giaoban.replies.queries.promises import Source
from giaoban.replies.rules.following import (
    BY_A_NEWER_ONE,
    DAY_PASSED,
    Keeping,
    State,
    Step,
    days_late,
    keeping,
)
from giaoban.replies.rules.promises import is_promise_overdue
from giaoban.ui.templatetags.ui.lists import tab
from giaoban.ui.templatetags.ui.marks import Tone, tag
from giaoban.ui.wording import count, short_day

register = template.Library()

_STANDINGS: Final[dict[State, tuple[str, Tone, str]]] = {
    State.OPEN: (gettext_noop("Under way"), "news", "promise"),
    State.DONE: (gettext_noop("Reported done"), "news", "half"),
    State.CONFIRMED: (gettext_noop("Confirmed by the raiser"), "done", "check"),
    State.DROPPED: (gettext_noop("Will not be done"), "calm", "x"),
    State.REPLACED: (BY_A_NEWER_ONE, "calm", "refresh"),
}
_STEPS: Final[dict[Step, str]] = {
    Step.PROGRESS: gettext_noop("%(who)s reports that it is under way"),
    Step.MOVED: gettext_noop("%(who)s moves the day from %(was)s to %(due)s"),
    Step.DONE: gettext_noop("%(who)s reports it done"),
    Step.DROPPED: gettext_noop("%(who)s says that it will not be done"),
    Step.REPLACED: gettext_noop("A newer document takes its place"),
    Step.CONFIRMED: gettext_noop("%(unit)s, who raised it: yes, it is done"),
    Step.NOT_YET: gettext_noop("%(unit)s, who raised it: not yet"),
}
_SOURCES: Final = (
    (Source.ANYWHERE, gettext_noop("From anywhere")),
    (Source.REPLY, gettext_noop("Written replies")),
    (Source.SPOKEN, gettext_noop("Answers on the spot")),
    (Source.CONCLUSION, gettext_noop("Conclusions of the chair")),
)


@register.simple_tag
def promise_tag(*, commitment: Commitment, today: date) -> SafeString:
    """Where a commitment stands; its steps have been read."""
    if commitment.not_yet:
        return tag(label=_("The raiser says: not yet"), tone="soon", icon="undo")
    if is_promise_overdue(commitment.state, commitment.due_on, today=today):
        return tag(label=_("Past its day"), tone="late")
    label, tone, icon = _STANDINGS[State(commitment.state)]
    return tag(label=_(label), tone=tone, icon=icon)


@register.simple_tag
def keeping_told(*, commitment: Commitment, today: date) -> str:
    """Say how a promise is kept, measured by the day that was named first; nothing while there is time."""
    days = commitment.days
    match keeping(State(commitment.state), days, today=today):
        case Keeping.ON_TIME:
            return _("Done in time.")
        case Keeping.LATE:
            late = days_late(days)
            told = ngettext(
                "Done %(days)s day after the day that was named first.",
                "Done %(days)s days after the day that was named first.",
                late,
            )
            return told % {"days": count(late)}
        case Keeping.MOVED:
            told = _("First promised by %(first)s, moved since.")
            return told % {"first": short_day(days.first_due_on)}
        case _:
            return ""


@register.simple_tag
def standing_told(*, commitment: Commitment, today: date) -> str:
    """Say in a sentence where a commitment stands."""
    values = {"who": commitment.owed_by, "day": short_day(commitment.due_on)}
    if commitment.not_yet:
        return _("It was reported done, and the raiser says: not yet. %(who)s must report again.") % values
    if is_promise_overdue(commitment.state, commitment.due_on, today=today):
        return _("%(who)s was to do it by %(day)s. That day has passed and it is not done.") % values
    if commitment.state == State.DONE and commitment.meeting_id is not None:  # nobody raised it
        return _("%(who)s reports it done.") % values
    return _(_TOLD[State(commitment.state)]) % values


_TOLD: Final[dict[State, str]] = {
    State.OPEN: gettext_noop("%(who)s does it by %(day)s."),
    State.DONE: gettext_noop("%(who)s reports it done. The raiser has not confirmed it yet."),
    State.CONFIRMED: gettext_noop("%(who)s reported it done, and the raiser confirms it."),
    State.DROPPED: gettext_noop("%(who)s will not do it. Why stands below."),
    State.REPLACED: gettext_noop("A newer document of %(who)s promises something else instead."),
}


@register.simple_tag
def line_told(*, line: Line, commitment: Commitment) -> str:
    """Say in a sentence what one line of the story of a commitment is."""
    step = line.step
    if step is None:
        return _(DAY_PASSED)
    values = {
        "who": step.post or commitment.owed_by,
        "unit": step.opinion.unit.name if step.opinion else "",
        "was": short_day(step.was_on) if step.was_on else "",
        "due": short_day(step.due_on) if step.due_on else "",
    }
    return _(_STEPS[Step(step.kind)]) % values


@register.simple_tag
def past(*, commitment: Commitment, today: date) -> bool:
    """Return whether a commitment is open after its day."""
    return is_promise_overdue(commitment.state, commitment.due_on, today=today)


@register.simple_tag
def sources_offered() -> list[tuple[str, str]]:
    """Return by which sources the list can be narrowed."""
    return [(source.value, _(label)) for source, label in _SOURCES]


@register.simple_tag(takes_context=True)
def commitment_tab(context: Context, *, state: str, label: str, count: int, tone: Tone) -> SafeString:
    """One tab of the list of commitments, keeping what it is narrowed to."""
    wanted = context["wanted"]
    asked = {"state": state, "agency": wanted.agency, "from": wanted.source.value}
    address = "?" + urlencode(asked | ({"of": wanted.place.key} if wanted.place else {}))
    return tab(to=address, label=label, count=count, tone=tone, current=context.get("chosen") == state)
