"""One month in a real browser: written, merged, answered, objected to, answered again, counted once.

With ``GIAOBAN_SCREENSHOTS=on`` its pictures go into the tutorial (``docs/tutorial/month.md``).
"""

import json
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from giaoban.access.models import Account
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.actions.raising import raise_in_writing
from giaoban.opinions.actions.writing import Words
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules.life import Kind
from giaoban.organisation.models import Host, Post, Unit
from giaoban.organisation.rules import Role
from giaoban.site.command import run
from tests.journeys.conftest import Look, Open
from tests.journeys.test_replies import let_in
from tests.make import access, meetings, opinions, organisation, replies

MATTER = "Nạo vét mương sau chợ Hạ"
DITCH = (
    "Đoạn mương sau chợ Hạ bùn lấp quá nửa từ đầu tháng, rác mắc ở cửa cống. "
    "Mưa to là nước tràn vào sân của 12 hộ."
)
ASK = "Nạo vét mương từ cống chợ Hạ đến trạm bơm.\nCử người dọn rác ở cửa cống sau mỗi trận mưa."
NEIGHBOUR = "Cống chợ Hạ tắc, bùn lấp mương nên nước không thoát được ra trạm bơm. Ba ngõ bị ngập."
OFF_THE_POINT = "Văn bản nói về mương N3, không phải đoạn sau chợ Hạ."
AWAY = (
    "Phòng đã kiểm tra mương N3, đoạn đầu làng, ngày 11/11: dòng chảy thông.",
    "Xí nghiệp Thủy lợi đã vớt rác ở cống đầu làng ngày 12/11.",
)
HERE = (
    "Xí nghiệp Thủy lợi nạo vét 280 m mương sau chợ Hạ, lắp song chắn rác ở cửa cống.",
    "Tổ quản lý chợ dọn rác ở cửa cống trong ngày, sau mỗi trận mưa.",
)


@dataclass(frozen=True, slots=True)
class Month:
    """Everybody around the matter, each in a window of their own, and the meetings it passes through."""

    meeting: Meeting
    following: Meeting
    later: Meeting
    host: Host
    secretary: Page
    neighbour: Page
    office: Page
    drafter: Page
    clearer: Page


def month(people: Open, server: LiveServer) -> Month:
    """Return a committee whose meeting is called, with two more planned, and everybody signed in."""
    host = organisation.host(name="Đảng ủy phường Nhị Chiểu")
    works = organisation.agency(host=host, name="Phòng Kinh tế, Hạ tầng và Đô thị")
    opinions.route(field=opinions.field(), agency=works)
    first = organisation.unit(host=host, name="Chi bộ khu dân cư Hạ Chiểu")
    second = organisation.unit(host=host, name="Chi bộ khu dân cư Chợ Hạ")
    today = timezone.localdate()
    meeting = meetings.meeting(on=today + timedelta(days=4), state=MeetingState.CALLED, agenda=True)
    following, later = (
        meetings.meeting(series=meeting.series, on=today + timedelta(days=days), agenda=True)
        for days in (32, 60)
    )
    secretary, neighbour = secretary_of(first), secretary_of(second)
    raise_for_neighbour(meeting, neighbour)

    def enter(kind: str, account: Account) -> Page:
        return let_in(people(kind), account, server)

    return Month(
        meeting,
        following,
        later,
        host,
        secretary=enter("phone", secretary),
        neighbour=enter("phone", neighbour),
        office=enter("desk", access.account(role=Role.OFFICE, host=host)),
        drafter=enter("desk", access.account(role=Role.DRAFTER, agency=works)),
        clearer=enter("desk", access.account(role=Role.CLEARER, agency=works)),
    )


def secretary_of(unit: Unit) -> Account:
    """Return the secretary of a cell, whose post is called as people call it."""
    account = access.account(role=Role.SECRETARY, unit=unit)
    Post.objects.filter(terms__person=account.person).update(
        name=f"Bí thư {unit.name[0].lower()}{unit.name[1:]}"
    )
    return account


def raise_for_neighbour(meeting: Meeting, account: Account) -> None:
    """Let the neighbouring cell's secretary send an opinion on the same matter."""
    raise_in_writing(
        meeting,
        holder=replies.holder(account),
        post=Post.objects.get(terms__person=account.person),
        words=Words(kind=Kind.RECOMMENDATION, text=NEIGHBOUR, ask="Thông cống chợ Hạ."),
        once=uuid4(),
        at=timezone.now(),
    )


def the_day_comes(meeting: Meeting) -> None:
    """Let a meeting that lies ahead have begun an hour ago."""
    day = timezone.localdate()
    Meeting.objects.filter(pk=meeting.pk).update(
        starts_at=timezone.now() - timedelta(hours=1), written_until=day - timedelta(days=3)
    )


def write_on_the_phone(page: Page, look: Look) -> None:
    """Write an opinion in three screens."""
    page.goto("/opinions/new/")
    page.get_by_label("Có việc gì?").fill(DITCH)
    page.locator("[name=place]").fill("Sau chợ Hạ, tổ 3")
    page.locator("[name=kind][value=recommendation]").check()
    look(page, "01-what")
    page.get_by_role("button", name="Tiếp tục: đề nghị việc gì").click()
    page.locator("[name=ask]").fill(ASK)
    look(page)
    page.get_by_role("button", name="Tiếp tục: xem lại trước khi gửi").click()
    look(page, "02-check")
    page.get_by_role("button", name="Gửi ý kiến").click()
    assert page.get_by_role("heading", name="Đã gửi").is_visible()
    look(page)


def hold(page: Page, look: Look, meeting: Meeting) -> None:
    """Open and close the meeting."""
    page.goto(f"/meetings/{meeting.pk}/")
    page.get_by_role("button", name="Khai mạc").click()
    look(page)
    page.get_by_role("link", name="Kết thúc hội nghị").click()
    page.locator("[name=conclusion]").fill("Chuyển cơ quan trả lời trước kỳ sau.")
    page.get_by_role("button", name="Kết thúc hội nghị").click()
    look(page)


def merge_and_forward(page: Page, look: Look, meeting: Meeting) -> Referral:
    """Merge both opinions at the compile desk and send them to the agency that the field proposes."""
    page.goto(f"/meetings/{meeting.pk}/compile/")
    look(page)
    for code in Opinion.objects.values_list("code", flat=True):
        page.get_by_label(f"Chọn {code}").check()
    page.get_by_text("2 ý kiến đang chọn").wait_for()
    page.get_by_label("Lĩnh vực").select_option(label="Nông nghiệp, thủy lợi")
    page.get_by_label("Tên ngắn của việc").fill(MATTER)
    page.get_by_label("Các điểm cần trả lời").fill(ASK)
    look(page, "03-desk")
    page.get_by_role("button", name="Gộp và chuyển").click()
    page.get_by_text("Đã chuyển").first.wait_for()
    look(page)
    return Referral.objects.get()


def draft(page: Page, look: Look, actions: tuple[str, ...], picture: str = "") -> None:
    """Answer point by point and submit."""
    page.goto("/replies/")
    look(page)
    page.get_by_role("link", name=MATTER).first.click()
    page.get_by_role("button", name="Nhận và soạn trả lời").or_(
        page.get_by_role("link", name="Soạn trả lời")
    ).first.click()
    by_when = f"{timezone.localdate() + timedelta(days=30):%d/%m/%Y}"
    for place, action in enumerate(actions):
        page.get_by_label("Kết quả kiểm tra").nth(place).fill(replies.FOUND)
        page.get_by_label("Đã làm, sẽ làm").nth(place).fill(action)
        page.get_by_label("Ai làm").nth(place).fill("Xí nghiệp Thủy lợi")
        page.get_by_label("Xong trước ngày").nth(place).fill(by_when)
    page.get_by_label("Kết quả", exact=True).select_option("planned")
    page.get_by_role("button", name="Lưu nháp").click()
    look(page, picture)
    page.get_by_role("button", name="Trình duyệt").click()
    look(page)


def clear_and_deliver(page: Page, look: Look, number: str, picture: str = "") -> None:
    """Clear as the second person and deliver with number and date."""
    page.goto("/replies/?shelf=clear")
    page.get_by_role("link", name=MATTER).first.click()
    page.get_by_role("link", name="Đọc, duyệt, gửi").click()
    page.get_by_role("link", name="Duyệt và gửi").click()
    page.get_by_label("Số và ký hiệu văn bản").fill(number)
    page.get_by_label("Ngày văn bản").fill(f"{timezone.localdate():%d/%m/%Y}")
    page.get_by_label("Người ký").fill("Trưởng phòng Phạm Văn Thử")
    look(page, picture)
    page.get_by_role("button", name="Gửi đi").click()
    look(page)


def stands_on_the_agenda(page: Page, look: Look, meeting: Meeting, number: str, picture: str = "") -> None:
    """See that the meeting's agenda shows the reply with its document."""
    page.goto(f"/meetings/{meeting.pk}/")
    item = page.locator(".agenda__item").filter(has_text="Trả lời ý kiến, kiến nghị kỳ trước")
    assert item.get_by_role("link", name=MATTER).is_visible()
    assert f"Số {number} ngày" in item.inner_text()
    look(page, picture)


def judge(page: Page, look: Look, says: str, *, remark: str = "", picture: str = "") -> None:
    """Read the reply, judge it with one tap and perhaps add a sentence."""
    page.goto("/replies/received/")
    page.get_by_role("link", name=MATTER).first.click()
    look(page, picture)
    page.get_by_role("button", name=says).click()
    if remark:
        page.get_by_role("link", name="Viết thêm một câu").click()
        page.locator("[name=remark]").fill(remark)
        page.get_by_role("button", name="Lưu câu này").click()
    look(page)


def give_back(page: Page, look: Look, later: Meeting) -> None:
    """Give the reply back, due at a later meeting."""
    page.goto("/replies/objections/")
    assert OFF_THE_POINT in page.content()
    look(page)
    page.get_by_role("link", name="Trả lại để trả lời lại").click()
    page.locator("[name=due]").select_option(str(later.pk))
    look(page, "07-give-back")
    page.get_by_role("button", name="Trả lại").click()
    look(page)


def read_the_year(page: Page, look: Look, around: Month) -> None:
    """Read the year's table, where the matter counts once."""
    page.goto(f"/reports/{around.host.code.lower()}/{around.meeting.period.year}/")
    look(page, "10-year")
    row = page.get_by_role("row").filter(has_text="Nông nghiệp, thủy lợi").first
    assert row.get_by_role("link").first.inner_text() == "1"


def counted(around: Month, capsys: pytest.CaptureFixture[str]) -> dict[str, int]:
    """Return what ``report year`` prints: the total, C3, C5 and C8."""
    capsys.readouterr()
    year = str(around.meeting.period.year)
    assert run(["report", "year", "--host", around.host.code, "--year", year, "--json"], language="vi") == 0
    printed = json.loads(capsys.readouterr().out)
    return {"total": printed["total"], **{name: printed["counters"][name] for name in ("C3", "C5", "C8")}}


def test_a_matter_goes_once_round_comes_back_once_and_counts_once(
    people: Open, look: Look, live_server: LiveServer, capsys: pytest.CaptureFixture[str]
) -> None:
    around = month(people, live_server)

    write_on_the_phone(around.secretary, look)
    the_day_comes(around.meeting)
    hold(around.office, look, around.meeting)
    sent = merge_and_forward(around.office, look, around.meeting)
    draft(around.drafter, look, AWAY, "04-reply")
    clear_and_deliver(around.clearer, look, "87/PKTHTĐT", "05-deliver")
    stands_on_the_agenda(around.office, look, around.following, "87/PKTHTĐT", "06-agenda")
    judge(around.secretary, look, "Chưa đúng việc tôi hỏi", remark=OFF_THE_POINT)
    give_back(around.office, look, around.later)

    sent.refresh_from_db()
    assert (sent.origins.count(), sent.state, sent.due_meeting) == (2, "returned", around.later)

    draft(around.drafter, look, HERE, "08-again")
    clear_and_deliver(around.clearer, look, "112/PKTHTĐT")
    stands_on_the_agenda(around.office, look, around.later, "112/PKTHTĐT")
    judge(around.secretary, look, "Được, đúng việc tôi hỏi", picture="09-judge")
    judge(around.neighbour, look, "Được, đúng việc tôi hỏi")

    sent.refresh_from_db()
    assert (sent.state, sent.first_due_meeting, sent.returns) == ("closed", around.following, 1)
    read_the_year(around.office, look, around)
    assert counted(around, capsys) == {"total": 1, "C3": 2, "C5": 1, "C8": 1}
