"""Which agencies a referral has left, so that it does not go round in a circle."""

from giaoban.opinions.models import Referral
from giaoban.opinions.rules.referrals import Verb, Way


def way_of(referral: Referral) -> Way:
    """Return which agencies handed a referral back, and which passed it on. One query."""
    left = referral.steps.filter(verb__in=[Verb.REFUSE.value, Verb.TRANSFER.value])
    gone = set(left.values_list("verb", "from_agency"))
    return Way(
        frozenset(agency for verb, agency in gone if agency and verb == Verb.REFUSE.value),
        frozenset(agency for verb, agency in gone if agency and verb == Verb.TRANSFER.value),
    )
