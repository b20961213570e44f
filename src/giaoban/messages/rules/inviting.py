"""Of what an invited post is reminded, and since when: by what it answered, and where its notice lies."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from giaoban.messages.rules.reminding import Ladder, only_after

# A notice that lies with an office between is told to the cell itself so many days before the meeting: what
# an office forgot must not keep a secretary at home.
ALL_THE_SAME: Final = 3
# After so many days an office is asked for a notice that it has not passed on.
WHEN_NOT_PASSED_ON: Final = only_after(1, 2, 4, 7)


@dataclass(frozen=True, slots=True)
class InvitedPost:
    """One invitation as reminders need to know it; times of Asia/Ho_Chi_Minh.

    Attributes:
        post: Key of the post that is invited.
        sent_at: When the committee sent the notice, anew after a move.
        arrived_at: When it was where the post could receive it; ``None`` while it lies with an office.
        answer: "comes", "declines", "substitute", or empty.
        answered_at: When the answer came.
    """

    post: int
    sent_at: datetime
    arrived_at: datetime | None
    answer: str = ""
    answered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """What to remind an invited post of: the end of the code, since when, and on which steps."""

    happens: str
    since: datetime
    ladder: Ladder


def prompt(asked: InvitedPost, ladder: Ladder) -> Prompt | None:
    """Return of what an invited post is reminded; ``None`` if it said that it does not come.

    Who answered is reminded of the meeting alone, and of nothing whose time came before the answer.
    """
    if asked.answer == "declines":
        return None
    if asked.answer:
        return Prompt("near", asked.answered_at or asked.sent_at, ladder)
    if asked.arrived_at is not None:
        return Prompt("unanswered", asked.arrived_at, ladder)
    late = tuple(days for days in ladder.before if days <= ALL_THE_SAME)
    return Prompt("unanswered", asked.sent_at, replace(ladder, before=late))
