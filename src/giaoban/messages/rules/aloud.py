"""What is read over the loudspeaker: said again until it fills sixty to ninety seconds."""

from typing import Final

SHORTEST: Final = 60
LONGEST: Final = 90
SYLLABLES_A_SECOND: Final = 2.6  # an announcer who wants to be understood across a village
MOST_TIMES: Final = 4


def seconds(text: str) -> int:
    """Return how many seconds it takes to read ``text`` aloud; a syllable is written as a word."""
    return round(len(text.split()) / SYLLABLES_A_SECOND)


def times(text: str, again: str) -> int:
    """Return how often to say ``text`` so that it fills the time; ``again`` stands between.

    A text that is long already is said once, one that never fills the time at most four times.
    """
    for often in range(1, MOST_TIMES + 1):
        if seconds(script(text, again, often)) >= SHORTEST:
            too_long = seconds(script(text, again, often)) > LONGEST
            return max(1, often - 1) if too_long and often > 1 else often
    return MOST_TIMES


def script(text: str, again: str, often: int) -> str:
    """Return ``text`` so many times, with ``again`` in between."""
    return f"\n\n{again}\n\n".join([text] * often)
