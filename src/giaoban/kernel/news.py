"""News: how a lower area tells the areas above without knowing them.

Listeners run at once, inside the caller's transaction, so what they write stands or falls with the change
itself. They write rows; they never send anything.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

Item = TypeVar("Item")

_listeners: defaultdict[type, list[Callable[[Any], None]]] = defaultdict(list)


def hears(kind: type[Item]) -> Callable[[Callable[[Item], None]], Callable[[Item], None]]:
    """Register a listener for one kind of news."""

    def register(listener: Callable[[Item], None]) -> Callable[[Item], None]:
        _listeners[kind].append(listener)
        return listener

    return register


def tell(item: object) -> None:
    """Hand one item to everyone who hears its kind, in the order they registered."""
    for listener in _listeners[type(item)]:
        listener(item)
