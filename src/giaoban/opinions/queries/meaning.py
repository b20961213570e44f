"""What the worker found to mean the same in other words: kept in a file beside the database, not in it.

It can be worked out anew from the opinions at any time, holds nothing but their keys, and is there only where
the extra is installed.
"""

import json
from pathlib import Path

from django.conf import settings

from giaoban.opinions.models import Opinion
from giaoban.opinions.queries.likeness import MOST_COMPARED, YEARS_ON_DESK, comparable
from giaoban.opinions.rules.life import State
from giaoban.opinions.rules.meaning import compared


def kept_of(host: int) -> Path:
    """Return the file in which the findings of a committee are kept."""
    return Path(settings.DATA) / "meaning" / f"{host}.json"


def near_by_meaning(host: int) -> dict[int, int]:
    """Return by the key of an opinion that of the one that may mean the same; nothing if nothing is kept."""
    try:
        kept = json.loads(kept_of(host).read_bytes())
        return {int(key): int(other) for key, other in kept.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def hosts_with_waiting() -> list[int]:
    """Return the keys of the committees on whose desks something waits."""
    waiting = Opinion.objects.filter(state=State.WAITING.value).order_by("host")
    return list(waiting.values_list("host", flat=True).distinct())


def texts_of(host: int) -> tuple[dict[int, str], set[int]]:
    """Return what is compared in a committee, by key, and which of it waits: this year and the last.

    All of it: of what is found, whoever looks at a desk is shown only what they may see.
    """
    newest_first = comparable(Opinion.objects.filter(host=host))
    rows = newest_first.values_list("pk", "text", "ask", "state", "year")[:MOST_COMPARED]
    newest = max((year for *_, year in rows), default=0)
    recent = [
        (key, compared(f"{text} {ask}"), state)
        for key, text, ask, state, year in rows
        if year > newest - YEARS_ON_DESK
    ]
    texts = {key: text for key, text, _ in recent if text}
    return texts, {key for key, _, state in recent if state == State.WAITING and key in texts}
