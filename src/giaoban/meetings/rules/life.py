"""The life of a meeting: planned, called, in session, closed; and what each state allows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import Refusal, gettext_noop

NOT_CALLED: Final = gettext_noop("This meeting has not been called yet. Call it first, then open it.")
NOT_OPEN: Final = gettext_noop("The meeting has not begun. Open it, then record what is said.")


class State(StrEnum):
    """Where a meeting stands."""

    PLANNED = "planned"
    CALLED = "called"
    IN_SESSION = "in_session"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Verb(StrEnum):
    """What is done to a meeting."""

    CALL = "call"
    MOVE = "move"
    CANCEL = "cancel"
    REINSTATE = "reinstate"
    OPEN = "open"
    CLOSE = "close"


class Channel(StrEnum):
    """How a turn reached the meeting: spoken (C1) or handed in beforehand (C1w)."""

    ORAL = "oral"
    WRITTEN = "written"


LIFE: Final = Machine(
    start=State.PLANNED,
    moves={
        (State.PLANNED, Verb.MOVE): State.PLANNED,
        (State.PLANNED, Verb.CALL): State.CALLED,
        (State.PLANNED, Verb.CANCEL): State.CANCELLED,
        (State.CALLED, Verb.MOVE): State.CALLED,
        (State.CALLED, Verb.CANCEL): State.CANCELLED,
        (State.CALLED, Verb.OPEN): State.IN_SESSION,
        (State.IN_SESSION, Verb.CLOSE): State.CLOSED,
        (State.CANCELLED, Verb.REINSTATE): State.PLANNED,
    },
)

BEFOREHAND: Final = frozenset({State.PLANNED, State.CALLED})


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules need to know about one meeting.

    Attributes:
        key: Its key.
        state: Where it stands.
        starts_at: When it begins, Asia/Ho_Chi_Minh.
        written_until: Last day on which written opinions are taken for it.
        binds: Whether it is a briefing, which takes opinions and hears replies.
    """

    key: int
    state: State
    starts_at: datetime
    written_until: date
    binds: bool = True


def why_not_call(meeting: Facts, *, missing: Sequence[str], now: datetime) -> Refusal | None:
    """Return why the notice of this meeting cannot go out now, or ``None`` if it can.

    Args:
        meeting: The meeting as it stands.
        missing: Titles of required items that its agenda lacks.
        now: The time of asking.

    Source:
        S6: the agenda holds everything it must before the meeting is called.
    """
    if not LIFE.allows(meeting.state, Verb.CALL):
        return Refusal(
            "not_planned", gettext_noop("Only a planned meeting can be called. Look at its state.")
        )
    if meeting.starts_at <= now:
        return Refusal(
            "time_has_passed",
            gettext_noop("The time of this meeting has passed. Move it to a later day, then call it."),
        )
    if missing:
        return Refusal(
            "missing_required_item",
            gettext_noop(
                "The agenda lacks what it must contain: %(missing)s. Add it, then call the meeting."
            ),
            {"missing": "; ".join(missing)},
        )
    return None


def why_not_cancel(meeting: Facts) -> Refusal | None:
    """Return why this meeting cannot be cancelled, or ``None`` if it can."""
    if LIFE.allows(meeting.state, Verb.CANCEL):
        return None
    if meeting.state is State.IN_SESSION:
        return Refusal(
            "in_session", gettext_noop("The meeting has begun, so it cannot be cancelled. Close it instead.")
        )
    return already_over(meeting.state)


def why_not_rename(meeting: Facts, *, name: str) -> Refusal | None:
    """Return why this meeting cannot be called by ``name``, or ``None`` if it can."""
    if meeting.state in (State.CLOSED, State.CANCELLED):
        return already_over(meeting.state)
    if not name and not meeting.binds:
        return Refusal(
            "needs_a_name",
            gettext_noop("Write what this meeting is called; only a briefing goes without a name."),
        )
    return None


def why_not_open(meeting: Facts, *, today: date) -> Refusal | None:
    """Return why this meeting cannot be opened today, or ``None`` if it can."""
    if meeting.state is State.PLANNED:
        return Refusal("not_called", NOT_CALLED)
    if meeting.state is State.IN_SESSION:
        return Refusal(
            "already_open",
            gettext_noop("The meeting has already been opened. Record its turns, then close it."),
        )
    if not LIFE.allows(meeting.state, Verb.OPEN):
        return already_over(meeting.state)
    if today < meeting.starts_at.date():
        return Refusal(
            "too_early",
            gettext_noop(
                "The meeting is on %(day)s. Open it on that day, or move it if the day has changed."
            ),
            {"day": f"{meeting.starts_at:%d/%m/%Y}"},
        )
    return None


def why_not_close(meeting: Facts) -> Refusal | None:
    """Return why this meeting cannot be closed, or ``None`` if it can."""
    if LIFE.allows(meeting.state, Verb.CLOSE):
        return None
    if meeting.state in BEFOREHAND:
        return Refusal(
            "not_open",
            gettext_noop("The meeting has not begun. Open it first; if it is not held, cancel it."),
        )
    return already_over(meeting.state)


def why_not_edit_agenda(meeting: Facts) -> Refusal | None:
    """Return why the agenda of this meeting can no longer be edited, or ``None`` if it can."""
    if meeting.state in BEFOREHAND:
        return None
    if meeting.state is State.IN_SESSION:
        return Refusal(
            "in_session",
            gettext_noop("The meeting has begun; its agenda stays as it is. Note changes in the conclusion."),
        )
    return already_over(meeting.state)


def why_not_record_turn(meeting: Facts, channel: Channel, *, today: date) -> Refusal | None:
    """Return why no turn can be recorded for this meeting now, or ``None`` if one can.

    Spoken turns are recorded while the meeting is in session, written ones until their closing day.
    """
    if meeting.state in (State.CLOSED, State.CANCELLED):
        return already_over(meeting.state)
    if channel is Channel.ORAL:
        if meeting.state is State.IN_SESSION:
            return None
        return Refusal("not_open", NOT_OPEN)
    if not meeting.binds:
        return no_briefing()
    if meeting.state is State.IN_SESSION or today > meeting.written_until:
        return Refusal(
            "written_closed",
            gettext_noop(
                "Written opinions for this meeting were taken until %(day)s. "
                "Say it at the meeting, or send it for the next one."
            ),
            {"day": f"{meeting.written_until:%d/%m/%Y}"},
        )
    return None


def why_not_enter_turn(meeting: Facts, channel: Channel, *, compiled: bool) -> Refusal | None:
    """Return why the office can no longer enter a turn for somebody else, or ``None`` if it can.

    What was said or handed in is entered from notes until the meeting's compilation is closed.
    """
    if meeting.state is State.CANCELLED:
        return already_over(meeting.state)
    if channel is Channel.WRITTEN and not meeting.binds:
        return no_briefing()
    if channel is Channel.ORAL and meeting.state in BEFOREHAND:
        return Refusal("not_open", NOT_OPEN)
    if compiled:
        return Refusal(
            "compiled",
            gettext_noop("The compilation of this meeting is closed. Enter it for the next meeting instead."),
        )
    return None


def no_briefing() -> Refusal:
    """Return the refusal that a meeting of another type gives to written opinions."""
    return Refusal(
        "no_briefing",
        gettext_noop(
            "This meeting takes no written opinions. Send them for the next briefing of the series."
        ),
    )


def already_over(state: State) -> Refusal:
    """Return the refusal that a closed or cancelled meeting gives to everything."""
    if state is State.CANCELLED:
        return Refusal(
            "cancelled",
            gettext_noop("This meeting was cancelled. Use the next meeting of the series instead."),
        )
    return Refusal(
        "closed",
        gettext_noop(
            "This meeting is closed and stays as it is. Use the next meeting of the series instead."
        ),
    )
