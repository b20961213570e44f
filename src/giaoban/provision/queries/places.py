"""By which places a survey is counted: by commune; in a single one by group, else by who is in charge."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from django.db.models import Count

from giaoban.organisation.models import Host, Oversight, Unit
from giaoban.organisation.queries import cluster_map, clusters_on
from giaoban.organisation.queries.spans import holding
from giaoban.provision.models import Response, Survey


class By(StrEnum):
    """What the places of a count are."""

    COMMUNE = "commune"
    GROUP = "group"  # khu, cụm
    CHARGE = "charge"  # the committee member in charge of the cells


@dataclass(frozen=True, slots=True)
class Places:
    """The places by which a survey is counted.

    Attributes:
        path: What of a response leads to its place.
        of: The place of what the path leads to; 0 is the committee itself.
        sizes: How many cells answered in each, in the order of the places.
        names: What the places are called.
    """

    by: By
    path: str
    of: Mapping[int | None, int]
    sizes: Mapping[int, int]
    names: Mapping[int, str] = field(default_factory=dict)


def places_of(survey: Survey, by: By | None = None) -> Places:
    """Return the places of a survey: communes if there are several, else groups, else those in charge.

    Args:
        survey: What was answered.
        by: Which kind of place; the first that tells several apart if it is left out.
    """
    if by in {None, By.COMMUNE}:
        communes = _communes(survey)
        if by or len(communes.sizes) > 1:
            return communes
    if by in {None, By.GROUP}:
        groups = _groups(survey)
        if by or len(groups.sizes) > 1:
            return groups
    return _charges(survey)


def _communes(survey: Survey) -> Places:
    rows = Response.objects.filter(survey=survey).order_by()
    counted = dict(rows.values_list("cell__parent").annotate(Count("pk")))
    units = {unit.pk: unit for unit in Unit.objects.filter(pk__in=[key for key in counted if key])}
    place = {key: key if key in units and units[key].parent_id else 0 for key in counted}
    ordered = sorted(set(place.values()), key=lambda key: bytes(units[key].order_key) if key else b"")
    names = {key: units[key].name if key else survey.host.short_name for key in ordered}
    return Places(By.COMMUNE, "cell__parent", place, _sizes(ordered, place, counted), names)


def _groups(survey: Survey) -> Places:
    day = survey.closes_on
    names = {group.pk: group.name for group in clusters_on(survey.host, day)}
    return _by_cell(survey, By.GROUP, cluster_map(survey.host, day), names)


def _charges(survey: Survey) -> Places:
    known = _charged(survey.host, survey.closes_on)
    return _by_cell(
        survey,
        By.CHARGE,
        {cell: post for cell, (post, _name) in known.items()},
        dict(sorted(known.values())),
    )


def _charged(host: Host, day: date) -> dict[int, tuple[int, str]]:
    """Return the post in charge of each unit on a day: its key and its name. One query."""
    rows = Oversight.objects.filter(holding(day), unit__host=host).order_by("-post")
    return {unit: (post, name) for unit, post, name in rows.values_list("unit", "post", "post__name")}


def _by_cell(survey: Survey, by: By, of: Mapping[int, int], names: Mapping[int, str]) -> Places:
    cells = Response.objects.filter(survey=survey).order_by().values_list("cell", flat=True)
    place: dict[int | None, int] = {cell: of.get(cell, 0) for cell in cells}
    there = set(place.values())
    ordered = [key for key in (0, *names) if key in there]
    sizes = _sizes(ordered, place, dict.fromkeys(place, 1))
    return Places(by, "cell", place, sizes, {0: survey.host.short_name, **names})


def _sizes(
    ordered: Iterable[int], place: Mapping[int | None, int], counted: Mapping[int | None, int]
) -> dict[int, int]:
    sizes = dict.fromkeys(ordered, 0)
    for key, total in counted.items():
        sizes[place[key]] += total
    return sizes
