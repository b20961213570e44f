"""By which meeting a reply is due (design 4.3). Which one is next, the series says: ``meetings.rules``."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.rules import Sitting

OTHER_SERIES: Final = gettext_noop("Choose a meeting of the group in which the matter was raised.")
CANCELLED: Final = gettext_noop("That meeting was cancelled. Choose a later one.")


def earliest(due: Sequence[Sitting]) -> Sitting:
    """Return the due meeting of a referral whose origins are due at ``due``: the earliest of them.

    Raises:
        ValueError: If there is no origin.
    """
    if not due:
        raise ValueError("a referral without an origin is due at no meeting")
    return min(due, key=lambda meeting: meeting.place)


def why_not_later(to: Sitting, *, due: Sequence[Sitting], now: datetime) -> Refusal | None:
    """Return why a reply that goes back cannot be due at ``to``, or ``None`` if it can.

    Args:
        to: The meeting named.
        due: The meetings of the same series at which it was due so far; none if ``to`` is of another series.
        now: The time of asking.
    """
    if not due:
        return Refusal("other_series", OTHER_SERIES)
    if to.cancelled:
        return Refusal("cancelled", CANCELLED)
    if to.starts_at <= now or any(to.place <= meeting.place for meeting in due):
        return Refusal(
            "not_later",
            gettext_noop(
                "The new reply must be due at a later meeting than before. Choose one that is ahead."
            ),
        )
    return None
