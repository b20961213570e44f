"""Setting up a committee of the demonstration: units, agencies, people and their posts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import Holder
from giaoban.demo.matters import Local
from giaoban.demo.names import Names
from giaoban.documents import actions as papers
from giaoban.documents.rules.letters import Power
from giaoban.kernel.actor import SYSTEM
from giaoban.organisation import actions
from giaoban.organisation.models import Agency, Cluster, Host, Item, Person, Post, Unit


@cache
def page(name: str) -> Mapping[str, Any]:
    """Return one page of the demonstration's data."""
    text = (Path(__file__).parent / "data" / f"{name}.json").read_text(encoding="utf-8")
    facts: Mapping[str, Any] = json.loads(text)
    return facts


def key_of(area: str, *parts: str) -> UUID:
    """Return the key of an act that is done once, the same whenever the demonstration is loaded."""
    return uuid5(NAMESPACE_URL, "/".join((f"giaoban-demo-{area}", *parts)))


@dataclass(frozen=True, slots=True)
class Seat:
    """A post with the person who holds it and their way in."""

    post: Post
    person: Person
    holder: Holder


@dataclass(slots=True)
class Committee:
    """A committee while it is being set up: its rows by the words that the data uses."""

    host: Host
    since: date
    names: Names
    items: dict[str, Item]
    units: dict[str, Unit] = field(default_factory=dict)
    clusters: dict[str, Cluster] = field(default_factory=dict)
    agencies: dict[str, Agency] = field(default_factory=dict)
    seats: dict[str, Seat] = field(default_factory=dict)
    secretaries: dict[int, Seat] = field(default_factory=dict)
    drafters: dict[int, Seat] = field(default_factory=dict)
    clearers: dict[int, Seat] = field(default_factory=dict)
    local: Local = field(default_factory=Local)
    bodies: Mapping[str, str] = field(default_factory=dict)

    def lead_for(self, field_code: str, body: str) -> Agency:
        """Return the agency that answers: the one whose work it is, or that of the field table."""
        code = self.bodies.get(f"{field_code}/{body}")
        return self.agencies[code] if code else self.host.routes.get(field__code=field_code).agency

    @property
    def office(self) -> Holder:
        """The clerk who does everything else."""
        return self.seats["office_clerk"].holder


def open_committee(plan: actions.HostPlan, *, since: date, names: Names) -> Committee:
    """Open a host with the vocabularies of all hosts."""
    host = actions.open_host(plan, opened_on=since, actor=SYSTEM)
    items = {item.code: item for item in Item.objects.all()}
    return Committee(host=host, since=since, names=names, items=items)


def seat(
    committee: Committee,
    title: str,
    *,
    place: Unit | Agency | Cluster | None = None,
    name: str = "",
    username: str = "",
) -> Seat:
    """Add a post with a made-up person in it and an account; the account has no password."""
    post = actions.add_post(
        committee.host,
        actions.PostPlan(
            title=committee.items[title],
            valid_from=committee.since,
            unit=place if isinstance(place, Unit) else None,
            agency=place if isinstance(place, Agency) else None,
            cluster=place if isinstance(place, Cluster) else None,
            name=name,
        ),
        actor=SYSTEM,
    )
    plan = actions.PersonPlan(full_name=committee.names.next(), phone=committee.names.phone())
    person = actions.add_person(committee.host, plan, actor=SYSTEM)
    actions.appoint(post, person, on=committee.since, actor=SYSTEM)
    account = Account(person=person, username=username or None)
    account.set_unusable_password()
    account.save()
    return Seat(post=post, person=person, holder=holder_of(account, committee.since))


def add_unit(committee: Committee, code: str, name: str, *, kind: str, under: Unit | None = None) -> Unit:
    """Add a unit that holds from the committee's first day."""
    plan = actions.UnitPlan(
        code=code, name=name, kind=committee.items[kind], valid_from=committee.since, parent=under
    )
    unit = actions.add_unit(committee.host, plan, actor=SYSTEM)
    committee.units[name] = unit
    return unit


def add_agencies(committee: Committee, facts: Mapping[str, Any]) -> None:
    """Add the agencies with their drafter and clearer, the field table, and how things are called here."""
    prefix = committee.host.code.lower()
    committee.local, committee.bodies = Local(facts.get("said", {})), facts["bodies"]
    for position, (code, name, short, itself, clears, remit) in enumerate(facts["agencies"], start=1):
        plan = actions.AgencyPlan(
            code=code,
            name=name,
            short_name=short,
            valid_from=committee.since,
            position=position,
            remit=remit,
            answers_itself=itself,
            needs_clearance=clears,
        )
        agency = actions.add_agency(committee.host, plan, actor=SYSTEM)
        committee.agencies[code] = agency
        if itself:
            user = f"{prefix}-{code.lower()}"
            committee.drafters[agency.pk] = seat(
                committee, "agency_officer", place=agency, name=f"Chuyên viên {short}", username=user
            )
            committee.clearers[agency.pk] = seat(
                committee, "agency_head", place=agency, name=f"Lãnh đạo {short}", username=f"{user}-duyet"
            )
    for field_code, agency_code in facts["routes"].items():
        actions.set_route(
            committee.host, committee.items[field_code], committee.agencies[agency_code], actor=SYSTEM
        )


def add_desk(committee: Committee, titles: Mapping[str, str]) -> None:
    """Add the posts of the committee itself; ``titles`` gives each title its name beside what is said."""
    prefix = committee.host.code.lower()
    for title, name in titles.items():
        user = f"{prefix}-{title.replace('_', '-')}"
        committee.seats[title] = seat(committee, title, name=name, username=user)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands on a committee's papers, and the term in which they are numbered."""

    symbol: str
    archive: str
    mandate: str
    begun_on: date


def add_letterhead(committee: Committee, wish: Letterhead) -> None:
    """Let the committee issue papers, which its secretary signs on behalf of the board."""
    host = committee.host
    head = papers.IssuerPlan(
        superior=host.superior.upper(),
        body=host.name.upper(),
        symbol=wish.symbol,
        place=host.place,
        archive=wish.archive,
    )
    issuer = papers.add_issuer(host, head, actor=SYSTEM)
    signer = papers.SignerPlan(
        post=committee.seats["committee_secretary"].post,
        power=Power.TM,
        on_behalf_of="BAN THƯỜNG VỤ",
        office="BÍ THƯ",
    )
    papers.add_signer(issuer, signer, actor=SYSTEM)
    papers.begin_mandate(host, name=wish.mandate, on=wish.begun_on, actor=SYSTEM)
