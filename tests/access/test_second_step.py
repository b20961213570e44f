"""The second step at the door: asked for, taken once, counted, locked; and no way around it."""

from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from time_machine import travel

from giaoban.access import actions
from giaoban.access.models import Account, Device, PaperCode
from giaoban.access.rules import tokens
from giaoban.audit.models import Entry
from giaoban.organisation.rules import Role
from tests.make import access as make
from tests.make import factors, organisation
from tests.make.factors import PASSWORD
from tests.make.passkeys import SoftPasskey

pytestmark = pytest.mark.django_db
STEP = "/sign-in/second/"


def password(client: Client, **more: str) -> HttpResponse:
    return client.post("/sign-in/", {"username": "van.phong", "password": PASSWORD, **more})  # type: ignore[return-value]


def step(client: Client, code: str, **more: str) -> HttpResponse:
    return client.post(STEP, {"code": code}, **more)  # type: ignore[return-value, arg-type]


def is_in(client: Client) -> bool:
    return client.get("/my-data/").status_code == 200


def events() -> list[str]:
    return list(Entry.objects.order_by("pk").values_list("event", flat=True))


def test_the_password_alone_opens_nothing_and_the_figures_open_where_one_wanted_to_go(client: Client) -> None:
    account = factors.staff()
    factors.with_app(account)

    held = password(client, next="/my-data/devices/")
    before = is_in(client)
    come = step(client, factors.figures())

    assert (held["Location"], before) == (STEP, False)
    assert come["Location"] == "/my-data/devices/"
    assert "Máy này" in client.get("/my-data/devices/").content.decode()
    assert Device.objects.get().way == "password"
    assert events() == ["access.factor_added", "access.second_step_taken", "access.signed_in"]


def test_figures_are_good_once(client: Client) -> None:
    factors.with_app(factors.staff())
    with travel(timezone.now(), tick=False):
        password(client)
        step(client, factors.figures())
        thief = Client()
        password(thief)
        page = step(thief, factors.figures())

    assert not is_in(thief)
    assert "đã dùng rồi" in page.content.decode()


def test_a_code_on_paper_stands_in_once_however_it_is_typed(client: Client) -> None:
    account = factors.staff()
    code = tokens.shown(factors.with_app(account)[0])
    password(client)

    step(client, code.lower().replace(" ", "-"))
    again = Client()
    password(again)
    step(again, code)

    assert (is_in(client), is_in(again)) == (True, False)
    assert Entry.objects.get(event="access.second_step_taken").details == {"factor": "paper", "left": 9}
    assert PaperCode.objects.filter(used_at__isnull=False).count() == 1


def test_five_wrong_steps_lock_the_account_from_everywhere_and_the_right_one_too(client: Client) -> None:
    factors.with_app(factors.staff())
    elsewhere = Client(REMOTE_ADDR="203.0.113.9")
    password(client)
    password(elsewhere)

    answers = [step(client, "000 000").status_code for _ in range(4)]
    fifth = step(elsewhere, "ACDE 3467")
    right = [step(each, factors.figures()).status_code for each in (client, elsewhere)]

    assert (answers, fifth.status_code, right) == ([200] * 4, 429, [429, 429])
    assert 0 < int(fifth["Retry-After"]) <= 900
    assert "Bước xác nhận thứ hai đã sai năm lần" in fifth.content.decode()
    assert not is_in(client)
    assert events()[-1] == "access.locked_out"


def test_the_lock_opens_again_and_success_begins_the_count_anew(client: Client) -> None:
    factors.with_app(factors.staff())
    with travel(timezone.now(), tick=False) as clock:
        password(client)
        for _ in range(5):
            step(client, "000 000")
        clock.shift(timedelta(minutes=15, seconds=1))
        password(client)
        late = step(client, factors.figures())
        clock.shift(timedelta(minutes=2))
        password(client)
        answers = [step(client, "000 000").status_code for _ in range(4)]

    assert late.status_code == 302
    assert answers == [200] * 4


def test_wrong_passwords_of_a_stranger_do_not_lock_the_second_step(client: Client) -> None:
    factors.with_app(factors.staff())
    password(client)
    stranger = Client(REMOTE_ADDR="203.0.113.9")
    for _ in range(5):
        stranger.post("/sign-in/", {"username": "van.phong", "password": "sai rồi"})

    assert step(client, factors.figures()).status_code == 302


def test_a_right_password_does_not_forgive_wrong_steps(client: Client) -> None:
    factors.with_app(factors.staff())
    for _ in range(4):
        password(client)
        step(client, "000 000")
    password(client)

    assert step(client, "000 000").status_code == 429


@pytest.mark.parametrize("minutes", [9, 11])
def test_a_password_waits_ten_minutes_for_its_second_step(client: Client, minutes: int) -> None:
    factors.with_app(factors.staff())
    with travel(timezone.now(), tick=False) as clock:
        password(client)
        clock.shift(timedelta(minutes=minutes))
        response = step(client, factors.figures())

    assert response["Location"] == ("/" if minutes < 10 else "/sign-in/")


def test_a_closed_account_and_a_new_password_end_the_waiting(client: Client) -> None:
    account = factors.staff()
    factors.with_app(account)
    other = Client()
    password(client)
    password(other)

    account.set_password("mot mat khau khac")
    account.save()
    changed = step(client, factors.figures())
    Account.objects.update(disabled_at=timezone.now())
    closed = step(other, factors.figures())

    assert [response["Location"] for response in (changed, closed)] == ["/sign-in/"] * 2


def test_a_stranger_at_the_second_step_is_led_to_the_first(client: Client) -> None:
    assert client.get(STEP)["Location"] == "/sign-in/"
    assert step(client, "123456")["Location"] == "/sign-in/"


@pytest.mark.parametrize(
    "code", ["", "１２３", "x" * 100_000, "<script>", "=HYPERLINK(1)", "e\u0301", "\x00"]
)
def test_whatever_is_typed_gets_a_sentence(client: Client, code: str) -> None:
    factors.with_app(factors.staff())
    password(client)

    response = step(client, code)

    assert response.status_code == 200
    assert "field__error" in response.content.decode()


@pytest.mark.parametrize("passkey", ["x", "{}", "[]", "null", '{"id": 1}', '{"response": {}}', "9" * 30_000])
def test_whatever_a_browser_answers_is_not_believed(client: Client, passkey: str) -> None:
    factors.with_app(factors.staff())
    password(client)

    response = client.post(STEP, {"passkey": passkey})

    assert response.status_code == 200
    assert not is_in(client)


def test_the_link_for_a_new_password_does_not_go_around_it(client: Client) -> None:
    account = factors.staff()
    factors.with_app(account)
    issued = actions.send_reset(account, holder=make.holder(role=Role.ADMINISTRATOR), at=timezone.now())
    new = "bon con trau trang"

    response = client.post(f"/password/{issued.token}/choose/", {"password": new, "again": new})

    assert (response["Location"], is_in(client)) == (STEP, False)


def test_a_slip_does_not_go_around_it_and_leaves_those_without_alone(client: Client) -> None:
    account, secretary = factors.staff(), make.account(role=Role.SECRETARY)
    make.hold(account, role=Role.SECRETARY)
    factors.with_app(account)
    host = account.person.host
    issued = actions.make_slips(
        [account.person, secretary.person], host=host, holder=make.holder(host=host), at=timezone.now()
    )
    doors = {each.slip.account: client.post(f"/enrol/{each.token}/")["Location"] for each in issued}

    assert doors == {account: STEP, secretary: "/"}


def test_the_secret_is_sealed_where_it_is_kept_and_dies_with_the_installations_key(
    client: Client, settings: object
) -> None:
    account = factors.staff()
    factors.with_app(account)
    kept = account.authenticator.sealed_secret
    settings.SECRET_KEY = "another key"  # type: ignore[attr-defined]
    password(client)

    response = step(client, factors.figures())

    assert factors.SECRET.decode() not in kept
    assert response.status_code == 200


def passkey_of(client: Client, soft: SoftPasskey) -> HttpResponse:
    client.get("/my-data/second-factor/password/")
    client.post("/my-data/second-factor/password/", {"password": PASSWORD}, headers={"host": "localhost"})
    page = client.get("/my-data/second-factor/passkeys/add/", headers={"host": "localhost"})
    answer = soft.make(page.context["riddle"])
    return client.post(  # type: ignore[return-value]
        "/my-data/second-factor/passkeys/add/",
        {"name": "Máy văn phòng", "passkey": answer},
        headers={"host": "localhost"},
    )


def show(client: Client, soft: SoftPasskey) -> HttpResponse:
    page = client.get(STEP, headers={"host": "localhost"})
    answer = soft.show(page.context["riddle"])
    return client.post(STEP, {"passkey": answer}, headers={"host": "localhost"})  # type: ignore[return-value]


def test_a_passkey_is_made_and_shown_and_its_copy_is_not_believed(client: Client) -> None:
    soft = SoftPasskey(uses=1)
    client.force_login(factors.staff())
    made = passkey_of(client, soft)
    door, copy = Client(), Client()
    password(door)
    password(copy)

    soft.uses = 2
    come = show(door, soft)
    stale = show(copy, soft)

    assert "Mười mã giấy" in made.content.decode()
    assert (come["Location"], is_in(door)) == ("/", True)
    assert (stale.status_code, is_in(copy)) == (200, False)


@pytest.mark.parametrize(
    "soft", [SoftPasskey(), SoftPasskey(origin="http://localhost.evil.example", number=b"kept")]
)
def test_a_passkey_of_somebody_else_or_of_another_site_is_not_believed(
    client: Client, soft: SoftPasskey
) -> None:
    kept = SoftPasskey(number=b"kept")
    client.force_login(factors.staff())
    passkey_of(client, kept)
    soft.key = kept.key if soft.number == kept.number else soft.key
    door = Client()
    password(door)

    response = show(door, soft)

    assert (response.status_code, is_in(door)) == (200, False)


def test_an_answer_cannot_be_given_twice(client: Client) -> None:
    soft = SoftPasskey()
    client.force_login(factors.staff())
    passkey_of(client, soft)
    door = Client()
    password(door)
    riddle = door.get(STEP, headers={"host": "localhost"}).context["riddle"]
    door.post(STEP, {"passkey": "{}"}, headers={"host": "localhost"})

    response = door.post(STEP, {"passkey": soft.show(riddle)}, headers={"host": "localhost"})

    assert response.status_code == 200


def test_the_same_passkey_is_kept_once(client: Client) -> None:
    soft = SoftPasskey()
    client.force_login(factors.staff())
    passkey_of(client, soft)

    again = passkey_of(client, soft)

    assert "đã có rồi" in again.content.decode()


def test_a_second_step_belongs_to_its_own_account(client: Client) -> None:
    codes = factors.with_app(factors.staff(username="chu.toa", host=organisation.host()))
    factors.staff()
    account = Account.objects.get(username="van.phong")
    actions.add_app(account, secret=b"another twenty bytes", figures=_shown(), at=timezone.now())
    password(client)

    assert step(client, codes[0]).status_code == 200
    assert step(client, factors.figures()).status_code == 200


def _shown() -> str:
    return factors.figures(secret=b"another twenty bytes")
