"""Makers for the organisation: hosts, units, agencies, people and the posts they hold."""

from datetime import date
from itertools import count

from giaoban.organisation.models import (
    Agency,
    Cluster,
    Host,
    Item,
    Membership,
    Oversight,
    Person,
    Post,
    Succession,
    Term,
    Unit,
)
from giaoban.organisation.rules import Change, Role, Vocabulary

LONG_AGO = date(2010, 1, 1)
numbers = count(1)


def host(*, code: str = "NC", name: str = "Đảng ủy phường Thử", is_demo: bool = False) -> Host:
    """Return the committee of this code, made if it is not there yet."""
    made, _ = Host.objects.get_or_create(
        code=code,
        defaults={"name": name, "short_name": name, "is_demo": is_demo, "help_phone": "0220 3 822 000"},
    )
    return made


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


def unit(
    *,
    host: Host | None = None,
    name: str = "",
    parent: Unit | None = None,
    valid_from: date = LONG_AGO,
    valid_to: date | None = None,
) -> Unit:
    """Return a new cell."""
    number = next(numbers)
    return Unit.objects.create(
        host=host or (parent.host if parent else _host()),
        code=f"u{number}",
        kind=item(vocabulary=Vocabulary.UNIT_KIND, code="cell"),
        name=name or f"Chi bộ số {number}",
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


def agency(*, host: Host | None = None, name: str = "") -> Agency:
    """Return a new agency."""
    number = next(numbers)
    return Agency.objects.create(
        host=host or _host(),
        code=f"a{number}",
        name=name or f"Phòng số {number}",
        short_name=name or f"Phòng {number}",
        valid_from=LONG_AGO,
    )


def person(*, host: Host | None = None, name: str = "Nguyễn Văn Thử", phone: str | None = None) -> Person:
    """Return a new person, with a telephone number of their own unless one is given."""
    number = next(numbers)
    return Person.objects.create(
        host=host or _host(), full_name=name, phone=f"+8491{number:07}" if phone is None else phone
    )


def post(
    *,
    role: Role = Role.SECRETARY,
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
        name=f"{role.value}, {place}" if place else role.value,
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
