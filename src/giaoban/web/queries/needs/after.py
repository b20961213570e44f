"""What is left to do after a meeting: minutes, approval, the quick report, tasks."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.access.rules import Holder, Verb
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import visible_to
from giaoban.meetings.queries.papers import papers_approved_by, written_by
from giaoban.meetings.queries.quick_reports import unopened_by
from giaoban.meetings.rules import State
from giaoban.meetings.rules.papers import PaperKind, PaperState, days_waiting, is_missing
from giaoban.organisation.queries.short import whole
from giaoban.replies.queries.promises import Source, Tab, Wanted, listed
from giaoban.ui.wording import long_day
from giaoban.web.queries.needs.need import FEW, Need

NOT_LONG_AGO: Final = timedelta(days=62)  # what was never written up in the years before is no duty of today


def minutes_missing(holder: Holder, today: date) -> Iterator[Need]:
    """Yield the meetings of the last two months whose minutes nobody has approved, for office and chair."""
    if not (holder.may(Verb.WRITE_MINUTES) or holder.may(Verb.APPROVE_MINUTES)):
        return
    done = Q(
        papers__kind=PaperKind.MINUTES.value, papers__state__in=[PaperState.SUBMITTED, PaperState.APPROVED]
    )
    there = Meeting.objects.filter(done).values("pk")
    since = timezone.now() - NOT_LONG_AGO
    rows = visible_to(holder).filter(state=State.CLOSED.value, closed_at__gt=since).exclude(pk__in=there)
    for meeting in whole(rows.order_by("closed_at", "pk"), FEW):
        closed = timezone.localdate(meeting.closed_at)
        days = days_waiting(closed, today)
        yield Need(
            "late" if is_missing(closed, today) else "mine",
            _("Minutes of today's meeting are still to be made")
            if not days
            else ngettext(
                "Minutes are missing: %(days)s day since the meeting",
                "Minutes are missing: %(days)s days since the meeting",
                days,
            )
            % {"days": days},
            f"{meeting.title} · {long_day(meeting.day)}",
            _("Open the meeting's page"),
            meeting.get_absolute_url(),
        )


def to_approve(holder: Holder) -> Iterator[Need]:
    """Yield the papers that wait for the chair."""
    if not holder.may(Verb.APPROVE_MINUTES):
        return
    papers = papers_approved_by(holder).filter(state=PaperState.SUBMITTED.value)
    for paper in whole(papers.order_by("submitted_at", "pk"), FEW):
        minutes = paper.kind == PaperKind.MINUTES
        yield Need(
            "mine",
            _("Minutes wait for your approval")
            if minutes
            else _("A notice of conclusions waits for your approval"),
            f"{paper.meeting.title} · {long_day(paper.meeting.day)}",
            _("Read and approve"),
            paper.get_absolute_url(),
        )


def quick_reports(holder: Holder) -> Iterator[Need]:
    """Yield the meetings of the last month whose quick report has not been sent."""
    if not holder.may(Verb.WRITE_MINUTES):
        return
    since = timezone.now() - NOT_LONG_AGO / 2
    rows = written_by(holder).filter(state=State.CLOSED.value, closed_at__gt=since, quick_report__isnull=True)
    for meeting in whole(rows.order_by("closed_at", "pk"), FEW):
        yield Need(
            "soon",
            _("The quick report has not been sent to the standing members"),
            f"{meeting.title} · {long_day(meeting.day)}",
            _("Look at it and send it"),
            reverse("meetings:quick-report", args=[meeting.pk]),
        )


def reports_to_open(holder: Holder) -> Iterator[Need]:
    """Yield the quick reports of the last month that were sent to this person and lie unopened."""
    for report in unopened_by(holder, timezone.now() - NOT_LONG_AGO / 2)[:FEW]:
        yield Need(
            "mine",
            _("A quick report waits for you to read it"),
            f"{report.meeting.title} · {long_day(report.meeting.day)}",
            _("Open the quick report"),
            report.get_absolute_url(),
        )


def tasks_overdue(holder: Holder, today: date) -> Iterator[Need]:
    """Yield that tasks which this person gave out, or owes, are past their day."""
    late = listed(holder, Tab.OVERDUE, Wanted(source=Source.CONCLUSION), today=today)
    total = late.count()
    if total:
        yield Need(
            "late",
            ngettext("%(total)s task is past its day", "%(total)s tasks are past their day", total)
            % {"total": total},
            _("Given out by the chair at a meeting."),
            _("Open the list"),
            f"{reverse('replies:commitments')}?state={Tab.OVERDUE.value}",
        )
