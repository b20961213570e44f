"""What becomes of invitations when their posts go on under another key: one a post and meeting stays."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from django.db import transaction

from giaoban.access.queries import former_posts
from giaoban.audit.actions import queue, record
from giaoban.audit.rules import Detail
from giaoban.kernel.actor import Actor
from giaoban.meetings.models import Invitation
from giaoban.meetings.rules import State
from giaoban.meetings.rules.invitations import leading
from giaoban.organisation.models import Host, Post

# What somebody said, copied as one: the later answer wins whole.
SAID = ("answer", "answered_at", "recorded_by", "cause", "reason", "substitute", "substitute_is")
STAMPS = ("received_at", "read_at")


@transaction.atomic
def join_invitations(host: Host, unit: int, *, now: datetime, actor: Actor) -> int:
    """Carry the open invitations to meetings ahead over to the posts of a unit that came of others.

    Where two posts became one, one invitation stays and the other is withdrawn; the later answer is kept.
    Nobody is told: who holds the post is invited as before.

    Returns:
        How many invitations were withdrawn.
    """
    queue(host.code)
    gone = 0
    for post in Post.objects.filter(unit=unit, host=host, carried_from__isnull=False).distinct():
        rows = _open(host, post, now)
        for _meeting, same in groupby(rows, key=lambda row: row.meeting_id):
            gone += _join(list(same), post, now, actor)
    return gone


def _open(host: Host, post: Post, now: datetime) -> Sequence[Invitation]:
    ahead = Invitation.objects.filter(
        post__in=[post.pk, *former_posts(post)],
        meeting__host=host,
        meeting__state=State.CALLED.value,
        meeting__starts_at__gt=now,
        withdrawn_at__isnull=True,
    )
    rows = ahead.select_for_update(of=("self",)).select_related("meeting__host").order_by("meeting", "pk")
    return [row for row in rows if post.holds_on(row.meeting.day)]


def _join(rows: Sequence[Invitation], post: Post, now: datetime, actor: Actor) -> int:
    """Leave the first of ``rows``, of one meeting, as that of ``post``."""
    kept = next((row for row in rows if row.post_id == post.pk), rows[0])
    others = [row for row in rows if row.pk != kept.pk]
    if not others and kept.post_id == post.pk:
        return 0
    Invitation.objects.filter(meeting=kept.meeting_id, post=post, withdrawn_at__isnull=False).delete()
    said = rows[leading([row.answered_at for row in rows])]
    for name in SAID:
        setattr(kept, name, getattr(said, name))
    for name in STAMPS:
        setattr(kept, name, min((at for row in rows if (at := getattr(row, name))), default=None))
    kept.post = post
    kept.save(update_fields=["post", *SAID, *STAMPS])
    for row in others:
        row.withdrawn_at = now
        row.save(update_fields=["withdrawn_at"])
    details: dict[str, Detail] = {"because": "unit_changed", "withdrawn": [row.pk for row in others]}
    record("invitation.joined", kept, actor=actor, chain=kept.meeting.host.code, details=details, rows=rows)
    return len(others)
