"""The order of business: its kinds of items, the usual order, and what must not be missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from giaoban.kernel.verdict import Refusal, gettext_noop

Anything = TypeVar("Anything")


class ItemKind(StrEnum):
    """What an item of an agenda is for; higher areas fill some kinds by themselves."""

    OPENING = "opening"
    INTRODUCTION = "introduction"
    NEWS = "news"
    RESULTS_AND_TASKS = "results_and_tasks"
    REPLIES = "replies"
    TALK = "talk"
    OPINIONS = "opinions"
    ANSWERS = "answers"
    CONCLUSION = "conclusion"
    CLOSING = "closing"
    PANEL = "panel"
    AWARDS = "awards"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Item:
    """One item of an order of business. The title is data, in the words of the office."""

    kind: ItemKind
    title: str
    minutes: int
    required: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One item of an agenda as a version keeps it; ``key`` names the item through its changes."""

    key: int | None
    kind: str
    title: str
    minutes: int
    presenter: str = ""


BRIEFING: Final = "briefing"
COMMENDATION: Final = "commendation"
# How long a meeting without an agenda is taken to last: a morning.
ORDINARY_MINUTES: Final = 180

# The usual order of business (domain.md 2.2). An office changes it as it likes.
ORDINARY_AGENDA: Final = (
    Item(ItemKind.OPENING, "Ổn định tổ chức, điểm danh", 15),
    Item(ItemKind.INTRODUCTION, "Tuyên bố lý do, giới thiệu đại biểu", 5),
    Item(ItemKind.NEWS, "Thông tin thời sự, thông báo nhanh", 15),
    Item(ItemKind.RESULTS_AND_TASKS, "Kết quả tháng trước, nhiệm vụ tháng tới", 20, required=True),
    Item(ItemKind.REPLIES, "Trả lời ý kiến, kiến nghị kỳ trước", 20, required=True),
    Item(ItemKind.TALK, "Tham luận, trao đổi kinh nghiệm", 20),
    Item(ItemKind.OPINIONS, "Phản ánh, kiến nghị của bí thư chi bộ", 45, required=True),
    Item(ItemKind.ANSWERS, "Giải đáp trực tiếp của lãnh đạo phòng, ban, ngành", 20),
    Item(ItemKind.CONCLUSION, "Kết luận của chủ trì; giao việc, thời hạn", 15, required=True),
    Item(ItemKind.CLOSING, "Chi hỗ trợ, bế mạc", 5),
)

# A commendation conference with its panel talk (S3).
COMMENDATION_AGENDA: Final = (
    Item(ItemKind.OPENING, "Ổn định tổ chức, đón tiếp đại biểu", 15),
    Item(ItemKind.INTRODUCTION, "Tuyên bố lý do, giới thiệu đại biểu", 10),
    Item(ItemKind.RESULTS_AND_TASKS, "Báo cáo kết quả phong trào thi đua, các điển hình tiên tiến", 20),
    Item(ItemKind.PANEL, "Tọa đàm, giao lưu với các điển hình tiên tiến", 45, required=True),
    Item(ItemKind.AWARDS, "Công bố quyết định, trao khen thưởng", 30, required=True),
    Item(ItemKind.CONCLUSION, "Phát biểu chỉ đạo của cấp ủy", 15, required=True),
    Item(ItemKind.CLOSING, "Bế mạc, chụp ảnh lưu niệm", 10),
)
# What a type of meetings begins with until its committee has an order of business of its own for it.
USUAL_AGENDAS: Final[Mapping[str, tuple[Item, ...]]] = {
    BRIEFING: ORDINARY_AGENDA,
    COMMENDATION: COMMENDATION_AGENDA,
}


def missing_kinds(required: Iterable[str], present: Iterable[str]) -> tuple[str, ...]:
    """Return the required kinds that an agenda lacks, each once, in the order required."""
    there = set(present)
    return tuple(kind for kind in dict.fromkeys(required) if kind not in there)


def why_not_save_agenda(*, called: bool, items: int, missing: Sequence[str]) -> Refusal | None:
    """Return why an agenda cannot be kept as it was edited, or ``None`` if it can.

    Args:
        called: Whether the notice has gone out; then nothing required may be taken away again.
        items: How many items are left.
        missing: Titles of the required items that are not there.
    """
    if items == 0:
        return Refusal("empty_agenda", gettext_noop("An agenda needs at least one item. Keep or add one."))
    if called and missing:
        return Refusal(
            "missing_required_item",
            gettext_noop("The agenda lacks what it must contain: %(missing)s. Put it back."),
            {"missing": "; ".join(missing)},
        )
    return None


def moved_item(items: Sequence[Anything], index: int, *, earlier: bool) -> list[Anything]:
    """Return ``items`` with one of them a place earlier or later; unchanged at the ends."""
    there = index + (-1 if earlier else 1)
    order = list(items)
    if 0 <= there < len(order):
        order[index], order[there] = order[there], order[index]
    return order
