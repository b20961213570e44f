"""Bringing the whole organisation in from one file: every row new, changed, unchanged or wrong."""

import io
import re
import unicodedata
import zipfile
from datetime import date

import pytest
from django.utils import translation
from python_calamine import CalamineWorkbook

from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.organisation import imports, queries
from giaoban.organisation.imports import Plan, State
from giaoban.organisation.imports.reading import letters
from giaoban.organisation.models import (
    Agency,
    Cluster,
    Host,
    HostItem,
    Membership,
    Person,
    Post,
    Term,
    Unit,
)
from giaoban.organisation.rules import Role, Vocabulary
from tests.make import organisation as make
from tests.make import spreadsheets
from tests.make.audit import actor

pytestmark = pytest.mark.django_db

ON = date(2015, 1, 1)

WHOLE = spreadsheets.organisation(
    clusters=[("NAP", "Khu Nam An Phụ", 1), ("TL", "Khu Tam Lưu", 2)],
    units=[
        ("TL-AB", "Chi bộ thôn An Bộ", "Chi bộ thôn", "TL-X"),
        ("TL-X", "Đảng bộ xã Thăng Long", "Đảng bộ xã", "", "NAP"),
        ("AP-X", "Đảng bộ xã An Phụ", "Đảng bộ xã", "", "NAP", "01/07/2014"),
    ],
    agencies=[
        ("PNN", "Phòng Nông nghiệp", "NN", "Cây trồng", "Nông nghiệp, thủy lợi; Dịch vụ", "có", "không"),
        ("DL", "Điện lực", "", "", "", "không"),
    ],
    people=[
        ("Nguyễn Văn Bảo", "0912 345 678", "", "Bí thư chi bộ", "TL-AB"),
        ("Trần Thị Đào", 912345679, "dao@example.vn", "Thủ trưởng cơ quan", "PNN"),
        ("Lê Văn Khu", "", "", "Trưởng khu", "NAP"),
        ("Phạm Văn Ủy", "0912345680", "", "Cấp ủy viên phụ trách", "AP-X"),
        ("Phạm Văn Ủy", "0912345680", "", "Cấp ủy viên phụ trách", "TL-X"),
        ("Vũ Thị Văn", "0912345681", "", "Chuyên viên Văn phòng", ""),
    ],
)


WRONG = spreadsheets.organisation(
    units=[
        ("A", "Chi bộ A", "Chi bộ trên trời"),
        ("A", "Chi bộ A lần nữa", "Chi bộ thôn"),
        ("B", "", "Chi bộ thôn", "KHONG-CO"),
        ("C", "Chi bộ C", "Chi bộ thôn", "", "", "31/02/2015"),
        ("D", "Chi bộ D", "Chi bộ thôn", "E"),
        ("E", "Chi bộ E", "Chi bộ thôn", "D"),
        ("F", "Chi bộ F", "Chi bộ thôn", "", "CUM-NAO"),
        ("G", "Chi bộ G", "Chi bộ thôn", "", "", "02/01/2015", "01/01/2015"),
        ("ô xấu!", "Chi bộ H", "Chi bộ thôn"),
    ],
    people=[
        ("Nguyễn Văn An", "123", "khong phai thu", "Bí thư chi bộ", "A"),
        ("Nguyễn Văn Bình", "0912345678", "", "Bí thư chi bộ", ""),
        ("Trần Khác Tên", "0912345678", "", "Chuyên viên Văn phòng", ""),
        ("Lê Văn Chức", "", "", "", "C"),
        ("Lê Văn Hai", "", "", "Bí thư chi bộ", "A"),
    ],
)
BLAMED = [
    (2, "Loại"),
    (3, "Mã"),
    (4, "Tên"),
    (4, "Thuộc"),
    (5, "Từ ngày"),
    (6, "Thuộc"),
    (7, "Thuộc"),
    (8, "Cụm"),
    (9, "Đến ngày"),
    (10, "Mã"),
    (2, "Điện thoại"),
    (2, "Thư điện tử"),
    (3, "Thuộc"),
    (4, "Điện thoại"),
    (5, "Chức danh"),
    (6, "Chức danh"),
]


@pytest.fixture(autouse=True)
def _english() -> object:
    with translation.override("en"):
        yield


def plan_of(content: bytes, host: Host, *, name: str = "a.xlsx", on: date = ON) -> Plan:
    return imports.plan_for(host, imports.read(content, name), on)[0]


def bring_in(content: bytes, host: Host, *, name: str = "a.xlsx", on: date = ON) -> Plan:
    return imports.apply(host, imports.read(content, name), on=on, actor=actor())


def faults(plan: Plan) -> list[tuple[int, str, str]]:
    return [
        (outcome.row.number, fault.column.name, fault.sentence)
        for outcome in plan.outcomes
        for fault in outcome.faults
    ]


def refusal_of(content: bytes, name: str = "a.xlsx") -> str:
    with pytest.raises(Refused) as refused:
        imports.read(content, name)
    return refused.value.refusal.code


def test_one_file_brings_in_the_whole_organisation() -> None:
    host = make.host()

    plan = bring_in(WHOLE, host)

    assert plan.counts == {State.NEW: 13}
    commune, cell = Unit.objects.get(code="TL-X"), Unit.objects.get(code="TL-AB")
    assert queries.borders(commune.host).below(commune.pk, ON) == {commune.pk, cell.pk}
    assert queries.cluster_of(cell, ON) == Cluster.objects.get(code="NAP")
    assert (Unit.objects.get(code="AP-X").valid_from, cell.valid_from) == (date(2014, 7, 1), ON)
    bao = Person.objects.get(full_name="Nguyễn Văn Bảo")
    assert bao.phone == "+84912345678"
    assert [term.post.name for term in queries.holder_terms(bao, ON)] == ["Bí thư Chi bộ thôn An Bộ"]
    assert Entry.objects.get().details == {"new": 13, "changed": 0}


def test_fields_go_to_the_agency_that_the_file_names() -> None:
    host = make.host()

    bring_in(WHOLE, host)

    agency = Agency.objects.get(code="PNN")
    routed = {route.field.code for route in queries.routes_of(host)}
    assert routed == {"agriculture_irrigation", "services"}
    assert queries.default_agency(host, make.item(code="services"), ON) == agency
    assert (agency.needs_clearance, Agency.objects.get(code="DL").answers_itself) == (False, False)


def test_two_rows_with_one_number_are_one_person_with_two_posts() -> None:
    bring_in(WHOLE, make.host())

    person = Person.objects.get(full_name="Phạm Văn Ủy")
    posts = [term.post for term in queries.holder_terms(person, ON)]
    overseen = queries.overseen_units([post.pk for post in posts], ON)
    assert {post.role for post in posts} == {Role.MEMBER_IN_CHARGE.value}
    assert {unit for units in overseen.values() for unit in units} == {
        Unit.objects.get(code="AP-X").pk,
        Unit.objects.get(code="TL-X").pk,
    }


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_what_was_exported_comes_back_without_a_change(name: str) -> None:
    host = make.host()
    bring_in(WHOLE, host)
    make.person(host=host, name="Không Giữ Chức", phone="")

    exported = imports.as_csv(host, ON) if name == "a.csv" else imports.as_workbook(host, ON)
    plan = plan_of(exported, host, name=name)

    assert plan.counts == {State.UNCHANGED: 14}, [outcome.differences for outcome in plan.outcomes]


def test_a_file_sent_twice_is_saved_once() -> None:
    host = make.host()
    bring_in(WHOLE, host)

    with pytest.raises(Refused) as refused:
        bring_in(WHOLE, host)

    assert refused.value.refusal.code == "nothing_to_save"
    assert (Unit.objects.count(), Person.objects.count(), Term.objects.count()) == (3, 5, 6)


def test_what_the_file_says_differently_is_changed_and_the_rest_left_alone() -> None:
    host = make.host()
    bring_in(WHOLE, host)
    later = date(2016, 1, 1)
    changes = spreadsheets.organisation(
        units=[
            ("TL-X", "Đảng bộ xã Thăng Long mới", "Đảng bộ xã", "", "TL"),
            ("AP-X", "Đảng bộ xã An Phụ", "Đảng bộ xã"),
        ],
        people=[("Nguyễn Văn Bảo", "0912 345 999", "", "Bí thư chi bộ", "TL-AB")],
    )

    plan = plan_of(changes, host, on=later)
    bring_in(changes, host, on=later)

    assert [outcome.state for outcome in plan.outcomes] == [State.CHANGED, State.UNCHANGED, State.CHANGED]
    assert [(one.column.name, one.old, one.new) for one in plan.outcomes[2].differences] == [
        ("Điện thoại", "0912 345 678", "0912 345 999")
    ]
    unit = Unit.objects.get(code="TL-X")
    assert unit.name == "Đảng bộ xã Thăng Long mới"
    assert queries.cluster_of(unit, date(2015, 12, 31)) == Cluster.objects.get(code="NAP")
    assert queries.cluster_of(unit, later) == Cluster.objects.get(code="TL")
    assert Membership.objects.filter(unit=unit).count() == 2
    assert Person.objects.get(full_name="Nguyễn Văn Bảo").phone == "+84912345999"


def test_a_new_secretary_takes_over_and_the_former_term_ends_the_day_before() -> None:
    host = make.host()
    bring_in(WHOLE, host)
    successor = spreadsheets.organisation(
        people=[("Đỗ Văn Đăng", "0912345690", "", "Bí thư chi bộ", "TL-AB", "01/06/2015")]
    )

    plan = bring_in(successor, host, on=date(2015, 6, 1))

    assert plan.outcomes[0].differences[0].old == "Nguyễn Văn Bảo"
    post = Post.objects.get(role="secretary")
    assert [person.full_name for person in queries.holders_on([post.pk], date(2015, 5, 31))[post.pk]] == [
        "Nguyễn Văn Bảo"
    ]
    assert [person.full_name for person in queries.holders_on([post.pk], date(2015, 6, 1))[post.pk]] == [
        "Đỗ Văn Đăng"
    ]


def test_wrong_rows_are_named_by_row_column_and_reason_and_nothing_is_saved() -> None:
    host = make.host()

    plan = plan_of(WRONG, host)

    assert [(row, column) for row, column, _why in faults(plan)] == BLAMED
    with pytest.raises(Refused) as refused:
        bring_in(WRONG, host)
    assert refused.value.refusal.code == "rows_are_wrong"
    assert (Unit.objects.count(), Person.objects.count()) == (0, 0)


def test_of_a_thousand_rows_each_of_fifty_wrong_ones_is_named() -> None:
    host = make.host()
    units = [
        (f"U{number}", f"Chi bộ số {number}", "Chi bộ thôn" if number % 20 else "Loại lạ")
        for number in range(1, 1001)
    ]

    plan = plan_of(spreadsheets.organisation(units=units), host)

    assert plan.counts == {State.NEW: 950, State.WRONG: 50}
    assert [row for row, _column, _why in faults(plan)] == [number + 1 for number in range(20, 1001, 20)]
    assert {column for _row, column, _why in faults(plan)} == {"Loại"}


def test_the_preview_takes_the_same_queries_however_long_the_file() -> None:
    host = make.host()
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def queries_for(count: int) -> int:
        rows = imports.read(
            spreadsheets.organisation(
                units=[(f"U{n}", f"Chi bộ {n}", "Chi bộ thôn") for n in range(count)],
                people=[(f"Người {n}", "", "", "Bí thư chi bộ", f"U{n}") for n in range(count)],
            ),
            "a.xlsx",
        )
        with CaptureQueriesContext(connection) as seen:
            imports.plan_for(host, rows, ON)
        return len(seen)

    assert queries_for(1) == queries_for(50)


def test_a_preview_that_is_no_longer_true_is_not_applied() -> None:
    host = make.host()
    bring_in(WHOLE, host)
    rows = imports.read(spreadsheets.organisation(units=[("TL-X", "Tên khác", "Đảng bộ xã")]), "a.xlsx")
    shown = imports.plan_for(host, rows, ON)[0].digest
    Unit.objects.filter(code="TL-X").update(name="Ai đó vừa sửa")

    with pytest.raises(Refused) as refused:
        imports.apply(host, rows, on=ON, actor=actor(), shown=shown)

    assert refused.value.refusal.code == "changed_meanwhile"


def test_headings_are_known_without_marks_in_english_and_in_any_order() -> None:
    host = make.host()
    content = spreadsheets.workbook(
        {
            "Don vi": [("TEN", "ma", "loại *"), ("Chi bộ A", "A", "chi bo thon")],
            "People": [("Phone", "Full name"), ("0912345678", "Nguyễn Văn An")],
        }
    )

    assert plan_of(content, host).counts == {State.NEW: 2}


def test_text_whose_marks_stand_apart_is_stored_composed() -> None:
    host = make.host()
    name = unicodedata.normalize("NFD", "Chi bộ thôn Bến Đò")

    bring_in(spreadsheets.organisation(units=[("A", name, "Chi bộ thôn")]), host)

    assert Unit.objects.get().name == "Chi bộ thôn Bến Đò"


def test_a_formula_in_a_cell_is_refused_in_a_workbook_and_in_a_table() -> None:
    host = make.host()
    book = spreadsheets.organisation(units=[("A", '=HYPERLINK("http://x", "y")', "Chi bộ thôn")])
    table = 'Loại dòng;Mã;Tên;Loại\nĐơn vị;A;"=HYPERLINK(1)";Chi bộ thôn\n'.encode()

    assert [(row, column) for row, column, _why in faults(plan_of(book, host))] == [(2, "Tên")]
    assert [(row, column) for row, column, _why in faults(plan_of(table, host, name="a.csv"))] == [(2, "Tên")]


def test_a_name_that_a_spreadsheet_would_run_comes_out_harmless_and_back_unchanged() -> None:
    host = make.host()
    make.unit(host=host, name="-2+3 Chi bộ", code="X", valid_from=ON)

    table = imports.as_csv(host, ON)

    assert "'-2+3 Chi bộ".encode() in table
    assert plan_of(table, host, name="a.csv").counts == {State.UNCHANGED: 1}


def test_text_of_an_old_code_page_is_named_and_not_stored() -> None:
    plan = plan_of(spreadsheets.organisation(units=[("A", "Chi bé th«n ¸n", "Chi bộ thôn")]), make.host())

    assert [(row, column) for row, column, _why in faults(plan)] == [(2, "Tên")]


def test_a_hidden_character_and_a_text_too_long_are_named() -> None:
    rows = [("A", "Chi bộ\x0b A", "Chi bộ thôn"), ("B", "B" * 151, "Chi bộ thôn")]

    plan = plan_of(spreadsheets.organisation(units=rows), make.host())

    assert [(row, column) for row, column, _why in faults(plan)] == [(2, "Tên"), (3, "Tên")]


def test_the_template_is_empty_and_says_what_to_write() -> None:
    content = imports.template(make.host(), ON)

    assert refusal_of(content) == "no_rows"
    filled = spreadsheets.organisation(units=[("A", "Chi bộ A", "Chi bộ thôn")])
    assert [row.kind for row in imports.read(filled, "a.xlsx")] == ["Đơn vị"]


def test_the_template_lists_every_word_in_the_committees_order_and_its_cells_offer_them() -> None:
    host = make.host()
    content = imports.template(host, ON)

    kinds, titles, fields = zip(
        *CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Danh mục").to_python(),
        strict=True,
    )
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        offered = re.findall("<formula1>(.+?)</formula1>", parts.read("xl/worksheets/sheet3.xml").decode())

    words = [
        ["Loại", *labels(host, Vocabulary.UNIT_KIND)],
        ["Chức danh", *labels(host, Vocabulary.POST_TITLE)],
        ["Lĩnh vực", *labels(host, Vocabulary.FIELD)],
    ]
    assert [[word for word in column if word] for column in (kinds, titles, fields)] == words
    assert offered == [f"'Danh mục'!$A$2:$A${len(words[0])}"]


def labels(host: Host, vocabulary: Vocabulary) -> list[str]:
    uses = HostItem.objects.filter(host=host, item__vocabulary=vocabulary, valid_to=None)
    return list(uses.order_by("position").values_list("label_vi", flat=True))


def test_two_kinds_of_rows_may_stand_in_rows_of_one_number() -> None:
    host = make.host()
    content = spreadsheets.organisation(
        units=[("A", "Chi bộ A", "Chi bộ thôn")], clusters=[("C", "Cụm C", 1)], people=[("Lê Văn An",)]
    )

    assert bring_in(content, host).counts == {State.NEW: 3}
    assert (Unit.objects.count(), Cluster.objects.count(), Person.objects.count()) == (1, 1, 1)


@pytest.mark.parametrize(
    ("content", "name", "column", "typed"),
    [
        (
            "Loại dòng,Mã,Tên,Loại,Điện thoại\nĐơn vị,A,Chi bộ A,Chi bộ thôn,0912345678".encode(),
            "a.csv",
            "Điện thoại",
            "0912345678",
        ),
        ("Loại dòng,Mã,Tên,Loại\nĐơn vị,A,Chi bộ A,Chi bộ thôn,thừa".encode(), "a.csv", "E", "thừa"),
        ("Loại dòng,Mã,,Tên,Loại\nĐơn vị,A,thừa,Chi bộ A,Chi bộ thôn".encode(), "a.csv", "C", "thừa"),
        (
            spreadsheets.workbook(
                {"Đơn vị": [("Mã", "Tên", "Loại", ""), ("A", "Chi bộ A", "Chi bộ thôn", "thừa")]}
            ),
            "a.xlsx",
            "D",
            "thừa",
        ),
        (
            spreadsheets.workbook({"Đơn vị": [("Mã", "Tên", "Loại"), ("", "", "", "", "thừa")]}),
            "a.xlsx",
            "E",
            "thừa",
        ),
    ],
)
def test_what_stands_in_no_column_of_its_row_is_blamed_and_never_dropped(
    content: bytes, name: str, column: str, typed: str
) -> None:
    host = make.host()

    found = faults(plan_of(content, host, name=name))

    assert (
        2,
        column,
        f"“{typed}” stands in a column that “Đơn vị” does not have. Move it, or delete it.",
    ) in found
    assert Unit.objects.count() == 0


def test_columns_are_called_as_a_spreadsheet_calls_them() -> None:
    assert [letters(at) for at in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_a_unit_that_ended_is_named_with_its_last_day_and_what_came_after_it() -> None:
    host = make.host()
    gone = make.unit(host=host, name="Xã Duy Tân", code="DT", valid_from=date(2010, 1, 1))
    heir = make.unit(host=host, name="Phường Nhị Chiểu", code="NC", valid_from=ON)
    Unit.objects.filter(pk=gone.pk).update(valid_to=date(2014, 12, 31))
    make.succession(before=gone, after=heir)
    lost = make.unit(host=host, name="Xã Cũ", code="CU", valid_from=date(2010, 1, 1))
    Unit.objects.filter(pk=lost.pk).update(valid_to=date(2014, 12, 31))
    content = spreadsheets.organisation(
        units=[("A", "Chi bộ A", "Chi bộ thôn", "DT"), ("B", "Chi bộ B", "Chi bộ thôn", "CU")],
        people=[
            ("Lê Văn An", "", "", "Bí thư chi bộ", "DT"),
            ("Trần Thị Bình", "", "", "Bí thư chi bộ", "PKT"),
            ("Vũ Văn Cường", "", "", "Bí thư chi bộ", "K1"),
        ],
    )
    agency = make.agency(host=host, name="Phòng Kinh tế cũ", valid_to=date(2014, 12, 31))
    Agency.objects.filter(pk=agency.pk).update(code="PKT")
    cluster = make.cluster(host=host)
    Cluster.objects.filter(pk=cluster.pk).update(code="K1", name="Khu Một", valid_to=date(2014, 12, 31))

    came_after = "Xã Duy Tân (DT) ended on 31/12/2014. What came after it has the code NC."
    assert faults(plan_of(content, host)) == [
        (2, "Thuộc", came_after),
        (3, "Thuộc", "Xã Cũ (CU) ended on 31/12/2014, and nothing came after it."),
        (2, "Thuộc", came_after),
        (3, "Thuộc", "Phòng Kinh tế cũ (PKT) ended on 31/12/2014, and nothing came after it."),
        (4, "Thuộc", "Khu Một (K1) ended on 31/12/2014, and nothing came after it."),
    ]


def test_a_word_that_is_not_in_the_list_is_answered_with_the_nearest() -> None:
    units = [("A", "Chi bộ A", "Chi bộ thônn"), ("B", "B", "x" * 200), ("C", "C", "Chi bộ trường")]

    (_, _, slip), (_, _, long), (_, _, other) = faults(
        plan_of(spreadsheets.organisation(units=units), make.host())
    )

    assert slip == "“Chi bộ thônn” is not in the list. The nearest there are “Chi bộ thôn”."
    assert other.startswith("“Chi bộ trường” is not in the list. Choose from the sheet Danh mục of")
    assert len(long) < 300


def test_a_row_of_an_unknown_kind_is_wrong_like_any_other_and_the_rest_is_shown() -> None:
    host = make.host()
    table = "Loại dòng;Mã;Tên;Loại\nCụm;C1;Cụm Một;\nLinh tinh;X1;Xóm;thôn\n;X2;Xóm;thôn"

    rows = imports.read(table.encode(), "a.csv")
    with translation.override("vi"):
        plan, _register = imports.plan_for(host, rows, date(2026, 11, 1))
        called = [outcome.called for outcome in plan.outcomes]

    assert [outcome.state for outcome in plan.outcomes] == ["new", "wrong", "wrong"]
    assert called == ["Cụm 2", "Dòng 3", "Dòng 4"]
    assert [(fault.column.name, fault.sentence) for each in plan.outcomes for fault in each.faults] == [
        ("Loại dòng", "Không có loại “Linh tinh”. Ghi một trong các loại: Cụm, Đơn vị, Cơ quan, Người."),
        ("Loại dòng", "Chưa ghi loại dòng. Ghi một trong các loại: Cụm, Đơn vị, Cơ quan, Người."),
    ]
