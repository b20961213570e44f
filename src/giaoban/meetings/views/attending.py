"""Pages of the door: the list, everybody at once, a correction, the picture code, oneself; and the year."""

from typing import Final
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.queries.sheets import picture
from giaoban.access.rules import Verb
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import Refusal, Refused, enforce, gettext_noop
from giaoban.meetings import actions, queries
from giaoban.meetings.forms.attendance import UNREADABLE, BulkForm, CorrectForm, QueueForm, TapForm
from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.queries import attendance as reading
from giaoban.meetings.queries import letters
from giaoban.meetings.rules import State, attendance
from giaoban.meetings.rules.attendance import Way
from giaoban.meetings.templatetags.attendance import attend_taps, presence_tag
from giaoban.meetings.views.inviting import by_group
from giaoban.meetings.views.planning import within_years
from giaoban.ui.forms import told_in
from giaoban.ui.http import own_address
from giaoban.ui.wording import refusal_sentence

NOT_INVITED: Final = Refusal(
    "not_invited",
    gettext_noop("You are not on the list of this meeting. Tell the clerk at the table, who can invite you."),
)
form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
def door(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show everybody who is invited with one tap for each; take a tap where no script runs."""
    meeting = get_object_or_404(reading.attended_by(request.holder), pk=pk)
    form = TapForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with told_in(form):
            now = timezone.now()
            actor = _clerk(request, meeting)
            actions.note_attendance(meeting, form.touches(now), way=Way.LIST, now=now, actor=actor)
            return redirect("meetings:attendance", pk=pk)
    lines = _lines(meeting)
    facts = {"meeting": meeting, "form": form, "total": len(lines), "counts": reading.presences(lines)}
    facts |= {
        "groups": by_group(lines),
        "why_not": _why_not(meeting),
        "there": sum(one.is_there for one in lines),
        "why_no_paper": letters.why_no_paper(meeting),
        "before": _before(request),
    }
    return render(request, "meetings/attendance.html", facts)


@require_POST
def sync(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take the taps that waited on a device, and answer with how everybody stands now."""
    meeting = get_object_or_404(reading.attended_by(request.holder), pk=pk)
    form, now = QueueForm(request.POST), timezone.now()
    if not form.is_valid():
        return JsonResponse({"error": str(UNREADABLE)}, status=400)
    try:
        touches, actor = form.cleaned_data["queue"], _clerk(request, meeting)
        actions.note_attendance(meeting, touches, way=Way.OFFLINE, now=now, actor=actor)
    except Refused as refused:
        return JsonResponse({"error": refusal_sentence(refused.refusal)}, status=409)
    lines = _lines(meeting)
    rows = {str(one.invitation.pk): presence_tag(of=one) for one in lines}
    taps = {
        str(one.invitation.pk): render_to_string("meetings/taps.html", attend_taps(of=one)) for one in lines
    }
    return JsonResponse({"kept": [str(touch.key) for touch in touches], "rows": rows, "taps": taps})


@form_methods
def everybody(request: SignedInRequest, pk: int) -> HttpResponse:
    """Note that everybody is there but for those who are ticked."""
    meeting = get_object_or_404(reading.attended_by(request.holder), pk=pk)
    enforce(_why_not(meeting))
    lines, now = _lines(meeting), timezone.now()
    awaited = [one for one in lines if not one.is_there and one.noted.absence is None]
    invitations = [one.invitation for one in awaited]
    form = BulkForm(request.POST if request.method == "POST" else None, invitations=invitations)
    if form.is_valid():
        with told_in(form):
            touches = form.touches(min(now, reading.session_of(meeting).began_at), now)
            actor = _clerk(request, meeting)
            made = actions.note_attendance(meeting, touches, way=Way.BULK, now=now, actor=actor)
            messages.success(request, _noted(made))
            return redirect("meetings:attendance", pk=pk)
    facts = {"meeting": meeting, "form": form, "awaited": awaited}
    return render(request, "meetings/all_there.html", facts)


@form_methods
def correct(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put right how one post attended: with times, a substitute, or a cause."""
    invitation = get_object_or_404(reading.noted_by(request.holder), pk=pk)
    meeting = invitation.meeting
    enforce(_why_not(meeting))
    form = CorrectForm(request.POST or None, invitation=invitation)
    if form.is_valid():
        with told_in(form):
            now, actor = timezone.now(), _clerk(request, meeting)
            actions.note_attendance(meeting, form.touches(now), way=Way.LIST, now=now, actor=actor)
            return redirect(_before(request) or reverse("meetings:attendance", args=[meeting.pk]))
    line = reading.attended(meeting, queries.lines_of(meeting, [invitation], timezone.now()))[0]
    facts = {"meeting": meeting, "invitation": invitation, "form": form, "attended": line}
    facts["before"] = _before(request)
    return render(request, "meetings/correct_attendance.html", facts)


@require_safe
def code(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the picture code that hangs at the door."""
    meeting = get_object_or_404(reading.attended_by(request.holder), pk=pk)
    address = request.build_absolute_uri(reverse("meetings:door", args=[reading.hall_token(meeting)]))
    facts = {"meeting": meeting, "address": address, "picture": picture(address)}
    return render(request, "meetings/door_code.html", facts)


@form_methods
def hall(request: SignedInRequest, token: str) -> HttpResponse:
    """Let somebody who has read the code at the door say that they are there."""
    meeting = reading.meeting_at(token)
    if meeting is None:
        raise Http404
    invitation = queries.own_invitation_to(request.holder, meeting.pk)
    if invitation is None:
        raise Refused(NOT_INVITED)
    if request.method == "POST":
        return _arrived(request, invitation, Way.DOOR)
    return render(request, "meetings/arrive.html", _arriving(invitation))


@require_POST
def arrive(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let an invited person say from their own page that they are there."""
    invitation = get_object_or_404(queries.invitations_visible_to(request.holder), pk=pk)
    if not queries.is_own(request.holder, invitation):
        raise Http404
    return _arrived(request, invitation, Way.OWN)


@require_safe
def year(request: SignedInRequest, pk: int, year: int) -> HttpResponse:
    """Show the attendance of a year by unit and cause, beside how early the notices came."""
    host, year = get_object_or_404(reading.hosts_attended(request.holder), pk=pk), within_years(year)
    before = reverse("meetings:attendance-year", args=[host.pk, year - 1])
    facts = {"host": host, "year": year, "of": reading.year_of_attendance(host, year), "before": before}
    return render(request, "meetings/attendance_year.html", facts)


def _before(request: SignedInRequest) -> str:
    """Return the page of ours that led here and goes on meanwhile, such as a desk; empty if none did."""
    address = request.GET.get("next", "")
    return address if own_address(request, address) else ""


def _arrived(request: SignedInRequest, invitation: Invitation, way: Way) -> HttpResponse:
    actor = request.holder.actor(Verb.CHECK_IN, invitation.target)
    actions.arrive(invitation, way=way, key=uuid4(), now=timezone.now(), actor=actor)
    messages.success(request, _("Noted: you are there. Please take your seat."))
    return redirect(invitation)


def _arriving(invitation: Invitation) -> dict[str, object]:
    meeting = invitation.meeting
    line = reading.attended(meeting, queries.lines_of(meeting, [invitation], timezone.now()))[0]
    return {
        "meeting": meeting,
        "invitation": invitation,
        "attended": line,
        "why_not": why_not_arrive(meeting),
    }


def why_not_arrive(meeting: Meeting) -> Refusal | None:
    """Return why nobody can say now that they are there themselves, or ``None`` if they can."""
    return attendance.why_not_arrive(
        State(meeting.state), starts_at=meeting.begins, ends_at=meeting.ends, now=timezone.localtime()
    )


def _lines(meeting: Meeting) -> list[reading.Attended]:
    return reading.attended(meeting, queries.lines_of(meeting, queries.invited_to(meeting), timezone.now()))


def _why_not(meeting: Meeting) -> Refusal | None:
    today = timezone.localdate()
    compiled = meeting.compiled_at is not None
    return attendance.why_not_note(State(meeting.state), on_its_day=today >= meeting.day, compiled=compiled)


def _clerk(request: SignedInRequest, meeting: Meeting) -> Actor:
    return request.holder.actor(Verb.RECORD_ATTENDANCE, meeting.target)


def _noted(total: int) -> str:
    return ngettext("%(total)s arrival is noted.", "%(total)s arrivals are noted.", total) % {"total": total}
