"""Reminders are computed: from what is going on and the time follows which are due, and nothing else.

Nothing is planned ahead, so nothing has to be moved when a meeting moves: the key of a reminder names the
moment it leads to, and another moment makes other reminders. Whoever computes twice, late, or beside
another worker, finds the same keys; what was said already is taken away by its key.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from typing import Final

from giaoban.kernel.dates import OfficeDays
from giaoban.messages.rules.hours import (
    EVE_OF_AGENCIES,
    EVERY_WEEK,
    MORNING,
    Audience,
    after_office_hours,
    may_reach,
    office_morning,
    working_day_at_or_before,
)

A_WEEK: Final = 7
LAST_ONE_HOLDS: Final = timedelta(days=7)  # how long the last reminder after a moment is still worth sending


@dataclass(frozen=True, slots=True)
class Ladder:
    """When to remind: so many days before the moment, on the evening before, so many days after it.

    Attributes:
        before: Days before, such as 7 and 3; in the morning. Fewer than a week are working days for agencies.
        eve: Time of the evening before, Asia/Ho_Chi_Minh; ``None`` for none. Agencies hear at 14:00.
        after: Days after, for what stays undone; in the morning.
        office_hours: Hours of office time after, for what cannot wait for a day.
        office_mornings: Openings of the offices on later days, counted from 1, for the same.
    """

    before: tuple[int, ...] = (7, 3)
    eve: time | None = time(19)
    after: tuple[int, ...] = ()
    office_hours: tuple[int, ...] = ()
    office_mornings: tuple[int, ...] = ()


def only_after(*days: int) -> Ladder:
    """Return the ladder of what is reminded of once its moment has passed, after so many days each."""
    return Ladder(before=(), eve=None, after=days)


# What an agency or an office is to do by a day: a promise, or a task of the chair's conclusion.
FOR_TASKS: Final = Ladder(before=(7, 3), eve=None, after=(1, 7))
# Raisers asked for their word: how a reply is, or whether a promise was kept.
WHILE_RAISERS_ARE_SILENT: Final = only_after(3, 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Something that one recipient should not forget, as it stands now.

    Attributes:
        kind: What it is; the sentence of its reminder has the same name.
        subject: The thing it is about, such as "meetings.meeting:42".
        to: The post that must not forget it.
        moment: What the ladder counts from, Asia/Ho_Chi_Minh.
        since: Since when the recipient knows; earlier steps of the ladder were never due.
        until: When reminding is no longer useful; the moment itself unless the ladder goes on after it.
        values: What the sentence names: codes, days, places. Never anybody's words.
        link: The page it leads to.
    """

    kind: str
    subject: str
    to: int
    audience: Audience
    moment: datetime
    since: datetime
    until: datetime | None = None
    ladder: Ladder = field(default_factory=Ladder)
    values: tuple[tuple[str, str], ...] = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class World:
    """What is going on, what was said of it already, and on which days the offices work."""

    occasions: tuple[Occasion, ...]
    said: frozenset[str] = frozenset()
    offices: OfficeDays = EVERY_WEEK


@dataclass(frozen=True, slots=True)
class Reminder:
    """One step of a ladder whose time has come.

    Attributes:
        key: The same wherever and whenever it is computed.
        at: When its time came, Asia/Ho_Chi_Minh.
        until: When it is no longer useful: the next step, or the end.
    """

    key: str
    occasion: Occasion
    at: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Bundle:
    """What one recipient hears at once: one reminder, or a digest of several."""

    key: str
    reminders: tuple[Reminder, ...]


def due(world: World, now: datetime) -> frozenset[Reminder]:
    """Return the reminders whose time has come, that were not said yet and are still useful.

    Outside the hours of its recipient a reminder is not due; it waits, and comes later or never.

    Args:
        world: What is going on.
        now: Asia/Ho_Chi_Minh.
    """
    return frozenset(
        reminder
        for occasion in world.occasions
        if may_reach(occasion.audience, now, world.offices)
        for reminder in steps(occasion, world.offices)
        if reminder.at <= now < reminder.until and reminder.key not in world.said
    )


def steps(occasion: Occasion, offices: OfficeDays = EVERY_WEEK) -> Iterator[Reminder]:
    """Yield every step of an occasion's ladder that can ever be due, first to last.

    A step lasts until the next one: who was away for a week is told once, not three times.
    """
    known = [(name, at) for name, at in _moments(occasion, offices) if at >= occasion.since]
    for place, (name, at) in enumerate(known, start=1):
        end = known[place][1] if place < len(known) else _end_of(occasion, at)
        until = end if occasion.until is None else min(end, occasion.until)
        if at < until:
            yield Reminder(_key(occasion, name), occasion, at, until)


def bundles(reminders: Iterable[Reminder]) -> list[Bundle]:
    """Return what each recipient hears: alone what is alone, otherwise one digest, the soonest first."""
    by_recipient: dict[int, list[Reminder]] = {}
    for reminder in sorted(reminders, key=lambda one: (one.occasion.moment, one.key)):
        by_recipient.setdefault(reminder.occasion.to, []).append(reminder)
    return [_bundle(found) for _to, found in sorted(by_recipient.items())]


def _bundle(found: list[Reminder]) -> Bundle:
    if len(found) == 1:
        return Bundle(found[0].key, tuple(found))
    names = "\n".join(sorted(one.key for one in found))
    return Bundle(
        f"digest:{sha256(names.encode()).hexdigest()[:32]}:post{found[0].occasion.to}", tuple(found)
    )


def _key(occasion: Occasion, step: str) -> str:
    moment = f"{occasion.moment:%Y%m%dT%H%M}"
    return f"{occasion.kind}:{occasion.subject}:{moment}:{step}:post{occasion.to}"


def _end_of(occasion: Occasion, at: datetime) -> datetime:
    return occasion.moment if at < occasion.moment else at + LAST_ONE_HOLDS


def _moments(occasion: Occasion, offices: OfficeDays) -> list[tuple[str, datetime]]:
    """Return the steps of a ladder in the order of their times, each time once: the nearest step names it."""
    day, ladder, morning = occasion.moment.date(), occasion.ladder, MORNING[occasion.audience]
    found: dict[datetime, str] = {}
    for days in sorted(ladder.before, reverse=True):
        found[_at(occasion, _days_before(occasion, days, offices), morning, offices)] = f"d-{days}"
    if ladder.eve is not None:
        eve = ladder.eve if occasion.audience is Audience.PEOPLE else EVE_OF_AGENCIES
        found[_at(occasion, day - timedelta(days=1), eve, offices)] = "eve"
    for days in sorted(ladder.after):
        found[_at(occasion, day + timedelta(days=days), morning, offices)] = f"d+{days}"
    for number in ladder.office_mornings:
        found[office_morning(occasion.moment, number, offices)] = f"m+{number}"
    for hours in ladder.office_hours:
        found[after_office_hours(occasion.moment, hours, offices)] = f"h+{hours}"
    return [(found[at], at) for at in sorted(found)]


def _days_before(occasion: Occasion, days: int, offices: OfficeDays) -> date:
    if occasion.audience is Audience.AGENCY and days < A_WEEK:
        return offices.before(occasion.moment.date(), days)
    return occasion.moment.date() - timedelta(days=days)


def _at(occasion: Occasion, day: date, hour: time, offices: OfficeDays) -> datetime:
    if occasion.audience is Audience.AGENCY:
        day = working_day_at_or_before(day, offices)
    return datetime.combine(day, hour, tzinfo=occasion.moment.tzinfo)


def merged(values: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the values of an occasion in a form that can be compared."""
    return tuple(sorted(values.items()))
