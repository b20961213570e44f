"""Signing in, in a real browser: by a slip on a phone; with a second step, by figures and by a passkey."""

import re
from base64 import b32decode
from urllib.parse import urlsplit

from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from giaoban.access.actions import make_slips
from giaoban.access.models import Account, PaperCode, Passkey
from giaoban.access.rules import factors as rules
from giaoban.organisation.models import Person
from giaoban.organisation.rules import Role
from tests.journeys.conftest import Look, Open
from tests.journeys.test_replies import let_in
from tests.make import access, factors, organisation

FIGURES = "Sáu số ứng dụng đang hiện"
DOOR = "Sáu số trên ứng dụng, hoặc một mã giấy"


def sign_in(page: Page, account: Account) -> None:
    """Write the name and the password."""
    page.goto("/sign-in/")
    page.get_by_label("Tên đăng nhập").fill(account.username or "")
    page.get_by_label("Mật khẩu").fill(factors.PASSWORD)
    page.get_by_role("button", name="Đăng nhập", exact=True).click()


def sign_out(page: Page) -> None:
    """Leave, as everybody does at the end of a day."""
    page.get_by_role("button", name="Đăng xuất").click()


def begin(page: Page, look: Look, opens: str) -> None:
    """Go from the first page to where something is set up, and write the password again."""
    page.goto("/my-data/second-factor/")
    look(page)
    page.get_by_role("link", name=opens).click()
    page.get_by_label("Mật khẩu").fill(factors.PASSWORD)
    look(page)
    page.get_by_role("button", name="Tiếp tục").click()


def figures(spelt: str, *, later: int) -> str:
    """Return what the app shows now or, ``later``, so many steps of half a minute from now."""
    secret = b32decode(spelt.replace(" ", ""))
    return rules.figures_of(secret, rules.step_of(timezone.now()) + later)


def with_authenticator(page: Page) -> None:
    """Put a key into the browser that answers by itself, as a finger on a sensor does."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    devtools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )


def secretary_before_the_first_visit() -> Account:
    """Return somebody who was never here and has not read the notice."""
    host = organisation.host(name="Đảng ủy phường Nhị Chiểu")
    account = access.account(role=Role.SECRETARY, unit=organisation.unit(host=host, name="Chi bộ Hạ Chiểu"))
    Person.objects.filter(pk=account.person_id).update(phone="+84912345678")
    Account.objects.filter(pk=account.pk).update(notice_seen_at=None)
    return account


def read_the_notice(page: Page, look: Look) -> None:
    """Read once what is kept, and stand on the first page."""
    look(page)
    page.get_by_role("button", name="Tôi đã đọc").click()
    look(page)
    assert urlsplit(page.url).path == "/"


def test_a_slips_link_lets_a_phone_in_once_and_says_so_the_second_time(people: Open, look: Look) -> None:
    account = secretary_before_the_first_visit()
    host = account.person.host
    issued = make_slips([account.person], host=host, holder=access.holder(host=host), at=timezone.now())
    link = f"/enrol/{issued[0].token}/"
    phone, finder = people("phone"), people("phone")

    phone.goto(link)
    look(phone)
    phone.get_by_role("button", name="Đăng nhập trên máy này").click()
    read_the_notice(phone, look)
    phone.goto(link)
    finder.goto(link)
    look(finder)

    assert urlsplit(phone.url).path == "/"
    assert "Phiếu này đã dùng lúc" in finder.locator("main").inner_text()
    assert finder.get_by_role("button", name="Đăng nhập trên máy này").count() == 0


def test_what_the_office_prints_is_typed_on_a_phone_without_a_camera(
    people: Open, look: Look, live_server: LiveServer
) -> None:
    account = secretary_before_the_first_visit()
    office = let_in(people("desk"), access.account(role=Role.OFFICE, host=account.person.host), live_server)
    phone = people("phone")

    office.goto("/enrolments/")
    look(office)
    office.get_by_role("button", name="In phiếu cho người đã đánh dấu").click()
    look(office)
    code = office.locator(".slip__code b").inner_text()
    phone.goto("/sign-in/code/")
    phone.get_by_label("Số điện thoại").fill("0912 345 678")
    phone.get_by_label("Mã trên phiếu").fill(code.lower())
    look(phone)
    phone.get_by_role("button", name="Vào xem").click()
    read_the_notice(phone, look)

    office.goto("/enrolments/")
    assert "Dùng gần nhất" in office.locator("main").inner_text()


def test_an_app_is_set_up_and_then_asked_for_and_paper_stands_in_for_it(people: Open, look: Look) -> None:
    account = factors.staff(role=Role.ADMINISTRATOR)
    desk, phone = people("desk"), people("phone", javascript=False)

    sign_in(desk, account)
    look(desk)
    desk.get_by_role("link", name="Cài bước xác nhận thứ hai").click()
    begin(desk, look, "Cài ứng dụng")
    look(desk)
    spelt = desk.locator(".app-code__spelt").inner_text()
    desk.get_by_label(FIGURES).fill(figures(spelt, later=0))
    desk.get_by_role("button", name="Hoàn tất cài đặt").click()
    look(desk)
    code = desk.locator(".codes li").first.inner_text()
    desk.get_by_role("link", name="Tôi đã có bản giấy").click()
    look(desk)
    sign_out(desk)

    sign_in(desk, account)
    look(desk)
    desk.get_by_label(DOOR).fill("000 000")
    desk.get_by_role("button", name="Đăng nhập").click()
    look(desk)
    desk.get_by_label(DOOR).fill(figures(spelt, later=1))
    desk.get_by_role("button", name="Đăng nhập").click()
    assert urlsplit(desk.url).path == "/"
    sign_in(phone, account)
    phone.get_by_label(DOOR).fill(code)
    phone.get_by_role("button", name="Đăng nhập").click()
    assert urlsplit(phone.url).path == "/"

    desk.goto("/my-data/devices/")
    look(desk)
    desk.get_by_role("button", name="Cho máy này thoát").click()
    phone.goto("/my-data/")
    assert urlsplit(phone.url).path == "/sign-in/"


def test_a_passkey_is_made_shown_and_removed(people: Open, look: Look, live_server: LiveServer) -> None:
    account = factors.staff()
    desk = people("desk", base_url=live_server.url.replace("127.0.0.1", "localhost"))
    with_authenticator(desk)

    sign_in(desk, account)
    begin(desk, look, "Thêm khóa đăng nhập")
    look(desk)
    desk.get_by_label("Tên của khóa").fill("Máy văn phòng")
    desk.get_by_role("button", name="Tạo khóa đăng nhập").click()
    desk.get_by_role("heading", name="Mười mã giấy").wait_for()
    look(desk)
    sign_out(desk)

    sign_in(desk, account)
    look(desk)
    desk.get_by_role("button", name="Dùng khóa đăng nhập").click()
    desk.wait_for_url(re.compile(r"//[^/]+/$"))
    assert Passkey.objects.get().used_on is not None

    begin(desk, look, "Gỡ “Máy văn phòng”")
    look(desk)
    desk.get_by_role("button", name="Gỡ").click()
    look(desk)
    assert (Passkey.objects.count(), PaperCode.objects.count()) == (0, 0)
