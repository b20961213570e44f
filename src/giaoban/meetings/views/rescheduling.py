"""Pages that change when, where and whether one meeting is held, and what it is called."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Holder, Verb
from giaoban.kernel.verdict import enforce
from giaoban.meetings import actions, agenda, queries, rules
from giaoban.meetings.forms import CancelForm, MoveForm, RenameForm
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State
from giaoban.meetings.views.weighing import one_weighed, refused_with
from giaoban.ui.forms import Form, told_in

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
def move(request: SignedInRequest, pk: int) -> HttpResponse:
    """Hold a meeting at another time or place."""
    meeting = get_object_or_404(queries.planned_by(request.holder), pk=pk)
    enforce(rules.why_not_reschedule(meeting.facts))
    began = {"day": meeting.day, "time": meeting.begins.time(), "place": meeting.place}
    form = MoveForm(request.POST or None, initial=began)
    if form.is_valid() and _may_move(form, meeting):
        with told_in(form, "day"):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, meeting.target)
            place, now = form.cleaned_data["place"], timezone.now()
            actions.move_meeting(meeting, to=form.starts_at, place=place, now=now, actor=actor)
            messages.success(request, _("The meeting is moved. What is due at it is due on the new day."))
            return redirect(meeting)
    facts = {"form": form, "answered": queries.answers_given(meeting)}
    return render(request, "meetings/move.html", facts | _follows(meeting, request.holder))


def _may_move(form: MoveForm, meeting: Meeting) -> bool:
    place = form.cleaned_data["place"]
    refusal = actions.why_not_move(meeting, form.starts_at, place, timezone.now())
    if refused_with(form, "day", refusal):
        return False
    weighed = one_weighed(meeting.series, form.starts_at, place, meeting)
    given = queries.answers_given(meeting) if form.starts_at != meeting.starts_at else 0
    lost = rules.answers_lost(given)
    return form.settled({"day": replace(weighed, concerns=(*weighed.concerns, *lost))})


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
    facts = {"form": form, "following": queries.next_meeting_after(meeting)}
    return render(request, "meetings/cancel.html", facts | _follows(meeting, request.holder))


@form_methods
def reinstate(request: SignedInRequest, pk: int) -> HttpResponse:
    """Ask whether a cancelled meeting is held after all, and say what follows."""
    meeting = get_object_or_404(queries.planned_by(request.holder), pk=pk)
    enforce(actions.why_not_reinstate(meeting, timezone.now()))
    form = Form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with told_in(form):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, meeting.target)
            actions.reinstate_meeting(meeting, now=timezone.now(), actor=actor)
            messages.success(request, _("The meeting is held after all. Call it anew when it is ready."))
            return redirect(meeting)
    weighed = one_weighed(meeting.series, meeting.starts_at, meeting.place, meeting)
    facts = {"form": form, "weighed": weighed} | _follows(meeting, request.holder)
    return render(request, "meetings/reinstate.html", facts)


@form_methods
def rename(request: SignedInRequest, pk: int) -> HttpResponse:
    """Call a meeting by another name."""
    meeting = get_object_or_404(queries.planned_by(request.holder), pk=pk)
    enforce(rules.why_not_rename(meeting.facts, name=meeting.name))
    form = RenameForm(request.POST if request.method == "POST" else None, initial={"name": meeting.name})
    if form.is_valid():
        with told_in(form, "name"):
            actor = request.holder.actor(Verb.PLAN_MEETINGS, meeting.target)
            name = form.cleaned_data["name"]
            actions.rename_meeting(meeting, name=name, now=timezone.now(), actor=actor)
            messages.success(request, _("The meeting has its new name, in calendars too."))
            return redirect(meeting)
    return render(request, "meetings/rename.html", {"meeting": meeting, "form": form})


def _cancelled(request: SignedInRequest, meeting: Meeting) -> HttpResponse:
    if meeting.is_briefing:
        messages.success(request, _("The meeting is cancelled. What was due at it is due at the next one."))
    else:
        messages.success(request, _("The meeting is cancelled."))
    return redirect(meeting)


def _follows(meeting: Meeting, holder: Holder) -> dict[str, object]:
    return {
        "meeting": meeting,
        "touched": agenda.touched_by(meeting, holder),
        "called": queries.called_to(meeting),
        "told": agenda.told_of(meeting, holder),
    }
