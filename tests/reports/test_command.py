"""``giaoban report year`` prints the year exactly as other programs rely on."""

import json
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from giaoban.site.command import run
from tests.documents.reading import lines_of_word, pages_of
from tests.make import allowances, documents, meetings, organisation, provision, replies
from tests.make import reports as make

pytestmark = pytest.mark.django_db


def test_2015_is_printed_to_the_digit(capsys: pytest.CaptureFixture[str]) -> None:
    make.year_2015(make.host())

    assert run(["report", "year", "--host", "KM", "--year", "2015", "--json"], language="vi") == 0

    printed = json.loads(capsys.readouterr().out)
    assert (printed["host"], printed["year"]) == ("KM", 2015)
    assert (printed["total"], printed["previous"], printed["difference"]) == (156, 187, -31)
    assert [row["field"] for row in printed["rows"]] == list(make.FIELDS)
    assert [row["count"] for row in printed["rows"]] == [58, 46, 11, 17, 10, 7, 7]
    assert [row["share"] for row in printed["rows"]] == [37.1, 29.5, 7.1, 10.9, 6.4, 4.5, 4.5]
    assert {name: printed["counters"][name] for name in ("C1", "C3", "C4", "C5", "C8")} == {
        "C1": 156,
        "C3": 156,
        "C4": 0,
        "C5": 156,
        "C8": 0,
    }
    assert sum(printed["counters"]["C3_parts"].values()) == printed["counters"]["C3"]
    assert sum(printed["counters"]["C7"].values()) == printed["counters"]["C5"]


def test_people_read_decimal_commas_and_a_true_minus(capsys: pytest.CaptureFixture[str]) -> None:
    make.year_2015(make.host())

    run(["report", "year", "--host", "km", "--year", "2015"], language="vi")

    lines = capsys.readouterr().out.splitlines()
    assert any(line.split() == ["Dịch", "vụ", "17", "10,9%"] for line in lines)
    assert "−31" in lines[-1]


def test_an_unknown_committee_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "year", "--host", "XX", "--year", "2015"], language="en") == 1
    assert capsys.readouterr().err == "There is no committee with the code XX.\n"


def test_the_report_of_a_year_is_written_as_pdf_word_and_workbook(
    tmp_path: Path,
) -> None:
    host = make.host()
    make.year_2015(host)
    documents.issuer(host=host, symbol="HU")

    for kind in ("pdf", "docx", "xlsx"):
        typed = ["report", "year", "--host", "KM", "--year", "2015", "--format", kind]
        assert run([*typed, "--out", str(tmp_path / f"y.{kind}")], language="vi") == 0

    pages = pages_of((tmp_path / "y.pdf").read_bytes())
    assert "37,1" in pages[0] + pages[1]
    assert "HẠN CHẾ VÀ NGUYÊN NHÂN" in "".join(pages)
    assert "Cộng" in lines_of_word((tmp_path / "y.docx").read_bytes())
    book = CalamineWorkbook.from_path(tmp_path / "y.xlsx")
    shares = [float(str(row[2])) for row in book.get_sheet_by_index(1).to_python()[4:]]
    assert book.sheet_names[0] == "Tổng hợp"
    assert shares[-1] == 100.0
    assert sum(shares[:-1]) == pytest.approx(100)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["y.docx", "y.pdf", "y.xlsx"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--year", "2015", "--format", "pdf"], "Say with --out where the file is to be written.\n"),
        (["--year", "1999", "--format", "pdf", "--out", "y"], "Reports reach from 2000 to 2099. Choose"),
        (
            ["--year", "2015", "--format", "pdf", "--out", "y"],
            "Nothing is recorded for 2015, so",
        ),
    ],
)
def test_what_cannot_be_written_is_said(
    typed: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    make.host()

    assert run(["report", "year", "--host", "KM", *typed], language="en") == 1
    assert capsys.readouterr().err.startswith(said)


NAMED = ("invitation", "programme", "delegates", "sign-in-sheet", "speakers", "compiled-report")


@pytest.mark.parametrize("paper", NAMED)
def test_a_paper_of_a_meeting_is_written_by_its_name(tmp_path: Path, paper: str) -> None:
    meeting = meetings.meeting()
    meetings.give_agenda(meeting)
    documents.issuer(host=meeting.host)
    day, out = f"{meeting.day:%d/%m/%Y}", tmp_path / "a"
    asked = ["report", "meeting", paper, "--host", meeting.host.code, "--day", day, "--out", str(out)]

    assert run([*asked, "--format", "docx"], language="vi") == 0
    assert any("giao ban" in line for line in lines_of_word(out.read_bytes()))
    assert run([*asked, "--format", "pdf"], language="vi") == 0
    assert pages_of(out.read_bytes())


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["minutes", "--day", "{day}"], "There is nothing to print under that name yet.\n"),
        (["minutes", "--day", "01/02/1999"], "There is no meeting on 01/02/1999.\n"),
        (["contents", "--day", "{day}"], "There is nothing to print under that name yet.\n"),
        (["opinion-forms", "--day", "{day}"], "There is nothing to print under that name yet.\n"),
        (["programme", "--day", "{day}"], "This meeting has no agenda yet. Write its agenda first"),
        (["payment-list", "--day", "{day}"], "The meeting is not closed, so its attendance"),
        (["reminder-letter", "--day", "{day}", "--agency", "XX"], "There is no agency with the code XX."),
    ],
)
def test_why_a_paper_of_a_meeting_is_not_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], said: str
) -> None:
    meeting = meetings.meeting()
    documents.issuer(host=meeting.host)
    asked = [word.replace("{day}", f"{meeting.day:%d/%m/%Y}") for word in more]
    out = tmp_path / "a.pdf"

    done = run(
        ["report", "meeting", *asked, "--host", meeting.host.code, "--format", "pdf", "--out", str(out)],
        language="en",
    )

    assert done == 1
    assert capsys.readouterr().err.startswith(said)
    assert not out.exists()


def test_the_report_of_a_term_is_written_by_its_name_and_an_unknown_one_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    host = make.host()
    documents.issuer(host=host)
    make.year_2015(host)
    documents.mandate(host=host, name="2015 - 2020", valid_from=date(2015, 1, 1))
    asked = ["report", "term", "--host", "KM", "--format", "docx", "--out", str(tmp_path / "t.docx")]

    assert run([*asked, "--term", "2015-2020"], language="en") == 0
    assert "kết quả giao ban bí thư chi bộ nhiệm kỳ 2015 - 2020" in lines_of_word(
        (tmp_path / "t.docx").read_bytes()
    )
    capsys.readouterr()
    assert run([*asked, "--term", "2020-2025"], language="en") == 1
    assert capsys.readouterr().err == ("There is no term 2020-2025. Those written down are: 2015 - 2020.\n")


def test_papers_about_a_matter_and_of_a_year_are_written_by_their_names(tmp_path: Path) -> None:
    around, reply = replies.answered()
    host, code = reply.referral.host, reply.referral.code
    documents.issuer(host=host)
    replies.petition(referral=around.referral)
    year, out = f"{around.referral.raised_meeting.day.year}", tmp_path / "a"
    asked = {
        "reply-letter": ["matter", "reply-letter", "--code", code],
        "petition-letter": ["matter", "petition-letter", "--code", code.lower()],
        "year-programme": ["year-paper", "year-programme", "--year", year],
        "rate-proposal": ["year-paper", "rate-proposal", "--year", year, "--amount", "70000"],
    }

    written = {}
    for name, words in asked.items():
        typed = ["report", *words, "--host", host.code, "--format", "docx", "--out", str(out)]
        assert run(typed, language="vi") == 0, name
        written[name] = "\n".join(lines_of_word(out.read_bytes()))

    assert replies.FOUND in written["reply-letter"]
    assert "Đề nghị với cấp trên" in written["petition-letter"]
    assert around.opinion.text in written["petition-letter"]
    assert "LỊCH HỘI NGHỊ GIAO BAN" in written["year-programme"]
    assert "70.000 đồng/đồng chí/buổi" in written["rate-proposal"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["matter", "reply-letter", "--code", "X-1"], "There is no matter with the code X-1.\n"),
        (["year-paper", "year-programme", "--year", "2026"], "No meeting is planned in this year."),
        (["year-paper", "rate-proposal", "--year", "2026"], "Say with --amount which amount is proposed"),
        (["year-paper", "rate-proposal", "--year", "1990"], "Reports reach from 2000 to 2099."),
    ],
)
def test_why_such_a_paper_is_not_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str], said: str
) -> None:
    host = make.host()
    documents.issuer(host=host)
    typed = ["report", *asked, "--host", host.code, "--format", "pdf", "--out", str(tmp_path / "a.pdf")]

    assert run(typed, language="en") == 1
    assert capsys.readouterr().err.startswith(said)


def test_papers_that_have_a_number_of_their_own_are_written_by_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    host = make.host()
    documents.issuer(host=host)
    allowances.rate(host=host, amount=70_000)
    meeting = allowances.briefing(host=host)
    sheet = allowances.sheet(meeting=meeting)
    settled = allowances.settlement(host=host, first=meeting.day, last=meeting.day)
    paper = provision.title(host=host, name="Báo Hải Phòng", price=500_000)
    provision.entitlement(publication=paper, cell=organisation.unit(host=host), copies=2)
    order, out = provision.order(host=host), tmp_path / "a"

    def lines(name: str, number: str) -> str:
        asked = ["report", "numbered", name, "--host", host.code, "--number", number]
        assert run([*asked, "--format", "docx", "--out", str(out)], language="vi") == 0
        return "\n".join(lines_of_word(out.read_bytes()))

    printed = lines("settlement", settled.code)
    assert "BẢNG QUYẾT TOÁN TIỀN HỖ TRỢ" in printed
    assert sheet.code in printed
    assert "Hai trăm mười nghìn đồng" in printed
    assert "Báo Hải Phòng" in lines("supply-order", f" {order.code} ")
    capsys.readouterr()
    asked = ["report", "numbered", "settlement", "--host", host.code, "--number", "99/2026"]
    assert run([*asked, "--format", "pdf", "--out", str(out)], language="en") == 1
    assert capsys.readouterr().err == "No such paper has the number 99/2026.\n"
