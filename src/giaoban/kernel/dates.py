"""Days and times as people type them, days as offices write them, working days, and the lunar calendar."""

import re
from calendar import monthrange
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Final

from giaoban.kernel.holidays import Language, year_of
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import nfc

EARLIEST_YEAR: Final = 1900
LATEST_YEAR: Final = 2100
WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
# Between these a meeting begins without being asked about: a hall is opened before offices are, and
# closed after them.
HOURS_OF_MEETINGS: Final = (time(7), time(17, 30))
END_OF_OFFICE: Final = time(17)
FIRST_YEAR_OF_OLD_CENTURY: Final = 70

_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH_NUMBERS: Final = {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}

# What the government decided after the calendar of the package was printed: a day off, and the Saturday or
# Sunday that is worked instead. Decided on 25/12/2025: Friday 02/01/2026 against Saturday 10/01/2026.
_SWAPPED_MEANWHILE: Final = {date(2026, 1, 2): date(2026, 1, 10)}
_DAY_OFF: Final = {"vi": "Ngày nghỉ (thay cho ngày {:%d/%m/%Y})", "en": "Day off (instead of {:%d/%m/%Y})"}

_NUMBERS: Final = re.compile(r"(\d{1,2})\s*[/.\-–\s]\s*(\d{1,2})\s*[/.\-–\s]\s*(\d{4}|\d{2})")
_YEAR_FIRST: Final = re.compile(r"(?P<y>\d{4})\s*[/.\-–]\s*(?P<m>\d{1,2})\s*[/.\-–]\s*(?P<d>\d{1,2})")
_EIGHT_DIGITS: Final = re.compile(r"(\d{2})(\d{2})(\d{4})")
_WORDS: Final = re.compile(
    r"(?:.*?,\s*)?(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s+năm\s+(\d{4}|\d{2})"
)
_ENGLISH: Final = re.compile(
    rf"(?P<d>\d{{1,2}})\s+(?P<name>{'|'.join(_MONTHS)}|{'|'.join(_MONTH_NUMBERS)})\.?,?\s+(?P<y>\d{{4}})"
)
_CLOCK: Final = re.compile(r"(\d{1,2})\s*(?:giờ|h|:|\.|g)\s*(?:(\d{1,2})\s*(?:phút|p|')?)?|(\d{1,2})")
_NO_YEAR: Final = re.compile(r"\d{1,2}\s*[/.\-–]\s*\d{1,2}")


def parse_day(text: str) -> date | Refusal:
    """Return the day that somebody typed, or the sentence that tells them what is wrong with it.

    The day comes before the month: 05/12/2026 is the fifth of December. A year of two digits from 70 on lies
    in the last century.
    """
    typed = nfc(text).strip().casefold()
    parts = _parts(typed)
    if parts is None:
        return _unreadable(typed)
    day, month, year = parts
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return Refusal(
            "year_out_of_range",
            gettext_noop("The year %(year)s cannot be right. Write a year from %(earliest)s to %(latest)s."),
            {"year": str(year), "earliest": str(EARLIEST_YEAR), "latest": str(LATEST_YEAR)},
        )
    return _existing(day, month, year)


def parse_time(text: str) -> time | Refusal:
    """Return the time of day that somebody typed ("7 giờ 30", "7h30", "7:30"), or what to write instead."""
    found = _CLOCK.fullmatch(nfc(text).strip().casefold())
    if found is not None:
        hour, minute = int(found[1] or found[3]), int(found[2] or 0)
        if hour <= time.max.hour and minute <= time.max.minute:
            return time(hour, minute)
    return Refusal(
        "not_a_time",
        gettext_noop("This is not a time of day. Write hours and minutes, for example 7:30."),
    )


def long_day(day: date) -> str:
    """Return the day as it stands in a document: "ngày 05 tháng 02 năm 2026".

    Source:
        Decree 30/2020/NĐ-CP, annex I: a 0 before days under 10 and before January and February.
    """
    month = f"{day.month:02}" if day.month <= 2 else f"{day.month}"  # noqa: PLR2004  # the two months of the decree
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def weekday_name(day: date) -> str:
    """Return the Vietnamese name of the weekday, as written inside a sentence."""
    return WEEKDAYS[day.weekday()]


@dataclass(frozen=True, slots=True)
class OfficeDays:
    """On which days offices rest or work against the habit of the week.

    Attributes:
        free: Public holidays and days off in lieu.
        worked: Saturdays and Sundays on which offices work instead of another day.
    """

    free: AbstractSet[date] = frozenset()
    worked: AbstractSet[date] = frozenset()

    def works_on(self, day: date) -> bool:
        """Return whether offices work that day."""
        return is_working_day(day, self.free, self.worked)

    def before(self, day: date, count: int) -> date:
        """Return the working day that lies ``count`` working days before ``day``."""
        return working_days_before(day, count, self.free, self.worked)


def is_working_day(
    day: date, holidays: AbstractSet[date] = frozenset(), worked: AbstractSet[date] = frozenset()
) -> bool:
    """Return whether offices work that day: Monday to Friday, public holidays apart, ``worked`` days too."""
    return day in worked or (day.weekday() < WEEKDAYS.index("thứ Bảy") and day not in holidays)


def next_working_day(
    day: date, holidays: AbstractSet[date] = frozenset(), worked: AbstractSet[date] = frozenset()
) -> date:
    """Return ``day`` itself if offices work then, otherwise the first day after it when they do."""
    while not is_working_day(day, holidays, worked):
        day += timedelta(days=1)
    return day


def working_days_before(
    day: date, count: int, holidays: AbstractSet[date] = frozenset(), worked: AbstractSet[date] = frozenset()
) -> date:
    """Return the working day that lies ``count`` working days before ``day``, not counting ``day``.

    Raises:
        ValueError: If ``count`` is negative.
    """
    if count < 0:
        raise ValueError(f"count is {count}; it cannot be negative")
    for _ in range(count):
        day -= timedelta(days=1)
        while not is_working_day(day, holidays, worked):
            day -= timedelta(days=1)
    return day


@lru_cache(maxsize=32)
def named_holidays(year: int, language: Language = "vi") -> Mapping[date, str]:
    """Return the public holidays of Việt Nam in one year with their names, days off in lieu included.

    A proposal for the table of holidays: the government decides the days around Tết anew each year.
    """
    swapped = {
        off: _DAY_OFF[language].format(on) for off, on in _SWAPPED_MEANWHILE.items() if off.year == year
    }
    found = {day: names[language] for day, names in year_of(year).off.items()}
    return dict(sorted({**swapped, **found}.items()))


def holidays_of(year: int) -> frozenset[date]:
    """Return the public holidays of Việt Nam in one year; a committee may have changed some of them."""
    return frozenset(named_holidays(year))


@lru_cache(maxsize=32)
def swapped_days_of(year: int) -> frozenset[date]:
    """Return the Saturdays and Sundays of one year on which offices work instead of a day off in lieu."""
    meanwhile = {on for on in _SWAPPED_MEANWHILE.values() if on.year == year}
    return year_of(year).worked | meanwhile


@lru_cache(maxsize=1024)
def lunar(day: date) -> tuple[int, int]:
    """Return the day and month of the lunar calendar, reckoned at UTC+7."""
    from lunar_vn import convert_solar_to_lunar  # noqa: PLC0415 - rarely needed, slow to load

    found = convert_solar_to_lunar(day.day, day.month, day.year)
    return found.day, found.month


@lru_cache(maxsize=32)
def tet(year: int) -> date:
    """Return the first day of the lunar year that begins in ``year``."""
    from lunar_vn import convert_lunar_to_solar  # noqa: PLC0415

    return convert_lunar_to_solar(1, 1, year)


def _parts(typed: str) -> tuple[int, int, int] | None:
    for pattern in (_NUMBERS, _EIGHT_DIGITS, _WORDS):
        if found := pattern.fullmatch(typed):
            day, month, year = found.groups()
            return int(day), int(month), _full_year(year)
    if found := _YEAR_FIRST.fullmatch(typed):
        return int(found["d"]), int(found["m"]), int(found["y"])
    if found := _ENGLISH.fullmatch(typed):
        return int(found["d"]), _MONTH_NUMBERS[found["name"][:3]], int(found["y"])
    return None


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004  # two digits or four
        return year
    return year + (1900 if year >= FIRST_YEAR_OF_OLD_CENTURY else 2000)


def _unreadable(typed: str) -> Refusal:
    if _NO_YEAR.fullmatch(typed):
        return Refusal("no_year", gettext_noop("Write the year too, for example 30/11/2026."))
    return Refusal(
        "not_a_day", gettext_noop("Write the day, the month and the year, for example 30/11/2026.")
    )


def _existing(day: int, month: int, year: int) -> date | Refusal:
    if not 1 <= month <= len(_MONTHS):
        return Refusal(
            "no_such_month",
            gettext_noop(
                "There is no month %(month)s. Write the day first, then the month, for example 30/11/2026."
            ),
            {"month": month},
        )
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        return Refusal(
            "no_such_day",
            gettext_noop(
                "Month %(month)s of %(year)s has no day %(day)s. Write it again, for example %(example)s."
            ),
            {"day": day, "month": month, "year": str(year), "example": f"{length}/{month:02}/{year}"},
        )
    return date(year, month, day)
