"""What may be undone of a merge or a split, and what an opinion asks that goes on alone. No database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules import merging, undoing
from giaoban.opinions.rules.compiling import LONGEST_POINT, MOST_POINTS
from giaoban.opinions.rules.referrals import LIFE, OWED, ReferralFacts, State, Verb
from giaoban.opinions.rules.undoing import Piece

WHY = "Hai việc khác nhau."
OPEN = Piece("NC-2610-001", compiled=False)
CLOSED = Piece("NC-2610-001", compiled=True)
SPLIT = Piece("NC-2610-001", compiled=True, others=[State.ACCEPTED])
HALF_ANSWERED = Piece("NC-2610-001", compiled=False, others=[State.ACCEPTED, State.DELIVERED])


def facts(state: State) -> ReferralFacts:
    """Return a referral in this state."""
    return ReferralFacts("NC-2610-001", state, lead=1)


@pytest.mark.parametrize(
    ("state", "pieces", "reason", "points", "code"),
    [
        (State.SENT, [OPEN], WHY, 0, None),
        (State.ACCEPTED, [OPEN, OPEN], WHY, 0, None),
        (State.REFUSED, [SPLIT], WHY, MOST_POINTS, None),
        (State.ACCEPTED, [SPLIT, OPEN], WHY, 4, None),
        (State.SENT, [SPLIT, CLOSED], WHY, 4, "would_wait"),
        (State.SENT, [CLOSED], WHY, 0, "would_wait"),
        (State.SENT, [HALF_ANSWERED], WHY, 3, "other_part_delivered"),
        (State.SENT, [SPLIT], WHY, MOST_POINTS + 1, "too_many_points"),
        (State.SENT, [OPEN], "  ", 0, "no_reason"),
        (State.DELIVERED, [OPEN], WHY, 0, "delivered"),
        (State.RETURNED, [OPEN], WHY, 0, "delivered"),
        (State.CLOSED, [OPEN], WHY, 0, "delivered"),
        (State.RECALLED, [OPEN], WHY, 0, "is_recalled"),
    ],
)
def test_a_referral_is_called_back_until_a_reply_to_any_piece_is_delivered(
    state: State, pieces: list[Piece], reason: str, points: int, code: str | None
) -> None:
    refused = undoing.why_not_call_back(facts(state), pieces, reason=reason, points=points)

    assert (refused.code if refused else None) == code


@pytest.mark.parametrize(
    ("state", "origins", "reason", "code"),
    [
        (State.SENT, 2, WHY, None),
        (State.REFUSED, 50, WHY, None),
        (State.SENT, 1, WHY, "not_merged"),
        (State.ACCEPTED, 2, "", "no_reason"),
        (State.DELIVERED, 2, WHY, "delivered"),
        (State.CLOSED, 2, WHY, "delivered"),
        (State.RECALLED, 2, WHY, "is_recalled"),
    ],
)
def test_a_merge_is_taken_apart_until_its_reply_is_delivered(
    state: State, origins: int, reason: str, code: str | None
) -> None:
    refused = undoing.why_not_take_apart(facts(state), origins=origins, reason=reason)

    assert (refused.code if refused else None) == code


def test_whatever_the_rules_let_be_undone_the_table_can_move() -> None:
    undone = {
        state: undoing.why_not_call_back(facts(state), [OPEN], reason=WHY) is None for state in list(State)
    }

    assert undone == {state: LIFE.allows(state, Verb.RECALL) for state in list(State)}
    assert {state for state, may in undone.items() if may} == OWED - {State.RETURNED}


@pytest.mark.parametrize(
    ("codes", "answered", "code"),
    [
        (["A"], {"A"}, None),
        (["A", "B"], set(), None),
        (["A", "B"], {"B"}, "merges_answered"),
        ([], set(), None),
    ],
)
def test_what_was_delivered_is_merged_with_nothing_but_alone_it_may_ask_for_more(
    codes: list[str], answered: set[str], code: str | None
) -> None:
    refused = merging.why_not_merge(codes, answered)

    assert (refused.code if refused else None) == code


@pytest.mark.parametrize(
    ("codes", "there", "code"),
    [
        (["A"], {"A": "R-1"}, None),
        (["A", "B"], {}, None),
        (["A", "B"], {"C": "R-1"}, None),
        (["A", "B"], {"A": "R-1"}, "sent_already"),
    ],
)
def test_what_an_agency_has_already_is_not_merged_and_sent_to_it_once_more(
    codes: list[str], there: dict[str, str], code: str | None
) -> None:
    refused = merging.why_not_send_twice(codes, there)

    assert (refused.code if refused else None) == code


POINTS = st.sampled_from(["Lắp đèn.", "Nạo vét.", "Dọn rác.", "m" * LONGEST_POINT, "d" * (LONGEST_POINT + 1)])


@given(
    own=st.lists(POINTS, max_size=MOST_POINTS + 3),
    elsewhere=st.sets(POINTS),
    whole=st.lists(
        POINTS.filter(lambda point: len(point) <= LONGEST_POINT), min_size=1, max_size=MOST_POINTS
    ),
)
def test_an_opinion_that_goes_on_alone_always_asks_something_an_agency_may_be_asked(
    own: list[str], elsewhere: set[str], whole: list[str]
) -> None:
    points = undoing.points_of_part(own, elsewhere, whole)

    assert 0 < len(points) <= MOST_POINTS
    assert max(map(len, points)) <= LONGEST_POINT
    assert set(points) <= set(own) - elsewhere or points == whole


def test_points_go_where_their_words_come_from_and_the_first_always_asks_something() -> None:
    whole = ["Lắp đèn", "Nạo vét mương", "Dọn rác", "Lời của văn phòng"]
    first = ("Mương ngập. Dọn rác.", "1. Nạo vét mương;")

    leave = undoing.points_leaving(whole, first=first, others=[["Lắp đèn.", "Dọn rác"], ["Khác"]])
    all_others = undoing.points_leaving(["Lắp đèn"], first=first, others=[["Lắp đèn."]])

    assert leave == [["Lắp đèn"], []]
    assert all_others == [[]]
