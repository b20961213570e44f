"""The indicators of a committee, and each of them alone: its agencies, its months, its rows."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.organisation.models import Host
from giaoban.reports import queries
from giaoban.reports.forms import PeriodForm
from giaoban.reports.queries import indicators as measuring
from giaoban.reports.queries.indicators import Cases, Inquiry
from giaoban.reports.rules.indicators import DIRECTIONS, INDICATORS, Indicator
from giaoban.reports.rules.periods import MonthSpan, months_up_to
from giaoban.reports.rules.tables import By
from giaoban.reports.views.measured import asked, bounds, counts_of, line, reaches, rows_of, sections
from giaoban.reports.views.wording import stretch_name
from giaoban.ui.charts import Line
from giaoban.ui.paging import A_PAGE

TREND = 24


@require_safe
def indicators(request: SignedInRequest, host: str) -> HttpResponse:
    committee, form, now = committee_named(request, host), PeriodForm(request.GET or None), timezone.now()
    stretch = form.stretch
    counted = measuring.measured(committee, stretch, now=now)
    before = measuring.measured(committee, stretch.a_year_before, now=now)
    facts = {
        **about_time(committee, form, stretch),
        "before": stretch_name(stretch.a_year_before),
        "sections": sections(committee, stretch, counted, before),
    }
    return render(request, "reports/indicators.html", facts)


@require_safe
def indicator(request: SignedInRequest, host: str, code: str) -> HttpResponse:
    committee, form, now = committee_named(request, host), PeriodForm(request.GET or None), timezone.now()
    if code not in set(Indicator):
        raise Http404
    one, stretch = Indicator(code), form.stretch
    counted = measuring.counted_of(one, Inquiry(committee, stretch, now))
    met = {"1": True, "0": False}.get(request.GET.get("met", ""))
    facts = {
        **about_time(committee, form, stretch),
        **_defined(one, committee, stretch, counted),
        **(_rows(request, counted, met=met) if counted else {}),
        **_apart(request, one, committee, counted),
        **_trend(one, committee, stretch),
        "ways": _ways(committee, one, stretch, met=met),
    }
    return render(request, "reports/indicator.html", facts)


def committee_named(request: SignedInRequest, code: str) -> Host:
    """Return the committee that an address names, if the reader may see its totals."""
    return get_object_or_404(queries.hosts_for(request.holder), code=code.upper())


def about_time(host: Host, form: PeriodForm, stretch: MonthSpan) -> dict[str, object]:
    """Return what every page about a stretch of months shows of it."""
    return {
        "host": host,
        "place": host.code.lower(),
        "form": form,
        "stretch": stretch_name(stretch),
        "so_far": form.so_far,
        "asked": asked(stretch),
    }


def _defined(one: Indicator, host: Host, stretch: MonthSpan, counted: Cases | None) -> dict[str, object]:
    defined = INDICATORS[one]
    measured = measuring.Measured(one, measuring.ratio_of(counted) if counted else None)
    return {
        "line": line(host, stretch, measured, None),
        "counts": counts_of(defined),
        "better": _(DIRECTIONS[defined.better]),
        "fewest": defined.fewest,
    }


def _rows(request: SignedInRequest, counted: Cases, *, met: bool | None) -> dict[str, object]:
    seen = measuring.cases(counted, request.holder, met=met)
    page = Paginator(seen, A_PAGE).get_page(request.GET.get("page"))
    ratio = measuring.ratio_of(counted)
    return {
        "page": page,
        "cases": [counted.told(row) for row in page],
        "counted": {None: ratio.all, True: ratio.met, False: ratio.all - ratio.met}[met],
        "seen": page.paginator.count,
    }


def _apart(request: SignedInRequest, one: Indicator, host: Host, counted: Cases | None) -> dict[str, object]:
    """Return the agencies side by side, for whoever may read of all of them."""
    if counted is None or By.AGENCY not in queries.tables_for(request.holder, host):
        return {}
    defined, rows = INDICATORS[one], measuring.by_agency(counted, host)
    return {
        "agencies": [(row.agency.name, row.ratio, bounds(row, defined)) for row in rows],
        "reaches": reaches(rows, defined),
    }


def _trend(one: Indicator, host: Host, stretch: MonthSpan) -> dict[str, object]:
    """Return the last months up to the end of what is read, for one line and the table beside it."""
    counted = measuring.counted_of(one, Inquiry(host, months_up_to(stretch.last, TREND), timezone.now()))
    found = measuring.by_month(counted) if counted else {}
    months = months_up_to(stretch.last, TREND).months
    ratios = [(month, found.get(month)) for month in months]
    shares = [float(ratio.share(fewest=1) or 0) if ratio else None for _month, ratio in ratios]
    return {
        "trend": [Line(_(INDICATORS[one].name), shares)] if found else [],
        "months": [
            (str(month), ratio, rows_of(host, one, MonthSpan(month, month)))
            for month, ratio in ratios
            if ratio
        ],
        "ends": (str(months[0]), str(months[-1])),
    }


def _ways(host: Host, one: Indicator, stretch: MonthSpan, *, met: bool | None) -> list[tuple[str, str, bool]]:
    return [
        (_("All"), rows_of(host, one, stretch), met is None),
        (_("Those that count"), rows_of(host, one, stretch, met="1"), met is True),
        (_("The others"), rows_of(host, one, stretch, met="0"), met is False),
    ]
