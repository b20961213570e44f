"""Reading titles, and which kinds of cell are entitled to them."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from django.db.models import Prefetch, Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.organisation.models import Host, Item
from giaoban.organisation.queries import labels
from giaoban.organisation.rules.words import CELL_PREFIX, Vocabulary
from giaoban.provision.models import Entitlement, Publication
from giaoban.provision.rules.titles import year_span

OF_HOST: Final = Paths(host="host_id")
OF_TITLE: Final = Paths(host="publication__host_id")


def hosts_seen(holder: Holder) -> QuerySet[Host]:
    """Return the committees of which somebody may see what some cell is supplied with."""
    keys = {grant.host for grant, _ in holder.granted(Verb.SEE_SUPPLY)}
    return Host.objects.filter(pk__in=keys).order_by("short_name")


def hosts_managed(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose titles and orders somebody sees to."""
    return Host.objects.filter(within(holder, Verb.MANAGE_SUPPLY, Paths(host="pk")))


def publications_of(host: Host | int) -> QuerySet[Publication]:
    """Return the titles of a committee, in the order in which they were entered, with who is to get them."""
    entitled = Prefetch("entitlements", Entitlement.objects.select_related("kind"))
    return Publication.objects.filter(host=host).prefetch_related(entitled).order_by("pk")


def publications_managed(holder: Holder) -> QuerySet[Publication]:
    """Return the titles that somebody may change."""
    return Publication.objects.filter(within(holder, Verb.MANAGE_SUPPLY, OF_HOST)).select_related("host")


def entitlements_managed(holder: Holder) -> QuerySet[Entitlement]:
    """Return the entitlements that somebody may end."""
    rows = Entitlement.objects.filter(within(holder, Verb.MANAGE_SUPPLY, OF_TITLE))
    return rows.select_related("publication__host", "kind")


def entitled_in(host: Host | int, year: int) -> list[Entitlement]:
    """Return which kinds of cell are entitled to what in a year, by title. One query.

    Whoever is entitled for a part of a year is entitled to what comes out in it, and counts for the year.
    """
    rows = Entitlement.objects.filter(counting_in(year), publication__host=host)
    return list(rows.select_related("publication").order_by("publication", "kind", "-valid_from"))


def counting_in(year: int) -> Q:
    """Return the condition that leaves the entitlements that count for a year."""
    whole = year_span(year)
    first, last = whole.valid_from, whole.valid_to
    return _overlapping(first, last) & _overlapping(first, last, "publication__")


def _overlapping(first: date, last: date | None, prefix: str = "") -> Q:
    goes_on = Q((f"{prefix}valid_to__isnull", True)) | Q((f"{prefix}valid_to__gte", first))
    return Q((f"{prefix}valid_from__lte", last)) & goes_on


def owed_of(entitlements: Iterable[Entitlement]) -> dict[int, list[int]]:
    """Return the titles that each kind of cell is entitled to, by key of the kind, each once."""
    found: dict[int, dict[int, None]] = {}
    for row in entitlements:
        found.setdefault(row.kind_id, {})[row.publication_id] = None
    return {kind: list(titles) for kind, titles in found.items()}


def cell_kinds(host: Host, language: str) -> list[tuple[int, str]]:
    """Return the kinds of cell that a committee has, as it calls them. Two queries."""
    called = labels(host.pk, language)
    kinds = Item.objects.filter(vocabulary=Vocabulary.UNIT_KIND.value, code__startswith=CELL_PREFIX)
    used = kinds.filter(pk__in=host.units.order_by().values("kind"))
    return [(item.pk, called.get(item.pk, item.label)) for item in used.order_by("position", "pk")]
