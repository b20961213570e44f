"""What a meeting recorded of itself, as its papers are drawn up from it."""

from collections import Counter

from django.utils import timezone

from giaoban.documents.rules.papers import Present
from giaoban.documents.rules.papers.wording import called
from giaoban.kernel.actor import Actor
from giaoban.meetings.models import Attendance, CarriedItem, Meeting
from giaoban.meetings.queries.attendance import attended
from giaoban.meetings.queries.attending import called_to
from giaoban.meetings.queries.invitations import invited_to, lines_of
from giaoban.meetings.rules import Channel
from giaoban.meetings.rules.attendance import Presence, counted_as
from giaoban.meetings.rules.drawing import Business, Recorded, Turned
from giaoban.organisation.models import Post
from giaoban.organisation.queries import holders_on
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Role


def recorded_at(meeting: Meeting, by: Actor) -> Recorded:
    """Return what a meeting recorded of itself, for its papers.

    Args:
        meeting: The meeting; closed.
        by: Who draws the paper up; the clerk of the minutes.
    """
    chair, post = _chair(meeting)
    return Recorded(
        chair=chair,
        chair_post=post,
        clerk=called(by.name, by.post),
        began=timezone.localtime(meeting.opened_at or meeting.starts_at),
        ended=timezone.localtime(meeting.closed_at or meeting.ends),
        expected=_expected(meeting),
        business=[
            Business(item.pk, item.kind, item.title, item.presenter, item.conclusion)
            for item in meeting.agenda.all()
        ],
        turns=[
            Turned(
                turn.pk,
                turn.post.name if turn.post else turn.unit.name,
                turn.gist,
                written=turn.channel == Channel.WRITTEN,
            )
            for turn in meeting.turns.select_related("unit", "post").order_by("number")
        ],
        conclusion=meeting.conclusion,
        attendance=attendance_at(meeting),
        carried=[row.title for row in CarriedItem.objects.filter(origin=meeting)],
    )


def attendance_at(meeting: Meeting) -> str:
    """Return how many were called to a meeting and came, in a sentence; empty if nobody noted anything."""
    counted = counted_at(meeting)
    return counted.sentence if counted else ""


def counted_at(meeting: Meeting) -> Present | None:
    """Return how many were called to a meeting and came; ``None`` if nobody noted anything."""
    if not Attendance.objects.filter(invitation__meeting=meeting).exists():
        return None
    lines = lines_of(meeting, invited_to(meeting), meeting.closed_at or meeting.ends)
    seats = [each.standing for each in attended(meeting, lines)]
    counted = Counter(way for seat in seats for way in counted_as(seat))
    return Present(
        called=len(seats),
        on_time=counted[Presence.ON_TIME],
        late=counted[Presence.LATE],
        excused=counted[Presence.EXCUSED],
        absent=counted[Presence.ABSENT] + counted[Presence.AWAITED],
        substitutes=counted[Presence.SUBSTITUTE],
        left_early=counted[Presence.LEFT_EARLY],
    )


def _expected(meeting: Meeting) -> int:
    found = called_to(meeting)
    return found.units + len(found.posts)


def _chair(meeting: Meeting) -> tuple[str, str]:
    """Return who chairs a meeting, with post, and the post alone: the cluster's own chair before others."""
    cluster = meeting.series.cluster_id
    chairs = Post.objects.filter(holding(meeting.day), host=meeting.host_id, role=Role.CHAIR.value)
    own = [post for post in chairs.order_by("pk") if post.cluster_id in (None, cluster)]
    post = min(own, key=lambda each: (each.cluster_id is None, each.pk), default=None)
    if post is None:
        return "", ""
    names = [person.full_name for person in holders_on([post.pk], meeting.day).get(post.pk, [])]
    return called(names[0] if names else "", post.name), post.name
