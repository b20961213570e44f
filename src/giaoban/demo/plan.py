"""How the figures that the founding document prints are dealt out over the meetings of a year."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Session:
    """What one meeting is to hold.

    Attributes:
        forwarded: Fields of what goes to agencies in writing.
        on_spot: How many recommendations are answered at the meeting.
        set_aside: How many are withdrawn, ruled out or already answered.
        remarks: How many turns only report.
    """

    forwarded: tuple[str, ...]
    on_spot: int
    set_aside: int
    remarks: int


def sessions(chance: Random, by_field: Mapping[str, int], meetings: int) -> tuple[Session, ...]:
    """Deal a year's forwarded opinions over its meetings, inside the document's ranges.

    Each meeting gets 8 to 10 turns and 6 to 8 recommendations; what is forwarded sums to ``by_field``.
    """
    pack = [field for field, count in by_field.items() for _ in range(count)]
    chance.shuffle(pack)
    hands: list[list[str]] = [[] for _ in range(meetings)]
    for position, field in enumerate(pack):
        hands[position % meetings].append(field)
    chance.shuffle(hands)
    return tuple(_session(chance, tuple(hand)) for hand in hands)


def _session(chance: Random, forwarded: tuple[str, ...]) -> Session:
    recommendations = chance.randint(6, 8)
    rest = recommendations - len(forwarded)
    set_aside = min(rest, chance.choice((0, 0, 1, 1, 2)))
    turns = chance.randint(8, 10)
    return Session(forwarded, rest - set_aside, set_aside, turns - recommendations)
