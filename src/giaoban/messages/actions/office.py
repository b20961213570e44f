"""What the office does about messages, and people about their own."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import partial
from typing import TypeVar

from django.db import transaction

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.meetings.models import Series
from giaoban.messages.models import Choice, Message, Offer, OverdueLadder, ReadingLadder, SeriesLadder
from giaoban.messages.rules import life
from giaoban.messages.rules.life import LIFE, Channel, State
from giaoban.organisation.models import Host, Person

_Ladder = TypeVar("_Ladder", SeriesLadder, ReadingLadder, OverdueLadder)


@transaction.atomic
def retry(message: Message, *, holder: Holder, now: datetime) -> Message:
    """Let a message that could not be sent be tried again, from the first try on.

    Raises:
        Refused: If it did not fail, no program can send it, or what it says is over.
    """
    locked, by = _locked(message, holder)
    enforce(life.why_not_retry(locked.facts, now=now))

    locked.state = LIFE.take(State(locked.state), life.Verb.RETRY).value
    locked.attempts, locked.next_attempt_at = 0, now
    locked.save(update_fields=["state", "attempts", "next_attempt_at"])
    record("message.retried", locked, actor=by, chain=locked.host.code, rows=[locked])
    return locked


@transaction.atomic
def give_up(message: Message, *, holder: Holder) -> Message:
    """Stop trying to send a message.

    Raises:
        Refused: If it was sent, given up, or is no longer useful.
    """
    locked, by = _locked(message, holder)
    enforce(life.why_not_give_up(locked.facts))

    locked.state = LIFE.take(State(locked.state), life.Verb.GIVE_UP).value
    locked.save(update_fields=["state"])
    record("message.given_up", locked, actor=by, chain=locked.host.code, rows=[locked])
    return locked


@transaction.atomic
def mark_told(messages: Sequence[Message], *, holder: Holder, now: datetime) -> int:
    """Keep that these messages were told by telephone; those done with already are passed over.

    Returns:
        How many were marked.

    Raises:
        Refused: If one of them is of another committee, or nobody holds its post.
    """
    for code in sorted({message.host.code for message in messages}):
        queue(code)
    keys = sorted(message.pk for message in messages)
    locked = list(
        Message.objects.select_for_update(of=("self",))
        .select_related("host")
        .filter(pk__in=keys)
        .order_by("pk")
    )
    told = [one for one in locked if life.why_not_tell(one.facts) is None and one.person is not None]
    for one in told:
        enforce(why_not(holder, Verb.SEND_MESSAGES, one.target))
        one.state = LIFE.take(State(one.state), life.Verb.TELL).value
        one.sent_at, one.told_by = now, holder.account
        one.save(update_fields=["state", "sent_at", "told_by"])
    if told:
        host = told[0].host
        by = holder.actor(Verb.SEND_MESSAGES, Target(host=host.pk))
        record("message.told", told[0], actor=by, chain=host.code, details={"count": len(told)}, rows=told)
    return len(told)


@transaction.atomic
def offer_ways(host: Host, ways: Sequence[Channel], *, holder: Holder) -> Offer:
    """Choose the ways on which a committee reaches its people, the preferred one first."""
    place = Target(host=host.pk)
    enforce(why_not(holder, Verb.SEND_MESSAGES, place))
    queue(host.code)
    offer, _ = Offer.objects.select_for_update().get_or_create(host=host)
    offer.ways = ",".join(way.value for way in ways)
    offer.save(update_fields=["ways"])
    record(
        "ways.offered", offer, actor=holder.actor(Verb.SEND_MESSAGES, place), chain=host.code, rows=[offer]
    )
    return offer


@dataclass(frozen=True, slots=True)
class Steps:
    """When the people of one series are reminded: days before, and on the evening before."""

    before: tuple[int, ...]
    eve: time | None


@transaction.atomic
def set_ladder(series: Series, steps: Steps, *, holder: Holder) -> SeriesLadder:
    """Choose when the people of a series are reminded of its meetings."""
    values = {"before": ",".join(str(days) for days in steps.before), "eve": steps.eve}
    kept = partial(SeriesLadder.objects.update_or_create, series=series, defaults=values)
    return _set("ladder.set", series.host, kept, holder)


@transaction.atomic
def set_reading(host: Host, *, every: int, times: int, holder: Holder) -> ReadingLadder:
    """Choose when secretaries are reminded of a bulletin that they have not read.

    Args:
        host: The committee.
        every: Days after it was issued, and between reminders.
        times: How often at most; 0 for never.
        holder: Whoever sees to the outbox.
    """
    values = {"every": every, "times": times}
    kept = partial(ReadingLadder.objects.update_or_create, host=host, defaults=values)
    return _set("reading_ladder.set", host, kept, holder)


@transaction.atomic
def set_overdue(host: Host, days: Mapping[str, int], *, holder: Holder) -> OverdueLadder:
    """Choose after how many days each level hears of a promise that is past its day.

    Args:
        host: The committee.
        days: For each level, as :class:`OverdueLadder` calls it; none before the one below it.
        holder: Whoever sees to the outbox.
    """
    kept = partial(OverdueLadder.objects.update_or_create, host=host, defaults=dict(days))
    return _set("overdue_ladder.set", host, kept, holder)


def _set(act: str, host: Host, keep: Callable[[], tuple[_Ladder, bool]], holder: Holder) -> _Ladder:
    """Keep a ladder of a committee, if somebody may, and record it."""
    place = Target(host=host.pk)
    enforce(why_not(holder, Verb.SEND_MESSAGES, place))
    queue(host.code)
    ladder, _ = keep()
    record(act, ladder, actor=holder.actor(Verb.SEND_MESSAGES, place), chain=host.code, rows=[ladder])
    return ladder


@transaction.atomic
def choose(person: Person, *, way: str, language: str, actor: Actor) -> Choice:
    """Keep how one person wants to be told."""
    queue(person.host.code)
    choice, _ = Choice.objects.update_or_create(person=person, defaults={"way": way, "language": language})
    record("choice.made", choice, actor=actor, chain=person.host.code)
    return choice


def mark_read(messages: Sequence[Message], *, now: datetime) -> None:
    """Keep that their reader opened these messages on their page; the first time counts."""
    Message.objects.filter(pk__in=[one.pk for one in messages], read_at__isnull=True).update(read_at=now)


def _locked(message: Message, holder: Holder) -> tuple[Message, Actor]:
    queue(message.host.code)
    locked = Message.objects.select_for_update(of=("self",)).select_related("host").get(pk=message.pk)
    enforce(why_not(holder, Verb.SEND_MESSAGES, locked.target))
    return locked, holder.actor(Verb.SEND_MESSAGES, locked.target)
