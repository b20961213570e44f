"""What a meeting did not deal with, from one agenda to the next: nothing is lost on the way."""

from datetime import date, datetime

import pytest

from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions
from giaoban.meetings.models import AgendaItem, CarriedItem, Meeting
from giaoban.meetings.queries.carrying import carried_to
from giaoban.meetings.rules import State
from tests.make import meetings

pytestmark = pytest.mark.django_db
OCTOBER, NOVEMBER = date(2026, 10, 30), date(2026, 11, 27)
NOW = meetings.at(OCTOBER, 11)


def in_session() -> tuple[Meeting, AgendaItem]:
    meeting = meetings.meeting(on=OCTOBER, state=State.IN_SESSION, agenda=True)
    item = AgendaItem.objects.create(
        meeting=meeting,
        position=20,
        kind="other",
        title="Cắm mốc hành lang đê",
        minutes=15,
        presenter="Phòng KT",
    )
    return meeting, item


def close(meeting: Meeting, *items: AgendaItem, now: datetime = NOW) -> Meeting:
    undealt = [item.pk for item in items]
    return actions.close_meeting(meeting, conclusion="", undealt=undealt, now=now, actor=SYSTEM)


def where(title: str = "Cắm mốc hành lang đê") -> list[date]:
    rows = AgendaItem.objects.filter(title=title, meeting__state__in=["planned", "called"])
    return [item.meeting.day for item in rows.order_by("meeting__starts_at")]


def test_it_stands_on_the_next_agenda_before_the_conclusion_with_its_origin_named() -> None:
    meeting, item = in_session()
    coming = meetings.meeting(series=meeting.series, on=NOVEMBER, agenda=True)
    talk = meeting.agenda.get(kind="talk")

    close(meeting, item, talk)

    kinds = [each.kind for each in coming.agenda.all()]
    assert kinds[kinds.index("other") :] == ["other", "conclusion", "closing"]
    assert kinds.count("talk") == 1
    assert {AgendaItem.objects.get(pk=key).kind for key in carried_to(coming)} == {"other", "talk"}
    assert set(carried_to(coming).values()) == {meeting}
    assert coming.agenda_versions.count() == 2


def test_it_waits_while_nothing_is_planned_and_follows_when_the_next_is_cancelled() -> None:
    meeting, item = in_session()
    close(meeting, item)
    assert CarriedItem.objects.get().waits

    november = actions.add_meeting(
        meeting.series, starts_at=meetings.at(NOVEMBER), place="Hội trường", now=NOW, actor=SYSTEM
    )
    stood = where()
    actions.cancel_meeting(november, reason="Bão số 7", now=NOW, actor=SYSTEM)

    assert stood == [NOVEMBER]
    assert len(where()) == 1
    assert where()[0] > NOVEMBER


def test_left_over_twice_it_still_names_the_meeting_that_had_it_first() -> None:
    meeting, item = in_session()
    november = meetings.meeting(series=meeting.series, on=NOVEMBER, agenda=True)
    close(meeting, item)
    again = november.agenda.get(kind="other")
    Meeting.objects.filter(pk=november.pk).update(
        state="in_session", called_at=NOW, opened_at=meetings.at(NOVEMBER)
    )
    december = meetings.meeting(series=meeting.series, on=date(2026, 12, 25), agenda=True)

    close(november, again, now=meetings.at(NOVEMBER, 11))

    assert carried_to(december) == {december.agenda.get(kind="other").pk: meeting}
