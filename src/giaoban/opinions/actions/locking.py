"""Locking what an action is about to change, and the numbers that it draws."""

from collections.abc import Iterable
from uuid import UUID, uuid5

from giaoban.audit.actions import queue
from giaoban.kernel.numbering import opinion_code
from giaoban.kernel.verdict import enforce
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules import life
from giaoban.organisation.models import Host


def lock_opinion(opinion: Opinion, *, seen: int | None = None) -> Opinion:
    """Return the opinion as it stands now, locked.

    Args:
        opinion: The row as somebody read it.
        seen: The version they saw; ``None`` where what they saw does not matter.

    Raises:
        Refused: If it changed since then.
    """
    queue(opinion.host.code)
    (locked,) = lock_opinions([opinion.pk])
    if seen is not None:
        enforce(life.why_not_change(locked.facts, seen=seen))
    return locked


def lock_opinions(keys: Iterable[int]) -> list[Opinion]:
    """Return the opinions with these keys, locked: meeting after meeting, as they were raised for each.

    Somebody may write for the next meeting before this one is held; what it raised comes first all the same,
    for nothing is due before the meeting at which its first origin was raised. The caller has queued.
    """
    return list(
        Opinion.objects.select_for_update(of=("self",))
        .select_related("meeting__series", "turn", "host", "unit")
        .filter(pk__in=set(keys))
        .order_by("meeting__starts_at", "meeting", "raised_at", "year", "month", "number")
    )


def lock_referral(referral: Referral) -> Referral:
    """Return the referral as it stands now, locked."""
    queue(referral.host.code)
    return Referral.objects.select_for_update(of=("self",)).select_related("lead", "host").get(pk=referral.pk)


def next_number(host: Host, year: int, month: int) -> tuple[int, str]:
    """Return the next number of a period and its code; the caller has queued, so nobody draws the same."""
    last = (
        Opinion.objects.filter(host=host, year=year, month=month)
        .order_by("-number")
        .values_list("number", flat=True)
        .first()
    )
    number = (last or 0) + 1
    return number, opinion_code(host.code, year, month, number)


def key_of_part(once: UUID, part: str) -> UUID:
    """Return the key of one row of several that one form makes: the same each time it is sent."""
    return uuid5(once, part)
