"""Counting in the database. Each function is one or two aggregates; nothing is loaded row by row."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from django.db.models import Case, CharField, Count, Exists, F, OuterRef, Q, QuerySet, Value, When

from giaoban.meetings.models import BRIEFINGS, Meeting, Turn
from giaoban.meetings.queries import has_begun, has_not_begun
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.organisation.models import Host
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.rules.counters import Counters
from giaoban.reports.rules.periods import Month
from giaoban.reports.rules.stretches import Stretch
from giaoban.reports.rules.sums import Fact
from giaoban.reports.rules.tables import By

# By what a referral falls into a row. Units are mapped to the borders asked for afterwards.
COLUMNS: Final[Mapping[By, str]] = {
    By.FIELD: "field",
    By.CLUSTER: "cluster",
    By.UNIT: "unit",
    By.CELL: "unit",
    By.AGENCY: "lead",
    By.MONTH: "month",
    By.CHANNEL: "channel",
}

Months = tuple[Month, ...]
Whole = int | Stretch
Time = Whole | Months
HELD: Final = ("in_session", "closed")
SET_ASIDE: Final = ("withdrawn", "ruled_out", "already_answered")
# What ``sums`` tells.
ADDED: Final = (
    *(Fact.TURNS, Fact.WRITTEN, Fact.STATEMENTS, Fact.ON_SPOT),
    *(Fact.FORWARDED, Fact.SET_ASIDE, Fact.WAITING, Fact.MERGED),
)
# What a request is counted as, by its state.
REQUESTS: Final[Mapping[str, Fact]] = {
    "answered_on_spot": Fact.ON_SPOT,
    "forwarded": Fact.FORWARDED,
    "waiting": Fact.WAITING,
    **dict.fromkeys(SET_ASIDE, Fact.SET_ASIDE),
}


@dataclass(slots=True)
class Tally:
    """How many fell under one key, by how their reply stands; ``returned`` of them went back once or more."""

    parts: dict[Timeliness, int] = field(default_factory=dict)
    returned: int = 0


def parts(now: datetime) -> dict[Timeliness, Q]:
    """Return the rule of C7 as the database sees it: four conditions of which exactly one holds."""
    came = F("first_delivered_at")
    delivered, owed = Q(first_delivered_at__isnull=False), Q(first_delivered_at__isnull=True)
    return {
        Timeliness.ON_TIME: delivered & has_not_begun(came, meeting="first_due_meeting"),
        Timeliness.LATE: delivered & has_begun(came, meeting="first_due_meeting"),
        Timeliness.OVERDUE: owed & has_begun(now, meeting="first_due_meeting"),
        Timeliness.NOT_YET_DUE: owed & has_not_begun(now, meeting="first_due_meeting"),
    }


def during(when: Time, year: str = "year", month: str = "month") -> Q:
    """Return the condition that something lies in a year, in the months of a stretch, or in some months.

    Args:
        when: The year, the stretch or the months.
        year: The column of the year.
        month: The column of the month.
    """
    if isinstance(when, tuple):
        return _in_any(when, year, month)
    if isinstance(when, int) or when.is_year:
        return Q(**{year: when if isinstance(when, int) else when.first.year})
    first, last = when.first, when.last
    if first.year == last.year:
        return Q(**{year: first.year, f"{month}__gte": first.month, f"{month}__lte": last.month})
    return (
        Q(**{f"{year}__gt": first.year, f"{year}__lt": last.year})
        | Q(**{year: first.year, f"{month}__gte": first.month})
        | Q(**{year: last.year, f"{month}__lte": last.month})
    )


def _in_any(months: Months, year: str, month: str) -> Q:
    by_year: defaultdict[int, list[int]] = defaultdict(list)
    for one in months:
        by_year[one.year].append(one.month)
    found = Q(pk__in=())
    for number, its_months in by_year.items():
        found |= Q(**{year: number, f"{month}__in": its_months})
    return found


def of_periods(when: Time) -> Q:
    """Return the condition that a meeting belongs to the periods of a year or a stretch."""
    return during(when, "period__year", "period__month")


def stood(now: datetime) -> Case:
    """Return how the first reply to a referral stands."""
    whens = [When(condition, then=Value(part.value)) for part, condition in parts(now).items()]
    return Case(*whens, output_field=CharField())


def referrals(host: Host, when: Time) -> QuerySet[Referral]:
    """Return everything that C5 counts."""
    return Referral.objects.filter(during(when), host=host, recalled_at=None).order_by()


def opinions(host: Host, when: Time) -> QuerySet[Opinion]:
    """Return everything that C2 and C3 count, withdrawn reports included."""
    return Opinion.objects.filter(during(when), host=host).order_by()


def turns(host: Host, when: Time) -> QuerySet[Turn]:
    """Return everything that C1 and C1w count: the turns of briefings."""
    held = Meeting.objects.filter(BRIEFINGS, of_periods(when), host=host).order_by()
    return Turn.objects.filter(meeting__in=held.values("pk")).order_by()


def meetings(host: Host, when: Time) -> QuerySet[Meeting]:
    """Return the briefings of a year that were held or are in session; others have no mean."""
    return Meeting.objects.filter(BRIEFINGS, of_periods(when), host=host, state__in=HELD).order_by()


def tally(host: Host, when: Time, *, by: By, now: datetime) -> dict[object, Tally]:
    """Return the referrals of a year by what a row is made from. One query, one pass.

    The parts are counted beside each other, not as groups: a database groups by a number alone twice as fast.
    """
    counts = {part.value: Count("pk", filter=condition) for part, condition in parts(now).items()}
    rows = (
        referrals(host, when)
        .values_list(COLUMNS[by])
        .annotate(**counts, went_back=Count("pk", filter=Q(returns__gt=0)))
    )
    return {
        key: Tally({part: count for part, count in zip(Timeliness, found, strict=True) if count}, returned)
        for key, *found, returned in rows
    }


def totals(host: Host, when: Time, *, by: By) -> dict[object, int]:
    """Return the referrals of a year by row. One query."""
    return dict(referrals(host, when).values_list(COLUMNS[by]).annotate(count=Count("pk")))


def returned_or_raised_again(host: Host, when: Time) -> QuerySet[Referral]:
    """Return everything that C8 counts."""
    again = Opinion.objects.filter(state="already_answered", answered_by__isnull=False).order_by()
    return referrals(host, when).filter(Q(returns__gt=0) | Q(pk__in=again.values("answered_by")))


def matters(host: Host, when: Time) -> QuerySet[Referral]:
    """Return everything that C6 counts: the year's referrals, and earlier ones raised again in it."""
    again = Opinion.objects.filter(during(when), host=host, state="already_answered").order_by()
    counted = during(when) & Q(host=host, recalled_at=None) | Q(pk__in=again.values("answered_by"))
    return Referral.objects.filter(counted).order_by()


def sums_by_month(host: Host, when: Time) -> Iterator[tuple[Fact, Month, int]]:
    """Yield what counters are added up from: what, in which month, how many. Three queries."""
    said = turns(host, when).values_list("channel", "meeting__period__year", "meeting__period__month")
    for channel, year, month, count in said.annotate(count=Count("pk")):
        yield Fact.TURNS if channel == "oral" else Fact.WRITTEN, Month(year, month), count
    raised = opinions(host, when).values_list("is_request", "state", "year", "month")
    for is_request, state, year, month, count in raised.annotate(count=Count("pk")):
        if is_request and state in REQUESTS:
            yield REQUESTS[state], Month(year, month), count
        elif not is_request and state != "withdrawn":
            yield Fact.STATEMENTS, Month(year, month), count
    merged = merged_away(host, when).values_list("opinion__year", "opinion__month")
    for year, month, count in merged.annotate(count=Count("pk")):
        yield Fact.MERGED, Month(year, month), count


def sums(host: Host, when: Time) -> dict[Fact, int]:
    """Return what counters are added up from, as the rows say it now. Three queries."""
    found: defaultdict[Fact, int] = defaultdict(int)
    for what, _month, count in sums_by_month(host, when):
        found[what] += count
    return dict(found)


def counters(host: Host, when: Time, tallies: Iterable[Tally], added: Mapping[Fact, int]) -> Counters:
    """Return all counters of a year. Three queries.

    Args:
        host: The committee.
        when: The year or the months of the periods in which things were raised.
        tallies: The year's referrals, which the table has counted already.
        added: The year's ``sums``.
    """
    counted = list(tallies)
    again = Opinion.objects.filter(host=host, state="already_answered", answered_by__isnull=False).order_by()
    in_it = during(when, "answered_by__year", "answered_by__month")
    untouched = again.filter(in_it, answered_by__host=host, answered_by__returns=0)
    return Counters(
        meetings=meetings(host, when).count(),
        turns=added.get(Fact.TURNS, 0),
        written=added.get(Fact.WRITTEN, 0),
        statements=added.get(Fact.STATEMENTS, 0),
        on_spot=added.get(Fact.ON_SPOT, 0),
        forwarded=added.get(Fact.FORWARDED, 0),
        set_aside=added.get(Fact.SET_ASIDE, 0),
        waiting=added.get(Fact.WAITING, 0),
        stood={part: sum(each.parts.get(part, 0) for each in counted) for part in Timeliness},
        merged_away=added.get(Fact.MERGED, 0),
        again=sum(each.returned for each in counted) + untouched.values("answered_by").distinct().count(),
        **again.filter(during(when)).aggregate(
            raised_again=Count("pk"),
            earlier=Count("answered_by", distinct=True, filter=~in_it),
        ),
    )


def merged_away(host: Host, when: Time) -> QuerySet[Origin]:
    """Return the requests of a year that went into what was sent for another one."""
    return _standing(host, when).filter(is_first=False)


def added_by_splitting(host: Host, when: Time) -> QuerySet[Origin]:
    """Return what was sent of a request of the year beside the first that was sent of it."""
    sooner = Origin.objects.filter(opinion=OuterRef("opinion"), pk__lt=OuterRef("pk"))
    first = sooner.filter(referral__recalled_at=None).order_by()
    return _standing(host, when).filter(Exists(first))


def _standing(host: Host, when: Time) -> QuerySet[Origin]:
    """Return the origins of a year; of what was called back nothing counts."""
    in_it = during(when, "opinion__year", "opinion__month")
    return Origin.objects.filter(in_it, opinion__host=host, referral__recalled_at=None).order_by()


def statements(host: Host, when: Time) -> QuerySet[Opinion]:
    """Return everything that C2 counts."""
    return opinions(host, when).filter(is_request=False).exclude(state="withdrawn")
