"""The frame of every page, in a real browser: both languages, both sizes, with and without scripts."""

import pytest
from playwright.sync_api import Page

from tests.journeys.conftest import Look, Open

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
