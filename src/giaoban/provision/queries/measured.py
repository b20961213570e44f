"""Counting the numbers that cells answered: how many, their average, least and largest, by commune."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add

from django.db.models import Count, Max, Min, Sum

from giaoban.organisation.models import Unit
from giaoban.provision.models import Answer
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
    """The numbers of one commune, and those of the survey before."""

    name: str
    now: Measured
    past: Measured | None


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers that were answered to one question, in all and by commune, before too.

    Attributes:
        groups: The communes that are shown.
    """

    now: Measured
    past: Measured | None
    groups: tuple[GroupMeasured, ...]


Places = Mapping[int | None, int]
ByPlace = Mapping[int, Measured]


def places_of(parents: Iterable[int | None]) -> tuple[Places, Mapping[int, Unit]]:
    """Return under which commune cells count, by what stands above them, and those units. One query.

    0 is the committee itself: cells that stand under it at once.
    """
    keys = list(parents)
    units = {unit.pk: unit for unit in Unit.objects.filter(pk__in=[key for key in keys if key])}
    return {key: key if key in units and units[key].parent_id else 0 for key in keys}, units


def measured(survey: int | None) -> Mapping[str, ByPlace]:
    """Return the numbers of a survey by code of the question and commune. Two queries; none without it."""
    if survey is None:
        return {}
    rows = Answer.objects.filter(question__survey=survey, number__isnull=False).order_by()
    grouped = rows.values_list("question__code", "response__cell__parent").annotate(
        Count("pk"), Sum("number"), Min("number"), Max("number")
    )
    found = list(grouped)
    places, _units = places_of({parent for _code, parent, *_numbers in found})
    numbers: dict[str, dict[int, Measured]] = {}
    for code, parent, *counted in found:
        by_place = numbers.setdefault(code, {})
        one, place = Measured(*counted), places[parent]
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
