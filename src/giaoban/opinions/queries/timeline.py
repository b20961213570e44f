"""The way of an opinion through time, as its raiser follows it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.opinions.models import Opinion, Referral, Step
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.codes import SENTENCES
from giaoban.opinions.rules.life import State
from giaoban.opinions.rules.progress import Stage, stage_of
from giaoban.ui.wording import listed, long_day, moment

STEP_WORDS = {
    "forward": gettext_noop("Forwarded to %(to)s, to be answered by the meeting of %(day)s"),
    referrals.Verb.ACCEPT: gettext_noop("%(from)s has taken it on"),
    referrals.Verb.REFUSE: gettext_noop("%(from)s handed it back: %(reason)s"),
    referrals.Verb.TRANSFER: gettext_noop("%(from)s passed it on to %(to)s: %(reason)s"),
    referrals.Verb.REROUTE: gettext_noop("The office sent it to %(to)s instead of %(from)s"),
    referrals.Verb.DELIVER: gettext_noop("%(from)s answered in writing"),
    referrals.Verb.GIVE_BACK: gettext_noop("The reply went back to %(from)s: %(reason)s"),
    referrals.Verb.CLOSE: gettext_noop("The matter is closed"),
    referrals.Verb.REOPEN: gettext_noop("Open again: the one who raised it changed the judgement"),
    referrals.Verb.ASK_BACK: gettext_noop(
        "%(from)s asked those who raised it to make something clear: %(reason)s"
    ),
    referrals.Verb.EXTEND: gettext_noop("The office let %(from)s answer at a later meeting: %(reason)s"),
    referrals.Verb.RECALL: gettext_noop("The office called %(code)s back from %(from)s: %(reason)s"),
    referrals.Verb.TAKE_APART: gettext_noop(
        "The office took the merge apart; %(code)s goes on alone with %(from)s: %(reason)s"
    ),
    referrals.Verb.TAKE_IN: gettext_noop(
        "%(from)s answers in %(code)s what another part had asked: %(reason)s"
    ),
}
CLOSED_OF_SEVERAL = gettext_noop("What %(from)s answers is closed")


@dataclass(frozen=True, slots=True)
class Milestone:
    """One point of the way: ``state`` is done, now or next."""

    state: str
    when: str
    text: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an opinion has come, in stages and in a sentence.

    Attributes:
        stage: The stage; of several agencies that of the slowest.
        sentence: What is true of whoever is slowest.
        late: Whether a reply to it is overdue.
        again: Whether a reply went back, and the new one is awaited.
    """

    stage: Stage
    sentence: str
    late: bool
    again: bool


def progress_of(opinion: Opinion, sent: Sequence[Referral], *, now: datetime) -> Progress:
    """Return the stage of an opinion and one sentence about it. Reads nothing: hand in its referrals."""
    sent = [one for one in sent if one.state != referrals.State.RECALLED]
    stage = stage_of(State(opinion.state), [referrals.State(one.state) for one in sent])
    slowest = min(
        sent,
        key=lambda one: stage_of(State(opinion.state), [referrals.State(one.state)]),
        default=None,
    )
    late = any(one.is_overdue(now) for one in sent)
    beside = [one for one in sent if slowest and _stands_as(slowest, one, now)]
    again = any(one.state == referrals.State.RETURNED for one in sent)
    return Progress(stage, _sentence(opinion, beside, now), late, again)


def _stands_as(one: Referral, other: Referral, now: datetime) -> bool:
    """Return whether one sentence is true of two referrals; once they are answered no day stands in it."""
    if (one.state, one.is_overdue(now)) != (other.state, other.is_overdue(now)):
        return False
    return not one.is_owed or one.due_meeting_id == other.due_meeting_id


def milestones(
    opinion: Opinion,
    sent: Sequence[Referral],
    *,
    now: datetime,
    beside: Iterable[tuple[datetime, str]] = (),
    awaited: Mapping[int, str] = MappingProxyType({}),
) -> list[Milestone]:
    """Return the whole way of an opinion so far and what comes next.

    Args:
        opinion: The opinion; its answers on the spot and its urgency have been read.
        sent: The referrals that its reader may see; steps, agencies and meetings have been read.
        now: The moment.
        beside: What the areas above tell of the way, each with its moment.
        awaited: What they know to come next of a referral, by key.
    """
    alone = len(sent) == 1
    steps = [(step, (step.at, step_told(step, one, alone=alone))) for one in sent for step in one.steps.all()]
    # A reply is told before what came with it; everything else, in the same moment, after what led to it.
    replied = [told for step, told in steps if step.verb == referrals.Verb.DELIVER]
    way = [(opinion.raised_at, _received(opinion)), *replied, *beside]
    way += [
        (one.recorded_at, _("%(who)s answered at the meeting") % {"who": one.answered_by})
        for one in opinion.on_spot_answers.all()
    ]
    if opinion.words_removed_at is not None:
        way.append(
            (opinion.words_removed_at, _("Its words were removed; the days for keeping them were over"))
        )
    urgency = getattr(opinion, "urgency", None)
    if urgency is not None and urgency.read_at is not None:
        way.append(
            (urgency.read_at, _("%(who)s read it first, of the standing members") % {"who": urgency.read_by})
        )
    way += [told for step, told in steps if step.verb != referrals.Verb.DELIVER]
    done = [Milestone("done", moment(at), text) for at, text in sorted(way, key=lambda pair: pair[0])]
    return [*done, *_ahead(opinion, sent, now, awaited)]


def _received(opinion: Opinion) -> str:
    if opinion.turn.channel == "written":
        return _("Sent in writing")
    return _("Raised at the meeting")


def _sentence(opinion: Opinion, slowest: Sequence[Referral], now: datetime) -> str:
    match State(opinion.state):
        case State.WAITING | State.WITHDRAWN | State.NOTED | State.ANSWERED_ON_SPOT as state:
            return _(SENTENCES[state])
        case State.FORWARDED if slowest:
            return _of_referrals(slowest, now)
        case _:
            return opinion.set_aside_reason


def _of_referrals(alike: Sequence[Referral], now: datetime) -> str:
    """Return the sentence that is true of all these referrals; they stand alike."""
    referral, *_others = alike
    facts = {"agency": listed(one.lead.name for one in alike), "day": long_day(referral.due_meeting.day)}
    if referral.is_overdue(now):
        return (
            _("Overdue: the answer was to come by the meeting of %(day)s; it was not sent yet by %(agency)s.")
            % facts
        )
    match referrals.State(referral.state):
        case referrals.State.DELIVERED:
            return _("Answered in writing by %(agency)s.") % facts
        case referrals.State.CLOSED:
            return _("%(agency)s answered; the matter is closed.") % facts
        case referrals.State.REFUSED:
            return _("The committee office is choosing another body; the day stays: %(day)s.") % facts
        case referrals.State.RETURNED:
            return _("%(agency)s must answer again by the meeting of %(day)s.") % facts
        case _:
            return _("%(agency)s must answer by the meeting of %(day)s.") % facts


def step_told(step: Step, referral: Referral, *, alone: bool = True) -> str:
    """Return in a sentence what one step of a referral was; its agencies have been read.

    Args:
        step: The step.
        referral: Its referral.
        alone: Whether the opinion went to no other agency; of several the sentence names which.
    """
    facts = {
        "day": long_day(referral.first_due_meeting.day),
        "from": step.from_agency.name if step.from_agency else "",
        "to": step.to_agency.name if step.to_agency else "",
        "reason": step.reason,
        "code": referral.code,
    }
    words = STEP_WORDS[step.verb]
    return _(words if alone or step.verb != referrals.Verb.CLOSE else CLOSED_OF_SEVERAL) % facts


def _ahead(
    opinion: Opinion, sent: Sequence[Referral], now: datetime, awaited: Mapping[int, str]
) -> Iterator[Milestone]:
    if opinion.state == State.WAITING:
        yield Milestone("now", "", _("The committee office reads it and decides who answers"))
        yield Milestone("next", "", _("A body answers in writing by the meeting after"))
    for referral in sent:
        yield from ahead_of(referral, now, awaited.get(referral.pk, ""))


def ahead_of(referral: Referral, now: datetime, awaited: str = "") -> Iterator[Milestone]:
    """Yield what comes next of one referral, at most one thing; its agency and due meeting have been read.

    Args:
        referral: The referral.
        now: The moment.
        awaited: What an area above knows to come next, in a sentence.
    """
    if awaited:
        yield Milestone("now", "", awaited)
    elif referral.is_overdue(now):
        yield Milestone("now", "", _of_referrals([referral], now))
    elif referrals.State(referral.state) in referrals.OWED:
        yield Milestone(
            "now",
            long_day(referral.due_meeting.day),
            _("%(agency)s answers in writing by then") % {"agency": referral.lead.name},
        )
    elif referral.state == referrals.State.DELIVERED:
        yield Milestone("now", "", _("The one who raised it says whether the reply is an answer"))
