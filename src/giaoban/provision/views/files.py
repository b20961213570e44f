"""Gaps and orders as files: PDF to print, Word to go on writing, a workbook to reckon."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.documents.http import as_file
from giaoban.organisation.models import Host
from giaoban.organisation.queries.assumed import assumed_of
from giaoban.provision.http import as_workbook
from giaoban.provision.models import Order
from giaoban.provision.queries import gaps as reading
from giaoban.provision.queries import orders, printed
from giaoban.provision.queries.orders import Matrix
from giaoban.provision.queries.titles import hosts_seen
from giaoban.provision.queries.wording import time_words
from giaoban.provision.rules.supply import Line
from giaoban.ui.workbooks import Listing


@require_safe
def order(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return an order as a file."""
    found = get_object_or_404(orders.orders_seen(request.holder), pk=pk)
    table = orders.matrix_of(orders.lines_of(found), itself=found.host.short_name)
    if kind == "xlsx":
        return _order_book(found, table)
    return as_file(printed.order_on_paper(found, table), kind)


def _order_book(found: Order, table: Matrix) -> HttpResponse:
    head = [
        _("Order %(number)s") % {"number": found.code},
        found.host.name,
        _("For %(time)s") % {"time": time_words(found.year, found.quarter)},
        *([f"{found.corrects.code}: {found.reason}"] if found.corrects else []),
        *_said_of(found.host),
    ]
    columns = [_("Commune"), *table.titles, _("Copies")]
    rows = [(name, *counts, sum(counts)) for name, counts in table.rows]
    rows.append((_("Amount (đồng)"), *table.prices, table.amount))
    total = (_("Copies"), *table.totals, table.copies)
    return as_workbook(f"don dat {found.code}", Listing(head, columns, rows, total))


@require_safe
def gaps(request: SignedInRequest, pk: int, year: int, kind: str) -> HttpResponse:
    """Return the gaps of a year as a workbook."""
    host, today = get_object_or_404(hosts_seen(request.holder), pk=pk), timezone.localdate()
    if kind != "xlsx":
        raise Http404
    seen = reading.seen_by(request.holder)
    shelf = reading.shelf_of(host, year, today=today, cells=seen)
    found = reading.gaps_of(shelf, reading.shelf_of(host, year - 1, today=today, cells=seen))
    head = [_("Papers supplied in %(year)s") % {"year": year}, host.name, *_said_of(host)]
    columns = [
        _("Commune"),
        _("Entitled to"),
        _("Supplied"),
        _("Partly supplied"),
        _("Not supplied"),
        _("Not entered yet"),
        _("Share supplied (%)"),
        _("Supplied in %(year)s") % {"year": year - 1},
    ]
    rows = [(each.name, *_counts(each.now, each.past)) for each in found.groups]
    total = (_("Total"), *_counts(found.total.now, found.total.past))
    return as_workbook(f"trang bi {host.code} {year}", Listing(head, columns, rows, total))


def _said_of(host: Host) -> list[str]:
    assumed = assumed_of(host)
    return [assumed] if assumed else []


def _counts(line: Line, past: Line | None) -> tuple[object, ...]:
    share = "" if line.share is None else float(line.share)
    return (line.owed, line.full, line.part, line.none, line.unnoted, share, past.full if past else "")
