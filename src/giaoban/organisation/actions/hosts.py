"""Opening a host committee and changing its settings."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import NamedTuple

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import SYSTEM, Actor
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions.people import PersonPlan, add_person
from giaoban.organisation.actions.posts import PostPlan, add_post, appoint
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host, HostItem, Item, Person, Post, Term
from giaoban.organisation.rules import Vocabulary
from giaoban.organisation.rules.editing import why_not_open_installation


@dataclass(frozen=True, slots=True)
class HostPlan:
    """What a host committee is called and how it works."""

    code: str
    name: str
    short_name: str
    superior: str = ""
    place: str = ""
    help_phone: str = ""
    is_demo: bool = False
    rounding: str = "residue_to_largest"
    decimals: int = 1
    silence_meetings: int = 2
    mood_days: int = 90


class Installation(NamedTuple):
    """What an empty installation begins with."""

    host: Host
    person: Person
    post: Post
    term: Term


@transaction.atomic
def open_host(plan: HostPlan, *, opened_on: date, actor: Actor) -> Host:
    """Set up a committee, with a use of every shared vocabulary entry from ``opened_on``."""
    host = Host.objects.create(**asdict(plan))
    HostItem.objects.bulk_create(
        HostItem(
            host=host,
            item=item,
            label_vi=item.label_vi,
            label_en=item.label_en,
            position=item.position,
            valid_from=opened_on,
        )
        for item in Item.objects.all()
    )
    record("organisation.host_opened", host, actor=actor, chain=host.code)
    return host


@transaction.atomic
def change_host(host: Host, plan: HostPlan, *, actor: Actor) -> Host:
    """Change the name or the settings of a host; its code and its mark as demonstration stay."""
    locked = lock(host)
    kept = {"code", "is_demo"}
    changed = [
        name for name, value in asdict(plan).items() if name not in kept and getattr(locked, name) != value
    ]
    for name in changed:
        setattr(locked, name, getattr(plan, name))
    if changed:
        locked.save(update_fields=changed)
        record(
            "organisation.host_changed",
            locked,
            actor=actor,
            chain=locked.code,
            details={"fields": list(changed)},
        )
    return locked


@transaction.atomic
def open_installation(
    committee: HostPlan, administrator: PersonPlan, *, opened_on: date, actor: Actor = SYSTEM
) -> Installation:
    """Set up the first committee of an empty installation and the post of its administrator.

    Raises:
        Refused: If there is a committee already.
    """
    enforce(why_not_open_installation(Host.objects.count()))
    host = open_host(committee, opened_on=opened_on, actor=actor)
    person = add_person(host, administrator, actor=actor)
    title = Item.objects.get(vocabulary=Vocabulary.POST_TITLE.value, code="administrator")
    post = add_post(host, PostPlan(title=title, valid_from=opened_on, name=title.label_vi), actor=actor)
    term = appoint(post, person, on=opened_on, actor=actor)
    return Installation(host, person, post, term)
