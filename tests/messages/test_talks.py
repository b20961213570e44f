"""Messages about talks: who is told and reminded of what, by which key, until nothing more is owed."""

from collections.abc import Iterator
from datetime import date
from uuid import uuid4

import pytest
import time_machine

from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions as meeting_actions
from giaoban.meetings.actions import rota
from giaoban.meetings.actions import talks as preparing
from giaoban.meetings.models import Talk
from giaoban.meetings.rules.talks import TalkState
from giaoban.messages.models import Message
from giaoban.messages.queries.talks import about_talk
from giaoban.messages.queries.world import world_of
from giaoban.messages.rules.reminding import Reminder, due
from tests.make import meetings, messages, talks

pytestmark = pytest.mark.django_db
NOW = meetings.at(date(2026, 11, 2), 9)


@pytest.fixture(autouse=True)
def second_of_november() -> Iterator[None]:
    """The second of November 2026, at nine."""
    with time_machine.travel(NOW, tick=False):
        yield


def asked(state: TalkState = TalkState.ASKED) -> Talk:
    """Return a talk of the one secretary of a committee, due on the 19th (the 24th is a day off)."""
    group = messages.group()
    unit = group.secretaries[0].person.terms.get().post.unit
    assert unit is not None
    return talks.talk(meeting=group.meeting, unit=unit, state=state)


def reminded(talk: Talk, day: date) -> list[Reminder]:
    """Return what the people of a talk are reminded of on the morning of a day."""
    at = meetings.at(day, 8)
    found = due(world_of(talk.host, at), at)
    return [one for one in found if one.occasion.subject == about_talk(talk.pk)]


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (TalkState.ASKED, "talk_unregistered"),
        (TalkState.REGISTERED, "talk_text_due"),
        (TalkState.NEEDS_CHANGES, "talk_to_change"),
    ],
)
def test_a_unit_is_reminded_of_what_it_owes_before_and_after_the_due_day(state: TalkState, kind: str) -> None:
    talk = asked(state)

    said = [reminded(talk, day) for day in (date(2026, 11, 12), date(2026, 11, 16), date(2026, 11, 20))]

    post = talk.unit.posts.get().pk if talk.unit else 0
    assert [one.key for (one,) in said] == [
        f"{kind}:meetings.talk:{talk.pk}:20261119T1700:{step}:post{post}" for step in ("d-7", "d-3", "d+1")
    ]


@pytest.mark.parametrize("state", [TalkState.DRAFT_IN, TalkState.READY, TalkState.GIVEN, TalkState.NOT_GIVEN])
def test_nobody_is_reminded_of_a_talk_for_which_the_unit_owes_nothing(state: TalkState) -> None:
    talk = asked(state)

    assert [reminded(talk, day) for day in (date(2026, 11, 12), date(2026, 11, 20))] == [[], []]


def test_a_moved_meeting_makes_other_reminders() -> None:
    talk = asked()

    meeting_actions.move_meeting(
        talk.meeting, to=meetings.at(date(2026, 12, 4)), place="Hội trường", now=NOW, actor=SYSTEM
    )

    assert reminded(talk, date(2026, 11, 12)) == []
    assert [one.occasion.moment.date() for one in reminded(talk, date(2026, 11, 20))] == [date(2026, 11, 27)]


def test_unit_and_office_are_told_in_turn_and_what_waits_goes_when_all_is_ready() -> None:
    talk = asked()
    wish = rota.Wish(meeting=talk.meeting, unit=talk.unit, theme=talk.theme)
    asking = rota.ask_for_talk(wish, once=uuid4(), now=NOW, actor=SYSTEM)

    preparing.register_talk(asking, preparing.TalkWords(title="Sắn dây", theme=talk.theme), actor=SYSTEM)
    preparing.hand_in(asking, text="Bài.", slides=None, now=NOW, actor=SYSTEM)
    preparing.ask_changes(asking, note="Thêm số liệu.", now=NOW, actor=SYSTEM)
    preparing.hand_in(asking, text="Bài mới.", slides=None, now=NOW, actor=SYSTEM)

    told = Message.objects.filter(subject=about_talk(asking.pk)).order_by("pk")
    codes = ["talk_asked", "talk_handed_in", "talk_to_change", "talk_handed_in"]
    events = dict.fromkeys(message.key.partition(":person")[0] for message in told)
    assert [event.partition(":")[0] for event in events] == codes
    assert {message.link for message in told} == {asking.get_absolute_url()}
