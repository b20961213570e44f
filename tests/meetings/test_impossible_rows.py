"""What no meeting, turn or series may say: the database refuses it, whoever writes.

What spans two tables no constraint can see. A meeting lies in a period of its own series and of its own day
(``meetings.actions.planning``), and written opinions are taken until a day before it (``closing_day``).
"""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from uuid import UUID

import pytest
from django.db.models import Model

from giaoban.meetings.models import (
    AgendaVersion,
    Attendance,
    CalendarFeed,
    DayChange,
    HallKey,
    Invitation,
    ItemTime,
    Meeting,
    QuickReport,
    SpeakingRequest,
    TypedText,
)
from giaoban.meetings.rules import State
from tests.impossible import BLANKS, Lie, believed
from tests.make import access, meetings, organisation

LONG_AGO = datetime(2015, 1, 1, tzinfo=UTC)
LATE = datetime(2040, 1, 1, tzinfo=UTC)

LIES: dict[str, list[Lie]] = {
    "planned": [
        ({"state": "lost"}, "meeting_"),
        ({"state": "called"}, "meeting_called_has_its_time"),
        ({"called_at": LATE}, "meeting_called_has_its_time"),
        ({"opened_at": LATE}, "meeting_opened_has_its_time"),
        ({"state": "cancelled"}, "meeting_cancelled_has_a_reason"),
        ({"cancelled_because": "Bão số 7"}, "meeting_cancelled_has_a_reason"),
        ({"compiled_at": LATE}, "meeting_compiled_is_closed"),
        ({"minutes": 0}, "meeting_lasts"),
        ({"number": 0}, "meeting_number_from_one"),
        ({"meeting_type": "conference"}, "meeting_of_another_type_has_a_name"),
    ],
    "called": [
        ({"state": "in_session"}, "meeting_opened_has_its_time"),
        ({"called_at": None}, "meeting_called_has_its_time"),
        ({"state": "planned"}, "meeting_called_has_its_time"),
    ],
    "in_session": [
        ({"closed_at": LATE}, "meeting_closed_has_its_time"),
        ({"state": "called"}, "meeting_opened_has_its_time"),
    ],
    "closed": [
        ({"closed_at": None}, "meeting_closed_has_its_time"),
        ({"closed_at": LONG_AGO}, "meeting_closed_after_it_was_opened"),
        ({"opened_at": None}, "meeting_opened_has_its_time"),
    ],
    "cancelled": [
        ({"cancelled_because": ""}, "meeting_cancelled_has_a_reason"),
        ({"opened_at": LATE}, "meeting_opened_has_its_time"),
    ],
    "turn": [
        ({"number": 0}, "turn_number_from_one"),
        ({"channel": "shouted"}, "turn_channel_is_known"),
    ],
    "period": [
        ({"month": 0}, "period_month_exists"),
        ({"month": 13}, "period_month_exists"),
    ],
    "series": [
        ({"weekday": 7}, "series_weekday_exists"),
        ({"nth": 0}, "series_nth_exists"),
        ({"nth": 5}, "series_nth_exists"),
        ({"day_of_month": 32}, "series_day_exists"),
        ({"rule": "full_moon"}, "series_rule_is_known"),
        ({"frequency": "day"}, "series_frequency_is_known"),
        ({"valid_to": LONG_AGO.date(), "valid_from": LATE.date()}, "series_span_in_order"),
    ],
    "item": [
        ({"title": ""}, "agenda_item_has_a_title"),
        ({"kind": "nap"}, "agenda_kind_is_known"),
    ],
    "usual": [
        ({"title": ""}, "template_item_has_a_title"),
    ],
    "version": [
        ({"number": 0}, "agenda_version_from_one"),
    ],
    "day": [
        ({"reason": ""}, "day_change_has_a_reason"),
    ],
    "feed": [
        ({"revoked_at": LONG_AGO}, "calendar_feed_revoked_after_it_was_made"),
    ],
    "item time": [
        ({"ended_at": LONG_AGO}, "item_time_ends_after_it_began"),
    ],
    "waiting": [
        ({"ended_at": LATE}, "speaking_request_ends_after_it_began"),
        ({"withdrawn_at": LATE, "began_at": LATE}, "speaking_request_withdrawn_never_began"),
    ],
    "speaking": [
        ({"ended_at": LONG_AGO}, "speaking_request_ends_after_it_began"),
    ],
    "called too": [
        ({"began_at": LATE}, "one_has_the_floor|meeting_id"),
    ],
    "hall": [
        ({"revoked_at": LONG_AGO}, "hall_key_revoked_after_it_was_made"),
    ],
    "typed": [
        ({"form": ""}, "typed_text_names_its_form"),
    ],
    "invited": [
        ({"cause": "illness"}, "invitation_who_comes_has_no_cause"),
        ({"reason": "Đi công tác"}, "invitation_who_comes_has_no_cause"),
        ({"substitute_is": "Phó bí thư"}, "invitation_who_is_sent_has_a_name"),
    ],
    "quick report": [
        ({"sent_by": ""}, "quick_report_was_sent_by_a_post"),
        ({"sent_by": BLANKS}, "quick_report_was_sent_by_a_post"),
    ],
    "arrived": [
        ({"reason": "Ốm"}, "attendance_reason_only_if_excused"),
        ({"substitute_is": "Phó bí thư"}, "attendance_who_was_sent_has_a_name"),
    ],
    "beside": [
        ({"starts_at": meetings.at(meetings.FRIDAY)}, "one_at_a_time|starts_at"),
    ],
}


def beside() -> Meeting:
    """Return a meeting a week before another one of its series."""
    series = meetings.meeting().series
    return meetings.meeting(series=series, on=meetings.FRIDAY.replace(day=20))


def invited() -> Invitation:
    """Return an invitation that nobody has answered."""
    return meetings.invitation(meeting=meetings.meeting(), post=organisation.post(unit=organisation.unit()))


def arrived() -> Attendance:
    """Return the tap that says that somebody came."""
    times = {"at": LATE, "noted_at": LATE, "received_at": LATE}
    return Attendance.objects.create(
        invitation=invited(), mark="arrived", way="list", key=UUID(int=1), **times
    )


def version() -> AgendaVersion:
    """Return the first version of an agenda."""
    return AgendaVersion.objects.create(meeting=meetings.meeting(), number=1, lines=[], saved_at=LATE)


def day_change() -> DayChange:
    """Return a day on which no office works."""
    return DayChange.objects.create(host=organisation.host(), day=LATE, works=False, reason="Bão")


def item_time() -> ItemTime:
    """Return the time of an item that goes on."""
    item = meetings.meeting(state=State.IN_SESSION, agenda=True).agenda.all()[0]
    return ItemTime.objects.create(meeting=item.meeting, item=item, began_at=LATE)


def request(meeting: Meeting | None = None, *, began_at: datetime | None = None) -> SpeakingRequest:
    """Return a request to speak that waits, or has the floor since ``began_at``."""
    at = meeting or meetings.meeting(state=State.IN_SESSION)
    unit = organisation.unit(host=at.host)
    return SpeakingRequest.objects.create(meeting=at, unit=unit, asked_at=LONG_AGO, began_at=began_at)


ROWS: dict[str, Callable[[], Model]] = {
    **{state.value: partial(meetings.meeting, state=state) for state in State},
    "beside": beside,
    "invited": invited,
    "arrived": arrived,
    "turn": meetings.turn,
    "period": lambda: meetings.meeting().period,
    "series": meetings.series,
    "item": lambda: meetings.meeting(agenda=True).agenda.all()[0],
    "usual": lambda: meetings.template().agenda_template.all()[0],
    "version": version,
    "day": day_change,
    "item time": item_time,
    "waiting": request,
    "speaking": lambda: request(began_at=LATE),
    "called too": lambda: request(request(began_at=LATE).meeting),
    "quick report": lambda: QuickReport.objects.create(
        meeting=meetings.meeting(state=State.CLOSED), sent_at=LATE, sent_by="Chánh Văn phòng"
    ),
    "hall": lambda: HallKey.objects.create(meeting=meetings.meeting(), made_at=LATE),
    "typed": lambda: TypedText.objects.create(account=access.account(), form="turn-1", saved_at=LATE),
    "feed": lambda: CalendarFeed.objects.create(account=access.account(), made_at=LATE),
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []
