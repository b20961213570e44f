"""Papers of the demonstration: titles, who is to get them, what was supplied, an order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db import transaction

from giaoban.access.rules import Target, Verb
from giaoban.demo.organising import Committee, key_of
from giaoban.demo.playing import moment
from giaoban.organisation.rules import Span
from giaoban.provision import actions
from giaoban.provision.actions import EntitlementPlan, PublicationPlan
from giaoban.provision.models import Publication
from giaoban.provision.rules.supply import Given, Mark, Missing
from giaoban.provision.rules.titles import Frequency, Kind

# Prices, who is to get what, and counts are known of neither committee; the page says so wherever they stand.
NO_SOURCE: Final = "số liệu giả định để trình diễn"
CELL_KINDS: Final = ("cell_thon", "cell_kdc")


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


def supply_kinh_mon(committee: Committee, years: Iterable[int]) -> None:
    """Supply the cells of Kinh Môn such that most got the provincial paper and documents, and little else."""
    first, *_rest = years = tuple(years)
    people, province, journal, documents = enter(committee, KINH_MON, since=date(first, 1, 1))
    for place, year in enumerate(years):
        marks: dict[tuple[int, int], Mark] = {}
        for number, cell in enumerate(committee.secretaries):
            marks[cell, province.pk] = _mark(number % 12 < 10 + place)
            marks[cell, documents.pk] = _mark(number % 15 < 13 + place)
            marks[cell, people.pk] = _mark(number % 8 == 0)
            marks[cell, journal.pk] = _mark(number % (7 - place) == 1)
        note(committee, year, marks, on=date(year, 12, 15))


def supply_nhi_chieu(committee: Committee, *, today: date) -> None:
    """Supply the cells of Nhị Chiểu in two years with gaps; one secretary says what did not come."""
    titles = enter(committee, NHI_CHIEU, since=committee.since)
    cells = list(committee.secretaries)
    for year in (today.year - 1, today.year):
        marks = {
            (cell, title.pk): _with_gaps(number + place, is_last=year == today.year)
            for place, title in enumerate(titles)
            for number, cell in enumerate(cells)
            if year < today.year or number < len(cells) - 2
        }
        on = min(today, date(year, 12, 15))
        note(committee, year, marks, on=on)
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


def _mark(is_supplied: bool) -> Mark:
    return Mark(Given.FULL if is_supplied else Given.NONE)


def _with_gaps(number: int, *, is_last: bool) -> Mark:
    if number % 5 == 3:  # noqa: PLR2004 - every fifth
        return Mark(Given.NONE)
    if number % 4 == 1 and is_last:
        return Mark(Given.PART, Missing(months=(2, 3)), "Bưu điện phát chậm.")
    return Mark(Given.FULL)
