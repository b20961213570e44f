"""The readiness board: the parts that the areas hand in, and when those who owe them were last asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.meetings import queries
from giaoban.meetings.models import Meeting
from giaoban.meetings.readiness import Signal, signals_of
from giaoban.meetings.rules import Light
from giaoban.messages.queries.chasing import is_chased, last_chased


@dataclass(frozen=True, slots=True)
class Row:
    """One part of the preparation on the board.

    Attributes:
        can_be_chased: Whether somebody owes it who can be told from here.
        asked_at: When they were last asked; ``None`` if never.
    """

    signal: Signal
    can_be_chased: bool
    asked_at: datetime | None = None


def watched_by(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings whose preparation this person watches."""
    reach = within(holder, Verb.SEE_READINESS, Paths(host="host_id"))
    return queries.visible_to(holder).filter(reach).select_related("series__cluster", "period", "host")


def board_of(meeting: Meeting, holder: Holder, now: datetime) -> Sequence[Row]:
    """Return every part of a meeting's preparation that its reader may see. A constant number of queries.

    Args:
        meeting: One of :func:`watched_by`.
        holder: Who reads.
        now: Asia/Ho_Chi_Minh.
    """
    signals, begun = signals_of(meeting, holder, now), meeting.is_begun(now)
    asked = last_chased({signal.code for signal in signals}, meeting.pk)
    return [
        Row(
            signal,
            can_be_chased=not begun
            and signal.light is not Light.READY
            and bool(signal.owing)
            and is_chased(signal.code),
            asked_at=asked.get(signal.code),
        )
        for signal in signals
    ]
