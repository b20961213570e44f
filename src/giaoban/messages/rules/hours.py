"""At which hours a message may reach somebody: people from 7:00 to 20:00, agencies when offices work."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from giaoban.kernel.dates import END_OF_OFFICE, OfficeDays


class Audience(StrEnum):
    """Whose hours count."""

    PEOPLE = "people"
    AGENCY = "agency"


HOURS: Final = {Audience.PEOPLE: (time(7), time(20)), Audience.AGENCY: (time(7, 30), END_OF_OFFICE)}
# When a reminder some days ahead comes: with the first hour.
MORNING: Final = {audience: begin for audience, (begin, _end) in HOURS.items()}
EVERY_WEEK: Final = OfficeDays()  # Monday to Friday
EVE_OF_AGENCIES: Final = time(14)  # offices are closed in the evening


def may_reach(audience: Audience, now: datetime, offices: OfficeDays = EVERY_WEEK) -> bool:
    """Return whether a message may arrive now.

    Args:
        audience: Whose hours count.
        now: Asia/Ho_Chi_Minh.
        offices: On which days the offices of the committee work.
    """
    begin, end = HOURS[audience]
    if audience is Audience.AGENCY and not offices.works_on(now.date()):
        return False
    return begin <= now.timetz().replace(tzinfo=None) < end


def next_moment(audience: Audience, now: datetime, offices: OfficeDays = EVERY_WEEK) -> datetime:
    """Return ``now`` if a message may arrive then, otherwise the next moment at which one may."""
    if may_reach(audience, now, offices):
        return now
    begin, _end = HOURS[audience]
    moment = now.replace(hour=begin.hour, minute=begin.minute, second=0, microsecond=0)
    if moment <= now:
        moment += timedelta(days=1)
    while not may_reach(audience, moment, offices):
        moment += timedelta(days=1)
    return moment


def after_office_hours(since: datetime, hours: int, offices: OfficeDays = EVERY_WEEK) -> datetime:
    """Return when so many hours of office time have passed; nights and days of rest do not count.

    Args:
        since: From when they are counted, Asia/Ho_Chi_Minh.
        hours: How many, from 1.
        offices: On which days the offices of the committee work.
    """
    at, left = next_moment(Audience.AGENCY, since, offices), timedelta(hours=hours)
    while True:
        closes = datetime.combine(at.date(), HOURS[Audience.AGENCY][1], tzinfo=at.tzinfo)
        if at + left < closes:
            return at + left
        left -= closes - at
        at = next_moment(Audience.AGENCY, closes, offices)


def office_morning(since: datetime, number: int, offices: OfficeDays = EVERY_WEEK) -> datetime:
    """Return when offices open for the so-manieth time on a later day, Asia/Ho_Chi_Minh; counted from 1."""
    at = since
    for _ in range(number):
        end_of_day = datetime.combine(at.date(), HOURS[Audience.AGENCY][1], tzinfo=at.tzinfo)
        at = next_moment(Audience.AGENCY, max(at, end_of_day), offices)
    return at


def working_day_at_or_before(day: date, offices: OfficeDays = EVERY_WEEK) -> date:
    """Return ``day`` itself if offices work then, otherwise the last day before it when they do."""
    while not offices.works_on(day):
        day -= timedelta(days=1)
    return day
