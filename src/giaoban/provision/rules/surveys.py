"""Rules for surveys: their life, their questions, who may answer, and what an answer may be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from giaoban.kernel.machine import Machine
from giaoban.kernel.verdict import Refusal, gettext_noop

MOST_QUESTIONS: Final = 10
MOST_OPTIONS: Final = 12
MOST: Final = 1_000_000
LONGEST: Final = 500


class State(StrEnum):
    """How far a survey has come."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Verb(StrEnum):
    """What is done to a survey."""

    OPEN = "open"
    CLOSE = "close"


LIFE: Final = Machine(
    start=State.DRAFT,
    moves={(State.DRAFT, Verb.OPEN): State.OPEN, (State.OPEN, Verb.CLOSE): State.CLOSED},
)
STATE_WORDS: Final[Mapping[State, str]] = {
    State.DRAFT: gettext_noop("Being prepared"),
    State.OPEN: gettext_noop("Taking answers"),
    State.CLOSED: gettext_noop("Answering is closed"),
}


class Kind(StrEnum):
    """How a question is answered."""

    ONE = "one"
    MANY = "many"
    YES = "yes"
    NUMBER = "number"
    TEXT = "text"
    TITLES = "titles"  # which of the titles that are supplied


KIND_WORDS: Final[Mapping[Kind, str]] = {
    Kind.ONE: gettext_noop("One of several"),
    Kind.MANY: gettext_noop("Any of several"),
    Kind.YES: gettext_noop("Yes or no"),
    Kind.NUMBER: gettext_noop("A number"),
    Kind.TEXT: gettext_noop("A few words, read by the office alone"),
    Kind.TITLES: gettext_noop("Which of the titles that are supplied"),
}
LISTED: Final = frozenset({Kind.ONE, Kind.MANY})
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Question:
    """A question as rules see it.

    Attributes:
        options: Codes of what can be chosen.
        least: The least number that can be answered.
        most: The largest.
    """

    code: str
    kind: Kind
    options: tuple[str, ...] = ()
    least: int = 0
    most: int = MOST


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered to one question."""

    chosen: tuple[str, ...] = ()
    number: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """That a cell has answered: when, as it is told, and by which post."""

    mark: str
    when: str
    by: str


def why_not_change(state: State, *, questions: int = 0) -> Refusal | None:
    """Return why the questions of a survey cannot be changed, or ``None`` if they can."""
    if state is not State.DRAFT:
        return Refusal(
            "survey_fixed",
            gettext_noop(
                "The survey was opened, so its questions stay as they are. "
                "Close it and copy it, then change the copy."
            ),
        )
    if questions >= MOST_QUESTIONS:
        return Refusal(
            "survey_full", gettext_noop("A survey has ten questions at most. Take one away first.")
        )
    return None


def why_not_ask(kind: Kind, options: Sequence[str], *, titles: int) -> Refusal | None:
    """Return why a question cannot be asked so, or ``None`` if it can.

    Args:
        kind: How it is answered.
        options: What can be chosen, as it is called.
        titles: How many titles the committee supplies.
    """
    if kind in LISTED and not 2 <= len(options) <= MOST_OPTIONS:  # noqa: PLR2004 - one is no choice
        return Refusal(
            "survey_options", gettext_noop("Write from 2 to 12 possible answers, each on a line of its own.")
        )
    if kind in LISTED and len({option.casefold() for option in options}) < len(options):
        return Refusal("survey_options_twice", gettext_noop("Two of the possible answers are the same."))
    if kind is Kind.TITLES and not titles:
        return Refusal("survey_no_titles", gettext_noop("No title is entered yet. Enter the titles first."))
    return None


def why_not_open(state: State, *, questions: int, closes_on: date, today: date) -> Refusal | None:
    """Return why a survey cannot be opened, or ``None`` if it can."""
    if not LIFE.allows(state, Verb.OPEN):
        return Refusal("survey_opened", gettext_noop("The survey was opened already."))
    if not questions:
        return Refusal("survey_empty", gettext_noop("The survey asks nothing yet. Add a question first."))
    if closes_on < today:
        return Refusal("survey_past", gettext_noop("Its last day is over. Choose a later day, then open it."))
    return None


def why_not_close(state: State) -> Refusal | None:
    """Return why a survey cannot be closed, or ``None`` if it can."""
    if not LIFE.allows(state, Verb.CLOSE):
        return Refusal("survey_not_open", gettext_noop("The survey is not open."))
    return None


def is_taken(state: State, closes_on: date, today: date) -> bool:
    """Return whether answers are taken: it is open, and its last day is not over."""
    return state is State.OPEN and today <= closes_on


def why_not_answer(
    state: State, *, closes_on: date, today: date, given: Given | None, seen: str
) -> Refusal | None:
    """Return why a cell cannot answer, or ``None`` if it can.

    Args:
        state: How far the survey has come.
        closes_on: Its last day.
        today: Today.
        given: What the cell answered already; ``None`` if nothing.
        seen: Mark of the answer that the form began with; empty if there was none.
    """
    if not is_taken(state, closes_on, today):
        return Refusal(
            "survey_over",
            gettext_noop("This survey takes no answers now; its last day is %(day)s. Call the office."),
            {"day": closes_on},
        )
    if given is not None and given.mark != seen:
        return Refusal(
            "survey_answered",
            gettext_noop(
                "Your cell answered on %(when)s (%(by)s); that stands. "
                "To change it, open the survey again: it begins with that answer."
            ),
            {"when": given.when, "by": given.by},
        )
    return None


def why_not(question: Question, answer: Answer) -> Refusal | None:
    """Return what is wrong with the answer to one question, or ``None`` if nothing is."""
    if question.kind is Kind.NUMBER:
        if answer.number is not None and not question.least <= answer.number <= question.most:
            return Refusal(
                "answer_range",
                gettext_noop("Write a number from %(least)s to %(most)s."),
                {"least": question.least, "most": question.most},
            )
        return None
    known = {YES, NO} if question.kind is Kind.YES else set(question.options)
    if question.kind is not Kind.TEXT and not set(answer.chosen) <= known:
        return Refusal("answer_unknown", gettext_noop("This is none of the possible answers. Choose again."))
    if question.kind in {Kind.ONE, Kind.YES} and len(answer.chosen) > 1:
        return Refusal("answer_many", gettext_noop("Choose one answer only."))
    return None
