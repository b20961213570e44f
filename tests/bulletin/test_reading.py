"""Issued editions are read, taken as files and confirmed; who has not read them is called."""

from datetime import date

import pytest
from django.test import Client

from giaoban.bulletin.actions import set_imprint
from giaoban.bulletin.actions.reading import confirm_read
from giaoban.bulletin.models import Receipt
from giaoban.bulletin.queries import reading
from giaoban.bulletin.rules.editions import Kind, State
from giaoban.bulletin.rules.reading import Way, aloud, why_not_confirm
from giaoban.kernel.actor import SYSTEM
from giaoban.organisation.models import Person, Post
from giaoban.organisation.rules import Role
from tests.bulletin.test_printed import EDITION
from tests.make import access, bulletin, documents, organisation


@pytest.mark.parametrize("state", [each for each in State if each is not State.ISSUED])
def test_what_is_not_issued_cannot_be_said_to_be_read(state: State) -> None:
    refused = why_not_confirm(state, posts=1)

    assert refused is not None
    assert refused.code == "edition_not_issued"


def test_only_secretaries_are_asked_whether_they_read_it() -> None:
    refused = why_not_confirm(State.ISSUED, posts=0)

    assert refused is not None
    assert refused.code == "not_a_secretary"
    assert why_not_confirm(State.ISSUED, posts=1) is None


def test_the_loudspeaker_gets_every_section_in_sentences() -> None:
    assert aloud(EDITION) == (
        "Tài liệu giao ban tháng 11 năm 2026.\n\n"
        "Kinh tế.\nVụ mùa.\nGặt xong 412 ha.\nBản in có ảnh: Gặt lúa.\n\n"
        "Trả lời.\nLò Vôi hỏi: Đèn tắt.\nĐiện lực (15/ĐL, 12/11/2026) trả lời: Đã thay 4 bóng.\n\n"
        "Chính sách mới.\nĐảng ủy ban hành văn bản số 12-NQ/ĐU, ngày 2 tháng 11 năm 2026: Về vụ đông.\n"
        "Hỗ trợ giống.\nÁp dụng cho: Hộ trồng màu.\n\n"
        "Cách làm hay.\nPhân loại rác.\n\n"
        "Lịch.\nNgày 27 tháng 11, 7 giờ 30, Giao ban, Cụm 1, Hội trường.\n\n"
        "Quốc phòng.\nTháng này không có nội dung.\n\n"
        "Tài liệu giao ban: số 09, tháng 11/2026, lưu hành nội bộ.\nBiên tập: Ban Xây dựng Đảng.\n"
        "Chịu trách nhiệm nội dung: Bí thư Đảng ủy.\n"
    )


@pytest.mark.django_db
def test_a_secretary_reads_an_issued_edition_and_says_so_once(client: Client) -> None:
    host = organisation.host()
    edition = bulletin.issued(host=host)
    cell = organisation.unit(parent=organisation.unit(host=host))
    client.force_login(access.account(role=Role.SECRETARY, unit=cell))

    page = client.get(f"/bulletins/{edition.pk}/").content.decode()
    for _ in range(2):
        client.post(f"/bulletins/{edition.pk}/confirm/")

    assert "Toàn phường gặt xong 95% diện tích." in page
    assert [(one.post.unit_id, one.way) for one in Receipt.objects.select_related("post")] == [
        (cell.pk, "own")
    ]


@pytest.mark.django_db
def test_the_imprint_names_who_edited_last_beside_their_body_and_once_only() -> None:
    host = organisation.host()
    account = access.account(role=Role.EDITOR, host=host)
    Post.objects.filter(terms__person=account.person).update(name="Biên tập viên, Ban Tuyên giáo")
    Person.objects.filter(pk=account.person_id).update(full_name="Lê Văn Thử")
    bulletin.planned(host=host, kind=Kind.CALENDAR)
    months = (date(2026, 11, 1), date(2026, 12, 1))
    named = []

    for month, by in zip(months, (SYSTEM, bulletin.editor(account.pk)), strict=True):
        made = bulletin.edition(host=host, month=month, meets_on=month.replace(day=25))
        set_imprint(made, "Ban Tuyên giáo", 30, actor=by)
        named.append(reading.printed_of(bulletin.approved(made, by=by)).imprint.editor)

    assert named == ["Ban Tuyên giáo", "Ban Tuyên giáo (đồng chí Lê Văn Thử, Biên tập viên)"]


@pytest.mark.django_db
def test_the_office_sees_whom_to_call_first_and_what_was_said_by_telephone() -> None:
    host = organisation.host()
    edition = bulletin.issued(host=host)
    commune = organisation.unit(host=host)
    posts = [organisation.post(unit=organisation.unit(parent=commune)) for _ in range(2)]
    for post in posts:
        organisation.term(post=post, person=organisation.person(host=host))

    confirm_read(edition, [posts[0].pk], way=Way.PHONE, at=bulletin.IN_TIME, actor=SYSTEM)

    found = reading.readers_of(edition, bulletin.MEETS_ON)
    assert [(one.post, one.receipt.way if one.receipt else "") for one in found] == [
        (posts[1], ""),
        (posts[0], "phone"),
    ]


@pytest.mark.django_db
def test_whom_to_call_stands_in_vietnamese_order_with_a_name_and_a_number_to_dial(client: Client) -> None:
    host = organisation.host()
    edition = bulletin.issued(host=host)
    names = ("Bến Trại", "Bến Đò", "Cầu Đá", "Ao Sen")
    for place, name in enumerate(names):
        post = organisation.post(unit=organisation.unit(parent=organisation.unit(host=host)))
        Post.objects.filter(pk=post.pk).update(name=f"Bí thư Chi bộ {name}")
        person = organisation.person(host=host, name="Lê Văn Thử")
        Person.objects.filter(pk=person.pk).update(phone=f"+8490000003{place}")
        organisation.term(post=post, person=person)
    client.force_login(access.account(role=Role.EDITOR, host=host))

    page = client.get(f"/bulletins/{edition.pk}/readers/").content.decode()

    assert sorted(names, key=page.index) == ["Ao Sen", "Bến Đò", "Bến Trại", "Cầu Đá"]
    assert page.count("Lê Văn Thử") == len(names)
    assert 'href="tel:+84900000030">0900 000 030</a>' in page


@pytest.mark.django_db
def test_an_edition_is_taken_as_pdf_booklet_word_file_and_text(client: Client) -> None:
    host = organisation.host()
    documents.issuer(host=host)
    edition = bulletin.issued(host=host)
    client.force_login(access.account(role=Role.OFFICE, host=host))

    kinds = {
        way: client.get(f"/bulletins/{edition.pk}/files/{way}/").content[:4]
        for way in ("pdf", "booklet", "docx", "txt")
    }

    assert kinds == {"pdf": b"%PDF", "booklet": b"%PDF", "docx": b"PK\x03\x04", "txt": b"\xef\xbb\xbfT"}
    assert client.get(f"/bulletins/{edition.pk}/files/exe/").status_code == 404
