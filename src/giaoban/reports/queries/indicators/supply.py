"""Whether the cells got the titles that they should have: a year's supply stands in its first month."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.access.rules import Holder, Target, Verb
from giaoban.organisation.models import Host
from giaoban.provision.queries.gaps import Row, rows_of, shelf_of, years_entered
from giaoban.provision.rules.supply import GIVEN_WORDS, UNNOTED_WORDS, Given
from giaoban.reports.queries.indicators.counted import Case, Inquiry, Listed, Single, Source
from giaoban.reports.rules.indicators import Indicator
from giaoban.reports.rules.periods import Month


def _supplied(asked: Inquiry) -> Listed:
    """Count each title of each cell, in years for which anything was entered: of others nothing is known."""
    begun = {month.year for month in asked.stretch.months if month.month == 1}
    today = timezone.localdate(asked.now)
    years = [year for year in years_entered(asked.host) if year in begun]
    rows = [one for year in years for one in _of_year(asked.host, year, today)]
    return Listed(rows, _seen_by(asked.host), _told_of(asked.host))


def _of_year(host: Host, year: int, today: date) -> list[Single]:
    rows = rows_of(shelf_of(host, year, today=today))
    return [Single(Month(year, 1), row.how == Given.FULL, row) for row in rows]


def _seen_by(host: Host) -> Callable[[Holder], Callable[[Single], bool]]:
    def seen(holder: Holder) -> Callable[[Single], bool]:
        def may_see(one: Single) -> bool:
            row: Row = one.of
            target = Target(host=host.pk, units=frozenset({row.cell}))
            return holder.grant_for(Verb.SEE_SUPPLY, target) is not None

        return may_see

    return seen


def _told_of(host: Host) -> Callable[[Single], Case]:
    def told(one: Single) -> Case:
        row: Row = one.of
        how = _(GIVEN_WORDS[Given(row.noted.given)] if row.noted else UNNOTED_WORDS)
        page = reverse("provision:rows", args=[host.pk, one.month.year])
        return Case(f"{row.title.name}: {how}", row.cell_name, str(one.month.year), page)

    return told


SOURCES: Final[Mapping[Indicator, Source]] = {Indicator.CELLS_SUPPLIED: _supplied}
