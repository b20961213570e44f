"""Measuring the indicators: each from the rows that an area's module here hands in.

An indicator whose area hands in nothing has no source: it is shown as such, never as zero.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, QuerySet

from giaoban.access.rules import Holder
from giaoban.organisation.models import Agency, Host
from giaoban.reports.queries.indicators import (
    again,
    bulletin,
    coming,
    judged,
    promised,
    replied,
    supply,
    talks,
    urgent,
)
from giaoban.reports.queries.indicators.counted import (
    Case,
    Cases,
    Counted,
    Inquiry,
    Listed,
    Single,
    Source,
    Tallied,
)
from giaoban.reports.rules.indicators import INDICATORS, Group, Indicator
from giaoban.reports.rules.periods import Month, MonthSpan
from giaoban.reports.rules.ratios import Ratio

SOURCES: Final[Mapping[Indicator, Source]] = {
    Indicator(code): source
    for module in (coming, talks, bulletin, supply, replied, judged, promised, again, urgent)
    for code, source in module.SOURCES.items()
}


@dataclass(frozen=True, slots=True)
class Measured:
    """One indicator in one stretch of months; ``ratio`` is ``None`` where no area hands in its rows."""

    indicator: Indicator
    ratio: Ratio | None


@dataclass(frozen=True, slots=True)
class OfAgency:
    """One indicator of one agency."""

    agency: Agency
    ratio: Ratio


def measured(
    host: Host, stretch: MonthSpan, *, now: datetime, wanted: Sequence[Indicator] = tuple(INDICATORS)
) -> list[Measured]:
    """Return the indicators of a committee. A few queries an indicator, however many rows it counts."""
    asked = Inquiry(host, stretch, now)
    return [Measured(one, _measured(counted_of(one, asked))) for one in wanted]


def of_group(host: Host, stretch: MonthSpan, group: Group, *, now: datetime) -> list[Measured]:
    """Return the indicators under one heading."""
    wanted = [code for code, each in INDICATORS.items() if each.group is group]
    return measured(host, stretch, now=now, wanted=wanted)


def counted_of(indicator: Indicator, asked: Inquiry) -> Cases | None:
    """Return the cases that an indicator counts; ``None`` where no area hands them in."""
    source = SOURCES.get(indicator)
    return source(asked) if source else None


def by_agency(counted: Cases, host: Host) -> list[OfAgency]:
    """Return an indicator agency by agency, in the order of the committee and never by size.

    Empty where no agency owes what is counted.
    """
    if not isinstance(counted, Counted) or not counted.agency:
        return []
    rows = counted.rows.order_by().values_list(counted.agency).annotate(**_both(counted))
    found = {key: Ratio(met, every) for key, every, met in rows if key is not None}
    return [OfAgency(one, found[one.pk]) for one in Agency.objects.filter(host=host, pk__in=found)]


def by_month(counted: Cases) -> dict[Month, Ratio]:
    """Return an indicator month by month; a month without cases has no entry."""
    if isinstance(counted, Listed):
        months: defaultdict[Month, list[Single]] = defaultdict(list)
        for one in counted.rows:
            months[one.month].append(one)
        return {month: _among(cases) for month, cases in months.items()}
    if isinstance(counted, Tallied):
        return dict(counted.tally)
    rows = counted.rows.order_by().values_list(*counted.months).annotate(**_both(counted))
    return {Month(year, month): Ratio(met, every) for year, month, every, met in rows}


def cases(counted: Cases, holder: Holder, *, met: bool | None) -> QuerySet[Any] | list[Single]:
    """Return the cases of an indicator that ``holder`` may see: all, or only those that met it or not."""
    if isinstance(counted, Listed):
        may_see = counted.seen(holder)
        return [one for one in counted.behind(met=met) if may_see(one)]
    if isinstance(counted, Tallied):
        counted = counted.found()
    rows = behind(counted, met=met)
    return counted.seen(holder).filter(Exists(rows.filter(pk=OuterRef("pk")))).order_by(*counted.order)


def behind(counted: Counted, *, met: bool | None) -> QuerySet[Any]:
    """Return the rows behind an indicator."""
    if met is None:
        return counted.rows
    meeting_it = counted.rows.filter(counted.met)
    return meeting_it if met else counted.rows.exclude(pk__in=meeting_it.order_by().values("pk"))


def ratio_of(counted: Cases) -> Ratio:
    """Return how many cases meet an indicator, of how many."""
    if isinstance(counted, Listed):
        return _among(counted.rows)
    if isinstance(counted, Tallied):
        return sum(counted.tally.values(), Ratio(0, 0))
    found = counted.rows.order_by().aggregate(**_both(counted))
    return Ratio(found["meet"], found["every"])


def _among(cases: Sequence[Single]) -> Ratio:
    return Ratio(sum(one.met for one in cases), len(cases))


def _measured(counted: Cases | None) -> Ratio | None:
    return ratio_of(counted) if counted else None


def _both(counted: Counted) -> dict[str, Count]:
    return {"every": Count("pk", distinct=True), "meet": Count("pk", distinct=True, filter=counted.met)}


__all__ = ["Case", "Cases", "Counted", "Inquiry"]
