"""What other areas may hear about meetings. Keys and plain values only."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class MeetingMoved:
    """A meeting begins at another time or place; what is due at it is due then."""

    meeting: int
    series: int
    was: datetime
    starts_at: datetime


@dataclass(frozen=True, slots=True)
class MeetingCancelled:
    """A meeting is not held; what was due at it is due at ``next_meeting``, which exists.

    ``None`` for a meeting that is no briefing: nothing was due at it.
    """

    meeting: int
    series: int
    next_meeting: int | None


@dataclass(frozen=True, slots=True)
class MeetingReinstated:
    """A cancelled meeting is held after all; what was carried over from it stays where it is."""

    meeting: int
    series: int


@dataclass(frozen=True, slots=True)
class MeetingRenamed:
    """A meeting is called by another name."""

    meeting: int
    series: int


@dataclass(frozen=True, slots=True)
class MeetingClosed:
    """A meeting is over; what was said there stays as it is."""

    meeting: int
    series: int


@dataclass(frozen=True, slots=True)
class TurnRecorded:
    """Somebody had their turn, spoken or written."""

    turn: int
    meeting: int
    unit: int
    channel: str


@dataclass(frozen=True, slots=True)
class MeetingCalled:
    """The notice of a meeting has gone out to the posts that it invites."""

    meeting: int
    series: int


@dataclass(frozen=True, slots=True)
class PostInvited:
    """One more post is invited to a meeting that was called already."""

    invitation: int
    meeting: int


@dataclass(frozen=True, slots=True)
class InvitationWithdrawn:
    """A post is no longer invited to a meeting."""

    invitation: int
    meeting: int


@dataclass(frozen=True, slots=True)
class NoticePassedOn:
    """Offices have passed the notice of a meeting on to their cells."""

    meeting: int
    units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class InvitationAnswered:
    """An invited post has said whether it comes."""

    invitation: int
    meeting: int
    answer: str


@dataclass(frozen=True, slots=True)
class ItemConcluded:
    """What was concluded on an item of the agenda was written down, changed or taken back."""

    item: int
    meeting: int


@dataclass(frozen=True, slots=True)
class TalkAsked:
    """A unit is asked for a talk at a meeting, or the talk it was asked for goes to another meeting."""

    talk: int
    meeting: int
    unit: int | None


@dataclass(frozen=True, slots=True)
class TalkHandedIn:
    """The text of a talk has come and waits to be read."""

    talk: int
    meeting: int


@dataclass(frozen=True, slots=True)
class TalkChangesAsked:
    """Something in the text of a talk is to be changed before the meeting."""

    talk: int
    meeting: int
    unit: int | None


@dataclass(frozen=True, slots=True)
class TalkSettled:
    """Nothing more is owed for a talk: it is ready, was given, or is not given."""

    talk: int
    meeting: int


@dataclass(frozen=True, slots=True)
class PaperSubmitted:
    """The office has sent minutes or a notice of conclusions to the chair."""

    paper: int
    meeting: int


@dataclass(frozen=True, slots=True)
class PaperGivenBack:
    """The chair has given a paper back to the office."""

    paper: int
    meeting: int


@dataclass(frozen=True, slots=True)
class PaperApproved:
    """A paper was approved; it stays as it is."""

    paper: int
    meeting: int
    kind: str


@dataclass(frozen=True, slots=True)
class QuickReportSent:
    """The quick report of a meeting was sent to the standing members."""

    report: int
    meeting: int
