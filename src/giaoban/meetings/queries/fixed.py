"""Where areas above say that the attendance of a meeting stays as it is, without this area knowing them."""

from collections.abc import Callable
from typing import Final

from giaoban.kernel.verdict import Refusal
from giaoban.meetings.models import Meeting

Fixes = Callable[[Meeting], Refusal | None]

_fixed: Final[list[Fixes]] = []


def fixes_attendance(provider: Fixes) -> Fixes:
    """Register why the attendance of a meeting can no longer be changed; call it once, at the start."""
    _fixed.append(provider)
    return provider


def why_fixed(meeting: Meeting) -> Refusal | None:
    """Return why an area above lets nobody change the attendance of a meeting, or ``None`` if all do."""
    return next((refusal for provider in _fixed if (refusal := provider(meeting))), None)
