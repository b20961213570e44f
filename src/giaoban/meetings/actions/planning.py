"""Planning meetings: a year of one series or of all, one more meeting, and the next one if need be."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.audit.rules import Detail, Scalar
from giaoban.kernel.actor import SYSTEM, Actor
from giaoban.kernel.dates import OfficeDays
from giaoban.kernel.verdict import Refusal, Refused, enforce, gettext_noop
from giaoban.meetings import queries, rules
from giaoban.meetings.actions.carrying import carry_on
from giaoban.meetings.models import BRIEFINGS, AgendaItem, Meeting, Period, Series
from giaoban.meetings.rules import BRIEFING, ORDINARY_MINUTES, Frequency, Occurrence, State
from giaoban.organisation.models import Host

YEARS_AHEAD: Final = 3
A_YEAR: Final = timedelta(days=366)


@transaction.atomic
def plan_year(
    series: Series, year: int, *, days: Mapping[int, date | None], now: datetime, actor: Actor
) -> list[Meeting]:
    """Plan the periods of a year that have no briefing yet, and return the meetings that were made.

    Args:
        series: The series.
        year: The year.
        days: First month of a period to its day; ``None`` for a period without a meeting.
        now: The time of asking; days before it are left alone.
        actor: Who plans.

    Raises:
        Refused: If a day lies outside its period, or two meetings would begin at the same time.
    """
    locked = locked_series(series)
    made, decided = _plan(locked, year, days, now)
    if made or decided:
        record(
            "meetings.planned",
            locked,
            actor=actor,
            chain=locked.host.code,
            details={"year": year, "without_meeting": _without(decided, days)},
            rows=[*decided, *made],
        )
    return made


@transaction.atomic
def plan_programme(
    host: Host, year: int, *, days: Mapping[int, Mapping[int, date | None]], now: datetime, actor: Actor
) -> list[Meeting]:
    """Plan the year of several series of one committee at once, and return the meetings that were made.

    Args:
        host: The committee.
        year: The year.
        days: Key of a series to the days of its periods, as in :func:`plan_year`; other committees' are left.
        now: The time of asking.
        actor: Who plans.

    Raises:
        Refused: If a day lies outside its period, or two meetings of a series would begin at the same time.
    """
    queue(host.code)
    series = Series.objects.select_for_update(of=("self",)).select_related("host").order_by("pk")
    made: list[Meeting] = []
    decided: list[Period] = []
    without: list[Scalar] = []
    for each in series.filter(host=host, pk__in=days):
        planned, new = _plan(each, year, days[each.pk], now)
        made, decided = [*made, *planned], [*decided, *new]
        without += [f"{each.pk}/{month}" for month in _without(new, days[each.pk])]
    if made or decided:
        details: dict[str, Detail] = {"year": year, "count": len(made), "without_meeting": without}
        record(
            "programme.planned", host, actor=actor, chain=host.code, details=details, rows=[*decided, *made]
        )
    return made


def _without(decided: Iterable[Period], days: Mapping[int, date | None]) -> list[Scalar]:
    return [period.month for period in decided if days[period.month] is None]


def _plan(
    series: Series, year: int, days: Mapping[int, date | None], now: datetime
) -> tuple[list[Meeting], list[Period]]:
    """Return the meetings that were made, and the periods about which nobody had decided before."""
    made: list[Meeting] = []
    decided: list[Period] = []
    for month, day in sorted(days.items()):
        if day is not None:
            enforce(rules.why_not_in_period(Frequency(series.frequency), (year, month), day))
        period, is_new = Period.objects.get_or_create(series=series, year=year, month=month)
        decided += [period] if is_new else []
        if day is None or period.meetings.filter(BRIEFINGS).exists() or not series.holds_on(day):
            continue
        starts_at = _at(series, day)
        if starts_at > now:
            enforce(rules.why_not_add(starts_at, in_period=0, others=queries.sittings_of(series.pk), now=now))
            made.append(_make(series, period, starts_at, series.place, now=now))
    return made, decided


@transaction.atomic
def add_meeting(  # noqa: PLR0913  # what makes up one meeting, each told by its name
    series: Series,
    *,
    starts_at: datetime,
    place: str,
    now: datetime,
    actor: Actor,
    meeting_type: str = BRIEFING,
    name: str = "",
) -> Meeting:
    """Add one meeting to the period in which its day lies.

    Args:
        series: The series.
        starts_at: When it begins.
        place: Where.
        now: The time of asking.
        actor: Who plans.
        meeting_type: Code of the vocabulary; anything but a briefing is no "next meeting" for anybody.
        name: What it is called; a briefing without one is called after its period.

    Raises:
        Refused: If the period is full, or the series meets at that time already.
    """
    locked = locked_series(series)
    begins = timezone.localtime(starts_at)
    year, month = rules.period_of(locked.recurrence.frequency, begins.date())
    period, _ = Period.objects.get_or_create(series=locked, year=year, month=month)
    enforce(why_not_add(locked, begins, meeting_type=meeting_type, now=now))

    meeting = _make(locked, period, begins, place, now=now, meeting_type=meeting_type, name=name)
    record("meeting.added", meeting, actor=actor, chain=locked.host.code, rows=[meeting])
    return meeting


def why_not_add(series: Series, starts_at: datetime, *, meeting_type: str, now: datetime) -> Refusal | None:
    """Return why a series cannot have one more meeting at this time, or ``None`` if it can."""
    begins = timezone.localtime(starts_at)
    year, month = rules.period_of(series.recurrence.frequency, begins.date())
    period = series.periods.filter(year=year, month=month).first()
    in_period = briefings_in(period) if period and meeting_type == BRIEFING else 0
    others = queries.sittings_of(series.pk)
    return rules.why_not_add(begins, in_period=in_period, others=others, now=now)


@transaction.atomic
def next_meeting(meeting: Meeting, *, now: datetime) -> Meeting:
    """Return the meeting at which what was raised at ``meeting`` is due; the series plans it if it must.

    Raises:
        Refused: If the series ends before another meeting.
    """
    series = locked_series(meeting.series)
    found = queries.next_meeting_after(meeting)
    if found is not None:
        return found
    after = max(meeting.begins, timezone.localtime(now))
    for year, proposed in _open_periods(series, meeting.period):
        if proposed.day is not None and _at(series, proposed.day) > after and series.holds_on(proposed.day):
            return _plan_next(series, year, proposed.month, proposed.day, now=now)
    raise Refused(
        Refusal(
            "series_has_ended",
            gettext_noop(
                "This series of meetings has ended, so no next meeting can be planned. Extend it first."
            ),
        )
    )


@transaction.atomic
def meeting_after_all(current: Meeting, *, now: datetime) -> Meeting:
    """Return a meeting later than every briefing that the series of ``current`` holds so far.

    Raises:
        Refused: If the series ends before another meeting.
    """
    held = current.series.meetings.filter(BRIEFINGS).exclude(state="cancelled").order_by("starts_at", "pk")
    return next_meeting(held.last() or current, now=now)


def _open_periods(series: Series, period: Period) -> Iterator[tuple[int, Occurrence]]:
    """Yield what the rule proposes for periods about which nobody has decided yet."""
    others = series.periods.filter(meetings__isnull=False).exclude(
        meetings__in=Meeting.objects.filter(BRIEFINGS, series=series)
    )
    undecided = set(others.values_list("year", "month"))
    decided = set(series.periods.values_list("year", "month")) - undecided
    for year in range(period.year, period.year + YEARS_AHEAD):
        for proposed in queries.proposals(series, year):
            later = (year, proposed.month) > (period.year, period.month)
            if later and (year, proposed.month) not in decided:
                yield year, proposed


def _plan_next(series: Series, year: int, month: int, day: date, *, now: datetime) -> Meeting:
    period, _ = Period.objects.get_or_create(series=series, year=year, month=month)
    planned = _make(series, period, _at(series, day), series.place, now=now)
    record("meeting.added", planned, actor=SYSTEM, chain=series.host.code, rows=[planned])
    return planned


def briefings_in(period: Period) -> int:
    """Return how many briefings a period holds, cancelled ones apart."""
    return period.meetings.filter(BRIEFINGS).exclude(state=State.CANCELLED).count()


def closing_day(series: Series, day: date, offices: OfficeDays | None = None) -> date:
    """Return the last day on which written opinions are taken for a meeting on ``day``.

    Args:
        series: The series.
        day: The day of the meeting.
        offices: On which days offices work, where that is known already; of that year and the one before.
    """
    known = offices or queries.office_days(series.host_id, (day - A_YEAR).year, day.year)
    return known.before(day, series.closing_days)


def locked_series(series: Series) -> Series:
    """Return the series locked until the transaction ends: whatever plans its meetings takes turns here."""
    queue(series.host.code)
    return Series.objects.select_for_update(of=("self",)).select_related("host").get(pk=series.pk)


def _at(series: Series, day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, series.starts_at))


def _make(  # noqa: PLR0913  # what makes up one meeting, each told by its name
    series: Series,
    period: Period,
    starts_at: datetime,
    place: str,
    *,
    now: datetime,
    meeting_type: str = BRIEFING,
    name: str = "",
) -> Meeting:
    usual = queries.order_of_business(series.host_id, meeting_type)
    last = period.meetings.filter(meeting_type=meeting_type).aggregate(last=Max("number"))["last"] or 0
    meeting = Meeting.objects.create(
        host=series.host,
        series=series,
        period=period,
        meeting_type=meeting_type,
        name=name,
        number=last + 1,
        starts_at=starts_at,
        minutes=sum(item.minutes for item in usual) or ORDINARY_MINUTES,
        place=place,
        written_until=closing_day(series, timezone.localtime(starts_at).date()),
        revised_at=now,
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
        for item in usual
    )
    carry_on(series.pk, now=now)
    return meeting
