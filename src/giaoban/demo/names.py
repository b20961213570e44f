"""Names of people who do not exist: every given name says that it is made up."""

from random import Random
from typing import Final

_FAMILIES: Final = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Vũ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
)
_MIDDLES: Final = ("Văn", "Thị", "Đức", "Hữu", "Xuân", "Quang", "Ngọc", "Đình", "Bá", "Thanh")
_GIVENS: Final = ("Mẫu", "Thử", "Dụ", "Nháp", "Tạm", "Phỏng", "Tập", "Họa", "Diễn", "Giả", "Vờ", "Lệ")


class Names:
    """Hands out made-up names, no two alike until all are used."""

    def __init__(self, chance: Random) -> None:
        self._waiting = [f"{f} {m} {g}" for g in _GIVENS for m in _MIDDLES for f in _FAMILIES]
        chance.shuffle(self._waiting)
        self._given = 0

    def next(self) -> str:
        """Return the next name."""
        name = self._waiting[self._given % len(self._waiting)]
        self._given += 1
        return name

    def phone(self) -> str:
        """Return a number in a range that the demonstration keeps for itself, different for each name."""
        return f"+84900{self._given:06d}"
