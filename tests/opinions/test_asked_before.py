"""Before sending, a writer sees what was asked already this year, as far as they may see it."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.models import Draft, Opinion
from giaoban.opinions.rules.life import State
from giaoban.organisation.rules import Role
from tests.make import access, meetings, opinions
from tests.opinions.test_writing import begin, post_of, upcoming

pytestmark = pytest.mark.django_db


@pytest.fixture
def secretary(client: Client) -> Account:
    account = access.account(role=Role.SECRETARY)
    client.force_login(account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return account


def earlier() -> Meeting:
    """Return a closed meeting of this year; on its first days, one of today."""
    today = timezone.localdate()
    day = max(today - timedelta(days=20), today.replace(month=1, day=1))
    return meetings.meeting(on=day, state=MeetingState.CLOSED)


def to_check(client: Client, account: Account) -> str:
    once = begin(client, account)
    client.post(f"/opinions/drafts/{once}/ask/", {"ask": opinions.ASK, "agency": "office"})
    return once


def test_an_earlier_opinion_is_shown_with_its_state_and_followed_instead(
    client: Client, secretary: Account
) -> None:
    one = opinions.opinion(meeting=earlier(), post=post_of(secretary), state=State.ANSWERED_ON_SPOT)
    answer = opinions.on_spot_answer(opinion=one, raiser_agrees=True)
    upcoming()
    once = to_check(client, secretary)

    shown = client.get(f"/opinions/drafts/{once}/check/").content.decode()
    followed = client.post(f"/opinions/drafts/{once}/discard/", {"follow": str(one.pk)})

    assert one.code in shown
    assert answer.text in shown
    assert "Send it anyway" in shown
    assert followed["Location"] == f"/opinions/{one.pk}/"
    assert (Draft.objects.count(), Opinion.objects.count()) == (0, 1)


def test_what_others_asked_is_neither_shown_nor_followed(client: Client, secretary: Account) -> None:
    other = opinions.opinion(meeting=earlier())
    upcoming()
    once = to_check(client, secretary)

    shown = client.get(f"/opinions/drafts/{once}/check/").content.decode()
    followed = client.post(f"/opinions/drafts/{once}/discard/", {"follow": str(other.pk)})

    assert other.code not in shown
    assert "Already asked this year?" not in shown
    assert followed["Location"] == "/opinions/mine/"


def test_three_earlier_opinions_take_as_many_queries_as_one(client: Client, secretary: Account) -> None:
    post, meeting, due = post_of(secretary), earlier(), upcoming()
    once = to_check(client, secretary)

    def counted() -> int:
        one = opinions.opinion(meeting=meeting, post=post, state=State.FORWARDED)
        opinions.referral(origins=(one,), due=due)
        with CaptureQueriesContext(connection) as taken:
            assert one.code in client.get(f"/opinions/drafts/{once}/check/").content.decode()
        return len(taken)

    first, _second, third = counted(), counted(), counted()

    assert third == first
