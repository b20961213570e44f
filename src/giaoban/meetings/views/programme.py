"""Pages of a year's programme, and of the working days that it goes by."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.documents.http import as_file
from giaoban.documents.queries import why_no_paper
from giaoban.meetings import actions, queries
from giaoban.meetings.forms import DayForm, ProgrammeForm
from giaoban.meetings.models import Series
from giaoban.meetings.queries.programmes import is_planned, year_on_paper
from giaoban.meetings.rules import Occurrence
from giaoban.meetings.views.planning import planned, within_years
from giaoban.meetings.views.reading import Year
from giaoban.meetings.views.weighing import days_weighed, refused_days
from giaoban.organisation.models import Host
from giaoban.ui.forms import told_in

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Show the programme of a year: all series side by side, on one page of paper."""
    host = get_object_or_404(queries.hosts_with_meetings(request.holder), pk=pk)
    year, today = within_years(year), timezone.localdate()
    plans = request.holder.grant_for(Verb.PLAN_MEETINGS, Target(host=host.pk)) is not None
    series = queries.series_of_year(request.holder, host.pk, year)
    months = queries.programme(request.holder, series, year, today=today, propose=plans)
    held = [meeting for month in months for cell in month.cells if cell for meeting in cell.meetings]
    facts = {"host": host, "year": year, "series": series, "months": months, "may_plan": plans}
    facts["years"] = _years("meetings:programme", host, year)
    facts["clashes"] = queries.clashes_of_year(host, year, held, today=today) if plans else []
    facts["prints"] = is_planned(months) and why_no_paper(host) is None
    facts["is_open"] = any(cell and cell.proposed for month in months for cell in month.cells)
    return render(request, "meetings/programme.html", facts | {"today": today})


@require_safe
def year_file(request: SignedInRequest, pk: int, year: int, kind: str) -> HttpResponse:
    """Return the meetings of a year as one sheet of paper."""
    host = get_object_or_404(queries.hosts_with_meetings(request.holder), pk=pk)
    year, today = within_years(year), timezone.localdate()
    series = queries.series_of_year(request.holder, host.pk, year)
    months = queries.programme(request.holder, series, year, today=today, propose=False)
    return as_file(year_on_paper(host, year, series, months, today=today), kind)


@form_methods
def plan(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Plan the periods of a year that have no meeting yet, of all series at once."""
    host = get_object_or_404(queries.hosts_planned_by(request.holder), pk=pk)
    year = within_years(year)
    form = ProgrammeForm(request.POST or None, year=year, proposed=_proposed(request, host, year))
    if _is_settled(form, year):
        with told_in(form):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, Target(host=host.pk))
            made = actions.plan_programme(host, year, days=form.days, now=timezone.now(), actor=actor)
            messages.success(request, planned(len(made)))
            return redirect("meetings:programme", pk=host.pk, year=year)
    return render(request, "meetings/programme_plan.html", {"host": host, "year": year, "form": form})


def _proposed(request: SignedInRequest, host: Host, year: int) -> list[tuple[Series, Occurrence]]:
    series = queries.series_of_year(request.holder, host.pk, year)
    months = queries.programme(request.holder, series, year, today=timezone.localdate(), propose=True)
    cells = [cell for month in months for cell in month.cells if cell]
    return [(cell.series, cell.proposed) for cell in cells if cell.proposed]


def _is_settled(form: ProgrammeForm, year: int) -> bool:
    if form.is_valid() and not refused_days(form, form.series, year):
        return form.settled(days_weighed(form, form.series))
    if not form.is_bound:
        form.settled(days_weighed(form, form.series))
    return False


@form_methods
def office_days(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Show on which days of a year the offices rest or work, and change one."""
    host = get_object_or_404(queries.hosts_planned_by(request.holder), pk=pk)
    year = within_years(year)
    form = DayForm(request.POST or None)
    if form.is_valid():
        with told_in(form, "day"):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, Target(host=host.pk))
            changed = actions.change_day(host, change=form.change, now=timezone.now(), actor=actor)
            messages.success(request, _("The day is written down; planning goes by it from now on."))
            return redirect("meetings:office-days", pk=host.pk, year=changed.day.year)
    facts = {"host": host, "year": year, "form": form, "days": queries.calendar_of(host.pk, year)}
    facts["years"] = _years("meetings:office-days", host, year)
    facts["resting"] = queries.planned_on_rest_days(host.pk, year, timezone.now())
    return render(request, "meetings/office_days.html", facts)


@require_POST
def restore_day(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let the public calendar decide about a day again."""
    change = get_object_or_404(queries.day_changes_of(request.holder), pk=pk)
    actor = request.holder.actor(Verb.PLAN_MEETINGS, Target(host=change.host_id))
    actions.restore_day(change, now=timezone.now(), actor=actor)
    messages.success(request, _("The public calendar decides about that day again."))
    return redirect("meetings:office-days", pk=change.host_id, year=change.day.year)


def _years(name: str, host: Host, shown: int) -> list[Year]:
    return [
        Year(str(year), reverse(name, args=[host.pk, year]), current=year == shown)
        for year in (shown - 1, shown, shown + 1)
    ]
