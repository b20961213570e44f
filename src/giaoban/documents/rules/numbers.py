"""Rules for numbers of papers: issued at signing, one after the other, never reused, every gap explained."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.secrecy import marking_in
from giaoban.kernel.verdict import Refusal, gettext_noop


class State(StrEnum):
    """A number stands, or it is void: then its row says why."""

    ISSUED = "issued"
    VOID = "void"


class Verb(StrEnum):
    """What can be done to an issued number."""

    VOID = "void"


LIFE: Final = Machine(start=State.ISSUED, moves={(State.ISSUED, Verb.VOID): State.VOID})
LARGEST: Final = 99_999
_SECRET: Final = re.compile(r"(?<!\w)(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?!\w)")


@dataclass(frozen=True, slots=True)
class Reach:
    """The days over which one row of numbers runs; without a last day it runs on."""

    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Return whether ``day`` lies in it."""
        return self.first <= day and (self.last is None or day <= self.last)


def year_reach(year: int) -> Reach:
    """Return the days of one calendar year."""
    return Reach(date(year, 1, 1), date(year, 12, 31))


def why_not_issue(
    *, signed_on: date, today: date, reach: Reach | None, latest: date | None
) -> Refusal | None:
    """Return why no number can be issued for a paper signed on that day, or ``None`` if one can.

    Args:
        signed_on: The day of signing.
        today: The day on which it is asked.
        reach: The days of the row of numbers; ``None`` if the committee's term is not written down.
        latest: The day of the newest number of that row; ``None`` if there is none yet.

    Source:
        Hướng dẫn 05-HD/VPTW: numbers run from 01 through one term of the committee, by type of paper.
    """
    if signed_on > today:
        return Refusal(
            "not_signed_yet",
            gettext_noop("A number is issued when the paper is signed. %(day)s has not come yet."),
            {"day": signed_on},
        )
    if reach is None or not reach.covers(signed_on):
        return Refusal(
            "no_term",
            gettext_noop(
                "No term of the committee covers %(day)s. Write the term down first: numbers run through it."
            ),
            {"day": signed_on},
        )
    if latest is not None and signed_on < latest:
        return Refusal(
            "out_of_order",
            gettext_noop(
                "The newest number bears %(latest)s. Numbers follow the days: choose that day or a later one."
            ),
            {"latest": latest},
        )
    return None


def why_not_name(subject: str) -> Refusal | None:
    """Return why a paper with this subject may not be kept here, or ``None`` if it may.

    Source:
        Law 117/2025/QH15: state secrets are written on machines that no network reaches.
    """
    if _SECRET.search(subject) or marking_in(subject):
        return Refusal(
            "secret",
            gettext_noop(
                "A paper marked secret does not belong here. Number it in the book of secret papers, "
                "on a machine without a network."
            ),
        )
    return None


def why_not_void(state: State) -> Refusal | None:
    """Return why a number cannot be made void, or ``None`` if it can."""
    if not LIFE.allows(state, Verb.VOID):
        return Refusal(
            "void_already", gettext_noop("This number is void already. Its reason stands beside it.")
        )
    return None


def why_not_continue(*, last: int, issued: int) -> Refusal | None:
    """Return why a row of numbers cannot go on after ``last`` numbers on paper, or ``None`` if it can.

    Args:
        last: The last number that was issued on paper.
        issued: How many numbers were issued here already.
    """
    if issued:
        return Refusal(
            "begun",
            gettext_noop(
                "Numbers of this type were issued here already, so their beginning can no longer change."
            ),
        )
    if not 0 <= last < LARGEST:
        return Refusal(
            "not_a_number",
            gettext_noop("Write the last number in the paper book, from 0 to %(largest)s."),
            {"largest": LARGEST - 1},
        )
    return None


def why_not_begin_term(*, first: date, newest: date | None) -> Refusal | None:
    """Return why a term cannot begin on ``first``, or ``None`` if it can.

    Args:
        first: The day after the congress closed.
        newest: The first day of the newest term so far; ``None`` if there is none.
    """
    if newest is not None and first <= newest:
        return Refusal(
            "term_before",
            gettext_noop("A term began on %(newest)s already. The next one begins later."),
            {"newest": newest},
        )
    return None
