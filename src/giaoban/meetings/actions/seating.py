"""Whoever speaks is there: what calling a unit to speak says of its attendance."""

from datetime import datetime
from typing import Final
from uuid import UUID, uuid4, uuid5

from giaoban.kernel.actor import Actor
from giaoban.meetings.actions.attending import Touch, note_attendance
from giaoban.meetings.models import Meeting, SpeakingRequest
from giaoban.meetings.queries import attendance as reading
from giaoban.meetings.rules.attendance import Mark, Noted, Way

CALLS: Final = UUID("5b0c9d5e-8f0e-4c55-9a54-0f2a1f6f7c11")  # of the keys of taps that calls make


def seat(called: SpeakingRequest, meeting: Meeting, *, now: datetime, actor: Actor) -> None:
    """Note that a unit which was just called is there, unless somebody has noted how it attends.

    A call says that it is there and not since when, so it counts from the beginning, as everybody does who is
    noted at once. Who came late or instead is put right on the list, as any tap is.
    """
    row = reading.seat_of(meeting, called.unit_id)
    if row is not None and reading.noted_of(row) == Noted():
        at = reading.session_of(meeting).from_the_beginning(now)
        touch = Touch(invitation=row.pk, mark=Mark.ARRIVED, at=at, key=_key(called), noted_at=now)
        note_attendance(meeting, [touch], way=Way.LIST, now=now, actor=actor)


def unseat(called: SpeakingRequest, meeting: Meeting, *, now: datetime, actor: Actor) -> None:
    """Take back that a unit is there, if nothing but its call ever said so."""
    row = reading.seat_of(meeting, called.unit_id)
    last = row.taps.last() if row is not None else None
    if row is not None and last is not None and last.key == _key(called):
        touch = Touch(invitation=row.pk, mark=Mark.CLEARED, at=now, key=uuid4())
        note_attendance(meeting, [touch], way=Way.LIST, now=now, actor=actor)


def _key(called: SpeakingRequest) -> UUID:
    began = called.began_at.timestamp() if called.began_at else 0
    return uuid5(CALLS, f"{called.pk}/{began}")
