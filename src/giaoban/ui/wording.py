"""How days, figures and refusals are worded for the reader: each function speaks the language in force."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

import phonenumbers
from django.utils import timezone
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from giaoban.kernel.dates import WEEKDAYS
from giaoban.kernel.verdict import Refusal

MINUS: Final = "\u2212"
NO_BREAK: Final = "\u00a0"
_A_YEAR: Final = 365
PHONES_KEPT: Final = 1_024  # a table of people shows the same numbers each time, and grouping one is slow

_WEEKDAYS_EN: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS_EN: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def speaks_vietnamese() -> bool:
    """Return whether the language in force is Vietnamese, which it is unless English was chosen."""
    return not (get_language() or "vi").startswith("en")


def refusal_sentence(refusal: Refusal) -> str:
    """Return the sentence of a refusal in the reader's language, its values worded too."""
    sentence = _(refusal.sentence)
    return sentence % worded(refusal.values) if refusal.values else sentence


def worded(values: Mapping[str, object]) -> dict[str, object]:
    """Return the values of a sentence as the reader writes them: days as dd/mm/yyyy, counts grouped."""
    return {name: _as_written(value) for name, value in values.items()}


def _as_written(value: object) -> object:
    match value:
        case datetime():
            return moment(value)
        case date():
            return short_day(value)
        case time():
            return clock_time(value)
        case bool() | str():
            return value
        case int():
            return count(value)
        case _:
            return value


def short_day(day: date) -> str:
    """Return "27/11/2026", in both languages."""
    return f"{_local(day):%d/%m/%Y}"


def day_and_month(day: date) -> str:
    """Return "27/11", for a day whose year is plain from what stands around it."""
    return f"{_local(day):%d/%m}"


def weekday(day: date) -> str:
    """Return "thứ Sáu" or "Friday"."""
    return (WEEKDAYS if speaks_vietnamese() else _WEEKDAYS_EN)[_local(day).weekday()]


def long_day(day: date) -> str:
    """Return "thứ Sáu 27/11/2026" or "Friday 27/11/2026"."""
    return f"{weekday(day).replace(' ', NO_BREAK)} {short_day(day)}"  # a line never ends in "thứ"


def day_in_words(day: date) -> str:
    """Return "ngày 27 tháng 11 năm 2026" or "27 November 2026"."""
    local = _local(day)
    if speaks_vietnamese():
        month = f"{local.month:02}" if local.month <= 2 else str(local.month)  # noqa: PLR2004  # Decree 30/2020
        return f"ngày {local.day:02} tháng {month} năm {local.year}"
    return f"{local.day} {_MONTHS_EN[local.month - 1]} {local.year}"


def month_name(day: date) -> str:
    """Return "tháng 11/2026" or "November 2026"."""
    local = _local(day)
    return (
        f"tháng {local.month}/{local.year}"
        if speaks_vietnamese()
        else f"{_MONTHS_EN[local.month - 1]} {local.year}"
    )


def month_alone(day: date) -> str:
    """Return "Tháng 11" or "November", for a day whose year is plain from what stands around it."""
    local = _local(day)
    return f"Tháng {local.month}" if speaks_vietnamese() else _MONTHS_EN[local.month - 1]


def clock_time(at: time | datetime) -> str:
    """Return "7 giờ 30" or "7:30", in local time."""
    local = timezone.localtime(at) if isinstance(at, datetime) and timezone.is_aware(at) else at
    if not speaks_vietnamese():
        return f"{local.hour}:{local.minute:02}"
    return f"{local.hour} giờ {local.minute:02}" if local.minute else f"{local.hour} giờ"


def moment(at: datetime) -> str:
    """Return "9 giờ 42, 27/11/2026", in local time."""
    return f"{clock_time(at)}, {short_day(at)}"


def count(number: int) -> str:
    """Return the number in groups of three: "1.234", in English "1,234"."""
    grouped = f"{abs(number):,}"
    if speaks_vietnamese():
        grouped = grouped.replace(",", ".")
    return f"{MINUS}{grouped}" if number < 0 else grouped


def decimal(number: float | Decimal, *, places: int = 1) -> str:
    """Return the number with a fixed number of places: "1.234,5", in English "1,234.5"."""
    rounded = Decimal(str(number)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{abs(rounded):,}"
    if speaks_vietnamese():
        text = text.translate(str.maketrans(",.", ".,"))
    return f"{MINUS}{text}" if rounded < 0 else text


def percent(share: float | Decimal) -> str:
    """Return a share given in per cent as "37,1%", in English "37.1%"."""
    return f"{decimal(share)}%"


def signed(difference: int) -> str:
    """Return a difference with its sign: "−31", "+4", "0"."""
    return f"+{count(difference)}" if difference > 0 else count(difference)


def money(dong: int) -> str:
    """Return an amount of đồng: "46.000.000 đồng"."""
    return f"{count(dong)}{NO_BREAK}{pgettext('currency', 'đồng')}"


def phone(number: str) -> str:
    """Return a stored telephone number as it is read aloud: "0912 345 678"."""
    return _grouped(number)


@lru_cache(PHONES_KEPT)
def _grouped(number: str) -> str:
    try:
        parsed = phonenumbers.parse(number, "VN")
    except phonenumbers.NumberParseException:
        return number
    if not number.startswith("+") and not phonenumbers.is_valid_number(parsed):
        return number  # typed with its own groups
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)


def listed(names: Iterable[str]) -> str:
    """Return names as a sentence lists them, each once: "Phòng A, Phòng B và Phòng C"; at least one."""
    *first, last = dict.fromkeys(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last} if first else last


def days_left(day: date, today: date) -> str:
    """Return how far off a due day is: "Còn 4 ngày", "Hôm nay", "Quá hạn từ tháng 3/2014"."""
    left = (day - today).days
    if left < -_A_YEAR:
        return _("Overdue since %(month)s") % {"month": month_name(day)}
    if left < 0:
        return _("%(days)s days overdue") % {"days": count(-left)} if left < -1 else _("1 day overdue")
    if left == 0:
        return _("Today")
    return _("%(days)s days left") % {"days": count(left)} if left > 1 else _("1 day left")


def _local(day: date) -> date:
    if isinstance(day, datetime) and timezone.is_aware(day):
        return timezone.localtime(day)
    return day
