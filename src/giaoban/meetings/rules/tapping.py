"""The list at the door: which states are one tap away from how somebody is noted now."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.meetings.rules.attendance import Mark, Noted

OTHERS: Final = (Mark.EXCUSED, Mark.ABSENT, Mark.CLEARED)


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be tapped beside one post.

    Attributes:
        first: What is tapped at most meetings, always in sight.
        more: Every other state, behind one opening.
    """

    first: tuple[Mark, ...]
    more: tuple[Mark, ...] = ()


def offered(facts: Noted, *, over: bool = False) -> Offered:
    """Return the marks that are one tap away: between them every state but the one that is noted.

    Once the meeting is over nobody comes or goes by a tap, which tells of now: correct it with its time.
    """
    found = _offered(facts)
    if not over:
        return found
    return Offered(*(tuple(mark for mark in marks if mark in OTHERS) for marks in (found.first, found.more)))


def _offered(facts: Noted) -> Offered:
    if facts.arrived_at is not None:
        return Offered((Mark.LEFT if facts.left_at is None else Mark.ARRIVED,), OTHERS)
    if facts.absence is not None:
        return Offered((Mark.ARRIVED,), tuple(mark for mark in OTHERS if mark is not facts.absence))
    return Offered((Mark.ARRIVED, Mark.EXCUSED, Mark.ABSENT))


def marks_for(mark: Mark, facts: Noted) -> tuple[Mark, ...]:
    """Return what a tap notes: whoever changes the state they see clears it, so that nothing contradicts."""
    came, missed = facts.arrived_at is not None, facts.absence is not None
    if (came and mark in (Mark.EXCUSED, Mark.ABSENT)) or (missed and mark is not Mark.CLEARED):
        return Mark.CLEARED, mark
    return (mark,)


MARK_WORDS: Final[Mapping[Mark, str]] = {
    Mark.ARRIVED: gettext_noop("Is there"),
    Mark.LEFT: gettext_noop("Leaves"),
    Mark.EXCUSED: gettext_noop("Excused"),
    Mark.ABSENT: gettext_noop("Absent"),
    Mark.CLEARED: gettext_noop("Not noted after all"),
}
