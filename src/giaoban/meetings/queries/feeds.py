"""Whose calendar feed an address is, and what stands in it."""

from datetime import datetime, timedelta
from typing import Final

from django.db.models import QuerySet
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.queries.seals import key_in, token_for
from giaoban.access.rules import Holder
from giaoban.meetings.models import CalendarFeed, Meeting
from giaoban.meetings.queries.visibility import visible_to

KEPT: Final = timedelta(days=92)


def feed_of(token: str) -> CalendarFeed | None:
    """Return the feed at this address; ``None`` if it is not ours, was revoked, or its owner is shut out."""
    key = key_in("calendar", token)
    if key is None:
        return None
    feeds = CalendarFeed.objects.select_related("account__person__host")
    return feeds.filter(pk=key, revoked_at__isnull=True, account__disabled_at__isnull=True).first()


def own_feed(account: Account) -> CalendarFeed | None:
    """Return the feed that this person reads now."""
    return CalendarFeed.objects.filter(account=account, revoked_at__isnull=True).first()


def address_of(feed: CalendarFeed) -> str:
    """Return the secret part of the address of a feed."""
    return token_for("calendar", feed.pk)


def feed_holder(feed: CalendarFeed) -> Holder:
    """Return the owner of a feed as they stand today: whoever loses a post loses its meetings here too."""
    return holder_of(feed.account, timezone.localdate())


def in_feed(holder: Holder, now: datetime) -> QuerySet[Meeting]:
    """Return the meetings in a person's feed: those of the last three months and all ahead."""
    return visible_to(holder).filter(starts_at__gte=now - KEPT).order_by("starts_at", "pk")
