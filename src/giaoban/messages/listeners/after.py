"""What messages hear after a meeting, and whom they tell: papers, quick reports, tasks."""

from datetime import datetime

from django.db.models import Model
from django.urls import reverse
from django.utils import timezone

from giaoban.kernel.news import hears
from giaoban.meetings.models import Meeting, MeetingPaper, QuickReport
from giaoban.meetings.news import PaperApproved, PaperGivenBack, PaperSubmitted, QuickReportSent
from giaoban.meetings.rules.papers import PaperKind
from giaoban.messages.actions.queueing import Notice, announce, cancel_about
from giaoban.messages.queries import after, facts
from giaoban.messages.queries.world import Scene
from giaoban.messages.rules.reaching import is_stale
from giaoban.organisation.rules import Role
from giaoban.replies.models import Commitment
from giaoban.replies.news import CommitmentClosed, CommitmentMade


@hears(CommitmentMade)
def tell_of_the_task(news: CommitmentMade) -> None:
    """Tell whoever owes a task that the chair gave it out; what somebody promised they know themselves.

    Written up a week after its meeting it is still to be done, and told; one past its day is history.
    """
    found = Commitment.objects.select_related("host", "meeting", "agency", "unit")
    task, now = found.get(pk=news.commitment), timezone.now()
    if task.meeting is None or task.due_on < timezone.localdate(now):
        return
    notice = Notice(
        event=f"task_given:{task.pk}",
        code="task_given",
        subject=facts.about_commitment(task.pk),
        values=after.task_values(task),
        link=task.get_absolute_url(),
    )
    scene = Scene(task.host, timezone.localtime(now))
    by = facts.act_behind(task).account
    announce(notice, after.owing(scene, task), scene.people, host=task.host, by=by, now=now)


@hears(CommitmentClosed)
def stop_reminding_of_the_task(news: CommitmentClosed) -> None:
    """Take back what waits about a task that ended."""
    cancel_about(facts.about_commitment(news.commitment), "task_given", "task_due")


@hears(PaperSubmitted)
def tell_the_chair(news: PaperSubmitted) -> None:
    """Tell the chair of a paper that waits for them."""
    cancel_about(facts.about_meeting(news.meeting), "minutes_missing", "paper_given_back")
    _tell_of_paper(news.paper, "paper_submitted", Role.CHAIR)


@hears(PaperGivenBack)
def tell_the_office(news: PaperGivenBack) -> None:
    """Tell the office that a paper came back."""
    cancel_about(facts.about_meeting(news.meeting), "minutes_unapproved", "paper_submitted")
    _tell_of_paper(news.paper, "paper_given_back", Role.OFFICE)


@hears(PaperApproved)
def tell_of_the_conclusions(news: PaperApproved) -> None:
    """Tell the secretaries that the notice of conclusions is out; nobody is chased for approved minutes."""
    cancel_about(
        facts.about_meeting(news.meeting), "minutes_missing", "minutes_unapproved", "paper_submitted"
    )
    if news.kind == PaperKind.CONCLUSIONS:
        _tell_of_paper(news.paper, "conclusions_approved", Role.SECRETARY)


@hears(QuickReportSent)
def tell_the_standing_members(news: QuickReportSent) -> None:
    """Tell the standing members that the quick report is there: a code and a link only."""
    cancel_about(facts.about_meeting(news.meeting), "quick_report_unsent")
    report = QuickReport.objects.get(pk=news.report)
    link = reverse("meetings:quick-report", args=[news.meeting])
    _tell_after(news.meeting, "quick_report", Role.STANDING_MEMBER, link, report, since=report.sent_at)


def _tell_of_paper(key: int, code: str, role: Role) -> None:
    paper = MeetingPaper.objects.get(pk=key)
    since = paper.approved_at or paper.submitted_at or timezone.now()
    link = reverse("meetings:paper", args=[paper.meeting_id, paper.kind])
    _tell_after(paper.meeting_id, code, role, link, paper, since=since)


def _tell_after(  # what makes up one notice, each told by its name
    key: int, code: str, role: Role, link: str, row: Model, *, since: datetime
) -> None:
    meeting, now = Meeting.objects.select_related("series", "host").get(pk=key), timezone.now()
    if is_stale(since, now):
        return
    act = facts.act_behind(row)
    notice = Notice(
        event=f"{code}:{key}:{act.number}",
        code=code,
        subject=facts.about_meeting(key),
        values=facts.meeting_values(meeting),
        link=link,
    )
    scene = Scene(meeting.host, timezone.localtime(now))
    seats = after.hearing(scene, meeting, role)
    announce(notice, seats, scene.people, host=meeting.host, by=act.account, now=now)
