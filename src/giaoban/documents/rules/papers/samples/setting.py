"""Under whose head and on which day samples stand."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from giaoban.documents.rules import papers
from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.paper import Letterhead

VENUE: Final = "Hội trường Đảng ủy"
CHAIR: Final = "Đồng chí Nguyễn Văn Mẫu, Bí thư Đảng ủy"
HOLDER: Final = "Ban Thường vụ Đảng ủy"


@dataclass(frozen=True, slots=True)
class Setting:
    """Under whose head and on which day the samples stand, and who signs them."""

    letterhead: Letterhead
    day: date
    signature: Signature

    @property
    def meeting(self) -> str:
        """How the made-up meeting is called."""
        return f"hội nghị giao ban bí thư chi bộ tháng {self.day.month}/{self.day.year}"

    @property
    def begins(self) -> datetime:
        """When it begins, local time."""
        return datetime.combine(self.day, time(7, 30))

    @property
    def code(self) -> str:
        """The code in the name of the file."""
        return f"{self.day.year}-{self.day.month:02}"

    @property
    def gathering(self) -> papers.Gathering:
        """The meeting that the lists belong to."""
        return papers.Gathering(
            letterhead=self.letterhead,
            meeting=self.meeting,
            starts_at=self.begins,
            venue=VENUE,
            dated=self.day,
            code=self.code,
            attached_to="Bản xem thử",
        )
