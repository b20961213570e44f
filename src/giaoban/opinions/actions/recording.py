"""The office records what others said at the meeting or handed in on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.audit.rules import Detail
from giaoban.kernel.news import tell
from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.actions import Contribution, record_turn
from giaoban.meetings.models import Meeting, Turn
from giaoban.meetings.rules import Channel
from giaoban.opinions.actions.answering import SpotAnswer, settle_on_spot
from giaoban.opinions.actions.locking import key_of_part, lock_opinion
from giaoban.opinions.actions.urgent import keep_urgency
from giaoban.opinions.actions.writing import Words, same_words, write
from giaoban.opinions.models import Opinion
from giaoban.opinions.models.facts import meeting_facts, raiser_facts
from giaoban.opinions.news import OpinionReworded
from giaoban.opinions.rules import raising
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Post, Unit


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke or handed in a paper: a post of a unit, or the unit where the post is not known."""

    channel: Channel
    unit: Unit
    post: Post | None = None
    gist: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One opinion out of a turn, with the answer that was given right there."""

    words: Words
    answer: SpotAnswer | None = None


@transaction.atomic
def record_for(
    meeting: Meeting, *, holder: Holder, speaker: Speaker, said: Sequence[Said], once: UUID, at: datetime
) -> list[Opinion]:
    """Enter one turn with the opinions that it held, for the one who spoke or wrote it.

    The raiser is the speaker, the recorder is ``holder``; both are kept. The same key again returns what was
    saved first.

    Raises:
        Refused: If the meeting takes nothing any more, the unit has ended, or the key was used before for
            something else.
    """
    target = Target(host=meeting.host_id, units=frozenset({speaker.unit.pk}))
    enforce(why_not(holder, Verb.RECORD_OPINIONS, target))
    host = lock(meeting.host_id)
    first = Turn.objects.filter(once=once).first()
    if first is not None:
        return _same_turn(first, speaker, said)
    _enforce_all(meeting, speaker, said)

    actor = holder.actor(Verb.RECORD_OPINIONS, target)
    turn = record_turn(meeting, turn=_turn_of(speaker, once), now=at, actor=actor)
    opinions = [
        write(turn, host=host, words=one.words, once=key_of_part(once, str(place)), holder=holder)
        for place, one in enumerate(said, start=1)
    ]
    details: dict[str, Detail] = {"channel": speaker.channel.value, "unit": speaker.unit.pk}
    record("opinion.recorded", turn, actor=actor, chain=host.code, details=details, rows=opinions)
    for opinion in opinions:
        keep_urgency(opinion, at=opinion.raised_at)
    for opinion, one in zip(opinions, said, strict=True):
        if one.answer is not None:
            settle_on_spot(opinion, holder=holder, answer=one.answer, seen=opinion.version, at=at)
    return opinions


@transaction.atomic
def reword(opinion: Opinion, *, holder: Holder, words: Words, seen: int, at: datetime) -> Opinion:
    """Put right what was typed of a spoken opinion while its meeting is still in session.

    Raises:
        Refused: If it was sent in writing, the meeting has closed, or somebody changed it meanwhile.
    """
    locked = lock_opinion(opinion, seen=seen)
    target = Target(host=locked.host_id, units=frozenset({locked.unit_id}))
    enforce(why_not(holder, Verb.RECORD_OPINIONS, target))
    enforce(
        raising.why_not_reword(
            locked.facts, channel=Channel(locked.turn.channel), meeting=meeting_facts(locked.meeting)
        )
    )
    enforce(raising.why_not_word(kind=words.kind, text=words.text, ask=words.ask, place=words.place))

    tidy = words.tidy
    locked.kind, locked.text, locked.ask, locked.place = tidy.kind.value, tidy.text, tidy.ask, tidy.place
    locked.is_request, locked.urgent, locked.topic_id = tidy.asks, tidy.urgent, tidy.topic
    locked.version += 1
    locked.save(update_fields=["kind", "text", "ask", "place", "is_request", "urgent", "topic", "version"])
    record(
        "opinion.reworded",
        locked,
        actor=holder.actor(Verb.RECORD_OPINIONS, target),
        chain=locked.host.code,
        details={"at": at.isoformat()},
        rows=[locked],
    )
    keep_urgency(locked, at=at)
    tell(OpinionReworded(opinion=locked.pk, host=locked.host_id))
    return locked


def _enforce_all(meeting: Meeting, speaker: Speaker, said: Sequence[Said]) -> None:
    facts = raiser_facts(speaker.unit, speaker.post)
    enforce(raising.why_not_record(meeting_facts(meeting), facts, channel=speaker.channel))
    enforce(raising.why_not_record_nothing(speaker.gist, opinions=len(said)))
    enforce(why_not_type(speaker.gist, *(one.answer.text for one in said if one.answer)))
    for words in (one.words for one in said):
        enforce(raising.why_not_word(kind=words.kind, text=words.text, ask=words.ask, place=words.place))


def _turn_of(speaker: Speaker, once: UUID) -> Contribution:
    return Contribution(
        channel=speaker.channel,
        unit=speaker.unit,
        post=speaker.post,
        once=once,
        gist=nfc(speaker.gist).strip(),
        by_office=True,
    )


def _same_turn(first: Turn, speaker: Speaker, said: Sequence[Said]) -> list[Opinion]:
    saved = list(first.opinions.order_by("number"))
    enforce(raising.why_not_repeat((first.unit_id, len(saved)), (speaker.unit.pk, len(said))))
    for opinion, one in zip(saved, said, strict=True):
        enforce(raising.why_not_repeat(*same_words(opinion, one.words, speaker.post)))
    return saved
