"""The screen in the hall: its secret address, and what stands at it."""

from http import HTTPStatus

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.queries.seals import key_in
from giaoban.access.rules import Verb
from giaoban.meetings import actions, agenda, queries, rules
from giaoban.meetings.http import asks_for_part, news
from giaoban.meetings.rules import State


@require_safe
def key(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the address of the hall's screen, or how to make one."""
    meeting = get_object_or_404(queries.run_by(request.holder), pk=pk)
    found = queries.hall_key_of(meeting, timezone.now())
    address = reverse("meetings:hall", args=[queries.hall_address(found)]) if found else ""
    facts = {
        "meeting": meeting,
        "address": request.build_absolute_uri(address) if found else "",
        "why_not": rules.why_not_show(State(meeting.state), starts_at=meeting.begins, now=timezone.now()),
    }
    return render(request, "meetings/hall_key.html", facts)


@require_POST
def make(request: SignedInRequest, pk: int) -> HttpResponse:
    """Make the address of the hall's screen."""
    meeting = get_object_or_404(queries.run_by(request.holder), pk=pk)
    actor = request.holder.actor(Verb.RUN_MEETINGS, meeting.target)
    actions.make_hall_key(meeting, now=timezone.now(), actor=actor)
    messages.success(request, _("The screen is ready. Open its address on the computer of the projector."))
    return redirect("meetings:hall-key", meeting.pk)


@require_POST
def revoke(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let the address of the hall's screen show nothing any more."""
    meeting = get_object_or_404(queries.run_by(request.holder), pk=pk)
    actor = request.holder.actor(Verb.RUN_MEETINGS, meeting.target)
    actions.revoke_hall_key(meeting, now=timezone.now(), actor=actor)
    messages.success(request, _("The address is closed; its screen goes dark."))
    return redirect("meetings:hall-key", meeting.pk)


@login_not_required
@require_safe
def show(request: HttpRequest, token: str) -> HttpResponse:
    """Show what goes on to whoever sits in the hall: units and posts, no names. It ends with the meeting."""
    if key_in("hall", token) is None:
        raise Http404
    mark = queries.hall_mark(token)
    if asks_for_part(request):
        return news(request, mark, "meetings/hall_stage.html", "meetings/hall_ended_stage.html")
    if mark is None or not mark.is_shown(timezone.now()):
        return render(request, "meetings/hall_ended.html", status=HTTPStatus.GONE)
    stage = queries.stage_of(queries.shown(mark.meeting), timezone.now())
    facts = {"stage": stage, "meeting": stage.meeting, "address": request.path}
    facts["below"] = agenda.in_hall(stage)
    return render(request, "meetings/hall.html", facts)
