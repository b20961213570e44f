"""What comes next of a reply that was judged but whose matter is not closed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from giaoban.access.rules import Holder
from giaoban.kernel.verdict import gettext_noop
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.replies.models import Reply
from giaoban.replies.queries.along import read_along
from giaoban.replies.queries.visibility import judgements_visible_to
from giaoban.replies.rules.again import is_for_the_chair
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.judging import Next, Raiser, Verdict, next_after

_WORDS: Final[Mapping[Next, str]] = {
    Next.OFFICE: gettext_noop("The committee office decides whether the reply goes back"),
    Next.CHAIR: gettext_noop("The chair decides whether the reply goes back again"),
    Next.OTHERS: gettext_noop("It stays open for others who raised the same"),
}
_LATER: Final = Reply.objects.filter(
    referral=OuterRef("reply__referral"),
    state=State.DELIVERED.value,
    version__gt=OuterRef("reply__version"),
)


def awaited(sent: Sequence[Referral], opinion: Opinion | None, holder: Holder) -> dict[int, str]:
    """Return what is awaited of delivered referrals whose newest version was judged, by key.

    Args:
        sent: Referrals that ``holder`` may see.
        opinion: Whose raiser follows them; ``None`` for everybody: then only objections say what comes next.
        holder: Who reads it; judgements that they may not read say nothing.
    """
    delivered = {one.pk: one for one in sent if one.state == ReferralState.DELIVERED}
    if "replies__judgements" not in read_along(list(delivered.values())):
        return {}
    given: defaultdict[int, list[Raiser]] = defaultdict(list)
    newest = judgements_visible_to(holder).filter(~Exists(_LATER), reply__referral__in=delivered)
    for one in newest.select_related("reply"):
        if opinion is None or one.is_of(opinion):
            given[one.reply.referral_id].append(Raiser(Verdict(one.verdict), bool(one.settled_because)))
    found = {}
    for key, said in given.items():
        comes = next_after(said, again=is_for_the_chair(delivered[key].returns))
        if comes is not None and not (comes is Next.OTHERS and opinion is None):
            found[key] = _(_WORDS[comes])
    return found
