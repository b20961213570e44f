"""An edition as a whole: what would stand in it now, or what was fixed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from giaoban.bulletin.models import Contribution, Edition, Picture, Section, Version
from giaoban.bulletin.queries.filling import Row, rows_of
from giaoban.bulletin.rules.contents import Content, words_in
from giaoban.bulletin.rules.editions import Kind, Piece
from giaoban.bulletin.rules.printed import NOTHING
from giaoban.bulletin.rules.stages import Stage


@dataclass(frozen=True, slots=True)
class Part:
    """One section with everything that is known of it."""

    section: Section
    contribution: Contribution | None
    version: Version | None
    rows: list[Row]
    pictures: tuple[Picture, ...] = ()

    @property
    def piece(self) -> Piece:
        """The part of it that rules may look at."""
        return Piece(
            heading=self.section.heading,
            kind=Kind(self.section.kind),
            stage=Stage(self.contribution.state) if self.contribution else None,
            is_left_out=bool(self.section.left_out_because),
            has_text=self.version is not None,
            unagreed=tuple(picture.caption for picture in self.pictures if not picture.is_shown),
        )

    @property
    def stands(self) -> bool:
        """Whether its words would be printed now."""
        return self.piece.stage is not Stage.NOTHING and not self.section.left_out_because

    @property
    def is_empty(self) -> bool:
        """Whether it says so itself: its agency said it, or there is nothing that fills it."""
        return self.piece.stage is Stage.NOTHING or (self.contribution is None and not self.rows)

    @property
    def words(self) -> int:
        """How long it is now."""
        return words_in({"text": self.version.text if self.version else "", "rows": self.rows})


def parts_of(edition: Edition, *, is_filled: bool = True) -> list[Part]:
    """Return the sections of an edition in their order; what fills itself is read as it stands now.

    Args:
        edition: The edition.
        is_filled: Whether that is read at all; rules look only at what somebody writes.
    """
    newest = Prefetch("contribution__versions", Version.objects.order_by("number"))
    pictures = Prefetch("contribution__pictures", Picture.objects.order_by("pk"))
    sections = edition.sections.select_related("agency", "contribution").prefetch_related(newest, pictures)
    found = list(sections.order_by("position", "pk"))
    filled = rows_of(edition, {Kind(row.kind) for row in found}) if is_filled else {}
    return [_part(section, filled) for section in found]


def _part(section: Section, filled: Mapping[Kind, list[Row]]) -> Part:
    contribution = getattr(section, "contribution", None)
    versions = list(contribution.versions.all()) if contribution else []
    pictures = tuple(contribution.pictures.all()) if contribution else ()
    rows = filled.get(Kind(section.kind), [])
    return Part(section, contribution, versions[-1] if versions else None, rows, pictures)


def content_of(edition: Edition, parts: list[Part]) -> Content:
    """Return a whole edition as plain data: it is this that is approved, fixed and printed."""
    return {
        "title": edition.title,
        "number": edition.number,
        "year": edition.year,
        "month": edition.month.isoformat(),
        "meets_on": edition.meets_on.isoformat(),
        "editors": edition.editors,
        "copies": edition.copies,
        "sections": [_section(part) for part in parts if not part.section.left_out_because],
    }


def _section(part: Part) -> dict[str, Any]:
    section, version = part.section, part.version if part.stands else None
    agency = section.agency.name if section.agency else ""
    return {
        "position": section.position,
        "heading": section.heading,
        "kind": section.kind,
        "agency": agency,
        "source": version.source if version else "",
        "title": version.title if version else "",
        "text": version.text if version else "",
        "note": NOTHING if part.is_empty else "",
        "rows": part.rows,
        "pictures": [_picture(picture) for picture in part.pictures if part.stands],
    }


def _picture(picture: Picture) -> dict[str, Any]:
    """Return a picture as plain data: its digest fixes the file itself."""
    return {
        "key": picture.pk,
        "digest": picture.digest,
        "width": picture.width,
        "height": picture.height,
        "caption": picture.caption,
        "credit": picture.credit,
    }
