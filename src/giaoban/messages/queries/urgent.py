"""Reminders of urgent opinions that no standing member has read yet."""

from collections.abc import Iterator

from django.utils import timezone

from giaoban.messages.queries import facts
from giaoban.messages.queries.world import PAST, Scene, reminds
from giaoban.messages.rules.hours import Audience
from giaoban.messages.rules.reminding import Occasion, merged
from giaoban.messages.rules.urgent import WHILE_UNREAD
from giaoban.opinions.models import Urgency
from giaoban.opinions.rules.life import State
from giaoban.organisation.rules import Role


@reminds
def urgent_unread(scene: Scene) -> Iterator[Occasion]:
    """Remind every standing member of what is urgent until the first of them has read it. One query."""
    unread = Urgency.objects.filter(
        opinion__host=scene.host, read_at__isnull=True, since__gt=scene.now - PAST
    ).exclude(opinion__state=State.WITHDRAWN.value)
    for urgency in unread.select_related("opinion").order_by("pk"):
        opinion, since = urgency.opinion, timezone.localtime(urgency.since)
        for seat in scene.people.of_role(Role.STANDING_MEMBER):
            yield Occasion(
                kind="opinion_urgent_unread",
                subject=facts.about_opinion(opinion.pk),
                to=seat.post,
                audience=Audience.AGENCY,
                moment=since,
                since=since,
                ladder=WHILE_UNREAD,
                until=since + PAST,
                values=merged({"code": opinion.code, "entered_at": since.isoformat()}),
                link=opinion.get_absolute_url(),
            )
