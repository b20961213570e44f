"""Between which values the truth lies, row under row on one scale from 0 to 100."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

from giaoban.ui.charts.bars import LETTER
from giaoban.ui.charts.patterns import LINE, LONGEST, below, framed, in_lines, named, text

BAR: Final = 1.5
STRONG: Final = ' class="chart__strong"'


@dataclass(frozen=True, slots=True)
class Reach:
    """One row: a value in per cent and between which values the truth lies; ``None`` of too few cases."""

    label: str
    note: str
    value: float | None = None
    low: float | None = None
    high: float | None = None


def intervals(title: str, rows: Sequence[Reach]) -> SafeString:
    """Return a bar from the lower to the upper bound of each row, its value marked on it.

    The value stands at the end of the line of the name; in all rows on a line of its own, where one of them
    would meet its name on a phone.
    """
    apart = any(_meet(row) for row in rows)
    drawn: list[SafeString] = []
    top = 0.0
    for row in rows:
        words = in_lines(row.label)
        bar = top + below(words) + (LINE if apart else 0)
        note = text(row.note, x="0", y=bar - 0.5, look=STRONG) if apart else _at_the_end(row.note, bar - 0.5)
        drawn += [*named(words, top), note, _rail(bar)]
        if row.value is not None and row.low is not None and row.high is not None:
            drawn.append(_reach(row.value, row.low, row.high, bar))
        top = bar + BAR
    description = "; ".join(f"{row.label}: {row.note}" for row in rows)
    return framed(title, description, drawn, height=top)


def _meet(row: Reach) -> bool:
    """Whether name and value do not fit beside each other on the narrowest chart."""
    last = in_lines(row.label)[-1]
    return len(last) * 100 / LONGEST + LETTER * (len(row.note) + 2) > 100  # noqa: PLR2004  # per cent


def _at_the_end(note: str, y: float) -> SafeString:
    return text(note, x="100%", y=y, look=f'{STRONG} text-anchor="end"')


def _rail(top: float) -> SafeString:
    return format_html('<rect class="chart__rail" y="{}em" width="100%" height=".9em"/>', f"{top:.2f}")


def _reach(value: float, low: float, high: float, top: float) -> SafeString:
    return format_html(
        '<rect class="chart__reach" x="{}%" y="{}em" width="{}%" height=".9em"/>'
        '<rect class="chart__bar" x="{}%" y="{}em" width=".35em" height="1.3em"/>',
        f"{low:.2f}",
        f"{top:.2f}",
        f"{max(0.5, high - low):.2f}",
        f"{min(value, 99.0):.2f}",
        f"{top - 0.2:.2f}",
    )
