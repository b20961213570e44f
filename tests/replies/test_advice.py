"""What is said beside a point while it is written, and again to the second person."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from giaoban.replies.actions.judging import give_back
from giaoban.replies.models import Reply
from giaoban.replies.queries import advice, versions
from giaoban.replies.queries.visibility import answered_by
from giaoban.replies.rules.drafting import State
from tests.make import replies
from tests.replies.test_pages import signed_in

pytestmark = pytest.mark.django_db

BEFORE = "Nearly the same words were given as an answer before."
NO_ANSWER = "It does not say whether this is done, will be done or will not be done."


def test_advice_comes_while_somebody_types_and_nothing_is_saved() -> None:
    around = replies.scene()
    address = f"/replies/referrals/{around.referral.pk}/write/"
    typed = {"lock": "0", "found_1": "Mương là việc quan trọng.", "by_when_2": "31/02/2026"}

    answer = signed_in(around.drafter).post(address, typed, headers={"HX-Request": "true"})

    html = answer.content.decode()
    assert answer.status_code == 200
    assert NO_ANSWER in html
    assert '<div id="advice-1" hx-swap-oob="true">' in html
    assert "<input" not in html
    assert not Reply.objects.exists()


def test_a_saved_draft_is_read_again_with_its_advice_without_any_script() -> None:
    around = replies.scene()
    drafter, address = signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/"

    html = drafter.post(
        address, {"lock": "0", "found_1": "Mương là việc quan trọng.", "save": "1"}, follow=True
    ).content.decode()

    assert NO_ANSWER in html
    assert Reply.objects.get().answer.points[0].found == "Mương là việc quan trọng."


def test_the_second_person_reads_before_clearing_that_the_words_were_given_before() -> None:
    around, first = replies.answered()
    replies.judgement(reply=first, opinion=around.opinion)
    later = replies.later_meeting(around.referral.due_meeting)
    give_back(first, reason="Nêu rõ ai làm.", due=later, holder=replies.holder(around.office), at=around.now)
    again = replies.reply(referral=around.referral, version=2, state=State.SUBMITTED, drafter=around.drafter)

    html = signed_in(around.clearer).get(f"/replies/{again.pk}/").content.decode()

    assert html.count(BEFORE) == around.referral.points.count()


def test_earlier_replies_are_those_of_the_same_agency() -> None:
    around, _ = replies.answered()
    stranger = replies.scene().drafter

    earlier = [
        advice.asked_of(around.referral, [], replies.holder(reader)).earlier
        for reader in (around.drafter, stranger)
    ]

    assert earlier == [[f"{replies.FOUND}. {replies.ACTION}"] * 2, []]


def test_however_much_was_answered_before_takes_one_query() -> None:
    asked = []
    for count in (1, 3):
        reader = replies.holder(replies.busy(count, who="drafter"))
        referral = answered_by(reader).order_by("pk")[0]
        opinions = versions.words_behind(referral, reader)
        with CaptureQueriesContext(connection) as queries:
            read = advice.asked_of(referral, opinions, reader)
        asked.append((len(queries), len(read.earlier) > 0))

    assert asked[0] == asked[1] == (2, True)
