"""What is owed to an edition follows the briefing for which it is made, and its agencies are told."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from giaoban.access.queries import holder_of
from giaoban.bulletin import actions
from giaoban.bulletin.actions import EditionPlan
from giaoban.bulletin.models import Contribution, Edition
from giaoban.bulletin.queries.planning import edition_for
from giaoban.bulletin.rules.following import due_after_move
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions as meeting_actions
from giaoban.meetings import agenda
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.messages.models import Message
from giaoban.organisation.models import Agency
from giaoban.organisation.rules import Role
from tests.make import access, bulletin, meetings, organisation

NOW = meetings.at(date(2026, 12, 10), 9)
TO = meetings.at(date(2026, 12, 29))
moments = st.integers(0, 365 * 24).map(lambda hours: NOW + timedelta(hours=hours))
moves = st.integers(-60, 60).map(lambda days: timedelta(days=days))


@given(due=moments, by=moves, now=moments)
def test_a_briefing_that_moves_makes_nobody_late(due: datetime, by: timedelta, now: datetime) -> None:
    after = due_after_move(due, by=by, now=now)

    assert not (due > now >= after)
    assert (after > due) == (by > timedelta(0))
    assert after >= due + by


@given(due=moments, by=moves)
def test_what_is_due_far_ahead_keeps_its_days_before_the_briefing(due: datetime, by: timedelta) -> None:
    assert due_after_move(due, by=by, now=due - timedelta(days=61)) == due + by


@pytest.fixture
def tenth_of_december() -> Iterator[None]:
    """The tenth of December 2026, at nine."""
    with time_machine.travel(NOW, tick=False):
        yield


def made_for(meeting: Meeting, *, collected: bool = True) -> tuple[Edition, Agency]:
    """Return an edition that is made for a meeting, with one contribution, and the agency that owes it."""
    agency = organisation.agency(host=meeting.host)
    access.account(role=Role.DRAFTER, host=meeting.host, agency=agency)
    bulletin.planned(host=meeting.host, agency=agency)
    plan = EditionPlan(
        month=meeting.day.replace(day=1), meets_on=meeting.day, title="Tài liệu giao ban", meeting=meeting
    )
    made = actions.plan_edition(meeting.host, plan, once=uuid4(), actor=SYSTEM)
    if collected:
        actions.collect(made, actor=SYSTEM)
    return Edition.objects.select_related("host").get(pk=made.pk), agency


def due_on(edition: Edition) -> date:
    """Return the day on which the one contribution of an edition is due."""
    return meetings_day(Contribution.objects.select_related("section").get(section__edition=edition))


def meetings_day(row: Contribution) -> date:
    """Return the day of a due date, as the committee counts it."""
    return row.section.due_at.astimezone(NOW.tzinfo).date()


def move(meeting: Meeting, to: datetime = TO) -> None:
    """Hold a meeting at another time."""
    meeting_actions.move_meeting(meeting, to=to, place=meeting.place, now=NOW, actor=SYSTEM)


@pytest.mark.django_db
@pytest.mark.usefixtures("tenth_of_december")
def test_due_dates_follow_a_moved_briefing_and_the_agency_is_told_each_time() -> None:
    meeting = meetings.meeting(on=date(2026, 12, 25), state=MeetingState.CALLED)
    edition, _agency = made_for(meeting)

    move(meeting)
    first = due_on(edition)
    move(Meeting.objects.get(pk=meeting.pk), meetings.at(date(2026, 12, 28)))

    edition.refresh_from_db()
    assert (first, due_on(edition)) == (date(2026, 12, 22), date(2026, 12, 21))
    assert edition.meets_on == date(2026, 12, 28)
    told = Message.objects.filter(code="contribution_moved", channel="in_app").order_by("pk")
    assert [one.values["due_on"] for one in told] == ["2026-12-22", "2026-12-21"]
    waiting = Message.objects.exclude(channel="in_app").filter(state="waiting").order_by("pk")
    assert [(one.code, one.values["due_on"]) for one in waiting] == [
        ("contribution_asked", "2026-12-21"),
        ("contribution_moved", "2026-12-21"),
    ]


@pytest.mark.django_db
@pytest.mark.usefixtures("tenth_of_december")
def test_nobody_is_told_of_another_day_before_they_were_asked_or_after_they_handed_in() -> None:
    meeting = meetings.meeting(on=date(2026, 12, 25), state=MeetingState.CALLED)
    edition, _agency = made_for(meeting, collected=False)
    move(meeting)
    before = Message.objects.filter(code="contribution_moved").count()
    actions.collect(edition, actor=SYSTEM)
    bulletin.hand_in(bulletin.fresh(Contribution.objects.get(section__edition=edition)))

    move(Meeting.objects.get(pk=meeting.pk), meetings.at(date(2026, 12, 28)))

    assert (before, Message.objects.filter(code="contribution_moved").count()) == (0, 0)
    assert due_on(edition) == date(2026, 12, 21)


@pytest.mark.django_db
@pytest.mark.usefixtures("tenth_of_december")
def test_a_cancelled_briefing_hands_its_edition_to_the_next_of_the_month_else_of_the_series() -> None:
    meeting = meetings.meeting(on=date(2026, 12, 21), state=MeetingState.CALLED)
    other = meetings.meeting(
        series=meetings.series(host=meeting.host), on=date(2026, 12, 28), state=MeetingState.CALLED
    )
    edition, _agency = made_for(meeting)

    meeting_actions.cancel_meeting(meeting, reason="Bão.", now=NOW, actor=SYSTEM)
    edition.refresh_from_db()
    of_month = (edition.meeting, due_on(edition))
    meeting_actions.cancel_meeting(other, reason="Bão.", now=NOW, actor=SYSTEM)

    edition.refresh_from_db()
    assert of_month == (other, date(2026, 12, 21))
    assert edition.meeting is not None
    assert edition.meeting.series == other.series
    assert edition.meets_on == edition.meeting.day > date(2026, 12, 31)
    assert edition_for(edition.meeting) == edition


@pytest.mark.django_db
@pytest.mark.usefixtures("tenth_of_december")
def test_a_fixed_edition_keeps_the_day_it_was_made_for() -> None:
    meeting = meetings.meeting(on=date(2026, 12, 25), state=MeetingState.CALLED)
    edition, _agency = made_for(meeting)
    bulletin.hand_in(bulletin.fresh(Contribution.objects.get(section__edition=edition)))
    bulletin.approved(edition)

    move(meeting)

    edition.refresh_from_db()
    assert edition.meets_on == date(2026, 12, 25)


@pytest.mark.django_db
@pytest.mark.usefixtures("tenth_of_december")
def test_who_moves_a_meeting_reads_first_which_edition_goes_along() -> None:
    meeting = meetings.meeting(on=date(2026, 12, 25), state=MeetingState.CALLED)
    edition, _agency = made_for(meeting)
    office, secretary = (
        holder_of(access.account(role=role, host=meeting.host), NOW.date())
        for role in (Role.OFFICE, Role.SECRETARY)
    )

    links = [[row.to for row in one.rows] for one in agenda.touched_by(meeting, office)]

    assert [edition.get_absolute_url()] in links
    assert edition.code not in " ".join(one.sentence for one in agenda.touched_by(meeting, secretary))
