"""Tasks that the chair gives out: one list with the promises, for whoever owes them and whoever watches."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone, translation

from giaoban.access.models import Account
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refusal
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting, TypedText
from giaoban.meetings.rules import State
from giaoban.messages.models import Message
from giaoban.organisation.models import Agency, Unit
from giaoban.organisation.rules import Role
from giaoban.replies.actions.tasks import TaskPlan, give_task
from giaoban.replies.models import Commitment, Progress
from giaoban.replies.rules import promises as rules
from tests.make import access, meetings, organisation

WHAT = "Rà soát, cắm biển báo ở cầu Đồn"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


def signed_in(account: Account) -> Client:
    client = Client()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(account)
    return client


def held() -> Meeting:
    return meetings.meeting(on=timezone.localdate() - timedelta(days=3), state=State.CLOSED)


def given(to: Agency | Unit, *, meeting: Meeting | None = None, days: int = 20) -> Commitment:
    due = timezone.localdate() + timedelta(days=days)
    return give_task(meeting or held(), TaskPlan(what=WHAT, due_on=due, to=to), once=uuid4(), actor=SYSTEM)


@pytest.mark.parametrize(
    ("refusal", "code"),
    [
        (
            rules.why_not_give_task(State.CALLED, WHAT, date(2026, 12, 1), held_on=date(2026, 11, 1)),
            "meeting_not_begun",
        ),
        (rules.why_not_give_task(State.CLOSED, " ", date(2026, 12, 1), held_on=date(2026, 11, 1)), "no_task"),
        (
            rules.why_not_give_task(State.CLOSED, WHAT, date(2026, 10, 1), held_on=date(2026, 11, 1)),
            "task_past",
        ),
        (rules.why_not_report("done", note="Xong."), "promise_closed"),
        (rules.why_not_report("open", note=" "), "no_progress"),
    ],
)
def test_why_a_task_is_not_given_out_or_reported_on(refusal: Refusal | None, code: str) -> None:
    assert refusal is not None
    assert refusal.code == code


@pytest.mark.django_db
def test_the_office_gives_a_task_out_once_and_it_stands_in_the_papers_of_the_meeting() -> None:
    meeting, agency = held(), organisation.agency(name="Phòng Kinh tế")
    unit = organisation.unit(host=meeting.host)
    office = signed_in(access.account(role=Role.OFFICE))
    due = timezone.localdate() + timedelta(days=9)
    typed = {"what": WHAT, "to": f"agency-{agency.pk}", "due_on": f"{due:%d/%m/%Y}", "once": str(uuid4())}
    address = f"/meetings/{meeting.pk}/tasks/give/"

    wrong = office.post(address, typed | {"due_on": "31/02/2026"}).content.decode()
    answers = [office.post(address, typed).status_code for _ in range(2)]

    assert WHAT in wrong
    assert answers == [302, 302]
    assert [(one.what, one.who, one.due) for one in agenda.parts_of(meeting).duties] == [
        (WHAT, "Phòng Kinh tế", due)
    ]
    assert unit.tasks.count() == 0


@pytest.mark.django_db
def test_the_meeting_that_gave_a_task_is_a_link_only_for_those_who_may_open_it() -> None:
    agency, meeting = organisation.agency(), held()
    given(agency, meeting=meeting)
    drafter = access.account(role=Role.DRAFTER, agency=agency)

    owing, watching = signed_in(drafter), signed_in(access.account(role=Role.OFFICE))
    pages = [one.get("/commitments/").content.decode() for one in (owing, watching)]

    assert [f'href="/meetings/{meeting.pk}/"' in page for page in pages] == [False, True]
    assert ["given out at the meeting of" in page for page in pages] == [True, True]
    assert [one.get(f"/meetings/{meeting.pk}/").status_code for one in (owing, watching)] == [404, 200]


@pytest.mark.django_db
def test_whoever_owes_a_task_hears_of_it_sees_it_and_says_how_it_stands_and_others_do_not() -> None:
    mine, other = organisation.unit(), organisation.unit()
    secretary = access.account(role=Role.SECRETARY, unit=mine)
    neighbour = signed_in(access.account(role=Role.SECRETARY, unit=other))
    task = given(mine)
    address = f"/commitments/{task.pk}/close/"

    own = signed_in(secretary)
    page = own.get("/commitments/").content.decode()
    own.post(address, {"state": "open", "note": "Đã khảo sát, đang đặt biển."})
    own.post(address, {"state": "done", "note": "Đã cắm hai biển, có ảnh."})

    assert WHAT in page
    assert WHAT not in neighbour.get("/commitments/").content.decode()
    assert neighbour.get(address).status_code == 404
    told = list(Progress.objects.order_by("at").values_list("kind", "text"))
    assert told == [("progress", "Đã khảo sát, đang đặt biển."), ("done", "Đã cắm hai biển, có ảnh.")]
    assert Commitment.objects.get().state == "done"
    assert set(Message.objects.filter(code="task_given").values_list("person", flat=True)) == {
        secretary.person_id
    }
    assert WHAT not in str(list(Message.objects.values_list("values", flat=True)))


@pytest.mark.parametrize(("held_ago", "due_in", "told"), [(40, 0, True), (40, 9, True), (2, -1, False)])
@pytest.mark.django_db
def test_a_task_is_told_while_it_is_to_be_done_however_late_it_is_written_up(
    held_ago: int, due_in: int, told: bool
) -> None:
    mine = organisation.unit()
    secretary = access.account(role=Role.SECRETARY, unit=mine)
    long_ago = meetings.meeting(on=timezone.localdate() - timedelta(days=held_ago), state=State.CLOSED)

    given(mine, meeting=long_ago, days=due_in)

    hears = set(Message.objects.filter(code="task_given").values_list("person", flat=True))
    assert hears == ({secretary.person_id} if told else set())


@pytest.mark.django_db
def test_the_chair_sees_every_task_and_those_past_their_day_on_the_first_page() -> None:
    meeting = held()
    chair = signed_in(access.account(role=Role.CHAIR))
    given(organisation.agency(), meeting=meeting, days=-1)
    given(organisation.unit(), meeting=meeting, days=-2)

    late = chair.get("/commitments/?state=overdue").content.decode()

    assert late.count(WHAT) == 2
    assert "2 tasks are past their day" in chair.get("/").content.decode()


@pytest.mark.django_db
def test_a_task_is_given_at_the_live_desk_and_what_was_typed_of_it_goes() -> None:
    meeting = meetings.meeting(on=timezone.localdate(), state=State.IN_SESSION)
    agency = organisation.agency(host=meeting.host)
    client = signed_in(access.account(role=Role.OFFICE, host=meeting.host))
    address, desk = f"/meetings/{meeting.pk}/tasks/give/?from=session", f"/meetings/{meeting.pk}/session/"
    typed = {"what": "Kéo lại dây điện.", "to": f"agency-{agency.pk}", "due_on": "31/02/2026"}
    typed |= {"once": str(uuid4()), "kept-as": f"task-{meeting.pk}"}

    refused = client.post(address, typed, headers={"HX-Request": "true"}).content.decode()
    assert 'id="live-task"' in refused
    assert "31/02/2026" in refused
    client.post("/typed-texts/keep/", typed)
    assert "Kéo lại dây điện." in client.get(desk).content.decode()
    typed["due_on"] = f"{timezone.localdate() + timedelta(days=9):%d/%m/%Y}"

    assert client.post(address, typed)["Location"] == desk
    assert TypedText.objects.count() == 0
    client.post("/typed-texts/keep/", typed)  # a copy on its way while the task was given
    given = client.get(desk).content.decode()
    assert (given.count("Kéo lại dây điện."), typed["once"] in given) == (1, True)
