"""The outbox as people see it: their own messages, and for the office what waits and what failed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from django.db.models import Count, Max, Q, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import visible_to as meetings_visible_to
from giaoban.messages.models import Message, WorkerBeat
from giaoban.messages.rules.life import Channel, State
from giaoban.organisation.models import Host, Person, Post

OF_HOST = Paths(host="host_id")


class Shelf(StrEnum):
    """The tabs of the office's list."""

    FAILED = "failed"
    CALLS = "calls"
    WAITING = "waiting"
    SENT = "sent"
    ENDED = "ended"


_SHELVES: Mapping[Shelf, Q] = {
    Shelf.FAILED: Q(state=State.FAILED.value),
    Shelf.CALLS: Q(state=State.WAITING.value, channel=Channel.CALL.value),
    Shelf.WAITING: Q(state__in=[State.WAITING.value, State.LEASED.value]) & ~Q(channel=Channel.CALL.value),
    Shelf.SENT: Q(state=State.SENT.value) & ~Q(channel=Channel.IN_APP.value),
    Shelf.ENDED: Q(state__in=[State.GIVEN_UP.value, State.CANCELLED.value]),
}


def visible_to(holder: Holder) -> QuerySet[Message]:
    """Return the messages of the committees whose outbox this person sees to."""
    return Message.objects.filter(within(holder, Verb.SEND_MESSAGES, OF_HOST)).select_related("host")


def own(holder: Holder) -> QuerySet[Message]:
    """Return what stands on this person's own page, newest first."""
    return Message.objects.filter(person=holder.person or 0, channel=Channel.IN_APP.value).order_by(
        "-queued_at", "-pk"
    )


def unread(holder: Holder) -> int:
    """Return how many of their own messages this person has not opened."""
    return own(holder).filter(read_at__isnull=True).count()


def shelf_of(holder: Holder, shelf: Shelf) -> QuerySet[Message]:
    """Return one tab of the outbox; what must be done first, first."""
    rows = visible_to(holder).filter(_SHELVES[shelf])
    return rows.order_by("queued_at", "pk") if shelf is Shelf.CALLS else rows


def counts(holder: Holder) -> dict[Shelf, int]:
    """Return how many stand in each tab. One query."""
    found = visible_to(holder).aggregate(
        **{shelf.value: Count("pk", filter=condition) for shelf, condition in _SHELVES.items()}
    )
    return {shelf: found[shelf.value] for shelf in Shelf}


def people_of(messages: Iterable[Message]) -> dict[int, Person]:
    """Return who gets these messages, by key. One query."""
    return Person.objects.in_bulk({one.person for one in messages if one.person is not None})


def posts_of(messages: Iterable[Message]) -> dict[int, str]:
    """Return the names of the posts that get these messages, by key. One query."""
    keys = {one.post for one in messages if one.post is not None}
    return dict(Post.objects.filter(pk__in=keys).values_list("pk", "name"))


def worker_seen_at() -> datetime | None:
    """Return when a worker was last alive; ``None`` if none ever was."""
    seen: datetime | None = WorkerBeat.objects.aggregate(at=Max("seen_at"))["at"]
    return seen


def hosts_of(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose outbox this person sees to."""
    return Host.objects.filter(within(holder, Verb.SEND_MESSAGES, Paths(host="pk"))).order_by("pk")


def meetings_of(holder: Holder) -> QuerySet[Meeting]:
    """Return the meetings for which this person prepares texts to hand on."""
    return meetings_visible_to(holder).filter(within(holder, Verb.SEND_MESSAGES, OF_HOST))
