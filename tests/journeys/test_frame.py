"""The frame of every page, in a real browser: both languages, both sizes, with and without scripts."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from giaoban.organisation.rules import Role
from tests.journeys.conftest import Look, Open
from tests.journeys.test_replies import let_in
from tests.make import access, meetings

GALLERY = "/-/gallery/"


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_the_gallery_has_no_barriers(people: Open, look: Look, size: str) -> None:
    page = people(size)

    page.goto(GALLERY)

    look(page)


def test_the_language_is_switched_and_remembered_without_scripts(people: Open) -> None:
    page = people("desk", javascript=False)

    page.goto(GALLERY)
    page.get_by_role("button", name="English").first.click()

    assert page.locator("html").get_attribute("lang") == "en"
    assert page.get_by_role("button", name="Tiếng Việt").first.is_visible()


def test_letters_grow_and_stay_grown(phone: Page) -> None:
    phone.goto(GALLERY)
    before = phone.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")

    with phone.expect_response("**/-/size/"):
        phone.get_by_role("button", name="Chữ to hơn").click()
    phone.goto(GALLERY)

    assert phone.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") > before >= 18


@pytest.mark.parametrize("size", ["phone", "desk"])
@pytest.mark.parametrize("javascript", [True, False])
def test_all_tasks_open_by_the_keyboard_and_lead_on(
    people: Open,
    look: Look,
    live_server: LiveServer,
    size: str,
    javascript: bool,
) -> None:
    page = let_in(people(size, javascript=javascript), access.account(role=Role.OFFICE), live_server)
    page.goto("/")
    tasks = page.locator(".nav__all > summary")

    tasks.focus()
    page.keyboard.press("Enter")
    if javascript:
        look(page)
        page.keyboard.press("Escape")
        assert not page.get_by_role("link", name="Cam kết").is_visible()
        page.keyboard.press("Enter")
    page.get_by_role("link", name="Cam kết").click()

    assert page.locator("h1").inner_text().startswith("Cam kết")
    assert tasks.inner_text().endswith("Cam kết")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_secretary_finds_where_to_write_on_the_first_screen(phone: Page, live_server: LiveServer) -> None:
    account = access.account(role=Role.SECRETARY)
    meetings.meeting(on=timezone.localdate() + timedelta(days=4))

    let_in(phone, account, live_server).goto("/")

    box = phone.get_by_role("link", name="Gửi ý kiến").bounding_box()
    thumb = phone.locator(".nav").bounding_box()
    assert box is not None
    assert thumb is not None
    assert box["y"] + box["height"] < thumb["y"]


def test_the_tasks_at_the_thumb_keep_apart_in_large_letters(phone: Page, live_server: LiveServer) -> None:
    page = let_in(phone, access.account(role=Role.SECRETARY), live_server)
    page.goto("/")
    with page.expect_response("**/-/size/"):
        page.get_by_role("button", name="Chữ to hơn").click()

    for label in page.locator(".nav a").all():
        assert label.evaluate("link => link.scrollWidth - link.clientWidth") <= 0
