"""Pages that plan: a year, one more meeting, another time, none at all."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.kernel.verdict import enforce
from giaoban.meetings import actions, agenda, queries, rules
from giaoban.meetings.forms import CancelForm, MoveForm, PlanForm
from giaoban.meetings.models import Meeting, Series
from giaoban.meetings.rules import State
from giaoban.ui.forms import told_in

form_methods = require_http_methods(["GET", "HEAD", "POST"])
FIRST_YEAR, LAST_YEAR = 2000, 2099


@form_methods
def plan(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Plan the periods of a year that have no meeting yet."""
    series = get_object_or_404(queries.series_planned_by(request.holder), pk=pk)
    year = min(max(year, FIRST_YEAR), LAST_YEAR)
    form = _plan_form(request, series, year)
    if form.is_valid():
        with told_in(form):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, series.target)
            made = actions.plan_year(series, year, days=form.days, now=timezone.now(), actor=actor)
            messages.success(request, _planned(len(made)))
            return redirect(f"{series.get_absolute_url()}?year={year}")
    planned = queries.of_year(request.holder, year).filter(series=series)
    return render(
        request, "meetings/plan.html", {"series": series, "year": year, "form": form, "planned": planned}
    )


def _plan_form(request: SignedInRequest, series: Series, year: int) -> PlanForm:
    proposed = queries.unplanned(series, year, today=timezone.localdate())
    return PlanForm(request.POST or None, year=year, frequency=series.recurrence.frequency, proposed=proposed)


def _planned(count: int) -> str:
    return ngettext("%(count)s meeting is planned.", "%(count)s meetings are planned.", count) % {
        "count": count
    }


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add one meeting to a series."""
    series = get_object_or_404(queries.series_planned_by(request.holder), pk=pk)
    form = MoveForm(request.POST or None, initial={"time": series.starts_at, "place": series.place})
    if form.is_valid():
        with told_in(form, "day"):
            meeting = actions.add_meeting(
                series,
                starts_at=form.starts_at,
                place=form.cleaned_data["place"],
                now=timezone.now(),
                actor=request.holder.actor(Verb.PLAN_MEETINGS, series.target),
            )
            return redirect(meeting)
    return render(request, "meetings/add.html", {"series": series, "form": form})


@form_methods
def move(request: SignedInRequest, pk: int) -> HttpResponse:
    """Hold a meeting at another time or place."""
    meeting = get_object_or_404(queries.planned_by(request.holder), pk=pk)
    enforce(rules.why_not_reschedule(meeting.facts))
    began = {"day": meeting.day, "time": meeting.begins.time(), "place": meeting.place}
    form = MoveForm(request.POST or None, initial=began)
    if form.is_valid():
        with told_in(form, "day"):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, meeting.target)
            place, now = form.cleaned_data["place"], timezone.now()
            actions.move_meeting(meeting, to=form.starts_at, place=place, now=now, actor=actor)
            messages.success(request, _("The meeting is moved. What is due at it is due on the new day."))
            return redirect(meeting)
    facts = {"meeting": meeting, "form": form, "consequences": agenda.consequences_of(meeting)}
    return render(request, "meetings/move.html", facts)


@form_methods
def cancel(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask whether a meeting is really not held, and say what follows."""
    meeting = get_object_or_404(queries.planned_by(request.holder), pk=pk)
    if meeting.state == State.CANCELLED:
        return _cancelled(request, meeting)
    enforce(rules.why_not_cancel(meeting.facts))
    form = CancelForm(request.POST or None)
    if form.is_valid():
        with told_in(form):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, meeting.target)
            reason = form.cleaned_data["reason"]
            actions.cancel_meeting(meeting, reason=reason, now=timezone.now(), actor=actor)
            return _cancelled(request, meeting)
    facts = {"meeting": meeting, "form": form, "consequences": agenda.consequences_of(meeting)}
    return render(request, "meetings/cancel.html", facts | {"following": queries.next_meeting_after(meeting)})


def _cancelled(request: SignedInRequest, meeting: Meeting) -> HttpResponse:
    messages.success(request, _("The meeting is cancelled. What was due at it is due at the next one."))
    return redirect(meeting)
