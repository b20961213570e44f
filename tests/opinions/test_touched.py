"""What moving or cancelling a meeting moves along: counted, and each row that whoever does it may see."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.test import Client

from giaoban.meetings.rules import State
from giaoban.opinions.rules import referrals
from giaoban.organisation.rules import Role
from tests.make import access, meetings, opinions

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Iterator[Client]:
    """The office on the second of November 2026."""
    with time_machine.travel(meetings.at(date(2026, 11, 2), 9), tick=False):
        client = Client()
        client.force_login(access.account(role=Role.OFFICE))
        yield client


@pytest.mark.parametrize("act", ["move", "cancel"])
def test_replies_that_are_due_and_opinions_that_wait_are_counted_and_named(office: Client, act: str) -> None:
    series = meetings.series()
    raised = meetings.meeting(series=series, on=date(2026, 10, 30), state=State.CLOSED)
    due = meetings.meeting(series=series, on=date(2026, 11, 27), state=State.CALLED)
    owed = opinions.referral(origins=(opinions.opinion(meeting=raised),), due=due, title="Nạo vét mương")
    opinions.referral(
        origins=(opinions.opinion(meeting=raised),), due=due, state=referrals.State.CLOSED, title="Việc xong"
    )
    waiting = opinions.opinion(meeting=due)

    shown = office.get(f"/meetings/{due.pk}/{act}/").content.decode()

    assert "<summary>1 văn bản trả lời có hạn vào kỳ này.</summary>" in shown
    assert f'<a href="/referrals/{owed.pk}/">{owed.code} Nạo vét mương' in shown
    assert f'<a href="{waiting.get_absolute_url()}">{waiting.code}</a>' in shown
    assert "Việc xong" not in shown


def test_a_meeting_at_which_nothing_is_due_touches_nothing(office: Client) -> None:
    meeting = meetings.meeting(on=date(2026, 11, 27), state=State.CALLED)

    shown = office.get(f"/meetings/{meeting.pk}/cancel/").content.decode()

    assert "<summary>" not in shown.partition("<main")[2]
