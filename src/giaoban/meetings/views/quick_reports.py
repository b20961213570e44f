"""The quick report of a meeting: what standing members read within one working day."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.documents.http import as_file
from giaoban.documents.queries import why_no_paper
from giaoban.documents.rules.papers import Present
from giaoban.meetings import agenda
from giaoban.meetings.actions import quick_reports as actions
from giaoban.meetings.models import QuickReport
from giaoban.meetings.queries import quick_reports as queries
from giaoban.meetings.queries.carrying import left_over_by
from giaoban.meetings.queries.digests import digest_on_paper
from giaoban.meetings.queries.papers import written_by
from giaoban.meetings.queries.recorded import counted_at
from giaoban.ui.charts import Bar
from giaoban.ui.wording import count


@require_safe
def show(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the quick report of a meeting.

    Whoever it is for is noted to have opened it: they signed in to do so, and nothing else follows from it.
    """
    meeting = get_object_or_404(queries.reports_visible_to(request.holder), pk=pk)
    sends = request.holder.grant_for(Verb.WRITE_MINUTES, meeting.target) is not None
    report = queries.report_of(meeting)
    if report is not None:
        _note(request, report)
    counted = counted_at(meeting)
    facts = {
        "meeting": meeting,
        "report": report,
        "sends": sends,
        "due": queries.report_due(meeting) if sends and report is None else None,
        "readers": queries.readers_of(report) if sends and report is not None else [],
        "carried": left_over_by(meeting),
        "parts": agenda.summary_of(meeting, request.holder),
        "tasks": agenda.parts_of(meeting).duties,
        "turns": queries.turns_by_channel(meeting),
        "counted": counted,
        "bars": seats_in_bars(counted) if counted else [],
        "why_no_paper": why_no_paper(meeting.host),
        "today": timezone.localdate(),
    }
    return render(request, "meetings/quick_report.html", facts)


@require_safe
def file(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return the quick report of a meeting as a file; whoever it is for has opened it then, too."""
    meeting = get_object_or_404(queries.reports_visible_to(request.holder), pk=pk)
    told = digest_on_paper(
        meeting,
        sections=agenda.printed_of(meeting, request.holder),
        duties=agenda.parts_of(meeting).duties,
        today=timezone.localdate(),
    )
    made = as_file(told, kind)
    if (report := queries.report_of(meeting)) is not None:
        _note(request, report)
    return made


def seats_in_bars(counted: Present) -> list[Bar]:
    """Return who came and who did not, as bars."""
    rows = (
        (_("On time"), counted.on_time),
        (_("Arrived late"), counted.late),
        (_("Absent with a reason"), counted.excused),
        (_("Absent without a reason"), counted.absent),
    )
    return [Bar(label, number, count(number)) for label, number in rows]


def _note(request: SignedInRequest, report: QuickReport) -> None:
    holder = request.holder
    if holder.person is not None and queries.is_for(report, holder.person):
        actor = holder.actor(Verb.READ_QUICK_REPORTS, report.meeting.target)
        actions.note_opened(report, person=holder.person, at=timezone.now(), actor=actor)


@require_POST
def send(request: SignedInRequest, pk: int) -> HttpResponse:
    """Send the quick report of a meeting to the standing members."""
    meeting = get_object_or_404(written_by(request.holder), pk=pk)
    actor = request.holder.actor(Verb.WRITE_MINUTES, meeting.target)
    report = actions.send_quick_report(meeting, at=timezone.now(), actor=actor)
    messages.success(request, _("It is sent. Who has opened it stands below."))
    return redirect(report)
