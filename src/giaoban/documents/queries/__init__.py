"""Reading issuing bodies, their signers and the register of numbers."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Prefetch, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.documents.models import IssuedNumber, Issuer, Mandate, Numbering, Signer
from giaoban.documents.rules import signing
from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.letters import Power, Span
from giaoban.kernel.verdict import Refusal, Refused, enforce
from giaoban.organisation.models import Host, Term
from giaoban.organisation.queries import holders_on
from giaoban.organisation.queries.spans import holding

OF_HOST = Paths(host="host_id")


def hosts_edited(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose letterheads somebody may edit."""
    return Host.objects.filter(within(holder, Verb.EDIT_LETTERHEADS, Paths(host="pk")))


def hosts_seen(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose register somebody may see."""
    return Host.objects.filter(within(holder, Verb.SEE_DOCUMENTS, Paths(host="pk")))


def issuers_seen(holder: Holder) -> QuerySet[Issuer]:
    """Return the issuing bodies whose register somebody may see, with their active signers."""
    signers = Signer.objects.filter(is_active=True).select_related("post__title")
    return (
        Issuer.objects.filter(within(holder, Verb.SEE_DOCUMENTS, OF_HOST))
        .select_related("host")
        .prefetch_related(Prefetch("signers", signers, to_attr="signing"))
    )


def issuers_edited(holder: Holder) -> QuerySet[Issuer]:
    """Return the issuing bodies that somebody may edit."""
    return Issuer.objects.filter(within(holder, Verb.EDIT_LETTERHEADS, OF_HOST)).select_related("host")


def issuers_numbering(holder: Holder) -> QuerySet[Issuer]:
    """Return the issuing bodies for which somebody may issue numbers."""
    return Issuer.objects.filter(within(holder, Verb.ISSUE_NUMBERS, OF_HOST)).select_related("host")


def signers_edited(holder: Holder) -> QuerySet[Signer]:
    """Return the active signers that somebody may take away."""
    paths = Paths(host="issuer__host_id")
    signers = Signer.objects.filter(within(holder, Verb.EDIT_LETTERHEADS, paths), is_active=True)
    return signers.select_related("issuer__host", "post")


def numbers_visible_to(holder: Holder) -> QuerySet[IssuedNumber]:
    """Return the register as somebody may see it, newest first."""
    paths = Paths(host="numbering__issuer__host_id")
    return IssuedNumber.objects.filter(within(holder, Verb.SEE_DOCUMENTS, paths)).select_related(
        "numbering__issuer__host", "numbering__mandate"
    )


def numbers_voidable_by(holder: Holder) -> QuerySet[IssuedNumber]:
    """Return the numbers that somebody may make void."""
    paths = Paths(host="numbering__issuer__host_id")
    return IssuedNumber.objects.filter(within(holder, Verb.ISSUE_NUMBERS, paths)).select_related(
        "numbering__issuer__host", "numbering__mandate"
    )


def gaps(numberings: Iterable[Numbering]) -> dict[int, list[int]]:
    """Return, by key of the numbering, the numbers between the paper book and the newest that have no row.

    The register leaves none; whatever stands here was taken out behind its back. One query.
    """
    rows = list(numberings)
    there: dict[int, set[int]] = {row.pk: set() for row in rows}
    found = IssuedNumber.objects.filter(numbering__in=rows).values_list("numbering_id", "number")
    for key, number in found:
        there[key].add(number)
    missing = {row.pk: sorted(set(range(row.on_paper + 1, row.last + 1)) - there[row.pk]) for row in rows}
    return {key: numbers for key, numbers in missing.items() if numbers}


def numberings_of(host: Host) -> QuerySet[Numbering]:
    """Return every row of numbers of a committee."""
    return Numbering.objects.filter(issuer__host=host).select_related("issuer", "mandate")


def mandates_of(host: Host) -> QuerySet[Mandate]:
    """Return the terms of a committee, the newest first."""
    return Mandate.objects.filter(host=host).order_by("-valid_from")


def mandate_on(host: Host, day: date) -> Mandate | None:
    """Return the term of the committee that covers ``day``; ``None`` if none is written down."""
    return Mandate.objects.filter(holding(day), host=host).first()


def numbering_on(issuer: Issuer, kind: Kind, day: date) -> Numbering | None:
    """Return the row of numbers that a paper of that day takes its number from.

    It is not saved when no number was issued in it yet; ``None`` if it should run through a term of the
    committee and none covers ``day``.
    """
    numberings = Numbering.objects.select_related("issuer__host", "mandate")
    if issuer.letter_form.span is Span.YEAR:
        found = numberings.filter(issuer=issuer, kind=kind.value, year=day.year).first()
        return found or Numbering(issuer=issuer, kind=kind.value, year=day.year)
    mandate = mandate_on(issuer.host, day)
    if mandate is None:
        return None
    found = numberings.filter(issuer=issuer, kind=kind.value, mandate=mandate).first()
    return found or Numbering(issuer=issuer, kind=kind.value, mandate=mandate)


def issuer_of(host: Host) -> Issuer | None:
    """Return the body under whose head the papers of a committee go out: the first; ``None`` without one."""
    return Issuer.objects.filter(host=host).select_related("host").first()


def why_no_paper(host: Host) -> Refusal | None:
    """Return why a committee can issue no paper: it has no letterhead yet; ``None`` if it can."""
    return None if Issuer.objects.filter(host=host).exists() else signing.NO_LETTERHEAD


def issuer_or_refuse(host: Host) -> Issuer:
    """Return the body under whose head the papers of a committee go out.

    Raises:
        Refused: If there is none yet.
    """
    issuer = issuer_of(host)
    if issuer is None:
        raise Refused(signing.NO_LETTERHEAD)
    return issuer


def signers_of(issuer: Issuer) -> QuerySet[Signer]:
    """Return who signs for a body, the usual one first."""
    return Signer.objects.filter(issuer=issuer, is_active=True).select_related("issuer", "post__title")


def signature_on(signer: Signer, day: date) -> Signature:
    """Return the signature of whoever holds the signer's post on ``day``.

    Raises:
        Refused: If nobody holds it.
    """
    names = [person.full_name for person in holders_on([signer.post_id], day).get(signer.post_id, [])]
    ended = None if names else _last_holder(signer, day)
    enforce(signing.why_not_sign(names, post=str(signer.post), day=day, ended=ended))
    return signature_by(signer, names[0])


def _last_holder(signer: Signer, day: date) -> tuple[str, date] | None:
    """Return who held a signer's post last before a day, and until when; ``None`` if nobody did."""
    rows = Term.objects.filter(post=signer.post_id, valid_to__lt=day).select_related("person")
    term = rows.order_by("-valid_to", "-pk").first()
    return (term.person.full_name, term.valid_to) if term and term.valid_to else None


def usual_signature(issuer: Issuer, day: date) -> Signature:
    """Return the signature of whoever usually signs for a body, on a draft of that day.

    The name stays open where nobody holds the post, and all of it where nobody signs for the body.
    """
    signer = signers_of(issuer).first()
    if signer is None:
        return Signature("", "")
    names = [person.full_name for person in holders_on([signer.post_id], day).get(signer.post_id, [])]
    return signature_by(signer, next(iter(names), ""))


def signature_by(signer: Signer, name: str) -> Signature:
    """Return the signature of a signer with a name under it; an empty name leaves its place open."""
    return signing.signature(
        signer.issuer.letter_form,
        power=Power(signer.power) if signer.power else None,
        on_behalf_of=signer.on_behalf_of,
        office=signer.office,
        name=name,
    )


def narrowed(asked: Mapping[str, object]) -> dict[str, object]:
    """Return the conditions on the register for a body, a type and a year; empty ones ask nothing."""
    lookups = {"issuer": "numbering__issuer", "kind": "numbering__kind", "year": "signed_on__year"}
    return {lookups[name]: value for name, value in asked.items() if value}
