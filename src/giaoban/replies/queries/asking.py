"""What an agency asked about one matter, of its raisers and of the office, as one reader may see and act."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from giaoban.access.rules import Holder, Target, Verb
from giaoban.opinions.models import Referral
from giaoban.opinions.rules import referrals
from giaoban.replies.models import Extension
from giaoban.replies.queries import clarifying, extending
from giaoban.replies.queries.clarifying import ReadQuestion
from giaoban.replies.rules.extending import ExtensionState, why_not_open_request


@dataclass(frozen=True, slots=True)
class AskedAbout:
    """What was asked about a matter, and what this reader may do about it now."""

    questions: Sequence[ReadQuestion]
    extension: Extension | None
    may_ask: bool
    may_extend: bool
    may_decide: bool


def asked_about(referral: Referral, holder: Holder, *, now: datetime) -> AskedAbout:
    """Return what was asked about a matter; ``now`` has a time zone."""
    request = extending.of_matter(referral)
    place = Target(referral.host_id, agencies=frozenset({referral.lead_id}))
    owed = referrals.why_not(referral.facts, referrals.Verb.ASK_BACK) is None
    open_to = why_not_open_request(extending.owing(referral, asked_before=request is not None), now=now)
    waits = owed and request is not None and request.state == ExtensionState.ASKED
    return AskedAbout(
        questions=clarifying.asked_of(referral, holder),
        extension=request,
        may_ask=owed and holder.grant_for(Verb.ANSWER, place) is not None,
        may_extend=open_to is None and holder.grant_for(extending.asking_verb(referral), place) is not None,
        may_decide=waits and holder.grant_for(Verb.COMPILE, place) is not None,
    )
