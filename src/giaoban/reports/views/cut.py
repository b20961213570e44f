"""How a table of statistics is laid out: rows with shares and differences, each figure with its rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from giaoban.kernel.shares import NO_VALUE, Rounding, shares
from giaoban.reports.queries.statistics import Cut, labels_of, recorded_since, tally, totals, whole
from giaoban.reports.rules.statistics import (
    COUNTERS,
    FEW,
    HIDDEN,
    TIMES,
    WHATS,
    Axis,
    Counted,
    kept_back,
)
from giaoban.reports.rules.tables import DOES_NOT_ADD_UP, NOWHERE, RULES, Key, Label
from giaoban.reports.views.wording import axis_caption, stretch_name, stretch_short
from giaoban.ui.charts import Bar, Line, Pair
from giaoban.ui.wording import count, decimal, percent, signed

MOST_BARS: Final = 30
NONE: Final = Counted(0, 0)
# Of what bodies and places come to, no largest one is named: nobody is ranked.
TOLD_APART: Final = (Axis.FIELD, Axis.KIND, Axis.CHANNEL, Axis.OUTCOME, Axis.VERDICT)


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it is shown; a count that is kept back is ``None``."""

    label: str
    count: int | None
    share: Decimal | None
    before: int | None
    to: str
    before_to: str

    @property
    def difference(self) -> int | None:
        """Against the other months; ``None`` where one of the two is kept back."""
        return None if self.count is None or self.before is None else self.count - self.before


class CutShown:
    """A table of statistics as its page and its files need it."""

    def __init__(self, cut: Cut, compared: Cut, *, keeps_back: bool) -> None:
        self.cut, self.compared, self.keeps_back = cut, replace(compared, read_in=cut.span), keeps_back
        self.now, self.then = self._counted(cut), self._counted(self.compared)

    def _counted(self, cut: Cut) -> dict[Key, Counted]:
        """Count from the rows only where it matters from how many units something comes."""
        if self.keeps_back:
            return tally(cut)
        return {key: Counted(number, number) for key, number in totals(cut).items()}

    @cached_property
    def labels(self) -> list[Label]:
        """The rows in report order; other times stand beside each other by their place."""
        if self.cut.axis in TIMES:
            return labels_of(self.cut, set(self.now))
        return labels_of(self.cut, {*self.now, *self.then})

    @cached_property
    def rows(self) -> list[Row]:
        """The rows of the table."""
        now = [self.now.get(label.key, NONE) for label in self.labels]
        keys = [self._then_key(place) for place in range(len(self.labels))]
        then = [self.then.get(key, NONE) for key in keys]
        hidden, hidden_then = self._hidden(now), self._hidden(then)
        column = shares([one.count for one in now], rounding=self._rounding, decimals=self._decimals)
        return [
            Row(
                label.text,
                None if hidden[place] else now[place].count,
                None if hidden[place] else column.values[place],
                None if hidden_then[place] else then[place].count,
                self.address(self.cut, label.key),
                self.address(self.compared, keys[place]),
            )
            for place, label in enumerate(self.labels)
        ]

    def _then_key(self, place: int) -> str:
        if self.cut.axis not in TIMES:
            return self.labels[place].key
        others = labels_of(self.compared, set())
        return others[place].key if place < len(others) else ""

    def _hidden(self, cells: Sequence[Counted]) -> list[bool]:
        return kept_back(cells) if self.keeps_back else [False] * len(cells)

    @property
    def _rounding(self) -> Rounding:
        return Rounding(self.cut.host.rounding)

    @property
    def _decimals(self) -> int:
        return self.cut.host.decimals

    @cached_property
    def total(self) -> int:
        """The base of all shares."""
        return sum(one.count for one in self.now.values())

    @cached_property
    def total_before(self) -> int:
        """The base of the other months."""
        return sum(one.count for one in self.then.values())

    @cached_property
    def shown_total(self) -> int | None:
        """The base as it may be told; ``None`` where it comes from too few units itself."""
        return self._told(self.cut, self.total)

    @cached_property
    def shown_before(self) -> int | None:
        """The base of the other months as it may be told."""
        return self._told(self.compared, self.total_before)

    def _told(self, cut: Cut, total: int) -> int | None:
        return None if self.keeps_back and whole(cut).is_small else total

    def address(self, cut: Cut, key: str = "") -> str:
        """Return where the rows behind a figure are listed."""
        asked = {
            "what": cut.what.value,
            "by": cut.axis.value,
            "first": str(cut.span.first),
            "last": str(cut.span.last),
            "borders": cut.borders_as.value,
            "key": key,
        }
        if cut.read_in:
            asked |= {"read_first": str(cut.read_in.first), "read_last": str(cut.read_in.last)}
        return reverse("reports:counted", args=[cut.host.code.lower()]) + f"?{urlencode(asked)}"

    @property
    def all_to(self) -> str:
        """Where everything that was counted is listed."""
        return self.address(self.cut)

    @property
    def all_before_to(self) -> str:
        """Where everything of the other months is listed."""
        return self.address(self.compared)

    @property
    def heading(self) -> str:
        """What is counted, with its counter."""
        code = COUNTERS.get(self.cut.what)
        name = _(WHATS[self.cut.what])
        return f"{name} ({code})" if code else name

    @property
    def caption(self) -> str:
        """By what it is cut."""
        return axis_caption(self.cut.axis, self.cut.host)

    @property
    def span(self) -> str:
        """The months that are read about."""
        return stretch_name(self.cut.span)

    @property
    def other(self) -> str:
        """The months that it is compared with."""
        return stretch_name(self.compared.span)

    @property
    def heads(self) -> tuple[str, str]:
        """What stands over the two columns of numbers."""
        return stretch_short(self.cut.span), stretch_short(self.compared.span)

    @property
    def difference(self) -> int | None:
        """Of the totals; ``None`` where one of the two is kept back."""
        if self.shown_total is None or self.shown_before is None:
            return None
        return self.shown_total - self.shown_before

    @property
    def summary(self) -> str:
        """The table in plain words."""
        total = _(FEW) if self.shown_total is None else count(self.shown_total)
        facts = {"total": total, "what": self.heading, "span": self.span}
        said = [_("%(what)s, %(span)s: %(total)s.") % facts]
        named = [row for row, label in zip(self.rows, self.labels, strict=True) if label.key != NOWHERE]
        largest = [row for row in named if row.count]
        if self.cut.axis in TOLD_APART and len(largest) > 1:
            top = max(largest, key=lambda row: row.count or 0)
            share = f"{decimal(top.share, places=self._decimals)}%" if top.share is not None else NO_VALUE
            told = {"label": top.label, "count": count(top.count or 0), "share": share}
            said.append(_("Most of it: %(label)s, %(count)s (%(share)s).") % told)
        if self.total_before and self.difference is not None:
            change = Decimal(100 * self.difference) / self.total_before
            told = {"other": self.other, "before": count(self.total_before)}
            told |= {"difference": signed(self.difference), "change": percent(change)}
            said.append(_("Against %(other)s (%(before)s): %(difference)s, that is %(change)s.") % told)
        return " ".join(said)

    @property
    def rule(self) -> str:
        """How shares were rounded, and what is kept back."""
        column = shares(
            [self.now.get(label.key, NONE).count for label in self.labels],
            rounding=self._rounding,
            decimals=self._decimals,
        )
        rule = f"{_(RULES[Rounding.NONE])} {_(DOES_NOT_ADD_UP)}" if column.note else _(RULES[self._rounding])
        return " ".join(filter(None, (rule, _(HIDDEN) if self.keeps_back else "", self._half_recorded)))

    @cached_property
    def _half_recorded(self) -> str:
        """What is compared with begins before anything was recorded, though it has something."""
        since, span = recorded_since(self.cut.host), self.compared.span
        if since is None or not span.first < since <= span.last:
            return ""
        return _("Of what it is compared with only the time since %(month)s is recorded.") % {"month": since}

    def share(self, row: Row) -> str:
        """Return the share of a row as it is printed."""
        return NO_VALUE if row.share is None else f"{decimal(row.share, places=self._decimals)}%"

    @cached_property
    def lines(self) -> list[tuple[Row, str]]:
        """The rows with their shares in words; empty ones only where few rows stand."""
        return [
            (row, self.share(row))
            for row in self.rows
            if len(self.rows) <= MOST_BARS or row.count != 0 or row.before != 0
        ]

    @cached_property
    def pairs(self) -> list[Pair]:
        """Both stretches side by side; nothing where cells are kept back or too many rows stand."""
        if self.keeps_back or not self.total_before or not 1 < len(self.rows) <= MOST_BARS:
            return []
        return [
            Pair(row.label, row.count or 0, row.before or 0) for row in self.rows if row.count or row.before
        ]

    @cached_property
    def bars(self) -> list[Bar]:
        """This stretch alone, where there is nothing to compare with."""
        if self.pairs or not self.total or len(self.rows) > MOST_BARS:
            return []
        shown = [(row, share) for row, share in self.lines if row.count]
        return [Bar(row.label, row.count or 0, f"{count(row.count or 0)} · {share}") for row, share in shown]

    @cached_property
    def trend(self) -> list[Line]:
        """The months as one line, where months are the rows."""
        if self.cut.axis is not Axis.MONTH or len(self.rows) < 3 or self.keeps_back:  # noqa: PLR2004  # a line
            return []
        return [
            Line(self.heads[0], [float(row.count or 0) for row in self.rows]),
            *(
                [Line(self.heads[1], [float(row.before or 0) for row in self.rows])]
                if self.total_before
                else []
            ),
        ]

    @property
    def ends(self) -> tuple[str, str]:
        """What stands under the two ends of the line."""
        return str(self.cut.span.first), str(self.cut.span.last)
