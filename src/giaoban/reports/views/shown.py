"""How a counted year is laid out: figures with their definitions, rows with the addresses behind them."""

from collections.abc import Sequence
from typing import Final

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.kernel.shares import NO_VALUE, Rounding
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.forms import Asked
from giaoban.reports.queries import Year
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.counters import DEFINITIONS, STOOD, Counter
from giaoban.reports.rules.stretches import of_year, why_not_report
from giaoban.reports.rules.tables import DOES_NOT_ADD_UP, RULES, By, Row
from giaoban.reports.views.addresses import Addresses
from giaoban.reports.views.figures import Figure, Line, Part
from giaoban.reports.views.wording import (
    FINDINGS,
    NOTHING_BEFORE,
    SO_FAR,
    caption_of,
    head_of,
    in_two_columns,
    lower_first,
)
from giaoban.ui.charts import Bar, Pair
from giaoban.ui.wording import count, day_in_words, decimal, percent, refusal_sentence, signed

MOST_BARS: Final = 30


class YearShown:
    """A counted year as its page needs it."""

    def __init__(self, counted: Year, asked: Asked, tables: Sequence[By], years: Sequence[int]) -> None:
        self.counted, self.asked = counted, asked
        self.table, self.counters = counted.table, counted.counters
        self.at = Addresses(counted.host, counted.year, asked, tables=tables, years=years)

    @cached_property
    def figures(self) -> list[Figure]:
        """The eight counters of the head of the page."""
        counters = self.counters
        return [
            self._figure(Counter.TURNS, self._average(counters.turns), self.at.turns("oral")),
            self._figure(Counter.REQUESTS, self._average(counters.requests), self.at.opinions("requests")),
            self._figure(Counter.ON_SPOT, _("the raiser agreed to close it"), self.at.opinions("on-spot")),
            self._figure(Counter.REFERRALS, _("after merging and splitting"), self.at.referrals(), main=True),
            self._figure(Counter.MATTERS, self._raised_again, self.at.referrals(matters="1")),
            self._figure(
                Counter.IN_TIME,
                self._of_all(counters.in_time),
                self.at.referrals(stood=Timeliness.ON_TIME.value),
                tone="done",
            ),
            Figure(
                count(counters.stood.get(Timeliness.OVERDUE, 0)),
                _("Overdue and not answered"),
                "C7 · "
                + _("%(late)s more came late") % {"late": count(counters.stood.get(Timeliness.LATE, 0))},
                self.at.referrals(stood=Timeliness.OVERDUE.value),
                tone="late" if counters.stood.get(Timeliness.OVERDUE) else "",
            ),
            self._figure(Counter.AGAIN, self._of_all(counters.again), self.at.referrals(again="1")),
        ]

    @property
    def _raised_again(self) -> str:
        times = self.counters.raised_again
        return ngettext("raised again once", "raised again %(times)s times", times) % {"times": count(times)}

    def _of_all(self, number: int) -> str:
        base = self.counters.referrals
        share = percent(100 * number / base) if base else NO_VALUE
        return _("%(share)s of %(base)s") % {"share": share, "base": count(base)}

    def _average(self, number: int) -> str:
        if not self.counters.meetings:
            return _("no meeting was held")
        average = decimal(number / self.counters.meetings)
        return _("%(average)s a meeting on average") % {"average": average}

    def _figure(self, counter: Counter, note: str, to: str, *, tone: str = "", main: bool = False) -> Figure:
        name = _(DEFINITIONS[counter].label)
        return Figure(count(self.counters.value(counter)), name, f"{counter.value} · {note}", to, tone, main)

    @cached_property
    def lines(self) -> list[Line]:
        """The rows of the table."""
        return [self._line(row) for row in self.table.rows]

    def _line(self, row: Row) -> Line:
        where = {"by": self.asked.by.value, "key": row.key}
        if self.asked.borders_as is As.TODAY:
            where["borders"] = As.TODAY.value
        parts = tuple(
            Part(row.stood.get(part, 0), self.at.referrals(**where, stood=part.value)) for part in Timeliness
        )
        share = self.share(row)
        return Line(
            row.label,
            row.count,
            self.at.referrals(**where),
            share,
            row.previous,
            self.at.year_before.referrals(**where, read=self.year),
            row.difference,
            parts,
        )

    @cached_property
    def totals(self) -> tuple[Part, ...]:
        """The parts of C7 over all rows."""
        return tuple(Part(self.table.stood[part], self.at.referrals(stood=part.value)) for part in Timeliness)

    def share(self, row: Row) -> str:
        """Return the share of a row as it is printed."""
        places = self.counted.host.decimals
        return NO_VALUE if row.share is None else f"{decimal(row.share, places=places)}%"

    @property
    def year(self) -> str:
        """The year, never grouped."""
        return str(self.counted.year)

    @property
    def year_before(self) -> str:
        """The year before, never grouped."""
        return str(self.counted.year - 1)

    @property
    def place_and_day(self) -> str:
        """Where and when the page was printed, as it stands over a document."""
        day = day_in_words(timezone.localdate())
        return f"{self.counted.host.place}, {day}" if self.counted.host.place else day

    @property
    def finding(self) -> str:
        """What the year comes to, in one sentence; of one that has not begun, that it has not."""
        table = self.table
        if refusal := why_not_report(of_year(self.counted.year), today=timezone.localdate()):
            return refusal_sentence(refusal)
        values = {
            "total": count(table.total),
            "change": count(abs(table.difference)),
            "year": self.year_before,
        }
        if not table.previous:
            return _(NOTHING_BEFORE) % values
        if not self.is_over:
            return _(SO_FAR) % {**values, "before": count(table.previous)}
        return _(FINDINGS[(table.difference > 0) - (table.difference < 0)]) % values

    @property
    def is_over(self) -> bool:
        """Whether the year is over, so that it can be compared with the one before."""
        return self.counted.year < timezone.localdate().year

    @property
    def chart_title(self) -> str:
        """What the chart says to those who cannot see it."""
        return _("Forwarded opinions of %(year)s, %(caption)s") % {
            "year": self.year,
            "caption": self.caption.lower(),
        }

    @property
    def whole(self) -> str:
        """What stands under the column of shares."""
        places = self.counted.host.decimals
        shares = [row.share for row in self.table.rows if row.share is not None]
        return f"{decimal(sum(shares), places=places)}%" if shares else NO_VALUE

    @property
    def all_referrals(self) -> str:
        """Where everything that C5 counted is listed."""
        return self.at.referrals()

    @property
    def all_before(self) -> str:
        """Where everything that C5 counted in the year before is listed."""
        return self.at.year_before.referrals()

    @property
    def caption(self) -> str:
        """What the table is called."""
        return caption_of(self.asked.by, self.counted.host)

    @property
    def head(self) -> str:
        """What stands over the first column."""
        return head_of(self.asked.by, self.counted.host)

    @property
    def part_names(self) -> list[str]:
        """What stands over the parts of C7."""
        return [_(name) for name in STOOD.values()]

    @property
    def rule(self) -> str:
        """How shares were rounded, as every print must say."""
        if self.table.note:
            return f"{_(RULES[Rounding.NONE])} {_(DOES_NOT_ADD_UP)}"
        return _(RULES[self.table.rounding])

    @property
    def change(self) -> str:
        """The difference to the year before in per cent, with its sign; empty if there was nothing."""
        if self.table.change is None or not self.is_over:
            return ""
        return ("+" if self.table.change > 0 else "") + percent(self.table.change)

    @property
    def largest_sentence(self) -> str:
        """What the two largest fields make up, in a sentence."""
        return _("The two fields %(first)s and %(second)s make up %(share)s.") % (self.largest or {})

    @property
    def chart_heading(self) -> str:
        """What the chart shows: its finding where things are compared, else its subject."""
        if self.largest:
            return _("The two largest fields make up %(share)s") % self.largest
        return _("Number of opinions")

    @cached_property
    def largest(self) -> dict[str, str] | None:
        """The two largest fields and their share together; for fields only, since nobody is ranked."""
        rows = self.table.largest(2)
        if self.asked.by is not By.FIELD or len(rows) < 2:  # noqa: PLR2004  # two of them
            return None
        together = sum(row.share or 0 for row in rows)
        places = self.counted.host.decimals
        return {
            "first": lower_first(rows[0].label),
            "second": lower_first(rows[1].label),
            "share": f"{decimal(together, places=places)}%",
        }

    @property
    def telling(self) -> list[Line]:
        """The rows that hold something in one of the two years; charts and paper show these alone."""
        return [line for line in self.lines if line.count or line.previous]

    @cached_property
    def bars(self) -> list[Bar]:
        """The chart beside the table; empty if there are too many rows to be drawn."""
        if len(self.lines) > MOST_BARS or not self.table.total:
            return []
        return [Bar(line.label, line.count, f"{count(line.count)} · {line.share}") for line in self.telling]

    @cached_property
    def pairs(self) -> list[Pair]:
        """The comparison with the year before, row by row; empty if there was nothing then."""
        if len(self.lines) > MOST_BARS or not self.table.previous:
            return []
        return [Pair(line.label, line.count, line.previous) for line in self.telling]

    @property
    def two_years(self) -> list[Bar]:
        """The two totals."""
        before, now = self.table.previous, self.table.total
        difference = f" ({signed(self.table.difference)}; {self.change})" if self.change else ""
        return [
            Bar(str(self.counted.year - 1), before, count(before), past=True),
            Bar(str(self.counted.year), now, count(now) + difference),
        ]

    @property
    def definitions(self) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """Every counter: its code and name, and what exactly it counts; in two columns."""
        return in_two_columns()
