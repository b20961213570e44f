"""Random lives of matters in the database: any verb, by anybody, in any order.

Whatever was tried, nothing stands where no table leads, no origin is lost, the counters agree with the rows
behind them, and a reply is read by exactly those whom design 4.8 lets read it.

Lives are branches of one tree: each goes back some acts of the one before it and goes on otherwise, so that
ten thousand of them, many deep, are lived in minutes. No two are the same.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection, models, transaction
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.rules import Holder
from giaoban.kernel.verdict import Refused
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.models import Opinion, Origin, Point, Referral
from giaoban.opinions.rules import life, referrals
from giaoban.organisation.models import Agency, Post, Unit
from giaoban.organisation.rules import Role
from giaoban.replies.models import Reply
from giaoban.replies.queries.visibility import visible_to
from giaoban.replies.rules.drafting import Outcome
from giaoban.replies.rules.drafting import State as Stands
from giaoban.reports.queries import counting, year_of
from tests.make import access, meetings, opinions, organisation, replies

MOST_ACTS: Final = 40  # in one life
MOST_NEW: Final = 3  # by which it goes beyond the place where it left the life before it
MOST_TRIES: Final = 30
ANEW: Final = 0.03  # how often a life shares nothing with the one before it
FITTING: Final = 0.9
ELSEWHERE: Final = "Đảng ủy xã bên"
RECALLED: Final = referrals.State.RECALLED.value
READERS: Final = frozenset({Role.OFFICE, Role.CHAIR, Role.STANDING_MEMBER})
Row = TypeVar("Row", bound=models.Model)


@dataclass(slots=True)
class Person:
    """Somebody with an account: their role, and the unit or agency that they stand for."""

    account: Account
    role: Role
    place: int
    holder: Holder


@dataclass(slots=True)
class Village:
    """A committee with three units that speak, one that does not, three agencies, leaders and an office."""

    chance: random.Random
    held: Meeting
    agencies: Sequence[Agency]
    people: Sequence[Person]
    about: int
    now: datetime
    stood: dict[int, str] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)
    tried: str = ""

    def somebody(self, *roles: Role) -> Person:
        """Return a person: mostly one whose role here fits, now and then anybody."""
        fitting = [one for one in self.people if one.role in roles and one.place]
        return self.chance.choice(fitting if self.chance.random() < FITTING else list(self.people))

    def any_of(self, rows: "models.QuerySet[Row]") -> Row:
        """Return one of some rows; without one there is nothing to act on."""
        keys = list(rows.order_by("pk").values_list("pk", flat=True))
        if not keys:
            raise NothingThere
        return rows.get(pk=self.chance.choice(keys))

    def once(self) -> UUID:
        """Return the key of a new form."""
        return UUID(int=self.chance.getrandbits(128))

    @property
    def referrals(self) -> "models.QuerySet[Referral]":
        """Everything that was sent."""
        return Referral.objects.select_related("host", "lead", "due_meeting__series")


class NothingThere(Exception):  # no error: the verb is passed over
    """There is nothing that the verb could be tried on."""


Act = Callable[[Village], object]


@dataclass(frozen=True, slots=True)
class Before:
    """What was known before an act that took, and where the database goes back to."""

    act: str
    mark: str
    now: datetime
    stood: dict[int, str]
    asked: set[int]


def village(chance: random.Random) -> Village:
    """Return a committee whose next meeting is in four days, with three opinions from its last one."""
    today = timezone.localdate()
    held = meetings.meeting(on=today - timedelta(days=24), state=MeetingState.CLOSED)
    due = meetings.meeting(series=held.series, on=today + timedelta(days=4), state=MeetingState.CALLED)
    units = [organisation.unit(host=held.host) for _ in range(4)]
    agencies = [organisation.agency(host=held.host, needs_clearance=number != 1) for number in range(3)]
    for outcome in (Outcome.PLANNED, Outcome.RESOLVED):
        replies.outcome(outcome)
    people = _people(held, units, agencies)
    for unit in units[:3]:
        opinions.opinion(meeting=held, unit=unit, post=Post.objects.get(unit=unit))
    now = due.starts_at - timedelta(days=2)
    return Village(chance, held, agencies, people, opinions.field().pk, now)


def _people(held: Meeting, units: Sequence[Unit], agencies: Sequence[Agency]) -> list[Person]:
    elsewhere = organisation.host(code="XA", name=ELSEWHERE)
    leaders = (Role.OFFICE, Role.CHAIR, Role.STANDING_MEMBER)
    accounts = [
        (access.account(role=Role.OFFICE, host=elsewhere), Role.OFFICE, 0),
        *((access.account(role=role, host=held.host), role, held.host_id) for role in leaders),
        *((access.account(role=Role.SECRETARY, unit=unit), Role.SECRETARY, unit.pk) for unit in units),
        *(
            (access.account(role=role, agency=agency), role, agency.pk)
            for agency in agencies
            for role in (Role.DRAFTER, Role.CLEARER)
        ),
    ]
    return [Person(one, role, place, replies.holder(one)) for one, role, place in accounts]


def walks(count: int, chance: random.Random, acts: Mapping[str, Act]) -> int:
    """Live ``count`` different lives in one village; return how many acts took."""
    home, taken, way = village(chance), 0, list[Before]()
    reads = [_Reading.of(home, person) for person in home.people]
    lived = 0
    while lived < count:
        try:
            new = sum(1 for _ in _go_on(home, way, acts))
            _counters_agree(home)
            _read_by_whom_it_should_be(reads)
        except Exception as fault:
            went = ", ".join(before.act for before in way)
            raise AssertionError(f"life {lived} broke at {home.tried} after {went}") from fault
        lived, taken = lived + bool(new), taken + new
        _go_back(home, way)
    return taken


def _go_on(home: Village, way: list[Before], acts: Mapping[str, Act]) -> Iterator[str]:
    """Go on from where the life stands by a few acts; yield each that took."""
    names, more = list(acts), home.chance.randint(1, MOST_NEW)
    for _ in range(MOST_TRIES):
        home.tried = name = home.chance.choice(names) if way else "forward"
        before = Before(name, transaction.savepoint(), home.now, home.stood, home.asked)
        if not _try(home, acts[name]):
            _undo(home, before)
            continue
        way.append(before)
        _nothing_illegal(home)
        yield name
        more -= 1
        if not more:
            return


def _go_back(home: Village, way: list[Before]) -> None:
    """Undo the last few acts, now and then all of them."""
    anew = home.chance.random() < ANEW or len(way) >= MOST_ACTS
    for _ in range(len(way) if anew else min(home.chance.randint(1, MOST_NEW), len(way))):
        _undo(home, way.pop())


def _undo(home: Village, before: Before) -> None:
    """Stand where one stood before an act. The savepoint goes too: kept, each makes what follows dearer."""
    transaction.savepoint_rollback(before.mark)
    transaction.savepoint_commit(before.mark)
    home.now, home.stood, home.asked = before.now, before.stood, before.asked


def _try(home: Village, act: Act) -> bool:
    home.now += timedelta(minutes=home.chance.randrange(1, 9))
    try:
        with transaction.atomic():
            act(home)
    except (Refused, NothingThere, PermissionError):
        return False
    return True


def _nothing_illegal(home: Village) -> None:
    """See that every referral stands where its table leads, and every opinion where its origins say."""
    for key, state in (states := dict(Referral.objects.values_list("pk", "state"))).items():
        before = home.stood.get(key)
        assert before is None or state in _within_two(before), (before, state)
    home.stood = states
    origins = list(Origin.objects.values_list("referral", "opinion", "is_first"))
    firsts = Counter(referral for referral, _, is_first in origins if is_first)
    assert firsts == dict.fromkeys(states, 1), f"first origins: {firsts}"
    assert set(states) == set(Point.objects.values_list("referral", flat=True)), "a matter asks nothing"
    now_asked = {opinion for _, opinion, _ in origins}
    assert home.asked <= now_asked, "an origin was lost"
    home.asked = now_asked
    sent = {opinion for referral, opinion, _ in origins if states[referral] != RECALLED}
    for key, state in Opinion.objects.values_list("pk", "state"):
        assert (state == life.State.FORWARDED) == (key in sent), f"{key} {state}"


def _within_two(state: str) -> set[str]:
    """Return where a referral can stand after one act: saving accepts it first, judging may close it."""
    reached = {state}
    for _ in range(2):
        reached |= {to.value for (start, _verb), to in referrals.LIFE.moves.items() if start.value in reached}
    return reached


def _counters_agree(home: Village) -> None:
    """See that the identities of design 4.2 hold, each side counted by itself."""
    host, year = home.held.host, home.held.period.year
    found = year_of(host, year, now=home.now).counters
    requests = Opinion.objects.filter(host=host, year=year, is_request=True)
    assert found.requests == requests.count()
    assert found.referrals == Referral.objects.filter(host=host, year=year).exclude(state="recalled").count()
    assert found.added_by_splitting == counting.added_by_splitting(host, year).count()
    assert found.merged_away == counting.merged_away(host, year).count()
    waiting = requests.filter(state=life.State.WAITING.value)
    assert found.waiting == waiting.count()
    assert not waiting.filter(meeting__compiled_at__isnull=False), "something waits after the compilation"


@dataclass(frozen=True, slots=True)
class _Reading:
    """What somebody may read, put into the words of the database once: rows change, their right does not."""

    person: Person
    reads_all: bool
    sql: str
    values: tuple[Any, ...]

    @classmethod
    def of(cls, home: Village, person: Person) -> "_Reading":
        reads_all = person.role in READERS and person.place == home.held.host_id
        try:
            sql, values = visible_to(person.holder).order_by().values_list("pk").query.sql_with_params()
        except EmptyResultSet:
            return cls(person, reads_all, "", ())
        return cls(person, reads_all, sql, tuple(values))

    @property
    def read(self) -> set[int]:
        """The keys of the versions that they may read."""
        if not self.sql:
            return set()
        with connection.cursor() as cursor:
            cursor.execute(self.sql, self.values)
            return {key for (key,) in cursor.fetchall()}

    def should(self, version: Reply, units: set[tuple[int, int]], supporting: set[tuple[int, int]]) -> bool:
        """Return whether they are to read a version."""
        matter, place, left = version.referral_id, self.person.place, version.state == Stands.DELIVERED
        if self.person.role is Role.SECRETARY:
            return left and (matter, place) in units
        if self.person.role in READERS:
            return left and self.reads_all
        return version.referral.lead_id == place or (left and (matter, place) in supporting)


def _read_by_whom_it_should_be(people: Sequence[_Reading]) -> None:
    """See that every version is read by its raisers and its agencies once it left, and by nobody else."""
    versions = list(Reply.objects.select_related("referral"))
    units = set(Origin.objects.values_list("referral", "opinion__unit"))
    helpers = Referral.supporting.through.objects.values_list("referral_id", "agency_id")
    supporting = set(helpers)
    for one in people:
        should = {version.pk for version in versions if one.should(version, units, supporting)}
        reads = one.read
        assert reads == should, f"{one.person.role} of {one.person.place} reads {reads}, not {should}"
