"""How an opinion stands with those who owe it an answer, as a condition on rows."""

from typing import Final

from django.db.models import Exists, OuterRef, Q

from giaoban.opinions.models import Origin
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.life import AnswerStanding, State

_SENT: Final = Origin.objects.filter(opinion=OuterRef("pk"))
_RETURNED: Final = Exists(_SENT.filter(referral__state=referrals.State.RETURNED.value))
_OWED: Final = Exists(_SENT.filter(referral__state__in=referrals.OWED))
_AT_ONCE: Final = [State.ANSWERED_ON_SPOT.value, State.ALREADY_ANSWERED.value]


def stands(standing: AnswerStanding) -> Q:
    """Return the condition that an opinion stands so. Of several agencies one that owes an answer counts."""
    match standing:
        case AnswerStanding.RETURNED:
            return Q(_RETURNED, state=State.FORWARDED.value)
        case AnswerStanding.OPEN:
            waits = Q(state=State.WAITING.value)
            return waits | Q(_OWED, state=State.FORWARDED.value) & ~Q(_RETURNED)
        case AnswerStanding.ANSWERED:
            return Q(state__in=_AT_ONCE) | Q(state=State.FORWARDED.value) & ~Q(_OWED)
