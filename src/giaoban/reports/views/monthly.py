"""A table of statistics month by month: each cell as warm as it is full, and each opens its rows."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from django.utils.functional import cached_property

from giaoban.reports.queries.monthly import crossed
from giaoban.reports.rules.periods import A_YEAR, Month, MonthSpan
from giaoban.reports.rules.statistics import TIMES
from giaoban.reports.rules.tables import Label
from giaoban.reports.views.cut import MOST_BARS, CutShown
from giaoban.ui.wording import count

LEVELS: Final = 4


@dataclass(frozen=True, slots=True)
class Cell:
    """One number, how warm it is from 0 to 4, and where its rows are; nowhere if it has none."""

    text: str
    level: int
    to: str


class Monthly:
    """The rows of a table by the months of its stretch; nothing where that would hide or drown something."""

    def __init__(self, shown: CutShown) -> None:
        self.shown, self.cut = shown, shown.cut

    @cached_property
    def months(self) -> list[Month]:
        """The columns; none where months are the rows, small cells are kept back, or too much would stand."""
        length, rows = self.cut.span.length, len(self.shown.labels)
        fits = 1 < length <= A_YEAR and rows <= MOST_BARS and self.shown.total
        return self.cut.span.months if fits and self._is_told else []

    @property
    def _is_told(self) -> bool:
        return self.cut.axis not in TIMES and not self.shown.keeps_back

    @property
    def heads(self) -> list[str]:
        """What stands over the columns: the month, with its year where there are two."""
        one_year = self.cut.span.first.year == self.cut.span.last.year
        return [str(month.month) if one_year else str(month) for month in self.months]

    @cached_property
    def lines(self) -> list[tuple[str, list[Cell]]]:
        """The rows that hold anything."""
        if not self.months:
            return []
        counts = crossed(self.cut)
        most = max(counts.values(), default=1)
        filled = {key for key, _month in counts}
        return [
            (label.text, list(self._cells(label, counts, most)))
            for label in self.shown.labels
            if label.key in filled
        ]

    def _cells(self, label: Label, counts: dict[tuple[str, Month], int], most: int) -> Iterator[Cell]:
        for month in self.months:
            number = counts.get((label.key, month), 0)
            one = replace(self.cut, span=MonthSpan(month, month), read_in=self.cut.span)
            to = self.shown.address(one, label.key) if number else ""
            yield Cell(count(number), -(-LEVELS * number // most), to)
