"""Print runs: asked for by a person, taken by a worker part by part, kept for some days.

No act upon anything that is kept: a run says nothing that its papers do not say, so nothing is recorded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, QuerySet

from giaoban.documents.models import PrintRun
from giaoban.documents.rules.runs import HELD, KEPT, MOST_TRIES
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host


@dataclass(frozen=True, slots=True)
class RunPlan:
    """Which papers are wanted.

    Attributes:
        kind: As their area registered them.
        about: What they are of.
        rows: Keys of at least one row to print, in their order.
    """

    kind: str
    about: Mapping[str, int]
    rows: Sequence[int]


@transaction.atomic
def ask_for_print(host: Host, plan: RunPlan, *, person: int, at: datetime) -> PrintRun:
    """Ask for papers in one file. Who asks twice for the same gets the run that is there.

    Args:
        host: Whose papers they are.
        plan: Which papers.
        person: Key of the person who asks.
        at: With a time zone.
    """
    locked = lock(host)
    about, rows = dict(plan.about), list(plan.rows)
    standing = PrintRun.objects.filter(host=locked, kind=plan.kind, asked_by=person)
    for run in standing.filter(Q(ended_at__isnull=True) | ~Q(path="")):
        if (run.about, run.rows) == (about, rows):
            return run
    return PrintRun.objects.create(
        host=locked, kind=plan.kind, about=about, rows=rows, whole=len(rows), asked_by_id=person, asked_at=at
    )


@transaction.atomic
def take(*, now: datetime) -> PrintRun | None:
    """Return the oldest run that no worker has in hand, held for the caller; ``None`` if there is none.

    A run at which workers died or failed too often ends without a file. What is held longer than anything can
    be is from before the clock was set back.
    """
    free = Q(held_until__isnull=True) | Q(held_until__lte=now) | Q(held_until__gt=now + HELD)
    waiting = PrintRun.objects.filter(free, ended_at__isnull=True)
    waiting.filter(tries__gte=MOST_TRIES).update(ended_at=now, held_until=None)
    run = waiting.select_for_update(skip_locked=True).order_by("asked_at", "pk").first()
    if run is not None:
        run.held_until, run.tries = now + HELD, run.tries + 1
        run.save(update_fields=["held_until", "tries"])
    return run


def let_go(run: PrintRun) -> None:
    """Let another worker try the part that failed."""
    _held(run).update(held_until=None)


def keep_parts(run: PrintRun, paths: Sequence[str], *, papers: int) -> bool:
    """Keep parts that are set now; ``False`` if the run is no longer the caller's."""
    parts = [*run.parts, *paths]
    kept = _held(run).update(parts=parts, done=F("done") + papers, tries=0, held_until=None)
    return bool(kept)


def keep_file(run: PrintRun, path: str, *, at: datetime) -> bool:
    """Keep the file, made of every part; ``False`` if the run is no longer the caller's."""
    return bool(_held(run).update(path=path, parts=[], ended_at=at, held_until=None))


def give_up(run: PrintRun, *, at: datetime) -> None:
    """End a run without a file."""
    _held(run).update(ended_at=at, held_until=None)


def fetch(run: PrintRun, *, at: datetime) -> None:
    """Keep when a file was first fetched."""
    PrintRun.objects.filter(pk=run.pk, fetched_at__isnull=True).update(fetched_at=at)


@transaction.atomic
def drop_old(*, now: datetime) -> list[str]:
    """Forget runs after their days; return the paths of what the store holds of them."""
    old = list(PrintRun.objects.select_for_update().filter(asked_at__lte=now - KEPT))
    PrintRun.objects.filter(pk__in=[run.pk for run in old]).delete()
    return [path for run in old for path in (*run.parts, run.path) if path]


def _held(run: PrintRun) -> QuerySet[PrintRun]:
    """Return a run as long as its lease is the one that the caller took."""
    return PrintRun.objects.filter(pk=run.pk, ended_at__isnull=True, held_until=run.held_until)
