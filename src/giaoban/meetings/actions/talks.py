"""Preparing and giving a talk: registered, handed in, ready, given or not; named, marked, borrowed."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.stored import Kept
from giaoban.kernel.verdict import Refusal, enforce
from giaoban.meetings import queries
from giaoban.meetings.actions.rota import is_ahead, locked_talk
from giaoban.meetings.models import Meeting, Talk
from giaoban.meetings.news import TalkChangesAsked, TalkHandedIn, TalkSettled
from giaoban.meetings.queries.experience import document_of
from giaoban.meetings.rules import State, talking
from giaoban.meetings.rules.talks import TALK_LIFE, TalkState, TalkVerb
from giaoban.organisation.models import Item
from giaoban.search.actions import index

BEGUN = (State.IN_SESSION.value, State.CLOSED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkWords:
    """What a talk is called and about.

    Attributes:
        speaker: A person's name; stands there only if ``agreed``.
    """

    title: str
    theme: Item
    about: str = ""
    subjects: str = ""
    field: Item | None = None
    place: str = ""
    speaker: str = ""
    agreed: bool = False


@transaction.atomic
def register_talk(talk: Talk, words: TalkWords, *, actor: Actor) -> Talk:
    """Say what a talk is called and about, or correct it; the unit itself or the office for it.

    Raises:
        Refused: If it is ready or over, has no title, or names somebody who has not agreed.
    """
    locked = locked_talk(talk)
    enforce(talking.why_not_register(locked.facts, title=words.title))
    enforce(talking.why_not_name(speaker=words.speaker, agreed=words.agreed))

    locked.title, locked.theme, locked.about = words.title, words.theme, words.about
    locked.subjects, locked.field, locked.place = words.subjects, words.field, words.place
    _name(locked, words.speaker)
    locked.post = queries.secretary_of(locked.unit, locked.meeting.day) if locked.unit else None
    locked.state = TALK_LIFE.take(TalkState(locked.state), TalkVerb.REGISTER)
    fields = ["title", "theme", "about", "subjects", "field", "place", "speaker", "agreed", "post", "state"]
    locked.save(update_fields=fields)
    record("talk.registered", locked, actor=actor, chain=locked.host.code, rows=[locked])
    return locked


@transaction.atomic
def hand_in(talk: Talk, *, text: str, slides: Kept | None, now: datetime, actor: Actor) -> Talk:
    """Hand in the text of a talk, or its slides, or both; what is not sent again stays as it was.

    Raises:
        Refused: If it is not registered, is ready or over, or nothing is there.
    """
    locked = locked_talk(talk)
    has_words = bool(text or slides or locked.slides)
    enforce(talking.why_not_hand_in(locked.facts, has_text=has_words))

    locked.text = text
    if slides is not None:
        locked.slides.name, locked.slides_name = slides.path, slides.name
    locked.state = TALK_LIFE.take(TalkState(locked.state), TalkVerb.HAND_IN)
    locked.handed_in_at = now
    locked.save(update_fields=["text", "slides", "slides_name", "state", "handed_in_at"])
    record("talk.handed_in", locked, actor=actor, chain=locked.host.code, rows=[locked])
    tell(TalkHandedIn(talk=locked.pk, meeting=locked.meeting_id))
    return locked


@transaction.atomic
def ask_changes(talk: Talk, *, note: str, now: datetime, actor: Actor) -> Talk:
    """Ask the unit to change its text, and say what and why. The same request again changes nothing.

    Raises:
        Refused: If there is no text yet, or the talk is over.
    """
    locked = locked_talk(talk)
    if locked.state == TalkState.NEEDS_CHANGES and locked.note == note:
        return locked
    enforce(talking.why_not_ask_changes(locked.facts, note=note))

    locked.state = TALK_LIFE.take(TalkState(locked.state), TalkVerb.ASK_CHANGES)
    locked.note, locked.told_at, locked.told_before = note, now, []
    locked.save(update_fields=["state", "note", "told_at", "told_before"])
    record("talk.changes_asked", locked, actor=actor, chain=locked.host.code, rows=[locked])
    tell(TalkChangesAsked(talk=locked.pk, meeting=locked.meeting_id, unit=locked.unit_id))
    return locked


@transaction.atomic
def accept_talk(talk: Talk, *, actor: Actor) -> Talk:
    """Call a talk ready; one that is ready stays so.

    Raises:
        Refused: If its text is not there, or it is over.
    """
    locked = locked_talk(talk)
    if locked.state == TalkState.READY:
        return locked
    enforce(talking.why_not_accept(locked.facts))

    locked.state = TALK_LIFE.take(TalkState(locked.state), TalkVerb.ACCEPT)
    locked.save(update_fields=["state"])
    record("talk.accepted", locked, actor=actor, chain=locked.host.code, rows=[locked])
    tell(TalkSettled(talk=locked.pk, meeting=locked.meeting_id))
    return locked


@transaction.atomic
def give_talk(talk: Talk, *, now: datetime, actor: Actor) -> Talk:
    """Note that a talk was given; from then on it stands in the archive. One that was given stays so.

    Raises:
        Refused: If nobody knows what it is about, or its meeting has not begun.
    """
    locked = locked_talk(talk)
    if locked.state == TalkState.GIVEN:
        return locked
    enforce(why_not_give(locked))

    locked.state = TALK_LIFE.take(TalkState(locked.state), TalkVerb.GIVE)
    locked.given_at = now
    locked.save(update_fields=["state", "given_at"])
    if locked.source_id is None:
        found = document_of(locked)
        index("talk", found.object_id, host=found.host, title=found.title, text=found.text, at=found.at)
    record("talk.given", locked, actor=actor, chain=locked.host.code, rows=[locked])
    tell(TalkSettled(talk=locked.pk, meeting=locked.meeting_id))
    return locked


def why_not_give(talk: Talk) -> Refusal | None:
    """Return why it cannot be noted that this talk was given, or ``None`` if it can."""
    return talking.why_not_give(talk.facts, begun=talk.meeting.state in BEGUN)


@transaction.atomic
def not_give_talk(talk: Talk, *, reason: str, actor: Actor) -> Talk:
    """Note that a talk is not given, and why; for its unit it is no turn. Noted already, it stays so.

    Raises:
        Refused: If the talk was given, or no reason is named.
    """
    locked = locked_talk(talk)
    if locked.state == TalkState.NOT_GIVEN:
        return locked
    enforce(talking.why_not_not_give(locked.facts, reason=reason))

    locked.state = TALK_LIFE.take(TalkState(locked.state), TalkVerb.NOT_GIVE)
    locked.reason = reason
    locked.save(update_fields=["state", "reason"])
    record("talk.not_given", locked, actor=actor, chain=locked.host.code, rows=[locked])
    tell(TalkSettled(talk=locked.pk, meeting=locked.meeting_id))
    return locked


@transaction.atomic
def take_back_talk(talk: Talk, *, actor: Actor) -> Talk:
    """Take back that a talk was given; it leaves the archive, and its mark goes with it.

    Raises:
        Refused: If it was not given, or stands on agendas of others.
    """
    locked = locked_talk(talk)
    enforce(why_not_take_back(locked))

    locked.state = TALK_LIFE.take(TalkState(locked.state), TalkVerb.TAKE_BACK)
    locked.given_at = locked.marked_at = None
    locked.marked_by = ""
    locked.save(update_fields=["state", "given_at", "marked_at", "marked_by"])
    record("talk.taken_back", locked, actor=actor, chain=locked.host.code, rows=[locked])
    return locked


def why_not_take_back(talk: Talk) -> Refusal | None:
    """Return why it cannot be taken back that this talk was given, or ``None`` if it can."""
    return talking.why_not_take_back(talk.facts, times_borrowed=talk.borrowed.count())


@transaction.atomic
def name_speaker(talk: Talk, *, speaker: str, agreed: bool, actor: Actor) -> Talk:
    """Let a name stand beside a talk if its bearer agrees, or take it away; at any time.

    Raises:
        Refused: If there is a name and no agreement.
    """
    locked = locked_talk(talk)
    enforce(talking.why_not_name(speaker=speaker, agreed=agreed))

    _name(locked, speaker)
    locked.save(update_fields=["speaker", "agreed"])
    details = {"named": int(bool(speaker))}
    record("talk.named", locked, actor=actor, chain=locked.host.code, details=details, rows=[locked])
    return locked


def _name(talk: Talk, speaker: str) -> None:
    talk.speaker, talk.agreed = speaker, bool(speaker)


@transaction.atomic
def mark_talk(talk: Talk, *, now: datetime, actor: Actor) -> Talk:
    """Mark a talk as good practice; marked already, it stays so.

    Raises:
        Refused: If it was not given, or came from another group.
    """
    locked = locked_talk(talk)
    if locked.marked_at is not None:
        return locked
    enforce(talking.why_not_mark(locked.facts))

    locked.marked_at, locked.marked_by = now, actor.post
    locked.save(update_fields=["marked_at", "marked_by"])
    record("talk.marked", locked, actor=actor, chain=locked.host.code, rows=[locked])
    return locked


@transaction.atomic
def unmark_talk(talk: Talk, *, actor: Actor) -> Talk:
    """Take the mark away again; a talk without it stays as it is."""
    locked = locked_talk(talk)
    if locked.marked_at is None:
        return locked
    locked.marked_at, locked.marked_by = None, ""
    locked.save(update_fields=["marked_at", "marked_by"])
    record("talk.unmarked", locked, actor=actor, chain=locked.host.code, rows=[locked])
    return locked


@transaction.atomic
def borrow_talk(talk: Talk, meeting: Meeting, *, now: datetime, actor: Actor) -> Talk:
    """Put a talk of one group on the agenda of another; its origin is named there. It is no turn of its unit.

    Raises:
        Refused: If it was not given, that group has heard it, or the meeting is not ahead.
    """
    locked = locked_talk(talk)
    there = Meeting.objects.select_for_update(of=("self",)).select_related("series").get(pk=meeting.pk)
    already = Talk.objects.filter(meeting=there, source=locked).exists()
    enforce(
        talking.why_not_borrow(
            locked.facts,
            same_series=there.series_id == locked.meeting.series_id,
            there_already=already,
            ahead=is_ahead(there, now),
        )
    )

    lent = Talk.objects.create(
        host=locked.host,
        meeting=there,
        source=locked,
        unit=locked.unit,
        post=locked.post,
        theme=locked.theme,
        field=locked.field,
        title=locked.title,
        about=locked.about,
        subjects=locked.subjects,
        place=locked.place,
        state=TalkState.READY.value,
        asked_at=now,
        told_at=now,
    )
    record("talk.borrowed", lent, actor=actor, chain=locked.host.code, rows=[lent])
    return lent
