"""Steps that several actions share. They run inside the caller's transaction and record nothing."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, TypeVar

from django.db.models import Field, Model

from giaoban.audit.actions import queue
from giaoban.organisation.models import (
    Agency,
    Cluster,
    Host,
    Membership,
    Oversight,
    Post,
    Term,
    Unit,
)
from giaoban.organisation.queries.spans import from_day_on
from giaoban.organisation.rules import Span
from giaoban.organisation.rules.editing import Taken

ONE_DAY: Final = timedelta(days=1)
Dated = TypeVar("Dated", bound=Membership | Oversight | Post | Term)


def lock(host: Host | int) -> Host:
    """Return the host as it stands once the acts before this one are done; those after it wait."""
    key = host if isinstance(host, int) else host.pk
    # A host keeps its code for ever, so one that was read before will do to know it by.
    code = host.code if isinstance(host, Host) else Host.objects.values_list("code", flat=True).get(pk=key)
    queue(code)
    return Host.objects.get(pk=key)


def stop(row: Dated, last_day: date) -> None:
    """End ``row`` with ``last_day``; take it away if it would not have begun by then."""
    if row.valid_from > last_day:
        row.delete()
    elif row.valid_to is None or row.valid_to > last_day:
        row.valid_to = last_day
        row.save(update_fields=["valid_to"])


def stop_all(rows: Iterable[Dated], last_day: date) -> None:
    """End every one of ``rows`` with ``last_day``."""
    for row in rows:
        stop(row, last_day)


def go_on(row: Dated, on: date) -> Dated:
    """Return the row that continues ``row`` from ``on``, unsaved; ``row`` itself if it had not begun.

    What had begun ends the day before and keeps its key, so that history keeps pointing at it.
    """
    if row.valid_from >= on:
        return row
    last_day, row.valid_to = row.valid_to, on - ONE_DAY
    row.save(update_fields=["valid_to"])
    copy = type(row)(**{field.attname: getattr(row, field.attname) for field in _copied(row)})
    copy.valid_from, copy.valid_to = on, last_day
    return copy


def codes_taken(model: type[Unit | Cluster | Agency], host: Host, *, but: Iterable[int] = ()) -> list[Taken]:
    """Return who bears codes among the rows of ``model``, leaving out the keys in ``but``."""
    rows = model.objects.filter(host=host).exclude(pk__in=list(but))
    return [
        Taken(code, name, Span(first, last))
        for code, name, first, last in rows.values_list("code", "name", "valid_from", "valid_to")
    ]


def posts_from(unit: Unit, day: date) -> list[Post]:
    """Return the posts of ``unit`` that hold on ``day`` or begin later."""
    return list(Post.objects.filter(from_day_on(day), unit=unit).order_by("pk"))


def end_post_with_terms(post: Post, last_day: date) -> None:
    """End a post, whoever holds it, and what it is in charge of."""
    stop_all(Term.objects.filter(post=post), last_day)
    stop_all(Oversight.objects.filter(post=post), last_day)
    stop(post, last_day)


def _copied(row: Model) -> "list[Field[object, object]]":
    return [field for field in row._meta.concrete_fields if not field.primary_key]
