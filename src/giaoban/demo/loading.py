"""Filling an empty installation with the demonstration: the same for the same day, whenever it is done."""

from datetime import date
from enum import StrEnum
from random import Random
from typing import Final

from django.db import transaction

from giaoban.audit import queries as audit
from giaoban.audit.actions import record
from giaoban.demo import kinh_mon, nhi_chieu
from giaoban.demo.names import Names
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.organisation.models import Host

_SEED: Final = 2015
LOADED: Final = "demonstration.loaded"


class Part(StrEnum):
    """One committee of the demonstration."""

    NHI_CHIEU = "NC"
    KINH_MON = "KM"


def may_load() -> bool:
    """Return whether nothing but the demonstration is here."""
    return not Host.objects.filter(is_demo=False).exists()


def is_wanted() -> bool:
    """Return whether something of the demonstration is still to be loaded here, or lies here by half."""
    parts = Part.__members__.values()
    return may_load() and not all(audit.entries([part.value], event=LOADED).exists() for part in parts)


def missing() -> list[Part]:
    """Return the parts that are still to be loaded.

    Raises:
        Refused: If the installation holds a committee that is not made up, or one that was loaded by half.
    """
    if not may_load():
        raise Refused(
            Refusal(
                "not_empty",
                gettext_noop(
                    "This installation holds a real committee, so no made-up data is loaded into it. "
                    "Use an empty data folder."
                ),
            )
        )
    there = set(Host.objects.values_list("code", flat=True))
    for code in sorted(there):
        if not audit.entries([code], event=LOADED).exists():
            raise Refused(
                Refusal(
                    "interrupted",
                    gettext_noop(
                        "Loading the demonstration of %(code)s was interrupted, so its figures are not "
                        "complete. Stop Giao ban, delete its data folder and start again."
                    ),
                    {"code": code},
                )
            )
    return [part for part in Part if part.value not in there]


def load(part: Part, *, today: date) -> None:
    """Load one committee, by the areas' own actions, a transaction a meeting.

    Args:
        part: Which.
        today: The day up to which Nhị Chiểu is played; Kinh Môn does not depend on it.
    """
    chance = Random(f"{_SEED} {part}")  # noqa: S311 - made-up data, to be the same every time
    names = Names(chance)
    if part is Part.KINH_MON:
        with transaction.atomic():
            committee = kinh_mon.open_committee(names)
        kinh_mon.play_years(committee, chance)
    else:
        with transaction.atomic():
            committee = nhi_chieu.open_committee(names, today=today)
        nhi_chieu.play_months(committee, chance, today=today)
    with transaction.atomic():
        record(LOADED, Host.objects.get(code=part.value), actor=SYSTEM, chain=part.value)
