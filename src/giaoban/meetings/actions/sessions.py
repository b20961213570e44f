"""Calling, opening and closing a meeting."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.meetings import queries, rules
from giaoban.meetings.actions.answering import Numbering, number_letter
from giaoban.meetings.actions.carrying import leave
from giaoban.meetings.actions.inviting import invite_all
from giaoban.meetings.models import Meeting
from giaoban.meetings.news import MeetingCalled, MeetingClosed
from giaoban.meetings.rules import State, Verb


@transaction.atomic
def call_meeting(
    meeting: Meeting,
    *,
    now: datetime,
    actor: Actor,
    posts: Collection[int] | None = None,
    numbering: Numbering | None = None,
) -> Meeting:
    """Let the notice of a meeting go out to the posts that it invites.

    Args:
        meeting: The meeting.
        now: The time of asking.
        actor: Who calls it.
        posts: Keys of the posts that are invited; ``None`` for all those who belong to it.
        numbering: The number that the letter takes before anything leaves; ``None`` leaves it without.

    Raises:
        Refused: If it is not planned, its time has passed, its agenda lacks a required item, nobody is
            chosen, or no number can be issued for that day.
    """
    locked = _locked(meeting)
    enforce(rules.why_not_call(locked.facts, missing=queries.missing_items(locked), now=now))

    if numbering is not None:
        issuer, plan, once = numbering.issuer, numbering.plan, numbering.once
        number_letter(locked, issuer, plan, once=once, now=now, actor=numbering.actor)
    locked.state = rules.LIFE.take(State(locked.state), Verb.CALL)
    locked.called_at, locked.called_for = now, locked.starts_at
    locked.save(update_fields=["state", "called_at", "called_for"])
    rows = [locked, *locked.agenda.all(), *invite_all(locked, posts, now)]
    record("meeting.called", locked, actor=actor, chain=locked.host.code, rows=rows)
    tell(MeetingCalled(meeting=locked.pk, series=locked.series_id))
    return locked


@transaction.atomic
def open_meeting(meeting: Meeting, *, now: datetime, actor: Actor) -> Meeting:
    """Begin a meeting on its day.

    Raises:
        Refused: If it has not been called, or its day has not come.
    """
    locked = _locked(meeting)
    enforce(rules.why_not_open(locked.facts, today=timezone.localtime(now).date()))

    locked.state = rules.LIFE.take(State(locked.state), Verb.OPEN)
    locked.opened_at = now
    locked.save(update_fields=["state", "opened_at"])
    record("meeting.opened", locked, actor=actor, chain=locked.host.code, rows=[locked])
    return locked


@transaction.atomic
def close_meeting(
    meeting: Meeting, *, conclusion: str, now: datetime, actor: Actor, undealt: Collection[int] = ()
) -> Meeting:
    """End a meeting; from now on what was said there stays as it is.

    Items of its agenda with the keys ``undealt`` go to the next meeting.

    Raises:
        Refused: If it is not in session.
    """
    locked = _locked(meeting)
    enforce(rules.why_not_close(locked.facts))

    locked.state = rules.LIFE.take(State(locked.state), Verb.CLOSE)
    locked.conclusion, locked.closed_at = conclusion, now
    locked.save(update_fields=["state", "conclusion", "closed_at"])
    carried = leave(locked, undealt, now=now)
    record("meeting.closed", locked, actor=actor, chain=locked.host.code, rows=[locked, *carried])
    tell(MeetingClosed(meeting=locked.pk, series=locked.series_id))
    return locked


@transaction.atomic
def mark_compiled(meeting: Meeting, *, now: datetime, actor: Actor) -> Meeting:
    """Note that the compilation of a meeting is closed; whether nothing waits any more, the caller has asked.

    A meeting whose compilation is closed stays as it is.
    """
    locked = _locked(meeting)
    if locked.compiled_at is not None:
        return locked
    locked.compiled_at = now
    locked.save(update_fields=["compiled_at"])
    record("meeting.compiled", locked, actor=actor, chain=locked.host.code, rows=[locked])
    return locked


def _locked(meeting: Meeting) -> Meeting:
    queue(meeting.host.code)
    rows = Meeting.objects.select_for_update(of=("self",)).select_related("host", "series")
    return rows.get(pk=meeting.pk)
