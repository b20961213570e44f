"""The one page of a unit, a cluster and an agency: who sees it and what it counts."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from giaoban.access.rules import NOBODY
from giaoban.directory.queries.places import asked_for
from giaoban.meetings.models import Attendance
from giaoban.meetings.rules import State as MeetingState
from giaoban.meetings.rules.talks import TalkState
from giaoban.opinions.rules import life, referrals
from giaoban.organisation.rules import Role
from giaoban.replies.models import Commitment
from tests.inspector import faults
from tests.make import access, meetings, opinions, replies, talks
from tests.make import organisation as make

TODAY = timezone.localdate()
FIGURE = re.compile(r'<a class="figure" href="([^"]+)"[^>]*><span class="figure__value">(\d+)<')


def busy(scene: replies.Scene) -> Callable[[], None]:
    """Return what makes one more of everything that these pages show."""
    opinion, unit, count = scene.opinion, scene.opinion.unit, iter(range(1, 9))

    def add() -> None:
        day = opinion.meeting.day - timedelta(days=30 * next(count))
        held = meetings.meeting(series=opinion.meeting.series, on=day, state=MeetingState.CLOSED)
        again = opinions.opinion(meeting=held, unit=unit, state=life.State.FORWARDED, field=opinion.field)
        sent = opinions.referral(origins=(again,), lead=scene.agency, due=scene.referral.due_meeting)
        opinions.matter(scene.referral, sent)
        talks.talk(meeting=held, unit=unit, state=TalkState.GIVEN)
        Commitment.objects.create(host=unit.host, meeting=held, unit=unit, what="Rà soát", due_on=TODAY)
        replies.commitment(reply=replies.reply(referral=sent))
        post = make.post(unit=unit)
        make.term(post=post, person=make.person(host=unit.host))
        for invited in (post, make.post(agency=scene.agency, role=Role.CLEARER)):
            seat, at = meetings.invitation(meeting=held, post=invited), held.starts_at
            times = {"at": at, "noted_at": at, "received_at": at}
            Attendance.objects.create(invitation=seat, mark="arrived", way="list", key=uuid4(), **times)

    return add


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["unit", "cluster", "agency"])
def test_a_page_is_without_fault_and_asks_the_same_for_one_and_for_three(client: Client, name: str) -> None:
    scene = replies.scene()
    add, cluster = busy(scene), make.cluster(units=(scene.opinion.unit,))
    key = {"unit": scene.opinion.unit_id, "cluster": cluster.pk, "agency": scene.agency.pk}[name]
    client.force_login(scene.office)
    address = reverse(f"directory:{name}", args=[key])
    add()
    first = client.get(address)

    with CaptureQueriesContext(connection) as one:
        client.get(address)
    add()
    add()
    with CaptureQueriesContext(connection) as three:
        last = client.get(address)

    assert (first.status_code, faults(first.content.decode()), faults(last.content.decode())) == (200, [], [])
    assert len(three) == len(one)


@pytest.mark.django_db
def test_every_figure_leads_to_as_many_opinions_and_public_mood_is_in_none(client: Client) -> None:
    scene = replies.scene(state=referrals.State.RETURNED)
    held, unit = scene.opinion.meeting, scene.opinion.unit
    opinions.opinion(meeting=held, unit=unit)
    opinions.opinion(meeting=held, unit=unit, state=life.State.ANSWERED_ON_SPOT)
    opinions.opinion(meeting=held, unit=unit, state=life.State.RULED_OUT)
    opinions.opinion(meeting=held, unit=unit, kind=life.Kind.PUBLIC_MOOD, state=life.State.NOTED)
    opinions.opinion(meeting=held)
    client.force_login(scene.office)

    page = client.get(reverse("directory:unit", args=[unit.pk])).content.decode()

    found = {address.replace("&amp;", "&"): int(number) for address, number in FIGURE.findall(page)}
    assert list(found.values()) == [1, 1, 1, 4]
    assert {address: client.get(address).context["page"].paginator.count for address in found} == found


@pytest.mark.django_db
def test_a_secretary_reaches_the_page_of_their_own_unit_from_home_and_no_other(client: Client) -> None:
    scene, other = replies.scene(), make.unit()
    make.term(post=make.post(unit=scene.opinion.unit), person=make.person(name="Đồng Chí Kín"))
    client.force_login(scene.secretary)
    own = reverse("directory:unit", args=[scene.opinion.unit_id])

    home, page = client.get("/").content.decode(), client.get(own)

    assert f'href="{own}"' in home
    assert page.status_code == 200
    assert "Đồng Chí Kín" not in page.content.decode()
    assert client.get(reverse("directory:unit", args=[other.pk])).status_code == 404
    assert client.get(reverse("directory:agency", args=[scene.agency.pk])).status_code == 404


@pytest.mark.django_db
def test_attendance_of_others_is_for_those_who_see_that_of_the_committee(client: Client) -> None:
    scene = replies.scene()
    busy(scene)()
    address = reverse("directory:unit", args=[scene.opinion.unit_id])
    seen = {}

    for role in (Role.OFFICE, Role.CHAIR, Role.BOARD_MEMBER, Role.SECRETARY):
        unit = scene.opinion.unit if role is Role.SECRETARY else None
        client.force_login(access.account(role=role, host=scene.opinion.host, unit=unit))
        seen[role] = "Dự giao ban 12 tháng qua" in client.get(address).content.decode()

    assert seen == {Role.OFFICE: True, Role.CHAIR: True, Role.BOARD_MEMBER: False, Role.SECRETARY: False}


@pytest.mark.django_db
def test_who_led_it_is_read_as_of_a_day_and_a_day_that_is_none_is_said_so(client: Client) -> None:
    unit = make.unit()
    post, day = make.post(unit=unit), TODAY - timedelta(days=100)
    make.term(post=post, person=make.person(name="Vũ Thị Trước"), valid_to=day)
    make.term(post=post, person=make.person(name="Lê Văn Sau"), valid_from=day + timedelta(days=1))
    client.force_login(access.account(role=Role.OFFICE, host=unit.host))
    address = reverse("directory:unit", args=[unit.pk])

    now = client.get(address).content.decode()
    then = client.get(address, {"on": f"{day:%d/%m/%Y}"}).content.decode()
    never = client.get(address, {"on": "31/02/2026"})

    assert ("Lê Văn Sau" in now, "Vũ Thị Trước" in now) == (True, False)
    assert ("Lê Văn Sau" in then, "Vũ Thị Trước" in then) == (False, True)
    assert never.status_code == 200
    assert 'value="31/02/2026"' in never.content.decode()


@pytest.mark.parametrize("key", ["", "unit-", "unit-x", "agency-1", "unit-1;", "unit-" + "9" * 40, "unit-١"])
def test_what_names_no_place_narrows_nothing(key: str) -> None:
    assert asked_for(key, NOBODY, TODAY) is None
