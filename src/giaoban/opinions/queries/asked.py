"""Whether a matter was asked already this year: what its writer may see of it, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from giaoban.access.rules import Holder
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.queries.likeness import alike
from giaoban.opinions.queries.timeline import Progress, progress_of
from giaoban.opinions.queries.visibility import visible_to, with_way


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """An earlier opinion like one that is being written, and how far it has come."""

    opinion: Opinion
    words: tuple[str, ...]
    progress: Progress
    sent: Sequence[Referral]


def asked_before(holder: Holder, *, host: int, text: str, now: datetime, year: int) -> list[AskedBefore]:
    """Return the opinions of the year most like ``text`` that ``holder`` may see, best first.

    Five queries at most, however many there are.

    Args:
        holder: Who writes; nothing that they may not see is told.
        host: Key of the committee.
        text: What is being written.
        now: With a time zone.
        year: The year that is looked through.
    """
    found = {each.opinion.pk: each.words for each in alike(holder, host=host, year=year, text=text)}
    if not found:
        return []
    rows = with_way(visible_to(holder).filter(pk__in=found)).prefetch_related("on_spot_answers")
    known = {row.pk: row for row in rows}
    return [_told(known[key], words, now) for key, words in found.items() if key in known]


def _told(opinion: Opinion, words: tuple[str, ...], now: datetime) -> AskedBefore:
    sent = opinion.sent
    return AskedBefore(opinion, words, progress_of(opinion, sent, now=now), sent)
