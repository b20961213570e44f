"""How long the words of public mood are kept; what is left of them afterwards counts, and says nothing."""

from datetime import date, timedelta
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop

REMOVED: Final = "(Nội dung dư luận xã hội đã xóa khi hết thời hạn lưu.)"


def kept_until(meeting: date, days: int) -> date:
    """Return the last day on which the words of public mood are kept.

    Args:
        meeting: Day of the meeting for which it was reported.
        days: How many days after it the committee keeps the words.

    Source:
        S34: public mood speaks of groups, has few readers and is kept for a short time.
    """
    return meeting + timedelta(days=days)


def forgotten_before(today: date, days: int) -> date:
    """Return the day before which meetings must have been for the words of their moods to go today."""
    return today - timedelta(days=days)


def why_not_touch(*, is_forgotten: bool) -> Refusal | None:
    """Return why public mood whose words are gone is neither classified anew nor corrected, or ``None``."""
    if not is_forgotten:
        return None
    return Refusal(
        "words_are_gone",
        gettext_noop(
            "The words of this public mood were past their days and have been removed, so it stays as it is. "
            "Report what people think now as a new one."
        ),
    )
