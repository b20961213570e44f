"""Rules for what was promised by a day."""

from datetime import date

from giaoban.kernel.verdict import Refusal, gettext_noop


def why_not_promise(what: str, due_on: date, *, said_on: date) -> Refusal | None:
    """Return why nothing can be kept of a promise, or ``None`` if it can."""
    if not what.strip():
        return Refusal("no_promise", gettext_noop("Write what was promised."))
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
        return Refusal("promise_closed", gettext_noop("This commitment has been closed already."))
    if not note.strip():
        return Refusal(
            "no_note", gettext_noop("Write what proves it, or why it was dropped; the raiser reads it.")
        )
    return None
