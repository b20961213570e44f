"""Letters to agencies, their letters of reply, and the reports of a meeting: word for word what matters."""

from dataclasses import replace
from datetime import date

import pytest

from giaoban.documents.rules.blocks import Heading, Paragraph, Table
from giaoban.documents.rules.letters import HD05, ND30, LetterForm
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers import compiled as reports
from giaoban.documents.rules.papers import correspondence as letters
from tests.make import documents as make

DUE = date(2026, 12, 3)
MATTER = letters.Matter("NC-2611-001", "Chi bộ Chợ Hạ (tháng 11/2026)", ("Chuyển rác tồn", "Đặt thùng"), DUE)
FACTS = letters.Correspondence(
    letterhead=make.LETTERHEAD,
    holder="Ban Thường vụ Đảng ủy phường Nhị Chiểu",
    agency="Công an phường",
    meeting="hội nghị giao ban bí thư chi bộ tháng 11/2026",
    held_on=date(2026, 11, 5),
    matters=(MATTER,),
    signature=make.SIGNATURE,
    dated=make.DAY,
)
REPLY = letters.ReplyLetter(
    letterhead=replace(make.LETTERHEAD, form=ND30, symbol="KT"),
    agency="Phòng Kinh tế",
    to=("Thường trực Đảng ủy", "Đồng chí Bí thư Chi bộ Chợ Hạ"),
    asked_at="hội nghị giao ban tháng 11/2026",
    code="NC-2611-001",
    title="Rác tồn",
    words=(("Chi bộ Chợ Hạ", "Đề nghị chuyển rác <b>tồn</b>"),),
    points=(letters.PointAnswered("Chuyển rác tồn", found="Còn 2 tấn", by_when=DUE),),
    outcome="Đã giải quyết",
    signature=make.SIGNATURE,
    dated=make.DAY,
)
COMPILED = reports.Compiled(
    letterhead=make.LETTERHEAD,
    holder="Ban Thường vụ Đảng ủy phường Nhị Chiểu",
    meeting="hội nghị giao ban bí thư chi bộ tháng 11/2026",
    held_on=date(2026, 11, 5),
    venue="Hội trường",
    present="",
    counts=(("lượt phát biểu (C1)", 7), ("báo cáo bằng văn bản (C1w)", 0)),
    fields=(reports.FieldLine("Dịch vụ", 4, "100,0", 5, 2),),
    asked=(reports.Asked("Dịch vụ", "Chi bộ Chợ Hạ", "Thay bóng đèn", "Điện lực", "", DUE),),
    signature=make.SIGNATURE,
    dated=make.DAY,
)


def words(paper: Paper) -> str:
    return "\n".join(f"{block.label} {block.text}" for block in paper.blocks if isinstance(block, Paragraph))


def table(paper: Paper) -> Table:
    return next(block for block in paper.blocks if isinstance(block, Table))


def test_a_letter_that_forwards_says_what_is_asked_and_until_when() -> None:
    paper = letters.transfer_letter(FACTS)

    assert (paper.title, paper.to, paper.number_line) == ("", ("Công an phường",), "Số      -CV/ĐU")
    assert table(paper).rows[0][2] == "1) Chuyển rác tồn\n2) Đặt thùng"
    assert "trước ngày 03/12/2026" in words(paper)


@pytest.mark.parametrize(
    ("held_on", "until"),
    [
        (DUE, "trước hội nghị giao ban bí thư chi bộ tháng 11/2026, ngày 03/12/2026"),
        (date(2026, 11, 5), "trước hội nghị giao ban kế tiếp"),
    ],
)
def test_a_reminder_names_the_meeting_that_is_ahead_and_counts_what_is_late(
    held_on: date, until: str
) -> None:
    paper = letters.reminder_letter(
        replace(FACTS, held_on=held_on, matters=(MATTER, replace(MATTER, overdue=24)))
    )

    assert until in words(paper)
    assert "còn 2 ý kiến chưa có văn bản trả lời, trong đó 1 ý kiến đã quá hạn" in words(paper)
    assert [row[3] for row in table(paper).rows] == ["–", "24"]


def test_a_letter_of_reply_answers_point_by_point_beside_the_original_words() -> None:
    paper = letters.reply_letter(REPLY)

    assert paper.about == "V/v trả lời ý kiến, kiến nghị tại hội nghị giao ban tháng 11/2026"
    assert "Chi bộ Chợ Hạ: “Đề nghị chuyển rác <b>tồn</b>”" in words(paper)
    assert "- Kết quả kiểm tra: Còn 2 tấn." in words(paper)
    assert "- Thời hạn: 03/12/2026." in words(paper)
    assert "Nguyên nhân" not in words(paper)
    assert words(paper).endswith("đồng chí./.")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Ban Tuyên giáo Huyện ủy", HD05),
        ("Ủy ban Kiểm tra", HD05),
        ("Phòng Kinh tế", ND30),
        ("Công an xã", ND30),
    ],
)
def test_an_agency_writes_in_the_form_of_its_own_kind(name: str, form: LetterForm) -> None:
    assert letters.form_of_agency(name, HD05) is form


@pytest.mark.parametrize(
    ("name", "committee", "above"),
    [
        ("Phòng Kinh tế", "Đảng ủy phường Nhị Chiểu", "ỦY BAN NHÂN DÂN PHƯỜNG NHỊ CHIỂU"),
        ("Phòng Nông nghiệp", "Huyện uỷ Kinh Môn", "ỦY BAN NHÂN DÂN HUYỆN KINH MÔN"),
        ("Ban Xây dựng Đảng", "Đảng ủy phường Nhị Chiểu", "ĐẢNG ỦY PHƯỜNG NHỊ CHIỂU"),
        ("Công an phường", "Đảng ủy phường Nhị Chiểu", ""),
        ("Phòng Kinh tế", "Chi bộ cơ sở", ""),
    ],
)
def test_an_agency_stands_under_the_body_above_it_where_that_is_known(
    name: str, committee: str, above: str
) -> None:
    assert letters.superior_of_agency(name, committee) == above


@pytest.mark.parametrize(("form", "line"), [(ND30, "Số: 15/UBND-KT"), (HD05, "Số 15/UBND-KT")])
def test_a_letter_bears_the_number_that_its_agency_gave_it(form: LetterForm, line: str) -> None:
    paper = letters.reply_letter(replace(REPLY, letterhead=make.headed(form), number="15/UBND-KT"))

    assert paper.number_line == line


def test_the_compiled_report_leaves_out_parts_without_words_and_numbers_the_others() -> None:
    paper = reports.compiled(COMPILED)
    heads = [block.text for block in paper.blocks if isinstance(block, Heading)]

    assert heads == ["I- TÌNH HÌNH HỘI NGHỊ", "II- KẾT QUẢ PHẢN ÁNH", "III- NỘI DUNG CỤ THỂ"]
    assert "Hội nghị có 7 lượt phát biểu (C1)." in words(paper)
    assert table(paper).rows == (("Dịch vụ", "4", "100,0", "−1", "+2"),)


def test_the_report_on_replies_stands_by_field_and_counts_what_is_owed() -> None:
    done = reports.Answered("Dịch vụ", "Đèn hỏng", "Điện lực\nSố 5", "Đã thay", "Đã giải quyết", "", "Đạt")
    owed = replace(done, field="Đất đai", document="Phòng Kinh tế", is_owed=True)
    paper = reports.replies_report(
        reports.RepliesReport(
            letterhead=make.LETTERHEAD,
            holder="Đảng ủy",
            meeting="hội nghị",
            answered=(done, owed),
            signature=make.SIGNATURE,
            dated=make.DAY,
        )
    )

    assert [block.caption for block in paper.blocks if isinstance(block, Table)] == ["Dịch vụ", "Đất đai"]
    assert "2 ý kiến đến hạn, đã trả lời bằng văn bản 1; còn 1 ý kiến chưa có văn bản trả lời" in words(paper)
