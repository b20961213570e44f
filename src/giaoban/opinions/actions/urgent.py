"""Keeping that an opinion is urgent, and its first reading by a standing member."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from giaoban.audit.actions import queue, record
from giaoban.audit.rules import Detail
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.opinions.models import Opinion, Urgency
from giaoban.opinions.news import OpinionBecameUrgent, UrgentOpinionRead
from giaoban.opinions.rules import urgent as rules
from giaoban.opinions.rules.life import Severity


def keep_urgency(opinion: Opinion, *, at: datetime) -> None:
    """Tell the standing members of an opinion that has become urgent; unread, one that is no more goes.

    Call it after the act is recorded, within its transaction. What was told is not told again.
    """
    if rules.is_urgent(Severity(opinion.severity), says_raiser=opinion.urgent):
        _, is_new = Urgency.objects.get_or_create(opinion=opinion, defaults={"since": at})
        if is_new:
            tell(OpinionBecameUrgent(opinion=opinion.pk, host=opinion.host_id))
        return
    Urgency.objects.filter(opinion=opinion, read_at__isnull=True).delete()


@transaction.atomic
def note_read(opinion: Opinion, *, post: str, actor: Actor, at: datetime) -> None:
    """Note that a standing member has opened an urgent opinion; the first time counts and stays.

    Args:
        opinion: Reads its host.
        post: The post of the standing member, as everybody may read it.
        actor: Who opened it.
        at: When.
    """
    queue(opinion.host.code)
    urgency = Urgency.objects.select_for_update().filter(opinion=opinion, read_at__isnull=True).first()
    if urgency is None:
        return
    urgency.read_at, urgency.read_by = max(at, urgency.since), post
    urgency.save(update_fields=["read_at", "read_by"])
    details: dict[str, Detail] = {"since": timezone.localtime(urgency.since).isoformat()}
    record(
        "opinion.read_urgent",
        opinion,
        actor=actor,
        chain=opinion.host.code,
        details=details,
        rows=[urgency],
    )
    tell(UrgentOpinionRead(opinion=opinion.pk, host=opinion.host_id))
