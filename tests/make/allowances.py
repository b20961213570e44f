"""Makers for support payments: rates, briefings whose attendance was noted, sheets and settlements."""

from collections.abc import Sequence
from datetime import date
from uuid import uuid4

from giaoban.allowances import actions
from giaoban.allowances.models import PaymentSheet, Rate, Settlement
from giaoban.allowances.queries.sheets import draft_of
from giaoban.allowances.rules.correcting import Correction
from giaoban.kernel.actor import Actor
from giaoban.meetings.models import Attendance, Invitation, Meeting
from giaoban.meetings.rules import State
from giaoban.meetings.rules.attendance import Mark, Way
from giaoban.organisation.models import Host, Unit
from tests.make import meetings, organisation

SINCE = date(2014, 1, 1)
CLERK = Actor(account=None, name="Đỗ Thị Ghi", post="Văn thư", role="office")
NAMES = ("Trần Thị Ánh", "Bùi Văn An", "Đỗ Văn Đăng")


def rate(
    *,
    host: Host,
    amount: int = 70_000,
    since: date = SINCE,
    until: date | None = None,
    pays_substitutes: bool = True,
) -> Rate:
    """Return a new rate."""
    return Rate.objects.create(
        host=host,
        amount=amount,
        valid_from=since,
        valid_to=until,
        basis="Quyết định số 12-QĐ/ĐU",
        approved_by="Ban Thường vụ",
        pays_substitutes=pays_substitutes,
        once=uuid4(),
    )


def briefing(
    *, host: Host, on: date = meetings.FRIDAY, names: Sequence[str] = NAMES, under: Unit | None = None
) -> Meeting:
    """Return a closed briefing to which the secretary of a new cell came for each name."""
    series = host.series.first() or meetings.series(host=host)
    meeting = meetings.meeting(series=series, on=on, state=State.CLOSED)
    for name in names:
        cell = organisation.unit(host=host, parent=under)
        post = organisation.post(unit=cell)
        organisation.term(post=post, person=organisation.person(host=host, name=name))
        tap(meetings.invitation(meeting=meeting, post=post))
    return meeting


def tap(
    invitation: Invitation, mark: Mark = Mark.ARRIVED, *, substitute: str = "", substitute_is: str = ""
) -> None:
    """Note that somebody was there, or not."""
    began = invitation.meeting.starts_at
    Attendance.objects.create(
        invitation=invitation,
        mark=mark.value,
        at=began,
        noted_at=began,
        received_at=began,
        way=Way.LIST.value,
        key=uuid4(),
        substitute=substitute,
        substitute_is=substitute_is,
    )


def sheet(*, meeting: Meeting) -> PaymentSheet:
    """Return the frozen sheet of a meeting."""
    seen = draft_of(meeting).drawn.mark
    return actions.freeze_sheet(meeting, seen=seen, once=uuid4(), at=meeting.starts_at, actor=CLERK)


def correction(*, sheet: PaymentSheet) -> PaymentSheet:
    """Return a sheet that corrects another one: its first line is struck out."""
    struck = Correction(frozenset({sheet.lines.get(position=1).pk}), frozenset(), "Điểm danh nhầm.")
    return actions.correct_sheet(sheet, struck, once=uuid4(), at=sheet.frozen_at, actor=CLERK)


def settlement(*, host: Host, first: date, last: date) -> Settlement:
    """Return a settlement of a period, made on its last day."""
    return actions.settle(host, first, last, once=uuid4(), at=meetings.at(last, 17), actor=CLERK)
