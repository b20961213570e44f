"""Who decides about an objection to a reply that went back before, without a database."""

from itertools import product

from giaoban.replies.rules.again import is_for_the_chair, why_not_decide, why_not_propose


def test_the_first_return_is_the_compilers_and_every_later_one_the_chairs() -> None:
    assert not is_for_the_chair(0)
    for before, is_chair in product(range(4), (False, True)):
        assert (why_not_decide(before, is_chair=is_chair) is None) == (is_chair or before == 0)


def test_something_is_proposed_to_the_chair_only_while_it_is_theirs_to_decide() -> None:
    for before, decided in product(range(3), (False, True)):
        refusal = why_not_propose(before, decided=decided)
        expected = "first_return" if before == 0 else "chair_decided" if decided else None
        assert (refusal.code if refusal else None) == expected
