"""Who hears of a promise that is past its day: the days of each level are the committee's own."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from giaoban.access.models import Account
from giaoban.messages.models import OverdueLadder
from giaoban.messages.queries.ladders import rungs_of
from giaoban.messages.queries.world import world_of
from giaoban.messages.rules.promising import USUAL_RUNGS, do_rise, rungs
from giaoban.organisation.rules import Role
from giaoban.web.queries.needs.promises import promises_overdue
from tests.make import access, organisation, replies

pytestmark = pytest.mark.django_db
TYPED = {"clearer": "2", "office": "3", "standing_member": "3", "chair": "9"}


def at_the_office(account: Account) -> Client:
    client = Client(headers={"accept-language": "vi"})
    client.force_login(account)
    return client


def test_the_levels_hear_on_the_days_that_the_office_chose() -> None:
    around, reply = replies.answered()
    access.account(role=Role.CHAIR, host=around.opinion.host)
    replies.commitment(reply=reply, due_on=timezone.localdate() - timedelta(days=1))
    office, address = at_the_office(around.office), f"/messages/ways/{around.opinion.host_id}/overdue/"

    shown = office.get(address).content.decode()
    office.post(address, TYPED)

    assert 'value="21"' in shown
    assert "sau 9 ngày" in office.get(f"/messages/ways/{around.opinion.host_id}/").content.decode()
    told = world_of(around.opinion.host, timezone.now()).occasions
    days = sorted({one.ladder.after[0] for one in told if one.kind == "promise_overdue"})
    assert days == [1, 2, 3, 9]  # 1: the raiser, the morning after


def test_days_that_fall_are_named_beside_their_level_and_stay_typed() -> None:
    around, _reply = replies.answered()
    office, address = at_the_office(around.office), f"/messages/ways/{around.opinion.host_id}/overdue/"

    refused = office.post(address, {**TYPED, "office": "1", "chair": "40"})

    assert set(refused.context["form"].errors) == {"office", "chair"}
    assert "Cấp trên không nghe trước cấp dưới. Ghi 2 hoặc nhiều hơn." in refused.content.decode()
    assert 'value="40"' in refused.content.decode()
    assert not OverdueLadder.objects.exists()


def test_a_promise_stands_on_the_home_of_a_level_from_the_day_that_was_chosen() -> None:
    around, reply = replies.answered()
    chair = replies.holder(access.account(role=Role.CHAIR, host=around.opinion.host))
    today = replies.commitment(reply=reply).due_on + timedelta(days=9)
    before = list(promises_overdue(chair, today))

    OverdueLadder.objects.create(host=around.opinion.host, clearer=1, office=2, standing_member=5, chair=9)

    assert before == []
    assert [need.tone for need in promises_overdue(chair, today)] == ["late"]


def test_the_ladders_of_many_committees_are_read_at_once(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    own, usual = organisation.host(), organisation.host(code="KM")
    OverdueLadder.objects.create(host=own, clearer=1, office=1, standing_member=2, chair=3)

    with django_assert_num_queries(1):
        found = rungs_of([own.pk, usual.pk])

    assert found == {own.pk: rungs(1, 1, 2, 3), usual.pk: USUAL_RUNGS}


@pytest.mark.parametrize(
    ("days", "rise"), [((1, 7, 14), True), ((2, 2), True), ((3, 2), False), ((5, None, 4), False), ((), True)]
)
def test_a_ladder_rises(days: tuple[int | None, ...], *, rise: bool) -> None:
    assert do_rise(days) is rise
