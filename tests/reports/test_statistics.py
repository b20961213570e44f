"""Anything counted by anything: each figure opens what it counted, parts sum up, small cells tell nobody."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client
from django.utils.translation import override
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook
from time_machine import travel

from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from giaoban.replies.rules.judging import Verdict
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.queries.review import review_of
from giaoban.reports.queries.statistics import Cut, behind, labels_of, tally, totals, whole
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.periods import Month, MonthSpan, whole_year
from giaoban.reports.rules.statistics import AXES, FEWEST_SOURCES, Axis, Counted, What, kept_back
from giaoban.reports.rules.stretches import of_year
from giaoban.reports.views.wording import axis_caption
from tests.documents.reading import bare, text_of_pdf
from tests.inspector import faults
from tests.make import access, documents, organisation
from tests.make import replies as replying
from tests.make import reports as make

PAGE = "/reports/km/statistics/"


def cell(sources: int, more: int) -> Counted:
    """Return a cell from so many units, each with one thing and together with some more."""
    return Counted(sources + more if sources else 0, sources)


cells = st.lists(st.builds(cell, st.integers(0, 20), st.integers(0, 40)), max_size=6)


@given(cells)
def test_no_small_cell_is_shown_and_none_can_be_worked_out(column: list[Counted]) -> None:
    hidden = kept_back(column)

    assert all(hidden[place] for place, cell in enumerate(column) if 0 < cell.sources < FEWEST_SOURCES)
    filled = sum(cell.count > 0 for cell in column)
    assert sum(hidden) != 1 or filled == 1
    assert sum(hidden) <= 1 + sum(cell.is_small for cell in column)


@given(cells)
def test_where_every_cell_has_sources_enough_nothing_is_kept_back(column: list[Counted]) -> None:
    enough = [cell for cell in column if not cell.is_small]

    assert not any(kept_back(enough))


def some_of_everything(host: Host) -> None:
    """Save what every table has more than one row for, in two years."""
    district = organisation.unit(host=host, name="Huyện Kinh Môn")
    for year, number in ((2014, 2), (2015, 3)):
        for place in range(number):
            commune = organisation.unit(parent=district, host=host)
            cell = organisation.unit(parent=commune, host=host)
            cluster = organisation.cluster(units=(cell,)) if place else None
            on = date(year, 3 + 4 * place, 20)
            raised = make.opinion(host, on=on, unit=cell, state="forwarded")
            stood = Timeliness.ON_TIME if place else Timeliness.OVERDUE
            sent = make.referral(host, raised, stood=stood, cluster=cluster)
            if place:
                sent.points.create(number=1, text="Nạo vét mương N3.")
                reply = replying.reply(referral=sent, says=replying.answer(points=1), at=raised.raised_at)
                verdict = Verdict.ANSWERED if place == 1 else Verdict.TOO_GENERAL
                replying.judgement(reply=reply, opinion=raised, verdict=verdict)
            make.opinion(host, on=on, unit=cell, state="answered_on_spot")
            unsorted = make.opinion(host, on=on, unit=cell)
            unsorted.field = None  # as it is until the office has compiled
            unsorted.save()
            said = make.statement(host, state="noted")
            said.year, said.month, said.unit = year, on.month, cell
            said.kind = "public_mood" if place else "report"
            said.save()


@pytest.mark.django_db
def test_every_figure_of_every_table_opens_what_it_counted() -> None:
    host = make.host()
    some_of_everything(host)
    tables = [(what, axis) for what, axes in AXES.items() for axis in axes]

    for what, axis in tables:
        cut = Cut(host, what, axis, whole_year(2015), As.THEN, date(2026, 11, 29))
        earlier = replace(cut, span=whole_year(2014), read_in=cut.span)
        for one in (cut, earlier):
            found = tally(one)
            opened = {key: behind(one, key).count() for key in found}
            assert opened == {key: cell.count for key, cell in found.items()}, (what, axis)
            assert sum(opened.values()) == behind(one, "").count() > 0, (what, axis)
            assert {label.key for label in labels_of(one, set(found))} >= set(found), (what, axis)


@pytest.mark.django_db
def test_the_page_says_the_table_in_words_and_leads_to_its_rows(client: Client) -> None:
    host = make.host()
    some_of_everything(host)
    client.force_login(access.account(role=Role.OFFICE, host=host))

    page = client.get(PAGE, {"first": "2015"})

    shown = page.context["shown"]
    assert faults(page.content.decode()) == []
    assert (shown.total, shown.total_before) == (3, 2)
    assert "So với năm 2014 (2): +1, tức 50,0%." in shown.summary
    for address, number in ((shown.all_to, 3), (shown.all_before_to, 2)):
        assert client.get(address).context["counted"] == number
    judged = client.get(shown.all_to.replace("what=referrals&by=field", "what=judgements&by=verdict"))
    assert (judged.status_code, judged.context["counted"]) == (200, 2)


@pytest.mark.django_db
def test_month_by_month_each_cell_opens_its_rows_and_none_is_shown_where_small_ones_are_kept_back(
    client: Client,
) -> None:
    host = make.host()
    some_of_everything(host)
    client.force_login(access.account(role=Role.OFFICE, host=host))
    asked = {"first": "2015", "by": "unit"}

    page = client.get(PAGE, asked)
    published = client.get(PAGE, {**asked, "public": "on"})

    lines = page.context["monthly"].lines
    assert "Theo từng tháng" in page.content.decode()
    assert [[cell.text for cell in cells].count("1") for _label, cells in lines] == [1, 1, 1]
    assert {cell.level for _label, cells in lines for cell in cells} == {0, 4}
    for _label, cells in lines:
        for cell in cells:
            assert not cell.to or client.get(cell.to).context["counted"] == int(cell.text) == 1
    assert published.context["monthly"].lines == []


@pytest.mark.django_db
def test_what_is_small_is_kept_back_from_files_too_and_public_mood_from_who_may_not_hear_it(
    client: Client,
) -> None:
    host = make.host()
    some_of_everything(host)
    asked = {"what": "mood", "by": "cell", "first": "2015"}
    counts = {}

    for role in (Role.OFFICE, Role.STANDING_MEMBER, Role.EDITOR):
        client.force_login(access.account(role=role, host=host))
        page = client.get(PAGE, asked)
        counts[role] = [row.count for row in page.context["shown"].rows]
        counts[role] = counts[role] if not page.context["form"].errors else []
    client.force_login(access.account(role=Role.OFFICE, host=host))
    book = client.get(f"{PAGE}excel/", {**asked, "public": "on"}).content
    table = CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(0).to_python()

    assert counts == {
        Role.OFFICE: [0, 1, 1],
        Role.STANDING_MEMBER: [0, None, None],
        Role.EDITOR: [],
    }
    assert [row[1] for row in table].count("–") == 3  # two cells, and their total from two units
    assert client.get(f"{PAGE}csv/", asked).content.decode("utf-8-sig").splitlines()[-1].startswith("Cộng,2")


@pytest.mark.django_db
@pytest.mark.parametrize("by", ["field", "month"])
def test_what_is_printed_is_what_the_page_shows_with_its_chart(client: Client, by: str) -> None:
    host = make.host()
    documents.issuer(host=host)
    some_of_everything(host)
    client.force_login(access.account(role=Role.OFFICE, host=host))
    asked = {"what": "referrals", "by": by, "first": "2015", "last": "2015", "against": "2014"}

    shown = client.get(PAGE, asked).context["shown"]
    paper = bare(text_of_pdf(client.get(f"{PAGE}pdf/", asked).content))
    word = Document(BytesIO(client.get(f"{PAGE}word/", asked).content))
    book = CalamineWorkbook.from_filelike(BytesIO(client.get(f"{PAGE}excel/", asked).content))

    assert bare(shown.summary) in paper
    cells = [[cell.text for cell in row.cells] for row in word.tables[1].rows]
    assert [row[:2] for row in cells[1:-1]] == [[row.label, str(row.count)] for row, _ in shown.lines]
    assert cells[-1] == ["Tổng số", "3", "", "2", "+1"] or cells[-1][1:] == ["3", "", "2", "+1"]
    assert len(word.inline_shapes) == 1
    assert [row[1] for row in book.get_sheet_by_index(0).to_python()][-1] == 3


@pytest.mark.django_db
def test_a_total_from_fewer_than_three_units_is_kept_back_with_its_words_shares_and_files(
    client: Client,
) -> None:
    host = make.host()
    documents.issuer(host=host)
    some_of_everything(host)
    asked = {"what": "mood", "by": "cluster", "first": "2015"}
    client.force_login(access.account(role=Role.STANDING_MEMBER, host=host))

    page = client.get(PAGE, asked)
    paper = bare(text_of_pdf(client.get(f"{PAGE}pdf/", asked).content))
    table = client.get(f"{PAGE}csv/", asked).content.decode("utf-8-sig").splitlines()

    said = "từ dưới ba đơn vị nên không nêu số"
    shown = page.context["shown"]
    assert (shown.total, shown.shown_total, shown.shown_before, shown.difference) == (2, None, None, None)
    assert shown.summary.endswith(f"năm 2015: {said}.")
    assert bare(said) in paper
    assert table[-1] == "Cộng,–,,–,–"
    assert shown.all_to not in unescape(page.content.decode())
    assert faults(page.content.decode()) == []


@pytest.mark.django_db
def test_one_unit_in_three_months_of_a_quarter_stays_one_source() -> None:
    host = make.host()
    cell = organisation.unit(host=host)
    for month in (1, 2, 3):
        said = make.statement(host, state="noted")
        said.year, said.month, said.unit, said.kind = 2015, month, cell, "public_mood"
        said.save()

    cut = Cut(host, What.MOOD, Axis.QUARTER, whole_year(2015), As.THEN, date(2026, 11, 29))

    assert [counted for counted in tally(cut).values() if counted.count] == [Counted(3, 1)]
    assert whole(cut) == Counted(3, 1)


@pytest.mark.django_db
def test_a_printed_table_without_a_letterhead_is_refused_in_a_sentence(client: Client) -> None:
    host = make.host()
    client.force_login(access.account(role=Role.OFFICE, host=host))

    response = client.get(f"{PAGE}pdf/")

    assert response.status_code == 409
    assert "chưa có tiêu đề văn bản" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "asked"),
    [
        ("first", {"first": "31/02/2026"}),
        ("last", {"first": "2015", "last": "2014"}),
        ("last", {"first": "2098"}),
        ("by", {"what": "turns", "by": "agency"}),
        ("what", {"what": "<script>"}),
        ("against", {"against": "=HYPERLINK(1)"}),
    ],
)
def test_what_cannot_be_counted_gets_a_sentence_beside_its_field(
    client: Client, field: str, asked: dict[str, str]
) -> None:
    client.force_login(access.account(role=Role.OFFICE, host=make.host()))

    page = client.get(PAGE, asked)

    assert (page.status_code, [*page.context["form"].errors]) == (200, [field])


@pytest.mark.django_db
def test_what_was_written_for_a_meeting_of_next_month_is_counted_and_opened_in_its_month(
    client: Client,
) -> None:
    host = make.host()
    make.opinion(host, on=date(2026, 12, 4))
    client.force_login(access.account(role=Role.OFFICE, host=host))

    with travel(datetime(2026, 11, 30, 9, tzinfo=UTC), tick=False):
        page = client.get(PAGE, {"what": "requests", "by": "channel", "first": "2026"}).content.decode()
        opened = [
            client.get(unescape(to))
            for to in re.findall(r'href="([^"]*/counted/[^"]*first=12%2F2026[^"]*)"', page)
        ]

    assert [one.context["counted"] for one in opened] == [1]


@pytest.mark.django_db
def test_what_is_in_no_field_is_never_called_the_most_of_it(client: Client) -> None:
    host = make.host()
    on = date(2015, 3, 20)
    for place in range(4):
        one = make.opinion(host, on=on, field="services" if place else "party_work")
        if place > 1:
            one.field = None
            one.save()
    client.force_login(access.account(role=Role.OFFICE, host=host))

    said = client.get(PAGE, {"what": "requests", "by": "field", "first": "2015"}).context["shown"].summary

    assert "Nhiều nhất: Dịch vụ, 1 (25,0%)" in said


@pytest.mark.django_db
def test_a_comparison_with_a_time_without_rows_says_so_beside_its_field(client: Client) -> None:
    host = make.host()
    make.forwarded(host, 1)
    client.force_login(access.account(role=Role.OFFICE, host=host))

    pages = {
        then: client.get(PAGE, {"first": "2015", "against": then}).content.decode()
        for then in ("2010", "2015")
    }

    assert {then: "nên không so sánh được" in page for then, page in pages.items()} == {
        "2010": True,
        "2015": False,
    }


def test_every_kind_of_count_has_its_tables_and_the_time() -> None:
    assert set(AXES) == set(What)
    assert all({Axis.MONTH, Axis.QUARTER, Axis.YEAR, Axis.TERM} <= set(axes) for axes in AXES.values())


@pytest.mark.django_db
def test_counts_by_term_put_the_month_of_a_change_into_the_new_term_and_open_their_rows() -> None:
    host = make.host()
    some_of_everything(host)
    old = documents.mandate(host=host, name="2010 - 2015", valid_from=date(2010, 8, 1))
    type(old).objects.filter(pk=old.pk).update(valid_to=date(2015, 7, 14))
    new = documents.mandate(host=host, name="2015 - 2020", valid_from=date(2015, 7, 15))
    span = MonthSpan(Month(2010, 7), Month(2015, 12))
    cut = Cut(host, What.REFERRALS, Axis.TERM, span, As.THEN, date(2016, 1, 31))

    counted = tally(cut)

    assert {key: one.count for key, one in counted.items()} == {str(old.pk): 3, str(new.pk): 2}
    assert totals(cut) == {str(old.pk): 3, str(new.pk): 2}
    assert [label.text for label in labels_of(cut, set(counted))][1:] == ["2010 - 2015", "2015 - 2020"]
    assert behind(cut, str(new.pk)).count() == 2
    assert {one.month for one in behind(cut, str(new.pk))} == {7, 11}


@pytest.mark.django_db
def test_clusters_and_communes_are_called_by_the_committees_own_words_on_page_file_and_report(
    client: Client,
) -> None:
    host = make.host()
    documents.issuer(host=host)
    some_of_everything(host)
    district = host.units.get(name="Huyện Kinh Môn")
    organisation.unit(parent=district, name="Xã Hiệp Sơn", kind="commune_committee")
    for place, one in enumerate(host.clusters.all()):
        one.name = f"Khu số {place}"
        one.save()
    client.force_login(access.account(role=Role.OFFICE, host=host))
    asked = {"by": "cluster", "first": "2015"}

    page = client.get(PAGE, asked)
    report = review_of(host, of_year(2015), now=datetime(2016, 1, 31, tzinfo=UTC))

    offered = dict(page.context["form"].fields["by"].choices)
    assert (offered["cluster"], offered["unit"]) == ("Theo khu", "Theo xã")
    assert page.context["shown"].caption == "Theo khu"
    assert "Chưa thuộc khu nào" in [row.label for row in page.context["shown"].rows]
    assert client.get(page.context["shown"].all_to).context["heading"].endswith("· Theo khu")
    assert ",Theo khu" in client.get(f"{PAGE}csv/", asked).content.decode("utf-8-sig").splitlines()[0]
    with override("en"):
        assert axis_caption(Axis.CLUSTER, host) == "By cluster"
    assert [(one.head, one.caption) for one in report.tables][:2] == [
        ("Khu", "theo khu"),
        ("Xã", "theo xã"),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(("decimals", "code"), [(1, "0.0"), (2, "0.00"), (0, "0")])
def test_shares_in_a_workbook_keep_their_decimals(client: Client, decimals: int, code: str) -> None:
    host = make.host()
    host.decimals = decimals
    host.save()
    some_of_everything(host)
    client.force_login(access.account(role=Role.OFFICE, host=host))

    for address in (f"{PAGE}excel/?by=channel&first=2015", "/reports/km/2015/excel/"):
        book = ZipFile(BytesIO(client.get(address).content))
        sheet, styles = (book.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "styles"))
        formats = dict(re.findall(r'<numFmt numFmtId="(\d+)" formatCode="([^"]*)"', styles)) | {
            "1": "0",
            "2": "0.00",
        }
        looks = re.findall(r'<xf numFmtId="(\d+)"', styles.split("<cellXfs")[1])
        shares = re.findall(r'<c r="C\d+" s="(\d+)"><v>[\d.]+</v>', sheet)
        assert {formats.get(looks[int(look)]) for look in shares} == {code}


@pytest.mark.django_db
def test_a_comparison_with_a_time_recorded_in_part_says_since_when_everywhere(client: Client) -> None:
    host = make.host()
    documents.issuer(host=host)
    make.opinion(host, on=date(2014, 10, 20))
    make.opinion(host, on=date(2015, 3, 20))
    host.meetings.update(state="closed")
    client.force_login(access.account(role=Role.OFFICE, host=host))
    asked = {"what": "requests", "first": "2015"}

    half = client.get(PAGE, asked)
    paper = bare(text_of_pdf(client.get(f"{PAGE}pdf/", asked).content))
    whole_time = client.get(PAGE, {**asked, "against": "10/2014"})

    said = "Thời gian đem so sánh chỉ có số liệu từ tháng 10/2014."
    assert said in half.context["shown"].rule
    assert bare(said) in paper
    assert said in client.get(f"{PAGE}csv/", asked).content.decode("utf-8-sig")
    assert said not in whole_time.context["shown"].rule


@pytest.mark.django_db
def test_the_report_too_says_since_when_the_year_before_is_recorded() -> None:
    host = make.host()
    documents.issuer(host=host)
    make.opinion(host, on=date(2014, 10, 20))
    make.opinion(host, on=date(2015, 3, 20))
    host.meetings.update(state="closed")

    half, whole_year_before = (
        review_of(host, of_year(year), now=datetime(2017, 1, 31, tzinfo=UTC)).by_field.rule
        for year in (2015, 2014)
    )

    assert half.endswith("Số liệu năm 2014 chỉ có từ tháng 10/2014.")
    assert "chỉ có từ tháng" not in whole_year_before
