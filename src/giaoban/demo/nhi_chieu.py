"""Đảng ủy phường Nhị Chiểu in the last months up to today: what a newcomer clicks through."""

from datetime import date, time, timedelta
from random import Random
from typing import Final

from django.db import transaction

from giaoban.demo import (
    bulletins,
    ditch,
    inviting,
    organising,
    papers,
    paying,
    rounds,
    steering,
    supplying,
    surveying,
    talking,
)
from giaoban.demo.answering import Desk, answer_of, before
from giaoban.demo.names import Names
from giaoban.demo.organising import Committee, Letterhead
from giaoban.demo.paying import Granted
from giaoban.demo.plan import Session
from giaoban.demo.playing import Sent, Table, ask_in_writing, call, hold, moment
from giaoban.demo.rounds import Wheel
from giaoban.demo.sitting import go_through
from giaoban.kernel.actor import SYSTEM
from giaoban.meetings import actions as meetings_actions
from giaoban.meetings import queries
from giaoban.meetings.actions import SeriesTerms
from giaoban.meetings.actions import talks as talking_actions
from giaoban.meetings.models import Meeting, Talk
from giaoban.meetings.rules import Recurrence, RuleKind
from giaoban.opinions.actions.handing import HandedBack, refuse
from giaoban.organisation import actions
from giaoban.organisation.queries import items_on
from giaoban.organisation.rules import Vocabulary

SINCE: Final = date(2025, 7, 1)
NUMBERS_SINCE: Final = date(2025, 8, 1)
DAYS_AHEAD: Final = 4
MONTHS: Final = 14
LAST_NTH: Final = 4
TALKS_GIVEN: Final = 5
_HEAD: Final = Letterhead("ĐU", "Văn phòng Đảng ủy", "2025 - 2030", NUMBERS_SINCE)
GRANTED: Final = Granted(60_000, "Ban Thường vụ Đảng ủy phường")
_FIELDS: Final = {
    "agriculture_irrigation": 5,
    "transport_construction": 6,
    "resources_environment": 4,
    "services": 4,
    "policy_entitlements": 3,
    "security_order": 3,
    "party_work": 2,
    "other": 1,
}
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


def open_committee(names: Names, *, today: date) -> Committee:
    """Set the committee up with everybody in their posts."""
    facts = organising.page("nhi_chieu")
    plan = actions.HostPlan(
        code="NC",
        name="Đảng ủy phường Nhị Chiểu",
        short_name="Phường Nhị Chiểu",
        superior="Đảng bộ thành phố Hải Phòng",
        place="Nhị Chiểu",
        help_phone="0225 0000 000",
        is_demo=True,
    )
    since = min(SINCE, date(today.year - 2, 1, 1))
    committee = organising.open_committee(plan, since=since, names=names)
    organising.add_desk(committee, _DESK)
    organising.add_letterhead(committee, _HEAD)
    organising.add_agencies(committee, facts)
    steering.keep_templates(committee, at=moment(since, 8))
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


def play_months(committee: Committee, chance: Random, *, today: date) -> None:
    """Play the months up to today; the next meeting is four days ahead."""
    wheel = _series(committee, chance, today=today)
    meetings = _planned(wheel, today)
    past, coming = meetings[:-1], meetings[-1]
    sessions = [_session(chance) for _ in past]
    talks = _past_talks(wheel, past)
    told = rounds.Aside(past[ditch.BEGAN], ditch.speak, ditch.is_it)
    waiting = rounds.play(wheel, past[:-1], sessions[:-1], also=told)
    with transaction.atomic():
        ditch.follow(wheel, wheel.apart[0], past)
        sent = _last_meeting(wheel, past[-1], sessions[-1], waiting)
        above = steering.send_up(committee, sent, past[-1])
        sent.remove(above)
        steering.direct(committee, sent, today=today)
        rounds.keep_promises(wheel, until=today)
        papers.write_up(wheel, past, since=NUMBERS_SINCE)
        _under_way(wheel, sent, today=today)
        _settle_talks(talks, committee)
        _coming_talks(wheel, coming, today=today)
        _coming(wheel, coming, today=today)
        paying.pay(committee, GRANTED, past[:-1], today=today)
        supplying.supply_nhi_chieu(committee, today=today)
        surveying.ask_nhi_chieu(committee, today=today)
        bulletins.compile_all(committee, past, coming, today=today)


def _series(committee: Committee, chance: Random, *, today: date) -> Wheel:
    day = today + timedelta(days=DAYS_AHEAD)
    nth = (day.day - 1) // 7 + 1
    last = nth > LAST_NTH
    terms = SeriesTerms(
        name="Giao ban bí thư chi bộ khu dân cư",
        cluster=committee.clusters["KDC"],
        recurrence=Recurrence(
            kind=RuleKind.LAST_WEEKDAY if last else RuleKind.NTH_WEEKDAY,
            weekday=day.weekday(),
            nth=1 if last else nth,
        ),
        starts_at=time(7, 30),
        place="Hội trường UBND phường, tầng 2",
        valid_from=committee.since,
    )
    return rounds.begin(committee, terms, chance=chance, desk=Desk(committee, chance))


def _planned(wheel: Wheel, today: date) -> list[Meeting]:
    """Plan the coming meeting, the months before it and the two that follow, and return those up to it."""
    coming = today + timedelta(days=DAYS_AHEAD)
    months = [_month(coming, back) for back in range(MONTHS, -3, -1)]
    found: list[Meeting] = []
    for year in sorted({year for year, _ in months}):
        days = {
            one.month: one.day or one.ruled
            for one in queries.proposals(wheel.series, year)
            if (year, one.month) in months
        }
        if year == coming.year:
            days[coming.month] = coming
        now = moment(wheel.committee.since, 8)
        found += meetings_actions.plan_year(wheel.series, year, days=days, now=now, actor=SYSTEM)
    return [meeting for meeting in found if meeting.day <= coming]


def _month(day: date, back: int) -> tuple[int, int]:
    place = day.year * 12 + day.month - 1 - back
    return place // 12, place % 12 + 1


def _session(chance: Random) -> Session:
    fields = chance.choices(tuple(_FIELDS), weights=tuple(_FIELDS.values()), k=chance.choice((4, 5)))
    return Session(tuple(fields), on_spot=2, set_aside=chance.choice((0, 1)), remarks=2)


def _last_meeting(wheel: Wheel, meeting: Meeting, session: Session, waiting: list[Sent]) -> list[Sent]:
    """Play the last meeting that was held: one reply never came, one was vague and goes back."""
    _, vague, *rest = waiting
    reply = wheel.desk.deliver(vague, at=before(meeting, 2), weak=True)
    late = rounds.answer(wheel, rest, meeting)
    wheel.answered.append((vague, reply))
    table = wheel.table(meeting)
    table.first = wheel.speakers[0]
    sent = hold(table, session, also=_go_through)
    rounds.catch_up(wheel, late, meeting)
    rounds.judge(wheel, meeting)
    return sent


def _go_through(table: Table) -> None:
    steering.speak_beyond(table)
    go_through(table)


def _under_way(wheel: Wheel, sent: list[Sent], *, today: date) -> None:
    """Leave the replies that the coming meeting awaits in every state that a newcomer should see."""
    mine = wheel.speakers[0].post.unit_id
    first = next(one for one in sent if one.asked_by[0].unit_id == mine)
    wheel.desk.deliver(first, at=moment(today - timedelta(days=2), 16))
    others = [one for one in sent if one is not first and one.referral.lead.answers_itself]
    at = moment(today - timedelta(days=1), 15)
    for one, state in zip(others, ("submitted", "refused", "draft"), strict=False):
        answer = answer_of(one, day=today, chance=wheel.chance)
        if state == "submitted":
            wheel.desk.submit(one, answer, at=at)
        elif state == "draft":
            wheel.desk.draft(one, answer, at=at)
        else:
            reasons = items_on(one.referral.host, Vocabulary.REFUSAL, today)
            sentence = (
                "Nội dung thuộc trách nhiệm của đơn vị quản lý công trình, không thuộc thẩm quyền Phòng."
            )
            handed = HandedBack(reasons.get(item__code="other_body_first"), sentence)
            refuse(one.referral, handed, by=wheel.desk.as_actor(one.referral), at=at)


def _coming(wheel: Wheel, meeting: Meeting, *, today: date) -> None:
    """Call the coming meeting; five secretaries have written beforehand, two of them of the same matter.

    The second of these called it urgent last night, and no standing member has read it yet.
    """
    table = wheel.table(meeting)
    call(table, in_time=True)
    committee = wheel.committee
    invited = [*committee.seats.values(), *committee.secretaries.values(), *committee.clearers.values()]
    inviting.confirm(table.meeting, invited, first=wheel.speakers[0], now=moment(today, 7))
    seats = wheel.speakers[1:6]
    fields = ("agriculture_irrigation", "services", "transport_construction", "policy_entitlements")
    for days, field, seat in zip((3, 3, 2, 1), fields, seats, strict=False):
        ask_in_writing(table, field, seat, at=moment(today - timedelta(days=days), 20))
    _, matter = table.asked[0]
    ask_in_writing(table, matter.field, seats[-1], again=matter, at=moment(today - timedelta(days=1), 21))


@transaction.atomic
def _past_talks(wheel: Wheel, past: list[Meeting]) -> list[Talk]:
    """Prepare one talk for each of the last meetings."""
    words = talking.facts_of("nhi_chieu")[:TALKS_GIVEN]
    held = past[-TALKS_GIVEN:]
    return [
        talking.prepare(talking.ask(meeting, wheel.speakers[place + 1].post.unit, one), one)
        for place, (meeting, one) in enumerate(zip(held, words, strict=True))
    ]


def _settle_talks(talks: list[Talk], committee: Committee) -> None:
    """Note what became of the talks: one was not reached, the others were given, one is good practice."""
    *given, missed, last = talks
    reason = "Phần giải đáp kéo dài, không còn thời gian trình bày."
    talking_actions.not_give_talk(missed, reason=reason, actor=SYSTEM)
    for talk in (*given, last):
        talking.give(talk)
    talking.mark(given[0], committee)


def _coming_talks(wheel: Wheel, meeting: Meeting, *, today: date) -> None:
    """Leave the talk of the coming meeting without a text, and ask the first speaker for the one after it."""
    late, following = talking.facts_of("nhi_chieu")[TALKS_GIVEN:]
    asked = talking.ask(meeting, wheel.speakers[TALKS_GIVEN + 1].post.unit, late, days=30)
    talking.register(asked, late)
    next_one = queries.next_meeting_after(meeting)
    if next_one is not None:
        days = (next_one.day - today).days + 3
        talking.ask(next_one, wheel.speakers[0].post.unit, following, days=days)
