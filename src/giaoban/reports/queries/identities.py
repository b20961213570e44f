"""Checking the counters of a year against the rows themselves, each counted another way."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from django.db.models import Count, F, Q

from giaoban.opinions.models import Opinion, Origin
from giaoban.organisation.models import Host
from giaoban.reports.queries import counting
from giaoban.reports.rules.identities import Held, Identity
from giaoban.reports.rules.tables import By

ALL_TABLES: Final = tuple(By)


def years_of(host: Host) -> list[int]:
    """Return the years in which anything was raised or forwarded, the oldest first."""
    raised = set(host.opinions.order_by().values_list("year", flat=True).distinct())
    return sorted(raised | set(host.referrals.order_by().values_list("year", flat=True).distinct()))


def identities_of(host: Host, year: int, *, now: datetime) -> Iterator[Held]:
    """Yield every equation between the counters of a year and its rows."""
    sent, raised = counting.referrals(host, year), counting.opinions(host, year)
    tallies = counting.tally(host, year, by=By.FIELD, now=now).values()
    counts = counting.counters(host, year, tallies, counting.sums(host, year))
    yield Held(Identity.REQUESTS, raised.filter(is_request=True).count(), counts.requests)
    yield Held(Identity.REFERRALS, sent.count(), counts.referrals)
    split = counting.added_by_splitting(host, year).count()
    yield Held(Identity.SPLITTING, counts.forwarded - counts.merged_away + split, counts.referrals)
    yield Held(Identity.MATTERS, counting.matters(host, year).distinct().count(), counts.matters)
    again = counting.returned_or_raised_again(host, year).distinct().count()
    yield Held(Identity.AGAIN, again, counts.again)
    for by in ALL_TABLES:
        yield Held(Identity.TABLES, sum(counting.totals(host, year, by=by).values()), counts.referrals)
    once = sent.annotate(first=Count("origins", filter=Q(origins__is_first=True)))
    yield Held(Identity.FIRST_ORIGINS, once.filter(first=1).count(), counts.referrals)
    yield Held(Identity.PLACED, _placed(host, year), counts.referrals)
    waiting = Opinion.objects.filter(host=host, year=year, state="waiting", is_request=True)
    yield Held(Identity.COMPILED, waiting.filter(meeting__compiled_at__isnull=False).count(), 0)


def _placed(host: Host, year: int) -> int:
    """Return how many matters stand where and when the opinion was raised that they answer first."""
    first = Origin.objects.filter(
        is_first=True, referral__host=host, referral__year=year, referral__recalled_at=None
    )
    same = {"year": "opinion__year", "month": "opinion__month", "unit": "opinion__unit"}
    return first.filter(**{f"referral__{column}": F(raised) for column, raised in same.items()}).count()
