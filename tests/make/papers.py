"""Makers for what a meeting leaves on paper: a draft, one with the chair, an approved one."""

from datetime import date, datetime
from typing import Final
from uuid import uuid4

from giaoban.kernel.actor import Actor
from giaoban.meetings.actions import papers as actions
from giaoban.meetings.actions.photos import Picture, add_photo
from giaoban.meetings.actions.quick_reports import send_quick_report
from giaoban.meetings.models import Annex, Meeting, MeetingPaper, Photo, QuickReport
from giaoban.meetings.queries.papers import newest
from giaoban.meetings.rules import State
from giaoban.meetings.rules.drawing import Parts
from giaoban.meetings.rules.papers import PaperKind, Section
from tests.make import documents, meetings

CLERK: Final = Actor(account=None, name="Đỗ Thị Ghi", post="Văn thư", role="office")
CHAIR: Final = Actor(account=None, name="Nguyễn Văn Mẫu", post="Bí thư Đảng ủy", role="chair")
NOON: Final = meetings.at(date(2026, 10, 31), 12)


def draft(
    *, meeting: Meeting | None = None, kind: PaperKind = PaperKind.MINUTES, parts: Parts | None = None
) -> MeetingPaper:
    """Return a paper just drawn up from a meeting that is over."""
    of = meeting or meetings.meeting(on=date(2026, 10, 30), state=State.CLOSED, agenda=True)
    return actions.draw_up(of, kind, parts=parts or Parts(), at=NOON, actor=CLERK)


def filled(paper: MeetingPaper, text: str = "Giao các cơ quan trả lời trước kỳ sau.") -> MeetingPaper:
    """Return a paper in which every part says something."""
    sections = [
        Section(each.key, each.text if each.key in {"began", "ended"} else text, each.title)
        for each in newest(paper).sections
    ]
    return actions.correct(paper, sections, seen=paper.version, duties=(), at=NOON, actor=CLERK)


def submitted(*, meeting: Meeting | None = None, kind: PaperKind = PaperKind.MINUTES) -> MeetingPaper:
    """Return a paper that is with the chair."""
    return actions.submit(filled(draft(meeting=meeting, kind=kind)), at=NOON, actor=CLERK)


def approved(
    *, meeting: Meeting | None = None, kind: PaperKind = PaperKind.MINUTES, at: datetime = NOON
) -> MeetingPaper:
    """Return a paper that the chair has approved, with its number."""
    paper = submitted(meeting=meeting, kind=kind)
    host = paper.meeting.host
    if not host.issuers.exists():
        documents.issuer(host=host)
    documents.mandate(host=host)
    return actions.approve(paper, seen=paper.version, at=at, actor=CHAIR)


def annex(*, paper: MeetingPaper) -> Annex:
    """Return a correction beside an approved paper."""
    return actions.add_annex(
        paper, text="Dòng 3: 12 hộ, không phải 21 hộ.", once=uuid4(), at=NOON, actor=CLERK
    )


def quick_report(*, meeting: Meeting | None = None, at: datetime = NOON) -> QuickReport:
    """Return the quick report of a meeting that is over, sent to the standing members."""
    of = meeting or meetings.meeting(on=date(2026, 10, 30), state=State.CLOSED, agenda=True)
    return send_quick_report(of, at=at, actor=CLERK)


def photo(*, meeting: Meeting, agreed_by: str = "") -> Photo:
    """Return a photo of a meeting whose picture is nowhere."""
    kept = Picture("photos/none.jpg", "none.jpg", 1600, 1200)
    return add_photo(
        meeting, kept, caption="Toàn cảnh hội nghị", agreed_by=agreed_by, once=uuid4(), at=NOON, actor=CLERK
    )
