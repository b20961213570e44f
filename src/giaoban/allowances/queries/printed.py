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
    Rate,
    Settlement,
    SettlementEntry,
)
from giaoban.allowances.queries.rates import habit_of
from giaoban.allowances.queries.settling import Totals
from giaoban.allowances.queries.sheets import Draft, lines_of_sheets
from giaoban.documents.queries import issuer_or_refuse
from giaoban.documents.rules import papers
from giaoban.documents.rules.paper import Letterhead, Paper
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
    """Return frozen sheets of one committee as the lists to sign. Three queries, however many they are."""
    house, lines = house_of(sheets[0].host), lines_of_sheets(sheets)
    return [_frozen_on_paper(sheet, lines[sheet.pk], house) for sheet in sheets]


def sheet_on_paper(sheet: PaymentSheet, lines: Sequence[PaymentLine]) -> Paper:
    """Return a frozen sheet as the list to sign."""
    return _frozen_on_paper(sheet, lines, house_of(sheet.host))


def _frozen_on_paper(sheet: PaymentSheet, lines: Sequence[PaymentLine], house: House) -> Paper:
    payees = tuple(
        papers.Payee(
            line.name, line.post, line.amount, STRUCK if line.is_struck else line.note, line.is_struck
        )
        for line in lines
    )
    dated = timezone.localdate(sheet.frozen_at)
    return _listed(house, sheet.meeting, payees, sheet.rate, dated=dated, sheet=sheet)


def draft_on_paper(draft: Draft, *, today: date) -> Paper:
    """Return the list of a meeting as it would be frozen now, without a number.

    Raises:
        Refused: If none can be drawn up.
    """
    enforce(draft.refusal)
    if draft.rate is None:
        raise ValueError(f"the sheet of meeting {draft.meeting.pk} passed the rule without a rate")
    payees = tuple(
        papers.Payee(line.attendee.name, line.attendee.post, line.amount) for line in draft.drawn.lines
    )
    return _listed(house_of(draft.meeting.host), draft.meeting, payees, draft.rate, dated=today)


def _listed(
    house: House,
    meeting: Meeting,
    payees: tuple[papers.Payee, ...],
    rate: Rate,
    *,
    dated: date,
    sheet: PaymentSheet | None = None,
) -> Paper:
    corrected = sheet.corrects if sheet else None
    habit = house.habit
    total = sum(each.amount for each in payees if not each.is_struck)
    with translation.override("vi"):
        facts = papers.PaymentList(
            letterhead=house.letterhead,
            meeting=whole_subject_of(meeting),
            held_on=meeting.day,
            venue=meeting.place,
            number=sheet.code if sheet else "",
            payees=payees,
            rate=rate.amount,
            basis=rate.basis,
            words=words_of(total, habit),
            dated=dated,
            corrects=f"{corrected.code}: {sheet.reason}" if sheet and corrected else "",
            model_number=habit.model_number,
            blank=0 if corrected else habit.blank_rows,
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
