"""Entering the new documents that an edition tells of."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.bulletin.actions.rows import lock_edition, touch
from giaoban.bulletin.models import Edition, NewDocument
from giaoban.bulletin.rules import editions as rules
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPlan:
    """A document as the office enters it: its number and day, what it says, whom it concerns.

    Attributes:
        issued: Key of its row in the register of numbers; ``None`` for papers of other bodies.
    """

    number: str
    signed_on: date
    body: str
    subject: str
    gist: str
    concerns: str
    issued: int | None = None


@transaction.atomic
def enter_document(edition: Edition, plan: DocumentPlan, *, once: UUID, actor: Actor) -> NewDocument:
    """Enter a new document into an edition; the same ``once`` enters it once.

    Raises:
        Refused: If the edition takes no change, or tells of it already.
    """
    locked = lock_edition(edition)
    if there := NewDocument.objects.filter(once=once).first():
        return there
    number = nfc(plan.number).strip()
    known = locked.documents.filter(number=number).exists()
    enforce(rules.why_not_enter(locked.facts, is_known=known))
    entered = NewDocument.objects.create(
        edition=locked,
        number=number,
        signed_on=plan.signed_on,
        body=nfc(plan.body).strip(),
        subject=nfc(plan.subject).strip(),
        gist=nfc(plan.gist).strip(),
        concerns=nfc(plan.concerns).strip(),
        issued_id=plan.issued,
        once=once,
    )
    touch(locked, actor)
    record("new_document.entered", locked, actor=actor, chain=locked.host.code, rows=[entered])
    return entered


@transaction.atomic
def remove_document(document: NewDocument, *, actor: Actor) -> None:
    """Take a document out of an edition again.

    Raises:
        Refused: If the edition takes no change.
    """
    locked = lock_edition(document.edition)
    enforce(rules.why_not_change(locked.facts))
    NewDocument.objects.filter(pk=document.pk).delete()
    touch(locked, actor)
    record("new_document.removed", locked, actor=actor, chain=locked.host.code)
