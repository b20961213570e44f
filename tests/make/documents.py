"""Makers for documents: issuing bodies, their signers, terms and numbers; and papers without rows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import uuid4

from django.utils import timezone

from giaoban.documents.actions import NumberPlan, TemplatePlan, issue_number, keep_template, use_template
from giaoban.documents.models import IssuedNumber, Issuer, Mandate, OfficeTemplate, PrintRun, Signer
from giaoban.documents.printing import templates
from giaoban.documents.printing.plain import plain_paper
from giaoban.documents.rules.blocks import Block, Signature
from giaoban.documents.rules.fields import fields_of
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.letters import HD05, LetterForm
from giaoban.documents.rules.paper import Letterhead, Numbered, Paper
from giaoban.documents.rules.papers.samples import SAMPLES, Setting
from giaoban.kernel.actor import SYSTEM
from giaoban.organisation.models import Host, Person
from giaoban.organisation.rules import Role
from tests.make import organisation

DAY = date(2026, 11, 27)
LETTERHEAD = Letterhead(
    form=HD05,
    superior="ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG",
    body="ĐẢNG ỦY PHƯỜNG NHỊ CHIỂU",
    symbol="ĐU",
    place="Nhị Chiểu",
    archive="Văn phòng Đảng ủy",
)
SIGNATURE = Signature("BÍ THƯ", "Nguyễn Văn Mẫu", "T/M BAN THƯỜNG VỤ")
SETTING = Setting(LETTERHEAD, DAY, SIGNATURE)


def headed(form: LetterForm, *, about: bool = False) -> Letterhead:
    """Return a head in another letter form."""
    return replace(LETTERHEAD, form=form, about=about)


def paper(*blocks: Block, title: str = "THÔNG BÁO", subject: str = "") -> Paper:
    """Return a letter made of these blocks."""
    return Paper(
        letterhead=LETTERHEAD,
        name="Thông báo",
        title=title,
        subject=subject,
        numbered=Numbered(kind=Kind.NOTICE, number=7, day=DAY),
        blocks=blocks,
        dated=DAY,
        recipients=("Như trên",),
        signature=SIGNATURE,
    )


def issuer(*, host: Host | None = None, symbol: str = "ĐU") -> Issuer:
    """Return a body that issues papers."""
    return Issuer.objects.create(
        host=host or organisation.host(),
        superior=LETTERHEAD.superior,
        body=LETTERHEAD.body,
        symbol=symbol,
        place=LETTERHEAD.place,
        archive=LETTERHEAD.archive,
    )


def signer(*, issuer: Issuer, person: Person | None = None, since: date = organisation.LONG_AGO) -> Signer:
    """Return a post that signs on behalf of the standing board, held by somebody since a day."""
    post = organisation.post(role=Role.CHAIR, host=issuer.host)
    organisation.term(post=post, person=person or organisation.person(host=issuer.host), valid_from=since)
    return Signer.objects.create(
        issuer=issuer, post=post, power="TM", on_behalf_of="BAN THƯỜNG VỤ", office="BÍ THƯ"
    )


def template(
    *, issuer: Issuer, document: str = "invitation", content: bytes = b"", used: bool = False
) -> OfficeTemplate:
    """Return a version of an office's own template; without a file, the shipped one sent back."""
    told = plain_paper(SAMPLES[document][1](Setting(issuer.letterhead, DAY, SIGNATURE)))
    fields = fields_of(told)
    sent = content or templates.shipped(told)
    plan = TemplatePlan(
        document=document,
        fields=fields,
        file_name="mau.docx",
        content=sent,
        reading=templates.read(sent, fields),
    )
    kept = keep_template(issuer, plan, once=uuid4(), at=timezone.now(), actor=SYSTEM)
    return use_template(kept, actor=SYSTEM) if used else kept


def mandate(*, host: Host, name: str = "2025 - 2030", valid_from: date = date(2025, 8, 1)) -> Mandate:
    """Return a term of the committee that is still running; the same one when asked again."""
    made, _ = Mandate.objects.get_or_create(host=host, valid_from=valid_from, defaults={"name": name})
    return made


def number(
    *, issuer: Issuer, kind: Kind = Kind.NOTICE, signed_on: date = DAY, subject: str = "kết luận giao ban"
) -> IssuedNumber:
    """Return a number issued to a paper of that day."""
    mandate(host=issuer.host)
    plan = NumberPlan(kind=kind, subject=subject, signed_on=signed_on)
    return issue_number(issuer, plan, once=uuid4(), today=signed_on, actor=SYSTEM)


def print_run(
    *, host: Host | None = None, by: Person | None = None, rows: Sequence[int] = (1, 2)
) -> PrintRun:
    """Return a print run of payment lists that nobody has begun."""
    of = host or organisation.host()
    return PrintRun.objects.create(
        host=of,
        kind="payment-lists",
        about={"year": DAY.year},
        rows=list(rows),
        whole=len(rows),
        asked_by=by or organisation.person(host=of),
        asked_at=timezone.now(),
    )
