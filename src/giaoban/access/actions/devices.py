"""Opening and ending sessions. Whoever's session is ended is out at the next request."""

from collections.abc import Iterable
from datetime import date, datetime

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet

from giaoban.access.models import Account, Device, MonthLink
from giaoban.access.rules import Holder, Target, Verb, Way, why_not
from giaoban.audit.actions import queue, record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce


def oneself(account: Account, post: str = "") -> Actor:
    """Return somebody who acts on their own account."""
    return Actor(account=account.pk, name=account.person.full_name, post=post, role="self")


@transaction.atomic
def open_device(  # noqa: PLR0913  # one row, every column told by its name
    account: Account,
    *,
    session_key: str,
    way: Way,
    kind: str,
    at: datetime,
    seen_on: date,
    ends_at: datetime,
    link: MonthLink | None = None,
) -> Device:
    """Note that somebody signed in, and forget devices whose time is over."""
    queue(account.person.host.code)
    Device.objects.filter(account=account, ends_at__lte=at).delete()
    device = Device.objects.create(
        account=account,
        session_key=session_key,
        way=way.value,
        link=link,
        kind=kind,
        began_at=at,
        seen_on=seen_on,
        ends_at=ends_at,
    )
    record(
        "access.signed_in",
        account,
        actor=oneself(account),
        chain=account.person.host.code,
        details={"way": way.value, "device": kind},
    )
    return device


def touch(session_key: str, *, today: date, ends_at: datetime | None) -> None:
    """Note that a device is used today; ``ends_at`` moves its end, where sessions roll on."""
    changes: dict[str, date | datetime] = {"seen_on": today}
    if ends_at is not None:
        changes["ends_at"] = ends_at
    Device.objects.filter(session_key=session_key).update(**changes)


def renamed(before: str, after: str) -> None:
    """Follow a session that got a new key, as it does when a password changes."""
    Device.objects.filter(session_key=before).update(session_key=after)


def forget(session_key: str) -> None:
    """Drop the device of a session that its owner left."""
    Device.objects.filter(session_key=session_key).delete()


@transaction.atomic
def sign_out(account: Account, *, session_key: str) -> None:
    """Note that somebody signed out."""
    queue(account.person.host.code)
    forget(session_key)
    record("access.signed_out", account, actor=oneself(account), chain=account.person.host.code)


@transaction.atomic
def end_devices(account: Account, *, keys: Iterable[int], actor: Actor) -> int:
    """End these devices of an account and return how many there were."""
    queue(account.person.host.code)
    ended = end(Device.objects.filter(account=account, pk__in=list(keys)))
    if ended:
        record(
            "access.devices_ended",
            account,
            actor=actor,
            chain=account.person.host.code,
            details={"count": ended},
        )
    return ended


@transaction.atomic
def end_devices_of(account: Account, *, keys: Iterable[int], holder: Holder) -> int:
    """End devices of somebody else, as the office does when a phone is lost.

    Raises:
        Refused: If the holder may not enrol anybody there.
    """
    target = Target(host=account.person.host_id)
    enforce(why_not(holder, Verb.ENROL, target))
    return end_devices(account, keys=keys, actor=holder.actor(Verb.ENROL, target))


def end(devices: QuerySet[Device]) -> int:
    """End sessions inside the caller's transaction; the caller records why."""
    keys = list(devices.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    devices.delete()
    return len(keys)
