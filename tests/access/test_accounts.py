"""Accounts of staff: made, closed, opened again, given a new password; and what concerns oneself."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from giaoban.access import actions
from giaoban.access.models import Account, Device, Slip
from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.organisation.rules import Role
from tests.make import access as make
from tests.make import organisation

pytestmark = pytest.mark.django_db
PASSWORD = "ba con trâu đen"


def events() -> list[str]:
    return list(Entry.objects.order_by("pk").values_list("event", flat=True))


def administrator(client: Client) -> Account:
    account = make.account(role=Role.ADMINISTRATOR)
    client.force_login(account)
    return account


def with_password(**more: str) -> Account:
    account = make.account(username=more.get("username", "van.phong"))
    account.set_password(PASSWORD)
    account.save()
    return account


def link_in(page: str) -> str:
    return "/password/" + page.split("/password/")[1].split("<", maxsplit=1)[0]


def test_a_new_account_chooses_its_password_by_a_link_that_works_once(client: Client) -> None:
    administrator(client)
    person = organisation.person()

    page = client.post("/accounts/new/", {"person": person.pk, "username": "Phong.Y.Te"}).content.decode()
    link = link_in(page)
    stranger = Client()
    seen = stranger.get(link)
    chosen = stranger.post(link, {"password": PASSWORD, "again": PASSWORD})
    again = Client().post(link, {"password": "mot mat khau khac", "again": "mot mat khau khac"})

    account = Account.objects.get(person=person)
    assert "phong.y.te" in seen.content.decode()
    assert chosen["Location"] == "/"
    assert again.status_code == 410
    assert account.check_password(PASSWORD)
    assert events() == [
        "access.account_made",
        "access.slip_used",
        "access.password_changed",
        "access.signed_in",
    ]


def test_a_weak_password_does_not_use_the_link_up(client: Client) -> None:
    administrator(client)
    issued = actions.name_account(
        organisation.person(),
        username="phong.y.te",
        holder=make.holder(role=Role.ADMINISTRATOR),
        at=timezone.now(),
    )
    link = f"/password/{issued.token}/choose/"

    page = client.post(link, {"password": "12345678", "again": "1234567"}).content.decode()

    assert "người lạ hay thử đầu tiên" in page
    assert "12345678" not in page
    assert Slip.objects.get().used_at is None
    assert client.post(link, {"password": PASSWORD, "again": PASSWORD}).status_code == 302


@pytest.mark.parametrize("name", ["", "văn phòng", "a", "van phong", "x" * 61, "<script>", "van.phong"])
def test_a_name_that_cannot_be_used_says_so_and_keeps_what_was_typed(client: Client, name: str) -> None:
    administrator(client)
    make.account(username="van.phong")
    person = organisation.person(name="Trần Văn Giữ")
    before = Account.objects.count()

    page = client.post("/accounts/new/", {"person": person.pk, "username": name}).content.decode()

    assert 'aria-invalid="true"' in page
    assert f'<option value="{person.pk}" selected>' in page
    assert Account.objects.count() == before


def test_a_new_password_by_link_ends_every_session(client: Client) -> None:
    account, phone = with_password(), Client()
    phone.post("/sign-in/", {"username": "van.phong", "password": PASSWORD})
    administrator(client)

    link = link_in(client.post(f"/accounts/{account.pk}/reset/").content.decode())
    still = phone.get("/my-data/").status_code
    Client().post(link, {"password": "bon con trau trang", "again": "bon con trau trang"})

    assert (still, phone.get("/my-data/").status_code) == (200, 302)


def test_a_secretary_is_given_a_slip_and_no_password(client: Client) -> None:
    administrator(client)
    account = make.account(role=Role.SECRETARY)

    response = client.post(f"/accounts/{account.pk}/reset/")

    assert response.status_code == 409
    assert "Đề nghị in phiếu mới" in response.content.decode()


def test_a_closed_account_is_out_at_the_next_request_and_comes_back_when_opened(client: Client) -> None:
    account, phone = with_password(), Client()
    phone.post("/sign-in/", {"username": "van.phong", "password": PASSWORD})
    administrator(client)

    client.post(f"/accounts/{account.pk}/disable/")
    client.post(f"/accounts/{account.pk}/disable/")
    out = phone.get("/my-data/").status_code
    refused = phone.post("/sign-in/", {"username": "van.phong", "password": PASSWORD}).status_code
    client.post(f"/accounts/{account.pk}/enable/")
    back = phone.post("/sign-in/", {"username": "van.phong", "password": PASSWORD}).status_code

    assert (out, refused, back) == (302, 200, 302)
    assert events().count("access.account_disabled") == 1


def test_nobody_closes_their_own_account(client: Client) -> None:
    own = administrator(client)

    page = client.get(f"/accounts/{own.pk}/").content.decode()
    response = client.post(f"/accounts/{own.pk}/disable/")

    own.refresh_from_db()
    assert response.status_code == 409
    assert "Không tự khóa tài khoản của mình được" in page
    assert own.is_active


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_no_other_role_keeps_accounts(role: Role) -> None:
    account, holder = with_password(), make.holder(role=role)

    for attempt in (
        lambda: actions.disable(account, holder=holder, at=timezone.now()),
        lambda: actions.enable(account, holder=holder),
        lambda: actions.send_reset(account, holder=holder, at=timezone.now()),
        lambda: actions.name_account(account.person, username="abc", holder=holder, at=timezone.now()),
    ):
        with pytest.raises(Refused):
            attempt()
    assert events() == []


def test_changing_the_password_keeps_this_device_and_ends_the_others(client: Client) -> None:
    account, other = with_password(), Client()
    for device in (client, other):
        device.post("/sign-in/", {"username": "van.phong", "password": PASSWORD})
    before = client.session.session_key
    new = "bon con trau trang"

    response = client.post("/my-data/password/change/", {"old": PASSWORD, "password": new, "again": new})

    account.refresh_from_db()
    assert response.status_code == 302
    assert account.check_password(new)
    assert client.session.session_key != before
    assert client.get("/my-data/").status_code == 200
    assert other.get("/my-data/").status_code == 302
    assert Device.objects.get().session_key == client.session.session_key


def test_a_wrong_password_so_far_changes_nothing(client: Client) -> None:
    account = with_password()
    client.force_login(account)
    new = "bon con trau trang"

    page = client.post("/my-data/password/change/", {"old": "sai", "password": new, "again": new})

    account.refresh_from_db()
    assert "Mật khẩu đang dùng chưa đúng" in page.content.decode()
    assert account.check_password(PASSWORD)


def test_the_notice_stands_before_the_first_page_and_is_recorded_once(client: Client) -> None:
    account = make.account(role=Role.SECRETARY)
    Account.objects.filter(pk=account.pk).update(notice_seen_at=None)
    client.force_login(account)

    first = client.get("/my-data/?a=1")
    page = client.get(first["Location"]).content.decode()
    read = client.post("/notice/", {"next": "/my-data/?a=1"})
    client.post("/notice/")

    assert first["Location"] == "/notice/?next=%2Fmy-data%2F%3Fa%3D1"
    assert "Hệ thống lưu gì về đồng chí" in page
    assert read["Location"] == "/my-data/?a=1"
    assert client.get("/my-data/").status_code == 200
    assert events() == ["access.notice_read"]


def test_one_ends_ones_own_devices_and_nobody_elses(client: Client) -> None:
    with_password()
    tablet, stranger = Client(), Client()
    for device in (client, tablet):
        device.post("/sign-in/", {"username": "van.phong", "password": PASSWORD})
    other = with_password(username="nguoi.khac")
    stranger.post("/sign-in/", {"username": "nguoi.khac", "password": PASSWORD})
    theirs = Device.objects.get(account=other)
    mine = Device.objects.get(session_key=tablet.session.session_key)

    assert client.post(f"/my-data/devices/{theirs.pk}/end/").status_code == 404
    client.post(f"/my-data/devices/{mine.pk}/end/")

    assert tablet.get("/my-data/").status_code == 302
    assert client.get("/my-data/").status_code == 200
    assert stranger.get("/my-data/").status_code == 200


def test_all_other_devices_end_at_once(client: Client) -> None:
    with_password()
    tablet = Client()
    for device in (client, tablet):
        device.post("/sign-in/", {"username": "van.phong", "password": PASSWORD})

    client.post("/my-data/devices/others/end/")

    assert tablet.get("/my-data/").status_code == 302
    assert client.get("/my-data/").status_code == 200


def test_a_role_that_ends_is_gone_at_the_next_request(client: Client) -> None:
    account = administrator(client)
    assert client.get("/accounts/").status_code == 200

    account.person.terms.update(valid_to=timezone.localdate() - timedelta(days=1))

    assert client.get("/accounts/").status_code == 404
