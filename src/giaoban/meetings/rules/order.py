"""The order of a series' meetings, from which every due date follows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.rules.life import LIFE, Facts, State, Verb, already_over

PAST: Final = gettext_noop("That time is already past. Choose a later one.")

MOST_MEETINGS_A_PERIOD: Final = 2


@dataclass(frozen=True, slots=True)
class Sitting:
    """One meeting among those of its series; times are Asia/Ho_Chi_Minh.

    ``binds`` says that it is a briefing: others, such as a commendation conference, hear no replies.
    """

    key: int
    starts_at: datetime
    cancelled: bool = False
    binds: bool = True

    @property
    def place(self) -> tuple[datetime, int]:
        """What the order goes by; of two at the same time the one planned first comes first."""
        return self.starts_at, self.key


def next_after(raised_at: Sitting, sittings: Iterable[Sitting]) -> Sitting | None:
    """Return the meeting at which a matter raised at ``raised_at`` must be answered.

    That is the next briefing of the series that is not cancelled; ``None`` if the series has to plan it.
    """
    later = (each for each in sittings if each.binds and not each.cancelled and each.place > raised_at.place)
    return min(later, key=lambda each: each.place, default=None)


def why_not_reschedule(meeting: Facts) -> Refusal | None:
    """Return why this meeting cannot be moved to any time at all, or ``None`` if it can."""
    if LIFE.allows(meeting.state, Verb.MOVE):
        return None
    if meeting.state is State.IN_SESSION:
        return Refusal(
            "in_session", gettext_noop("The meeting has begun, so it cannot be moved. Close it instead.")
        )
    return already_over(meeting.state)


def why_not_move(meeting: Facts, to: datetime, *, others: Iterable[Sitting], now: datetime) -> Refusal | None:
    """Return why this meeting cannot be held at ``to`` instead, or ``None`` if it can.

    A briefing may not overtake another one: what is due "at the next one" would no longer be.

    Args:
        meeting: The meeting as it stands.
        to: The new time, Asia/Ho_Chi_Minh.
        others: The other meetings of the series.
        now: The time of asking.
    """
    refusal = why_not_reschedule(meeting)
    if refusal is not None:
        return refusal
    if to == meeting.starts_at:
        return Refusal("same_time", gettext_noop("The meeting is already at that time. Choose another one."))
    if to <= now:
        return Refusal("past", PAST)
    overtaken = _overtaken(meeting, to, others)
    if overtaken is not None:
        return Refusal(
            "overtakes",
            gettext_noop(
                "The series has a meeting on %(day)s; this one cannot be moved to it or past it. "
                "Choose a time before it, or cancel one of the two."
            )
            if overtaken.starts_at > meeting.starts_at
            else gettext_noop(
                "The series has a meeting on %(day)s; this one cannot be moved to it or before it. "
                "Choose a time after it, or cancel one of the two."
            ),
            {"day": f"{overtaken.starts_at:%d/%m/%Y}"},
        )
    return None


def _overtaken(meeting: Facts, to: datetime, others: Iterable[Sitting]) -> Sitting | None:
    here = Sitting(meeting.key, meeting.starts_at).place
    standing = [
        each
        for each in others
        if each.key != meeting.key
        and not each.cancelled
        and ((meeting.binds and each.binds) or each.starts_at == to)
    ]
    if to > meeting.starts_at:
        passed = [each for each in standing if here < each.place and each.starts_at <= to]
        return min(passed, key=lambda each: each.place, default=None)
    passed = [each for each in standing if each.place < here and to <= each.starts_at]
    return max(passed, key=lambda each: each.place, default=None)


def why_not_add(to: datetime, *, in_period: int, others: Iterable[Sitting], now: datetime) -> Refusal | None:
    """Return why no meeting can be added at ``to``, or ``None`` if one can.

    Args:
        to: When it would begin, Asia/Ho_Chi_Minh.
        in_period: Briefings that its period already holds, cancelled ones apart; 0 if it is none itself.
        others: The meetings of the series.
        now: The time of asking.
    """
    if to <= now:
        return Refusal("past", PAST)
    if in_period >= MOST_MEETINGS_A_PERIOD:
        return Refusal(
            "period_is_full",
            gettext_noop("This period already has two meetings. Move or cancel one of them first."),
        )
    if any(each.starts_at == to and not each.cancelled for each in others):
        return Refusal(
            "same_time", gettext_noop("The series already has a meeting at that time. Choose another one.")
        )
    return None


def why_not_reinstate(
    meeting: Facts, *, in_period: int, others: Iterable[Sitting], now: datetime
) -> Refusal | None:
    """Return why a cancelled meeting cannot be taken up again, or ``None`` if it can.

    What was due at it stays with the meeting that took over: nobody's time gets shorter.

    Args:
        meeting: The meeting as it stands.
        in_period: Briefings that its period holds, cancelled ones apart; 0 if it is none itself.
        others: The meetings of the series.
        now: The time of asking.
    """
    if not LIFE.allows(meeting.state, Verb.REINSTATE):
        return Refusal("not_cancelled", gettext_noop("This meeting is not cancelled. Look at its state."))
    if meeting.starts_at <= now:
        return Refusal(
            "time_has_passed_reinstate",
            gettext_noop("The time of this meeting has passed. Add another meeting on a later day."),
        )
    return why_not_add(meeting.starts_at, in_period=in_period, others=others, now=now)
