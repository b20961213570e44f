"""What is stored on the day of an import, by the names that a file uses."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from django.db.models import Model

from giaoban.kernel.vietnamese import fold
from giaoban.organisation.models import (
    Agency,
    Cluster,
    Host,
    HostItem,
    Item,
    Membership,
    Person,
    Post,
    Route,
    Term,
    Unit,
)
from giaoban.organisation.queries import borders
from giaoban.organisation.queries.spans import from_day_on
from giaoban.organisation.rules import Borders, Span, Vocabulary
from giaoban.organisation.rules.editing import Taken


@dataclass(frozen=True, slots=True)
class Former:
    """A unit that ended before the day of an import, and the code of what its line leads to, if anything."""

    code: str
    name: str
    last: date
    heir: str


Coded = TypeVar("Coded", Unit, Cluster, Agency)
HOST: Final = ""


@dataclass
class Register:
    """The organisation of one host on the day of an import; the writes of a plan keep it up to date."""

    host: Host
    on: date
    borders: Borders
    units: dict[str, Unit]
    clusters: dict[str, Cluster]
    agencies: dict[str, Agency]
    memberships: dict[int, Membership]
    routes: dict[int, int]
    words: dict[Vocabulary, dict[str, Item]]
    labels: dict[int, str]
    people: dict[int, Person]
    posts: dict[tuple[int, str], Post]
    terms: dict[int, list[Term]]
    taken: dict[type[Model], dict[str, list[Taken]]]
    former: dict[str, Former]
    touched: list[Model] = field(default_factory=list)

    def units_by_key(self) -> dict[int, Unit]:
        """Return the units of that day by their key."""
        return {unit.pk: unit for unit in self.units.values()}

    def parent_of(self, unit: Unit) -> Unit | None:
        """Return what a stored unit stands under on the day of the import, or on its own first day."""
        key = self.borders.parent_on(unit.pk, max(self.on, unit.valid_from))
        return self.units_by_key().get(key) if key else None

    def places(self, code: str) -> list[str]:
        """Return the places with this code, in the form in which posts are compared."""
        there = (("unit", set(self.units)), ("agency", set(self.agencies)), ("cluster", set(self.clusters)))
        return [f"{kind}:{code}" for kind, codes in there if code in codes]

    def wording(self, item: Item) -> str:
        """Return what the host calls an entry of a vocabulary."""
        return self.labels.get(item.pk, item.label_vi)


def load(host: Host, on: date) -> Register:
    """Return the register of ``host`` for ``on``. The same few queries however large the host is."""
    words, labels = _words(host, on)
    units = _by_code(Unit.objects.filter(from_day_on(on), host=host).select_related("kind"))
    clusters = _by_code(Cluster.objects.filter(from_day_on(on), host=host))
    agencies = _by_code(Agency.objects.filter(from_day_on(on), host=host))
    terms: dict[int, list[Term]] = {}
    for term in Term.objects.filter(from_day_on(on), post__host=host).order_by("valid_from"):
        terms.setdefault(term.post_id, []).append(term)
    lines = borders(host)
    members = Membership.objects.filter(from_day_on(on), cluster__host=host).select_related("cluster")
    return Register(
        host=host,
        on=on,
        borders=lines,
        units=units,
        clusters=clusters,
        agencies=agencies,
        memberships={member.unit_id: member for member in members.order_by("-valid_from")},
        routes=dict(Route.objects.filter(host=host).values_list("field_id", "agency_id")),
        words=words,
        labels=labels,
        people={person.pk: person for person in Person.objects.filter(host=host)},
        posts=_posts(host, on),
        terms=terms,
        taken={
            Unit: _taken(Unit, host),
            Cluster: _taken(Cluster, host),
            Agency: _taken(Agency, host),
        },
        former=_former(host, on, lines, units.values()),
    )


def place_key(post: Post) -> str:
    """Return where a post belongs, in the form in which posts are compared: "unit:AB01", or the host."""
    if post.unit:
        return f"unit:{post.unit.code}"
    if post.agency:
        return f"agency:{post.agency.code}"
    return f"cluster:{post.cluster.code}" if post.cluster else HOST


def _former(host: Host, on: date, lines: Borders, units: Iterable[Unit]) -> dict[str, Former]:
    """The last bearer of each code that ended before ``on``."""
    codes = {unit.pk: unit.code for unit in units}
    ended = Unit.objects.filter(host=host, valid_to__lt=on).order_by("valid_to")
    return {
        code: Former(code, name, last, codes.get(lines.heir(key, on), ""))
        for key, code, name, last in ended.values_list("pk", "code", "name", "valid_to")
        if last is not None
    }


def _posts(host: Host, on: date) -> dict[tuple[int, str], Post]:
    posts = Post.objects.filter(from_day_on(on), host=host).select_related("unit", "agency", "cluster")
    return {(post.title_id, place_key(post)): post for post in posts.order_by("-valid_from", "-pk")}


def _by_code(rows: Iterable[Coded]) -> dict[str, Coded]:
    """What holds that day wins over what begins later under the same code."""
    return {row.code: row for row in sorted(rows, key=lambda row: row.valid_from, reverse=True)}


def _taken(model: type[Coded], host: Host) -> dict[str, list[Taken]]:
    found: dict[str, list[Taken]] = {}
    rows = model.objects.filter(host=host).values_list("code", "name", "valid_from", "valid_to")
    for code, name, first, last in rows:
        found.setdefault(code, []).append(Taken(code, name, Span(first, last)))
    return found


def _words(host: Host, on: date) -> tuple[dict[Vocabulary, dict[str, Item]], dict[int, str]]:
    """Every name under which a file may mean an entry; the host's own labels win over the shared ones."""
    words: dict[Vocabulary, dict[str, Item]] = {vocabulary: {} for vocabulary in Vocabulary}
    labels: dict[int, str] = {}
    uses = HostItem.objects.filter(from_day_on(on), host=host).select_related("item")
    for use in uses.order_by("-position"):
        known = words[Vocabulary(use.item.vocabulary)]
        for name in (use.item.code, use.item.label_en, use.item.label_vi, use.label_en):
            known.setdefault(fold(name), use.item)
    for use in uses.order_by("-position"):
        words[Vocabulary(use.item.vocabulary)][fold(use.label_vi)] = use.item
        labels[use.item_id] = use.label_vi
    return words, labels
