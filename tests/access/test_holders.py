"""Who somebody is on a day: their posts, and how far those reach."""

from datetime import date, timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.http import HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.access.http import HolderMiddleware
from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import NOBODY
from giaoban.organisation.rules import Change, Role
from tests.make import access as make
from tests.make import organisation

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def test_a_secretary_covers_the_unit_everything_below_it_and_what_they_once_were() -> None:
    old = organisation.unit(valid_to=date(2019, 12, 31))
    commune = organisation.unit()
    cell = organisation.unit(parent=commune)
    group = organisation.unit(parent=cell)
    gone = organisation.unit(parent=commune, valid_to=date(2019, 12, 31))
    organisation.succession(before=old, after=cell, change=Change.MERGE)
    other = organisation.unit(parent=commune)

    holder = make.holder(unit=commune, role=Role.COMMUNE_OFFICE, today=TODAY)
    secretary = make.holder(unit=cell, role=Role.SECRETARY, today=TODAY)

    assert holder.grants[0].units == {commune.pk, cell.pk, group.pk, gone.pk, other.pk, old.pk}
    assert secretary.grants[0].units == {cell.pk, group.pk, old.pk}


def test_a_cell_out_of_a_split_sees_the_old_cell_but_not_its_sister() -> None:
    whole = organisation.unit()
    north, south = organisation.unit(), organisation.unit()
    organisation.succession(before=whole, after=north, change=Change.SPLIT)
    organisation.succession(before=whole, after=south, change=Change.SPLIT, is_main=False)

    holder = make.holder(unit=north, role=Role.SECRETARY, today=TODAY)

    assert holder.grants[0].units == {north.pk, whole.pk}


def test_a_post_of_a_unit_that_was_renamed_follows_it() -> None:
    before, after = organisation.unit(valid_to=date(2019, 12, 31)), organisation.unit()
    below = organisation.unit(parent=after)
    organisation.succession(before=before, after=after, change=Change.RENAME)

    holder = make.holder(unit=before, role=Role.SECRETARY, today=TODAY)

    assert holder.grants[0].units == {before.pk, after.pk, below.pk}


def test_a_post_of_a_unit_that_was_merged_does_not_grow() -> None:
    small, large = organisation.unit(valid_to=date(2019, 12, 31)), organisation.unit()
    organisation.succession(before=small, after=large, change=Change.MERGE)

    holder = make.holder(unit=small, role=Role.SECRETARY, today=TODAY)

    assert holder.grants[0].units == {small.pk}


def test_a_member_in_charge_covers_the_units_in_their_charge_that_day() -> None:
    charge = organisation.unit()
    below = organisation.unit(parent=charge)

    holder = make.holder(unit=charge, role=Role.MEMBER_IN_CHARGE, today=TODAY)

    assert holder.grants[0].units == frozenset()
    assert holder.grants[0].overseen == {charge.pk, below.pk}


@pytest.mark.parametrize(("day", "held"), [(-1, 0), (0, 1), (30, 1), (31, 0)])
def test_a_post_counts_from_the_first_to_the_last_day_of_the_term(day: int, held: int) -> None:
    account = make.account(role=None)
    organisation.term(
        post=organisation.post(unit=organisation.unit()),
        person=account.person,
        valid_from=TODAY,
        valid_to=TODAY + timedelta(days=30),
    )

    assert len(holder_of(account, TODAY + timedelta(days=day)).grants) == held


def test_a_disabled_account_is_nobody() -> None:
    account = make.account()
    account.disabled_at = timezone.now()

    assert holder_of(account, TODAY) == NOBODY


def test_who_somebody_is_takes_the_same_queries_however_large_the_committee() -> None:
    account = make.account(unit=organisation.unit(), role=Role.SECRETARY)
    make.hold(account, role=Role.MEMBER_IN_CHARGE, unit=organisation.unit())
    few = _queries(account)

    for _ in range(3):
        unit = organisation.unit()
        organisation.succession(before=organisation.unit(), after=unit)
        make.hold(account, role=Role.SECRETARY, unit=unit)
        make.hold(account, role=Role.MEMBER_IN_CHARGE, unit=organisation.unit(parent=unit))

    assert _queries(account) == few


def test_the_holder_is_read_once_a_request_and_only_if_asked() -> None:
    account = make.account()
    request = RequestFactory().get("/")
    request.user, request.session = account, SessionStore()
    seen = HolderMiddleware(lambda _: HttpResponse())

    with CaptureQueriesContext(connection) as before:
        seen(request)
    with CaptureQueriesContext(connection) as reading:
        names = [request.holder.name, request.holder.name]  # type: ignore[attr-defined]

    assert len(before) == 0
    assert len(reading) == 1
    assert names == [account.person.full_name] * 2


def _queries(account: Account) -> int:
    fresh = Account.objects.select_related("person").get(pk=account.pk)
    with CaptureQueriesContext(connection) as queries:
        holder_of(fresh, TODAY)
    return len(queries)
