"""What the screens of a meeting in session share: an answer is made once and given to everybody who asks."""

from functools import partial
from typing import Final

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language

from giaoban.meetings import agenda, queries
from giaoban.meetings.queries import Mark
from giaoban.ui.http import fresh

STOP_ASKING: Final = 286  # what htmx takes for "ask no more"
KEPT_FOR: Final = 1  # seconds; clocks on a screen are wrong by no more


def asks_for_part(request: HttpRequest) -> bool:
    """Return whether a screen asks what is new, and not a browser for the whole page."""
    return bool(request.headers.get("HX-Request"))


def news(request: HttpRequest, mark: Mark | None, template: str, ended: str) -> HttpResponse:
    """Answer a screen that asks what is new: 304 for nothing, else its part, made once a second for all.

    Args:
        request: The request; only its address is looked at.
        mark: What the screen depends on; ``None`` if its address is not good any more.
        template: The part that shows the meeting.
        ended: What takes its place when there is nothing to show any more.
    """
    if mark is None or not mark.is_shown(timezone.now()):
        return HttpResponse(render_to_string(ended), status=STOP_ASKING)
    return fresh(request, mark, lambda: HttpResponse(_part(request.path, mark, template)))


def _part(address: str, mark: Mark, template: str) -> str:
    key = f"meetings.live:{template}:{address}:{mark.state}:{mark.version}:{get_language()}"
    made: str | None = cache.get(key)
    if made is None:
        stage = queries.stage_of(queries.shown(mark.meeting), timezone.now())
        below = partial(agenda.in_hall, stage)  # only the hall shows it
        facts = {"stage": stage, "meeting": stage.meeting, "address": address, "below": below}
        made = render_to_string(template, facts)
        cache.set(key, made, KEPT_FOR)
    return made
