"""Reading the audit log, and checking that it is whole."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from django.db import DataError, models
from django.db.models import QuerySet
from django.utils import timezone

from giaoban.audit.models import Chain, Entry, key_of
from giaoban.audit.rules import NAME_ERASED, Anchor, Finding, Line, findings

# What a row raises that somebody altered so that it no longer is a day or a list of details.
UNREADABLE: Final = (ValueError, TypeError, AttributeError, DataError)
LEGIBLE: Final = (
    "chain",
    "number",
    "event",
    "subject",
    "rows",
    "salt",
    "name_digest",
    "previous",
    "hash",
)


def entries(
    chains: Collection[str], *, event: str = "", day: date | None = None, subject: str = ""
) -> QuerySet[Entry]:
    """Return the entries of the given chains, newest first.

    Args:
        chains: Codes of the host committees whose log the reader may see; none shows nothing.
        event: Only this event, or with a trailing dot all of an area: ``"opinions."``.
        day: Only this day, in the time zone in force.
        subject: Only this object: its key or its readable code.
    """
    found = Entry.objects.filter(chain__in=list(chains))
    if event:
        found = found.filter(event__startswith=event) if event.endswith(".") else found.filter(event=event)
    if day:
        start = timezone.make_aware(datetime.combine(day, time.min))
        found = found.filter(at__gte=start, at__lt=start + timedelta(days=1))
    if subject:
        found = found.filter(models.Q(subject=subject) | models.Q(subject_label=subject))
    return found.order_by("-at", "-number", "-pk")


def history(subject: models.Model | str) -> QuerySet[Entry]:
    """Return what happened to one object, oldest first. Show it only to those who may see the object."""
    return Entry.objects.filter(subject=key_of(subject)).order_by("at", "number")


def events(chains: Collection[str]) -> list[str]:
    """Return the kinds of events that the given chains hold, for a filter."""
    return list(
        Entry.objects.filter(chain__in=list(chains))
        .order_by("event")
        .values_list("event", flat=True)
        .distinct()
    )


def anchor_of(chain: str) -> Anchor | None:
    """Return the anchor to be written down elsewhere, or ``None`` while the chain is empty."""
    head = Chain.objects.filter(code=chain, length__gt=0).first()
    return head.anchor if head else None


def anchors(*, using: str = "default") -> list[Anchor]:
    """Return the anchor of every chain, of the database of this alias."""
    return [head.anchor for head in Chain.objects.using(using).filter(length__gt=0).order_by("code")]


def broken(anchors: Iterable[Anchor] = ()) -> Iterator[Finding]:
    """Yield every place where a chain of this installation is broken; nothing if all are whole.

    Args:
        anchors: Codes that were written down elsewhere; without one a cut-off tail may go unseen.
    """
    by_chain: defaultdict[str, list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        by_chain[anchor.chain].append(anchor)
    heads = {head.code: head.anchor for head in Chain.objects.all()}
    stored = Entry.objects.order_by("chain").values_list("chain", flat=True).distinct()
    erased = _erased_accounts()
    for code in sorted({*heads, *stored, *by_chain}):
        head = heads.get(code, Anchor(code, 0, ""))
        yield from findings(_lines(code), head=head, anchors=by_chain[code], erased=erased)


def _lines(chain: str) -> Iterator[Line]:
    """Every entry of a chain; one that can no longer be read stands there as what nobody sealed."""
    entries, last = Entry.objects.filter(chain=chain).order_by("number"), 0
    while True:
        try:
            for entry in entries.filter(number__gt=last).iterator():
                yield _line_of(entry)
                last = entry.number
        except UNREADABLE:
            for number in list(entries.filter(number__gt=last).values_list("number", flat=True)):
                line, is_whole = _alone(entries.filter(number=number))
                yield line
                last = number
                if not is_whole:
                    break
        else:
            return


def _line_of(entry: Entry) -> Line:
    if not isinstance(entry.details, dict):
        raise TypeError(f"the details of entry {entry.pk} are {entry.details!r}")
    return entry.line


def _alone(entry: QuerySet[Entry]) -> tuple[Line, bool]:
    try:
        return _line_of(entry.get()), True
    except UNREADABLE:
        legible = {name: name for name in LEGIBLE}
        named = legible | {"label": "subject_label", "account": "actor_account", "name": "actor_name"}
        named |= {"post": "actor_post", "role": "actor_role"}
        (row,) = entry.values(*named.values())
        texts = {name: row[column] for name, column in named.items()}
        return Line(**texts, at=datetime.min.replace(tzinfo=UTC), details={}), False


def length() -> int:
    """Return how many entries all chains hold together."""
    return Entry.objects.count()


def _erased_accounts() -> frozenset[int]:
    subjects = Entry.objects.filter(event=NAME_ERASED).values_list("subject", flat=True)
    return frozenset(int(subject.rpartition(":")[2]) for subject in subjects)
