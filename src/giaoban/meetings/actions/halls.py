"""Making and revoking the secret address of the screen in the hall."""

from datetime import datetime

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.meetings import rules
from giaoban.meetings.actions.live import lock_meeting
from giaoban.meetings.models import HallKey, Meeting
from giaoban.meetings.rules import State


@transaction.atomic
def make_hall_key(meeting: Meeting, *, now: datetime, actor: Actor) -> HallKey:
    """Give the hall of a meeting its address; the one that is good already stays.

    Raises:
        Refused: If the meeting has not been called, or is over.
    """
    locked = lock_meeting(meeting)
    enforce(rules.why_not_show(State(locked.state), starts_at=locked.begins, now=now))
    good = locked.hall_keys.filter(revoked_at__isnull=True).first()
    if good is not None:
        return good
    made = HallKey.objects.create(meeting=locked, made_at=now)
    record("hall.opened", locked, actor=actor, chain=locked.host.code, rows=[made])
    return made


@transaction.atomic
def revoke_hall_key(meeting: Meeting, *, now: datetime, actor: Actor) -> None:
    """Let the address of the hall show nothing any more; without one nothing happens."""
    locked = lock_meeting(meeting)
    good = locked.hall_keys.select_for_update().filter(revoked_at__isnull=True).first()
    if good is None:
        return
    good.revoked_at = now
    good.save(update_fields=["revoked_at"])
    record("hall.closed", locked, actor=actor, chain=locked.host.code, rows=[good])
