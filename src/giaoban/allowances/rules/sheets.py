"""Rules for payment sheets: who stands on one, in which order, when it is frozen, how it is corrected."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Final

from giaoban.allowances.rules.rates import Rate
from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import name_sort_key, nfc

LONGEST_REASON: Final = 300


class Unpaid(StrEnum):
    """Why somebody who was invited gets nothing."""

    ABSENT = "absent"
    SUBSTITUTE = "substitute"
    SALARIED = "salaried"


UNPAID_WORDS: Final = {
    Unpaid.ABSENT: gettext_noop("Was not there"),
    Unpaid.SUBSTITUTE: gettext_noop("The rate does not pay those who come instead"),
    Unpaid.SALARIED: gettext_noop("Draws pay from the State"),
}


@dataclass(frozen=True, slots=True)
class Attendee:
    """One invited secretary as attendance has it.

    Attributes:
        invitation: Key of the invitation.
        place: Where its cell stands in the order of communes and cells.
        name: Who came; of those who did not, who was expected.
        post: What that person is.
        is_there: Whether somebody was there.
        by_substitute: Whether somebody else came instead.
        is_salaried: Whether who came draws pay from the State.
        commune: Key of the unit above its cell; ``None`` if it stands under the committee at once.
        note: What who came instead is themselves; it stands beside the line.
    """

    invitation: int
    place: bytes
    name: str
    post: str
    is_there: bool
    by_substitute: bool = False
    is_salaried: bool = False
    commune: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One person on a sheet that is drawn up."""

    attendee: Attendee
    amount: Dong


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sheet as it would be frozen now: who is paid, and who is not and why."""

    lines: tuple[Line, ...]
    unpaid: tuple[tuple[Attendee, Unpaid], ...]

    @property
    def total(self) -> Dong:
        """What the sheet comes to."""
        return Dong(sum(line.amount for line in self.lines))

    @property
    def named_twice(self) -> tuple[str, ...]:
        """Names that stand on more than one line: two people, or one who would be paid twice."""
        spelt: dict[str, list[str]] = {}
        for line in self.lines:
            spelt.setdefault(nfc(line.attendee.name).casefold(), []).append(line.attendee.name)
        return tuple(names[0] for names in spelt.values() if len(names) > 1)

    @property
    def mark(self) -> str:
        """A mark that changes with anything that would be paid; the clerk freezes what they have seen."""
        told = [(line.attendee.invitation, line.attendee.name, line.amount) for line in self.lines]
        return sha256(repr(told).encode()).hexdigest()[:16]


def why_unpaid(attendee: Attendee, rate: Rate) -> Unpaid | None:
    """Return why somebody gets nothing, or ``None`` if they are paid.

    Source:
        S85: support for the secretaries who attend; who draws pay and who came instead are settings.
    """
    if not attendee.is_there:
        return Unpaid.ABSENT
    if attendee.by_substitute and not rate.pays_substitutes:
        return Unpaid.SUBSTITUTE
    if attendee.is_salaried and not rate.pays_salaried:
        return Unpaid.SALARIED
    return None


def drawn_up(attendees: Iterable[Attendee], rate: Rate) -> Drawn:
    """Return the sheet of a meeting: by cell, then by given name, each with the same amount."""
    ordered = sorted(attendees, key=in_order)
    weighed = [(each, why_unpaid(each, rate)) for each in ordered]
    return Drawn(
        lines=tuple(Line(each, rate.amount) for each, why in weighed if why is None),
        unpaid=tuple((each, why) for each, why in weighed if why is not None),
    )


def in_order(attendee: Attendee) -> tuple[bytes, bytes, int]:
    """Return the key by which the people of a sheet are ordered."""
    return attendee.place, name_sort_key(attendee.name), attendee.invitation


def why_not_draw_up(
    *, is_briefing: bool, is_closed: bool, is_noted: bool, rate: Rate | None
) -> Refusal | None:
    """Return why no sheet can be drawn up of a meeting, or ``None`` if one can.

    Args:
        is_briefing: Whether it is a briefing; the support is for those.
        is_closed: Whether it is over.
        is_noted: Whether anybody's attendance was noted at it.
        rate: The rate that holds on its day; ``None`` if none does.
    """
    if not is_briefing:
        return Refusal(
            "sheet_no_briefing",
            gettext_noop("Support is paid for briefings. Of this meeting no sheet is drawn up."),
        )
    if not is_closed:
        return Refusal(
            "sheet_not_closed",
            gettext_noop("The meeting is not closed, so its attendance may still change. Close it first."),
        )
    if not is_noted:
        return Refusal(
            "sheet_no_attendance",
            gettext_noop(
                "Nobody has noted who was at this meeting, so nobody can be paid. Note the attendance first."
            ),
        )
    if rate is None:
        return Refusal(
            "sheet_no_rate",
            gettext_noop(
                "No rate holds on the day of this meeting. Enter the rate and its legal basis first."
            ),
        )
    return None


def why_not_freeze(drawn: Drawn, *, seen: str, frozen_as: str) -> Refusal | None:
    """Return why a sheet cannot be frozen, or ``None`` if it can.

    Args:
        drawn: The sheet as it would be now.
        seen: Mark of the sheet that the clerk had before them.
        frozen_as: Number of the sheet that somebody froze meanwhile; empty if nobody did.
    """
    if frozen_as:
        return Refusal(
            "sheet_frozen_already",
            gettext_noop(
                "Sheet %(number)s of this meeting is frozen already. Open it; nothing is paid twice."
            ),
            {"number": frozen_as},
        )
    if not drawn.lines:
        return Refusal(
            "sheet_empty",
            gettext_noop("Nobody on this list is paid by the rate, so there is no sheet to freeze."),
        )
    if seen != drawn.mark:
        return Refusal(
            "sheet_changed",
            gettext_noop(
                "The attendance or the rate changed while you were reading. "
                "Read the list as it is now, then freeze it."
            ),
        )
    return None


def why_fixed(number: str) -> Refusal:
    """Return why attendance stays as it is: a sheet was frozen on it, and is corrected by another."""
    return Refusal(
        "attendance_paid",
        gettext_noop(
            "Payment sheet %(number)s is frozen on this attendance, so it cannot be changed. "
            "Open the sheet and correct it: a correction is a new sheet with a number of its own."
        ),
        {"number": number},
    )
