"""One page of a list of opinions: which they are is found first, and only those are read whole."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from django.db.models import Count, Q, QuerySet

from giaoban.opinions.models import Opinion
from giaoban.opinions.queries.topics import name_topics
from giaoban.opinions.queries.visibility import as_rows
from giaoban.opinions.rules.life import State
from giaoban.ui.paging import CountedPaginator

TABS: Final[Mapping[str, tuple[State, ...]]] = {
    "all": tuple(State),
    "open": (State.WAITING, State.FORWARDED),
    "done": (State.ANSWERED_ON_SPOT, State.ALREADY_ANSWERED, State.NOTED),
    "aside": (State.RULED_OUT, State.WITHDRAWN),
}
FEW: Final = 2_000  # keys that are read at once rather than counted and sought again


def tabbed(
    opinions: QuerySet[Opinion], tab: str, per_page: int, *, narrowed: bool
) -> tuple[CountedPaginator, dict[str, int]]:
    """Return the keys of one tab, to be turned page by page, and how many opinions each tab holds.

    What a condition leaves is mostly few: then it is asked once, and all is counted from the answer.

    Args:
        opinions: Those that somebody may see, newest first.
        tab: One of ``TABS``.
        per_page: How many stand on a page.
        narrowed: Whether a condition was set, so that few are left.
    """
    found = _few(opinions) if narrowed else None
    if found is not None:
        states = Counter(state for _, state in found)
        counts = {name: sum(states[one.value] for one in within) for name, within in TABS.items()}
        keys: Sequence[int] = [pk for pk, state in found if state in TABS[tab]]
        return CountedPaginator(keys, per_page, count=counts[tab]), counts
    counts = opinions.order_by().aggregate(
        **{name: Count("pk", filter=Q(state__in=_values(states))) for name, states in TABS.items()}
    )
    keys_of_tab = opinions.filter(state__in=_values(TABS[tab])).values_list("pk", flat=True)
    return CountedPaginator(keys_of_tab, per_page, count=counts[tab]), counts


def _few(opinions: QuerySet[Opinion]) -> list[tuple[int, str]] | None:
    """Return key and state of all, newest first; ``None`` if they are more than a few.

    Put in order here: asked for an order, PostgreSQL walks all opinions of a committee for the first few.
    """
    found = list(opinions.order_by().values_list("year", "month", "number", "pk", "state")[: FEW + 1])
    if len(found) > FEW:
        return None
    return [(pk, state) for *_, pk, state in sorted(found, reverse=True)]


def in_order(keys: Collection[int]) -> list[Opinion]:
    """Return the opinions of a page as a list shows them, in the order of their keys. Two queries or four."""
    known = as_rows(Opinion.objects.filter(pk__in=list(keys))).order_by().in_bulk()
    name_topics(known.values())
    return [known[key] for key in keys if key in known]


def _values(states: tuple[State, ...]) -> list[str]:
    return [state.value for state in states]
