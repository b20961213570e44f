"""Marking which replies a meeting heard read out."""

from datetime import datetime

from django.db import transaction

from giaoban.access.rules import Holder, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.verdict import enforce
from giaoban.meetings.actions.live import show
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.replies.actions.places import lock_reply
from giaoban.replies.models import ReadOut, Reply
from giaoban.replies.queries.gatherings import keys_heard_at
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.reading_out import why_not_mark


@transaction.atomic
def mark_read_out(meeting: Meeting, reply: Reply, *, holder: Holder, at: datetime, was_read: bool) -> None:
    """Mark a reply as read out at a meeting, or take the mark back; the same mark again changes nothing.

    Raises:
        Refused: If the meeting is not in session or does not hear the matter, or no reply was delivered.
    """
    locked = lock_reply(reply)
    enforce(why_not(holder, Verb.RUN_MEETINGS, meeting.target))
    enforce(
        why_not_mark(
            in_session=meeting.state == MeetingState.IN_SESSION,
            is_heard=locked.referral_id in keys_heard_at(meeting, now=at),
            is_delivered=locked.state == State.DELIVERED,
        )
    )
    mark = ReadOut.objects.filter(meeting=meeting, reply=locked).first()
    if (mark is not None) == was_read:
        return
    by = holder.actor(Verb.RUN_MEETINGS, meeting.target)
    show(meeting)
    if mark is not None:
        record("reply.not_read_out", locked, actor=by, chain=meeting.host.code, rows=[mark])
        mark.delete()
        return
    made = ReadOut.objects.create(meeting=meeting, reply=locked, by_post=by.post, at=at)
    record("reply.read_out", locked, actor=by, chain=meeting.host.code, rows=[made])
