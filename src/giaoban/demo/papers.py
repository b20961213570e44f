"""Writing the months up: tasks, quick reports, minutes and notices of conclusions that the chair approves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from django.db import transaction

from giaoban.access.rules import Target, Verb
from giaoban.demo.playing import Table, moment
from giaoban.demo.rounds import Wheel
from giaoban.kernel.actor import Actor
from giaoban.kernel.dates import next_working_day
from giaoban.meetings import agenda
from giaoban.meetings.actions import papers as actions
from giaoban.meetings.actions.quick_reports import note_opened, send_quick_report
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries.papers import newest
from giaoban.meetings.rules.papers import PaperKind, Section
from giaoban.replies.actions.promising import close_promise
from giaoban.replies.actions.tasks import TaskPlan, give_task, report_progress
from giaoban.replies.models import Commitment

TASK_DAYS: Final = 40
SUMMARIES: Final = {
    "news": "Văn phòng Đảng ủy thông tin nhanh thời sự trong nước và công việc của phường trong tháng.",
    "results_and_tasks": "Thông báo kết quả công tác tháng trước và nhiệm vụ trọng tâm tháng tới.",
    "replies": "Thông báo các văn bản trả lời ý kiến, kiến nghị kỳ trước; bảng trả lời phát tại hội nghị.",
}


TASKS: Final = (
    ("Rà soát, dọn vệ sinh các tuyến đường trục chính trước ngày họp khu dân cư", "agency"),
    ("Tuyên truyền đảng viên, Nhân dân thực hiện thu gom, phân loại rác tại nhà", "unit"),
)
DONE: Final = "Đã làm xong, có báo cáo gửi Văn phòng Đảng ủy."
UNDER_WAY: Final = "Đã phân công, đang làm; dự kiến xong đúng hạn."


def write_up(wheel: Wheel, meetings: Sequence[Meeting], *, since: date) -> None:
    """Write up the meetings held ``since`` a day, on which the numbers of papers begin.

    Of the last but one meeting a task is past its day; of the last one tasks are under way, the minutes are
    missing, and nobody has opened the quick report.
    """
    written = [meeting for meeting in meetings if meeting.day >= since]
    for place, meeting in enumerate(written):
        table, left = wheel.table(meeting), len(written) - 1 - place
        with transaction.atomic():
            given = _give_tasks(table)
            for task in given if left > 1 else given[left:] if left else ():
                _done(table, task)
            _report(table, is_opened=left > 0)
            if left:
                for kind in PaperKind:
                    _approved(table, kind)
            else:
                note, at = UNDER_WAY, table.at(10, 9)
                report_progress(given[0], note=note, holder=table.office, at=at)


@transaction.atomic
def approve_papers(wheel: Wheel, meeting: Meeting) -> None:
    """Draw up the minutes and the notice of conclusions of one meeting, up to the chair's approval."""
    for kind in PaperKind:
        _approved(wheel.table(meeting), kind)


def _give_tasks(table: Table) -> list[Commitment]:
    committee, clerk = table.committee, _actor(table, "office_clerk")
    agency = next(each for each in committee.agencies.values() if each.answers_itself)
    unit = table.speakers[table.meeting.day.month % len(table.speakers)].post.unit
    owing = {"agency": agency, "unit": unit or agency}
    due = table.meeting.day + timedelta(days=TASK_DAYS)
    return [
        give_task(
            table.meeting,
            TaskPlan(what=what, due_on=due + timedelta(days=3 * place), to=owing[who]),
            once=table.once(),
            actor=clerk,
        )
        for place, (what, who) in enumerate(TASKS)
    ]


def _done(table: Table, task: Commitment) -> None:
    at = moment(task.due_on - timedelta(days=1), 15)
    close_promise(task, state="done", note=DONE, holder=table.office, at=at)


def _report(table: Table, *, is_opened: bool) -> None:
    report = send_quick_report(table.meeting, at=table.at(1, 17), actor=_actor(table, "office_clerk"))
    if is_opened:
        reader = table.committee.seats["standing_deputy_secretary"]
        place = Target(host=table.committee.host.pk)
        actor = reader.holder.actor(Verb.READ_QUICK_REPORTS, place)
        note_opened(report, person=reader.person.pk, at=table.at(1, 19), actor=actor)


def _approved(table: Table, kind: PaperKind) -> None:
    clerk, chair = _actor(table, "office_clerk"), _actor(table, "committee_secretary")
    parts = agenda.parts_of(table.meeting)
    paper = actions.draw_up(table.meeting, kind, parts=parts, at=table.at(1, 8), actor=clerk)
    kinds = {f"item-{item.pk}": item.kind for item in table.meeting.agenda.all()}
    written = [_written(each, kinds.get(each.key, "")) for each in newest(paper).sections]
    paper = actions.correct(
        paper, written, seen=paper.version, duties=parts.duties, at=table.at(1, 10), actor=clerk
    )
    paper = actions.submit(paper, at=table.at(1, 10, 30), actor=clerk)
    signed = next_working_day(table.meeting.day + timedelta(days=2))
    actions.approve(paper, seen=paper.version, at=moment(signed, 9), actor=chair)


def _written(section: Section, kind: str) -> Section:
    if section.key == "present":
        return replace(section, text="các đồng chí lãnh đạo cơ quan liên quan và các đồng chí bí thư chi bộ")
    return replace(section, text=section.text or SUMMARIES.get(kind, ""))


def _actor(table: Table, seat: str) -> Actor:
    holder = table.committee.seats[seat].holder
    verb = Verb.WRITE_MINUTES if seat == "office_clerk" else Verb.APPROVE_MINUTES
    return holder.actor(verb, Target(host=table.committee.host.pk))
