"""What undoes a merge or a split, as long as no piece of it has had its reply delivered."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.opinions.rules.compiling import LONGEST_POINT, MOST_POINTS, is_verbatim
from giaoban.opinions.rules.referrals import (
    ONCE_ANSWERED,
    ReferralFacts,
    State,
    Verb,
    why_not,
    why_not_with_reason,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One opinion behind what is to be called back.

    Attributes:
        code: Its code.
        compiled: Whether the compilation of its meeting is closed.
        others: States of everything else that was sent of it and not called back.
    """

    code: str
    compiled: bool
    others: Collection[State] = ()

    @property
    def waits_again(self) -> bool:
        """Whether nothing else was sent of it, so that it goes back to the desk."""
        return not self.others


def why_not_call_back(
    referral: ReferralFacts, pieces: Sequence[Piece], *, reason: str, points: int = 0
) -> Refusal | None:
    """Return why a referral may not be called back from its agency, or ``None`` if it may.

    Args:
        referral: What was sent.
        pieces: The opinions behind it.
        reason: Why; the agency and those who raised it read it.
        points: The most points that another piece of a split would have with those of this one.
    """
    if refused := _why_not_undo(referral, Verb.RECALL):
        return refused
    for piece in pieces:
        if refused := _why_not_leave(referral, piece, merged=len(pieces) > 1):
            return refused
    if points > MOST_POINTS:
        return Refusal(
            "too_many_points",
            gettext_noop(
                "With the points of %(code)s the other part would ask %(count)s, and at most %(most)s go to "
                "an agency at once. Leave both as they are."
            ),
            {"code": referral.code, "count": points, "most": MOST_POINTS},
        )
    return why_not_with_reason(referral, Verb.RECALL, reason=reason)


def why_not_take_apart(referral: ReferralFacts, *, origins: int, reason: str) -> Refusal | None:
    """Return why a merge may not be undone at its agency, or ``None`` if it may."""
    if refused := _why_not_undo(referral, Verb.TAKE_APART):
        return refused
    if origins < 2:  # noqa: PLR2004  # a merge is of two
        return Refusal(
            "not_merged",
            gettext_noop("%(code)s was sent of one opinion only, so there is nothing to take apart."),
            {"code": referral.code},
        )
    return why_not_with_reason(referral, Verb.TAKE_APART, reason=reason)


def points_of_part(own: Sequence[str], asked_elsewhere: Collection[str], whole: Sequence[str]) -> list[str]:
    """Return what an opinion asks that goes on its own: its own points, or all of the merge's if it has none.

    Args:
        own: What its raiser asks, point by point.
        asked_elsewhere: What other referrals of it ask.
        whole: The points of the merge.
    """
    left = [point for point in own if point not in asked_elsewhere]
    fits = 0 < len(left) <= MOST_POINTS and all(len(point) <= LONGEST_POINT for point in left)
    return left if fits else list(whole)


def points_leaving(
    whole: Sequence[str], *, first: Sequence[str], others: Sequence[Sequence[str]]
) -> list[list[str]]:
    """Return which points of a merge go along with each of the other opinions when it is taken apart.

    A point goes where its words come from: it is a whole line of what that raiser asks, and nothing of the
    first one. What was put in words of the office, or asked by both, stays; the first never asks nothing.

    Args:
        whole: The points of the merge.
        first: What the first raiser said: text and request.
        others: What each of the others asks, point by point.
    """
    own = [point for point in whole if any(is_verbatim(point, said) for said in first)]
    going = [
        [point for point in whole if point not in own and any(is_verbatim(point, ask) for ask in asks)]
        for asks in others
    ]
    return (
        going if len({point for points in going for point in points}) < len(whole) else [[] for _ in others]
    )


def _why_not_undo(referral: ReferralFacts, verb: Verb) -> Refusal | None:
    if referral.state in ONCE_ANSWERED:
        return Refusal(
            "delivered",
            gettext_noop(
                "The reply to %(code)s has been delivered, so how it was merged or split stands. "
                "To ask for more, forward the opinion once more from the desk."
            ),
            {"code": referral.code},
        )
    return why_not(referral, verb)


def _why_not_leave(referral: ReferralFacts, piece: Piece, *, merged: bool) -> Refusal | None:
    if any(state in ONCE_ANSWERED for state in piece.others):
        return Refusal(
            "other_part_delivered",
            gettext_noop(
                "The reply to another part of %(piece)s has been delivered, so its split stands and "
                "%(code)s is still owed."
            ),
            {"code": referral.code, "piece": piece.code},
        )
    if piece.waits_again and piece.compiled and not merged:
        return Refusal(
            "would_wait",
            gettext_noop(
                "The compilation of the meeting is closed, and nothing else answers %(piece)s, so it stays "
                "with its agency. If it is the wrong one, send it to another agency."
            ),
            {"piece": piece.code},
        )
    if piece.waits_again and piece.compiled:
        return Refusal(
            "would_wait",
            gettext_noop(
                "The compilation of the meeting is closed, and calling %(code)s back would leave %(piece)s "
                "with nobody to answer it. Take the merge apart, or send it to another agency."
            ),
            {"code": referral.code, "piece": piece.code},
        )
    return None
