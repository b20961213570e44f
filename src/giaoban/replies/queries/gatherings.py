"""The replies that a meeting hears: due at it, given back to it, or late since the one before (S94, S101)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet, prefetch_related_objects

from giaoban.access.rules import Holder
from giaoban.documents.rules.papers.wording import short_day
from giaoban.meetings.models import BRIEFINGS, Meeting, Period
from giaoban.meetings.queries import has_begun
from giaoban.meetings.rules import State as MeetingState
from giaoban.meetings.rules.drawing import reply_line
from giaoban.opinions.models import Origin, Referral
from giaoban.opinions.queries import origins_visible_to, referrals_visible_to
from giaoban.opinions.rules.referrals import OWED
from giaoban.organisation.models import Unit
from giaoban.replies.models import Judgement, PointReply, Reply, Return
from giaoban.replies.rules.drafting import State


@dataclass(frozen=True, slots=True)
class Heard:
    """One referral as a meeting hears it.

    Attributes:
        origins: The opinions behind it whose words its reader may see.
        reply: The version that counted when the meeting closed; ``None`` if none had come.
        carried: Whether it was due at an earlier meeting.
        owed: Whether it waited for a reply, or for another one, when the meeting closed, or does so now.
    """

    referral: Referral
    origins: list[Origin]
    reply: Reply | None
    carried: bool
    owed: bool

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
    return _hears(meeting, referrals_visible_to(holder), origins_visible_to(holder), now)


def replies_told(meeting: Meeting, *, now: datetime) -> list[str]:
    """Return what the minutes of ``meeting`` say of replies to what was raised before: a line each.

    All of them, without regard to a reader: who may read minutes reads what they say.
    """
    return [_told(each) for each in told_at(meeting, now=now)]


def told_at(meeting: Meeting, *, now: datetime) -> list[Heard]:
    """Return everything that ``meeting`` hears of replies, without regard to a reader."""
    return _hears(meeting, Referral.objects.all(), Origin.objects.all(), now)


def _told(heard: Heard) -> str:
    reply, units = heard.reply, dict.fromkeys(unit.name for unit, _period in heard.raised)
    title, by = heard.referral.title, heard.referral.lead.name
    if reply is None:
        return reply_line(by, title, list(units))
    day = f" ngày {short_day(reply.document_date)}" if reply.document_date else ""
    outcome = reply.outcome.label_vi if reply.outcome else ""
    return reply_line(by, title, list(units), f"số {reply.document_number}{day}", outcome)


def _hears(
    meeting: Meeting, referrals: QuerySet[Referral], origins: QuerySet[Origin], now: datetime
) -> list[Heard]:
    readable = origins.select_related(None).select_related("opinion__unit", "opinion__meeting__period")
    readable = readable.only("referral_id", "opinion__unit__name", "opinion__meeting__period")
    here, others = _due_here(meeting), _due_before(meeting, now)
    shown = list(
        referrals.filter(pk__in=here | others)
        .select_related(None)  # the page of a meeting is read more than any other: only what its row shows
        .select_related("lead")
        .prefetch_related(Prefetch("origins", readable, to_attr="readable"))
        .order_by("field__position", "code")
    )
    words = {origin.opinion_id for referral in shown for origin in _readable(referral)}
    prefetch_related_objects(
        shown, Prefetch("replies", _counting(meeting.closed_at, words), to_attr="counting")
    )
    return [_heard(referral, carried=referral.pk not in here, until=meeting.closed_at) for referral in shown]


def hears_any(meeting: Meeting, holder: Holder, *, now: datetime) -> bool:
    """Return whether ``meeting`` hears of any reply that ``holder`` may see."""
    return referrals_visible_to(holder).filter(pk__in=keys_heard_at(meeting, now=now)).exists()


def keys_heard_at(meeting: Meeting, *, now: datetime) -> frozenset[int]:
    """Return the keys of all referrals that ``meeting`` hears; for acts, not for pages."""
    return _due_here(meeting) | _due_before(meeting, now)


def _due_here(meeting: Meeting) -> frozenset[int]:
    """Return the keys of the referrals that were to be answered at this meeting, now or at first.

    A cancelled meeting hears nothing: what was due at it is due elsewhere.
    """
    if meeting.state == MeetingState.CANCELLED:
        return frozenset()
    origins = Origin.objects.filter(Q(due_meeting=meeting) | Q(first_due_meeting=meeting)).order_by()
    standing = origins.filter(_standing(meeting.closed_at, "referral__"))
    return frozenset(standing.values_list("referral_id", flat=True))


def _due_before(meeting: Meeting, now: datetime) -> frozenset[int]:
    """Return the keys of what was given back to this meeting, or awaited in vain by one before."""
    if meeting.state == MeetingState.CANCELLED:
        return frozenset()
    returned = Reply.objects.filter(returned__due_meeting=meeting).order_by()
    late = _late(meeting, now) if meeting.closed_at is None else _late_then(meeting, meeting.closed_at)
    return frozenset(returned.values_list("referral_id", flat=True)) | frozenset(
        late.order_by().values_list("pk", flat=True)
    )


def _late(meeting: Meeting, now: datetime) -> QuerySet[Referral]:
    """Return what an earlier meeting that has begun awaited in vain."""
    before = _before(meeting)
    if before is None:
        return Referral.objects.none()
    owed = has_begun(now, meeting="origins__due_meeting") & Q(state__in=OWED)
    came = _came_late("origins__due_meeting", before)
    return Referral.objects.filter(_earlier("origins__due_meeting", meeting) & (came | owed))


def _late_then(meeting: Meeting, until: datetime) -> QuerySet[Referral]:
    """Return what an earlier meeting had awaited in vain when this one closed, whatever happened since."""
    before = _before(meeting)
    if before is None:
        return Referral.objects.none()
    came = Q(pk__in=Referral.objects.filter(_came_then(meeting, before, until)).values("pk"))
    returned = Return.objects.filter(reply__referral=OuterRef("pk"), at__lte=until)
    held = Reply.objects.filter(referral=OuterRef("pk"), delivered_at__lte=until).exclude(
        returned__at__lte=until
    )
    put_off = returned.filter(due_meeting__starts_at__gte=meeting.starts_at)
    forwarded = Q(forwarded_at__lte=until) & _standing(until)
    owed = _earlier("origins__first_due_meeting", meeting) & forwarded
    return Referral.objects.filter(came | (owed & ~Exists(held))).exclude(Exists(put_off))


def _standing(until: datetime | None, at: str = "") -> Q:
    """Return the condition of not having been called back: then, or until now if the meeting goes on."""
    standing = Q((f"{at}recalled_at", None))
    return standing if until is None else standing | Q((f"{at}recalled_at__gt", until))


def _came_then(meeting: Meeting, before: Meeting, until: datetime) -> Q:
    """Return the condition of having come late by then; what was given back since is due elsewhere now."""
    found = Q()
    for due, version in (
        ("origins__due_meeting", Q()),
        ("origins__first_due_meeting", Q(replies__version=1)),
    ):
        found |= _earlier(due, meeting) & _came_late(due, before) & version
    return found & Q(replies__delivered_at__lte=until)


def _before(meeting: Meeting) -> Meeting | None:
    series = Meeting.objects.filter(BRIEFINGS, series=meeting.series_id).exclude(state="cancelled")
    sooner = series.filter(starts_at__lt=meeting.starts_at).order_by("-starts_at")
    return sooner.only("starts_at", "opened_at").first()


def _earlier(due: str, meeting: Meeting) -> Q:
    return Q(**{f"{due}__series": meeting.series_id, f"{due}__starts_at__lt": meeting.starts_at})


def _came_late(due: str, before: Meeting) -> Q:
    """Return the condition of having come after its meeting; a correction is no reply that came late."""
    first = Q(replies__erratum__isnull=True, replies__delivered_at__gte=before.due_at)
    return first & has_begun(F("replies__delivered_at"), meeting=due)


def _counting(until: datetime | None, words: Iterable[int]) -> QuerySet[Reply]:
    """Return what was delivered of visible referrals, with judgements on opinions whose words are read."""
    judged = Judgement.objects.filter(opinion__in=words).only("reply_id", "verdict", "judged_at")
    delivered = Reply.objects.filter(state=State.DELIVERED.value)
    if until is not None:
        delivered = delivered.filter(delivered_at__lte=until)
    return (
        delivered.select_related("outcome", "returned")
        .only("referral_id", "version", "document_number", "document_date", "outcome", "returned__at")
        .prefetch_related(
            Prefetch("points", PointReply.objects.select_related("point")),
            Prefetch("judgements", judged.order_by("judged_at", "pk")),
        )
        .order_by("-version")
    )


def _heard(referral: Referral, *, carried: bool, until: datetime | None) -> Heard:
    counting: list[Reply] = getattr(referral, "counting", [])
    return Heard(
        referral,
        _readable(referral),
        counting[0] if counting else None,
        carried=carried,
        owed=not counting or _was_returned(counting[0], until),
    )


def _was_returned(reply: Reply, until: datetime | None) -> bool:
    returned = getattr(reply, "returned", None)
    return returned is not None and (until is None or returned.at <= until)


def _readable(referral: Referral) -> list[Origin]:
    read: list[Origin] = getattr(referral, "readable", [])
    return read
