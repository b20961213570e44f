"""One referral with everything that was answered to it: versions, judgements, returns, and its way so far."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from django.db.models import Exists, F, Min, OuterRef, Prefetch, QuerySet, prefetch_related_objects
from django.utils import timezone

from giaoban.access.rules import Holder
from giaoban.opinions.models import Opinion, Point, Referral
from giaoban.opinions.queries import origins_shown, origins_visible_to
from giaoban.opinions.rules.referrals import ENDED
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.organisation.queries.short import know, know_empty
from giaoban.replies.models import Judgement, PointReply, Reply
from giaoban.replies.queries.along import read_along
from giaoban.replies.queries.visibility import version_read_by
from giaoban.replies.rules.drafting import State

Kind = Literal[
    "raised",
    "forwarded",
    "transfer",
    "reroute",
    "refuse",
    "delivered",
    "corrected",
    "judged",
    "decided",
    "returned",
    "closed",
    "waiting",
    "awaited",
    "meeting",
    "promise",
    "ask_back",
    "extend",
    "recall",
    "take_apart",
    "take_in",
]


@dataclass(frozen=True, slots=True)
class Event:
    """One point of the way that a matter takes."""

    kind: Kind
    state: Literal["done", "now", "next"]
    when: date
    what: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class AnsweredPoint:
    """One point of a referral and what a version answers to it."""

    point: Point
    reply: PointReply | None


_JUDGED: Final = "_judged"
_CAME_BACK: Final = ("returned__due_meeting", "erratum")
_CAME_BACK_NAMES: Final = frozenset({"replies__returned", "replies__erratum"})


def versions_of(referral: Referral, holder: Holder) -> QuerySet[Reply]:
    """Return the versions of the reply that this person may read, in order, with all that hangs on them.

    What a raiser says of a version is for those who may read the raiser's own words.
    """
    read = _read_by(referral, holder).select_related("agency", "outcome", *_CAME_BACK)
    return read.prefetch_related(_points(), Prefetch("judgements", _said(holder)))


def _read_by(referral: Referral, holder: Holder) -> QuerySet[Reply]:
    return referral.replies.filter(version_read_by(holder)).order_by("version")


def _points() -> "Prefetch[str, QuerySet[PointReply], str]":
    return Prefetch("points", PointReply.objects.select_related("point").order_by("point__number"))


def judgements_of(referrals: Sequence[Referral], holder: Holder) -> dict[int, list[Judgement]]:
    """Return what raisers say of the versions that went out, by referral, as far as this person may read it.

    Read once for a page, of all its matters together: its reader finds it with each of them.
    """
    unread = [one for one in referrals if vars(one).get(_JUDGED, (None,))[0] is not holder]
    if unread:
        given = _read_judgements(unread, holder)
        for one in unread:
            vars(one)[_JUDGED] = holder, given[one.pk]
    return {one.pk: vars(one)[_JUDGED][1] for one in referrals}


def _read_judgements(referrals: Sequence[Referral], holder: Holder) -> Mapping[int, list[Judgement]]:
    given: defaultdict[int, list[Judgement]] = defaultdict(list)
    hanging = read_along(referrals)
    if "replies__judgements" not in hanging:
        return given
    sent_out = {"reply__referral__in": [one.pk for one in referrals], "reply__state": State.DELIVERED.value}
    rows = list(_said(holder).filter(**sent_out).annotate(of=F("reply__referral")))
    if "replies__judgements__chair_case" in hanging:
        prefetch_related_objects(rows, "chair_case")
    else:
        know_empty(rows, "chair_case")
    for row in rows:
        given[row.of].append(row)
    return given


def _said(holder: Holder) -> QuerySet[Judgement]:
    """Return what raisers say whose original words this person may read, of whichever matter."""
    of_these = {"referral": OuterRef("reply__referral"), "opinion": OuterRef("opinion")}
    judged = Judgement.objects.filter(Exists(origins_visible_to(holder).filter(**of_these)))
    said = ("reply", "unit", "post", "verdict", "remark", "on_behalf", "judged_at", "settled_because")
    raised = ("opinion__unit__name", "opinion__post__name")
    whole = judged.select_related("opinion__unit", "opinion__post").only(*said, *raised)
    return whole.order_by("judged_at", "pk")


def open_version(referral: Referral, holder: Holder) -> Reply | None:
    """Return the version that this person's agency is preparing; ``None`` if there is none."""
    return versions_of(referral, holder).exclude(state=State.DELIVERED.value).first()


def last_delivered(referral: Referral, holder: Holder) -> Reply | None:
    """Return the version that counts now; ``None`` before the first delivery."""
    return last_delivered_of([referral], holder).get(referral.pk)


def last_delivered_of(referrals: Sequence[Referral], holder: Holder) -> dict[int, Reply]:
    """Return the versions that count now, by referral; the same number of queries, however many there are.

    Judgements are asked for only where there are any: most replies wait for theirs.
    """
    hanging = read_along(referrals)
    came_back = _CAME_BACK if _CAME_BACK_NAMES & hanging else ()
    delivered = Reply.objects.filter(
        version_read_by(holder), referral__in=[one.pk for one in referrals], state=State.DELIVERED.value
    )
    rows = delivered.select_related("agency", "outcome", *came_back).order_by("version")
    newest = {one.referral_id: one for one in rows}
    replies = list(newest.values())
    for name in () if came_back else ("returned", "erratum"):
        know_empty(replies, name)
    prefetch_related_objects(replies, _points())
    answered = {one.pk: one for one in referrals if one.pk in newest}
    said = judgements_of(list(answered.values()), holder)
    for reply in replies:
        reply.referral = answered[reply.referral_id]
        know(reply, "judgements", [one for one in said[reply.referral_id] if one.reply_id == reply.pk])
    return newest


def asked(referral: Referral, reply: Reply | None) -> list[AnsweredPoint]:
    """Return every point beside what ``reply`` answers to it."""
    written = {row.point_id: row for row in reply.points.all()} if reply else {}
    return [AnsweredPoint(point, written.get(point.pk)) for point in referral.points.all()]


def side_by_side(referral: Referral, replies: Sequence[Reply]) -> list[tuple[Point, list[PointReply | None]]]:
    """Return every point with what each of ``replies`` answers to it, in their order."""
    written = [{row.point_id: row for row in reply.points.all()} for reply in replies]
    return [(point, [answers.get(point.pk) for answers in written]) for point in referral.points.all()]


def words_behind(referral: Referral, holder: Holder) -> list[Opinion]:
    """Return the opinions whose original words this person may read beside the answer."""
    return [origin.opinion for origin in origins_shown(referral, holder)]


def way_of(
    referral: Referral, read: Sequence[Reply], *, opinion: Opinion | None, today: date, awaited: str = ""
) -> list[Event]:
    """Return the way of a matter through time, for one raiser or for everybody who follows it.

    Args:
        referral: The matter.
        read: What :func:`versions_of` returns of it to the reader.
        opinion: Whose raiser reads; ``None`` for everybody.
        today: The day, in the time zone of the committees.
        awaited: What the newest version waits for once it was judged, in a sentence.
    """
    versions = [reply for reply in read if reply.state == State.DELIVERED]
    first = opinion.raised_at if opinion else _first_raised(referral)
    events = [Event("raised", "done", _day(first)), Event("forwarded", "done", _day(referral.forwarded_at))]
    for step in referral.steps.select_related("to_agency"):
        kind = _KINDS.get(step.verb)
        if kind is not None:
            name = step.to_agency.name if step.to_agency else ""
            events.append(Event(kind, "done", _day(step.at), name, step.reason))
    for reply in versions:
        events += _of_version(reply, opinion)
    if referral.closed_at is not None:
        events.append(Event("closed", "done", _day(referral.closed_at)))
    events.sort(key=lambda event: event.when)
    return [*events, *_ahead(referral, versions, today, awaited)]


def _first_raised(referral: Referral) -> datetime:
    """Return when it was raised first: a written opinion is sent days before the meeting that it is for."""
    first: datetime | None = referral.origins.aggregate(first=Min("opinion__raised_at"))["first"]
    return first or referral.raised_meeting.starts_at


def _of_version(reply: Reply, opinion: Opinion | None) -> list[Event]:
    kind: Kind = "corrected" if reply.is_correction else "delivered"
    why = reply.erratum.reason if reply.is_correction else ""
    found = [Event(kind, "done", _day(reply.delivered_at), reply.document_number, why)]
    found += [
        Event("judged", "done", _day(judgement.judged_at), judgement.verdict)
        for judgement in reply.judgements.all()
        if opinion is None or judgement.is_of(opinion)
    ]
    if hasattr(reply, "returned"):
        due = reply.returned.due_meeting
        found.append(Event("returned", "done", _day(reply.returned.at), f"{_day(due.starts_at):%d/%m/%Y}"))
    return found


def _ahead(referral: Referral, versions: list[Reply], today: date, awaited: str) -> list[Event]:
    due = _day(referral.due_meeting.starts_at)
    ahead: list[Event] = []
    if referral.state == ReferralState.DELIVERED:
        ahead.append(Event("decided", "now", today, awaited) if awaited else Event("waiting", "now", today))
    elif referral.is_owed:
        ahead.append(Event("awaited", "now", due))
    if due >= today and referral.state not in ENDED:
        ahead.append(Event("meeting", "next", due))
    stands = versions and not hasattr(versions[-1], "returned")
    promised = versions[-1].points.all() if stands else ()
    ahead += [
        Event("promise", "next", row.by_when, row.action)
        for row in promised
        if row.by_when is not None and row.by_when >= today
    ]
    return sorted(ahead, key=lambda event: (event.state != "now", event.when))


_KINDS: Final[Mapping[str, Kind]] = {
    "transfer": "transfer",
    "reroute": "reroute",
    "refuse": "refuse",
    "ask_back": "ask_back",
    "extend": "extend",
    "recall": "recall",
    "take_apart": "take_apart",
    "take_in": "take_in",
}


def _day(at: datetime | None) -> date:
    return timezone.localdate(at) if at is not None else date.min
