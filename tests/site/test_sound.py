"""What no constraint can refuse on both databases is found by ``giaoban check``."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from giaoban.opinions.models import Origin
from giaoban.organisation.models import Route, Term
from giaoban.organisation.rules import Vocabulary
from giaoban.replies.models import PointReply
from giaoban.replies.rules.drafting import State
from giaoban.site.sound import contradictions
from tests.make import opinions, organisation, replies

pytestmark = pytest.mark.django_db
BEGAN = date(2020, 1, 1)


def a_lead_that_supports() -> None:
    referral = opinions.referral()
    referral.supporting.add(referral.lead)


def a_matter_of_nobody() -> None:
    Origin.objects.filter(referral=opinions.referral()).delete()


def an_answer_to_another_matter() -> None:
    answer = PointReply.objects.order_by("pk")[0]
    other = opinions.referral().points.all()[0]
    PointReply.objects.filter(pk=answer.pk).update(point=other)


def an_entry_of_another_list() -> None:
    host = organisation.host()
    agency = organisation.agency(host=host)
    topic = organisation.item(vocabulary=Vocabulary.REPORT_TOPIC, code="works")
    Route.objects.create(host=host, agency=agency, field=topic)


def a_post_held_twice_at_once() -> None:
    post, person = organisation.post(unit=organisation.unit()), organisation.person()
    end = BEGAN + timedelta(days=99)
    Term.objects.create(post=post, person=person, valid_from=BEGAN, valid_to=end)
    Term.objects.create(post=post, person=person, valid_from=end)


@pytest.mark.parametrize(
    "lie",
    [
        a_lead_that_supports,
        a_matter_of_nobody,
        an_answer_to_another_matter,
        an_entry_of_another_list,
        a_post_held_twice_at_once,
    ],
)
def test_rows_that_contradict_each_other_are_told(lie: Callable[[], None]) -> None:
    replies.reply(referral=replies.scene().referral, state=State.DRAFT)
    assert list(contradictions()) == []

    lie()

    assert len(list(contradictions())) == 1
