"""Words and shapes for opinions: ``{% load opinions %}``."""

from collections.abc import Sequence
from datetime import date

from django import template
from django.template.context import Context
from django.utils import timezone
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.kernel.vietnamese import opening
from giaoban.meetings.models import Meeting
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.queries import Progress
from giaoban.opinions.queries.urgent import Told
from giaoban.opinions.rules import merging, referrals, urgent
from giaoban.opinions.rules.life import AnswerStanding, Kind, Severity, State
from giaoban.opinions.rules.naming import NAMED_WORDS, Named
from giaoban.opinions.rules.progress import Stage
from giaoban.opinions.rules.words import (
    KIND_WORDS,
    REFERRAL_WORDS,
    SEVERITY_WORDS,
    STANDING_WORDS,
    STATE_WORDS,
)
from giaoban.ui.templatetags.ui.lists import tab
from giaoban.ui.templatetags.ui.marks import Tone, tag
from giaoban.ui.wording import month_name, short_day

register = template.Library()

STATE_TONES: dict[State, Tone] = {
    State.WAITING: "soon",
    State.WITHDRAWN: "calm",
    State.RULED_OUT: "calm",
    State.ANSWERED_ON_SPOT: "done",
    State.ALREADY_ANSWERED: "done",
    State.FORWARDED: "news",
    State.NOTED: "calm",
}
REFERRAL_TONES: dict[referrals.State, Tone] = {
    referrals.State.SENT: "news",
    referrals.State.ACCEPTED: "news",
    referrals.State.REFUSED: "late",
    referrals.State.DELIVERED: "done",
    referrals.State.RETURNED: "soon",
    referrals.State.CLOSED: "done",
    referrals.State.RECALLED: "calm",
}


URGENT_TAGS: dict[urgent.Reading, tuple[str, Tone]] = {
    urgent.Reading.UNREAD: (gettext_noop("Not read by the standing members yet"), "soon"),
    urgent.Reading.OVERDUE: (gettext_noop("Not read by the standing members within the day"), "late"),
    urgent.Reading.LATE: (gettext_noop("Read by the standing members too late"), "late"),
    urgent.Reading.IN_TIME: (gettext_noop("Read by the standing members"), "done"),
}
ANSWERED_TAGS: dict[Stage | None, referrals.State] = {
    Stage.ANSWERED: referrals.State.DELIVERED,
    Stage.SETTLED: referrals.State.CLOSED,
}


@register.filter
def kind_word(kind: str) -> str:
    """Return what a kind is called."""
    return _(KIND_WORDS[Kind(kind)]) if kind in list(Kind) else ""


@register.filter
def severity_word(severity: str) -> str:
    """Return what a severity is called."""
    return _(SEVERITY_WORDS[Severity(severity)])


@register.filter
def standing_word(standing: str) -> str:
    """Return how those opinions are called that stand so: "Answered"."""
    return _(STANDING_WORDS[AnswerStanding(standing)])


@register.simple_tag
def urgent_tag(*, of: Told) -> SafeString:
    """How an urgent opinion stands with the standing members, as a tag."""
    words, tone = URGENT_TAGS[of.reading]
    return tag(label=_(words), tone=tone, icon="flame" if of.read_at is None else "eye")


@register.filter
def lasting(minutes: int) -> str:
    """Return how long something took: "2 giờ 05 phút"; of less than an hour the minutes."""
    hours, left = urgent.hours_and_minutes(minutes)
    if hours:
        return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": f"{left:02}"}
    return _("%(minutes)s min") % {"minutes": left}


@register.filter
def named_word(kind: Named) -> str:
    """Return what something that may lead to one citizen is called."""
    return _(NAMED_WORDS[kind])


@register.filter
def channel_word(channel: str) -> str:
    """Return how it was raised."""
    return _("in writing") if channel == "written" else _("at the meeting")


@register.simple_tag
def state_tag(*, of: Opinion, progress: Progress | None = None) -> SafeString:
    """The state of an opinion as a tag; a forwarded one is late, owed again or answered by its progress."""
    if progress is not None and progress.late:
        return tag(label=_("The reply is overdue"), tone="late")
    state, reached = State(of.state), None
    if progress is not None and state is State.FORWARDED:
        reached = ANSWERED_TAGS.get(progress.stage)
    if progress is not None and progress.again:
        reached = referrals.State.RETURNED
    if reached is not None:
        return tag(label=_(REFERRAL_WORDS[reached]), tone=REFERRAL_TONES[reached])
    return tag(label=_(STATE_WORDS[state]), tone=STATE_TONES[state])


@register.simple_tag
def referral_tag(*, of: Referral) -> SafeString:
    """The state of a referral as a tag."""
    state = referrals.State(of.state)
    return tag(label=_(REFERRAL_WORDS[state]), tone=REFERRAL_TONES[state])


@register.filter
def merged_into(referral: Referral, opinion: Opinion) -> str:
    """Return the code of the opinion with which this one was merged; empty if it goes on under its own."""
    return merging.merged_into(opinion.code, referral.code)


@register.filter
def briefing(meeting: Meeting) -> str:
    """Return what a meeting is called in a sentence: "giao ban tháng 11/2026"."""
    return _("briefing of %(month)s") % {
        "month": month_name(date(meeting.period.year, meeting.period.month, 1))
    }


@register.filter
def begun(meeting: Meeting) -> bool:
    """Return whether a meeting has begun by now, so that what is due at it is late."""
    return meeting.due_at <= timezone.now()


@register.filter
def raiser(opinion: Opinion) -> str:
    """Return who raised it, as everybody may read it: the post, or the unit where the post is not known."""
    return opinion.post.name if opinion.post else opinion.unit.name


@register.filter
def raised(opinion: Opinion) -> str:
    """Return who raised it, how, and at which meeting, as a caption under the words."""
    way = _("in writing for the meeting of") if opinion.turn.channel == "written" else _("at the meeting of")
    return f"{raiser(opinion)}, {way} {short_day(opinion.meeting.day)}"


@register.simple_tag
def raised_by(*, opinions: Sequence[Opinion]) -> str:
    """Say who raised a matter, how and at which meeting; of several opinions everybody once."""
    return "; ".join(dict.fromkeys(raised(opinion) for opinion in opinions))


@register.filter
def first_sentence(text: str) -> str:
    """Return the first sentence of a text, as the heading of its page; a very long one ends at a word."""
    flat = " ".join(text.split())
    ends = [place for sign in (". ", "! ", "? ") if (place := flat.find(sign)) > 0]
    return opening(flat[: min(ends) + 1] if ends else flat)


@register.filter
def lines(text: str) -> list[str]:
    """Return the lines of a text that hold something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


@register.simple_tag(takes_context=True)
def desk_tabs(context: Context) -> SafeString:
    """The tabs of the compile desk, each with how many opinions stand in it."""
    counts, current = context["desk"].counts, context["tab"]
    shown = (
        tab(
            to=f"?state={name}",
            label=_(words),
            count=counts[name],
            tone="soon" if name == "unsorted" and counts[name] else "calm",
            current=name == current,
        )
        for name, words in TAB_WORDS.items()
    )
    return format_html_join("", "{}", ((each,) for each in shown))


@register.simple_tag(takes_context=True)
def reading_tabs(context: Context) -> SafeString:
    """The tabs of a list of opinions, each with how many stand in it; what is sought stays in the address."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    query.pop("state", None)
    sought = f"{query.urlencode()}&" if query else ""
    shown = (
        tab(
            to=f"?{sought}state={name}",
            label=_(words),
            count=context["counts"][name],
            current=name == context["tab"],
        )
        for name, words in READING_WORDS.items()
    )
    return format_html_join("", "{}", ((each,) for each in shown))


READING_WORDS = {
    "all": gettext_noop("All"),
    "open": gettext_noop("On its way"),
    "done": gettext_noop("Settled"),
    "aside": gettext_noop("Not forwarded"),
}
TAB_WORDS = {
    "unsorted": gettext_noop("Not classified"),
    "ready": gettext_noop("To be forwarded"),
    "forwarded": gettext_noop("Forwarded"),
    "on_spot": gettext_noop("Answered at the meeting"),
    "noted": gettext_noop("Noted"),
    "aside": gettext_noop("Not forwarded"),
    "all": gettext_noop("All"),
}
