"""The editor's desk: each section with its state, how late it is, how long, and what the edition lacks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from giaoban.bulletin.models import Contribution, Edition
from giaoban.bulletin.queries.content import Part, parts_of
from giaoban.bulletin.queries.filling import replies_waiting
from giaoban.bulletin.queries.visibility import plan_on
from giaoban.bulletin.rules import completeness, contents
from giaoban.bulletin.rules.completeness import MONTHS_BEFORE, Found, Looked, Owed, Tally
from giaoban.bulletin.rules.editions import FIXED, Kind, State
from giaoban.bulletin.rules.stages import Stage
from giaoban.organisation.models import Host

LAST_EDITIONS = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One section on the desk.

    Attributes:
        late: By how many days, computed; 0 if it is in time.
        words: How long it is now, or was when the edition was fixed.
    """

    part: Part
    late: int
    words: int

    @property
    def is_awaited(self) -> bool:
        """Whether its agency still owes it."""
        return self.part.piece.stage in {Stage.ASKED, Stage.RETURNED} and not self.part.piece.is_left_out


@dataclass(frozen=True, slots=True)
class Desk:
    """An edition while it is made."""

    edition: Edition
    lines: Sequence[Line]
    lacks: Sequence[Found]

    @property
    def pieces(self) -> tuple[Part, ...]:
        """Its sections."""
        return tuple(line.part for line in self.lines)

    @property
    def settled(self) -> int:
        """For how many sections nothing more is awaited."""
        return sum(line.part.piece.is_settled for line in self.lines)


def desk_of(edition: Edition, now: datetime) -> Desk:
    """Return the desk of an edition: a constant number of queries, however many sections it has."""
    parts = parts_of(edition)
    fixed = contents.lengths(edition.content) if edition.content else None
    lines = [
        Line(
            part,
            late_by(part.contribution, edition, now),
            part.words if fixed is None else fixed.get(part.section.heading, 0),
        )
        for part in parts
    ]
    looked = [
        Looked(
            line.part.section.heading,
            line.part.piece.stage,
            line.words if line.part.stands else 0,
            line.part.section.words,
            is_left_out=line.part.piece.is_left_out,
        )
        for line in lines
    ]
    planned = plan_on(edition.host_id, edition.month).values_list("heading", flat=True)
    return Desk(edition, lines, completeness.look_through(looked, list(planned), _before(edition)))


def waiting_for(desk: Desk) -> int:
    """Return how many replies an open edition lacks because nobody approved their words."""
    tells = any(line.part.stands and line.part.section.kind == Kind.REPLIES for line in desk.lines)
    return replies_waiting(desk.edition) if tells and not desk.edition.content else 0


def late_by(contribution: Contribution | None, edition: Edition, now: datetime) -> int:
    """Return by how many days a contribution is late; the editor's own ones are owed by nobody."""
    if contribution is None or contribution.section.agency_id is None or edition.state == State.PLANNED:
        return 0
    came = contribution.first_handed_in_at
    ended = edition.approved_at if edition.approved_at and came is None else now
    return completeness.days_late(contribution.section.due_at, came, now=ended)


def _before(edition: Edition) -> list[dict[str, int]]:
    rows = Edition.objects.filter(host=edition.host_id, month__lt=edition.month, content__isnull=False)
    found = rows.order_by("-month").values_list("content", flat=True)[:MONTHS_BEFORE]
    return [contents.lengths(content) for content in found if content]


def tallies_of(host: Host, now: datetime) -> list[Tally]:
    """Return what agencies owed to the last twelve editions of a committee, and how it came. Two queries."""
    editions = Edition.objects.filter(host=host).exclude(state=State.PLANNED.value)
    last = list(editions.order_by("-month").values_list("pk", flat=True)[:LAST_EDITIONS])
    owed = Contribution.objects.filter(
        section__edition__in=last, section__agency__isnull=False, section__left_out_because=""
    ).annotate(sent_back=Count("returns"))
    rows = owed.select_related("section__agency", "section__edition").defer("section__edition__content")
    ordered = rows.order_by("section__agency__position", "section__agency__code", "section__edition__month")
    return completeness.tally((_owed(row) for row in ordered), now=now)


def _owed(row: Contribution) -> Owed:
    agency = row.section.agency
    return Owed(
        agency=agency.name if agency else "",
        due_at=row.section.due_at,
        came_at=row.first_handed_in_at,
        returns=getattr(row, "sent_back", 0),
        is_closed=State(row.section.edition.state) in FIXED,
        said_nothing=row.state == Stage.NOTHING,
    )
