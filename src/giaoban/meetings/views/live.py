"""The meeting in session as those who belong to it follow it on their phones, and its list of speakers."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.queries.seals import key_in
from giaoban.documents.http import as_pdf
from giaoban.meetings import queries
from giaoban.meetings.http import news
from giaoban.meetings.queries.speakers import speaker_list


@require_safe
def follow(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what goes on: the item, who speaks, who is next, the items with their time."""
    meeting = get_object_or_404(queries.visible_to(request.holder), pk=pk)
    facts = {
        "meeting": meeting,
        "stage": queries.stage_of(meeting, timezone.now()),
        "address": reverse("meetings:live-stage", args=[queries.live_address(meeting)]),
    }
    return render(request, "meetings/live.html", facts)


@login_not_required
@require_safe
def stage(request: HttpRequest, token: str) -> HttpResponse:
    """Tell phones what is new, at an address that only a page of somebody who may see the meeting holds."""
    if key_in("live", token) is None:
        raise Http404
    mark = queries.live_mark(token)
    return news(request, mark, "meetings/live_stage.html", "meetings/live_ended.html")


@require_safe
def speakers(request: SignedInRequest, pk: int) -> HttpResponse:
    """Print the list of speakers as it stands: units and posts in their order."""
    meeting = get_object_or_404(queries.run_by(request.holder), pk=pk)
    return as_pdf(speaker_list(queries.stage_of(meeting, timezone.now())))
