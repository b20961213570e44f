"""The bulletin in a real browser: from a missing contribution to a printed booklet, and read offline."""

import io
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import FilePayload, Page, expect
from pypdf import PdfReader
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from giaoban.bulletin.models import Edition
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from tests.documents.reading import bare
from tests.journeys.conftest import Look, Open
from tests.journeys.test_replies import let_in
from tests.make import access, bulletin, documents, organisation

CAPTION = "Bà con khu Lò Vôi gặt lúa"
FIRST = "Bài về vụ mùa nên có số liệu từng tổ."
SECOND = "Mục lịch tháng nên in chữ to hơn."
TEXT = "Toàn phường gặt xong 412 ha lúa mùa.\n- Lò Vôi: 58 tạ/ha.\n- Bến Trại: 60 tạ/ha."


@pytest.fixture(autouse=True)
def store(tmp_path: Path, settings: Settings) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@dataclass(frozen=True, slots=True)
class Office:
    """A committee with an edition that takes contributions, and everybody who makes or reads it."""

    edition: Edition
    agency: Page
    editor: Page
    approver: Page
    secretary: Page


@pytest.fixture
def office(people: Open, live_server: LiveServer) -> Office:
    row = bulletin.contribution()
    host: Host = row.section.edition.host
    documents.issuer(host=host)
    cell = organisation.unit(parent=organisation.unit(host=host))
    drafter = access.account(role=Role.DRAFTER, host=host, agency=row.section.agency)
    return Office(
        row.section.edition,
        agency=let_in(people("phone"), drafter, live_server),
        editor=let_in(people("desk"), access.account(role=Role.EDITOR, host=host), live_server),
        approver=let_in(people("desk"), access.account(role=Role.STANDING_MEMBER, host=host), live_server),
        secretary=let_in(people("phone"), access.account(role=Role.SECRETARY, unit=cell), live_server),
    )


def photo() -> FilePayload:
    drawn = io.BytesIO()
    Image.new("RGB", (1600, 1000), "goldenrod").save(drawn, "JPEG")
    return {"name": "IMG_0412.jpg", "mimeType": "image/jpeg", "buffer": drawn.getvalue()}


def send(page: Page, act: str) -> None:
    """Press the button of the form that leads to this act."""
    page.locator(f"form[action$='/{act}/'] button").click()


def test_an_edition_goes_from_a_missing_contribution_to_a_booklet_that_is_read_offline(
    office: Office, look: Look
) -> None:
    hand_in_with_a_picture(office.agency, look)
    accept_and_submit(office, look)
    approve_and_issue(office, look)

    made = office.editor.request.get(f"/bulletins/{office.edition.pk}/files/booklet/").body()

    words = bare("".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages))
    for said in (CAPTION, "Gặt xong lúa mùa", "Ban Xây dựng Đảng biên tập", "Số bản in: 46"):
        assert bare(said) in words
    read_without_a_network(office, look)
    write_from_the_kept_page(office, look)


def hand_in_with_a_picture(agency: Page, look: Look) -> None:
    """On a phone, write what is owed, add a picture with people on it, hand in."""
    agency.goto("/contributions/")
    agency.locator("main a[href^='/contributions/']").first.click()
    agency.get_by_role("link", name=re.compile("^Ảnh")).click()
    look(agency)
    agency.get_by_role("link", name="Thêm ảnh").click()
    look(agency)
    agency.locator("input[type=file]").set_input_files(photo())
    agency.get_by_label("Trong ảnh có gì").fill(CAPTION)
    agency.get_by_label("Trong ảnh có người nhận ra được").check()
    agency.get_by_role("button", name="Lưu ảnh").click()
    expect(agency.get_by_text("Chưa có ai đồng ý")).to_be_visible()
    look(agency)
    agency.locator("main a").first.click()
    agency.get_by_label("Đầu đề").fill("Gặt xong lúa mùa")
    agency.locator("textarea").fill(TEXT)
    agency.locator("button[value=hand_in]").click()


def accept_and_submit(office: Office, look: Look) -> None:
    """At the desk: read, accept, say who edits; it is not put before the approver until people agreed."""
    editor, address = office.editor, office.edition.get_absolute_url()
    editor.goto(address)
    editor.locator("main tbody th a").first.click()
    send(editor, "accept")
    send(editor, "edit")
    expect(editor.get_by_text("chưa ghi nhận người trong ảnh đồng ý")).to_be_visible()
    look(editor)
    editor.locator("main tbody th a").first.click()
    editor.get_by_role("link", name=re.compile("^Ảnh")).click()
    look(editor)
    editor.get_by_role("link", name="Ghi ai đã đồng ý").click()
    editor.get_by_label("Ai trong ảnh đã đồng ý").fill("Cả tổ gặt, nói trực tiếp")
    editor.locator("main form button").click()
    editor.goto(f"{address}imprint/")
    look(editor)
    editor.get_by_label("Đơn vị biên tập").fill("Ban Xây dựng Đảng")
    editor.get_by_label("Số bản in").fill("46")
    editor.locator("main form button").click()
    send(editor, "submit")


def approve_and_issue(office: Office, look: Look) -> None:
    """A second person reads the whole with its picture and approves; the editor issues it."""
    office.approver.goto(f"{office.edition.get_absolute_url()}preview/")
    expect(office.approver.get_by_role("img", name=CAPTION)).to_be_visible()
    look(office.approver)
    send(office.approver, "approve")
    office.editor.goto(office.edition.get_absolute_url())
    send(office.editor, "issue")


def read_without_a_network(office: Office, look: Look) -> None:
    """On a phone, open the edition once; then it reads without a network, and its letters can grow."""
    page = office.secretary
    page.goto(f"/bulletins/{office.edition.pk}/")
    expect(page.get_by_text("Đã lưu vào máy này")).to_be_visible()
    look(page)

    page.context.set_offline(True)
    page.reload()

    expect(page.get_by_text("Toàn phường gặt xong 412 ha lúa mùa.")).to_be_visible()
    expect(page.get_by_text("Không có mạng.")).to_be_visible()
    page.get_by_role("img", name=CAPTION).scroll_into_view_if_needed()
    page.wait_for_function(
        "() => [...document.querySelectorAll('.picture__drawn')].every((one) => one.naturalWidth)"
    )
    stayed = page.get_by_text("Chưa gửi được gì: máy đang mất mạng.").locator("visible=true")
    page.get_by_role("button", name="Tôi đã đọc").click()
    expect(stayed).to_have_count(1)
    page.get_by_role("link", name="PDF khổ A4").click()
    expect(stayed).to_have_count(2)
    look(page)
    page.locator(".size__step[value=larger]").click()
    expect(page.locator("html[data-size=larger]")).to_have_count(1)
    page.reload()
    expect(page.locator("html[data-size=larger]")).to_have_count(1)
    page.context.set_offline(False)


def write_from_the_kept_page(office: Office, look: Look) -> None:
    """Without a network a letter stays on the phone; from the page that was kept two letters are sent."""
    page, letter = office.secretary, office.secretary.get_by_label("Nội dung", exact=True)
    page.context.set_offline(True)
    page.reload()
    letter.fill(FIRST)
    page.get_by_role("button", name="Gửi", exact=True).click()
    expect(page.get_by_text("Chưa gửi: máy đang mất mạng.")).to_be_visible()
    page.reload()
    expect(letter).to_have_value(FIRST)
    key = page.locator("form[data-letter] input[name=once]").input_value()
    page.context.set_offline(False)
    page.get_by_role("button", name="Gửi", exact=True).click()
    expect(page.locator("[data-said]")).to_have_text([FIRST])
    expect(letter).to_have_value("")
    page.locator("form[data-letter] input[name=once]").evaluate("(field, key) => { field.value = key; }", key)
    letter.fill(SECOND)
    page.get_by_role("button", name="Gửi", exact=True).click()
    expect(page.locator("[data-said]")).to_have_text([SECOND, FIRST])
    look(page)
