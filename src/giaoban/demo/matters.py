"""What the demonstration's secretaries speak of: written for it, varied by place and figure."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

from giaoban.kernel.vietnamese import capital_first

_PAGE: Final = Path(__file__).parent / "data" / "matters.json"
_CANALS: Final = (
    "Đầu Cầu",
    "Cửa Đình",
    "Sau Chợ",
    "Cánh Buồm",
    "Đồng Mả",
    "Ngòi Lau",
    "Con Cá",
    "Bờ Vùng",
    "Cống Đá",
)
_ROADS: Final = ("trục xã", "liên thôn", "ra cánh đồng", "vào trường học", "ven đê", "lên bãi đá", "qua chợ")
_CROPS: Final = ("sắn dây", "hành tỏi", "ổi", "chuối", "na", "cà rốt", "ngô ngọt")
_LAST_OF_SPRING: Final = 5
_LAST_OF_SUMMER: Final = 9
_SEASONS: Final = ("chiêm xuân", "mùa", "đông")


@dataclass(frozen=True, slots=True)
class Local:
    """How a committee calls what the patterns name as a commune would.

    Attributes:
        said: What is said here in place of a word of the patterns.
    """

    said: Mapping[str, str] = field(default_factory=dict)

    def word(self, text: str) -> str:
        """Return a text in the words of this place; the longest of them count."""
        words = sorted(self.said, key=len, reverse=True)
        if not words:
            return text
        either = "|".join(re.escape(word) for word in words)
        return re.sub(rf"(?<!\w)(?:{either})(?!\w)", lambda found: self.said[found.group()], text)


@dataclass(frozen=True, slots=True)
class When:
    """The month in which something is raised."""

    year: int
    month: int


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing raised, with the answer that a careful body would give to each thing asked.

    Attributes:
        body: Whose work it is, as the patterns call it.
        who: The same, as it is called here.
    """

    field: str
    title: str
    text: str
    ask: tuple[str, ...]
    found: tuple[str, ...]
    cause: str
    action: tuple[str, ...]
    grounds: str
    who: str
    means: str
    small: bool
    body: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing reported for information, with its kind and its topic."""

    text: str
    kind: str
    topic: str


@cache
def _page() -> dict[str, list[dict[str, Any]]]:
    page: dict[str, list[dict[str, Any]]] = json.loads(_PAGE.read_text(encoding="utf-8"))
    return page


@cache
def patterns(field: str, *, small: bool) -> tuple[dict[str, Any], ...]:
    """Return the patterns of a field; ``small`` ones can be answered on the spot."""
    return tuple(row for row in _page()["matters"] if row["field"] == field and row["small"] == small)


@cache
def small_fields() -> tuple[str, ...]:
    """Return the fields that have matters which can be answered on the spot."""
    return tuple(sorted({row["field"] for row in _page()["matters"] if row["small"]}))


def figures(chance: Random, *, village: str, year: int, month: int) -> dict[str, object]:
    """Return one value for every slot of the patterns."""
    slots = _drawn(chance, village=village, year=year, month=month)
    # Of a railing a few metres break; taken from the length of a road, so that nothing more is drawn.
    return {**slots, "nhịp": 2 + int(str(slots["mét"])) // 60}


def _drawn(chance: Random, *, village: str, year: int, month: int) -> dict[str, object]:
    return {
        "thôn": village,
        "mương": chance.choice(_CANALS),
        "trạm": f"{chance.choice(_CANALS)} {chance.randint(1, 3)}",
        "cầu": chance.choice(_CANALS),
        "đường": chance.choice(_ROADS),
        "chợ": chance.choice(("Hạ", "Mới", "Đình", "Chiều")),
        "cây": chance.choice(_CROPS),
        "vụ": _SEASONS[(month > _LAST_OF_SPRING) + (month > _LAST_OF_SUMMER)],
        "vụ lúa": _SEASONS[month > _LAST_OF_SPRING],
        "mét": chance.randrange(60, 900, 20),
        "hộ": chance.randint(8, 60),
        "hộ2": chance.randint(2, 7),
        "ha": chance.randint(3, 25),
        "tạ": f"{chance.randint(18, 26) / 10:.1f}".replace(".", ","),
        "tháng": (month - chance.randint(1, 4) - 1) % 12 + 1,
        "ngày": chance.randint(5, 25),
        "lần": chance.randint(2, 6),
        "giờ": chance.randint(3, 5),
        "xe": chance.randrange(20, 90, 5),
        "cm": chance.randrange(20, 60, 5),
        "cống": chance.randint(3, 9),
        "bóng": chance.randint(3, 12),
        "ngõ": chance.randint(1, 12),
        "năm": year,
        "năm0": chance.choice(("Hai", "Ba")),
    }


def matter(  # where and when it is raised
    chance: Random, field: str, *, village: str, local: Local, when: When, small: bool = False
) -> Matter:
    """Return a matter of ``field`` raised in ``village`` in that month, in the words of its committee."""
    rows = patterns(field, small=small) or patterns(field, small=not small)
    row = chance.choice(rows)
    return _matter(row, figures(chance, village=village, year=when.year, month=when.month), local)


def begun_with(title: str, *, village: str, local: Local, when: When) -> Matter:
    """Return the matter whose title begins so; nothing is drawn for it that others would miss."""
    row = next(row for row in _page()["matters"] if row["title"].startswith(title))
    chance = Random(title)  # noqa: S311 - made-up, the same every time
    return _matter(row, figures(chance, village=village, year=when.year, month=when.month), local)


def _matter(row: Mapping[str, Any], slots: Mapping[str, object], local: Local) -> Matter:
    def told(text: str) -> str:
        return local.word(text.format(**slots))

    def begun(lines: Sequence[str]) -> tuple[str, ...]:
        return tuple(capital_first(told(line)) for line in lines)

    return Matter(
        field=row["field"],
        title=capital_first(told(row["title"])),
        text=capital_first(told(row["text"])),
        ask=begun(row["ask"]),
        found=begun(row["found"]),
        cause=told(row["cause"]),
        action=begun(row["action"]),
        grounds=told(row["grounds"]),
        who=told(row["who"]),
        means=told(row["means"]),
        small=row["small"],
        body=row["who"],
    )


def remark(chance: Random, *, village: str, local: Local, when: When) -> Remark:
    """Return something reported for information."""
    row = chance.choice(_page()["reports"])
    slots = figures(chance, village=village, year=when.year, month=when.month)
    text = local.word(row["text"].format(**slots))
    return Remark(text=capital_first(text), kind=row["kind"], topic=row["topic"])
