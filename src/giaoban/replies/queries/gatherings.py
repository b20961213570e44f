"""The replies that a meeting hears: due at it, given back to it, or late since the one before (S94, S101)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Prefetch, Q, QuerySet, prefetch_related_objects

from giaoban.access.rules import Holder
from giaoban.meetings.models import BRIEFINGS, Meeting, Period
from giaoban.meetings.queries import has_begun
from giaoban.opinions.models import Origin, Referral
from giaoban.opinions.queries import origins_visible_to, referrals_visible_to
from giaoban.organisation.models import Unit
from giaoban.replies.models import Judgement, PointReply, Reply
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.timing import UNANSWERED


@dataclass(frozen=True, slots=True)
class Heard:
    """One referral as a meeting hears it.

    Attributes:
        origins: The opinions behind it whose words its reader may see.
        reply: The version that counted when the meeting closed; ``None`` if none had come.
        carried: Whether it was due at an earlier meeting.
    """

    referral: Referral
    origins: list[Origin]
    reply: Reply | None
    carried: bool

    @property
    def raised(self) -> list[tuple[Unit, Period]]:
        """Which units raised it, at the meeting of which period; whoever did so twice stands once."""
        places = ((origin.opinion.unit, origin.opinion.meeting.period) for origin in self.origins)
        return list({(unit.pk, period.pk): (unit, period) for unit, period in places}.values())

    @property
    def judgements(self) -> list[Judgement]:
        """What the raisers said of that version, as far as its reader may see their words."""
        return list(self.reply.judgements.all()) if self.reply else []


def heard_at(meeting: Meeting, holder: Holder, *, now: datetime) -> list[Heard]:
    """Return what ``meeting`` hears of replies, by field and code, as far as ``holder`` may see it."""
    readable = origins_visible_to(holder).select_related("opinion__unit", "opinion__meeting__period")
    here, others = _due_here(meeting), _due_before(meeting, now)
    shown = list(
        referrals_visible_to(holder)
        .filter(pk__in=here | others)
        .prefetch_related(Prefetch("origins", readable, to_attr="readable"))
        .order_by("field__position", "code")
    )
    words = {origin.opinion_id for referral in shown for origin in _readable(referral)}
    prefetch_related_objects(
        shown, Prefetch("replies", _counting(meeting.closed_at, words), to_attr="counting")
    )
    return [_heard(referral, carried=referral.pk not in here) for referral in shown]


def due_at(meeting: Meeting) -> QuerySet[Referral]:
    """Return the referrals whose reply a meeting awaits, or awaited and has."""
    return Referral.objects.filter(pk__in=Referral.objects.filter(origins__due_meeting=meeting).values("pk"))


def hears_any(meeting: Meeting, holder: Holder, *, now: datetime) -> bool:
    """Return whether ``meeting`` hears of any reply that ``holder`` may see."""
    heard = _due_here(meeting) | _due_before(meeting, now)
    return referrals_visible_to(holder).filter(pk__in=heard).exists()


def _due_here(meeting: Meeting) -> frozenset[int]:
    """Return the keys of the referrals that were to be answered at this meeting, now or at first."""
    origins = Origin.objects.filter(Q(due_meeting=meeting) | Q(first_due_meeting=meeting)).order_by()
    return frozenset(origins.values_list("referral_id", flat=True))


def _due_before(meeting: Meeting, now: datetime) -> frozenset[int]:
    """Return the keys of what was given back to this meeting, or awaited in vain by one before."""
    returned = Reply.objects.filter(returned__due_meeting=meeting).order_by()
    late = _late(meeting, meeting.closed_at, now).order_by()
    return frozenset(returned.values_list("referral_id", flat=True)) | frozenset(
        late.values_list("pk", flat=True)
    )


def _late(meeting: Meeting, until: datetime | None, now: datetime) -> QuerySet[Referral]:
    """Return what an earlier meeting that has begun awaited in vain."""
    series = Meeting.objects.filter(BRIEFINGS, series=meeting.series_id).exclude(state="cancelled")
    sooner = series.filter(starts_at__lt=meeting.starts_at).order_by("-starts_at")
    before = sooner.only("starts_at", "opened_at").first()
    if before is None:
        return Referral.objects.none()
    earlier = Q(origins__due_meeting__series=meeting.series_id) & Q(
        origins__due_meeting__starts_at__lt=meeting.starts_at
    )
    came = Q(replies__delivered_at__gte=before.due_at) & has_begun(
        F("replies__delivered_at"), meeting="origins__due_meeting"
    )
    if until is not None:
        came &= Q(replies__delivered_at__lte=until)
        return Referral.objects.filter(earlier & came)
    owed = has_begun(now, meeting="origins__due_meeting") & Q(state__in=sorted(UNANSWERED))
    return Referral.objects.filter(earlier & (came | owed))


def _counting(until: datetime | None, words: Iterable[int]) -> QuerySet[Reply]:
    """Return what was delivered of visible referrals, with judgements on opinions whose words are read."""
    judged = Judgement.objects.filter(opinion__in=words).select_related("opinion__unit")
    delivered = Reply.objects.filter(state=State.DELIVERED.value)
    if until is not None:
        delivered = delivered.filter(delivered_at__lte=until)
    return (
        delivered.select_related("outcome", "agency")
        .prefetch_related(
            Prefetch("points", PointReply.objects.select_related("point")),
            Prefetch("judgements", judged.order_by("judged_at", "pk")),
        )
        .order_by("-version")
    )


def _heard(referral: Referral, *, carried: bool) -> Heard:
    counting: list[Reply] = getattr(referral, "counting", [])
    return Heard(referral, _readable(referral), counting[0] if counting else None, carried=carried)


def _readable(referral: Referral) -> list[Origin]:
    read: list[Origin] = getattr(referral, "readable", [])
    return read
