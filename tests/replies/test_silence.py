"""What silence may close is found without reading what was answered over the years."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State as MeetingState
from giaoban.replies.actions.judging import close_silent
from giaoban.replies.models import Reply
from giaoban.replies.queries.silence import left_unjudged
from tests.make import meetings, replies
from tests.make.replies import Scene

pytestmark = pytest.mark.django_db

LATER = timedelta(hours=4)


def held_after(around: Scene) -> list[Meeting]:
    """Hold two meetings after the one at which the reply was due, and return all three."""
    first = around.referral.due_meeting
    meetings.bring(first, MeetingState.CLOSED)
    days = [first.day + timedelta(days=28 * number) for number in (1, 2)]
    return [
        first,
        *(meetings.meeting(series=first.series, on=day, state=MeetingState.CLOSED) for day in days),
    ]


def found(around: Scene, number: int) -> list[list[Reply]]:
    return [list(left_unjudged(each, at=each.starts_at + LATER)) for each in held_after(around)[:number]]


def test_a_reply_may_close_from_the_meeting_on_that_its_silence_outlasts() -> None:
    around, reply = replies.answered()

    assert found(around, 3) == [[], [reply], [reply]]


def test_where_silence_counts_at_once_every_unjudged_reply_may_close() -> None:
    around, reply = replies.answered()
    around.referral.host.silence_meetings = 0
    around.referral.host.save()

    assert found(around, 1) == [[reply]]


def test_an_objection_keeps_a_reply_out_until_its_raiser_was_told_why() -> None:
    around, reply = replies.answered()
    objection = replies.judgement(reply=reply, opinion=around.opinion)
    *_, last = held_after(around)
    before = list(left_unjudged(last, at=last.starts_at + LATER))

    objection.settled_because = "Văn bản nêu rõ ở trang 2."
    objection.save()

    assert (before, list(left_unjudged(last, at=last.starts_at + LATER))) == ([], [reply])


def test_closing_a_meeting_takes_the_same_queries_however_much_was_closed_before(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    around, _reply = replies.answered()
    *_, last = held_after(around)
    close_silent(last, at=last.starts_at + LATER)

    with django_assert_num_queries(4):
        again = close_silent(last, at=last.starts_at + LATER)

    assert again == []
