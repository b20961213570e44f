"""New documents: what the register of numbers offers an edition, and what readers find of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.db.models import Exists, OuterRef, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.bulletin.models import Edition, NewDocument, Section
from giaoban.documents.models import IssuedNumber
from giaoban.documents.queries import numbers_visible_to
from giaoban.search.queries import holds_words

KIND: Final = "new_document"  # as search knows it
LOOKED_BACK: Final = timedelta(days=62)
MOST_OFFERED: Final = 60


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody looks for: words, whom it concerns, both or neither."""

    words: str = ""
    whom: str = ""


def offered_to(edition: Edition, holder: Holder) -> list[IssuedNumber]:
    """Return the papers of the register that no edition tells of yet, signed in the two months before.

    The editor chooses; nothing goes into an edition by itself. Void numbers are not offered. Two queries.
    """
    own = numbers_visible_to(holder).filter(numbering__issuer__host=edition.host_id, state="issued")
    lately = own.filter(signed_on__gt=edition.meets_on - LOOKED_BACK, signed_on__lte=edition.meets_on)
    told = NewDocument.objects.filter(edition__host=edition.host_id)
    codes = set(told.filter(signed_on__gt=edition.meets_on - LOOKED_BACK).values_list("number", flat=True))
    left = lately.exclude(pk__in=told.filter(issued__isnull=False).order_by().values("issued"))
    return [row for row in left.order_by("-signed_on", "-pk")[:MOST_OFFERED] if row.code not in codes]


def documents_of(edition: Edition) -> QuerySet[NewDocument]:
    """Return the documents that an edition tells of, each with its row in the register."""
    return edition.documents.select_related("issued")


def documents_issued() -> QuerySet[NewDocument]:
    """Return the documents of which issued editions tell, the first told first."""
    section = Section.objects.filter(edition=OuterRef("edition"), kind="documents", left_out_because="")
    told = NewDocument.objects.filter(Exists(section), edition__state="issued")
    return told.select_related("edition__host").defer("edition__content").order_by("edition__issued_at", "pk")


def documents_read_by(holder: Holder) -> QuerySet[NewDocument]:
    """Return the documents of which issued editions tell somebody, the newest first."""
    read = within(holder, Verb.READ_PUBLISHED, Paths(host="edition__host_id"))
    return documents_issued().filter(read).order_by("-signed_on", "-pk")


def sought_in(documents: QuerySet[NewDocument], sought: Sought, holder: Holder) -> QuerySet[NewDocument]:
    """Return those of the documents that somebody looks for."""
    if sought.whom:
        documents = documents.filter(concerns=sought.whom)
    if sought.words:
        documents = documents.filter(holds_words(holder, sought.words, kind=KIND))
    return documents


def concerned_in(documents: QuerySet[NewDocument]) -> Sequence[str]:
    """Return whom these documents concern, each once."""
    return list(documents.order_by("concerns").values_list("concerns", flat=True).distinct())
