"""A direction on screen: given, noted, carried out, taken back; read by those who handle the opinion."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.audit.models import Entry
from giaoban.kernel.actor import SYSTEM
from giaoban.messages.models import Message
from giaoban.opinions.actions.handing import Onward, transfer
from giaoban.opinions.models import Direction
from giaoban.opinions.rules.directions import State
from giaoban.opinions.rules.referrals import State as Stands
from giaoban.organisation.rules import Role
from tests.make import access, organisation, replies

pytestmark = pytest.mark.django_db

WHAT = "Trong tuần này kiểm tra tại chỗ, báo cáo vướng ở khâu nào."


def led() -> tuple[replies.Scene, Account]:
    """Return a matter that its agency has taken on, and the leader of its committee."""
    around = replies.scene(state=Stands.ACCEPTED)
    return around, access.account(role=Role.STANDING_MEMBER, host=around.opinion.host)


def give(client: Client, around: replies.Scene, leader: Account, **more: str) -> Direction | None:
    """Give a direction as the form of a leader does, to the agency unless told otherwise."""
    day = timezone.localdate() + timedelta(days=2)
    sent = {"what": WHAT, "to": str(around.referral.pk), "due_on": f"{day:%d/%m/%Y}", "once": str(uuid4())}
    client.force_login(leader)
    client.post(f"/opinions/{around.opinion.pk}/directions/give/", {**sent, **more})
    return Direction.objects.first()


def test_a_direction_is_noted_and_carried_out_and_the_reply_stays_due_when_it_was(client: Client) -> None:
    around, leader = led()
    due = (around.referral.due_meeting_id, around.referral.first_due_meeting_id)
    given = give(client, around, leader)
    assert given is not None
    client.force_login(around.drafter)
    home, listed = client.get("/").content.decode(), client.get("/replies/").content.decode()
    matter = client.get(f"/replies/referrals/{around.referral.pk}/").content.decode()

    client.post(f"/directions/{given.pk}/note/")
    client.post(f"/directions/{given.pk}/carry-out/", {"outcome": "Đã đo, thiếu 40 m ống."})

    client.force_login(leader)
    page = client.get(around.opinion.get_absolute_url()).content.decode()
    given.refresh_from_db()
    around.referral.refresh_from_db()
    assert [WHAT in each for each in (home, listed, matter)] == [True, True, True]
    assert given.state == State.CARRIED_OUT
    assert page.count("Đã đo, thiếu 40 m ống.") == 2  # beside the opinion and on its way
    assert (around.referral.due_meeting_id, around.referral.first_due_meeting_id) == due
    told = set(Message.objects.filter(code__startswith="direction").values_list("code", "person"))
    assert told == {
        ("direction_given", around.drafter.person_id),
        ("direction_given", around.clearer.person_id),
        ("direction_carried_out", leader.person_id),
    }
    acts = Entry.objects.filter(event__startswith="direction").order_by("number")
    assert list(acts.values_list("event", flat=True)) == [
        "direction.given",
        "direction.noted",
        "direction.carried_out",
    ]


def test_neither_the_raiser_nor_another_agency_nor_a_board_reads_a_direction(client: Client) -> None:
    around, leader = led()
    given = give(client, around, leader)
    assert given is not None
    around.referral.supporting.add(agency := organisation.agency(host=around.opinion.host))
    helper = access.account(role=Role.DRAFTER, agency=agency)
    reader = access.account(role=Role.BOARD_MEMBER, host=around.opinion.host)
    seen = {}

    for account in (around.secretary, helper, reader, around.office, around.drafter, leader):
        client.force_login(account)
        pages = (
            f"/opinions/{around.opinion.pk}/",
            f"/opinions/referrals/{around.referral.pk}/",
            f"/referrals/{around.referral.pk}/",
            f"/replies/referrals/{around.referral.pk}/",
        )
        read = any(WHAT in client.get(page).content.decode() for page in pages)
        seen[account] = (read, client.get(f"/directions/{given.pk}/").status_code)

    assert list(seen.values()) == [(False, 404)] * 3 + [(True, 200)] * 3


@pytest.mark.parametrize(
    ("typed", "beside"),
    [
        ({"due_on": "31/02/2026"}, "due_on"),
        ({"due_on": "01/01/2020"}, "due_on"),
        ({"due_on": "01/01/2099"}, "due_on"),
        ({"due_on": ""}, "due_on"),
        ({"what": " \n "}, "what"),
        ({"what": "x" * 100_000}, "what"),
        ({"what": "Báo cáo theo công văn TUYỆT MẬT số 5."}, "what"),
        ({"to": "999999"}, "to"),
        ({"once": "no"}, "once"),
    ],
)
def test_bad_input_is_refused_beside_its_field(client: Client, typed: dict[str, str], beside: str) -> None:
    around, leader = led()
    day = timezone.localdate() + timedelta(days=2)
    sent = {"what": WHAT, "to": "office", "due_on": f"{day:%d/%m/%Y}", "once": str(uuid4()), **typed}
    client.force_login(leader)

    page = client.post(f"/opinions/{around.opinion.pk}/directions/give/", sent)

    assert (page.status_code, list(page.context["form"].errors)) == (200, [beside])
    assert not Direction.objects.exists()


def test_a_direction_that_names_a_citizen_is_pointed_out_once_and_masked_with_one_tap(client: Client) -> None:
    around, leader = led()
    named = {"what": "Gặp ông Nguyễn Văn Nam ở xóm Đông, kiểm tra hố ga."}

    first = give(client, around, leader, **named)
    masked = give(client, around, leader, **named, keep="1", mask="1")
    kept = give(client, around, leader, **named, keep="1")

    assert (first, masked) == (None, None)
    assert kept is not None
    assert kept.what == named["what"]


def test_a_direction_follows_its_matter_and_can_be_taken_back_until_it_is_noted(client: Client) -> None:
    around, leader = led()
    given = give(client, around, leader)
    assert given is not None
    client.force_login(around.drafter)
    client.post(f"/directions/{given.pk}/note/")
    client.force_login(leader)
    client.post(f"/directions/{given.pk}/take-back/", {"reason": "Nhầm."})
    given.refresh_from_db()
    kept = given.state
    other = organisation.agency(host=around.opinion.host)
    taker = access.account(role=Role.DRAFTER, agency=other)
    transfer(around.referral, Onward(other, "Việc của Phòng."), by=SYSTEM, at=timezone.now())

    client.force_login(around.drafter)
    gone = client.get(f"/directions/{given.pk}/").status_code
    client.force_login(taker)
    come = client.get(f"/directions/{given.pk}/").status_code
    client.force_login(leader)
    client.post(f"/directions/{given.pk}/take-back/", {"reason": "Đã họp bàn xong."})

    given.refresh_from_db()
    assert (kept, gone, come, given.state) == (State.NOTED, 404, 200, State.TAKEN_BACK)
    assert Message.objects.filter(code="direction_taken_back", person=taker.person_id).exists()


def test_the_desk_and_the_lists_read_directions_with_the_same_queries(client: Client) -> None:
    around, leader = led()
    counted = []

    for many in (1, 2):
        for _ in range(many):
            give(client, around, leader, to="office")
        client.force_login(around.office)
        pages = (f"/meetings/{around.opinion.meeting_id}/compile/?state=all", "/directions/", "/")
        with CaptureQueriesContext(connection) as queries:
            found = [WHAT in client.get(page).content.decode() for page in pages]
        counted.append((found, len(queries)))

    assert counted[0] == counted[1]
    assert counted[0][0] == [True, True, True]
