"""The clerk stays at the live desk: what is begun there ends there, and what a meeting needs is at hand."""

from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions
from giaoban.meetings.actions import Touch, Voice
from giaoban.meetings.models import Meeting, SpeakingRequest
from giaoban.meetings.queries.attendance import noted_of, session_of
from giaoban.meetings.rules import State
from giaoban.meetings.rules.attendance import Mark, Noted, Way
from giaoban.opinions.models import Opinion
from giaoban.organisation.models import Unit
from giaoban.organisation.rules import Role
from tests.make import access, meetings, opinions, organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting() -> Meeting:
    return meetings.meeting(on=timezone.localdate(), state=State.IN_SESSION, agenda=True)


@pytest.fixture
def desk(client: Client, meeting: Meeting) -> Client:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(access.account(role=Role.OFFICE, host=meeting.host))
    return client


def cell(meeting: Meeting, name: str) -> Unit:
    """Return a cell of the meeting, with the post that speaks for it."""
    unit = organisation.unit(host=meeting.host, name=name)
    organisation.post(role=Role.SECRETARY, host=meeting.host, unit=unit)
    return unit


def call(desk: Client, meeting: Meeting, unit: Unit) -> SpeakingRequest:
    """Let the clerk call a unit whose secretary speaks; whoever spoke before has finished."""
    now = timezone.now()
    for other in meeting.speaking_requests.filter(began_at__isnull=False, ended_at__isnull=True).exclude(
        unit=unit
    ):
        actions.end_floor(other, now=now, actor=SYSTEM)
    assert desk.post(f"/meetings/{meeting.pk}/session/speakers/add/", {"unit": unit.name}).status_code == 302
    return SpeakingRequest.objects.get(unit=unit)


@pytest.mark.parametrize(
    ("act", "typed"),
    [
        ("settle-on-spot", {"answered_by": "Chủ tịch", "text": "Làm ngay.", "raiser_agrees": "on"}),
        ("reword", {"kind": "report", "text": "Đường hẹp."}),
    ],
)
def test_what_was_begun_at_the_live_desk_ends_there_while_the_meeting_goes_on(
    desk: Client, meeting: Meeting, act: str, typed: dict[str, str]
) -> None:
    one = opinions.opinion(meeting=meeting, unit=cell(meeting, "Chi bộ Cầu Đá"))
    here, address = f"/meetings/{meeting.pk}/session/", f"/opinions/{one.pk}/{act}/?from=session"

    assert address in desk.get(here).content.decode()
    page = desk.get(address)
    assert f'href="{here}"' in page.content.decode()
    seen = {field.html_name: field.value() for field in page.context["form"].hidden_fields()}
    assert desk.post(address, {**seen, **typed})["Location"] == here

    Meeting.objects.filter(pk=meeting.pk).update(state=State.CLOSED.value, closed_at=timezone.now())
    assert here not in desk.get(address).content.decode()
    assert Opinion.objects.get(pk=one.pk).state == (
        "answered_on_spot" if act == "settle-on-spot" else "waiting"
    )


def test_a_unit_that_is_called_and_that_nobody_has_noted_is_there_from_then_on(
    desk: Client, meeting: Meeting
) -> None:
    called, excused = (cell(meeting, name) for name in ("Chi bộ Cầu Đá", "Chi bộ Vạn Chài"))
    seats = {unit: meetings.invitation(meeting=meeting, post=unit.posts.get()) for unit in (called, excused)}
    away = Touch(invitation=seats[excused].pk, mark=Mark.EXCUSED, at=timezone.now(), key=uuid4())
    actions.note_attendance(meeting, [away], way=Way.LIST, now=timezone.now(), actor=SYSTEM)

    asked = [call(desk, meeting, unit) for unit in (called, called, excused)]

    taps = seats[called].taps.all()
    began = min(session_of(meeting).began_at, asked[0].began_at or timezone.now())
    assert [(tap.at, tap.noted_at) for tap in taps] == [(began, asked[0].began_at)]
    assert [tap.mark for tap in seats[excused].taps.all()] == ["excused"]
    here = f"/invitations/{seats[excused].pk}/attendance/correct/?next=/meetings/{meeting.pk}/session/"
    assert here in desk.get(f"/meetings/{meeting.pk}/session/").content.decode()
    assert f'href="/meetings/{meeting.pk}/session/"' in desk.get(here).content.decode()


def test_who_was_called_by_mistake_is_not_there_for_it(desk: Client, meeting: Meeting) -> None:
    unit = cell(meeting, "Chi bộ Cầu Đá")
    seat = meetings.invitation(meeting=meeting, post=unit.posts.get())

    asked = call(desk, meeting, unit)
    desk.post(f"/meetings/{meeting.pk}/session/speakers/{asked.pk}/change/", {"act": "put-back"})

    assert noted_of(seat) == Noted()


@pytest.mark.parametrize(
    ("later", "choosing", "waits"), [({}, "chosen", 0), ({"later": "1"}, "chosen-for-list", 1)]
)
def test_of_several_units_that_fit_one_is_chosen_by_a_button(
    desk: Client, meeting: Meeting, later: dict[str, str], choosing: str, waits: int
) -> None:
    units = [cell(meeting, f"Chi bộ {name}") for name in ("Bãi Dâu", "Bến Đò", "Cầu Đá")]
    address = f"/meetings/{meeting.pk}/session/speakers/add/"

    page = desk.post(address, {"unit": "bd", **later}).content.decode()

    assert [f'name="{choosing}" value="{unit.pk}"' in page for unit in units] == [True, True, False]
    assert desk.post(address, {"unit": "bd", choosing: units[1].pk}).status_code == 302
    asked = meeting.speaking_requests.get()
    assert (asked.unit, asked.waits) == (units[1], bool(waits))


def test_every_moment_of_the_live_desk_has_one_main_button(desk: Client, meeting: Meeting) -> None:
    def mains() -> int:
        page = desk.get(f"/meetings/{meeting.pk}/session/").content.decode()
        return page.split("<main", 1)[1].count('data-kind="main"')

    found = [mains()]
    actions.begin_item(meeting.agenda.all()[0], now=timezone.now(), actor=SYSTEM)
    found.append(mains())
    waiting, speaking = (cell(meeting, name) for name in ("Chi bộ Cầu Đá", "Chi bộ Vạn Chài"))
    actions.ask_to_speak(meeting, voice=Voice(unit=waiting), now=timezone.now(), actor=SYSTEM)
    found.append(mains())
    call(desk, meeting, speaking)

    assert [*found, mains()] == [1, 1, 1, 1]
