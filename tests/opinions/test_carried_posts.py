"""A post that goes on under another key: what it raised under the old one stays its own."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import Holder
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions import queries
from giaoban.opinions.actions.drafting import keep_draft
from giaoban.opinions.actions.raising import withdraw
from giaoban.opinions.models import Opinion
from giaoban.opinions.rules import referrals as referral_rules
from giaoban.opinions.rules.life import Kind, State
from giaoban.organisation.actions import UnitPlan, merge_units, move_unit, rename_unit, split_unit
from giaoban.organisation.models import Post, Unit
from giaoban.organisation.rules import Role
from giaoban.replies.actions.judging import judge
from giaoban.replies.queries import duties
from giaoban.replies.rules.judging import Said, Verdict
from tests.make import access, meetings, opinions, organisation, replies
from tests.make.audit import actor

pytestmark = pytest.mark.django_db
Change = Callable[[Unit, date], object]


def secretary() -> tuple[Account, Post]:
    account = access.account(role=Role.SECRETARY, unit=organisation.unit())
    return account, Post.objects.select_related("unit").get(terms__person=account.person)


def holding(account: Account) -> Holder:
    """Return the person behind an account as they stand today."""
    return holder_of(account, timezone.localdate())


def rename(unit: Unit, on: date) -> None:
    rename_unit(unit, name=f"{unit.name} mới", kind=unit.kind, on=on, actor=actor())


def move(unit: Unit, on: date) -> None:
    move_unit(unit, parent=organisation.unit(), on=on, actor=actor())


def split(unit: Unit, on: date) -> None:
    plans = [UnitPlan(f"{part}{unit.pk}", part, unit.kind, on, None) for part in ("Đông", "Tây")]
    split_unit(unit, plans, actor=actor())


def merge(unit: Unit, on: date) -> None:
    plan = UnitPlan(f"c{unit.pk}", "Chi bộ chung", unit.kind, on, None)
    merge_units([unit, organisation.unit()], plan, posts_from=unit, actor=actor())


@pytest.mark.parametrize("change", [rename, move, split, merge])
def test_after_a_unit_changed_its_secretary_still_owns_and_withdraws_what_the_post_raised(
    change: Change,
) -> None:
    account, post = secretary()
    waiting = opinions.opinion(post=post)
    mood = opinions.opinion(post=post, meeting=waiting.meeting, kind=Kind.PUBLIC_MOOD)
    change(waiting.unit, timezone.localdate())

    holder = holding(account)
    seen = set(queries.own(holder))
    withdrawn = withdraw(waiting, holder=holder, at=timezone.now())

    assert holder.grants[0].post != post.pk
    assert seen == {waiting, mood}
    assert withdrawn.state == State.WITHDRAWN


def test_after_two_renames_the_first_name_is_still_ones_own() -> None:
    account, post = secretary()
    first = opinions.opinion(post=post)
    for days in (2, 1):
        unit = Unit.objects.get(host=first.host, valid_to=None, posts__terms__person=account.person)
        rename(unit, timezone.localdate() - timedelta(days=days))

    assert list(queries.own(holding(account))) == [first]


def test_a_secretary_who_comes_later_is_not_the_raiser_of_another_units_opinions() -> None:
    account, post = secretary()
    opinions.opinion(post=post, kind=Kind.PUBLIC_MOOD)
    rename(post.unit or organisation.unit(), timezone.localdate())

    elsewhere = access.holder(role=Role.SECRETARY)

    assert list(queries.own(elsewhere)) == []
    assert queries.own(holding(account)).count() == 1


def test_a_draft_begun_before_the_rename_is_sent_from_the_post_of_today(client: Client) -> None:
    account, post = secretary()
    meetings.meeting(on=timezone.localdate() + timedelta(days=20), state=MeetingState.CALLED)
    once = uuid4()
    answers = {"kind": "recommendation", "text": opinions.TEXT, "ask": opinions.ASK, "agency": "office"}
    keep_draft(once, holder=holding(account), post=post, meeting=None, answers=answers, at=timezone.now())
    rename(post.unit or organisation.unit(), timezone.localdate())
    client.force_login(account)

    page = client.get(f"/opinions/drafts/{once}/check/")
    sent = client.post(f"/opinions/drafts/{once}/check/")

    raised = Opinion.objects.get()
    assert (page.status_code, sent.status_code) == (200, 302)
    assert raised.post_id == holding(account).grants[0].post != post.pk


def test_after_the_rename_the_secretary_judges_the_reply_to_what_was_raised_before() -> None:
    around, reply = replies.answered()
    rename(around.opinion.unit, timezone.localdate())
    holder = holding(around.secretary)

    waiting = [origin.opinion for origin in duties.to_judge(holder)]
    judge(reply, around.opinion, Said(Verdict.ANSWERED), holder=holder, at=around.now)

    around.referral.refresh_from_db()
    assert waiting == [around.opinion]
    assert around.referral.state == referral_rules.State.CLOSED


def test_the_secretary_of_merged_cells_has_the_history_of_both_as_their_own() -> None:
    account, post = secretary()
    other_account, other_post = secretary()
    mine = opinions.opinion(post=post, kind=Kind.PUBLIC_MOOD)
    theirs = opinions.opinion(post=other_post, meeting=mine.meeting, kind=Kind.PUBLIC_MOOD)
    plan = UnitPlan("CH", "Chi bộ thôn Chung", mine.unit.kind, timezone.localdate(), None)

    merge_units([mine.unit, theirs.unit], plan, posts_from=mine.unit, actor=actor())

    assert set(queries.own(holding(account))) == {mine, theirs}
    assert list(queries.own(holding(other_account))) == []


def test_who_somebody_is_takes_the_same_queries_after_one_rename_and_after_three() -> None:
    account, _ = secretary()
    found = []
    for days in (3, 2, 1):
        unit = Unit.objects.get(valid_to=None, posts__terms__person=account.person)
        rename(unit, timezone.localdate() - timedelta(days=days))
        with CaptureQueriesContext(connection) as reading:
            holding(Account.objects.select_related("person").get(pk=account.pk))
        found.append(len(reading))

    assert len(set(found)) == 1
