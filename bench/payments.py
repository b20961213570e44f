"""Time the payment sheets of a year for 90 communes on PostgreSQL: drawn up, frozen, and set as PDF.

Run it with ``python -m bench.payments [COMMUNES]`` from the root of the repository, with ``src`` on the path.
Every commune has a briefing a month to which the secretaries of twelve cells come. The server is thrown away
afterwards.
"""

import sys
from datetime import timedelta
from time import perf_counter, process_time
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
    """Print the seconds for each step; those of this program alone stand in brackets."""
    from giaoban.allowances.actions import freeze_sheets  # noqa: PLC0415 - Django is set up first
    from giaoban.allowances.queries.freezing import marks_of, meetings_seen, weighed  # noqa: PLC0415
    from giaoban.allowances.queries.printed import sheets_on_paper  # noqa: PLC0415
    from giaoban.allowances.queries.sheets import with_meetings  # noqa: PLC0415
    from giaoban.documents.printing import TOGETHER, pdf_of  # noqa: PLC0415
    from giaoban.kernel.actor import SYSTEM  # noqa: PLC0415

    meetings = filled(communes)
    host, at = meetings[0].host, max(meeting.starts_at for meeting in meetings)
    began, worked = perf_counter(), process_time()
    seen = marks_of(weighed(meetings_seen(host, [meeting.pk for meeting in meetings])))
    drew, drew_own = perf_counter(), process_time()
    made = freeze_sheets(host, seen, leaves=False, once=uuid4(), at=at, actor=SYSTEM)
    froze, froze_own = perf_counter(), process_time()
    sheets = with_meetings(made)
    for batch in batched(sheets, TOGETHER):
        pdf_of(sheets_on_paper(batch))
    ended, ended_own = perf_counter(), process_time()
    people = sum(sheet.lines.count() for sheet in sheets)
    print(f"{len(sheets)} sheets of {communes} communes, {people} people")
    print(f"drawn up: {drew - began:.1f} s ({drew_own - worked:.1f})")
    print(f"drawn up again and frozen in one act: {froze - drew:.1f} s ({froze_own - drew_own:.1f})")
    print(f"set as PDF, {TOGETHER} in a file: {ended - froze:.1f} s ({ended_own - froze_own:.1f})")
    print(f"all: {ended - began:.1f} s; goal {GOAL:.0f} s")
    return int(ended - began > GOAL)


def batched(sheets: "list[PaymentSheet]", size: int) -> "Iterator[list[PaymentSheet]]":
    """Yield the sheets, so many at a time."""
    for first in range(0, len(sheets), size):
        yield sheets[first : first + size]


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
