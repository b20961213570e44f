"""The replies of a meeting on screen: for whoever leads it, the clerk, and everyone in the hall."""

from http import HTTPStatus

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.queries.seals import key_in
from giaoban.access.rules import Verb
from giaoban.meetings import queries as meetings
from giaoban.meetings.http.screens import STOP_ASKING
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
        "asks_again": meeting.state == State.IN_SESSION,
        "news": reverse("replies:sitting-news", args=[meetings.live_address(meeting)]),
    }
    return render(request, "replies/sitting.html", facts)


@login_not_required
@require_safe
def news(request: HttpRequest, token: str) -> HttpResponse:
    """Tell the screen of a meeting whether to ask for itself anew, at an address that only it holds.

    Nothing is shown here, so that nobody signs in for it: it is asked by every phone in the hall.
    """
    if key_in("live", token) is None:
        raise Http404
    mark = meetings.live_mark(token)
    if mark is None or mark.state != State.IN_SESSION or not mark.is_shown(timezone.now()):
        return HttpResponse(status=STOP_ASKING)
    response = HttpResponse(status=HTTPStatus.NO_CONTENT)
    if request.GET.get("seen") != str(mark.version):
        response["HX-Trigger"] = "heard"
    return response


@require_POST
def mark(request: SignedInRequest, pk: int, reply: int) -> HttpResponse:
    """Mark a reply as read out, or take the mark back."""
    meeting = get_object_or_404(meetings.run_by(request.holder), pk=pk)
    shown = get_object_or_404(visibility.visible_to(request.holder), pk=reply)
    was_read = request.POST.get("act") != "take-back"
    mark_read_out(meeting, shown, holder=request.holder, at=timezone.now(), was_read=was_read)
    return redirect(f"{reverse('replies:sitting', args=[pk])}#reply-{reply}")
