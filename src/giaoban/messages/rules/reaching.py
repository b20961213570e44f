"""By which ways one person is reached: always on their own page, and by one way more where there is one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from giaoban.messages.rules.life import Channel

OUTSIDE: Final = (Channel.SMS, Channel.EMAIL, Channel.CALL)
STALE: Final = timedelta(days=3)  # news older than this are history, entered afterwards


@dataclass(frozen=True, slots=True)
class Reach:
    """How one person can be reached.

    Attributes:
        wished: The way they chose; ``None`` leaves it to the committee.
        has_phone: Whether a telephone number is known.
        has_email: Whether an address is known.
        comes_in: Whether they have ever come in, so that they would see their page.
        is_demo: Whether they are made up; then nothing leaves this machine.
    """

    wished: Channel | None = None
    has_phone: bool = False
    has_email: bool = False
    comes_in: bool = True
    is_demo: bool = False


def ways(reach: Reach, offered: Sequence[Channel]) -> tuple[Channel, ...]:
    """Return the ways on which one message goes to one person, their own page first.

    The way they chose counts if the committee offers it and it can reach them; otherwise the first one
    offered that can. Who has never come in and is reached by no other way is telephoned, so that nothing
    stands unread on a page that nobody opens.

    Args:
        reach: How the person can be reached.
        offered: The ways that the committee pays for, the preferred one first.
    """
    possible = [way for way in offered if _can(reach, way)]
    outside: Channel | None = None
    if reach.wished is Channel.IN_APP and reach.comes_in:
        outside = None
    elif reach.wished in possible:
        outside = reach.wished
    elif possible:
        outside = possible[0]
    if outside is None and not reach.comes_in:
        outside = Channel.CALL
    return (Channel.IN_APP,) if outside is None else (Channel.IN_APP, outside)


def _can(reach: Reach, way: Channel) -> bool:
    if way is Channel.CALL:
        return reach.has_phone
    if reach.is_demo:
        return False
    return {Channel.SMS: reach.has_phone, Channel.EMAIL: reach.has_email}.get(way, False)


def is_stale(happened_at: datetime, now: datetime) -> bool:
    """Return whether news are too old to be told: somebody entered them long afterwards."""
    return happened_at < now - STALE


def listeners(people: Iterable[int], *, by: int | None) -> list[int]:
    """Return whom to tell, without the one who did it: nobody is told what they did themselves."""
    return [person for person in people if person != by]
