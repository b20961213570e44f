"""Rules for writing a reply, from the first word until it is handed to the person who clears it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.opinions.rules.referrals import ANSWERED, PREPARING
from giaoban.replies.rules.templates import Wording, why_not_unworked

NO_REMARK: Final = gettext_noop("Write what the drafter should mend.")


class State(StrEnum):
    """Where one version of a reply stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    CLEARED = "cleared"
    DELIVERED = "delivered"


class Move(StrEnum):
    """What moves a reply on."""

    SUBMIT = "submit"
    SEND_BACK = "send_back"
    CLEAR = "clear"
    DELIVER = "deliver"
    ENTER = "enter"


# A reply that nobody has to clear leaves from submitted; one entered from paper was cleared by its signature.
LIFE: Final = Machine(
    start=State.DRAFT,
    moves={
        (State.DRAFT, Move.SUBMIT): State.SUBMITTED,
        (State.SUBMITTED, Move.SEND_BACK): State.DRAFT,
        (State.SUBMITTED, Move.CLEAR): State.CLEARED,
        (State.SUBMITTED, Move.DELIVER): State.DELIVERED,
        (State.CLEARED, Move.SEND_BACK): State.DRAFT,
        (State.CLEARED, Move.DELIVER): State.DELIVERED,
        (State.DRAFT, Move.ENTER): State.DELIVERED,
    },
)


class Outcome(StrEnum):
    """What became of a matter, by the agency's own word; says nothing of the raiser's judgement."""

    RESOLVED = "resolved"
    IN_PROGRESS = "in_progress"
    PLANNED = "planned"
    EXPLAINED = "explained"
    NOT_YET = "not_yet"
    TRANSFERRED = "transferred"
    OUT_OF_SCOPE = "out_of_scope"
    NOTED = "noted"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"


# The other two follow from merging and withdrawing; nobody answers so.
ANSWERS: Final = tuple(
    outcome for outcome in Outcome if outcome not in {Outcome.DUPLICATE, Outcome.WITHDRAWN}
)
LONGEST_POINT: Final = 20_000


@dataclass(frozen=True, slots=True)
class PointAnswer:
    """What is answered to one numbered point."""

    number: int
    found: str = ""
    cause: str = ""
    grounds: str = ""
    action: str = ""
    who: str = ""
    by_when: date | None = None
    means: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing answers the point; a name, a date or a lone dot is no answer."""
        said = (self.found, self.cause, self.grounds, self.action)
        return not any(letter.isalnum() for part in said for letter in part)

    @property
    def is_promise(self) -> bool:
        """Whether something is promised by a day."""
        return bool(self.action.strip()) and self.by_when is not None


@dataclass(frozen=True, slots=True)
class Answer:
    """All that a reply says, as it would leave."""

    points: tuple[PointAnswer, ...]
    outcome: Outcome | None = None
    next_report_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReplyFacts:
    """How a reply stands between people.

    Attributes:
        referral: State of the referral that it answers.
        drafter: Account of the one who last wrote on it.
        lock: Raised with each save.
        corrects: Whether it corrects a version that was delivered.
    """

    state: State
    referral: str
    drafter: int | None
    lock: int = 1
    corrects: bool = False


def why_not_begin(referral: str, *, corrects: bool = False) -> Refusal | None:
    """Return why a referral in this state may not be answered, or ``None`` if it may.

    Args:
        referral: The state.
        corrects: Whether the answer corrects one that was delivered.
    """
    if referral in PREPARING or (corrects and referral in ANSWERED):
        return None
    if referral == "refused":
        return Refusal(
            "refused",
            gettext_noop("Your agency refused this matter, so the office decides first where it goes."),
        )
    if referral == "recalled":
        return Refusal(
            "recalled",
            gettext_noop("The office called this matter back, so your agency owes no reply to it any more."),
        )
    return Refusal(
        "already_answered",
        gettext_noop(
            "This matter has its reply. A new version can be written once it has been returned, "
            "or to correct a mistake."
        ),
    )


def why_not_write(reply: ReplyFacts, *, seen_lock: int) -> Refusal | None:
    """Return why the reply may not be saved over, or ``None`` if it may.

    Args:
        reply: The reply as it stands now.
        seen_lock: The lock that the writer had before them when they opened the page.
    """
    if refusal := why_not_begin(reply.referral, corrects=reply.corrects):
        return refusal
    if reply.state is not State.DRAFT:
        return Refusal(
            "not_a_draft",
            gettext_noop("This reply has been submitted. Have it sent back before you change it."),
        )
    if reply.lock != seen_lock:
        return Refusal(
            "changed_meanwhile",
            gettext_noop(
                "Somebody saved this reply after you opened it. Nothing you typed is lost: "
                "compare both below, then save again."
            ),
        )
    return None


def why_not_hold(answer: Answer) -> Refusal | None:
    """Return why no draft may hold these words, or ``None``: a point of them is marked as a state secret."""
    for point in answer.points:
        said = (point.found, point.cause, point.grounds, point.action, point.who, point.means)
        if refused := why_not_type(*said):
            return replace(refused, code="marked_point", values={**refused.values, "number": point.number})
    return None


def why_not_submit(answer: Answer, *, today: date, templates: Sequence[Wording] = ()) -> Refusal | None:
    """Return the first thing that is missing before the reply can be submitted, or ``None``."""
    return next(iter(what_is_missing(answer, today=today, templates=templates)), None)


def what_is_missing(answer: Answer, *, today: date, templates: Sequence[Wording] = ()) -> list[Refusal]:
    """Return everything that is missing before the reply can be submitted, in the order of the page.

    Args:
        answer: All that it says.
        today: The day on which it is submitted.
        templates: What its writer was offered to begin with; none of them is an answer by itself.
    """
    outcome = _why_no_outcome(answer, today)
    found = [refusal for point in answer.points for refusal in _of_point(point, templates)]
    return [*found, outcome] if outcome else found


def _of_point(point: PointAnswer, templates: Sequence[Wording]) -> list[Refusal]:
    if not point.is_empty:
        return why_not_unworked(point, templates)
    return [
        Refusal(
            "empty_point",
            gettext_noop("Point %(number)s has no answer yet. Write what was found or what is done."),
            {"number": point.number},
        )
    ]


def _why_no_outcome(answer: Answer, today: date) -> Refusal | None:
    if answer.outcome is None:
        return Refusal("no_outcome", gettext_noop("Choose the result before you submit the reply."))
    if answer.outcome not in ANSWERS:
        return Refusal(
            "no_answer", gettext_noop("This result follows from compiling. Choose another for a reply.")
        )
    return _what_the_outcome_needs(answer, today)


def why_not_open_sending_back(reply: ReplyFacts) -> Refusal | None:
    """Return why the reply cannot go back to its drafter whatever the remark, or ``None`` if it can."""
    if not LIFE.allows(reply.state, Move.SEND_BACK):
        return Refusal("not_submitted", gettext_noop("Only a submitted reply can be sent back."))
    return why_not_begin(reply.referral, corrects=reply.corrects)


def why_not_send_back(reply: ReplyFacts, *, remark: str) -> Refusal | None:
    """Return why the reply may not go back to its drafter, or ``None`` if it may."""
    if refusal := why_not_open_sending_back(reply):
        return refusal
    if not remark.strip():
        return Refusal("no_remark", NO_REMARK)
    return None


def _what_the_outcome_needs(answer: Answer, today: date) -> Refusal | None:
    match answer.outcome:
        case Outcome.IN_PROGRESS:
            return _next_report(answer.next_report_on, today)
        case Outcome.PLANNED:
            return _plan(answer.points, today)
        case Outcome.NOT_YET if not any(point.cause.strip() for point in answer.points):
            return Refusal(
                "no_cause",
                gettext_noop("“Cannot be resolved yet” needs its cause. Write it at one point at least."),
            )
        case Outcome.OUT_OF_SCOPE if not any(point.grounds.strip() for point in answer.points):
            return Refusal(
                "no_grounds",
                gettext_noop("Saying that it is out of scope needs grounds: name the article and document."),
            )
        case Outcome.TRANSFERRED if not any(point.who.strip() for point in answer.points):
            return Refusal(
                "no_body",
                gettext_noop(
                    "Name the body that it was transferred to, in “Who does it” at one point at least."
                ),
            )
        case _:
            return None


def _next_report(day: date | None, today: date) -> Refusal | None:
    if day is None:
        return Refusal(
            "no_next_report",
            gettext_noop("A matter in progress needs the day of the next report."),
        )
    if day <= today:
        return Refusal("next_report_past", gettext_noop("The next report must lie after today."))
    return None


def _plan(points: Sequence[PointAnswer], today: date) -> Refusal | None:
    promises = [point for point in points if point.is_promise]
    if not promises:
        return Refusal(
            "no_plan",
            gettext_noop(
                "A planned matter needs a plan: what will be done and by when, at one point at least."
            ),
        )
    if past := next(
        (point for point in promises if point.by_when is not None and point.by_when < today), None
    ):
        return Refusal(
            "plan_past",
            gettext_noop("The day promised at point %(number)s lies in the past. Write a day still to come."),
            {"number": past.number},
        )
    return None
