"""What a reply is read against while it is written: the words of its points, and what was answered before."""

from collections.abc import Sequence
from typing import Final

from django.db.models import Exists

from giaoban.access.rules import Holder
from giaoban.opinions.models import Opinion, Referral
from giaoban.replies.models import Erratum, PointReply
from giaoban.replies.queries.visibility import visible_to
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.findings import ReadAgainst

MOST_EARLIER: Final = 200


def asked_of(referral: Referral, opinions: Sequence[Opinion], holder: Holder) -> ReadAgainst:
    """Return what a reply to this referral is read against. One query beside the points.

    Args:
        referral: What is answered.
        opinions: Those behind it whose original words this person may read.
        holder: Somebody of the agency that answers.
    """
    words = {point.number: point.text for point in referral.points.all()}
    said = "\n".join(part for opinion in opinions for part in (opinion.text, opinion.ask) if part)
    return ReadAgainst(words, _earlier(referral, holder), said)


def _earlier(referral: Referral, holder: Holder) -> list[str]:
    """Return what the same agency answered last to single points, the newest first.

    A correction keeps most words of the version that it corrects; that is no copy.
    """
    delivered = visible_to(holder).filter(agency=referral.lead_id, state=State.DELIVERED.value)
    under_way = Erratum.objects.filter(reply__referral=referral).exclude(reply__state=State.DELIVERED.value)
    delivered = delivered.exclude(Exists(under_way), referral=referral)
    rows = PointReply.objects.filter(reply__in=delivered).order_by("-reply__delivered_at", "-pk")
    fields = rows.values_list("found", "cause", "grounds", "action")[:MOST_EARLIER]
    return [". ".join(part for part in parts if part.strip()) for parts in fields]
