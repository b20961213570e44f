"""Planning meetings: a year of them, one more, another time, none at all."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.audit.rules import Scalar
from giaoban.kernel.actor import SYSTEM, Actor
from giaoban.kernel.dates import holidays_of, working_days_before
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import Refusal, Refused, enforce, gettext_noop
from giaoban.meetings import queries, rules
from giaoban.meetings.models import AgendaItem, Meeting, Period, Series, TemplateItem
from giaoban.meetings.news import MeetingCancelled, MeetingMoved
from giaoban.meetings.rules import Frequency, Occurrence, State

YEARS_AHEAD: Final = 3


@transaction.atomic
def plan_year(
    series: Series, year: int, *, days: Mapping[int, date | None], now: datetime, actor: Actor
) -> list[Meeting]:
    """Plan the periods of a year that have no meeting yet, and return the meetings that were made.

    Args:
        series: The series.
        year: The year.
        days: First month of a period to its day; ``None`` for a period without a meeting.
        now: The time of asking; days before it are left alone.
        actor: Who plans.

    Raises:
        Refused: If a day lies outside its period, or two meetings would begin at the same time.
    """
    locked = _locked(series)
    made: list[Meeting] = []
    decided: list[Period] = []
    for month, day in sorted(days.items()):
        if day is not None:
            enforce(rules.why_not_in_period(Frequency(locked.frequency), (year, month), day))
        period, is_new = Period.objects.get_or_create(series=locked, year=year, month=month)
        decided += [period] if is_new else []
        if day is None or period.meetings.exists() or not _held(locked, day):
            continue
        starts_at = _at(locked, day)
        if starts_at > now:
            enforce(rules.why_not_add(starts_at, in_period=0, others=queries.sittings_of(locked.pk), now=now))
            made.append(_make(locked, period, starts_at, locked.place))
    if made or decided:
        without: list[Scalar] = [period.month for period in decided if days[period.month] is None]
        record(
            "meetings.planned",
            locked,
            actor=actor,
            chain=locked.host.code,
            details={"year": year, "without_meeting": without},
            rows=[*decided, *made],
        )
    return made


@transaction.atomic
def add_meeting(series: Series, *, starts_at: datetime, place: str, now: datetime, actor: Actor) -> Meeting:
    """Add one meeting to the period in which its day lies.

    Raises:
        Refused: If the period is full, or the series meets at that time already.
    """
    locked = _locked(series)
    begins = timezone.localtime(starts_at)
    year, month = rules.period_of(locked.recurrence.frequency, begins.date())
    period, _ = Period.objects.get_or_create(series=locked, year=year, month=month)
    in_period = period.meetings.exclude(state=State.CANCELLED).count()
    others = queries.sittings_of(locked.pk)
    enforce(rules.why_not_add(begins, in_period=in_period, others=others, now=now))

    meeting = _make(locked, period, begins, place)
    record("meeting.added", meeting, actor=actor, chain=locked.host.code, rows=[meeting])
    return meeting


@transaction.atomic
def move_meeting(meeting: Meeting, *, to: datetime, place: str, now: datetime, actor: Actor) -> Meeting:
    """Hold a meeting at another time or place. What is due at it moves with it.

    Raises:
        Refused: If it has begun, or would be held in the past or past another meeting of the series.
    """
    series = _locked(meeting.series)
    locked = Meeting.objects.select_for_update().get(pk=meeting.pk)
    was, begins = locked.starts_at, timezone.localtime(to)
    enforce(_why_not_move(locked, begins, place, now))

    locked.starts_at, locked.place = begins, place
    locked.state = rules.LIFE.take(State(locked.state), rules.Verb.MOVE)
    locked.written_until = closing_day(series, begins.date())
    locked.save(update_fields=["starts_at", "place", "state", "written_until"])
    record("meeting.moved", locked, actor=actor, chain=series.host.code, rows=[locked])
    tell(MeetingMoved(meeting=locked.pk, series=series.pk, was=was, starts_at=begins))
    return locked


def _why_not_move(meeting: Meeting, begins: datetime, place: str, now: datetime) -> Refusal | None:
    refusal = rules.why_not_move(
        meeting.facts, begins, others=queries.sittings_of(meeting.series_id), now=now
    )
    if refusal is not None and refusal.code == "same_time" and place != meeting.place:
        return None
    return refusal


@transaction.atomic
def cancel_meeting(meeting: Meeting, *, reason: str, now: datetime, actor: Actor) -> Meeting:
    """Cancel a meeting; what was due at it becomes due at the next one, which is planned if need be.

    A meeting that was cancelled stays as it is.

    Raises:
        Refused: If the meeting has begun, or the series has come to its end.
    """
    series = _locked(meeting.series)
    locked = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if locked.state == State.CANCELLED:
        return locked
    enforce(rules.why_not_cancel(locked.facts))

    locked.state = rules.LIFE.take(State(locked.state), rules.Verb.CANCEL)
    locked.cancelled_because = reason
    locked.save(update_fields=["state", "cancelled_because"])
    following = next_meeting(locked, now=now)
    while following.state == State.CLOSED:  # nothing can wait for, or be due at, a meeting that is over
        following = next_meeting(following, now=now)
    record("meeting.cancelled", locked, actor=actor, chain=series.host.code, rows=[locked, following])
    tell(MeetingCancelled(meeting=locked.pk, series=series.pk, next_meeting=following.pk))
    return locked


@transaction.atomic
def next_meeting(meeting: Meeting, *, now: datetime) -> Meeting:
    """Return the meeting at which what was raised at ``meeting`` is due; the series plans it if it must.

    Raises:
        Refused: If the series ends before another meeting.
    """
    series = _locked(meeting.series)
    found = queries.next_meeting_after(meeting)
    if found is not None:
        return found
    after = max(meeting.begins, timezone.localtime(now))
    for year, proposed in _open_periods(series, meeting.period):
        if proposed.day is not None and _at(series, proposed.day) > after and _held(series, proposed.day):
            return _plan_next(series, year, proposed.month, proposed.day)
    raise Refused(
        Refusal(
            "series_has_ended",
            gettext_noop(
                "This series of meetings has ended, so no next meeting can be planned. Extend it first."
            ),
        )
    )


def _open_periods(series: Series, period: Period) -> Iterator[tuple[int, Occurrence]]:
    """Yield what the rule proposes for periods about which nobody has decided yet."""
    decided = set(series.periods.values_list("year", "month"))
    for year in range(period.year, period.year + YEARS_AHEAD):
        for proposed in queries.proposals(series, year):
            later = (year, proposed.month) > (period.year, period.month)
            if later and (year, proposed.month) not in decided:
                yield year, proposed


def _plan_next(series: Series, year: int, month: int, day: date) -> Meeting:
    period = Period.objects.create(series=series, year=year, month=month)
    planned = _make(series, period, _at(series, day), series.place)
    record("meeting.added", planned, actor=SYSTEM, chain=series.host.code, rows=[planned])
    return planned


def closing_day(series: Series, day: date) -> date:
    """Return the last day on which written opinions are taken for a meeting on ``day``."""
    earliest = day - timedelta(days=366)
    rest = {free for year in {earliest.year, day.year} for free in holidays_of(year)}
    return working_days_before(day, series.closing_days, rest)


def _locked(series: Series) -> Series:
    queue(series.host.code)
    return Series.objects.select_for_update(of=("self",)).select_related("host").get(pk=series.pk)


def _held(series: Series, day: date) -> bool:
    return series.valid_from <= day and (series.valid_to is None or day <= series.valid_to)


def _at(series: Series, day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, series.starts_at))


def _make(series: Series, period: Period, starts_at: datetime, place: str) -> Meeting:
    last = period.meetings.aggregate(last=Max("number"))["last"] or 0
    meeting = Meeting.objects.create(
        host=series.host,
        series=series,
        period=period,
        number=last + 1,
        starts_at=starts_at,
        place=place,
        written_until=closing_day(series, timezone.localtime(starts_at).date()),
    )
    AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=meeting,
            position=item.position,
            kind=item.kind,
            title=item.title,
            minutes=item.minutes,
            required=item.required,
        )
        for item in TemplateItem.objects.filter(host=series.host_id)
    )
    return meeting
