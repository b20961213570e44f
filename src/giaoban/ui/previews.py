"""What a page shows of a file before it is taken: its rows by state, page by page."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Final, Protocol, TypeVar

from django.core.paginator import Paginator
from django.http import HttpRequest

A_PAGE: Final = 100
State = TypeVar("State", bound=StrEnum)
Stands_co = TypeVar("Stands_co", bound=StrEnum, covariant=True)


class Judged(Protocol[Stands_co]):
    """One row of a file, judged."""

    @property
    def state(self) -> Stands_co:
        """What happens to it."""


class Plan(Protocol[State]):
    """What a file would bring."""

    @property
    def outcomes(self) -> Sequence[Judged[State]]:
        """Every row, in its order."""

    @property
    def counts(self) -> Mapping[State, int]:
        """How many rows are in each state."""

    def of_state(self, state: State) -> Iterator[Judged[State]]:
        """Return the rows of one state."""


def rows_shown(
    request: HttpRequest, plan: Plan[State], words: Mapping[State, tuple[str, str]], *, wrong: State
) -> dict[str, object]:
    """Return a page of rows and a tab for each state; what is wrong is shown first.

    Args:
        request: Its address says which state and which page.
        plan: What the file would bring.
        words: What each state is called, and its tone, in the order of the tabs.
        wrong: The state of what cannot be taken.
    """
    asked = request.GET.get("state", "")
    state = next((each for each in words if each == asked), wrong if plan.counts[wrong] else None)
    outcomes = plan.outcomes if state is None else list(plan.of_state(state))
    page = Paginator(outcomes, A_PAGE).get_page(request.GET.get("page"))
    return {
        "page": page,
        "rows": [(outcome, *words[outcome.state]) for outcome in page],
        "tabs": [
            (each.value, label, plan.counts[each], tone, each == state)
            for each, (label, tone) in words.items()
        ],
    }
