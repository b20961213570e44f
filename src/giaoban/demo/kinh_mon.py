"""Huyện ủy Kinh Môn as it stood in 2014 and 2015: four khu, 25 communes and townships, their cells."""

from datetime import date, time
from random import Random
from typing import Any, Final

from django.db import transaction

from giaoban.demo import (
    editions,
    inviting,
    organising,
    papers,
    paying,
    plan,
    rounds,
    supplying,
    surveying,
    talking,
)
from giaoban.demo.answering import Desk
from giaoban.demo.names import Names
from giaoban.demo.organising import Committee, Letterhead
from giaoban.demo.paying import Granted
from giaoban.demo.playing import moment
from giaoban.demo.rounds import Wheel
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.vietnamese import ascii_file_name
from giaoban.meetings import queries
from giaoban.meetings.actions import SeriesTerms
from giaoban.meetings.models import Meeting, Talk
from giaoban.meetings.rules import Recurrence
from giaoban.organisation import actions
from giaoban.organisation.models import Cluster, Unit
from giaoban.organisation.queries import items_on
from giaoban.organisation.rules import Vocabulary

SINCE: Final = date(2013, 7, 1)
YEARS: Final = (2014, 2015)
_HEAD: Final = Letterhead("HU", "Văn phòng Huyện ủy", "2015 - 2020", date(2015, 8, 1))
_DESK: Final = {
    "committee_secretary": "Bí thư Huyện ủy",
    "standing_deputy_secretary": "Phó Bí thư Thường trực Huyện ủy",
    "board_member": "Ủy viên Ban Thường vụ Huyện ủy",
    "committee_member": "Ủy viên Ban Chấp hành Đảng bộ huyện",
    "party_building_officer": "Cán bộ Ban Tuyên giáo Huyện ủy",
    "bulletin_editor": "Biên tập viên tài liệu giao ban, Ban Tuyên giáo Huyện ủy",
    "office_clerk": "Chuyên viên Văn phòng Huyện ủy",
    "inspector": "Cán bộ Ủy ban Kiểm tra Huyện ủy",
    "administrator": "Quản trị hệ thống, Văn phòng Huyện ủy",
}
STARTS: Final = time(7, 30)
# What was paid then is assumed, and the rate says so; the document only asks for 70.000 đồng (S88).
GRANTED: Final = Granted(50_000, "Ban Thường vụ Huyện ủy")


def open_committee(names: Names) -> Committee:
    """Set the committee up with everybody in their posts."""
    facts = organising.page("kinh_mon")
    host = actions.HostPlan(
        code="KM",
        name="Huyện ủy Kinh Môn",
        short_name="Huyện Kinh Môn",
        superior="Đảng bộ tỉnh Hải Dương",
        place="Kinh Môn",
        help_phone="0220 000 0015",
        is_demo=True,
    )
    committee = organising.open_committee(host, since=SINCE, names=names)
    _name_fields(committee)
    organising.add_desk(committee, _DESK)
    organising.add_letterhead(committee, _HEAD)
    organising.add_agencies(committee, facts)
    district = organising.add_unit(committee, "KM", "Huyện Kinh Môn", kind="district_committee")
    for position, row in enumerate(facts["clusters"], start=1):
        _add_khu(committee, row, position=position, district=district)
    return committee


def _name_fields(committee: Committee) -> None:
    """Call the fields as the founding document does (S47): seven of them, and none for what is left."""
    uses = {use.item.code: use for use in items_on(committee.host, Vocabulary.FIELD, SINCE)}
    farming = uses["agriculture_irrigation"]
    actions.change_item(
        farming,
        label_vi="Sản xuất nông nghiệp, thủy lợi",
        label_en="Agricultural production, irrigation",
        position=farming.position,
        actor=SYSTEM,
    )
    actions.switch_off(uses["other"], last_day=SINCE, actor=SYSTEM)


def _add_khu(committee: Committee, row: dict[str, Any], *, position: int, district: Unit) -> None:
    khu = actions.ClusterPlan(code=row["code"], name=row["name"], valid_from=SINCE, position=position)
    cluster = actions.add_cluster(committee.host, khu, actor=SYSTEM)
    committee.clusters[row["code"]] = cluster
    name = f"Trưởng khu {row['name'].removeprefix('Khu ')}"
    user = f"km-truong-khu-{row['code'].lower()}"
    committee.seats[row["code"]] = organising.seat(
        committee, "cluster_head", place=cluster, name=name, username=user
    )
    for commune in row["communes"]:
        _add_commune(committee, commune, cluster=cluster, district=district)


def _add_commune(committee: Committee, row: dict[str, Any], *, cluster: Cluster, district: Unit) -> None:
    town = row["name"].startswith("thị trấn")
    bare = row["name"].removeprefix("thị trấn ").removeprefix("xã ")
    name = f"{'Thị trấn' if town else 'Xã'} {bare}"
    code = ascii_file_name(bare).upper()
    kind = "township_committee" if town else "commune_committee"
    commune = organising.add_unit(committee, code, name, kind=kind, under=district)
    actions.join_cluster(commune, cluster, on=SINCE, actor=SYSTEM)
    committee.seats[name] = organising.seat(
        committee, "commune_office_clerk", place=commune, name=f"Văn phòng Đảng ủy {row['name']}"
    )
    member = organising.seat(committee, "member_in_charge", name=f"Huyện ủy viên phụ trách {row['name']}")
    actions.oversee(member.post, commune, on=SINCE, actor=SYSTEM)
    kind = "cell_kdc" if town else "cell_thon"
    for number, cell_name in enumerate(row["cells"], start=1):
        said = f"{row['word']} {cell_name}"
        cell = organising.add_unit(
            committee, f"{code}-{number:02d}", f"Chi bộ {said}", kind=kind, under=commune
        )
        secretary = organising.seat(
            committee, "cell_secretary", place=cell, name=f"Bí thư Chi bộ {said}, {row['name']}"
        )
        committee.secretaries[cell.pk] = secretary


def play_years(committee: Committee, chance: Random) -> None:
    """Play the 48 meetings of each year; the figures are those that the founding document prints."""
    facts = organising.page("kinh_mon")
    desk = Desk(committee, chance)
    wheels = [_series(committee, row, chance=chance, desk=desk) for row in facts["clusters"]]
    taken: set[date] = set()
    meetings = {
        (place, year): rounds.plan(wheel, year, now=moment(date(year - 1, 12, 1), 8), taken=taken)
        for place, wheel in enumerate(wheels)
        for year in YEARS
    }
    for wheel in wheels:
        ahead = moment(date(YEARS[-1], 12, 1), 8)
        rounds.plan(wheel, YEARS[-1] + 1, months=(1, 2), now=ahead, taken=taken)
    talks = _talks(committee, meetings)
    dealt = {year: plan.sessions(chance, facts["fields"][str(year)], 12 * len(wheels)) for year in YEARS}
    for place, wheel in enumerate(wheels):
        sessions = [one for year in YEARS for one in dealt[year][place * 12 : place * 12 + 12]]
        held = [meeting for year in YEARS for meeting in meetings[place, year]]
        waiting = rounds.play(wheel, held, sessions)
        for meeting in filter(inviting.is_shown, held):
            papers.approve_papers(wheel, meeting)
        last = queries.next_meeting_after(held[-1])
        if last is not None:
            rounds.finish(wheel, waiting, last)
    with transaction.atomic():
        for talk in talks:
            talking.give(talk)
    of_last_year = [
        meeting for (_place, year), some in meetings.items() if year == YEARS[-1] for meeting in some
    ]
    editions.compile_year(committee, YEARS[-1], of_last_year)
    every = [meeting for some in meetings.values() for meeting in some]
    paying.pay_together(committee, GRANTED, every)
    supplying.supply_kinh_mon(committee, YEARS)
    surveying.ask_kinh_mon(committee, YEARS)


def _series(committee: Committee, row: dict[str, Any], *, chance: Random, desk: Desk) -> Wheel:
    cluster = committee.clusters[row["code"]]
    terms = SeriesTerms(
        name=f"Giao ban bí thư chi bộ {row['name'].replace('Khu', 'khu', 1)}",
        cluster=cluster,
        recurrence=Recurrence(weekday=cluster.position),
        starts_at=STARTS,
        place=f"Hội trường UBND {row['communes'][0]['name']}",
        valid_from=date(YEARS[0], 1, 1),
    )
    return rounds.begin(committee, terms, chance=chance, desk=desk)


def _talks(committee: Committee, meetings: dict[tuple[int, int], list[Meeting]]) -> list[Talk]:
    """Prepare the ten talks that the founding document names, in the months from February on."""
    order = list(committee.clusters)
    prepared = []
    with transaction.atomic():
        for number, words in enumerate(talking.facts_of("kinh_mon")):
            meeting = meetings[order.index(words["khu"]), YEARS[-1]][number + 1]
            unit = next((one for one in committee.units.values() if one.name == words["unit"]), None)
            prepared.append(talking.prepare(talking.ask(meeting, unit, words), words))
    return prepared
