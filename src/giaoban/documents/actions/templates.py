"""Keeping the Word templates of an office, putting a version to use, and returning to the shipped one."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max, QuerySet

from giaoban.audit.actions import record
from giaoban.documents.models import Issuer, OfficeTemplate
from giaoban.documents.rules import templates as rules
from giaoban.documents.rules.fields import Field
from giaoban.documents.rules.templates import Reading
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions.rows import lock


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatePlan:
    """A template as somebody sent it.

    Attributes:
        document: For which document.
        fields: The fields of that document.
        reading: What was found in the file.
    """

    document: str
    fields: tuple[Field, ...]
    file_name: str
    content: bytes
    reading: Reading


@transaction.atomic
def keep_template(
    issuer: Issuer, plan: TemplatePlan, *, once: UUID, at: datetime, actor: Actor
) -> OfficeTemplate:
    """Keep a template as a new version, not yet in use; the same ``once`` keeps it once.

    Raises:
        Refused: If the document cannot be printed with it.
    """
    host = lock(issuer.host_id)
    if kept := OfficeTemplate.objects.filter(once=once).first():
        return kept
    enforce(rules.why_not_template(plan.reading, plan.fields))
    versions = OfficeTemplate.objects.filter(issuer=issuer, document=plan.document)
    kept = OfficeTemplate.objects.create(
        issuer=issuer,
        document=plan.document,
        number=(versions.aggregate(newest=Max("number"))["newest"] or 0) + 1,
        file_name=plan.file_name,
        content=plan.content,
        fields=list(plan.reading.used),
        kept_at=at,
        account=actor.account,
        post=actor.post,
        once=once,
    )
    record("documents.template_kept", kept, actor=actor, chain=host.code, rows=[kept])
    return kept


@transaction.atomic
def use_template(template: OfficeTemplate, *, actor: Actor) -> OfficeTemplate:
    """Let a document be printed with a version of the office's own template.

    Raises:
        Refused: If it is in use already.
    """
    host = lock(template.issuer.host_id)
    locked = OfficeTemplate.objects.select_related("issuer").get(pk=template.pk)
    enforce(rules.why_not_use(is_used=locked.is_used))
    _others_of(locked).update(is_used=False)
    locked.is_used = True
    locked.save(update_fields=["is_used"])
    record("documents.template_used", locked, actor=actor, chain=host.code, rows=[locked])
    return locked


@transaction.atomic
def return_to_shipped(template: OfficeTemplate, *, actor: Actor) -> None:
    """Let a document be printed as the product ships it; every version is kept.

    Raises:
        Refused: If it is printed so already.
    """
    host = lock(template.issuer.host_id)
    locked = OfficeTemplate.objects.select_related("issuer").get(pk=template.pk)
    enforce(rules.why_not_return(is_shipped=not locked.is_used))
    locked.is_used = False
    locked.save(update_fields=["is_used"])
    record("documents.template_shipped", locked, actor=actor, chain=host.code, rows=[locked])


def _others_of(template: OfficeTemplate) -> QuerySet[OfficeTemplate]:
    return OfficeTemplate.objects.filter(issuer=template.issuer_id, document=template.document, is_used=True)
