"""Citizens pointed out and masked where replies and promises are written."""

import pytest

from giaoban.replies.models import Commitment, Reply
from tests.make import opinions, replies
from tests.replies.test_pages import signed_in, typed

pytestmark = pytest.mark.django_db
SAID = "Đã làm việc với ông Nguyễn Văn A, số 0912345678."


def test_a_citizen_named_in_a_reply_is_pointed_out_and_masked_with_one_tap() -> None:
    around = replies.scene()
    drafter, address = signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/"

    drafter.post(address, typed(save="1", found_1=SAID))
    page = drafter.get(address).content.decode()
    drafter.post(address, typed(mask="1", found_1=SAID, lock=str(Reply.objects.get().lock)))

    assert "ông Nguyễn Văn A”" in page
    assert 'name="mask"' in page
    assert Reply.objects.get().points.all()[0].found == "Đã làm việc với [tên công dân], số [số điện thoại]."


def test_a_promise_that_names_a_citizen_waits_for_its_typist_once() -> None:
    around = replies.scene()
    answer = opinions.on_spot_answer(opinion=around.opinion)
    office, address = signed_in(around.office), f"/on-spot-answers/{answer.pk}/promise/"
    sent = {"what": SAID, "due_on": "15/01/2027", "to": around.agency.pk}

    warned = office.post(address, sent).content.decode()
    masked = office.post(address, {**sent, "mask": "1", "keep": "1"}).content.decode()
    assert ('name="mask"' in warned, "[tên công dân]" in masked, Commitment.objects.count()) == (
        True,
        True,
        0,
    )

    office.post(address, {**sent, "keep": "1"})
    assert Commitment.objects.get().what == SAID
