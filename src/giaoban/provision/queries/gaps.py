"""Reading what cells are entitled to against what they got: by commune, by title, cell by cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.organisation.models import Host, Unit
from giaoban.organisation.queries import borders, cells_on
from giaoban.organisation.rules import Borders
from giaoban.provision.models import Publication, Supply
from giaoban.provision.queries.titles import entitled_in, owed_of
from giaoban.provision.rules.supply import UNNOTED, Cell, Given, Line, Tally, pairs_of, tally
from giaoban.provision.rules.titles import day_of

OF_CELL = Paths(host="host_id", units=("pk",))


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the cells of a committee are entitled to in a year, as far as somebody may see it.

    Attributes:
        day: The day as of which the cells are read.
        names: What cells and communes are called, by key; 0 is the committee itself.
        titles: The titles, by key, in their order.
    """

    host: Host
    year: int
    day: date
    cells: tuple[Cell, ...]
    names: Mapping[int, str]
    titles: Mapping[int, Publication]
    owed: Mapping[int, Sequence[int]]

    @property
    def pairs(self) -> list[tuple[Cell, int]]:
        """Every cell with every title that it is entitled to."""
        return pairs_of(self.cells, self.owed)

    def of_group(self, group: int) -> tuple[Cell, ...]:
        """Return the cells under one commune; 0 is the committee itself."""
        return tuple(cell for cell in self.cells if cell.group == group)

    @property
    def groups(self) -> list[int]:
        """Keys of the communes, in Vietnamese order."""
        return list(dict.fromkeys(cell.group for cell in self.cells))


def shelf_of(host: Host, year: int, *, today: date, cells: Q | None = None) -> Shelf:
    """Return what cells of a committee are entitled to in a year. Five queries, however many there are.

    Args:
        host: The committee.
        year: The year of what is supplied.
        today: The day of the reader; a past year is read as of its last day.
        cells: Which cells; all of them if it is left out.
    """
    day = day_of(year, today)
    entitlements = entitled_in(host, year)
    rows = cells_on(host, day).filter(cells if cells is not None else Q())
    found = list(rows.order_by("order_key", "pk").values_list("pk", "kind", "name"))
    known = borders(host) if found else Borders({})
    groups = {key: _group(known, key, day) for key, _, _ in found}
    above = Unit.objects.filter(pk__in=set(groups.values())).order_by("order_key", "pk")
    called = dict(above.values_list("pk", "name"))
    place = {key: number for number, key in enumerate((0, *called))}
    ordered = sorted(found, key=lambda row: place[groups[row[0]]])
    return Shelf(
        host=host,
        year=year,
        day=day,
        cells=tuple(Cell(key, kind, groups[key]) for key, kind, _ in ordered),
        names={0: host.short_name, **called, **{key: name for key, _, name in found}},
        titles={row.publication_id: row.publication for row in entitlements},
        owed=owed_of(entitlements),
    )


def _group(known: Borders, cell: int, day: date) -> int:
    """Return the unit right above a cell; 0 if that is the committee's own, or none."""
    above = known.above(cell, day)
    return above[0] if len(above) > 1 else 0


def seen_by(holder: Holder, verb: Verb = Verb.SEE_SUPPLY) -> Q:
    """Return the condition that leaves the cells of which somebody may see, or do, something of supply."""
    return within(holder, verb, OF_CELL)


def noted_in(host: Host | int, year: int) -> dict[tuple[int, int], str]:
    """Return what was noted for a year, by cell and title. One query."""
    rows = Supply.objects.filter(publication__host=host, year=year).order_by()
    return {(cell, title): given for cell, title, given in rows.values_list("cell", "publication", "given")}


@dataclass(frozen=True, slots=True)
class Compared:
    """A line of a year beside the same line of the year before; ``None`` if that one had nothing of it."""

    name: str
    now: Line
    past: Line | None


@dataclass(frozen=True, slots=True)
class Gaps:
    """How a year stands against the one before it: by commune, by title, in all."""

    shelf: Shelf
    groups: tuple[Compared, ...]
    titles: tuple[Compared, ...]
    total: Compared


def gaps_of(shelf: Shelf, before: Shelf) -> Gaps:
    """Return what a year owes against what was supplied, beside the year before. Two queries or four.

    Communes of the year before are read under what carries on their line today.
    """
    now = tally(shelf.pairs, noted_in(shelf.host, shelf.year))
    past = tally(before.pairs, noted_in(shelf.host, before.year))
    heirs = _heirs(shelf, before)
    groups: dict[int, Line] = {}
    for line in past.groups:
        key = heirs.get(line.key, line.key)
        groups[key] = _added(groups.get(key), line, key)
    return Gaps(
        shelf,
        groups=_beside(now, groups, shelf.names),
        titles=tuple(
            Compared(shelf.titles[line.key].name, line, _line(past.titles, line.key)) for line in now.titles
        ),
        total=Compared("", now.total, past.total if past.total.owed else None),
    )


def _beside(now: Tally, groups: Mapping[int, Line], names: Mapping[int, str]) -> tuple[Compared, ...]:
    return tuple(Compared(names[line.key], line, groups.get(line.key)) for line in now.groups)


def _line(lines: Sequence[Line], key: int) -> Line | None:
    return next((line for line in lines if line.key == key), None)


def _added(one: Line | None, other: Line, key: int) -> Line:
    if one is None:
        return Line(key, other.full, other.part, other.none, other.unnoted)
    return Line(
        key,
        one.full + other.full,
        one.part + other.part,
        one.none + other.none,
        one.unnoted + other.unnoted,
    )


def _heirs(shelf: Shelf, before: Shelf) -> dict[int, int]:
    """Return under which commune of today each of the year before is read, if any is not the same."""
    if set(before.groups) <= set(shelf.groups):
        return {}
    known = borders(shelf.host)
    return {group: known.heir(group, shelf.day) for group in before.groups if group}


@dataclass(frozen=True, slots=True)
class Row:
    """One title at one cell: entitled to it, and what is noted; ``None`` if nothing is."""

    cell: int
    cell_name: str
    group_name: str
    title: Publication
    noted: Supply | None

    @property
    def how(self) -> str:
        """How it stands: one of the states, or not noted yet."""
        return self.noted.given if self.noted else UNNOTED


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Which rows of a year are asked for; ``None`` asks for all."""

    group: int | None = None
    title: int | None = None
    how: str | None = None


def rows_of(shelf: Shelf, asked: Narrowed = Narrowed()) -> list[Row]:
    """Return the rows behind a figure, by commune, cell and title. One query."""
    wanted = [
        (cell, title)
        for cell, title in shelf.pairs
        if asked.group in {None, cell.group} and asked.title in {None, title}
    ]
    noted = supplies_of(shelf, {cell.key for cell, _ in wanted})
    rows = [
        Row(
            cell.key,
            shelf.names[cell.key],
            shelf.names[cell.group],
            shelf.titles[title],
            noted.get((cell.key, title)),
        )
        for cell, title in wanted
    ]
    return [row for row in rows if asked.how in {None, row.how}]


def supplies_of(shelf: Shelf, cells: set[int]) -> dict[tuple[int, int], Supply]:
    """Return what was noted of some cells in a year, by cell and title. One query."""
    rows = Supply.objects.filter(publication__host=shelf.host, year=shelf.year, cell__in=cells)
    return {(row.cell_id, row.publication_id): row for row in rows}


def beyond(shelf: Shelf) -> int:
    """Return how many titles cells got without being entitled to them. One query."""
    owed = {(cell.key, title) for cell, title in shelf.pairs}
    cells = {cell.key for cell in shelf.cells}
    got = Supply.objects.filter(publication__host=shelf.host, year=shelf.year).exclude(given=Given.NONE.value)
    rows = got.order_by().values_list(F("cell"), F("publication"))
    return sum(1 for cell, title in rows if cell in cells and (cell, title) not in owed)


def years_entered(host: Host) -> list[int]:
    """Return the years for which a committee entered anything, the first one first. One query."""
    rows = Supply.objects.filter(publication__host=host).order_by("year")
    return list(rows.values_list("year", flat=True).distinct())


def years_noted(holder: Holder) -> list[int]:
    """Return the years for which something is noted at committees of which somebody may see something."""
    hosts = {grant.host for grant, _ in holder.granted(Verb.SEE_SUPPLY)}
    rows = Supply.objects.filter(publication__host__in=hosts).order_by()
    return list(rows.values_list("year", flat=True).distinct())
