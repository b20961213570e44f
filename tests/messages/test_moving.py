"""A called meeting moves: whom the preview counts as told, and what those invited are asked again."""

from datetime import date

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions as meeting_actions
from giaoban.messages.channels.wording import text_in
from giaoban.messages.models import Message
from tests.make import meetings as make_meetings
from tests.make import messages as make

pytestmark = pytest.mark.django_db
MORNING = make.MORNING


@time_machine.travel(MORNING, tick=False)
def test_whoever_moves_a_meeting_reads_who_must_be_telephoned_and_whose_answers_go(client: Client) -> None:
    group = make.group(secretaries=3)
    inside, *outside = group.secretaries
    inside.username = "comes_in"
    inside.save(update_fields=["username"])
    for account in group.secretaries:
        post = account.person.terms.get().post
        invitation = make_meetings.invitation(meeting=group.meeting, post=post)
        if account in outside:
            invitation.answer, invitation.answered_at = "comes", MORNING
            invitation.save(update_fields=["answer", "answered_at"])
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(group.office)

    shown = client.get(f"/meetings/{group.meeting.pk}/move/").content.decode()

    assert "1 post is told at once" in shown
    assert "2 posts cannot be reached by themselves: telephone" in shown
    assert "2 answers have been given" in shown


@time_machine.travel(MORNING, tick=False)
@pytest.mark.parametrize(
    ("day", "code", "asks_again"),
    [(date(2026, 12, 1), "meeting_moved", True), (make.FRIDAY, "meeting_elsewhere", False)],
)
def test_those_invited_are_asked_again_after_another_time_but_not_after_another_place(
    day: date, code: str, *, asks_again: bool
) -> None:
    group = make.group()
    to = make_meetings.at(day)

    meeting_actions.move_meeting(group.meeting, to=to, place="Nhà văn hóa", now=MORNING, actor=SYSTEM)

    codes = set(Message.objects.values_list("code", flat=True))
    message = Message.objects.all()[0]
    assert codes == {code}
    assert ("answer again" in text_in("en", message).body) is asks_again
    assert ("trả lời lại" in text_in("vi", message).body) is asks_again
