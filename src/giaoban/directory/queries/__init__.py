"""Reading what a holder may see or edit of the organisation, and how far the first hour has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

from django.db.models import Count, Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.directory import rules
from giaoban.directory.rules import Lack
from giaoban.kernel.verdict import gettext_noop
from giaoban.kernel.vietnamese import fold
from giaoban.organisation import queries as organisation
from giaoban.organisation.models import (
    Agency,
    Cluster,
    Host,
    HostItem,
    Membership,
    Oversight,
    Person,
    Post,
    Term,
    Unit,
)
from giaoban.organisation.queries.spans import holding

OF_HOST = Paths(host="host_id")


def hosts_seen(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose organisation somebody may see, wholly or in part."""
    return Host.objects.filter(pk__in={grant.host for grant, _scope in holder.granted(Verb.SEE_ORGANISATION)})


def hosts_edited(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose organisation somebody may edit."""
    return Host.objects.filter(within(holder, Verb.EDIT_ORGANISATION, Paths(host="pk")))


def units_seen(holder: Holder) -> QuerySet[Unit]:
    """Return the units that somebody may see."""
    paths = Paths(host="host_id", units=("pk",))
    return Unit.objects.filter(within(holder, Verb.SEE_ORGANISATION, paths)).select_related("host", "kind")


def units_edited(holder: Holder) -> QuerySet[Unit]:
    """Return the units that somebody may edit."""
    return Unit.objects.filter(within(holder, Verb.EDIT_ORGANISATION, OF_HOST)).select_related(
        "host", "kind", "parent"
    )


def clusters_edited(holder: Holder) -> QuerySet[Cluster]:
    """Return the clusters that somebody may edit."""
    return Cluster.objects.filter(within(holder, Verb.EDIT_ORGANISATION, OF_HOST)).select_related("host")


def agencies_edited(holder: Holder) -> QuerySet[Agency]:
    """Return the agencies that somebody may edit."""
    return Agency.objects.filter(within(holder, Verb.EDIT_ORGANISATION, OF_HOST)).select_related("host")


def people_edited(holder: Holder) -> QuerySet[Person]:
    """Return the people that somebody may edit; nobody else sees a telephone number."""
    return Person.objects.filter(within(holder, Verb.EDIT_ORGANISATION, OF_HOST)).select_related("host")


def posts_edited(holder: Holder) -> QuerySet[Post]:
    """Return the posts that somebody may edit."""
    return Post.objects.filter(within(holder, Verb.EDIT_ORGANISATION, OF_HOST)).select_related(
        "host", "title", "unit", "agency", "cluster"
    )


def terms_edited(holder: Holder) -> QuerySet[Term]:
    """Return the terms that somebody may end."""
    paths = Paths(host="post__host_id")
    return Term.objects.filter(within(holder, Verb.EDIT_ORGANISATION, paths)).select_related("post", "person")


def oversights_edited(holder: Holder) -> QuerySet[Oversight]:
    """Return the oversights that somebody may end."""
    paths = Paths(host="post__host_id")
    return Oversight.objects.filter(within(holder, Verb.EDIT_ORGANISATION, paths)).select_related(
        "post", "unit"
    )


def members_edited(holder: Holder) -> QuerySet[Membership]:
    """Return the places in clusters that somebody may end."""
    paths = Paths(host="cluster__host_id")
    return Membership.objects.filter(within(holder, Verb.EDIT_ORGANISATION, paths)).select_related(
        "cluster", "unit"
    )


def items_edited(holder: Holder) -> QuerySet[HostItem]:
    """Return the entries of vocabularies that somebody may edit."""
    return HostItem.objects.filter(within(holder, Verb.EDIT_ORGANISATION, OF_HOST)).select_related(
        "host", "item"
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which units of a committee are looked for.

    Attributes:
        day: As of which day they are read.
        called: Part of a name or a code, with or without marks; empty for all.
        kind: Key of the kind; ``None`` for all.
        ended: Whether those are wanted that ended before the day, instead of those that hold on it.
    """

    day: date
    called: str = ""
    kind: int | None = None
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One unit of a list, how many stand right below it, and the cluster it meets in."""

    unit: Unit
    size: int
    cluster: str


@dataclass(frozen=True, slots=True)
class Group:
    """Units of a page that stand under one and the same; under nothing if ``above`` is ``None``."""

    above: Unit | None
    is_seen: bool
    rows: list[Row]


def places_of(host: Host, holder: Holder, wanted: Wanted) -> list[tuple[int | None, int]]:
    """Return the units that somebody may see, each after the key of what it stands under.

    They come by what they stand under, the highest first, and then in Vietnamese order. Three queries.
    """
    held = Q(valid_to__lt=wanted.day) if wanted.ended else holding(wanted.day)
    units = units_seen(holder).filter(held, host=host)
    if wanted.kind is not None:
        units = units.filter(kind=wanted.kind)
    rows = [
        (pk, parent)
        for pk, parent, name, code in units.values_list("pk", "parent_id", "name", "code")
        if matches(name, code, wanted.called)
    ]
    above = {parent for _, parent in rows if parent is not None}
    known = organisation.borders_above(above)
    standing = {parent: known.standing_on(parent, wanted.day) or parent for parent in above}
    order = dict(Unit.objects.filter(pk__in=set(standing.values())).values_list("pk", "order_key"))
    depth = {key: len(known.above(key, wanted.day)) for key in order}
    places = [(None if parent is None else standing[parent], pk) for pk, parent in rows]

    def rank(place: tuple[int | None, int]) -> tuple[int, bytes, int]:
        key = place[0]
        return (-1, b"", 0) if key is None else (depth[key], bytes(order[key]), key)

    return sorted(places, key=rank)


def groups_of(places: Sequence[tuple[int | None, int]], holder: Holder, day: date) -> list[Group]:
    """Return the units at ``places``, a page of them, by what they stand under. Seven queries."""
    keys = [unit for _, unit in places]
    units = Unit.objects.select_related("kind").in_bulk({*keys, *(key for key, _ in places if key)})
    seen = set(units_seen(holder).filter(pk__in=units).values_list("pk", flat=True))
    clusters, sizes = organisation.clusters_of(keys, day), organisation.sizes_on(keys, day)
    rows = {
        key: Row(units[key], sizes.get(key, 0), clusters[key].name if key in clusters else "") for key in keys
    }
    return [
        Group(units[above] if above else None, above in seen, [rows[unit] for _, unit in group])
        for above, group in groupby(places, key=itemgetter(0))
    ]


def matches(name: str, code: str, wanted: str) -> bool:
    """Return whether ``wanted`` is part of the name or the code of a unit, marks and case apart."""
    return not wanted or fold(wanted) in fold(name) or fold(wanted) in fold(code)


def agencies_with_fields(host: Host, day: date, language: str) -> list[tuple[Agency, list[str]]]:
    """Return the agencies of ``host`` on ``day``, each with the fields that go to it. Three queries."""
    labels = organisation.labels(host.pk, language)
    fields: dict[int, list[str]] = {}
    for route in organisation.routes_of(host):
        fields.setdefault(route.agency_id, []).append(labels.get(route.field_id, route.field.label_vi))
    return [(agency, fields.get(agency.pk, [])) for agency in organisation.agencies_on(host, day)]


def lack_of_host(host: int, _day: date) -> Lack:
    """Return what the committee's own entry lacks."""
    row = Host.objects.get(pk=host)
    return rules.lack_of_host(*(getattr(row, name) for name in rules.ASKED_OF_HOST))


def lack_of_units(host: int, day: date) -> Lack:
    """Return which cells or secretaries are missing."""
    cells = organisation.cells_on(Host.objects.get(pk=host), day)
    counts = cells.aggregate(
        cells=Count("pk", distinct=True),
        led=Count(
            "pk",
            filter=Q(posts__role="secretary") & holding(day, "posts__terms__"),
            distinct=True,
        ),
    )
    values = (("cells", counts["cells"]), ("missing", counts["cells"] - counts["led"]))
    if not counts["cells"]:
        return Lack(gettext_noop("There is no cell yet. Fill in the template and send it."))
    if counts["cells"] > counts["led"]:
        return Lack(gettext_noop("Cells without a secretary yet: %(missing)s of %(cells)s."), values=values)
    return Lack("", gettext_noop("Cells: %(cells)s, each with a secretary."), values)


def lack_of_clusters(host: int, day: date) -> Lack:
    """Return which cells belong to no cluster, if there are clusters; a committee may do without."""
    row = Host.objects.get(pk=host)
    clusters = organisation.clusters_on(row, day).count()
    if not clusters:
        return Lack("", gettext_noop("No clusters: all cells meet together."))
    meets_in = organisation.cluster_map(row, day)
    left = sum(
        1 for key in organisation.cells_on(row, day).values_list("pk", flat=True) if key not in meets_in
    )
    values = (("clusters", clusters), ("left", left))
    if left:
        return Lack(gettext_noop("Cells that belong to no cluster: %(left)s."), values=values)
    return Lack("", gettext_noop("Clusters: %(clusters)s; every cell belongs to one."), values)


def lack_of_agencies(host: int, day: date) -> Lack:
    """Return which fields go to no agency."""
    row = Host.objects.get(pk=host)
    agencies = set(organisation.agencies_on(row, day).values_list("pk", flat=True))
    if not agencies:
        return Lack(gettext_noop("There is no agency yet that could answer."))
    routed = {route.field_id for route in organisation.routes_of(row) if route.agency_id in agencies}
    fields = set(organisation.fields_on(row, day).values_list("item_id", flat=True))
    values = (("missing", len(fields - routed)), ("agencies", len(agencies)))
    if fields - routed:
        return Lack(gettext_noop("Fields that go to no agency yet: %(missing)s."), values=values)
    return Lack("", gettext_noop("Agencies: %(agencies)s; every field goes to one."), values)


def lack_of_office(host: int, day: date) -> Lack:
    """Return whether somebody of the office, who compiles and enters, is missing."""
    terms = organisation.terms_on(Host.objects.get(pk=host), day).filter(post__role="office")
    count = terms.count()
    if not count:
        return Lack(gettext_noop("Nobody holds a post of the committee office yet."))
    return Lack("", gettext_noop("People of the office: %(count)s."), (("count", count),))
