"""Making and revoking the secret address of one's own calendar feed."""

from datetime import datetime

from django.db import transaction

from giaoban.access.actions.devices import oneself
from giaoban.access.models import Account
from giaoban.access.rules import Holder
from giaoban.audit.actions import queue, record
from giaoban.kernel.verdict import enforce
from giaoban.meetings import rules
from giaoban.meetings.models import CalendarFeed


@transaction.atomic
def make_feed(account: Account, *, language: str, holder: Holder, now: datetime) -> CalendarFeed:
    """Give a person a new secret address; the one they had opens nothing any more.

    Raises:
        Refused: If they came by the month's link, which ends before the address would.
    """
    enforce(rules.why_not_make_feed(is_limited=holder.limited))
    queue(account.person.host.code)
    locked = Account.objects.select_for_update(of=("self",)).get(pk=account.pk)
    _revoke(locked, now)
    feed = CalendarFeed.objects.create(account=locked, language=language, made_at=now)
    record("calendar_feed.made", feed, actor=oneself(locked), chain=locked.person.host.code, rows=[feed])
    return feed


@transaction.atomic
def revoke_feed(account: Account, *, now: datetime) -> None:
    """Let the secret address of a person open nothing any more."""
    queue(account.person.host.code)
    locked = Account.objects.select_for_update(of=("self",)).get(pk=account.pk)
    if _revoke(locked, now):
        record("calendar_feed.revoked", locked, actor=oneself(locked), chain=locked.person.host.code)


def _revoke(account: Account, now: datetime) -> int:
    return CalendarFeed.objects.filter(account=account, revoked_at__isnull=True).update(revoked_at=now)
