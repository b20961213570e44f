"""Inviting posts: at the call, one more, one less, and anew when the meeting has moved."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.meetings import queries
from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.news import InvitationWithdrawn, PostInvited
from giaoban.meetings.queries.invitees import Invitee, invitee_of, invitees_of
from giaoban.meetings.rules import State, invitations
from giaoban.organisation.models import Post
from giaoban.organisation.queries.spans import holding

# What an invitation is before anybody has done anything about it.
BLANK = {
    "passed_on_at": None,
    "received_at": None,
    "read_at": None,
    "answer": "",
    "cause": "",
    "reason": "",
    "substitute": "",
    "substitute_is": "",
    "answered_at": None,
    "recorded_by": "",
}


def invite_all(meeting: Meeting, posts: Collection[int] | None, now: datetime) -> list[Invitation]:
    """Write the invitations of a meeting that is being called, and return them.

    Args:
        meeting: The meeting, locked.
        posts: Keys of the posts that the office chose; ``None`` for those who belong to the meeting.
        now: When the notice goes out.

    Raises:
        Refused: If nobody would be invited although somebody was to be chosen.
    """
    invitees = invitees_of(meeting)
    if posts is not None:
        enforce(invitations.why_not_call_nobody(frozenset(posts)))
        known = {each.post.pk for each in invitees}
        others = Post.objects.filter(holding(meeting.day), host=meeting.host_id, pk__in=set(posts) - known)
        chosen = [each for each in invitees if each.post.pk in posts]
        invitees = chosen + [invitee_of(meeting, post) for post in others.select_related("unit", "agency")]
    meeting.invitations.all().delete()  # of a call before the meeting was cancelled
    return Invitation.objects.bulk_create(_made(meeting, each, now) for each in invitees)


@transaction.atomic
def invite(meeting: Meeting, post: Post, *, now: datetime, actor: Actor) -> Invitation:
    """Invite one more post to a meeting that was called already.

    Raises:
        Refused: If the meeting is not called or over, or the post is invited already.
    """
    queue(meeting.host.code)
    locked = _locked(meeting)
    known = Invitation.objects.filter(meeting=locked, post=post).first()
    is_invited = known is not None and known.withdrawn_at is None
    enforce(invitations.why_not_invite(State(locked.state), invited=is_invited))

    if known is not None:
        known.delete()
    made = _made(locked, invitee_of(locked, post), now)
    made.save()
    record("invitation.added", made, actor=actor, chain=locked.host.code, rows=[made])
    tell(PostInvited(invitation=made.pk, meeting=locked.pk))
    return made


@transaction.atomic
def withdraw(invitation: Invitation, *, now: datetime, actor: Actor) -> Invitation:
    """Take an invitation back; one that was taken back stays as it is.

    Raises:
        Refused: If the meeting has begun or is over.
    """
    queue(invitation.meeting.host.code)
    locked = (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("meeting__host")
        .get(pk=invitation.pk)
    )
    if locked.withdrawn_at is not None:
        return locked
    enforce(invitations.why_not_withdraw(State(locked.meeting.state)))

    locked.withdrawn_at = now
    locked.save(update_fields=["withdrawn_at"])
    record("invitation.withdrawn", locked, actor=actor, chain=locked.meeting.host.code, rows=[locked])
    tell(InvitationWithdrawn(invitation=locked.pk, meeting=locked.meeting_id))
    return locked


def bind_anew(meeting: Meeting, *, was: datetime, now: datetime) -> list[Invitation]:
    """Send the notice of a meeting that has moved to another day or hour anew, and return what changed.

    Who said that they come, said so of the old time: everybody is asked again. The caller has locked the
    meeting, and records.

    Args:
        meeting: The meeting as it stands now.
        was: When it was to begin.
        now: The time of the change.
    """
    held = list(queries.invited_to(meeting))
    if not held or was == meeting.starts_at:
        return []
    follows = _follows(meeting, held, was)
    fresh = {each.post.pk: each for each in invitees_of(meeting)}
    for row in held:
        row.changed_at = now
        row.withdrawn_at = now if row.post_id in follows.withdrawn else None
        for name, value in BLANK.items():
            setattr(row, name, value)
    Invitation.objects.bulk_update(held, ["changed_at", "withdrawn_at", *BLANK])
    Invitation.objects.filter(meeting=meeting, post__in=follows.added).delete()
    added = Invitation.objects.bulk_create(_made(meeting, fresh[post], now) for post in sorted(follows.added))
    return [*held, *added]


def _follows(meeting: Meeting, held: Collection[Invitation], was: datetime) -> invitations.Rebound:
    before = Meeting.objects.select_related("series").get(pk=meeting.pk)
    before.starts_at = was
    invited = frozenset(row.post_id for row in held)
    return invitations.rebound(
        invited,
        was=frozenset(each.post.pk for each in invitees_of(before)),
        now=frozenset(each.post.pk for each in invitees_of(meeting)),
        holding=frozenset(_holding(invited, meeting.day)),
    )


def _holding(posts: Collection[int], day: date) -> Collection[int]:
    return Post.objects.filter(holding(day), Q(pk__in=posts)).values_list("pk", flat=True)


def _made(meeting: Meeting, invitee: Invitee, now: datetime) -> Invitation:
    return Invitation(
        meeting=meeting, post=invitee.post, group=invitee.group.value, via=invitee.via, sent_at=now
    )


def _locked(meeting: Meeting) -> Meeting:
    meetings = Meeting.objects.select_for_update(of=("self",)).select_related("host", "series")
    return meetings.get(pk=meeting.pk)
