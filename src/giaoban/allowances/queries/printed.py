"""Sheets, settlements and proposals as they are printed: rows in, a paper out."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from django.utils import timezone, translation

from giaoban.allowances.models import PaperHabit, PaymentLine, PaymentSheet, Settlement, SettlementEntry
from giaoban.allowances.queries.rates import habit_of
from giaoban.allowances.queries.settling import Totals
from giaoban.allowances.queries.sheets import Draft
from giaoban.documents.queries import issuer_or_refuse
from giaoban.documents.rules import papers
from giaoban.documents.rules.paper import Paper
from giaoban.kernel.money import Form, in_words
from giaoban.kernel.verdict import enforce
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries.naming import whole_subject_of

STRUCK: Final = "Không chi"
BACK: Final = "thu hồi "


def words_of(amount: int, habit: PaperHabit) -> str:
    """Return an amount in words as a committee writes it; what comes back to it is said so."""
    words = in_words(abs(amount), Form(habit.form), even=habit.even)
    return f"{BACK}{words[:1].lower()}{words[1:]}".capitalize() if amount < 0 else words


def sheet_on_paper(sheet: PaymentSheet, lines: Sequence[PaymentLine]) -> Paper:
    """Return a frozen sheet as the list to sign."""
    payees = tuple(
        papers.Payee(
            line.name, line.post, line.amount, STRUCK if line.is_struck else line.note, line.is_struck
        )
        for line in lines
    )
    corrects = f"{sheet.corrects.code}: {sheet.reason}" if sheet.corrects else ""
    dated = timezone.localdate(sheet.frozen_at)
    return _listed(
        sheet.meeting,
        payees,
        (sheet.rate.amount, sheet.rate.basis),
        number=sheet.code,
        corrects=corrects,
        dated=dated,
    )


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
    return _listed(
        draft.meeting, payees, (draft.rate.amount, draft.rate.basis), number="", corrects="", dated=today
    )


def _listed(
    meeting: Meeting,
    payees: tuple[papers.Payee, ...],
    rate: tuple[int, str],
    *,
    number: str,
    corrects: str,
    dated: date,
) -> Paper:
    habit = habit_of(meeting.host_id)
    total = sum(each.amount for each in payees if not each.is_struck)
    with translation.override("vi"):
        facts = papers.PaymentList(
            letterhead=issuer_or_refuse(meeting.host).letterhead,
            meeting=whole_subject_of(meeting),
            held_on=meeting.day,
            venue=meeting.place,
            number=number,
            payees=payees,
            rate=rate[0],
            basis=rate[1],
            words=words_of(total, habit),
            dated=dated,
            corrects=corrects,
            model_number=habit.model_number,
            blank=0 if corrects else habit.blank_rows,
        )
        return papers.payment_list(facts)


def settlement_on_paper(settlement: Settlement, entries: Iterable[SettlementEntry], totals: Totals) -> Paper:
    """Return a settlement as it is printed: by sheet and by commune."""
    rows = list(entries)
    with translation.override("vi"):
        return papers.settlement(
            papers.SettlementFacts(
                letterhead=issuer_or_refuse(settlement.host).letterhead,
                number=settlement.code,
                first=settlement.first,
                last=settlement.last,
                sheets=tuple(_settled(entry) for entry in rows),
                communes=tuple((share.name, share.people, share.amount) for share in totals.shares),
                words=words_of(sum(entry.amount for entry in rows), habit_of(settlement.host_id)),
                dated=timezone.localdate(settlement.settled_at),
            )
        )


def _settled(entry: SettlementEntry) -> papers.Settled:
    sheet = entry.sheet
    return papers.Settled(
        meeting=whole_subject_of(sheet.meeting),
        sheet=sheet.code,
        people=sheet.people,
        amount=entry.amount,
        note=f"Sửa số {sheet.corrects.code}" if sheet.corrects else "",
    )
