"""Rules for titles: what can be supplied, how often it comes out, and which kinds of cell are to get it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.organisation.rules import Span

MOST_COPIES: Final = 50


class Kind(StrEnum):
    """What a title is."""

    NEWSPAPER = "newspaper"
    JOURNAL = "journal"
    UPPER = "upper"  # documents that a board above publishes
    OTHER = "other"


class Frequency(StrEnum):
    """How often a title comes out."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    OCCASIONAL = "occasional"


KIND_WORDS: Final[Mapping[Kind, str]] = {
    Kind.NEWSPAPER: gettext_noop("Newspaper"),
    Kind.JOURNAL: gettext_noop("Journal"),
    Kind.UPPER: gettext_noop("Documents of a board above"),
    Kind.OTHER: gettext_noop("Other documents"),
}
FREQUENCY_WORDS: Final[Mapping[Frequency, str]] = {
    Frequency.DAILY: gettext_noop("every day"),
    Frequency.WEEKLY: gettext_noop("every week"),
    Frequency.MONTHLY: gettext_noop("every month"),
    Frequency.QUARTERLY: gettext_noop("every quarter"),
    Frequency.OCCASIONAL: gettext_noop("now and then"),
}


@dataclass(frozen=True, slots=True)
class Entitled:
    """That cells of one kind are to get a title, for a time.

    Attributes:
        kind: Key of the kind of cell.
    """

    kind: int
    span: Span


def year_span(year: int) -> Span:
    """Return the days of a year."""
    return Span(date(year, 1, 1), date(year, 12, 31))


def day_of(year: int, today: date) -> date:
    """Return the day as of which a year is read: today, the last of a past year, the first of a coming."""
    return min(max(today, date(year, 1, 1)), date(year, 12, 31))


def why_not_name(name: str, *, others: Iterable[str]) -> Refusal | None:
    """Return why a title cannot be called so, or ``None`` if it can.

    Args:
        name: What it is to be called.
        others: What the other titles of the committee are called.
    """
    wanted = " ".join(name.casefold().split())
    if wanted in {" ".join(other.casefold().split()) for other in others}:
        return Refusal(
            "title_twice",
            gettext_noop(
                "“%(name)s” is on the list already. Open it there, or add what tells the two apart."
            ),
            {"name": name},
        )
    return None


def why_not_last(span: Span) -> Refusal | None:
    """Return why something cannot hold from its first to its last day, or ``None`` if it can."""
    if span.valid_to is not None and span.valid_to < span.valid_from:
        return Refusal(
            "supply_ends_first", gettext_noop("The last day lies before the first. Change one of them.")
        )
    return None


def why_not_entitle(asked: Entitled, known: Iterable[Entitled]) -> Refusal | None:
    """Return why cells of a kind cannot be entitled for these days, or ``None`` if they can."""
    if refusal := why_not_last(asked.span):
        return refusal
    if any(each.kind == asked.kind and each.span.overlaps(asked.span) for each in known):
        return Refusal(
            "entitled_already",
            gettext_noop(
                "Cells of this kind are entitled to it in these days already. "
                "End what holds first, or choose a later day."
            ),
        )
    return None


def why_not_end(span: Span, last_day: date) -> Refusal | None:
    """Return why what holds cannot end with a day, or ``None`` if it can."""
    if last_day < span.valid_from:
        return Refusal(
            "supply_not_begun",
            gettext_noop("It begins on %(first)s only. Choose that day or a later one."),
            {"first": span.valid_from},
        )
    if span.valid_to is not None and span.valid_to <= last_day:
        return Refusal(
            "supply_ends_already", gettext_noop("It ends by %(last)s already."), {"last": span.valid_to}
        )
    return None
