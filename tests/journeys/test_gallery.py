"""The gallery in a real browser: no barrier, nothing lost when the letters grow, one sending a tap."""

import pytest
from playwright.sync_api import Page, Route

from tests.journeys.conftest import Look, Open, too_low

GALLERY = "/-/gallery/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["phone", "desk"])
@pytest.mark.parametrize("frame", ["", "phone", "desk"])
def test_nobody_meets_a_barrier(people: Open, look: Look, frame: str, size: str, scheme: str) -> None:
    page = people(size, color_scheme=scheme)

    page.goto(f"{GALLERY}?frame={frame}")

    look(page)


@pytest.mark.parametrize("frame", ["phone", "desk"])
def test_every_target_on_the_phone_is_as_large_as_a_thumb(phone: Page, frame: str) -> None:
    phone.goto(f"{GALLERY}?frame={frame}")

    assert too_low(phone) == []


@pytest.mark.parametrize("frame", ["", "phone", "desk"])
@pytest.mark.parametrize("step", ["A", "A+"])
def test_nothing_scrolls_sideways_on_the_narrowest_phone(phone: Page, frame: str, step: str) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(f"{GALLERY}?frame={frame}")

    phone.get_by_text(step, exact=True).click()

    assert not phone.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def test_the_letters_grow_at_once_and_what_was_typed_stays(phone: Page) -> None:
    phone.goto(GALLERY)
    phone.get_by_label("Ở đâu?").fill("Ngõ 4 Đồng Quan")

    with phone.expect_response("**/-/size/"):
        phone.get_by_role("button", name="Chữ to hơn").click()

    assert phone.get_by_label("Ở đâu?").input_value() == "Ngõ 4 Đồng Quan"
    assert phone.evaluate("getComputedStyle(document.documentElement).fontSize") == "22px"
    phone.reload()
    assert phone.locator("html").get_attribute("data-size") == "larger"


def test_the_switches_work_without_a_script_and_keep_the_address(people: Open) -> None:
    page = people("phone", javascript=False)
    page.goto(f"{GALLERY}?frame=phone")

    page.get_by_role("button", name="Chữ to hơn").click()
    page.get_by_role("button", name="English").click()

    assert page.url.endswith(f"{GALLERY}?frame=phone")
    assert page.locator("html").get_attribute("data-size") == "larger"
    assert page.get_by_role("heading", level=1).inner_text() == "The components of Giao ban"


def test_the_first_stop_of_the_keyboard_skips_to_the_content(desk: Page) -> None:
    desk.goto(f"{GALLERY}?frame=desk")

    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")

    assert desk.evaluate("document.activeElement.id") == "main"


def test_a_double_tap_sends_once(phone: Page) -> None:
    phone.goto(GALLERY)
    sent: list[str] = []

    def hold(route: Route) -> None:
        sent.append(route.request.url)

    phone.route("**/-/language/", hold)
    phone.evaluate(
        """() => {
          const form = document.querySelector("[name=language]").form;
          form.requestSubmit();
          form.requestSubmit();
        }"""
    )
    phone.wait_for_timeout(300)

    assert len(sent) == 1


def test_the_page_prints_without_what_only_a_screen_can_do(desk: Page) -> None:
    desk.goto(f"{GALLERY}?frame=desk")

    desk.emulate_media(media="print")

    for unseen in (".band", ".nav", ".demo", ".foot", ".pager", "[data-screen]"):
        assert not desk.locator(unseen).first.is_visible()
    assert desk.locator(".printhead").first.is_visible()


def test_the_summary_of_errors_has_the_focus_and_leads_to_the_field(phone: Page, look: Look) -> None:
    phone.goto("/sign-in/")

    phone.get_by_role("button", name="Đăng nhập").click()

    assert phone.title().startswith("Lỗi: Đăng nhập")
    assert phone.evaluate("document.activeElement.matches('.problems')")
    phone.locator(".problems a").first.click()
    assert phone.evaluate("document.activeElement.ariaInvalid") == "true"
    look(phone)
