"""What can be counted, by what it can be cut, and which small cells are kept back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.reports.rules.counters import DEFINITIONS, Counter


class What(StrEnum):
    """What is counted."""

    REFERRALS = "referrals"
    REQUESTS = "requests"
    ON_SPOT = "on-spot"
    STATEMENTS = "statements"
    TURNS = "turns"
    JUDGEMENTS = "judgements"
    MOOD = "mood"


class Axis(StrEnum):
    """By what a count is cut into rows."""

    FIELD = "field"
    AGENCY = "agency"
    CLUSTER = "cluster"
    UNIT = "unit"
    CELL = "cell"
    CHANNEL = "channel"
    KIND = "kind"
    OUTCOME = "outcome"
    VERDICT = "verdict"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    TERM = "term"


AXIS_WORDS: Final[Mapping[Axis, str]] = {
    Axis.FIELD: gettext_noop("By field"),
    Axis.AGENCY: gettext_noop("By agency"),
    Axis.CLUSTER: gettext_noop("By cluster"),
    Axis.UNIT: gettext_noop("By commune"),
    Axis.CELL: gettext_noop("By cell"),
    Axis.CHANNEL: gettext_noop("By channel"),
    Axis.KIND: gettext_noop("By kind"),
    Axis.OUTCOME: gettext_noop("By outcome"),
    Axis.VERDICT: gettext_noop("By judgement"),
    Axis.MONTH: gettext_noop("By month"),
    Axis.QUARTER: gettext_noop("By quarter"),
    Axis.YEAR: gettext_noop("By year"),
    Axis.TERM: gettext_noop("By term of the committee"),
}

TIMES: Final = (Axis.MONTH, Axis.QUARTER, Axis.YEAR, Axis.TERM)
PLACES: Final = (Axis.CLUSTER, Axis.UNIT, Axis.CELL)

WHATS: Final[Mapping[What, str]] = {
    What.REFERRALS: DEFINITIONS[Counter.REFERRALS].label,
    What.REQUESTS: DEFINITIONS[Counter.REQUESTS].label,
    What.ON_SPOT: DEFINITIONS[Counter.ON_SPOT].label,
    What.STATEMENTS: DEFINITIONS[Counter.STATEMENTS].label,
    What.TURNS: DEFINITIONS[Counter.TURNS].label,
    What.JUDGEMENTS: gettext_noop("Judgements on replies"),
    What.MOOD: gettext_noop("Reports of public mood"),
}

# The counter that is printed beside a figure; judgements and public mood have none of their own.
COUNTERS: Final[Mapping[What, str]] = {
    What.REFERRALS: Counter.REFERRALS.value,
    What.REQUESTS: Counter.REQUESTS.value,
    What.ON_SPOT: Counter.ON_SPOT.value,
    What.STATEMENTS: Counter.STATEMENTS.value,
    What.TURNS: Counter.TURNS.value,
}

AXES: Final[Mapping[What, tuple[Axis, ...]]] = {
    What.REFERRALS: (
        *(Axis.FIELD, Axis.AGENCY, *PLACES, Axis.CHANNEL, Axis.KIND, Axis.OUTCOME, Axis.VERDICT, *TIMES),
    ),
    What.REQUESTS: (Axis.FIELD, *PLACES, Axis.CHANNEL, Axis.KIND, *TIMES),
    What.ON_SPOT: (Axis.FIELD, *PLACES, Axis.CHANNEL, Axis.KIND, *TIMES),
    What.STATEMENTS: (*PLACES, Axis.CHANNEL, Axis.KIND, *TIMES),
    What.TURNS: (*PLACES, *TIMES),
    What.JUDGEMENTS: (Axis.VERDICT, Axis.FIELD, Axis.AGENCY, *PLACES, Axis.OUTCOME, *TIMES),
    What.MOOD: (*PLACES, Axis.CHANNEL, *TIMES),
}

FEWEST_SOURCES: Final = 3
HIDDEN: Final = gettext_noop(
    "Cells that come from fewer than three units are kept back, and one more where a single one could be "
    "worked out."
)

FEW: Final = gettext_noop("from fewer than three units, so not told")


def why_not_cut(what: What, axis: Axis) -> Refusal | None:
    """Return why something cannot be counted by this, or ``None`` if it can."""
    if axis not in AXES[what]:
        return Refusal(
            "no_such_table", gettext_noop("This cannot be counted by that. Choose another way to cut it.")
        )
    return None


@dataclass(frozen=True, slots=True)
class Counted:
    """How many fall into one cell, and from how many units they come."""

    count: int
    sources: int

    @property
    def is_small(self) -> bool:
        """Whether it tells too much of the few that it comes from."""
        return 0 < self.sources < FEWEST_SOURCES


def kept_back(cells: Sequence[Counted]) -> list[bool]:
    """Return which cells of a column are not shown where its total is.

    Every cell from fewer than three sources; and if that is one alone, the smallest other one too, so that
    nobody can work the first one out from the total.
    """
    hidden = [cell.is_small for cell in cells]
    if sum(hidden) == 1:
        others = [(cell.count, place) for place, cell in enumerate(cells) if cell.count and not hidden[place]]
        if others:
            hidden[min(others)[1]] = True
    return hidden
