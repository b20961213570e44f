"""Makers for the organisation: hosts, units, agencies, people and the posts they hold."""

from datetime import date
from itertools import count

from giaoban.kernel.vietnamese import name_sort_key, sort_key
from giaoban.organisation.models import (
    Agency,
    Cluster,
    Host,
    HostItem,
    Item,
    Membership,
    Oversight,
    Person,
    Post,
    Route,
    Succession,
    Term,
    Unit,
)
from giaoban.organisation.rules import Change, Role, Vocabulary

LONG_AGO = date(2010, 1, 1)
numbers = count(1)


def host(*, code: str = "NC", name: str = "Đảng ủy phường Thử", is_demo: bool = False) -> Host:
    """Return the committee of this code, made if it is not there yet."""
    made, is_new = Host.objects.get_or_create(
        code=code,
        defaults={"name": name, "short_name": name, "is_demo": is_demo, "help_phone": "0220 3 822 000"},
    )
    if is_new:
        # All at once: nearly every test has a committee, and one by one they took a tenth of its time.
        HostItem.objects.bulk_create(_use(made, shared) for shared in Item.objects.all())
    return made


def use(*, host: Host, item: Item, valid_from: date = LONG_AGO, valid_to: date | None = None) -> HostItem:
    """Let a host use an entry of a vocabulary under its shared label."""
    used = _use(host, item, valid_from, valid_to)
    used.save()
    return used


def _use(host: Host, item: Item, valid_from: date = LONG_AGO, valid_to: date | None = None) -> HostItem:
    return HostItem(
        host=host,
        item=item,
        label_vi=item.label_vi,
        label_en=item.label_en,
        position=item.position,
        valid_from=valid_from,
        valid_to=valid_to,
    )


def item(
    *, vocabulary: Vocabulary = Vocabulary.FIELD, code: str = "services", role: Role | None = None
) -> Item:
    """Return one entry of a vocabulary, made if it is not there yet."""
    made, _ = Item.objects.get_or_create(
        vocabulary=vocabulary.value,
        code=code,
        defaults={"label_vi": code, "label_en": code, "role": role.value if role else ""},
    )
    return made


def use_of(host: Host, code: str, *, vocabulary: Vocabulary | None = None) -> HostItem:
    """Return how a host uses the entry with this code; several vocabularies have one that is called other."""
    uses = HostItem.objects.filter(item__vocabulary=vocabulary.value) if vocabulary else HostItem.objects
    return uses.get(host=host, item__code=code)


def unit(  # noqa: PLR0913 - a test names only what it needs
    *,
    host: Host | None = None,
    name: str = "",
    code: str = "",
    kind: str = "cell_thon",
    parent: Unit | None = None,
    valid_from: date = LONG_AGO,
    valid_to: date | None = None,
) -> Unit:
    """Return a new unit; a cell unless ``kind`` says otherwise."""
    number = next(numbers)
    called = name or f"Chi bộ số {number}"
    return Unit.objects.create(
        host=host or (parent.host if parent else _host()),
        code=code or f"u{number}",
        kind=item(vocabulary=Vocabulary.UNIT_KIND, code=kind),
        name=called,
        order_key=sort_key(called),
        parent=parent,
        valid_from=valid_from,
        valid_to=valid_to,
    )


def succession(
    *,
    before: Unit,
    after: Unit,
    change: Change = Change.RENAME,
    on: date = date(2020, 1, 1),
    is_main: bool = True,
) -> Succession:
    """Let one unit follow another."""
    return Succession.objects.create(
        predecessor=before, successor=after, change=change.value, effective_on=on, is_main=is_main
    )


def cluster(*, host: Host | None = None, units: tuple[Unit, ...] = ()) -> Cluster:
    """Return a new cluster of these units."""
    number = next(numbers)
    made = Cluster.objects.create(
        host=host or (units[0].host if units else _host()),
        code=f"k{number}",
        name=f"Cụm {number}",
        valid_from=LONG_AGO,
    )
    for member in units:
        Membership.objects.create(cluster=made, unit=member, valid_from=LONG_AGO)
    return made


def membership(
    *, cluster: Cluster, unit: Unit, valid_from: date = LONG_AGO, valid_to: date | None = None
) -> Membership:
    """Let a unit belong to a cluster."""
    return Membership.objects.create(cluster=cluster, unit=unit, valid_from=valid_from, valid_to=valid_to)


def agency(
    *,
    host: Host | None = None,
    name: str = "",
    answers_itself: bool = True,
    needs_clearance: bool = True,
    valid_to: date | None = None,
) -> Agency:
    """Return a new agency."""
    number = next(numbers)
    return Agency.objects.create(
        host=host or _host(),
        code=f"a{number}",
        name=name or f"Phòng số {number}",
        short_name=name or f"Phòng {number}",
        position=number,
        answers_itself=answers_itself,
        needs_clearance=needs_clearance,
        valid_from=LONG_AGO,
        valid_to=valid_to,
    )


def route(*, field: Item, agency: Agency) -> Route:
    """Let a field go to an agency."""
    return Route.objects.create(host=agency.host, field=field, agency=agency)


def person(*, host: Host | None = None, name: str = "Nguyễn Văn Thử", phone: str | None = None) -> Person:
    """Return a new person, with a telephone number of their own unless one is given."""
    number = next(numbers)
    return Person.objects.create(
        host=host or _host(),
        full_name=name,
        phone=f"+8491{number:07}" if phone is None else phone,
        order_key=name_sort_key(name),
    )


def post(
    *,
    role: Role = Role.SECRETARY,
    name: str = "",
    host: Host | None = None,
    unit: Unit | None = None,
    agency: Agency | None = None,
    cluster: Cluster | None = None,
) -> Post:
    """Return a new post of this role."""
    place = unit or agency or cluster
    return Post.objects.create(
        host=host or (place.host if place else _host()),
        title=item(vocabulary=Vocabulary.POST_TITLE, code=role.value, role=role),
        role=role.value,
        name=name or (f"{role.value}, {place}" if place else role.value),
        unit=unit,
        agency=agency,
        cluster=cluster,
        valid_from=LONG_AGO,
    )


def term(*, post: Post, person: Person, valid_from: date = LONG_AGO, valid_to: date | None = None) -> Term:
    """Let a person hold a post."""
    return Term.objects.create(post=post, person=person, valid_from=valid_from, valid_to=valid_to)


def oversight(*, post: Post, unit: Unit) -> Oversight:
    """Put the holder of a post in charge of a unit."""
    return Oversight.objects.create(post=post, unit=unit, valid_from=LONG_AGO)


_host = host
