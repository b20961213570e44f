"""The place where areas add their steps to the first hour of a new installation."""

from datetime import date
from typing import Final

from giaoban.directory.rules import Step

_steps: Final[dict[str, Step]] = {}


def register(step: Step) -> None:
    """Add a step; an area above calls this when it starts."""
    _steps[step.key] = step


def is_unfinished(host: int, day: date) -> bool:
    """Return whether a step of setting ``host`` up still lacks something."""
    return any(step.lack(host, day).sentence for step in steps())


def steps() -> list[Step]:
    """Return all steps in the order in which they are taken."""
    return sorted(_steps.values(), key=lambda step: step.place)
