"""What comes out of the printer: counted in sheets of A4, as a clerk would lay it on the table."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from giaoban.meetings.rules import State
from giaoban.organisation.rules import Role
from giaoban.replies.actions.judging import give_back
from giaoban.replies.rules.timing import Timeliness
from tests.documents.reading import bare, text_of_pdf
from tests.journeys.conftest import Look
from tests.journeys.test_replies import let_in
from tests.make import access, meetings, opinions, organisation, replies
from tests.make import reports as make


def sheets(page: Page) -> int:
    """Return how many sheets the page in front prints on."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))


def test_the_programme_of_a_meeting_prints_on_two_sheets_under_its_own_title(
    desk: Page, live_server: LiveServer
) -> None:
    meeting = meetings.meeting(on=date(2099, 11, 27), state=State.CALLED, agenda=True)
    for _ in range(5):
        opinions.opinion(meeting=meeting)
    page = let_in(desk, access.account(host=meeting.host), live_server)
    page.goto(f"/meetings/{meeting.pk}/")
    page.emulate_media(media="print")

    assert page.locator(".printtitle").inner_text().startswith("CHƯƠNG TRÌNH")
    assert not page.locator("h1").is_visible()
    assert not page.get_by_text("Đã triệu tập").is_visible()
    assert sheets(page) <= 2


def test_the_programme_on_paper_names_each_matter_by_its_code_and_keeps_what_is_said_of_it_apart(
    desk: Page, live_server: LiveServer
) -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion)
    first = around.referral.due_meeting
    day = timezone.localdate() + timedelta(days=32)
    meeting = meetings.meeting(series=first.series, on=day, agenda=True)
    office = replies.holder(around.office)
    give_back(reply, reason="Chung chung.", due=meeting, holder=office, at=around.now)
    raised = opinions.opinion(meeting=meeting)
    page = let_in(desk, around.office, live_server)
    page.goto(f"/meetings/{meeting.pk}/")

    paper = bare(text_of_pdf(page.pdf(prefer_css_page_size=True)))

    for said in (
        f"{around.referral.title} · {around.referral.code} · {around.agency.name} · Văn bản số",
        "Chưa có văn bản trả lời mới; Còn chung chung",
        f"{raised.unit.name}: {raised.text} · {raised.code}",
    ):
        assert bare(said) in paper


def test_the_report_of_a_year_prints_on_two_sheets(desk: Page, live_server: LiveServer) -> None:
    host = make.host()
    make.year_2015(host)
    page = let_in(desk, access.account(host=host), live_server)
    page.goto("/reports/km/2015/")

    assert sheets(page) == 2
    page.emulate_media(media="print")
    shade = page.locator(".sheet .scroll").first.evaluate("each => getComputedStyle(each).backgroundImage")
    assert shade == "none"


def test_what_is_late_who_owes_it_and_where_stands_on_one_screen_and_one_sheet(
    desk: Page, live_server: LiveServer
) -> None:
    host = make.host()
    district = organisation.unit(host=host)
    for _ in range(25):
        commune = organisation.unit(parent=district, host=host)
        cell = organisation.unit(parent=commune, host=host)
    for _ in range(4):
        raised = make.opinion(host, on=date(2015, 11, 25), unit=cell, state="forwarded")
        make.referral(host, raised, stood=Timeliness.OVERDUE, lead=organisation.agency(host=host))
    page = let_in(desk, access.account(role=Role.STANDING_MEMBER, host=host), live_server)
    page.goto("/reports/km/dashboard/")

    size = page.viewport_size
    assert size is not None
    for part in ("owing", "burning", "map", "trends"):
        box = page.locator(f"[data-part={part}] h2").bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= size["height"]
    assert sheets(page) == 1


@pytest.mark.parametrize("width", [320, 390])
def test_a_table_of_words_reads_downwards_on_a_phone(
    phone: Page, live_server: LiveServer, width: int
) -> None:
    one = opinions.opinion()
    page = let_in(phone, access.account(host=one.host), live_server)
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"/meetings/{one.meeting_id}/compile/")

    row = page.locator("[data-blocks] tbody tr").first
    assert row.bounding_box()["width"] <= width  # type: ignore[index]  # it is on the page
    assert (
        row.locator("td").last.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Lĩnh vực"'
    )
    assert not page.locator(".keys").is_visible()


@pytest.mark.parametrize("size", ["normal", "largest"])
def test_a_slip_with_its_code_fits_on_a_phone(
    phone: Page, look: Look, live_server: LiveServer, size: str
) -> None:
    one = opinions.opinion()
    page = let_in(phone, access.account(host=one.host), live_server)
    page.goto(f"/opinions/{one.pk}/slip/")
    if size == "largest":
        page.get_by_role("button", name="Chữ to hơn").click()
    look(page)

    box = page.locator(".figure__value").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= 390
    assert page.evaluate("window.innerWidth") == 390
