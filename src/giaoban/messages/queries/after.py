"""The kinds of reminders after a meeting: minutes that are missing, quick reports, tasks."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from giaoban.kernel.dates import OfficeDays
from giaoban.meetings.models import Meeting, QuickReport, ReportReceipt
from giaoban.meetings.queries import office_days
from giaoban.meetings.queries.quick_reports import standing_terms
from giaoban.meetings.rules import State
from giaoban.meetings.rules.papers import OFFICE_CHASED_AFTER, PaperKind, PaperState
from giaoban.meetings.rules.quick_reports import CHASED_AFTER, due_on
from giaoban.messages.queries import facts
from giaoban.messages.queries.directory import Seat
from giaoban.messages.queries.world import FURTHEST, PAST, Scene, end_of_office, reminds
from giaoban.messages.rules.hours import Audience
from giaoban.messages.rules.reminding import FOR_TASKS, Ladder, Occasion, merged, only_after
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from giaoban.replies.models import Commitment

WHEN_MISSING: Final = only_after(*OFFICE_CHASED_AFTER)
WHEN_UNREAD: Final = only_after(*CHASED_AFTER)
WHEN_UNSENT: Final = only_after(1, 3)


@reminds
def minutes_missing(scene: Scene) -> Iterator[Occasion]:
    """Remind the office of minutes that it has not sent to the chair, and the chair of those sent."""
    done = Q(papers__kind=PaperKind.MINUTES.value, papers__state=PaperState.APPROVED.value)
    open_minutes = _closed(scene).exclude(pk__in=Meeting.objects.filter(done).values("pk"))
    with_chair = Q(papers__kind=PaperKind.MINUTES.value, papers__state=PaperState.SUBMITTED.value)
    waiting = set(open_minutes.filter(with_chair).values_list("pk", flat=True))
    chairs = chairs_in(scene)
    for meeting in open_minutes.select_related("series", "host").order_by("pk"):
        is_sent = meeting.pk in waiting
        seats = chairing(chairs, meeting) if is_sent else scene.people.of_role(Role.OFFICE)
        link = reverse("meetings:paper", args=[meeting.pk, PaperKind.MINUTES.value])
        yield from _after(
            meeting,
            "minutes_unapproved" if is_sent else "minutes_missing",
            seats,
            WHEN_MISSING,
            link=link if is_sent else facts.meeting_link(meeting.pk),
        )


@reminds
def quick_reports_unsent(scene: Scene) -> Iterator[Occasion]:
    """Remind the office of a quick report that should have gone to the standing members."""
    meetings = list(
        _closed(scene).filter(quick_report__isnull=True).select_related("series", "host").order_by("pk")
    )
    years = {each.closed_at.year + ahead for each in meetings if each.closed_at for ahead in (0, 1)}
    offices = office_days(scene.host.pk, *sorted(years)) if meetings else OfficeDays()
    for meeting in meetings:
        day = due_on(timezone.localtime(meeting.closed_at).date(), offices)
        moment = end_of_office(day)
        for seat in scene.people.of_role(Role.OFFICE):
            yield Occasion(
                kind="quick_report_unsent",
                subject=facts.about_meeting(meeting.pk),
                to=seat.post,
                audience=Audience.AGENCY,
                moment=moment,
                since=moment,
                ladder=WHEN_UNSENT,
                values=merged({**facts.meeting_values(meeting), "due_on": day.isoformat()}),
                link=reverse("meetings:quick-report", args=[meeting.pk]),
            )


@reminds
def quick_reports_unread(scene: Scene) -> Iterator[Occasion]:
    """Remind the standing members who have not opened a quick report."""
    around = Q(sent_at__gt=scene.now - PAST, sent_at__lte=scene.now, meeting__host=scene.host)
    reports = list(
        QuickReport.objects.filter(around).select_related("meeting__series", "meeting__host").order_by("pk")
    )
    opened = set(ReportReceipt.objects.filter(report__in=reports).values_list("report_id", "person_id"))
    members = list(standing_terms(scene.host.pk, scene.today)) if reports else []
    for report in reports:
        sent = timezone.localtime(report.sent_at)
        for term in members:
            if (report.pk, term.person_id) not in opened:
                yield Occasion(
                    kind="quick_report_unread",
                    subject=facts.about_meeting(report.meeting_id),
                    to=term.post_id,
                    audience=Audience.PEOPLE,
                    moment=sent,
                    since=sent,
                    ladder=WHEN_UNREAD,
                    values=merged(facts.meeting_values(report.meeting)),
                    link=reverse("meetings:quick-report", args=[report.meeting_id]),
                )


@reminds
def tasks_due(scene: Scene) -> Iterator[Occasion]:
    """Remind whoever owes it of a task that the chair gave out."""
    around = Q(due_on__gt=(scene.now - PAST).date(), due_on__lte=(scene.now + FURTHEST).date())
    tasks = Commitment.objects.filter(around, host=scene.host, state="open", meeting__isnull=False)
    for task in tasks.select_related("agency", "unit", "meeting").order_by("pk"):
        moment = end_of_office(task.due_on)
        for seat in owing(scene, task):
            yield Occasion(
                kind="task_due",
                subject=facts.about_commitment(task.pk),
                to=seat.post,
                audience=seat.audience,
                moment=moment,
                since=given_since(task),
                ladder=FOR_TASKS,
                values=merged(task_values(task)),
                link=task.get_absolute_url(),
            )


def given_since(task: Commitment) -> datetime:
    """Return since when whoever owes a task knows of it: its meeting."""
    meeting = task.meeting
    if meeting is None:
        raise ValueError(f"commitment {task.pk} is no task")
    return timezone.localtime(meeting.closed_at or meeting.starts_at)


def task_values(task: Commitment) -> dict[str, str]:
    """Return what a message names of a task: two days and who owes it; reads agency, unit and meeting."""
    held = given_since(task).date()
    owing_body = task.agency.short_name if task.agency else task.owed_by
    return {"agency": owing_body, "held_on": held.isoformat(), "due_on": task.due_on.isoformat()}


def owing(scene: Scene, task: Commitment) -> list[Seat]:
    """Return the posts that owe a task."""
    if task.agency_id is not None:
        return scene.people.of_agency(task.agency_id, Role.DRAFTER)
    seat = scene.people.secretary_of(task.unit_id or 0)
    return [seat] if seat else scene.people.of_role(Role.OFFICE)


def chairs_in(scene: Scene) -> list[tuple[Seat, int | None]]:
    """Return the posts that chair meetings of a committee, each with its cluster. One query."""
    seats = scene.people.of_role(Role.CHAIR)
    clusters = Post.objects.filter(pk__in=[seat.post for seat in seats]).values_list("pk", "cluster_id")
    of = dict(clusters)
    return [(seat, of.get(seat.post)) for seat in seats]


def chairing(chairs: Sequence[tuple[Seat, int | None]], meeting: Meeting) -> list[Seat]:
    """Return who chairs a meeting: the chair of its own cluster, or else those of the whole committee."""
    own = [seat for seat, cluster in chairs if cluster and cluster == meeting.series.cluster_id]
    return own or [seat for seat, cluster in chairs if cluster is None]


def hearing(scene: Scene, meeting: Meeting, role: Role) -> list[Seat]:
    """Return the posts of a role that belong to a meeting: its own chair, the secretaries of its group."""
    if role is Role.CHAIR:
        return chairing(chairs_in(scene), meeting)
    if role is Role.SECRETARY:
        return scene.group_of(meeting)
    return scene.people.of_role(role)


def _closed(scene: Scene) -> QuerySet[Meeting]:
    return Meeting.objects.filter(
        host=scene.host,
        state=State.CLOSED.value,
        closed_at__gt=scene.now - PAST,
        closed_at__lte=scene.now,
    )


def _after(
    meeting: Meeting, kind: str, seats: list[Seat], ladder: Ladder, *, link: str
) -> Iterator[Occasion]:
    ended = timezone.localtime(meeting.closed_at)
    for seat in seats:
        yield Occasion(
            kind=kind,
            subject=facts.about_meeting(meeting.pk),
            to=seat.post,
            audience=seat.audience,
            moment=ended,
            since=ended,
            ladder=ladder,
            values=merged(facts.meeting_values(meeting)),
            link=link,
        )
