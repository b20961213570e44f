"""Reminders as properties: the same set whoever computes it, each key once, nobody at night."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.dates import OfficeDays
from giaoban.messages.rules.hours import HOURS, Audience, after_office_hours, may_reach, next_moment
from giaoban.messages.rules.reminding import Ladder, Occasion, World, bundles, due, steps
from giaoban.messages.rules.urgent import WHILE_UNREAD

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
START = datetime(2026, 11, 1, tzinfo=HANOI)
FRIDAY = datetime(2026, 11, 27, 7, 30, tzinfo=HANOI)

moments = st.integers(0, 60 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
rests = st.frozensets(st.integers(0, 60).map(lambda days: START.date() + timedelta(days=days)), max_size=9)
ladders = st.builds(
    Ladder,
    before=st.lists(st.integers(1, 20), max_size=4, unique=True).map(tuple),
    eve=st.none() | st.times(time(7), time(19, 59)),
    after=st.lists(st.integers(1, 20), max_size=3, unique=True).map(tuple),
)


@st.composite
def occasions(draw: Callable[..., object]) -> Occasion:
    """Draw one occasion of one of five posts."""
    kind = draw(st.sampled_from(["meeting_near", "reply_due"]))
    return Occasion(
        kind=str(kind),
        subject=f"thing:{draw(st.integers(1, 4))}",
        to=int(str(draw(st.integers(1, 5)))),
        audience=Audience(str(draw(st.sampled_from([one.value for one in Audience])))),
        moment=draw(moments),  # type: ignore[arg-type]  # drawn as what the strategy says
        since=draw(moments),  # type: ignore[arg-type]  # as above
        ladder=draw(ladders),  # type: ignore[arg-type]  # as above
    )


worlds = st.builds(
    World,
    occasions=st.lists(occasions(), max_size=8).map(tuple),
    offices=st.builds(OfficeDays, free=rests, worked=rests),
)
ticks = st.lists(moments, min_size=1, max_size=12)


def near(*, to: int = 1, moment: datetime = FRIDAY, audience: Audience = Audience.PEOPLE) -> Occasion:
    """Return a meeting that one post should not forget, known for a month."""
    return Occasion(
        kind="meeting_near",
        subject="meetings.meeting:1",
        to=to,
        audience=audience,
        moment=moment,
        since=moment - timedelta(days=30),
    )


def keys(world: World, now: datetime) -> set[str]:
    """Return the keys that are due."""
    return {reminder.key for reminder in due(world, now)}


@pytest.mark.parametrize(
    ("now", "step"),
    [
        ("2026-11-20T06:59", None),
        ("2026-11-20T07:00", "d-7"),
        ("2026-11-23T19:59", "d-7"),
        ("2026-11-23T20:00", None),
        ("2026-11-24T07:00", "d-3"),
        ("2026-11-24T08:00", "d-3"),
        ("2026-11-26T18:59", "d-3"),
        ("2026-11-26T19:00", "eve"),
        ("2026-11-26T20:00", None),
        ("2026-11-27T07:00", "eve"),
        ("2026-11-27T07:30", None),
    ],
)
def test_people_are_reminded_seven_and_three_days_before_and_on_the_evening_before(
    now: str, step: str | None
) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=HANOI)

    found = keys(World((near(),)), at)

    assert found == ({f"meeting_near:meetings.meeting:1:20261127T0730:{step}:post1"} if step else set())


@pytest.mark.parametrize(
    ("now", "step"),
    [
        ("2026-11-20T07:29", None),
        ("2026-11-20T07:30", "d-7"),
        ("2026-11-24T07:30", "d-3"),
        ("2026-11-26T13:59", "d-3"),
        ("2026-11-26T14:00", "eve"),
        ("2026-11-26T17:00", None),
        ("2026-11-22T10:00", None),
    ],
)
def test_agencies_are_reminded_in_office_hours(now: str, step: str | None) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=HANOI)

    found = {reminder.key.split(":")[-2] for reminder in due(World((near(audience=Audience.AGENCY),)), at)}

    assert found == ({step} if step else set())


def test_for_an_agency_three_days_before_are_working_days_and_a_week_is_a_week() -> None:
    monday = datetime(2026, 11, 30, 7, 30, tzinfo=HANOI)
    agency = near(moment=monday, audience=Audience.AGENCY)

    at = {reminder.key.split(":")[-2]: reminder.at for reminder in steps(agency)}

    assert at["d-7"] == datetime(2026, 11, 23, 7, 30, tzinfo=HANOI)
    assert at["d-3"] == datetime(2026, 11, 25, 7, 30, tzinfo=HANOI)
    assert at["eve"] == datetime(2026, 11, 27, 14, 0, tzinfo=HANOI)


@given(worlds, moments)
def test_nobody_is_reminded_outside_their_hours(world: World, now: datetime) -> None:
    for reminder in due(world, now):
        begin, end = HOURS[reminder.occasion.audience]

        assert begin <= now.time() < end
        assert reminder.occasion.audience is Audience.PEOPLE or (world.offices.works_on(now.date()))


@given(worlds, moments, st.data())
def test_what_was_said_is_taken_away_and_nothing_else(
    world: World, now: datetime, data: st.DataObject
) -> None:
    fresh = keys(world, now)
    said = data.draw(st.frozensets(st.sampled_from(sorted(fresh)))) if fresh else frozenset()

    assert keys(replace(world, said=said), now) == fresh - said


@given(worlds, ticks, st.data())
def test_two_workers_crashes_and_clocks_that_jump_say_each_once(
    world: World, times: list[datetime], data: st.DataObject
) -> None:
    said: list[str] = []
    wanted: set[str] = set()
    for now in times:
        one = keys(replace(world, said=frozenset(said)), now)
        other = keys(replace(world, said=frozenset(said)), now)
        assert one == other
        if data.draw(st.booleans(), label="killed before it kept anything"):
            continue
        said += sorted(one)
        wanted |= keys(world, now)

    assert len(said) == len(set(said))
    assert set(said) == wanted


@given(worlds, ticks)
def test_the_order_of_the_times_does_not_matter(world: World, times: list[datetime]) -> None:
    forwards, backwards = set[str](), set[str]()
    for there, back in zip(sorted(times), sorted(times, reverse=True), strict=True):
        forwards |= keys(replace(world, said=frozenset(forwards)), there)
        backwards |= keys(replace(world, said=frozenset(backwards)), back)

    assert forwards == backwards


@given(worlds, moments)
def test_of_one_occasion_at_most_one_step_is_due(world: World, now: datetime) -> None:
    told = [id(reminder.occasion) for reminder in due(world, now)]

    assert len(told) == len(set(told))


@given(worlds, moments)
def test_what_is_over_or_was_not_known_yet_is_never_due(world: World, now: datetime) -> None:
    for reminder in due(world, now):
        occasion = reminder.occasion

        assert occasion.since <= reminder.at <= now < reminder.until
        assert now < occasion.moment or occasion.ladder.after or reminder.at >= occasion.moment


@given(worlds, moments)
def test_everybody_hears_once_at_a_time_and_nothing_is_left_out(world: World, now: datetime) -> None:
    found = due(world, now)

    heard = bundles(found)

    assert sorted(one.key for bundle in heard for one in bundle.reminders) == sorted(one.key for one in found)
    recipients = [bundle.reminders[0].occasion.to for bundle in heard]
    assert len(recipients) == len(set(recipients))
    assert all(len({one.occasion.to for one in bundle.reminders}) == 1 for bundle in heard)


def test_several_things_at_once_are_one_digest_and_one_thing_is_itself() -> None:
    second = replace(near(), subject="meetings.meeting:2")
    now = datetime(2026, 11, 24, 8, tzinfo=HANOI)

    alone = bundles(due(World((near(),)), now))
    together = bundles(due(World((near(), second)), now))

    assert [bundle.key for bundle in alone] == ["meeting_near:meetings.meeting:1:20261127T0730:d-3:post1"]
    assert [(bundle.key.split(":")[0], len(bundle.reminders)) for bundle in together] == [("digest", 2)]


def test_a_meeting_that_moved_has_reminders_of_its_own() -> None:
    moved = replace(near(), moment=FRIDAY + timedelta(days=4))
    now = datetime(2026, 11, 24, 8, tzinfo=HANOI)

    before, after = keys(World((near(),)), now), keys(World((moved,)), now)

    assert after == {"meeting_near:meetings.meeting:1:20261201T0730:d-7:post1"}
    assert not before & after


def test_who_was_told_yesterday_is_not_reminded_of_a_step_that_had_passed() -> None:
    called_late = replace(near(), since=datetime(2026, 11, 25, 9, tzinfo=HANOI))

    found = [reminder.key.split(":")[-2] for reminder in steps(called_late)]

    assert found == ["eve"]


def test_what_stays_undone_is_reminded_of_for_a_while_and_then_no_more() -> None:
    late = replace(near(), ladder=Ladder(before=(), eve=None, after=(1, 7)), audience=Audience.AGENCY)
    days = [FRIDAY.replace(hour=9) + timedelta(days=day) for day in range(30)]

    told = {key for now in days for key in keys(World((late,)), now)}

    assert sorted(key.split(":")[-2] for key in told) == ["d+1", "d+7"]
    assert keys(World((late,)), days[-1]) == set()


@given(st.sampled_from(list(Audience)), moments, st.builds(OfficeDays, free=rests, worked=rests))
def test_the_next_moment_is_the_first_at_which_a_message_may_arrive(
    audience: Audience, now: datetime, offices: OfficeDays
) -> None:
    moment = next_moment(audience, now, offices)

    assert may_reach(audience, moment, offices)
    assert moment == now or not may_reach(audience, now, offices)
    quarter = timedelta(minutes=15)
    waited = int((moment - now) / quarter)
    assert not any(may_reach(audience, now + quarter * step, offices) for step in range(1, waited))


def urgent(since: str) -> Occasion:
    """Return an urgent opinion that nobody has read, entered at this moment."""
    moment = datetime.fromisoformat(since).replace(tzinfo=HANOI)
    return Occasion(
        kind="opinion_urgent_unread",
        subject="opinions.opinion:1",
        to=1,
        audience=Audience.AGENCY,
        moment=moment,
        since=moment,
        until=moment + timedelta(days=31),
        ladder=WHILE_UNREAD,
    )


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        ("2026-11-26T08:00", ["26 10:00", "26 12:00", "27 07:30", "30 07:30", "01 07:30"]),
        ("2026-11-27T15:30", ["30 07:30", "30 08:00", "30 10:00", "01 07:30", "02 07:30"]),
        ("2026-11-28T20:30", ["30 07:30", "30 09:30", "30 11:30", "01 07:30", "02 07:30"]),
    ],
)
def test_what_is_urgent_is_said_again_by_office_hours_until_somebody_has_read_it(
    since: str, expected: list[str]
) -> None:
    assert [f"{step.at:%d %H:%M}" for step in steps(urgent(since))] == expected


@given(moments, st.integers(1, 30), rests)
def test_office_hours_pass_only_while_offices_work(
    since: datetime, hours: int, free: frozenset[date]
) -> None:
    offices = OfficeDays(free=free)

    at = after_office_hours(since, hours, offices)

    begin, end = HOURS[Audience.AGENCY]
    minutes = [since + timedelta(minutes=each) for each in range(int((at - since).total_seconds()) // 60)]
    counted = [each for each in minutes if offices.works_on(each.date()) and begin <= each.time() < end]
    assert len(counted) == hours * 60
    assert may_reach(Audience.AGENCY, at, offices)
