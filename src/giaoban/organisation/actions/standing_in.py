"""A holder of a post who will be away says who of their agency stands in, up to a last day."""

from datetime import date

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions import rows
from giaoban.organisation.models import Person, Term
from giaoban.organisation.news import StandInEnded, StandInNamed
from giaoban.organisation.queries.standing_in import may_stand_in
from giaoban.organisation.rules import Span
from giaoban.organisation.rules.standing_in import why_not_come_from, why_not_name


@transaction.atomic
def name_stand_in(own: Term, person: Person, *, away: Span, today: date, actor: Actor) -> Term:
    """Let somebody of the same agency hold a post beside its holder, on the days of an absence.

    Args:
        own: The term of the holder who will be away.
        person: Who stands in.
        away: The first and the last day.
        today: The day on which it is said.
        actor: Who says it: the holder.

    Raises:
        Refused: If the person holds no post of that agency, holds this one already, or the days cannot be.
    """
    host = rows.lock(own.post.host_id)
    post, held = own.post, Term.objects.filter(post=own.post, person=person)
    enforce(why_not_come_from(same_agency=may_stand_in(own, today).contains(person)))
    enforce(why_not_name(away, own=own.span, held=[one.span for one in held], today=today))
    days = {"valid_from": away.valid_from, "valid_to": away.valid_to}
    term = Term.objects.create(post=post, person=person, **days)
    details: dict[str, str | int] = {"post": post.pk, "until": f"{away.valid_to}"}
    record("organisation.stand_in_named", term, actor=actor, chain=host.code, details=details)
    tell(StandInNamed(term.pk))
    return term


@transaction.atomic
def end_stand_in(term: Term, *, today: date, actor: Actor) -> None:
    """Let somebody stand in up to today and no longer; whoever has not begun yet does not begin."""
    host = rows.lock(term.post.host_id)
    key, ends = term.pk, StandInEnded(term.pk, term.post_id, term.person_id)
    rows.stop(term, today)
    details: dict[str, str | int] = {"post": term.post_id, "on": today.isoformat()}
    record(
        "organisation.stand_in_ended",
        f"organisation.term:{key}",
        actor=actor,
        chain=host.code,
        details=details,
    )
    tell(ends)
