"""What the editor does to the sections of one edition: adds one, leaves one out, takes it in again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.bulletin.actions.rows import lock_edition, lock_section, touch
from giaoban.bulletin.models import Contribution, Edition, Section
from giaoban.bulletin.news import ContributionSettled
from giaoban.bulletin.rules import editions as rules
from giaoban.bulletin.rules.editions import WRITTEN, Kind, Piece
from giaoban.bulletin.rules.plans import Planned, why_not_plan
from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc


@transaction.atomic
def add_section(edition: Edition, section: Planned, *, due_at: datetime, once: UUID, actor: Actor) -> Section:
    """Add a section that the plan has not; the same ``once`` adds it once.

    Raises:
        Refused: If the edition takes no change, or cannot hold it.
    """
    locked = lock_edition(edition)
    if there := Section.objects.filter(once=once).first():
        return there
    enforce(rules.why_not_change(locked.facts))
    rows = locked.sections.all()
    others = [Planned(r.position, r.heading, Kind(r.kind), r.agency_id, 0, r.words) for r in rows]
    enforce(why_not_plan(section, others))
    added = Section.objects.create(
        edition=locked,
        position=section.position,
        heading=nfc(section.heading).strip(),
        kind=section.kind.value,
        agency_id=section.agency,
        due_at=due_at,
        words=section.words,
        is_added=True,
        once=once,
    )
    if section.kind in WRITTEN:
        Contribution.objects.create(section=added)
    touch(locked, actor)
    record("bulletin_section.added", locked, actor=actor, chain=locked.host.code, rows=[added])
    return added


@transaction.atomic
def leave_out(section: Section, reason: str, *, actor: Actor) -> Section:
    """Leave a section out of its edition, with a reason that stays beside it.

    Raises:
        Refused: If the edition takes no change, it is left out already, or no reason is given.
    """
    locked = lock_section(section)
    edition = locked.edition
    enforce(rules.why_not_leave_out(edition.facts, _piece(locked), reason))
    locked.left_out_because, locked.left_out_post = nfc(reason).strip(), actor.post
    locked.save(update_fields=["left_out_because", "left_out_post"])
    touch(edition, actor)
    record("bulletin_section.left_out", edition, actor=actor, chain=edition.host.code, rows=[locked])
    if hasattr(locked, "contribution"):
        tell(ContributionSettled(locked.contribution.pk))
    return locked


@transaction.atomic
def take_in(section: Section, *, actor: Actor) -> None:
    """Take a section in again that was left out; done again, it changes nothing.

    Raises:
        Refused: If the edition takes no change.
    """
    locked = lock_section(section)
    edition = locked.edition
    if not locked.left_out_because:
        return
    enforce(rules.why_not_change(edition.facts))
    locked.left_out_because = locked.left_out_post = ""
    locked.save(update_fields=["left_out_because", "left_out_post"])
    touch(edition, actor)
    record("bulletin_section.taken_in", edition, actor=actor, chain=edition.host.code, rows=[locked])


def _piece(section: Section) -> Piece:
    contribution = getattr(section, "contribution", None)
    return Piece(
        section.heading,
        Kind(section.kind),
        Stage(contribution.state) if contribution else None,
        is_left_out=bool(section.left_out_because),
    )
