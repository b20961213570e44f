"""A called meeting moves: whom the preview counts as told, and what those invited are asked again."""

from datetime import date
from uuid import uuid4

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions as meeting_actions
from giaoban.meetings.actions import rota
from giaoban.meetings.models import Talk
from giaoban.messages.actions.reminding import remind
from giaoban.messages.channels.wording import text_in
from giaoban.messages.models import Message
from giaoban.messages.queries.talks import about_talk
from tests.make import meetings as make_meetings
from tests.make import messages as make
from tests.make import talks as make_talks

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


@time_machine.travel(MORNING, tick=False)
def test_what_waits_to_be_told_alone_or_in_a_digest_names_the_day_that_holds_after_a_move_and_back() -> None:
    group = make.group()
    unit = group.secretaries[0].person.terms.get().post.unit
    late = make_talks.talk(meeting=group.meeting, unit=unit)
    Talk.objects.filter(pk=late.pk).update(told_at=make_meetings.at(date(2026, 11, 2), 9))
    wish = rota.Wish(meeting=group.meeting, unit=unit, theme=late.theme)
    asked = rota.ask_for_talk(wish, once=uuid4(), now=MORNING, actor=SYSTEM)
    remind(group.host, now=MORNING)
    told = []

    for day in (date(2026, 12, 1), make.FRIDAY):
        to = make_meetings.at(day)
        group.meeting.refresh_from_db()
        meeting_actions.move_meeting(group.meeting, to=to, place="Nhà văn hóa", now=MORNING, actor=SYSTEM)
        waiting = Message.objects.filter(state__in=["waiting", "failed"])
        alone = waiting.filter(subject=about_talk(asked.pk)).values_list("values__due_on", flat=True)
        digests = waiting.filter(code="digest").values_list("values", flat=True)
        lines = [line for values in digests for line in values["items"] if "due_on" in line["values"]]
        told.append((set(alone), {line["values"]["due_on"] for line in lines}))

    assert told == [({"2026-11-30"}, {"2026-11-23"}), ({"2026-11-26"}, {"2026-11-19"})]
