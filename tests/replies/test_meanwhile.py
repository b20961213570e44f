"""What is sent after things have changed: a sentence, everything typed kept, nothing of others touched."""

from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from giaoban.access.queries.seals import token_for
from giaoban.kernel.actor import SYSTEM
from giaoban.opinions.actions.handing import Onward, reroute, transfer
from giaoban.opinions.actions.undoing import call_back, take_apart
from giaoban.opinions.models import Referral
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.organisation.rules import Role
from giaoban.replies.models import Judgement, PointReply, Reply
from giaoban.replies.rules.drafting import State
from giaoban.replies.templatetags.replies import duty_tag
from tests.access.test_slips import link_for
from tests.make import access, organisation, replies
from tests.replies.test_pages import document, signed_in, typed
from tests.replies.test_undoing import joined

pytestmark = pytest.mark.django_db


def test_of_two_agencies_that_answer_at_once_the_one_it_left_is_told_and_keeps_its_words() -> None:
    around = replies.scene()
    other = organisation.agency(host=around.opinion.host)
    second = access.account(role=Role.DRAFTER, agency=other)
    first, address = signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/"
    first.get(address)
    transfer(around.referral, Onward(other, "Việc của phòng bạn."), by=SYSTEM, at=timezone.now())

    theirs = signed_in(second).post(address, typed(found_1="Phòng mới đã đo."))
    ours = first.post(address, typed(submit="1") | {"kept-as": "reply-1", "template_1": "7"})

    page = ours.content.decode()
    assert (theirs.status_code, ours.status_code) == (302, 409)
    assert f"It went to {other.name} on" in page
    assert replies.FOUND in ours.context["typed"]
    assert not {"reply-1", "7", "planned"} & set(ours.context["typed"])
    assert Reply.objects.get().agency == other
    assert "Phòng mới đã đo." in PointReply.objects.values_list("found", flat=True)


def test_a_reply_to_a_matter_taken_elsewhere_meanwhile_is_not_delivered_and_its_number_is_kept() -> None:
    around = replies.scene(needs_clearance=False)
    draft = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)
    other = organisation.agency(host=around.opinion.host)
    reroute(around.referral, Onward(other), by=SYSTEM, at=timezone.now())

    response = signed_in(around.drafter).post(f"/replies/{draft.pk}/deliver/", document(number="91/PKT"))

    assert (response.status_code, "91/PKT" in response.content.decode()) == (409, True)
    assert not Reply.objects.filter(state="delivered").exists()
    assert signed_in(around.drafter).get(f"/replies/{draft.pk}/deliver/").status_code == 404


def test_a_reply_to_a_matter_called_back_meanwhile_is_refused_and_its_words_are_kept() -> None:
    around = replies.scene()
    holder, now = replies.holder(around.office), timezone.now()
    call_back(around.referral, reason="Gộp nhầm hai việc.", holder=holder, at=now)

    response = signed_in(around.drafter).post(
        f"/replies/referrals/{around.referral.pk}/write/", typed(submit="1")
    )

    page = response.content.decode()
    assert response.status_code == 200
    assert "The office called this matter back" in page
    assert replies.FOUND in page
    assert not Reply.objects.exists()


def test_a_reply_to_a_matter_called_back_is_cleared_and_sent_back_by_nobody_and_its_pages_say_why() -> None:
    around = replies.scene()
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)
    call_back(
        around.referral, reason="Nhầm cơ quan.", holder=replies.holder(around.office), at=timezone.now()
    )
    clearer, version = signed_in(around.clearer), f"/replies/{reply.pk}/"

    matter = signed_in(around.drafter).get(f"/replies/referrals/{around.referral.pk}/")
    page = clearer.get(version).content.decode()
    answers = [clearer.post(f"{version}{act}/", {"remark": "Ghi rõ ngày."}) for act in ("clear", "send-back")]

    reply.refresh_from_db()
    assert (matter.status_code, reply.state) == (200, "submitted")
    assert "Called back by the office" in matter.content.decode()
    assert "The office called this matter back" in page
    assert f"{version}clear/" not in page
    assert all("The office called this matter back" in each.content.decode() for each in answers)


@pytest.mark.parametrize("state", ReferralState)
def test_every_state_of_a_matter_has_its_tag(state: ReferralState) -> None:
    tag = duty_tag(referral=Referral(state=state.value))

    assert "<" in tag


@pytest.fixture
def apart() -> tuple[replies.Scene, Client, str, str]:
    """Return a matter of three points whose second went back with its opinion while a form was open."""
    around = replies.scene(points=("Nạo vét mương.", "Lắp đèn.", "Dọn rác."))
    joined(around)
    writer, address = signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/"
    asked = writer.get(address).context["form"]["asked"].value()
    take_apart(
        around.referral, reason="Hai việc khác nhau.", holder=replies.holder(around.office), at=timezone.now()
    )
    return around, writer, address, asked


def test_points_are_numbered_without_a_gap_and_an_open_form_finds_them_again(
    apart: tuple[replies.Scene, Client, str, str],
) -> None:
    around, writer, address, asked = apart

    response = writer.post(address, {"lock": "0", "asked": asked, "found_1": "Đã đo.", "found_3": "Đã dọn."})

    numbered = around.referral.points.values_list("number", "text")
    assert list(numbered) == [(1, "Nạo vét mương."), (2, "Dọn rác.")]
    assert response.status_code == 302
    written = PointReply.objects.filter(reply__referral=around.referral).order_by("point__number")
    assert list(written.values_list("found", flat=True)) == ["Đã đo.", "Đã dọn."]


def test_words_on_a_point_that_went_back_are_shown_before_anything_is_saved(
    apart: tuple[replies.Scene, Client, str, str],
) -> None:
    around, writer, address, asked = apart
    typed = {"lock": "0", "asked": asked, "found_2": "Đã lắp hai đèn.", "found_3": "Đã dọn."}

    page = writer.post(address, typed)
    form = page.context["form"]

    assert (page.status_code, page.context["gone"]) == (200, ["Đã lắp hai đèn."])
    assert "Đã lắp hai đèn." in page.content.decode()
    assert (form["found_1"].value(), form["found_2"].value()) == (None, "Đã dọn.")
    assert not Reply.objects.exists()
    sent = {"lock": "0", "asked": form["asked"].value(), "found_2": "Đã dọn."}
    assert writer.post(address, sent).status_code == 302
    assert PointReply.objects.get(point__number=2, reply__referral=around.referral).found == "Đã dọn."


def test_a_transfer_in_a_circle_is_refused_beside_its_field_and_the_reason_is_kept() -> None:
    around = replies.scene()
    other = organisation.agency(host=around.opinion.host)
    second = access.account(role=Role.DRAFTER, agency=other)
    transfer(around.referral, Onward(other, "Việc của phòng bạn."), by=SYSTEM, at=timezone.now())

    back = {"to": around.agency.pk, "reason": "Không phải việc của chúng tôi.", "once": uuid4()}
    response = signed_in(second).post(f"/replies/referrals/{around.referral.pk}/transfer/", back)

    page = response.content.decode()
    around.referral.refresh_from_db()
    assert (response.status_code, around.referral.lead) == (200, other)
    assert "Không phải việc của chúng tôi." in page
    assert 'aria-invalid="true"' in page


def test_whoever_passes_a_matter_on_is_offered_no_agency_that_it_has_left_and_told_which() -> None:
    around = replies.scene()
    other, third = (organisation.agency(host=around.opinion.host) for _ in range(2))
    second = access.account(role=Role.DRAFTER, agency=other)
    transfer(around.referral, Onward(other, "Việc của phòng bạn."), by=SYSTEM, at=timezone.now())

    page = signed_in(second).get(f"/replies/referrals/{around.referral.pk}/transfer/").content.decode()

    assert f'<option value="{third.pk}"' in page
    assert f'<option value="{around.agency.pk}"' not in page
    assert "Not offered, because they have had this" in page


def test_a_judgement_does_not_replace_one_that_came_in_while_its_page_was_open() -> None:
    around, reply = replies.answered()
    page = f"/replies/{reply.pk}/opinions/{around.opinion.pk}/"
    first, second = signed_in(around.secretary), signed_in(around.secretary)
    assert '<input type="hidden" name="instead_of" value="">' in second.get(page).content.decode()
    first.post(f"{page}judge/", {"verdict": "answered", "instead_of": ""})

    told = second.post(f"{page}judge/", {"verdict": "too_general", "instead_of": ""}, follow=True)
    unseen = Judgement.objects.get().verdict
    second.post(f"{page}judge/", {"verdict": "too_general", "instead_of": "answered"})

    assert "Another judgement came in while this page was open" in told.content.decode()
    assert (unseen, Judgement.objects.get().verdict) == ("answered", "too_general")


def test_a_link_used_by_two_people_judges_once_and_the_last_word_counts() -> None:
    around, reply = replies.answered()
    path = f"/month/{token_for('month', link_for(around.secretary).pk)}/"
    judge = f"/replies/{reply.pk}/opinions/{around.opinion.pk}/judge/"
    said = []

    for verdict in ("too_general", "answered"):
        phone = Client()
        phone.post(path)
        said.append(phone.post(judge, {"verdict": verdict}).status_code)
    given = Judgement.objects.get()

    assert said == [302, 302]
    assert (given.verdict, given.on_behalf, given.judged_by) == ("answered", False, around.secretary)


def test_whoever_did_not_ask_judges_nothing_whatever_they_send() -> None:
    around, reply = replies.answered()
    judge = f"/replies/{reply.pk}/opinions/{around.opinion.pk}/judge/"
    strangers = [
        access.account(role=Role.SECRETARY, host=around.opinion.host),
        around.drafter,
        access.account(role=Role.CHAIR, host=around.opinion.host),
    ]

    answers = [signed_in(each).post(judge, {"verdict": "answered"}) for each in strangers]

    assert [each.status_code for each in answers] == [404, 409, 409]
    assert all("<h1" in each.content.decode() for each in answers)
    assert not Judgement.objects.exists()
