"""The programme of a year, all series side by side: what speaks against a day, and which other is free."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Final

from giaoban.kernel.dates import HOURS_OF_MEETINGS, OfficeDays, lunar, tet
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import fold
from giaoban.meetings.rules.calendar import A_FORTNIGHT, DAYS_AROUND_TET

NEW_MOON: Final = 1
FULL_MOON: Final = 15


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting that is planned or would be: when, where, and who is expected at it.

    Attributes:
        series: Key of its series.
        name: How a sentence calls it.
        starts_at: When it begins, Asia/Ho_Chi_Minh.
        ends_at: When it is planned to end.
        place: The hall.
        people: Key of each person expected to the post they come from.
        meeting: Its key; ``None`` if it is not planned yet.
        on_weekends: Whether its rule names Saturdays or Sundays on purpose.
        is_usual_hour: Whether its series always begins at that hour.
    """

    series: int
    name: str
    starts_at: datetime
    ends_at: datetime
    place: str
    people: Mapping[int, str] = field(default_factory=dict)
    meeting: int | None = None
    on_weekends: bool = False
    is_usual_hour: bool = False

    @property
    def day(self) -> date:
        """The day on which it is held."""
        return self.starts_at.date()

    def on(self, day: date) -> "Gathering":
        """Return the same gathering, at the same time of another day."""
        days = timedelta(days=(day - self.day).days)
        return replace(self, starts_at=self.starts_at + days, ends_at=self.ends_at + days)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What speaks against a gathering, in sentences, and the nearest day against which nothing does."""

    concerns: tuple[Refusal, ...] = ()
    another: date | None = None


def overlap(one: Gathering, other: Gathering) -> bool:
    """Return whether two gatherings are held at the same time, if only for a minute."""
    return one.starts_at < other.ends_at and other.starts_at < one.ends_at


def weigh(
    wanted: Gathering,
    others: Iterable[Gathering],
    offices: OfficeDays,
    *,
    names: Mapping[date, str],
    after: date,
) -> Weighed:
    """Return what speaks against a gathering. None of it forbids the day; the office decides.

    Args:
        wanted: The gathering as it would be.
        others: The other gatherings of the committee, those that would be held too among them.
        offices: On which days offices work.
        names: What rest days are called.
        after: The last day that is no choice any more.
    """
    standing = [each for each in others if each.meeting is None or each.meeting != wanted.meeting]
    found = tuple(_concerns(wanted, standing, offices, names))
    another = _another(wanted, standing, offices, after) if found else None
    return Weighed((*_hour(wanted), *found), another)


def _hour(wanted: Gathering) -> Iterator[Refusal]:
    first, last = HOURS_OF_MEETINGS
    begins = wanted.starts_at.time()
    if not wanted.is_usual_hour and not first <= begins <= last:
        yield Refusal(
            "odd_hour",
            gettext_noop("It would begin at %(at)s; meetings begin from %(first)s to %(last)s."),
            {"at": begins, "first": first, "last": last},
        )


def _concerns(
    wanted: Gathering, others: Iterable[Gathering], offices: OfficeDays, names: Mapping[date, str]
) -> Iterator[Refusal]:
    rest = _rest(wanted, offices, names) or _near_tet(wanted.day)
    if rest is not None:
        yield rest
    for other in others:
        if other.series == wanted.series:
            yield from _same_day(wanted, other)
        elif overlap(wanted, other):
            yield from _clash(wanted, other)


def _rest(wanted: Gathering, offices: OfficeDays, names: Mapping[date, str]) -> Refusal | None:
    if wanted.day in offices.free:
        return Refusal(
            "public_holiday",
            gettext_noop("%(day)s is a day off: %(name)s."),
            {"day": wanted.day, "name": names.get(wanted.day, "")},
        )
    if not offices.works_on(wanted.day) and not wanted.on_weekends:
        return Refusal(
            "weekend",
            gettext_noop("%(day)s is a Saturday or a Sunday; offices do not work that day."),
            {"day": wanted.day},
        )
    return None


def _near_tet(day: date) -> Refusal | None:
    new_year = tet(day.year)
    if abs((day - new_year).days) > DAYS_AROUND_TET:
        return None
    return Refusal(
        "near_tet",
        gettext_noop("%(day)s lies in the week before or after Tết (%(tet)s); few will come."),
        {"day": day, "tet": new_year},
    )


def answers_lost(given: int) -> tuple[Refusal, ...]:
    """Return what speaks against another day or hour once so many answers were given for the old one."""
    if not given:
        return ()
    said = gettext_noop(
        "Answers given for the old time, all of which go: %(given)s. Their posts answer again."
    )
    return (Refusal("answers_lost", said, {"given": str(given)}),)


def _same_day(wanted: Gathering, other: Gathering) -> Iterator[Refusal]:
    if other.day == wanted.day:
        yield Refusal(
            "same_day",
            gettext_noop("The series has another meeting that day: %(name)s, %(at)s."),
            {"name": other.name, "at": other.starts_at},
        )


def _clash(wanted: Gathering, other: Gathering) -> Iterator[Refusal]:
    said = {"name": other.name, "at": other.starts_at}
    if wanted.place and fold(wanted.place) == fold(other.place):
        yield Refusal(
            "hall_taken",
            gettext_noop("%(place)s is taken at that time: %(name)s, %(at)s."),
            said | {"place": wanted.place},
        )
    both = [post for person, post in wanted.people.items() if person in other.people]
    if both:
        yield Refusal(
            "expected_twice",
            gettext_noop("Expected in two places at that time: %(posts)s. The other one: %(name)s, %(at)s."),
            said | {"posts": ", ".join(both)},
        )


def _another(wanted: Gathering, others: Iterable[Gathering], offices: OfficeDays, after: date) -> date | None:
    others = list(others)
    for days in range(1, A_FORTNIGHT + 1):
        for day in (wanted.day - timedelta(days=days), wanted.day + timedelta(days=days)):
            free = day > after and offices.works_on(day)
            if free and next(_concerns(wanted.on(day), others, offices, {}), None) is None:
                return day
    return None


def is_day_of_offerings(day: date) -> bool:
    """Return whether a day is the first or the fifteenth of the lunar month, when people are busy at home."""
    return lunar(day)[0] in (NEW_MOON, FULL_MOON)


def why_not_change_day(
    day: date, *, works: bool, works_already: bool, earliest: date, latest: date
) -> Refusal | None:
    """Return why a day of the office calendar cannot be changed, or ``None`` if it can.

    Args:
        day: The day.
        works: Whether offices are to work then.
        works_already: Whether they do without the change.
        earliest: First day that can be written.
        latest: Last day that can be written.
    """
    if not earliest <= day <= latest:
        return Refusal(
            "day_out_of_range",
            gettext_noop("Write a day from %(earliest)s to %(latest)s."),
            {"earliest": earliest, "latest": latest},
        )
    if works == works_already:
        return Refusal(
            "nothing_changes",
            gettext_noop("Offices work that day already, so nothing needs to be written.")
            if works
            else gettext_noop("Offices rest that day already, so nothing needs to be written."),
        )
    return None


def why_not_make_feed(*, is_limited: bool) -> Refusal | None:
    """Return why a person cannot be given a calendar feed now, or ``None`` if they can."""
    if is_limited:
        return Refusal(
            "feed_by_link",
            gettext_noop(
                "This page was opened by the month's link, which ends with the month. "
                "Sign in with a slip first; the committee office prints one."
            ),
        )
    return None
