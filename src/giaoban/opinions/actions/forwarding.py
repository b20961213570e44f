"""The compiler sends opinions to the agency that must answer: one, several merged, or one split."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.audit.rules import Detail
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.actions import next_meeting
from giaoban.meetings.models import Meeting
from giaoban.opinions.actions.locking import lock_opinions
from giaoban.opinions.actions.matters import put_beside
from giaoban.opinions.models import Opinion, Origin, Point, Referral, Step
from giaoban.opinions.news import OpinionForwarded
from giaoban.opinions.rules import compiling, due, life, merging, referrals
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.queries import agencies_on


@transaction.atomic
def forward(
    chosen: Sequence[Opinion],
    *,
    holder: Holder,
    seen: Mapping[int, int],
    sending: compiling.Forwarding,
    once: UUID,
    at: datetime,
) -> Referral:
    """Send these opinions to an agency as one referral, due at the next meeting of their series.

    One opinion is forwarded, several are merged, one forwarded before is split and stays one matter.
    ``seen`` holds the version of each that the compiler saw. The same key again returns what was sent first.

    Raises:
        Refused: If one of them cannot be forwarded or changed meanwhile, something is missing, or an agency
            is none of the committee's that day.
    """
    actor = _compiler(chosen, holder)
    host = lock(chosen[0].host_id)
    first = Referral.objects.filter(once=once).first()
    if first is not None:
        enforce(compiling.why_not_forward_again(*_same(first, chosen, sending), code=first.code))
        return first
    # Meetings before opinions: cancelling a meeting takes them in this order too.
    dues = _dues(chosen, at)
    opinions = lock_opinions(one.pk for one in chosen)
    for opinion in opinions:
        enforce(life.why_not_change(opinion.facts, seen=seen.get(opinion.pk, opinion.version)))
    listed = agencies_on(host, localdate(at)).values_list("pk", flat=True)
    enforce(compiling.why_not_forward([one.facts for one in opinions], sending, listed=set(listed)))
    _enforce_merging(opinions, _given(sending.lead))

    referral = _send(opinions, dues=dues, sending=sending, once=once, by=actor, at=at)
    for opinion in opinions:
        _mark_forwarded(opinion, sending)
    _record(referral, opinions, by=actor, chain=host.code)
    tell(OpinionForwarded(referral=referral.pk, opinions=tuple(one.pk for one in opinions), host=host.pk))
    return _kept_whole(referral, opinions, holder=holder, at=at)


def _enforce_merging(opinions: Sequence[Opinion], lead: int) -> None:
    codes = [one.code for one in opinions]
    enforce(merging.why_not_merge(codes, _answered(opinions)))
    enforce(merging.why_not_send_twice(codes, _with_agency(opinions, lead)))


def _record(referral: Referral, opinions: Sequence[Opinion], *, by: Actor, chain: str) -> None:
    details: dict[str, Detail] = {"lead": referral.lead_id, "origins": len(opinions)}
    record("opinion.forwarded", referral, actor=by, chain=chain, details=details, rows=[referral, *opinions])


def _answered(opinions: Sequence[Opinion]) -> set[str]:
    """Return the codes of those that have had a reply delivered."""
    had = Origin.objects.filter(opinion__in=opinions, referral__first_delivered_at__isnull=False)
    return set(had.values_list("opinion__code", flat=True))


def _with_agency(opinions: Sequence[Opinion], agency: int) -> dict[str, str]:
    """Return the codes of those that an agency has and owes a reply on, with the referral's."""
    owed = Origin.objects.filter(
        opinion__in=opinions, referral__lead=agency, referral__state__in=referrals.OWED
    )
    return dict(owed.values_list("opinion__code", "referral__code"))


def _compiler(chosen: Sequence[Opinion], holder: Holder) -> Actor:
    enforce(merging.why_not_choose(len(chosen), hosts=len({one.host_id for one in chosen})))
    units = frozenset(one.unit_id for one in chosen)
    target = Target(host=chosen[0].host_id, units=units)
    enforce(why_not(holder, Verb.COMPILE, target))
    return holder.actor(Verb.COMPILE, target)


def _send(
    opinions: Sequence[Opinion],
    *,
    dues: Mapping[int, Meeting],
    sending: compiling.Forwarding,
    once: UUID,
    by: Actor,
    at: datetime,
) -> Referral:
    first = opinions[0]
    earliest = _earliest(dues)
    points = [nfc(point).strip() for point in sending.points]
    referral = Referral.objects.create(
        **counted_with(first),
        title=(nfc(sending.title).strip() or points[0])[: compiling.LONGEST_TITLE],
        summary=nfc(sending.summary).strip(),
        field_id=_given(sending.field),
        lead_id=_given(sending.lead),
        first_due_meeting=earliest,
        due_meeting=earliest,
        state=referrals.LIFE.start.value,
        forwarded_at=at,
        once=once,
    )
    referral.supporting.set(sending.supporting)
    _keep_origins(referral, opinions, dues)
    keep_points(referral, points)
    Step.objects.create(referral=referral, verb="forward", to_agency_id=sending.lead, by_post=by.post, at=at)
    return referral


def _kept_whole(referral: Referral, opinions: Sequence[Opinion], *, holder: Holder, at: datetime) -> Referral:
    others = Origin.objects.filter(opinion__in=[one.pk for one in opinions]).exclude(referral=referral)
    before = others.select_related("referral").order_by("referral__forwarded_at", "pk").first()
    return put_beside(referral, before.referral, holder=holder, at=at) if before else referral


def _mark_forwarded(opinion: Opinion, sending: compiling.Forwarding) -> None:
    opinion.take(life.Verb.FORWARD)
    opinion.field_id = opinion.field_id or sending.field
    opinion.save(update_fields=["state", "field", "version"])


def _keep_origins(referral: Referral, opinions: Sequence[Opinion], dues: Mapping[int, Meeting]) -> None:
    Origin.objects.bulk_create(
        Origin(
            referral=referral,
            opinion=opinion,
            is_first=place == 0,
            first_due_meeting=dues[opinion.meeting_id],
            due_meeting=dues[opinion.meeting_id],
        )
        for place, opinion in enumerate(opinions)
    )


def _dues(opinions: Sequence[Opinion], at: datetime) -> dict[int, Meeting]:
    """Return the due meeting by key of the meeting at which something was raised."""
    raised = {opinion.meeting_id: opinion.meeting for opinion in opinions}
    return {key: next_meeting(raised[key], now=at) for key in sorted(raised)}


def _earliest(dues: Mapping[int, Meeting]) -> Meeting:
    first = due.earliest([meeting.sitting for meeting in dues.values()])
    return next(meeting for meeting in dues.values() if meeting.pk == first.key)


def counted_with(first: Opinion) -> dict[str, Any]:
    """Return the columns of a referral that its first origin gives: its code, and where it is counted."""
    return {
        "host": first.host,
        "code": _code(first),
        "year": first.year,
        "month": first.month,
        "raised_meeting": first.meeting,
        "unit": first.unit,
        "cluster_id": first.meeting.series.cluster_id,
        "channel": first.turn.channel,
    }


def keep_points(referral: Referral, texts: Sequence[str], *, after: int = 0) -> list[Point]:
    """Keep what a referral asks, numbered in its order behind the point ``after``."""
    return Point.objects.bulk_create(
        Point(referral=referral, number=number, text=text)
        for number, text in enumerate(texts, start=after + 1)
    )


def _code(first: Opinion) -> str:
    """The first referral of an opinion bears its code, so that both are called the same on the telephone."""
    others = Origin.objects.filter(opinion=first, is_first=True).count()
    return first.code if not others else f"{first.code}/{others + 1}"


def _same(first: Referral, chosen: Sequence[Opinion], sending: compiling.Forwarding) -> tuple[object, object]:
    saved = (
        {origin.opinion_id for origin in first.origins.all()},
        [point.text for point in first.points.order_by("number")],
        first.steps.order_by("at", "pk").values_list("to_agency_id", flat=True).first(),
    )
    again = ({one.pk for one in chosen}, [nfc(point).strip() for point in sending.points], sending.lead)
    return saved, again


def _given(key: int | None) -> int:
    if key is None:
        raise ValueError("the rule let a referral pass without its field or lead agency")
    return key
