"""Time the payment sheets of a year for 90 communes on PostgreSQL: drawn up, frozen, and printed in one file.

Run it with ``python -m bench.payments [COMMUNES]`` from the root of the repository, with ``src`` on the path.
Every commune has a briefing a month to which the secretaries of twelve cells come. The server is thrown away
afterwards.
"""

import os
import sys
from datetime import timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import uuid4

from bench.filling import APART, database

if TYPE_CHECKING:
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
    from tests.make.allowances import CLERK  # noqa: PLC0415

    from giaoban.allowances.actions import freeze_sheets  # noqa: PLC0415 - Django is set up first
    from giaoban.allowances.queries.freezing import marks_of, meetings_seen, weighed  # noqa: PLC0415
    from giaoban.allowances.runs import LISTS  # noqa: PLC0415
    from giaoban.documents.actions.runs import RunPlan, ask_for_print  # noqa: PLC0415
    from giaoban.documents.jobs import PRESSES, print_some  # noqa: PLC0415

    meetings, person = filled(communes)
    host, at = meetings[0].host, max(meeting.starts_at for meeting in meetings)
    began = spent()
    seen = marks_of(weighed(meetings_seen(host, [meeting.pk for meeting in meetings])))
    drew = spent()
    made = freeze_sheets(host, seen, leaves=False, once=uuid4(), at=at, actor=CLERK)
    froze = spent()
    plan = RunPlan(LISTS.name, {"year": made[0].year}, [sheet.pk for sheet in made])
    run = ask_for_print(host, plan, person=person, at=at)
    while run.done < run.whole:
        print_some()
        run.refresh_from_db()
    set_up = spent()
    print_some()
    run.refresh_from_db()
    joined = spent()
    steps = (began, drew, froze, set_up, joined)
    names = ("drawn up", "drawn up again and frozen in one act", f"set by {PRESSES} presses", "joined")
    people = sum(sheet.lines.count() for sheet in made)
    print(f"{len(made)} sheets of {communes} communes, {people} people, {run.state}")
    for name, before, after in zip(names, steps, steps[1:], strict=False):
        print(f"{name}: {after.wall - before.wall:.1f} s ({after.own - before.own:.1f} of processors)")
    print(f"all: {joined.wall - began.wall:.1f} s; goal {GOAL:.0f} s")
    return int(not run.is_ready or joined.wall - began.wall > GOAL)


class Spent(NamedTuple):
    """Seconds until now: on the wall, and of processors, those of the presses counted."""

    wall: float
    own: float


def spent() -> Spent:
    """Return what was spent until now."""
    times = os.times()
    return Spent(perf_counter(), times.user + times.system + times.children_user + times.children_system)


def filled(communes: int) -> "tuple[list[Meeting], int]":
    """Return the closed briefings of a year of a committee with so many communes, and who works there."""
    from tests.make import allowances, documents, organisation  # noqa: PLC0415 - Django is set up first

    host = organisation.host()
    documents.issuer(host=host)
    allowances.rate(host=host)
    meetings = [meeting for _ in range(communes) for meeting in year_of_a_commune(host)]
    return meetings, organisation.person(host=host).pk


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
