"""Between which values the truth lies, row under row on one scale from 0 to 100."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

from giaoban.ui.charts.patterns import framed, text

ROW: Final = 3.1


@dataclass(frozen=True, slots=True)
class Reach:
    """One row: a value in per cent and between which values the truth lies; ``None`` of too few cases."""

    label: str
    note: str
    value: float | None = None
    low: float | None = None
    high: float | None = None


def intervals(title: str, rows: Sequence[Reach]) -> SafeString:
    """Return a bar from the lower to the upper bound of each row, its value marked on it."""
    drawn = []
    for place, row in enumerate(rows):
        top = ROW * place
        drawn.append(text(row.label, y=top + 1.1))
        drawn.append(text(row.note, x="100%", y=top + 1.1, look=' text-anchor="end" class="chart__strong"'))
        drawn.append(
            format_html('<rect class="chart__rail" y="{}em" width="100%" height=".9em"/>', top + 1.6)
        )
        if row.value is not None and row.low is not None and row.high is not None:
            drawn.append(_reach(row.value, row.low, row.high, top + 1.6))
    description = "; ".join(f"{row.label}: {row.note}" for row in rows)
    return framed(title, description, drawn, height=ROW * len(rows))


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
