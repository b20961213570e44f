"""Rules for what a meeting leaves on paper: its minutes, and the notice of what its chair concluded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.rules.life import State


class PaperKind(StrEnum):
    """Which paper it is; a meeting has one of each."""

    MINUTES = "minutes"
    CONCLUSIONS = "conclusions"


class PaperState(StrEnum):
    """Where a paper stands between the clerk who writes it and the chair who answers for it."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"


class PaperVerb(StrEnum):
    """What is done to a paper."""

    CORRECT = "correct"
    SUBMIT = "submit"
    GIVE_BACK = "give_back"
    APPROVE = "approve"


# Nothing leads on from an approved paper: what is wrong in it is put right in an annex beside it.
PAPER_LIFE: Final = Machine(
    start=PaperState.DRAFT,
    moves={
        (PaperState.DRAFT, PaperVerb.CORRECT): PaperState.DRAFT,
        (PaperState.DRAFT, PaperVerb.SUBMIT): PaperState.SUBMITTED,
        (PaperState.SUBMITTED, PaperVerb.GIVE_BACK): PaperState.DRAFT,
        (PaperState.SUBMITTED, PaperVerb.APPROVE): PaperState.APPROVED,
    },
)

# Stands where something still has to be filled in.
BLANK: Final = "……"
OFFICE_CHASED_AFTER: Final = (3, 7)  # days after a meeting was closed without approved minutes


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a paper as the clerk reads and corrects it.

    Attributes:
        key: Names it through its versions: ``"conclusions"``, or ``"item-12"`` for an item of the agenda.
        title: Of an item of the agenda, as the agenda called it; empty where the key says it all.
        text: A paragraph a line.
    """

    key: str
    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What the rules need to know about one paper.

    Attributes:
        version: Number of its newest version, from 1.
    """

    kind: PaperKind
    state: PaperState
    version: int


def why_not_draw_up(meeting: State, *, is_there: bool) -> Refusal | None:
    """Return why a paper cannot be drawn up from what was recorded, or ``None`` if it can.

    Args:
        meeting: Where the meeting stands.
        is_there: Whether this paper has been drawn up already.

    Source:
        S110: minutes are made from the recorded turns.
    """
    if meeting is State.CANCELLED:
        return Refusal("cancelled", gettext_noop("This meeting was not held, so it leaves no papers."))
    if meeting is not State.CLOSED:
        return Refusal(
            "not_closed",
            gettext_noop("Papers are drawn up once the meeting is closed. Close it, then draw them up."),
        )
    if is_there:
        return Refusal(
            "there_already", gettext_noop("This paper has been drawn up already. Open it and go on.")
        )
    return None


def why_not_correct(paper: PaperFacts, *, seen: int) -> Refusal | None:
    """Return why a paper cannot be saved as it was corrected, or ``None`` if it can.

    Args:
        paper: The paper as it stands.
        seen: Number of the version that the clerk had before them.
    """
    if paper.state is PaperState.SUBMITTED:
        return Refusal(
            "with_the_chair",
            gettext_noop("This paper is with the chair. Ask for it back before you change it."),
        )
    if paper.state is PaperState.APPROVED:
        return locked()
    if paper.version != seen:
        return Refusal(
            "changed_meanwhile",
            gettext_noop(
                "Somebody saved this paper after you opened it. Nothing you typed is lost: "
                "under each part that differs stands what they wrote. Put the two together, then save."
            ),
        )
    return None


def why_not_submit(paper: PaperFacts, sections: Sequence[Section]) -> Refusal | None:
    """Return why a paper cannot be sent to the chair, or ``None`` if it can."""
    if paper.state is PaperState.APPROVED:
        return locked()
    if paper.state is PaperState.SUBMITTED:
        return Refusal("with_the_chair_already", gettext_noop("This paper is with the chair already."))
    empty = next((each for each in sections if each.key in MUST_SAY and not each.text.strip()), None)
    if empty is not None:
        return Refusal("says_nothing", MUST_SAY[empty.key], {"section": empty.key})
    blank = next((each for each in sections if BLANK in each.text), None)
    if blank is not None:
        return Refusal(
            "has_blanks",
            gettext_noop(
                "Dotted places are still to be filled in. Fill them in or take them out, then send it."
            ),
            {"section": blank.key},
        )
    return None


def why_not_give_back(paper: PaperFacts, *, why: str) -> Refusal | None:
    """Return why the chair cannot give a paper back, or ``None`` if they can."""
    if refusal := _why_not_decide(paper):
        return refusal
    if not why.strip():
        return Refusal("no_reason", gettext_noop("Write in one sentence what should be put right."))
    return None


def why_not_approve(paper: PaperFacts, *, seen: int) -> Refusal | None:
    """Return why the chair cannot approve a paper, or ``None`` if they can.

    Args:
        paper: The paper as it stands.
        seen: Number of the version that the chair had before them.
    """
    if refusal := _why_not_decide(paper):
        return refusal
    if paper.version != seen:
        return Refusal(
            "another_version",
            gettext_noop("The paper was corrected after you opened it. Read it once more, then approve it."),
        )
    return None


def why_not_add_annex(paper: PaperFacts, *, text: str) -> Refusal | None:
    """Return why nothing can be put beside a paper, or ``None`` if it can."""
    if paper.state is not PaperState.APPROVED:
        return Refusal(
            "not_approved",
            gettext_noop("This paper can still be corrected itself. An annex is for an approved one."),
        )
    if not text.strip():
        return Refusal("empty_annex", gettext_noop("Write what is put right, and where."))
    return None


def locked() -> Refusal:
    """Return the refusal that an approved paper gives to every change."""
    return Refusal(
        "approved",
        gettext_noop(
            "This paper was approved and stays as it is. Put what is wrong right in an annex beside it."
        ),
    )


def changed(before: Iterable[Section], after: Iterable[Section]) -> dict[str, str]:
    """Return the parts whose words differ, by key, as they read in ``after``; one that went reads empty."""
    was = {each.key: each.text for each in before}
    now = {each.key: each.text for each in after}
    return {key: now.get(key, "") for key in {**was, **now} if was.get(key) != now.get(key)}


def days_waiting(closed_on: date, today: date) -> int:
    """Return for how many days the minutes of a meeting have been missing."""
    return (today - closed_on).days


def is_missing(closed_on: date, today: date) -> bool:
    """Return whether minutes that nobody has approved should have been by now."""
    return days_waiting(closed_on, today) >= OFFICE_CHASED_AFTER[0]


def _why_not_decide(paper: PaperFacts) -> Refusal | None:
    if paper.state is PaperState.APPROVED:
        return locked()
    if paper.state is not PaperState.SUBMITTED:
        return Refusal(
            "not_submitted", gettext_noop("This paper is still with the office. It has not been sent to you.")
        )
    return None


# Parts without which a paper is none, and what to write there.
MUST_SAY: Final = {
    "chair": gettext_noop("Write who chaired the meeting."),
    "chair_post": gettext_noop("Write from which post the chair concluded."),
    "clerk": gettext_noop("Write who took the minutes."),
    "attendance": gettext_noop("Write how many were called and how many came."),
    "present": gettext_noop("Write who was present."),
    "conclusions": gettext_noop("Write what the chair concluded, a point a line."),
}

PAPER_WORDS: Final = {
    PaperKind.MINUTES: gettext_noop("Minutes of the meeting"),
    PaperKind.CONCLUSIONS: gettext_noop("Notice of conclusions"),
}
PAPER_STATE_WORDS: Final = {
    PaperState.DRAFT: gettext_noop("Being written"),
    PaperState.SUBMITTED: gettext_noop("With the chair"),
    PaperState.APPROVED: gettext_noop("Approved"),
}
SECTION_WORDS: Final = {
    "began": gettext_noop("Began at"),
    "ended": gettext_noop("Ended at"),
    "chair": gettext_noop("Chair"),
    "chair_post": gettext_noop("Post of the chair"),
    "clerk": gettext_noop("Minute taker"),
    "attendance": gettext_noop("Attendance"),
    "present": gettext_noop("Present"),
    "conclusions": gettext_noop("What the chair concluded"),
    "carried": gettext_noop("Carried over to the next meeting"),
    "carried_by": gettext_noop("Who carries it out"),
}
