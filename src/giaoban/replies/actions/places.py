"""Where a referral stands for the scope table, and how rows are locked: the referral always first."""

from giaoban.access.rules import Target
from giaoban.opinions.actions.locking import lock_referral
from giaoban.opinions.models import Opinion, Referral
from giaoban.replies.models import Reply
from giaoban.replies.rules.drafting import State


def lock_reply(reply: Reply) -> Reply:
    """Return the reply as it stands now, locked together with its referral."""
    referral = lock_referral(reply.referral)
    locked = Reply.objects.select_for_update(of=("self",)).select_related("agency").get(pk=reply.pk)
    locked.referral = referral
    return locked


def open_version(referral: Referral) -> Reply | None:
    """Return the version that is being prepared, locked; ``None`` if there is none."""
    found = Reply.objects.select_for_update(of=("self",)).filter(referral=referral)
    reply = found.exclude(state=State.DELIVERED.value).select_related("outcome").first()
    if reply is not None:
        reply.referral = referral
    return reply


def place_of(referral: Referral) -> Target:
    """Return where the answer to a referral stands: with its lead agency, for the units that asked."""
    units = referral.origins.values_list("opinion__unit_id", flat=True)
    return Target(referral.host_id, frozenset(units), frozenset({referral.lead_id}))


def place_of_opinion(opinion: Opinion) -> Target:
    """Return where one raiser stands."""
    return Target(opinion.host_id, frozenset({opinion.unit_id}))
