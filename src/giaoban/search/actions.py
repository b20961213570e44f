"""Keeping the search index beside the rows it speaks of."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Final, TypeVar

from django.db import transaction

from giaoban.search.models import SearchEntry
from giaoban.search.rules import Document, words_of

AT_ONCE: Final = 500
Item = TypeVar("Item")


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
    index_all(kind, [Document(object_id=object_id, host=host, title=title, text=text, at=at)])


def index_all(kind: str, documents: Iterable[Document]) -> None:
    """Bring the entries of many objects of one kind up to date, inside the transaction that changes them."""
    for some in batched(documents):
        SearchEntry.objects.bulk_create(
            [_entry_of(kind, document) for document in some],
            update_conflicts=True,
            unique_fields=["kind", "object_id"],
            update_fields=["host", "title", "accented", "folded", "at"],
        )


@transaction.atomic
def rebuild(documents: Iterable[tuple[str, Document]]) -> int:
    """Build the whole index anew and return how many objects it holds.

    Args:
        documents: Everything that can be found, each with its kind, oldest first; read as a stream.
    """
    SearchEntry.objects.all().delete()
    made = 0
    for some in batched(documents):
        made += len(SearchEntry.objects.bulk_create([_entry_of(kind, document) for kind, document in some]))
    return made


def batched(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Yield lists of at most so many items as one statement takes."""
    waiting = iter(items)
    while some := list(islice(waiting, AT_ONCE)):
        yield some


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
