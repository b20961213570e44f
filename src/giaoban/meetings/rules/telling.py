"""By which day a unit owes the text of its talk, whatever it was told of the meeting's day on the way."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from giaoban.kernel.dates import OfficeDays
from giaoban.meetings.rules.talks import talk_due


@dataclass(frozen=True, slots=True)
class Told:
    """One time a unit was told of a day.

    Attributes:
        on: When it was told.
        meeting: The day on which the meeting was to be held.
    """

    on: date
    meeting: date


def due_as_told(told: Sequence[Told], *, lead: int, offices: OfficeDays) -> date:
    """Return the last day on which the text of a talk is on time, after every move of its meeting.

    The day follows the meeting: who knew of it in time owes the text the whole lead before the new day. Of
    two days the earlier one is never owed later, and a day that was told before is owed as it was then; so
    nobody who is late has more time because a meeting moved to an earlier day, or there and back. Who was
    in time and hears of an earlier day has at least what is left until it.

    Args:
        told: What the unit was told, first to last; at least one.
        lead: Working days before the meeting, a setting of the series.
        offices: On which days offices work.

    Raises:
        ValueError: If the unit was told of no day.
    """
    if not told:
        raise ValueError("a unit owes nothing for a meeting of which it was not told")
    dues: list[date] = []
    for place, each in enumerate(told):
        since = _known_since(told[: place + 1], dues)
        due = talk_due(each.meeting, lead=lead, told_on=since, offices=offices)
        before = list(zip(told, dues, strict=False))
        fair = max([due, *(owed for one, owed in before if one.meeting <= each.meeting)])
        dues.append(min([fair, *(owed for one, owed in before if one.meeting >= each.meeting)]))
    return dues[-1]


def _known_since(told: Sequence[Told], dues: Sequence[date]) -> date:
    """Return since when a unit knows that it must be ready for the last of these days."""
    last = told[-1]
    if dues and last.meeting < told[-2].meeting and last.on <= dues[-1]:
        return last.on  # it was in time, and could not know that it has less
    return min(one.on for one in told if one.meeting <= last.meeting)
