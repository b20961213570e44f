"""The readiness board: what is late and who owes it, only for those who watch it, and asking once more."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.audit.models import Entry
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions
from giaoban.meetings.models import Invitation, Meeting
from giaoban.meetings.readiness import signals_of
from giaoban.meetings.rules import Channel, Light, State
from giaoban.messages.models import Message
from giaoban.opinions.models import Referral
from giaoban.opinions.rules import referrals
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from giaoban.replies.rules.judging import Verdict
from giaoban.ui.wording import NO_BREAK
from tests.inspector import faults
from tests.make import access, meetings, opinions, organisation, replies

pytestmark = pytest.mark.django_db


def ahead(*, days: int = 4, state: State = State.CALLED) -> Meeting:
    """Return a meeting that lies ahead."""
    return meetings.meeting(on=timezone.localdate() + timedelta(days=days), state=state, agenda=True)


def owed_at(meeting: Meeting, *, drafter: bool = True) -> Referral:
    """Return a referral whose reply a meeting awaits, of an agency with somebody who drafts."""
    before = meetings.meeting(series=meeting.series, on=meeting.day - timedelta(days=30), state=State.CLOSED)
    raised = opinions.opinion(meeting=before)
    made = opinions.referral(origins=(raised,), due=meeting, state=referrals.State.SENT)
    if drafter:
        access.account(role=Role.DRAFTER, agency=made.lead)
    return made


def board(account: Account, meeting: Meeting) -> str:
    """Return the board as somebody sees it, which must be without fault."""
    client = Client()
    client.force_login(account)
    response = client.get(f"/meetings/{meeting.pk}/readiness/")
    assert response.status_code == 200
    html: str = response.content.decode()
    assert faults(html) == []
    return html


def chase(account: Account, meeting: Meeting, code: str = "replies") -> str:
    """Press the button of one part and return the page that follows."""
    client = Client()
    client.force_login(account)
    response = client.post(f"/meetings/{meeting.pk}/readiness/{code}/chase/", follow=True)
    return response.content.decode()


def test_the_board_names_the_posts_that_send_somebody_else() -> None:
    meeting = ahead()
    secretary = access.account(role=Role.SECRETARY, host=meeting.host)
    named = meetings.invitation(meeting=meeting, post=Post.objects.get(terms__person=secretary.person))
    office = access.account(role=Role.OFFICE, host=meeting.host)
    before = board(office, meeting)

    Invitation.objects.filter(pk=named.pk).update(
        answer="substitute", substitute="Trần Thị Mới", answered_at=timezone.now()
    )

    assert "show=substitute" not in before
    assert f"1 nơi cử người thay: {named.post.name}." in board(office, meeting)


def test_late_hops_and_announced_absences_stand_side_by_side() -> None:
    meeting, called = ahead(), timezone.now() - timedelta(days=9)
    Meeting.objects.filter(pk=meeting.pk).update(called_at=called)
    via = organisation.unit(host=meeting.host, name="Xã Thượng")
    people = [access.account(role=Role.SECRETARY, host=meeting.host) for _ in range(3)]
    late, silent, told = (
        meetings.invitation(
            meeting=meeting, post=Post.objects.get(terms__person=one.person), via=office, sent_at=called
        )
        for one, office in zip(people, (via, None, None), strict=True)
    )
    answered = {"answered_at": timezone.now(), "received_at": called + timedelta(days=3)}
    illness = {"answer": "declines", "cause": "illness", "reason": "Nằm viện"}
    passed = {"passed_on_at": called + timedelta(days=3)}
    Invitation.objects.filter(pk=late.pk).update(**passed, **answered, **illness)
    Invitation.objects.filter(pk=told.pk).update(answer="comes", **answered)
    office = access.account(role=Role.OFFICE, host=meeting.host)

    html = board(office, meeting).replace(NO_BREAK, " ")
    asked = chase(office, meeting, "received")

    assert "Chuyển tiếp chậm: Xã Thượng (chậm 3 ngày)." in html
    assert f"{late.post.name} (Nằm viện, thông báo đến chậm)" in html
    assert html.count(silent.post.name) == 2  # receipt and answer
    assert "Đã nhắc lại 1 nơi." in asked
    told_of = Message.objects.filter(key__startswith="chased:received:")
    assert {one.post for one in told_of} == {silent.post_id}


def test_who_has_not_confirmed_a_notice_is_named_and_asked_before_that_is_late() -> None:
    meeting = ahead(days=9)
    Meeting.objects.filter(pk=meeting.pk).update(called_at=timezone.now())
    people = [access.account(role=Role.SECRETARY, host=meeting.host) for _ in range(2)]
    silent, told = (
        meetings.invitation(
            meeting=meeting, post=Post.objects.get(terms__person=one.person), sent_at=timezone.now()
        )
        for one in people
    )
    Invitation.objects.filter(pk=told.pk).update(received_at=timezone.now())
    office = access.account(role=Role.OFFICE, host=meeting.host)

    [received] = [
        one
        for one in signals_of(meeting, holder_of(office, timezone.localdate()), timezone.localtime())
        if one.code == "received"
    ]
    asked = chase(office, meeting, "received")

    assert received.light is Light.WAITING
    assert [(one.name, one.is_late) for one in received.owing] == [(silent.post.name, False)]
    assert "Đã nhắc lại 1 nơi." in asked
    assert set(Message.objects.values_list("post", flat=True)) == {silent.post_id}


def test_the_board_names_what_is_late_and_who_owes_it() -> None:
    meeting = ahead(state=State.PLANNED)
    owed = owed_at(meeting)
    office = access.account(role=Role.OFFICE, host=meeting.host)

    html = board(office, meeting)

    assert "Thông báo chưa phát. Ngày cuối cùng còn kịp là" in html
    assert "Đã có 0/1 trả lời." in html
    assert owed.lead.name in html
    assert owed.code in html


def test_a_board_of_a_meeting_that_is_ready_says_so() -> None:
    meeting = ahead(days=2)
    Meeting.objects.filter(pk=meeting.pk).update(
        called_at=meeting.starts_at - timedelta(days=9),
        written_until=timezone.localdate() - timedelta(days=1),
    )
    office = access.account(role=Role.OFFICE, host=meeting.host)

    html = board(office, meeting)

    assert "Không có trả lời nào đến hạn ở hội nghị này." in html
    assert 'data-tone="late"' not in html


def test_a_late_notice_stays_visible_after_it_went_out() -> None:
    meeting = ahead(days=4)
    Meeting.objects.filter(pk=meeting.pk).update(called_at=meeting.starts_at - timedelta(days=5))

    html = board(access.account(role=Role.CHAIR, host=meeting.host), meeting)

    assert "chậm 2 ngày" in html


def test_a_change_is_judged_by_the_new_day_and_the_first_notice_by_the_day_it_named() -> None:
    meeting = ahead(days=20, state=State.PLANNED)
    office = access.account(role=Role.OFFICE, host=meeting.host)
    access.account(role=Role.SECRETARY, host=meeting.host)
    called = actions.call_meeting(meeting, now=timezone.now(), actor=SYSTEM)

    actions.move_meeting(
        called, to=called.starts_at - timedelta(days=16), place=called.place, now=timezone.now(), actor=SYSTEM
    )
    html = board(office, meeting)

    assert "kịp thời. Việc đổi ngày, giờ báo" in html
    assert "chậm 3 ngày" in html


def test_written_opinions_are_counted_by_unit() -> None:
    meeting = ahead()
    one = opinions.opinion(meeting=meeting, channel=Channel.WRITTEN)
    opinions.opinion(meeting=meeting, unit=one.unit, channel=Channel.WRITTEN)

    html = board(access.account(role=Role.OFFICE, host=meeting.host), meeting)

    assert "2 ý kiến của 1 đơn vị." in html


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.DRAFTER, Role.COMMITTEE_MEMBER])
def test_the_board_does_not_exist_for_others(role: Role) -> None:
    meeting = ahead()
    client = Client()
    client.force_login(access.account(role=role, host=meeting.host))

    assert client.get(f"/meetings/{meeting.pk}/readiness/").status_code == 404


def test_asking_once_more_tells_the_drafter_once_a_day() -> None:
    meeting = ahead()
    owed = owed_at(meeting)
    office = access.account(role=Role.OFFICE, host=meeting.host)

    first, second = chase(office, meeting), chase(office, meeting)

    told = Message.objects.filter(key__startswith=f"chased:replies:{meeting.pk}:")
    assert "Đã nhắc lại 1 nơi." in first
    assert "hôm nay" in second
    assert {message.agency for message in told} == {owed.lead_id}
    assert Entry.objects.filter(event="meeting.chased").count() == 1
    assert "Nhắc lần cuối" in board(office, meeting)


def test_what_an_earlier_meeting_awaited_in_vain_is_late_on_the_board_and_asked_for_from_it() -> None:
    meeting = ahead()
    past = meetings.meeting(series=meeting.series, on=timezone.localdate() - timedelta(days=2))
    owed = owed_at(past)
    office = access.account(role=Role.OFFICE, host=meeting.host)

    html, told = board(office, meeting), chase(office, meeting)

    assert "Đã có 0/1 trả lời." in html
    assert owed.code in html
    assert "Đã nhắc lại 1 nơi." in told


def test_once_a_meeting_has_begun_its_board_asks_nobody_and_says_who_did_not_answer() -> None:
    meeting = ahead(days=-1)
    secretary = access.account(role=Role.SECRETARY, host=meeting.host)
    named = meetings.invitation(meeting=meeting, post=Post.objects.get(terms__person=secretary.person))
    owed_at(meeting)
    office = access.account(role=Role.OFFICE, host=meeting.host)

    html, told = board(office, meeting), chase(office, meeting)

    assert "/chase/" not in html
    assert f'{named.post.name}: <span class="soft">không trả lời</span>' in html
    assert "Hội nghị này đã bắt đầu" in told
    assert not Message.objects.filter(key__startswith="chased:").exists()


@pytest.mark.parametrize(("days", "light"), [(4, Light.WAITING), (-1, Light.READY)])
def test_the_hall_is_weighed_until_the_meeting_begins(days: int, light: Light) -> None:
    meeting = ahead(days=days)
    meetings.meeting(series=meetings.series(host=meeting.host), on=meeting.day, state=State.CALLED)
    office = access.account(role=Role.OFFICE, host=meeting.host)

    signals = signals_of(meeting, holder_of(office, timezone.localdate()), now=timezone.now())

    assert next(one.light for one in signals if one.code == "hall") == light


def test_nobody_is_asked_for_what_has_come() -> None:
    meeting = ahead()
    owed = owed_at(meeting)
    owed.state, owed.first_delivered_at = "delivered", timezone.now()
    owed.save()
    replies.reply(referral=owed)
    office = access.account(role=Role.OFFICE, host=meeting.host)

    html = chase(office, meeting)

    assert "không còn ai" in html
    assert not Message.objects.filter(key__startswith="chased:").exists()


@pytest.mark.parametrize("days", [4, -1])
def test_a_reply_judged_weak_keeps_its_part_awaited_and_is_named(days: int) -> None:
    meeting = ahead(days=days)
    made = owed_at(meeting)
    made.state, made.first_delivered_at = "delivered", timezone.now()
    made.save()
    version = replies.reply(referral=made)
    office = access.account(role=Role.OFFICE, host=meeting.host)
    before = board(office, meeting)

    replies.judgement(reply=version, opinion=made.origins.get().opinion, verdict=Verdict.PARTLY)

    named = f"1 trả lời bị nhận xét là chưa đạt: {made.code} ({made.lead.name})."
    signals = signals_of(meeting, holder_of(office, timezone.localdate()), now=timezone.localtime())
    assert next(one.light for one in signals if one.code == "replies") is Light.WAITING
    assert [named in html for html in (before, board(office, meeting))] == [False, True]


def test_the_chair_sees_and_cannot_send(client: Client) -> None:
    meeting = ahead()
    owed_at(meeting)
    client.force_login(access.account(role=Role.CHAIR, host=meeting.host))

    page = client.get(f"/meetings/{meeting.pk}/readiness/").content.decode()
    response = client.post(f"/meetings/{meeting.pk}/readiness/replies/chase/")

    assert "/chase/" not in page
    assert response.status_code == 409
    assert not Message.objects.filter(key__startswith="chased:").exists()


def test_a_part_that_cannot_be_chased_has_no_address(client: Client) -> None:
    meeting = ahead()
    client.force_login(access.account(role=Role.OFFICE, host=meeting.host))

    assert client.post(f"/meetings/{meeting.pk}/readiness/hall/chase/").status_code == 404


def test_a_longer_board_takes_no_more_queries() -> None:
    meeting = ahead()
    office = access.account(role=Role.OFFICE, host=meeting.host)
    owed_at(meeting)
    board(office, meeting)
    with CaptureQueriesContext(connection) as one:
        board(office, meeting)
    before = meetings.meeting(series=meeting.series, on=meeting.day - timedelta(days=60), state=State.CLOSED)
    for _ in range(2):
        opinions.referral(
            origins=(opinions.opinion(meeting=before),), due=meeting, state=referrals.State.SENT
        )

    with CaptureQueriesContext(connection) as three:
        board(office, meeting)

    assert len(three) == len(one)
