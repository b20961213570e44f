"""The page of addresses: none is removed without a redirect."""

from collections.abc import Iterator
from typing import NamedTuple

from django.urls import URLPattern, URLResolver, get_resolver

from giaoban.site.reference import table


class Address(NamedTuple):
    """One address: its route, its name with its namespace, and whether one must be signed in."""

    route: str
    name: str
    is_open: bool


def addresses(resolver: URLResolver | None = None, prefix: str = "/", space: str = "") -> Iterator[Address]:
    """Yield every address of the product."""
    for entry in (resolver or get_resolver()).url_patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from addresses(entry, route, f"{space}{entry.namespace}:" if entry.namespace else space)
        elif isinstance(entry, URLPattern):
            is_open = not getattr(entry.callback, "login_required", True)
            yield Address(route, f"{space}{entry.name or ''}", is_open)


def text() -> str:
    """Return the list of all addresses."""
    rows = (
        (f"`{address.route}`", f"`{address.name}`", "everybody" if address.is_open else "")
        for address in sorted(addresses())
    )
    return "# Addresses\n\nAn address that is gone keeps a redirect.\n\n" + table(
        ("Address", "Name", "Open to"), rows
    )
