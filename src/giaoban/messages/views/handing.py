"""Texts that people hand on: for a Zalo group, for the loudspeaker, on printed handouts.

They are Vietnamese whatever language the clerk reads in: villages hear them, not the clerk.
"""

from typing import Final

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.meetings.models import Meeting
from giaoban.messages.channels.wording import worded
from giaoban.messages.queries import outbox
from giaoban.messages.queries.facts import code_of, meeting_link, meeting_values
from giaoban.messages.queries.world import Scene
from giaoban.messages.rules import aloud, texting

HEARD_IN: Final = "vi"


@require_safe
def texts(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what to paste, to read aloud and to text for one meeting."""
    meeting = get_object_or_404(outbox.meetings_of(request.holder), pk=pk)
    link = request.build_absolute_uri(meeting_link(pk))
    with translation.override(HEARD_IN):
        facts = _said(meeting, link)
    return render(request, "messages/texts.html", {"meeting": meeting, **facts})


def _said(meeting: Meeting, link: str) -> dict[str, object]:
    once = render_to_string("messages/aloud.txt", {"meeting": meeting}).strip()
    again = _("I repeat.")
    script = aloud.script(once, again, aloud.times(once, again))
    short = texting.fitted(worded(code_of(meeting, "near"), meeting_values(meeting)).short, "")
    return {
        "group": render_to_string("messages/group.txt", {"meeting": meeting, "link": link}).strip(),
        "script": script,
        "seconds": aloud.seconds(script),
        "short": short,
        "places": texting.places(short),
    }


@require_safe
def handouts(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one handout for each post of the group, to be printed and cut."""
    meeting = get_object_or_404(outbox.meetings_of(request.holder), pk=pk)
    seats = Scene(meeting.host, timezone.localtime()).invited_to(meeting)
    with translation.override(HEARD_IN):
        cards = render_to_string("messages/handout_cards.html", {"meeting": meeting, "seats": seats})
    facts = {"meeting": meeting, "seats": seats, "cards": SafeString(cards)}
    return render(request, "messages/handouts.html", facts)
