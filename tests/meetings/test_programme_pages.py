"""Pages of the programme: the year of all groups planned at once, another name, held after all, a file."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.utils import translation
from icalendar import Calendar

from giaoban.audit.models import Entry
from giaoban.meetings.models import Meeting, Series
from giaoban.meetings.rules import State
from giaoban.organisation.rules import Role
from tests.documents.reading import lines_of_word
from tests.make import access, documents, meetings, organisation

pytestmark = pytest.mark.django_db
NOW = meetings.at(date(2026, 11, 2), 9)


@pytest.fixture
def office() -> Iterator[Client]:
    """The office on the second of November 2026, in English."""
    with time_machine.travel(NOW, tick=False), translation.override("en"):
        client = Client()
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
        client.force_login(access.account(role=Role.OFFICE))
        yield client


def of_two_clusters() -> list[Series]:
    """Return two series that meet in the same hall at the same time by their rule."""
    return [meetings.series(cluster=organisation.cluster(units=(organisation.unit(),))) for _ in range(2)]


def mark_in(shown: str) -> str:
    found = re.search(r'name="known" value="(\w+)"', shown)
    assert found is not None
    return found[1]


def fields_of(shown: str) -> dict[str, str]:
    return dict(re.findall(r'name="(day_\d+_\d+)" value="([^"]*)"', shown))


def test_a_year_of_two_clusters_is_planned_at_once_after_its_clashes_were_shown(office: Client) -> None:
    first, second = of_two_clusters()
    address = f"/hosts/{first.host_id}/programmes/2026/plan/"

    asked = office.get(address).content.decode()
    days = fields_of(asked) | {f"day_{second.pk}_12": ""}
    warned = office.post(address, days)
    kept = office.post(address, days | {"known": mark_in(warned.content.decode())})

    assert "is taken at that time" in asked
    assert (warned.status_code, kept["Location"]) == (200, f"/hosts/{first.host_id}/programmes/2026/")
    assert (first.meetings.count(), second.meetings.count()) == (2, 1)
    entry = Entry.objects.get(event="programme.planned")
    assert entry.details == {"year": 2026, "count": 3, "without_meeting": [f"{second.pk}/12"]}


def test_a_day_outside_its_month_is_told_beside_it_and_nothing_is_planned(office: Client) -> None:
    first, _ = of_two_clusters()
    address = f"/hosts/{first.host_id}/programmes/2026/plan/"
    days = fields_of(office.get(address).content.decode()) | {f"day_{first.pk}_11": "20/12/2026"}

    shown = office.post(address, days).content.decode()

    assert "20/12/2026 lies outside its period" in shown
    assert 'value="20/12/2026"' in shown
    assert not Meeting.objects.exists()


def test_a_programme_that_is_planned_says_so(office: Client) -> None:
    series = meetings.series()
    for month in (11, 12):
        meetings.meeting(series=series, on=date(2026, month, 20))

    shown = office.get(f"/hosts/{series.host_id}/programmes/2026/plan/").content.decode()

    assert "Every period of 2026 that is still ahead has its meeting." in shown
    assert "<form" not in re.sub(r"<header.*?</header>|<footer.*?</footer>", "", shown, flags=re.DOTALL)


def test_a_cancelled_meeting_is_held_after_all(office: Client) -> None:
    meeting = meetings.meeting(state=State.CANCELLED)
    address = f"/meetings/{meeting.pk}/reinstate/"

    offered = office.get(meeting.get_absolute_url()).content.decode()
    asked = office.get(address).content.decode()
    done = office.post(address)

    meeting.refresh_from_db()
    assert f'href="{address}"' in offered
    assert "must be called anew" in asked
    assert (done["Location"], meeting.state) == (meeting.get_absolute_url(), "planned")
    assert Entry.objects.get(event="meeting.reinstated").subject == f"meetings.meeting:{meeting.pk}"


@pytest.mark.parametrize(
    ("state", "on", "sentence"),
    [
        (State.CANCELLED, date(2026, 10, 30), "The time of this meeting has passed"),
        (State.PLANNED, date(2026, 11, 27), "This meeting is not cancelled"),
    ],
)
def test_what_cannot_be_held_after_all_says_why(
    office: Client, state: State, on: date, sentence: str
) -> None:
    meeting = meetings.meeting(state=state, on=on)

    refused = office.post(f"/meetings/{meeting.pk}/reinstate/")

    assert refused.status_code == 409
    assert sentence in refused.content.decode()


def test_a_meeting_has_another_name_and_a_briefing_its_old_one_back(office: Client) -> None:
    meeting = meetings.meeting()
    address = f"/meetings/{meeting.pk}/rename/"

    office.post(address, {"name": "Giao ban mở rộng"})
    shown = office.get(address).content.decode()
    office.post(address, {"name": ""})

    meeting.refresh_from_db()
    assert 'value="Giao ban mở rộng"' in shown
    assert (meeting.name, meeting.sequence) == ("", 2)
    assert meeting.title == "Briefing of November 2026"


def test_a_conference_without_a_name_is_refused_beside_the_field(office: Client) -> None:
    meeting = meetings.meeting()
    Meeting.objects.update(meeting_type="thematic", name="Hội nghị chuyên đề")

    shown = office.post(f"/meetings/{meeting.pk}/rename/", {"name": " "}).content.decode()

    meeting.refresh_from_db()
    assert 'aria-invalid="true"' in shown
    assert meeting.name == "Hội nghị chuyên đề"


def test_the_file_of_a_meeting_is_read_by_a_calendar_program(office: Client) -> None:
    meeting = meetings.meeting(state=State.CALLED)

    given = office.get(f"/meetings/{meeting.pk}/calendar/")

    (event,) = Calendar.from_ical(given.content).walk("VEVENT")
    assert given["Content-Type"] == "text/calendar; charset=utf-8"
    assert given["Content-Disposition"].endswith('2026-11-27.ics"')
    assert (str(event["UID"]), str(event["STATUS"])) == (str(meeting.uid), "CONFIRMED")
    assert event.decoded("DTSTART") == meeting.begins


def test_the_file_of_a_meeting_of_another_cluster_is_given_to_nobody(client: Client) -> None:
    other, own = organisation.unit(), organisation.unit()
    meeting = meetings.meeting(series=meetings.series(cluster=organisation.cluster(units=(other,))))
    organisation.cluster(units=(own,))
    client.force_login(access.account(role=Role.SECRETARY, unit=own))

    assert client.get(f"/meetings/{meeting.pk}/calendar/").status_code == 404


def test_the_year_is_printed_on_one_sheet_without_what_was_cancelled(office: Client) -> None:
    host = organisation.host()
    documents.issuer(host=host)
    series = meetings.series(host=host)
    held = meetings.meeting(series=series, on=date(2026, 11, 27))
    dropped = meetings.meeting(series=series, on=date(2026, 12, 25))
    meetings.bring(dropped, State.CANCELLED)

    kept = office.get(f"/hosts/{host.pk}/programmes/2026/file/docx/")
    lines = "\n".join(lines_of_word(kept.content))

    assert "Thứ Sáu, 27/11 (19/10 âm lịch)" in lines
    assert "25/12" not in lines
    assert office.get(f"/hosts/{host.pk}/programmes/2025/file/pdf/").status_code == 409
    assert (
        f"/hosts/{host.pk}/programmes/2026/file/pdf/"
        in office.get(f"/hosts/{host.pk}/programmes/2026/").content.decode()
    )
    assert held.day == date(2026, 11, 27)


def test_the_programme_of_a_meeting_says_when_each_item_begins(office: Client) -> None:
    meeting = meetings.meeting(state=State.CALLED)
    documents.issuer(host=meeting.host)
    first, second = (
        meeting.agenda.create(position=place, kind="other", title=title, minutes=15)
        for place, title in enumerate(("Ổn định tổ chức", "Trả lời kỳ trước"), start=1)
    )

    kept = office.get(f"/meetings/{meeting.pk}/invitations/papers/programme/docx/")
    lines = "\n".join(lines_of_word(kept.content))

    assert "CHƯƠNG TRÌNH" in lines
    assert (
        lines.index("7 giờ 30")
        < lines.index(first.title)
        < lines.index("7 giờ 45")
        < lines.index(second.title)
    )
