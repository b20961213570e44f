"""Rules for what was promised by a day."""

from datetime import date
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.rules import State as MeetingState

NO_PROMISE: Final = gettext_noop("Write what was promised.")
NO_TASK: Final = gettext_noop("Write what is to be done.")
PROMISE_CLOSED: Final = gettext_noop("This commitment has been closed already.")
NO_NOTE: Final = gettext_noop("Write what proves it, or why it was dropped; the raiser reads it.")

SAID_AGAIN: Final = "Hứa lại trong văn bản số %s"  # kept as words that the raiser reads


def why_not_promise(what: str, due_on: date, *, said_on: date) -> Refusal | None:
    """Return why nothing can be kept of a promise, or ``None`` if it can."""
    if not what.strip():
        return Refusal("no_promise", NO_PROMISE)
    if due_on < said_on:
        return Refusal(
            "promised_past", gettext_noop("The day lies before the promise itself. Write a later day.")
        )
    return None


def is_promise_overdue(state: str, due_on: date, *, today: date) -> bool:
    """Return whether something promised is still open after its day."""
    return state == "open" and due_on < today


def why_not_close_promise(state: str, *, note: str) -> Refusal | None:
    """Return why a commitment may not be reported done or dropped, or ``None`` if it may."""
    if state != "open":
        return Refusal("promise_closed", PROMISE_CLOSED)
    if not note.strip():
        return Refusal("no_note", NO_NOTE)
    return None


def why_not_give_task(meeting: MeetingState, what: str, due_on: date, *, held_on: date) -> Refusal | None:
    """Return why nothing can be given out to do at a meeting, or ``None`` if it can.

    Args:
        meeting: Where the meeting stands.
        what: What is to be done.
        due_on: By which day.
        held_on: The day of the meeting.

    Source:
        S42: an answer or a conclusion can create a task with a body that is responsible.
    """
    if meeting not in {MeetingState.IN_SESSION, MeetingState.CLOSED}:
        return Refusal(
            "meeting_not_begun",
            gettext_noop("Tasks come from what the chair concludes. The meeting has not begun yet."),
        )
    if not what.strip():
        return Refusal("no_task", NO_TASK)
    if due_on < held_on:
        return Refusal(
            "task_past", gettext_noop("The day lies before the meeting itself. Write a later day.")
        )
    return None


def why_not_report(state: str, *, note: str) -> Refusal | None:
    """Return why nothing can be reported of how a commitment goes, or ``None`` if it can."""
    if state != "open":
        return Refusal("promise_closed", PROMISE_CLOSED)
    if not note.strip():
        return Refusal("no_progress", gettext_noop("Write in one sentence how far it is."))
    return None
