"""Signing a paper: its number from the register, and every word of it kept as it was."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.documents.actions.numbers import NumberPlan, issue_number
from giaoban.documents.models import Issuer, SignedPaper, Signer
from giaoban.documents.queries import signature_on
from giaoban.documents.queries.signed import standing
from giaoban.documents.rules import signing as rules
from giaoban.documents.rules.paper import Paper
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions.rows import lock

Told = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class SignPlan:
    """Which paper is signed, and by whom.

    Attributes:
        key: What it is, in the words of the area that made it.
        paper: The draft.
        once: Made with the form: sending twice signs once.
    """

    key: str
    paper: Paper
    signer: Signer
    once: UUID


@transaction.atomic
def sign_paper(
    issuer: Issuer, plan: SignPlan, *, keep: Callable[[Paper], Told], today: date, actor: Actor
) -> SignedPaper:
    """Sign a paper today: it gets the next number of its type, and stays as it is printed now.

    Args:
        issuer: Under whose head it goes out.
        plan: The paper and who signs.
        keep: Tells everything that a printer reads of a paper.
        today: The day of signing.
        actor: Who has it signed.

    Raises:
        Refused: If it is signed already, nobody holds the signer's post, no number can be issued, or it says
            that it is secret.
    """
    host = lock(issuer.host_id)
    if signed := SignedPaper.objects.filter(number__once=plan.once).first():
        return signed
    draft = plan.paper
    if draft.numbered is None:
        raise ValueError(f"{draft.name} bears no number, so it is not signed here")
    enforce(rules.why_not_sign_again(is_signed=standing(host, plan.key) is not None))
    signature = signature_on(plan.signer, today)
    about = NumberPlan(
        kind=draft.numbered.kind,
        subject=" ".join(draft.subject.split()),
        signed_on=today,
        signer=plan.signer,
    )
    number = issue_number(issuer, about, once=plan.once, today=today, actor=actor)
    numbered = replace(draft.numbered, number=number.number, day=today)
    paper = replace(draft, numbered=numbered, signature=signature, dated=today)
    signed = SignedPaper.objects.create(host=host, key=plan.key, number=number, told=dict(keep(paper)))
    record("documents.paper_signed", signed, actor=actor, chain=host.code, rows=[signed])
    return signed
