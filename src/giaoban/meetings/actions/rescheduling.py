"""Another time, another place, another name, not held, held after all: what calendars must hear of."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import Refusal, enforce
from giaoban.meetings import queries, rules
from giaoban.meetings.actions.carrying import carry_on, wait_again
from giaoban.meetings.actions.inviting import bind_anew
from giaoban.meetings.actions.planning import briefings_in, closing_day, locked_series, next_meeting
from giaoban.meetings.actions.revising import revise
from giaoban.meetings.models import Meeting
from giaoban.meetings.news import MeetingCancelled, MeetingMoved, MeetingReinstated, MeetingRenamed
from giaoban.meetings.rules import State


@transaction.atomic
def move_meeting(meeting: Meeting, *, to: datetime, place: str, now: datetime, actor: Actor) -> Meeting:
    """Hold a meeting at another time or place. What is due at it moves with it.

    Raises:
        Refused: If it has begun, or would be held in the past or past another meeting of the series.
    """
    series = locked_series(meeting.series)
    locked = _locked(meeting)
    was, begins = locked.starts_at, timezone.localtime(to)
    enforce(why_not_move(locked, begins, place, now))

    locked.starts_at, locked.place = begins, place
    locked.state = rules.LIFE.take(State(locked.state), rules.Verb.MOVE)
    locked.written_until = closing_day(series, begins.date())
    locked.save(update_fields=["starts_at", "place", "state", "written_until", *revise(locked, now)])
    rows = [locked, *bind_anew(locked, was=was, now=now)]
    record("meeting.moved", locked, actor=actor, chain=series.host.code, rows=rows)
    tell(MeetingMoved(meeting=locked.pk, series=series.pk, was=was, starts_at=begins))
    return locked


def why_not_move(meeting: Meeting, to: datetime, place: str, now: datetime) -> Refusal | None:
    """Return why a meeting cannot be held at this time and place, or ``None``; its place alone may change."""
    begins, others = timezone.localtime(to), queries.sittings_of(meeting.series_id)
    refusal = rules.why_not_move(meeting.facts, begins, others=others, now=now)
    if refusal is not None and refusal.code == "same_time" and place != meeting.place:
        return None
    return refusal


@transaction.atomic
def cancel_meeting(meeting: Meeting, *, reason: str, now: datetime, actor: Actor) -> Meeting:
    """Cancel a meeting; what was due at it becomes due at the next one, which is planned if need be.

    Nothing is due at a meeting that is no briefing, so nothing follows from cancelling one. A meeting that
    was cancelled stays as it is.

    Raises:
        Refused: If the meeting has begun, or the series has come to its end.
    """
    series = locked_series(meeting.series)
    locked = _locked(meeting)
    if locked.state == State.CANCELLED:
        return locked
    enforce(rules.why_not_cancel(locked.facts))

    locked.state = rules.LIFE.take(State(locked.state), rules.Verb.CANCEL)
    locked.cancelled_because = reason
    locked.save(update_fields=["state", "cancelled_because", *revise(locked, now)])
    following = _open_after(locked, now) if locked.is_briefing else None
    wait_again(locked)
    carry_on(series.pk, now=now)
    rows = [locked, following] if following else [locked]
    record("meeting.cancelled", locked, actor=actor, chain=series.host.code, rows=rows)
    tell(MeetingCancelled(locked.pk, series.pk, next_meeting=following.pk if following else None))
    return locked


def _open_after(meeting: Meeting, now: datetime) -> Meeting:
    following = next_meeting(meeting, now=now)
    while following.state == State.CLOSED:  # nothing can wait for, or be due at, a meeting that is over
        following = next_meeting(following, now=now)
    return following


@transaction.atomic
def reinstate_meeting(meeting: Meeting, *, now: datetime, actor: Actor) -> Meeting:
    """Take up a cancelled meeting again, at its time and place; it has to be called anew.

    What was carried over to the next meeting stays there: a due date moves only when its meeting does.

    Raises:
        Refused: If it is not cancelled, its time has passed, or its place in the series is taken.
    """
    series = locked_series(meeting.series)
    locked = Meeting.objects.select_for_update(of=("self",)).select_related("period").get(pk=meeting.pk)
    enforce(why_not_reinstate(locked, now))

    locked.state = rules.LIFE.take(State(locked.state), rules.Verb.REINSTATE)
    locked.cancelled_because, locked.called_at, locked.called_for = "", None, None
    locked.written_until = closing_day(series, locked.day)
    fields = ["state", "cancelled_because", "called_at", "called_for", "written_until", *revise(locked, now)]
    locked.save(update_fields=fields)
    carry_on(series.pk, now=now)
    record("meeting.reinstated", locked, actor=actor, chain=series.host.code, rows=[locked])
    tell(MeetingReinstated(meeting=locked.pk, series=series.pk))
    return locked


def why_not_reinstate(meeting: Meeting, now: datetime) -> Refusal | None:
    """Return why a meeting cannot be taken up again, or ``None`` if it can."""
    in_period = briefings_in(meeting.period) if meeting.is_briefing else 0
    others = queries.sittings_of(meeting.series_id)
    return rules.why_not_reinstate(meeting.facts, in_period=in_period, others=others, now=now)


@transaction.atomic
def rename_meeting(meeting: Meeting, *, name: str, now: datetime, actor: Actor) -> Meeting:
    """Call a meeting by another name; an empty one calls a briefing after its period again.

    Raises:
        Refused: If the meeting is over, or it is no briefing and would have no name.
    """
    queue(meeting.host.code)
    locked = Meeting.objects.select_for_update(of=("self",)).select_related("host").get(pk=meeting.pk)
    enforce(rules.why_not_rename(locked.facts, name=name))

    if name != locked.name:
        locked.name = name
        locked.save(update_fields=["name", *revise(locked, now)])
        record("meeting.renamed", locked, actor=actor, chain=locked.host.code, rows=[locked])
        tell(MeetingRenamed(meeting=locked.pk, series=locked.series_id))
    return locked


def _locked(meeting: Meeting) -> Meeting:
    return Meeting.objects.select_for_update().get(pk=meeting.pk)
