"""The list of speakers: who asks to speak, who has the floor, who has had it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.meetings import rules
from giaoban.meetings.actions.live import lock_meeting, show
from giaoban.meetings.actions.seating import seat, unseat
from giaoban.meetings.models import Meeting, SpeakingRequest, Turn
from giaoban.meetings.rules import State
from giaoban.organisation.models import Post, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who wants to speak: a unit, the post that speaks for it where it is known, and on what."""

    unit: Unit
    post: Post | None = None
    topic: str = ""


@transaction.atomic
def ask_to_speak(meeting: Meeting, *, voice: Voice, now: datetime, actor: Actor) -> SpeakingRequest:
    """Put a unit on the list of speakers; one that waits there already keeps its place.

    Raises:
        Refused: If the meeting is not in session.
    """
    locked = lock_meeting(meeting)
    enforce(rules.why_not_run(State(locked.state)))
    waiting = _waiting(locked, voice.unit)
    if waiting is not None:
        return waiting

    asked = _new(locked, voice, now)
    return _recorded("speaker.listed", asked, locked, actor)


@transaction.atomic
def give_floor(meeting: Meeting, *, voice: Voice, now: datetime, actor: Actor) -> SpeakingRequest:
    """Let a unit speak now, whether it waits on the list or not; one that speaks already goes on.

    A unit that speaks is there: if nobody has noted how it attends, that is noted with it.

    Raises:
        Refused: If the meeting is not in session, or another unit has the floor.
    """
    locked = lock_meeting(meeting)
    speaking = _speaking(locked)
    if speaking is not None and speaking.unit_id == voice.unit.pk:
        return speaking
    enforce(rules.why_not_give_floor(State(locked.state), speaking=speaking.speaker if speaking else ""))

    called = _waiting(locked, voice.unit) or _new(locked, voice, now)
    called.began_at = now
    called.save(update_fields=["began_at"])
    seat(called, locked, now=now, actor=actor)
    return _recorded("speaker.called", called, locked, actor)


@transaction.atomic
def put_back(request: SpeakingRequest, *, now: datetime, actor: Actor) -> SpeakingRequest:
    """Put whoever was called by mistake back on the list, at the place they had.

    That they are there, if only the call said so, is taken back with it.

    Raises:
        Refused: If the meeting is not in session, or they do not have the floor any more.
    """
    meeting = lock_meeting(request.meeting)
    locked = _locked(request)
    enforce(rules.why_not_change_request(State(meeting.state), is_over=not locked.has_floor))

    other = _waiting(meeting, locked.unit)
    if other is not None:
        other.delete()
    unseat(locked, meeting, now=now, actor=actor)
    locked.began_at = None
    locked.save(update_fields=["began_at"])
    return _recorded("speaker.put_back", locked, meeting, actor)


@transaction.atomic
def withdraw_request(request: SpeakingRequest, *, now: datetime, actor: Actor) -> SpeakingRequest:
    """Take a unit off the list of speakers.

    Raises:
        Refused: If the meeting is not in session, or it does not wait any more.
    """
    meeting = lock_meeting(request.meeting)
    locked = _locked(request)
    enforce(rules.why_not_change_request(State(meeting.state), is_over=not locked.waits))

    locked.withdrawn_at = now
    locked.save(update_fields=["withdrawn_at"])
    return _recorded("speaker.withdrawn", locked, meeting, actor)


@transaction.atomic
def end_floor(
    request: SpeakingRequest, *, now: datetime, actor: Actor, turn: Turn | None = None
) -> SpeakingRequest:
    """Note that a unit has finished, and which turn came of it; one that finished before stays as it is.

    Raises:
        Refused: If the meeting is not in session.
    """
    meeting = lock_meeting(request.meeting)
    locked = _locked(request)
    if not locked.has_floor:
        return locked
    enforce(rules.why_not_run(State(meeting.state)))

    locked.ended_at, locked.turn = max(now, locked.began_at or now), turn
    locked.save(update_fields=["ended_at", "turn"])
    return _recorded("speaker.ended", locked, meeting, actor)


def _recorded(event: str, request: SpeakingRequest, meeting: Meeting, actor: Actor) -> SpeakingRequest:
    show(meeting)
    details = {"unit": request.unit_id}
    record(event, request, actor=actor, chain=meeting.host.code, details=details, rows=[request])
    return request


def _new(meeting: Meeting, voice: Voice, now: datetime) -> SpeakingRequest:
    return SpeakingRequest.objects.create(
        meeting=meeting, unit=voice.unit, post=voice.post, topic=voice.topic, asked_at=now
    )


def _waiting(meeting: Meeting, unit: Unit) -> SpeakingRequest | None:
    waiting = meeting.speaking_requests.filter(began_at__isnull=True, withdrawn_at__isnull=True)
    return waiting.select_related("unit", "post").filter(unit=unit).first()


def _speaking(meeting: Meeting) -> SpeakingRequest | None:
    speaking = meeting.speaking_requests.filter(began_at__isnull=False, ended_at__isnull=True)
    return speaking.select_related("unit", "post").first()


def _locked(request: SpeakingRequest) -> SpeakingRequest:
    requests = SpeakingRequest.objects.select_for_update(of=("self",))
    return requests.select_related("unit").get(pk=request.pk)
