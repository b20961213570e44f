"""Counting in the database. Each function is one or two aggregates; nothing is loaded row by row."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.db.models import Case, CharField, Count, F, Q, QuerySet, Value, When

from giaoban.meetings.models import Meeting, Turn
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.organisation.models import Host
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.rules.counters import Counters
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

SET_ASIDE: Final = ("withdrawn", "ruled_out", "already_answered")

Tally = dict[object, dict[Timeliness, int]]


def stood(now: datetime) -> Case:
    """Return how the first reply to a referral stands, as the database sees the rule of C7."""
    due = F("first_due_meeting__starts_at")
    return Case(
        When(first_delivered_at__lt=due, then=Value(Timeliness.ON_TIME.value)),
        When(first_delivered_at__isnull=False, then=Value(Timeliness.LATE.value)),
        When(first_due_meeting__starts_at__lte=now, then=Value(Timeliness.OVERDUE.value)),
        default=Value(Timeliness.NOT_YET_DUE.value),
        output_field=CharField(),
    )


def referrals(host: Host, year: int) -> QuerySet[Referral]:
    """Return everything that C5 counts."""
    return Referral.objects.filter(host=host, year=year).order_by()


def opinions(host: Host, year: int) -> QuerySet[Opinion]:
    """Return everything that C2 and C3 count, withdrawn reports included."""
    return Opinion.objects.filter(host=host, year=year).order_by()


def turns(host: Host, year: int) -> QuerySet[Turn]:
    """Return everything that C1 and C1w count."""
    return Turn.objects.filter(meeting__host=host, meeting__period__year=year).order_by()


def meetings(host: Host, year: int) -> QuerySet[Meeting]:
    """Return the meetings of a year that were not cancelled."""
    return Meeting.objects.filter(host=host, period__year=year).exclude(state="cancelled").order_by()


def tally(host: Host, year: int, *, by: By, now: datetime) -> Tally:
    """Return the referrals of a year by row and by how their reply stands. One query."""
    column = COLUMNS[by]
    rows = referrals(host, year).values_list(column, stood(now)).annotate(count=Count("pk"))
    found: defaultdict[object, dict[Timeliness, int]] = defaultdict(dict)
    for key, part, count in rows:
        found[key][Timeliness(part)] = count
    return dict(found)


def totals(host: Host, year: int, *, by: By) -> dict[object, int]:
    """Return the referrals of a year by row. One query."""
    return dict(referrals(host, year).values_list(COLUMNS[by]).annotate(count=Count("pk")))


def returned_or_raised_again(host: Host, year: int) -> QuerySet[Referral]:
    """Return everything that C8 counts."""
    again = Opinion.objects.filter(state="already_answered", answered_by__isnull=False).order_by()
    return referrals(host, year).filter(Q(returns__gt=0) | Q(pk__in=again.values("answered_by")))


def counters(host: Host, year: int, stood_parts: Mapping[Timeliness, int]) -> Counters:
    """Return all counters of a year. Six queries.

    Args:
        host: The committee.
        year: The year of the periods in which things were raised.
        stood_parts: The parts of C7, which the table has counted already.
    """
    spoken = dict(turns(host, year).values_list("channel").annotate(count=Count("pk")))
    requests = dict(
        opinions(host, year).filter(is_request=True).values_list("state").annotate(count=Count("pk"))
    )
    linked = Origin.objects.filter(referral__host=host, referral__year=year).aggregate(
        links=Count("pk"), linked=Count("opinion", distinct=True)
    )
    again = opinions(host, year).filter(state="already_answered", answered_by__isnull=False)
    return Counters(
        meetings=meetings(host, year).count(),
        turns=spoken.get("oral", 0),
        written=spoken.get("written", 0),
        statements=statements(host, year).count(),
        on_spot=requests.get("answered_on_spot", 0),
        forwarded=requests.get("forwarded", 0),
        set_aside=sum(requests.get(state, 0) for state in SET_ASIDE),
        waiting=requests.get("waiting", 0),
        stood=stood_parts,
        again=returned_or_raised_again(host, year).count(),
        **linked,
        **again.aggregate(
            raised_again=Count("pk"),
            earlier=Count("answered_by", distinct=True, filter=~Q(answered_by__year=year)),
        ),
    )


def statements(host: Host, year: int) -> QuerySet[Opinion]:
    """Return everything that C2 counts."""
    return opinions(host, year).filter(is_request=False).exclude(state="withdrawn")
