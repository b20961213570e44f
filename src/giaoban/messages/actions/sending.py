"""The worker's side of the outbox: leasing rows, and keeping what became of each.

Nothing here sends anything. A row is leased in one transaction, sent outside any, and its outcome kept in
another; whoever dies in between loses the lease after a while, and the row is sent again.
"""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from giaoban.meetings.queries import office_days
from giaoban.messages.models import Message, WorkerBeat
from giaoban.messages.rules.hours import Audience, next_moment
from giaoban.messages.rules.life import LEASE, MOST_TRIES, SENT_BY_WORKER, State, wait_after

logger = logging.getLogger(__name__)

FREE = {"lease_owner": "", "lease_until": None}
WAYS = sorted(way.value for way in SENT_BY_WORKER)


@transaction.atomic
def lease(owner: str, *, most: int, now: datetime, length: timedelta = LEASE) -> list[Message]:
    """Return up to ``most`` messages whose time has come, leased to this worker, the oldest first.

    On PostgreSQL workers pass over rows that another one is taking; on SQLite they take turns.
    """
    ready = Message.objects.filter(state=State.WAITING.value, channel__in=WAYS, next_attempt_at__lte=now)
    rows = list(ready.select_for_update(skip_locked=True).order_by("next_attempt_at", "pk")[:most])
    taken = {"state": State.LEASED.value, "lease_owner": owner, "lease_until": now + length}
    Message.objects.filter(pk__in=[row.pk for row in rows]).update(attempts=F("attempts") + 1, **taken)
    for row in rows:
        row.attempts += 1
        row.state, row.lease_owner, row.lease_until = State.LEASED.value, owner, now + length
    return rows


def renew(message: Message, *, owner: str, now: datetime, length: timedelta = LEASE) -> bool:
    """Lengthen the lease just before sending; ``False`` if the row is no longer this worker's."""
    return bool(_own(message, owner).update(lease_until=now + length))


def keep_sent(message: Message, *, owner: str, now: datetime) -> bool:
    """Keep that a message was taken by the other side."""
    done = _own(message, owner).update(state=State.SENT.value, sent_at=now, fault="", fault_detail="", **FREE)
    if done:
        logger.info("message.sent pk=%s channel=%s tries=%s", message.pk, message.channel, message.attempts)
    return bool(done)


def keep_fault(
    message: Message, fault: str, detail: str, *, is_final: bool, owner: str, now: datetime
) -> bool:
    """Keep why a message was not taken: to be tried again after a while, or for the office to decide."""
    ends = is_final or message.attempts >= MOST_TRIES
    state = State.FAILED if ends else State.WAITING
    again = _in_hours(message, now + wait_after(message.attempts))
    why = {"fault": fault, "fault_detail": detail[:300]}
    done = _own(message, owner).update(state=state.value, next_attempt_at=again, **why, **FREE)
    if done:
        logger.warning("message.%s pk=%s fault=%s tries=%s", state, message.pk, fault, message.attempts)
    return bool(done)


def put_back(message: Message, *, until: datetime, owner: str) -> bool:
    """Put a leased message back untried: outside the hours of its recipient, or because the worker stops."""
    return bool(
        _own(message, owner).update(
            state=State.WAITING.value, next_attempt_at=until, attempts=F("attempts") - 1, **FREE
        )
    )


def reap(*, now: datetime, length: timedelta = LEASE) -> int:
    """Put back what dead workers held; what killed its worker every time is left for the office.

    A lease that ends later than any lease can, and what was queued at a time that has not come, are from
    before the clock was set back.
    """
    lost = Message.objects.filter(state=State.LEASED.value).filter(
        Q(lease_until__lte=now) | Q(lease_until__gt=now + length)
    )
    ended = lost.filter(attempts__gte=MOST_TRIES).update(
        state=State.FAILED.value, fault="worker_lost", fault_detail="", **FREE
    )
    back = lost.update(state=State.WAITING.value, next_attempt_at=now, fault="worker_lost", **FREE)
    waiting = Message.objects.filter(state=State.WAITING.value, channel__in=WAYS)
    waiting.filter(queued_at__gt=now, next_attempt_at__gt=now).update(next_attempt_at=now)
    return ended + back


def drop_useless(*, now: datetime) -> int:
    """Cancel what waited until nobody needed it any more."""
    waiting = Message.objects.filter(state__in=[State.WAITING.value, State.FAILED.value])
    return waiting.filter(useful_until__lte=now).update(state=State.CANCELLED.value)


def beat(owner: str, *, now: datetime) -> None:
    """Say that a worker is alive, and forget those that were not seen for a day."""
    WorkerBeat.objects.update_or_create(
        owner=owner, defaults={"seen_at": now}, create_defaults={"seen_at": now, "began_at": now}
    )
    WorkerBeat.objects.filter(seen_at__lt=now - timedelta(days=1)).delete()


def sign_off(owner: str) -> None:
    """Forget a worker that stops of its own will."""
    WorkerBeat.objects.filter(owner=owner).delete()


def may_go_at(message: Message, now: datetime) -> datetime:
    """Return ``now`` if the message may reach its recipient then, otherwise when it may."""
    return _in_hours(message, now)


def _in_hours(message: Message, moment: datetime) -> datetime:
    local, audience = timezone.localtime(moment), Audience(message.audience)
    if audience is Audience.PEOPLE:
        return next_moment(audience, local)
    return next_moment(audience, local, office_days(message.host_id, local.year, local.year + 1))


def _own(message: Message, owner: str) -> QuerySet[Message]:
    return Message.objects.filter(pk=message.pk, state=State.LEASED.value, lease_owner=owner)
