"""Papers of the demonstration: titles, who is to get them, what was supplied, an order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import transaction

from giaoban.access.rules import Target, Verb
from giaoban.demo.organising import Committee, key_of
from giaoban.demo.playing import moment
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Span
from giaoban.provision import actions
from giaoban.provision.actions import EntitlementPlan, PublicationPlan
from giaoban.provision.models import Publication
from giaoban.provision.rules.supply import Given, Mark, Missing
from giaoban.provision.rules.titles import Frequency, Kind

# Prices, who is to get what, and counts are known of neither committee; the page says so wherever they stand.
NO_SOURCE: Final = "số liệu giả định để trình diễn"
CELL_KINDS: Final = ("cell_thon", "cell_kdc")


CHARGES: Final = 4  # members in charge of the cells of Nhị Chiểu, in turn
NEGLECTED: Final = 3
DAILIES: Final = 2  # the first titles of both lists are daily papers
WEEKLY: Final = {Given.FULL: 7, Given.PART: 5}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A title of the demonstration; ``price`` in đồng for a copy and a year."""

    name: str
    publisher: str
    kind: Kind
    frequency: Frequency
    price: int | None = None


KINH_MON: Final = (
    Wanted("Báo Nhân Dân", "Báo Nhân Dân", Kind.NEWSPAPER, Frequency.DAILY, 1_400_000),
    Wanted("Báo Hải Dương", "Báo Hải Dương", Kind.NEWSPAPER, Frequency.DAILY, 900_000),
    Wanted("Tạp chí Xây dựng Đảng", "Ban Tổ chức Trung ương", Kind.JOURNAL, Frequency.MONTHLY, 180_000),
    Wanted(
        "Tài liệu do Ban Tuyên giáo Tỉnh ủy phát hành",
        "Ban Tuyên giáo Tỉnh ủy Hải Dương",
        Kind.UPPER,
        Frequency.MONTHLY,
    ),
)
NHI_CHIEU: Final = (
    Wanted("Báo Nhân Dân", "Báo Nhân Dân", Kind.NEWSPAPER, Frequency.DAILY, 1_800_000),
    Wanted(
        "Báo Hải Phòng",
        "Báo và Phát thanh, Truyền hình Hải Phòng",
        Kind.NEWSPAPER,
        Frequency.DAILY,
        1_200_000,
    ),
    Wanted("Tạp chí Xây dựng Đảng", "Ban Tổ chức Trung ương", Kind.JOURNAL, Frequency.MONTHLY, 264_000),
    Wanted(
        "Tài liệu sinh hoạt chi bộ",
        "Ban Tuyên giáo và Dân vận Thành ủy Hải Phòng",
        Kind.UPPER,
        Frequency.MONTHLY,
    ),
)


@transaction.atomic
def enter(committee: Committee, titles: Iterable[Wanted], *, since: date) -> list[Publication]:
    """Enter titles to which every cell is entitled."""
    host = committee.host
    actor = committee.office.actor(Verb.MANAGE_SUPPLY, Target(host=host.pk))
    span = Span(since, None)
    rows = []
    for wanted in titles:
        plan = PublicationPlan(
            name=wanted.name,
            publisher=wanted.publisher,
            kind=wanted.kind,
            frequency=wanted.frequency,
            price=wanted.price,
            span=span,
        )
        rows.append(
            actions.add_publication(host, plan, once=key_of("supply", host.code, wanted.name), actor=actor)
        )
        kinds = {seat.post.unit.kind_id for seat in committee.secretaries.values() if seat.post.unit}
        entitled = EntitlementPlan(
            kinds=tuple(sorted(kinds)),
            copies=1,
            basis=f"Kế hoạch trang bị báo, tạp chí ({NO_SOURCE})",
            span=span,
        )
        actions.entitle(rows[-1], entitled, actor=actor)
    return rows


def note(committee: Committee, year: int, marks: Mapping[tuple[int, int], Mark], *, on: date) -> None:
    """Note what cells got in a year, all at once."""
    actor = committee.office.actor(Verb.NOTE_SUPPLY, Target(host=committee.host.pk))
    with transaction.atomic():
        actions.note_supply(committee.host, year, marks, on=on, actor=actor)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What one cell of the demonstration gets in a year; supply and survey tell it alike.

    Attributes:
        marks: By the place of the title on the list of the committee.
    """

    marks: tuple[Mark, ...]

    @property
    def got(self) -> tuple[int, ...]:
        """Places of the titles that came, in full or in part."""
        return tuple(place for place, mark in enumerate(self.marks) if mark.given is not Given.NONE)

    @property
    def is_in_time(self) -> bool:
        """Whether everything came when it was needed."""
        return all(mark.given is not Given.PART for mark in self.marks)

    @property
    def weekly(self) -> int:
        """How many issues of daily papers come in a week; those that the post delays are fewer."""
        return sum(WEEKLY.get(mark.given, 0) for mark in self.marks[:DAILIES])


def shelf_of(number: int, *, unit: int, year: int) -> Shelf:
    """Return what a cell gets: most of them the province's paper and documents and nothing beside them.

    Every fifth commune, or member's charge, cares little: there the paper comes to two cells of three.
    The central paper and the central journal come to few; each year a few more.

    Args:
        number: The place of the cell on the list of its committee, from 0.
        unit: The place of its commune, or of the member in charge.
        year: 0 for the first of the years that are told, 1 for the next.
    """
    is_neglected = unit % 5 == NEGLECTED
    province = number % (11 + 6 * year) != 5 and not (is_neglected and number % 3 == 0)  # noqa: PLR2004
    documents = number % (13 + 2 * year) != 7  # noqa: PLR2004 - each of these a pattern of gaps
    people = number % 11 == 9 or (year == 1 and number % 23 == 6)  # noqa: PLR2004
    journal = number % 15 == 10 or (year == 1 and number % 20 == 2)  # noqa: PLR2004
    late = number % 7 == 2 + year
    return Shelf((_mark(people), _mark(province, late=late), _mark(journal), _mark(documents)))


def supply_kinh_mon(committee: Committee, years: Iterable[int]) -> None:
    """Supply the cells of Kinh Môn such that most got the provincial paper and documents, and little else."""
    first, *_rest = years = tuple(years)
    titles = enter(committee, KINH_MON, since=date(first, 1, 1))
    for place, year in enumerate(years):
        note(committee, year, _marks(committee, titles, place), on=date(year, 12, 15))


def supply_nhi_chieu(committee: Committee, *, today: date) -> None:
    """Supply the cells of Nhị Chiểu in two years likewise; one secretary says what did not come.

    Of this year the office has not noted the last two cells yet.
    """
    titles = enter(committee, NHI_CHIEU, since=committee.since)
    cells = list(committee.secretaries)
    for place, year in enumerate((today.year - 1, today.year)):
        marks = _marks(committee, titles, place)
        if year == today.year:
            marks = {key: mark for key, mark in marks.items() if key[0] not in cells[-2:]}
        note(committee, year, marks, on=min(today, date(year, 12, 15)))
    host, seat = committee.host, committee.secretaries[cells[1]]
    target = Target(host=host.pk, units=frozenset({cells[1]}))
    with transaction.atomic():
        actor = seat.holder.actor(Verb.REPORT_SUPPLY, target)
        words = "Hai tháng nay chi bộ chưa nhận được tài liệu sinh hoạt."
        unit = seat.post.unit
        if unit is not None:
            actions.miss(unit, titles[-1], words=words, at=moment(today, 6), actor=actor)
        clerk = committee.office.actor(Verb.MANAGE_SUPPLY, Target(host=host.pk))
        actions.make_order(
            host,
            today.year + 1,
            0,
            once=key_of("supply", host.code, "order"),
            at=moment(today, 7),
            actor=clerk,
        )


def titles_of(host: Host) -> list[Publication]:
    """Return the titles of a committee as they were entered."""
    return list(Publication.objects.filter(host=host).order_by("pk"))


def shelves_of(committee: Committee, year: int) -> dict[int, Shelf]:
    """Return what every cell of a committee gets, by the key of the cell."""
    cells = [seat.post.unit for seat in committee.secretaries.values()]
    above = list(dict.fromkeys(cell.parent_id for cell in cells if cell))
    found = {}
    for number, cell in enumerate(cells):
        if cell is not None:
            unit = above.index(cell.parent_id) if len(above) > 1 else number % CHARGES
            found[cell.pk] = shelf_of(number, unit=unit, year=year)
    return found


def _marks(committee: Committee, titles: Iterable[Publication], year: int) -> dict[tuple[int, int], Mark]:
    return {
        (cell, title.pk): mark
        for cell, shelf in shelves_of(committee, year).items()
        for title, mark in zip(titles, shelf.marks, strict=True)
    }


def _mark(is_supplied: bool, *, late: bool = False) -> Mark:
    if is_supplied and late:
        return Mark(Given.PART, Missing(months=(2, 3)), "Bưu điện phát chậm.")
    return Mark(Given.FULL if is_supplied else Given.NONE)
