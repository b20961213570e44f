"""A month's link lasts as long as its period: to the last day, or until a briefing put off has closed."""

from datetime import date, datetime, timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from time_machine import travel

from giaoban.access.models import MonthLink
from giaoban.access.queries.periods import end_of_period
from giaoban.access.queries.seals import token_for
from giaoban.meetings.rules import Frequency, State, first_day_after, period_of
from giaoban.organisation.rules import Role
from tests.make import access, meetings, organisation

MONTH = date(2027, 1, 1)
PUT_OFF = date(2027, 2, 4)


def midnight(day: date) -> datetime:
    return meetings.at(day, 0, 0)


@given(st.sampled_from(Frequency), st.dates(date(2015, 1, 1), date(2090, 1, 1)))
def test_a_period_ends_where_the_next_one_begins(frequency: Frequency, day: date) -> None:
    after = first_day_after(frequency, day)

    assert period_of(frequency, after) == (after.year, after.month)
    assert period_of(frequency, after - timedelta(days=1)) == period_of(frequency, day)
    assert after > day


@pytest.mark.django_db
def test_a_period_ends_with_its_month_its_quarter_or_the_briefing_that_was_put_off() -> None:
    host = organisation.host()
    without = end_of_period(host.pk, MONTH)
    series = meetings.series(host=host)
    monthly = end_of_period(host.pk, MONTH)
    period = series.periods.create(year=2027, month=1)
    meetings.meeting(series=series, period=period, on=PUT_OFF)
    put_off = end_of_period(host.pk, MONTH)
    series.frequency = Frequency.QUARTER.value
    series.save()

    assert (without, monthly) == (midnight(date(2027, 2, 1)), midnight(date(2027, 2, 1)))
    assert put_off == midnight(PUT_OFF + timedelta(days=1))
    assert end_of_period(host.pk, MONTH) == midnight(date(2027, 4, 1))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("state", "on", "status"),
    [
        (State.CALLED, PUT_OFF, 302),
        (State.CLOSED, PUT_OFF, 410),
        (State.CANCELLED, PUT_OFF, 410),
        (State.CALLED, PUT_OFF + timedelta(days=1), 410),
    ],
)
def test_a_link_opens_until_a_briefing_that_was_put_off_has_closed(
    client: Client, state: State, on: date, status: int
) -> None:
    account = access.account(role=Role.SECRETARY)
    series = meetings.series(host=account.person.host)
    period = series.periods.create(year=2027, month=1)
    meetings.meeting(series=series, period=period, on=PUT_OFF, state=state)
    ends_at = midnight(date(2027, 2, 1))
    link = MonthLink.objects.create(account=account, month=MONTH, ends_at=ends_at, made_at=ends_at)

    with travel(meetings.at(on, 6, 0), tick=False):
        response = client.post(f"/month/{token_for('month', link.pk)}/")

    assert response.status_code == status
