"""The dashboard: what is late, who owes it, what is burning and where, on one screen and one sheet."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.organisation.models import Host
from giaoban.reports import queries
from giaoban.reports.queries import dashboard as watched
from giaoban.reports.queries.indicators import Inquiry, by_month, counted_of
from giaoban.reports.rules.indicators import Indicator
from giaoban.reports.rules.periods import Month, months_up_to
from giaoban.reports.views.board import BoardShown
from giaoban.ui.paging import A_PAGE

TREND = 24


@require_safe
def dashboards(request: SignedInRequest) -> HttpResponse:
    """Lead to the only committee, or let the reader choose."""
    hosts = list(watched.hosts_watched(request.holder))
    if not hosts:
        raise Http404
    if len(hosts) == 1:
        return redirect("reports:dashboard", hosts[0].code.lower())
    return render(request, "reports/dashboards.html", {"hosts": [(one, one.code.lower()) for one in hosts]})


@require_safe
def dashboard(request: SignedInRequest, host: str) -> HttpResponse:
    committee, now = _watched(request, host), timezone.now()
    this_month = Month(timezone.localdate(now).year, timezone.localdate(now).month)
    stretch = months_up_to(this_month, TREND)
    board = watched.board_of(committee, request.holder, stretch, now=now)
    whole = watched.reads_whole(committee, request.holder)
    judged = counted_of(Indicator.ANSWERED_AT_ONCE, Inquiry(committee, stretch, now)) if whole else None
    shown = BoardShown(board, now, by_month(judged) if judged else {}, whole=whole)
    sees_figures = queries.hosts_for(request.holder).filter(pk=committee.pk).exists()
    return render(
        request,
        "reports/dashboard.html",
        {"board": board, "shown": shown, "figures": sees_figures, "draws": _draws(request, committee)},
    )


@require_safe
def owed(request: SignedInRequest, host: str) -> HttpResponse:
    """List what waits for a reply: of one agency, of one place, or only what is overdue."""
    committee, now = _watched(request, host), timezone.now()
    late = "late" in request.GET
    rows = watched.owed(committee, request.holder, now=now, late=late)
    narrowed = watched.narrowed(
        rows, committee, request.GET.get("lead", ""), request.GET.get("place", ""), now
    )
    if narrowed is None:
        raise Http404
    page = Paginator(narrowed.rows, A_PAGE).get_page(request.GET.get("page"))
    facts = {"host": committee, "place": committee.code.lower(), "page": page, "late": late, "now": now}
    return render(request, "reports/owed.html", {**facts, "of": narrowed.name})


@require_safe
def promises(request: SignedInRequest, host: str) -> HttpResponse:
    """List what was promised by a day that has passed and is still open."""
    committee, now = _watched(request, host), timezone.now()
    rows = watched.broken_promises(committee, request.holder, now)
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "reports/promises.html",
        {"host": committee, "place": committee.code.lower(), "page": page},
    )


def _draws(request: SignedInRequest, host: Host) -> bool:
    return request.holder.grant_for(Verb.EDIT_ORGANISATION, Target(host=host.pk)) is not None


def _watched(request: SignedInRequest, code: str) -> Host:
    return get_object_or_404(watched.hosts_watched(request.holder), code=code.upper())
