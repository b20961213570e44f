"""Sheets, settlements and proposals as files: PDF to print, Word to go on writing, a workbook to reckon."""

from typing import Final

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.allowances.forms.sheets import WhatIfForm
from giaoban.allowances.models import PaymentLine, PaymentSheet, Settlement, SettlementEntry
from giaoban.allowances.queries import printed, rates, settling, sheets
from giaoban.allowances.queries.proposing import WhatIf, proposal_on_paper, reckoned
from giaoban.allowances.runs import LISTS, called
from giaoban.documents.actions.runs import RunPlan, ask_for_print
from giaoban.documents.http import as_file, as_pdf_together
from giaoban.documents.printing import TOGETHER
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.ui.workbooks import Listing, as_workbook

WIDTHS: Final = (6, 30, 42, 18, 18, 30)


@require_safe
def sheet(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return a frozen sheet as a file."""
    found = get_object_or_404(sheets.sheets_visible_to(request.holder), pk=pk)
    lines = list(sheets.lines_of_sheet(found))
    if kind == "xlsx":
        return _sheet_book(found, lines)
    return as_file(printed.sheet_on_paper(found, lines), kind)


@require_safe
def lists(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Return the sheets of a year that count as one PDF, if they are few enough to wait for."""
    host = get_object_or_404(rates.hosts_seen(request.holder), pk=pk)
    found = sheets.with_meetings(sheets.sheets_that_count(request.holder, host, year)[: TOGETHER + 1])
    if not 0 < len(found) <= TOGETHER:
        raise Http404
    return as_pdf_together(printed.sheets_on_paper(found), called({"year": year}))


@require_POST
def print_lists(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Ask for the sheets of a year that count in one file, however many they are."""
    host = get_object_or_404(rates.hosts_seen(request.holder), pk=pk)
    keys = list(sheets.sheets_that_count(request.holder, host, year).values_list("pk", flat=True))
    if not keys or request.holder.person is None:
        raise Http404
    plan = RunPlan(LISTS.name, {"year": year}, keys)
    return redirect(ask_for_print(host, plan, person=request.holder.person, at=timezone.now()))


@require_safe
def draft(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return the list of a meeting as it would be frozen now, without a number."""
    meeting = get_object_or_404(sheets.meetings_paid_by(request.holder), pk=pk)
    return as_file(printed.draft_on_paper(sheets.draft_of(meeting), today=timezone.localdate()), kind)


@require_safe
def settlement(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return a settlement as a file."""
    found = get_object_or_404(settling.settlements_visible_to(request.holder), pk=pk)
    entries = list(settling.entries_of(found))
    if kind == "xlsx":
        return _settlement_book(found, entries)
    totals = settling.totals_by_commune(entry.sheet_id for entry in entries)
    return as_file(printed.settlement_on_paper(found, entries, totals), kind)


@require_safe
def proposal(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return the letter of a proposal as a file."""
    host = get_object_or_404(rates.hosts_seen(request.holder), pk=pk)
    form, today = WhatIfForm(request.GET), timezone.localdate()
    if not form.is_valid():
        raise Http404
    found = reckoned(host, WhatIf(**form.cleaned_data), today=today)
    return as_file(proposal_on_paper(found, today=today), kind)


def _sheet_book(found: PaymentSheet, lines: list[PaymentLine]) -> HttpResponse:
    head = [
        _("Payment sheet %(number)s") % {"number": found.code},
        found.host.name,
        whole_subject_of(found.meeting),
        printed.words_of(found.total, rates.habit_of(found.host_id)),
    ]
    columns = [_("No."), _("Name"), _("Post"), _("Amount (đồng)"), _("Signature"), _("Note")]
    rows = [
        (line.position, line.name, line.post, 0 if line.is_struck else line.amount, "", _struck(line))
        for line in lines
    ]
    total = ("", _("Total"), "", found.total, "", "")
    return as_workbook(f"danh sach ky nhan {found.code}", Listing(head, columns, rows, total), WIDTHS)


def _struck(line: PaymentLine) -> str:
    return printed.STRUCK if line.is_struck else line.note


def _settlement_book(found: Settlement, entries: list[SettlementEntry]) -> HttpResponse:
    head = [_("Settlement %(number)s") % {"number": found.code}, found.host.name]
    columns = [_("No."), _("Meeting"), _("Sheet"), _("Amount (đồng)"), _("People"), _("Note")]
    rows = [
        (
            place,
            whole_subject_of(entry.sheet.meeting),
            entry.sheet.code,
            entry.amount,
            entry.sheet.people,
            entry.sheet.reason,
        )
        for place, entry in enumerate(entries, start=1)
    ]
    total = ("", _("Total"), "", found.total, "", "")
    return as_workbook(f"quyet toan {found.code}", Listing(head, columns, rows, total), WIDTHS)
