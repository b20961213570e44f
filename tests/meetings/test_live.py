"""The screens of a meeting in session: who may see them, what is new on them, when they end."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.audit.models import Entry
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions, queries
from giaoban.meetings.actions import Voice
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State
from giaoban.organisation.rules import Role
from giaoban.ui.wording import NO_BREAK
from tests.make import access, documents, meetings, organisation

pytestmark = pytest.mark.django_db

PART = {"HX-Request": "true"}


@pytest.fixture
def meeting() -> Meeting:
    """A meeting in session that began in the last minutes; somebody called Hồng Ngọc has the floor."""
    made = meetings.meeting(on=timezone.localdate(), state=State.CALLED, agenda=True)
    now = timezone.now()
    Meeting.objects.filter(pk=made.pk).update(starts_at=now - timedelta(minutes=5))
    opened = actions.open_meeting(made, now=now, actor=SYSTEM)
    unit = organisation.unit(host=made.host, name="Chi bộ Cầu Đá")
    post = organisation.post(role=Role.SECRETARY, host=made.host, unit=unit, name="Bí thư Chi bộ Cầu Đá")
    organisation.term(post=post, person=organisation.person(host=made.host, name="Hồng Ngọc"))
    actions.begin_item(opened.agenda.all()[6], now=now, actor=SYSTEM)
    actions.give_floor(opened, voice=Voice(unit=unit, post=post), now=now, actor=SYSTEM)
    return opened


def hall_of(meeting: Meeting) -> str:
    made = actions.make_hall_key(meeting, now=timezone.now(), actor=SYSTEM)
    return f"/halls/{queries.hall_address(made)}/"


def test_the_hall_needs_no_sign_in_and_shows_unit_and_post_but_no_name(
    client: Client, meeting: Meeting
) -> None:
    page = client.get(hall_of(meeting))

    shown = page.content.decode()
    assert page.status_code == 200
    assert "Bí thư Chi bộ Cầu Đá" in shown
    assert "Phản ánh, kiến nghị của bí thư chi bộ" in shown.replace(NO_BREAK, " ")
    assert "Hồng Ngọc" not in shown


@pytest.mark.parametrize("screen", ["hall", "phones"])
def test_nothing_new_is_304_and_costs_one_look_at_one_row(
    client: Client, meeting: Meeting, screen: str
) -> None:
    address = hall_of(meeting) if screen == "hall" else f"/live/{queries.live_address(meeting)}/"
    mark = client.get(address, headers=PART)["ETag"]

    with CaptureQueriesContext(connection) as seen:
        same = client.get(address, headers={**PART, "If-None-Match": mark})
    looks = len(seen)
    actions.begin_item(meeting.agenda.all()[7], now=timezone.now(), actor=SYSTEM)
    new = client.get(address, headers={**PART, "If-None-Match": mark})

    assert (same.status_code, looks) == (304, 1)
    assert new.status_code == 200
    assert "Giải đáp trực tiếp" in new.content.decode()


def test_a_screen_ends_with_the_meeting_and_a_revoked_one_at_once(client: Client, meeting: Meeting) -> None:
    hall, phones = hall_of(meeting), f"/live/{queries.live_address(meeting)}/"

    actions.revoke_hall_key(meeting, now=timezone.now(), actor=SYSTEM)
    revoked = [client.get(hall).status_code, client.get(hall, headers=PART).status_code]
    other = hall_of(meeting)
    actions.close_meeting(meeting, conclusion="", now=timezone.now(), actor=SYSTEM)
    ended = [client.get(each, headers=PART) for each in (other, phones)]

    assert revoked == [410, 286]
    assert [each.status_code for each in ended] == [286, 286]
    assert all("Cầu Đá" not in each.content.decode() for each in ended)
    events = Entry.objects.filter(event__startswith="hall.").order_by("pk")
    assert list(events.values_list("event", flat=True)) == ["hall.opened", "hall.closed", "hall.opened"]


@pytest.mark.parametrize("address", ["/halls/x/", "/live/x/", "/halls/1-AAAAAAAAAAAAAAAAAAAAAA/"])
def test_an_address_that_is_not_ours_shows_nothing(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_only_who_may_see_the_meeting_is_told_where_phones_ask(client: Client, meeting: Meeting) -> None:
    secret = queries.live_address(meeting)
    seen = {}
    for role in (Role.SECRETARY, Role.DRAFTER):
        client.force_login(access.account(role=role, host=meeting.host))
        answer = client.get(f"/meetings/{meeting.pk}/live/")
        seen[role] = (answer.status_code, secret in answer.content.decode())

    assert seen == {Role.SECRETARY: (200, True), Role.DRAFTER: (404, False)}


def test_the_office_opens_and_closes_the_screen_and_prints_the_list(client: Client, meeting: Meeting) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(access.account(role=Role.OFFICE, host=meeting.host))
    documents.issuer(host=meeting.host)
    page = f"/meetings/{meeting.pk}/hall/"

    client.post(f"{page}make/")
    opened = client.get(page).content.decode()
    client.post(f"{page}revoke/")
    closed = client.get(page).content.decode()
    paper = client.get(f"/meetings/{meeting.pk}/speakers/speakers.pdf/")

    assert ("/halls/" in opened, "/halls/" in closed) == (True, False)
    assert (paper.status_code, paper["Content-Type"]) == (200, "application/pdf")
