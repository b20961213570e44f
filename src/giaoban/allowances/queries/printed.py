"""Sheets, settlements and proposals as they are printed: rows in, a paper out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils import timezone, translation

from giaoban.allowances.models import (
    PaperHabit,
    PaymentLine,
    PaymentSheet,
    Settlement,
    SettlementEntry,
)
from giaoban.allowances.queries.rates import habit_of
from giaoban.allowances.queries.settling import Totals
from giaoban.allowances.queries.sheets import (
    Draft,
    lines_of_sheets,
    paid_a_person,
    totals_corrected,
)
from giaoban.documents.queries import issuer_or_refuse
from giaoban.documents.rules import papers
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.documents.rules.papers.payments import grouped
from giaoban.kernel.money import Form, in_words
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import capital_first
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.organisation.models import Host

STRUCK: Final = "Không chi"
BACK: Final = "thu hồi "


def words_of(amount: int, habit: PaperHabit) -> str:
    """Return an amount in words as a committee writes it; what comes back to it is said so."""
    words = in_words(abs(amount), Form(habit.form), even=habit.even)
    return f"{BACK}{words[:1].lower()}{words[1:]}".capitalize() if amount < 0 else words


@dataclass(frozen=True, slots=True)
class House:
    """How a committee prints its sheets: under which head, and in which habits."""

    letterhead: Letterhead
    habit: PaperHabit


def house_of(host: Host) -> House:
    """Return how a committee prints its sheets. Two queries.

    Raises:
        Refused: If it has no letterhead yet.
    """
    return House(issuer_or_refuse(host).letterhead, habit_of(host.pk))


def sheets_on_paper(sheets: Sequence[PaymentSheet]) -> list[Paper]:
    """Return frozen sheets of one committee as the lists to sign. Four queries, however many they are."""
    house, lines, before = house_of(sheets[0].host), lines_of_sheets(sheets), totals_corrected(sheets)
    return [_frozen_on_paper(sheet, lines[sheet.pk], house, before.get(sheet.pk)) for sheet in sheets]


def sheet_on_paper(sheet: PaymentSheet, lines: Sequence[PaymentLine]) -> Paper:
    """Return a frozen sheet as the list to sign."""
    return _frozen_on_paper(sheet, lines, house_of(sheet.host), totals_corrected([sheet]).get(sheet.pk))


def _frozen_on_paper(
    sheet: PaymentSheet, lines: Sequence[PaymentLine], house: House, before: int | None
) -> Paper:
    payees = tuple(
        papers.Payee(
            line.name, line.post, line.amount, STRUCK if line.is_struck else line.note, line.is_struck
        )
        for line in lines
    )
    corrected = sheet.corrects
    facts = papers.PaymentList(
        letterhead=house.letterhead,
        meeting=_called(sheet.meeting),
        held_on=sheet.meeting.day,
        venue=sheet.meeting.place,
        number=sheet.code,
        payees=payees,
        rate=paid_a_person(sheet, lines),
        basis=sheet.rate.basis,
        words=_in_words(payees, house.habit),
        dated=timezone.localdate(sheet.frozen_at),
        corrects=f"{corrected.code}: {sheet.reason}" if corrected else "",
        change=_change(payees, before, house.habit) if corrected else "",
        model_number=house.habit.model_number,
        blank=0 if corrected else house.habit.blank_rows,
    )
    return papers.payment_list(facts)


def _change(payees: Iterable[papers.Payee], before: int | None, habit: PaperHabit) -> str:
    """Return by how much a sheet differs from the one that it corrects, in words for the paper."""
    change = _paid(payees) - (before or 0)
    if not change:
        return "không thay đổi số tiền"
    what = "chi thêm" if change > 0 else "thu hồi"
    return f"{what} {grouped(abs(change))} đồng ({words_of(abs(change), habit)})"


def _paid(payees: Iterable[papers.Payee]) -> int:
    return sum(each.amount for each in payees if not each.is_struck)


def _in_words(payees: Iterable[papers.Payee], habit: PaperHabit) -> str:
    return words_of(_paid(payees), habit)


def _called(meeting: Meeting) -> str:
    with translation.override("vi"):
        return whole_subject_of(meeting)


def draft_on_paper(draft: Draft, *, today: date) -> Paper:
    """Return the list of a meeting as it would be frozen now, without a number.

    Raises:
        Refused: If none can be drawn up.
    """
    enforce(draft.refusal)
    if draft.rate is None:
        raise ValueError(f"the sheet of meeting {draft.meeting.pk} passed the rule without a rate")
    meeting, house = draft.meeting, house_of(draft.meeting.host)
    payees = tuple(
        papers.Payee(line.attendee.name, line.attendee.post, line.amount, line.attendee.note)
        for line in draft.drawn.lines
    )
    facts = papers.PaymentList(
        letterhead=house.letterhead,
        meeting=_called(meeting),
        held_on=meeting.day,
        venue=meeting.place,
        number="",
        payees=payees,
        rate=draft.rate.amount,
        basis=draft.rate.basis,
        words=_in_words(payees, house.habit),
        dated=today,
        model_number=house.habit.model_number,
        blank=house.habit.blank_rows,
    )
    return papers.payment_list(facts)


def settlement_on_paper(settlement: Settlement, entries: Iterable[SettlementEntry], totals: Totals) -> Paper:
    """Return a settlement as it is printed: by sheet and by commune."""
    rows, house = list(entries), house_of(settlement.host)
    with translation.override("vi"):
        return papers.settlement(
            papers.SettlementFacts(
                letterhead=house.letterhead,
                number=settlement.code,
                first=settlement.first,
                last=settlement.last,
                sheets=tuple(_settled(entry) for entry in rows),
                communes=tuple((share.name, share.people, share.amount) for share in totals.shares),
                words=words_of(sum(entry.amount for entry in rows), house.habit),
                dated=timezone.localdate(settlement.settled_at),
            )
        )


def _settled(entry: SettlementEntry) -> papers.Settled:
    sheet = entry.sheet
    return papers.Settled(
        meeting=capital_first(whole_subject_of(sheet.meeting)),
        sheet=sheet.code,
        people=sheet.people,
        amount=entry.amount,
        note=f"Sửa số {sheet.corrects.code}" if sheet.corrects else "",
    )
