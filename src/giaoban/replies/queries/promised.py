"""How something promised stands, as conditions on its row."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from django.db.models import Q, QuerySet

from giaoban.opinions.models import Referral
from giaoban.replies.models import Commitment
from giaoban.replies.rules.drafting import PointAnswer
from giaoban.replies.rules.following import State
from giaoban.replies.rules.likeness import says_again

OPEN: Final = Q(state=State.OPEN.value)


def overdue(today: date) -> Q:
    """Return the condition that something promised is still open after its day, as the rule has it."""
    return OPEN & Q(due_on__lt=today)


def said_again(referral: Referral, points: Iterable[PointAnswer]) -> Mapping[int, Commitment]:
    """Return what the agency has promised in this matter already and these points promise once more.

    Args:
        referral: What is answered.
        points: What is answered to each of its points.

    Returns:
        The promise that stands, by the number of the point that repeats it. One query, or none if nothing is
        promised; what the same point promised before is not among them, for a newer reply replaces it.
    """
    promises = [point for point in points if point.is_promise]
    numbers = {point.number for point in promises}
    standing = list(_standing_beside(referral)) if promises else []
    left = [one for one in standing if _point_of(one, referral) not in numbers]
    found: dict[int, Commitment] = {}
    for point in promises:
        earlier = next((one for one in left if says_again(point.action, one.what)), None)
        if earlier is not None:
            left.remove(earlier)
            found[point.number] = earlier
    return found


def _standing_beside(referral: Referral) -> QuerySet[Commitment]:
    """Return the open promises of the agency in this matter, from replies and from answers on the spot."""
    opinions = referral.origins.values("opinion")
    way = "reply_point__point__referral"
    here = Q(**{way: referral.pk}) | Q(on_spot_answer__opinion__in=opinions)
    here |= Q(**{f"{way}__origins__opinion__in": opinions})
    if referral.matter_id is not None:
        here |= Q(**{f"{way}__matter": referral.matter_id})
    theirs = Commitment.objects.filter(OPEN, here, agency=referral.lead_id).distinct()
    return theirs.select_related("reply_point__point").order_by("due_on", "pk")


def _point_of(one: Commitment, referral: Referral) -> int | None:
    """Return the number of the point of this referral that a promise answers; ``None`` if it is another's."""
    point = one.reply_point.point if one.reply_point else None
    return point.number if point is not None and point.referral_id == referral.pk else None
