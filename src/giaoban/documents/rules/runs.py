"""A print run: papers that come in one file but are too many to wait for."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

HELD: Final = timedelta(minutes=5)  # longer than setting some parts can take
MOST_TRIES: Final = 3  # at the same part
KEPT: Final = timedelta(days=7)  # the file; then it can be asked for anew


class State(StrEnum):
    """Where a print run is."""

    WAITING = "waiting"
    WORKING = "working"
    READY = "ready"
    FAILED = "failed"


def state_of(*, done: int, tries: int, ended_at: datetime | None, path: str) -> State:
    """Return where a run is: it has a file at its end, or it failed."""
    if ended_at is not None:
        return State.READY if path else State.FAILED
    return State.WORKING if done or tries else State.WAITING
