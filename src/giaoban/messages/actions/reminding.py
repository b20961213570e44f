"""Turning the reminders that are due into messages, each exactly once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from giaoban.messages.actions.queueing import A_BATCH, Notice, letters
from giaoban.messages.models import Message, Offer, Reminder
from giaoban.messages.queries.directory import directory
from giaoban.messages.queries.world import world_of
from giaoban.messages.rules.reminding import Bundle, bundles, due
from giaoban.messages.rules.sentences import DIGEST
from giaoban.organisation.models import Host


@transaction.atomic
def remind(host: Host, *, now: datetime) -> int:
    """Queue every reminder of a committee that is due now, and return how many there were.

    Planners of one committee wait for each other; the keys of what was said are unique beside that.
    """
    Offer.objects.get_or_create(host=host)
    Offer.objects.select_for_update().get(host=host)
    local = timezone.localtime(now)
    found = bundles(due(world_of(host, now), local))
    if not found:
        return 0
    people = directory(host, local.date())
    said = [
        Reminder(key=one.key, host=host, until=one.until, said_at=now, said_in=bundle.key)
        for bundle in found
        for one in bundle.reminders
    ]
    Reminder.objects.bulk_create(said, batch_size=A_BATCH)
    rows = (
        row
        for bundle in found
        for row in letters(
            notice_of(bundle), people.seats[bundle.reminders[0].occasion.to], people, host=host, now=now
        )
    )
    Message.objects.bulk_create(rows, batch_size=A_BATCH)
    return len(said)


def notice_of(bundle: Bundle) -> Notice:
    """Return what one recipient hears: one reminder as it is, several as a digest."""
    first = bundle.reminders[0].occasion
    until = max(one.until for one in bundle.reminders)
    if len(bundle.reminders) == 1:
        return Notice(
            event=bundle.key,
            code=first.kind,
            subject=first.subject,
            values=dict(first.values),
            link=first.link,
            useful_until=until,
        )
    items = [
        {"code": one.occasion.kind, "values": dict(one.occasion.values), "link": one.occasion.link}
        for one in bundle.reminders
    ]
    return Notice(event=bundle.key, code=DIGEST, subject=DIGEST, values={"items": items}, useful_until=until)


def remind_all(*, now: datetime) -> int:
    """Queue what is due in every committee, each in a transaction of its own."""
    with _undisturbed():
        return sum(remind(host, now=now) for host in Host.objects.order_by("pk"))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep the garbage collector away: walking through rows that stay takes as long again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
