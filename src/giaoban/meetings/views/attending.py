"""Pages of the door: the list, everybody at once, a correction, the picture code, oneself; and the year."""

from collections.abc import Sequence
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
from giaoban.access.rules import Verb
from giaoban.documents.queries import why_no_paper
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import Refusal, Refused, enforce, gettext_noop
from giaoban.meetings import actions, queries
from giaoban.meetings.forms.attendance import UNREADABLE, BulkForm, CorrectForm, QueueForm, TapForm
from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.queries import attendance as reading
from giaoban.meetings.queries.attendance_year import year_of_attendance
from giaoban.meetings.rules.attendance import Way
from giaoban.meetings.templatetags.attendance import attend_taps, presence_tag
from giaoban.meetings.views.inviting import by_group
from giaoban.meetings.views.planning import within_years
from giaoban.ui.codes import picture
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
    facts = {"meeting": meeting, "form": form, **_counted(lines)}
    facts |= {
        "groups": by_group(lines),
        "why_not": reading.why_not_note(meeting, timezone.now()),
        "why_no_paper": why_no_paper(meeting.host),
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
    touches = form.cleaned_data["queue"]
    refused = actions.note_queue(meeting, touches, now=now, actor=_clerk(request, meeting))
    lines, dropped = _lines(meeting), {touch.key for touch, _why in refused}
    kept = [str(touch.key) for touch in touches if touch.key not in dropped]
    takes = reading.why_not_note(meeting, now) is None
    told = {"kept": kept, "refused": _refused(refused, lines), **_shown(lines, taps=takes)}
    return JsonResponse(told)


def _refused(
    refused: Sequence[tuple[actions.Touch, Refusal]], lines: Sequence[reading.Attended]
) -> list[str]:
    """Return of whom a tap was not noted, and why: each reason once, with the posts that it is about."""
    posts = {one.invitation.pk: one.invitation.post.name for one in lines}
    named: dict[str, dict[str, None]] = {}
    for touch, refusal in refused:
        if touch.invitation in posts:
            named.setdefault(refusal_sentence(refusal), {})[posts[touch.invitation]] = None
    return [
        _("Not noted: %(posts)s. %(why)s") % {"posts": "; ".join(of), "why": why} for why, of in named.items()
    ]


def _shown(lines: Sequence[reading.Attended], *, taps: bool) -> dict[str, object]:
    """Return how everybody stands, and what can be tapped beside them: nothing where nothing is noted."""
    offered = {
        str(one.invitation.pk): render_to_string("meetings/taps.html", attend_taps(of=one)) if taps else ""
        for one in lines
    }
    counted = _counted(lines)
    return {
        "rows": {str(one.invitation.pk): presence_tag(of=one) for one in lines},
        "taps": offered,
        "lead": render_to_string("meetings/attendance_lead.html", counted).strip(),
        "counts": render_to_string("meetings/attendance_counts.html", counted),
    }


def _counted(lines: Sequence[reading.Attended]) -> dict[str, object]:
    """Return how many are there, of how many, and how many attended in which way."""
    there = sum(one.is_there for one in lines)
    return {"total": len(lines), "there": there, "counts": reading.presences(lines)}


@form_methods
def everybody(request: SignedInRequest, pk: int) -> HttpResponse:
    """Note that everybody is there but for those who are ticked."""
    meeting = get_object_or_404(reading.attended_by(request.holder), pk=pk)
    enforce(reading.why_not_note(meeting, timezone.now()))
    lines, now = _lines(meeting), timezone.now()
    awaited = [one for one in lines if not one.is_there and one.noted.absence is None]
    invitations = [one.invitation for one in awaited]
    form = BulkForm(request.POST if request.method == "POST" else None, invitations=invitations)
    if form.is_valid():
        with told_in(form):
            touches = form.touches(reading.session_of(meeting).from_the_beginning(now), now)
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
    enforce(reading.why_not_note(meeting, timezone.now()))
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
    facts = {"host": host, "year": year, "of": year_of_attendance(host, year), "before": before}
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
        "why_not": reading.why_not_arrive(meeting, timezone.now()),
    }


def _lines(meeting: Meeting) -> list[reading.Attended]:
    return reading.attended(meeting, queries.lines_of(meeting, queries.invited_to(meeting), timezone.now()))


def _clerk(request: SignedInRequest, meeting: Meeting) -> Actor:
    return request.holder.actor(Verb.RECORD_ATTENDANCE, meeting.target)


def _noted(total: int) -> str:
    return ngettext("%(total)s arrival is noted.", "%(total)s arrivals are noted.", total) % {"total": total}
