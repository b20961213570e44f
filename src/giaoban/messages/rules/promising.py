"""What messages say of promises on their way, and up which steps one goes that is past its day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences
from giaoban.organisation.rules import Role


@dataclass(frozen=True, slots=True)
class Rung:
    """Who hears of a promise that is past its day, and after how many days.

    Attributes:
        role: The posts that hear of it; of the owing agency where it is a role of agencies.
        after: Days after the day that holds, in the morning.
    """

    role: Role
    after: int


# Who owes it is reminded apart (``FOR_TASKS``); these stand above them, one level after the other. A
# committee may choose other days, never another order.
USUAL_RUNGS: Final = (
    Rung(Role.CLEARER, 1),
    Rung(Role.OFFICE, 7),
    Rung(Role.STANDING_MEMBER, 14),
    Rung(Role.CHAIR, 21),
)
LATEST_RUNG: Final = 28  # days: nobody is told of what was due longer ago than a month


def rungs(*days: int) -> tuple[Rung, ...]:
    """Return the levels with the days that a committee chose for them, from the agency's head up."""
    return tuple(Rung(usual.role, after) for usual, after in zip(USUAL_RUNGS, days, strict=True))


def do_rise(days: Sequence[int | None]) -> bool:
    """Return whether no level hears of a promise before the one below it."""
    known = [day for day in days if day is not None]
    return known == sorted(known)


OF_PROMISES: Final[Mapping[str, Sentences]] = {
    "promise_overdue": Sentences(
        gettext_noop("%(code)s: a promise of %(agency)s is past its day"),
        gettext_noop(
            "What %(agency)s promised in matter %(code)s was due on %(due_on)s and has not been reported "
            "done. What happened so far stands on its page."
        ),
        gettext_noop("%(code)s: the promise of %(agency)s, due on %(due_on)s, is past its day."),
        "promise",
    ),
    "task_overdue": Sentences(
        gettext_noop("A task from the meeting of %(held_on)s is past its day"),
        gettext_noop(
            "What the chair gave %(agency)s to do at the meeting of %(held_on)s was due on %(due_on)s and "
            "has not been reported done."
        ),
        gettext_noop(
            "The task of %(agency)s from the meeting of %(held_on)s, due on %(due_on)s, is overdue."
        ),
        "promise",
    ),
    "promise_made": Sentences(
        gettext_noop("%(code)s: %(agency)s promises something by %(due_on)s"),
        gettext_noop(
            "At the meeting %(agency)s promised something about opinion %(code)s, to be done by %(due_on)s. "
            "What it is stands on its page."
        ),
        gettext_noop("%(agency)s promises something about %(code)s by %(due_on)s."),
        "promise",
    ),
    "promise_progress": Sentences(
        gettext_noop("%(code)s: %(agency)s reports how its promise stands"),
        gettext_noop(
            "%(agency)s has reported how far it is with what it promised about opinion %(code)s. "
            "It is due on %(due_on)s."
        ),
        gettext_noop("%(agency)s has reported how its promise about %(code)s stands."),
        "promise",
    ),
    "promise_done": Sentences(
        gettext_noop("%(code)s: %(agency)s says that it is done. Is it?"),
        gettext_noop(
            "%(agency)s says that it has done what it promised about opinion %(code)s. "
            "Please say whether it is done, or not yet: one tap is enough."
        ),
        gettext_noop("%(agency)s says the promise about %(code)s is done. Is it?"),
        "promise",
    ),
    "promise_dropped": Sentences(
        gettext_noop("%(code)s: %(agency)s will not do what it promised"),
        gettext_noop(
            "%(agency)s says that it will not do what it promised about opinion %(code)s. "
            "Why stands on its page."
        ),
        gettext_noop("%(agency)s will not do what it promised about %(code)s; see why."),
        "promise",
    ),
    "promise_moved": Sentences(
        gettext_noop("%(code)s: a promise of %(agency)s is later, due on %(due_on)s"),
        gettext_noop(
            "%(agency)s has moved what it promised about %(code)s from %(was_on)s to %(due_on)s. "
            "Why stands on its page."
        ),
        gettext_noop("%(code)s: the promise of %(agency)s moves from %(was_on)s to %(due_on)s."),
        "calendar",
    ),
    "task_moved": Sentences(
        gettext_noop("A task from the meeting of %(held_on)s is later, due on %(due_on)s"),
        gettext_noop(
            "%(agency)s has moved what the chair gave out at the meeting of %(held_on)s from %(was_on)s to "
            "%(due_on)s. Why stands on its page."
        ),
        gettext_noop("The task of %(agency)s from %(held_on)s moves from %(was_on)s to %(due_on)s."),
        "calendar",
    ),
    "promise_confirmed": Sentences(
        gettext_noop("%(code)s: a raiser confirms what %(agency)s promised"),
        gettext_noop(
            "One of those who raised matter %(code)s confirms that the promise of %(agency)s is done."
        ),
        gettext_noop("%(code)s: a raiser confirms the promise of %(agency)s."),
        "promise",
    ),
    "promise_not_yet": Sentences(
        gettext_noop("%(code)s: a raiser says that the promise is not done yet"),
        gettext_noop(
            "One of those who raised matter %(code)s says that what %(agency)s promised is not done yet. "
            "What is missing stands on its page; please report again."
        ),
        gettext_noop("%(code)s: a raiser says the promise of %(agency)s is not done yet."),
        "undo",
    ),
    "promise_unconfirmed": Sentences(
        gettext_noop("%(code)s: is it done? %(agency)s waits for your word"),
        gettext_noop(
            "%(agency)s reported on %(done_on)s that it has done what it promised about opinion %(code)s. "
            "Please say whether it is done, or not yet."
        ),
        gettext_noop("%(code)s: please say whether the promise of %(agency)s is done."),
        "promise",
    ),
}
