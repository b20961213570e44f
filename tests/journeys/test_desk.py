"""The compile desk in a real browser: a quick hand is followed."""

from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.journeys.test_replies import let_in
from tests.make import access, opinions


def test_two_opinions_ticked_at_once_are_both_chosen(desk: Page, live_server: LiveServer) -> None:
    one = opinions.opinion()
    opinions.opinion(meeting=one.meeting)
    page = let_in(desk, access.account(host=one.host), live_server)
    page.goto(f"/meetings/{one.meeting_id}/compile/")

    page.evaluate("document.querySelectorAll('tbody input[name=chosen]').forEach((box) => box.click())")

    page.get_by_text("2 ý kiến đang chọn").wait_for()
    assert page.locator("[data-forward] input[name=chosen]").count() == 2
