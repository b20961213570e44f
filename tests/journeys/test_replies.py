"""A reply on its way between four people, in a real browser, with and without scripts."""

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from giaoban.access.models import Account
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer, State
from giaoban.replies.rules.judging import Verdict
from tests.journeys.conftest import Look, Open
from tests.make import replies

GENERAL = "Phòng ghi nhận ý kiến và sẽ phối hợp với các đơn vị liên quan xử lý theo quy định."


def let_in(page: Page, account: Account, server: LiveServer) -> Page:
    """Sign somebody in without their password."""
    client = Client()
    client.force_login(account)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": server.url}])
    return page


def write_answer(page: Page) -> None:
    """Answer the first of two points as one should, and the second too generally."""
    page.get_by_label("Kết quả kiểm tra").first.fill(replies.FOUND)
    page.get_by_label("Đã làm, sẽ làm").first.fill(replies.ACTION)
    page.get_by_label("Ai làm").first.fill("Xí nghiệp Thủy lợi")
    page.get_by_label("Xong trước ngày").first.fill("15/12/2099")
    page.get_by_label("Đã làm, sẽ làm").nth(1).fill(GENERAL)


def test_a_reply_is_written_cleared_delivered_and_judged(
    people: Open, look: Look, live_server: LiveServer
) -> None:
    around = replies.scene()
    drafter = let_in(people("desk"), around.drafter, live_server)
    clearer = let_in(people("desk"), around.clearer, live_server)
    secretary = let_in(people("phone"), around.secretary, live_server)

    drafter.goto("/replies/")
    look(drafter)
    drafter.get_by_role("link", name=around.referral.title).click()
    look(drafter)
    drafter.get_by_role("button", name="Nhận và soạn trả lời").click()
    write_answer(drafter)
    drafter.get_by_role("button", name="Lưu nháp").click()
    look(drafter)
    drafter.get_by_label("Kết quả", exact=True).select_option("planned")
    drafter.get_by_role("button", name="Trình duyệt").click()
    look(drafter)

    clearer.goto("/replies/?shelf=clear")
    clearer.get_by_role("link", name=around.referral.title).click()
    clearer.get_by_role("link", name="Đọc, duyệt, gửi").click()
    look(clearer)
    clearer.get_by_role("link", name="Duyệt và gửi").click()
    clearer.get_by_label("Số và ký hiệu văn bản").fill("87/PKTHTĐT")
    clearer.get_by_label("Người ký").fill("Trưởng phòng Phạm Văn Thử")
    look(clearer)
    clearer.get_by_role("button", name="Gửi đi").click()
    look(clearer)

    secretary.goto("/replies/received/")
    look(secretary)
    secretary.get_by_role("link", name=around.referral.title).click()
    look(secretary)
    secretary.get_by_role("button", name="Còn chung chung").click()
    assert secretary.get_by_text("Đã ghi: Còn chung chung.").is_visible()
    look(secretary)


def test_an_objection_is_given_back_without_scripts(people: Open, live_server: LiveServer) -> None:
    around, reply = replies.answered()
    replies.judgement(
        reply=reply, opinion=around.opinion, verdict=Verdict.TOO_GENERAL, remark="Chưa rõ ai làm."
    )
    replies.commitment(reply=reply)
    later = replies.later_meeting(around.referral.due_meeting)
    office = let_in(people("desk", javascript=False), around.office, live_server)

    office.goto("/replies/objections/")
    listed = office.content()
    office.get_by_role("link", name="Trả lại để trả lời lại").click()
    office.get_by_label("Hạn trả lời lại").select_option(str(later.pk))
    office.get_by_role("button", name="Trả lại").click()

    around.referral.refresh_from_db()
    assert "Chưa rõ ai làm." in listed
    assert (around.referral.state, around.referral.due_meeting) == ("returned", later)


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_every_page_of_replies_has_no_barriers(
    people: Open, look: Look, live_server: LiveServer, size: str
) -> None:
    around, reply = replies.answered()
    judgement = replies.judgement(reply=reply, opinion=around.opinion, remark="Chưa rõ ai làm.")
    promise = replies.commitment(reply=reply)
    paper = replies.scene(answers_itself=False)
    weak = PointAnswer(2, action=GENERAL)
    owed = replies.scene()
    replies.reply(
        referral=owed.referral,
        state=State.DRAFT,
        drafter=owed.drafter,
        says=Answer((replies.answer().points[0], weak), Outcome.PLANNED),
        at=timezone.now(),
    )
    pages = (
        (around.office, f"/replies/judgements/{judgement.pk}/give-back/"),
        (around.office, f"/replies/judgements/{judgement.pk}/settle/"),
        (around.office, f"/replies/meetings/{around.referral.due_meeting_id}/"),
        (around.office, "/replies/objections/"),
        (around.office, "/replies/overdue/"),
        (around.office, f"/replies/referrals/{around.referral.pk}/"),
        (around.drafter, "/commitments/"),
        (around.drafter, f"/commitments/{promise.pk}/close/"),
        (around.secretary, f"/replies/{reply.pk}/opinions/{around.opinion.pk}/"),
        (around.secretary, f"/replies/{reply.pk}/opinions/{around.opinion.pk}/remark/"),
        (paper.office, f"/replies/referrals/{paper.referral.pk}/enter/"),
        (owed.drafter, f"/replies/referrals/{owed.referral.pk}/write/"),
        (owed.drafter, f"/replies/referrals/{owed.referral.pk}/transfer/"),
        (owed.drafter, f"/replies/referrals/{owed.referral.pk}/refuse/"),
    )

    for account, address in pages:
        page = let_in(people(size), account, live_server)
        page.goto(address)
        look(page)
