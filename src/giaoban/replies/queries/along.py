"""What hangs on matters that their reader may see, read once for every part of a page that asks for it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet, prefetch_related_objects

from giaoban.opinions.models import Referral
from giaoban.organisation.queries.short import hanging, know_empty
from giaoban.replies.models import Clarification, ClarificationAnswer, Extension, Petition, Reply

_READ: Final = "_read_along"
BEHIND: Final = (
    "replies__judgements",
    "replies__judgements__chair_case",
    "replies__returned",
    "replies__erratum",
    "replies__points__commitment",
    "replies__points__commitment__progress",
)
"""What hangs on the replies; read by whoever shows it, and only where there is any."""


def read_along(matters: Sequence[Referral]) -> frozenset[str]:
    """Read what went up, what was asked back and which later meetings were asked for, where there is any.

    Read once; whoever asks again of the same rows finds it there, and nothing is even worded.

    Returns:
        The names of what hangs on any of them, with those of ``BEHIND``.
    """
    unread = [one for one in matters if _READ not in vars(one)]
    found = hanging(unread, *_ROWS, *BEHIND)
    for name, rows in _ROWS.items():
        if name in found:
            prefetch_related_objects(unread, Prefetch(name, rows()))
        else:
            know_empty(unread, name)
    for one in unread:
        vars(one)[_READ] = found
    return frozenset[str]().union(*(vars(one)[_READ] for one in matters))


def _petitions() -> QuerySet[Petition]:
    return Petition.objects.select_related("answer", "kept_draft__agency").order_by("sent_at", "pk")


def _extensions() -> QuerySet[Extension]:
    return Extension.objects.select_related("agency", "wished", "due", "due_before")


def questions_with_end() -> QuerySet[Clarification]:
    """Return what agencies asked back, each with its answers and whether a reply or a recall ended it."""
    later = Reply.objects.filter(referral=OuterRef("referral"), delivered_at__gte=OuterRef("asked_at"))
    every_answer = Prefetch("answers", ClarificationAnswer.objects.all(), to_attr="every_answer")
    questions = Clarification.objects.select_related("agency").order_by("asked_at", "pk")
    return questions.annotate(replied=Exists(later), recalled=F("referral__recalled_at")).prefetch_related(
        every_answer
    )


_ROWS: Final[Mapping[str, Callable[[], QuerySet[Any]]]] = {
    "petitions": _petitions,
    "clarifications": questions_with_end,
    "extension": _extensions,
}
