"""What follows a delivered reply: judgement, return, settling, closing."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.actor import SYSTEM, Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.actions import meeting_after_all
from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.queries import has_begun, has_not_begun
from giaoban.opinions.actions import referrals
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.replies.actions.again import keep_decision
from giaoban.replies.actions.correcting import make_new_reply
from giaoban.replies.actions.places import lock_reply, place_of, place_of_opinion
from giaoban.replies.models import Judgement, Reply, Return
from giaoban.replies.news import JudgementGiven, ObjectionSettled, ReplyReturned
from giaoban.replies.queries.again import returns_before
from giaoban.replies.queries.extending import due_of
from giaoban.replies.queries.silence import left_unjudged
from giaoban.replies.rules import judging as rules
from giaoban.replies.rules.again import Course, is_for_the_chair, why_not_decide
from giaoban.replies.rules.judging import Raiser, Said, Verdict

MOST_AT_ONCE = 500


@transaction.atomic
def judge(reply: Reply, opinion: Opinion, said: Said, *, holder: Holder, at: datetime) -> Judgement:
    """Keep what the raiser says of this version, or what the office enters for them, marked so.

    Whoever raised several of the opinions that it answers judges it once, on the page of any of them.
    Judging again changes the judgement until somebody acted upon it; the same words again change nothing.

    Raises:
        Refused: If the version is not the latest delivered one, another judgement was acted upon or came in
            unseen, or somebody of the agency that gave the reply judges it.
    """
    place = place_of_opinion(opinion)
    on_behalf = holder.grant_for(Verb.JUDGE, place) is None
    verb = Verb.RECORD_OPINIONS if on_behalf else Verb.JUDGE
    enforce(why_not(holder, verb, place))
    locked = lock_reply(reply)
    owes = holder.grant_for(Verb.ANSWER, place_of(locked.referral)) is not None
    enforce(rules.why_not_judge_own(owes=owes))
    whose = {"reply": locked, "unit_id": opinion.unit_id, "post_id": opinion.post_id}
    before = Judgement.objects.filter(**whose).first()
    if before is not None and (before.verdict, before.remark) == (said.verdict, said.remark):
        return before
    enforce(rules.why_not_judge_unseen(said, stands=before.verdict if before else ""))
    enforce(rules.why_not_judge(locked.judged_by(opinion, before), today=timezone.localdate(at)))

    by, what = holder.actor(verb, place), {"verdict": said.verdict.value, "remark": said.remark}
    how = {**what, "judged_by_id": holder.account, "on_behalf": on_behalf, "judged_at": at}
    given, _ = Judgement.objects.update_or_create(
        **whose, defaults=how, create_defaults={**how, "opinion": opinion}
    )
    _follow(locked, given, by=by, at=at)
    record(
        "reply.judged",
        given,
        actor=by,
        chain=opinion.host.code,
        details={"verdict": given.verdict, "on_behalf": on_behalf},
        rows=[given],
    )
    tell(JudgementGiven(given.pk, locked.pk, locked.referral_id, opinion.pk, given.verdict))
    return given


@transaction.atomic
def give_back(reply: Reply, *, reason: str, due: Meeting | None, holder: Holder, at: datetime) -> Return:
    """Give a reply back to its agency, the new one due at a later meeting of the series.

    Without a meeting the series plans its next one by its rule.

    Raises:
        Refused: If it is not the latest delivered version, no reason is given, or the meeting does not fit.
    """
    locked = lock_reply(reply)
    place = place_of(locked.referral)
    verb = _deciding_verb(locked, holder, place)
    done = Return.objects.filter(reply=locked).first()
    if done is not None and due in {None, done.due_meeting}:
        return done
    current = locked.referral.due_meeting
    due = due or meeting_after_all(current, now=at)
    enforce(
        rules.why_not_give_back(locked.acted_on, reason, due=due_of(due), current=due_of(current), now=at)
    )

    by, reason = holder.actor(verb, place), nfc(reason).strip()
    returned = Return.objects.create(reply=locked, reason=reason, due_meeting=due, by_post=by.post, at=at)
    referral = referrals.give_back(locked.referral, reason=reason, due=due, by=by, at=at)
    make_new_reply(referral)
    if verb is Verb.DECIDE_AGAIN:
        objected = locked.judgements.exclude(verdict=Verdict.ANSWERED.value).filter(settled_because="")
        keep_decision(list(objected), Course.GIVE_BACK, by=by, at=at)
    record("reply.returned", locked, actor=by, chain=referral.host.code, rows=[returned])
    tell(ReplyReturned(reply=locked.pk, referral=referral.pk, agency=referral.lead_id, due_meeting=due.pk))
    return returned


@transaction.atomic
def settle(judgement: Judgement, *, reason: str, holder: Holder, at: datetime) -> Judgement:
    """Tell a raiser why their objection does not go back; if nobody else objects, this closes the matter.

    Raises:
        Refused: If there is no objection, it was settled, or no reason is given.
    """
    reply = lock_reply(judgement.reply)
    place = place_of(reply.referral)
    verb = _deciding_verb(reply, holder, place)
    locked = Judgement.objects.select_for_update().get(pk=judgement.pk)
    reason = nfc(reason).strip()
    if locked.settled_because and locked.settled_because == reason:
        return locked
    enforce(
        rules.why_not_settle(
            reply.acted_on, reason, verdict=Verdict(locked.verdict), settled=bool(locked.settled_because)
        )
    )

    locked.settled_because = reason
    locked.save(update_fields=["settled_because"])
    by = holder.actor(verb, place)
    if verb is Verb.DECIDE_AGAIN:
        keep_decision([locked], Course.SETTLE, by=by, at=at)
    close_if_content(reply, by=by, at=at)
    record("objection.settled", locked, actor=by, chain=reply.referral.host.code, rows=[locked])
    tell(
        ObjectionSettled(
            judgement=locked.pk,
            reply=reply.pk,
            referral=reply.referral_id,
            opinion=locked.opinion_id,
            at=at,
        )
    )
    return locked


@transaction.atomic
def close_silent(meeting: Meeting, *, at: datetime) -> list[Referral]:
    """Close what its raisers left unjudged for long enough, once a meeting of theirs has closed.

    Reads only what may be due, the last delivered first; what is beyond :data:`MOST_AT_ONCE` closes with the
    next meeting.
    """
    due = list(left_unjudged(meeting, at=at).select_related("referral")[:MOST_AT_ONCE])
    return [reply.referral for reply in due if close_if_content(lock_reply(reply), by=SYSTEM, at=at)]


def close_if_content(reply: Reply, *, by: Actor, at: datetime) -> bool:
    """Close the referral of a locked reply if nobody keeps it open any more."""
    referral = reply.referral
    silence = referral.host.silence_meetings
    if rules.why_not_close(referral.state, _raisers(reply, at=at), silence=silence) is not None:
        return False
    reply.referral = referrals.close(referral, by=by, at=at)
    return True


def _deciding_verb(reply: Reply, holder: Holder, place: Target) -> Verb:
    """Return with which verb this person decides about objections to a version.

    Raises:
        Refused: If they may not; the compiler reads that the chair decides, and that they may propose.
    """
    enforce(why_not(holder, Verb.RETURN_REPLIES, place))
    before, is_chair = returns_before(reply), holder.grant_for(Verb.DECIDE_AGAIN, place) is not None
    enforce(why_not_decide(before, is_chair=is_chair))
    return Verb.DECIDE_AGAIN if is_for_the_chair(before) else Verb.RETURN_REPLIES


def _follow(reply: Reply, given: Judgement, *, by: Actor, at: datetime) -> None:
    """Close what is content now; open again what a changed judgement objects to."""
    if reply.referral.state == ReferralState.CLOSED and Verdict(given.verdict).is_objection:
        reply.referral = referrals.reopen(reply.referral, by=by, at=at)
    else:
        close_if_content(reply, by=by, at=at)


def _raisers(reply: Reply, *, at: datetime) -> list[Raiser]:
    """Return how every raiser stands; of one who raised several opinions the group that met least counts."""
    judged = {(each.unit_id, each.post_id): each for each in reply.judgements.all()}
    met: dict[tuple[int, int | None], int] = {}
    for origin in reply.referral.origins.select_related("opinion__meeting"):
        whose = (origin.opinion.unit_id, origin.opinion.post_id)
        held = _held_since(reply, origin.opinion.meeting.series_id, at)
        met[whose] = min(held, met.get(whose, held))
    return [_raiser(judged.get(whose), held) for whose, held in met.items()]


def _held_since(reply: Reply, series: int, at: datetime) -> int:
    since = has_not_begun(reply.delivered_at or at) & has_begun(at)
    return Meeting.objects.filter(BRIEFINGS, since, series_id=series, state="closed").count()


def _raiser(judgement: Judgement | None, meetings_since: int) -> Raiser:
    return Raiser(
        verdict=Verdict(judgement.verdict) if judgement else None,
        settled=bool(judgement and judgement.settled_because),
        meetings_since=meetings_since,
    )
