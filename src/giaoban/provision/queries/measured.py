"""Counting the numbers that cells answered: how many, their average, least and largest, by place."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add

from django.db.models import Count, Max, Min, Sum

from giaoban.provision.models import Answer, Survey
from giaoban.provision.queries.places import Places
from giaoban.provision.rules.results import shown_count, shown_groups


@dataclass(frozen=True, slots=True)
class Measured:
    """Numbers that cells answered."""

    cells: int
    total: int
    least: int
    most: int

    @property
    def mean(self) -> float:
        """Their average."""
        return self.total / self.cells

    def __add__(self, other: "Measured") -> "Measured":
        return Measured(
            self.cells + other.cells,
            self.total + other.total,
            min(self.least, other.least),
            max(self.most, other.most),
        )


@dataclass(frozen=True, slots=True)
class GroupMeasured:
    """The numbers of one place, and those of the survey before."""

    name: str
    now: Measured
    past: Measured | None


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers that were answered to one question, in all and by place, before too.

    Attributes:
        groups: The places that are shown.
    """

    now: Measured
    past: Measured | None
    groups: tuple[GroupMeasured, ...]


ByPlace = Mapping[int, Measured]


def measured(survey: Survey, places: Places) -> Mapping[str, ByPlace]:
    """Return the numbers of a survey by code of the question and place. One query."""
    rows = Answer.objects.filter(question__survey=survey, number__isnull=False).order_by()
    grouped = rows.values_list("question__code", f"response__{places.path}").annotate(
        Count("pk"), Sum("number"), Min("number"), Max("number")
    )
    numbers: dict[str, dict[int, Measured]] = {}
    for code, key, *counted in grouped:
        by_place = numbers.setdefault(code, {})
        one, place = Measured(*counted), places.of.get(key, 0)
        by_place[place] = by_place[place] + one if place in by_place else one
    return numbers


def numbers_of(now: ByPlace, past: ByPlace, names: Mapping[int, str], *, is_office: bool) -> Numbers | None:
    """Return the numbers of a question as they may be shown; ``None`` if too few cells answered it."""
    whole = _together(now, is_office=is_office)
    if whole is None:
        return None
    shown, before = _shown(now, is_office=is_office), _shown(past, is_office=is_office)
    return Numbers(
        whole,
        _together(past, is_office=is_office),
        tuple(
            GroupMeasured(name, now[key], past[key] if key in before else None)
            for key, name in names.items()
            if key in shown
        ),
    )


def _together(by_place: ByPlace, *, is_office: bool) -> Measured | None:
    if not by_place:
        return None
    whole = reduce(add, by_place.values())
    return None if shown_count(whole.cells, is_office=is_office) is None else whole


def _shown(by_place: ByPlace, *, is_office: bool) -> frozenset[int]:
    return shown_groups({key: one.cells for key, one in by_place.items()}, is_office=is_office)
