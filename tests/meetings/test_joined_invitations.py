"""Invitations whose posts go on under another key: one a post and meeting stays."""

from datetime import timedelta

import pytest
from django.utils import timezone

from giaoban.access.queries import holder_of
from giaoban.audit.models import Entry
from giaoban.meetings.actions.answering import answer
from giaoban.meetings.models import Invitation
from giaoban.meetings.queries.invitations import invited_to, own_invitations
from giaoban.meetings.rules import State
from giaoban.meetings.rules.invitations import Answer, Cause, Reply
from giaoban.messages.models import Message
from giaoban.organisation.actions import UnitPlan, merge_units
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from tests.make import access, meetings, organisation
from tests.make.audit import actor

pytestmark = pytest.mark.django_db


def test_after_a_merger_one_invitation_stays_with_the_later_answer_and_the_post_of_today() -> None:
    account = access.account(role=Role.SECRETARY, unit=organisation.unit())
    other = access.account(role=Role.SECRETARY, unit=organisation.unit())
    posts = [Post.objects.get(terms__person=one.person) for one in (account, other)]
    now = timezone.now()
    meeting = meetings.meeting(on=timezone.localdate() + timedelta(days=20), state=State.CALLED)
    past = meetings.meeting(
        series=meeting.series, on=timezone.localdate() - timedelta(days=20), state=State.CLOSED
    )
    mine, theirs = (meetings.invitation(meeting=meeting, post=post, sent_at=now) for post in posts)
    for post in posts:
        meetings.invitation(meeting=past, post=post, sent_at=now - timedelta(days=30))
    answer(mine, Reply(Answer.COMES), now=now, actor=actor())
    answer(theirs, Reply(Answer.DECLINES, Cause.ILLNESS), now=now + timedelta(minutes=1), actor=actor())
    told = Message.objects.count()
    units = [post.unit for post in posts if post.unit]
    plan = UnitPlan("CH", "Chi bộ thôn Chung", units[0].kind, timezone.localdate(), None)

    merge_units(units, plan, posts_from=units[0], actor=actor())

    holder = holder_of(account, timezone.localdate())
    kept = invited_to(meeting).get()
    assert own_invitations(holder, now) == [kept]
    assert (kept.post_id, kept.answer, kept.cause) == (holder.grants[0].post, "declines", "illness")
    assert Invitation.objects.get(pk=theirs.pk).withdrawn_at is not None
    assert invited_to(past).count() == 2
    assert Entry.objects.filter(event="invitation.joined").count() == 1
    assert Message.objects.count() == told
