"""Opinions from one file: every row looked at first, wrong ones named, the good ones in alone or nothing."""

import unicodedata
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.meetings.models import Meeting, Turn
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.actions.importing import confirm, stage
from giaoban.opinions.models import Opinion, StagedOpinions, Urgency
from giaoban.opinions.queries.importing import plan_for
from giaoban.opinions.rules.importing import COLUMNS, Row
from giaoban.organisation.models import Post, Unit
from giaoban.organisation.rules import Role
from giaoban.search.models import SearchEntry
from giaoban.site.command import run
from tests.make import access, meetings, organisation, spreadsheets

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
HEADINGS = tuple(column.name for column in COLUMNS)


@pytest.fixture
def clerk(client: Client) -> Account:
    account = access.account(role=Role.OFFICE)
    client.force_login(account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return account


@pytest.fixture
def meeting() -> Meeting:
    return meetings.meeting(on=TODAY + timedelta(days=10), state=MeetingState.CALLED)


def cell(meeting: Meeting, code: str, name: str) -> Unit:
    """Return a cell of the meeting with a secretary's post."""
    unit = organisation.unit(host=meeting.host, code=code, name=name)
    organisation.post(role=Role.SECRETARY, unit=unit)
    return unit


def send(
    client: Client, meeting: Meeting, rows: list[tuple[object, ...]], *, name: str = "y-kien.xlsx"
) -> str:
    """Send rows under the headings, and return the address of the preview."""
    content = spreadsheets.workbook({"Ý kiến": [HEADINGS, *rows]})
    answer = client.post(
        f"/meetings/{meeting.pk}/opinions/import/", {"file": SimpleUploadedFile(name, content)}
    )
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"]


def test_a_file_is_looked_at_and_confirmed_once_with_who_raised_and_who_typed(
    client: Client, clerk: Account, meeting: Meeting
) -> None:
    unit = cell(meeting, "HT", "Chi bộ thôn Hạ")
    before, now = (
        Post.objects.get(unit=unit),
        organisation.post(role=Role.SECRETARY, unit=cell(meeting, "X", "Chi bộ X")),
    )
    Post.objects.filter(pk=before.pk).update(valid_to=TODAY - timedelta(days=5))
    Post.objects.filter(pk=now.pk).update(unit=unit, valid_from=TODAY - timedelta(days=4))
    long_ago, name = TODAY - timedelta(days=6), unicodedata.normalize("NFD", "Chi bộ thôn Hạ")
    rows: list[tuple[object, ...]] = [
        (name, "Mương lấp.", "Nạo vét.", "Sau chợ", "", f"{long_ago:%d/%m/%Y}", "có"),
        ("ht", '=HYPERLINK("http://example.vn","Đèn")', "", "", "", "", ""),
    ]

    preview = send(client, meeting, rows)
    shown = client.get(preview).context["plan"].digest
    presses = [client.post(preview, {"shown": shown}) for _press in range(2)]

    first, second = Opinion.objects.order_by("number")
    assert [press["Location"] for press in presses] == [f"/meetings/{meeting.pk}/compile/"] * 2
    assert (first.post, timezone.localdate(first.raised_at), first.recorder) == (before, long_ago, clerk)
    assert (first.ask, first.place, first.urgent, first.kind) == (
        "Nạo vét.",
        "Sau chợ",
        True,
        "recommendation",
    )
    assert (second.post, second.text, second.kind) == (now, '=HYPERLINK("http://example.vn","Đèn")', "report")
    assert list(Urgency.objects.values_list("opinion", flat=True)) == [first.pk]
    assert set(Turn.objects.values_list("channel", flat=True)) == {"written"}
    assert (StagedOpinions.objects.get().rows, SearchEntry.objects.filter(kind="opinion").count()) == ([], 2)


@pytest.mark.usefixtures("clerk")
def test_papers_handed_in_before_the_closing_day_go_in_from_a_file_after_it(client: Client) -> None:
    late = meetings.meeting(on=TODAY, state=MeetingState.IN_SESSION)
    cell(late, "HT", "Chi bộ thôn Hạ")

    preview = send(client, late, [("HT", "Mương lấp.", "Nạo vét.", "", "", "", "")])
    client.post(preview, {"shown": client.get(preview).context["plan"].digest})

    assert list(Opinion.objects.values_list("text", "turn__channel")) == [("Mương lấp.", "written")]


@pytest.mark.usefixtures("clerk")
def test_the_preview_points_out_who_is_named_and_holds_nothing_up(client: Client, meeting: Meeting) -> None:
    cell(meeting, "HT", "Chi bộ thôn Hạ")
    rows: list[tuple[object, ...]] = [
        ("HT", "Hộ ông LÊ VĂN TÁM nuôi lợn gây mùi.", "", "", "", "", ""),
        ("HT", "Mương lấp.", "", "", "", "", ""),
    ]

    preview = send(client, meeting, rows)
    page = client.get(preview)
    saved = client.post(preview, {"shown": page.context["plan"].digest})

    assert page.content.decode().count("LÊ VĂN TÁM”") == 1
    assert (saved.status_code, Opinion.objects.count()) == (302, 2)


def test_wrong_rows_are_named_and_the_good_ones_go_in_alone_or_not_at_all(
    client: Client, clerk: Account, meeting: Meeting
) -> None:
    cell(meeting, "HT", "Chi bộ Hạ")
    good = ("HT", "Mương lấp.", "Nạo vét.")
    rows: list[tuple[object, ...]] = [
        good,
        ("HT", "MUONG LAP.", "nạo  vét."),
        ("Chi bộ Không Có", "Đường lở.", "Đắp lại."),
        ("HT", "", "Nạo vét."),
        ("HT", "Đèn hỏng.", "Thay.", "", "", "31/02/2026"),
        ("HT", "x" * 6001, ""),
        ("HT", "Đèn tối.", "Thay.", "", "Than phiền"),
        ("", "Mất nước.", "Cấp nước.", "", "", TODAY),
    ]

    preview = send(client, meeting, rows)
    page = client.get(preview)
    plan = page.context["plan"]
    nothing = client.post(preview, {"shown": plan.digest}, follow=True)
    none_yet = Opinion.objects.count()
    client.post(preview, {"shown": plan.digest, "alone": "1"})
    again = client.get(send(client, meeting, rows)).context["plan"]

    faults = {one.row.number: [fault.column for fault in one.faults] for one in plan.outcomes if one.faults}
    assert faults == {
        4: ["Cell"],
        5: ["What happens"],
        6: ["Written on"],
        7: ["What happens"],
        8: ["Kind"],
        9: ["Cell"],
    }
    assert plan.outcomes[1].note == "Row 2 says the same."
    assert "No cell of this meeting is called “Chi bộ Không Có”" in page.content.decode()
    assert "6 rows are wrong." in nothing.content.decode()
    assert (none_yet, Opinion.objects.get().text) == (0, "Mương lấp.")
    assert again.outcomes[0].note == f"It is there already as {Opinion.objects.get().code}."
    assert Opinion.objects.get().recorder == clerk


@pytest.mark.usefixtures("clerk")
def test_files_that_are_no_table_are_refused_in_a_sentence_and_the_template_comes_in_again(
    client: Client, meeting: Meeting
) -> None:
    cell(meeting, "HT", "Chi bộ Hạ")
    to = f"/meetings/{meeting.pk}/opinions/import/"

    template = client.get(f"{to}template/").content
    told = [
        client.post(to, {"file": SimpleUploadedFile(name, content)}).content.decode()
        for name, content in (("a.xlsx", b"PK\x03\x04"), ("a.csv", b"\xff\xfe\x00"), ("mau.xlsx", template))
    ]

    assert ["not a workbook" in told[0], "not a text file" in told[1], "not one row" in told[2]] == [True] * 3


def test_a_preview_that_no_longer_holds_is_shown_again(
    client: Client, clerk: Account, meeting: Meeting
) -> None:
    cell(meeting, "HT", "Chi bộ Hạ")
    rows: list[tuple[object, ...]] = [("HT", "Mương lấp.", "Nạo vét.")]
    one, other = send(client, meeting, rows), send(client, meeting, rows)
    shown = client.get(one).context["plan"].digest

    client.post(other, {"shown": client.get(other).context["plan"].digest})
    late = client.post(one, {"shown": shown}, follow=True)
    stranger = Client()
    stranger.force_login(access.account(role=Role.OFFICE, host=clerk.person.host))

    assert "Something was changed since" in late.content.decode()
    assert (Opinion.objects.count(), stranger.get(one).status_code) == (1, 404)


def test_sixty_rows_are_judged_and_written_in_as_many_steps_as_three(
    clerk: Account, meeting: Meeting
) -> None:
    units = [cell(meeting, f"C{number}", f"Chi bộ {number}") for number in range(3)]
    holder = holder_of(clerk, TODAY)

    def rows(count: int, of: str) -> list[Row]:
        return [
            Row(number, {"unit": units[number % 3].code, "text": f"{of} {number}", "ask": "Xem xét, sửa."})
            for number in range(2, count + 2)
        ]

    def taken(count: int, of: str) -> tuple[int, int]:
        with CaptureQueriesContext(
            connection,
        ) as judged:
            digest = plan_for(meeting, rows(count, of), today=TODAY).digest
        upload = stage(meeting, rows(count, of), file_name="a.xlsx", account=clerk.pk, at=timezone.now())
        with CaptureQueriesContext(connection) as written:
            confirm(upload, holder=holder, shown=digest, alone=False, at=timezone.now())
        inserts = [query for query in written.captured_queries if query["sql"].startswith("INSERT")]
        return len(judged), len(written) - len(inserts)

    first, few, many = taken(3, "Mở"), taken(3, "Việc"), taken(60, "Chuyện")

    assert few == many
    assert first >= few
    assert Opinion.objects.count() == 66


def test_the_command_takes_the_same_file(
    meeting: Meeting, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cell(meeting, "HT", "Chi bộ Hạ")
    path = tmp_path / "y-kien.xlsx"
    path.write_bytes(
        spreadsheets.workbook({"Ý kiến": [HEADINGS, ("HT", "Mương lấp.", "Nạo vét."), ("Lạ", "Đèn hỏng.")]})
    )
    typed = ["import", str(path), "--host", meeting.host.code, "--meeting", f"{meeting.day:%d/%m/%Y}"]

    refused = run(typed, language="en"), Opinion.objects.count()
    taken = run([*typed, "--alone"], language="en"), Opinion.objects.count()

    told = capsys.readouterr()
    assert (refused, taken) == ((1, 0), (0, 1))
    assert "Row 3, column Cell: No cell of this meeting is called “Lạ”." in told.err
    assert "1 new, 0 there already, 1 wrong." in told.out
    assert Opinion.objects.get().recorder is None


@pytest.mark.usefixtures("clerk")
@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Kiến nghị", "recommendation"),
        ("đề xuất, kiến nghị", "recommendation"),
        ("vuong mac", "obstacle"),
        ("Phản ánh", "report"),
        ("Dư luận", "public_mood"),
        ("Ph", None),
        ("Lạ", None),
    ],
)
def test_a_kind_is_known_by_one_of_its_words_or_its_beginning(
    client: Client, meeting: Meeting, typed: str, kind: str | None
) -> None:
    cell(meeting, "HT", "Chi bộ thôn Hạ")

    preview = send(client, meeting, [("HT", "Mương lấp.", "", "", typed, "", "")])
    (outcome,) = client.get(preview).context["plan"].outcomes

    faults = [fault.sentence for fault in outcome.faults if fault.sentence.startswith("Write one of")]
    assert (None if faults else outcome.kind.value) == kind
    assert all("“Obstacle”" in sentence for sentence in faults)
