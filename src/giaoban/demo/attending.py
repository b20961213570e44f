"""Who was at the meetings of the demonstration: most on time, some late, excused, sent instead, absent."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random
from typing import Final
from uuid import UUID

from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions, queries
from giaoban.meetings.actions import Touch
from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.queries.attendance import session_of
from giaoban.meetings.rules.attendance import Mark, Way
from giaoban.meetings.rules.chain import lead_of
from giaoban.meetings.rules.invitations import Answer, Cause
from giaoban.organisation.rules import Role

# Of a hundred who are invited; the founding document says that some were absent or late, not how many.
LATE: Final = 5
EXCUSED: Final = 3
SUBSTITUTE: Final = 2
ABSENT: Final = 1
SHORT_NOTICE: Final = 5  # days; who heard later than that is missing three times as often
CAUSES: Final = (Cause.WORK, Cause.ILLNESS, Cause.OTHER_MEETING, Cause.FAMILY)
INSTEAD: Final = "Phó Bí thư Chi bộ"


def note(meeting: Meeting, *, of_each: bool) -> None:
    """Note who is at a meeting that has just been opened, in one act, the same every time it is played.

    ``of_each``: whether one is late, one excused, one absent and one sends somebody, for all to see.
    """
    rows = list(queries.invited_to(meeting).order_by("pk"))
    chance = Random(f"{meeting.series.name} {meeting.day} attendance")  # noqa: S311 - made-up data
    if of_each:
        touches = list(_one_of_each(meeting, rows, chance))
    else:
        touches = [_touch(meeting, row, _fate(meeting, row, chance), chance) for row in rows]
    now = session_of(meeting).began_at + timedelta(hours=2)
    actions.note_attendance(meeting, touches, way=Way.LIST, now=now, actor=SYSTEM)


def _one_of_each(meeting: Meeting, rows: list[Invitation], chance: Random) -> Iterator[Touch]:
    """Let one secretary be late, one excused, one absent, and one send somebody; all others are on time."""
    secretaries = [row.pk for row in rows if row.post.role == Role.SECRETARY]
    fates = dict(zip(chance.sample(secretaries, 4), ("late", "excused", "substitute", "absent"), strict=True))
    for row in rows:
        yield _touch(meeting, row, fates.get(row.pk, "there"), chance)


def _fate(meeting: Meeting, row: Invitation, chance: Random) -> str:
    if row.answer == Answer.DECLINES:
        return "excused"
    lead = lead_of(row.stamps, meeting.begins)
    times = 3 if lead is None or lead < SHORT_NOTICE else 1
    drawn = chance.randrange(100)
    for fate, share in (("late", LATE), ("excused", EXCUSED), ("substitute", SUBSTITUTE), ("absent", ABSENT)):
        if drawn < share * times:
            return fate
        drawn -= share * times
    return "there"


def _touch(meeting: Meeting, row: Invitation, fate: str, chance: Random) -> Touch:
    began = session_of(meeting).began_at
    early, late = chance.randrange(2, 25), chance.randrange(4, 35)
    key = UUID(int=chance.getrandbits(128), version=4)
    if fate in {"excused", "absent"}:
        cause = Cause(row.cause) if row.cause else chance.choice(CAUSES)
        mark = Mark.EXCUSED if fate == "excused" else Mark.ABSENT
        excused = cause if mark is Mark.EXCUSED else None
        return Touch(invitation=row.pk, mark=mark, at=began, key=key, cause=excused)
    at = began + timedelta(minutes=late) if fate == "late" else began - timedelta(minutes=early)
    name, is_what = ("Vũ Thị Mẫu Thay", INSTEAD) if fate == "substitute" else ("", "")
    return Touch(invitation=row.pk, mark=Mark.ARRIVED, at=at, key=key, substitute=name, substitute_is=is_what)
