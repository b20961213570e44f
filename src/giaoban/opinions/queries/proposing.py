"""What the compile desk proposes for the opinions that were chosen, and why. A person decides."""

from collections.abc import Sequence
from dataclasses import dataclass

from giaoban.opinions.queries.desk import Desk, Row
from giaoban.opinions.rules.suggesting import AgencySuggestion, FieldSuggestion


@dataclass(frozen=True, slots=True)
class Proposal:
    """Field, agency and points for what was chosen, with the reasons.

    Attributes:
        field: Key of the field.
        lead: Key of the agency.
        suggested: The words that speak for the field; ``None`` where somebody chose it already.
        agency: What was sent to this agency before; ``None`` where that is not why it is proposed.
        by_field: Whether it is proposed because it answers this field in the table of the committee.
        wishes: The code of each opinion whose raiser wished for an agency, and its name.
        points: What is asked and nobody has been asked about yet.
    """

    field: int | None
    lead: int | None
    suggested: FieldSuggestion | None
    agency: AgencySuggestion | None
    by_field: bool
    wishes: tuple[tuple[str, str], ...]
    points: tuple[str, ...]


def proposed(desk: Desk, chosen: Sequence[Row]) -> Proposal:
    """Return what is proposed: where this office sent such words before, else by field, else as wished."""
    speaking = next((row for row in chosen if _field_of(desk, row)), None)
    field = _field_of(desk, speaking) if speaking else None
    agency = next((row.agency for row in chosen if row.agency), None)
    by_field = None if agency else desk.routes.get(field or 0)
    wished = [(row.opinion.code, key) for row in chosen if (key := row.opinion.wished_agency_id)]
    names = {one.pk: one.name for one in desk.agencies}
    return Proposal(
        field=field,
        lead=agency.key if agency else by_field or next((key for _, key in wished), None),
        suggested=speaking.suggested if speaking else None,
        agency=agency,
        by_field=by_field is not None,
        wishes=tuple((code, names[key]) for code, key in wished if key in names),
        points=tuple(dict.fromkeys(text for row in chosen for text in row.points_left)),
    )


def _field_of(desk: Desk, row: Row) -> int | None:
    if row.opinion.field_id is not None:
        return row.opinion.field_id
    return desk.field_codes.get(row.suggested.code) if row.suggested else None
