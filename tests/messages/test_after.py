"""Who is reminded after a meeting, and when: computed from what is there, with keys that never change."""

from datetime import date, datetime, timedelta

import pytest
import time_machine

from giaoban.kernel.actor import SYSTEM
from giaoban.meetings.actions import papers as actions
from giaoban.meetings.actions.quick_reports import note_opened
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State
from giaoban.messages.queries.world import world_of
from giaoban.messages.rules.reminding import due
from giaoban.organisation.models import Term
from giaoban.organisation.rules import Role
from tests.make import access, documents, meetings, papers

pytestmark = pytest.mark.django_db
HELD = date(2026, 10, 30)  # a Friday


def held() -> Meeting:
    for role in (Role.OFFICE, Role.CHAIR, Role.STANDING_MEMBER):
        access.account(role=role)
    return meetings.meeting(on=HELD, state=State.CLOSED, agenda=True)


def at(days: int) -> datetime:
    return meetings.at(HELD + timedelta(days=days), 10)


def due_of(meeting: Meeting, days: int, *kinds: str) -> list[tuple[str, str]]:
    """Return what is due so many days after the meeting, of these kinds: kind and role of the post."""
    roles = dict(Term.objects.values_list("post", "post__role"))
    found = due(world_of(meeting.host, at(days)), at(days))
    return sorted(
        {(one.occasion.kind, roles[one.occasion.to]) for one in found if one.occasion.kind in kinds}
    )


def test_missing_minutes_are_chased_after_three_and_seven_days_first_at_the_office_then_at_the_chair() -> (
    None
):
    meeting = held()
    kinds = ("minutes_missing", "minutes_unapproved")
    early, third = due_of(meeting, 2, *kinds), due_of(meeting, 4, *kinds)
    keys = [{one.key for one in due(world_of(meeting.host, at(days)), at(days))} for days in (10, 10, 11)]

    with time_machine.travel(at(4), tick=False):
        paper = papers.submitted(meeting=meeting)
        waits = due_of(meeting, 8, *kinds)
        documents.issuer(host=meeting.host)
        documents.mandate(host=meeting.host)
        actions.approve(paper, seen=paper.version, at=at(4), actor=papers.CHAIR)

    assert early == []
    assert third == [("minutes_missing", "office")]
    assert keys[0] == keys[1] == keys[2]
    assert any(key.startswith(f"minutes_missing:meetings.meeting:{meeting.pk}:") for key in keys[0])
    assert waits == [("minutes_unapproved", "chair")]
    assert due_of(meeting, 8, *kinds) == []


def test_a_quick_report_is_asked_of_the_office_then_of_those_who_have_not_opened_it() -> None:
    meeting = held()
    kinds = ("quick_report_unsent", "quick_report_unread")
    unsent = [due_of(meeting, days, *kinds) for days in (3, 5)]

    with time_machine.travel(at(5), tick=False):
        report = papers.quick_report(meeting=meeting, at=at(5))
    unread = due_of(meeting, 6, *kinds)
    member = Term.objects.get(post__role=Role.STANDING_MEMBER.value)
    note_opened(report, person=member.person_id, at=at(6), actor=SYSTEM)

    assert unsent == [[], [("quick_report_unsent", "office")]]
    assert unread == [("quick_report_unread", "standing_member")]
    assert due_of(meeting, 6, *kinds) == []
