"""The pages of replies, as an agency, a secretary and the office meet them."""

import re
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings as site
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.html import escape
from pytest_django import Settings

from giaoban.access.models import Account
from giaoban.meetings.models import TypedText
from giaoban.meetings.rules import Channel
from giaoban.opinions.rules import life
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.organisation.rules import Role
from giaoban.replies.actions.judging import give_back
from giaoban.replies.models import Commitment, Judgement, Reply
from giaoban.replies.queries.duties import overdue
from giaoban.replies.queries.gatherings import heard_at
from giaoban.replies.rules.drafting import State
from tests.make import access, meetings, opinions, organisation, replies

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def signed_in(account: Account, language: str = "en") -> Client:
    client = Client()
    client.force_login(account)
    client.cookies[site.LANGUAGE_COOKIE_NAME] = language
    return client


def typed(**changes: str) -> dict[str, str]:
    """Return what a whole reply to two points looks like when it is typed."""
    soon = f"{timezone.localdate() + timedelta(days=30):%d/%m/%Y}"
    fields = {
        "found_1": replies.FOUND,
        "action_1": replies.ACTION,
        "who_1": "Xí nghiệp Thủy lợi",
        "by_when_1": soon,
        "found_2": "Đã cử Tổ vệ sinh dọn từ ngày 12/11/2026.",
        "outcome": "planned",
        "lock": "0",
    }
    return fields | changes


def document(**changes: object) -> dict[str, object]:
    """Return what the document of a reply looks like when it is typed."""
    fields: dict[str, object] = {
        "number": "87/PKTHTĐT",
        "day": f"{timezone.localdate():%d/%m/%Y}",
        "signer": "Trưởng phòng Phạm Văn Thử",
        "once": str(uuid4()),
    }
    return fields | changes


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_whole_way_from_accepting_to_the_judgement() -> None:
    around = replies.scene()
    drafter, clearer = signed_in(around.drafter), signed_in(around.clearer)
    key = around.referral.pk

    drafter.post(f"/replies/referrals/{key}/accept/")
    drafter.post(f"/replies/referrals/{key}/write/", typed(submit="1"))
    reply = Reply.objects.get()
    clearer.post(f"/replies/{reply.pk}/clear/")
    drafter.post(f"/replies/{reply.pk}/deliver/", document())
    secretary = signed_in(around.secretary)
    secretary.post(f"/replies/{reply.pk}/opinions/{around.opinion.pk}/judge/", {"verdict": "off_the_point"})

    reply.refresh_from_db()
    assert (reply.state, reply.cleared_by) == ("delivered", around.clearer)
    assert Judgement.objects.get().verdict == "off_the_point"
    assert Commitment.objects.count() == 1


@pytest.mark.parametrize(
    "form", ["write", "refuse", "transfer", "ask-back", "parts/ask"], ids=lambda form: form.replace("/", "-")
)
def test_a_form_of_a_matter_that_has_its_reply_leads_to_the_matter_and_says_so(form: str) -> None:
    around, made = replies.answered()
    drafter = signed_in(around.drafter)
    matter = f"/replies/referrals/{made.referral_id}/"

    response = drafter.get(f"{matter}{form}/", follow=True)

    assert response.redirect_chain == [(matter, 302)]
    assert len(response.context["messages"]) == 1


@pytest.mark.parametrize("form", ["deliver", "send-back"])
def test_a_form_of_a_delivered_version_leads_to_the_version_and_says_so(form: str) -> None:
    around, made = replies.answered()

    response = signed_in(around.clearer).get(f"/replies/{made.pk}/{form}/", follow=True)

    assert response.redirect_chain == [(f"/replies/{made.pk}/", 302)]
    assert len(response.context["messages"]) == 1


def test_writing_on_while_the_version_waits_for_clearance_leads_to_the_version() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    made = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)

    response = signed_in(around.drafter).get(f"/replies/referrals/{around.referral.pk}/write/")

    assert (response.status_code, response["Location"]) == (302, f"/replies/{made.pk}/")


def test_what_few_points_need_is_folded_until_it_holds_something() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    drafter, address = signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/"

    empty = page(drafter, address)
    drafter.post(address, typed(cause_1="Bồi lắng nhiều năm.", save="1"))
    written = page(drafter, address)

    assert "<details><summary>Cause, grounds, means" in empty
    assert "<details open><summary>Cause, grounds, means" in written


def test_whoever_judges_finds_the_way_of_the_matter_folded() -> None:
    around, made = replies.answered()
    secretary, address = signed_in(around.secretary), f"/replies/{made.pk}/opinions/{around.opinion.pk}/"

    before = page(secretary, address)
    secretary.post(f"{address}judge/", {"verdict": "answered"})

    assert "<details data-paper><summary>The way of this matter" in before
    assert "<details data-paper open><summary>The way of this matter" in page(secretary, address)


def test_a_bad_day_and_an_empty_point_are_told_at_once_and_nothing_is_saved() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    drafter = signed_in(around.drafter)
    bad = typed(submit="1", by_when_1="31/02/2026", action_1="", found_1="", outcome="")

    response = drafter.post(f"/replies/referrals/{around.referral.pk}/write/", bad)

    assert set(response.context["form"].errors) == {"by_when_1", "found_1", "outcome"}
    assert not Reply.objects.exists()


@pytest.mark.parametrize("part", ["", "versions/", "write/", "refuse/", "transfer/", "enter/"])
def test_a_stranger_finds_no_referral(part: str) -> None:
    around = replies.scene()
    stranger = signed_in(access.account(role=Role.DRAFTER))

    assert stranger.get(f"/replies/referrals/{around.referral.pk}/{part}").status_code == 404


@pytest.mark.parametrize("part", ["", "clear/", "send-back/", "deliver/", "attachment/"])
def test_a_stranger_finds_no_version(part: str) -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)
    address = f"/replies/{reply.pk}/{part}"

    for account in (access.account(role=Role.CLEARER), around.secretary, around.office):
        client = signed_in(account)
        response = client.post(address) if part == "clear/" else client.get(address)
        assert response.status_code == 404


def test_who_clears_begins_with_what_waits_for_them_and_who_drafts_with_what_is_to_be_written() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)

    clears, drafts = (signed_in(each).get("/replies/") for each in (around.clearer, around.drafter))
    asked = signed_in(around.clearer).get("/replies/?shelf=write")

    assert [each.context["shelf"] for each in (clears, drafts, asked)] == ["clear", "write", "write"]
    assert around.referral in clears.context["page"].object_list


def test_a_draft_is_seen_by_its_agency_only() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    replies.reply(referral=around.referral, state=State.DRAFT, says=replies.answer(action="Lời còn dở."))
    address = f"/replies/referrals/{around.referral.pk}/"

    assert "Lời còn dở." in page(signed_in(around.drafter), address)
    assert "Lời còn dở." not in page(signed_in(around.office), address)
    assert "Lời còn dở." not in page(signed_in(around.secretary), address)


def test_what_was_typed_into_a_reply_and_not_sent_is_back_until_the_reply_is_saved() -> None:
    around = replies.scene()
    drafter, address = signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/"
    kept = typed(found_1="Lời chưa gửi.") | {"kept-as": f"reply-{around.referral.pk}"}
    drafter.post("/typed-texts/keep/", kept)

    assert "Lời chưa gửi." in page(drafter, address)
    assert drafter.post(address, typed(found_1="Lời chưa gửi.")).status_code == 302
    assert TypedText.objects.count() == 0

    drafter.post("/typed-texts/keep/", kept)  # a copy on its way while the draft was saved
    assert drafter.get(address).context["typing"].kept_at is None
    drafter.post("/typed-texts/keep/", kept | {"found_1": "Lời khác."})
    assert 'name="lock" value="0"' in page(drafter, address)  # so that what was saved meanwhile is not lost


def test_an_empty_point_is_named_beside_its_field_and_the_words_are_kept() -> None:
    around = replies.scene()
    drafter = signed_in(around.drafter)

    response = drafter.post(
        f"/replies/referrals/{around.referral.pk}/write/", typed(found_2="", who_2="Tổ vệ sinh", submit="1")
    )

    text = response.content.decode()
    assert response.status_code == 200
    assert "Point 2 has no answer yet." in text
    assert 'href="#id_found_2"' in text
    assert "Tổ vệ sinh" in text
    assert Reply.objects.get().state == State.DRAFT


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"by_when_1": "31/02/2027"}, "has no day 31"),
        ({"by_when_1": "01/01/2020"}, "lies in the past"),
        ({"found_1": "ă" * 100_000}, "Shorten it"),
        ({"outcome": ""}, "Choose the result"),
        ({"outcome": "in_progress"}, "needs the day of the next report"),
        ({"outcome": "not_yet"}, "needs its cause"),
        ({"outcome": "out_of_scope"}, "needs grounds"),
        ({"outcome": "withdrawn"}, "no longer offered"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(changes: dict[str, str], sentence: str) -> None:
    around = replies.scene()

    response = signed_in(around.drafter).post(
        f"/replies/referrals/{around.referral.pk}/write/", typed(submit="1", **changes)
    )

    text = response.content.decode()
    assert response.status_code == 200
    assert sentence in text
    assert "Xí nghiệp Thủy lợi" in text
    assert not Reply.objects.exclude(state=State.DRAFT).exists()


def test_the_day_comes_before_the_month_and_letters_are_composed() -> None:
    around = replies.scene()
    year = timezone.localdate().year + 1

    signed_in(around.drafter).post(
        f"/replies/referrals/{around.referral.pk}/write/",
        typed(by_when_1=f"05/12/{year}", found_1="Đa\u0303 kie\u0302\u0309m tra <script>alert(1)</script>"),
    )

    point = Reply.objects.get().points.all()[0]
    assert (point.by_when.day, point.by_when.month) == (5, 12) if point.by_when else False
    assert point.found == "Đã kiểm tra <script>alert(1)</script>"
    assert "<script>alert" not in page(
        signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/"
    )


def test_the_second_tab_is_told_and_shown_both_versions() -> None:
    around = replies.scene()
    drafter, address = signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/"
    drafter.post(address, typed(found_2="Lời của trang thứ nhất."))

    response = drafter.post(address, typed(found_2="Lời của trang thứ hai."))
    lock = Reply.objects.get().lock
    saved = drafter.post(address, typed(found_2="Lời của trang thứ hai.", lock=str(lock)))

    text = response.content.decode()
    assert "Somebody saved this reply after you opened it" in text
    assert "Lời của trang thứ nhất." in text
    assert "Lời của trang thứ hai." in text
    assert f'name="lock" value="{lock}"' in text
    assert saved.status_code == 302


def test_a_draft_sent_twice_is_one_draft() -> None:
    around = replies.scene()
    drafter, address = signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/"

    answers = [drafter.post(address, typed(submit="1")).status_code for _ in range(2)]

    assert (answers, Reply.objects.count()) == ([302, 302], 1)


def test_who_wrote_it_is_refused_the_clearance_and_told_why() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.clearer)
    clearer = signed_in(around.clearer)

    shown = page(clearer, f"/replies/{reply.pk}/")
    response = clearer.post(f"/replies/{reply.pk}/clear/")

    assert "so a second person of your agency must clear it" in shown
    assert response.status_code == 409
    assert Reply.objects.get().state == State.SUBMITTED


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"day": f"{timezone.localdate() + timedelta(days=1):%d/%m/%Y}"}, "lies in the future"),
        ({"day": "01/01/2015"}, "dated before the matter was forwarded"),
        ({"number": " "}, "Write the number and symbol"),
        ({"signer": ""}, "Write the post and name"),
    ],
)
def test_a_document_that_cannot_be_leaves_everything_as_it_was(
    changes: dict[str, object], sentence: str
) -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)

    response = signed_in(around.clearer).post(f"/replies/{reply.pk}/deliver/", document(**changes))

    assert sentence in response.content.decode()
    assert Reply.objects.get().state == State.SUBMITTED


def test_the_signed_document_is_handed_to_readers_only_and_as_a_download(
    settings: Settings,
    tmp_path: Path,
) -> None:
    settings.MEDIA_ROOT = tmp_path
    around = replies.scene(state=ReferralState.ACCEPTED)
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)
    pdf = SimpleUploadedFile("Công văn 87.pdf", PDF)
    signed_in(around.clearer).post(f"/replies/{reply.pk}/deliver/", document(attachment=pdf))

    response = signed_in(around.secretary).get(f"/replies/{reply.pk}/attachment/")
    stranger = signed_in(access.account(role=Role.SECRETARY)).get(f"/replies/{reply.pk}/attachment/")

    reply.refresh_from_db()
    assert reply.attachment_name == "Công văn 87.pdf"
    assert "Công" not in str(reply.attachment.name)
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert b"".join(response.streaming_content) == PDF  # type: ignore[attr-defined]  # a FileResponse
    assert stranger.status_code == 404


def test_a_file_that_no_reply_took_is_not_kept(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    around = replies.scene(state=ReferralState.ACCEPTED)
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)
    address, clearer, once = f"/replies/{reply.pk}/deliver/", signed_in(around.clearer), str(uuid4())

    def send(**changes: object) -> list[str]:
        pdf = SimpleUploadedFile("Công văn 87.pdf", PDF)
        clearer.post(address, document(attachment=pdf, once=once, **changes))
        return [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.pdf")]

    refused = send(day=f"{timezone.localdate() + timedelta(days=1):%d/%m/%Y}")
    delivered, again = send(), send()

    reply.refresh_from_db()
    assert (refused, delivered, again) == ([], [reply.attachment.name], [reply.attachment.name])


def test_a_paper_entered_twice_keeps_one_file(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    around = replies.scene(answers_itself=False)
    office, once = signed_in(around.office), str(uuid4())

    for _ in range(2):
        pdf = SimpleUploadedFile("Công văn 87.pdf", PDF)
        sent = typed() | document(attachment=pdf, once=once)
        response = office.post(f"/replies/referrals/{around.referral.pk}/enter/", sent)

    assert response.status_code == 302
    assert [path.name for path in tmp_path.rglob("*.pdf")] == [Path(str(Reply.objects.get().attachment)).name]


def test_a_file_that_is_not_what_its_name_says_is_refused() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)
    fake = SimpleUploadedFile("Công văn.pdf", b"MZ\x90\x00 not a paper")

    response = signed_in(around.clearer).post(f"/replies/{reply.pk}/deliver/", document(attachment=fake))

    assert "is not the PDF file its name says" in response.content.decode()
    assert Reply.objects.get().state == State.SUBMITTED


def test_the_raiser_reads_own_words_beside_the_answer_and_judges_without_script() -> None:
    around, reply = replies.answered()
    secretary = signed_in(around.secretary, "vi")
    address = f"/replies/{reply.pk}/opinions/{around.opinion.pk}/"

    before = page(secretary, address)
    secretary.post(f"{address}judge/", {"verdict": "too_general"})
    after = page(secretary, address)
    again = page(secretary, f"{address}?change=1")

    assert around.opinion.text in before
    assert before.count('name="verdict"') == again.count('name="verdict"') == 6
    assert 'name="verdict"' not in after
    assert f"{address}remark/" in after


def test_a_sentence_is_added_to_a_judgement() -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion)

    signed_in(around.secretary).post(
        f"/replies/{reply.pk}/opinions/{around.opinion.pk}/remark/", {"remark": "Chưa rõ ai làm."}
    )

    assert Judgement.objects.get().remark == "Chưa rõ ai làm."


def test_another_cell_neither_reads_nor_judges() -> None:
    around, reply = replies.answered()
    neighbour = signed_in(access.account(role=Role.SECRETARY))
    address = f"/replies/{reply.pk}/opinions/{around.opinion.pk}/"

    assert neighbour.get(address).status_code == 404
    assert neighbour.post(f"{address}judge/", {"verdict": "answered"}).status_code == 404
    assert Judgement.objects.count() == 0


def test_the_agency_reads_the_judgement_and_cannot_give_one() -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion, remark="Chưa rõ ai làm.")

    shown = page(signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/")
    posted = signed_in(around.drafter).post(
        f"/replies/{reply.pk}/opinions/{around.opinion.pk}/judge/", {"verdict": "answered"}
    )

    assert "Chưa rõ ai làm." in shown
    assert posted.status_code == 409
    assert Judgement.objects.get().verdict == "too_general"


def test_the_compiler_gives_an_objection_back_to_a_later_meeting() -> None:
    around, reply = replies.answered()
    judgement = replies.judgement(reply=reply, opinion=around.opinion)
    later = replies.later_meeting(around.referral.due_meeting)
    office = signed_in(around.office)

    listed = page(office, "/replies/objections/")
    office.post(
        f"/replies/judgements/{judgement.pk}/give-back/", {"reason": "Chưa nêu ai làm.", "due": str(later.pk)}
    )

    around.referral.refresh_from_db()
    assert around.referral.title in listed
    assert (around.referral.state, around.referral.due_meeting) == ("returned", later)
    assert around.referral.title not in page(office, "/replies/objections/")


def test_a_meeting_that_has_begun_is_not_offered_for_the_new_reply() -> None:
    around, reply = replies.answered()
    judgement = replies.judgement(reply=reply, opinion=around.opinion)

    response = signed_in(around.office).post(
        f"/replies/judgements/{judgement.pk}/give-back/",
        {"reason": "Chưa nêu ai làm.", "due": str(around.referral.raised_meeting_id)},
    )

    around.referral.refresh_from_db()
    assert response.status_code == 200
    assert around.referral.state == "delivered"


def test_the_office_enters_a_paper_reply_marked_so() -> None:
    around = replies.scene(answers_itself=False)

    signed_in(around.office).post(
        f"/replies/referrals/{around.referral.pk}/enter/", {**typed(), **document()}
    )

    shown = page(signed_in(around.secretary), f"/replies/referrals/{around.referral.pk}/")
    assert Reply.objects.get().from_paper
    assert "Entered from the signed paper" in shown


def test_what_a_paper_lacks_is_all_named_at_once_beside_its_fields() -> None:
    around = replies.scene(answers_itself=False)
    sent = {"action_1": "Nạo vét xong.", "day": "31/02/2026", "outcome": "in_progress", "once": str(uuid4())}

    response = signed_in(around.office).post(f"/replies/referrals/{around.referral.pk}/enter/", sent)

    shown = response.content.decode()
    wrong = set(re.findall(r'class="field__error" id="id_(\w+)_error"', shown))
    assert wrong == {"found_2", "number", "day", "signer", "next_report_on"}
    assert ("Nạo vét xong." in shown, "31/02/2026" in shown) == (True, True)


def test_a_body_that_answers_itself_has_no_page_for_paper() -> None:
    around = replies.scene()

    assert signed_in(around.office).get(f"/replies/referrals/{around.referral.pk}/enter/").status_code == 404


def test_overdue_is_seen_by_the_agency_the_office_and_the_chair() -> None:
    around = replies.scene(raised_on=timezone.localdate() - timedelta(days=40))
    chair = access.account(role=Role.CHAIR, host=around.opinion.host)

    for account in (around.drafter, around.office, chair):
        assert around.referral.title in page(signed_in(account), "/replies/overdue/")
    for account in (around.secretary, access.account(role=Role.DRAFTER)):
        assert around.referral.title not in page(signed_in(account), "/replies/overdue/")


def test_the_secretary_finds_what_waits_for_a_judgement() -> None:
    around, reply = replies.answered()
    secretary = signed_in(around.secretary)
    address = f"/replies/{reply.pk}/opinions/{around.opinion.pk}/"

    waiting = page(secretary, "/replies/received/")
    secretary.post(f"{address}judge/", {"verdict": "answered"})
    judged = page(secretary, "/replies/received/")

    assert address in waiting
    assert "One reply waits for your judgement" in waiting
    assert address in judged
    assert "One reply waits for your judgement" not in judged


def test_the_way_of_a_matter_begins_on_the_day_its_opinion_was_sent() -> None:
    around, _reply = replies.answered()
    sent = around.opinion.raised_at - timedelta(days=5)
    type(around.opinion).objects.filter(pk=around.opinion.pk).update(raised_at=sent)
    day = f"{timezone.localdate(sent):%d/%m/%Y}"

    shown = page(signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/")

    way = shown[shown.index("The way of this matter") :]
    assert way.index(day) < way.index("Raised") < way.index("Forwarded to an agency")


def test_the_meeting_hears_what_is_due_at_it_with_the_document() -> None:
    around, reply = replies.answered()

    shown = page(signed_in(around.office), f"/replies/meetings/{around.referral.due_meeting_id}/")

    assert around.referral.title in shown
    assert reply.document_number in shown


def test_what_was_not_answered_is_carried_to_the_next_meeting() -> None:
    around = replies.scene(raised_on=timezone.localdate() - timedelta(days=40))
    following = replies.later_meeting(around.referral.due_meeting, days=10)

    shown = page(signed_in(around.office), f"/replies/meetings/{following.pk}/")

    assert around.referral.title in shown
    assert "From an earlier meeting" in shown


def test_a_promise_is_listed_and_its_end_reported_by_the_agency() -> None:
    around, reply = replies.answered()
    promise = replies.commitment(reply=reply)
    drafter = signed_in(around.drafter)

    listed = page(drafter, "/commitments/")
    drafter.post(f"/commitments/{promise.pk}/close/", {"state": "done", "note": "Biên bản nghiệm thu số 3."})

    promise.refresh_from_db()
    assert f"/commitments/{promise.pk}/close/" in listed
    assert promise.state == "done"
    assert f"/commitments/{promise.pk}/close/" not in page(signed_in(around.secretary), "/commitments/")


@pytest.mark.parametrize(
    "address",
    ["/replies/", "/replies/overdue/", "/replies/objections/", "/replies/received/", "/commitments/"],
)
def test_every_list_says_so_when_it_is_empty(address: str) -> None:
    assert 'class="empty' in page(signed_in(access.account(role=Role.CLEARER)), address)


def test_the_agenda_of_the_meeting_fills_itself_with_the_replies_due() -> None:
    around, reply = replies.answered()
    meetings.give_agenda(around.referral.due_meeting)

    shown = page(signed_in(around.office), f"/meetings/{around.referral.due_meeting_id}/")

    assert around.referral.title in shown
    assert reply.document_number in shown
    assert f"/replies/meetings/{around.referral.due_meeting_id}/" in shown


def test_the_page_of_an_opinion_shows_its_reply_and_leads_the_raiser_to_judge_it() -> None:
    around, reply = replies.answered()
    address = f"/opinions/{around.opinion.pk}/"

    raiser = page(signed_in(around.secretary), address)
    office = page(signed_in(around.office), address)

    read = f"/replies/{reply.pk}/opinions/{around.opinion.pk}/"
    assert reply.document_number in raiser
    assert (read in raiser, read in office) == (True, False)


def test_what_another_cell_says_of_a_merged_reply_is_for_the_agency_and_the_office() -> None:
    around, reply = replies.answered()
    other = opinions.opinion(meeting=around.opinion.meeting, state=life.State.FORWARDED)
    due = around.referral.due_meeting
    around.referral.origins.create(opinion=other, first_due_meeting=due, due_meeting=due)
    replies.judgement(reply=reply, opinion=other, remark="Lời của chi bộ bên kia.")
    address = f"/replies/referrals/{around.referral.pk}/"

    assert "Lời của chi bộ bên kia." not in page(signed_in(around.secretary), address)
    for account in (around.drafter, around.office):
        assert "Lời của chi bộ bên kia." in page(signed_in(account), address)


def test_an_opinion_that_was_merged_says_under_which_code_its_reply_comes() -> None:
    around = replies.scene()
    other = opinions.opinion(meeting=around.opinion.meeting, state=life.State.FORWARDED)
    due = around.referral.due_meeting
    around.referral.origins.create(opinion=other, first_due_meeting=due, due_meeting=due)
    office, said = signed_in(around.office), f"Merged with {around.opinion.code}: one reply answers both"

    assert said in page(office, f"/opinions/{other.pk}/")
    assert "Merged with" not in page(office, f"/opinions/{around.opinion.pk}/")


@pytest.mark.parametrize(
    ("address", "who"),
    [
        ("/replies/", "drafter"),
        ("/replies/overdue/", "office"),
        ("/replies/objections/", "office"),
        ("/replies/received/", "secretary"),
        ("/commitments/", "drafter"),
    ],
)
def test_a_list_of_three_asks_no_more_of_the_database_than_a_list_of_one(address: str, who: str) -> None:
    asked = []
    for count in (1, 3):
        account = replies.busy(count, who=who)
        client = signed_in(account)
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        asked.append(len(queries))

    assert asked[0] == asked[1]


@pytest.mark.parametrize("who", ["office", "secretary"])
def test_an_opinion_split_over_three_agencies_asks_no_more_of_the_database_than_one_sent_to_one(
    who: str,
) -> None:
    around, reply = replies.answered()
    address, client = around.opinion.get_absolute_url(), signed_in(getattr(around, who))
    asked = []
    for _ in range(2):
        replies.judgement(reply=reply, opinion=around.opinion)
        replies.commitment(reply=reply)
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            html = client.get(address).content.decode()
        asked.append(len(queries))
        for _ in range(2):
            due = around.referral.due_meeting
            another = opinions.referral(origins=(around.opinion,), due=due, state=ReferralState.DELIVERED)
            reply = replies.reply(referral=another)

    assert asked[0] == asked[1]
    assert html.count('aria-labelledby="referral') == 3


def test_who_answers_anew_sees_why_it_came_back_and_all_versions_side_by_side() -> None:
    around, first = replies.answered()
    replies.judgement(reply=first, opinion=around.opinion, remark="Chưa rõ ai làm.")
    later = replies.later_meeting(around.referral.due_meeting)
    give_back(first, reason="Nêu rõ ai làm.", due=later, holder=replies.holder(around.office), at=around.now)
    drafter = signed_in(around.drafter)

    writing = page(drafter, f"/replies/referrals/{around.referral.pk}/write/")
    replies.reply(referral=around.referral, version=2, says=replies.answer(action="Tổ 3 nạo vét."))
    compared = page(drafter, f"/replies/referrals/{around.referral.pk}/versions/")

    assert "Nêu rõ ai làm." in writing
    assert "Chưa rõ ai làm." in writing
    assert replies.ACTION in writing
    for words in (replies.ACTION, "Tổ 3 nạo vét.", "Chưa rõ ai làm."):
        assert words in compared


def test_a_transfer_sent_again_says_once_more_that_it_was_passed_on() -> None:
    around = replies.scene()
    other = organisation.agency(host=around.opinion.host)
    drafter = signed_in(around.drafter)
    typed = {"to": other.pk, "reason": "Việc của phòng bạn.", "once": str(uuid4())}
    address = f"/replies/referrals/{around.referral.pk}/transfer/"

    first, again = drafter.post(address, typed), drafter.post(address, typed)

    assert (first.status_code, again.status_code) == (302, 302)
    assert around.referral.steps.filter(verb="transfer").count() == 1


def test_a_return_sent_again_says_that_the_reply_has_gone_back() -> None:
    around, made = replies.answered()
    judgement = replies.judgement(reply=made, opinion=around.opinion)
    later = replies.later_meeting(around.referral.due_meeting)
    office = signed_in(around.office)
    address = f"/replies/judgements/{judgement.pk}/give-back/"
    typed = {"reason": "Chưa nêu ngày.", "due": str(later.pk)}

    office.post(address, typed)
    again = office.post(address, typed, follow=True)

    assert again.status_code == 200
    assert "The reply has gone back" in again.content.decode()
    assert made.referral.steps.filter(verb="give_back").count() == 1


def test_a_refused_submission_names_the_empty_point_and_the_missing_result_together() -> None:
    around = replies.scene()
    drafter = signed_in(around.drafter)

    page = drafter.post(
        f"/replies/referrals/{around.referral.pk}/write/", typed(submit="1", found_2=".", outcome="")
    )

    html = page.content.decode()
    assert "Point 2 has no answer yet." in html
    assert "Choose the result before you submit the reply." in html


def test_the_writing_page_names_everybody_who_raised_it_and_how_and_heads_each_point_with_its_words() -> None:
    around = replies.scene()
    written = opinions.opinion(
        meeting=around.opinion.meeting, channel=Channel.WRITTEN, state=life.State.FORWARDED
    )
    around.referral.origins.create(
        opinion=written,
        first_due_meeting=around.referral.due_meeting,
        due_meeting=around.referral.due_meeting,
    )

    html = page(signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/")

    assert f"{around.opinion.unit.name}, at the meeting of" in html
    assert f"{written.unit.name}, in writing for the meeting of" in html
    assert '<span class="point__number">1</span> Nạo vét mương.</h2>' in html


def test_an_agenda_carries_nothing_over_from_a_meeting_that_has_not_begun() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    due = around.referral.due_meeting
    after = meetings.meeting(series=due.series, on=due.day + timedelta(days=28))
    office = replies.holder(around.office)

    ahead = heard_at(after, office, now=due.starts_at - timedelta(hours=1))
    begun = heard_at(after, office, now=due.starts_at)

    assert ahead == []
    assert [row.carried for row in begun] == [True]


def test_a_reply_due_at_a_meeting_that_opened_early_is_overdue_from_then_on() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    due = around.referral.due_meeting
    opened = due.starts_at - timedelta(hours=3)
    due.state, due.called_at, due.opened_at = "in_session", opened - timedelta(days=7), opened
    due.save()
    office = replies.holder(around.office)

    assert not overdue(office, now=opened - timedelta(minutes=1)).exists()
    assert overdue(office, now=opened).get() == around.referral


def test_the_printed_table_of_replies_says_what_was_found_and_what_is_done() -> None:
    around, _ = replies.answered()

    html = page(signed_in(around.office), f"/replies/meetings/{around.referral.due_meeting.pk}/")

    assert replies.FOUND in html
    assert replies.ACTION in html


def test_whoever_decides_about_an_objection_reads_all_that_was_said_by_every_unit() -> None:
    around, reply = replies.answered()
    other = opinions.opinion(
        meeting=around.opinion.meeting,
        state=life.State.FORWARDED,
        text="Cống cũng tắc.",
        ask="Thay cống mới.",
    )
    due = around.referral.due_meeting
    around.referral.origins.create(opinion=other, first_due_meeting=due, due_meeting=due)
    judgement = replies.judgement(reply=reply, opinion=around.opinion)

    html = page(signed_in(around.office), f"/replies/judgements/{judgement.pk}/give-back/")

    said = [around.opinion.text, *around.opinion.ask.splitlines(), "Cống cũng tắc.", "Thay cống mới."]
    assert [line for line in said if escape(line) not in html] == []


def test_original_words_stand_beside_each_point_that_the_office_put_in_its_own_words() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    own = around.referral.points.get(number=1)
    own.text = "Khơi dòng tạm trước mùa mưa"
    own.save()

    html = page(signed_in(around.drafter), f"/replies/referrals/{around.referral.pk}/write/")

    beside = html.split('id="point-1"')[1].split("</section>")[0]
    assert escape(around.opinion.text) in beside
    assert "The original words" in beside
