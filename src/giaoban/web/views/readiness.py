"""The readiness board of one meeting: what is ready, what is awaited, what is late, and asking once more."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import worst
from giaoban.messages.actions.chasing import chase as act
from giaoban.messages.queries.chasing import is_chased
from giaoban.web.queries.readiness import board_of, watched_by


@require_safe
def board(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show how ready one meeting is."""
    meeting, now = _meeting(request, pk), timezone.localtime()
    rows = board_of(meeting, request.holder, now)
    facts = {
        "meeting": meeting,
        "rows": rows,
        "as_a_whole": worst(row.signal.light for row in rows),
        "is_over": meeting.is_begun(now),
        "chases": request.holder.grant_for(Verb.SEND_MESSAGES, Target(host=meeting.host_id)) is not None,
        "today": now.date(),
        "now": now,
    }
    return render(request, "web/readiness.html", facts)


@require_POST
def chase(request: SignedInRequest, pk: int, code: str) -> HttpResponse:
    """Ask those who owe one part of the preparation once more."""
    meeting = _meeting(request, pk)
    if not is_chased(code):
        raise Http404
    told = act(meeting, code, holder=request.holder, now=timezone.localtime())
    messages.success(
        request,
        ngettext("%(told)s post was asked once more.", "%(told)s posts were asked once more.", told)
        % {"told": told},
    )
    return redirect("web:readiness", pk=pk)


def _meeting(request: SignedInRequest, pk: int) -> Meeting:
    return get_object_or_404(watched_by(request.holder), pk=pk)
