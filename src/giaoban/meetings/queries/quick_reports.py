"""The quick report of a meeting: who may read it, for whom it is, and who has opened it."""

from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.meetings.models import Meeting, QuickReport, ReportReceipt
from giaoban.meetings.queries.holidays import office_days
from giaoban.meetings.queries.visibility import visible_to
from giaoban.meetings.rules import State
from giaoban.meetings.rules.quick_reports import Reader, due_on
from giaoban.organisation.models import Term
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Role

OF_HOST = Paths(host="host_id")


def reports_visible_to(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings whose report this person may open: once sent, or while they may send it."""
    sent = Q(quick_report__isnull=False) & within(holder, Verb.READ_QUICK_REPORTS, OF_HOST)
    writes = Q(state=State.CLOSED.value) & within(holder, Verb.WRITE_MINUTES, OF_HOST)
    return visible_to(holder).filter(sent | writes).select_related("quick_report")


def report_of(meeting: Meeting) -> QuickReport | None:
    """Return the quick report of a meeting out of ``reports_visible_to``; ``None`` before it is sent."""
    report: QuickReport | None = getattr(meeting, "quick_report", None)
    return report


def turns_by_channel(meeting: Meeting) -> dict[str, int]:
    """Return how many reported by word of mouth and how many in writing. One query."""
    channels = list(meeting.turns.values_list("channel", flat=True))
    return {channel: channels.count(channel) for channel in ("oral", "written")}


def has_report(meeting: Meeting, holder: Holder) -> bool:
    """Return whether this person, who may see a meeting, may open its report too."""
    if meeting.state == State.CLOSED and holder.grant_for(Verb.WRITE_MINUTES, meeting.target) is not None:
        return True
    reads = holder.grant_for(Verb.READ_QUICK_REPORTS, meeting.target) is not None
    return reads and QuickReport.objects.filter(meeting=meeting).exists()


def readers_of(report: QuickReport) -> list[Reader]:
    """Return for whom a quick report is, as of the day it was sent, and when each opened it. Two queries."""
    day = timezone.localdate(report.sent_at)
    opened = dict(ReportReceipt.objects.filter(report=report).values_list("person_id", "opened_at"))
    return [
        Reader(term.post.name, term.person.full_name, opened.get(term.person_id))
        for term in standing_terms(report.meeting.host_id, day)
    ]


def standing_terms(host: int, day: date) -> QuerySet[Term]:
    """Return who is a standing member of a committee on a day."""
    posts = {"post__host": host, "post__role": Role.STANDING_MEMBER.value}
    return Term.objects.filter(holding(day), **posts).select_related("post", "person").order_by("post", "pk")


def is_for(report: QuickReport, person: int | None) -> bool:
    """Return whether a quick report is for this person."""
    day = timezone.localdate(report.sent_at)
    return standing_terms(report.meeting.host_id, day).filter(person=person).exists()


def unopened_by(holder: Holder, since: datetime) -> list[QuickReport]:
    """Return the quick reports sent since then that are for this person and lie unopened. Two queries."""
    if holder.person is None or not holder.may(Verb.READ_QUICK_REPORTS):
        return []
    standing = {"person": holder.person, "post__role": Role.STANDING_MEMBER.value}
    spans = list(Term.objects.filter(**standing).values_list("post__host", "valid_from", "valid_to"))
    opened = ReportReceipt.objects.filter(person=holder.person).values("report")
    rows = QuickReport.objects.filter(sent_at__gt=since).exclude(pk__in=opened).order_by("sent_at", "pk")
    found = rows.select_related("meeting__series", "meeting__period")
    return [report for report in found if any(_stands(report, *span) for span in spans)]


def _stands(report: QuickReport, host: int, first: date, last: date | None) -> bool:
    """Return whether a report was sent to this committee within these days."""
    day = timezone.localdate(report.sent_at)
    return host == report.meeting.host_id and first <= day <= (last or date.max)


def report_due(meeting: Meeting) -> date | None:
    """Return by which day the quick report of a meeting is to be sent; ``None`` while it is not closed."""
    if meeting.closed_at is None:
        return None
    closed: datetime = timezone.localtime(meeting.closed_at)
    offices = office_days(meeting.host_id, closed.year, closed.year + 1)
    return due_on(closed.date(), offices)
