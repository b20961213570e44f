"""The place where areas add their steps to the first hour of a new installation."""

from typing import Final

from giaoban.directory.rules import Step

_steps: Final[dict[str, Step]] = {}


def register(step: Step) -> None:
    """Add a step; an area above calls this when it starts."""
    _steps[step.key] = step


def steps() -> list[Step]:
    """Return all steps in the order in which they are taken."""
    return sorted(_steps.values(), key=lambda step: step.place)
