"""What nobody should hand in: each file has its sentence, and nothing that is typed can run."""

import html
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template
from django.test import Client
from django.urls import reverse

from giaoban.bulletin.actions import issue
from giaoban.bulletin.forms.contributions import CommentForm, ReasonForm
from giaoban.bulletin.forms.editions import ErratumForm
from giaoban.bulletin.forms.remarks import RemarkAnswerForm, RemarkForm
from giaoban.bulletin.models import Draft
from giaoban.bulletin.rules.contributions import Words
from giaoban.documents.printing.word import docx
from giaoban.documents.rules.blocks import Paragraph
from giaoban.kernel.actor import SYSTEM
from giaoban.organisation.rules import Role
from giaoban.ui.forms import Form
from tests.make import access, bulletin, documents

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("bao-cao.docx", b"PK\x03\x04" + bytes(60 * 2**20 - 4), "60 MB"),
        ("bao-cao.docm", b"PK\x03\x04", "macro"),
        ("bao-cao.docx", b"MZ\x90\x00", ".docx"),
        ("bao-cao.docx", docx(documents.paper(Paragraph("Phương án (TỐI MẬT)."))), "dấu chỉ độ mật"),
    ],
)
def test_a_word_file_that_cannot_be_taken_is_told_beside_the_field(
    name: str, content: bytes, said: str, client: Client
) -> None:
    row = bulletin.contribution()
    agency = row.section.agency
    client.force_login(access.account(role=Role.DRAFTER, host=row.section.edition.host, agency=agency))

    page = client.post(reverse("bulletin:upload", args=[row.pk]), {"file": SimpleUploadedFile(name, content)})

    [error] = page.context["form"].errors["file"]
    assert said in error
    assert error in html.unescape(page.content.decode())
    assert Draft.objects.count() == 0


def test_a_script_in_what_is_handed_in_stays_words_on_every_page_and_paper(client: Client) -> None:
    row = bulletin.contribution()
    host = row.section.edition.host
    words = Words("Vụ mùa <b>", "<script>alert(1)</script>\n<img src=x onerror=alert(1)>", "<i>Phòng</i>")
    row = bulletin.hand_in(row, words=words)
    fixed = bulletin.approved(row.section.edition)
    issue(fixed, at=bulletin.IN_TIME, actor=SYSTEM)
    client.force_login(access.account(role=Role.EDITOR, host=host))

    pages = [
        client.get(address).content.decode()
        for address in (
            reverse("bulletin:versions", args=[row.pk]),
            reverse("bulletin:preview", args=[fixed.pk]),
            reverse("bulletin:read", args=[fixed.pk]),
        )
    ]

    assert [page.count("&lt;script&gt;alert(1)") for page in pages] == [1, 1, 1]
    assert not any("<img src=x" in page or "<script>alert" in page for page in pages)


@pytest.mark.parametrize(
    ("page", "role"), [("contribution", Role.DRAFTER), ("revise", Role.EDITOR)], ids=["agency", "editor"]
)
def test_what_was_written_while_the_edition_was_fixed_stands_on_the_page_that_refuses_it(
    page: str, role: Role, client: Client
) -> None:
    row = bulletin.hand_in(bulletin.contribution())
    host, agency = row.section.edition.host, row.section.agency
    client.force_login(access.account(role=role, host=host, agency=agency if role is Role.DRAFTER else None))
    bulletin.approved(row.section.edition)
    typed = {"title": "Vụ mùa", "text": "Gặt xong 98%.", "once": str(uuid4())}

    answer = client.post(reverse(f"bulletin:{page}", args=[row.pk]), typed)

    shown = html.unescape(answer.content.decode())
    assert answer.status_code == 200
    assert "Số 01/2026 đã duyệt" in shown
    assert "Gặt xong 98%.</textarea>" in shown
    assert row.versions.count() == 1


@pytest.mark.parametrize(
    ("page", "role"), [("contribution", Role.DRAFTER), ("revise", Role.EDITOR)], ids=["agency", "editor"]
)
def test_a_tab_left_behind_follows_a_newer_text_only_once_its_writer_was_told(
    page: str, role: Role, client: Client
) -> None:
    row = bulletin.contribution()
    host, agency = row.section.edition.host, row.section.agency
    client.force_login(access.account(role=role, host=host, agency=agency if role is Role.DRAFTER else None))
    address = reverse(f"bulletin:{page}", args=[row.pk])
    before = client.get(address).context["form"]["after"].value()
    bulletin.hand_in(row)
    typed = {"title": "Vụ mùa", "text": "Bài của thẻ cũ.", "once": str(uuid4()), "after": before}

    told = client.post(address, typed)
    kept = row.versions.count()
    again = {**typed, "after": told.context["form"]["after"].value()}
    client.post(address, again)

    shown = html.unescape(told.content.decode())
    assert "Đã có một bản khác" in shown
    assert "Bài của thẻ cũ.</textarea>" in shown
    assert (before, again["after"], kept, row.versions.count()) == (0, "1", 1, 2)


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (CommentForm, "comment"),
        (ReasonForm, "reason"),
        (ErratumForm, "text"),
        (RemarkForm, "text"),
        (RemarkAnswerForm, "text"),
    ],
)
def test_what_is_refused_when_it_is_empty_is_not_called_optional(form: type[Form], field: str) -> None:
    shown = Template("{% load ui %}{% field of=bound %}").render(Context({"bound": form()[field]}))

    assert "Không bắt buộc" not in shown
    assert list(form({field: " "}).errors[field])
