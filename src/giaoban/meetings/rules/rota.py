"""The yearly rota of talks: who has not spoken longest comes first, and the theme not heard longest.

The order is a queue: whoever has spoken goes to its end, so nobody speaks twice before everybody has spoken.
A unit carries the turns of all it came from: after a merge the turns of both.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Speaker:
    """A unit whose turn it may be.

    Attributes:
        key: Its key.
        guises: Keys of it, of all below it, and of all that these came from.
    """

    key: int
    guises: AbstractSet[int] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A turn that was taken or is promised: by which unit, on which theme, on which day."""

    unit: int | None
    theme: int | None
    day: date


@dataclass(frozen=True, slots=True)
class Slot:
    """A talk that somebody has to give: at which meeting, on which day."""

    meeting: int
    day: date


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who is proposed for one talk, and on what."""

    meeting: int
    unit: int
    theme: int | None


def queue_of(speakers: Sequence[Speaker], spoken: Iterable[Spoken]) -> list[Speaker]:
    """Return the speakers in the order of their turns: never spoken first, then by the day of the last turn.

    Of those who stand equal, the one who comes first in ``speakers`` comes first.

    Source:
        S73, S100: a yearly rota of the units that present, fair to each.
    """
    known = list(spoken)
    return sorted(speakers, key=lambda one: last_turn(one, known) or date.min)


def last_turn(speaker: Speaker, spoken: Iterable[Spoken]) -> date | None:
    """Return the day of a unit's last turn, those of all it came from included; ``None`` if it had none."""
    own = speaker.guises | {speaker.key}
    return max((turn.day for turn in spoken if turn.unit in own), default=None)


def propose(
    slots: Iterable[Slot], speakers: Sequence[Speaker], themes: Sequence[int], spoken: Iterable[Spoken]
) -> list[Proposal]:
    """Return who should give each talk of a year, and on what; the same facts give the same rota.

    Args:
        slots: The talks that nobody has been asked for, in any order.
        speakers: The units of the group, in their usual order.
        themes: Keys of the themes, in their usual order; may be empty.
        spoken: Every turn taken before or promised already, those later in the year too.

    Returns:
        One proposal a slot, first to last; none if there is no unit.
    """
    if not speakers:
        return []
    known = sorted(spoken, key=lambda turn: (turn.day, turn.unit or 0, turn.theme or 0))
    units = [one.key for one in queue_of(speakers, known)]
    heard = {turn.theme: turn.day for turn in known}
    waiting = sorted(themes, key=lambda theme: heard.get(theme, date.min))
    last = _last_themes(speakers, known)
    found = []
    for slot in sorted(slots, key=lambda each: (each.day, each.meeting)):
        unit = units.pop(0)
        theme = next((one for one in waiting if one != last.get(unit)), waiting[0] if waiting else None)
        units.append(unit)
        if theme is not None:
            waiting.remove(theme)
            waiting.append(theme)
            last[unit] = theme
        found.append(Proposal(slot.meeting, unit, theme))
    return found


def _last_themes(speakers: Iterable[Speaker], spoken: Sequence[Spoken]) -> dict[int, int | None]:
    """Return what each unit spoke about the last time, so that it is not asked for the same again."""
    found: dict[int, int | None] = {}
    for speaker in speakers:
        own = speaker.guises | {speaker.key}
        for turn in spoken:
            if turn.unit in own and turn.theme is not None:
                found[speaker.key] = turn.theme
    return found


def open_slots(meetings: Iterable[Slot], taken: Mapping[int, int], *, each: int) -> list[Slot]:
    """Return the talks that nobody has been asked for yet.

    Args:
        meetings: The meetings ahead.
        taken: Key of a meeting to how many talks stand on its agenda.
        each: How many talks a meeting of this series has.
    """
    return [slot for slot in meetings for _ in range(each - taken.get(slot.meeting, 0))]
