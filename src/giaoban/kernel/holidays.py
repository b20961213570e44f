"""Public holidays of Việt Nam, as the package ``holidays`` reckons them, kept as a table.

The package takes half a second and a dozen megabytes to load, so its answers for the years that anybody plans
or looks back on stand in ``holidays.json``. ``python -m giaoban.kernel.holidays`` writes that table anew, and
a test holds it equal to the package; for any other year the package is asked.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

TABLE: Final = Path(__file__).with_suffix(".json")
YEARS: Final = range(2010, 2046)

_AMERICAN: Final = re.compile(r"(\d\d)/(\d\d)/(\d{4})")

Language = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Year:
    """The holidays of one year.

    Attributes:
        off: Days on which offices are closed, in order, each with its name in both languages.
        worked: Saturdays and Sundays on which they work instead of a day off in lieu.
    """

    off: Mapping[date, Mapping[Language, str]]
    worked: frozenset[date]


def year_of(year: int) -> Year:
    """Return the holidays of one year, from the table where that has them."""
    return _kept().get(year) or reckoned(year)


@lru_cache(maxsize=32)
def reckoned(year: int) -> Year:
    """Return the holidays of one year as the package reckons them now."""
    from holidays.countries.vietnam import Vietnam  # noqa: PLC0415 - see above

    ours: Mapping[date, str] = Vietnam(years=year, language="vi")  # type: ignore[no-untyped-call]  # no types
    english: Mapping[date, str] = Vietnam(years=year, language="en_US")  # type: ignore[no-untyped-call]
    swapped = Vietnam(years=(year, year + 1)).weekend_workdays  # type: ignore[no-untyped-call]
    return Year(
        off={day: {"vi": ours[day], "en": _day_first(english[day])} for day in sorted(ours)},
        worked=frozenset(day for day in swapped if day.year == year),
    )


def as_table(years: Iterable[int]) -> str:
    """Return what the table holds for these years."""
    lines = (f'"{year}": {json.dumps(_told(reckoned(year)), ensure_ascii=False)}' for year in years)
    return "{\n" + ",\n".join(lines) + "\n}\n"


@lru_cache(maxsize=1)
def _kept() -> dict[int, Year]:
    return {int(year): _read(told) for year, told in json.loads(TABLE.read_text(encoding="utf-8")).items()}


def _day_first(name: str) -> str:
    """Return a name with its day before its month, as everywhere here: the package's English is American."""
    return _AMERICAN.sub(r"\2/\1/\3", name)


def _told(year: Year) -> dict[str, Any]:
    off = {day.isoformat(): names for day, names in year.off.items()}
    return {"off": off, "worked": [day.isoformat() for day in sorted(year.worked)]}


def _read(told: Mapping[str, Any]) -> Year:
    off = {date.fromisoformat(day): names for day, names in told["off"].items()}
    return Year(off, frozenset(map(date.fromisoformat, told["worked"])))


if __name__ == "__main__":
    TABLE.write_text(as_table(YEARS), encoding="utf-8")
