"""What happens to series, meetings, agendas and turns when somebody acts."""

from datetime import date, datetime, time, timedelta
from uuid import uuid4

import pytest

from giaoban.audit.models import Entry
from giaoban.kernel.news import hears
from giaoban.kernel.verdict import Refused
from giaoban.meetings import actions, queries
from giaoban.meetings.actions import AgendaLine, Contribution, SeriesTerms
from giaoban.meetings.models import Meeting, Period, Series
from giaoban.meetings.news import MeetingCancelled, MeetingClosed, MeetingMoved, TurnRecorded
from giaoban.meetings.rules import ORDINARY_AGENDA, Channel, Frequency, Recurrence, State
from tests.make import audit, meetings, organisation

pytestmark = pytest.mark.django_db

NOW = meetings.at(date(2026, 11, 2), 9, 0)
heard: list[object] = []
for kind in (MeetingMoved, MeetingCancelled, MeetingClosed, TurnRecorded):
    hears(kind)(heard.append)


@pytest.fixture(autouse=True)
def silence() -> None:
    heard.clear()


def events() -> list[str]:
    return list(Entry.objects.order_by("number").values_list("event", flat=True))


def terms(**changes: object) -> SeriesTerms:
    ordinary: dict[str, object] = {
        "name": "Giao ban bí thư chi bộ",
        "cluster": None,
        "recurrence": Recurrence(),
        "starts_at": time(7, 30),
        "place": "Hội trường",
        "valid_from": date(2026, 1, 1),
    }
    return SeriesTerms(**(ordinary | changes))  # type: ignore[arg-type]  # a test's shorthand


def planned(series: Series, year: int = 2026, *, now: datetime = NOW) -> list[Meeting]:
    days = {each.month: each.day for each in queries.proposals(series, year)}
    return actions.plan_year(series, year, days=days, now=now, actor=audit.actor())


# Series.


def test_the_first_series_of_a_committee_brings_the_ordinary_agenda_with_it() -> None:
    host = organisation.host()

    actions.create_series(host, terms=terms(), actor=audit.actor())
    actions.create_series(host, terms=terms(name="Giao ban quý"), actor=audit.actor())

    assert host.agenda_template.count() == len(ORDINARY_AGENDA)
    assert events() == ["series.created", "series.created"]


def test_the_same_form_sent_twice_makes_one_series() -> None:
    host, once = organisation.host(), uuid4()

    first, again = (
        actions.create_series(host, terms=terms(), actor=audit.actor(), once=once) for _ in range(2)
    )

    assert (again, Series.objects.count(), events()) == (first, 1, ["series.created"])


def test_changing_a_series_leaves_planned_meetings_as_they_are() -> None:
    series = meetings.series()
    meeting = meetings.meeting(series=series)

    changed = actions.change_series(
        series, terms=terms(place="Nhà văn hóa", recurrence=Recurrence(weekday=2)), actor=audit.actor()
    )

    meeting.refresh_from_db()
    assert (changed.place, changed.weekday) == ("Nhà văn hóa", 2)
    assert (meeting.place, meeting.begins) == ("Hội trường Đảng ủy", meetings.at(date(2026, 11, 27)))


# Planning.


def test_planning_a_year_makes_what_is_still_ahead_with_agenda_and_closing_day() -> None:
    series = meetings.series(host=meetings.template())

    made = planned(series)

    assert [meeting.day for meeting in made] == [date(2026, 11, 27), date(2026, 12, 25)]
    assert [item.title for item in made[0].agenda.all()] == [item.title for item in ORDINARY_AGENDA]
    assert made[0].written_until == date(2026, 11, 23)  # the 24th is a holiday; three working days before
    assert events() == ["meetings.planned"]


def test_planning_a_year_twice_makes_nothing_twice() -> None:
    series = meetings.series()

    made = [len(planned(series, 2027)), len(planned(series, 2027))]

    assert made == [12, 0]
    assert events() == ["meetings.planned"]


def test_a_period_left_without_a_day_has_no_meeting() -> None:
    series = meetings.series()

    made = actions.plan_year(series, 2027, days={1: None, 2: date(2027, 2, 26)}, now=NOW, actor=audit.actor())

    assert [meeting.period.month for meeting in made] == [2]
    assert Period.objects.get(month=1).meetings.count() == 0


def test_that_a_period_has_no_meeting_is_kept_in_the_log() -> None:
    series = meetings.series()

    made = actions.plan_year(series, 2027, days={2: None}, now=NOW, actor=audit.actor())

    entry = Entry.objects.get()
    assert (made, [period.month for period in series.periods.all()]) == ([], [2])
    assert (entry.event, entry.details) == ("meetings.planned", {"year": 2027, "without_meeting": [2]})


def test_a_day_outside_its_period_is_refused_and_nothing_is_planned() -> None:
    series = meetings.series()
    days = {1: date(2027, 1, 29), 2: date(2072, 2, 26)}

    with pytest.raises(Refused, match="from 01/02/2027 to 14/03/2027"):
        actions.plan_year(series, 2027, days=days, now=NOW, actor=audit.actor())

    assert (Meeting.objects.count(), Period.objects.count()) == (0, 0)


def test_a_series_that_has_ended_is_not_planned_on() -> None:
    series = meetings.series(valid_to=date(2026, 11, 30))

    assert [meeting.day for meeting in planned(series)] == [date(2026, 11, 27)]


def test_a_period_takes_a_second_meeting_and_no_third() -> None:
    first = meetings.meeting()
    series = first.series

    second = actions.add_meeting(
        series, starts_at=meetings.at(date(2026, 11, 13)), place="Nhà văn hóa", now=NOW, actor=audit.actor()
    )

    assert (second.number, second.place) == (2, "Nhà văn hóa")
    with pytest.raises(Refused, match="already has two meetings"):
        actions.add_meeting(
            series, starts_at=meetings.at(date(2026, 11, 20)), place="", now=NOW, actor=audit.actor()
        )


# Moving and cancelling.


def test_a_moved_meeting_takes_its_closing_day_along_and_others_hear_of_it() -> None:
    meeting = meetings.meeting(state=State.CALLED)
    was = meeting.starts_at

    moved = actions.move_meeting(
        meeting, to=meetings.at(date(2026, 11, 30), 14), place="Nhà văn hóa", now=NOW, actor=audit.actor()
    )

    assert (moved.day, moved.place, moved.state) == (date(2026, 11, 30), "Nhà văn hóa", "called")
    assert moved.written_until == date(2026, 11, 25)
    assert heard == [MeetingMoved(meeting.pk, meeting.series_id, was, moved.starts_at)]


def test_only_the_place_of_a_meeting_may_change() -> None:
    meeting = meetings.meeting()

    moved = actions.move_meeting(
        meeting, to=meeting.starts_at, place="Nhà văn hóa", now=NOW, actor=audit.actor()
    )

    assert (moved.place, moved.starts_at) == ("Nhà văn hóa", meeting.starts_at)


def test_a_meeting_that_may_not_move_stays_and_nobody_hears() -> None:
    series = meetings.series()
    meeting = meetings.meeting(series=series)
    meetings.meeting(series=series, on=date(2026, 12, 25))

    with pytest.raises(Refused, match="25/12/2026"):
        actions.move_meeting(
            meeting, to=meetings.at(date(2026, 12, 28)), place="", now=NOW, actor=audit.actor()
        )

    meeting.refresh_from_db()
    assert (meeting.day, heard, events()) == (date(2026, 11, 27), [], [])


def test_cancelling_names_the_meeting_that_takes_over() -> None:
    series = meetings.series()
    november, december = (
        meetings.meeting(series=series),
        meetings.meeting(series=series, on=date(2026, 12, 25)),
    )

    cancelled = actions.cancel_meeting(november, reason="Bão số 7", now=NOW, actor=audit.actor())

    assert (cancelled.state, cancelled.cancelled_because) == ("cancelled", "Bão số 7")
    assert heard == [MeetingCancelled(november.pk, series.pk, december.pk)]


def test_cancelling_the_last_meeting_plans_another() -> None:
    meeting = meetings.meeting()

    actions.cancel_meeting(meeting, reason="Bão số 7", now=NOW, actor=audit.actor())

    following = Meeting.objects.exclude(pk=meeting.pk).get()
    assert (following.day, following.state) == (date(2026, 12, 25), "planned")
    assert heard == [MeetingCancelled(meeting.pk, meeting.series_id, following.pk)]
    assert events() == ["meeting.added", "meeting.cancelled"]


def test_the_last_meeting_of_a_series_that_ends_is_not_cancelled() -> None:
    meeting = meetings.meeting(series=meetings.series(valid_to=date(2026, 11, 30)))

    with pytest.raises(Refused, match="has ended"):
        actions.cancel_meeting(meeting, reason="Bão", now=NOW, actor=audit.actor())

    meeting.refresh_from_db()
    assert (meeting.state, Meeting.objects.count(), events()) == ("planned", 1, [])


# The next meeting.


def test_the_next_meeting_is_the_one_that_is_planned() -> None:
    series = meetings.series()
    raised = meetings.meeting(series=series, on=date(2026, 10, 30), state=State.CLOSED)
    meetings.meeting(series=series, on=date(2026, 11, 13), state=State.CANCELLED)
    due = meetings.meeting(series=series, on=date(2026, 11, 27))
    meetings.meeting(on=date(2026, 11, 3))  # of another series

    assert (queries.next_meeting_after(raised), actions.next_meeting(raised, now=NOW)) == (due, due)
    assert queries.next_meeting_after(due) is None


def test_a_series_plans_the_next_meeting_only_once() -> None:
    raised = meetings.meeting(on=date(2026, 12, 25), state=State.CLOSED)

    due = [actions.next_meeting(raised, now=NOW) for _ in range(2)]

    assert due[0] == due[1]
    assert (due[0].day, due[0].period.year, due[0].period.month) == (date(2027, 1, 29), 2027, 1)
    assert events() == ["meeting.added"]


def test_a_next_meeting_is_never_planned_in_the_past() -> None:
    raised = meetings.meeting(on=date(2026, 3, 27), state=State.CLOSED)

    assert actions.next_meeting(raised, now=NOW).day == date(2026, 11, 27)


def test_a_period_that_was_left_without_a_meeting_stays_so() -> None:
    series = meetings.series()
    raised = meetings.meeting(series=series, state=State.CLOSED)
    Period.objects.create(series=series, year=2026, month=12)

    assert actions.next_meeting(raised, now=NOW).day == date(2027, 1, 29)


def test_a_quarterly_series_plans_by_quarters() -> None:
    series = meetings.series()
    series.frequency = Frequency.QUARTER.value
    series.save()
    period = Period.objects.create(series=series, year=2026, month=7)
    raised = meetings.meeting(series=series, on=date(2026, 9, 25), period=period, state=State.CLOSED)

    assert actions.next_meeting(raised, now=NOW).day == date(2026, 12, 25)


# Sessions.


def test_a_meeting_is_called_opened_and_closed() -> None:
    meeting = meetings.meeting(series=meetings.series(host=meetings.template()), agenda=True)
    morning = meetings.at(date(2026, 11, 27), 7, 25)

    actions.call_meeting(meeting, now=NOW, actor=audit.actor())
    actions.open_meeting(meeting, now=morning, actor=audit.actor())
    actions.close_meeting(meeting, conclusion="Giao Văn phòng theo dõi.", now=morning, actor=audit.actor())

    meeting.refresh_from_db()
    assert (meeting.state, meeting.called_at, meeting.opened_at) == ("closed", NOW, morning)
    assert (meeting.conclusion, meeting.closed_at) == ("Giao Văn phòng theo dõi.", morning)
    assert heard == [MeetingClosed(meeting.pk, meeting.series_id)]
    assert events() == ["meeting.called", "meeting.opened", "meeting.closed"]


def test_a_meeting_is_not_called_without_what_the_committee_requires() -> None:
    meeting = meetings.meeting(series=meetings.series(host=meetings.template()), agenda=True)
    meeting.agenda.filter(kind__in=["replies", "conclusion"]).delete()

    with pytest.raises(Refused, match="Trả lời ý kiến, kiến nghị kỳ trước; Kết luận của chủ trì"):
        actions.call_meeting(meeting, now=NOW, actor=audit.actor())


# Agendas.


def lines(meeting: Meeting) -> list[AgendaLine]:
    return [
        AgendaLine(key=item.pk, kind=item.kind, title=item.title, minutes=item.minutes)
        for item in meeting.agenda.all()
    ]


def test_an_edited_agenda_keeps_the_items_that_stay() -> None:
    meeting = meetings.meeting(series=meetings.series(host=meetings.template()), agenda=True)
    opening, *rest = lines(meeting)
    talk = AgendaLine(key=None, kind="talk", title="Dồn ô đổi thửa", minutes=15, presenter="Chi bộ An Bộ")

    actions.save_agenda(meeting, lines=[*rest, talk], now=NOW, actor=audit.actor())

    items = list(meeting.agenda.all())
    assert [item.pk for item in items[:-1]] == [line.key for line in rest]
    assert [item.position for item in items] == list(range(1, len(items) + 1))
    assert (items[-1].title, items[-1].presenter) == ("Dồn ô đổi thửa", "Chi bộ An Bộ")
    assert not meeting.agenda.filter(title=opening.title).exists()
    assert [item.kind for item in items if item.required] == [
        "results_and_tasks",
        "replies",
        "opinions",
        "conclusion",
    ]


def test_a_line_of_another_meeting_is_not_taken_over() -> None:
    meeting, other = meetings.meeting(agenda=True), meetings.meeting(agenda=True)

    actions.save_agenda(meeting, lines=lines(other), now=NOW, actor=audit.actor())

    assert other.agenda.count() == meeting.agenda.count() == len(ORDINARY_AGENDA)


def test_an_agenda_that_was_sent_keeps_what_is_required() -> None:
    series = meetings.series(host=meetings.template())
    meeting = meetings.meeting(series=series, state=State.CALLED, agenda=True)
    without = [line for line in lines(meeting) if line.kind != "replies"]

    with pytest.raises(Refused, match="Trả lời ý kiến"):
        actions.save_agenda(meeting, lines=without, now=NOW, actor=audit.actor())


def test_a_changed_template_is_for_meetings_to_come() -> None:
    host = meetings.template()
    meeting = meetings.meeting(series=meetings.series(host=host), agenda=True)

    actions.save_template(
        host,
        lines=[AgendaLine(key=None, kind="opinions", title="Ý kiến", minutes=60, required=True)],
        actor=audit.actor(),
    )

    assert [item.title for item in host.agenda_template.all()] == ["Ý kiến"]
    assert meeting.agenda.count() == len(ORDINARY_AGENDA)


# Turns.


def contribution(channel: Channel = Channel.ORAL, **changes: object) -> Contribution:
    ordinary: dict[str, object] = {"unit": organisation.unit(), "post": None, "once": uuid4()}
    return Contribution(channel=channel, **(ordinary | changes))  # type: ignore[arg-type]  # shorthand


def test_turns_are_numbered_as_they_come() -> None:
    meeting = meetings.meeting(state=State.IN_SESSION)

    turns = [
        actions.record_turn(
            meeting, turn=contribution(), now=meeting.starts_at, actor=audit.actor(account=None)
        )
        for _ in range(3)
    ]

    assert [turn.number for turn in turns] == [1, 2, 3]
    assert heard == [TurnRecorded(turn.pk, meeting.pk, turn.unit_id, "oral") for turn in turns]


def test_a_turn_sent_twice_is_recorded_once() -> None:
    meeting = meetings.meeting(state=State.IN_SESSION)
    turn = contribution()
    who = audit.actor(account=None)

    sent = [actions.record_turn(meeting, turn=turn, now=meeting.starts_at, actor=who) for _ in range(2)]

    assert (sent[0], meeting.turns.count(), events()) == (sent[1], 1, ["turn.recorded"])


def test_a_written_turn_comes_before_the_closing_day_and_a_spoken_one_at_the_meeting() -> None:
    meeting = meetings.meeting(state=State.CALLED)
    closing = meetings.at(meeting.written_until, 23)
    who = audit.actor(account=None)

    written = actions.record_turn(meeting, turn=contribution(Channel.WRITTEN), now=closing, actor=who)

    assert written.channel == "written"
    with pytest.raises(Refused, match="were taken until 24/11/2026"):
        actions.record_turn(
            meeting, turn=contribution(Channel.WRITTEN), now=closing + timedelta(hours=2), actor=who
        )
    with pytest.raises(Refused, match="has not begun"):
        actions.record_turn(meeting, turn=contribution(), now=closing, actor=who)
