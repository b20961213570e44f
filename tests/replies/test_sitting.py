"""The replies of a meeting on screen: read out with one tap, judged there, never by the answering agency."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.access.http.sessions import LIMITED
from giaoban.meetings.models import HallKey, ItemTime, Meeting
from giaoban.meetings.queries import hall_address, live_address
from giaoban.meetings.rules import ItemKind
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.rules import life
from giaoban.opinions.rules.referrals import State
from giaoban.organisation.rules import Role
from giaoban.replies.actions.judging import give_back
from giaoban.replies.models import Judgement, ReadOut, Reply
from giaoban.replies.rules.reading_out import why_not_mark
from tests.make import access, meetings, opinions, replies

pytestmark = pytest.mark.django_db


def in_session() -> tuple[replies.Scene, Reply, str]:
    """Return an answered matter, its reply, and the screen of the meeting that hears it now."""
    around, reply = replies.answered()
    due, now = around.referral.due_meeting, timezone.now()
    start = now - timedelta(minutes=5)
    Meeting.objects.filter(pk=due.pk).update(
        state=MeetingState.IN_SESSION.value, starts_at=start, called_at=start, opened_at=start
    )
    due.refresh_from_db()
    return around, reply, f"/replies/meetings/{due.pk}/screen/"


@pytest.mark.parametrize(
    ("in_session", "is_heard", "is_delivered", "expected"),
    [
        (True, True, True, None),
        (False, True, True, "not_in_session"),
        (True, False, True, "not_heard_here"),
        (True, True, False, "no_reply"),
    ],
)
def test_why_a_reply_is_not_marked_as_read_out(
    *, in_session: bool, is_heard: bool, is_delivered: bool, expected: str | None
) -> None:
    refused = why_not_mark(in_session=in_session, is_heard=is_heard, is_delivered=is_delivered)

    assert (refused.code if refused else None) == expected


def test_the_office_marks_a_reply_once_takes_it_back_and_judges_for_the_raiser(client: Client) -> None:
    around, reply, screen = in_session()
    client.force_login(around.office)
    marks = []

    for act in ("read", "read", "take-back", "read"):
        client.post(f"{screen}{reply.pk}/", {"act": act})
        marks.append(ReadOut.objects.count())
    judge = f"/replies/{reply.pk}/opinions/{around.opinion.pk}/judge/"
    meeting = str(around.referral.due_meeting_id)
    back = client.post(judge, {"verdict": "answered", "sitting": meeting})
    page = client.get(screen).content.decode()

    assert marks == [1, 1, 0, 1]
    assert back["Location"] == f"{screen}#reply-{reply.pk}"
    assert Judgement.objects.get().on_behalf
    assert "văn phòng nhập" in page.lower()
    point = reply.points.all()[0]
    assert point.point.text in page
    assert point.who in page


def test_what_went_back_is_not_offered_to_be_read_out_again(client: Client) -> None:
    around, reply, screen = in_session()
    client.force_login(around.office)
    mark = f"{screen}{reply.pk}/"
    before = mark in client.get(screen).content.decode()

    due = replies.later_meeting(around.referral.due_meeting)
    give_back(reply, reason="Chưa rõ.", due=due, holder=replies.holder(around.office), at=timezone.now())

    assert before
    assert mark not in client.get(screen).content.decode()


def test_the_clerk_in_the_hall_does_not_replace_what_the_raiser_has_just_said_by_phone(
    client: Client,
) -> None:
    around, reply, screen = in_session()
    client.force_login(around.office)
    shown = client.get(screen).content.decode()
    phone, judge = Client(), f"/replies/{reply.pk}/opinions/{around.opinion.pk}/judge/"
    phone.force_login(around.secretary)
    phone.post(judge, {"verdict": "too_general", "instead_of": ""})

    sent = {"verdict": "answered", "instead_of": "", "sitting": str(around.referral.due_meeting_id)}
    told = client.post(judge, sent, follow=True).content.decode()

    given = Judgement.objects.get()
    assert '<input type="hidden" name="instead_of" value="">' in shown
    assert (given.verdict, given.on_behalf) == ("too_general", False)
    assert "đã có một nhận xét khác" in told


def test_everybody_in_the_hall_sees_it_and_only_who_leads_marks(client: Client) -> None:
    around, reply, screen = in_session()
    judge = f"/replies/{reply.pk}/opinions/{around.opinion.pk}/judge/"
    seen = {}

    for account in (around.office, around.secretary):
        client.force_login(account)
        page = client.get(screen).content.decode()
        seen[account] = f"{screen}{reply.pk}/" in page, judge in page
    by_secretary = client.post(f"{screen}{reply.pk}/", {"act": "read"}).status_code
    client.force_login(around.drafter)
    by_agency = client.post(judge, {"verdict": "answered"}).status_code

    assert seen == {around.office: (True, True), around.secretary: (False, True)}
    assert (by_secretary, by_agency) == (404, 409)
    assert not ReadOut.objects.exists()
    assert not Judgement.objects.exists()


def test_a_reply_is_judged_in_the_hall_by_link_and_through_the_clerk_and_never_by_its_agency(
    client: Client,
) -> None:
    around, reply, screen = in_session()
    judge = f"/replies/{reply.pk}/opinions/{around.opinion.pk}/judge/"
    verdicts = iter(["answered", "too_general", "off_the_point"])
    said = []

    for account, limited in ((around.secretary, False), (around.secretary, True), (around.office, False)):
        client.force_login(account)
        session = client.session
        session[LIMITED] = limited
        session.save()
        client.post(judge, {"verdict": next(verdicts)})
        given = Judgement.objects.get()
        said.append((given.verdict, given.on_behalf))
    access.hold(around.office, role=Role.DRAFTER, agency=around.agency)
    client.force_login(around.office)
    page = client.get(screen).content.decode()
    refused = client.post(judge, {"verdict": "answered"})

    assert said == [("answered", False), ("too_general", False), ("off_the_point", True)]
    assert (refused.status_code, judge in page) == (409, False)
    assert Judgement.objects.get().verdict == "off_the_point"


def test_the_hall_shows_what_is_read_out_and_screens_hear_of_every_step(client: Client) -> None:
    around, reply, screen = in_session()
    meeting = around.referral.due_meeting
    hall, seen = halls(meeting), list[int]()

    def heard() -> bool:
        news = client.get(f"/live/{live_address(meeting)}/replies/?seen={seen[-1]}")
        return news.headers.get("HX-Trigger") == "heard"

    client.force_login(around.office)
    seen.append(Meeting.objects.values_list("live_version", flat=True).get(pk=meeting.pk))
    before = client.get(hall).content.decode()
    told = [heard()]
    client.post(f"{screen}{reply.pk}/", {"act": "read"})
    told.append(heard())
    seen.append(Meeting.objects.values_list("live_version", flat=True).get(pk=meeting.pk))
    client.post(f"/replies/{reply.pk}/opinions/{around.opinion.pk}/judge/", {"verdict": "answered"})
    told.append(heard())
    after = client.get(hall).content.decode()

    shown = [around.referral.title, around.agency.name, "87/PKTHTĐT"]
    assert [each in before for each in shown] == [True] * 3
    assert [each in after for each in shown[:1]] == [False]
    assert told == [False, True, True]


def halls(meeting: Meeting) -> str:
    """Return the address of the hall, where the replies are heard now."""
    meetings.give_agenda(meeting)
    item = meeting.agenda.get(kind=ItemKind.REPLIES.value)
    ItemTime.objects.create(item=item, meeting=meeting, began_at=timezone.now())
    key = HallKey.objects.create(meeting=meeting, made_at=timezone.now())
    return f"/halls/{hall_address(key)}/"


def test_three_matters_are_shown_with_the_queries_of_one(client: Client) -> None:
    around, _, screen = in_session()
    client.force_login(around.office)
    client.get(screen)

    with CaptureQueriesContext(connection) as one:
        client.get(screen)
    for _number in range(2):
        opinion = opinions.opinion(meeting=around.opinion.meeting, state=life.State.FORWARDED)
        due = around.referral.due_meeting
        more = opinions.referral(
            origins=(opinion,), lead=around.agency, due=due, state=State.DELIVERED, points=("Đèn.",)
        )
        replies.reply(referral=more)
    with CaptureQueriesContext(connection) as three:
        page = client.get(screen).content.decode()

    assert page.count("data-spread") >= 3
    assert len(one) == len(three)
