"""Printed copies: what each commune and cell gets of an edition, set by the editor from a day on."""

import csv
from datetime import date, timedelta
from io import BytesIO, StringIO
from itertools import product
from uuid import uuid4

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from giaoban.audit.models import Entry
from giaoban.bulletin.actions.copies import set_copies, take_as_print_run
from giaoban.bulletin.actions.reading import confirm_read
from giaoban.bulletin.models import CopyCount, Edition
from giaoban.bulletin.queries.copies import copies_to_print
from giaoban.bulletin.rules.copies import MOST, Place, Wish, piles_of, share_of, why_not_set
from giaoban.bulletin.rules.reading import Way
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refused
from giaoban.organisation.models import Host, Unit
from giaoban.organisation.rules import Role
from tests.inspector import faults
from tests.make import access, bulletin, organisation

TODAY = date(2026, 12, 1)
CELL, OFFICE = Place(1, "Chi bộ Lò Vôi", 9), Place(9, "Xã An Phụ", 9, is_cell=False)


@pytest.mark.parametrize(
    ("place", "wish", "copies"),
    [
        (CELL, None, 2),
        (CELL, Wish(0), 0),
        (CELL, Wish(5), 5),
        (OFFICE, None, 0),
        (OFFICE, Wish(3), 3),
    ],
)
def test_a_unit_gets_what_was_set_else_a_cell_gets_as_every_cell(
    place: Place, wish: Wish | None, copies: int
) -> None:
    assert share_of(place, wish, standard=2).copies == copies


@pytest.mark.parametrize(
    ("copies", "is_over", "code"),
    [(0, False, None), (MOST, False, None), (MOST + 1, False, "copies_range"), (1, True, "copies_over")],
)
def test_when_copies_cannot_be_set(copies: int, *, is_over: bool, code: str | None) -> None:
    refused = why_not_set(copies, is_over=is_over)

    assert (refused.code if refused else None) == code


@pytest.mark.parametrize("standard", [0, 2])
@pytest.mark.parametrize("wishes", [{}, {1: Wish(0)}, {2: Wish(MOST), 3: Wish(3)}, {9: Wish(5)}])
def test_every_cell_stands_in_one_pile_and_the_piles_sum_to_what_is_needed(
    wishes: dict[int, Wish], standard: int
) -> None:
    offices = [Place(key, f"Xã {key}", key, is_cell=False) for key in range(101, 104)]
    for groups in product(range(100, 105), repeat=3):
        cells = [Place(key, f"Chi bộ {key}", group) for key, group in enumerate(groups, start=1)]

        piles = piles_of([*cells, *offices], wishes, standard=standard, readers=(), name="Phường")

        stand = [share.place.key for pile in piles for share in pile.shares]
        assert sorted(stand) == [1, 2, 3, 101, 102, 103]
        wished = [wishes[cell.key].copies if cell.key in wishes else standard for cell in cells]
        assert sum(pile.copies for pile in piles) == sum(wished)


def committee() -> tuple[Host, Edition, list[Unit]]:
    """Return a committee with two communes of two cells and one, an edition, and the communes and cells."""
    host = organisation.host()
    bulletin.planned(host=host, agency=organisation.agency(host=host))
    edition = bulletin.edition(host=host)
    root = organisation.unit(host=host, kind="district_committee")
    communes = [organisation.unit(parent=root, kind="commune_committee") for _each in range(2)]
    cells = [organisation.unit(parent=communes[place]) for place in (0, 0, 1)]
    return host, edition, [*communes, *cells]


def wish(edition: Edition, unit: Unit | None, copies: int, *, on: date = TODAY, note: str = "") -> CopyCount:
    """Set what a unit gets."""
    return set_copies(edition, unit, Wish(copies, note), on=on, once=uuid4(), actor=SYSTEM)


@pytest.mark.django_db
def test_an_edition_needs_what_its_communes_and_cells_need() -> None:
    _host, edition, (first, second, *cells) = committee()
    before = copies_to_print(edition)
    wish(edition, None, 2)
    wish(edition, cells[0], 0, note="Đọc trên điện thoại")
    wish(edition, second, 3)

    run = copies_to_print(edition)

    assert (before.needed, before.cells, before.standard) == (3, 3, 1)
    piles = {pile.key: pile.copies for pile in run.piles}
    assert (piles[first.pk], piles[second.pk], run.needed, run.standard) == (2, 5, 7, 2)
    notes = {share.place.key: share.wish.note for pile in run.piles for share in pile.shares if share.wish}
    assert notes == {cells[0].pk: "Đọc trên điện thoại", second.pk: ""}
    assert Entry.objects.filter(event="bulletin_copies.set").count() == 3


@pytest.mark.django_db
def test_what_is_set_later_leaves_the_editions_before_as_they_were() -> None:
    host, edition, (*_communes, cell) = committee()
    wish(edition, cell, 4, on=TODAY - timedelta(days=40))
    earlier = bulletin.edition(host=host, month=date(2026, 11, 1), meets_on=date(2026, 11, 25))

    wish(edition, cell, 0)
    wish(edition, cell, 7)

    counts = [copies_to_print(each).needed for each in (earlier, edition)]
    assert counts == [6, 9]
    assert [row.copies for row in CopyCount.objects.order_by("valid_from")] == [4, 7]
    with pytest.raises(Refused, match="briefing of this edition is over"):
        wish(earlier, cell, 1)


@pytest.mark.django_db
def test_a_form_sent_twice_sets_once_and_what_is_needed_goes_into_the_imprint() -> None:
    _host, edition, (*_communes, cell) = committee()
    once = uuid4()
    for copies in (5, 9):
        set_copies(edition, cell, Wish(copies), on=TODAY, once=once, actor=SYSTEM)

    taken = take_as_print_run(edition, actor=SYSTEM)

    assert taken.copies == 7
    assert copies_to_print(taken).spare == 0


@pytest.mark.django_db
def test_whoever_read_the_edition_before_on_a_phone_is_marked_and_a_call_is_no_phone() -> None:
    host, edition, (*_units, called, reader) = committee()
    before = bulletin.issued(host=host)
    for unit, way in ((reader, Way.OWN), (called, Way.PHONE)):
        post = organisation.post(unit=unit)
        confirm_read(before, [post.pk], way=way, at=bulletin.IN_TIME, actor=SYSTEM)

    run = copies_to_print(edition)

    marked = [share.place.key for pile in run.piles for share in pile.shares if share.reads_here]
    assert marked == [reader.pk]
    assert run.needed == 3


@pytest.mark.django_db
def test_the_page_the_table_and_the_workbook_say_the_same(client: Client) -> None:
    host, edition, (*_units, cell) = committee()
    wish(edition, cell, 4, note="=1+1")
    client.force_login(access.account(role=Role.EDITOR, host=host))
    address = f"{edition.get_absolute_url()}copies/"

    page = client.get(address).content.decode()
    table = client.get(f"{address}csv/").content.decode().lstrip("\ufeff")
    book = CalamineWorkbook.from_filelike(BytesIO(client.get(f"{address}excel/").content))

    rows = list(csv.reader(StringIO(table)))
    assert rows[-1] == ["Cộng", "", "6", ""]
    assert [row[1:] for row in rows if row[1] == cell.name] == [[cell.name, "4", "'=1+1"]]
    sheet = book.get_sheet_by_index(0).to_python()
    assert [row[2] for row in sheet[-1:]] == [6]
    assert faults(page) == []
    assert "=1+1" in page


@pytest.mark.django_db
def test_a_number_that_is_none_stays_typed_beside_its_sentence(client: Client) -> None:
    host, edition, (*_units, cell) = committee()
    client.force_login(access.account(role=Role.EDITOR, host=host))
    address = f"{edition.get_absolute_url()}copies/{cell.pk}/change/"

    page = client.post(address, {"copies": "một", "note": "Đọc trên máy", "once": str(uuid4())})
    kept = client.post(address, {"copies": "0", "note": "Đọc trên máy", "once": str(uuid4())})

    assert set(page.context["form"].errors) == {"copies"}
    assert "Đọc trên máy" in page.content.decode()
    assert kept.status_code == 302
    assert [(row.unit_id, row.copies) for row in CopyCount.objects.all()] == [(cell.pk, 0)]


@pytest.mark.django_db
@pytest.mark.parametrize("more", [0, 3])
def test_the_copies_are_read_in_as_many_queries_for_one_cell_as_for_more(
    more: int, django_assert_num_queries: object
) -> None:
    _host, edition, (*_units, cell) = committee()
    for _each in range(more):
        organisation.unit(parent=cell.parent)

    with django_assert_num_queries(5):  # type: ignore[operator]  # pytest-django's fixture
        copies_to_print(edition)
