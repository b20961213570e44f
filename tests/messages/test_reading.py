"""Readers of the bulletin are told that it is there, and reminded, a few times, until they say it is read."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client

from giaoban.bulletin.actions.reading import confirm_read
from giaoban.bulletin.models import Edition
from giaoban.bulletin.rules.reading import Way
from giaoban.kernel.actor import SYSTEM
from giaoban.messages.models import Message, ReadingLadder
from giaoban.messages.queries.world import world_of
from giaoban.messages.rules.life import Channel, State
from giaoban.messages.rules.reading import LONGEST_PAUSE, MOST_TIMES, while_unread
from giaoban.messages.rules.reminding import due
from giaoban.organisation.models import Post
from tests.make import bulletin, messages

pytestmark = pytest.mark.django_db
ISSUED_ON = bulletin.IN_TIME.date()


@pytest.fixture(autouse=True)
def day_of_issue() -> Iterator[None]:
    """The moment at which editions are issued here."""
    with time_machine.travel(bulletin.IN_TIME, tick=False):
        yield


def reading(
    *, secretaries: int = 2, ways: tuple[Channel, ...] = (Channel.SMS,)
) -> tuple[Edition, list[Post]]:
    """Return an edition that was issued just now, and the posts of its secretaries."""
    group = messages.group(secretaries=secretaries, offers=ways)
    posts = [one.person.terms.get().post for one in group.secretaries]
    return bulletin.issued(host=group.host), posts


def reminded(edition: Edition, day: date) -> list[tuple[int, str]]:
    """Return which posts are reminded to read an edition on the morning of a day, and by which step."""
    at = bulletin.IN_TIME.replace(hour=8) + (day - ISSUED_ON)
    found = due(world_of(edition.host, at), at)
    of_reading = [one for one in found if one.occasion.kind == "edition_unread"]
    return sorted((one.occasion.to, one.key.split(":")[4]) for one in of_reading)


def test_every_secretary_is_told_that_an_edition_is_there_once() -> None:
    edition, posts = reading()

    told = Message.objects.filter(code="edition_issued").order_by("post", "channel")

    assert [(one.post, one.channel) for one in told] == [
        (post.pk, channel) for post in posts for channel in ("in_app", "sms")
    ]
    assert {one.link for one in told} == {f"/bulletins/{edition.pk}/"}
    assert {one.values["code"] for one in told} == {edition.code}


def test_an_edition_that_is_entered_long_after_it_was_issued_is_no_news() -> None:
    with time_machine.travel(bulletin.IN_TIME + timedelta(days=30), tick=False):
        reading()

    assert not Message.objects.filter(code="edition_issued").exists()


def test_whoever_has_not_read_is_reminded_twice_and_no_more() -> None:
    edition, posts = reading()
    confirm_read(edition, [posts[0].pk], way=Way.OWN, at=bulletin.IN_TIME, actor=SYSTEM)

    said = {
        days: found for days in range(31) if (found := reminded(edition, ISSUED_ON + timedelta(days=days)))
    }

    late = posts[1].pk
    assert {days: steps for days, steps in said.items() if days < 6} == {
        days: [(late, "d+3")] for days in (3, 4, 5)
    }
    assert {step for days, steps in said.items() if days >= 6 for _post, step in steps} == {"d+6"}
    assert max(said) == 12  # what was said at its time is not said again; after a week it is no use


def test_the_office_chooses_when_and_how_often(client: Client) -> None:
    edition, posts = reading(secretaries=1)
    office = Post.objects.get(host=edition.host, role="office").terms.get().person.account
    client.force_login(office)
    address = f"/messages/ways/{edition.host_id}/reading/"

    refused = client.post(address, {"every": "5 ngày", "times": "9"})
    client.post(address, {"every": "5", "times": "1"})

    assert refused.status_code == 200
    assert set(refused.context["form"].errors) == {"every", "times"}
    assert 'value="5 ngày"' in refused.content.decode()
    assert [(one.every, one.times) for one in ReadingLadder.objects.all()] == [(5, 1)]
    assert reminded(edition, ISSUED_ON + timedelta(days=3)) == []
    assert reminded(edition, ISSUED_ON + timedelta(days=5)) == [(posts[0].pk, "d+5")]


def test_never_is_a_choice() -> None:
    edition, _posts = reading()
    ReadingLadder.objects.create(host=edition.host, every=3, times=0)

    assert [reminded(edition, ISSUED_ON + timedelta(days=days)) for days in (3, 6, 9)] == [[], [], []]


def test_what_waits_to_be_sent_goes_when_it_is_read() -> None:
    edition, posts = reading()

    confirm_read(edition, [posts[0].pk], way=Way.PHONE, at=bulletin.IN_TIME, actor=SYSTEM)

    waiting = Message.objects.filter(code="edition_issued", channel="sms").order_by("post")
    assert [(one.post, one.state) for one in waiting] == [
        (posts[0].pk, State.CANCELLED),
        (posts[1].pk, State.WAITING),
    ]


def test_the_longest_ladder_ends_within_the_month_that_reminders_look_back() -> None:
    assert max(while_unread(LONGEST_PAUSE, MOST_TIMES).after) <= 30
