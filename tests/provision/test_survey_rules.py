"""Rules of surveys: their life, their answers, and what may be shown of results."""

from datetime import date
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.verdict import Refusal
from giaoban.provision.rules.results import (
    FEWEST,
    Told,
    greater_part,
    is_finding,
    owing,
    share_of,
    shown_count,
    shown_groups,
    told_alike,
)
from giaoban.provision.rules.surveys import (
    MOST_QUESTIONS,
    Answer,
    Given,
    Kind,
    Question,
    State,
    is_taken,
    why_not,
    why_not_answer,
    why_not_ask,
    why_not_change,
    why_not_close,
    why_not_open,
)

TODAY: Final = date(2026, 11, 29)
YESTERDAY: Final = date(2026, 11, 28)
GIVEN: Final = Given("m1", "28/11/2026 20:00", "Bí thư Chi bộ An Bộ")
sizes = st.dictionaries(st.integers(0, 30), st.integers(1, 9))


def code_of(refusal: Refusal | None) -> str:
    return refusal.code if refusal else ""


@pytest.mark.parametrize(
    ("state", "questions", "code"),
    [
        (State.DRAFT, 0, ""),
        (State.DRAFT, MOST_QUESTIONS, "survey_full"),
        (State.OPEN, 0, "survey_fixed"),
        (State.CLOSED, 0, "survey_fixed"),
    ],
)
def test_questions_change_only_before_a_survey_opens(state: State, questions: int, code: str) -> None:
    assert code_of(why_not_change(state, questions=questions)) == code


@pytest.mark.parametrize(
    ("kind", "options", "titles", "code"),
    [
        (Kind.ONE, ("Có", "Chưa"), 0, ""),
        (Kind.MANY, ("Có",), 0, "survey_options"),
        (Kind.ONE, ("Có", "có"), 0, "survey_options_twice"),
        (Kind.TITLES, (), 0, "survey_no_titles"),
        (Kind.TITLES, (), 4, ""),
        (Kind.TEXT, (), 0, ""),
    ],
)
def test_a_question_offers_something_to_choose_from(
    kind: Kind, options: tuple[str, ...], titles: int, code: str
) -> None:
    assert code_of(why_not_ask(kind, options, titles=titles)) == code


@pytest.mark.parametrize(
    ("state", "questions", "closes_on", "code"),
    [
        (State.DRAFT, 1, TODAY, ""),
        (State.DRAFT, 0, TODAY, "survey_empty"),
        (State.DRAFT, 1, YESTERDAY, "survey_past"),
        (State.OPEN, 1, TODAY, "survey_opened"),
        (State.CLOSED, 1, TODAY, "survey_opened"),
    ],
)
def test_when_a_survey_opens(state: State, questions: int, closes_on: date, code: str) -> None:
    assert code_of(why_not_open(state, questions=questions, closes_on=closes_on, today=TODAY)) == code


@pytest.mark.parametrize("state", State)
def test_only_an_open_survey_closes(state: State) -> None:
    assert code_of(why_not_close(state)) == ("" if state is State.OPEN else "survey_not_open")


@pytest.mark.parametrize(
    ("state", "closes_on", "given", "seen", "code"),
    [
        (State.OPEN, TODAY, None, "", ""),
        (State.OPEN, TODAY, GIVEN, "m1", ""),
        (State.OPEN, TODAY, GIVEN, "", "survey_answered"),
        (State.OPEN, TODAY, GIVEN, "m0", "survey_answered"),
        (State.OPEN, YESTERDAY, None, "", "survey_over"),
        (State.CLOSED, TODAY, None, "", "survey_over"),
        (State.DRAFT, TODAY, None, "", "survey_over"),
    ],
)
def test_a_cell_answers_once_while_the_survey_is_open(
    state: State, closes_on: date, given: Given | None, seen: str, code: str
) -> None:
    refusal = why_not_answer(state, closes_on=closes_on, today=TODAY, given=given, seen=seen)

    assert code_of(refusal) == code
    assert code != "survey_over" or not is_taken(state, closes_on, TODAY)


def test_a_second_answer_is_told_when_and_by_whom_the_first_was_given() -> None:
    told = str(why_not_answer(State.OPEN, closes_on=TODAY, today=TODAY, given=GIVEN, seen=""))

    assert (GIVEN.when in told, GIVEN.by in told) == (True, True)


@pytest.mark.parametrize(
    ("question", "answer", "code"),
    [
        (Question("q1", Kind.ONE, ("1", "2")), Answer(("2",)), ""),
        (Question("q1", Kind.ONE, ("1", "2")), Answer(("3",)), "answer_unknown"),
        (Question("q1", Kind.ONE, ("1", "2")), Answer(("1", "2")), "answer_many"),
        (Question("q1", Kind.MANY, ("1", "2")), Answer(("1", "2")), ""),
        (Question("q1", Kind.TITLES, ("7",)), Answer(("8",)), "answer_unknown"),
        (Question("q1", Kind.YES), Answer(("yes",)), ""),
        (Question("q1", Kind.YES), Answer(("maybe",)), "answer_unknown"),
        (Question("q1", Kind.NUMBER, least=1, most=5), Answer(number=6), "answer_range"),
        (Question("q1", Kind.NUMBER, least=1, most=5), Answer(number=5), ""),
        (Question("q1", Kind.NUMBER), Answer(), ""),
        (Question("q1", Kind.TEXT), Answer(text="Sách."), ""),
    ],
)
def test_an_answer_is_one_of_those_that_are_possible(question: Question, answer: Answer, code: str) -> None:
    assert code_of(why_not(question, answer)) == code


@given(sizes)
def test_whoever_is_hidden_cannot_be_found_by_subtracting(known: dict[int, int]) -> None:
    shown = shown_groups(known, is_office=False)

    hidden = [known[key] for key in known if key not in shown]
    assert all(known[key] >= FEWEST for key in shown)
    assert not hidden or not shown or sum(hidden) >= FEWEST


@given(sizes)
def test_the_office_sees_every_commune(known: dict[int, int]) -> None:
    assert shown_groups(known, is_office=True) == frozenset(known)


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, None), (2, None), (3, 3)])
def test_fewer_than_three_sources_are_shown_to_the_office_alone(count: int, shown: int | None) -> None:
    assert shown_count(count, is_office=False) == shown
    assert shown_count(count, is_office=True) == count


@pytest.mark.parametrize(
    ("count", "answered", "share"),
    [(14, 19, "73.7"), (0, 3, "0.0"), (1, 8, "12.5"), (None, 9, None), (0, 0, None)],
)
def test_a_share_is_of_the_cells_that_answered(count: int | None, answered: int, share: str | None) -> None:
    assert share_of(count, answered) == (None if share is None else Decimal(share))


def test_the_greater_part_is_more_than_half() -> None:
    assert greater_part({"hd": 92, "tl": 94, "nd": 13, "xd": 50}, 100) == ("hd", "tl")
    assert greater_part({}, 0) == ()


@pytest.mark.parametrize(
    ("only", "answered", "is_office", "found"),
    [(73, 100, False, True), (50, 100, True, False), (2, 3, True, True), (2, 3, False, False)],
)
def test_a_finding_holds_of_more_than_half(*, only: int, answered: int, is_office: bool, found: bool) -> None:
    assert is_finding(only, answered, is_office=is_office) is found


@given(st.lists(st.integers(), unique=True), st.sets(st.integers()))
def test_who_has_not_answered_are_those_asked_less_those_who_did(asked: list[int], there: set[int]) -> None:
    left = owing(asked, there)

    assert set(left) == set(asked) - there
    assert list(left) == [cell for cell in asked if cell in left]


def test_the_same_words_are_told_once_with_how_often_the_most_frequent_first() -> None:
    written = ["Báo Nhân Dân.", "Sách hỏi đáp", "sách  hỏi đáp.", " Sách hỏi đáp …", "Sạch hỏi đáp", ""]

    assert told_alike(written) == (
        Told("Sách hỏi đáp", 3),
        Told("Báo Nhân Dân.", 1),
        Told("Sạch hỏi đáp", 1),
    )
