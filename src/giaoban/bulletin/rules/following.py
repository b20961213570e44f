"""Rules for what follows when the briefing moves for which an edition is made."""

from datetime import datetime, timedelta

from giaoban.bulletin.rules.plans import END_OF_OFFICE

A_DAY = timedelta(days=1)


def due_after_move(due: datetime, *, by: timedelta, now: datetime) -> datetime:
    """Return when a section is due once its briefing has moved.

    It stays as many days before the briefing as it was. Nobody becomes late by a briefing that moves to an
    earlier day: what was not due yet is due at the end of the next day at the soonest, and what was late
    keeps its date.

    Args:
        due: When it was due.
        by: How far the briefing moved; negative for an earlier day.
        now: With a time zone.
    """
    moved = due + by
    if by >= timedelta(0) or now < moved:
        return moved
    if due <= now:
        return due
    tomorrow = datetime.combine(now.astimezone(due.tzinfo).date() + A_DAY, END_OF_OFFICE, tzinfo=due.tzinfo)
    return min(due, tomorrow)
