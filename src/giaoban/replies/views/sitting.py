"""The replies of a meeting on screen: for whoever leads it, the clerk, and everyone in the hall."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.meetings import queries as meetings
from giaoban.meetings.rules import State
from giaoban.replies.actions.reading_out import mark_read_out
from giaoban.replies.queries import visibility
from giaoban.replies.queries.sitting import lines_of


@require_safe
def sitting(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what the meeting hears, one matter a card; the first that is not read out yet stands open."""
    meeting = get_object_or_404(meetings.visible_to(request.holder), pk=pk)
    lines = lines_of(meeting, request.holder, now=timezone.now())
    leads = request.holder.grant_for(Verb.RUN_MEETINGS, meeting.target) is not None
    facts = {
        "meeting": meeting,
        "lines": lines,
        "next": next((line for line in lines if not line.heard.owed and not line.is_read), None),
        "read": sum(line.is_read for line in lines),
        "missing": sum(line.heard.owed for line in lines),
        "leads": leads and meeting.state == State.IN_SESSION,
    }
    return render(request, "replies/sitting.html", facts)


@require_POST
def mark(request: SignedInRequest, pk: int, reply: int) -> HttpResponse:
    """Mark a reply as read out, or take the mark back."""
    meeting = get_object_or_404(meetings.run_by(request.holder), pk=pk)
    shown = get_object_or_404(visibility.visible_to(request.holder), pk=reply)
    was_read = request.POST.get("act") != "take-back"
    mark_read_out(meeting, shown, holder=request.holder, at=timezone.now(), was_read=was_read)
    return redirect(f"{reverse('replies:sitting', args=[pk])}#reply-{reply}")
