"""What a version corrects, for those who read it, and whether a delivered one can be corrected."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from giaoban.access.rules import Holder, Target, Verb
from giaoban.opinions.models import Referral
from giaoban.opinions.rules.referrals import ANSWERED
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.replies.models import Erratum, Judgement, Reply
from giaoban.replies.queries.silence import OBJECTIONS
from giaoban.replies.rules.correcting import Change, Correctable, changes, why_not_open_correction
from giaoban.replies.rules.drafting import State

_OPEN = Erratum.objects.filter(reply__referral=OuterRef("pk")).exclude(reply__state=State.DELIVERED.value)
BEING_WRITTEN = Q(Exists(_OPEN.filter(reply__state=State.DRAFT.value)), state__in=ANSWERED)
BEING_CLEARED = Q(Exists(_OPEN.exclude(reply__state=State.DRAFT.value)), state__in=ANSWERED)


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a version corrects: the reason, and everything that it says otherwise."""

    reply: Reply
    before: Reply
    erratum: Erratum
    changes: Sequence[Change]


@dataclass(frozen=True, slots=True)
class Way:
    """Where somebody of the agency may go from a delivered reply.

    Attributes:
        correct: The delivered version that they may correct; ``None`` if none.
        draft: The correction that is being prepared; ``None`` if none.
    """

    correct: Reply | None = None
    draft: Reply | None = None


def correctable(reply: Reply) -> Correctable:
    """Return the part of a version that the rules look at before it is corrected."""
    later = Reply.objects.filter(referral=reply.referral_id, version__gt=reply.version)
    states = list(later.values_list("state", flat=True))
    return Correctable(
        state=State(reply.state),
        is_latest=State.DELIVERED.value not in states,
        referral=reply.referral.state,
        under_way=any(state != State.DELIVERED for state in states),
        objected=_objections(reply).exists(),
    )


def corrected(reply: Reply, read: Sequence[Reply]) -> Corrected | None:
    """Return what a version corrects; ``None`` if it corrects nothing.

    Args:
        reply: One version.
        read: The versions of the same matter that the reader may read, with their points.
    """
    if not reply.is_correction:
        return None
    erratum: Erratum = reply.erratum
    before = next((one for one in read if one.pk == erratum.of_id), erratum.of)
    return Corrected(reply, before, erratum, changes(before.as_it_left, reply.as_it_left))


def way_from(referral: Referral, read: Sequence[Reply], holder: Holder) -> Way:
    """Return what somebody may do about a mistake in the delivered reply of their agency."""
    place = Target(referral.host_id, agencies=frozenset({referral.lead_id}))
    if not read or holder.grant_for(Verb.ANSWER, place) is None:
        return Way()
    newest = read[-1]
    if newest.state != State.DELIVERED:
        return Way(draft=newest) if newest.is_correction else Way()
    objected = _objections(newest).exists()
    facts = Correctable(State.DELIVERED, is_latest=True, referral=referral.state, objected=objected)
    return Way(correct=newest) if why_not_open_correction(facts) is None else Way()


def _objections(reply: Reply) -> QuerySet[Judgement]:
    return Judgement.objects.filter(
        reply=reply,
        reply__referral__state=ReferralState.DELIVERED.value,
        verdict__in=OBJECTIONS,
        settled_because="",
    )
