"""What people see and do on the pages of meetings."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.safestring import SafeString, mark_safe
from pytest_django import DjangoAssertNumQueries

from giaoban.access.rules import Holder
from giaoban.audit.models import Entry
from giaoban.meetings import agenda, queries
from giaoban.meetings.models import Meeting, Period, Series, Turn
from giaoban.meetings.rules import ORDINARY_AGENDA, ItemKind, State
from giaoban.organisation.rules import Role
from tests.make import access, meetings, organisation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english(client: Client) -> Iterator[None]:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    with translation.override("en"):
        yield


@pytest.fixture
def office(client: Client) -> Client:
    client.force_login(access.account(role=Role.OFFICE))
    return client


@pytest.fixture
def november() -> Iterator[Client]:
    """The office on the second of November 2026."""
    with time_machine.travel(meetings.at(date(2026, 11, 2), 9), tick=False):
        client = Client()
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
        client.force_login(access.account(role=Role.OFFICE))
        yield client


def soon(days: int = 20) -> date:
    return timezone.localdate() + timedelta(days=days)


def page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


def sent(client: Client, address: str, typed: Mapping[str, object], status: int = 200) -> str:
    response = client.post(address, dict(typed))
    assert response.status_code == status
    return response.content.decode()


# Who sees what.


def test_a_secretary_sees_the_meetings_of_their_own_cluster(client: Client) -> None:
    commune = organisation.unit()
    cell = organisation.unit(parent=commune)
    own = meetings.meeting(series=meetings.series(cluster=organisation.cluster(units=(commune,))))
    other = meetings.meeting(
        series=meetings.series(cluster=organisation.cluster(units=(organisation.unit(),)))
    )
    everybody = meetings.meeting(series=meetings.series())
    client.force_login(access.account(role=Role.SECRETARY, unit=cell))

    statuses = [client.get(meeting.get_absolute_url()).status_code for meeting in (own, other, everybody)]

    assert statuses == [200, 404, 200]
    assert page(client, "/meetings/?year=2026").count("things__name") == 2


def test_a_stranger_of_another_committee_finds_nothing(client: Client) -> None:
    meeting = meetings.meeting()
    client.force_login(access.account(role=Role.OFFICE, host=organisation.host(code="KM")))

    assert client.get(meeting.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("address", ["move", "cancel", "close", "turns/add", "agenda/edit"])
def test_pages_that_change_a_meeting_do_not_exist_for_others(client: Client, address: str) -> None:
    meeting = meetings.meeting(state=State.IN_SESSION)
    cell = organisation.unit(host=meeting.host)
    client.force_login(access.account(role=Role.SECRETARY, unit=cell))

    assert client.get(f"/meetings/{meeting.pk}/{address}/").status_code == 404


@pytest.mark.parametrize("address", ["", "edit/", "meetings/add/", "years/2026/plan/"])
def test_pages_of_series_do_not_exist_for_others(client: Client, address: str) -> None:
    series = meetings.series()
    client.force_login(access.account(role=Role.CHAIR))

    assert client.get(f"/meeting-series/{series.pk}/{address}").status_code == 404


def test_the_chair_opens_and_closes_but_does_not_move(client: Client) -> None:
    meeting = meetings.meeting(on=timezone.localdate(), state=State.CALLED)
    client.force_login(access.account(role=Role.CHAIR))

    assert client.post(f"/meetings/{meeting.pk}/open/").status_code == 302
    assert client.post(f"/meetings/{meeting.pk}/close/", {"conclusion": ""}).status_code == 302
    assert client.get(f"/meetings/{meeting.pk}/move/").status_code == 404


# Lists.


def test_the_year_shows_its_meetings_by_period(office: Client) -> None:
    series = meetings.series()
    meetings.meeting(series=series, on=date(2026, 10, 30), state=State.CLOSED)
    meetings.meeting(series=series, on=date(2026, 11, 27))
    meetings.meeting(series=series, on=date(2025, 11, 28), state=State.CLOSED)

    shown = page(office, "/meetings/?year=2026")

    assert shown.index("October 2026") < shown.index("November 2026")
    assert "November 2025" not in shown
    assert "?year=2025" in shown


@pytest.mark.parametrize("year", ["", "1999", "abc", "²"])
def test_a_year_without_meetings_says_so_and_offers_to_plan(office: Client, year: str) -> None:
    assert "No meetings are planned yet" in page(office, f"/meetings/?year={year}")


@pytest.mark.parametrize("role", [Role.OFFICE, Role.SECRETARY])
def test_a_longer_year_takes_no_more_queries(
    client: Client, role: Role, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    series = meetings.series()
    unit = organisation.unit(host=series.host) if role is Role.SECRETARY else None
    client.force_login(access.account(role=role, unit=unit))
    counts = []
    for months in (range(1, 2), range(2, 4)):
        for month in months:
            meetings.meeting(series=series, on=date(2026, month, 20))
        page(client, "/meetings/?year=2026")
        with django_assert_max_num_queries(30) as counted:
            page(client, "/meetings/?year=2026")
        counts.append(len(counted.captured_queries))

    assert counts[0] == counts[1]


def test_more_turns_and_items_take_no_more_queries(
    office: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    meeting = meetings.meeting(state=State.IN_SESSION)
    counts = []
    for more in (1, 2):
        for _ in range(more):
            meetings.turn(meeting=meeting)
            meeting.agenda.create(position=1, kind="other", title="Việc khác")
        page(office, meeting.get_absolute_url())
        with django_assert_max_num_queries(30) as counted:
            page(office, meeting.get_absolute_url())
        counts.append(len(counted.captured_queries))

    assert counts[0] == counts[1]


# One meeting.


def test_the_page_of_a_meeting_shows_when_each_item_begins(office: Client) -> None:
    meeting = meetings.meeting(agenda=True)

    shown = page(office, meeting.get_absolute_url())

    assert shown.index("7:30") < shown.index("7:45") < shown.index("Chi hỗ trợ, bế mạc")


def test_turns_show_the_post_and_not_the_person(office: Client) -> None:
    meeting = meetings.meeting(state=State.IN_SESSION)
    unit = organisation.unit(host=meeting.host)
    post = organisation.post(unit=unit)
    organisation.term(post=post, person=organisation.person(name="Trần Thị Kín"))
    meetings.turn(meeting=meeting, unit=unit, post=post)

    shown = page(office, meeting.get_absolute_url())

    assert post.name in shown
    assert "Trần Thị Kín" not in shown


def test_a_secretary_sees_only_their_own_turn(client: Client) -> None:
    meeting = meetings.meeting(state=State.IN_SESSION)
    own = organisation.unit(host=meeting.host)
    meetings.turn(meeting=meeting, unit=own, gist="Mương nghẽn")
    meetings.turn(meeting=meeting, gist="Việc của nơi khác")
    client.force_login(access.account(role=Role.SECRETARY, unit=own))

    shown = page(client, meeting.get_absolute_url())

    assert "Mương nghẽn" in shown
    assert "Việc của nơi khác" not in shown


def test_areas_above_fill_their_items_and_add_their_links(
    office: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agenda, "_rows", {})
    monkeypatch.setattr(agenda, "_links", [])
    monkeypatch.setattr(agenda, "_touched", [])
    monkeypatch.setattr(agenda, "_told", [])
    meeting = meetings.meeting(agenda=True)

    @agenda.fills(ItemKind.REPLIES)
    def replies(of: Meeting, holder: Holder) -> SafeString:
        return mark_safe(f"<p>14 trả lời cho {of.pk}, {holder.account}</p>")  # noqa: S308

    @agenda.leads_on
    def links(of: Meeting, holder: Holder) -> list[agenda.Link]:
        return [agenda.Link(to=f"/desk/{of.pk}/", label=f"Compile desk for {holder.name}")]

    @agenda.touches
    def touched(of: Meeting, holder: Holder) -> list[agenda.Touched]:
        row = agenda.Link(to=f"/referrals/{of.pk}/", label=f"A reply that {holder.name} may see")
        return [agenda.Touched(f"14 replies are due at meeting {of.pk}.", (row,))]

    @agenda.tells
    def told(of: Meeting, _holder: Holder) -> list[agenda.Touched]:
        return [agenda.Touched(f"42 secretaries hear of meeting {of.pk}.")]

    shown = page(office, meeting.get_absolute_url())
    question = page(office, f"/meetings/{meeting.pk}/cancel/")

    assert f"<p>14 trả lời cho {meeting.pk}" in shown
    assert f'href="/desk/{meeting.pk}/"' in shown
    assert f"<summary>14 replies are due at meeting {meeting.pk}.</summary>" in question
    assert f'href="/referrals/{meeting.pk}/"' in question
    assert f"42 secretaries hear of meeting {meeting.pk}." in question


# Acts.


def test_a_meeting_is_called_and_the_button_says_why_not(office: Client) -> None:
    meeting = meetings.meeting(series=meetings.series(host=meetings.template()), on=soon())
    secretary = organisation.post(unit=organisation.unit(host=meeting.host))

    greyed = page(office, meeting.get_absolute_url())
    refused = sent(office, f"/meetings/{meeting.pk}/call/", {}, status=409)
    meetings.give_agenda(meeting)
    sent(office, f"/meetings/{meeting.pk}/call/", {"posts": [secretary.pk]}, status=302)

    meeting.refresh_from_db()
    assert "The agenda lacks what it must contain" in greyed
    assert "The agenda lacks what it must contain" in refused
    assert meeting.state == "called"


def test_moving_asks_says_what_follows_and_moves(november: Client) -> None:
    office = november
    meeting = meetings.meeting(on=date(2026, 11, 27), state=State.CALLED)
    address = f"/meetings/{meeting.pk}/move/"
    to = date(2026, 11, 26)

    asked = page(office, address)
    sent(office, address, {"day": f"{to:%d/%m/%Y}", "time": "14h", "place": "Nhà văn hóa"}, status=302)

    meeting.refresh_from_db()
    assert "the notice has gone out already" in asked.lower()
    assert (meeting.begins, meeting.place) == (meetings.at(to, 14, 0), "Nhà văn hóa")


@pytest.mark.parametrize(
    ("day", "time", "sentence"),
    [
        ("31/02/2027", "7:30", "has no day 31"),
        ("", "7:30", "Write the day"),
        ("27/11/2026", "25:00", "This is not a time of day"),
        ("01/01/2020", "7:30", "That time is already past"),
    ],
)
def test_a_wrong_day_is_told_beside_it_and_all_that_was_typed_stays(
    office: Client, day: str, time: str, sentence: str
) -> None:
    meeting = meetings.meeting(on=soon())

    shown = sent(office, f"/meetings/{meeting.pk}/move/", {"day": day, "time": time, "place": "Sân <kho>"})

    meeting.refresh_from_db()
    assert sentence in shown
    assert f'value="{day}"' in shown or not day
    assert "Sân &lt;kho&gt;" in shown
    assert meeting.day == soon()


def test_moving_past_the_next_meeting_names_it(office: Client) -> None:
    series = meetings.series()
    meeting = meetings.meeting(series=series, on=soon())
    meetings.meeting(series=series, on=soon(50))
    typed = {"day": f"{soon(60):%d/%m/%Y}", "time": "7:30", "place": "Hội trường"}

    shown = sent(office, f"/meetings/{meeting.pk}/move/", typed)

    assert f"The series has a meeting on {soon(50):%d/%m/%Y}" in shown


def test_a_meeting_that_is_over_is_neither_moved_nor_cancelled(office: Client) -> None:
    meeting = meetings.meeting(state=State.CLOSED)

    for address in ("move", "cancel", "close", "agenda/edit"):
        assert "stays as it is" in page(office, f"/meetings/{meeting.pk}/{address}/", status=409)


def test_cancelling_needs_a_reason_and_shows_where_things_go(office: Client) -> None:
    series = meetings.series()
    meeting = meetings.meeting(series=series, on=soon())
    following = meetings.meeting(series=series, on=soon(50))
    address = f"/meetings/{meeting.pk}/cancel/"

    asked = sent(office, address, {"reason": " "})
    sent(office, address, {"reason": "Bão số 7"}, status=302)
    shown = page(office, meeting.get_absolute_url())

    assert "Write the reason in one sentence" in asked
    assert f"{soon(50):%d/%m/%Y}" in asked
    assert "This meeting is not held." in shown
    assert following.get_absolute_url() in shown


def test_turns_are_recorded_at_the_meeting_and_only_once(office: Client) -> None:
    meeting = meetings.meeting(on=timezone.localdate(), state=State.IN_SESSION)
    post = organisation.post(unit=organisation.unit(host=meeting.host))
    address = f"/meetings/{meeting.pk}/turns/add/"
    typed = {"unit": str(post.unit_id), "channel": "oral", "gist": "Mương nghẽn", "once": str(uuid4())}

    sent(office, address, typed, status=302)
    sent(office, address, typed, status=302)

    turn = Turn.objects.get()
    assert (turn.post, turn.channel, turn.gist) == (post, "oral", "Mương nghẽn")
    assert turn.recorder is not None


def test_a_cell_of_another_cluster_has_no_turn_here(office: Client) -> None:
    member = organisation.unit()
    series = meetings.series(cluster=organisation.cluster(units=(member,)))
    meeting = meetings.meeting(series=series, state=State.IN_SESSION)
    stranger = organisation.post(unit=organisation.unit()).unit_id
    typed = {"unit": str(stranger), "channel": "oral", "gist": "Giữ nguyên chữ", "once": str(uuid4())}

    shown = sent(office, f"/meetings/{meeting.pk}/turns/add/", typed)

    assert "Giữ nguyên chữ" in shown
    assert not Turn.objects.exists()


def test_turns_are_entered_from_notes_until_the_compilation_is_closed(office: Client) -> None:
    meeting = meetings.meeting(state=State.CLOSED)
    address = f"/meetings/{meeting.pk}/turns/add/"

    offered = page(office, address)
    meeting.compiled_at = timezone.now()
    meeting.save()

    assert 'value="oral"' in offered
    assert 'value="written"' in offered
    assert "The compilation of this meeting is closed." in page(office, address, status=409)


# Agendas.


def rows(count: int, *changes: dict[str, object]) -> dict[str, object]:
    typed: dict[str, object] = {"items-TOTAL_FORMS": str(count), "items-INITIAL_FORMS": "0"}
    for number, change in enumerate(changes):
        row = {"position": str(number + 1), "title": "", "kind": "other", "minutes": "10"} | change
        typed |= {f"items-{number}-{name}": value for name, value in row.items()}
    return typed


def test_an_agenda_is_put_in_the_order_of_its_numbers(office: Client) -> None:
    meeting = meetings.meeting(on=soon())
    typed = rows(
        4,
        {"title": "Kết luận", "position": "2", "kind": "conclusion"},
        {"title": "Ý kiến", "position": "1", "kind": "opinions", "minutes": "45"},
        {"title": "Bỏ", "position": "3", "remove": "on"},
        {},
    )

    sent(office, f"/meetings/{meeting.pk}/agenda/edit/", typed, status=302)

    items = [(item.title, item.minutes) for item in meeting.agenda.all()]
    assert items == [("Ý kiến", 45), ("Kết luận", 10)]


def test_an_agenda_page_shows_every_item_and_two_free_rows(office: Client) -> None:
    meeting = meetings.meeting(on=soon(), agenda=True)

    shown = page(office, f"/meetings/{meeting.pk}/agenda/edit/")

    assert f'name="items-{len(ORDINARY_AGENDA) + 1}-title"' in shown
    assert f'name="items-{len(ORDINARY_AGENDA) + 2}-title"' not in shown


def test_a_wrong_row_is_told_and_the_rest_of_the_agenda_stays_typed(office: Client) -> None:
    meeting = meetings.meeting(on=soon(), agenda=True)
    typed = rows(2, {"title": "Ý kiến của bí thư", "minutes": "nhiều"}, {"minutes": "5"})

    shown = sent(office, f"/meetings/{meeting.pk}/agenda/edit/", typed)

    assert "Write a whole number" in shown
    assert "Ý kiến của bí thư" in shown
    assert meeting.agenda.count() == len(ORDINARY_AGENDA)


def test_an_agenda_that_was_sent_is_not_stripped_of_what_is_required(office: Client) -> None:
    series = meetings.series(host=meetings.template())
    meeting = meetings.meeting(series=series, on=soon(), state=State.CALLED, agenda=True)

    shown = sent(office, f"/meetings/{meeting.pk}/agenda/edit/", rows(1, {"title": "Chỉ còn việc này"}))

    assert "Put it back." in shown
    assert "Chỉ còn việc này" in shown


def test_the_usual_order_of_business_is_edited(office: Client) -> None:
    host = meetings.template()
    typed = rows(1, {"title": "Ý kiến", "kind": "opinions", "required": "on"})

    sent(office, f"/hosts/{host.pk}/agenda-template/edit/", typed, status=302)

    item = host.agenda_template.get()
    assert (item.title, item.required) == ("Ý kiến", True)


# Series and planning.

SERIES: dict[str, object] = {
    "name": "Giao ban bí thư chi bộ",
    "cluster": "",
    "frequency": "month",
    "rule": "last_weekday",
    "weekday": "4",
    "nth": "1",
    "day_of_month": "25",
    "starts_at": "7 giờ 30",
    "place": "Hội trường",
    "notice_days": "7",
    "closing_days": "3",
    "valid_from": "01/01/2026",
    "valid_to": "",
    "once": str(uuid4()),
}


def test_a_series_is_made_and_leads_on_to_planning(office: Client) -> None:
    host = organisation.host()

    response = office.post(f"/hosts/{host.pk}/meeting-series/add/", SERIES)

    series = Series.objects.get()
    year = timezone.localdate().year
    assert response.headers["Location"] == reverse("meetings:plan", args=[series.pk, year])
    assert (series.name, series.weekday, f"{series.starts_at:%H:%M}") == (
        "Giao ban bí thư chi bộ",
        4,
        "07:30",
    )


def test_a_series_that_ends_before_it_begins_is_told_so(office: Client) -> None:
    host = organisation.host()

    shown = sent(office, f"/hosts/{host.pk}/meeting-series/add/", SERIES | {"valid_to": "31/12/2025"})

    assert "The last day lies before the first." in shown
    assert not Series.objects.exists()


def test_a_series_is_changed(office: Client) -> None:
    series = meetings.series()
    address = f"/meeting-series/{series.pk}/edit/"

    assert "Hội trường Đảng ủy" in page(office, address)
    sent(office, address, SERIES | {"place": "Nhà văn hóa"}, status=302)

    series.refresh_from_db()
    assert series.place == "Nhà văn hóa"


def test_a_year_is_planned_from_proposals_that_can_be_changed(november: Client) -> None:
    office, series, year = november, meetings.series(), 2027
    address = f"/meeting-series/{series.pk}/years/{year}/plan/"
    days = (20, "", 19, 20, 20, 21, 20, 20, 20, 20, 19, 20)
    typed = {f"month_{month}": f"{day}/{month:02}/{year}" for month, day in enumerate(days, start=1)}
    typed["month_2"] = ""

    proposed = page(office, address)
    sent(office, address, typed, status=302)
    again = page(office, address)

    assert proposed.count('name="month_') == 12
    assert [meeting.day.month for meeting in Meeting.objects.all()] == [1, *range(3, 13)]
    assert Period.objects.get(month=2).meetings.count() == 0
    assert again.count('name="month_') == 1


def test_a_day_of_another_period_is_told_and_the_others_stay_typed(office: Client) -> None:
    series = meetings.series()
    year = timezone.localdate().year + 1
    typed = {"month_1": f"29/01/{year + 50}", "month_3": f"20/03/{year}"}

    shown = sent(office, f"/meeting-series/{series.pk}/years/{year}/plan/", typed)

    assert "lies outside its period" in shown
    assert f'value="20/03/{year}"' in shown
    assert not Meeting.objects.exists()


def test_one_more_meeting_is_added(november: Client) -> None:
    series = meetings.series()
    typed = {"day": "27/11/2026", "time": "7h30", "place": "Hội trường", "meeting_type": "briefing"}

    sent(november, f"/meeting-series/{series.pk}/meetings/add/", typed, status=302)

    assert Meeting.objects.get().begins == meetings.at(date(2026, 11, 27))


def test_the_pages_of_series_say_their_rule(office: Client) -> None:
    series = meetings.series()
    meetings.meeting(series=series, on=date(2026, 11, 27))

    overview = page(office, "/meeting-series/")
    one = page(office, f"{series.get_absolute_url()}?year=2026")

    assert "The last Friday of the month, 7:30" in overview
    assert "November 2026" in one


def test_a_meeting_is_called_by_its_period_and_number() -> None:
    first = meetings.meeting()
    second = meetings.meeting(series=first.series, on=date(2026, 11, 30))

    assert (first.title, second.title) == (
        "Briefing of November 2026",
        "Briefing of November 2026, second meeting",
    )
    assert isinstance(second.begins, datetime)


def test_a_cancellation_sent_again_says_once_more_that_the_meeting_is_cancelled(office: Client) -> None:
    meeting = meetings.meeting(on=timezone.localdate() + timedelta(days=9))
    address = f"/meetings/{meeting.pk}/cancel/"

    first, again = (office.post(address, {"reason": "Bão số 7"}) for _ in range(2))

    assert (first.status_code, again.status_code) == (302, 302)
    assert Entry.objects.filter(event="meeting.cancelled").count() == 1


def test_the_second_meeting_of_a_month_is_the_later_one_that_is_held_whenever_it_was_planned() -> None:
    series = meetings.series()
    late = meetings.meeting(series=series, on=date(2027, 2, 26))
    early = meetings.meeting(series=series, on=date(2027, 2, 12))
    cancelled = meetings.meeting(series=series, on=date(2027, 1, 15), state=State.CANCELLED)
    only = meetings.meeting(series=series, on=date(2027, 1, 29))
    office = access.holder(role=Role.OFFICE, host=series.host)

    read = {one.pk: one.title for one in queries.visible_to(office)}

    assert read == {
        early.pk: "Briefing of February 2027",
        late.pk: "Briefing of February 2027, second meeting",
        cancelled.pk: "Briefing of January 2027",
        only.pk: "Briefing of January 2027",
    }
    assert {one.pk: one.title for one in (late, early, cancelled, only)} == read
