"""Signing in with a name and a password, and signing out."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from time_machine import travel

from giaoban.access.http.sessions import browser, safe_next
from giaoban.access.models import Account, Device
from giaoban.audit.models import Entry
from tests.make import access as make

pytestmark = pytest.mark.django_db
PASSWORD = "ba con trâu đen"


def staff(**more: str) -> Account:
    account = make.account(username=more.get("username", "van.phong"))
    account.set_password(PASSWORD)
    account.save()
    return account


def sign_in(client: Client, *, name: str = "van.phong", password: str = PASSWORD, **more: str) -> object:
    return client.post("/sign-in/", {"username": name, "password": password, **more})


def events() -> list[str]:
    return list(Entry.objects.order_by("pk").values_list("event", flat=True))


def test_the_right_password_opens_under_a_new_session_id(client: Client) -> None:
    account = staff()
    client.get("/sign-in/")
    session = client.session
    session["before"] = "a stranger's"
    session.save()
    before = session.session_key

    response = sign_in(client, name=" Van.Phong ")

    assert (response.status_code, response.url) == (302, "/")  # type: ignore[attr-defined]
    assert client.session.session_key != before
    assert "before" not in client.session
    assert Device.objects.get().account == account
    assert events() == ["access.signed_in"]


@pytest.mark.parametrize("name", ["van.phong", "nobody"])
def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(client: Client, name: str) -> None:
    staff()

    page = sign_in(client, name=name, password="sai").content.decode()  # type: ignore[attr-defined]

    assert "Tên hoặc mật khẩu chưa đúng" in page
    assert f'value="{name}"' in page
    assert "sai" not in page.split("Tên hoặc mật khẩu chưa đúng")[1].split("</main>")[0].replace("sai số", "")


@pytest.mark.parametrize("name", ["van.phong", "nobody"])
def test_after_five_wrong_passwords_the_right_one_is_locked_out_too(client: Client, name: str) -> None:
    staff()

    answers = [sign_in(client, name=name, password="sai rồi").status_code for _ in range(5)]  # type: ignore[attr-defined]
    right = sign_in(client, name=name.upper())

    assert answers == [200, 200, 200, 200, 429]
    assert right.status_code == 429  # type: ignore[attr-defined]
    assert 0 < int(right["Retry-After"]) <= 900  # type: ignore[index]
    assert events() == (["access.locked_out"] if name == "van.phong" else [])


def test_the_lock_opens_at_the_time_that_was_promised(client: Client) -> None:
    staff()
    with travel(timezone.now(), tick=False) as clock:
        for _ in range(5):
            sign_in(client, password="sai rồi")
        clock.shift(timedelta(minutes=14))
        early = sign_in(client)
        clock.shift(timedelta(minutes=1, seconds=1))
        late = sign_in(client)

    assert early.status_code == 429  # type: ignore[attr-defined]
    assert late.status_code == 302  # type: ignore[attr-defined]


def test_a_forged_header_does_not_open_the_lock(client: Client) -> None:
    staff()
    for _ in range(5):
        sign_in(client, password="sai rồi")

    response = client.post(
        "/sign-in/",
        {"username": "van.phong", "password": PASSWORD},
        headers={"X-Forwarded-For": "203.0.113.9"},
    )

    assert response.status_code == 429


def test_another_address_is_not_locked_with_it(client: Client) -> None:
    staff()
    for _ in range(5):
        sign_in(client, password="sai rồi")

    response = client.post(
        "/sign-in/", {"username": "van.phong", "password": PASSWORD}, REMOTE_ADDR="203.0.113.9"
    )

    assert response.status_code == 302


def test_a_closed_account_does_not_open_and_a_session_of_it_is_over_at_once(client: Client) -> None:
    account = staff()
    client.force_login(account)
    assert client.get("/my-data/").status_code == 200

    account.disabled_at = timezone.now()
    account.save()

    assert client.get("/my-data/").status_code == 302
    assert sign_in(Client()).status_code == 200  # type: ignore[attr-defined]


def test_signing_out_leaves_nothing_and_needs_a_post(client: Client) -> None:
    staff()
    sign_in(client)

    assert client.get("/sign-out/").status_code == 405
    response = client.post("/sign-out/")

    assert response["Clear-Site-Data"] == '"cache", "storage"'
    assert client.get("/my-data/").status_code == 302
    assert Device.objects.count() == 0
    assert events() == ["access.signed_in", "access.signed_out"]


def test_a_session_of_staff_ends_after_twelve_hours(client: Client) -> None:
    staff()
    with travel(timezone.now(), tick=False) as clock:
        sign_in(client)
        clock.shift(timedelta(hours=11, minutes=59))
        working = client.get("/my-data/").status_code
        clock.shift(timedelta(minutes=2))
        over = client.get("/my-data/").status_code

    assert (working, over) == (200, 302)


def test_the_session_cookie_is_hidden_from_scripts_and_other_sites(client: Client) -> None:
    staff()
    sign_in(client)

    cookie = client.cookies[settings.SESSION_COOKIE_NAME]

    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_a_page_behind_the_door_is_kept_nowhere(client: Client) -> None:
    client.force_login(make.account())

    assert "no-store" in client.get("/my-data/")["Cache-Control"]


def test_after_signing_in_one_stands_where_one_wanted_to_go(client: Client) -> None:
    staff()

    assert sign_in(client, next="/my-data/?a=1").url == "/my-data/?a=1"  # type: ignore[attr-defined]


EVIL = (
    "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example",
    "https://evil.example", "http:///evil.example", "javascript:alert(1)", "data:text/html,x",
    "/\t/evil.example", "/\n/evil.example", " //evil.example", "%2f%2fevil.example", "evil.example",
    "ftp://evil.example", "/\x00//evil.example",
    "//evil.example@127.0.0.1", "http://127.0.0.1@evil.example/", "/\\/evil.example", "\x08//evil.example",
)  # fmt: skip


@given(st.one_of(st.sampled_from(EVIL), st.text(alphabet="/\\:@.%#?\t\n evilhtpsj", max_size=30)))
def test_nobody_is_led_to_another_site(wanted: str) -> None:
    class Request:
        POST = {"next": wanted}
        GET: dict[str, str] = {}

    found = safe_next(Request())  # type: ignore[arg-type]

    assert found.startswith("/")
    assert not found.startswith(("//", "/\\"))
    assert not set(found) & set("\t\n\r\x00")


def test_of_a_browser_only_its_kind_is_kept() -> None:
    android = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/124.0.0.0 Mobile Safari/537.36"

    assert browser(android) == "Chrome, Android"
    assert browser("") == ""
