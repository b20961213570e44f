"""From the notice to the door: a secretary answers in one tap, the clerk taps without a network."""

from datetime import timedelta

from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from giaoban.access.models import Account
from giaoban.meetings.models import Attendance, Invitation, Meeting
from giaoban.meetings.rules import State
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from tests.journeys.conftest import Look, Open
from tests.make import access, meetings, organisation


def let_in(page: Page, account: Account, live_server: LiveServer) -> None:
    """Sign somebody in without their slip or password."""
    client = Client()
    client.force_login(account)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
    )


def invited() -> tuple[Invitation, Account, Account]:
    """Return an invitation to a meeting in five days, its secretary, and the clerk."""
    host = organisation.host()
    secretary, clerk = (
        access.account(role=Role.SECRETARY, host=host),
        access.account(role=Role.OFFICE, host=host),
    )
    called = meetings.meeting(
        series=meetings.series(host=host), on=timezone.localdate() + timedelta(days=5), state=State.CALLED
    )
    post = Post.objects.get(terms__person=secretary.person)
    return meetings.invitation(meeting=called, post=post), secretary, clerk


def test_a_secretary_answers_and_the_clerk_taps_without_a_network(
    people: Open, look: Look, live_server: LiveServer
) -> None:
    invitation, secretary, clerk = invited()
    phone, desk = people("phone"), people("phone")
    let_in(phone, secretary, live_server)
    let_in(desk, clerk, live_server)

    phone.goto("/")
    look(phone)
    phone.get_by_role("button", name="Tôi sẽ dự").click()
    look(phone)
    desk.goto(f"/meetings/{invitation.meeting_id}/invitations/")
    look(desk)
    Meeting.objects.filter(pk=invitation.meeting_id).update(
        state=State.IN_SESSION.value, opened_at=timezone.now(), starts_at=timezone.now()
    )
    desk.goto(f"/meetings/{invitation.meeting_id}/attendance/")
    look(desk)
    desk.context.set_offline(True)
    expect(desk.locator("[data-attend-note]")).to_contain_text("Mất mạng. Đồng chí cứ điểm danh tiếp")
    desk.get_by_role("button", name="Có mặt", exact=True).click()
    expect(desk.locator("[data-attend-note]")).to_contain_text("1 lượt bấm chờ gửi")
    expect(desk.locator("[data-attend-note]")).to_be_in_viewport()
    waiting = Attendance.objects.count()
    desk.context.set_offline(False)
    expect(desk.locator("[data-attend-note]")).to_have_text("Đã gửi hết.")

    invitation.refresh_from_db()
    assert (invitation.answer, invitation.recorded_by) == ("comes", "")
    assert (waiting, Attendance.objects.get().way) == (0, "offline")
    expect(desk.locator(f"[data-attend-state='{invitation.pk}'] .tag")).to_have_text("Đúng giờ")
    expect(desk.locator("[data-attend-lead]")).to_have_text("Có mặt 1 trên 1 nơi được mời.")
    expect(desk.locator("[data-attend-counts]")).to_contain_text("Đúng giờ")
    expect(desk.locator("[data-attend-counts]")).not_to_contain_text("Chưa điểm danh")
