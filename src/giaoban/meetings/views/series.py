"""Pages of series: all of them, one with its year, make one, change one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.meetings import actions, queries
from giaoban.meetings.forms import SeriesForm, initial_of
from giaoban.meetings.rules import Frequency, RuleKind
from giaoban.meetings.views.reading import year_of

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the series that this person may plan."""
    hosts = queries.hosts_planned_by(request.holder)
    series = queries.series_planned_by(request.holder)
    facts = {"hosts": list(hosts), "series": list(series), "year": timezone.localdate().year}
    return render(request, "meetings/series_list.html", facts)


@require_safe
def detail(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one series and its meetings of a year."""
    series = get_object_or_404(queries.series_planned_by(request.holder), pk=pk)
    chosen = request.GET.get("year", "")
    year = int(chosen) if chosen.isdecimal() and len(chosen) == len("2026") else timezone.localdate().year
    meetings = list(queries.of_year(request.holder, year).filter(series=series))
    years = [year_of(each, to=series.get_absolute_url(), shown=year) for each in (year - 1, year, year + 1)]
    facts = {"series": series, "meetings": meetings, "year": year, "years": years}
    return render(request, "meetings/series.html", facts)


@form_methods
def add(request: SignedInRequest, host: int) -> HttpResponse:
    """Make a series."""
    of = get_object_or_404(queries.hosts_planned_by(request.holder), pk=host)
    form = SeriesForm(request.POST or None, host=of, initial=_ordinary())
    if form.is_valid():
        actor = request.holder.actor(Verb.PLAN_MEETINGS, Target(host=of.pk))
        once = form.cleaned_data["once"]
        series = actions.create_series(of, terms=form.terms, actor=actor, once=once)
        messages.success(request, _("The series is made. Plan its meetings next."))
        return redirect("meetings:plan", pk=series.pk, year=timezone.localdate().year)
    return render(request, "meetings/series_form.html", {"host": of, "form": form})


@form_methods
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change a series."""
    series = get_object_or_404(queries.series_planned_by(request.holder), pk=pk)
    form = SeriesForm(request.POST or None, host=series.host, initial=initial_of(series))
    if form.is_valid():
        actor = request.holder.actor(Verb.PLAN_MEETINGS, series.target)
        actions.change_series(series, terms=form.terms, actor=actor)
        messages.success(request, _("The series is changed. Meetings planned already stay as they are."))
        return redirect(series)
    return render(request, "meetings/series_form.html", {"host": series.host, "series": series, "form": form})


def _ordinary() -> dict[str, object]:
    return {
        "name": _("Monthly briefing of the cell secretaries"),
        "frequency": Frequency.MONTH.value,
        "rule": RuleKind.LAST_WEEKDAY.value,
        "weekday": 4,
        "nth": 1,
        "day_of_month": 25,
        "starts_at": "7:30",
        "notice_days": 7,
        "closing_days": 3,
        "valid_from": timezone.localdate(),
    }
