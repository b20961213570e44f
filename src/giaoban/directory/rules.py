"""What a step of the first hour is, and what it can lack."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from giaoban.kernel.verdict import gettext_noop


@dataclass(frozen=True, slots=True)
class Lack:
    """What one step of the first hour still lacks.

    Attributes:
        sentence: What is missing, with placeholders; empty if the step is done.
        found: What is there already, with placeholders.
    """

    sentence: str
    found: str = ""
    values: tuple[tuple[str, int | str], ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the first hour.

    Attributes:
        key: Its name in code.
        place: Steps are taken by rising place; those of this area stand at 10, 20, 30 …
        title: What is done, in English; the page translates it.
        act: What the link to it says.
        lack: Tells from the key of the host and the day what is missing.
        address: Name of the page where it is done; its only argument is the key of the host.
    """

    key: str
    place: int
    title: str
    act: str
    lack: Callable[[int, date], Lack]
    address: str


DONE: Final = Lack("")
NO_HELP_LINE: Final = gettext_noop("The number of the help line is missing.")
NEITHER: Final = gettext_noop(
    "The number of the help line and the place that stands before dates are missing."
)
NO_PLACE: Final = gettext_noop("The place that stands before dates is missing.")

# What a committee may be made without and its form asks for, in the order of the form.
ASKED_OF_HOST: Final = ("place", "help_phone")


def lack_of_host(place: str, help_phone: str) -> Lack:
    """Return what a committee's own entry lacks, all of it at once."""
    if place and help_phone:
        return DONE
    if not place and not help_phone:
        return Lack(NEITHER)
    return Lack(NO_HELP_LINE if place else NO_PLACE)
