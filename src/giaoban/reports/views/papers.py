"""A table of statistics as a paper: what its page shows, in Vietnamese, for a printer."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.documents.rules.drawings import Chart, ChartRow, Course, CourseLine, TwoRow, TwoSpans
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers import statistics as paper
from giaoban.organisation.queries.assumed import assumed_of
from giaoban.replies.queries.heads import head_of
from giaoban.reports.views.cut import CutShown, Row
from giaoban.reports.views.monthly import Monthly
from giaoban.ui.wording import count, moment, signed

NOT_TOLD = "–"


def statistics_paper(shown: CutShown, now: datetime) -> Paper:
    """Return a counted table as a paper.

    Args:
        shown: The table; callers counted it with Vietnamese switched on.
        now: When it was counted, with time zone.

    Raises:
        Refused: If the committee has no letterhead.
    """
    cut, today = shown.cut, timezone.localdate(now)
    total = (
        _("Total"),
        _told(shown.shown_total),
        "",
        _told(shown.shown_before),
        NOT_TOLD if shown.difference is None else signed(shown.difference),
    )
    return paper.statistics(
        paper.Statistics(
            letterhead=head_of(cut.host, today).letterhead,
            dated=today,
            code=f"{cut.host.code} {cut.what.value} {cut.axis.value} {cut.span.first} {cut.span.last}",
            what=shown.heading,
            by=shown.caption,
            span=shown.span,
            heads=shown.heads,
            rows=tuple(_row(row, share) for row, share in shown.lines),
            total=total,
            finding=shown.summary,
            note=_note(shown, now),
            remark=assumed_of(cut.host),
            chart=_chart(shown),
            months=_months(Monthly(shown)),
        )
    )


def _row(row: Row, share: str) -> tuple[str, str, str, str, str]:
    difference = NOT_TOLD if row.difference is None else signed(row.difference)
    return (row.label, _told(row.count), share, _told(row.before), difference)


def _told(number: int | None) -> str:
    return NOT_TOLD if number is None else count(number)


def _note(shown: CutShown, now: datetime) -> str:
    base = _("Base of all shares: %(total)s.") % {"total": _told(shown.shown_total)}
    counted = _("Counted at %(moment)s.") % {"moment": moment(now)}
    return f"{base} {shown.rule} {counted}"


def _chart(shown: CutShown) -> Chart | TwoSpans | Course | None:
    title = f"{shown.caption}, {shown.span}"
    if shown.trend:
        lines = tuple(CourseLine(line.label, tuple(line.values)) for line in shown.trend)
        return Course(title, lines, *shown.ends)
    if shown.pairs:
        rows = tuple(TwoRow(pair.label, pair.now, pair.past) for pair in shown.pairs)
        return TwoSpans(title, rows, *shown.heads)
    if shown.bars:
        return Chart(title, tuple(ChartRow(bar.label, bar.value, bar.note) for bar in shown.bars))
    return None


def _months(monthly: Monthly) -> paper.Months | None:
    if not monthly.lines:
        return None
    rows = tuple(
        (label, tuple(cell.text for cell in cells), tuple(cell.level for cell in cells))
        for label, cells in monthly.lines
    )
    return paper.Months(heads=tuple(monthly.heads), rows=rows)
