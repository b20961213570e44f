"""What is urgent goes to the standing members the same day, and its first reading is kept once."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoban.access.models import Account
from giaoban.audit.models import Entry
from giaoban.messages.actions.reminding import remind
from giaoban.messages.channels.wording import text_in
from giaoban.messages.models import Message, Reminder
from giaoban.messages.rules.life import State
from giaoban.opinions.actions.compiling import Classes, classify
from giaoban.opinions.actions.urgent import keep_urgency
from giaoban.opinions.models import Opinion, Urgency
from giaoban.opinions.queries.urgent import told_of
from giaoban.opinions.rules.life import Kind, Severity
from giaoban.organisation.rules import Role
from tests.make import access, meetings, opinions

pytestmark = pytest.mark.django_db
FRIDAY = date(2026, 11, 27)


def at(hour: int, *, days: int = 0) -> datetime:
    return meetings.at(FRIDAY + timedelta(days=days), hour)


def entered(**more: object) -> Opinion:
    """Return an opinion that was entered as urgent on Friday at nine."""
    one = opinions.opinion(urgent=True, **more)  # type: ignore[arg-type]  # what the maker takes
    with time_machine.travel(at(9), tick=False):
        keep_urgency(one, at=at(9))
    return one


def reading(client: Client, account: Account, one: Opinion) -> str:
    client.force_login(account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client.get(one.get_absolute_url()).content.decode()


def test_standing_members_hear_the_code_and_nothing_of_the_words() -> None:
    member = access.account(role=Role.STANDING_MEMBER)
    access.account(role=Role.SECRETARY)
    one = entered()
    keep_urgency(one, at=at(10))

    told = Message.objects.filter(code="opinion_urgent")

    assert {row.person for row in told} == {member.person_id}
    assert told.count() == told.values("key").distinct().count() > 0
    for row in told:
        said = text_in("vi", row)
        assert one.code in said.short
        assert not any(word in f"{said}" for word in ("mương", "chợ Hạ", "Nạo vét"))


def test_the_first_reading_by_a_standing_member_is_kept_once_and_shown(client: Client) -> None:
    one = entered()
    clerk = access.account(host=one.host)
    first, second = (access.account(role=Role.STANDING_MEMBER, host=one.host) for _ in range(2))

    with time_machine.travel(at(10), tick=False):
        before = reading(client, clerk, one)
    with time_machine.travel(at(11), tick=False):
        own = reading(client, first, one)
    with time_machine.travel(at(15), tick=False):
        reading(client, second, one)
        after = reading(client, clerk, one)

    urgency = Urgency.objects.get(opinion=one)
    assert "one of them is to read it by" in before
    assert urgency.read_at == at(11)
    assert f"{urgency.read_by} read it first, of the standing members" in own
    assert "2 h 00 min after it was entered" in after
    assert Entry.objects.filter(event="opinion.read_urgent").count() == 1


def test_unread_within_the_office_day_it_is_a_failure_wherever_it_stands(client: Client) -> None:
    one = entered()
    clerk = access.account(host=one.host)
    member = access.account(role=Role.STANDING_MEMBER, host=one.host)

    with time_machine.travel(at(8, days=3), tick=False):
        page = reading(client, clerk, one)
        desk = client.get(f"/meetings/{one.meeting_id}/compile/").content.decode()
        client.force_login(member)
        home = client.get("/").content.decode()
        reading(client, member, one)
        late = reading(client, clerk, one)

    assert "No standing member has read it within the office day." in page
    assert "Not read by the standing members within the day" in desk
    assert f"Urgent opinion {one.code} was not read by a standing member within the office day" in home
    assert "Read by the standing members too late" in late


def test_standing_members_are_reminded_by_office_hours_until_one_of_them_has_read_it(client: Client) -> None:
    one = entered()
    members = [access.account(role=Role.STANDING_MEMBER, host=one.host) for _ in range(2)]
    said = Reminder.objects.filter(key__startswith="opinion_urgent_unread:")
    counted = []

    for hour in (10, 11, 12):
        with time_machine.travel(at(hour), tick=False):
            remind(one.host, now=at(hour))
        counted.append(said.count())
    with time_machine.travel(at(12), tick=False):
        Message.objects.filter(code="opinion_urgent_unread").update(state=State.WAITING.value, sent_at=None)
        reading(client, members[0], one)
    with time_machine.travel(at(13), tick=False):
        remind(one.host, now=at(13))

    assert [*counted, said.count()] == [0, 2, 2, 2]
    sent = Message.objects.filter(code="opinion_urgent_unread")
    assert set(sent.values_list("state", flat=True)) == {State.CANCELLED.value}


def test_what_the_compiler_calls_pressing_is_urgent_until_it_is_called_less() -> None:
    one = opinions.opinion()
    clerk = access.holder(host=one.host)
    pressing = Classes(Kind.OBSTACLE, is_request=True, severity=Severity.PRESSING, reason="Sạt kè.")
    ordinary = Classes(Kind.OBSTACLE, is_request=True)

    classify(one, holder=clerk, classes=pressing, seen=1, at=at(9))
    since = Urgency.objects.get(opinion=one).since
    classify(one, holder=clerk, classes=ordinary, seen=2, at=at(10))

    assert since == at(9)
    assert Urgency.objects.count() == 0


def test_three_urgent_opinions_are_read_as_often_as_one() -> None:
    one = entered()
    more = [one, *(entered(meeting=one.meeting, unit=one.unit) for _ in range(2))]
    counts = []
    for some in ([one], more):
        with CaptureQueriesContext(connection) as read:
            told = told_of(some, now=at(10))
        counts.append((len(told), len(read)))

    assert counts == [(1, 2), (3, 2)]
