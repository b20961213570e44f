"""The parts of supporting agencies on screen: asked, answered in the house, taken over, never a raiser's."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.messages.models import Message
from giaoban.opinions.rules.referrals import State
from giaoban.organisation.rules import Role
from giaoban.replies.models import Part
from tests.make import access, organisation, replies

pytestmark = pytest.mark.django_db


def with_helper() -> tuple[replies.Scene, Account]:
    """Return an accepted matter, and somebody of another agency of the same committee."""
    around = replies.scene(state=State.ACCEPTED)
    helper = organisation.agency(host=around.referral.host)
    return around, access.account(role=Role.DRAFTER, agency=helper)


def ask(client: Client, around: replies.Scene, helper: Account, **more: str) -> Part | None:
    """Ask for a part as the lead agency's form does, for the second point."""
    day = timezone.localtime(around.referral.due_meeting.starts_at) - timedelta(days=1)
    agency = helper.person.terms.get().post.agency_id
    second = around.referral.points.get(number=2)
    sent = {"agency": str(agency), "point": str(second.pk), "what": "Số liệu rác ở cửa cống."}
    sent |= {"due_on": f"{day:%d/%m/%Y}", "once": str(uuid4()), **more}
    client.force_login(around.drafter)
    client.post(f"/replies/referrals/{around.referral.pk}/parts/ask/", sent)
    return Part.objects.first()


def test_what_was_asked_is_taken_back_until_it_is_answered_and_everybody_concerned_is_told(
    client: Client,
) -> None:
    around, helper = with_helper()
    first = ask(client, around, helper)
    assert first is not None
    client.post(f"/replies/parts/{first.pk}/take-back/")
    second = ask(client, around, helper)
    assert second is not None
    client.force_login(helper)
    client.post(f"/replies/parts/{second.pk}/", {"text": "Ba tấn rác.", "seen": ""})
    client.force_login(around.drafter)
    refused = client.post(f"/replies/parts/{second.pk}/take-back/")

    assert (refused.status_code, Part.objects.get()) == (409, second)
    told = Message.objects.filter(code__startswith="part_").values_list("code", "person")
    assert set(told) == {
        ("part_asked", helper.person_id),
        ("part_taken_back", helper.person_id),
        ("part_answered", around.drafter.person_id),
        ("part_answered", around.clearer.person_id),
    }


def test_a_part_is_answered_inside_the_house_and_its_words_go_under_their_point(client: Client) -> None:
    around, helper = with_helper()
    part = ask(client, around, helper)
    assert part is not None
    home = f"/replies/parts/{part.pk}/"

    client.force_login(helper)
    listed = client.get("/replies/").content.decode()
    client.post(home, {"text": "Đã đo 3 tấn rác.", "seen": ""})
    again = client.post(home, {"text": "Bốn tấn.", "seen": ""})
    client.force_login(around.drafter)
    page = client.get(f"/replies/referrals/{around.referral.pk}/write/")
    taken = {"take": str(part.pk), "lock": page.context["lock"], "found_1": "", "found_2": "Ngày 11/11:"}
    for _ in range(2):
        client.post(f"/replies/referrals/{around.referral.pk}/write/", taken)
        taken["lock"] = client.get(f"/replies/referrals/{around.referral.pk}/write/").context["lock"]
        taken["found_2"] = around.referral.replies.get().points.get(point__number=2).found

    assert home in listed
    assert "vừa viết" in again.content.decode()
    assert "Đã đo 3 tấn rác." in page.content.decode()
    assert taken["found_2"] == "Ngày 11/11:\n\nĐã đo 3 tấn rác."


def test_neither_the_raiser_nor_a_third_agency_reads_a_part(client: Client) -> None:
    around, helper = with_helper()
    part = ask(client, around, helper)
    assert part is not None
    third = access.account(role=Role.DRAFTER, agency=organisation.agency(host=around.referral.host))
    seen = {}

    for account in (around.secretary, third, around.office, helper):
        client.force_login(account)
        page = client.get(f"/replies/referrals/{around.referral.pk}/")
        seen[account] = (
            part.what in page.content.decode(),
            client.get(f"/replies/parts/{part.pk}/").status_code,
        )

    assert seen == {
        around.secretary: (False, 404),
        third: (False, 404),
        around.office: (True, 404),
        helper: (True, 200),
    }


@pytest.mark.parametrize("day", ["31/02/2026", "", "01/01/2099", "<script>"])
def test_a_day_that_does_not_fit_is_told_beside_it_and_keeps_what_was_typed(client: Client, day: str) -> None:
    around, helper = with_helper()

    asked = ask(client, around, helper, due_on=day)
    agency = str(helper.person.terms.get().post.agency_id)
    sent = {"agency": agency, "point": "", "what": "Số liệu.", "due_on": day, "once": str(uuid4())}
    page = client.post(f"/replies/referrals/{around.referral.pk}/parts/ask/", sent)

    assert asked is None
    assert set(page.context["form"].errors) == {"due_on"}
    assert "Số liệu." in page.content.decode()


def test_three_parts_are_read_with_the_queries_of_one(client: Client) -> None:
    around, helper = with_helper()
    ask(client, around, helper)
    address = f"/replies/referrals/{around.referral.pk}/write/"
    client.get(address)

    with CaptureQueriesContext(connection) as one:
        client.get(address)
    for _ in range(2):
        ask(client, around, helper)
    with CaptureQueriesContext(connection) as three:
        client.get(address)

    assert Part.objects.count() == 3
    assert len(one) == len(three)
