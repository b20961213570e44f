"""Rules for corrections of payment sheets: what may be put right, and how wrong names are read."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from giaoban.allowances.rules.rates import why_not_amount
from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import nfc

LONGEST_NAME: Final = 100
_NUMBERED: Final = re.compile(r"(?:STT\s*)?([0-9]{1,4})\s*[.):;,-]?\s*(\D.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Correction:
    """What is put right on a sheet.

    Attributes:
        struck: Keys of the lines that are struck out; they stay visible.
        added: Keys of the invitations whose people come onto the sheet.
        reason: Why, in a sentence.
        renamed: The right names of lines whose name is wrong, by the key of the line.
        amount: The right rate in đồng for a person; ``None`` if the sheet paid by the right one.
    """

    struck: frozenset[int]
    added: frozenset[int]
    reason: str
    renamed: Mapping[int, str] = field(default_factory=dict)
    amount: Dong | None = None

    def changes(self, paid: Dong) -> bool:
        """Return whether it changes anything of a sheet that pays this much a person."""
        return bool(self.struck or self.added or self.renamed) or self.amount not in {None, paid}


@dataclass(frozen=True, slots=True)
class Written:
    """A line of a sheet as a correction sees it: its key, its row, its name."""

    key: int
    position: int
    name: str


def paid_by(amounts: Iterable[int], rate: Dong) -> Dong:
    """Return what a sheet pays a person: what its lines say, which a correction may have put right.

    Args:
        amounts: Of the lines that are not struck.
        rate: That the sheet was drawn up by; it counts where every line is struck.
    """
    return Dong(next(iter(amounts), rate))


def read_names(text: str, lines: Iterable[Written]) -> Mapping[int, str] | Refusal:
    """Return the right names that somebody wrote, by the key of the line; a refusal if a row is unclear.

    Each row begins with the number of the line on the sheet: "3 Ngô Đức Họa".
    """
    known = {line.position: line for line in lines}
    found: dict[int, str] = {}
    for row in filter(None, (" ".join(nfc(each).split()) for each in text.splitlines())):
        told = _NUMBERED.fullmatch(row)
        if told is None:
            return Refusal(
                "name_unnumbered",
                gettext_noop(
                    "“%(row)s”: write the number of the line first, then the right name, "
                    "for instance: 3 Ngô Đức Họa."
                ),
                {"row": row},
            )
        line = known.get(int(told[1]))
        if line is None:
            return Refusal(
                "name_no_line",
                gettext_noop("“%(row)s”: the sheet has no line %(number)s that is not struck out."),
                {"row": row, "number": int(told[1])},
            )
        if len(told[2]) > LONGEST_NAME:
            return Refusal(
                "name_too_long",
                gettext_noop("“%(row)s”: a name has at most %(most)s characters."),
                {"row": row, "most": LONGEST_NAME},
            )
        if told[2] != line.name:
            found[line.key] = told[2]
    return found


def why_not_correct(
    correction: Correction,
    *,
    lines: Collection[int],
    addable: Collection[int],
    paid: Dong,
    corrected_as: str,
) -> Refusal | None:
    """Return why a sheet cannot be corrected so, or ``None`` if it can.

    Args:
        correction: What is put right.
        lines: Keys of the lines that are not struck yet.
        addable: Keys of the invitations that no line pays.
        paid: What the sheet pays a person.
        corrected_as: Number of the sheet that corrected it already.
    """
    if corrected_as:
        return Refusal(
            "sheet_corrected_already",
            gettext_noop("Sheet %(number)s corrects this one already. Open it and correct that."),
            {"number": corrected_as},
        )
    if correction.amount is not None and (refusal := why_not_amount(correction.amount)):
        return refusal
    if not correction.changes(paid):
        return Refusal(
            "correction_empty",
            gettext_noop("Nothing is changed yet: strike out or add somebody, mend a name or the rate."),
        )
    touched = correction.struck | set(correction.renamed)
    if not touched <= set(lines) or not correction.added <= set(addable):
        return Refusal(
            "correction_outdated",
            gettext_noop("The sheet is not as you saw it any more. Open it again and choose anew."),
        )
    return _why_no_reason(correction.reason)


def _why_no_reason(reason: str) -> Refusal | None:
    if reason.strip():
        return None
    return Refusal(
        "correction_no_reason",
        gettext_noop("Write why the sheet is corrected; it stands on the new sheet."),
    )
