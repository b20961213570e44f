"""Sending the quick report of a meeting, and noting who has opened it."""

from datetime import datetime

from django.db import transaction

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.meetings.models import Meeting, QuickReport, ReportReceipt
from giaoban.meetings.news import QuickReportSent
from giaoban.meetings.rules import State
from giaoban.meetings.rules import quick_reports as rules


@transaction.atomic
def send_quick_report(meeting: Meeting, *, at: datetime, actor: Actor) -> QuickReport:
    """Send the quick report of a meeting to the standing members; one that was sent is not sent again.

    Raises:
        Refused: If the meeting is not closed.
    """
    queue(meeting.host.code)
    locked = Meeting.objects.select_for_update(of=("self",)).select_related("host").get(pk=meeting.pk)
    already = QuickReport.objects.filter(meeting=locked).first()
    if already is not None:
        return already
    enforce(rules.why_not_send(State(locked.state), sent=False))

    report = QuickReport.objects.create(meeting=locked, sent_at=at, sent_by=actor.post)
    record("quick_report.sent", report, actor=actor, chain=locked.host.code, rows=[report])
    tell(QuickReportSent(report=report.pk, meeting=locked.pk))
    return report


@transaction.atomic
def note_opened(report: QuickReport, *, person: int, at: datetime, actor: Actor) -> None:
    """Note that somebody for whom a quick report is has opened it; the first time counts."""
    queue(report.meeting.host.code)
    if ReportReceipt.objects.filter(report=report, person=person).exists():
        return
    receipt = ReportReceipt.objects.create(report=report, person_id=person, opened_at=at)
    record("quick_report.opened", report, actor=actor, chain=report.meeting.host.code, rows=[receipt])
