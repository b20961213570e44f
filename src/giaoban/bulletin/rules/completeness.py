"""Rules for looking an edition through: what is missing, thin or late by the plan and the months before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import ceil
from statistics import median
from typing import Final

from giaoban.bulletin.rules.editions import Piece
from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.verdict import gettext_noop

MONTHS_BEFORE: Final = 3
THIN: Final = 2  # less than half of what is usual


class Lack(StrEnum):
    """What an edition lacks."""

    NOT_IN_EDITION = "not_in_edition"
    USUALLY_THERE = "usually_there"
    AWAITED = "awaited"
    NOTHING = "nothing"
    LEFT_OUT = "left_out"
    EMPTY = "empty"
    THIN = "thin"
    SHORT = "short"
    LONG = "long"


LACK_WORDS: Final = {
    Lack.NOT_IN_EDITION: gettext_noop("The plan has it, this edition has not"),
    Lack.USUALLY_THERE: gettext_noop("Stood in the months before, is missing now"),
    Lack.AWAITED: gettext_noop("Still awaited"),
    Lack.NOTHING: gettext_noop("Its agency says that there is nothing"),
    Lack.LEFT_OUT: gettext_noop("Left out"),
    Lack.EMPTY: gettext_noop("Nothing to fill it with yet"),
    Lack.THIN: gettext_noop("Less than half as long as usual"),
    Lack.SHORT: gettext_noop("Less than half as long as the plan wants it"),
    Lack.LONG: gettext_noop("More than one and a half times as long as the plan wants it"),
}


@dataclass(frozen=True, slots=True)
class Looked:
    """One section as it is looked through.

    Attributes:
        heading: By which it is known from month to month.
        stage: Where its contribution stands; ``None`` if it fills itself.
        words: How long it is now.
        wanted: How long the plan wants it.
    """

    heading: str
    stage: Stage | None
    words: int
    wanted: int
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Something that an edition lacks, in one of its sections.

    Attributes:
        usual: How long it usually is, or the plan wants it; 0 where that says nothing.
    """

    heading: str
    lack: Lack
    words: int = 0
    usual: int = 0


def usual_lengths(before: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Return how long each section usually was, by heading.

    Args:
        before: Of each edition before, the newest first, its words by heading.
    """
    lengths: dict[str, list[int]] = {}
    for edition in before[:MONTHS_BEFORE]:
        for heading, words in edition.items():
            if words:
                lengths.setdefault(heading, []).append(words)
    return {heading: int(median(found)) for heading, found in lengths.items()}


def look_through(
    sections: Sequence[Looked], planned: Iterable[str], before: Sequence[Mapping[str, int]]
) -> list[Found]:
    """Return what an edition lacks against the plan and the three editions before, in its order.

    Args:
        sections: Those of the edition.
        planned: The headings of the plan.
        before: Of each edition before, the newest first, its words by heading.

    Source:
        Founding document, S78: in some months the bulletin was poor in content.
    """
    usual = usual_lengths(before)
    there = {section.heading for section in sections}
    found = [one for section in sections if (one := _lack_of(section, usual.get(section.heading, 0)))]
    missing = [heading for heading in planned if heading not in there]
    found += [Found(heading, Lack.NOT_IN_EDITION) for heading in missing]
    gone = [heading for heading in usual if heading not in there and heading not in missing]
    return found + [Found(heading, Lack.USUALLY_THERE, usual=usual[heading]) for heading in gone]


def has_every_part(pieces: Sequence[Piece], planned: Iterable[str]) -> bool:
    """Return whether every section of an edition and of its plan stands in it, none said to be empty.

    Source:
        Founding document, S78: in some months the bulletin was poor in content.
    """
    standing = {
        one.heading
        for one in pieces
        if one.is_settled and not one.is_left_out and one.stage is not Stage.NOTHING
    }
    return {one.heading for one in pieces} | set(planned) <= standing


def _lack_of(section: Looked, usual: int) -> Found | None:
    if section.is_left_out:
        return Found(section.heading, Lack.LEFT_OUT, usual=usual)
    if section.stage is Stage.NOTHING:
        return Found(section.heading, Lack.NOTHING, usual=usual)
    if section.stage in {Stage.ASKED, Stage.RETURNED}:
        return Found(section.heading, Lack.AWAITED, usual=usual)
    if not section.words:
        return Found(section.heading, Lack.EMPTY, usual=usual)
    if section.words * THIN < usual:
        return Found(section.heading, Lack.THIN, section.words, usual)
    return against_plan(section.heading, section.words, section.wanted) if section.stage else None


def against_plan(heading: str, words: int, wanted: int) -> Found | None:
    """Return that something written is far too short or long for the plan; ``None`` if it is neither.

    Source:
        Founding document, S78: the plan names the length of each section, so that no month is poor.
    """
    if words and words * THIN < wanted:
        return Found(heading, Lack.SHORT, words, wanted)
    return Found(heading, Lack.LONG, words, wanted) if words * 2 > wanted * 3 else None


@dataclass(frozen=True, slots=True)
class Owed:
    """One contribution that an agency owed, for the count of what came late.

    Attributes:
        due_at: By when, with a time zone.
        came_at: When the agency first answered; ``None`` if it has not.
        returns: How often it went back.
        is_closed: Whether its edition is fixed, so that nothing can come any more.
        said_nothing: Whether the answer was that there is nothing.
    """

    agency: str
    due_at: datetime
    came_at: datetime | None
    returns: int = 0
    is_closed: bool = False
    said_nothing: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """What one agency owed and how it came; it counts contributions, never people."""

    agency: str
    owed: int = 0
    late: int = 0
    missing: int = 0
    returned: int = 0
    nothing: int = 0


def tally(rows: Iterable[Owed], *, now: datetime) -> list[Tally]:
    """Return what agencies owed and how it came, in the order in which they are first named.

    Late is what came after its time or has not come by now; missing, what never came into a fixed edition.
    Returned counts contributions that went back at least once.

    Source:
        Founding document, S79: some agencies supplied their information late.
    """
    found: dict[str, list[Owed]] = {}
    for row in rows:
        found.setdefault(row.agency, []).append(row)
    return [
        Tally(
            agency,
            owed=len(owed),
            late=sum(is_late(one.due_at, one.came_at, now=now) for one in owed),
            missing=sum(one.is_closed and one.came_at is None for one in owed),
            returned=sum(one.returns > 0 for one in owed),
            nothing=sum(one.said_nothing for one in owed),
        )
        for agency, owed in found.items()
    ]


def is_late(due: datetime, came: datetime | None, *, now: datetime) -> bool:
    """Return whether a contribution came, or is still awaited, after its time."""
    return (came or now) > due


def days_late(due: datetime, came: datetime | None, *, now: datetime) -> int:
    """Return by how many days it is late, a begun one counting; 0 if it is in time."""
    late = (came or now) - due
    return max(ceil(late.total_seconds() / 86_400), 0)
