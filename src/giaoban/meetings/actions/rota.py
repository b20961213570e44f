"""Asking for talks: a year of a series at once, one more, another unit or meeting, and how many at each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import Refusal, enforce, gettext_noop
from giaoban.meetings import rules
from giaoban.meetings.actions.planning import locked_series
from giaoban.meetings.models import Meeting, Series, Talk
from giaoban.meetings.news import TalkAsked
from giaoban.meetings.rules import talking
from giaoban.meetings.rules.talks import MOST_A_MEETING, OPEN_TALKS, TALK_LIFE, TalkState, TalkVerb
from giaoban.organisation.models import Item, Unit

OPEN = [state.value for state in OPEN_TALKS]
TOLD: Final = ("told_at", "told_before")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Who is to speak at which meeting, and on which theme. No unit: the group as a whole."""

    meeting: Meeting
    unit: Unit | None
    theme: Item


@transaction.atomic
def plan_rota(series: Series, wishes: Sequence[Wish], *, now: datetime, actor: Actor) -> list[Talk]:
    """Ask units for the talks of a series, and return the talks that were made.

    Meetings that have all their talks by now, or are no longer ahead, are left alone; so a rota sent twice
    asks once.
    """
    locked = locked_series(series)
    ahead = {meeting.pk: meeting for meeting in _ahead(locked, now)}
    made: list[Talk] = []
    for wish in wishes:
        meeting = ahead.get(wish.meeting.pk)
        if meeting is not None and _has_room(meeting, wish, locked.talks_each):
            made.append(_make(meeting, wish, now))
    if made:
        record("talks.planned", locked, actor=actor, chain=locked.host.code, rows=made)
        for talk in made:
            tell(TalkAsked(talk=talk.pk, meeting=talk.meeting_id, unit=talk.unit_id))
    return made


def _has_room(meeting: Meeting, wish: Wish, each: int) -> bool:
    units = list(meeting.talks.exclude(state="not_given").values_list("unit", flat=True))
    return len(units) < each and (wish.unit is None or wish.unit.pk not in units)


@transaction.atomic
def ask_for_talk(wish: Wish, *, once: UUID, now: datetime, actor: Actor) -> Talk:
    """Ask for one talk more at a meeting; sent again with the same mark, return the one that is there.

    Raises:
        Refused: If the meeting is not ahead, or has as many talks as a morning holds.
    """
    queue(wish.meeting.host.code)
    meeting = _meeting(wish.meeting.pk)
    already = Talk.objects.filter(once=once, host=meeting.host).first()
    if already is not None:
        return already
    enforce(why_not_ask(meeting, now))

    talk = _make(meeting, wish, now, once=once)
    record("talk.asked", talk, actor=actor, chain=meeting.host.code, rows=[talk])
    tell(TalkAsked(talk=talk.pk, meeting=meeting.pk, unit=talk.unit_id))
    return talk


def why_not_ask(meeting: Meeting, now: datetime) -> Refusal | None:
    """Return why no more talks can be asked for at a meeting, or ``None`` if they can."""
    if not is_ahead(meeting, now):
        return talking.TALK_MEETING_PAST
    if meeting.talks.exclude(state="not_given").count() >= MOST_A_MEETING:
        return Refusal(
            "talk_too_many",
            gettext_noop(
                "Three talks stand on this agenda already. Put one of them on another meeting first."
            ),
        )
    return None


@transaction.atomic
def change_talk(talk: Talk, wish: Wish, *, now: datetime, actor: Actor) -> Talk:
    """Ask another unit, on another theme, or put the talk on the agenda of another meeting.

    Raises:
        Refused: If its unit has begun to prepare and another one is wanted, or the meeting is not ahead.
    """
    locked = locked_talk(talk)
    enforce(_why_not_change(locked, wish, now))

    changed = wish.unit != locked.unit or wish.meeting.pk != locked.meeting_id
    if changed:
        locked.tell_again(now, instead_of=locked.meeting.day)
    if wish.unit != locked.unit:
        locked.told_before = []
    locked.unit, locked.theme, locked.meeting = wish.unit, wish.theme, wish.meeting
    locked.state = TALK_LIFE.take(TalkState(locked.state), TalkVerb.PUT_ON)
    locked.save(update_fields=["unit", "theme", "meeting", "state", *TOLD])
    record("talk.changed", locked, actor=actor, chain=locked.host.code, rows=[locked])
    if changed:
        tell(TalkAsked(talk=locked.pk, meeting=locked.meeting_id, unit=locked.unit_id))
    return locked


def _why_not_change(talk: Talk, wish: Wish, now: datetime) -> Refusal | None:
    stays = wish.meeting.pk == talk.meeting_id
    ahead = stays or is_ahead(_meeting(wish.meeting.pk), now)
    refusal = talking.why_not_put_on(talk.facts, meeting_is_ahead=ahead)
    if refusal is None and wish.unit != talk.unit:
        return talking.why_not_ask_another(talk.facts)
    return refusal


@transaction.atomic
def take_up(talk: Talk, meeting: Meeting, *, now: datetime, actor: Actor) -> Talk:
    """Ask again for a talk that was not given, at a meeting ahead; what was written for it stays with it.

    Raises:
        Refused: If the talk is not one that was not given, or the meeting is not ahead.
    """
    locked, there = locked_talk(talk), _meeting(meeting.pk)
    enforce(talking.why_not_take_up(locked.facts, meeting_is_ahead=is_ahead(there, now)))

    locked.state = TALK_LIFE.take(TalkState(locked.state), TalkVerb.TAKE_UP)
    locked.meeting, locked.reason, locked.told_at, locked.told_before = there, "", now, []
    locked.save(update_fields=["state", "meeting", "reason", *TOLD])
    record("talk.taken_up", locked, actor=actor, chain=locked.host.code, rows=[locked])
    tell(TalkAsked(talk=locked.pk, meeting=there.pk, unit=locked.unit_id))
    return locked


@transaction.atomic
def set_talk_terms(series: Series, *, days: int, each: int, actor: Actor) -> Series:
    """Set how many talks each meeting of a series has, and how many working days before it they are due."""
    locked = locked_series(series)

    locked.talk_days, locked.talks_each = days, each
    locked.save(update_fields=["talk_days", "talks_each"])
    details = {"days": days, "each": each}
    record("series.talks_set", locked, actor=actor, chain=locked.host.code, details=details, rows=[locked])
    return locked


@transaction.atomic
def carry_talks(meeting: Meeting, to: Meeting, *, now: datetime, actor: Actor) -> list[Talk]:
    """Put every talk that a meeting still awaited on the agenda of another one; their state stays."""
    queue(meeting.host.code)
    talks = list(meeting.talks.filter(state__in=OPEN).select_for_update(of=("self",)).order_by("pk"))
    for talk in talks:
        talk.state = TALK_LIFE.take(TalkState(talk.state), TalkVerb.PUT_ON)
        talk.tell_again(now, instead_of=meeting.day)
        talk.meeting = to
        talk.save(update_fields=["state", "meeting", *TOLD])
    if talks:
        record("talks.carried", to, actor=actor, chain=meeting.host.code, rows=talks)
    return talks


@transaction.atomic
def rebind_talks(meeting: Meeting, *, was: datetime, now: datetime, actor: Actor) -> list[Talk]:
    """Note that the units know the new day of a meeting only from now on; what is due follows from it.

    A day that was told before is owed as it was then; ``was`` is when the meeting was to begin.
    """
    queue(meeting.host.code)
    talks = list(meeting.talks.filter(state__in=OPEN).select_for_update(of=("self",)).order_by("pk"))
    for talk in talks:
        talk.tell_again(now, instead_of=timezone.localdate(was))
        talk.save(update_fields=TOLD)
    if talks:
        record("talks.rebound", meeting, actor=actor, chain=meeting.host.code, rows=talks)
    return talks


def locked_talk(talk: Talk) -> Talk:
    """Return a talk as it stands once the acts before this one are done; those after it wait."""
    queue(talk.host.code)
    rows = Talk.objects.select_for_update(of=("self",))
    return rows.select_related("host", "meeting__series__cluster", "unit", "post", "theme").get(pk=talk.pk)


def is_ahead(meeting: Meeting, now: datetime) -> bool:
    """Return whether a meeting is still to be held and has not begun."""
    return meeting.state in rules.BEFOREHAND and meeting.due_at > now


def _make(meeting: Meeting, wish: Wish, now: datetime, *, once: UUID | None = None) -> Talk:
    return Talk.objects.create(
        host=meeting.host,
        meeting=meeting,
        unit=wish.unit,
        theme=wish.theme,
        asked_at=now,
        told_at=now,
        once=once,
    )


def _ahead(series: Series, now: datetime) -> list[Meeting]:
    meetings = series.meetings.filter(state__in=rules.BEFOREHAND, starts_at__gt=now)
    return list(meetings.select_for_update(of=("self",)).select_related("host").order_by("pk"))


def _meeting(key: int) -> Meeting:
    return Meeting.objects.select_for_update(of=("self",)).select_related("host", "series").get(pk=key)
