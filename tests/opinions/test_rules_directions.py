"""A leader's direction: what may be directed, by which day, and how it stands."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules import directions as rules
from giaoban.opinions.rules import life, referrals
from giaoban.opinions.rules.directions import DirectionStanding, Given, State, Verb

TODAY = date(2026, 11, 29)
days = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def opinion(state: life.State = life.State.FORWARDED) -> life.OpinionFacts:
    return life.OpinionFacts("NC-2026-11-001", state, life.Kind.OBSTACLE, is_request=True, compiled=True)


def matter(
    state: referrals.State = referrals.State.ACCEPTED, *, answers_itself: bool = True
) -> referrals.ReferralFacts:
    return referrals.ReferralFacts("NC-C001", state, lead=7, answers_itself=answers_itself)


def refused(
    of: life.OpinionFacts, to: referrals.ReferralFacts | None, what: str = "Kiểm tra.", on: date = TODAY
) -> str | None:
    found = rules.why_not_give(of, to, Given(what, on), today=TODAY)
    return found.code if found else None


@pytest.mark.parametrize("state", life.State)
def test_a_direction_is_given_on_every_opinion_that_was_not_withdrawn(state: life.State) -> None:
    wanted = "direction_on_withdrawn" if state is life.State.WITHDRAWN else None

    assert refused(opinion(state), None) == wanted


@pytest.mark.parametrize("state", referrals.State)
def test_a_direction_goes_to_an_agency_that_holds_the_matter_and_works_here(state: referrals.State) -> None:
    away = {referrals.State.REFUSED, referrals.State.CLOSED, referrals.State.RECALLED}

    assert refused(opinion(), matter(state)) == ("direction_not_held" if state in away else None)
    assert refused(opinion(), matter(state, answers_itself=False)) == "direction_not_held"


@given(st.text(" \n\t\u00a0", max_size=5))
def test_a_direction_says_something(blank: str) -> None:
    assert refused(opinion(), None, blank) == "no_direction"


@given(days)
def test_the_day_of_a_direction_lies_between_today_and_a_year_ahead(day: date) -> None:
    late = "direction_too_far" if day > TODAY + timedelta(days=366) else None

    assert refused(opinion(), None, on=day) == ("direction_past" if day < TODAY else late)


@pytest.mark.parametrize("state", State)
def test_what_is_noted_is_not_taken_back_and_what_is_over_stays_as_it_is(state: State) -> None:
    gone = rules.why_not_take_back(state, "Nhầm cơ quan.", gave=True)
    carried = rules.why_not_carry_out(state, "Đã kiểm tra.")

    assert (gone is None) == (state is State.GIVEN)
    assert (carried is None) == (state in rules.OPEN)
    assert rules.LIFE.allows(state, Verb.GO_ALONG) == (state in rules.OPEN)


def test_only_the_post_that_gave_it_takes_it_back_and_says_why() -> None:
    other = rules.why_not_take_back(State.GIVEN, "Nhầm.", gave=False)
    silent = rules.why_not_take_back(State.GIVEN, "  ", gave=True)
    empty = rules.why_not_carry_out(State.NOTED, " \n")

    assert [each.code for each in (other, silent, empty) if each] == [
        "direction_of_another",
        "no_reason",
        "no_direction_outcome",
    ]


@given(st.sampled_from(sorted(rules.OPEN)), days, days)
def test_a_direction_is_overdue_once_its_day_is_over_and_nothing_came_of_it(
    state: State, due_on: date, today: date
) -> None:
    stands = rules.standing(state, due_on, done_on=None, today=today)

    assert (stands is DirectionStanding.OVERDUE) == (today > due_on)


@given(days, days, days)
def test_what_is_carried_out_is_late_by_its_own_day_whatever_today_is(
    due_on: date, done_on: date, today: date
) -> None:
    stands = rules.standing(State.CARRIED_OUT, due_on, done_on=done_on, today=today)

    assert stands is (DirectionStanding.LATE if done_on > due_on else DirectionStanding.IN_TIME)
