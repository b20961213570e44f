"""What the office and the administrator see and print: slips, links, lists."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from time_machine import travel

from giaoban.access import actions
from giaoban.access.models import Account, Slip
from giaoban.audit.models import Entry
from giaoban.organisation.models import Term
from giaoban.organisation.rules import Role
from tests.make import access as make
from tests.make import organisation

pytestmark = pytest.mark.django_db


def test_the_office_prints_slips_for_those_ticked_and_each_opens_the_door(client: Client) -> None:
    people = [make.account(role=Role.SECRETARY).person for _ in range(8)]
    client.force_login(make.account(role=Role.OFFICE))

    page = client.post("/enrolments/slips/make/", {"people": [person.pk for person in people[:7]]})

    text = page.content.decode()
    assert text.count('<article class="slip">') == 7
    assert text.count('<section class="slips"') == 2
    assert text.count('<svg class="qr"') == 7
    assert page["Cache-Control"] == "no-store"
    assert Entry.objects.get().details == {"count": 7}


def test_slips_and_links_are_printed_in_the_order_of_units_and_who_needs_one_is_listed_first(
    client: Client,
) -> None:
    for unit, name in (("Chi bộ B", "Đỗ Văn An"), ("Chi bộ A", "Vũ Thị Yến"), ("Chi bộ C", "Lê Thị Bình")):
        post = organisation.post(role=Role.SECRETARY, unit=organisation.unit(name=unit))
        organisation.term(post=post, person=organisation.person(name=name))
    client.force_login(make.account(role=Role.OFFICE))
    ticked = {"people": list(Term.objects.filter(post__role="secretary").values_list("person", flat=True))}
    in_order = ["Vũ Thị Yến", "Đỗ Văn An", "Lê Thị Bình"]

    listed = client.get("/enrolments/").content.decode()
    slips = client.post("/enrolments/slips/make/", ticked).content.decode()
    client.post("/enrolments/links/make/", ticked)
    links = client.get("/enrolments/links/").content.decode()
    first = organisation.post(role=Role.SECRETARY, unit=organisation.unit(name="Chi bộ D"))
    organisation.term(post=first, person=organisation.person(name="Phạm Văn Mới"))

    in_need = client.get("/enrolments/").content.decode()

    assert in_need.index("Phạm Văn Mới") < in_need.index("Vũ Thị Yến")
    for page in (listed, slips, links):
        assert sorted(in_order, key=page.index) == in_order


def test_slips_go_to_people_of_this_committee_who_sign_in_by_slip(client: Client) -> None:
    clerk = make.account(role=Role.OFFICE)
    elsewhere = make.account(role=Role.SECRETARY, host=organisation.host(code="KM"))
    client.force_login(clerk)

    for person in (clerk.person, elsewhere.person):
        client.post("/enrolments/slips/make/", {"people": [person.pk]})

    assert Slip.objects.count() == 0


def test_a_secretary_who_never_had_an_account_gets_one_with_the_slip() -> None:
    unit = organisation.unit()
    person = organisation.person()
    organisation.term(post=organisation.post(role=Role.SECRETARY, unit=unit), person=person)

    issued = actions.make_slips(
        [person], host=unit.host, holder=make.holder(role=Role.OFFICE), at=timezone.now()
    )

    account = Account.objects.get(person=person)
    assert issued[0].slip.account == account
    assert (account.username, account.has_usable_password()) == (None, False)


def test_the_office_cancels_a_slip_and_ends_the_devices_of_a_lost_phone(client: Client) -> None:
    account, phone = make.account(role=Role.SECRETARY), Client()
    office = make.holder(role=Role.OFFICE)
    first = actions.make_slips([account.person], host=account.person.host, holder=office, at=timezone.now())
    phone.post(f"/enrol/{first[0].token}/")
    second = actions.make_slips([account.person], host=account.person.host, holder=office, at=timezone.now())
    client.force_login(make.account(role=Role.OFFICE))

    page = client.get(f"/enrolments/{account.person_id}/").content.decode()
    client.post(f"/enrolments/{account.person_id}/slip/revoke/")
    client.post(f"/enrolments/{account.person_id}/devices/end/")

    assert "Hủy phiếu" in page
    assert phone.get("/my-data/").status_code == 302
    assert Client().post(f"/enrol/{second[0].token}/").status_code == 410


@pytest.mark.parametrize("path", ["/enrolments/", "/enrolments/links/", "/accounts/"])
def test_a_list_takes_the_same_queries_at_one_and_at_three_rows(client: Client, path: str) -> None:
    account = make.account(role=Role.ADMINISTRATOR)
    client.force_login(account)
    few = _rows_and_queries(client, path)

    many = _rows_and_queries(client, path, more=2)

    assert few == many


def _rows_and_queries(client: Client, path: str, *, more: int = 1) -> int:
    office = make.holder(role=Role.OFFICE)
    people = [make.account(role=Role.SECRETARY).person for _ in range(more)]
    with travel(timezone.now(), tick=False):
        today = timezone.localdate()
        actions.make_links(
            people,
            host=people[0].host,
            month=today,
            ends_at=timezone.now() + timedelta(days=9),
            holder=office,
            at=timezone.now(),
        )
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


def test_the_pages_of_access_speak_english_too(client: Client) -> None:
    account = make.account(role=Role.ADMINISTRATOR)
    client.force_login(account)
    client.cookies["language"] = "en"

    assert "Accounts" in client.get("/accounts/").content.decode()
