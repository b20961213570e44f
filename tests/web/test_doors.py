"""What strangers read: whom they may call, and that some addresses only take what a form sends."""

import pytest
from django.test import Client, override_settings
from django.utils import timezone

from giaoban.access import actions
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from tests.inspector import faults
from tests.make import access, organisation

pytestmark = pytest.mark.django_db


def two_committees() -> tuple[Host, Host]:
    """Return two committees with a number each."""
    first, second = (
        organisation.host(code="KM", name="Kinh Môn"),
        organisation.host(code="NC", name="Nhị Chiểu"),
    )
    for host, number in ((first, "+84912345678"), (second, "+84912345679")):
        Host.objects.filter(pk=host.pk).update(help_phone=number)
    return first, second


def foot_of(client: Client, address: str) -> str:
    """Return the foot of a page, which must be without fault."""
    page = client.get(address).content.decode()
    assert faults(page) == []
    return page.partition("<footer")[2]


def test_with_one_committee_a_stranger_calls_its_number_as_it_is_read_aloud(client: Client) -> None:
    host = organisation.host()
    Host.objects.filter(pk=host.pk).update(help_phone="+84912345678")

    foot = foot_of(client, "/sign-in/")

    assert "0912 345 678" in foot
    assert 'href="tel:0912345678"' in foot
    assert "+84" not in foot


def test_with_several_each_committee_stands_with_its_number(client: Client) -> None:
    two_committees()

    foot = foot_of(client, "/sign-in/code/")

    assert ("Kinh Môn:" in foot, "0912 345 678" in foot) == (True, True)
    assert ("Nhị Chiểu:" in foot, "0912 345 679" in foot) == (True, True)


def test_a_slip_leads_to_the_number_of_its_own_committee_even_when_it_is_used_up(client: Client) -> None:
    _first, second = two_committees()
    account = access.account(role=Role.SECRETARY, host=second)
    office = access.holder(role=Role.OFFICE, host=second)
    (issued,) = actions.make_slips([account.person], host=second, holder=office, at=timezone.now())
    address = f"/enrol/{issued.token}/"

    fresh = foot_of(client, address)
    actions.revoke_slips(account, holder=office, at=timezone.now())
    dead = foot_of(client, address)

    for foot in (fresh, dead):
        assert ("0912 345 679" in foot, "0912 345 678" in foot) == (True, False)


@override_settings(HELP_PHONE="")
def test_without_any_number_a_stranger_is_sent_to_their_own_office(client: Client) -> None:
    foot = client.get("/sign-in/").content.decode().partition("<footer")[2]

    assert "Xin gọi văn phòng cấp ủy nơi đồng chí sinh hoạt." in foot
    assert ("000 000" in foot, "tel:" in foot) == (False, False)


@pytest.mark.parametrize("address", ["/sign-out/", "/enrolments/slips/make/"])
def test_an_address_that_only_takes_forms_says_so_and_leads_back(client: Client, address: str) -> None:
    client.force_login(access.account(role=Role.OFFICE))

    answer = client.get(address, headers={"referer": "http://testserver/enrolments/"})
    without = client.get(address)

    page = answer.content.decode()
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "Trang này chỉ dùng để gửi. Đồng chí quay lại trang trước rồi bấm nút." in page
    assert 'href="http://testserver/enrolments/"' in page
    assert f'href="{address}"' not in without.content.decode()
    assert faults(page) == []
