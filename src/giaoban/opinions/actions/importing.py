"""Bringing in opinions from a file: kept until the preview is confirmed, then all of them or none."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, time, timedelta
from typing import Final
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.meetings.actions import Contribution, record_turns
from giaoban.meetings.models import Meeting, Turn
from giaoban.meetings.rules import Channel
from giaoban.opinions.actions.locking import next_number
from giaoban.opinions.actions.urgent import keep_urgency
from giaoban.opinions.actions.writing import Words, row_of
from giaoban.opinions.models import Opinion, StagedOpinions
from giaoban.opinions.news import OpinionRaised, OpinionsImported
from giaoban.opinions.queries.importing import Outcome, plan_for
from giaoban.opinions.rules.importing import Row, State, why_not_keep, why_not_take
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host

KEPT: Final = timedelta(hours=24)
AT_ONCE: Final = 500
NOON: Final = time(12)


@transaction.atomic
def stage(
    meeting: Meeting, rows: Sequence[Row], *, file_name: str, account: int | None, at: datetime
) -> StagedOpinions:
    """Keep the rows of an upload, and forget those that nobody confirmed in a day.

    Raises:
        Refused: If a row is marked as a state secret; then nothing is kept.
    """
    enforce(why_not_keep(rows))
    StagedOpinions.objects.filter(staged_at__lt=at - KEPT).delete()
    return StagedOpinions.objects.create(
        meeting=meeting,
        account=account,
        file_name=file_name[:200],
        rows=[asdict(row) for row in rows],
        staged_at=at,
    )


def staged(pk: int, *, account: int | None, at: datetime) -> StagedOpinions | None:
    """Return an upload of this account that is still kept; ``None`` if there is none."""
    kept = StagedOpinions.objects.select_related("meeting__host", "meeting__period", "meeting__series")
    return kept.filter(pk=pk, account=account, staged_at__gte=at - KEPT).first()


def rows_staged(upload: StagedOpinions) -> list[Row]:
    """Return the rows of an upload as they were read."""
    return [Row(**row) for row in upload.rows]


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of an upload: how many opinions, the first and the last code, how many rows were left out."""

    number: int
    first: str
    last: str
    left_out: int


def saved(upload: StagedOpinions) -> Saved | None:
    """Return what came of an upload that was confirmed; ``None`` if nobody confirmed it yet."""
    return Saved(**upload.saved) if upload.saved is not None else None


@transaction.atomic
def confirm(upload: StagedOpinions, *, holder: Holder, shown: str, alone: bool, at: datetime) -> Saved:
    """Bring in what the preview showed, and forget its rows; a second press finds what the first did.

    Every opinion came on paper: its raiser is whoever was the cell's secretary on the day it was written, its
    recorder is ``holder``.

    Args:
        upload: The rows as they were staged.
        holder: Who confirms.
        shown: Mark of the preview that was looked at.
        alone: Whether the right rows go in without the wrong ones.
        at: Now.

    Raises:
        Refused: If rows are wrong and the right ones were not to go alone, nothing is new, or something
            changed since the preview.
    """
    target = Target(host=upload.meeting.host_id)
    enforce(why_not(holder, Verb.RECORD_OPINIONS, target))
    lock(upload.meeting.host)
    locked = StagedOpinions.objects.select_related("meeting__host", "meeting__period", "meeting__series").get(
        pk=upload.pk
    )
    before = saved(locked)
    if before is not None:
        return before
    actor = holder.actor(Verb.RECORD_OPINIONS, target)
    now = take(locked.meeting, rows_staged(locked), shown=shown, alone=alone, at=at, actor=actor)
    locked.rows, locked.saved = [], asdict(now)
    locked.save(update_fields=["rows", "saved"])
    return now


@transaction.atomic
def take(  # whose, what, and how it was looked at
    meeting: Meeting, rows: Sequence[Row], *, shown: str, alone: bool, at: datetime, actor: Actor
) -> Saved:
    """Write the rows of a file that are new and right, and say what came of it.

    Raises:
        Refused: As :func:`confirm`.
    """
    host = lock(meeting.host)
    plan = plan_for(meeting, rows, today=timezone.localdate(at))
    enforce(why_not_keep(rows))
    enforce(why_not_take(plan.counts, alone=alone, shown=plan.digest == shown))

    good = list(plan.of_state(State.NEW))
    opinions = _written(meeting, host, good, actor, at)
    left_out = len(plan.outcomes) - len(good)
    now = Saved(len(opinions), opinions[0].code, opinions[-1].code, left_out)
    details = {"number": now.number, "left_out": now.left_out}
    record("opinion.imported", meeting, actor=actor, chain=host.code, details=details, rows=opinions)
    _tell(meeting, opinions, at)
    return now


def _written(
    meeting: Meeting, host: Host, rows: Sequence[Outcome], actor: Actor, at: datetime
) -> list[Opinion]:
    """Write one turn for what a cell wrote on one day, and the opinions under the numbers that come next."""
    groups: dict[object, list[Outcome]] = {}
    for row in rows:
        groups.setdefault((row.unit, row.post, row.day), []).append(row)
    turns = record_turns(
        meeting, turns=[_turn_of(group[0]) for group in groups.values()], now=at, actor=actor
    )
    by_row = {
        row.row.number: turn for turn, group in zip(turns, groups.values(), strict=True) for row in group
    }
    first, _code = next_number(host, meeting.period.year, meeting.period.month)
    opinions = [
        _opinion_of(row, by_row[row.row.number], host, number, at)
        for number, row in enumerate(rows, start=first)
    ]
    return Opinion.objects.bulk_create(opinions, batch_size=AT_ONCE)


def _turn_of(row: Outcome) -> Contribution:
    if row.unit is None:
        raise ValueError(f"row {row.row.number} is for no unit")
    return Contribution(channel=Channel.WRITTEN, unit=row.unit, post=row.post, once=uuid4(), by_office=True)


def _opinion_of(row: Outcome, turn: Turn, host: Host, number: int, at: datetime) -> Opinion:
    typed = row.typed
    words = Words(
        kind=row.kind,
        text=typed["text"],
        ask=typed["ask"],
        place=typed["place"],
        urgent=row.urgent,
        topic=row.topic,
    )
    day = row.day or timezone.localdate(at)
    noon = timezone.make_aware(datetime.combine(day, NOON))
    raised_at = at if day == timezone.localdate(at) else noon
    return row_of(turn, words, number, host=host, raised_at=raised_at, once=uuid4())


def _tell(meeting: Meeting, opinions: Sequence[Opinion], at: datetime) -> None:
    tell(OpinionsImported(tuple(one.pk for one in opinions), meeting.host_id, meeting.pk))
    for one in opinions:
        if one.urgent:
            keep_urgency(one, at=at)
            tell(OpinionRaised(one.pk, one.host_id, meeting.pk, one.unit_id, urgent=True))
