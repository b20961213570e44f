"""Slips, the month's link and ready-made links: how people without a password come in."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.contrib.auth.signals import user_logged_in
from django.test import Client
from django.utils import timezone
from time_machine import travel

from giaoban.access import actions
from giaoban.access.models import Account, Device, MonthLink, Slip
from giaoban.access.queries import holder_of
from giaoban.access.queries.seals import token_for
from giaoban.access.rules import Holder, Verb
from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.organisation.rules import Role
from tests.make import access as make
from tests.make import organisation

pytestmark = pytest.mark.django_db


def slip_for(account: Account, *, at: datetime | None = None) -> actions.Issued:
    office = make.holder(role=Role.OFFICE, host=account.person.host)
    issued = actions.make_slips(
        [account.person], host=account.person.host, holder=office, at=at or timezone.now()
    )
    return issued[0]


def link_for(account: Account, *, days: int = 20) -> MonthLink:
    host, now = account.person.host, timezone.now()
    actions.make_links(
        [account.person],
        host=host,
        month=timezone.localdate(),
        ends_at=now + timedelta(days=days),
        holder=make.holder(role=Role.OFFICE, host=host),
        at=now,
    )
    return MonthLink.objects.get(account=account, revoked_at=None)


def secretary() -> Account:
    return make.account(role=Role.SECRETARY)


def last_event() -> str:
    return Entry.objects.order_by("pk").values_list("event", flat=True).last() or ""


def test_looking_at_a_slip_uses_nothing_up(client: Client) -> None:
    issued = slip_for(secretary())

    for _ in range(3):
        assert client.get(f"/enrol/{issued.token}/").status_code == 200
        assert client.head(f"/enrol/{issued.token}/").status_code == 200

    issued.slip.refresh_from_db()
    assert issued.slip.used_at is None
    assert "_auth_user_id" not in client.session


@pytest.fixture
def broken() -> Iterator[None]:
    """Let every sign-in break off at its last step, as a full disk or a power cut would."""

    def break_off(**_: object) -> None:
        raise OSError("no space left on device")

    user_logged_in.connect(break_off)
    yield
    user_logged_in.disconnect(break_off)


@pytest.mark.usefixtures("broken")
def test_a_slip_is_not_used_up_where_nobody_was_let_in(client: Client) -> None:
    account = secretary()
    issued = slip_for(account)
    client.raise_request_exception = False
    typed = {"phone": account.person.phone, "code": issued.code}

    broken_off = [client.post(f"/enrol/{issued.token}/"), client.post("/sign-in/code/", typed)]

    issued.slip.refresh_from_db()
    assert [page.status_code for page in broken_off] == [500, 500]
    assert (issued.slip.used_at, last_event()) == (None, "access.slips_made")


@pytest.mark.usefixtures("broken")
def test_a_password_is_not_chosen_where_nobody_was_let_in(client: Client) -> None:
    account = make.account(role=Role.OFFICE, username="van-phong")
    link = actions.send_reset(account, holder=make.holder(role=Role.ADMINISTRATOR), at=timezone.now())
    client.raise_request_exception = False
    password = "một câu dài dễ nhớ 2026"

    page = client.post(f"/password/{link.token}/choose/", {"password": password, "again": password})

    account.refresh_from_db()
    link.slip.refresh_from_db()
    assert (page.status_code, link.slip.used_at, account.check_password(password)) == (500, None, False)


def test_pressing_the_button_opens_once_and_says_so_the_second_time(client: Client) -> None:
    account = secretary()
    issued = slip_for(account)

    first = client.post(f"/enrol/{issued.token}/")
    again = Client().post(f"/enrol/{issued.token}/")

    assert (first.status_code, first["Location"]) == (302, "/")
    assert client.session["_auth_user_id"] == str(account.pk)
    assert again.status_code == 410
    assert "mỗi phiếu chỉ dùng một lần" in again.content.decode()


def test_a_used_slip_leads_its_owner_home_on_the_same_phone(client: Client) -> None:
    issued = slip_for(secretary())
    client.post(f"/enrol/{issued.token}/")

    assert client.get(f"/enrol/{issued.token}/")["Location"] == "/"


def test_a_slip_works_for_seventy_two_hours(client: Client) -> None:
    with travel(timezone.now(), tick=False) as clock:
        issued = slip_for(secretary())
        clock.shift(timedelta(hours=71, minutes=59))
        good = client.get(f"/enrol/{issued.token}/").status_code
        clock.shift(timedelta(minutes=1))
        over = client.post(f"/enrol/{issued.token}/").status_code

    assert (good, over) == (200, 410)


def test_a_new_slip_cancels_the_one_before(client: Client) -> None:
    account = secretary()
    old, new = slip_for(account), slip_for(account)

    assert client.get(f"/enrol/{old.token}/").status_code == 410
    assert client.get(f"/enrol/{new.token}/").status_code == 200


@pytest.mark.parametrize("token", ["x", "a" * 22, "ă" * 22, "%00", "../etc"])
def test_a_token_that_was_never_issued_gets_a_kind_page(client: Client, token: str) -> None:
    for page in ("enrol", "month", "demo"):
        response = client.get(f"/{page}/{token}/")
        assert response.status_code in {404, 410}


def test_only_digests_of_a_slip_are_kept() -> None:
    issued = slip_for(secretary())

    kept = " ".join(str(value) for value in Slip.objects.values_list().get())

    assert issued.token not in kept
    assert issued.code not in kept


def test_a_slip_holds_128_bits_and_a_code_without_look_alikes() -> None:
    issued = slip_for(secretary())

    assert len(issued.token) == 22
    assert len(issued.code) == 8
    assert not set(issued.code) & set("0O1IL2Z5S8B")


def test_the_code_works_with_the_phone_number_however_it_is_typed(client: Client) -> None:
    account = secretary()
    issued = slip_for(account)
    phone = account.person.phone.replace("+84", "0")
    code = f" {issued.code[:4].lower()}-{issued.code[4:]} "

    response = client.post("/sign-in/code/", {"phone": f"{phone[:4]} {phone[4:]}", "code": code})

    assert response.status_code == 302
    assert client.session["_auth_user_id"] == str(account.pk)
    assert Device.objects.get().way == "code"


def test_five_wrong_codes_close_the_code_but_not_the_picture(client: Client) -> None:
    account = secretary()
    issued = slip_for(account)
    typed = {"phone": account.person.phone, "code": "AAAA AAAA"}

    pages = [client.post("/sign-in/code/", typed).content.decode() for _ in range(5)]
    right = client.post("/sign-in/code/", typed | {"code": issued.code})

    assert all("số điện thoại hoặc mã chưa đúng" in page.lower() for page in pages)
    assert right.status_code == 200
    assert "AAAA AAAA" in pages[0]
    assert client.post(f"/enrol/{issued.token}/").status_code == 302


def test_an_unknown_phone_number_gets_the_same_answer_as_a_wrong_code(client: Client) -> None:
    account = secretary()
    slip_for(account)

    known = client.post("/sign-in/code/", {"phone": account.person.phone, "code": "AAAA AAAA"})
    unknown = client.post("/sign-in/code/", {"phone": "0987 654 321", "code": "AAAA AAAA"})

    assert _sentences(known.content.decode()) == _sentences(unknown.content.decode())


def test_the_session_of_a_phone_rolls_on_for_months(client: Client) -> None:
    with travel(timezone.now(), tick=False) as clock:
        client.post(f"/enrol/{slip_for(secretary()).token}/")
        for _ in range(4):
            clock.shift(timedelta(days=100))
            assert client.get("/my-data/").status_code == 200
        clock.shift(timedelta(days=181))
        assert client.get("/my-data/").status_code == 302


def test_a_day_of_use_is_noted_once_a_day(client: Client) -> None:
    with travel(timezone.now(), tick=False) as clock:
        client.post(f"/enrol/{slip_for(secretary()).token}/")
        clock.shift(timedelta(days=1))
        client.get("/my-data/")
        seen = Device.objects.get().seen_on
        assert seen == timezone.localdate()


def test_the_months_link_opens_again_and_again_and_only_its_tasks(client: Client) -> None:
    account = secretary()
    path = f"/month/{token_for('month', link_for(account).pk)}/"

    assert client.get(path).status_code == 200
    assert client.post(path).status_code == 302
    assert Client().post(path).status_code == 302
    assert client.session["access.limited"] is True
    limited = holder_of(account, timezone.localdate(), limited=True)
    assert {verb for verb in Verb if limited.may(verb)} == {
        Verb.READ_PUBLISHED,
        Verb.WRITE_TO_EDITOR,
        Verb.SEE_MEETINGS,
        Verb.SEE_OPINIONS,
        Verb.RAISE_OPINIONS,
        Verb.SEE_REFERRALS,
        Verb.JUDGE,
        Verb.ANSWER_INVITATIONS,
        Verb.CHECK_IN,
    }


def test_the_months_link_opens_no_other_post_of_the_same_person() -> None:
    account = secretary()
    make.hold(account, role=Role.OFFICE)

    limited = holder_of(account, timezone.localdate(), limited=True)

    assert {grant.role for grant, _ in limited.granted(Verb.SEE_OPINIONS)} == {Role.SECRETARY}


def test_the_months_link_and_its_sessions_end_with_the_period(client: Client) -> None:
    with travel(timezone.now(), tick=False) as clock:
        path = f"/month/{token_for('month', link_for(secretary(), days=5).pk)}/"
        client.post(path)
        clock.shift(timedelta(days=4, hours=23))
        inside = client.get("/my-data/").status_code
        clock.shift(timedelta(hours=1))
        outside = client.get("/my-data/").status_code
        again = client.post(path).status_code

    assert (inside, outside, again) == (200, 302, 410)


def test_a_cancelled_link_is_out_at_the_next_request(client: Client) -> None:
    account = secretary()
    path = f"/month/{token_for('month', link_for(account).pk)}/"
    client.post(path)

    actions.revoke_links(account, holder=make.holder(role=Role.OFFICE), at=timezone.now())

    assert client.get("/my-data/").status_code == 302
    assert client.post(path).status_code == 410
    assert last_event() == "access.links_revoked"


def test_making_the_months_links_twice_makes_them_once() -> None:
    account = secretary()

    assert link_for(account) == link_for(account)


def test_a_link_cannot_be_made_up_from_another(client: Client) -> None:
    link, other = link_for(secretary()), link_for(secretary())
    seal = token_for("month", link.pk).split("-", 1)[1]

    assert client.post(f"/month/{other.pk}-{seal}/").status_code == 410
    assert client.post(f"/demo/{token_for('month', link.pk)}/").status_code == 410


def test_the_months_link_ends_no_device_but_the_one_it_opened(client: Client) -> None:
    account, phone = secretary(), Client()
    phone.post(f"/enrol/{slip_for(account).token}/")
    client.post(f"/month/{token_for('month', link_for(account).pk)}/")
    own, opened = (Device.objects.get(session_key=one.session.session_key) for one in (phone, client))

    page = client.get("/my-data/devices/")
    others = client.post("/my-data/devices/others/end/").status_code
    one = client.post(f"/my-data/devices/{own.pk}/end/").status_code

    assert [device.pk for device in page.context["devices"]] == [opened.pk]
    assert (others, one, phone.get("/my-data/").status_code) == (404, 404, 200)
    client.post(f"/my-data/devices/{opened.pk}/end/")
    assert client.get("/my-data/").status_code == 302


def test_a_link_that_was_dead_stays_dead_when_the_account_is_opened_again(client: Client) -> None:
    account, office = secretary(), make.holder(role=Role.ADMINISTRATOR)
    path = f"/month/{token_for('month', link_for(account).pk)}/"
    client.post(path)

    actions.disable(account, holder=office, at=timezone.now())
    actions.enable(account, holder=office)

    assert client.get("/my-data/").status_code == 302
    assert client.post(path).status_code == 410


def test_whoever_is_closed_is_out_with_slip_link_and_phone(client: Client) -> None:
    account = secretary()
    link, phone = link_for(account), Client()
    phone.post(f"/enrol/{slip_for(account).token}/")
    issued = slip_for(account)

    actions.disable(account, holder=make.holder(role=Role.ADMINISTRATOR), at=timezone.now())

    assert phone.get("/my-data/").status_code == 302
    assert client.post(f"/enrol/{issued.token}/").status_code == 410
    assert client.post(f"/month/{token_for('month', link.pk)}/").status_code == 410


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.OFFICE, Role.ADMINISTRATOR}])
def test_nobody_but_the_office_and_the_administrator_makes_slips(role: Role) -> None:
    account = secretary()

    with pytest.raises(Refused):
        _make(account, make.holder(role=role))

    assert Slip.objects.count() == 0


def test_the_office_of_another_committee_makes_no_slips() -> None:
    with pytest.raises(Refused):
        _make(secretary(), make.holder(role=Role.OFFICE, host=organisation.host(code="KM")))


def test_ready_made_links_exist_only_for_demonstration_data(client: Client) -> None:
    real = make.account(role=Role.OFFICE)
    shown = make.account(role=Role.OFFICE, host=organisation.host(code="KM", is_demo=True))

    links = list(actions.demo_links("http://127.0.0.1:8000/"))

    assert [link.name for link in links] == [shown.person.full_name]
    assert client.get(f"/demo/{token_for('demo', real.pk)}/").status_code == 410
    path = links[0].link.removeprefix("http://127.0.0.1:8000")
    assert client.get(path).status_code == 200
    assert client.post(path).status_code == 302
    assert client.session["_auth_user_id"] == str(shown.pk)


def _make(account: Account, holder: Holder) -> None:
    actions.make_slips([account.person], host=account.person.host, holder=holder, at=timezone.now())


def _sentences(page: str) -> str:
    return page.split('class="problems')[1].split("</ul>", maxsplit=1)[0]
