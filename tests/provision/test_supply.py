"""What the office, a commune office and a secretary see and do about papers."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from python_calamine import CalamineWorkbook

from giaoban.audit.models import Entry
from giaoban.organisation.models import Unit
from giaoban.organisation.rules import Role
from giaoban.provision.models import Order, Supply
from tests.documents.reading import text_of_pdf
from tests.inspector import faults
from tests.make import access, documents, organisation, provision

pytestmark = pytest.mark.django_db
THIS = timezone.localdate().year


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def client_of(role: Role, unit: Unit | None = None) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(access.account(role=role, host=organisation.host(), unit=unit))
    return client


def two_communes() -> tuple[Unit, Unit, Unit]:
    """Return two communes under the committee's own unit, and a cell of the first; each has two cells."""
    host = organisation.host()
    root = organisation.unit(host=host, kind="district_committee")
    first, second = (
        organisation.unit(host=host, kind="commune_committee", parent=root, name=f"Xã {name}")
        for name in "AB"
    )
    cells = [organisation.unit(host=host, parent=each) for each in (first, first, second, second)]
    return first, second, cells[0]


def page_of(client: Client, address: str, **typed: str) -> str:
    response = (
        client.post(address, {"once": str(uuid4()), **typed}, follow=True) if typed else client.get(address)
    )
    page = response.content.decode()
    assert (response.status_code, faults(page)) == (200, [])
    return page.replace("\u00a0", " ")


def test_a_grid_notes_many_cells_at_once_and_keeps_what_cannot_be_noted() -> None:
    first, second, cell = two_communes()
    title = provision.title(host=first.host)
    provision.entitlement(publication=title, cell=cell)
    office = client_of(Role.COMMUNE_OFFICE, first)
    grid = f"/hosts/{first.host_id}/supply/{THIS}/note/?commune={first.pk}"
    place = f"{cell.pk}-{title.pk}"

    wrong = page_of(office, grid, **{f"given-{place}": "part", f"missing-{place}": "mấy số"})
    right = page_of(office, grid, **{f"given-{place}": "part", f"missing-{place}": "3, 4", "all": "1"})
    again = page_of(office, grid, **{f"given-{place}": "part", f"missing-{place}": "3, 4"})

    assert ("Nothing was saved yet" in wrong, "mấy số" in wrong) == (True, True)
    assert ("2 entries were noted." in right, "Nothing was changed." in again) == (True, True)
    assert sorted(Supply.objects.values_list("given", "missing_months")) == [("full", ""), ("part", "3,4")]
    assert Entry.objects.filter(event="supply.noted").count() == 1
    assert client_of(Role.COMMUNE_OFFICE, second).get(grid).context["name"] == "Xã B"


def test_gaps_are_counted_by_commune_with_the_rows_behind_each_figure() -> None:
    first, _second, cell = two_communes()
    title = provision.title(host=first.host)
    provision.entitlement(publication=title, cell=cell)
    office = client_of(Role.OFFICE)
    page_of(office, f"/hosts/{first.host_id}/supply/{THIS}/note/?commune={first.pk}", all="1")

    gaps = office.get("/supply/").context["hosts"][0]
    behind = office.get(gaps.groups[0].parts[0].to).context["page"].object_list
    book = CalamineWorkbook.from_filelike(
        BytesIO(office.get(f"/hosts/{first.host_id}/supply/{THIS}/xlsx/").content)
    )

    assert [(each.name, each.line.full, each.line.unnoted) for each in gaps.groups] == [
        ("Xã A", 2, 0),
        ("Xã B", 0, 2),
    ]
    assert [row.how for row in behind] == ["full", "full"]
    assert book.get_sheet_by_index(0).to_python()[-1][:3] == ["Total", 4, 2]
    assert faults(office.get("/supply/").content.decode()) == []


def test_a_secretary_says_what_did_not_come_and_the_office_answers() -> None:
    first, _second, cell = two_communes()
    title = provision.title(host=first.host)
    provision.entitlement(publication=title, cell=cell)
    secretary, office = client_of(Role.SECRETARY, cell), client_of(Role.OFFICE)
    miss = f"/units/{cell.pk}/publications/{title.pk}/report-missing/"

    page_of(secretary, miss, words="Báo tháng 10 chưa về.")
    twice = page_of(secretary, miss, words="Vẫn chưa về.")
    settle = office.get("/supply/").context["waiting"][0]
    page_of(
        office,
        f"/missing-notes/{settle.pk}/settle/",
        given="part",
        missing="10",
        answer="Đã đề nghị phát bù.",
    )
    own = page_of(secretary, "/supply/own/")

    assert "You have said so already" in twice
    assert ("Đã đề nghị phát bù." in own, "months missing: 10" in own) == (True, True)


def test_an_order_is_drawn_from_what_cells_are_entitled_to_and_corrected_by_a_new_one() -> None:
    first, _second, cell = two_communes()
    documents.issuer(host=first.host)
    title = provision.title(host=first.host, price=100_000)
    provision.entitlement(publication=title, cell=cell)
    office = client_of(Role.OFFICE)
    add = f"/hosts/{first.host_id}/supply-orders/add/"

    page_of(office, add, year=str(THIS), quarter="0")
    twice = page_of(office, add, year=str(THIS), quarter="0")
    made = Order.objects.get()
    unchanged = page_of(office, f"/supply-orders/{made.pk}/correct/", reason="Thêm chi bộ.")
    organisation.unit(host=first.host, parent=first)
    page_of(office, f"/supply-orders/{made.pk}/correct/", reason="Thêm chi bộ.")
    newest = Order.objects.get(corrects=made)
    printed = "".join(text_of_pdf(office.get(f"/supply-orders/{newest.pk}/pdf/").content).split())

    assert f"Order {made.code} stands for this time" in twice
    assert "nothing would be corrected" in unchanged
    assert "Tổngkinhphí:500.000đồng(Nămtrămnghìnđồng)." in printed
    assert [line.copies for line in made.lines.all()] == [2, 2]
    assert newest.code in page_of(office, f"/supply-orders/{made.pk}/")
    assert newest.code in page_of(office, "/supply-orders/")


def test_lists_ask_as_much_of_one_cell_as_of_three() -> None:
    _first, _second, cell = two_communes()
    office, counts = client_of(Role.OFFICE), []
    for name in ("Báo A", "Báo B", "Báo C"):
        title = provision.title(host=cell.host, name=name)
        provision.entitlement(publication=title, cell=cell)
        office.get("/supply/")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            for address in ("/supply/", "/publications/", f"/hosts/{cell.host_id}/supply/{THIS}/"):
                office.get(address)
        counts.append(len(asked))

    assert len(set(counts)) == 1


def test_a_title_is_entered_and_the_same_sentence_tells_what_is_wrong() -> None:
    host = organisation.host()
    office = client_of(Role.OFFICE)
    typed = {
        "name": "Tạp chí Xây dựng Đảng",
        "publisher": "Ban Tổ chức Trung ương",
        "kind": "journal",
        "frequency": "monthly",
        "price": "180.000",
        "valid_from": f"{date(THIS, 1, 1):%d/%m/%Y}",
        "valid_to": "",
    }

    page_of(office, f"/hosts/{host.pk}/publications/add/", **typed)
    twice = page_of(office, f"/hosts/{host.pk}/publications/add/", **typed | {"price": "-5"})
    named = page_of(office, f"/hosts/{host.pk}/publications/add/", **typed)

    assert "Ban Tổ chức Trung ương" in twice
    assert "is on the list already" in named
    assert host.publications.count() == 1
