"""Which opinions may go out as one."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop

MOST_MERGED: Final = 50


def merged_into(opinion: str, referral: str) -> str:
    """Return the code of the opinion with which this one was merged; empty if the referral bears its own.

    Args:
        opinion: The code of the opinion.
        referral: The code of what answers it: that of its first origin, with a number behind it once split.
    """
    first = referral.partition("/")[0]
    return first if first != opinion else ""


def why_not_choose(count: int, *, hosts: int) -> Refusal | None:
    """Return why so many opinions of so many committees cannot go out as one, or ``None`` if they can."""
    if not count:
        return Refusal("nothing_chosen", gettext_noop("Choose at least one opinion from the list."))
    if count > MOST_MERGED:
        return Refusal(
            "too_many",
            gettext_noop("At most %(most)s opinions go into one. Forward the others on their own."),
            {"most": MOST_MERGED},
        )
    if hosts > 1:
        return Refusal(
            "other_committee",
            gettext_noop("Opinions of two committees cannot be merged. Choose of one only."),
        )
    return None


def why_not_send_twice(codes: Sequence[str], there: Mapping[str, str]) -> Refusal | None:
    """Return why these opinions may not be merged and sent, or ``None``: the agency has one of them already.

    One alone may go to the same agency once more, to ask for more.

    Args:
        codes: Of the opinions that are to go out as one.
        there: By the code of an opinion, that of the referral with which the agency has it and owes a reply.
    """
    twice = _one_of_several(codes, there)
    if twice is None:
        return None
    return Refusal(
        "sent_already",
        gettext_noop(
            "%(code)s is with this agency already, as %(referral)s. Forward the others without it, or take "
            "%(referral)s apart first."
        ),
        {"code": twice, "referral": there[twice]},
    )


def why_not_merge(codes: Sequence[str], answered: Collection[str]) -> Refusal | None:
    """Return why these opinions may not be merged, or ``None``: one of them has its reply already.

    Args:
        codes: Of the opinions that are to go out as one.
        answered: Those of them that had a reply delivered.
    """
    had = _one_of_several(codes, answered)
    if had is None:
        return None
    return Refusal(
        "merges_answered",
        gettext_noop(
            "%(code)s has had its written reply, so it can no longer be merged. Point the others to that "
            "reply, or forward them without it."
        ),
        {"code": had},
    )


def _one_of_several(codes: Sequence[str], found: Collection[str]) -> str | None:
    """Return the first of several codes that is among those found; one alone may ask for more."""
    return next((code for code in codes if code in found), None) if len(codes) > 1 else None
