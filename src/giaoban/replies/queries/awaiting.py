"""What comes next of a reply that was judged but whose matter is not closed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from django.utils.translation import gettext as _

from giaoban.access.rules import Holder
from giaoban.kernel.verdict import gettext_noop
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.replies.models import Judgement, Reply
from giaoban.replies.queries.along import read_along
from giaoban.replies.queries.newest import is_newest
from giaoban.replies.queries.versions import judgements_of
from giaoban.replies.queries.visibility import judgements_visible_to
from giaoban.replies.rules.again import is_for_the_chair
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.judging import Next, Raiser, Verdict, next_after

_WORDS: Final[Mapping[Next, str]] = {
    Next.OFFICE: gettext_noop("The committee office decides whether the reply goes back"),
    Next.CHAIR: gettext_noop("The chair decides whether the reply goes back again"),
    Next.OTHERS: gettext_noop("It stays open for others who raised the same"),
}


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
    given = _said(delivered, holder) if opinion is None else _said_for(opinion, delivered, holder)
    found = {}
    for key, said in given.items():
        raisers = [Raiser(Verdict(one.verdict), bool(one.settled_because)) for one in said]
        comes = next_after(raisers, again=is_for_the_chair(delivered[key].returns))
        if comes is not None and not (comes is Next.OTHERS and opinion is None):
            found[key] = _(_WORDS[comes])
    return found


def _said(delivered: Mapping[int, Referral], holder: Holder) -> Mapping[int, Sequence[Judgement]]:
    """Return what was said of the newest version of each referral. One query."""
    given: defaultdict[int, list[Judgement]] = defaultdict(list)
    newest = judgements_visible_to(holder).filter(is_newest("reply"), reply__referral__in=delivered)
    for one in newest.select_related("reply"):
        given[one.reply.referral_id].append(one)
    return given


def _said_for(
    opinion: Opinion, delivered: Mapping[int, Referral], holder: Holder
) -> Mapping[int, Sequence[Judgement]]:
    """Return the same of one raiser, whose page has read all judgements; a query only where it went back."""
    matters = list(delivered.values())
    given = judgements_of(matters, holder)
    said = {key: [one for one in given[key] if one.is_of(opinion)] for key in delivered}
    if not any(one.returns for one in matters) and "replies__erratum" not in read_along(matters):
        return said
    versions = Reply.objects.filter(referral__in=delivered, state=State.DELIVERED.value).order_by("version")
    newest = dict(versions.values_list("referral", "pk"))
    return {key: [one for one in rows if one.reply_id == newest[key]] for key, rows in said.items()}
