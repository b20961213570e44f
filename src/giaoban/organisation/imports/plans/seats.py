"""People and posts as a file wants them, and the writes that bring them in."""

from dataclasses import dataclass, field
from datetime import date

from giaoban.organisation.actions.people import PersonPlan, create_person, write_person
from giaoban.organisation.actions.posts import PostPlan, create_post
from giaoban.organisation.actions.rows import ONE_DAY, stop_all
from giaoban.organisation.imports.register import Register
from giaoban.organisation.models import Agency, Cluster, Item, Oversight, Person, Post, Term, Unit
from giaoban.organisation.rules import Role


@dataclass
class Somebody:
    """A person as the file wants them; rows that mean the same person share one."""

    row: int
    full_name: str
    phone: str
    email: str
    stored: Person | None
    saved: Person | None = None


@dataclass
class Seat:
    """A post that the file fills; rows that fill the same post share one."""

    title: Item
    key: str
    stored: Post | None
    row: int
    saved: Post | None = None
    taken_by: list[Somebody] = field(default_factory=list)

    @property
    def role(self) -> Role:
        """What the post lets its holder do."""
        return Role(self.title.role)


def row_of(key: str, register: Register) -> Unit | Agency | Cluster | None:
    """Return the place that a key of a seat names; ``None`` for the committee itself."""
    kind, _colon, code = key.partition(":")
    match kind:
        case "unit":
            return register.units[code]
        case "agency":
            return register.agencies[code]
        case "cluster":
            return register.clusters[code]
        case _:
            return None


def write_person_of(somebody: Somebody, register: Register) -> None:
    """Save the person of a row, once."""
    if somebody.saved is not None:
        return
    stored = somebody.stored
    wanted = PersonPlan(
        full_name=somebody.full_name,
        phone=somebody.phone,
        given_name=stored.given_name if stored else "",
        email=somebody.email,
    )
    if stored is None:
        somebody.saved = create_person(register.host, wanted)
    else:
        somebody.saved = stored
        if (stored.full_name, stored.phone, stored.email) == (wanted.full_name, wanted.phone, wanted.email):
            return
        write_person(stored, wanted)
    register.touched.append(somebody.saved)


def appoint(seat: Seat, somebody: Somebody, on: date, former: list[Term], register: Register) -> None:
    """Save that somebody takes up a post, and the end of the terms before."""
    post = seat.saved or seat.stored or _create_post(seat, on, register)
    seat.saved = post
    if post.valid_from > on:
        post.valid_from = on
        post.save(update_fields=["valid_from"])
    stop_all(former, on - ONE_DAY)
    if somebody.saved is None:
        raise ValueError(f"the person of row {somebody.row} is not saved")
    term = Term.objects.create(post=post, person=somebody.saved, valid_from=on, valid_to=post.valid_to)
    register.touched.append(term)


def _create_post(seat: Seat, on: date, register: Register) -> Post:
    place = row_of(seat.key, register)
    post = create_post(
        register.host,
        PostPlan(
            title=seat.title,
            valid_from=on,
            unit=place if isinstance(place, Unit) else None,
            agency=place if isinstance(place, Agency) else None,
            cluster=place if isinstance(place, Cluster) else None,
        ),
    )
    if seat.role == Role.MEMBER_IN_CHARGE and post.unit is not None:
        Oversight.objects.create(post=post, unit=post.unit, valid_from=on)
    register.touched.append(post)
    return post
