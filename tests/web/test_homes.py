"""The first page shows each role what needs them now, and the frame opens what their posts allow."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import cast
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import Holder
from giaoban.meetings.models import Meeting, Talk
from giaoban.meetings.rules import State as MeetingState
from giaoban.meetings.rules.talks import TalkState
from giaoban.opinions.models import Draft
from giaoban.opinions.rules import life, referrals
from giaoban.organisation import actions as organisation_actions
from giaoban.organisation.rules import Role
from giaoban.replies.models import Commitment
from giaoban.replies.rules.drafting import State
from giaoban.ui.frame import Frame
from giaoban.ui.wording import short_day
from giaoban.web.http import frame
from giaoban.web.queries.homes import Followed, home_of
from giaoban.web.queries.needs import watching
from tests.inspector import faults
from tests.make import access, meetings, opinions, organisation, replies, talks
from tests.make.audit import actor

pytestmark = pytest.mark.django_db


def page(account: Account) -> str:
    """Return the first page of somebody, which must be without fault."""
    client = Client()
    client.force_login(account)
    response = client.get("/")
    html: str = response.content.decode()
    assert response.status_code == 200
    assert faults(html) == []
    return html


def last_of(holder: Holder, now: datetime) -> Sequence[Followed]:
    """Return the last opinions that the first page of a secretary shows."""
    writing = home_of(holder, now).writing
    assert writing is not None
    return writing.last


def waiting_desk(*, of: int = 1) -> tuple[Account, Meeting]:
    """Return a committee office with so many opinions on its desk, and their meeting."""
    held = meetings.meeting(on=timezone.localdate() - timedelta(days=3), state=MeetingState.CLOSED)
    for _ in range(of):
        opinions.opinion(meeting=held)
    return access.account(role=Role.OFFICE, host=held.host), held


def test_whoever_is_not_signed_in_is_asked_to() -> None:
    response = Client().get("/")

    assert response.status_code == 302
    assert response["Location"].startswith("/sign-in/")


def test_a_secretary_finds_the_reply_to_judge_and_the_next_meeting() -> None:
    around, made = replies.answered()

    html = page(around.secretary)

    assert f"/replies/{made.pk}/opinions/{around.opinion.pk}/" in html
    assert f'href="/meetings/{around.referral.due_meeting.pk}/"' in html
    assert html.index('href="/opinions/new/"') < html.index('<section class="sheet')


def test_a_secretary_goes_on_with_a_draft_and_reads_until_when_the_next_meeting_takes_opinions() -> None:
    account = access.account(role=Role.SECRETARY)
    post = account.person.terms.get().post
    ahead = meetings.meeting(on=timezone.localdate() + timedelta(days=10))
    draft = Draft.objects.create(
        account=account, post=post, meeting=ahead, once=uuid4(), saved_at=timezone.now()
    )

    html = page(account)

    assert f"/opinions/drafts/{draft.once}/what/" in html
    assert f"{ahead.written_until:%d/%m/%Y}" in html


def test_a_secretary_follows_their_own_last_opinions_and_nobody_elses() -> None:
    account = access.account(role=Role.SECRETARY)
    post = account.person.terms.get().post
    own = opinions.opinion(unit=post.unit, post=post, text="Đèn đường ngõ 4 tắt.")
    opinions.opinion(meeting=own.meeting, text="Nước sạch yếu ở cuối xóm.")

    html = page(account)

    assert "Đèn đường ngõ 4 tắt." in html
    assert "Nước sạch yếu" not in html


def test_the_office_finds_its_desk_what_came_back_and_who_objects() -> None:
    office, held = waiting_desk(of=2)
    refused = opinions.referral(
        origins=(opinions.opinion(meeting=held, state=life.State.FORWARDED),), state=referrals.State.REFUSED
    )

    html = page(office)

    assert f'href="/meetings/{held.pk}/compile/"' in html
    assert "2 ý kiến chờ tổng hợp" in html
    assert f'href="/referrals/{refused.pk}/reroute/"' in html


def test_the_office_and_the_chair_read_which_agency_owes_an_overdue_reply() -> None:
    around = replies.scene(raised_on=timezone.localdate() - timedelta(days=40))
    chair = access.account(role=Role.CHAIR, host=around.referral.host)
    member = access.account(role=Role.STANDING_MEMBER, host=around.referral.host)

    for account in (around.office, chair):
        html = page(account)
        assert f"{around.referral.title}, {around.agency.name}: quá hạn" in html
        assert 'href="/replies/overdue/"' in html
    assert f"{around.referral.title}, {around.agency.name}: quá hạn" in page(member)


def test_the_office_is_reminded_of_the_meeting_to_call_and_of_secretaries_without_a_way_in() -> None:
    ahead = meetings.meeting(on=timezone.localdate() + timedelta(days=4))
    office = access.account(role=Role.OFFICE, host=ahead.host)
    access.account(role=Role.SECRETARY, host=ahead.host)

    html = page(office)

    assert "Cần gửi giấy mời hội nghị" in html
    assert "1 bí thư chưa đăng nhập được" in html


def test_the_office_enters_what_agencies_without_accounts_send_on_paper() -> None:
    around = replies.scene(answers_itself=False)

    html = page(around.office)

    assert f'href="/replies/referrals/{around.referral.pk}/"' in html


def test_an_agency_finds_what_it_must_write_and_what_a_second_person_must_clear() -> None:
    around = replies.scene(state=referrals.State.ACCEPTED)
    written = replies.scene(state=referrals.State.ACCEPTED)
    draft = replies.reply(referral=written.referral, state=State.SUBMITTED, drafter=written.drafter)

    assert f'href="/replies/referrals/{around.referral.pk}/"' in page(around.drafter)
    assert f'href="/replies/{draft.pk}/"' in page(written.clearer)
    assert f'href="/replies/{draft.pk}/"' not in page(around.clearer)


def test_an_inspector_is_led_to_the_log_and_an_administrator_to_the_first_hour() -> None:
    host = organisation.host()

    assert 'href="/audit/"' in page(access.account(role=Role.INSPECTOR, host=host))
    administrator = page(access.account(role=Role.ADMINISTRATOR, host=host))
    assert f'href="/hosts/{host.pk}/first-hour/"' in administrator
    assert 'href="/accounts/"' in administrator


def test_whoever_holds_two_posts_finds_both_parts() -> None:
    around = replies.scene(state=referrals.State.ACCEPTED)
    access.hold(around.drafter, role=Role.SECRETARY, unit=around.opinion.unit)

    html = page(around.drafter)

    assert f'href="/replies/referrals/{around.referral.pk}/"' in html
    assert 'href="/opinions/new/"' in html


@pytest.mark.parametrize("role", [*Role, None])
def test_where_nothing_waits_the_page_says_so(role: Role | None) -> None:
    html = page(access.account(role=role))

    assert "đồng chí" in html


@pytest.mark.parametrize("role", list(Role))
def test_nobody_reads_what_another_committee_has_to_do(role: Role) -> None:
    around, _ = replies.answered()
    replies.scene(raised_on=timezone.localdate() - timedelta(days=40))

    html = page(access.account(role=role, host=organisation.host(code="KM")))

    assert around.agency.name not in html
    assert around.referral.title not in html


def frame_of(account: Account, *, limited: bool = False) -> Frame:
    """Return the frame of the pages of somebody."""
    request = RequestFactory().get("/")
    request.user = account
    request.holder = holder_of(account, timezone.localdate(), limited=limited)  # type: ignore[attr-defined]
    request.resolver_match = None
    return cast(Frame, frame(request)["frame"])


def test_secretaries_have_their_four_tasks_at_the_thumb_and_nothing_else() -> None:
    account = access.account(role=Role.SECRETARY)
    access.hold(account, role=Role.OFFICE)

    for limited in (False, True):
        supplied = frame_of(account, limited=limited)
        addresses = [item.address for item in supplied.nav]
        if limited:
            assert supplied.groups == []
            assert addresses == ["/", "/opinions/mine/", "/replies/received/", "/meetings/"]
        else:
            assert "/enrolments/" in addresses


def test_the_frame_marks_the_task_that_a_page_belongs_to() -> None:
    client = Client()
    client.force_login(access.account(role=Role.OFFICE))

    html = client.get("/replies/objections/").content.decode()

    assert '<a href="/replies/objections/" aria-current="page">' in html
    assert html.count('aria-current="page"') == 1


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SECRETARY])
def test_no_row_of_tasks_is_longer_than_a_desk_and_every_task_stands_under_one_head(role: Role) -> None:
    supplied = frame_of(access.account(role=role))

    row = [item for item in supplied.nav if item.in_row]
    under = [item for _head, items in supplied.groups for item in items]

    assert row[0].address == "/"
    assert len(row) == min(len(supplied.nav), 9)
    assert sorted(item.address for item in under) == sorted(item.address for item in supplied.nav)


def test_a_task_that_left_the_row_is_named_where_all_tasks_open() -> None:
    client = Client()
    client.force_login(access.account(role=Role.OFFICE))

    html = client.get("/replies/objections/").content.decode()

    assert '<summary aria-current="true">' in html
    assert html.count("Nhận xét chưa đồng ý</span></summary>") == 1


@pytest.mark.parametrize("who", ["office", "secretary", "drafter"])
def test_the_first_page_takes_as_many_queries_for_one_thing_as_for_three(who: str) -> None:
    found = []
    for account in [replies.busy(1, who=who), replies.busy(3, who=who)]:
        client = Client()
        client.force_login(account)
        client.get("/")
        with CaptureQueriesContext(connection) as asked:
            client.get("/")
        found.append(len(asked))

    assert found[0] == found[1]


def test_an_agency_does_not_watch_over_what_agencies_owe_to_others() -> None:
    around = replies.scene()

    watchers = [
        bool(watching(replies.holder(account)).grants)
        for account in (around.drafter, around.clearer, around.secretary, around.office)
    ]

    assert watchers == [False, False, False, True]


def test_the_agencys_first_page_has_one_list_by_due_date_and_counts_only_what_its_reader_can_do() -> None:
    around = replies.scene(state=referrals.State.ACCEPTED)
    soon = around.referral.due_meeting
    later = replies.later_meeting(soon)
    waits = opinions.referral(
        origins=(around.opinion,),
        lead=around.agency,
        due=soon,
        state=referrals.State.ACCEPTED,
        title="Chờ duyệt",
    )
    replies.reply(referral=waits, state=State.SUBMITTED, drafter=around.drafter)
    opinions.referral(
        origins=(around.opinion,), lead=around.agency, due=later, state=referrals.State.SENT, title="Việc sau"
    )
    now = timezone.now()

    drafter = home_of(replies.holder(around.drafter), now)
    clearer = home_of(replies.holder(around.clearer), now)

    assert drafter.duties is not None
    assert clearer.duties is not None
    assert [one.title for one in drafter.duties.todo] == [around.referral.title, "Việc sau"]
    assert [one.title for one in drafter.duties.waits] == ["Chờ duyệt"]
    assert drafter.waiting == 2
    assert [one.title for one in clearer.duties.todo] == ["Chờ duyệt", around.referral.title, "Việc sau"]
    assert list(clearer.duties.waits) == []
    beside = opinions.opinion(meeting=around.opinion.meeting, state=life.State.FORWARDED)
    around.referral.origins.create(opinion=beside, first_due_meeting=soon, due_meeting=soon)
    shown = page(around.drafter)
    assert "Đang chờ lãnh đạo duyệt" in shown
    assert "và 1 đơn vị khác" in shown
    assert "Chờ đồng chí duyệt" in page(around.clearer)


def test_whoever_watches_reads_which_reply_is_overdue_and_opens_it() -> None:
    around = replies.scene(
        state=referrals.State.ACCEPTED, raised_on=timezone.localdate() - timedelta(days=40)
    )
    watcher = access.account(role=Role.STANDING_MEMBER, host=around.opinion.host)

    html = page(watcher)

    assert f"{around.referral.title}, {around.agency.name}: quá hạn 12 ngày." in html
    assert f'href="/replies/referrals/{around.referral.pk}/"' in html


def test_a_secretary_reads_why_the_next_meeting_takes_no_written_opinions_any_more() -> None:
    account = access.account(role=Role.SECRETARY)
    ahead = meetings.meeting(on=timezone.localdate() + timedelta(days=3))
    ahead.written_until = timezone.localdate() - timedelta(days=1)
    ahead.save()

    html = page(account)

    assert f"đã hết hạn nhận ý kiến bằng văn bản ({ahead.written_until:%d/%m/%Y})" in html
    assert "Đồng chí vẫn phát biểu được tại hội nghị." in html


def test_a_delivered_reply_waits_for_the_secretary_and_then_shows_the_judgement_on_every_page(
    client: Client,
) -> None:
    around, made = replies.answered()
    now = timezone.now()
    around.opinion.post = around.secretary.person.terms.get().post
    around.opinion.save()
    holder = replies.holder(around.secretary)

    [before] = last_of(holder, now)
    client.force_login(around.secretary)
    pages = ["/opinions/mine/", around.opinion.get_absolute_url()]
    waits = [client.get(to).content.decode() for to in pages]
    replies.judgement(reply=made, opinion=around.opinion)
    [after] = last_of(holder, now)
    objected = [client.get(to).content.decode() for to in pages]

    assert ["Chờ đồng chí nhận xét" in str(each) for each in (before.marked, *waits)] == [True] * 3
    assert ["Còn chung chung" in str(each) for each in (after.marked, *objected)] == [True] * 3
    assert not [each for each in (waits[0], objected[0]) if ">Đã trả lời bằng văn bản<" in each]


def test_a_meeting_whose_day_has_passed_unopened_is_flagged() -> None:
    missed = meetings.meeting(on=timezone.localdate() - timedelta(days=2), state=MeetingState.CALLED)

    html = page(access.account(role=Role.OFFICE, host=missed.host))

    assert "1 hội nghị đã qua ngày họp mà chưa mở" in html
    assert missed.get_absolute_url() in html


def test_meetings_of_long_ago_that_nobody_opened_do_not_hide_the_one_of_today() -> None:
    today = timezone.localdate()
    series = meetings.series()
    for back in range(1, 9):
        meetings.meeting(series=series, on=today - timedelta(days=40 * back), state=MeetingState.PLANNED)
    now = meetings.meeting(series=series, on=today, state=MeetingState.CALLED)

    html = page(access.account(role=Role.OFFICE, host=series.host))

    assert "8 hội nghị đã qua ngày họp mà chưa mở" in html
    assert "Hôm nay khai mạc hội nghị" in html
    assert now.get_absolute_url() in html


def test_somebody_with_three_posts_costs_no_more_queries_than_with_one() -> None:
    account = access.account(role=Role.SECRETARY)
    meetings.meeting(on=timezone.localdate() + timedelta(days=10))
    counted = []
    for _ in range(3):
        holder = replies.holder(account)
        with CaptureQueriesContext(connection) as queries:
            home_of(holder, timezone.now())
        counted.append(len(queries))
        organisation.term(
            person=account.person, post=organisation.post(role=Role.SECRETARY, unit=organisation.unit())
        )

    assert counted[1:] == counted[:-1]


def test_what_agencies_handed_back_has_a_list_of_its_own_with_every_reason() -> None:
    rows = [opinions.referral(state=referrals.State.REFUSED) for _ in range(2)]
    office = access.account(role=Role.OFFICE, host=rows[0].host)
    client = Client()
    client.force_login(office)

    listed = client.get("/replies/handed-back/").content.decode()

    assert 'href="/replies/handed-back/"' in page(office)
    assert faults(listed) == []
    assert [f"/referrals/{row.pk}/reroute/" in listed for row in rows] == [True, True]


def test_replies_that_come_on_paper_have_a_list_of_their_own() -> None:
    rows = [replies.scene(answers_itself=False) for _ in range(2)]
    office = access.account(role=Role.OFFICE, host=rows[0].opinion.host)
    client = Client()
    client.force_login(office)

    listed = client.get("/replies/on-paper/").content.decode()

    assert 'href="/replies/on-paper/"' in page(office)
    assert faults(listed) == []
    assert [f"/replies/referrals/{row.referral.pk}/enter/" in listed for row in rows] == [True, True]


def test_a_unit_reads_what_it_owes_for_its_talk_and_the_office_what_came_or_is_late() -> None:
    unit = organisation.unit()
    ahead = meetings.meeting(on=timezone.localdate() + timedelta(days=3), state=MeetingState.CALLED)
    asked, came = (
        talks.talk(meeting=ahead, unit=unit, state=state) for state in (TalkState.ASKED, TalkState.DRAFT_IN)
    )
    Talk.objects.update(told_at=timezone.now() - timedelta(days=40))

    own, desk = page(access.account(role=Role.SECRETARY, unit=unit)), page(access.account(role=Role.OFFICE))

    assert asked.get_absolute_url() in own
    assert own.index(f'href="{ahead.get_absolute_url()}"') < own.index(asked.get_absolute_url())
    assert came.get_absolute_url() not in own
    assert [talk.get_absolute_url() in desk for talk in (asked, came)] == [True, True]


def test_an_overdue_promise_stands_on_the_homes_of_those_whose_level_it_has_reached() -> None:
    around = replies.scene(state=referrals.State.DELIVERED)
    reply = replies.reply(referral=around.referral)
    host, now = around.opinion.host, timezone.now()
    address = replies.commitment(reply=reply).get_absolute_url()
    people = {role: access.account(role=role, host=host) for role in (Role.STANDING_MEMBER, Role.CHAIR)}
    people |= {Role.DRAFTER: around.drafter, Role.OFFICE: around.office, Role.SECRETARY: around.secretary}

    def is_shown(account: Account) -> bool:
        return any(need.to == address for need in home_of(replies.holder(account), now).needs)

    reached = {}
    for late in (0, 1, 14, 21):
        Commitment.objects.update(due_on=timezone.localdate(now) - timedelta(days=late))
        reached[late] = {role for role, account in people.items() if is_shown(account)}

    assert reached == {
        0: set(),
        1: {Role.DRAFTER, Role.OFFICE},
        14: {Role.DRAFTER, Role.OFFICE, Role.STANDING_MEMBER},
        21: {Role.DRAFTER, Role.OFFICE, Role.STANDING_MEMBER, Role.CHAIR},
    }


def test_whose_post_ended_reads_which_and_when() -> None:
    unit = organisation.unit(name="Chi bộ thôn Đồng Tâm")
    account = access.account(role=Role.SECRETARY, unit=unit)
    yesterday = timezone.localdate() - timedelta(days=1)
    organisation_actions.end_unit(unit, last_day=yesterday, actor=actor())

    html = page(account)

    assert f"Chi bộ thôn Đồng Tâm của đồng chí kết thúc ngày {short_day(yesterday)}" in html
