"""What stands beside an edition for its readers: the editions around it, other sections, other matters."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import OuterRef, QuerySet, Subquery

from giaoban.access.rules import Holder
from giaoban.bulletin.models import Edition, Section, Version
from giaoban.bulletin.queries.reading import issued_to
from giaoban.bulletin.rules.contents import codes_in
from giaoban.bulletin.rules.editions import WRITTEN
from giaoban.bulletin.rules.stages import Stage
from giaoban.replies.queries.publishing import Published, Shelf

LOOKED_AT: Final = 12  # editions, the newest first
MOST_OF_A_HEADING: Final = 2
MOST_SECTIONS: Final = 8
MOST_MATTERS: Final = 5
READ_OF_THE_SHELF: Final = 40


@dataclass(frozen=True, slots=True)
class Other:
    """A section of another edition: how it is called, under which heading it stands, and where."""

    title: str
    heading: str
    edition: int
    month: date
    place: int

    @property
    def anchor(self) -> str:
        """Where on the page of its edition it stands, as links say it."""
        return f"{self.place}"


@dataclass(frozen=True, slots=True)
class Related:
    """What a reader of one edition may want to read next."""

    older: Edition | None
    newer: Edition | None
    sections: tuple[Other, ...]
    matters: tuple[Published, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing else stands anywhere."""
        return not (self.older or self.newer or self.sections or self.matters)


def related_to(edition: Edition, holder: Holder, language: str) -> Related:
    """Return what stands beside an edition that this person reads. A constant number of queries.

    Source:
        Founding document, S91: other items.
    """
    issued = issued_to(holder).filter(host=edition.host_id).defer("content")
    return Related(
        older=issued.filter(month__lt=edition.month).first(),
        newer=issued.filter(month__gt=edition.month).order_by("month").first(),
        sections=tuple(_sections(edition, holder)),
        matters=tuple(_matters(edition, language)),
    )


def headings_of(edition: Edition) -> list[str]:
    """Return the headings of an issued edition, each in the place to which links lead."""
    return list(_standing().filter(edition=edition).values_list("heading", flat=True))


def _standing() -> QuerySet[Section]:
    return Section.objects.filter(left_out_because="").order_by("position", "pk")


def _sections(edition: Edition, holder: Holder) -> Iterator[Other]:
    """Yield written sections of other editions under the same headings, the newest first."""
    wanted, taken = set(headings_of(edition)), Counter[str]()
    for other in _written(edition, holder):
        if other.heading in wanted and taken[other.heading] < MOST_OF_A_HEADING:
            taken[other.heading] += 1
            yield other
        if taken.total() == MOST_SECTIONS:
            return


def _written(edition: Edition, holder: Holder) -> Iterator[Other]:
    near = issued_to(holder).filter(host=edition.host_id).exclude(pk=edition.pk)
    months = dict(near.values_list("pk", "month")[:LOOKED_AT])
    newest = Version.objects.filter(contribution=OuterRef("contribution")).order_by("-number")
    rows = (
        _standing()
        .filter(edition__in=months)
        .annotate(title=Subquery(newest.values("title")[:1]))
        .order_by("-edition__month", "position", "pk")
    )
    places: Counter[int] = Counter()
    for key, heading, kind, stage, title in rows.values_list(
        "edition", "heading", "kind", "contribution__state", "title"
    ):
        places[key] += 1
        if kind in WRITTEN and stage != Stage.NOTHING and title is not None:
            yield Other(title or heading, heading, key, months[key], places[key])


def _matters(edition: Edition, language: str) -> list[Published]:
    """Return what was published lately and stands not in the edition: first what is of its fields."""
    told = codes_in(edition.content or {})
    found = Shelf([edition.host.code], language).newest(READ_OF_THE_SHELF)
    fields = {one.field for one in found if one.code in told}
    others = [one for one in found if one.code not in told]
    return sorted(others, key=lambda one: one.field not in fields)[:MOST_MATTERS]
