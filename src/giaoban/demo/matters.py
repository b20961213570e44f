"""What the demonstration's secretaries speak of: written for it, varied by place and figure."""

import json
from dataclasses import dataclass
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
class Matter:
    """One thing raised, with the answer that a careful body would give to each thing asked."""

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


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing reported for information, with its kind."""

    text: str
    kind: str


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
    return {
        "thôn": village,
        "mương": chance.choice(_CANALS),
        "trạm": f"{chance.choice(_CANALS)} {chance.randint(1, 3)}",
        "cầu": chance.choice(_CANALS),
        "đường": chance.choice(_ROADS),
        "chợ": chance.choice(("Hạ", "Mới", "Đình", "Chiều")),
        "cây": chance.choice(_CROPS),
        "vụ": _SEASONS[(month > _LAST_OF_SPRING) + (month > _LAST_OF_SUMMER)],
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


def matter(  # noqa: PLR0913  # where and when it is raised
    chance: Random, field: str, *, village: str, works: str, year: int, month: int, small: bool = False
) -> Matter:
    """Return a matter of ``field`` raised in ``village`` in that month; ``works`` builds the roads there."""
    rows = patterns(field, small=small) or patterns(field, small=not small)
    row = chance.choice(rows)
    slots = figures(chance, village=village, year=year, month=month)
    return Matter(
        field=row["field"],
        title=capital_first(row["title"].format(**slots)),
        text=capital_first(row["text"].format(**slots)),
        ask=tuple(capital_first(line.format(**slots)) for line in row["ask"]),
        found=tuple(capital_first(line.format(**slots)) for line in row["found"]),
        cause=row["cause"].format(**slots),
        action=tuple(capital_first(line.format(**slots)) for line in row["action"]),
        grounds=row["grounds"].format(**slots),
        who=row["who"].format(hạ_tầng=works),
        means=row["means"],
        small=row["small"],
    )


def remark(chance: Random, *, village: str, year: int, month: int) -> Remark:
    """Return something reported for information."""
    row = chance.choice(_page()["reports"])
    text = row["text"].format(**figures(chance, village=village, year=year, month=month))
    return Remark(text=capital_first(text), kind=row["kind"])
