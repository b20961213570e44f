"""Giving out what the chair concluded: on a page of its own, and at the live desk."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.meetings import actions as meetings
from giaoban.meetings.models import Meeting, TypedText
from giaoban.meetings.queries import run_by, typed_by, units_of
from giaoban.opinions.http import Desk, session_behind
from giaoban.opinions.sections import works_live
from giaoban.organisation.queries import agencies_on
from giaoban.replies.actions import tasks as actions
from giaoban.replies.forms.tasks import TaskForm
from giaoban.replies.http import attempt
from giaoban.replies.queries.promises import given_at
from giaoban.ui.forms import Typing


@require_http_methods(["GET", "HEAD", "POST"])
def give(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give out a task that the chair of a meeting concluded, and see those given out so far."""
    meeting = get_object_or_404(run_by(request.holder), pk=pk)
    form = _form(request, meeting)
    desk = session_behind(request, meeting)
    if form.is_valid() and _given(request, meeting, form):
        if desk and request.headers.get("HX-Request"):
            return HttpResponse(at_live_desk(request, meeting, told=True))
        messages.success(request, _("The task is on the list; whoever owes it is told."))
        return redirect(desk.address if desk else reverse("replies:give-task", args=[pk]))
    if desk and request.headers.get("HX-Request"):
        return HttpResponse(at_live_desk(request, meeting, form=form))
    back = desk or Desk(meeting.get_absolute_url(), meeting.title)
    return render(request, "replies/give_task.html", {**_facts(request, meeting, form), "back": back})


def at_live_desk(
    request: SignedInRequest, meeting: Meeting, *, form: TaskForm | None = None, told: bool = False
) -> SafeString:
    """Return the part of the live desk where tasks are given out; ``told``: one was, just now."""
    facts = _facts(request, meeting, form or _form(request, meeting, blank=True))
    return render_to_string("replies/live_task.html", {**facts, "told": told}, request)


@works_live
def tasks_given_live(request: SignedInRequest, meeting: Meeting) -> SafeString:
    """Return the form by which the clerk puts down a task while the chair concludes."""
    return at_live_desk(request, meeting)


def _given(request: SignedInRequest, meeting: Meeting, form: TaskForm) -> bool:
    actor = request.holder.actor(Verb.RUN_MEETINGS, meeting.target)
    once = form.cleaned_data["once"]
    if not attempt(form, lambda: actions.give_task(meeting, form.plan, once=once, actor=actor)):
        return False
    meetings.throw_away_text(request.user, _kept_as(meeting))
    return True


def _form(request: SignedInRequest, meeting: Meeting, *, blank: bool = False) -> TaskForm:
    """Return the form as it was sent, or with what was typed into it before and not sent."""
    sent = request.POST if request.method == "POST" and not blank else None
    kept = _kept(request, meeting) if sent is None else None
    agencies, units = agencies_on(meeting.host, timezone.localdate()), units_of(meeting)
    begun = kept.fields if kept else {}
    return TaskForm(sent, initial=begun, agencies=list(agencies), units=list(units))


def _kept(request: SignedInRequest, meeting: Meeting) -> TypedText | None:
    """Return what was typed and not sent; a copy that came in after its task was given is not that."""
    kept = typed_by(request.user, _kept_as(meeting))
    sent = {str(task.once) for task in given_at(meeting)} if kept else set()
    return kept if kept and kept.fields.get("once") not in sent else None


def _facts(request: SignedInRequest, meeting: Meeting, form: TaskForm) -> dict[str, object]:
    kept = None if form.is_bound else _kept(request, meeting)
    given = list(given_at(meeting))
    return {
        "meeting": meeting,
        "task": Typing(_kept_as(meeting), form, timezone.localtime(kept.saved_at) if kept else None),
        "given": given,
        "sent": [str(task.once) for task in given],
        "today": timezone.localdate(),
    }


def _kept_as(meeting: Meeting) -> str:
    return f"task-{meeting.pk}"
