"""Giving out what the chair concluded."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.meetings.queries import run_by, units_of
from giaoban.organisation.queries import agencies_on
from giaoban.replies.actions import tasks as actions
from giaoban.replies.forms.tasks import TaskForm
from giaoban.replies.http import attempt
from giaoban.replies.queries.promises import given_at


@require_http_methods(["GET", "HEAD", "POST"])
def give(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give out a task that the chair of a meeting concluded, and see those given out so far."""
    meeting = get_object_or_404(run_by(request.holder), pk=pk)
    agencies, units = agencies_on(meeting.host, timezone.localdate()), units_of(meeting)
    form = TaskForm(request.POST or None, agencies=list(agencies), units=list(units))
    if form.is_valid():
        actor = request.holder.actor(Verb.RUN_MEETINGS, meeting.target)
        once = form.cleaned_data["once"]
        if attempt(form, lambda: actions.give_task(meeting, form.plan, once=once, actor=actor)):
            messages.success(request, _("The task is on the list; whoever owes it is told."))
            return redirect("replies:give-task", pk=meeting.pk)
    facts = {"meeting": meeting, "form": form, "given": given_at(meeting), "today": timezone.localdate()}
    return render(request, "replies/give_task.html", facts)
