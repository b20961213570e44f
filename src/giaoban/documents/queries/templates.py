"""Reading the Word templates of an office."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.documents.models import Issuer, OfficeTemplate


def issuers_templated(holder: Holder) -> QuerySet[Issuer]:
    """Return the issuing bodies whose templates somebody may set."""
    paths = Paths(host="host_id")
    return Issuer.objects.filter(within(holder, Verb.EDIT_TEMPLATES, paths)).select_related("host")


def templates_edited(holder: Holder) -> QuerySet[OfficeTemplate]:
    """Return the versions of templates that somebody may set, without their files."""
    paths = Paths(host="issuer__host_id")
    rows = OfficeTemplate.objects.filter(within(holder, Verb.EDIT_TEMPLATES, paths))
    return rows.select_related("issuer__host").defer("content")


def versions_of(issuer: Issuer, document: str) -> QuerySet[OfficeTemplate]:
    """Return the versions for one document, the newest first, without their files."""
    return OfficeTemplate.objects.filter(issuer=issuer, document=document).defer("content")


def used_by(issuer: Issuer) -> dict[str, OfficeTemplate]:
    """Return the versions that are in use, by document."""
    rows = OfficeTemplate.objects.filter(issuer=issuer, is_used=True).defer("content")
    return {row.document: row for row in rows}


def template_for(told: Mapping[str, Any]) -> OfficeTemplate | None:
    """Return the office's own template that a paper is printed with; ``None`` where it is the shipped one.

    A paper that was kept names the version of its day.
    """
    if "template" in told:
        return OfficeTemplate.objects.filter(pk=told["template"]).first() if told["template"] else None
    if not told.get("document") or told.get("issuer") is None:
        return None
    rows = OfficeTemplate.objects.filter(issuer=told["issuer"], document=told["document"], is_used=True)
    return rows.first()
