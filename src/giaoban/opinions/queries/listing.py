"""One page of a list of opinions: which they are is found first, and only those are read whole."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from django.db.models import Count, QuerySet

from giaoban.opinions.models import Opinion, Origin
from giaoban.opinions.models.opinions import READ_WAYS
from giaoban.opinions.queries.topics import name_topics
from giaoban.opinions.queries.visibility import ways
from giaoban.opinions.rules.life import State
from giaoban.organisation.queries.short import among
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
        counts = _by_tab(Counter(state for _, state in found))
        keys: Sequence[int] = [pk for pk, state in found if state in TABS[tab]]
        return CountedPaginator(keys, per_page, count=counts[tab]), counts
    of_state = opinions.order_by().values_list("state").annotate(held=Count("pk"))
    counts = _by_tab(Counter(dict(of_state)))
    of_tab = opinions if tab == "all" else opinions.filter(state__in=[state.value for state in TABS[tab]])
    return CountedPaginator(of_tab.values_list("pk", flat=True), per_page, count=counts[tab]), counts


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
    known = {one.pk: one for one in as_rows(Opinion.objects.filter(among("pk", keys)).order_by())}
    name_topics(known.values())
    return [known[key] for key in keys if key in known]


def as_rows(opinions: QuerySet[Opinion]) -> list[Opinion]:
    """Read opinions with no more of them than a list shows, and how far each has come. Two queries.

    The ways are put beside the rows here: Django's own reading along takes twice as long for a page.
    """
    own = ("code", "text", "state", "urgent", "set_aside_reason", "host", "topic")
    shown = (*own, "meeting__starts_at", "turn__channel", "unit__name", "post__name")
    bare = opinions.select_related(None).select_related("meeting", "unit", "post", "turn")
    rows = list(bare.only(*shown))
    of_opinion: defaultdict[int, list[Origin]] = defaultdict(list)
    sent = ways().filter(among("opinion", (one.pk for one in rows)))
    for origin in sent.order_by("-referral__forwarded_at", "referral"):
        of_opinion[origin.opinion_id].append(origin)
    for one in rows:
        vars(one)[READ_WAYS] = of_opinion[one.pk]
    return rows


def _by_tab(states: Mapping[str, int]) -> dict[str, int]:
    return {name: sum(states.get(one.value, 0) for one in within) for name, within in TABS.items()}
