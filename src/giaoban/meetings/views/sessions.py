"""Acts and pages of the meeting day: call, open, record turns, close."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.kernel.verdict import enforce
from giaoban.meetings import actions, queries, rules
from giaoban.meetings.forms import CloseForm, TurnForm
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries.talks import unnoted_talks_at
from giaoban.meetings.rules import Channel
from giaoban.ui.forms import told_in

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_POST
def begin(request: SignedInRequest, pk: int) -> HttpResponse:
    """Open a meeting on its day."""
    meeting = get_object_or_404(queries.run_by(request.holder), pk=pk)
    actor = request.holder.actor(Verb.RUN_MEETINGS, meeting.target)
    actions.open_meeting(meeting, now=timezone.now(), actor=actor)
    messages.success(request, _("The meeting is open. Turns can be recorded now."))
    return redirect(meeting)


@form_methods
def close(request: SignedInRequest, pk: int) -> HttpResponse:
    """Close a meeting with the chair's conclusion."""
    meeting = get_object_or_404(queries.run_by(request.holder), pk=pk)
    enforce(rules.why_not_close(meeting.facts))
    form = CloseForm(request.POST or None, meeting=meeting)
    if form.is_valid():
        actor = request.holder.actor(Verb.RUN_MEETINGS, meeting.target)
        conclusion = form.cleaned_data["conclusion"]
        actions.close_meeting(
            meeting, conclusion=conclusion, undealt=form.undealt_items, now=timezone.now(), actor=actor
        )
        messages.success(request, _("The meeting is closed."))
        return redirect(meeting)
    page = {"meeting": meeting, "form": form, "unnoted": queries.unnoted_at(meeting, timezone.now())}
    page["talks"] = unnoted_talks_at(meeting)
    return render(request, "meetings/close.html", page)


@form_methods
def add_turn(request: SignedInRequest, pk: int) -> HttpResponse:
    """Record, for somebody else, that they had a turn."""
    meeting = get_object_or_404(queries.run_by(request.holder), pk=pk)
    channels = _channels(meeting)
    form = TurnForm(request.POST or None, meeting=meeting, channels=channels)
    if form.is_valid():
        with told_in(form):
            actor = request.holder.actor(Verb.RUN_MEETINGS, meeting.target)
            turn = actions.record_turn(meeting, turn=form.turn, now=timezone.now(), actor=actor)
            messages.success(request, _("Turn %(number)s is recorded.") % {"number": turn.number})
            return redirect("meetings:add-turn", pk=meeting.pk)
    return render(request, "meetings/add_turn.html", {"meeting": meeting, "form": form})


def _channels(meeting: Meeting) -> list[Channel]:
    """Return how turns can still be entered, spoken first; refuse if they cannot be entered at all."""
    compiled = meeting.compiled_at is not None
    refusals = {each: rules.why_not_enter_turn(meeting.facts, each, compiled=compiled) for each in Channel}
    if all(refusals.values()):
        enforce(refusals[Channel.ORAL])
    return [each for each, refusal in refusals.items() if refusal is None]
