"""Issuing numbers and making them void."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from giaoban.audit.actions import record
from giaoban.documents import queries
from giaoban.documents.models import IssuedNumber, Issuer, Numbering, SignedPaper, Signer
from giaoban.documents.rules import numbers
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.numbers import LIFE, State, Verb
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import Refusal, enforce, gettext_noop
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.actions.rows import lock


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberPlan:
    """The paper that a number is asked for.

    Attributes:
        kind: Its type.
        subject: What it is about, as under its title.
        signed_on: The day of signing, which stands on the paper.
        signer: Who signed; ``None`` where the register does not know them.
        concerns: To whom it applies; empty if nobody says.
    """

    kind: Kind
    subject: str
    signed_on: date
    signer: Signer | None = None
    concerns: str = ""


@transaction.atomic
def issue_number(issuer: Issuer, plan: NumberPlan, *, once: UUID, today: date, actor: Actor) -> IssuedNumber:
    """Issue the next number of a type to a paper that is being signed; the same ``once`` issues it once.

    Raises:
        Refused: If the paper is not signed yet, no term covers its day, its day lies before the newest
            number, nobody holds the signer's post that day, or its subject says that it is secret.
    """
    host = lock(issuer.host_id)
    if issued := IssuedNumber.objects.filter(once=once).first():
        return issued
    row = queries.numbering_on(issuer, plan.kind, plan.signed_on)
    enforce(numbers.why_not_name(plan.subject))
    enforce(
        numbers.why_not_issue(
            signed_on=plan.signed_on, today=today, reach=row.reach if row else None, latest=_latest(row)
        )
    )
    signature = queries.signature_on(plan.signer, plan.signed_on) if plan.signer else None
    numbering = _taken(row)
    issued = IssuedNumber.objects.create(
        numbering=numbering,
        number=numbering.last,
        subject=plan.subject,
        signed_on=plan.signed_on,
        concerns=nfc(plan.concerns).strip(),
        signer_name=signature.name if signature else "",
        signer_office=" ".join(filter(None, (signature.power, signature.office))) if signature else "",
        issued_at=timezone.now(),
        once=once,
    )
    record("documents.number_issued", issued, actor=actor, chain=host.code, rows=[issued, numbering])
    return issued


@transaction.atomic
def void_number(issued: IssuedNumber, *, reason: str, actor: Actor) -> IssuedNumber:
    """Make a number void. Its row stays, with the reason; the number is never issued again.

    A paper that was signed under it stands no more, and can be signed anew.

    Raises:
        Refused: If it is void already.
    """
    host = lock(issued.numbering.issuer.host_id)
    rows = IssuedNumber.objects.select_for_update(of=("self",)).select_related("numbering__issuer")
    locked = rows.get(pk=issued.pk)
    enforce(numbers.why_not_void(State(locked.state)))
    locked.state = LIFE.take(State(locked.state), Verb.VOID).value
    locked.void_reason, locked.voided_at = reason, timezone.now()
    locked.save(update_fields=["state", "void_reason", "voided_at"])
    SignedPaper.objects.filter(number=locked).update(stands=False)
    record("documents.number_voided", locked, actor=actor, chain=host.code, rows=[locked])
    return locked


@transaction.atomic
def continue_numbering(issuer: Issuer, kind: Kind, *, last: int, on: date, actor: Actor) -> Numbering:
    """Let numbers of a type go on after the last one of the paper book.

    Raises:
        Refused: If numbers were issued here already, or no term of the committee covers ``on``.
    """
    host = lock(issuer.host_id)
    row = queries.numbering_on(issuer, kind, on)
    issued = row.numbers.count() if row and row.pk else 0
    enforce(numbers.why_not_issue(signed_on=on, today=on, reach=row.reach if row else None, latest=None))
    enforce(numbers.why_not_continue(last=last, issued=issued))
    numbering = _known(row)
    numbering.on_paper = numbering.last = last
    numbering.save()
    record("documents.numbering_continued", numbering, actor=actor, chain=host.code, rows=[numbering])
    return numbering


def _latest(row: Numbering | None) -> date | None:
    if row is None or row.pk is None:
        return None
    latest: date | None = row.numbers.aggregate(latest=Max("signed_on"))["latest"]
    return latest


def _taken(row: Numbering | None) -> Numbering:
    """Return the numbering, moved on by one; the act has its turn, so nobody else takes the same number."""
    numbering = _known(row)
    enforce(_why_not_another(numbering.last))
    numbering.last += 1
    numbering.save()
    return numbering


def _known(row: Numbering | None) -> Numbering:
    if row is None:
        raise ValueError("a numbering without a term passed the rule")
    return row


def _why_not_another(last: int) -> Refusal | None:
    if last >= numbers.LARGEST:
        return Refusal("full", gettext_noop("This row of numbers is full. Begin a new term or year."))
    return None
