"""Who can sign in and how they stand: for the office that enrols and the administrator who keeps accounts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.utils.timezone import localdate

from giaoban.access.models import Account, Device, MonthLink, Slip
from giaoban.access.queries.periods import kept_open
from giaoban.access.queries.scopes import Paths, within
from giaoban.access.rules import SLIP_ROLES, Holder, Purpose, Verb
from giaoban.organisation.models import Host, Person, Term
from giaoban.organisation.queries import called
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import is_called

PEOPLE = Paths(host="host_id")
ACCOUNTS = Paths(host="person__host_id")
LINKS = Paths(host="account__person__host_id")
TERMS = Paths(host="post__host_id")


@dataclass(frozen=True, slots=True)
class Enrolment:
    """How one person in a post stands with signing in."""

    person: int
    name: str
    phone: str
    post: str
    unit: str
    devices: int
    seen_on: date | None
    slip_until: datetime | None
    has_link: bool
    is_disabled: bool

    @property
    def needs_slip(self) -> bool:
        """Whether they have never come in and hold nothing that would let them."""
        return not (self.devices or self.slip_until or self.is_disabled)


def people_by_need(holder: Holder, today: date, now: datetime, wanted: str = "") -> QuerySet[Person]:
    """Return whom this holder may hand a slip, those without a way in first, then in the order of units.

    Args:
        holder: Who looks.
        today: The day on which they hold a post.
        now: When a way in is still good.
        wanted: Part of a name or number, with or without marks; empty for all.
    """
    waiting = people_without_way_in(holder, today, now).order_by().values("pk")
    people = called(people_to_enrol(holder, today), wanted).annotate(
        waits=Exists(waiting.filter(pk=OuterRef("pk")))
    )
    return people.order_by("-waits", _place_of(holder, today, "pk"), "pk")


def enrolments(holder: Holder, people: Iterable[int], today: date, now: datetime) -> list[Enrolment]:
    """Return how the people with these keys stand, in their order. Two queries."""
    keys = list(people)
    terms = _terms_to_enrol(holder, today).filter(person__in=keys)
    terms = terms.annotate(
        devices=Count("person__account__devices", filter=Q(person__account__devices__ends_at__gt=now)),
        seen_on=Max("person__account__devices__seen_on"),
        slip_until=Subquery(
            _open_slips(now).filter(account__person=OuterRef("person")).values("expires_at")[:1]
        ),
        has_link=Exists(_good_links(now).filter(account__person=OuterRef("person"))),
    )
    seen: dict[int, Enrolment] = {}
    for term in terms:
        seen.setdefault(term.person_id, _enrolment(term))
    return [seen[key] for key in keys if key in seen]


def people_to_enrol(holder: Holder, today: date) -> QuerySet[Person]:
    """Return the people whom this holder may hand a slip, in the order of their units."""
    terms = _terms_to_enrol(holder, today).order_by().values("person")
    people = Person.objects.filter(pk__in=terms).select_related("account", "host")
    return people.order_by(_place_of(holder, today, "pk"), "pk")


def people_without_way_in(holder: Holder, today: date, now: datetime) -> QuerySet[Person]:
    """Return the people to be handed a slip: never came in, and hold nothing that would let them."""
    reached = Q(account__devices__ends_at__gt=now) | Q(account__disabled_at__isnull=False)
    holding = _open_slips(now).filter(account__person=OuterRef("pk"))
    people = people_to_enrol(holder, today)
    came_in = Person.objects.filter(reached).values("pk")
    return people.exclude(pk__in=came_in).exclude(Exists(holding))


def accounts_visible_to(holder: Holder) -> QuerySet[Account]:
    """Return the accounts that this holder keeps."""
    return Account.objects.filter(within(holder, Verb.MANAGE_ACCOUNTS, ACCOUNTS)).order_by(
        F("username").asc(nulls_last=True), "person__order_key", "pk"
    )


def accounts_called(holder: Holder, wanted: str) -> QuerySet[Account]:
    """Return the accounts that this holder keeps whose person or name to sign in with is called so."""
    accounts = accounts_visible_to(holder).select_related("person")
    if not wanted:
        return accounts
    names = accounts.order_by().values_list("pk", "username", "person__full_name", "person__phone")
    found = [
        key
        for key, username, name, phone in names
        if is_called(wanted, username or "") or is_called(wanted, name, phone)
    ]
    return accounts.filter(pk__in=found)


def accounts_to_enrol(holder: Holder) -> QuerySet[Account]:
    """Return the accounts whose slips, links and devices this holder may end."""
    return Account.objects.filter(within(holder, Verb.ENROL, ACCOUNTS))


def people_without_account(holder: Holder) -> QuerySet[Person]:
    """Return the people for whom an account with a name and a password can be made."""
    people = Person.objects.filter(within(holder, Verb.MANAGE_ACCOUNTS, PEOPLE))
    return people.filter(Q(account__isnull=True) | Q(account__username__isnull=True))


def good_links(holder: Holder, now: datetime) -> QuerySet[MonthLink]:
    """Return the month's links that open the door now, in the order of units."""
    links = _good_links(now).filter(within(holder, Verb.ENROL, LINKS))
    place = _place_of(holder, localdate(now), "account__person")
    return links.select_related("account__person__host").order_by(place, "account__person", "month")


def devices_of(person: Person, now: datetime) -> QuerySet[Device]:
    """Return the browsers in which this person is signed in."""
    return Device.objects.filter(account__person=person, ends_at__gt=now)


def open_slips(person: Person, now: datetime) -> QuerySet[Slip]:
    """Return the slip to enrol that this person holds and has not used yet."""
    return _open_slips(now).filter(account__person=person)


def posts_of(people: list[int], today: date) -> dict[int, list[str]]:
    """Return the names of the posts that these people hold on a day."""
    found: dict[int, list[str]] = {person: [] for person in people}
    terms = Term.objects.filter(holding(today), holding(today, "post__"), person__in=people)
    for person, post in terms.order_by("post__role", "post").values_list("person_id", "post__name"):
        found[person].append(post)
    return found


def host_of(holder: Holder, verb: Verb) -> Host | None:
    """Return the host for which this person may do ``verb``; ``None`` if there is none."""
    grant = next((grant for grant, _ in holder.granted(verb)), None)
    return Host.objects.filter(pk=grant.host).first() if grant else None


def _terms_to_enrol(holder: Holder, today: date) -> QuerySet[Term]:
    roles = sorted(role.value for role in SLIP_ROLES)
    terms = Term.objects.filter(
        within(holder, Verb.ENROL, TERMS), holding(today), holding(today, "post__"), post__role__in=roles
    )
    return terms.select_related("person__account", "post__unit").order_by(
        "post__unit__order_key", "post__unit", "pk"
    )


def _place_of(holder: Holder, today: date, person: str) -> Subquery:
    terms = _terms_to_enrol(holder, today).filter(person=OuterRef(person))
    return Subquery(terms.values("post__unit__order_key")[:1])


def _open_slips(now: datetime) -> QuerySet[Slip]:
    return Slip.objects.filter(
        purpose=Purpose.ENROL.value,
        used_at__isnull=True,
        revoked_at__isnull=True,
        expires_at__gt=now,
    )


def _good_links(now: datetime) -> QuerySet[MonthLink]:
    lasting = Q(ends_at__gt=now)
    for host, month in kept_open(now):
        lasting |= Q(account__person__host=host, month=month)
    return MonthLink.objects.filter(lasting, revoked_at__isnull=True, account__disabled_at__isnull=True)


def _enrolment(term: Term) -> Enrolment:
    account = getattr(term.person, "account", None)
    return Enrolment(
        person=term.person_id,
        name=term.person.full_name,
        phone=term.person.phone,
        post=term.post.name,
        unit=term.post.unit.name if term.post.unit else "",
        devices=getattr(term, "devices", 0),
        seen_on=getattr(term, "seen_on", None),
        slip_until=getattr(term, "slip_until", None),
        has_link=getattr(term, "has_link", False),
        is_disabled=account is not None and not account.is_active,
    )
