"""The rows behind a figure. What the reader may not see is counted and not shown."""

from typing import Final

from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.kernel.verdict import gettext_noop
from giaoban.opinions.models import Opinion
from giaoban.organisation.models import Host
from giaoban.reports import queries
from giaoban.reports.forms import Asked, MonthsForm, asked_cell, asked_topic
from giaoban.reports.queries import counting, rows
from giaoban.reports.queries.topics import of_topic
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.counters import DEFINITIONS, STOOD, Counter
from giaoban.reports.rules.tables import By
from giaoban.reports.views.addresses import Addresses
from giaoban.reports.views.year import committee_of
from giaoban.ui.paging import A_PAGE

FATES: Final = {
    "reports": DEFINITIONS[Counter.STATEMENTS].label,
    "requests": DEFINITIONS[Counter.REQUESTS].label,
    "on-spot": DEFINITIONS[Counter.ON_SPOT].label,
    "forwarded": gettext_noop("Requests that were forwarded"),
    "set-aside": gettext_noop("Requests withdrawn, ruled out or answered already"),
    "waiting": gettext_noop("Requests that wait for the compiler"),
    "again": gettext_noop("Requests that raise a matter again"),
}
ORIGINS: Final = {
    "merged": gettext_noop("Requests merged into what was sent for another one"),
    "split": gettext_noop("What was sent of one request beside the first"),
}
CHANNELS: Final = {
    "oral": DEFINITIONS[Counter.TURNS].label,
    "written": DEFINITIONS[Counter.WRITTEN].label,
}


@require_safe
def referrals(request: SignedInRequest, host: str, year: int) -> HttpResponse:
    committee, now = committee_of(request, host, year), timezone.now()
    cell = asked_cell(request.GET)
    if cell is None or cell.by not in queries.tables_for(request.holder, committee):
        raise Http404
    counted = rows.referrals_behind(committee, year, cell, now=now)
    seen = rows.referrals_seen(counted, request.holder, now=now)
    page = listed(request, committee, year, counted=counted, seen=seen)
    return render(request, "reports/referrals.html", {**page, **about(committee, year, cell)})


@require_safe
def opinions(request: SignedInRequest, host: str, year: int, fate: str) -> HttpResponse:
    committee = committee_of(request, host, year)
    if fate not in FATES:
        raise Http404
    counted = _of_topic(request, rows.opinions_behind(committee, year, fate))
    page = listed(request, committee, year, counted=counted, seen=rows.opinions_seen(counted, request.holder))
    return render(
        request, "reports/opinions.html", {**page, "heading": _(FATES[fate]), "sent": fate == "forwarded"}
    )


def _of_topic(request: SignedInRequest, counted: QuerySet[Opinion]) -> QuerySet[Opinion]:
    topic = asked_topic(request.GET)
    if topic is None:
        return counted
    return counted.filter(of_topic(topic), MonthsForm(request.GET).months.holds)


@require_safe
def origins(request: SignedInRequest, host: str, year: int, fate: str) -> HttpResponse:
    committee = committee_of(request, host, year)
    if fate not in ORIGINS:
        raise Http404
    counted = rows.origins_behind(committee, year, fate)
    page = listed(request, committee, year, counted=counted, seen=rows.origins_seen(counted, request.holder))
    return render(request, "reports/origins.html", {**page, "heading": _(ORIGINS[fate])})


@require_safe
def meetings(request: SignedInRequest, host: str, year: int) -> HttpResponse:
    committee = committee_of(request, host, year)
    counted = counting.meetings(committee, year)
    page = listed(request, committee, year, counted=counted, seen=rows.meetings_seen(counted, request.holder))
    return render(request, "reports/meetings.html", {**page, "heading": _("Meetings held")})


@require_safe
def turns(request: SignedInRequest, host: str, year: int, channel: str) -> HttpResponse:
    committee = committee_of(request, host, year)
    if channel not in CHANNELS:
        raise Http404
    counted = rows.turns_behind(committee, year, channel)
    page = listed(request, committee, year, counted=counted, seen=rows.turns_seen(counted, request.holder))
    return render(request, "reports/turns.html", {**page, "heading": _(CHANNELS[channel])})


def listed(
    request: SignedInRequest,
    host: Host,
    year: int,
    *,
    counted: QuerySet[Model],
    seen: QuerySet[Model],
) -> dict[str, object]:
    """Return one page of a list, with how many were counted and how many of these the reader may see."""
    page = Paginator(seen, A_PAGE).get_page(request.GET.get("page"))
    at = Addresses(host, year, Asked(By.FIELD, As.THEN))
    return {
        "host": host,
        "year_text": str(year),
        "page": page,
        "counted": counted.count(),
        "seen": page.paginator.count,
        "up": at.address("year"),
    }


def about(host: Host, year: int, cell: rows.Cell) -> dict[str, object]:
    """Return what a list of referrals is about: the row and the column of its figure."""
    parts = [queries.label_of(host, year, cell)] if cell.key else []
    if cell.stood:
        parts.append(_(STOOD[cell.stood]))
    if cell.matters:
        parts.append(_(DEFINITIONS[Counter.MATTERS].label))
    if cell.again:
        parts.append(_(DEFINITIONS[Counter.AGAIN].label))
    return {"heading": " · ".join(parts) or _(DEFINITIONS[Counter.REFERRALS].label)}
