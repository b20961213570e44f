"""What a page and an act must know before a merge or a split is undone."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import QuerySet

from giaoban.kernel.verdict import Refusal
from giaoban.opinions.models import Opinion, Origin, Point, Referral
from giaoban.opinions.rules import undoing
from giaoban.opinions.rules.compiling import points_of
from giaoban.opinions.rules.referrals import State
from giaoban.opinions.rules.undoing import Piece

GIVEN: Final = "…"


@dataclass(frozen=True, slots=True)
class UndoingSeen:
    """What undoing a merge or a split would do, and why it may not be done.

    Attributes:
        waiting: Codes of the opinions that would wait on the desk again.
        receivers: What would take over the points.
        alone: Codes of the opinions that would go on alone.
        going: The points that would go along with them, each with the code of its opinion.
        no_call_back: Why it may not be called back.
        no_take_apart: Why it may not be taken apart.
    """

    referral: Referral
    waiting: Sequence[str]
    receivers: Sequence[Referral]
    alone: Sequence[str]
    going: Sequence[tuple[str, str]]
    no_call_back: Refusal | None
    no_take_apart: Refusal | None


def undoing_seen(referral: Referral) -> UndoingSeen:
    """Return what undoing would do; a reason is still to be written."""
    pieces, receivers = pieces_of(referral), receivers_of(referral)
    most = max((len(texts_with(each, referral)) for each in receivers), default=0)
    leaving = leaving_with([origin.opinion for origin in referral.origins.all()], texts_of(referral))
    return UndoingSeen(
        referral,
        waiting=[piece.code for piece in pieces if piece.waits_again],
        receivers=receivers,
        alone=[piece.code for piece in pieces[1:]],
        going=[
            (piece.code, text) for piece, texts in zip(pieces[1:], leaving, strict=True) for text in texts
        ],
        no_call_back=undoing.why_not_call_back(referral.facts, pieces, reason=GIVEN, points=most),
        no_take_apart=undoing.why_not_take_apart(referral.facts, origins=len(pieces), reason=GIVEN),
    )


def pieces_of(referral: Referral) -> list[Piece]:
    """Return the opinions behind a referral, each with what else was sent of it. Two queries."""
    origins = list(referral.origins.select_related("opinion__meeting"))
    others = _beside(referral)
    states: dict[int, list[State]] = defaultdict(list)
    for opinion, state in others.values_list("opinion", "referral__state"):
        states[opinion].append(State(state))
    return [
        Piece(
            origin.opinion.code,
            compiled=origin.opinion.meeting.compiled_at is not None,
            others=states[origin.opinion_id],
        )
        for origin in origins
    ]


def receivers_of(referral: Referral) -> list[Referral]:
    """Return what takes over the points of a part called back: of each opinion what was sent first."""
    first: dict[int, int] = {}
    for opinion, key in _beside(referral).values_list("opinion", "referral"):
        first.setdefault(opinion, key)
    found = Referral.objects.filter(pk__in=first.values()).select_related("lead", "host")
    return list(found.order_by("forwarded_at", "pk"))


def texts_with(receiver: Referral, recalled: Referral) -> list[str]:
    """Return the points of ``receiver`` in their order, then those of ``recalled`` that it does not ask."""
    own, other = texts_of(receiver), texts_of(recalled)
    return [*own, *(text for text in dict.fromkeys(other) if text not in own)]


def texts_of(referral: Referral) -> list[str]:
    """Return the points of a referral, in their order."""
    return list(referral.points.order_by("number").values_list("text", flat=True))


def leaving_with(opinions: Sequence[Opinion], whole: Sequence[str]) -> list[list[str]]:
    """Return which points of a merge go along with each opinion but the first when it is taken apart."""
    first, *others = opinions
    asks = [points_of(one.ask) for one in others]
    return undoing.points_leaving(whole, first=(first.text, first.ask), others=asks)


def asked_elsewhere(opinion: Opinion, but_for: Referral) -> set[str]:
    """Return what other referrals of an opinion ask, but for one."""
    others = Point.objects.filter(referral__origins__opinion=opinion, referral__recalled_at=None)
    return set(others.exclude(referral=but_for).values_list("text", flat=True))


def _beside(referral: Referral) -> QuerySet[Origin]:
    own = referral.origins.order_by().values("opinion")
    live = Origin.objects.filter(opinion__in=own, referral__recalled_at=None).exclude(referral=referral)
    return live.order_by("referral__forwarded_at", "referral")
