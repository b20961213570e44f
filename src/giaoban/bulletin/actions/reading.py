"""Saying that an edition was read: by its reader, or by the office after a telephone call."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.bulletin.actions.rows import lock_edition
from giaoban.bulletin.models import Edition, Receipt
from giaoban.bulletin.news import EditionRead
from giaoban.bulletin.rules.editions import State
from giaoban.bulletin.rules.reading import Way, why_not_confirm
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce


@transaction.atomic
def confirm_read(edition: Edition, posts: Iterable[int], *, way: Way, at: datetime, actor: Actor) -> None:
    """Note that the holders of these posts have read an edition; said again, it changes nothing.

    Raises:
        Refused: If it is not issued, or none of the posts is a secretary's.
    """
    locked = lock_edition(edition)
    asked = set(posts)
    enforce(why_not_confirm(State(locked.state), posts=len(asked)))
    new = sorted(asked - set(locked.receipts.filter(post__in=asked).values_list("post", flat=True)))
    if not new:
        return
    said_by = actor.post or actor.role
    made = Receipt.objects.bulk_create(
        Receipt(edition=locked, post_id=post, way=way.value, noted_by=said_by, at=at) for post in new
    )
    record("bulletin.read", locked, actor=actor, chain=locked.host.code, rows=made)
    tell(EditionRead(locked.pk, tuple(new)))
