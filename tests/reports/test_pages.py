"""The year's pages: every figure leads to exactly the rows it counted, and nobody reads more than theirs."""

import csv
import re
from datetime import date
from html.parser import HTMLParser
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from python_calamine import CalamineWorkbook
from time_machine import travel

from giaoban.organisation.models import Host, Item
from giaoban.organisation.rules import Role
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.rules.tables import By
from tests.inspector import faults
from tests.make import access, organisation
from tests.make import reports as make

pytestmark = pytest.mark.django_db

YEAR = "/reports/km/2015/"


@pytest.fixture
def host() -> Host:
    return make.host()


@pytest.fixture
def office(client: Client, host: Host) -> Client:
    client.force_login(access.account(role=Role.OFFICE, host=host))
    return client


class Figures(HTMLParser):
    """Collects every link of a page whose text is a number."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, int]] = []
        self.address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.address = dict(attrs).get("href") or ""

    def handle_data(self, data: str) -> None:
        number = re.match(r"[\d.]+", data.strip())
        if self.address and number:
            self.found.append((self.address, int(number.group().replace(".", ""))))
            self.address = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self.address = ""


def figures_of(html: str) -> list[tuple[str, int]]:
    reader = Figures()
    reader.feed(html)
    return [
        (address, number) for address, number in reader.found if "/2015/" in address or "/2014/" in address
    ]


def some_of_everything(host: Host) -> None:
    district = organisation.unit(host=host, name="Huyện Kinh Môn")
    commune = organisation.unit(parent=district, host=host, name="Xã Hiệp Hòa")
    for place, stood in enumerate(Timeliness):
        cell = organisation.unit(parent=commune, host=host)
        raised = make.opinion(host, unit=cell, state="forwarded")
        cluster = organisation.cluster(units=(cell,)) if place else None
        make.referral(host, raised, stood=stood, cluster=cluster, returns=place % 2)
    make.referral(host, *(make.opinion(host, state="forwarded") for _ in range(2)))
    for state in ("answered_on_spot", "withdrawn", "ruled_out", "waiting"):
        make.opinion(host, state=state)
    split = make.opinion(host, state="forwarded")
    for _ in range(3):
        make.referral(host, split)
    make.raised_again(host, make.referral(host))
    before = make.opinion(
        host, on=date(2014, 5, 25), unit=organisation.unit(parent=commune, host=host), state="forwarded"
    )
    make.raised_again(host, make.referral(host, before))
    make.statement(host)


@pytest.mark.parametrize("by", list(By))
@pytest.mark.parametrize("borders", ["then", "today"])
def test_every_figure_opens_exactly_the_rows_it_counted(
    office: Client, host: Host, by: By, borders: str
) -> None:
    some_of_everything(host)

    page = office.get(YEAR, {"by": by.value, "borders": borders}).content.decode()

    figures = figures_of(page)
    assert len(figures) > 20
    kinds = ("/2014/referrals/", "/origins/merged/", "/origins/split/", "/2015/meetings/", "matters=1")
    assert all(any(kind in address for address, _ in figures) for kind in kinds)
    for address, number in figures:
        assert office.get(address).context["counted"] == number, address


def test_a_committee_right_above_its_cells_has_no_table_by_commune(office: Client, host: Host) -> None:
    ward = organisation.unit(host=host, name="Phường Nhị Chiểu")
    make.referral(host, make.opinion(host, unit=organisation.unit(parent=ward, host=host), state="forwarded"))

    assert "by=unit" not in office.get(YEAR).content.decode()
    assert office.get(YEAR, {"by": "unit"}).status_code == 404


def test_the_page_of_2015_says_what_the_founding_document_prints(office: Client, host: Host) -> None:
    make.year_2015(host)

    page = office.get(YEAR).content.decode()

    assert faults(page) == []
    assert "156 ý kiến được chuyển trả lời bằng văn bản, giảm 31 so với năm 2014." in page
    for share in ("37,1%", "29,5%", "7,1%", "10,9%", "6,4%", "4,5%", "100,0%", "66,6%"):
        assert share in page
    assert "156 (−31; −16,6%)" in page


@pytest.mark.parametrize(
    "address",
    [
        "referrals/",
        "opinions/requests/",
        "opinions/reports/",
        "turns/oral/",
        "turns/written/",
        "origins/merged/",
        "origins/split/",
        "meetings/",
    ],
)
def test_every_list_is_sound_empty_and_filled(office: Client, host: Host, address: str) -> None:
    assert faults(office.get(YEAR + address).content.decode()) == []
    some_of_everything(host)
    assert faults(office.get(YEAR + address).content.decode()) == []


def test_reports_are_counted_by_topic_and_add_up_to_c2_of_the_months(office: Client, host: Host) -> None:
    security = Item.objects.get(vocabulary="report_topic", code="security")
    for given in (security, security, None):
        made = make.statement(host)
        made.topic = given
        made.save()
    mood = make.statement(host)
    mood.kind = "public_mood"
    mood.save()
    make.statement(host, state="withdrawn")
    make.opinion(host)

    page = office.get(YEAR + "topics/")
    early = office.get(YEAR + "topics/", {"first": "1", "last": "10"})
    wrong = office.get(YEAR + "topics/", {"first": "12", "last": "x"})

    lines = {line.key: (line.count, to) for line, to in page.context["lines"]}
    assert faults(page.content.decode()) == faults(wrong.content.decode()) == []
    assert {key: count for key, (count, _) in lines.items() if count} == {
        str(security.pk): 2,
        "none": 1,
        "mood": 1,
    }
    assert (page.context["total"], early.context["total"]) == (4, 0)
    for number, address in lines.values():
        assert office.get(address).context["counted"] == number, address


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (Role.OFFICE, 200),
        (Role.CHAIR, 200),
        (Role.INSPECTOR, 200),
        (Role.SECRETARY, 200),
        (Role.DRAFTER, 404),
        (None, 404),
    ],
)
def test_only_whoever_may_see_reports_sees_them(client: Client, host: Host, role: Role, status: int) -> None:
    client.force_login(access.account(role=role, host=host))

    assert client.get(YEAR).status_code == status
    assert client.get(f"{YEAR}excel/").status_code == status


def test_another_committees_year_does_not_exist(office: Client) -> None:
    organisation.host(code="NC")

    assert office.get("/reports/nc/2015/").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/reports/km/1815/",
        "/reports/xx/2015/",
        f"{YEAR}?by=person",
        f"{YEAR}?borders=yesterday",
        f"{YEAR}referrals/?key=%27%3B",
        f"{YEAR}referrals/?by=month&key=13",
        f"{YEAR}referrals/?stood=slow",
        f"{YEAR}opinions/lost/",
        f"{YEAR}turns/sung/",
    ],
)
def test_what_is_no_figure_does_not_exist(office: Client, address: str) -> None:
    assert office.get(address).status_code == 404


def test_a_secretary_sees_the_totals_and_only_their_own_rows(client: Client, host: Host) -> None:
    ours, theirs = organisation.unit(host=host), organisation.unit(host=host)
    for unit in (ours, theirs, theirs):
        make.referral(host, make.opinion(host, unit=unit, state="forwarded"))
    client.force_login(access.account(role=Role.SECRETARY, unit=ours))

    listed = client.get(f"{YEAR}referrals/")
    opinions = client.get(f"{YEAR}opinions/requests/")

    assert (listed.context["counted"], listed.context["seen"]) == (3, 1)
    assert (opinions.context["counted"], opinions.context["seen"]) == (3, 1)
    assert client.get(f"{YEAR}turns/oral/").context["seen"] == 1
    assert "đồng chí đọc được 1" in listed.content.decode()
    assert [client.get(YEAR, {"by": by}).status_code for by in ("field", "unit", "cell", "agency")] == [
        200,
        404,
        404,
        404,
    ]


def test_a_row_of_another_committee_is_never_named(office: Client) -> None:
    theirs = organisation.unit(host=organisation.host(code="NC"), name="Chi bộ Kín")

    page = office.get(f"{YEAR}referrals/", {"by": "cell", "key": str(theirs.pk)}).content.decode()

    assert "Chi bộ Kín" not in page


def test_the_workbook_and_the_csv_hold_the_same_table_and_name_the_rule(office: Client, host: Host) -> None:
    make.year_2015(host)

    book = CalamineWorkbook.from_filelike(BytesIO(office.get(f"{YEAR}excel/").content))
    sheet = book.get_sheet_by_index(0).to_python()
    text = office.get(f"{YEAR}csv/").content.decode()
    lines = list(csv.reader(StringIO(text.removeprefix("\ufeff"))))

    assert text.startswith("\ufeff")
    assert [row[1] for row in sheet[-8:]] == [58, 46, 11, 17, 10, 7, 7, 156]
    assert [row[2] for row in sheet[-8:]] == [37.1, 29.5, 7.1, 10.9, 6.4, 4.5, 4.5, 100]
    assert [row[1:3] for row in lines[-8:-1]] == [
        [str(row[1]).removesuffix(".0"), str(row[2])] for row in sheet[-8:-1]
    ]
    rule = "phần dư đặt vào dòng lớn nhất để tổng đúng 100%."
    assert any(str(row[0]).endswith(rule) for row in sheet)
    assert any("".join(row).endswith(rule) for row in lines)


def test_files_of_a_demonstration_say_what_of_it_is_assumed_and_those_of_a_real_committee_nothing(
    office: Client, host: Host
) -> None:
    make.year_2015(host)
    real = office.get(f"{YEAR}csv/").content.decode()
    Host.objects.filter(pk=host.pk).update(is_demo=True)
    shown = office.get(f"{YEAR}csv/").content.decode()
    book = CalamineWorkbook.from_filelike(BytesIO(office.get(f"{YEAR}excel/").content))

    said = [str(row[0]) for row in book.get_sheet_by_index(0).to_python()]
    assumed = next(line for line in said if "187" in line and "2014" in line)

    assert host.code == "KM"
    assert assumed in shown.replace('"', "")
    assert assumed not in real.replace('"', "")


def test_a_name_that_looks_like_a_formula_stays_text(office: Client, host: Host) -> None:
    evil = organisation.unit(host=host, name='=HYPERLINK("http://x.example","Bấm")')
    make.referral(host, make.opinion(host, unit=evil, state="forwarded"))

    sheet = CalamineWorkbook.from_filelike(BytesIO(office.get(f"{YEAR}excel/?by=cell").content))
    text = office.get(f"{YEAR}csv/?by=cell").content.decode()

    assert sheet.get_sheet_by_index(0).to_python()[-2][0] == evil.name
    assert "\"'=HYPERLINK(" in text


@pytest.mark.parametrize("address", ["", "?by=cell", "referrals/", "opinions/requests/", "turns/oral/"])
def test_a_page_takes_as_many_queries_for_one_row_as_for_many(
    office: Client, host: Host, address: str
) -> None:
    make.referral(host)
    with CaptureQueriesContext(connection) as one:
        office.get(YEAR + address)
    for _ in range(5):
        make.referral(host)
    with CaptureQueriesContext(connection) as six:
        office.get(YEAR + address)

    assert len(one) == len(six)


def test_the_reports_lead_to_the_newest_year(office: Client, host: Host) -> None:
    make.forwarded(host, 1)

    assert office.get("/reports/").headers["Location"] == YEAR


def test_the_reports_do_not_run_ahead_of_the_year(office: Client, host: Host) -> None:
    make.forwarded(host, 2)
    make.forwarded(host, 1, on=date(2016, 1, 25))

    with travel("2015-11-30T09:00+07:00", tick=False):
        assert office.get("/reports/")["Location"] == YEAR


def test_a_year_that_is_not_over_is_not_said_to_have_fallen(office: Client, host: Host) -> None:
    make.forwarded(host, 3)
    make.forwarded(host, 5, on=date(2014, 11, 25))

    with travel("2015-11-30T09:00+07:00", tick=False):
        page = office.get(YEAR).content.decode()

    assert "Đến nay có 3 ý kiến được chuyển để trả lời bằng văn bản; cả năm 2014 có 5 ý kiến." in page
    assert "giảm" not in page


def test_what_is_said_of_the_shares_is_said_once(office: Client, host: Host) -> None:
    for _ in range(30):
        make.referral(host, make.opinion(host, state="forwarded"))

    page = office.get(YEAR, {"by": "cell"}).content.decode()

    assert "có thể không bằng 100%" in page
    assert "để tổng đúng 100%" not in page


def test_a_year_that_has_not_begun_is_said_to_begin(client: Client) -> None:
    client.force_login(access.account(role=Role.OFFICE, host=make.host()))
    ahead = timezone.localdate().year + 1

    page = client.get(f"/reports/km/{ahead}/")

    assert page.context["shown"].finding.startswith("Thời gian này chưa bắt đầu")
