"""Reading what secretaries are to get and got, and what they said did not come."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.organisation.models import Unit
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules.words import CELL_PREFIX
from giaoban.provision.models import Entitlement, MissingNote, Publication, Supply
from giaoban.provision.queries.gaps import OF_CELL
from giaoban.provision.queries.titles import counting_in, entitled_in
from giaoban.provision.rules.supply import Given, why_not_miss

OF_NOTE = Paths(host="publication__host_id", units=("cell",))


def own_cells(holder: Holder, today: date) -> QuerySet[Unit]:
    """Return the cells for which somebody may say what did not come."""
    rows = Unit.objects.filter(within(holder, Verb.REPORT_SUPPLY, OF_CELL), holding(today))
    return rows.filter(kind__code__startswith=CELL_PREFIX).select_related("host")


@dataclass(frozen=True, slots=True)
class Due:
    """One title that a cell is entitled to: what is noted of it, and what its secretary said last."""

    title: Publication
    basis: str
    noted: Supply | None
    said: MissingNote | None

    @property
    def may_miss(self) -> bool:
        """Whether its secretary may say that it did not come."""
        return why_not_miss(is_entitled=True, waits=self.waits) is None

    @property
    def waits(self) -> bool:
        """Whether the office has yet to look into what was said."""
        return self.said is not None and self.said.settled_at is None


def due_to(cell: Unit, year: int) -> list[Due]:
    """Return what a cell is entitled to in a year, and what it got. Three queries."""
    noted = {row.publication_id: row for row in Supply.objects.filter(cell=cell, year=year)}
    said = {row.publication_id: row for row in MissingNote.objects.filter(cell=cell, year=year)}
    rows = {row.publication_id: row for row in entitled_in(cell.host_id, year) if row.kind_id == cell.kind_id}
    return [Due(row.publication, row.basis, noted.get(title), said.get(title)) for title, row in rows.items()]


def short_of(holder: Holder, year: int) -> list[tuple[str, int]]:
    """Return the titles that did not come, or not in full, to how many cells entitled to them; most first.

    Only those that somebody notes for. One query.
    """
    entitled = Entitlement.objects.filter(
        counting_in(year), publication=OuterRef("publication"), kind=OuterRef("cell__kind")
    )
    rows = Supply.objects.filter(
        within(holder, Verb.NOTE_SUPPLY, OF_NOTE),
        Exists(entitled),
        year=year,
        given__in=[Given.PART.value, Given.NONE.value],
    )
    counted = rows.order_by().values_list("publication__name").annotate(total=Count("pk"))
    return list(counted.order_by("-total", "publication__name"))


def notes_seen(holder: Holder) -> QuerySet[MissingNote]:
    """Return what secretaries said did not come, as far as somebody may see it."""
    rows = MissingNote.objects.filter(within(holder, Verb.SEE_SUPPLY, OF_NOTE))
    return rows.select_related("publication__host", "cell")


def notes_to_settle(holder: Holder) -> QuerySet[MissingNote]:
    """Return what waits for somebody to look into it, the oldest first."""
    rows = MissingNote.objects.filter(within(holder, Verb.NOTE_SUPPLY, OF_NOTE), settled_at__isnull=True)
    return rows.select_related("publication__host", "cell").order_by("said_at", "pk")
