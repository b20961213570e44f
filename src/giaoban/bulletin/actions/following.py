"""Letting editions follow the briefing for which they are made, when it moves or is not held."""

from datetime import date, datetime

from django.utils import timezone

from giaoban.audit.actions import record
from giaoban.bulletin.actions.rows import lock_edition
from giaoban.bulletin.models import Edition, Section
from giaoban.bulletin.news import EditionMoved
from giaoban.bulletin.queries.planning import briefing_in_place_of
from giaoban.bulletin.rules.editions import FIXED
from giaoban.bulletin.rules.following import due_after_move
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.news import tell
from giaoban.meetings.models import Meeting

DONE = [state.value for state in FIXED]


def follow(moved: Meeting, *, now: datetime) -> None:
    """Let the editions that are made for a meeting follow it. It runs inside the act that moved it."""
    for edition in _made_for(moved):
        _bind(edition, moved, now)


def make_for_the_next(cancelled: Meeting, following: Meeting, *, now: datetime) -> None:
    """Make a cancelled meeting's editions for another one: of the same month, else the one that follows."""
    for edition in _made_for(cancelled):
        _bind(edition, briefing_in_place_of(edition, now) or following, now)


def _made_for(meeting: Meeting) -> list[Edition]:
    return list(Edition.objects.filter(meeting=meeting).exclude(state__in=DONE).order_by("pk"))


def _bind(edition: Edition, meeting: Meeting, now: datetime) -> None:
    locked = lock_edition(edition)
    was, locked.meeting, locked.meets_on = locked.meets_on, meeting, meeting.day
    locked.save(update_fields=["meeting", "meets_on"])
    if was == locked.meets_on:
        return
    sections = _moved(locked, was, now)
    Section.objects.bulk_update(sections, ["due_at"])
    record("bulletin.moved", locked, actor=SYSTEM, chain=locked.host.code, rows=[locked, *sections])
    tell(EditionMoved(locked.pk, was))


def _moved(edition: Edition, was: date, now: datetime) -> list[Section]:
    sections = list(edition.sections.order_by("pk"))
    for section in sections:
        due = timezone.localtime(section.due_at)
        section.due_at = due_after_move(due, by=edition.meets_on - was, now=now)
    return sections
