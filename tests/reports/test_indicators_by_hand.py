"""Each indicator against its meaning: a case or two, counted by hand, on both sides of its line."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from giaoban.meetings.models import Attendance, Invitation, Meeting
from giaoban.meetings.rules.attendance import Mark
from giaoban.meetings.rules.invitations import Cause, Group
from giaoban.meetings.rules.talks import TalkState
from giaoban.opinions.models import Urgency
from giaoban.organisation.models import Host
from giaoban.replies.rules.judging import Verdict
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.queries import indicators
from giaoban.reports.rules.indicators import Indicator
from giaoban.reports.rules.periods import whole_year
from giaoban.reports.rules.ratios import Ratio
from tests.make import allowances, meetings, organisation, talks
from tests.make import replies as replying
from tests.make import reports as make

pytestmark = pytest.mark.django_db

HELD = date(2015, 11, 25)  # a Wednesday
Made = Callable[[Host], None]


def invited(meeting: Meeting, *, days: int = 20, via: bool = False) -> Invitation:
    """Return an invitation whose notice went out so many days before the meeting."""
    unit = organisation.unit(host=meeting.host)
    sent = meeting.starts_at - timedelta(days=days)
    office = organisation.unit(host=meeting.host) if via else None
    return meetings.invitation(meeting=meeting, post=organisation.post(unit=unit), via=office, sent_at=sent)


def passed_on(host: Host) -> None:
    """One office passes on within the day, one after three days, one never; a fourth notice has no office."""
    meeting = make.meeting(host, HELD)
    for days in (0, 3, None):
        one = invited(meeting, via=True)
        if days is not None:
            stamp(one, passed_on_at=one.sent_at + timedelta(days=days, hours=2))
    invited(meeting)


def received(host: Host) -> None:
    """One confirms after a day, one after five, one never; what an office still has does not count."""
    meeting = make.meeting(host, HELD)
    for days in (1, 5, None):
        one = invited(meeting)
        if days is not None:
            stamp(one, received_at=one.sent_at + timedelta(days=days))
    invited(meeting, via=True)


def sent(host: Host) -> None:
    """One notice goes out twenty days before, one the day before."""
    meeting = make.meeting(host, HELD)
    invited(meeting, days=20)
    invited(meeting, days=1)


def stamp(one: Invitation, **moments: datetime) -> None:
    """Write when a notice came on."""
    Invitation.objects.filter(pk=one.pk).update(**moments)


def late(host: Host) -> None:
    """Two come: one at the hour, one forty minutes later; a third is absent."""
    meeting = make.meeting(host, HELD)
    for minutes in (0, 40):
        one = invited(meeting)
        allowances.tap(one)
        at = meeting.starts_at + timedelta(minutes=minutes)
        Attendance.objects.filter(invitation=one).update(at=at, noted_at=at, received_at=at)
    allowances.tap(invited(meeting), Mark.ABSENT)


def absent(host: Host) -> None:
    """Two are absent, one of them with a cause; a third comes."""
    meeting = make.meeting(host, HELD)
    for cause in (Cause.ILLNESS.value, ""):
        one = invited(meeting)
        allowances.tap(one, Mark.ABSENT)
        mark = Mark.EXCUSED if cause else Mark.ABSENT
        Attendance.objects.filter(invitation=one).update(cause=cause, mark=mark.value)
    allowances.tap(invited(meeting))


def members(host: Host) -> None:
    """Of two committee members in charge one comes; secretaries do not count."""
    meeting = make.meeting(host, HELD)
    for mark in (Mark.ARRIVED, Mark.ABSENT):
        one = invited(meeting)
        stamp_group(one)
        allowances.tap(one, mark)
    allowances.tap(invited(meeting))


def stamp_group(one: Invitation) -> None:
    """Let an invitation be that of a committee member in charge."""
    Invitation.objects.filter(pk=one.pk).update(group=Group.IN_CHARGE.value)


def ready(host: Host) -> None:
    """One text is handed in a week before, one a day later, one never."""
    meeting = make.meeting(host, HELD)
    for days in (7, 6, None):
        one = talks.talk(meeting=meeting, state=TalkState.ASKED if days is None else TalkState.DRAFT_IN)
        one.asked_at = one.told_at = meeting.starts_at - timedelta(days=40)
        one.handed_in_at = None if days is None else meeting.starts_at - timedelta(days=days)
        one.save()


def read(host: Host) -> None:
    """Of three urgent opinions one is read within the hour, one after three days, one never."""
    for hours in (1, 72, None):
        raised = make.opinion(host, on=HELD)
        since = raised.raised_at
        at = None if hours is None else since + timedelta(hours=hours)
        Urgency.objects.create(opinion=raised, since=since, read_at=at, read_by="Phó Bí thư" if at else "")
    make.opinion(host, on=HELD)


def said(verdict: Verdict) -> Made:
    """Return what saves two judgements, one of them with this verdict."""

    def made(host: Host) -> None:
        for one in (verdict, Verdict.PARTLY):
            referral = make.referral(host, stood=Timeliness.ON_TIME)
            referral.points.create(number=1, text="Nạo vét mương N3.")
            at = referral.raised_meeting.starts_at + timedelta(days=3)
            reply = replying.reply(referral=referral, says=replying.answer(points=1), at=at)
            replying.judgement(reply=reply, opinion=referral.origins.get().opinion, verdict=one)

    return made


def promised(host: Host) -> None:
    """Of three promises of 2015 one is kept on its day, one a month later, one not at all."""
    due = date(2015, 12, 20)
    for closed in (due, due + timedelta(days=30), None):
        referral = make.referral(host, stood=Timeliness.ON_TIME)
        referral.points.create(number=1, text="Nạo vét mương N3.")
        at = referral.raised_meeting.starts_at + timedelta(days=3)
        reply = replying.reply(referral=referral, says=replying.answer(points=1), at=at)
        one = replying.commitment(reply=reply, due_on=due, state="done" if closed else "open")
        if closed:
            one.closed_at = meetings.at(closed)
            one.save()


@pytest.mark.parametrize(
    ("indicator", "made", "expected"),
    [
        (Indicator.NOTICE_SENT, sent, Ratio(1, 2)),
        (Indicator.NOTICE_PASSED_ON, passed_on, Ratio(1, 3)),
        (Indicator.NOTICE_RECEIVED, received, Ratio(1, 3)),
        (Indicator.CAME_LATE, late, Ratio(1, 2)),
        (Indicator.ATTENDED, late, Ratio(2, 3)),
        (Indicator.ABSENCE_EXPLAINED, absent, Ratio(1, 2)),
        (Indicator.MEMBERS_PRESENT, members, Ratio(1, 2)),
        (Indicator.TALKS_READY, ready, Ratio(1, 3)),
        (Indicator.FIRST_READING, read, Ratio(1, 3)),
        (Indicator.OFF_THE_POINT, said(Verdict.OFF_THE_POINT), Ratio(1, 2)),
        (Indicator.TOO_GENERAL, said(Verdict.TOO_GENERAL), Ratio(1, 2)),
        (Indicator.UNCONVINCING, said(Verdict.UNCONVINCING), Ratio(1, 2)),
        (Indicator.ANSWERED_AT_ONCE, said(Verdict.ANSWERED), Ratio(1, 2)),
        (Indicator.SATISFIED, said(Verdict.ANSWERED), Ratio(1, 2)),
        (Indicator.PROMISES_KEPT, promised, Ratio(1, 3)),
    ],
)
def test_an_indicator_counts_what_its_words_say(indicator: Indicator, made: Made, expected: Ratio) -> None:
    host = make.host()
    made(host)

    rows = indicators.measured(host, whole_year(2015), now=timezone.now())

    assert next(one.ratio for one in rows if one.indicator is indicator) == expected
