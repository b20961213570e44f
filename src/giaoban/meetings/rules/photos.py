"""Rules for photos of a meeting: what is kept of them, and when they are shown."""

from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop

NOBODY_AGREED: Final = gettext_noop("Write who agreed and how, for example: all those on it, by word.")

MOST: Final = 40  # photos of one meeting
LONGEST_SIDE: Final = 1600  # pixels; larger ones are made smaller
MOST_PIXELS: Final = 50_000_000  # more is no photo but an attack on memory


def why_not_add(*, photos: int) -> Refusal | None:
    """Return why no photo can be added to a meeting, or ``None`` if one can."""
    if photos >= MOST:
        return Refusal(
            "enough_photos",
            gettext_noop("A meeting keeps %(most)s photos at most. Remove one first."),
            {"most": MOST},
        )
    return None


def why_not_agree(*, by: str) -> Refusal | None:
    """Return why agreement to show a photo cannot be recorded, or ``None`` if it can.

    Source:
        Luật 91/2025/QH15: a photo is personal data; it is shown with the consent of those on it.
    """
    if not by.strip():
        return Refusal("nobody_agreed", NOBODY_AGREED)
    return None


def size_for(width: int, height: int, *, longest: int = LONGEST_SIDE) -> tuple[int, int]:
    """Return how large a photo is kept: in its own proportions, neither side above the longest."""
    largest = max(width, height)
    if largest <= longest:
        return width, height
    return max(1, width * longest // largest), max(1, height * longest // largest)
