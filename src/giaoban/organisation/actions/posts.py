"""Posts, who holds them, and which units they are in charge of."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions import rows
from giaoban.organisation.actions.people import PersonPlan, add_person
from giaoban.organisation.models import Agency, Cluster, Host, Item, Oversight, Person, Post, Term, Unit
from giaoban.organisation.rules import Role, Span, joined_name
from giaoban.organisation.rules.editing import (
    why_not_appoint,
    why_not_days,
    why_not_hold,
    why_not_oversee,
    why_not_post,
)
from giaoban.organisation.rules.standing_in import why_not_stand_in
from giaoban.organisation.rules.words import ONE_HOLDER


@dataclass(frozen=True, slots=True)
class PostPlan:
    """A post as somebody wants it to stand.

    Attributes:
        name: As it is written beside what its holder says; empty puts it together from title and place.
    """

    title: Item
    valid_from: date
    unit: Unit | None = None
    agency: Agency | None = None
    cluster: Cluster | None = None
    name: str = ""
    valid_to: date | None = None

    @property
    def span(self) -> Span:
        """The days it is to hold."""
        return Span(self.valid_from, self.valid_to)

    def full_name(self, host: Host) -> str:
        """Return the name it is stored with; of a post of the committee itself, the host's name ends it."""
        place = self.unit or self.agency or self.cluster
        return self.name or joined_name(self.title.label_vi, place.name if place else host.short_name)


@transaction.atomic
def add_post(host: Host, plan: PostPlan, *, actor: Actor) -> Post:
    """Add a post of a unit, an agency, a cluster or the committee itself.

    Raises:
        Refused: If its title needs a unit or an agency, it names two places, or its place does not hold
            then.
    """
    locked = rows.lock(host)
    check_post(plan)
    post = create_post(locked, plan)
    record("organisation.post_added", post, actor=actor, chain=locked.code, details={"role": post.role})
    return post


@transaction.atomic
def end_post(post: Post, *, last_day: date, actor: Actor) -> None:
    """End a post, the term of whoever holds it and what it is in charge of."""
    host = rows.lock(post.host_id)
    enforce(why_not_hold(post.name, post.span, last_day))
    rows.end_post_with_terms(post, last_day)
    record(
        "organisation.post_ended", post, actor=actor, chain=host.code, details={"on": last_day.isoformat()}
    )


@transaction.atomic
def appoint(
    post: Post,
    person: Person | PersonPlan,
    *,
    on: date,
    until: date | None = None,
    alongside: bool = False,
    actor: Actor,
) -> Term:
    """Let a person take up a post on ``on``; the former term ends the day before.

    Args:
        post: What is taken up.
        person: Who takes it up; somebody who is not entered yet is added in the same moment.
        on: First day of the term.
        until: Last day of somebody who stands in for a holder who is away; ``None`` for good.
        alongside: Whether those who hold it go on holding it too.
        actor: Who does it.

    Raises:
        Refused: If the post does not hold that day, the person has it already, a later term is entered, or
            two would hold what one person at a time holds, or the phone number of a new person is taken.
    """
    host = rows.lock(post.host_id)
    whom = add_person(host, person, actor=actor) if isinstance(person, PersonPlan) else person
    held = list(Term.objects.filter(post=post))
    facts = [(term.person_id, term.span) for term in held]
    beside = alongside and post.role in ONE_HOLDER
    span = post.span
    enforce(why_not_appoint((post.name, span), whom.pk, on, facts, beside=beside))
    enforce(why_not_stand_in(on, until, alongside=alongside))
    if not alongside:
        rows.stop_all(held, on - rows.ONE_DAY)
    last = min(filter(None, (until, post.valid_to)), default=None)
    term = Term.objects.create(post=post, person=whom, valid_from=on, valid_to=last)
    record("organisation.appointed", term, actor=actor, chain=host.code, details={"post": post.pk})
    return term


@transaction.atomic
def end_term(term: Term, *, last_day: date, actor: Actor) -> None:
    """Let a person hold a post up to ``last_day`` and no longer."""
    host = rows.lock(term.post.host_id)
    subject = f"organisation.term:{term.pk}"
    rows.stop(term, last_day)
    record(
        "organisation.term_ended", subject, actor=actor, chain=host.code, details={"on": last_day.isoformat()}
    )


@transaction.atomic
def oversee(post: Post, unit: Unit, *, on: date, last_day: date | None = None, actor: Actor) -> Oversight:
    """Put a post in charge of a unit, and of everything below it, from ``on``.

    Raises:
        Refused: If it is in charge of it then already, or post or unit do not hold.
    """
    host = rows.lock(post.host_id)
    check_oversight(post, unit, Span(on, last_day))
    oversight = Oversight.objects.create(post=post, unit=unit, valid_from=on, valid_to=last_day)
    record("organisation.oversight_given", unit, actor=actor, chain=host.code, details={"post": post.pk})
    return oversight


@transaction.atomic
def end_oversight(oversight: Oversight, *, last_day: date, actor: Actor) -> None:
    """Let a post be in charge of a unit up to ``last_day`` and no longer."""
    host = rows.lock(oversight.post.host_id)
    rows.stop(oversight, last_day)
    record(
        "organisation.oversight_ended",
        oversight.unit,
        actor=actor,
        chain=host.code,
        details={"post": oversight.post_id},
    )


def check_post(plan: PostPlan) -> None:
    """Let a plan pass that can stand.

    Raises:
        Refused: With the first reason found.
    """
    enforce(why_not_days(plan.span))
    role = Role(plan.title.role)
    places = {"unit": plan.unit, "agency": plan.agency, "cluster": plan.cluster}
    enforce(why_not_post(role, [kind for kind, place in places.items() if place is not None]))
    for place in places.values():
        if place is not None:
            enforce(why_not_hold(place.name, place.span, plan.valid_from))


def check_oversight(post: Post, unit: Unit, span: Span) -> None:
    """Let an oversight pass that can stand.

    Raises:
        Refused: With the first reason found.
    """
    held = Oversight.objects.filter(post=post, unit=unit)
    enforce(why_not_days(span))
    enforce(why_not_oversee(unit.name, span, [one.span for one in held]))
    enforce(why_not_hold(post.name, post.span, span.valid_from))
    enforce(why_not_hold(unit.name, unit.span, span.valid_from))


def create_post(host: Host, plan: PostPlan) -> Post:
    """Return the saved row of a plan that was checked."""
    return Post.objects.create(
        host=host,
        title=plan.title,
        role=plan.title.role,
        name=plan.full_name(host),
        unit=plan.unit,
        agency=plan.agency,
        cluster=plan.cluster,
        valid_from=plan.valid_from,
        valid_to=plan.valid_to,
    )
