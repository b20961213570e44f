"""Đảng ủy phường Nhị Chiểu in the last months up to today: what a newcomer clicks through."""

from datetime import date
from random import Random
from typing import Final

from giaoban.demo import organising
from giaoban.demo.names import Names
from giaoban.demo.organising import Committee
from giaoban.kernel.actor import SYSTEM
from giaoban.organisation import actions

SINCE: Final = date(2025, 7, 1)
_DESK: Final = {
    "committee_secretary": "Bí thư Đảng ủy phường",
    "standing_deputy_secretary": "Phó Bí thư Thường trực Đảng ủy phường",
    "board_member": "Ủy viên Ban Thường vụ Đảng ủy phường",
    "committee_member": "Ủy viên Ban Chấp hành Đảng bộ phường",
    "party_building_officer": "Cán bộ Ban Xây dựng Đảng phường",
    "bulletin_editor": "Biên tập viên tài liệu giao ban, Ban Xây dựng Đảng",
    "office_clerk": "Chuyên viên Văn phòng Đảng ủy phường",
    "inspector": "Cán bộ Ủy ban Kiểm tra Đảng ủy phường",
    "administrator": "Quản trị hệ thống, Văn phòng Đảng ủy phường",
}


def open_committee(chance: Random, names: Names, *, today: date) -> Committee:
    """Set the committee up with everybody in their posts."""
    facts = organising.page("nhi_chieu")
    plan = actions.HostPlan(
        code="NC",
        name="Đảng ủy phường Nhị Chiểu",
        short_name="Phường Nhị Chiểu",
        superior="Đảng bộ thành phố Hải Phòng",
        place="Nhị Chiểu",
        help_phone="0225 000 0000",
        is_demo=True,
    )
    since = min(SINCE, date(today.year - 2, 1, 1))
    committee = organising.open_committee(plan, since=since, names=names)
    organising.add_desk(committee, _DESK)
    organising.add_agencies(committee, facts)
    ward = organising.add_unit(committee, "NC", "Phường Nhị Chiểu", kind="ward_committee")
    group = actions.ClusterPlan(code="KDC", name="Các chi bộ khu dân cư", valid_from=since, position=1)
    cluster = actions.add_cluster(committee.host, group, actor=SYSTEM)
    committee.clusters["KDC"] = cluster
    members = [
        organising.seat(committee, "member_in_charge", name=f"Đảng ủy viên phụ trách cụm {number}")
        for number in range(1, 5)
    ]
    for number, name in enumerate(facts["cells"], start=1):
        cell = organising.add_unit(
            committee, f"{number:02d}", f"Chi bộ khu dân cư {name}", kind="cell_kdc", under=ward
        )
        actions.join_cluster(cell, cluster, on=since, actor=SYSTEM)
        actions.oversee(members[number % 4].post, cell, on=since, actor=SYSTEM)
        committee.secretaries[cell.pk] = organising.seat(
            committee, "cell_secretary", place=cell, name=f"Bí thư Chi bộ khu dân cư {name}"
        )
    return committee
