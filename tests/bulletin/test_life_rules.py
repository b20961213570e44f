"""Rules for the life of editions and contributions: truth tables, without a database."""

from itertools import product

import pytest

from giaoban.bulletin.rules.contributions import (
    CONTRIBUTION,
    STAGE_WORDS,
    Step,
    why_not_contribute,
    why_not_edit,
    why_not_return,
    why_not_text,
)
from giaoban.bulletin.rules.editions import (
    FIXED,
    KIND_WORDS,
    LIFE,
    STATE_WORDS,
    TAKING,
    EditionFacts,
    Kind,
    Piece,
    State,
    Verb,
    why_not_approve,
    why_not_change,
    why_not_leave_out,
    why_not_move,
)
from giaoban.bulletin.rules.stages import Stage

EDITOR, CHAIR = 1, 2


def edition(state: State, *, last_editor: int | None = EDITOR) -> EditionFacts:
    """Return an edition in a state."""
    return EditionFacts(code="11/2026", state=state, last_editor=last_editor)


def piece(stage: Stage | None, *, left_out: bool = False) -> Piece:
    """Return a section whose contribution stands somewhere."""
    kind = Kind.REPLIES if stage is None else Kind.CONTRIBUTED
    return Piece("Kinh tế", kind, stage, is_left_out=left_out, has_text=stage is Stage.ACCEPTED)


def test_everything_has_words() -> None:
    assert set(STATE_WORDS) == set(State)
    assert set(KIND_WORDS) == set(Kind)
    assert set(STAGE_WORDS) == set(Stage)


def test_who_comes_second_reads_what_was_done_already() -> None:
    told = {
        (verb, state): getattr(why_not_move(edition(state), verb), "code", "")
        for verb in (Verb.APPROVE, Verb.ISSUE)
        for state in (State.APPROVED, State.ISSUED)
    }

    assert told == {
        (Verb.APPROVE, State.APPROVED): "edition_approved",
        (Verb.APPROVE, State.ISSUED): "edition_approved",
        (Verb.ISSUE, State.APPROVED): "",
        (Verb.ISSUE, State.ISSUED): "edition_issued",
    }


def test_every_state_of_an_edition_is_reached_and_nothing_leaves_what_is_issued() -> None:
    assert set(LIFE.moves.values()) == set(State) - {State.PLANNED}
    assert [verb for verb in Verb if LIFE.allows(State.ISSUED, verb)] == []


@pytest.mark.parametrize("state", State)
def test_an_edition_is_changed_until_it_lies_before_the_approver(state: State) -> None:
    changeable = state in TAKING | {State.PLANNED}

    assert (why_not_change(edition(state)) is None) is changeable
    assert (state in FIXED) is (state in {State.APPROVED, State.ISSUED})


@pytest.mark.parametrize(("state", "stage"), list(product(State, Stage)))
def test_an_agency_hands_in_while_contributions_are_taken_and_its_text_is_not_accepted(
    state: State, stage: Stage
) -> None:
    refused = why_not_contribute(edition(state), stage, Step.HAND_IN)

    assert (refused is None) is (state in TAKING and stage is not Stage.ACCEPTED)


def test_what_comes_after_the_edition_is_fixed_is_told_of_the_next_one() -> None:
    refused = why_not_contribute(edition(State.ISSUED), Stage.ASKED, Step.HAND_IN)

    assert refused is not None
    assert refused.code == "contribution_too_late"
    assert "next month" in str(refused)


@pytest.mark.parametrize("stage", Stage)
def test_nothing_this_month_is_said_before_anything_is_handed_in(stage: Stage) -> None:
    refused = why_not_contribute(edition(State.COLLECTING), stage, Step.SAY_NOTHING)

    assert (refused is None) is (stage in {Stage.ASKED, Stage.RETURNED})


@pytest.mark.parametrize(
    ("title", "text", "code"),
    [(" ", "Có chữ", "no_title"), ("Có tên", "\n", "no_text"), ("Có tên", "a" * 100_000, "text_too_long")],
)
def test_a_contribution_says_something_and_not_too_much(title: str, text: str, code: str) -> None:
    refused = why_not_text(title, text)

    assert refused is not None
    assert refused.code == code


@pytest.mark.parametrize(("stage", "step"), list(product(Stage, [Step.REVISE, Step.ACCEPT, Step.RETURN])))
def test_the_editor_does_what_the_table_allows(stage: Stage, step: Step) -> None:
    refused = why_not_edit(edition(State.EDITING), stage, step)

    assert (refused is None) is CONTRIBUTION.allows(stage, step)


def test_a_contribution_goes_back_only_with_a_comment() -> None:
    refused = why_not_return(edition(State.EDITING), Stage.HANDED_IN, "  ")

    assert refused is not None
    assert refused.code == "no_comment"
    assert why_not_return(edition(State.EDITING), Stage.HANDED_IN, "Thiếu số liệu.") is None


def test_a_section_is_left_out_once_and_with_a_reason() -> None:
    open_one = edition(State.EDITING)

    assert why_not_leave_out(open_one, piece(Stage.ASKED), "Cơ quan chưa có báo cáo.") is None
    assert getattr(why_not_leave_out(open_one, piece(Stage.ASKED), " "), "code", "") == "no_reason"
    again = why_not_leave_out(open_one, piece(Stage.ASKED, left_out=True), "Lý do")
    assert getattr(again, "code", "") == "left_out_already"


def test_an_edition_is_put_before_the_approver_when_every_section_is_settled() -> None:
    settled = (piece(Stage.ACCEPTED), piece(Stage.NOTHING), piece(None), piece(Stage.ASKED, left_out=True))

    assert why_not_move(edition(State.EDITING), Verb.SUBMIT, settled) is None
    refused = why_not_move(edition(State.EDITING), Verb.SUBMIT, (*settled, piece(Stage.RETURNED)))
    assert getattr(refused, "code", "") == "edition_awaits"
    empty = why_not_move(edition(State.EDITING), Verb.SUBMIT, (piece(Stage.NOTHING),))
    assert getattr(empty, "code", "") == "edition_empty"


@pytest.mark.parametrize(("state", "verb"), [(s, v) for s, v in product(State, Verb) if v is not Verb.SUBMIT])
def test_an_edition_takes_its_steps_in_turn(state: State, verb: Verb) -> None:
    assert (why_not_move(edition(state), verb) is None) is LIFE.allows(state, verb)


@pytest.mark.parametrize(
    ("account", "seen", "code"),
    [(CHAIR, "a", ""), (EDITOR, "a", "second_person"), (CHAIR, "b", "content_changed"), (None, "a", "")],
)
def test_somebody_else_than_the_last_editor_approves_what_they_have_read(
    account: int | None, seen: str, code: str
) -> None:
    refused = why_not_approve(edition(State.SUBMITTED), account=account, seen=seen, now="a")

    assert (refused.code if refused else "") == code
