"""What is told and reminded of, in the transaction of the change: who hears, once, and who does not."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import Verb
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refused
from giaoban.meetings import actions as meeting_actions
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.messages.actions import office
from giaoban.messages.actions.office import Steps
from giaoban.messages.actions.reminding import remind, remind_all
from giaoban.messages.channels.wording import text_in
from giaoban.messages.models import Message, Reminder
from giaoban.messages.queries.world import world_of
from giaoban.messages.rules.life import Channel, State
from giaoban.messages.rules.reminding import due
from giaoban.opinions.rules import referrals
from giaoban.organisation.models import Person, Term
from giaoban.organisation.rules import Role
from giaoban.replies.actions import judging, leaving
from giaoban.replies.rules.drafting import State as ReplyState
from giaoban.replies.rules.judging import Said, Verdict
from tests.make import access, organisation, replies
from tests.make import meetings as make_meetings
from tests.make import messages as make

pytestmark = pytest.mark.django_db
MORNING = make.MORNING


def told(**wanted: object) -> list[tuple[str, int | None, str, str]]:
    """Return what was queued: code, person, way and state."""
    rows = Message.objects.filter(**wanted).order_by("code", "person", "channel")
    return list(rows.values_list("code", "person", "channel", "state"))


def on_page(account: Account, code: str) -> tuple[str, int | None, str, str]:
    """Return a message that stands on somebody's page."""
    return (code, account.person_id, "in_app", "sent")


def to_call(account: Account, code: str) -> tuple[str, int | None, str, str]:
    """Return a message that the office tells by telephone."""
    return (code, account.person_id, "call", "waiting")


def come_in(*accounts: Account) -> None:
    """Let these people have come in, so that their page is enough."""
    for account in accounts:
        account.username = f"name{account.pk}"
        account.save(update_fields=["username"])


def test_every_secretary_of_the_group_is_reminded_once_however_often_the_world_is_computed() -> None:
    group = make.group(secretaries=3)
    come_in(*group.secretaries)

    counted = [remind(group.host, now=MORNING) for _ in range(3)]

    assert counted == [3, 0, 0]
    assert told() == [on_page(one, "meeting_near") for one in group.secretaries]
    assert Reminder.objects.count() == 3


def test_a_secretary_of_another_group_hears_nothing() -> None:
    host = organisation.host()
    inside, outside = (organisation.unit(host=host) for _ in range(2))
    cluster = organisation.cluster(host=host, units=(inside,))
    here, there = (access.account(role=Role.SECRETARY, unit=unit) for unit in (inside, outside))
    come_in(here, there)
    called = make_meetings.meeting(
        series=make_meetings.series(cluster=cluster), on=make.FRIDAY, state=MeetingState.CALLED
    )
    Meeting.objects.filter(pk=called.pk).update(called_at=MORNING - timedelta(days=9))

    remind_all(now=MORNING)

    assert told() == [on_page(here, "meeting_near")]


def test_who_has_never_come_in_is_called_and_a_text_goes_to_who_can_receive_one() -> None:
    group = make.group(secretaries=1)
    remind(group.host, now=MORNING)
    by_telephone = told()
    make.offer(host=group.host, ways=(Channel.SMS,))

    remind(group.host, now=MORNING + timedelta(days=2, hours=11))

    assert by_telephone == [
        to_call(group.secretaries[0], "meeting_near"),
        on_page(group.secretaries[0], "meeting_near"),
    ]
    assert told(key__contains=":eve:")[1] == (
        "meeting_near",
        group.secretaries[0].person_id,
        "sms",
        "waiting",
    )


def test_nothing_leaves_a_demonstration() -> None:
    group = make.group(offers=(Channel.SMS, Channel.EMAIL))
    group.host.is_demo = True
    group.host.save(update_fields=["is_demo"])

    remind(group.host, now=MORNING)

    assert {channel for _code, _person, channel, _state in told()} == {"in_app", "call"}


def test_a_post_that_nobody_holds_stands_on_the_list_of_the_office() -> None:
    group = make.group()
    Term.objects.filter(person=group.secretaries[0].person).update(
        valid_to=MORNING.date() - timedelta(days=1)
    )

    remind(group.host, now=MORNING)

    row = Message.objects.get()
    assert (row.person, row.state, row.fault) == (None, "failed", "nobody")


def test_several_things_on_one_morning_are_one_message() -> None:
    group = make.group()
    come_in(*group.secretaries)
    second = make_meetings.meeting(
        series=make_meetings.series(host=group.host), on=make.FRIDAY, state=MeetingState.CALLED
    )
    Meeting.objects.filter(pk=second.pk).update(called_at=MORNING - timedelta(days=9))

    remind(group.host, now=MORNING)

    assert told() == [on_page(group.secretaries[0], "digest")]
    assert [item["code"] for item in Message.objects.get().values["items"]] == ["meeting_near"] * 2
    assert Reminder.objects.count() == 2


def test_a_meeting_that_was_not_called_reminds_the_office_and_nobody_else() -> None:
    group = make.group()
    come_in(group.office, *group.secretaries)
    Meeting.objects.update(state="planned", called_at=None)

    remind(group.host, now=MORNING - timedelta(days=1))

    assert told() == [on_page(group.office, "meeting_uncalled")]


def test_the_ladder_of_a_series_is_its_own() -> None:
    group = make.group()
    come_in(*group.secretaries)
    holder = holder_of(group.office, MORNING.date())

    office.set_ladder(group.meeting.series, Steps((4,), None), holder=holder)

    assert [remind(group.host, now=MORNING - timedelta(days=days)) for days in (3, 1)] == [0, 1]
    assert remind(group.host, now=MORNING + timedelta(days=2, hours=11)) == 0


@time_machine.travel(MORNING, tick=False)
def test_a_move_tells_those_who_were_called_but_not_whoever_moved_it() -> None:
    group = make.group(secretaries=2)
    come_in(group.office, *group.secretaries)
    mover, other = group.secretaries
    actor = replace(SYSTEM, account=mover.pk)
    to = make_meetings.at(date(2026, 12, 1))

    meeting_actions.move_meeting(group.meeting, to=to, place="Nhà văn hóa", now=MORNING, actor=actor)

    assert told() == [on_page(other, "meeting_moved")]
    values = Message.objects.get().values
    assert (values["was_at"], values["starts_at"]) == (
        "2026-11-27T07:30:00+07:00",
        "2026-12-01T07:30:00+07:00",
    )


@time_machine.travel(MORNING, tick=False)
def test_a_meeting_that_moves_there_and_back_is_told_each_time() -> None:
    group = make.group()
    come_in(*group.secretaries)
    days = [date(2026, 12, 1), make.FRIDAY, date(2026, 12, 1)]

    for day in days:
        meeting = Meeting.objects.get(pk=group.meeting.pk)
        meeting_actions.move_meeting(
            meeting, to=make_meetings.at(day), place=meeting.place, now=MORNING, actor=SYSTEM
        )

    assert [code for code, *_ in told()] == ["meeting_moved"] * 3


@time_machine.travel(MORNING, tick=False)
def test_a_move_takes_back_what_waits_of_the_old_time_and_reminds_of_the_new_one() -> None:
    group = make.group()
    remind(group.host, now=MORNING)

    meeting_actions.move_meeting(
        group.meeting, to=make_meetings.at(date(2026, 12, 3)), place="Nhà văn hóa", now=MORNING, actor=SYSTEM
    )

    assert told(code="meeting_near", channel="call") == [
        ("meeting_near", group.secretaries[0].person_id, "call", "cancelled")
    ]
    days = [make_meetings.at(date(2026, 11, day), 9, 0) for day in (24, 25, 26, 30)]
    assert [len(due(world_of(group.host, day), timezone.localtime(day))) for day in days] == [0, 0, 1, 1]


@time_machine.travel(MORNING, tick=False)
def test_a_cancelled_meeting_names_the_next_one() -> None:
    group = make.group()
    come_in(*group.secretaries)

    meeting_actions.cancel_meeting(group.meeting, reason="Bão số 7", now=MORNING, actor=SYSTEM)

    assert told() == [on_page(group.secretaries[0], "meeting_cancelled")]
    assert Message.objects.get().values["starts_at"].startswith("2026-12-")
    assert remind(group.host, now=MORNING) == 0


@time_machine.travel(MORNING, tick=False)
def test_a_meeting_of_another_type_tells_its_own_name_and_no_next_one() -> None:
    group = make.group()
    come_in(*group.secretaries)
    Meeting.objects.filter(pk=group.meeting.pk).update(meeting_type="conference", name="Hội nghị công tác hè")
    group.meeting.refresh_from_db()

    remind(group.host, now=MORNING)
    meeting_actions.cancel_meeting(group.meeting, reason="Bão số 7", now=MORNING, actor=SYSTEM)

    assert told() == [on_page(group.secretaries[0], f"gathering_{what}") for what in ("cancelled", "near")]
    assert text_in("vi", Message.objects.get(code="gathering_cancelled")).short.startswith(
        "HỦY: Hội nghị công tác hè lúc 7 giờ 30"
    )


@time_machine.travel(MORNING, tick=False)
def test_what_waits_of_a_meeting_that_is_renamed_says_its_new_name_alone_and_in_a_digest() -> None:
    group = make.group()
    Meeting.objects.filter(pk=group.meeting.pk).update(meeting_type="conference", name="Hội nghị hè")
    remind(group.host, now=MORNING)
    alone = Message.objects.get(code="gathering_near", channel="call")
    item = {"code": alone.code, "values": alone.values, "link": alone.link}
    several = saved_beside(alone, code="digest", subject="digest", values={"items": [item, item]})
    sent = saved_beside(alone, state="sent", sent_at=MORNING)
    report = saved_beside(alone, code="quick_report", link=f"{alone.link}quick-report/")

    meeting_actions.rename_meeting(group.meeting, name="Hội nghị thu", now=MORNING, actor=SYSTEM)

    bodies = {row.pk: text_in("vi", row).body for row in Message.objects.all()}
    assert [bodies[row.pk].count("Hội nghị thu") for row in (alone, several, sent, report)] == [1, 2, 0, 1]


def saved_beside(message: Message, **changes: object) -> Message:
    """Return a copy of a message that was saved beside it."""
    copy = Message.objects.get(pk=message.pk)
    copy.pk, copy.key = None, f"{message.key}:{Message.objects.count()}"
    for name, value in changes.items():
        setattr(copy, name, value)
    copy.save()
    return copy


@time_machine.travel(MORNING, tick=False)
def test_whoever_heard_that_a_meeting_is_not_held_hears_that_it_is_after_all() -> None:
    group = make.group(secretaries=2)
    here, away = group.secretaries
    come_in(here)
    meeting_actions.cancel_meeting(group.meeting, reason="Bão số 7", now=MORNING, actor=SYSTEM)

    meeting_actions.reinstate_meeting(group.meeting, now=MORNING, actor=SYSTEM)

    assert told(channel="call") == [
        (code, away.person_id, "call", state)
        for code, state in (("meeting_cancelled", "cancelled"), ("meeting_reinstated", "waiting"))
    ]
    assert on_page(here, "meeting_reinstated") in told()


@time_machine.travel(MORNING, tick=False)
def test_a_meeting_that_nobody_was_called_to_is_taken_up_again_in_silence() -> None:
    group = make.group()
    Meeting.objects.filter(pk=group.meeting.pk).update(state="planned", called_at=None)
    meeting_actions.cancel_meeting(group.meeting, reason="Bão số 7", now=MORNING, actor=SYSTEM)

    meeting_actions.reinstate_meeting(group.meeting, now=MORNING, actor=SYSTEM)

    assert told() == []


@time_machine.travel(MORNING, tick=False)
def test_a_meeting_that_is_cancelled_again_is_told_again() -> None:
    group = make.group()
    come_in(*group.secretaries)
    same = Meeting.objects.filter(pk=group.meeting.pk)
    for _ in range(2):
        same.update(state="called", called_at=group.meeting.called_at, cancelled_because="")
        meeting_actions.cancel_meeting(group.meeting, reason="Bão số 7", now=MORNING, actor=SYSTEM)

    assert told() == [on_page(group.secretaries[0], "meeting_cancelled")] * 2


def test_a_change_that_is_undone_tells_nobody() -> None:
    group = make.group()

    with time_machine.travel(MORNING, tick=False), transaction.atomic():
        meeting_actions.cancel_meeting(group.meeting, reason="Bão số 7", now=MORNING, actor=SYSTEM)
        before = told()
        transaction.set_rollback(True)

    assert (bool(before), told()) == (True, [])


def test_a_delivered_reply_tells_its_raiser_and_neither_the_agency_nor_the_office() -> None:
    around = replies.scene(state=referrals.State.ACCEPTED, needs_clearance=False)
    version = replies.reply(referral=around.referral, state=ReplyState.SUBMITTED, drafter=around.drafter)
    come_in(around.secretary, around.clearer, around.office)

    leaving.deliver(version, replies.dispatch(), holder=replies.holder(around.clearer), at=timezone.now())

    assert told() == [on_page(around.secretary, "reply_delivered")]


def test_a_reply_entered_long_afterwards_tells_nobody() -> None:
    around = replies.scene(state=referrals.State.ACCEPTED, needs_clearance=False)
    long_ago = timezone.now() - timedelta(days=4)
    version = replies.reply(
        referral=around.referral, state=ReplyState.SUBMITTED, drafter=around.drafter, at=long_ago
    )

    leaving.deliver(
        version,
        replies.dispatch(on=timezone.localdate(long_ago)),
        holder=replies.holder(around.clearer),
        at=long_ago,
    )

    assert told() == []


def test_a_judgement_tells_the_agency_and_an_objection_the_office_too() -> None:
    around, version = replies.answered()
    come_in(around.drafter, around.clearer, around.office)
    said = Said(Verdict.TOO_GENERAL, "Chưa rõ ai làm.")

    judging.judge(version, around.opinion, said, holder=replies.holder(around.secretary), at=timezone.now())

    heard = {person for _code, person, _channel, _state in told(code="reply_judged")}
    assert heard == {one.person_id for one in (around.drafter, around.clearer, around.office)}


def test_a_reply_given_back_tells_the_agency_when_the_new_one_is_due() -> None:
    around, version = replies.answered()
    come_in(around.drafter)
    later = replies.later_meeting(around.referral.due_meeting)

    judging.give_back(
        version, reason="Chưa rõ.", due=later, holder=replies.holder(around.office), at=timezone.now()
    )

    assert told(code="reply_returned") == [on_page(around.drafter, "reply_returned")]
    assert Message.objects.get(code="reply_returned").values["due_on"] == later.day.isoformat()


def test_an_agency_is_reminded_of_what_it_owes_and_after_the_meeting_of_what_is_overdue() -> None:
    around = replies.scene(raised_on=date(2026, 10, 30))
    come_in(around.drafter, around.clearer)
    before, after = make_meetings.at(date(2026, 11, 23), 9, 0), make_meetings.at(date(2026, 11, 30), 9, 0)

    remind(around.opinion.host, now=before)
    remind(around.opinion.host, now=after)

    rows = told(person=around.drafter.person_id)
    assert rows == [on_page(around.drafter, "reply_due"), on_page(around.drafter, "reply_overdue")]
    assert told(person=around.clearer.person_id) == []


def test_a_draft_that_waits_is_the_clearers_matter() -> None:
    around = replies.scene(raised_on=date(2026, 10, 30))
    come_in(around.drafter, around.clearer)
    replies.reply(referral=around.referral, state=ReplyState.SUBMITTED, drafter=around.drafter)

    remind(around.opinion.host, now=make_meetings.at(date(2026, 11, 23), 9, 0))

    assert told(person=around.clearer.person_id) == [on_page(around.clearer, "reply_to_clear")]
    assert told(person=around.drafter.person_id) == []


def test_the_office_is_reminded_for_an_agency_that_has_nobody_here() -> None:
    around = replies.scene(raised_on=date(2026, 10, 30), answers_itself=False)
    come_in(around.office)
    Term.objects.filter(post__agency=around.agency).delete()
    around.agency.posts.all().delete()
    Meeting.objects.filter(state="planned").update(state="called", called_at=MORNING)

    remind(around.opinion.host, now=make_meetings.at(date(2026, 11, 23), 9, 0))

    assert on_page(around.office, "reply_due") in told()


def test_a_reply_that_waits_for_a_judgement_is_brought_to_mind() -> None:
    around = replies.scene(state=referrals.State.DELIVERED, raised_on=date(2026, 10, 30))
    replies.reply(referral=around.referral, at=make_meetings.at(date(2026, 11, 20), 10, 0))
    come_in(around.secretary)

    remind(around.opinion.host, now=make_meetings.at(date(2026, 11, 23), 9, 0))

    assert on_page(around.secretary, "reply_unjudged") in told()


def test_a_promise_is_brought_to_mind_before_its_day() -> None:
    around = replies.scene(state=referrals.State.DELIVERED, raised_on=date(2026, 10, 30))
    version = replies.reply(referral=around.referral, at=make_meetings.at(date(2026, 11, 10), 10, 0))
    replies.commitment(reply=version, due_on=date(2026, 12, 1))
    come_in(around.drafter)

    remind(around.opinion.host, now=make_meetings.at(date(2026, 11, 23), 9, 0))

    assert on_page(around.drafter, "promise_due") in told()


def test_no_message_ever_holds_what_somebody_said() -> None:
    around = replies.scene(raised_on=date(2026, 10, 30))
    canary = "chim hoàng yến"
    type(around.opinion).objects.update(text=canary, ask=canary, place=canary)
    type(around.referral).objects.update(title=canary, summary=canary)
    around.referral.points.update(text=canary)

    remind(around.opinion.host, now=make_meetings.at(date(2026, 11, 23), 9, 0))

    rows = list(Message.objects.all())
    assert rows
    assert not any(canary in str(vars(row)) for row in rows)


def test_the_office_tries_again_gives_up_and_ticks_what_it_told() -> None:
    clerk = access.account(role=Role.OFFICE)
    holder = holder_of(clerk, timezone.localdate())
    failed, hopeless, call = (make.message(state=state, channel=way) for state, way in KINDS)

    office.retry(failed, holder=holder, now=MORNING)
    office.give_up(hopeless, holder=holder)
    done = office.mark_told([call, hopeless], holder=holder, now=MORNING)

    rows = Message.objects.order_by("pk").values_list("state", "told_by")
    assert list(rows) == [("waiting", None), ("given_up", None), ("sent", clerk.pk)]
    assert done == 1


KINDS = ((State.FAILED, Channel.SMS), (State.FAILED, Channel.EMAIL), (State.WAITING, Channel.CALL))


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OFFICE])
def test_nobody_but_the_office_sees_to_messages(role: Role) -> None:
    holder = access.holder(role=role)
    message = make.message(state=State.FAILED)

    with pytest.raises(Refused):
        office.retry(message, holder=holder, now=MORNING)
    assert not holder.may(Verb.SEND_MESSAGES)


def test_a_person_who_is_erased_breaks_nothing() -> None:
    message = make.message()
    Person.objects.filter(pk=message.person or 0).delete()

    message.refresh_from_db()

    assert message.state == "waiting"
