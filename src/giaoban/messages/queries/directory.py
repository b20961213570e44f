"""Who holds which post today, and how each of them can be reached."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from giaoban.access.models import Account
from giaoban.kernel.dates import OfficeDays
from giaoban.meetings.queries import office_days
from giaoban.messages.models import Choice, Offer
from giaoban.messages.rules.hours import EVERY_WEEK, Audience
from giaoban.messages.rules.life import Channel
from giaoban.messages.rules.reaching import Reach, ways
from giaoban.organisation.models import Host, Post, Term
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Role

AGENCY_ROLES = frozenset({Role.DRAFTER.value, Role.CLEARER.value})
OFFICE_HOURS = AGENCY_ROLES | {Role.OFFICE.value}


@dataclass(frozen=True, slots=True)
class Seat:
    """One post that holds today, as far as messages need to know it."""

    post: int
    name: str
    role: str
    unit: int | None
    agency: int | None

    @property
    def audience(self) -> Audience:
        """Whose hours count for what is said to this post."""
        return Audience.AGENCY if self.role in OFFICE_HOURS else Audience.PEOPLE


@dataclass(frozen=True, slots=True)
class Sitter:
    """One person who holds a post today, with the ways on which they are reached."""

    person: int
    name: str
    phone: str
    ways: tuple[Channel, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """The posts of one host today, who sits there, and on which days its offices work."""

    seats: Mapping[int, Seat]
    sitters: Mapping[int, tuple[Sitter, ...]]
    offices: OfficeDays = EVERY_WEEK

    def of_role(self, *roles: Role) -> list[Seat]:
        """Return the posts of these roles."""
        wanted = {role.value for role in roles}
        return [seat for seat in self.seats.values() if seat.role in wanted]

    def of_agency(self, agency: int, *roles: Role) -> list[Seat]:
        """Return the posts that answer for an agency; the office's where the agency has none here."""
        wanted = {role.value for role in roles}
        own = [seat for seat in self.seats.values() if seat.agency == agency]
        return [seat for seat in own if seat.role in wanted] or own or self.of_role(Role.OFFICE)

    def secretary_of(self, unit: int) -> Seat | None:
        """Return the post that speaks for a unit; ``None`` if it has none today."""
        found = (seat for seat in self.of_role(Role.SECRETARY) if seat.unit == unit)
        return next(found, None)


def directory(host: Host, today: date, where: Q | None = None) -> Directory:
    """Return the posts of a host that hold today, or those ``where`` picks. Six queries, always."""
    posts = Post.objects.filter(holding(today), where or Q(), host=host).order_by("pk")
    seats = {
        key: Seat(key, name, role, unit, agency)
        for key, name, role, unit, agency in posts.values_list("pk", "name", "role", "unit_id", "agency_id")
    }
    offices = office_days(host.pk, today.year, today.year + 1)
    return Directory(seats, _sitters(host, today, where), offices)


def offered_by(host: Host) -> tuple[Channel, ...]:
    """Return the ways that a host offers besides the person's own page; none unless it chose some."""
    found = Offer.objects.filter(host=host).first()
    return found.channels if found else ()


def _sitters(host: Host, today: date, where: Q | None) -> dict[int, tuple[Sitter, ...]]:
    chosen = Term.objects.filter(holding(today), holding(today, "post__"), post__host=host)
    if where is not None:
        chosen = chosen.filter(post__in=Post.objects.filter(where, host=host).values("pk"))
    terms = list(
        chosen.order_by("post", "person__order_key", "person").values_list(
            "post_id", "person_id", "person__full_name", "person__phone", "person__email"
        )
    )
    people = chosen.values("person")
    wished = dict(Choice.objects.filter(person__in=people).values_list("person_id", "way"))
    come = set(_coming_in(chosen))
    offered = offered_by(host)
    found: dict[int, list[Sitter]] = {}
    for post, person, name, phone, email in terms:
        reach = Reach(
            wished=Channel(wished[person]) if wished.get(person) else None,
            has_phone=bool(phone),
            has_email=bool(email),
            comes_in=person in come,
            is_demo=host.is_demo,
        )
        found.setdefault(post, []).append(Sitter(person, name, phone, ways(reach, offered)))
    return {post: tuple(sitters) for post, sitters in found.items()}


def _coming_in(terms: QuerySet[Term]) -> Iterable[int]:
    has_a_way = Q(username__isnull=False) | Q(devices__isnull=False)
    people = terms.values("person")
    accounts = Account.objects.filter(has_a_way, person__in=people, disabled_at__isnull=True)
    return accounts.order_by().values_list("person_id", flat=True).distinct()
