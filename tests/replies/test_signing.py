"""Signing the papers that go out after a meeting: number at signing, frozen, listed, once."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from giaoban.audit.models import Entry
from giaoban.documents.actions import void_number
from giaoban.documents.models import IssuedNumber, SignedPaper, Signer
from giaoban.documents.rules.kinds import Kind
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.models import Referral
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.organisation.models import Term
from giaoban.organisation.rules import Role
from tests.documents.reading import lines_of_word, text_of_word
from tests.make import access, documents, meetings, opinions, organisation

pytestmark = pytest.mark.django_db


def raised() -> tuple[Meeting, Referral, Signer, Client]:
    """Return a meeting with a matter that went to an agency, who signs, and the office."""
    held = meetings.meeting(on=opinions.DAY, state=MeetingState.CLOSED)
    issuer = documents.issuer(host=held.host)
    documents.mandate(host=held.host)
    opinion = opinions.opinion(meeting=held, text="Mương ngập.")
    referral = opinions.referral(
        origins=(opinion,), lead=organisation.agency(host=held.host), state=ReferralState.SENT
    )
    client = Client()
    client.force_login(access.account(role=Role.OFFICE, host=held.host))
    return held, referral, documents.signer(issuer=issuer), client


def addresses(held: Meeting, referral: Referral) -> tuple[str, str]:
    place = [held.pk, referral.lead_id, "transfer"]
    return reverse("replies:sign-letter", args=place), reverse(
        "replies:outgoing-letter", args=[*place, "docx"]
    )


def test_a_letter_gets_its_number_when_it_is_signed_and_stays_as_it_was() -> None:
    held, referral, signer, client = raised()
    sign, read = addresses(held, referral)
    draft = text_of_word(client.get(read).content)

    client.post(sign, {"signer": signer.pk, "once": uuid4()})
    Referral.objects.filter(pk=referral.pk).update(title="Đổi sau khi ký")
    organisation_renamed = text_of_word(client.get(read).content)

    paper = SignedPaper.objects.get()
    assert "Số-CV/ĐU" in draft
    assert "Số01-CV/ĐU" in organisation_renamed
    assert (str(paper.number), paper.number.subject.startswith("chuyển ý kiến")) == ("01-CV/ĐU", True)
    assert "Đổisaukhiký" not in organisation_renamed
    page = client.get(reverse("replies:outgoing", args=[held.pk])).content.decode()
    assert "01-CV/ĐU" in page
    assert Entry.objects.filter(event="documents.paper_signed").count() == 1


def test_signing_twice_signs_once_and_a_second_signature_is_refused() -> None:
    held, referral, signer, client = raised()
    sign, _read = addresses(held, referral)
    sent = {"signer": signer.pk, "once": uuid4()}

    client.post(sign, sent)
    client.post(sign, sent)
    again = client.post(sign, {**sent, "once": uuid4()})

    assert IssuedNumber.objects.count() == 1
    assert "đã ký và đã có số" in again.content.decode()
    assert client.get(sign).status_code == 409


def test_a_signer_whose_term_ended_does_not_sign_and_the_sentence_says_since_when() -> None:
    held, referral, signer, client = raised()
    sign, _read = addresses(held, referral)
    ended = timezone.localdate() - timedelta(days=1)
    Term.objects.filter(post=signer.post_id).update(valid_to=ended)

    answer = client.post(sign, {"signer": signer.pk, "once": uuid4()}).content.decode()

    assert f"thôi giữ chức vụ “{signer.post}” từ sau ngày {ended:%d/%m/%Y}" in answer
    assert "Hãy chọn người ký khác" in answer
    assert not IssuedNumber.objects.exists()


def test_a_void_number_opens_the_paper_again_and_is_never_issued_anew() -> None:
    held, referral, signer, client = raised()
    sign, read = addresses(held, referral)
    client.post(sign, {"signer": signer.pk, "once": uuid4()})

    void_number(IssuedNumber.objects.get(), reason="Ghi nhầm nơi nhận", actor=SYSTEM)

    assert "Số-CV/ĐU" in text_of_word(client.get(read).content)
    client.post(sign, {"signer": signer.pk, "once": uuid4()})
    assert "Số02-CV/ĐU" in text_of_word(client.get(read).content)
    first = SignedPaper.objects.get(stands=False)
    kept = client.get(reverse("replies:signed-paper", args=[held.pk, first.pk, "docx"]))
    assert "Số01-CV/ĐU" in text_of_word(kept.content)


def test_the_contents_page_lists_what_was_signed_in_order_and_says_what_is_void() -> None:
    held, referral, signer, client = raised()
    sign, _read = addresses(held, referral)
    page = reverse("replies:outgoing-report", args=[held.pk, "contents", "docx"])
    assert client.get(page).status_code == 404
    client.post(sign, {"signer": signer.pk, "once": uuid4()})
    void_number(IssuedNumber.objects.get(), reason="Ghi nhầm", actor=SYSTEM)
    client.post(sign, {"signer": signer.pk, "once": uuid4()})

    lines = lines_of_word(client.get(page).content)

    places = [
        lines.index(words) for words in ("MỤC LỤC VĂN BẢN", "01-CV/ĐU", "02-CV/ĐU", "Tổng số: 2 văn bản.")
    ]
    assert places == sorted(places)
    assert "Số đã hủy: Ghi nhầm" in lines
    assert any(line.startswith("Công văn chuyển ý kiến, kiến nghị") for line in lines)
    assert client.get(reverse("replies:sign-report", args=[held.pk, "contents"])).status_code == 404


def test_the_contents_page_lists_the_numbered_invitation_too() -> None:
    held, _referral, _signer, client = raised()
    issuer = documents.issuer(host=held.host, symbol="VPĐU")
    invited = documents.number(issuer=issuer, kind=Kind.INVITATION, subject="giấy mời dự hội nghị")
    held.letters.create(number=invited, issued_at=timezone.now())

    page = client.get(reverse("replies:outgoing", args=[held.pk])).content.decode()
    lines = lines_of_word(
        client.get(reverse("replies:outgoing-report", args=[held.pk, "contents", "docx"])).content
    )

    assert reverse("replies:outgoing-report", args=[held.pk, "contents", "pdf"]) in page
    assert "Giấy mời dự hội nghị" in lines
    assert invited.code in lines


def test_whoever_issues_no_numbers_signs_nothing() -> None:
    held, referral, signer, _client = raised()
    sign, _read = addresses(held, referral)
    chair = Client()
    chair.force_login(access.account(role=Role.CHAIR, host=held.host))

    assert chair.post(sign, {"signer": signer.pk, "once": uuid4()}).status_code == 404
    assert not SignedPaper.objects.exists()
