"""The way of the notices in the demonstration: who passed on when, who received it, who answered what."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from giaoban.access.rules import Verb
from giaoban.demo.organising import Seat
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions, queries
from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.rules.invitations import Answer, Cause, Reply
from giaoban.organisation.rules import Role

# The meeting whose notice went three hops, two of them late; S68 of the founding document.
SHOWN_GROUP = "NHI-CHIEU"
SHOWN_MONTH = (2015, 11)
SHOWN_DAYS_BEFORE = 4
SLOW_OFFICE = "Thị trấn Phú Thứ"
LATE_GROUP = "KDC"
LATE_MONTHS = (5, 10)

SILENT_ONE_IN = 5
SUBSTITUTE_IS = "Phó Bí thư Chi bộ"


def is_shown(meeting: Meeting) -> bool:
    """Return whether the way of this meeting's notice is played hop by hop."""
    cluster = meeting.series.cluster
    month = (meeting.period.year, meeting.period.month)
    return cluster is not None and cluster.code == SHOWN_GROUP and month == SHOWN_MONTH


def is_late(meeting: Meeting) -> bool:
    """Return whether this notice went out late in any case, so that a year shows what follows (S71)."""
    cluster = meeting.series.cluster
    return cluster is not None and cluster.code == LATE_GROUP and meeting.period.month in LATE_MONTHS


def spread(meeting: Meeting, *, called_at: datetime) -> None:
    """Let the offices between pass the notice of a meeting on, the day after it came."""
    offices = {row.via_id: row.via for row in queries.invited_to(meeting) if row.via}
    if not offices:
        return
    if not is_shown(meeting):
        keys = [key for key in offices if key is not None]
        actions.pass_on(meeting, keys, now=called_at + timedelta(hours=7), actor=SYSTEM)
        return
    for place, (key, unit) in enumerate(sorted(offices.items(), key=lambda each: each[0] or 0)):
        slow = unit.name == SLOW_OFFICE
        hours = 54 if slow else 3 + place
        actions.pass_on(meeting, [key or 0], now=called_at + timedelta(hours=hours), actor=SYSTEM)
    _received(meeting)


def _received(meeting: Meeting) -> None:
    """Let those invited receive the notice of the shown meeting, and answer; who heard late says so."""
    for place, row in enumerate(queries.invited_to(meeting).order_by("pk"), start=1):
        arrived = row.stamps.arrived_at
        if arrived is None:
            continue
        at = arrived + timedelta(hours=2 + place % 9)
        if place % SILENT_ONE_IN == 0:
            actions.receive(row, now=at, actor=SYSTEM)
        elif row.via and row.via.name == SLOW_OFFICE and place % 3 == 0:
            late = Reply(
                Answer.DECLINES, cause=Cause.LATE_NOTICE, reason="Nhận giấy mời khi đã hẹn việc khác."
            )
            actions.answer(row, late, now=at, actor=SYSTEM)
        else:
            actions.answer(row, Reply(Answer.COMES), now=at, actor=SYSTEM)


def confirm(meeting: Meeting, seats: list[Seat], *, first: Seat, now: datetime) -> None:
    """Let most of those invited to the coming meeting answer: one sends somebody, one is excused.

    Args:
        meeting: The meeting, called.
        seats: Everybody who may have been invited, with their way in.
        first: The secretary as whom a newcomer looks around; has not answered.
        now: No answer came later.
    """
    held = {seat.post.pk: seat for seat in seats if seat is not first}
    rows = [row for row in queries.invited_to(meeting).order_by("pk") if row.post_id in held]
    for place, (row, reply) in enumerate(zip(rows, _replies(rows), strict=True)):
        if reply is not None:
            actor = held[row.post_id].holder.actor(Verb.ANSWER_INVITATIONS, row.target)
            at = min(now, row.sent_at + timedelta(hours=2 + place % 30))
            actions.answer(row, reply, now=at, actor=actor)


def _replies(rows: list[Invitation]) -> Iterator[Reply | None]:
    secretaries = 0
    for row in rows:
        if row.post.role != Role.SECRETARY:
            yield Reply(Answer.COMES)
            continue
        secretaries += 1
        if secretaries == 1:
            yield Reply(Answer.SUBSTITUTE, substitute="Vũ Thị Mẫu Thay", substitute_is=SUBSTITUTE_IS)
        elif secretaries == 2:  # noqa: PLR2004  # the second one
            yield Reply(Answer.DECLINES, cause=Cause.ILLNESS, reason="Điều trị tại Bệnh viện đa khoa.")
        else:
            yield None if secretaries % SILENT_ONE_IN == 0 else Reply(Answer.COMES)
