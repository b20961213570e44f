"""Where areas above tell the way of an opinion or a matter: what happened, what comes next, how it stands."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from django.utils.safestring import SafeString

from giaoban.access.rules import Holder
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.queries.stories import way_of
from giaoban.opinions.rules.matters import Told

Follower = Callable[[Opinion, Sequence[Referral], Holder], Iterable[tuple[datetime, str]]]
Waiter = Callable[[Sequence[Referral], Opinion | None, Holder], Mapping[int, str]]
Teller = Callable[[Sequence[Referral], Holder], Mapping[int, Sequence[Told]]]
Marker = Callable[[Mapping[Opinion, Sequence[Referral]]], Mapping[int, SafeString]]

_followers: list[Follower] = []
_waiters: list[Waiter] = []
_tellers: list[Teller] = []
_markers: list[Marker] = []


def follows(follower: Follower) -> Follower:
    """Put what ``follower`` returns, each with its moment, onto the way of every opinion."""
    _followers.append(follower)
    return follower


def followed(opinion: Opinion, sent: Sequence[Referral], holder: Holder) -> list[tuple[datetime, str]]:
    """Return what the areas above tell of the way of an opinion, as far as this person may see it."""
    return [step for follower in _followers for step in follower(opinion, sent, holder)]


def knows_next(waiter: Waiter) -> Waiter:
    """Let ``waiter`` say what comes next of referrals, for the raiser of an opinion or for everybody."""
    _waiters.append(waiter)
    return waiter


def awaited(sent: Sequence[Referral], holder: Holder, of: Opinion | None = None) -> dict[int, str]:
    """Return what the areas above know to come next of these referrals, by key."""
    return {key: text for waiter in _waiters for key, text in waiter(sent, of, holder).items()}


def tells(teller: Teller) -> Teller:
    """Put what ``teller`` returns by referral onto the page of a matter; it reads for all of them at once."""
    _tellers.append(teller)
    return teller


def told_of(referrals: Sequence[Referral], holder: Holder) -> dict[int, list[Told]]:
    """Return what the areas above tell of these referrals to this person, by key, the oldest first."""
    told = [teller(referrals, holder) for teller in _tellers]
    return {
        one.pk: sorted((each for by in told for each in by.get(one.pk, ())), key=lambda each: each.at)
        for one in referrals
    }


def ways_of(referrals: Sequence[Referral], holder: Holder) -> dict[int, list[Told]]:
    """Return the ways of the referrals of a matter, by key, with what the areas above tell of them.

    A step of the very moment of which an area above tells goes without saying.
    """
    told = told_of(referrals, holder)
    return {one.pk: _with_steps(one, told[one.pk]) for one in referrals}


def _with_steps(referral: Referral, told: Sequence[Told]) -> list[Told]:
    moments = {each.at for each in told}
    steps = [step for step in way_of(referral) if step.at not in moments]
    return sorted([*told, *steps], key=lambda each: each.at)


def marks(marker: Marker) -> Marker:
    """Let ``marker`` say to its raiser how an opinion stands, where it knows more than its stage."""
    _markers.append(marker)
    return marker


def marks_of(own: Mapping[Opinion, Sequence[Referral]]) -> dict[int, SafeString]:
    """Return the tags by which areas above say to its raiser how each opinion stands, by key.

    Args:
        own: Opinions of whoever reads, each with its referrals.
    """
    return {key: tag for marker in _markers for key, tag in marker(own).items()}
