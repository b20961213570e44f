"""Support payments of the demonstration: a rate, the sheets of past briefings, settled quarters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from django.db import transaction

from giaoban.access.rules import Target, Verb
from giaoban.allowances import actions
from giaoban.allowances.actions import RatePlan
from giaoban.allowances.models import PaymentSheet
from giaoban.allowances.queries.freezing import marks_of, meetings_seen, weighed
from giaoban.allowances.queries.sheets import draft_of
from giaoban.allowances.rules.correcting import Correction
from giaoban.demo.organising import Committee, key_of
from giaoban.demo.playing import moment
from giaoban.kernel.actor import Actor
from giaoban.meetings.models import Meeting
from giaoban.organisation.rules import Span

# The correction strikes a line of somebody whom the attendance holds for present: that is what was wrong.
WRONGLY_NOTED: Final = "Điểm danh nhầm: đồng chí vắng mặt tại hội nghị, có người ký nhầm vào dòng này."
QUARTER: Final = 3
# What was paid is known of neither committee; the document says so wherever it is printed.
NO_SOURCE: Final = "số liệu giả định"


@dataclass(frozen=True, slots=True)
class Granted:
    """The rate of a committee of the demonstration."""

    amount: int
    approved_by: str


def pay(committee: Committee, granted: Granted, held: Sequence[Meeting], *, today: date) -> None:
    """Pay the briefings that were held, in the order of their days; settle the quarters that are over.

    The second of them is corrected by a new sheet, so that one can be seen.
    """
    _grant(committee, granted)
    actor = _clerk(committee, Verb.PAY)
    paid = _by_day(held)
    for place, meeting in enumerate(paid):
        sheet = _freeze(meeting, actor)
        if place == 1:
            _correct(sheet, actor)
    _settle(committee, paid, today)


def pay_together(committee: Committee, granted: Granted, held: Sequence[Meeting]) -> None:
    """Pay the briefings of whole years: those of a month in one act, after the last of them."""
    _grant(committee, granted)
    actor, paid = _clerk(committee, Verb.PAY), _by_day(held)
    for month, some in groupby(paid, key=lambda meeting: meeting.day.replace(day=1)):
        meetings = list(some)
        last = meetings[-1].day
        sheets = actions.freeze_sheets(
            committee.host,
            marks_of(weighed(meetings_seen(committee.host, [meeting.pk for meeting in meetings]))),
            leaves=False,
            once=key_of("payments", committee.host.code, "together", f"{month}"),
            at=moment(last, 15),
            actor=actor,
        )
        if month == paid[-1].day.replace(day=1):
            _correct(sheets[0], actor)
    _settle(committee, paid, paid[-1].day + timedelta(days=31))


def _grant(committee: Committee, granted: Granted) -> None:
    plan = RatePlan(
        amount=granted.amount,
        span=Span(committee.since, None),
        basis=f"văn bản về mức hỗ trợ ({NO_SOURCE})",
        approved_by=granted.approved_by,
    )
    once = key_of("payments", committee.host.code, "rate")
    with transaction.atomic():
        actions.set_rate(committee.host, plan, once=once, actor=_clerk(committee, Verb.SET_RATES))


def _clerk(committee: Committee, verb: Verb) -> Actor:
    return committee.office.actor(verb, Target(host=committee.host.pk))


def _by_day(held: Sequence[Meeting]) -> list[Meeting]:
    return sorted(held, key=lambda meeting: (meeting.day, meeting.pk))


def _settle(committee: Committee, paid: Sequence[Meeting], today: date) -> None:
    """Settle each quarter that is over, on the day after it."""
    host, actor = committee.host, _clerk(committee, Verb.PAY)
    for first, last in _quarters(paid, today):
        at = moment(last + timedelta(days=1), 9)
        actions.settle(host, first, last, once=key_of("payments", host.code, f"{first}"), at=at, actor=actor)


def _freeze(meeting: Meeting, actor: Actor) -> PaymentSheet:
    at = moment(meeting.day, 11, 30)
    closed = Meeting.objects.select_related("host", "series__cluster", "period").get(pk=meeting.pk)
    seen = draft_of(closed).drawn.mark
    return actions.freeze_sheet(
        closed, seen=seen, once=key_of("payments", "sheet", f"{meeting.pk}"), at=at, actor=actor
    )


def _correct(sheet: PaymentSheet, actor: Actor) -> None:
    line = sheet.lines.order_by("position")[2]
    correction = Correction(frozenset({line.pk}), frozenset(), WRONGLY_NOTED)
    at = sheet.frozen_at + timedelta(hours=2)
    actions.correct_sheet(
        sheet, correction, once=key_of("payments", "corrected", f"{sheet.pk}"), at=at, actor=actor
    )


def _quarters(paid: Sequence[Meeting], today: date) -> list[tuple[date, date]]:
    """Return the first and the last day of each quarter with a paid briefing that is over."""
    firsts = sorted({_first(meeting.day) for meeting in paid})
    spans = [(first, _first(first + timedelta(days=100)) - timedelta(days=1)) for first in firsts]
    return [(first, last) for first, last in spans if last < today]


def _first(day: date) -> date:
    return date(day.year, (day.month - 1) // QUARTER * QUARTER + 1, 1)
