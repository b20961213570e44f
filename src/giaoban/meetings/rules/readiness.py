"""How ready a meeting is: what is done, what is awaited, what is late, and who owes it. Nothing is stored."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final


class Light(StrEnum):
    """How one part of the preparation stands."""

    READY = "ready"
    WAITING = "waiting"
    LATE = "late"


WORST_FIRST: Final = (Light.LATE, Light.WAITING, Light.READY)


def light_of(*, awaited: int, late: int) -> Light:
    """Return how a part stands of which so much is awaited, and so much of that past its time."""
    if late:
        return Light.LATE
    return Light.WAITING if awaited else Light.READY


def worst(lights: Iterable[Light]) -> Light:
    """Return how a meeting stands as a whole: as ready as its least ready part."""
    found = set(lights)
    return next((light for light in WORST_FIRST if light in found), Light.READY)


def notice_due(starts_at: datetime, notice_days: int) -> datetime:
    """Return the end of the last day on which a notice goes out in time (S68), Asia/Ho_Chi_Minh.

    Args:
        starts_at: When the meeting begins, Asia/Ho_Chi_Minh.
        notice_days: How many days before it the series gives notice.
    """
    day = starts_at - timedelta(days=notice_days)
    return day.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


def notice_light(called_at: datetime | None, due: datetime, *, now: datetime) -> Light:
    """Return how the notice stands; one that went out late stays late, for absences follow from it (S71)."""
    if called_at is None:
        return Light.LATE if due <= now else Light.WAITING
    return Light.READY if called_at < due else Light.LATE


def begun_days(late_by: timedelta) -> int:
    """Return in days how late something is, begun ones counted whole: everywhere the same number."""
    return late_by.days + 1


def days_late(called_at: datetime, due: datetime) -> int:
    """Return by how many days, begun ones counted whole, a notice went out late; 0 if in time."""
    return 0 if called_at < due else begun_days(called_at - due)
