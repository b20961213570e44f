"""Meetings for calendar programs: the file of one, one's own feed, and the page with its address."""

from collections.abc import Iterable

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.meetings import actions, queries, rules
from giaoban.meetings.models import Meeting
from giaoban.ui.http import fresh
from giaoban.ui.wording import refusal_sentence

CONTENT = "text/calendar; charset=utf-8"


@require_safe
def meeting_file(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give out one meeting as a file for a calendar program."""
    meeting = get_object_or_404(queries.visible_to(request.holder), pk=pk)
    content = _published([meeting], request, name=meeting.title)
    response = HttpResponse(content, content_type=CONTENT)
    name = ascii_file_name(f"{meeting.title} {meeting.day:%Y-%m-%d}")
    response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    response["Cache-Control"] = "private, no-cache"
    return response


@login_not_required
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """Answer a calendar program with what the owner of the address may see; nothing new is 304."""
    found = queries.feed_of(token)
    if found is None:
        raise Http404
    with translation.override(found.language):
        meetings = list(queries.in_feed(queries.feed_holder(found), timezone.now()))
        facts = [
            (each.pk, each.sequence, f"{each.revised_at:%c}", each.state, each.title) for each in meetings
        ]
        return fresh(request, (found.pk, request.get_host(), facts), lambda: _calendar(request, meetings))


def _calendar(request: HttpRequest, meetings: Iterable[Meeting]) -> HttpResponse:
    return HttpResponse(_published(meetings, request, name=_("Briefings")), content_type=CONTENT)


def _published(meetings: Iterable[Meeting], request: HttpRequest, *, name: str) -> bytes:
    from giaoban.meetings.rules import icalendar  # noqa: PLC0415 - few requests need it, and it is large

    return icalendar.publish((queries.entry_of(each, root_of(request)) for each in meetings), name=name)


@require_safe
def own(request: SignedInRequest) -> HttpResponse:
    """Show the address of one's own feed, or how to get one."""
    found = queries.own_feed(request.user)
    address = reverse("meetings:feed", args=[queries.address_of(found)]) if found else ""
    facts = {
        "feed": found,
        "address": request.build_absolute_uri(address) if found else "",
        "why_not": rules.why_not_make_feed(is_limited=request.holder.limited),
    }
    return render(request, "meetings/own_calendar.html", facts)


@require_POST
def make(request: SignedInRequest) -> HttpResponse:
    """Make a new address; the one before opens nothing any more."""
    refusal = rules.why_not_make_feed(is_limited=request.holder.limited)
    if refusal is not None:
        messages.error(request, refusal_sentence(refusal))
        return redirect("meetings:own-calendar")
    language = "en" if (get_language() or "vi").startswith("en") else "vi"
    now = timezone.now()
    actions.make_feed(request.user, language=language, holder=request.holder, now=now)
    messages.success(request, _("The address is made. Give it to nobody: it shows your meetings."))
    return redirect("meetings:own-calendar")


@require_POST
def revoke(request: SignedInRequest) -> HttpResponse:
    """Let the address open nothing any more."""
    actions.revoke_feed(request.user, now=timezone.now())
    messages.success(request, _("The address is closed. Calendars that read it get nothing new."))
    return redirect("meetings:own-calendar")


def root_of(request: HttpRequest) -> str:
    """Return the root of the addresses of this installation, as the reader reached it."""
    return f"{request.scheme}://{request.get_host()}"
