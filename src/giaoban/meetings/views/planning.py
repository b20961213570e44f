"""Pages that plan one series: a year of it, and one more meeting."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.meetings import actions, queries
from giaoban.meetings.forms import AddForm, PlanForm
from giaoban.meetings.models import Series
from giaoban.meetings.rules import BRIEFING, Weighed
from giaoban.meetings.views.weighing import days_weighed, one_weighed, refused_days, refused_with
from giaoban.organisation.models import Host
from giaoban.ui.forms import told_in

form_methods = require_http_methods(["GET", "HEAD", "POST"])
FIRST_YEAR, LAST_YEAR = 2000, 2099


@form_methods
def plan(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Plan the periods of a year that have no meeting yet."""
    series = get_object_or_404(queries.series_planned_by(request.holder), pk=pk)
    year = within_years(year)
    form = _plan_form(request, series, year)
    if _is_settled(form, series, year):
        with told_in(form):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, series.target)
            made = actions.plan_year(series, year, days=form.days, now=timezone.now(), actor=actor)
            messages.success(request, planned(len(made)))
            return redirect(f"{series.get_absolute_url()}?year={year}")
    rows = queries.of_year(request.holder, year).filter(series=series)
    return render(
        request, "meetings/plan.html", {"series": series, "year": year, "form": form, "planned": rows}
    )


def _plan_form(request: SignedInRequest, series: Series, year: int) -> PlanForm:
    proposed = queries.unplanned(series, year, today=timezone.localdate())
    return PlanForm(request.POST or None, year=year, frequency=series.recurrence.frequency, proposed=proposed)


def _is_settled(form: PlanForm, series: Series, year: int) -> bool:
    of_series = dict.fromkeys(form.fields, series)
    if form.is_valid() and not refused_days(form, of_series, year):
        return form.settled(days_weighed(form, of_series))
    if not form.is_bound:
        form.settled(days_weighed(form, of_series))
    return False


def within_years(year: int) -> int:
    """Return the nearest year that can be planned."""
    return min(max(year, FIRST_YEAR), LAST_YEAR)


def planned(count: int) -> str:
    """Return how many meetings were planned, in a sentence."""
    return ngettext("%(count)s meeting is planned.", "%(count)s meetings are planned.", count) % {
        "count": count
    }


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add one meeting to a series."""
    series = get_object_or_404(queries.series_planned_by(request.holder), pk=pk)
    initial = {"time": series.starts_at, "place": series.place}
    form = AddForm(request.POST or None, initial=initial, types=types_of(series.host))
    if form.is_valid() and _may_add(form, series):
        with told_in(form, "day"):
            meeting = actions.add_meeting(
                series,
                starts_at=form.starts_at,
                place=form.cleaned_data["place"],
                now=timezone.now(),
                actor=request.holder.actor(Verb.PLAN_MEETINGS, series.target),
                **form.kind,
            )
            return redirect(meeting)
    return render(request, "meetings/add.html", {"series": series, "form": form})


def _may_add(form: AddForm, series: Series) -> bool:
    kind = form.kind["meeting_type"]
    refusal = actions.why_not_add(series, form.starts_at, meeting_type=kind, now=timezone.now())
    return not refused_with(form, "day", refusal) and form.settled(_weighed(form, series))


def _weighed(form: AddForm, series: Series) -> Mapping[str, Weighed]:
    return {"day": one_weighed(series, form.starts_at, form.cleaned_data["place"])}


def types_of(host: Host) -> dict[str, str]:
    """Return the types of meetings that a committee uses, the briefing first, in the language in force."""
    found = queries.meeting_types(host, timezone.localdate(), get_language() or "vi")
    return {BRIEFING: found.get(BRIEFING, _("Briefing"))} | found
