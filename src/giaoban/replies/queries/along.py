"""What hangs on matters that their reader may see, read once for every part of a page that asks for it."""

from collections.abc import Sequence
from typing import Final

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet, prefetch_related_objects

from giaoban.opinions.models import Referral
from giaoban.replies.models import Clarification, ClarificationAnswer, Extension, Petition, Reply

_READ: Final = "_read_along"


def read_along(matters: Sequence[Referral]) -> None:
    """Read what went up, what was asked back and which later meetings were asked for: three queries.

    Read once; whoever asks again of the same rows finds it there, and nothing is even worded.
    """
    unread = [one for one in matters if _READ not in vars(one)]
    if not unread:
        return
    petitions = Petition.objects.select_related("answer", "kept_draft__agency").order_by("sent_at", "pk")
    extensions = Extension.objects.select_related("agency", "wished", "due", "due_before")
    prefetch_related_objects(
        unread,
        Prefetch("petitions", petitions),
        Prefetch("clarifications", questions_with_end()),
        Prefetch("extension", extensions),
    )
    for one in unread:
        vars(one)[_READ] = True


def questions_with_end() -> QuerySet[Clarification]:
    """Return what agencies asked back, each with its answers and whether a reply or a recall ended it."""
    later = Reply.objects.filter(referral=OuterRef("referral"), delivered_at__gte=OuterRef("asked_at"))
    every_answer = Prefetch("answers", ClarificationAnswer.objects.all(), to_attr="every_answer")
    questions = Clarification.objects.select_related("agency").order_by("asked_at", "pk")
    return questions.annotate(replied=Exists(later), recalled=F("referral__recalled_at")).prefetch_related(
        every_answer
    )
