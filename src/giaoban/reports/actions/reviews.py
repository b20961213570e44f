"""Writing the office's part of a report, and signing the report under a number of the register."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from giaoban.audit.actions import record
from giaoban.documents.actions import NumberPlan, issue_number
from giaoban.documents.http import told_for_good
from giaoban.documents.models import Signer
from giaoban.documents.queries import issuer_or_refuse, signature_on
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.papers.review import Words, review
from giaoban.kernel.actor import Actor
from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host
from giaoban.reports.models import WrittenReport, WrittenVersion
from giaoban.reports.queries.review import Signed, review_of
from giaoban.reports.queries.review.reading import newest_words, stretch_of
from giaoban.reports.rules import reviews as rules
from giaoban.reports.rules.stretches import Stretch, why_not_report


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs which version of a report; the same ``once`` signs once."""

    signer: Signer
    seen: int
    once: UUID


@transaction.atomic
def write_report(
    host: Host, code: str, words: Words, *, seen: int, at: datetime, actor: Actor
) -> WrittenReport:
    """Save the office's words as a new version; what says the same again saves nothing.

    Args:
        host: The committee.
        code: Which time: "2015", "2015-q4", "2015-11", "term-2".
        words: The words.
        seen: The version that was on the page; 0 before the first.
        at: When.
        actor: Who.

    Raises:
        Refused: If the report is signed, somebody saved meanwhile, its time has not begun, or the words hold
            something that is marked as a state secret.
    """
    locked = lock(host)
    stretch = _stretch(locked, code, at)
    enforce(why_not_report(stretch, today=timezone.localdate(at)))
    report = _of(locked, code)
    written = Words(*(nfc(text).strip() for text in _texts(words)))
    if report.version and newest_words(report) == written and not report.facts.is_signed:
        return report
    enforce(rules.why_not_write(report.facts, seen=seen) or why_not_type(*_texts(written)))
    report.version += 1
    report.save(update_fields=["version"])
    version = WrittenVersion.objects.create(
        report=report,
        number=report.version,
        **dict(zip(rules.PARTS, _texts(written), strict=True)),
        saved_at=at,
        account=actor.account,
        post=actor.post,
    )
    record("report.written", report, actor=actor, chain=locked.code, rows=[report, version])
    return report


@transaction.atomic
def sign_report(host: Host, code: str, plan: Signing, *, at: datetime, actor: Actor) -> WrittenReport:
    """Sign a report today: it gets the next number of its type, and stays as it is printed now.

    Raises:
        Refused: If it is signed already, other words were saved meanwhile, nobody holds the signer's post, no
            number can be issued, or there is nothing to report.
    """
    locked = lock(host)
    report, today = _of(locked, code), timezone.localdate(at)
    if report.number is not None and report.number.once == plan.once:
        return report
    stretch = _stretch(locked, code, at)
    enforce(rules.why_not_sign(report.facts, seen=plan.seen, signed_on=today, first=stretch.first))
    signature = signature_on(plan.signer, today)
    numbered = NumberPlan(
        kind=Kind.REPORT,
        subject=f"Kết quả giao ban bí thư chi bộ {stretch.called}",
        signed_on=today,
        signer=plan.signer,
    )
    issuer = issuer_or_refuse(locked)
    number = issue_number(issuer, numbered, once=plan.once, today=today, actor=actor)
    made = review_of(
        locked,
        stretch,
        now=at,
        words=newest_words(report),
        signed=Signed(number.number, today, signature),
    )
    report.number, report.signed_on, report.told = number, today, told_for_good(review(made))
    report.save(update_fields=["number", "signed_on", "told"])
    record("report.signed", report, actor=actor, chain=locked.code, rows=[report])
    return report


def _of(host: Host, code: str) -> WrittenReport:
    """Return the row of a report; the act has its turn, so nobody else makes it at the same time."""
    found = WrittenReport.objects.select_related("number").filter(host=host, code=code).first()
    return found or WrittenReport.objects.create(host=host, code=code)


def _stretch(host: Host, code: str, at: datetime) -> Stretch:
    stretch = stretch_of(host, code, today=timezone.localdate(at))
    if stretch is None:
        raise ValueError(f"{code!r} names no time of {host.code}")
    return stretch


def _texts(words: Words) -> tuple[str, str, str, str]:
    return words.overall, words.shortcomings, words.causes, words.directions
