"""What an approver reads before an answer on the spot is published: the same desk as for a reply."""

from django.db.models import OuterRef, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.opinions.models import OnSpotAnswer
from giaoban.opinions.rules.life import Kind, State
from giaoban.replies.queries.masking import Desk, Original, newest_correction, people_kept_out, words_of
from giaoban.replies.queries.publishing import standing_for_spoken
from giaoban.replies.rules.publishing import Item, Words, masked, pieces

ANSWERS = Paths(host="opinion__host_id")


def spoken_approved_by(holder: Holder) -> QuerySet[OnSpotAnswer]:
    """Return the answers on the spot that closed a matter and that this person may approve."""
    return OnSpotAnswer.objects.filter(
        within(holder, Verb.APPROVE_PUBLISHED, ANSWERS),
        raiser_agrees=True,
        withdrawn_at__isnull=True,
        opinion__state=State.ANSWERED_ON_SPOT.value,
    ).select_related("opinion__host", "opinion__unit", "opinion__meeting", "agency")


def spoken_waiting(holder: Holder) -> QuerySet[OnSpotAnswer]:
    """Return the answers on the spot that have no standing published version, the newest first.

    Public mood is never published and so never waits.
    """
    unread = spoken_approved_by(holder).filter(~standing_for_spoken(OuterRef("pk")))
    return unread.exclude(opinion__kind=Kind.PUBLIC_MOOD.value).order_by("-recorded_at", "-pk")


def spoken_desk(answer: OnSpotAnswer) -> Desk:
    """Return original words, the answer and a first draft of both in which every finding is masked."""
    opinion = answer.opinion
    keep_out, said = people_kept_out([opinion]), words_of(opinion)
    return Desk(
        originals=[Original(opinion.code, opinion.unit.name, pieces(said))],
        reply=pieces(answer.text),
        suggested=Words(masked(said, keep_out), masked(answer.text, keep_out)),
    )


def spoken_item(answer: OnSpotAnswer, holder: Holder) -> Item:
    """Return what the rules need to know before somebody approves an answer on the spot.

    Whoever typed what was said at the meeting does not approve it.
    """
    opinion = answer.opinion
    posts = {key for grant in holder.grants for key in grant.guises}
    typed = holder.account is not None and holder.account == answer.recorder_id
    return Item(
        is_answer=spoken_approved_by(holder).filter(pk=answer.pk).exists(),
        has_mood=opinion.kind == Kind.PUBLIC_MOOD,
        is_own=typed or opinion.post_id in posts,
        seen=f"s{answer.pk}:{opinion.pk}.{opinion.version}:{newest_correction([opinion])}",
        raisers=people_kept_out([opinion]),
    )
