"""The programme of a year: days weighed before they are fixed, days off, other types, versions, calendars."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.utils import translation
from icalendar import Calendar

from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.meetings import actions, queries
from giaoban.meetings.actions import AgendaLine, OfficeDay
from giaoban.meetings.models import CalendarFeed, Meeting
from giaoban.meetings.rules import ChangeKind, State
from giaoban.organisation.rules import Role
from tests.make import access, audit, meetings, organisation

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


def mark_in(shown: str) -> str:
    found = re.search(r'name="known" value="(\w+)"', shown)
    assert found is not None
    return found[1]


def post(client: Client, address: str, **typed: str) -> str:
    return client.post(address, typed).content.decode()


def test_a_hall_that_is_taken_is_named_with_a_free_day_and_kept_only_when_asked_twice(office: Client) -> None:
    taken = meetings.meeting(series=meetings.series(cluster=organisation.cluster(units=())))
    series = meetings.series()
    address = f"/meeting-series/{series.pk}/meetings/add/"
    typed = {"meeting_type": "briefing", "day": "27/11/2026", "time": "8:00", "place": taken.place.upper()}

    warned = post(office, address, **typed)
    kept = office.post(address, typed | {"known": mark_in(warned)})

    assert "is taken at that time" in warned
    assert "Free that fortnight: Thursday 26/11/2026" in warned.replace("\xa0", " ")
    assert kept.status_code == 302
    assert series.meetings.count() == 1


def test_an_hour_at_night_is_asked_about_once_more_and_so_are_answers_that_a_new_day_voids(
    office: Client,
) -> None:
    meeting = meetings.meeting(on=date(2026, 11, 26), state=State.CALLED)
    invitation = meetings.invitation(
        meeting=meeting, post=organisation.post(unit=organisation.unit()), sent_at=NOW
    )
    invitation.answer, invitation.answered_at = "comes", NOW
    invitation.save(update_fields=["answer", "answered_at"])
    address = f"/meetings/{meeting.pk}/move/"
    typed = {"day": "27/11/2026", "time": "3:00", "place": meeting.place}

    warned = post(office, address, **typed)
    by_day = post(office, address, **typed | {"time": "7:30", "known": mark_in(warned)})
    kept = office.post(address, typed | {"known": mark_in(warned)})
    elsewhere = office.post(address, typed | {"place": "Nhà văn hóa", "known": "", "time": "17:30"})

    assert "It would begin at 3:00; meetings begin from 7:00 to 17:30" in warned
    assert "all of which go: 1." in warned
    assert ("It would begin" in by_day, "all of which go: 1." in by_day) == (False, True)
    assert (kept.status_code, elsewhere.status_code) == (302, 302)


def test_a_member_in_charge_of_units_of_two_clusters_is_named_by_post(office: Client) -> None:
    units = [organisation.unit(), organisation.unit()]
    clusters = [organisation.cluster(units=(unit,)) for unit in units]
    member = organisation.post(role=Role.MEMBER_IN_CHARGE, name="Ủy viên phụ trách")
    organisation.term(post=member, person=organisation.person(name="Trần Thị Kín"))
    for unit in units:
        organisation.oversight(post=member, unit=unit)
    meetings.meeting(series=meetings.series(cluster=clusters[0]))
    other = meetings.series(cluster=clusters[1])
    typed = {"meeting_type": "briefing", "day": "27/11/2026", "time": "8:00", "place": "Nhà văn hóa"}

    warned = post(office, f"/meeting-series/{other.pk}/meetings/add/", **typed)

    assert "Expected in two places at that time: Ủy viên phụ trách" in warned
    assert "Trần Thị Kín" not in warned


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("24/11/2026", "24/11/2026 is a day off"),
        ("28/11/2026", "is a Saturday or a Sunday"),
        ("05/02/2027", "is a day off"),
        ("01/11/2026", "That time is already past"),
        ("31/02/2026", "has no day 31"),
    ],
)
def test_a_day_that_should_not_be_is_told_beside_it(office: Client, day: str, sentence: str) -> None:
    series = meetings.series()
    address = f"/meeting-series/{series.pk}/meetings/add/"

    shown = post(office, address, meeting_type="briefing", day=day, time="7:30", place="Hội trường")

    assert sentence in shown
    assert f'value="{day}"' in shown
    assert not Meeting.objects.exists()


def test_a_day_off_written_by_the_committee_moves_proposals_and_closing_days() -> None:
    meeting = meetings.meeting()
    change = OfficeDay(day=date(2026, 11, 26), works=False, reason="Đại hội")

    actions.change_day(meeting.host, change=change, now=NOW, actor=audit.actor())
    swapped = OfficeDay(day=date(2026, 12, 25), works=False, reason="Hoán đổi")
    actions.change_day(meeting.host, change=swapped, now=NOW, actor=audit.actor())

    meeting.refresh_from_db()
    assert meeting.written_until == date(2026, 11, 20)
    assert queries.proposals(meeting.series, 2026)[11].day == date(2026, 12, 24)
    assert Entry.objects.filter(event="calendar.day_changed").count() == 2
    with pytest.raises(Refused, match="rest that day already"):
        actions.change_day(meeting.host, change=change, now=NOW, actor=audit.actor())


def test_a_change_that_is_taken_back_leaves_the_public_calendar() -> None:
    host = organisation.host()
    change = OfficeDay(day=date(2026, 11, 24), works=True, reason="Làm bù")
    made = actions.change_day(host, change=change, now=NOW, actor=audit.actor())

    actions.restore_day(made, now=NOW, actor=audit.actor())

    assert not queries.office_days(host.pk, 2026).works_on(date(2026, 11, 24))


def test_the_days_page_shows_the_change_and_its_reason(office: Client) -> None:
    host = organisation.host()
    address = f"/hosts/{host.pk}/office-days/2026/"

    post(office, address, day="02/12/2026", works="rest", reason="Ngày hội đại đoàn kết")

    shown = office.get(address).content.decode()
    assert "Ngày hội đại đoàn kết" in shown
    assert "written by the committee" in shown


def test_a_conference_is_not_the_next_meeting_and_begins_with_its_own_agenda() -> None:
    raised = meetings.meeting(state=State.CLOSED, on=date(2026, 10, 30))
    conference = actions.add_meeting(
        raised.series,
        starts_at=meetings.at(date(2026, 11, 13)),
        place="Hội trường",
        now=NOW,
        actor=audit.actor(),
        meeting_type="commendation",
        name="Hội nghị biểu dương",
    )

    due = actions.next_meeting(raised, now=NOW)

    assert (due.day, conference.title) == (date(2026, 11, 27), "Hội nghị biểu dương")
    assert "panel" in [item.kind for item in conference.agenda.all()]
    assert queries.missing_items(conference) == ()


def test_every_change_raises_the_sequence_and_the_uid_stays() -> None:
    series = meetings.series()
    meeting = meetings.meeting(series=series)
    uid, who = meeting.uid, audit.actor()

    actions.move_meeting(meeting, to=meeting.starts_at, place="Sân kho", now=NOW, actor=who)
    actions.rename_meeting(meeting, name="Giao ban mở rộng", now=NOW, actor=who)
    actions.cancel_meeting(meeting, reason="Bão", now=NOW, actor=who)
    again = actions.reinstate_meeting(meeting, now=NOW, actor=who)

    assert (again.uid, again.sequence, again.state, again.cancelled_because) == (uid, 4, "planned", "")


def test_each_saved_agenda_is_kept_and_the_difference_told() -> None:
    meeting = meetings.meeting(agenda=True)
    lines = [
        AgendaLine(key=item.pk, kind=item.kind, title=item.title, minutes=item.minutes)
        for item in meeting.agenda.all()
    ]

    for kept in (lines[1:], lines[1:], [lines[2], lines[1], *lines[3:]]):
        actions.save_agenda(meeting, lines=kept, now=NOW, actor=audit.actor())

    found = queries.versions_of(meeting)
    assert [saved.version.number for saved in found] == [3, 2, 1]
    assert [change.kind for change in found[1].changes] == [ChangeKind.REMOVED]
    assert [change.kind for change in found[0].changes] == [ChangeKind.MOVED]


def test_a_feed_shows_what_its_owner_may_see_until_it_is_revoked(client: Client) -> None:
    account = access.account(role=Role.OFFICE)
    meeting = meetings.meeting(on=date.today() + timedelta(days=9))  # noqa: DTZ011  # any day ahead
    client.force_login(account)
    client.post("/my-calendar/make/")
    feed = CalendarFeed.objects.get()
    address = f"/calendars/{queries.address_of(feed)}/"

    first = Client().get(address)
    same = Client().get(address, headers={"If-None-Match": first["ETag"]})
    client.post("/my-calendar/make/")
    revoked = Client().get(address)

    read = Calendar.from_ical(first.content)
    assert [str(event["UID"]) for event in read.walk("VEVENT")] == [str(meeting.uid)]
    assert (first["Content-Type"], same.status_code, revoked.status_code) == (
        "text/calendar; charset=utf-8",
        304,
        404,
    )


@pytest.mark.parametrize("address", ["1-AAAAAAAAAAAAAAAAAAAAAA", "x", "²"])
def test_an_address_that_was_never_ours_shows_nothing(client: Client, address: str) -> None:
    assert client.get(f"/calendars/{address}/").status_code == 404


def test_the_programme_takes_no_more_queries_for_more_meetings(office: Client) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    series, counts = meetings.series(), []
    for days in ((20,), (18, 19)):
        for day in days:
            meetings.meeting(series=series, on=date(2026, 12, day), period=None)
        with CaptureQueriesContext(connection) as counted:
            shown = office.get(f"/hosts/{series.host_id}/programmes/2026/").content.decode()
        counts.append(len(counted))

    assert "20/12/2026" in shown
    assert counts[0] == counts[1]
