"""Playing the items of a meeting: when each began, and what was concluded on some of them."""

from datetime import timedelta
from typing import Final

from giaoban.demo.playing import Table
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions
from giaoban.meetings.models import AgendaItem
from giaoban.meetings.rules import ItemKind

# How many minutes longer or shorter than planned the items take, one after the other.
DRIFT: Final = (-6, 1, 4, -3, 6, 2, 9, -4, 3, 0)
CONCLUDED: Final = {
    ItemKind.REPLIES.value: "Các cơ quan trả lời còn chung gửi lại bằng văn bản trước kỳ sau.",
    ItemKind.CONCLUSION.value: (
        "Các chi bộ thông báo kết quả trả lời tới nhân dân trong tuần; "
        "Văn phòng Đảng ủy theo dõi, báo cáo tại kỳ sau."
    ),
}


def go_through(table: Table) -> None:
    """Take the items of a meeting that is in session one after the other, a little off the plan."""
    begins = table.at(0, 7, 32)
    for place, item in enumerate(table.meeting.agenda.select_related("meeting__host")):
        actions.begin_item(item, now=begins, actor=SYSTEM)
        _conclude(item)
        begins += timedelta(minutes=max(1, item.minutes + DRIFT[place % len(DRIFT)]))


def _conclude(item: AgendaItem) -> None:
    if item.kind in CONCLUDED:
        actions.conclude_item(item, text=CONCLUDED[item.kind], was="", actor=SYSTEM)
