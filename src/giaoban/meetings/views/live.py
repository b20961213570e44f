"""The meeting in session as those who belong to it follow it on their phones, and its list of speakers."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.documents.http import as_pdf
from giaoban.meetings import queries
from giaoban.meetings.queries.speakers import speaker_list
from giaoban.ui.http import fresh


@require_safe
def follow(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what goes on: item, speaker, who is next. Phones ask every two seconds; nothing new is 304."""
    meeting = queries.visible_to(request.holder).filter(pk=pk)
    mark = meeting.values_list("state", "live_version").first()
    if mark is None:
        raise Http404
    return fresh(request, (pk, *mark), lambda: _page(request, pk))


def _page(request: SignedInRequest, pk: int) -> HttpResponse:
    meeting = get_object_or_404(queries.visible_to(request.holder), pk=pk)
    part = "#stage" if request.headers.get("HX-Request") else ""
    facts = {"meeting": meeting, "stage": queries.stage_of(meeting, timezone.now())}
    return render(request, f"meetings/live.html{part}", facts)


@require_safe
def speakers(request: SignedInRequest, pk: int) -> HttpResponse:
    """Print the list of speakers as it stands: units and posts in their order."""
    meeting = get_object_or_404(queries.run_by(request.holder), pk=pk)
    stage = queries.stage_of(meeting, timezone.now())
    return as_pdf(speaker_list(stage))
