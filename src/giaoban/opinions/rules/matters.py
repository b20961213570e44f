"""The same thing over months and places: what belongs to one matter, and how often it has come back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop

NO_EARLIER: Final = gettext_noop("Choose the earlier one that it belongs to.")

SOON_MONTHS: Final = 6
MONTHS: Final = 12
A_LINE: Final = 80  # characters, about what a line of the page holds
LINES_A_SHARE: Final = 4
MOST_SHARES: Final = 4


@dataclass(frozen=True, slots=True)
class Placed:
    """What the rules need to know about a referral: whose it is, and the matter it belongs to, if any."""

    referral: int
    host: int
    matter: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that happened to a matter, worded for its reader.

    Attributes:
        at: When, so that what several areas tell stands in the order of time.
        text: What happened.
        said: The words of whoever did it, as they wrote them.
        parts: What was answered, a line a point.
        tone: How it is drawn: ``late``, ``soon``, ``done``; empty of what merely happened.
        to: The address that tells more; empty if there is none.
        ahead: Whether it is still to come.
    """

    at: datetime
    text: str
    said: str = ""
    parts: Sequence[str] = ()
    tone: str = ""
    to: str = ""
    ahead: bool = False


def shares_of(told: Iterable[Told]) -> int:
    """Return how much of the page's width the way of one agency takes, from 1 to 4 shares.

    Ways beside each other then come out about as long, so that the whole story stands on one screen.
    """
    lines = sum(1 + len(f"{each.text}{each.said}{''.join(each.parts)}") // A_LINE for each in told)
    return min(MOST_SHARES, max(1, round(lines / LINES_A_SHARE)))


def raised_together(origins: Iterable[tuple[int, int]]) -> list[set[int]]:
    """Return which referrals answer the same opinions, and so are one time that a matter was raised.

    Args:
        origins: Key of a referral and of an opinion that it answers, in the order of time.
    """
    groups: list[tuple[set[int], set[int]]] = []
    for referral, opinion in origins:
        touched = [group for group in groups if referral in group[0] or opinion in group[1]]
        whole = touched[0] if touched else (set[int](), set[int]())
        for other in touched[1:]:
            whole[0].update(other[0])
            whole[1].update(other[1])
            groups.remove(other)
        if not touched:
            groups.append(whole)
        whole[0].add(referral)
        whole[1].add(opinion)
    return [referrals for referrals, _ in groups]


def why_not_put(one: Placed, beside: Placed | None) -> Refusal | None:
    """Return why a referral cannot be put to the matter of another one, or ``None`` if it can."""
    if beside is None:
        return Refusal("no_earlier", NO_EARLIER)
    if one.referral == beside.referral:
        return Refusal(
            "same_referral",
            gettext_noop("It cannot be put beside itself. Choose the earlier one it repeats."),
        )
    if one.host != beside.host:
        return Refusal(
            "other_host",
            gettext_noop("That one is of another committee. Choose one that this committee has sent."),
        )
    if one.matter is not None and one.matter != beside.matter:
        return Refusal(
            "in_another_matter",
            gettext_noop("It belongs to another matter by now. Take it out of that one first."),
        )
    return None


def why_not_rename(title: str) -> Refusal | None:
    """Return why a matter cannot be called so, or ``None`` if it can."""
    if not title.strip():
        return Refusal("no_title", gettext_noop("Write what the matter is called."))
    return None


def times_raised(days: Iterable[date]) -> int:
    """Return at how many meetings a matter was raised; several units at one meeting raise it once."""
    return len(set(days))


def times_back_soon(days: Iterable[date]) -> int:
    """Return how many times a matter came back within six months of the time before."""
    return sum(later <= _months_on(earlier) for earlier, later in pairwise(sorted(set(days))))


def _months_on(day: date) -> date:
    """Return the last day that still is within six months of ``day``; the month's last where it has none."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + SOON_MONTHS, MONTHS)
    for number in range(day.day, 27, -1):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, day.day)
