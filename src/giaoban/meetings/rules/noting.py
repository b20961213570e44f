"""When attendance can be noted: from the day of a meeting until its minutes say who was there."""

from datetime import datetime, timedelta
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.rules.attendance import Mark
from giaoban.meetings.rules.life import State, already_over

OWN_FROM: Final = timedelta(hours=1)  # so long before the beginning one may say that one is there


def why_not_note(state: State, *, on_its_day: bool, compiled: bool, approved: bool = False) -> Refusal | None:
    """Return why attendance cannot be noted now, or ``None`` if it can.

    Args:
        state: Where the meeting stands.
        on_its_day: Whether its day has come.
        compiled: Whether its compilation is closed; attendance stays as it is then.
        approved: Whether its minutes are approved, which say who was there.
    """
    if state is State.CANCELLED:
        return already_over(state)
    if state is State.PLANNED:
        return Refusal(
            "not_called", gettext_noop("This meeting has not been called, so nobody is expected yet.")
        )
    if state is State.CALLED and not on_its_day:
        return Refusal(
            "too_early",
            gettext_noop("Attendance is noted on the day of the meeting. Until then note answers instead."),
        )
    if approved:
        return Refusal(
            "minutes_approved",
            gettext_noop(
                "The minutes of this meeting are approved, so its attendance cannot be changed. "
                "Put what is wrong right in an annex to the minutes."
            ),
        )
    if compiled:
        return Refusal(
            "compiled",
            gettext_noop("The compilation of this meeting is closed; its attendance stays as it is."),
        )
    return None


def why_not_tap(mark: Mark, at: datetime, *, ended_at: datetime | None) -> Refusal | None:
    """Return why this cannot be noted of somebody, or ``None`` if it can: after the end nobody comes or goes.

    Args:
        mark: What is noted.
        at: The moment that it tells of.
        ended_at: When the meeting was closed; ``None`` while it goes on.
    """
    if ended_at is None or mark not in (Mark.ARRIVED, Mark.LEFT) or at <= ended_at:
        return None
    return Refusal(
        "after_the_end",
        gettext_noop(
            "The meeting ended at %(ended)s, so nobody can arrive or leave after it. "
            "Press “Correct” and write a time within the meeting."
        ),
        {"ended": ended_at},
    )


def why_not_arrive(
    state: State, *, starts_at: datetime, ends_at: datetime, now: datetime, approved: bool = False
) -> Refusal | None:
    """Return why one cannot say now that one is there oneself, or ``None`` if one can.

    Args:
        state: Where the meeting stands.
        starts_at: When it begins.
        ends_at: When it is planned to end.
        now: The time of asking.
        approved: Whether its minutes are approved; nothing is noted then.
    """
    if state in (State.PLANNED, State.CANCELLED) or approved:
        return why_not_note(state, on_its_day=True, compiled=False, approved=approved)
    if now < starts_at - OWN_FROM:
        return Refusal(
            "too_early",
            gettext_noop("You can say that you are there from %(from)s on. Come in and try again then."),
            {"from": starts_at - OWN_FROM},
        )
    if state is State.CLOSED or (now > ends_at and state is not State.IN_SESSION):
        return Refusal(
            "too_late",
            gettext_noop("The time of this meeting is over. Tell the clerk that you were there."),
        )
    return None
