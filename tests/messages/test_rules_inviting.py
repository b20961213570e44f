"""Of what an invited post is reminded: nothing for its own answer, the same key whenever it is computed."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from giaoban.messages.rules.hours import Audience
from giaoban.messages.rules.inviting import WHEN_NOT_PASSED_ON, InvitedPost, prompt
from giaoban.messages.rules.reminding import Ladder, Occasion, World, due, steps

BEGINS = datetime.fromisoformat("2026-11-27T07:30:00+07:00")
SENT = datetime.fromisoformat("2026-11-19T09:00:00+07:00")
LADDER = Ladder(before=(7, 3), eve=time(19))

moments = st.timedeltas(timedelta(0), timedelta(days=8)).map(lambda after: SENT + after)


def occasion(asked: InvitedPost, *, begins: datetime = BEGINS) -> list[Occasion]:
    """Return the one occasion of an invited post, or none."""
    found = prompt(asked, LADDER)
    if found is None:
        return []
    return [
        Occasion(
            kind=found.happens,
            subject="meetings.meeting:1",
            to=asked.post,
            audience=Audience.PEOPLE,
            moment=begins,
            since=found.since,
            ladder=found.ladder,
        )
    ]


def told(asked: InvitedPost, now: datetime) -> set[str]:
    world = World(tuple(occasion(asked)))
    return {reminder.key.split(":")[-2] + " " + reminder.occasion.kind for reminder in due(world, now)}


@given(moments, moments)
def test_whoever_declined_hears_nothing_more(answered: datetime, now: datetime) -> None:
    asked = InvitedPost(1, SENT, SENT, "declines", answered)

    assert told(asked, now) == set()


@given(moments, st.sampled_from(["comes", "substitute"]))
def test_nobody_is_reminded_because_of_an_answer_just_given(answered: datetime, answer: str) -> None:
    asked = InvitedPost(1, SENT, SENT, answer, answered)

    later = [reminder.at for each in occasion(asked) for reminder in steps(each)]

    assert all(at >= answered for at in later)
    assert told(asked, answered) <= {f"{step} near" for step in ("d-7", "d-3", "eve") if answered in later}


@given(moments)
def test_who_has_not_answered_is_asked_on_every_step_and_by_nothing_else(now: datetime) -> None:
    waiting = InvitedPost(1, SENT, SENT)

    asked = [each.kind for each in occasion(waiting)]
    names = [reminder.key.split(":")[-2] for each in occasion(waiting) for reminder in steps(each)]

    assert (asked, names) == (["unanswered"], ["d-7", "d-3", "eve"])
    assert told(waiting, now) == told(replace(waiting), now)


def test_what_an_office_has_not_passed_on_reaches_the_cell_three_days_before_all_the_same() -> None:
    lies = InvitedPost(1, SENT, None)

    names = [reminder.key.split(":")[-2] for each in occasion(lies) for reminder in steps(each)]

    assert names == ["d-3", "eve"]


def test_after_a_move_only_reminders_of_the_new_time_are_left() -> None:
    before = occasion(InvitedPost(1, SENT, SENT))
    after = occasion(
        InvitedPost(1, SENT + timedelta(days=2), SENT + timedelta(days=2)), begins=BEGINS + timedelta(days=7)
    )

    keys = [{reminder.key for each in found for reminder in steps(each)} for found in (before, after)]

    assert not keys[0] & keys[1]
    assert all("20261204T0730" in key for key in keys[1])


@given(st.timedeltas(timedelta(0), timedelta(days=8)))
def test_an_office_is_asked_on_the_day_after_and_never_once_the_meeting_has_begun(after: timedelta) -> None:
    lies = Occasion(
        kind="notice_waits",
        subject="meetings.meeting:1",
        to=9,
        audience=Audience.PEOPLE,
        moment=SENT,
        since=SENT,
        until=BEGINS,
        ladder=WHEN_NOT_PASSED_ON,
    )

    found = due(World((lies,)), SENT + after)

    assert len(found) <= 1
    assert not found or timedelta(hours=21) <= after < BEGINS - SENT
