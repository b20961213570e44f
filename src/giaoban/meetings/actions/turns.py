"""Recording who had a turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import Refusal, enforce
from giaoban.meetings import rules
from giaoban.meetings.actions.live import show
from giaoban.meetings.models import Meeting, Turn
from giaoban.meetings.news import TurnRecorded
from giaoban.meetings.rules import Channel
from giaoban.organisation.models import Post, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """Who had the turn and how: raiser and recorder are two.

    Attributes:
        channel: Spoken at the meeting or handed in beforehand.
        unit: The unit it was for.
        post: The post that spoke, where it is known.
        once: Made with the form, so that sending it twice records it once.
        gist: What was said in general, where no single opinion holds it.
        by_office: Entered by the office for somebody else, which it may do until the compilation is closed.
    """

    channel: Channel
    unit: Unit
    post: Post | None
    once: UUID
    gist: str = ""
    by_office: bool = False


@transaction.atomic
def record_turn(meeting: Meeting, *, turn: Contribution, now: datetime, actor: Actor) -> Turn:
    """Record one turn and return it; sent again with the same mark, return the one that is there.

    Raises:
        Refused: If the meeting takes no turn of this channel now.
    """
    queue(meeting.host.code)
    locked = (
        Meeting.objects.select_for_update(of=("self",)).select_related("host", "period").get(pk=meeting.pk)
    )
    already = Turn.objects.filter(once=turn.once).order_by("pk").first()
    if already is not None:
        return already
    enforce(_why_not(locked, turn, now))

    last = locked.turns.aggregate(last=Max("number"))["last"] or 0
    recorded = _row(locked, turn, last + 1, now=now, actor=actor)
    recorded.save(force_insert=True)
    show(locked)
    record("turn.recorded", recorded, actor=actor, chain=locked.host.code, rows=[recorded])
    tell(TurnRecorded(turn=recorded.pk, meeting=locked.pk, unit=recorded.unit_id, channel=recorded.channel))
    return recorded


@transaction.atomic
def record_turns(
    meeting: Meeting, *, turns: Sequence[Contribution], now: datetime, actor: Actor
) -> list[Turn]:
    """Record many turns that the office types in, in their order; as many statements however many they are.

    Raises:
        Refused: If the meeting takes no turn of such a channel now.
    """
    queue(meeting.host.code)
    locked = Meeting.objects.select_for_update(of=("self",)).select_related("host").get(pk=meeting.pk)
    for turn in turns:
        enforce(_why_not(locked, turn, now))

    last = locked.turns.aggregate(last=Max("number"))["last"] or 0
    made = Turn.objects.bulk_create(
        [
            _row(locked, turn, number, now=now, actor=actor)
            for number, turn in enumerate(turns, start=last + 1)
        ]
    )
    show(locked)
    record("turn.recorded", locked, actor=actor, chain=locked.host.code, rows=made)
    for one in made:
        tell(TurnRecorded(turn=one.pk, meeting=locked.pk, unit=one.unit_id, channel=one.channel))
    return made


def _row(meeting: Meeting, turn: Contribution, number: int, *, now: datetime, actor: Actor) -> Turn:
    return Turn(
        meeting=meeting,
        channel=turn.channel.value,
        number=number,
        unit=turn.unit,
        post=turn.post,
        recorder_id=actor.account,
        recorded_at=now,
        gist=turn.gist,
        once=turn.once,
    )


def _why_not(meeting: Meeting, turn: Contribution, now: datetime) -> Refusal | None:
    if turn.by_office:
        compiled = meeting.compiled_at is not None
        return rules.why_not_enter_turn(meeting.facts, turn.channel, compiled=compiled)
    return rules.why_not_record_turn(meeting.facts, turn.channel, today=timezone.localtime(now).date())
