"""What the office can ask for once more from the readiness board: what reminders come from too."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Max

from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import invited_to, lines_of, unconfirmed
from giaoban.messages.models import Message
from giaoban.messages.queries import facts
from giaoban.messages.queries.world import world_of
from giaoban.messages.rules.reminding import Occasion
from giaoban.replies.queries.gatherings import keys_heard_at

# What an occasion is about; with the key of a post, where that post alone owes it.
Subject = str | tuple[str, int]
Subjects = Callable[[Meeting, datetime], Collection[Subject]]


@dataclass(frozen=True, slots=True)
class _Chased:
    kinds: frozenset[str]
    subjects: Subjects


_chased: Final[dict[str, list[_Chased]]] = {}


def chases(code: str, *kinds: str) -> Callable[[Subjects], Subjects]:
    """Register what a part of the readiness board chases: occasions of these kinds about these subjects."""

    def register(subjects: Subjects) -> Subjects:
        _chased.setdefault(code, []).append(_Chased(frozenset(kinds), subjects))
        return subjects

    return register


def is_chased(code: str) -> bool:
    """Return whether those who owe this part can be asked from the board."""
    return code in _chased


def owed_for(code: str, meeting: Meeting, now: datetime) -> list[Occasion]:
    """Return what is owed for one part of a meeting's preparation, by somebody who can be told."""
    occasions = world_of(meeting.host, now).occasions
    owed: list[Occasion] = []
    for found in _chased[code]:
        subjects = set(found.subjects(meeting, now))
        of_kind = (one for one in occasions if one.kind in found.kinds)
        owed += [one for one in of_kind if one.subject in subjects or (one.subject, one.to) in subjects]
    return owed


def event_of(code: str, meeting: int) -> str:
    """Return how the messages of a chase begin their keys."""
    return f"chased:{code}:{meeting}:"


def last_chased(codes: Collection[str], meeting: int) -> dict[str, datetime]:
    """Return for each part that was ever chased when it was the last time."""
    rows = {
        code: Message.objects.filter(key__startswith=event_of(code, meeting)).aggregate(at=Max("queued_at"))
        for code in codes
        if is_chased(code)
    }
    return {code: row["at"] for code, row in rows.items() if row["at"]}


@chases("replies", "reply_due", "reply_overdue", "reply_to_clear")
def replies_due(meeting: Meeting, now: datetime) -> Collection[Subject]:
    """Return the referrals that the meeting hears, the late ones of earlier meetings too."""
    return {facts.about_referral(key) for key in keys_heard_at(meeting, now=now)}


@chases("received", "notice_waits")
def notices_lying(meeting: Meeting, _now: datetime) -> Collection[Subject]:
    """Return the meeting itself: its offices are asked for the notices that lie with them."""
    return {facts.about_meeting(meeting.pk)}


@chases("received", "meeting_unanswered", "gathering_unanswered")
def receipts_awaited(meeting: Meeting, now: datetime) -> Collection[Subject]:
    """Return those who have the notice and have not confirmed it, in time or not, each post by itself."""
    lines = lines_of(meeting, invited_to(meeting), now)
    return {(facts.about_meeting(meeting.pk), line.invitation.post_id) for line in unconfirmed(lines)}


@chases("answers", "meeting_unanswered", "gathering_unanswered")
def answers_awaited(meeting: Meeting, _now: datetime) -> Collection[Subject]:
    """Return the meeting itself: who has not answered is asked again."""
    return {facts.about_meeting(meeting.pk)}
