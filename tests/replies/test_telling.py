"""The way of an opinion as its raiser reads it: every step at an agency in a sentence, nothing internal."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone, translation

from giaoban.opinions import queries, ways
from giaoban.opinions.models import Opinion
from giaoban.replies.models import Clarification, ClarificationAnswer, Extension, Progress
from giaoban.replies.rules.drafting import State
from tests.make import opinions, replies

pytestmark = pytest.mark.django_db


def way_of(opinion: Opinion, around: replies.Scene) -> list[str]:
    holder = replies.holder(around.secretary)
    sent = queries.sent_of(opinion, holder)
    with translation.override("en"):
        beside = ways.followed(opinion, sent, holder)
        return [one.text for one in queries.milestones(opinion, sent, now=around.now, beside=beside)]


def asks_for_later(around: replies.Scene, at: datetime) -> None:
    Extension.objects.create(
        referral=around.referral,
        agency=around.agency,
        reason="Chờ vốn.",
        by_post="",
        asked_at=at,
        due_before=around.referral.due_meeting,
    )


def test_a_raiser_reads_every_step_in_its_order() -> None:
    around, reply = replies.answered()
    at, opinion, agency = around.now, around.opinion, around.agency
    whose = {"unit": opinion.unit, "post": opinion.post}
    question = Clarification.objects.create(
        referral=around.referral,
        agency=agency,
        question="Đoạn nào?",
        reason="Để đo.",
        by_post="",
        asked_at=at - timedelta(days=9),
        once="6b6f1f0e-0000-4000-8000-000000000001",
    )
    ClarificationAnswer.objects.create(
        clarification=question, opinion=opinion, text="Đoạn 1.", answered_at=at - timedelta(days=8), **whose
    )
    asks_for_later(around, at - timedelta(days=7))
    replies.judgement(reply=reply, opinion=opinion)
    promised = replies.commitment(reply=reply)
    Progress.objects.create(
        commitment=promised, kind="progress", text="Đã đo xong.", at=at + timedelta(days=2)
    )
    Progress.objects.create(commitment=promised, kind="confirmed", opinion=opinion, at=at + timedelta(days=3))
    replies.reply(referral=around.referral, state=State.DRAFT, version=2)

    way = way_of(opinion, around)

    assert way[-6:-1] == [
        f"{agency.name} got an answer to its question",
        f"{agency.name} asked for a later meeting: Chờ vốn.",
        "The one who raised it says of the reply: Still too general",
        "On what was promised: Đã đo xong.",
        "The one who raised it confirms that it was done",
    ]


def test_a_reply_is_told_before_the_promise_that_it_replaces() -> None:
    around, reply = replies.answered()
    assert reply.delivered_at is not None
    promised = replies.commitment(reply=reply)
    Progress.objects.create(commitment=promised, kind="replaced", text="Như trước.", at=reply.delivered_at)
    around.referral.steps.create(verb="deliver", from_agency=around.agency, at=reply.delivered_at)

    way = way_of(around.opinion, around)

    replaced = way.index("A newer reply promises something else instead")
    assert way[replaced - 1] == f"{around.agency.name} answered in writing"


def test_what_another_raiser_said_is_no_step_of_this_one_and_silence_is_no_content() -> None:
    around, reply = replies.answered()
    other = opinions.opinion(meeting=around.opinion.meeting)
    replies.judgement(reply=reply, opinion=other)
    around.referral.state, around.referral.closed_at = "closed", timezone.now() + timedelta(days=99)
    around.referral.save(update_fields=["state", "closed_at"])

    way = way_of(around.opinion, around)

    assert way[-1] == "Nobody objected until 2 meetings had passed; that does not mean content"
    assert not [step for step in way if "Still too general" in step]


def test_what_closed_by_silence_is_not_called_done_on_any_screen(client: Client) -> None:
    around, _reply = replies.answered()
    around.referral.state, around.referral.closed_at = "closed", timezone.now()
    around.referral.save(update_fields=["state", "closed_at"])
    client.force_login(around.secretary)

    page = client.get(around.opinion.get_absolute_url()).content.decode()

    assert "đã trả lời; việc đã khép lại." in page
    assert "đã xong" not in page.casefold()


def test_of_two_agencies_it_is_told_whose_reply_was_judged() -> None:
    around, reply = replies.answered()
    due = around.referral.due_meeting
    opinions.referral(origins=(around.opinion,), due=due)
    replies.judgement(reply=reply, opinion=around.opinion)

    words = f"The one who raised it says of the reply of {around.agency.name}: Still too general"
    assert words in way_of(around.opinion, around)
