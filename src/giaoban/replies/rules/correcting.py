"""Rules for a correction: a delivered reply that held a mistake gets a new version that says what changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.opinions.rules.referrals import ANSWERED
from giaoban.replies.rules.drafting import Answer, PointAnswer, State
from giaoban.replies.rules.leaving import Document

CORRECTED_WITHOUT_REASON: Final = gettext_noop(
    "Write what was wrong; those who raised it read it beside the corrected reply."
)
# In the order of the page, as a raiser reads them.
WORDS: Final = {
    "found": gettext_noop("What the check found"),
    "action": gettext_noop("What is done"),
    "who": gettext_noop("Who does it"),
    "by_when": gettext_noop("Finished by"),
    "cause": gettext_noop("Cause"),
    "grounds": gettext_noop("Grounds"),
    "means": gettext_noop("Means"),
    "outcome": gettext_noop("Result"),
    "next_report_on": gettext_noop("Next report"),
    "number": gettext_noop("Number of the document"),
    "day": gettext_noop("Date of the document"),
    "signer": gettext_noop("Signed by"),
}
OF_A_POINT: Final = ("found", "action", "who", "by_when", "cause", "grounds", "means")
MOST_WORDS: Final = 1_500  # longer texts are shown whole, before and now: comparing them word by word is slow


@dataclass(frozen=True, slots=True)
class Correctable:
    """A delivered reply as whoever wants to correct it meets it.

    Attributes:
        state: State of this version.
        is_latest: Whether no later version has been delivered.
        referral: State of the referral.
        under_way: Whether a correction of it is being written.
        objected: Whether an objection to it waits for the office.
    """

    state: State
    is_latest: bool
    referral: str
    under_way: bool = False
    objected: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a reply as it left, or as it would leave; without a document it has not left yet."""

    answer: Answer
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a correction changes.

    Attributes:
        part: A key of :data:`WORDS`.
        point: Number of the point; ``None`` for the reply as a whole.
    """

    part: str
    before: str | date | None
    after: str | date | None
    point: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in both versions, or in one of them only."""

    words: str
    differs: bool


def why_not_open_correction(reply: Correctable) -> Refusal | None:
    """Return why no correction of this reply can be begun, whatever the reason, or ``None`` if one can."""
    if reply.under_way:
        return Refusal(
            "being_corrected",
            gettext_noop("A correction of this reply is being written. Go on with that one."),
        )
    return why_not_correct_now(reply)


def why_not_correct_now(reply: Correctable) -> Refusal | None:
    """Return why a correction of this reply may not be delivered as things stand, or ``None`` if it may."""
    if reply.state is not State.DELIVERED or reply.referral not in ANSWERED:
        return Refusal(
            "nothing_to_correct",
            gettext_noop("Only a reply that was delivered, and not given back, is corrected."),
        )
    if not reply.is_latest:
        return Refusal(
            "newer_version", gettext_noop("A newer version has been delivered. Correct that one instead.")
        )
    if reply.objected:
        return Refusal(
            "objected",
            gettext_noop(
                "A raiser objects to this reply, so the office decides first. "
                "If the reply comes back, write a new one."
            ),
        )
    return None


def why_not_begin_correction(reply: Correctable, *, reason: str) -> Refusal | None:
    """Return why this reply may not be corrected for this reason, or ``None`` if it may."""
    if refusal := why_not_open_correction(reply):
        return refusal
    if not reason.strip():
        return Refusal("no_reason", CORRECTED_WITHOUT_REASON)
    return None


def why_not_drop(state: State, *, is_correction: bool) -> Refusal | None:
    """Return why a version may not be dropped, or ``None``: only a correction that has not left may be."""
    if is_correction and state is not State.DELIVERED:
        return None
    return Refusal("no_correction", gettext_noop("Only a correction that was not delivered can be dropped."))


def why_not_let_go(before: Version, after: Version) -> Refusal | None:
    """Return why a correction may not be delivered, or ``None``: something in it must differ."""
    if changes(before, after):
        return None
    return Refusal(
        "nothing_changed",
        gettext_noop(
            "Nothing differs from the reply as it was delivered. Change what was wrong, or drop it."
        ),
    )


def changes(before: Version, after: Version) -> tuple[Change, ...]:
    """Return what ``after`` says otherwise than ``before``, in the order of the page."""
    return (*_of_points(before.answer, after.answer), *_of_whole(before, after))


def changed_points(before: Answer, after: Answer) -> frozenset[int]:
    """Return the numbers of the points to which ``after`` answers otherwise."""
    return frozenset(change.point for change in _of_points(before, after) if change.point is not None)


def compared(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both texts cut into pieces that say which words stand in one of them only, spaces apart."""
    old, new = _cut(before), _cut(after)
    if max(len(old), len(new)) > MOST_WORDS:
        return _whole(before, differs=True), _whole(after, differs=True)
    gone: list[Piece] = []
    come: list[Piece] = []
    was, now = [word.strip() for word in old], [word.strip() for word in new]
    for tag, start, end, begin, stop in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        gone += _whole("".join(old[start:end]), differs=tag != "equal")
        come += _whole("".join(new[begin:stop]), differs=tag != "equal")
    return tuple(gone), tuple(come)


def _of_points(before: Answer, after: Answer) -> Iterator[Change]:
    known = {point.number: point for point in before.points}
    for point in after.points:
        old = known.get(point.number, PointAnswer(point.number))
        for part in OF_A_POINT:
            was, now = getattr(old, part), getattr(point, part)
            if was != now:
                yield Change(part, was, now, point.number)


def _of_whole(before: Version, after: Version) -> Iterator[Change]:
    old, new = before.answer, after.answer
    pairs: list[tuple[str, str | date | None, str | date | None]] = [
        ("outcome", old.outcome, new.outcome),
        ("next_report_on", old.next_report_on, new.next_report_on),
    ]
    if before.document is not None and after.document is not None:
        was, now = before.document, after.document
        pairs += [
            ("number", was.number, now.number),
            ("day", was.day, now.day),
            ("signer", was.signer, now.signer),
        ]
    yield from (Change(part, was, now) for part, was, now in pairs if was != now)


def _cut(text: str) -> list[str]:
    words: list[str] = []
    for line in text.splitlines(keepends=True):
        bare = line.split(" ")
        words += [f"{word} " for word in bare[:-1]]
        words += [bare[-1]] if bare[-1] else []
    return words


def _whole(words: str, *, differs: bool) -> tuple[Piece, ...]:
    return (Piece(words, differs),) if words else ()
