"""What the office sees and does on the pages of support payments."""

from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation
from python_calamine import CalamineWorkbook

from giaoban.allowances.models import PaymentSheet, Rate
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from tests.documents.reading import text_of_pdf
from tests.inspector import crawl, faults
from tests.make import access, allowances, documents

pytestmark = pytest.mark.django_db
RATE = {
    "amount": "70.000",
    "valid_from": "01/01/2026",
    "valid_to": "",
    "basis": "Quyết định số 12-QĐ/ĐU",
    "approved_by": "Ban Thường vụ",
    "level": "commune",
}


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def office(client: Client) -> Client:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(access.account(role=Role.OFFICE))
    return client


def host() -> Host:
    return Host.objects.get()


def told(client: Client, address: str, **typed: str) -> str:
    response = client.post(address, {"once": str(uuid4()), **typed}, follow=True)
    page = response.content.decode()
    assert (response.status_code, faults(page)) == (200, [])
    return page.replace("\u00a0", " ")


def bare(text: str) -> str:
    """Return a text without its spaces, which a PDF does not keep."""
    return "".join(text.split())


def test_a_rate_that_overlaps_gets_its_sentence_beside_what_was_typed(office: Client) -> None:
    allowances.rate(host=host())

    page = told(office, f"/hosts/{host().pk}/rates/add/", **RATE)

    assert ("Tick that it ends the day before" in page, "Quyết định số 12-QĐ/ĐU" in page) == (True, True)
    assert Rate.objects.count() == 1


def test_a_rate_says_back_what_was_understood_and_that_it_passes_a_ceiling(office: Client) -> None:
    page = told(office, f"/hosts/{host().pk}/rates/add/", **RATE | {"amount": "120,000"})

    assert "The rate is entered: 120,000 đồng (Một trăm hai mươi nghìn đồng)." in page
    assert "It lies above the ceiling of 100,000 đồng" in page


def test_a_sheet_is_frozen_printed_corrected_and_settled(office: Client) -> None:
    documents.issuer(host=host())
    allowances.rate(host=host())
    meeting = allowances.briefing(host=host())
    draw_up = f"/meetings/{meeting.pk}/payments/draw-up/"
    seen = office.get(draw_up).context["draft"].drawn.mark

    assert "changed while you were reading" in told(office, draw_up, seen="other")
    assert "Sheet 01/" in told(office, draw_up, seen=seen)
    first = PaymentSheet.objects.get()
    line = first.lines.order_by("position")[0]
    wrong = told(office, f"/payments/{first.pk}/correct/", reason="Không dự.")
    right = told(office, f"/payments/{first.pk}/correct/", reason="Không dự.", struck=str(line.pk))

    second = PaymentSheet.objects.get(corrects=first)
    printed = bare(text_of_pdf(office.get(f"/payments/{second.pk}/pdf/").content))
    book = CalamineWorkbook.from_filelike(BytesIO(office.get(f"/payments/{second.pk}/xlsx/").content))
    amounts = [row[3] for row in book.get_sheet_by_index(0).to_python()[6:]]
    day = f"{meeting.day:%d/%m/%Y}"
    settled = told(office, f"/hosts/{host().pk}/settlements/add/", first=day, last=day)

    assert "Nothing is changed yet" in wrong
    assert "stands in its place" in right
    assert bare("Bằng chữ: Một trăm bốn mươi nghìn đồng.") in printed
    assert bare(f"Sửa danh sách số {first.code}: Không dự.") in printed
    assert amounts == [0, 70_000, 70_000, 140_000]
    assert "Một trăm bốn mươi nghìn đồng" in settled


def test_the_sheets_of_a_year_are_frozen_on_one_page_and_printed_in_one_file(office: Client) -> None:
    documents.issuer(host=host())
    allowances.rate(host=host())
    held = [allowances.briefing(host=host(), on=day) for day in (date(2026, 9, 25), date(2026, 10, 30))]
    allowances.briefing(host=host(), on=date(2026, 8, 28), names=())
    allowances.briefing(host=host(), on=date(2025, 8, 29))
    address = f"/hosts/{host().pk}/payments/freeze/"
    page = office.get(address)
    seen = page.context["fresh"]["seen"].initial
    narrowed = office.get(address, {"year": "2026", "month": "9"}).context["rows"]

    refused = told(office, address, seen=seen)
    none = told(office, address, seen="x:1")
    frozen = told(office, address, seen=seen, leaves="on")

    assert [row.draft.meeting for row in narrowed] == held[:1]
    assert ("Nobody has noted who was at this meeting" in refused, "2 of 3" in refused) == (True, True)
    assert "1 of these 3 sheets cannot be frozen" in refused
    assert "No sheet stood on the page that you sent." in none
    assert "2 sheets are frozen, 01/2026 to 02/2026." in frozen
    assert [sheet.meeting for sheet in PaymentSheet.objects.order_by("number")] == held
    lists = f"/hosts/{host().pk}/payments/2026/lists/"
    assert f'"{lists}"' in office.get("/payments/?year=2026").content.decode()
    printed = bare(text_of_pdf(office.get(lists).content))
    assert all(bare(f"Số: {number}/2026") in printed for number in ("01", "02"))
    assert office.get(lists.replace("2026", "2025")).status_code == 404


def test_a_meeting_that_cannot_be_paid_says_why(office: Client) -> None:
    meeting = allowances.briefing(host=host())

    page = office.get(f"/meetings/{meeting.pk}/payments/draw-up/").content.decode()

    assert "No rate holds on the day of this meeting." in page


def test_a_briefing_without_attendance_is_named_and_leads_to_where_it_is_noted(office: Client) -> None:
    allowances.rate(host=host())
    meeting = allowances.briefing(host=host(), names=())
    attendance = f"/meetings/{meeting.pk}/attendance/"

    index = office.get("/payments/").content.decode()
    page = office.get(f"/meetings/{meeting.pk}/payments/draw-up/").content.decode()

    assert ("Nobody noted who came to these briefings" in index, attendance in index) == (True, True)
    assert ("Note the attendance first." in page, attendance in page) == (True, True)
    assert office.get(attendance).status_code == 200
    assert (faults(index), faults(page)) == ([], [])


def test_what_another_rate_would_cost_is_a_table_and_a_letter(office: Client) -> None:
    documents.issuer(host=host())
    allowances.rate(host=host())
    allowances.briefing(host=host())
    asked = f"/hosts/{host().pk}/payments/proposal/"
    typed = {"proposed": "100.000", "year": "2026", "salary": "2.530.000", "allowance": "on"}

    page = office.get(asked, typed).content.decode().replace("\u00a0", " ")
    letter = bare(text_of_pdf(office.get(f"{asked}pdf/", typed).content))

    assert faults(page) == []
    assert ("+90,000" in page, "300,000 đồng" in page, "4.0% of a month" in page) == (True, True, True)
    assert bare("Kinh phí của 1 hội nghị ấy theo mức đề nghị: 300.000 đồng (Ba trăm nghìn đồng).") in letter
    assert bare("3 đồng chí × 2.530.000 đồng × 12 tháng = 91.080.000 đồng/năm") in letter


@pytest.mark.parametrize(
    ("proposed", "said"),
    [
        ("70.000", "Giữ nguyên mức hỗ trợ bí thư chi bộ dự hội nghị giao ban là 70.000 đồng"),
        ("50.000", "Điều chỉnh giảm mức hỗ trợ bí thư chi bộ dự hội nghị giao ban từ 70.000 xuống 50.000"),
        ("100 nghìn", "Nâng mức hỗ trợ bí thư chi bộ dự hội nghị giao ban từ 70.000 lên 100.000 đồng"),
    ],
)
def test_the_letter_asks_for_more_less_or_the_same_in_fitting_words(
    office: Client, proposed: str, said: str
) -> None:
    documents.issuer(host=host())
    allowances.rate(host=host())
    allowances.briefing(host=host())
    typed = {"proposed": proposed, "year": "2026"}

    letter = bare(text_of_pdf(office.get(f"/hosts/{host().pk}/payments/proposal/pdf/", typed).content))

    assert (bare(said) in letter, "nâng" in letter.casefold()) == (True, proposed == "100 nghìn")


def test_a_wrong_name_and_a_wrong_rate_are_put_right_on_the_page_and_told_back(office: Client) -> None:
    documents.issuer(host=host())
    allowances.rate(host=host(), amount=60_000)
    first = allowances.sheet(meeting=allowances.briefing(host=host(), names=("Lê An", "Vũ Bao")))
    address = f"/payments/{first.pk}/correct/"

    unclear = told(office, address, reason="Sai.", names="Vũ Báo")
    page = told(office, address, reason="Sai.", names="2 Vũ Báo", amount="70 nghìn")

    assert "write the number of the line first" in unclear
    assert ("Trước ghi: Vũ Bao" in page, "+20,000 đồng" in page, "70,000 đồng" in page) == (True, True, True)


def test_a_clerk_is_told_of_a_name_that_would_be_paid_twice(office: Client) -> None:
    allowances.rate(host=host())
    twice = allowances.briefing(host=host(), names=("Bùi Văn An", "Bùi Văn An"))
    names = ("Bùi Văn An", "Lê Đức Dũng")
    once = allowances.briefing(host=host(), on=twice.day + timedelta(days=28), names=names)

    told = [office.get(f"/meetings/{each.pk}/payments/draw-up/").content.decode() for each in (twice, once)]

    assert ["paid twice" in page for page in told] == [True, False]


@pytest.mark.parametrize(("typed", "told"), [("7", "too little"), ("999.999.999.999", "zeros added")])
def test_nothing_is_proposed_that_could_not_be_a_rate(office: Client, typed: str, told: str) -> None:
    documents.issuer(host=host())
    allowances.rate(host=host())
    allowances.briefing(host=host())

    page = office.get(f"/hosts/{host().pk}/payments/proposal/", {"proposed": typed, "year": "2026"})

    assert told in page.content.decode()
    assert f'value="{typed}"' in page.content.decode()
    assert "payments/proposal/pdf" not in page.content.decode()


def test_every_page_of_payments_is_whole(office: Client) -> None:
    documents.issuer(host=host())
    allowances.rate(host=host())
    meeting = allowances.briefing(host=host())
    allowances.sheet(meeting=meeting)
    allowances.settlement(host=host(), first=meeting.day, last=meeting.day)

    assert crawl(office, "/payments/", "/rates/", "/settlements/", each=1) == {}
