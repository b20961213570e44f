"""Rules for rates: how much a person gets for a meeting, from which day, who decided it, who is paid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.organisation.rules import Span

LEAST: Final = Dong(1_000)  # below it somebody left zeros out
MOST: Final = Dong(100_000_000)


class Level(StrEnum):
    """Which ceiling a rate is held against: by where the committee sits."""

    COMMUNE = "commune"
    TOWN = "town"
    CITY = "city"


# Meals for guests of a meeting who draw no pay from the State, for a person and a day.
CEILINGS: Final[Mapping[Level, Dong]] = {
    Level.COMMUNE: Dong(100_000),
    Level.TOWN: Dong(150_000),
    Level.CITY: Dong(200_000),
}
LEVEL_WORDS: Final[Mapping[Level, str]] = {
    Level.COMMUNE: gettext_noop("Meetings of a commune"),
    Level.TOWN: gettext_noop("Inner areas of a district or of a city under a province"),
    Level.CITY: gettext_noop("Inner areas of a city under the centre"),
}


@dataclass(frozen=True, slots=True)
class Rate:
    """What one person gets for one meeting, and for whom it holds.

    Attributes:
        amount: In đồng, for a person and a meeting.
        span: The days of the meetings for which it holds.
        basis: The document that it rests on: number and day.
        pays_substitutes: Whether who came in somebody's place gets it.
        pays_salaried: Whether who draws pay from the State gets it too.
    """

    amount: Dong
    span: Span
    basis: str
    pays_substitutes: bool = True
    pays_salaried: bool = False


def why_not_amount(amount: int) -> Refusal | None:
    """Return why an amount cannot be a rate, or ``None`` if it can."""
    if amount < LEAST:
        return Refusal(
            "rate_too_small",
            gettext_noop(
                "%(amount)s đồng is too little for a meeting. Write all its zeros, for instance 70.000."
            ),
            {"amount": amount},
        )
    if amount > MOST:
        return Refusal(
            "rate_too_large",
            gettext_noop(
                "%(amount)s đồng is more than a rate for one person and one meeting can be. Were zeros added?"
            ),
            {"amount": amount},
        )
    return None


def why_not_set(rate: Rate, others: Iterable[Rate]) -> Refusal | None:
    """Return why a rate cannot be entered, or ``None`` if it can: on a day one rate holds, never two.

    Source:
        S88: a rate has a day from which it holds, a legal basis and a body that approved it.
    """
    if rate.span.valid_to is not None and rate.span.valid_to < rate.span.valid_from:
        return Refusal(
            "rate_ends_first",
            gettext_noop("The last day lies before the first. Put the days the right way round."),
        )
    overlapped = next((each for each in others if each.span.overlaps(rate.span)), None)
    if overlapped is None:
        return why_not_amount(rate.amount)
    if overlapped.span.valid_to is None and overlapped.span.valid_from < rate.span.valid_from:
        return Refusal(
            "rate_overlaps_open",
            gettext_noop(
                "A rate of %(amount)s đồng holds since %(first)s and has no last day. "
                "Tick that it ends the day before, or give another day."
            ),
            {"amount": overlapped.amount, "first": overlapped.span.valid_from},
        )
    return Refusal(
        "rate_overlaps",
        gettext_noop(
            "A rate of %(amount)s đồng already holds from %(first)s (%(basis)s). "
            "Two rates cannot hold on one day: choose days outside it."
        ),
        {"amount": overlapped.amount, "first": overlapped.span.valid_from, "basis": overlapped.basis},
    )


def why_not_end(span: Span, last_day: date, *, last_paid: date | None) -> Refusal | None:
    """Return why a rate cannot end with a day, or ``None`` if it can.

    Args:
        span: The days for which it holds.
        last_day: The last day for which it is to hold.
        last_paid: Day of the last meeting that a sheet pays by it; ``None`` if there is none.
    """
    if last_day < span.valid_from:
        return Refusal(
            "rate_not_begun",
            gettext_noop("This rate holds from %(first)s only. Give that day or a later one."),
            {"first": span.valid_from},
        )
    if last_paid is not None and last_day < last_paid:
        return Refusal(
            "rate_was_paid",
            gettext_noop("A sheet pays the meeting of %(day)s by this rate. End it on that day or later."),
            {"day": last_paid},
        )
    if span.valid_to is not None and span.valid_to <= last_day:
        return Refusal(
            "rate_ends_already",
            gettext_noop("This rate ends on %(last)s already. Enter another rate for the days after it."),
            {"last": span.valid_to},
        )
    return None


def ceiling_passed(amount: int, level: Level) -> Dong | None:
    """Return the ceiling that an amount lies above, or ``None`` if it lies at or below it.

    A ceiling is something to think about, not a ban: another document may allow more.

    Source:
        Thông tư 40/2017/TT-BTC, article 12, paragraph 4; see docs/reference/sources.md.
    """
    ceiling = CEILINGS[level]
    return ceiling if amount > ceiling else None
