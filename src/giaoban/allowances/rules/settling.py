"""Rules for settlements: what a period comes to; each meeting counts once, a correction by its difference."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import Refusal, gettext_noop


@dataclass(frozen=True, slots=True)
class Owed:
    """The newest sheet of a meeting, and what earlier settlements counted of that meeting.

    Attributes:
        sheet: Key of the sheet.
        total: What it comes to, in đồng.
        settled: What was settled of the meeting before, by sheets that this one corrects.
        is_settled: Whether this very sheet was settled.
    """

    sheet: int
    total: Dong
    settled: Dong
    is_settled: bool

    @property
    def difference(self) -> Dong:
        """What is still to be counted; below zero where money comes back."""
        return Dong(self.total - self.settled)


def to_settle(owed: Iterable[Owed]) -> tuple[tuple[int, Dong], ...]:
    """Return what a settlement counts: each sheet that was not settled, with its difference.

    Source:
        S85: settlement; no meeting is counted twice, a correction counts by what it changes.
    """
    return tuple((each.sheet, each.difference) for each in owed if not each.is_settled)


def why_not_settle(first: date, last: date, entries: Sequence[object], *, today: date) -> Refusal | None:
    """Return why a period cannot be settled, or ``None`` if it can."""
    if last < first:
        return Refusal(
            "period_backwards",
            gettext_noop("The last day of the period lies before its first. Put them the right way round."),
        )
    if last > today:
        return Refusal(
            "period_ahead",
            gettext_noop("The period is not over: its last day may be today at the latest."),
        )
    if not entries:
        return Refusal(
            "nothing_to_settle",
            gettext_noop(
                "Every sheet of this period is settled already, or there is none. Nothing is counted twice."
            ),
        )
    return None


@dataclass(frozen=True, slots=True)
class Share:
    """What one commune, or one group, comes to."""

    name: str
    people: int
    amount: Dong


def by_commune(lines: Iterable[tuple[str, int]]) -> tuple[Share, ...]:
    """Return people paid and amount of each commune, in the order in which communes first appear.

    Args:
        lines: The name of the commune and the amount, of each line that is not struck out.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    for name, amount in lines:
        found[name].append(amount)
    return tuple(Share(name, len(amounts), Dong(sum(amounts))) for name, amounts in found.items())
