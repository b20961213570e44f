"""Paper forms at the clerk's desk: printed with a code, typed in many at once, nothing entered twice."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.meetings.models import Meeting, Turn
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.models import Opinion, PaperForm, TypedForm
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from tests.make import access, documents, meetings, opinions, organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(client: Client) -> Account:
    account = access.account(role=Role.OFFICE)
    client.force_login(account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return account


def coming(*names: str) -> tuple[Meeting, list[Post]]:
    """Return a called meeting with cells of these names, and the posts of their secretaries."""
    meeting = meetings.meeting(on=timezone.localdate() + timedelta(days=10), state=MeetingState.CALLED)
    posts = [
        organisation.post(role=Role.SECRETARY, unit=organisation.unit(host=meeting.host, name=name))
        for name in names
    ]
    return meeting, posts


def typed(*rows: dict[str, str], once: str = "", **more: str) -> dict[str, str]:
    """Return the page as it is sent with these rows."""
    fields = {
        f"row{place}-{name}": value
        for place, row in enumerate(rows)
        for name, value in {"kind": "recommendation", **row}.items()
    }
    return {"once": once or str(uuid4()), "rows": str(len(rows)), **fields, **more}


@pytest.mark.usefixtures("clerk")
def test_a_stack_of_forms_is_printed_and_each_keeps_its_code(client: Client) -> None:
    meeting, _posts = coming("Chi bộ Hạ", "Chi bộ Trại")
    documents.issuer(host=meeting.host)

    client.post(f"/meetings/{meeting.pk}/forms/")
    codes = set(PaperForm.objects.values_list("code", flat=True))
    client.post(f"/meetings/{meeting.pk}/forms/")
    stack = client.get(f"/meetings/{meeting.pk}/forms/print/docx/")
    form = PaperForm.objects.first()
    scanned = client.get(f"/forms/{form.shown}/") if form else None

    assert set(PaperForm.objects.values_list("code", flat=True)) == codes
    assert (len(codes), stack.status_code) == (2, 200)
    assert scanned is not None
    assert scanned["Location"] == f"/meetings/{meeting.pk}/forms/type/?code={form.shown if form else ''}"


def test_forms_of_several_cells_are_typed_in_at_once_and_a_double_tap_enters_nothing_twice(
    client: Client, clerk: Account
) -> None:
    meeting, (lower, camp) = coming("Chi bộ Hạ", "Chi bộ Trại")
    client.post(f"/meetings/{meeting.pk}/forms/")
    code = PaperForm.objects.get(unit=lower.unit).shown
    rows = typed(
        {"source": code.lower(), "text": "Mương lấp.", "ask": "Nạo vét."},
        {"source": "", "text": "Đèn hỏng.", "ask": "Thay bóng."},
        {"source": "Chi bộ Trại", "text": "Đường lở.", "ask": "Đắp lại."},
        {"source": ""},
        save="1",
    )

    first = client.post(f"/meetings/{meeting.pk}/forms/type/", rows)
    again = client.post(f"/meetings/{meeting.pk}/forms/type/", rows)

    entered = Opinion.objects.order_by("number")
    assert (first.status_code, again.status_code) == (302, 302)
    assert [(one.text, one.post, one.recorder) for one in entered] == [
        ("Mương lấp.", lower, clerk),
        ("Đèn hỏng.", lower, clerk),
        ("Đường lở.", camp, clerk),
    ]
    assert (Turn.objects.count(), TypedForm.objects.count()) == (2, 2)


@pytest.mark.usefixtures("clerk")
def test_who_types_a_form_in_is_told_once_of_a_name_and_may_mask_it_or_leave_it(client: Client) -> None:
    meeting, _posts = coming("Chi bộ Hạ", "Chi bộ Trại")
    page = f"/meetings/{meeting.pk}/forms/type/"
    row = {"source": "Chi bộ Hạ", "text": "NGUYỄN VĂN AN lấn đường.", "ask": "Xử lý."}

    warned = client.post(page, typed(row, save="1")).content.decode()
    kept = Opinion.objects.count()
    client.post(page, typed(row, save="1", keep="1"))
    client.post(page, typed({**row, "source": "Chi bộ Trại"}, save="1", keep="1", mask="1"))

    assert (kept, "“NGUYỄN VĂN AN”" in warned) == (0, True)
    assert list(Opinion.objects.order_by("number").values_list("text", flat=True)) == [
        "NGUYỄN VĂN AN lấn đường.",
        "[tên công dân] lấn đường.",
    ]


def test_a_form_typed_in_twice_is_recognised_and_another_sheet_is_taken(
    client: Client, clerk: Account
) -> None:
    meeting, _posts = coming("Chi bộ Hạ")
    row = {"source": "Chi bộ Hạ", "text": "Mương lấp.", "ask": "Nạo vét."}
    client.post(f"/meetings/{meeting.pk}/forms/type/", typed(row, save="1"))

    other_tab = client.post(f"/meetings/{meeting.pk}/forms/type/", typed(row, save="1"))
    said = other_tab.content.decode()
    client.post(
        f"/meetings/{meeting.pk}/forms/type/",
        typed({**row, "text": "Tờ thứ hai.", "again": "on"}, save="1"),
    )

    assert f"typed in before, by {clerk.person.full_name}" in said
    assert "Mương lấp." in said
    assert list(Opinion.objects.order_by("number").values_list("text", flat=True)) == [
        "Mương lấp.",
        "Tờ thứ hai.",
    ]


@pytest.mark.usefixtures("clerk")
def test_a_mistake_in_one_row_enters_nothing_and_keeps_everything_typed(client: Client) -> None:
    meeting, _posts = coming("Chi bộ Hạ")
    rows = typed(
        {"source": "Chi bộ Hạ", "text": opinions.TEXT, "ask": opinions.ASK},
        {"source": "Chi bộ Không Có", "text": "<script>alert(1)</script>", "ask": "Trả lời."},
        {"source": "Chi bộ Hạ", "text": "x" * 100_000, "ask": ""},
        save="1",
    )

    shown = client.post(f"/meetings/{meeting.pk}/forms/type/", rows).content.decode()

    assert "There are 2 things to mend" in shown
    assert "No cell of this meeting is called “Chi bộ Không Có”" in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert "x" * 100_000 in shown
    assert Opinion.objects.count() == 0


@pytest.mark.usefixtures("clerk")
def test_why_nothing_was_entered_after_all_stands_on_top(client: Client) -> None:
    meeting, _posts = coming("Chi bộ Hạ")

    shown = client.post(f"/meetings/{meeting.pk}/forms/type/", typed({"source": ""}, save="1"))

    told = shown.content.decode()
    assert "Not done yet" in told
    assert "Write at least one opinion" in told


@pytest.mark.usefixtures("clerk")
def test_enter_after_a_code_names_the_cell_and_saves_nothing(client: Client) -> None:
    meeting, _posts = coming("Chi bộ Hạ")
    other, _ = coming("Chi bộ Xa")
    client.post(f"/meetings/{meeting.pk}/forms/")
    code = PaperForm.objects.filter(meeting=meeting)[0].shown

    named = client.post(f"/meetings/{meeting.pk}/forms/type/", typed({"source": code}, check="1"))
    elsewhere = client.post(f"/meetings/{other.pk}/forms/type/", typed({"source": code}, check="1"))

    assert "Chi bộ Hạ</h2>" in named.content.decode()
    assert f"{meeting.day:%d/%m/%Y}. Type it in on the page of that one." in elsewhere.content.decode()
    assert Opinion.objects.count() == 0
