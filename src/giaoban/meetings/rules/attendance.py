"""Attendance: taps are facts with their times; how somebody attended follows from them and is never stored.

Nobody is present by default. Taps come from the list at the door, from phones without network, from the
person themselves; in whatever order they arrive, the same taps say the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.meetings.rules.invitations import Answer, Cause

NO_MATTER: Final = timedelta(minutes=1)  # who comes within it is on time, and who goes has not left early


class Mark(StrEnum):
    """What one tap says."""

    ARRIVED = "arrived"
    LEFT = "left"
    EXCUSED = "excused"
    ABSENT = "absent"
    CLEARED = "cleared"


class Way(StrEnum):
    """How a tap was made."""

    LIST = "list"
    BULK = "bulk"
    DOOR = "door"
    OWN = "own"
    OFFLINE = "offline"


class Presence(StrEnum):
    """How somebody attended a meeting, in one word."""

    AWAITED = "awaited"
    ON_TIME = "on_time"
    LATE = "late"
    LEFT_EARLY = "left_early"
    SUBSTITUTE = "substitute"
    EXCUSED = "excused"
    ABSENT = "absent"


THERE: Final = frozenset({Presence.ON_TIME, Presence.LATE, Presence.LEFT_EARLY, Presence.SUBSTITUTE})


@dataclass(frozen=True, slots=True)
class Tap:
    """One thing that somebody noted about one invited post.

    Attributes:
        at: The moment that it tells of, Asia/Ho_Chi_Minh: when somebody came or left.
        noted_at: When it was tapped or typed.
        received_at: When it reached the server; later than that where there was no network.
        key: Made with the tap: whatever arrives twice is one.
        cause: Why somebody is excused.
        substitute: Who came instead; empty if the post came itself.
    """

    mark: Mark
    at: datetime
    noted_at: datetime
    received_at: datetime
    key: str
    cause: Cause | None = None
    reason: str = ""
    substitute: str = ""
    substitute_is: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """What the taps of one invited post come to.

    Attributes:
        absence: Excused or absent; ``None`` while nobody said so, or once somebody came.
        contradicted: Whether one tap says there and another says not there.
    """

    arrived_at: datetime | None = None
    left_at: datetime | None = None
    absence: Mark | None = None
    cause: Cause | None = None
    reason: str = ""
    substitute: str = ""
    substitute_is: str = ""
    contradicted: bool = False


def noted(taps: Iterable[Tap]) -> Noted:
    """Return what the taps of one invited post come to, in whatever order they are given.

    A correction clears what was noted before it and known when it came: what still waited on a telephone was
    not seen by whoever corrected. Of what is left the earliest arrival counts, and the last word on leaving;
    who came is there, whoever else noted an absence: that is shown, and not decided.
    """
    known = sorted({tap.key: tap for tap in taps}.values(), key=_order)
    clears = [tap for tap in known if tap.mark is Mark.CLEARED]
    left = [
        tap for tap in known if tap.mark is not Mark.CLEARED and not any(_clears(one, tap) for one in clears)
    ]
    came = [tap for tap in left if tap.mark is Mark.ARRIVED]
    missed = [tap for tap in left if tap.mark in (Mark.EXCUSED, Mark.ABSENT)]
    if came:
        return _came(left, came, contradicted=bool(missed))
    if not missed:
        return Noted()
    last = missed[-1]
    return Noted(absence=last.mark, cause=last.cause, reason=last.reason)


def _order(tap: Tap) -> tuple[datetime, int, str]:
    return tap.noted_at, list(Mark).index(tap.mark), tap.key


def _clears(clear: Tap, tap: Tap) -> bool:
    return tap.noted_at < clear.noted_at and tap.received_at <= clear.received_at


def _came(left: Sequence[Tap], came: Sequence[Tap], *, contradicted: bool) -> Noted:
    first = min(came, key=lambda tap: tap.at)
    last = [tap for tap in left if tap.mark in (Mark.ARRIVED, Mark.LEFT)][-1]
    instead = next((tap for tap in came if tap.substitute), first)
    return Noted(
        arrived_at=first.at,
        left_at=last.at if last.mark is Mark.LEFT else None,
        substitute=instead.substitute,
        substitute_is=instead.substitute_is,
        contradicted=contradicted,
    )


@dataclass(frozen=True, slots=True)
class PostAttended:
    """How one invited post attended.

    Attributes:
        presence: In one word.
        late_by: Minutes after the beginning, begun ones not counted; 0 if on time.
        left_before: Minutes before the end; 0 if they stayed.
        by_substitute: Whether somebody else was there for the post.
        cause: Why they were not there; ``None`` if they were, or nobody knows.
    """

    presence: Presence
    late_by: int = 0
    left_before: int = 0
    by_substitute: bool = False
    cause: Cause | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """The times that attendance is measured by; Asia/Ho_Chi_Minh.

    Attributes:
        began_at: When it began: as planned, or when it was opened if that was later.
        ended_at: When it was closed; ``None`` while it goes on.
    """

    began_at: datetime
    ended_at: datetime | None = None

    def from_the_beginning(self, now: datetime) -> datetime:
        """Return since when somebody counts as there of whom no time is known: never after now or the end."""
        return min(now, self.began_at, self.ended_at or now)


def standing(facts: Noted, session: Session, *, answer: str = "", declined_for: str = "") -> PostAttended:
    """Return how somebody attended.

    Args:
        facts: What was noted of them.
        session: The times of the meeting.
        answer: What they answered to the invitation.
        declined_for: The cause that they gave when they declined.

    Source:
        S70: on time, late by so many minutes, absent with or without a reason, somebody sent instead.
    """
    if facts.arrived_at is not None:
        return _there(facts, facts.arrived_at, session)
    if facts.absence is Mark.EXCUSED:
        return PostAttended(Presence.EXCUSED, cause=facts.cause or Cause.OTHER)
    if facts.absence is Mark.ABSENT or session.ended_at is not None:
        if answer == Answer.DECLINES and declined_for:
            return PostAttended(Presence.EXCUSED, cause=Cause(declined_for))
        return PostAttended(Presence.ABSENT)
    return PostAttended(Presence.AWAITED)


def _there(facts: Noted, arrived_at: datetime, session: Session) -> PostAttended:
    late_by = whole_minutes(arrived_at - session.began_at)
    gone = facts.left_at is not None and session.ended_at is not None
    left_before = whole_minutes(session.ended_at - facts.left_at) if gone else 0  # type: ignore[operator]  # both are times
    presence = Presence.ON_TIME
    if left_before:
        presence = Presence.LEFT_EARLY
    elif late_by:
        presence = Presence.LATE
    elif facts.substitute:
        presence = Presence.SUBSTITUTE
    return PostAttended(presence, late_by, left_before, by_substitute=bool(facts.substitute))


def counted_as(stands: PostAttended) -> frozenset[Presence]:
    """Return everything that somebody counts as: who came late, left early or sent somebody is all of it."""
    if stands.presence not in THERE:
        return frozenset({stands.presence})
    said = {
        Presence.LATE: stands.late_by > 0,
        Presence.ON_TIME: not stands.late_by,
        Presence.LEFT_EARLY: stands.left_before > 0,
        Presence.SUBSTITUTE: stands.by_substitute,
    }
    return frozenset(presence for presence, is_so in said.items() if is_so)


def whole_minutes(span: timedelta) -> int:
    """Return by how many minutes somebody is late, begun ones not counted; 0 if they are not."""
    return int(span / NO_MATTER) if span >= NO_MATTER else 0


PRESENCE_WORDS: Final[Mapping[Presence, str]] = {
    Presence.AWAITED: gettext_noop("Not noted yet"),
    Presence.ON_TIME: gettext_noop("On time"),
    Presence.LATE: gettext_noop("Arrived late"),
    Presence.LEFT_EARLY: gettext_noop("Left early"),
    Presence.SUBSTITUTE: gettext_noop("Somebody else came"),
    Presence.EXCUSED: gettext_noop("Absent with a reason"),
    Presence.ABSENT: gettext_noop("Absent"),
}
