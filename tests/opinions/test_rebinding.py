"""What is due at a meeting, or waits for it, when that meeting moves or is cancelled."""

from datetime import date

import pytest

from giaoban.meetings.actions import cancel_meeting, move_meeting
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.models import Referral
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.life import State
from tests.make import audit, meetings, opinions

pytestmark = pytest.mark.django_db
NOW = meetings.at(date(2026, 11, 23), 9)


def returned() -> tuple[Referral, Meeting]:
    """Return a reply of two groups, given back for 29 January; the other group awaits it on 21 December."""
    here = opinions.opinion(state=State.FORWARDED)
    there = opinions.opinion(
        meeting=meetings.meeting(on=date(2026, 10, 26), state=MeetingState.CLOSED), state=State.FORWARDED
    )
    due = meetings.meeting(series=here.meeting.series, on=date(2027, 1, 29))
    sent = opinions.referral(origins=(here, there), due=due, state=referrals.State.RETURNED)
    theirs = meetings.meeting(series=there.meeting.series, on=date(2026, 12, 21))
    sent.origins.filter(opinion=there).update(due_meeting=theirs, first_due_meeting=theirs)
    return sent, theirs


def test_a_reply_given_back_keeps_the_day_it_was_given_when_another_group_cancels_or_moves() -> None:
    sent, theirs = returned()
    due = sent.due_meeting
    following = meetings.meeting(series=theirs.series, on=date(2027, 1, 4))

    moved = meetings.at(date(2026, 12, 22))
    move_meeting(theirs, to=moved, place=theirs.place, now=NOW, actor=audit.actor())
    cancel_meeting(theirs, reason="Bão số 7.", now=NOW, actor=audit.actor())

    sent.refresh_from_db()
    assert (sent.due_meeting, sent.first_due_meeting) == (due, due)
    assert sent.origins.get(opinion__meeting__series=theirs.series).due_meeting == following
