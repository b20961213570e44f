"""Keeping the search index beside the rows it speaks of."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from giaoban.search.models import SearchEntry
from giaoban.search.rules import Document, words_of


def index(kind: str, object_id: int, *, host: str, title: str, text: str, at: datetime) -> None:
    """Make an object findable by its title and text, or bring its entry up to date.

    Call it inside the transaction that changes the object.

    Args:
        kind: As it was registered.
        object_id: Key of the row.
        host: Code of the host committee.
        title: Begins with the readable code, if it has one.
        text: Everything else it is found by. Never a person's name: the index knows no roles.
        at: When it came about; with time zone.
    """
    accented, folded = words_of(title, text)
    SearchEntry.objects.update_or_create(
        kind=kind,
        object_id=object_id,
        defaults={"host": host, "title": title[:300], "accented": accented, "folded": folded, "at": at},
    )


def forget(kind: str, object_id: int) -> None:
    """Take an object out of the index."""
    SearchEntry.objects.filter(kind=kind, object_id=object_id).delete()


@transaction.atomic
def rebuild(documents: Iterable[tuple[str, Document]]) -> int:
    """Build the whole index anew and return how many objects it holds.

    Args:
        documents: Everything that can be found, each with its kind.
    """
    SearchEntry.objects.all().delete()
    every = sorted(documents, key=lambda pair: pair[1].at)
    SearchEntry.objects.bulk_create((_entry_of(name, each) for name, each in every), batch_size=500)
    return len(every)


def _entry_of(kind: str, document: Document) -> SearchEntry:
    accented, folded = words_of(document.title, document.text)
    return SearchEntry(
        kind=kind,
        object_id=document.object_id,
        host=document.host,
        title=document.title[:300],
        accented=accented,
        folded=folded,
        at=document.at,
    )
