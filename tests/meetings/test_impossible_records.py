"""What no invitation, talk, paper or photo may say, and what is kept once: the database refuses it.

An approved paper is not altered and not deleted; its versions never are.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db.models import Model

from giaoban.meetings.models import (
    AgendaVersion,
    Attendance,
    CalendarFeed,
    CarriedItem,
    DayChange,
    HallKey,
    Invitation,
    ItemTime,
    Meeting,
    MeetingPaper,
    PaperVersion,
    Photo,
    ReportReceipt,
    SpeakingRequest,
    TypedText,
)
from giaoban.meetings.rules import State
from giaoban.meetings.rules.talks import TalkState
from tests.impossible import BLANKS, Lie, believed, believed_gone, believed_twice
from tests.make import access, meetings, organisation, papers, talks

pytestmark = pytest.mark.django_db
LONG_AGO = datetime(2015, 1, 1, tzinfo=UTC)
LATE = datetime(2040, 1, 1, tzinfo=UTC)
STANDS = "an approved paper stays as it is"

LIES: dict[str, list[Lie]] = {
    "meeting": [
        # Another one refuses it too: a state that is none is neither planned nor noticed nor cancelled.
        ({"state": "lost"}, "meeting_state_is_known|meeting_called_has_its_time"),
        ({"called_for": LATE}, "meeting_called_for_a_time_was_called"),
        ({"state": "cancelled", "cancelled_because": BLANKS}, "meeting_cancelled_has_a_reason"),
    ],
    "usual": [({"kind": "nap"}, "template_kind_is_known")],
    "invited": [
        ({"group": "strangers"}, "invitation_group_is_known"),
        ({"answer": "comes"}, "invitation_answer_has_its_time"),
        ({"answered_at": LATE}, "invitation_answer_has_its_time"),
        ({"answer": "declines", "answered_at": LATE}, "invitation_declined_has_a_cause"),
        ({"answer": "substitute", "answered_at": LATE}, "invitation_substitute_has_a_name"),
        ({"substitute": "Ông B"}, "invitation_substitute_has_a_name"),
        ({"passed_on_at": LATE}, "invitation_passed_on_by_somebody"),
        ({"received_at": LATE, "read_at": LONG_AGO}, "invitation_read_after_it_came"),
        ({"changed_at": LONG_AGO}, "invitation_changed_after_it_was_sent"),
    ],
    "arrived": [
        ({"mark": "asleep"}, "attendance_mark_is_known"),
        ({"way": "smoke"}, "attendance_way_is_known"),
        ({"mark": "excused"}, "attendance_excused_has_a_cause"),
        ({"cause": "illness"}, "attendance_excused_has_a_cause"),
        ({"mark": "absent", "substitute": "Ông B"}, "attendance_substitute_arrived"),
    ],
    "carried": [({"kind": "nap"}, "carried_item_kind_is_known")],
    "placed": [({"waits": True}, "carried_item_waits_nowhere")],
    "spoke": [({"ended_at": None}, "speaking_request_with_a_turn_has_ended")],
    "feed": [({"language": "la"}, "calendar_feed_language")],
    "day": [({"reason": BLANKS}, "day_change_has_a_reason")],
    "typed": [({"form": BLANKS}, "typed_text_names_its_form")],
    "photo": [
        ({"caption": BLANKS}, "photo_has_a_caption"),
        ({"agreed_by": "Bí thư"}, "photo_agreement_says_by_whom_and_when"),
        ({"agreed_at": LATE}, "photo_agreement_says_by_whom_and_when"),
        ({"agreed_at": LATE, "agreed_by": BLANKS}, "photo_agreement_says_by_whom_and_when"),
    ],
    "talk": [
        ({"state": "lost", "title": "Trồng lúa"}, "talk_state_is_known"),
        ({"state": "registered"}, "talk_past_asked_has_a_title"),
        ({"state": "registered", "title": BLANKS}, "talk_past_asked_has_a_title"),
        ({"state": "draft_in", "title": "Trồng lúa"}, "talk_draft_has_words"),
        ({"state": "draft_in", "title": "Trồng lúa", "text": BLANKS}, "talk_draft_has_words"),
        ({"state": "needs_changes", "title": "Trồng lúa"}, "talk_changes_have_a_note"),
        ({"state": "needs_changes", "title": "Trồng lúa", "note": BLANKS}, "talk_changes_have_a_note"),
        ({"state": "not_given"}, "talk_not_given_has_a_reason"),
        ({"state": "not_given", "reason": BLANKS}, "talk_not_given_has_a_reason"),
        ({"state": "given", "title": "Trồng lúa"}, "talk_given_has_its_time"),
        ({"marked_at": LATE}, "talk_marked_was_given"),
        ({"speaker": "Bà C"}, "talk_name_is_agreed"),
    ],
    "draft": [
        ({"kind": "poem"}, "paper_kind_is_known"),
        ({"version": 0}, "paper_version_from_one"),
        ({"state": "lost", "submitted_at": LATE}, "paper_state_is_known"),
        ({"state": "submitted"}, "paper_submitted_has_its_time"),
        ({"state": "approved", "submitted_at": LATE}, "paper_approved_has_time_and_number"),
        ({"approved_at": LATE}, "paper_approved_has_time_and_number"),
    ],
    "annex": [({"text": BLANKS}, "annex_says_something")],
}
TWINS: dict[str, list[Lie]] = {
    "meeting": [
        ({"starts_at": LATE}, "meeting_number_unique_in_period"),
        ({"number": 9}, "meeting_one_at_a_time_in_series"),
    ],
    "period": [({}, "period_once_a_series")],
    "agenda version": [({}, "agenda_version_number_unique")],
    "invited": [({}, "invitation_once_a_post")],
    "turn": [({}, "turn_number_unique_in_meeting")],
    "item time": [({}, "item_time_one_open")],
    "waiting": [({}, "speaking_request_waits_once")],
    "speaking": [({}, "speaking_request_one_has_the_floor")],
    "hall": [({}, "hall_key_one_good")],
    "feed": [({}, "calendar_feed_one_good")],
    "day": [({}, "day_change_once_a_day")],
    "typed": [({}, "typed_text_once_a_form")],
    "opened": [({}, "quick_report_opened_once_a_person")],
    "draft": [({}, "paper_once_a_meeting")],
    "paper version": [
        ({}, "paper_version_number_unique"),
        ({"number": 0}, "paper_version_number_from_one"),
    ],
    "annex": [({}, "annex_number_unique")],
}


def meeting() -> Meeting:
    """Return a planned meeting."""
    return meetings.meeting()


def invited() -> Invitation:
    """Return an invitation that nobody has answered."""
    return meetings.invitation(meeting=meeting(), post=organisation.post(unit=organisation.unit()))


def arrived() -> Attendance:
    """Return the tap that says that somebody came."""
    times = {"at": LATE, "noted_at": LATE, "received_at": LATE}
    return Attendance.objects.create(invitation=invited(), mark="arrived", way="list", key=uuid4(), **times)


def carried(*, placed: bool = False) -> CarriedItem:
    """Return an item that a meeting left, waiting or on the agenda of a later one."""
    left = meetings.meeting(agenda=True)
    item = left.agenda.all()[0] if placed else None
    told = {"kind": "news", "title": "Thông tin", "minutes": 10, "first_origin": left}
    return CarriedItem.objects.create(origin=left, waits=not placed, item=item, **told)


def speaking(**times: object) -> SpeakingRequest:
    """Return a request to speak; it waits unless ``times`` say more."""
    at = meetings.meeting(state=State.IN_SESSION)
    unit = organisation.unit(host=at.host)
    return SpeakingRequest.objects.create(meeting=at, unit=unit, asked_at=LONG_AGO, **times)


def item_time() -> ItemTime:
    """Return the time of an item that goes on."""
    item = meetings.meeting(state=State.IN_SESSION, agenda=True).agenda.all()[0]
    return ItemTime.objects.create(meeting=item.meeting, item=item, began_at=LATE)


def photo() -> Photo:
    """Return a photo nobody has agreed to show."""
    return papers.photo(meeting=meetings.meeting(state=State.CLOSED))


def paper_version() -> PaperVersion:
    """Return the first version of a draft."""
    return papers.draft().versions.get()


def approved() -> MeetingPaper:
    """Return an approved paper."""
    return papers.approved()


def opened() -> ReportReceipt:
    """Return that somebody opened a quick report."""
    report = papers.quick_report()
    return ReportReceipt.objects.create(report=report, person=organisation.person(), opened_at=LATE)


ROWS: dict[str, Callable[[], Model]] = {
    "meeting": meeting,
    "period": lambda: meeting().period,
    "usual": lambda: meetings.template().agenda_template.all()[0],
    "agenda version": lambda: AgendaVersion.objects.create(
        meeting=meeting(), number=1, lines=[], saved_at=LATE
    ),
    "invited": invited,
    "arrived": arrived,
    "carried": carried,
    "placed": lambda: carried(placed=True),
    "turn": meetings.turn,
    "item time": item_time,
    "waiting": speaking,
    "speaking": lambda: speaking(began_at=LATE),
    "spoke": lambda: speaking(began_at=LONG_AGO, ended_at=LATE, turn=meetings.turn()),
    "hall": lambda: HallKey.objects.create(meeting=meeting(), made_at=LATE),
    "feed": lambda: CalendarFeed.objects.create(account=access.account(), made_at=LATE),
    "day": lambda: DayChange.objects.create(host=organisation.host(), day=LATE, works=False, reason="Bão"),
    "typed": lambda: TypedText.objects.create(account=access.account(), form="turn-1", saved_at=LATE),
    "photo": photo,
    "opened": opened,
    "talk": lambda: talks.talk(state=TalkState.ASKED),
    "draft": papers.draft,
    "paper version": paper_version,
    "annex": lambda: papers.annex(paper=approved()),
}


@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []


@pytest.mark.parametrize("name", TWINS)
def test_the_database_keeps_no_second(name: str) -> None:
    assert believed_twice(ROWS[name](), TWINS[name]) == []


# By the trigger that stops it; all of them say the same.
ALTERED: dict[str, tuple[Callable[[], Model], Lie]] = {
    "meeting_paper_stands": (approved, ({"approved_by": "Người khác"}, STANDS)),
    "paper_version_stands": (paper_version, ({"post": "Người khác"}, STANDS)),
}
GONE: dict[str, Callable[[], Model]] = {"meeting_paper_stays": approved, "paper_version_stays": paper_version}


@pytest.mark.parametrize("trigger", ALTERED)
def test_the_database_alters_nothing_of(trigger: str) -> None:
    row, lie = ALTERED[trigger]

    assert believed(row(), [lie]) == []


@pytest.mark.parametrize("trigger", GONE)
def test_the_database_lets_nobody_delete(trigger: str) -> None:
    assert believed_gone(GONE[trigger](), STANDS) == []


def test_an_approved_paper_gets_no_version_more() -> None:
    """What stops it is the trigger paper_version_is_last."""
    last = approved().versions.order_by("-number")[0]

    assert believed_twice(last, [({"number": last.number + 1}, STANDS)]) == []
