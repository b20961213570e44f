"""A meeting in session, led by keyboard, with a power cut in the middle of a sentence."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions
from giaoban.meetings.models import Meeting, TypedText
from giaoban.meetings.rules import State
from giaoban.opinions.models import Opinion
from giaoban.organisation.rules import Role
from tests.journeys.conftest import Look, Open
from tests.journeys.test_replies import let_in
from tests.make import access, meetings, organisation

SAID = "Dây điện hạ thế võng sát mái nhà văn hóa. Đề nghị kéo lại."


def in_session() -> Meeting:
    """Return a meeting that was opened just now, with three cells."""
    made = meetings.meeting(on=timezone.localdate(), state=State.CALLED, agenda=True)
    now = timezone.now()
    Meeting.objects.filter(pk=made.pk).update(starts_at=now - timedelta(minutes=5))
    for name in ("Cầu Đá", "Vạn Chài", "Xóm Đình"):
        unit = organisation.unit(host=made.host, name=f"Chi bộ khu dân cư {name}")
        organisation.post(unit=unit, name=f"Bí thư Chi bộ khu dân cư {name}")
    return actions.open_meeting(made, now=now, actor=SYSTEM)


class Keys:
    """A keyboard that counts what is pressed besides the words that are said."""

    def __init__(self, page: Page) -> None:
        self.page, self.pressed = page, 0

    def press(self, *keys: str) -> None:
        """Press keys one after the other; together (Control+Enter) each counts."""
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += len(key.split("+"))


def record_by_keyboard(page: Page, look: Look) -> int:
    """Record a turn by its unit's first letters; return the keys it took besides the words."""
    keys = Keys(page)
    keys.press("c", "d", "Enter")
    page.get_by_role("heading", name="Lượt 1: Chi bộ khu dân cư Cầu Đá").wait_for()
    page.keyboard.insert_text(SAID)
    page.locator("#session-pieces .tag", has_text="Kiến nghị").wait_for()
    for part in (page.get_by_role("button", name="Ghi, hết lượt"), page.locator("#session-pieces")):
        expect(part).to_be_in_viewport(ratio=1)
    look(page)
    keys.press("Control+Enter")
    page.get_by_text("Đã ghi:").wait_for()
    return keys.pressed


def choose_among_several(page: Page) -> None:
    """Send letters that fit all units: they are offered, and the next letters replace what was typed."""
    page.keyboard.type("khu")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    expect(page.locator(".found li")).to_have_count(3)
    page.keyboard.type("va")
    assert page.get_by_role("combobox").input_value() == "va"
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")


def go_on_elsewhere(page: Page, look: Look) -> None:
    """Find the words again on another device, go on, go to the next item, and record them."""
    page.get_by_text("Đã khôi phục nội dung").locator("visible=true").wait_for()
    look(page)
    page.keyboard.press("End")
    page.keyboard.insert_text(", xe tang phải dừng ngoài.")
    page.keyboard.press("F8")
    page.get_by_role("heading", name="2. Tuyên bố lý do").wait_for()
    page.locator("textarea").first.focus()
    page.keyboard.press("Control+Enter")
    page.get_by_text("Đã ghi:").wait_for()


def test_a_turn_takes_six_keys_and_a_power_cut_a_moment_of_it(
    people: Open, look: Look, live_server: LiveServer
) -> None:
    meeting = in_session()
    clerk = access.account(role=Role.OFFICE, host=meeting.host)
    page = let_in(people("desk"), clerk, live_server)
    page.goto(f"/meetings/{meeting.pk}/session/")
    choose_among_several(page)
    page.keyboard.press("F8")
    page.get_by_role("heading", name="1. Ổn định tổ chức").wait_for()
    look(page)

    assert record_by_keyboard(page, look) <= 6
    told = Opinion.objects.values_list("unit__name", "text", "ask").get()
    assert told == ("Chi bộ khu dân cư Cầu Đá", SAID, "Đề nghị kéo lại.")

    # The power goes while the next one speaks: two seconds after the last letter it is all on the server.
    Keys(page).press("v", "a", "Enter")
    page.get_by_role("heading", name="Lượt 2").wait_for()
    page.keyboard.type("Đường vào nghĩa trang hẹp")
    page.wait_for_timeout(2000)
    assert TypedText.objects.get().fields["text"] == "Đường vào nghĩa trang hẹp"
    page.context.close()

    other = let_in(people("desk"), clerk, live_server)
    other.goto(f"/meetings/{meeting.pk}/session/")
    go_on_elsewhere(other, look)

    assert Opinion.objects.latest("pk").text == "Đường vào nghĩa trang hẹp, xe tang phải dừng ngoài."
    assert not TypedText.objects.exists()
