"""Support payments of the demonstration: a rate, the sheets of past briefings, settled quarters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db import transaction

from giaoban.access.rules import Target, Verb
from giaoban.allowances import actions
from giaoban.allowances.actions import RatePlan
from giaoban.allowances.models import PaymentSheet
from giaoban.allowances.queries.sheets import draft_of
from giaoban.allowances.rules.sheets import Correction
from giaoban.demo.organising import Committee, key_of
from giaoban.demo.playing import moment
from giaoban.kernel.actor import Actor
from giaoban.meetings.models import Meeting
from giaoban.organisation.rules import Span

QUARTER: Final = 3
# What was paid is known of neither committee; the document says so wherever it is printed.
NO_SOURCE: Final = "số liệu giả định để trình diễn"


@dataclass(frozen=True, slots=True)
class Granted:
    """The rate of a committee of the demonstration."""

    amount: int
    approved_by: str


def pay(committee: Committee, granted: Granted, held: Sequence[Meeting], *, today: date) -> None:
    """Pay the briefings that were held, in the order of their days; settle the quarters that are over.

    The second of them is corrected by a new sheet, so that one can be seen.
    """
    span = Span(committee.since, None)
    plan = RatePlan(
        amount=granted.amount,
        span=span,
        basis=f"văn bản về mức hỗ trợ ({NO_SOURCE})",
        approved_by=granted.approved_by,
    )
    code, clerk = committee.host.code, committee.office
    target = Target(host=committee.host.pk)
    with transaction.atomic():
        actions.set_rate(
            committee.host,
            plan,
            once=key_of("payments", code, "rate"),
            actor=clerk.actor(Verb.SET_RATES, target),
        )
    actor = clerk.actor(Verb.PAY, target)
    paid = sorted(held, key=lambda meeting: (meeting.day, meeting.pk))
    for place, meeting in enumerate(paid):
        sheet = _freeze(meeting, actor)
        if place == 1:
            _correct(sheet, actor)
    for first, last in _quarters(paid, today):
        at = moment(last + timedelta(days=1), 9)
        actions.settle(
            committee.host, first, last, once=key_of("payments", code, f"{first}"), at=at, actor=actor
        )


def _freeze(meeting: Meeting, actor: Actor) -> PaymentSheet:
    at = moment(meeting.day, 11, 30)
    closed = Meeting.objects.select_related("host", "series__cluster", "period").get(pk=meeting.pk)
    seen = draft_of(closed).drawn.mark
    return actions.freeze_sheet(
        closed, seen=seen, once=key_of("payments", "sheet", f"{meeting.pk}"), at=at, actor=actor
    )


def _correct(sheet: PaymentSheet, actor: Actor) -> None:
    line = sheet.lines.order_by("position")[2]
    correction = Correction(
        frozenset({line.pk}), frozenset(), "Đồng chí đã nhận hỗ trợ tại hội nghị khác cùng ngày."
    )
    at = moment(sheet.meeting.day, 15)
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
