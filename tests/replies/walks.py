"""Random lives of matters in the database: any verb, by anybody, in any order.

Whatever was tried, nothing stands where no table leads, no origin is lost, the counters agree with the rows
behind them, and a reply is read by exactly those whom design 4.8 lets read it.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, TypeVar
from uuid import UUID

from django.db import models, transaction
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.rules import Holder
from giaoban.kernel.verdict import Refused
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.opinions.rules import life, referrals
from giaoban.organisation.models import Agency, Unit
from giaoban.organisation.rules import Role
from giaoban.replies.models import Reply
from giaoban.replies.queries.visibility import visible_to
from giaoban.replies.rules.drafting import Outcome
from giaoban.replies.rules.drafting import State as Stands
from giaoban.reports.queries import counting, year_of
from tests.make import access, meetings, opinions, organisation, replies

MOST_STEPS: Final = 40
FITTING: Final = 0.9
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
    """A committee with three units that speak, one that does not, three agencies and an office."""

    chance: random.Random
    held: Meeting
    due: Meeting
    agencies: Sequence[Agency]
    people: Sequence[Person]
    about: int
    now: datetime
    stood: dict[int, str] = field(default_factory=dict)
    asked: set[int] = field(default_factory=set)
    done: int = 0

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


def village(chance: random.Random) -> Village:
    """Return a committee whose next meeting is in four days, with three opinions from its last one."""
    today = timezone.localdate()
    held = meetings.meeting(on=today - timedelta(days=24), state=MeetingState.CLOSED)
    due = meetings.meeting(series=held.series, on=today + timedelta(days=4), state=MeetingState.CALLED)
    units = [organisation.unit(host=held.host) for _ in range(4)]
    agencies = [organisation.agency(host=held.host, needs_clearance=number != 1) for number in range(3)]
    for outcome in (Outcome.PLANNED, Outcome.RESOLVED):
        replies.outcome(outcome)
    for unit in units[:3]:
        opinions.opinion(meeting=held, unit=unit)
    return Village(
        chance,
        held,
        due,
        agencies,
        _people(held, units, agencies),
        opinions.field().pk,
        due.starts_at - timedelta(days=2),
    )


def _people(held: Meeting, units: Sequence[Unit], agencies: Sequence[Agency]) -> list[Person]:
    elsewhere = organisation.host(code="XA", name="Đảng ủy xã bên")
    accounts = [
        (access.account(role=Role.OFFICE, host=held.host), Role.OFFICE, held.host_id),
        (access.account(role=Role.OFFICE, host=elsewhere), Role.OFFICE, 0),
        *((access.account(role=Role.SECRETARY, unit=unit), Role.SECRETARY, unit.pk) for unit in units),
        *(
            (access.account(role=role, agency=agency), role, agency.pk)
            for agency in agencies
            for role in (Role.DRAFTER, Role.CLEARER)
        ),
    ]
    return [Person(one, role, place, replies.holder(one)) for one, role, place in accounts]


def walks(count: int, chance: random.Random, acts: Mapping[str, Act]) -> int:
    """Live ``count`` random lives in one village, each undone before the next; return how many acts took."""
    home, taken = village(chance), 0
    for number in range(count):
        mark = transaction.savepoint()
        home.stood, home.asked, home.done, before = {}, set(), 0, home.now
        said: list[str] = []
        try:
            for step in range(chance.randrange(4, MOST_STEPS)):
                name = chance.choice(list(acts)) if step else "forward"
                if _try(home, acts[name]):
                    said.append(name)
                    _nothing_illegal(home)
            _counters_agree(home)
            _read_by_whom_it_should_be(home)
        except Exception as fault:
            raise AssertionError(f"life {number} broke after {', '.join(said)}") from fault
        finally:
            transaction.savepoint_rollback(mark)
        home.now, taken = before, taken + len(said)
    return taken


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
    for referral in Referral.objects.prefetch_related("origins", "points"):
        before = home.stood.get(referral.pk)
        assert before is None or referral.state in _within_two(before), (before, referral.state)
        home.stood[referral.pk] = referral.state
        firsts = [origin for origin in referral.origins.all() if origin.is_first]
        assert len(firsts) == 1, f"{referral} has {len(firsts)} first origins"
        assert referral.points.all(), f"{referral} asks nothing"
    now_asked = set(Origin.objects.values_list("opinion", flat=True))
    assert home.asked <= now_asked, "an origin was lost"
    home.asked = now_asked
    for opinion in Opinion.objects.prefetch_related("origins__referral"):
        assert (opinion.state == life.State.FORWARDED) == bool(opinion.sent), f"{opinion} {opinion.state}"


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
    if Meeting.objects.get(pk=home.held.pk).compiled_at is not None:
        assert found.waiting == 0, "something waits after the compilation was closed"


def _read_by_whom_it_should_be(home: Village) -> None:
    """See that every version is read by its raisers and its agencies once it left, and by nobody else."""
    versions = list(Reply.objects.select_related("referral"))
    origins = list(Origin.objects.values_list("referral", "opinion__unit"))
    helpers = Referral.supporting.through.objects.values_list("referral_id", "agency_id")
    units, supporting = set(origins), set(helpers)
    for person in home.people:
        should = {version.pk for version in versions if _reads(home, person, version, units, supporting)}
        reads = set(visible_to(person.holder).values_list("pk", flat=True))
        assert reads == should, f"{person.role} of {person.place} reads {reads}, not {should}"


def _reads(
    home: Village,
    person: Person,
    version: Reply,
    units: set[tuple[int, int]],
    supporting: set[tuple[int, int]],
) -> bool:
    matter, left = version.referral_id, version.state == Stands.DELIVERED
    match person.role:
        case Role.SECRETARY:
            return left and (matter, person.place) in units
        case Role.OFFICE:
            return left and person.place == home.held.host_id
        case _:
            return version.referral.lead_id == person.place or (left and (matter, person.place) in supporting)
