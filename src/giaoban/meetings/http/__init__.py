"""What pages of meetings share: the answers of live screens, and the slides of talks."""

from giaoban.meetings.http.screens import asks_for_part, news
from giaoban.meetings.http.slides import attempt_with_slides, slides_handed_out

__all__ = ["asks_for_part", "attempt_with_slides", "news", "slides_handed_out"]
