"""How an indicator is laid out: its share with both numbers, what it was a year before, and its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.organisation.models import Host
from giaoban.reports.queries.indicators import Measured, OfAgency
from giaoban.reports.rules.indicators import DIRECTIONS, GROUPS, INDICATORS, Definition, Group, Indicator
from giaoban.reports.rules.periods import MonthSpan
from giaoban.reports.rules.ratios import Ratio, interval_of
from giaoban.ui.charts import Reach
from giaoban.ui.wording import count, decimal, percent

NO_SOURCE: Final = gettext_noop("No data yet")
NO_CASES: Final = gettext_noop("Nothing to count")


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator as it is shown.

    Attributes:
        value: Its share; empty of too few cases or without a source.
        said: Both numbers, or why there are none.
        change: Against the same months a year before, in percentage points; empty if one of them has none.
    """

    name: str
    question: str
    counts: str
    better: str
    value: str
    said: str
    before: str
    change: str
    to: str
    met_to: str
    has_rows: bool


@dataclass(frozen=True, slots=True)
class Section:
    """The indicators under one heading."""

    heading: str
    group: Group
    lines: Sequence[Line]


def asked(stretch: MonthSpan, **more: str) -> str:
    """Return the query of an address that asks for a stretch of months."""
    return urlencode({"first": str(stretch.first), "last": str(stretch.last), **more})


def rows_of(host: Host, indicator: Indicator, stretch: MonthSpan, **more: str) -> str:
    """Return where the rows behind an indicator are listed."""
    page = reverse("reports:indicator", args=[host.code.lower(), indicator.value])
    return f"{page}?{asked(stretch, **more)}"


def sections(
    host: Host, stretch: MonthSpan, now: Sequence[Measured], before: Sequence[Measured]
) -> list[Section]:
    """Return everything that the page of indicators shows."""
    earlier = {one.indicator: one.ratio for one in before}
    lines = {one.indicator: line(host, stretch, one, earlier.get(one.indicator)) for one in now}
    return [
        Section(_(heading), group, [lines[code] for code in lines if INDICATORS[code].group is group])
        for group, heading in GROUPS.items()
    ]


def line(host: Host, stretch: MonthSpan, one: Measured, earlier: Ratio | None) -> Line:
    """Return one indicator as it is shown."""
    defined = INDICATORS[one.indicator]
    return Line(
        name=_(defined.name),
        question=_(defined.question),
        counts=counts_of(defined),
        better=_(DIRECTIONS[defined.better]),
        value=share_of(one.ratio, defined),
        said=said_of(one.ratio),
        before=both(earlier, defined),
        change=_change(one.ratio, earlier, defined),
        to=rows_of(host, one.indicator, stretch),
        met_to=rows_of(host, one.indicator, stretch, met="1"),
        has_rows=bool(one.ratio and one.ratio.all),
    )


def counts_of(defined: Definition) -> str:
    """Return of what an indicator counts what, in one sentence."""
    return _("%(denominator)s: %(numerator)s.") % {
        "denominator": _(defined.denominator),
        "numerator": _(defined.numerator),
    }


def share_of(ratio: Ratio | None, defined: Definition) -> str:
    """Return the share of an indicator; empty of too few cases or without a source."""
    share = ratio.share(fewest=defined.fewest) if ratio else None
    return "" if share is None else percent(share)


def said_of(ratio: Ratio | None) -> str:
    """Return both numbers of an indicator, or why there are none."""
    if ratio is None:
        return _(NO_SOURCE)
    if not ratio.all:
        return _(NO_CASES)
    return _("%(met)s of %(all)s") % {"met": count(ratio.met), "all": count(ratio.all)}


def both(ratio: Ratio | None, defined: Definition) -> str:
    """Return the share with its numbers in one text: "87,5% (7 trên 8)"; of few cases the numbers alone."""
    share = share_of(ratio, defined)
    return f"{share} ({said_of(ratio)})" if share else said_of(ratio)


def _change(ratio: Ratio | None, earlier: Ratio | None, defined: Definition) -> str:
    now = ratio.share(fewest=defined.fewest) if ratio else None
    then = earlier.share(fewest=defined.fewest) if earlier else None
    if now is None or then is None:
        return ""
    points = now - then
    return _("%(points)s points") % {"points": ("+" if points > 0 else "") + decimal(points)}


def reaches(rows: Sequence[OfAgency], defined: Definition) -> list[Reach]:
    """Return the agencies of an indicator as bars between two bounds, in the order of the committee."""
    return [_reach(row, defined) for row in rows]


def _reach(row: OfAgency, defined: Definition) -> Reach:
    share, interval = row.ratio.share(fewest=defined.fewest), interval_of(row.ratio, fewest=defined.fewest)
    name, note = row.agency.short_name, both(row.ratio, defined)
    if share is None or interval is None:
        return Reach(name, note)
    return Reach(name, note, float(share), interval.low, interval.high)


def bounds(row: OfAgency, defined: Definition) -> str:
    """Return between which whole per cents the truth lies; a dash of too few cases."""
    interval = interval_of(row.ratio, fewest=defined.fewest)
    if interval is None:
        return "–"
    return f"{decimal(interval.low, places=0)}–{decimal(interval.high, places=0)}%"
