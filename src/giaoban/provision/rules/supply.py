"""Rules for what was supplied: how it is noted, what is missing, and how gaps are counted."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from giaoban.kernel.shares import shares
from giaoban.kernel.verdict import Refusal, gettext_noop

MOST_ISSUES: Final = 400
LAST_MONTH: Final = 12
LONGEST_MISSING: Final = 60
_ISSUES: Final = re.compile(r"(?:thiếu\s+)?([0-9]{1,4})\s*(?:số|issues?|kỳ)", re.IGNORECASE)
_MONTHS: Final = re.compile(r"(?:(?:thiếu|các|tháng|months?|t)\s*)*([0-9 ,.;\-–tT]+)", re.IGNORECASE)
_RANGE: Final = re.compile(r"t?([0-9]{1,2})(?:\s*[-–]\s*t?([0-9]{1,2}))?", re.IGNORECASE)


class Given(StrEnum):
    """Whether a cell got a title in a year. What nobody noted is none of these."""

    FULL = "full"
    PART = "part"
    NONE = "none"


GIVEN_WORDS: Final[Mapping[Given, str]] = {
    Given.FULL: gettext_noop("Supplied"),
    Given.PART: gettext_noop("Partly supplied"),
    Given.NONE: gettext_noop("Not supplied"),
}
UNNOTED: Final = "unnoted"
UNNOTED_WORDS: Final = gettext_noop("Not entered yet")


@dataclass(frozen=True, slots=True)
class Missing:
    """What is missing of a title that was partly supplied: months, or a number of issues."""

    months: tuple[int, ...] = ()
    issues: int = 0

    def __bool__(self) -> bool:
        """Whether anything is missing."""
        return bool(self.months or self.issues)


def read_missing(text: str) -> Missing | Refusal:
    """Return what somebody wrote of what is missing: "3, 4", "T3-T5", "5 số"; a refusal if it is unclear."""
    typed = " ".join(text.split())
    if not typed:
        return Missing()
    if len(typed) > LONGEST_MISSING:
        return _unclear()
    if issues := _ISSUES.fullmatch(typed):
        return _issues(int(issues[1]))
    months = _MONTHS.fullmatch(typed)
    found = _months(months[1]) if months else frozenset()
    return Missing(months=tuple(sorted(found))) if found else _unclear()


def _issues(number: int) -> Missing | Refusal:
    if 1 <= number <= MOST_ISSUES:
        return Missing(issues=number)
    return Refusal(
        "missing_issues",
        gettext_noop("Write from 1 to %(most)s missing issues."),
        {"most": MOST_ISSUES},
    )


def _months(typed: str) -> frozenset[int]:
    """Return the months that were written, none if one of them is none."""
    found: set[int] = set()
    for part in re.split(r"[,;.]", typed):
        told = _RANGE.fullmatch(part.strip())
        if told is None:
            return frozenset()
        first, last = int(told[1]), int(told[2] or told[1])
        if not 1 <= first <= last <= LAST_MONTH:
            return frozenset()
        found |= set(range(first, last + 1))
    return frozenset(found)


def _unclear() -> Refusal:
    return Refusal(
        "missing_unclear",
        gettext_noop("Write the months that are missing, such as “3, 4”, or how many issues: “5 số”."),
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """What is noted of one title at one cell."""

    given: Given
    missing: Missing = Missing()
    remark: str = ""


def why_not_mark(mark: Mark) -> Refusal | None:
    """Return why something cannot be noted so, or ``None`` if it can."""
    if mark.given is Given.PART and not mark.missing:
        return Refusal(
            "missing_what",
            gettext_noop("Partly supplied: write which months or how many issues are missing."),
        )
    if mark.given is not Given.PART and mark.missing:
        return Refusal(
            "missing_nothing",
            gettext_noop("Months or issues are missing only of what was partly supplied. Choose “Partly”."),
        )
    return None


def why_not_note(year: int, *, this_year: int) -> Refusal | None:
    """Return why nothing can be noted for a year, or ``None`` if it can."""
    if year > this_year:
        return Refusal(
            "supply_ahead",
            gettext_noop("%(year)s has not begun. What was supplied is noted from its first day on."),
            {"year": str(year)},
        )
    return None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as far as supply is concerned.

    Attributes:
        kind: Key of its kind.
        group: Key of the commune that it stands under; 0 at the committee itself.
    """

    key: int
    kind: int
    group: int


@dataclass(frozen=True, slots=True)
class Line:
    """How what is owed stands, of one commune, of one title, or of all."""

    key: int
    full: int = 0
    part: int = 0
    none: int = 0
    unnoted: int = 0

    @property
    def owed(self) -> int:
        """How many copies of titles the cells are entitled to, a title at a cell counted once."""
        return self.full + self.part + self.none + self.unnoted

    @property
    def shares(self) -> tuple[Decimal | None, ...]:
        """Per cent of what is owed: in full, in part, not, not noted; they add up to 100 (rule P1)."""
        return shares((self.full, self.part, self.none, self.unnoted)).values

    @property
    def share(self) -> Decimal | None:
        """Per cent of what is owed that was supplied in full; ``None`` of nothing."""
        return self.shares[0]


@dataclass(frozen=True, slots=True)
class Tally:
    """What is owed against what was supplied: by commune, by title, and in all."""

    groups: tuple[Line, ...]
    titles: tuple[Line, ...]
    total: Line


Owed = Mapping[int, Iterable[int]]
Noted = Mapping[tuple[int, int], str]


def pairs_of(cells: Iterable[Cell], owed: Owed) -> list[tuple[Cell, int]]:
    """Return every cell with every title that it is entitled to, in the order of both."""
    return [(cell, title) for cell in cells for title in owed.get(cell.kind, ())]


def tally(pairs: Iterable[tuple[Cell, int]], noted: Noted) -> Tally:
    """Count what is owed by what was noted; parts sum to the total, by commune and by title.

    Args:
        pairs: Cells with the titles that they are entitled to.
        noted: What was noted, by cell and title.

    Source:
        S82, S84.
    """
    groups: dict[int, Counter[str]] = {}
    titles: dict[int, Counter[str]] = {}
    for cell, title in pairs:
        how = noted.get((cell.key, title), UNNOTED)
        groups.setdefault(cell.group, Counter())[how] += 1
        titles.setdefault(title, Counter())[how] += 1
    lines = tuple(_line(key, counts) for key, counts in groups.items())
    return Tally(
        groups=lines,
        titles=tuple(_line(key, counts) for key, counts in titles.items()),
        total=_line(0, sum(groups.values(), Counter())),
    )


def _line(key: int, counts: Mapping[str, int]) -> Line:
    full, part, none, unnoted = (
        counts.get(how, 0) for how in (Given.FULL.value, Given.PART.value, Given.NONE.value, UNNOTED)
    )
    return Line(key, full, part, none, unnoted)


def why_not_miss(*, is_entitled: bool, waits: bool) -> Refusal | None:
    """Return why a secretary cannot say that a title did not come, or ``None`` if they can."""
    if not is_entitled:
        return Refusal(
            "not_entitled",
            gettext_noop("Your cell is not entitled to this title this year. Ask the committee office."),
        )
    if waits:
        return Refusal(
            "missed_already",
            gettext_noop("You have said so already; the office has not answered yet. It will, here."),
        )
    return None


def why_not_settle(*, is_settled: bool) -> Refusal | None:
    """Return why what a secretary said cannot be settled, or ``None`` if it can."""
    if is_settled:
        return Refusal("missed_settled", gettext_noop("Somebody has settled this already."))
    return None
