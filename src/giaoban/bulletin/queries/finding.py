"""What search may find of the bulletin: the sections of issued editions, in the words that were fixed."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from django.db.models import QuerySet
from django.urls import reverse

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.bulletin.models import NewDocument, Section
from giaoban.bulletin.queries.documents import documents_issued
from giaoban.bulletin.rules.contents import words_of
from giaoban.search.queries.kinds import Card
from giaoban.search.rules import Document

KIND: Final = "bulletin"


def sections_issued() -> QuerySet[Section]:
    """Return the sections that stand in issued editions, the oldest first."""
    issued = Section.objects.filter(edition__state="issued", left_out_because="")
    return issued.select_related("edition__host").order_by("edition__issued_at", "pk")


def findable_by(holder: Holder) -> QuerySet[Section]:
    """Return the sections of issued editions that this person may read."""
    return sections_issued().filter(within(holder, Verb.READ_PUBLISHED, Paths(host="edition__host_id")))


def card_of(section: Section) -> Card:
    """Return how a hit is shown: the section, its edition, and the words that were fixed."""
    place, fixed = _fixed(section)
    page = reverse("bulletin:read", args=[section.edition_id])
    return Card(
        title=fixed.get("title") or section.heading,
        address=f"{page}#s{place}" if place else page,
        note=f"{section.heading} · {section.edition.title}",
        text="\n".join(filter(None, (words_of(fixed), _credited(fixed)))),
    )


def document_of(section: Section) -> Document:
    """Return what a section of an issued edition is found by."""
    edition, (_place, fixed) = section.edition, _fixed(section)
    at = edition.issued_at
    if at is None:
        raise ValueError(f"edition {edition.pk} is not issued")
    title = fixed.get("title") or section.heading
    text = f"{section.heading} {words_of(fixed)} {_credited(fixed)} {edition.title}"
    return Document(section.pk, edition.host.code, title, text, at)


def documents() -> Iterator[Document]:
    """Yield the sections of all issued editions as documents, oldest first, for building the index anew."""
    return map(document_of, sections_issued().iterator(100))


def told_of(document: NewDocument) -> Card:
    """Return how a new document is shown: what it is, whom it concerns, and which edition tells of it."""
    page = reverse("bulletin:read", args=[document.edition_id])
    return Card(
        title=f"{document.number}: {document.subject}",
        address=f"{page}#documents",
        note=f"{document.concerns} · {document.edition.title}",
        text=document.gist,
    )


def document_told(document: NewDocument) -> Document:
    """Return what a new document is found by: first of all whom it concerns."""
    edition = document.edition
    at = edition.issued_at
    if at is None:
        raise ValueError(f"edition {edition.pk} is not issued")
    text = f"{document.concerns} {document.number} {document.subject} {document.body}"
    return Document(document.pk, edition.host.code, document.subject, text, at)


def documents_told() -> Iterator[Document]:
    """Yield the new documents of all issued editions, oldest first, for building the index anew."""
    return map(document_told, documents_issued().iterator(100))


def _fixed(section: Section) -> tuple[int, Mapping[str, Any]]:
    """Return where a section stands in its fixed edition, from 1, and as what; 0 and nothing if nowhere."""
    sections = (section.edition.content or {}).get("sections", ())
    for place, fixed in enumerate(sections, start=1):
        if (fixed["position"], fixed["heading"]) == (section.position, section.heading):
            return place, fixed
    return 0, {}


def _credited(fixed: Mapping[str, Any]) -> str:
    return " ".join(filter(None, (fixed.get("agency"), fixed.get("source"))))
