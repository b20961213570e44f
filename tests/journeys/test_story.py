"""One matter in a real browser, from two cells' words to the page that tells the whole of it.

Merged, split over two agencies, one vague reply caught by the checks and sent back by the raiser, one promise
moved, broken and kept late. With ``GIAOBAN_SCREENSHOTS=on`` its pictures go into ``docs/tutorial/matter.md``.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from itertools import chain

from django.apps import apps
from django.db.models import DateField, F
from django.utils import timezone
from playwright.sync_api import Page
from pypdf import PdfReader
from pytest_django.live_server_helper import LiveServer

from giaoban.opinions.models import Matter, Opinion
from giaoban.organisation.rules import Role
from giaoban.replies.models import Commitment
from tests.journeys.conftest import DESK, Look, Open
from tests.journeys.test_month import ASK, MATTER, Month, hold, month, the_day_comes, write_on_the_phone
from tests.journeys.test_replies import let_in
from tests.make import access, organisation, replies

DREDGE, CLEAN = ASK.splitlines()
VAGUE = "Phòng ghi nhận ý kiến và sẽ phối hợp với các đơn vị liên quan xử lý trong thời gian tới."
FIRM = "Nạo vét 280 m mương, lắp song chắn rác ở cửa cống."
CLEANED = "Tổ quản lý chợ đã dọn rác ở cửa cống, từ nay dọn trong ngày sau mỗi trận mưa."
OBJECTION = "Chưa rõ ai làm, khi nào."
LATER = "Mưa kéo dài, máy xúc chưa vào được."
DONE = "Nạo vét đủ 280 m, có biên bản nghiệm thu."
YES = "Được, đúng việc tôi hỏi"


@dataclass(frozen=True, slots=True)
class Body:
    """An agency at work: who drafts and who clears, in windows of their own."""

    name: str
    drafter: Page
    clearer: Page


def not_looked_at(_page: Page, _picture: str = "") -> None:
    """Take a page that another journey inspects for good."""


def days_pass(days: int) -> None:
    """Let so many days go by: everything that is dated lies that much further back."""
    for model in chain.from_iterable(apps.get_app_config(name).get_models() for name in _DATED):
        dated = [field.name for field in model._meta.concrete_fields if isinstance(field, DateField)]
        if dated and not model._meta.label.endswith("Period"):
            model._default_manager.update(**{name: F(name) - timedelta(days=days) for name in dated})


_DATED = ("meetings", "opinions", "replies")


def second_agency(people: Open, server: LiveServer, around: Month) -> Body:
    """Return another agency of the committee, with its two people."""
    agency = organisation.agency(host=around.host, name="Ban Quản lý chợ Hạ")
    drafter, clearer = (access.account(role=role, agency=agency) for role in (Role.DRAFTER, Role.CLEARER))
    return Body(agency.name, let_in(people("desk"), drafter, server), let_in(people("desk"), clearer, server))


def forward(page: Page, around: Month, *, tab: str, point: str, agency: str) -> None:
    """Tick both opinions at the compile desk and send one point of them to one agency."""
    page.goto(f"/meetings/{around.meeting.pk}/compile/?state={tab}")
    for code in Opinion.objects.values_list("code", flat=True):
        page.get_by_label(f"Chọn {code}").check()
    page.get_by_text("2 ý kiến đang chọn").wait_for()
    page.get_by_label("Lĩnh vực").select_option(label="Nông nghiệp, thủy lợi")
    page.locator("[name=lead]").select_option(label=agency)
    page.get_by_label("Tên ngắn của việc").fill(MATTER)
    page.get_by_label("Các điểm cần trả lời").fill(point)
    page.get_by_role("button", name="Gộp và chuyển").click()
    page.get_by_text("hạn trả lời là kỳ giao ban").first.wait_for()


def draft(page: Page, action: str, *, outcome: str, by_when: date | None = None, found: str = "") -> None:
    """Answer the one point that was asked, up to the draft that is saved."""
    page.goto("/replies/")
    page.get_by_role("link", name=MATTER).first.click()
    page.get_by_role("button", name="Nhận và soạn trả lời").or_(
        page.get_by_role("link", name="Soạn trả lời")
    ).first.click()
    page.get_by_label("Kết quả kiểm tra").fill(found)
    page.get_by_label("Đã làm, sẽ làm").fill(action)
    if by_when is not None:
        page.get_by_label("Ai làm").fill("Xí nghiệp Thủy lợi")
        page.get_by_label("Xong trước ngày").fill(f"{by_when:%d/%m/%Y}")
    page.get_by_label("Kết quả", exact=True).select_option(outcome)
    page.get_by_role("button", name="Lưu nháp").click()


def send(body: Body, number: str) -> None:
    """Hand the draft in, clear it as the second person and deliver it."""
    body.drafter.get_by_role("button", name="Trình duyệt").click()
    body.drafter.wait_for_load_state()
    page = body.clearer
    page.goto("/replies/?shelf=clear")
    page.get_by_role("link", name=MATTER).first.click()
    page.get_by_role("link", name="Đọc, duyệt, gửi").click()
    page.get_by_role("link", name="Duyệt và gửi").click()
    page.get_by_label("Số và ký hiệu văn bản").fill(number)
    page.get_by_label("Ngày văn bản").fill(f"{timezone.localdate():%d/%m/%Y}")
    page.get_by_label("Người ký").fill("Trưởng phòng Phạm Văn Thử")
    page.get_by_role("button", name="Gửi đi").click()
    page.wait_for_load_state()


def judge(page: Page, says: str, *, remark: str = "") -> None:
    """Judge the reply that waits first, and perhaps add a sentence."""
    page.goto("/replies/received/")
    page.get_by_role("link", name=MATTER).first.click()
    page.get_by_role("button", name=says).click()
    if remark:
        page.get_by_role("link", name="Viết thêm một câu").click()
        page.locator("[name=remark]").fill(remark)
        page.get_by_role("button", name="Lưu câu này").click()
    page.wait_for_load_state()


def two_agencies_answer(around: Month, market: Body, works: Body, look: Look) -> None:
    """Answer one point well and one vaguely, as the checks say; the vague one comes back."""
    draft(market.drafter, CLEANED, outcome="resolved", found=replies.FOUND)
    send(market, "15/BQLC")
    for raiser in (around.secretary, around.neighbour):
        judge(raiser, YES)
    draft(works.drafter, VAGUE, outcome="noted")
    assert (
        works.drafter.get_by_text("đồng chí bí thư sẽ hỏi lại")
        .or_(works.drafter.get_by_text("Bí thư sẽ hỏi lại"))
        .first.is_visible()
    )
    look(works.drafter, "matter-1-checks")
    send(works, "87/PKTHTĐT")
    days_pass(3)
    judge(around.secretary, "Còn chung chung", remark=OBJECTION)
    give_back(around)


def give_back(around: Month) -> None:
    """Give the vague reply back, due at a later meeting."""
    page = around.office
    page.goto("/replies/objections/")
    page.get_by_role("link", name="Trả lại để trả lời lại").click()
    page.locator("[name=due]").select_option(str(around.later.pk))
    page.get_by_role("button", name="Trả lại").click()
    page.wait_for_load_state()


def promise_and_keep_late(around: Month, works: Body, look: Look) -> None:
    """Answer again with a day, move the day, let the new one pass, and report it done after it."""
    draft(works.drafter, FIRM, outcome="planned", by_when=_in(10), found=replies.FOUND)
    send(works, "112/PKTHTĐT")
    for raiser in (around.secretary, around.neighbour):
        judge(raiser, YES)
    promise, page = Commitment.objects.get(), works.drafter
    days_pass(8)
    page.goto(f"/commitments/{promise.pk}/move/")
    page.locator("[name=due_on]").fill(f"{_in(10):%d/%m/%Y}")
    page.locator("[name=reason]").fill(LATER)
    page.get_by_role("button", name="Lùi ngày").click()
    page.wait_for_load_state()
    days_pass(15)
    page.goto(promise.get_absolute_url())
    look(page, "matter-2-past-its-day")
    page.goto(f"/commitments/{promise.pk}/close/")
    page.locator("[name=state][value=done]").check()
    page.locator("[name=note]").fill(DONE)
    page.get_by_role("button", name="Báo kết quả").click()
    page.wait_for_load_state()
    days_pass(2)
    for raiser in (around.secretary, around.neighbour):
        raiser.goto(promise.get_absolute_url())
        raiser.get_by_role("button", name="Đúng, đã xong").click()
        raiser.wait_for_load_state()


def _in(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def tells_it_all_on_one_screen_and_one_sheet(page: Page, look: Look, matter: Matter) -> None:
    """See that the page tells everything in the order of time, fits the window, and prints on one A4 page."""
    page.goto(f"/matters/{matter.pk}/")
    told = page.locator("main").inner_text()
    order = (VAGUE, OBJECTION, "112/PKTHTĐT", LATER, "Hết ngày hẹn", DONE, "xác nhận: đã làm xong")
    places = [told.index(words) for words in order]
    assert places == sorted(places)
    assert CLEANED.rstrip(".") in told
    lowest = page.evaluate(
        "document.querySelector('main > section:last-of-type').getBoundingClientRect().bottom"
    )
    assert lowest <= DESK["height"]
    look(page, "matter-3-story")
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, print_background=True))).pages
    assert [sheets[0].mediabox.width < sheets[0].mediabox.height, len(sheets)] == [True, 1]


def test_a_matter_is_followed_from_two_cells_words_to_a_promise_kept_late(
    people: Open, look: Look, live_server: LiveServer
) -> None:
    around = month(people, live_server)
    works = Body("Phòng Kinh tế, Hạ tầng và Đô thị", around.drafter, around.clearer)
    market = second_agency(people, live_server, around)

    write_on_the_phone(around.secretary, not_looked_at)
    days_pass(4)
    the_day_comes(around.meeting)
    hold(around.office, not_looked_at, around.meeting)
    forward(around.office, around, tab="all", point=DREDGE, agency=works.name)
    forward(around.office, around, tab="forwarded", point=CLEAN, agency=market.name)
    days_pass(20)
    two_agencies_answer(around, market, works, look)
    days_pass(20)
    promise_and_keep_late(around, works, look)

    matter = Matter.objects.get()
    assert set(matter.referrals.values_list("state", "returns")) == {("closed", 0), ("closed", 1)}
    tells_it_all_on_one_screen_and_one_sheet(around.office, look, matter)
    around.secretary.goto(f"/matters/{matter.pk}/")
    look(around.secretary, "matter-4-phone")
    read = around.neighbour.goto(f"/matters/{matter.pk}/")
    assert read is not None
    assert read.status == 200
