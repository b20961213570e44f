"""Acts of one committee queue at the door: none touches a row before it is its turn.

Two acts that hold what the other one needs are a deadlock on PostgreSQL; an act that reads before its turn
rests on what the act before it changes. Each row here is one act of an area, watched at the database.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.access.actions import accounts, slips
from giaoban.access.actions import factors as second_step
from giaoban.access.rules import Purpose
from giaoban.allowances.actions import freeze_sheet
from giaoban.allowances.queries.sheets import draft_of
from giaoban.bulletin.actions import editions
from giaoban.bulletin.actions.reading import confirm_read
from giaoban.bulletin.actions.remarks import Writing, write_to_editor
from giaoban.bulletin.rules.reading import Way
from giaoban.bulletin.rules.remarks import About
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings.actions import (
    OfficeDay,
    Voice,
    answer,
    begin_item,
    cancel_meeting,
    change_day,
    close_meeting,
    give_floor,
    make_feed,
    move_meeting,
    pass_on,
    plan_programme,
    reinstate_meeting,
)
from giaoban.meetings.actions.rota import Wish, ask_for_talk
from giaoban.meetings.actions.talks import accept_talk
from giaoban.meetings.rules import State as MeetingState
from giaoban.meetings.rules.invitations import Answer, Reply
from giaoban.meetings.rules.talks import TalkState
from giaoban.messages.actions import office
from giaoban.messages.rules.life import State as MessageState
from giaoban.opinions.actions import compiling, directions, forwarding, undoing
from giaoban.opinions.rules import life
from giaoban.opinions.rules import referrals as referral_rules
from giaoban.opinions.rules.compiling import Forwarding
from giaoban.opinions.rules.directions import Given
from giaoban.organisation.actions.units import UnitPlan, add_unit
from giaoban.organisation.rules import Role, Vocabulary
from giaoban.replies.actions import (
    following,
    judging,
    leaving,
    parts,
    petitions,
    promising,
    reading_out,
    tasks,
    templates,
)
from giaoban.replies.rules.drafting import State as ReplyState
from giaoban.replies.rules.following import Step
from giaoban.replies.rules.judging import Said, Verdict
from giaoban.replies.rules.petitions import Letter
from giaoban.replies.rules.templates import Wording
from tests.make import (
    access,
    allowances,
    bulletin,
    factors,
    meetings,
    messages,
    opinions,
    organisation,
    provision,
    replies,
    talks,
)

Act = Callable[[], object]

CHAIN: Final = "audit_chain"
TOUCHES: Final = re.compile(r"^(INSERT|UPDATE|DELETE)|FOR (NO KEY )?UPDATE")


def order_papers() -> Act:
    host = organisation.host()
    provision.entitlement(publication=provision.title(host=host), cell=organisation.unit(host=host))
    return lambda: provision.order(host=host)


def freeze() -> Act:
    host = organisation.host()
    allowances.rate(host=host)
    meeting = allowances.briefing(host=host)
    seen = draft_of(meeting).drawn.mark
    return lambda: freeze_sheet(meeting, seen=seen, once=uuid4(), at=timezone.now(), actor=allowances.CLERK)


def judge() -> Act:
    scene = replies.scene(state=referral_rules.State.DELIVERED)
    reply = replies.reply(referral=scene.referral)
    holder = replies.holder(scene.secretary)
    return lambda: judging.judge(reply, scene.opinion, Said(Verdict.PARTLY), holder=holder, at=timezone.now())


def give_back() -> Act:
    scene = replies.scene(state=referral_rules.State.DELIVERED)
    reply = replies.reply(referral=scene.referral)
    replies.judgement(reply=reply, opinion=scene.opinion, verdict=Verdict.PARTLY)
    holder = replies.holder(scene.office)
    return lambda: judging.give_back(reply, reason="Chưa đủ.", due=None, holder=holder, at=timezone.now())


def deliver() -> Act:
    scene = replies.scene(state=referral_rules.State.ACCEPTED, needs_clearance=False)
    reply = replies.reply(referral=scene.referral, state=ReplyState.SUBMITTED, drafter=scene.drafter)
    holder = replies.holder(scene.drafter)
    return lambda: leaving.deliver(reply, replies.dispatch(), holder=holder, at=timezone.now())


def close_promise() -> Act:
    scene = replies.scene(state=referral_rules.State.DELIVERED)
    promise = replies.commitment(reply=replies.reply(referral=scene.referral))
    holder = replies.holder(scene.drafter)
    return lambda: promising.close_promise(
        promise, state="done", note="Biên bản số 3.", holder=holder, at=timezone.now()
    )


def report_on_a_promise() -> Act:
    scene = replies.scene(state=referral_rules.State.DELIVERED)
    promise = replies.commitment(reply=replies.reply(referral=scene.referral))
    holder = replies.holder(scene.drafter)
    return lambda: tasks.report_progress(promise, note="Đã xong một nửa.", holder=holder, at=timezone.now())


def move_a_promise() -> Act:
    scene = replies.scene(state=referral_rules.State.DELIVERED)
    promise = replies.commitment(reply=replies.reply(referral=scene.referral))
    later, holder = promise.due_on + timedelta(days=9), replies.holder(scene.drafter)
    return lambda: following.move_promise(
        promise, due_on=later, reason="Mưa.", holder=holder, at=timezone.now()
    )


def confirm_a_promise() -> Act:
    scene = replies.scene(state=referral_rules.State.DELIVERED)
    promise = replies.commitment(reply=replies.reply(referral=scene.referral), state="done")
    said, holder = following.Said(step=Step.CONFIRMED, text=""), replies.holder(scene.secretary)
    return lambda: following.say_of_promise(promise, scene.opinion, said, holder=holder, at=timezone.now())


def ask_for_a_part() -> Act:
    scene = replies.scene()
    asking = parts.Asking(
        organisation.agency(host=scene.agency.host), "Số liệu.", timezone.localdate(), uuid4()
    )
    holder = replies.holder(scene.drafter)
    return lambda: parts.ask(scene.referral, asking, holder=holder, at=timezone.now())


def answer_a_part() -> Act:
    scene = replies.scene()
    asking = parts.Asking(
        organisation.agency(host=scene.agency.host), "Số liệu.", timezone.localdate(), uuid4()
    )
    part = parts.ask(scene.referral, asking, holder=replies.holder(scene.office), at=timezone.now())
    holder = access.holder(role=Role.DRAFTER, agency=asking.agency)
    return lambda: parts.answer(part, text="Đã đo.", seen="", holder=holder, at=timezone.now())


def read_a_reply_out() -> Act:
    scene = replies.scene(state=referral_rules.State.DELIVERED)
    reply, due = replies.reply(referral=scene.referral), scene.referral.due_meeting
    meetings.bring(due, MeetingState.IN_SESSION)
    holder = replies.holder(scene.office)
    return lambda: reading_out.mark_read_out(due, reply, holder=holder, at=scene.now, was_read=True)


def call_a_matter_back() -> Act:
    scene = replies.scene()
    holder = replies.holder(scene.office)
    return lambda: undoing.call_back(scene.referral, reason="Nhầm.", holder=holder, at=timezone.now())


def take_a_merge_apart() -> Act:
    merged = opinions.referral(origins=tuple(opinions.opinion(state=life.State.FORWARDED) for _ in range(2)))
    holder = access.holder(host=merged.host)
    return lambda: undoing.take_apart(merged, reason="Khác nhau.", holder=holder, at=timezone.now())


def classify() -> Act:
    opinion = opinions.opinion()
    holder = access.holder(host=opinion.host)
    classes = compiling.Classes(kind=life.Kind.OBSTACLE, is_request=True)
    return lambda: compiling.classify(
        opinion, holder=holder, classes=classes, seen=opinion.version, at=timezone.now()
    )


def forward_and_plan_the_next_meeting() -> Act:
    held = meetings.meeting(on=timezone.localdate() - timedelta(days=1), state=MeetingState.CLOSED)
    opinion = opinions.opinion(meeting=held)
    sending = Forwarding(
        field=opinions.field().pk, lead=organisation.agency(host=opinion.host).pk, points=["Nạo vét."]
    )
    holder = access.holder(host=opinion.host)
    return lambda: forwarding.forward(
        [opinion],
        holder=holder,
        seen={opinion.pk: opinion.version},
        sending=sending,
        once=uuid4(),
        at=timezone.now(),
    )


def close_a_meeting() -> Act:
    held = meetings.meeting(on=timezone.localdate(), state=MeetingState.IN_SESSION)
    return lambda: close_meeting(held, conclusion="Kết luận.", now=timezone.now(), actor=SYSTEM)


def cancel_a_meeting() -> Act:
    planned = meetings.meeting(on=timezone.localdate() + timedelta(days=5), state=MeetingState.CALLED)
    return lambda: cancel_meeting(planned, reason="Bão.", now=timezone.now(), actor=SYSTEM)


def ask_for_a_talk() -> Act:
    planned = meetings.meeting(on=timezone.localdate() + timedelta(days=5), state=MeetingState.CALLED)
    unit = organisation.unit(host=planned.host)
    wish = Wish(meeting=planned, unit=unit, theme=talks.theme())
    return lambda: ask_for_talk(wish, once=uuid4(), now=timezone.now(), actor=SYSTEM)


def accept_a_talk() -> Act:
    talk = talks.talk(state=TalkState.DRAFT_IN)
    return lambda: accept_talk(talk, actor=SYSTEM)


def cancel_a_meeting_with_a_talk() -> Act:
    planned = meetings.meeting(on=timezone.localdate() + timedelta(days=5), state=MeetingState.CALLED)
    talks.talk(meeting=planned)
    return lambda: cancel_meeting(planned, reason="Bão.", now=timezone.now(), actor=SYSTEM)


def move_a_meeting() -> Act:
    planned = meetings.meeting(on=timezone.localdate() + timedelta(days=5), state=MeetingState.CALLED)
    to = planned.starts_at + timedelta(days=1)
    return lambda: move_meeting(planned, to=to, place=planned.place, now=timezone.now(), actor=SYSTEM)


def answer_an_invitation() -> Act:
    called = meetings.meeting(on=timezone.localdate() + timedelta(days=5), state=MeetingState.CALLED)
    invitation = meetings.invitation(meeting=called, post=organisation.post(unit=organisation.unit()))
    return lambda: answer(invitation, Reply(Answer.COMES), now=timezone.now(), actor=SYSTEM)


def pass_a_notice_on() -> Act:
    called = meetings.meeting(on=timezone.localdate() + timedelta(days=5), state=MeetingState.CALLED)
    commune = organisation.unit()
    cell = organisation.unit(parent=commune)
    meetings.invitation(meeting=called, post=organisation.post(unit=cell), via=commune)
    return lambda: pass_on(called, [commune.pk], now=timezone.now(), actor=SYSTEM)


def hold_a_meeting_after_all() -> Act:
    cancelled = meetings.meeting(on=timezone.localdate() + timedelta(days=5), state=MeetingState.CANCELLED)
    return lambda: reinstate_meeting(cancelled, now=timezone.now(), actor=SYSTEM)


def plan_a_year_of_all_series() -> Act:
    series, year = meetings.series(), timezone.localdate().year + 1
    days: dict[int, dict[int, date | None]] = {series.pk: {1: date(year, 1, 20), 2: None}}
    return lambda: plan_programme(series.host, year, days=days, now=timezone.now(), actor=SYSTEM)


def let_offices_rest_on_a_day() -> Act:
    meeting = meetings.meeting(on=timezone.localdate() + timedelta(days=40))
    resting = OfficeDay(day=date(2027, 6, 16), works=False, reason="Đại hội")
    return lambda: change_day(meeting.host, change=resting, now=timezone.now(), actor=SYSTEM)


def make_a_calendar_address() -> Act:
    account = access.account()
    holder = replies.holder(account)
    return lambda: make_feed(account, language="vi", holder=holder, now=timezone.now())


def go_on_to_an_item() -> Act:
    meeting = meetings.meeting(on=timezone.localdate(), state=MeetingState.IN_SESSION, agenda=True)
    item = meeting.agenda.all()[0]
    return lambda: begin_item(item, now=timezone.now(), actor=SYSTEM)


def give_the_floor() -> Act:
    meeting = meetings.meeting(on=timezone.localdate(), state=MeetingState.IN_SESSION)
    voice = Voice(unit=organisation.unit(host=meeting.host))
    return lambda: give_floor(meeting, voice=voice, now=timezone.now(), actor=SYSTEM)


def add_a_unit() -> Act:
    host = organisation.host()
    kind = organisation.item(vocabulary=Vocabulary.UNIT_KIND, code="cell_thon")
    plan = UnitPlan(code="ZZ", name="Chi bộ thôn Thử", kind=kind, valid_from=timezone.localdate())
    return lambda: add_unit(host, plan, actor=SYSTEM)


def give_a_direction() -> Act:
    scene = replies.scene(state=referral_rules.State.ACCEPTED)
    leader = replies.holder(access.account(role=Role.CHAIR, host=scene.opinion.host))
    given = Given("Kiểm tra tại chỗ.", timezone.localdate())
    directing = directions.Directing(given, scene.referral, once=uuid4())
    return lambda: directions.give(scene.opinion, directing, holder=leader, at=timezone.now())


def send_a_matter_up() -> Act:
    scene = replies.scene(state=referral_rules.State.ACCEPTED)
    letter = Letter("Cấp trên", "45-CV/ĐU", timezone.localdate(), "Bố trí kinh phí.")
    sending, holder = petitions.Sending(letter, once=uuid4()), replies.holder(scene.office)
    return lambda: petitions.send_up(scene.referral, sending, holder=holder, at=timezone.now())


def write_a_template() -> Act:
    scene = replies.scene()
    wording = Wording("Nạo vét", {"found": "Đã đo «… số mét» m."})
    writing, holder = (
        templates.Writing(scene.referral.field, wording, once=uuid4()),
        replies.holder(scene.office),
    )
    return lambda: templates.write_template(scene.opinion.host, writing, holder=holder, at=timezone.now())


def use_a_slip() -> Act:
    account = access.account()
    issued = slips.issue(account, purpose=Purpose.ENROL, at=timezone.now())
    return lambda: slips.use_slip(issued.token, purpose=Purpose.ENROL, at=timezone.now())


def close_an_account() -> Act:
    admin = access.account(role=Role.ADMINISTRATOR)
    other = access.account(host=admin.person.host)
    holder = replies.holder(admin)
    return lambda: accounts.disable(other, holder=holder, at=timezone.now())


def take_the_second_step() -> Act:
    account = factors.staff()
    codes = factors.with_app(account)
    return lambda: second_step.show_code(account, codes[0], at=timezone.now())


def issue_a_bulletin() -> Act:
    host = organisation.host()
    access.account(role=Role.SECRETARY, unit=organisation.unit(host=host))
    fixed = bulletin.approved(bulletin.hand_in(bulletin.contribution()).section.edition)
    return lambda: editions.issue(fixed, at=timezone.now(), actor=SYSTEM)


def write_to_the_editor() -> Act:
    edition = bulletin.issued(host=organisation.host())
    holder = access.holder(host=edition.host)
    writing = Writing(About.REMARK, "Nên có số liệu.", uuid4())
    return lambda: write_to_editor(edition, writing, holder=holder, at=timezone.now())


def say_that_a_bulletin_is_read() -> Act:
    edition = bulletin.issued(host=organisation.host())
    post = organisation.post(unit=organisation.unit(host=edition.host))
    return lambda: confirm_read(edition, [post.pk], way=Way.PHONE, at=timezone.now(), actor=SYSTEM)


def move_a_meeting_with_a_bulletin() -> Act:
    planned = meetings.meeting(on=timezone.localdate() + timedelta(days=15), state=MeetingState.CALLED)
    bulletin.planned(host=planned.host, agency=organisation.agency(host=planned.host))
    plan = editions.EditionPlan(
        month=planned.day.replace(day=1), meets_on=planned.day, title="Tài liệu", meeting=planned
    )
    editions.plan_edition(planned.host, plan, once=uuid4(), actor=SYSTEM)
    to = planned.starts_at + timedelta(days=1)
    return lambda: move_meeting(planned, to=to, place=planned.place, now=timezone.now(), actor=SYSTEM)


def try_a_message_again() -> Act:
    holder = access.holder()
    failed = messages.message(state=MessageState.FAILED)
    return lambda: office.retry(failed, holder=holder, now=messages.MORNING)


def choose_how_to_be_told() -> Act:
    person = organisation.person()
    return lambda: office.choose(person, way="", language="en", actor=SYSTEM)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "made",
    [
        try_a_message_again,
        choose_how_to_be_told,
        issue_a_bulletin,
        write_to_the_editor,
        say_that_a_bulletin_is_read,
        move_a_meeting_with_a_bulletin,
        freeze,
        order_papers,
        judge,
        give_back,
        deliver,
        close_promise,
        report_on_a_promise,
        move_a_promise,
        confirm_a_promise,
        ask_for_a_part,
        answer_a_part,
        read_a_reply_out,
        call_a_matter_back,
        take_a_merge_apart,
        classify,
        forward_and_plan_the_next_meeting,
        close_a_meeting,
        cancel_a_meeting,
        move_a_meeting,
        ask_for_a_talk,
        accept_a_talk,
        cancel_a_meeting_with_a_talk,
        answer_an_invitation,
        pass_a_notice_on,
        hold_a_meeting_after_all,
        plan_a_year_of_all_series,
        let_offices_rest_on_a_day,
        make_a_calendar_address,
        go_on_to_an_item,
        give_the_floor,
        add_a_unit,
        give_a_direction,
        send_a_matter_up,
        write_a_template,
        use_a_slip,
        close_an_account,
        take_the_second_step,
    ],
)
def test_an_act_touches_nothing_before_its_turn(made: Callable[[], Act]) -> None:
    act = made()

    with CaptureQueriesContext(
        connection,
    ) as captured:
        act()

    said = [query["sql"] for query in captured]
    turn = next(place for place, sql in enumerate(said) if CHAIN in sql)
    touched = next(place for place, sql in enumerate(said) if TOUCHES.search(sql) and CHAIN not in sql)
    assert turn < touched, said[touched]
