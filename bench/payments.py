"""Time the payment sheets of a year for 90 communes on PostgreSQL: drawn up, frozen, and set as PDF.

Run it with ``python -m bench.payments [COMMUNES]`` from the root of the repository, with ``src`` on the path.
Every commune has a briefing a month to which the secretaries of twelve cells come. The server is thrown away
afterwards.
"""

import sys
from datetime import timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from bench.filling import APART, database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from giaoban.allowances.models import PaymentSheet
    from giaoban.meetings.models import Meeting
    from giaoban.organisation.models import Host

COMMUNES: Final = 90
MONTHS: Final = 12
CELLS: Final = 12
GOAL: Final = 30.0


def main(communes: int = COMMUNES) -> int:
    """Fill a database, time the sheets, and return 1 if they take longer than allowed."""
    with database():
        return measure(communes)


def measure(communes: int) -> int:
    """Print the seconds for each step."""
    from giaoban.allowances.queries.printed import sheet_on_paper  # noqa: PLC0415
    from giaoban.allowances.queries.sheets import drafts_of  # noqa: PLC0415 - Django is set up first
    from giaoban.documents.printing import TOGETHER, pdf_of  # noqa: PLC0415

    meetings = filled(communes)
    began = perf_counter()
    marks = [draft.drawn.mark for draft in drafts_of(meetings)]
    drew = perf_counter()
    sheets = [frozen(meeting, seen=mark) for meeting, mark in zip(meetings, marks, strict=True)]
    froze = perf_counter()
    for batch in batched(sheets, TOGETHER):
        pdf_of([sheet_on_paper(sheet, list(sheet.lines.order_by("position"))) for sheet in batch])
    ended = perf_counter()
    people = sum(sheet.lines.count() for sheet in sheets)
    print(f"{len(sheets)} sheets of {communes} communes, {people} people")
    print(f"drawn up: {drew - began:.1f} s; drawn up again and frozen, one by one: {froze - drew:.1f} s")
    print(f"set as PDF, {TOGETHER} in a file: {ended - froze:.1f} s; goal {GOAL:.0f} s for all")
    return int(ended - began > GOAL)


def batched(sheets: "list[PaymentSheet]", size: int) -> "Iterator[list[PaymentSheet]]":
    """Yield the sheets, so many at a time."""
    for first in range(0, len(sheets), size):
        yield sheets[first : first + size]


def frozen(meeting: "Meeting", *, seen: str) -> "PaymentSheet":
    """Freeze a sheet as a clerk does on the page that showed it."""
    from giaoban.allowances.actions import freeze_sheet  # noqa: PLC0415 - Django is set up first
    from giaoban.kernel.actor import SYSTEM  # noqa: PLC0415

    return freeze_sheet(meeting, seen=seen, once=uuid4(), at=meeting.starts_at, actor=SYSTEM)


def filled(communes: int) -> "list[Meeting]":
    """Return the closed briefings of a year of a committee with so many communes."""
    from tests.make import allowances, documents, organisation  # noqa: PLC0415 - Django is set up first

    host = organisation.host()
    documents.issuer(host=host)
    allowances.rate(host=host)
    return [meeting for _ in range(communes) for meeting in year_of_a_commune(host)]


def year_of_a_commune(host: "Host") -> "list[Meeting]":
    """Return the briefings of one commune, everybody there at each."""
    from tests.make import meetings, organisation  # noqa: PLC0415

    from giaoban.meetings.models import Attendance, Invitation  # noqa: PLC0415 - Django is set up first
    from giaoban.meetings.rules import State  # noqa: PLC0415

    commune = organisation.unit(host=host)
    series = meetings.series(cluster=organisation.cluster(units=(commune,)))
    posts = [organisation.post(unit=organisation.unit(parent=commune)) for _ in range(CELLS)]
    for post in posts:
        organisation.term(post=post, person=organisation.person(host=host))
    held = [
        meetings.meeting(series=series, on=meetings.FRIDAY - APART * month, state=State.CLOSED)
        for month in range(MONTHS)
    ]
    rows = Invitation.objects.bulk_create(
        Invitation(
            meeting=meeting, post=post, group="secretary", sent_at=meeting.starts_at - timedelta(days=7)
        )
        for meeting in held
        for post in posts
    )
    Attendance.objects.bulk_create(
        Attendance(
            invitation=row,
            mark="arrived",
            at=row.meeting.starts_at,
            noted_at=row.meeting.starts_at,
            received_at=row.meeting.starts_at,
            way="list",
            key=uuid4(),
        )
        for row in rows
    )
    return held


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
