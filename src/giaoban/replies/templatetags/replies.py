"""How states, outcomes, judgements and findings of replies are worded."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules.compiling import is_verbatim as is_whole
from giaoban.opinions.rules.referrals import ANSWERED, PREPARING
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.opinions.rules.words import REFERRAL_WORDS
from giaoban.organisation.models import Item
from giaoban.organisation.queries.vocabularies import called, labels
from giaoban.replies.queries.gatherings import Heard
from giaoban.replies.rules.findings import Finding, Lack
from giaoban.replies.rules.judging import SHORT, Verdict
from giaoban.ui.templatetags.ui.acts import verdict as verdict_button
from giaoban.ui.templatetags.ui.marks import Tone, tag
from giaoban.ui.templatetags.ui.times import steps
from giaoban.ui.wording import worded

register = template.Library()


class Wording(NamedTuple):
    """How one judgement is offered, recorded and drawn."""

    value: str
    label: str
    note: str
    short: str
    icon: str
    tone: Tone


JUDGEMENTS: Final = (
    Wording(
        "answered",
        gettext_noop("Yes, that is what I asked"),
        gettext_noop("Closes this opinion"),
        SHORT[Verdict.ANSWERED],
        "check",
        "done",
    ),
    Wording(
        "partly",
        gettext_noop("Only in part"),
        gettext_noop("A point is still unanswered"),
        SHORT[Verdict.PARTLY],
        "half",
        "soon",
    ),
    Wording(
        "off_the_point",
        gettext_noop("Not what I asked"),
        gettext_noop("It answers something else"),
        SHORT[Verdict.OFF_THE_POINT],
        "astray",
        "soon",
    ),
    Wording(
        "too_general",
        gettext_noop("Too general"),
        gettext_noop("Not clear who does it and by when"),
        SHORT[Verdict.TOO_GENERAL],
        "cloud",
        "soon",
    ),
    Wording(
        "unconvincing",
        gettext_noop("Not convincing"),
        gettext_noop("The reasons or grounds are not enough"),
        SHORT[Verdict.UNCONVINCING],
        "scale",
        "soon",
    ),
    Wording(
        "acknowledged_only",
        gettext_noop("Only acknowledged"),
        gettext_noop("No solution to be seen yet"),
        SHORT[Verdict.ACKNOWLEDGED_ONLY],
        "inbox",
        "soon",
    ),
)
_BY_VALUE: Final = {wording.value: wording for wording in JUDGEMENTS}

_STATES: Final[dict[str, tuple[str, Tone, str]]] = {
    "sent": (gettext_noop("Newly sent"), "mine", "inbox"),
    "accepted": (gettext_noop("Being written"), "news", "pen"),
    "draft": (gettext_noop("Being written"), "news", "pen"),
    "submitted": (gettext_noop("Waits for a second person"), "news", "users"),
    "cleared": (gettext_noop("Cleared, to be delivered"), "news", "send"),
    "refused": (gettext_noop("Refused, with the office"), "calm", "undo"),
    "delivered": (gettext_noop("Replied"), "done", "check"),
    "returned": (gettext_noop("Given back"), "soon", "undo"),
    "closed": (gettext_noop("Matter closed"), "done", "archive"),
    "recalled": (REFERRAL_WORDS[ReferralState.RECALLED], "calm", "undo"),
}
_CORRECTIONS: Final = {
    "draft": gettext_noop("Correction being written"),
    "submitted": gettext_noop("Correction waits for a second person"),
    "cleared": gettext_noop("Correction cleared, to be delivered"),
}
_OUTCOMES: Final[dict[str, tuple[Tone, str]]] = {
    "resolved": ("done", "check"),
    "in_progress": ("news", "clock"),
    "planned": ("news", "calendar"),
    "explained": ("news", "info"),
    "not_yet": ("soon", "stop"),
    "transferred": ("news", "forward"),
    "out_of_scope": ("calm", "dash"),
    "noted": ("soon", "inbox"),
}


@register.simple_tag
def judgement_buttons() -> SafeString:
    """The six judgements, one tap each; the first closes the matter."""
    offered = (
        verdict_button(
            value=wording.value,
            label=_(wording.label),
            note=_(wording.note),
            icon=wording.icon,
            tone="done" if wording.value == "answered" else "",
        )
        for wording in JUDGEMENTS
    )
    return SafeString("".join(offered))


@register.filter
def judged(verdict: str) -> str:
    """Word a judgement in two or three words."""
    return _(_BY_VALUE[verdict].short)


@register.simple_tag
def judgement_tag(*, verdict: str) -> SafeString:
    """A judgement as a tag."""
    wording = _BY_VALUE[verdict]
    return tag(label=_(wording.short), tone=wording.tone, icon=wording.icon)


@register.simple_tag
def duty_tag(*, referral: Referral, version: str = "", yours: bool = False) -> SafeString:
    """Where a referral stands for its agency, with the version that is being prepared.

    ``yours`` says that the reader is the one who clears what is submitted.
    """
    if yours:
        return tag(label=_("Waits for you to clear"), tone="mine", icon="users")
    if referral.state in ANSWERED and version:
        return tag(label=_(_CORRECTIONS[version]), tone="mine", icon="pen")
    owed = referral.state in PREPARING
    key = version if owed and version in {"submitted", "cleared"} else referral.state
    label, tone, icon = _STATES[key]
    return tag(label=_(label), tone=tone, icon=icon)


@register.simple_tag
def version_tag(*, state: str) -> SafeString:
    """Where one version stands."""
    label, tone, icon = _STATES[state]
    return tag(label=_(label), tone=tone, icon=icon)


@register.simple_tag(takes_context=True)
def outcome_tag(context: Context, *, item: Item, referral: Referral) -> SafeString:
    """An outcome in the host's own words."""
    tone, icon = _OUTCOMES.get(item.code, ("calm", "dash"))
    return tag(label=outcome_label(context, item=item, referral=referral), tone=tone, icon=icon)


@register.simple_tag(takes_context=True)
def outcome_label(context: Context, *, item: Item, referral: Referral) -> str:
    """An outcome in the host's own words, without a tag. One query a page."""
    known = context.render_context.get("replies_labels")
    if known is None:
        language, is_read = get_language() or "vi", Referral.host.is_cached(referral)
        known = called(referral.host, language) if is_read else labels(referral.host_id, language)
        context.render_context["replies_labels"] = known
    return str(known.get(item.pk, item.label_vi))


@register.filter
def asks_back(finding: Finding) -> str:
    """Word a finding in the reader's language."""
    sentence = _(finding.sentence)
    return sentence % worded(finding.values) if finding.values else sentence


@register.filter
def judgement_tone(verdict: str) -> Tone:
    """Return the tone of a judgement."""
    return _BY_VALUE[verdict].tone


@register.simple_tag
def lacks(*, findings: Sequence[Finding], point: int) -> list[Finding]:
    """Return what one point still lacks."""
    return [finding for finding in findings if finding.point == point]


@register.simple_tag
def unsaid(*, findings: Sequence[Finding], point: int) -> str:
    """Say what an answer leaves open that its raiser may want to know; nothing if it says who and when."""
    open_ends = {finding.code for finding in findings if finding.point == point}
    if {Lack.NO_BODY, Lack.NO_DATE} <= open_ends:
        return _("This point does not say who does it and by when.")
    if Lack.NO_BODY in open_ends:
        return _("This point does not say who does it.")
    if Lack.NO_DATE in open_ends:
        return _("This point does not say by when.")
    return ""


@register.simple_tag
def is_verbatim(*, text: str, opinions: Sequence[Opinion]) -> bool:
    """Return whether a point is what a raiser said, whole: only then it is called so."""
    return any(is_whole(text, said) for opinion in opinions for said in (opinion.text, opinion.ask))


@register.filter
def weak_points(findings: Sequence[Finding]) -> list[int]:
    """Return the numbers of the points that still lack something."""
    return sorted({finding.point for finding in findings if finding.point is not None})


@register.filter
def is_it(value: object, other: str) -> bool:
    """Return whether a tab is the one shown."""
    return value == other


@register.simple_tag
def reply_steps(*, current: int, needs_clearance: bool) -> SafeString:
    """The steps from the first word to the raiser, with or without a second person."""
    labels_of = [
        _("Write the draft"),
        _("A second person clears"),
        _("Sign and number"),
        _("Reaches the secretary"),
    ]
    if not needs_clearance:
        labels_of.pop(1)
        current -= current > 1
    return steps(labels=labels_of, current=current)


@register.simple_tag
def replied(*, rows: Sequence[Heard]) -> int:
    """Return how many of the matters that a meeting hears have their reply, and owe no other."""
    return sum(not row.owed for row in rows)
