"""What is typed for a section, and how it is kept."""

from giaoban.kernel.vietnamese import nfc


def stored(typed: str) -> str:
    """Return typed text as it is kept."""
    return nfc(typed).replace("\r\n", "\n").strip()


def shown(kept: str) -> str:
    """Return kept text as it is typed anew, for a box in which it is edited."""
    return kept
