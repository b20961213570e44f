"""The published version as everybody may read it, and nothing else: pages, files and prints start here.

A shelf hands out masked words and units. Original words and who spoke cannot be reached from it: it selects
their columns nowhere, and what it returns holds no row of the database.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, overload

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.kernel.vietnamese import opening
from giaoban.opinions.models import Correction, Origin
from giaoban.organisation.models import Host
from giaoban.organisation.queries import labels
from giaoban.replies.models import OpenShelf, PublishedOrigin, PublishedVersion, Reply
from giaoban.replies.rules.drafting import State

HOST = Paths(host="host_id")
ANSWERED = ("delivered", "closed")
# Everything that ever leaves; a column that is not here cannot be shown.
COLUMNS = (
    "pk",
    "asked",
    "answered",
    "approved_at",
    "host_id",
    "reply__agency__name",
    "reply__document_number",
    "reply__document_date",
    "reply__referral__code",
    "reply__referral__year",
    "reply__referral__month",
    "reply__referral__field_id",
)


@dataclass(frozen=True, slots=True)
class Published:
    """One thing that was asked and answered, as everybody may read it.

    Attributes:
        units: Names of the units that raised it, never who spoke for them.
        month: The first day of the month in which it was raised.
        document: Number and symbol of the written answer.
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
    document_date: date | None
    approved_at: datetime

    @property
    def opening(self) -> str:
        """The first sentences of what was asked, for a line in a list."""
        return opening(self.asked)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What somebody looks for: a month, a field, both or neither."""

    month: date | None = None
    field: int | None = None


class Shelf:
    """The published versions of some committees: counted, paged, and read one by one."""

    def __init__(self, hosts: Q, language: str) -> None:
        """Open a shelf; ``hosts`` is the condition on a version that its reader may read it."""
        self._standing = _standing().filter(hosts).order_by(*_ORDER)
        self._language = language

    def narrowed(self, by: Narrowed) -> "Shelf":
        """Return the same shelf with only one month, one field, or both."""
        chosen = Shelf(Q(), self._language)
        chosen._standing = self._standing.filter(**_conditions(by))
        return chosen

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
        found = self._standing.order_by().values_list("reply__referral__year", "reply__referral__month")
        return sorted({date(year, month, 1) for year, month in found.distinct()}, reverse=True)

    def fields(self) -> dict[int, str]:
        """Return the fields from which something stands here, by key, in their words."""
        found = self._standing.order_by().values_list("host_id", "reply__referral__field_id").distinct()
        known = _labels((host for host, _ in found), self._language)
        return {field: known[host].get(field, "") for host, field in found}

    def _read(self, rows: QuerySet[PublishedVersion]) -> list[Published]:
        found = list(rows.values(*COLUMNS))
        units = _units([row["pk"] for row in found])
        known = _labels((row["host_id"] for row in found), self._language)
        return [_published(row, units[row["pk"]], known[row["host_id"]]) for row in found]


_ORDER = ("-reply__referral__year", "-reply__referral__month", "reply__referral__code", "pk")


def shelf_of(holder: Holder, language: str) -> Shelf:
    """Return what this person may read of the committees of their posts."""
    return Shelf(within(holder, Verb.READ_PUBLISHED, HOST), language)


def open_shelf_of(code: str, language: str) -> Shelf:
    """Return what anybody may read of a committee; nothing while it has not opened its shelf."""
    return Shelf(Q(host__in=open_hosts().filter(code=code)), language)


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


def standing_for(reply: Reply | OuterRef) -> Exists:
    """Return the condition that the published version of a reply stands now; nothing of it is read."""
    return Exists(_standing().filter(reply=reply))


def taken_back_by(holder: Holder) -> QuerySet[PublishedVersion]:
    """Return the versions that this person may take back, standing or fallen out."""
    return PublishedVersion.objects.filter(
        within(holder, Verb.APPROVE_PUBLISHED, HOST), taken_back_at__isnull=True
    ).select_related("host", "reply__referral__host")


def _standing() -> QuerySet[PublishedVersion]:
    """Return the approved versions behind which nothing has changed: the only door to what is published."""
    referral = OuterRef("reply__referral")
    later = Reply.objects.filter(
        referral=referral, state=State.DELIVERED.value, version__gt=OuterRef("reply__version")
    )
    corrected = Correction.objects.filter(
        opinion__origins__referral=referral, pk__gt=OuterRef("newest_correction")
    )
    approved = PublishedOrigin.objects.filter(
        published=OuterRef(OuterRef("pk")),
        opinion=OuterRef("opinion"),
        version=OuterRef("opinion__version"),
    )
    changed = Origin.objects.filter(~Exists(approved), referral=referral)
    still = Origin.objects.filter(referral=OuterRef(OuterRef("reply__referral")), opinion=OuterRef("opinion"))
    gone = PublishedOrigin.objects.filter(~Exists(still), published=OuterRef("pk"))
    return PublishedVersion.objects.filter(
        ~Exists(later),
        ~Exists(corrected),
        ~Exists(changed),
        ~Exists(gone),
        taken_back_at__isnull=True,
        reply__state=State.DELIVERED.value,
        reply__referral__state__in=ANSWERED,
    )


def _conditions(by: Narrowed) -> dict[str, int]:
    chosen: dict[str, int] = {}
    if by.month is not None:
        chosen |= {"reply__referral__year": by.month.year, "reply__referral__month": by.month.month}
    if by.field is not None:
        chosen["reply__referral__field"] = by.field
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
    return Published(
        pk=row["pk"],
        code=row["reply__referral__code"],
        month=date(row["reply__referral__year"], row["reply__referral__month"], 1),
        field=fields.get(row["reply__referral__field_id"], ""),
        units=tuple(units),
        asked=row["asked"],
        agency=row["reply__agency__name"],
        answered=row["answered"],
        document=row["reply__document_number"],
        document_date=row["reply__document_date"],
        approved_at=timezone.localtime(row["approved_at"]),
    )
