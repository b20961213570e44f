"""The replies that a meeting hears: which, and as far as its reader may see them."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.meetings import agenda
from giaoban.meetings.rules import ItemKind
from giaoban.meetings.rules import State as MeetingState
from giaoban.meetings.rules.talks import TalkState
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.opinions.rules.life import State
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.organisation.rules import Role
from giaoban.replies import readiness
from giaoban.replies.actions.judging import give_back
from giaoban.replies.models import Judgement, Reply, Return
from giaoban.replies.queries import duties, gatherings, visibility
from giaoban.ui.wording import NO_BREAK
from tests.make import access, meetings, opinions, organisation, replies, talks

pytestmark = pytest.mark.django_db


def merged() -> tuple[replies.Scene, Reply, Opinion]:
    """Return an answered matter that another unit raised too, each with its own judgement."""
    around, reply = replies.answered()
    other = opinions.opinion(
        meeting=around.opinion.meeting,
        unit=organisation.unit(name="Chi bộ Láng giềng"),
        state=State.FORWARDED,
    )
    due = around.referral.due_meeting
    around.referral.origins.create(opinion=other, first_due_meeting=due, due_meeting=due)
    for opinion in (around.opinion, other):
        replies.judgement(reply=reply, opinion=opinion)
    return around, reply, other


def test_a_cancelled_meeting_hears_no_reply_and_offers_nothing_to_compile() -> None:
    around = replies.scene()
    meeting, office = around.referral.due_meeting, replies.holder(around.office)
    found = {}
    for meeting.state in (MeetingState.CALLED, MeetingState.CANCELLED):
        heard = [row.referral for row in gatherings.heard_at(meeting, office, now=timezone.now())]
        desk = reverse("opinions:desk", args=[meeting.pk])
        found[meeting.state] = heard, desk in [link.to for link in agenda.links_of(meeting, office)]

    assert found == {
        MeetingState.CALLED: ([around.referral], True),
        MeetingState.CANCELLED: ([], False),
    }


def test_a_raiser_sees_neither_the_words_nor_the_judgement_of_another_unit_on_the_agenda() -> None:
    around, _, other = merged()
    meeting = around.referral.due_meeting
    ours, theirs = replies.holder(around.secretary), access.holder(role=Role.SECRETARY, unit=other.unit)
    everybody = (access.holder(), access.holder(role=Role.CHAIR), replies.holder(around.drafter))

    seen = {
        holder: [
            ([one.opinion for one in row.origins], [one.opinion for one in row.judgements])
            for row in gatherings.heard_at(meeting, holder, now=timezone.now())
        ]
        for holder in (ours, theirs, *everybody)
    }

    both = [around.opinion, other]
    assert seen[ours] == [([around.opinion], [around.opinion])]
    assert seen[theirs] == [([other], [other])]
    assert [seen[holder] for holder in everybody] == [[(both, both)]] * 3


def test_minutes_say_of_every_reply_who_asked_and_under_which_number_it_came_and_of_every_talk() -> None:
    around, reply, other = merged()
    meeting = around.referral.due_meeting
    late = opinions.opinion(meeting=around.opinion.meeting, state=State.FORWARDED)
    items = {
        kind: meeting.agenda.create(kind=kind, title=kind, position=place)
        for place, kind in enumerate(("replies", "talk"), start=1)
    }
    unit = organisation.unit(host=meeting.host)
    talks.talk(meeting=meeting, unit=unit, state=TalkState.GIVEN, title="Lúa nếp")
    talks.talk(meeting=meeting, unit=unit, state=TalkState.READY, title="Nuôi cá")

    with CaptureQueriesContext(connection) as one:
        parts = agenda.parts_of(meeting)
    opinions.referral(origins=(late,), lead=around.agency, due=meeting, title="Đèn đường")
    with CaptureQueriesContext(connection) as two:
        both = agenda.parts_of(meeting)

    answered, *_ = parts.under[items["replies"].pk]
    assert f"số {reply.document_number} ngày {reply.document_date:%d/%m/%Y}" in answered
    assert f"({around.opinion.unit.name}, {other.unit.name} nêu)" in answered
    assert any(line.endswith("chưa có văn bản trả lời.") for line in both.under[items["replies"].pk])
    assert list(both.under[items["talk"].pk]) == [
        f"- {unit.name}: Trình bày tham luận “Lúa nếp”.",
        f"- {unit.name}: Tham luận “Nuôi cá” (chưa ghi đã trình bày hay chưa).",
    ]
    assert len(one) == len(two)


def test_the_printed_table_of_a_raiser_does_not_name_the_other_unit(client: Client) -> None:
    around, _, other = merged()
    address = f"/replies/meetings/{around.referral.due_meeting_id}/"

    client.force_login(around.secretary)
    ours = client.get(address).content.decode().replace(NO_BREAK, " ")
    client.force_login(around.office)
    whole = client.get(address).content.decode().replace(NO_BREAK, " ")

    assert (around.opinion.unit.name in ours, other.unit.name in ours) == (True, False)
    assert (around.opinion.unit.name in whole, other.unit.name in whole) == (True, True)


def test_a_judgement_is_read_by_those_who_may_read_the_words_of_its_raiser() -> None:
    around, _, other = merged()

    def read_by(account: Account) -> list[Judgement]:
        return list(visibility.judgements_visible_to(replies.holder(account)).order_by("pk"))

    assert [one.opinion for one in read_by(around.secretary)] == [around.opinion]
    assert [one.opinion for one in read_by(around.office)] == [around.opinion, other]
    assert read_by(access.account(role=Role.DRAFTER)) == []


@pytest.mark.parametrize(("minutes", "heard"), [(-1, False), (0, True), (1, True)])
def test_a_reply_that_came_once_its_meeting_had_begun_is_heard_at_the_next(minutes: int, heard: bool) -> None:
    around = replies.scene(state=ReferralState.DELIVERED)
    due = around.referral.due_meeting
    following = replies.later_meeting(due)
    replies.reply(referral=around.referral, at=due.starts_at + timedelta(minutes=minutes))

    rows = gatherings.heard_at(following, replies.holder(around.office), now=timezone.now())

    assert [row.referral for row in rows] == ([around.referral] if heard else [])


@pytest.mark.parametrize(("seconds", "late"), [(-1, False), (0, True)])
def test_a_reply_that_is_owed_is_overdue_from_the_moment_its_meeting_begins(seconds: int, late: bool) -> None:
    around = replies.scene()
    now = around.referral.due_meeting.starts_at + timedelta(seconds=seconds)

    found = [list(duties.overdue(replies.holder(each), now=now)) for each in (around.drafter, around.office)]

    assert found == [[around.referral] if late else []] * 2


def test_what_stood_on_the_agenda_when_the_meeting_closed_stands_there_for_ever() -> None:
    late, back = replies.scene(), replies.scene(state=ReferralState.DELIVERED)
    due = late.referral.due_meeting
    back.referral.origins.update(first_due_meeting=due, due_meeting=due)
    following, after = replies.later_meeting(due), replies.later_meeting(due, days=56)
    tardy = replies.reply(referral=back.referral, at=due.starts_at + timedelta(days=1))
    office, closes = replies.holder(late.office), following.starts_at + timedelta(hours=3)

    def heard() -> set[tuple[int, bool]]:
        rows = gatherings.heard_at(following, office, now=closes)
        return {(row.referral.pk, row.owed) for row in rows}

    before = heard()
    meetings.bring(following, MeetingState.CLOSED)
    closed = heard()
    replies.reply(referral=late.referral, at=closes + timedelta(days=2))
    Return.objects.create(
        reply=tardy, reason="Chưa rõ", due_meeting=after, by_post="Văn phòng", at=closes + timedelta(days=3)
    )
    Referral.objects.filter(pk=late.referral.pk).update(state="delivered", first_delivered_at=closes)
    Referral.objects.update(due_meeting=after)
    Origin.objects.update(due_meeting=after)

    assert before == {(late.referral.pk, True), (back.referral.pk, False)}
    assert closed == before
    assert heard() == before


def test_what_a_meeting_hears_takes_the_same_queries_for_one_matter_and_for_three() -> None:
    around, *_ = merged()
    meeting, office = around.referral.due_meeting, replies.holder(around.office)
    found = []
    for more in (0, 2):
        for _ in range(more):
            opinion = opinions.opinion(meeting=around.opinion.meeting, state=State.FORWARDED)
            sent = opinions.referral(origins=(opinion,), due=meeting, state=ReferralState.DELIVERED)
            replies.judgement(reply=replies.reply(referral=sent), opinion=opinion)
        with CaptureQueriesContext(connection) as reading:
            rows = gatherings.heard_at(meeting, office, now=timezone.now())
            [row.judgements for row in rows]
        found.append((len(rows), len(reading)))

    assert [rows for rows, _ in found] == [1, 3]
    assert found[0][1] == found[1][1]


def test_a_reply_that_was_given_back_stands_on_the_agenda_as_still_owed(client: Client) -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion)
    later = replies.later_meeting(around.referral.due_meeting)
    office = replies.holder(around.office)
    give_back(reply, reason="Chưa nêu ai làm.", due=later, holder=office, at=around.now)
    client.force_login(around.office)

    shown = [
        agenda.rows_of(ItemKind.REPLIES, later, office),
        client.get(reverse("replies:meeting", args=[later.pk])).content.decode(),
    ]

    assert ["Chưa có văn bản trả lời mới" in html for html in shown] == [True, True]
    assert f"Văn bản số {reply.document_number}" in shown[0]
    assert reply.outcome is not None
    assert reply.outcome.label_vi not in shown[0]


@pytest.mark.parametrize(("minutes", "late"), [(1, True), (-1, False)])
def test_what_is_due_today_is_late_once_its_meeting_has_begun(
    client: Client, minutes: int, *, late: bool
) -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    due = around.referral.due_meeting
    due.state, due.called_at = "called", due.starts_at - timedelta(days=7)
    due.save()

    with time_machine.travel(due.starts_at + timedelta(minutes=minutes), tick=False):
        client.force_login(around.drafter)
        html = client.get("/replies/").content.decode()

    assert ("Quá hạn: hội nghị đã họp" in html, 'left">Hôm nay' in html) == (late, not late)


def test_the_preparation_says_which_agency_owes_which_replies() -> None:
    around = replies.scene()
    meeting, office = around.referral.due_meeting, replies.holder(around.office)

    [signal] = readiness.replies_due(meeting, office, timezone.now())

    agency = around.referral.lead.name
    assert [(one.name, one.what) for one in signal.owing] == [(agency, f"chưa có {around.referral.code}")]
