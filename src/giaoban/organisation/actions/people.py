"""People: who can hold a post."""

from dataclasses import asdict, dataclass

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import name_sort_key
from giaoban.organisation.actions import rows
from giaoban.organisation.models import Host, Person
from giaoban.organisation.rules.editing import why_not_phone


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """A person as far as the work needs it.

    Attributes:
        phone: In international form, such as "+84912345678"; empty if unknown.
        given_name: Only where it is not the last word of the name.
    """

    full_name: str
    phone: str = ""
    given_name: str = ""
    email: str = ""


@transaction.atomic
def add_person(host: Host, plan: PersonPlan, *, actor: Actor) -> Person:
    """Add a person.

    Raises:
        Refused: If the phone number belongs to somebody else of the host.
    """
    locked = rows.lock(host)
    check_phone(locked, plan)
    person = create_person(locked, plan)
    record("organisation.person_added", person, actor=actor, chain=locked.code)
    return person


@transaction.atomic
def change_person(person: Person, plan: PersonPlan, *, actor: Actor) -> Person:
    """Change the name, the phone number or the e-mail address of a person.

    Raises:
        Refused: If the phone number belongs to somebody else of the host.
    """
    host = rows.lock(person.host_id)
    locked = Person.objects.select_for_update().get(pk=person.pk)
    check_phone(host, plan, but=locked.pk)
    write_person(locked, plan)
    record("organisation.person_changed", locked, actor=actor, chain=host.code)
    return locked


def check_phone(host: Host, plan: PersonPlan, *, but: int | None = None) -> None:
    """Let a plan pass whose phone number nobody else has.

    Raises:
        Refused: If somebody has it.
    """
    if plan.phone:
        owner = Person.objects.filter(host=host, phone=plan.phone).exclude(pk=but or 0).first()
        enforce(why_not_phone(owner.full_name if owner else None))


def create_person(host: Host, plan: PersonPlan) -> Person:
    """Return the saved row of a plan that was checked."""
    key = name_sort_key(plan.full_name, plan.given_name or None)
    return Person.objects.create(host=host, order_key=key, **asdict(plan))


def write_person(person: Person, plan: PersonPlan) -> None:
    """Save what a checked plan says about a person."""
    for name, value in asdict(plan).items():
        setattr(person, name, value)
    person.order_key = name_sort_key(plan.full_name, plan.given_name or None)
    person.save(update_fields=[*asdict(plan), "order_key"])
