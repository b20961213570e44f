"""When the office should ask above how a matter stands."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from django.utils import timezone

from giaoban.messages.queries import facts
from giaoban.messages.queries.world import Scene, end_of_office, reminds
from giaoban.messages.rules.reminding import Occasion, merged, only_after
from giaoban.organisation.rules import Role
from giaoban.replies.models import Petition

# Counted from the evening before the day that was agreed, so that the first one comes that very morning.
WHEN_WAITING: Final = only_after(1, 15, 29)


def values_of(petition: Petition) -> dict[str, str]:
    """Return what a message names of a petition; reads its matter."""
    return {
        "code": petition.referral.code,
        "body": petition.body,
        "number": petition.number,
        "sent_on": timezone.localdate(petition.sent_at).isoformat(),
    }


@reminds
def petitions_waiting(scene: Scene) -> Iterator[Occasion]:
    """Remind the office of what has waited above for as many days as it chose."""
    rows = Petition.objects.filter(referral__host=scene.host, state="waiting").select_related("referral")
    for petition in rows.order_by("pk"):
        for seat in scene.people.of_role(Role.OFFICE):
            yield Occasion(
                kind="petition_waiting",
                subject=facts.about_referral(petition.referral_id),
                to=seat.post,
                audience=seat.audience,
                moment=end_of_office(petition.follow_up_on - timedelta(days=1)),
                since=timezone.localtime(petition.sent_at),
                ladder=WHEN_WAITING,
                values=merged(values_of(petition)),
                link=facts.referral_link(petition.referral_id),
            )
