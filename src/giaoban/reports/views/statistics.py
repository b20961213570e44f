"""Statistics: anything by anything, in any months, beside any others; as a page, as files, and its rows."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]  # the package has no types
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder, Target, Verb
from giaoban.documents.http import as_pdf, as_word
from giaoban.documents.queries import why_no_paper
from giaoban.documents.rules.paper import Paper
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.organisation.models import Host
from giaoban.reports import queries
from giaoban.reports.forms import StatisticsForm
from giaoban.reports.printing.sheets import LETTER, Column, Plot, Sheet, charted, looks, printed, told
from giaoban.reports.queries import statistics as counting
from giaoban.reports.queries.statistics import Cut
from giaoban.reports.rules.periods import MonthSpan, parse_months
from giaoban.reports.rules.statistics import WHATS, Axis, What
from giaoban.reports.rules.tables import By
from giaoban.reports.views.cut import CutShown
from giaoban.reports.views.indicators import about_time, committee_named
from giaoban.reports.views.monthly import Monthly
from giaoban.reports.views.papers import statistics_paper
from giaoban.reports.views.wording import axis_caption
from giaoban.ui.paging import A_PAGE
from giaoban.ui.wording import moment
from giaoban.ui.workbooks import TEXT_ONLY, WORKBOOK, as_csv

WIDTHS: Final = (38, 13, 13, 13, 13)
LOOKS: Final = ("text", "number", "share", "number", "signed")
VIETNAMESE: Final = "vi"  # the language of papers, whatever the reader's
# Whoever speaks for one unit does not read about others, nor about single bodies.
OF_ALL_ONLY: Final = {Axis.AGENCY: By.AGENCY, Axis.UNIT: By.UNIT, Axis.CELL: By.CELL}
LISTS: Final = {What.REFERRALS: "referrals", What.TURNS: "turns", What.JUDGEMENTS: "judgements"}


@require_safe
def statistics(request: SignedInRequest, host: str) -> HttpResponse:
    committee = committee_named(request, host)
    form = form_for(request, committee)
    shown = shown_of(form, committee, request.holder)
    if form.is_bound and shown.total and not shown.total_before:
        form.found_nothing_then()
    facts = about_time(committee, form, form.stretch)
    files = request.GET.urlencode()
    facts |= {"shown": shown, "monthly": Monthly(shown), "files": files}
    facts["why_no_paper"] = why_no_paper(committee)
    return render(request, "reports/statistics.html", facts)


@require_safe
def statistics_csv(request: SignedInRequest, host: str) -> HttpResponse:
    shown = _asked(request, host)
    return as_csv(_called(shown), lines_of(shown))


@require_safe
def statistics_excel(request: SignedInRequest, host: str) -> HttpResponse:
    shown = _asked(request, host)
    response = HttpResponse(_workbook(shown), content_type=WORKBOOK)
    response["Content-Disposition"] = (
        f'attachment; filename="{ascii_file_name(_called(shown), ending=".xlsx")}"'
    )
    return response


@require_safe
def statistics_pdf(request: SignedInRequest, host: str) -> HttpResponse:
    return as_pdf(_paper(request, host))


@require_safe
def statistics_word(request: SignedInRequest, host: str) -> HttpResponse:
    return as_word(_paper(request, host))


@require_safe
def counted(request: SignedInRequest, host: str) -> HttpResponse:
    """List the rows behind one figure of a table."""
    committee = committee_named(request, host)
    form = form_for(request, committee)
    form.must_have_begun = False
    if not form.is_valid():
        raise Http404
    cut = _cut(form, committee, form.stretch, read_in=_read_in(request))
    rows = counting.behind(cut, request.GET.get("key", ""))
    seen = counting.seen(cut, rows, request.holder, now=timezone.now())
    page = Paginator(seen, A_PAGE).get_page(request.GET.get("page"))
    facts = {
        "host": committee,
        "year_text": str(cut.span.last.year),
        "page": page,
        "counted": rows.count(),
        "seen": page.paginator.count,
        "up": reverse("reports:year", args=[committee.code.lower(), cut.span.last.year]),
        "heading": f"{_(WHATS[cut.what])} · {axis_caption(cut.axis, committee)}",
    }
    return render(request, f"reports/{LISTS.get(cut.what, 'opinions')}.html", facts)


def form_for(request: SignedInRequest, host: Host) -> StatisticsForm:
    """Return the form with what this person may have counted."""
    whats = whats_for(request.holder, host)
    axes = {axis: axis_caption(axis, host) for axis in axes_for(request.holder, host)}
    return StatisticsForm(request.GET or None, whats=whats, axes=axes)


def whats_for(holder: Holder, host: Host) -> list[What]:
    """Return what this person may have counted: public mood only where they may read it."""
    hears = holder.grant_for(Verb.SEE_PUBLIC_MOOD, Target(host=host.pk)) is not None
    return [what for what in What if what is not What.MOOD or hears]


def axes_for(holder: Holder, host: Host) -> list[Axis]:
    """Return by what this person may have it counted."""
    tables = queries.tables_for(holder, host)
    return [axis for axis in Axis if axis not in OF_ALL_ONLY or OF_ALL_ONLY[axis] in tables]


def keeps_back(form: StatisticsForm, host: Host, holder: Holder) -> bool:
    """Return whether small cells are kept back: of public mood from all but the office, or if published."""
    compiles = holder.grant_for(Verb.COMPILE, Target(host=host.pk)) is not None
    return form.is_public or (form.what_asked is What.MOOD and not compiles)


def shown_of(form: StatisticsForm, host: Host, holder: Holder) -> CutShown:
    """Return the table that a form asks for, counted now."""
    now, then = _cut(form, host, form.stretch), _cut(form, host, form.compared)
    return CutShown(now, then, keeps_back=keeps_back(form, host, holder))


def lines_of(shown: CutShown) -> Iterator[list[object]]:
    """Yield what a file holds: what was counted, on which base, by which rule, when; then the table."""
    yield [shown.heading, shown.caption]
    yield [shown.cut.host.name, shown.span]
    yield [_("Base of all shares: %(total)s.") % {"total": _or_dash(shown.shown_total)}]
    yield [shown.rule]
    yield [_("Counted at %(moment)s.") % {"moment": moment(timezone.now())}]
    yield []
    yield [shown.caption, shown.heads[0], "%", shown.heads[1], _("Difference")]
    for row in shown.rows:
        yield [row.label, _or_dash(row.count), row.share, _or_dash(row.before), _or_dash(row.difference)]
    sums = (shown.shown_total, shown.shown_before, shown.difference)
    total, before, difference = map(_or_dash, sums)
    yield [_("Total"), total, None, before, difference]


def _or_dash(number: int | None) -> object:
    return "–" if number is None else number


def _paper(request: SignedInRequest, host: str) -> Paper:
    with override(VIETNAMESE):
        return statistics_paper(_asked(request, host), timezone.now())


def _asked(request: SignedInRequest, code: str) -> CutShown:
    committee = committee_named(request, code)
    form = form_for(request, committee)
    if form.is_bound and not form.is_valid():
        raise Http404
    return shown_of(form, committee, request.holder)


def _cut(form: StatisticsForm, host: Host, span: MonthSpan, *, read_in: MonthSpan | None = None) -> Cut:
    return Cut(host, form.what_asked, form.axis, span, form.borders_as, timezone.localdate(), read_in)


def _read_in(request: HttpRequest) -> MonthSpan | None:
    first = parse_months(request.GET.get("read_first", ""))
    last = parse_months(request.GET.get("read_last", ""))
    if not isinstance(first, MonthSpan) or not isinstance(last, MonthSpan):
        return None
    return MonthSpan(first.first, last.last)


def _workbook(shown: CutShown) -> bytes:
    """Return a table as a workbook with a chart of the program itself, ready to be printed."""
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, TEXT_ONLY) as book:
        made, sheet = looks(book, decimals=shown.cut.host.decimals), book.add_worksheet(_("Statistics"))
        for place, width in enumerate(WIDTHS):
            sheet.set_column(place, place, width)
        rows = list(lines_of(shown))
        head, last = len(rows) - len(shown.rows) - 2, len(rows) - 2
        title, *said = [" · ".join(map(str, row)) for row in rows[: head - 1]]
        told(sheet, [title], made["title"], widths=WIDTHS)
        told(sheet, said, made["note"], widths=WIDTHS, first=1)
        for column, words in enumerate(rows[head]):
            sheet.write(head, column, words, made["head"])
        for place, row in enumerate(rows[head + 1 :], start=head + 1):
            _line(sheet, place, row, made, mark="!" if place > last else "")
        if shown.rows and not shown.keeps_back:
            charted(
                book,
                sheet,
                Plot(
                    columns=_charted_columns(shown),
                    title=f"{shown.caption}, {shown.span}",
                    rows=(head + 1, last),
                    wide=LETTER * sum(WIDTHS),
                    through_time=shown.cut.axis is Axis.MONTH,
                ),
            )
        printed(sheet, holder=shown.cut.host.name, called=shown.span, head=head, last=last)
    return buffer.getvalue()


def _charted_columns(shown: CutShown) -> list[Column]:
    before = [Column(3, shown.heads[1], past=True)] if shown.total_before else []
    return [*before, Column(1, shown.heads[0])]


def _line(sheet: Sheet, place: int, row: list[object], looks: dict[str, Any], *, mark: str) -> None:
    for column, (cell, look) in enumerate(zip(row, LOOKS, strict=True)):
        sheet.write(place, column, cell, looks[f"{look}{mark}"])


def _called(shown: CutShown) -> str:
    cut = shown.cut
    return f"{cut.host.code} {cut.what.value} {cut.axis.value} {cut.span.first} {cut.span.last}"
