"""Makers for the audit log."""

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.audit.models import Entry
from giaoban.audit.rules import Detail
from giaoban.kernel.actor import Actor


def actor(
    *, account: int | None = 7, name: str = "Lê Thị Thử", post: str = "Văn phòng", role: str = "office"
) -> Actor:
    """Return somebody who may act."""
    return Actor(account=account, name=name, post=post, role=role)


def entry(
    *,
    event: str = "opinion.forwarded",
    subject: str = "opinions.opinion:42",
    chain: str = "KM",
    by: Actor | None = None,
    details: dict[str, Detail] | None = None,
) -> Entry:
    """Write one entry to the log."""
    with transaction.atomic():
        return record(event, subject, actor=by or actor(), chain=chain, details=details)
