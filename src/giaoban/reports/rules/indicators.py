"""The indicators: one for each shortcoming that the founding document admits, defined here and only here.

The pages, the reference document and the reports are drawn from this table. An indicator counts cases: so
many (numerator) of so many (denominator). Indicators count judgements; the counters C1 to C8 count referrals.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.reports.rules.ratios import FEWEST


class Indicator(StrEnum):
    """The code of an indicator, as it stands in addresses and files."""

    NOTICE_SENT = "notice-sent"
    NOTICE_PASSED_ON = "notice-passed-on"
    NOTICE_RECEIVED = "notice-received"
    ATTENDED = "attended"
    CAME_LATE = "came-late"
    ABSENCE_EXPLAINED = "absence-explained"
    MEMBERS_PRESENT = "members-present"
    TALKS_READY = "talks-ready"
    CONTRIBUTED_ON_TIME = "contributed-on-time"
    BULLETIN_COMPLETE = "bulletin-complete"
    BULLETIN_READ = "bulletin-read"
    CELLS_SUPPLIED = "cells-supplied"
    FIRST_READING = "first-reading"
    REPLIED_ON_TIME = "replied-on-time"
    ANSWERED_AT_ONCE = "answered-at-once"
    OFF_THE_POINT = "off-the-point"
    TOO_GENERAL = "too-general"
    UNCONVINCING = "unconvincing"
    PROMISES_KEPT = "promises-kept"
    ASKED_AGAIN = "asked-again"
    RESPONDED = "responded"
    RESOLVED = "resolved"
    SATISFIED = "satisfied"


class Direction(StrEnum):
    """Which way is better."""

    MORE = "more"
    LESS = "less"


class Group(StrEnum):
    """Under which heading an indicator stands."""

    COMING = "coming"
    PAPERS = "papers"
    REPLIES = "replies"
    SERVICE = "service"


GROUPS: Final[Mapping[Group, str]] = {
    Group.COMING: gettext_noop("Notices and attendance"),
    Group.PAPERS: gettext_noop("Talks, bulletin and papers"),
    Group.REPLIES: gettext_noop("Replies and promises"),
    Group.SERVICE: gettext_noop("Three rates of service, side by side"),
}

DIRECTIONS: Final[Mapping[Direction, str]] = {
    Direction.MORE: gettext_noop("the more, the better"),
    Direction.LESS: gettext_noop("the fewer, the better"),
}


@dataclass(frozen=True, slots=True)
class Definition:
    """What an indicator is called, what it answers, and what exactly it counts.

    Attributes:
        source: The area whose rows are counted.
        fewest: Of fewer cases no share is shown, only the counts.
    """

    group: Group
    name: str
    question: str
    numerator: str
    denominator: str
    source: str
    better: Direction = Direction.MORE
    fewest: int = FEWEST


_INVITED: Final = gettext_noop("Invitations to meetings that have begun")
_NOTED: Final = gettext_noop("Invitations to meetings at which attendance was noted")
_JUDGED: Final = gettext_noop("Judgements on any version of a reply")
_OVERDUE_OR_CAME: Final = gettext_noop(
    "Forwarded matters whose reply has come or whose due meeting has begun"
)

INDICATORS: Final[Mapping[Indicator, Definition]] = {
    Indicator.NOTICE_SENT: Definition(
        Group.COMING,
        gettext_noop("Notice sent in time"),
        gettext_noop("Does the committee send its notices early enough?"),
        gettext_noop("those sent by the day that the series sets"),
        _INVITED,
        "meetings",
    ),
    Indicator.NOTICE_PASSED_ON: Definition(
        Group.COMING,
        gettext_noop("Notice passed on in time"),
        gettext_noop("Do the offices of the communes pass notices on at once?"),
        gettext_noop("those passed on within one day"),
        gettext_noop("Invitations that an office has to pass on"),
        "meetings",
    ),
    Indicator.NOTICE_RECEIVED: Definition(
        Group.COMING,
        gettext_noop("Notice received in time"),
        gettext_noop("Do those invited confirm that they have the notice?"),
        gettext_noop("those confirmed within two days"),
        gettext_noop("Invitations that have reached whom they are for"),
        "meetings",
    ),
    Indicator.ATTENDED: Definition(
        Group.COMING,
        gettext_noop("Attended"),
        gettext_noop("Do those who are invited come?"),
        gettext_noop("those at which somebody was there for the post"),
        _NOTED,
        "meetings",
    ),
    Indicator.CAME_LATE: Definition(
        Group.COMING,
        gettext_noop("Late at the meeting"),
        gettext_noop("Do meetings begin with everybody there?"),
        gettext_noop("those at which they came after the beginning"),
        gettext_noop("Invitations at which somebody was there"),
        "meetings",
        Direction.LESS,
    ),
    Indicator.ABSENCE_EXPLAINED: Definition(
        Group.COMING,
        gettext_noop("Absence with a cause"),
        gettext_noop("Is it known why somebody did not come?"),
        gettext_noop("those with a cause"),
        gettext_noop("Absences"),
        "meetings",
    ),
    Indicator.MEMBERS_PRESENT: Definition(
        Group.COMING,
        gettext_noop("Committee members present"),
        gettext_noop("Do the committee members in charge come to the meetings of their units?"),
        gettext_noop("those at which the member was there"),
        gettext_noop("Invitations of committee members in charge, where attendance was noted"),
        "meetings",
    ),
    Indicator.TALKS_READY: Definition(
        Group.PAPERS,
        gettext_noop("Talks ready a week before"),
        gettext_noop("Are experience talks prepared early enough?"),
        gettext_noop("those whose text was there by its day"),
        gettext_noop("Talks asked for, of meetings that have begun"),
        "meetings",
    ),
    Indicator.CONTRIBUTED_ON_TIME: Definition(
        Group.PAPERS,
        gettext_noop("Contributions on time"),
        gettext_noop("Do the agencies send their part of the bulletin in time?"),
        gettext_noop("those that came by their day"),
        gettext_noop("Contributions to an edition that have come or whose day has passed"),
        "bulletin",
    ),
    Indicator.BULLETIN_COMPLETE: Definition(
        Group.PAPERS,
        gettext_noop("Bulletin complete"),
        gettext_noop("Does the bulletin appear with all its parts?"),
        gettext_noop("those in which no part was left out or without content"),
        gettext_noop("Editions that have appeared"),
        "bulletin",
    ),
    Indicator.BULLETIN_READ: Definition(
        Group.PAPERS,
        gettext_noop("Bulletin read"),
        gettext_noop("Do the secretaries confirm that they have read the bulletin?"),
        gettext_noop("those confirmed as read"),
        gettext_noop("Copies for the secretaries in office when an edition appeared"),
        "bulletin",
    ),
    Indicator.CELLS_SUPPLIED: Definition(
        Group.PAPERS,
        gettext_noop("Cells supplied"),
        gettext_noop("Do the cells have the newspapers and papers that they should have?"),
        gettext_noop("those entered as supplied in full"),
        gettext_noop("Titles that a cell should have in a year, counted in its January"),
        "provision",
    ),
    Indicator.FIRST_READING: Definition(
        Group.REPLIES,
        gettext_noop("Urgent opinions read in time"),
        gettext_noop("How long does an urgent opinion wait until a standing member reads it?"),
        gettext_noop("those read within the office day"),
        gettext_noop("Urgent opinions entered"),
        "opinions",
    ),
    Indicator.REPLIED_ON_TIME: Definition(
        Group.REPLIES,
        gettext_noop("Replies on time"),
        gettext_noop("Does the written reply come by the next meeting?"),
        gettext_noop("those answered before the first due meeting began"),
        _OVERDUE_OR_CAME,
        "opinions",
    ),
    Indicator.ANSWERED_AT_ONCE: Definition(
        Group.REPLIES,
        gettext_noop("Answered at first reading"),
        gettext_noop("Does the first reply answer what was asked?"),
        gettext_noop("those that said: answered"),
        gettext_noop("Judgements on the first version of a reply"),
        "replies",
    ),
    Indicator.OFF_THE_POINT: Definition(
        Group.REPLIES,
        gettext_noop("Judged off the point"),
        gettext_noop("Do replies miss the point?"),
        gettext_noop("those that said: off the point"),
        _JUDGED,
        "replies",
        Direction.LESS,
    ),
    Indicator.TOO_GENERAL: Definition(
        Group.REPLIES,
        gettext_noop("Judged too general"),
        gettext_noop("Do replies stay in generalities?"),
        gettext_noop("those that said: too general"),
        _JUDGED,
        "replies",
        Direction.LESS,
    ),
    Indicator.UNCONVINCING: Definition(
        Group.REPLIES,
        gettext_noop("Judged unconvincing"),
        gettext_noop("Do replies convince?"),
        gettext_noop("those that said: unconvincing"),
        _JUDGED,
        "replies",
        Direction.LESS,
    ),
    Indicator.PROMISES_KEPT: Definition(
        Group.REPLIES,
        gettext_noop("Promises kept"),
        gettext_noop("Is what was promised done by the day that was named first?"),
        gettext_noop("those done by the day that was named first"),
        gettext_noop("Promises whose day has passed or that are closed"),
        "replies",
    ),
    Indicator.ASKED_AGAIN: Definition(
        Group.REPLIES,
        gettext_noop("Asked again within six months"),
        gettext_noop("Does the same thing have to be asked again?"),
        gettext_noop("those raised again within six months"),
        gettext_noop("Forwarded matters"),
        "opinions",
        Direction.LESS,
    ),
    Indicator.RESPONDED: Definition(
        Group.SERVICE,
        gettext_noop("Responded"),
        gettext_noop("Has a written reply come at all?"),
        gettext_noop("those with a delivered reply"),
        _OVERDUE_OR_CAME,
        "opinions",
    ),
    Indicator.RESOLVED: Definition(
        Group.SERVICE,
        gettext_noop("Resolved"),
        gettext_noop("Is the matter itself settled? A reply alone does not settle it."),
        gettext_noop("those whose last reply says: resolved"),
        _OVERDUE_OR_CAME,
        "replies",
    ),
    Indicator.SATISFIED: Definition(
        Group.SERVICE,
        gettext_noop("Satisfied"),
        gettext_noop("Does whoever raised it say that the reply answers it?"),
        gettext_noop("those that said: answered"),
        gettext_noop("Judgements on the last version of a reply"),
        "replies",
    ),
}


def of_group(group: Group) -> list[Indicator]:
    """Return the indicators under one heading, in the order of the table."""
    return [code for code, each in INDICATORS.items() if each.group is group]
