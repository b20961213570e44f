"""Which opinions of a very busy meeting the desk reads: of one page, what is chosen, what is directed."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from giaoban.meetings.models import Meeting
from giaoban.opinions.models import Direction, Opinion
from giaoban.opinions.models.directions import OPEN_DIRECTIONS
from giaoban.opinions.rules.life import State

A_DESK: Final = 100  # more than any meeting that was seen; what is on one page can be merged at a glance
_LONGEST_KEY: Final = 19

TABS: Mapping[str, frozenset[State]] = {
    "unsorted": frozenset({State.WAITING}),
    "ready": frozenset({State.WAITING}),
    "forwarded": frozenset({State.FORWARDED}),
    "on_spot": frozenset({State.ANSWERED_ON_SPOT}),
    "noted": frozenset({State.NOTED}),
    "aside": frozenset({State.RULED_OUT, State.ALREADY_ANSWERED, State.WITHDRAWN}),
    "all": frozenset(State),
}

if TYPE_CHECKING:
    AnyPage = Page[Any]
else:
    AnyPage = Page


@dataclass(frozen=True, slots=True)
class At:
    """Where on the desk somebody looks, as the address says: the list, its page, what is chosen."""

    tab: str = ""
    page: str = ""
    chosen: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Spread:
    """A desk that does not fit on one page.

    Attributes:
        counts: How many opinions stand in each list.
        page: The page of the list that is looked at; holds keys.
        read: Keys of all that is read: of the page, what is chosen, what leaders gave the office to do.
    """

    counts: Mapping[str, int]
    page: AnyPage
    read: frozenset[int]


def spread(rows: QuerySet[Opinion], meeting: Meeting, at: At) -> Spread:
    """Return which page of a meeting's opinions is looked at. Two queries, however many there are."""
    standing = list(rows.select_related(None).values_list("pk", "state", "field"))
    tabs = {key: tabs_of(State(state), field) for key, state, field in standing}
    counts = counted(iter(tabs.values()))
    tab = tab_among(at.tab, counts)
    page = Paginator([key for key, found in tabs.items() if tab in found], A_DESK).get_page(at.page)
    directed = Direction.objects.filter(opinion__meeting=meeting, agency=None, state__in=OPEN_DIRECTIONS)
    chosen = {int(key) for key in at.chosen if is_key(key)} & tabs.keys()
    read = frozenset([*page, *chosen, *directed.values_list("opinion", flat=True)])
    return Spread(counts, page, read)


def tabs_of(state: State, field: int | None) -> list[str]:
    """Return the lists in which an opinion stands."""
    if state is State.WAITING:
        return ["unsorted" if field is None else "ready", "all"]
    return [tab for tab, states in TABS.items() if state in states]


def counted(found: Iterator[list[str]]) -> dict[str, int]:
    """Return how many opinions stand in each list."""
    counts = Counter(tab for tabs in found for tab in tabs)
    return {tab: counts[tab] for tab in TABS}


def tab_among(asked: str, counts: Mapping[str, int]) -> str:
    """Return the list that was chosen, or the first that holds anything."""
    return asked if asked in TABS else next((each for each in TABS if counts[each]), "all")


def is_key(key: str) -> bool:
    """Return whether a text from outside can be the key of a row."""
    return key.isdecimal() and key.isascii() and len(key) < _LONGEST_KEY
