"""The published version as everybody may read it, and nothing else: pages, files and prints start here.

A shelf hands out masked words and units. Original words and who spoke cannot be reached from it: it selects
their columns nowhere, and what it returns holds no row of the database.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, overload

from django.db.models import Case, Exists, F, OuterRef, QuerySet, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.kernel.vietnamese import opening
from giaoban.organisation.models import Host
from giaoban.organisation.queries import labels
from giaoban.replies.models import OpenShelf, PublishedOrigin, PublishedVersion
from giaoban.replies.queries.standing import standing
from giaoban.search.queries import among

KIND: Final = "published"  # as search knows it
HOST = Paths(host="host_id")
# Everything that ever leaves; a column that is not here cannot be shown.
COLUMNS: Final = ("pk", "asked", "answered", "approved_at", "host_id", "spoken_id")
TOLD: Final = {
    "code": Coalesce("reply__referral__code", "spoken__opinion__code"),
    "year": Coalesce("reply__referral__year", "spoken__opinion__year"),
    "month": Coalesce("reply__referral__month", "spoken__opinion__month"),
    "field": Coalesce("reply__referral__field_id", "spoken__opinion__field_id"),
    "agency": Coalesce("reply__agency__name", "spoken__agency__name", "host__name"),
    "number": F("reply__document_number"),
    "signed": F("reply__document_date"),
    "held": F("spoken__opinion__meeting__starts_at"),
}
MONTH: Final[tuple[str, ...]] = ("year", "month")
FIELD: Final[tuple[str, ...]] = ("field",)


@dataclass(frozen=True, slots=True)
class Published:
    """One thing that was asked and answered, as everybody may read it.

    Attributes:
        units: Names of the units that raised it, never who spoke for them.
        month: The first day of the month in which it was raised.
        document: Number and symbol of the written answer; empty of one on the spot.
        day: Of the document, or of the meeting.
        is_spoken: Whether it was answered at the meeting itself, so that there is no document.
    """

    pk: int
    code: str
    month: date
    field: str
    units: tuple[str, ...]
    asked: str
    agency: str
    answered: str
    document: str
    day: date | None
    is_spoken: bool
    approved_at: datetime

    @property
    def opening(self) -> str:
        """The first sentences of what was asked, for a line in a list."""
        return opening(self.asked)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What somebody looks for: a month, a field, words, all of them or none."""

    month: date | None = None
    field: int | None = None
    words: str = ""


class Shelf:
    """The published versions of some committees: counted, searched, paged, and read one by one."""

    def __init__(self, hosts: Sequence[str], language: str) -> None:
        """Open a shelf; ``hosts`` are the codes of the committees of which its reader may read it."""
        self._hosts, self._language = hosts, language
        self._standing = standing().filter(host__code__in=hosts).annotate(**TOLD).order_by(*_ORDER)

    def narrowed(self, by: Narrowed) -> "Shelf":
        """Return the same shelf with one month, one field, some words; what holds them as typed first."""
        chosen = self._like(self._standing.filter(**_conditions(by)))
        if by.words:
            close, wide = among(KIND, by.words, hosts=self._hosts)
            nearer = Case(When(pk__in=close, then=0), default=1)
            chosen._standing = chosen._standing.filter(pk__in=wide).order_by(nearer, *_ORDER)
        return chosen

    def newest(self, most: int) -> list[Published]:
        """Return those approved last."""
        return self._read(self._standing.order_by("-approved_at", "-pk")[:most])

    def count(self) -> int:
        """Return how many there are."""
        return self._standing.count()

    __len__ = count

    @overload
    def __getitem__(self, place: int) -> Published: ...

    @overload
    def __getitem__(self, place: slice) -> list[Published]: ...

    def __getitem__(self, place: int | slice) -> Published | list[Published]:
        """Return one or some of them, the newest month first."""
        if isinstance(place, int):
            return self[place : place + 1][0]
        return self._read(self._standing[place])

    def __iter__(self) -> Iterator[Published]:
        """Yield all of them."""
        yield from self._read(self._standing)

    def one(self, pk: int) -> Published | None:
        """Return the one with this key; ``None`` if it is not on this shelf."""
        return next(iter(self._read(self._standing.filter(pk=pk))), None)

    def months(self) -> list[date]:
        """Return the months from which something stands here, the newest first."""
        found = self._standing.order_by().values(*MONTH)
        return sorted({date(row["year"], row["month"], 1) for row in found.distinct()}, reverse=True)

    def fields(self) -> dict[int, str]:
        """Return the fields from which something stands here, by key, in their words."""
        found = self._standing.order_by().values("host_id", *FIELD).distinct()
        known = _labels((row["host_id"] for row in found), self._language)
        return {key: known[row["host_id"]].get(key, "") for row in found if (key := row["field"])}

    def _like(self, rows: QuerySet[PublishedVersion]) -> "Shelf":
        alike = Shelf(self._hosts, self._language)
        alike._standing = rows
        return alike

    def _read(self, rows: QuerySet[PublishedVersion]) -> list[Published]:
        found = list(rows.values(*COLUMNS, *TOLD))
        units = _units([row["pk"] for row in found])
        known = _labels((row["host_id"] for row in found), self._language)
        return [_published(row, units[row["pk"]], known[row["host_id"]]) for row in found]


_ORDER: Final = ("-year", "-month", "code", "pk")


def shelf_of(holder: Holder, language: str) -> Shelf:
    """Return what this person may read of the committees of their posts."""
    return Shelf([host.code for host in hosts_read(holder)], language)


def shelf_in(host: Host, language: str) -> Shelf:
    """Return what was published in one committee; callers chose it from :func:`hosts_read`."""
    return Shelf([host.code], language)


def findable_by(holder: Holder) -> QuerySet[PublishedVersion]:
    """Return what this person may read of the shelf as search shows it: the published words alone."""
    return (
        standing().filter(within(holder, Verb.READ_PUBLISHED, HOST)).only("asked", "answered", "approved_at")
    )


def open_shelf_of(code: str, language: str) -> Shelf:
    """Return what anybody may read of a committee; nothing while it has not opened its shelf."""
    return Shelf([host.code for host in open_hosts().filter(code=code)], language)


def open_hosts() -> QuerySet[Host]:
    """Return the committees whose published versions anybody may read."""
    return Host.objects.filter(Exists(OpenShelf.objects.filter(host=OuterRef("pk"))))


def hosts_read(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose published versions this person may read."""
    return Host.objects.filter(within(holder, Verb.READ_PUBLISHED, Paths(host="pk"))).order_by("code")


def hosts_opened_by(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose shelf this person may open to everybody."""
    return Host.objects.filter(within(holder, Verb.OPEN_PUBLISHED, Paths(host="pk"))).order_by("code")


def is_open(host: Host) -> bool:
    """Return whether anybody may read what a committee published."""
    return OpenShelf.objects.filter(host=host).exists()


def standing_for(reply: OuterRef) -> Exists:
    """Return the condition that the published version of a reply stands now; nothing of it is read."""
    return Exists(standing().filter(reply=reply))


def standing_for_spoken(answer: OuterRef) -> Exists:
    """Return the condition that the published version of an answer on the spot stands now."""
    return Exists(standing().filter(spoken=answer))


def taken_back_by(holder: Holder) -> QuerySet[PublishedVersion]:
    """Return the versions that this person may take back, standing or fallen out."""
    return PublishedVersion.objects.filter(
        within(holder, Verb.APPROVE_PUBLISHED, HOST), taken_back_at__isnull=True
    ).select_related("host")


def _conditions(by: Narrowed) -> dict[str, int]:
    chosen: dict[str, int] = {}
    if by.month is not None:
        chosen |= {"year": by.month.year, "month": by.month.month}
    if by.field is not None:
        chosen["field"] = by.field
    return chosen


def _units(keys: list[int]) -> Mapping[int, list[str]]:
    named: defaultdict[int, list[str]] = defaultdict(list)
    rows = PublishedOrigin.objects.filter(published__in=keys).order_by("published", "pk")
    for key, unit in rows.values_list("published", "unit__name"):
        if unit not in named[key]:
            named[key].append(unit)
    return named


def _labels(hosts: Iterable[int], language: str) -> dict[int, dict[int, str]]:
    return {host: labels(host, language) for host in set(hosts)}


def _published(row: dict[str, Any], units: list[str], fields: Mapping[int, str]) -> Published:
    held = timezone.localdate(row["held"]) if row["held"] else None
    return Published(
        pk=row["pk"],
        code=row["code"],
        month=date(row["year"], row["month"], 1),
        field=fields.get(row["field"], ""),
        units=tuple(units),
        asked=row["asked"],
        agency=row["agency"],
        answered=row["answered"],
        document=row["number"] or "",
        day=row["signed"] or held,
        is_spoken=row["spoken_id"] is not None,
        approved_at=timezone.localtime(row["approved_at"]),
    )
