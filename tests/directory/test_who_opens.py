"""Who may open the pages of the organisation, and what readers see there."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from giaoban.organisation.models import (
    Host,
    Unit,
)
from giaoban.organisation.rules import Role, Vocabulary
from tests.make import access
from tests.make import organisation as make

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


OF_HOST = (
    "first-hour",
    "settings",
    "units",
    "add-unit",
    "clusters",
    "add-cluster",
    "agencies",
    "add-agency",
    "routes",
    "people",
    "add-person",
    "posts",
    "add-post",
    "import",
    "import-template",
)
OF_UNIT = (
    "unit",
    "correct-unit",
    "rename-unit",
    "move-unit",
    "merge-unit",
    "split-unit",
    "end-unit",
    "join-cluster",
)


def pages_of(host: Host) -> list[str]:
    unit = make.unit(host=host)
    field = make.use_of(host, "other", vocabulary=Vocabulary.FIELD)
    cluster = make.cluster(units=(unit,))
    post = make.post(unit=unit, role=Role.MEMBER_IN_CHARGE)
    person = make.person(host=host)
    named: list[tuple[tuple[str, ...], int]] = [
        (OF_HOST, host.pk),
        (OF_UNIT, unit.pk),
        (("edit-cluster", "add-member"), cluster.pk),
        (("edit-agency",), make.agency(host=host).pk),
        (("post", "appoint", "end-post", "oversee"), post.pk),
        (("person", "edit-person"), person.pk),
        (
            ("edit-item", "switch-off-item", "switch-on-item"),
            field.pk,
        ),
        (("end-member",), cluster.memberships.get().pk),
        (("end-term",), make.term(post=post, person=person).pk),
        (("end-oversight",), make.oversight(post=post, unit=unit).pk),
    ]
    return [
        *[reverse(f"directory:{name}", args=[key]) for names, key in named for name in names],
        reverse("directory:vocabulary", args=[host.pk, "post_title"]),
        reverse("directory:add-item", args=[host.pk, "unit_kind"]),
        reverse("directory:export", args=[host.pk, "xlsx"]),
        reverse("directory:export", args=[host.pk, "csv"]),
    ]


SEEN_BY_READERS = ("units", "clusters", "agencies")


def test_the_administrator_opens_every_page(administrator: Client, host: Host) -> None:
    pages = pages_of(host)

    assert {page: administrator.get(page).status_code for page in pages} == dict.fromkeys(pages, 200)


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.CHAIR, Role.OFFICE, Role.DRAFTER])
def test_to_everybody_else_the_pages_that_edit_do_not_exist(client: Client, host: Host, role: Role) -> None:
    client.force_login(access.account(role=role, host=host))
    readable = {reverse(f"directory:{name}", args=[host.pk]) for name in SEEN_BY_READERS}
    pages = [
        page
        for page in pages_of(host)
        if page not in readable and not page.endswith(f"/units/{Unit.objects.latest('pk').pk}/")
    ]

    assert {page: client.get(page).status_code for page in pages} == dict.fromkeys(pages, 404)


def test_the_administrator_of_another_committee_finds_nothing(client: Client, host: Host) -> None:
    client.force_login(
        access.account(role=Role.ADMINISTRATOR, host=make.host(code="KM", name="Huyện ủy Thử"))
    )
    pages = pages_of(host)

    assert {page: client.get(page).status_code for page in pages} == dict.fromkeys(pages, 404)


def test_a_commune_office_sees_its_own_unit_and_what_stands_under_it(client: Client, host: Host) -> None:
    commune, other = make.unit(host=host, name="Đảng bộ xã Một"), make.unit(host=host, name="Đảng bộ xã Hai")
    cell = make.unit(parent=commune, name="Chi bộ thôn Ba")
    client.force_login(access.account(role=Role.COMMUNE_OFFICE, unit=commune))

    page = client.get(reverse("directory:units", args=[host.pk])).content.decode()

    assert ("Đảng bộ xã Một" in page, "Chi bộ thôn Ba" in page, "Đảng bộ xã Hai" in page) == (
        True,
        True,
        False,
    )
    assert client.get(reverse("directory:unit", args=[cell.pk])).status_code == 200
    assert client.get(reverse("directory:unit", args=[other.pk])).status_code == 404


def test_a_commune_office_is_led_to_its_own_cluster_and_to_no_page_that_is_closed_to_it(
    client: Client, host: Host
) -> None:
    commune, other = make.unit(host=host, name="Đảng bộ xã Một"), make.unit(host=host, name="Đảng bộ xã Hai")
    own = make.cluster(units=(commune,))
    make.cluster(units=(other,))
    client.force_login(access.account(role=Role.COMMUNE_OFFICE, unit=commune))

    page = client.get(reverse("directory:clusters", args=[host.pk])).content.decode()
    led_to = set(re.findall(r'href="(/(?:clusters|units)/[0-9]+/)"', page))

    assert "Đảng bộ xã Hai" in page.replace("\N{NO-BREAK SPACE}", " ")
    assert led_to == {f"/clusters/{own.pk}/", f"/units/{commune.pk}/"}
    assert {client.get(address).status_code for address in led_to} == {200}


def test_names_of_holders_are_for_the_editor_the_office_and_the_chair(client: Client, host: Host) -> None:
    unit = make.unit(host=host)
    make.term(post=make.post(unit=unit), person=make.person(host=host, name="Đồng Chí Kín"))
    seen = {}

    for role in (Role.ADMINISTRATOR, Role.OFFICE, Role.CHAIR, Role.BOARD_MEMBER):
        client.force_login(access.account(role=role, host=host))
        seen[role] = "Đồng Chí Kín" in client.get(reverse("directory:unit", args=[unit.pk])).content.decode()

    assert seen == {Role.ADMINISTRATOR: True, Role.OFFICE: True, Role.CHAIR: True, Role.BOARD_MEMBER: False}


def test_the_tree_is_shown_as_of_a_day_and_found_without_marks(administrator: Client, host: Host) -> None:
    make.unit(host=host, name="Chi bộ thôn Thượng Quận", valid_to=date(2019, 12, 31))
    make.unit(host=host, name="Chi bộ thôn Mới", valid_from=date(2020, 1, 1))
    address = reverse("directory:units", args=[host.pk])

    now = administrator.get(address).content.decode()
    then = administrator.get(address, {"on": "31/12/2019", "q": "thuong quan"}).content.decode()

    assert ("Thượng Quận" in now, "Chi bộ thôn Mới" in now) == (False, True)
    assert ("Thượng Quận" in then, "Chi bộ thôn Mới" in then) == (True, False)


@pytest.mark.parametrize("name", ["units", "clusters", "agencies", "people", "posts"])
def test_a_list_takes_the_same_queries_for_one_and_for_three(
    administrator: Client, host: Host, name: str
) -> None:
    def add() -> None:
        unit = make.unit(host=host)
        make.cluster(units=(unit,))
        agency = make.agency(host=host)
        make.term(post=make.post(agency=agency, role=Role.DRAFTER), person=make.person(host=host))
        make.term(post=make.post(unit=unit), person=make.person(host=host))

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            administrator.get(reverse(f"directory:{name}", args=[host.pk]))
        return len(seen)

    add()
    one = queries()
    add()
    add()

    assert queries() == one
