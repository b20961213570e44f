"""Rows of several tables that contradict each other, which no rule of a database can refuse on both kinds."""

from collections.abc import Iterator
from typing import Final

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.meetings.models import Talk
from giaoban.opinions.models import Opinion, Referral
from giaoban.organisation.models import Membership, Oversight, Post, Route, Term, Unit
from giaoban.organisation.rules import Vocabulary
from giaoban.replies.models import PointReply, Reply

LISTED: Final[tuple[tuple[type[Model], str, Vocabulary], ...]] = (
    (Unit, "kind", Vocabulary.UNIT_KIND),
    (Post, "title", Vocabulary.POST_TITLE),
    (Route, "field", Vocabulary.FIELD),
    (Opinion, "field", Vocabulary.FIELD),
    (Referral, "field", Vocabulary.FIELD),
    (Reply, "outcome", Vocabulary.OUTCOME),
    (Talk, "theme", Vocabulary.TALK_THEME),
)
SPANS: Final[tuple[tuple[type[Model], str, str], ...]] = (
    (Term, "post", "person"),
    (Membership, "cluster", "unit"),
    (Oversight, "post", "unit"),
)


def contradictions() -> Iterator[str]:
    """Yield a sentence for each kind of contradiction, with how many rows and the first of them."""
    for sentence, rows in _kinds():
        count = rows.count()
        if count:
            yield _(sentence) % {"count": count, "first": rows.order_by("pk")[0].pk}


def _kinds() -> Iterator[tuple[str, QuerySet[Model]]]:
    yield (
        gettext_noop("Matters whose lead body also stands as supporting: %(count)s, first number %(first)s."),
        Referral.objects.filter(supporting=F("lead")),
    )
    yield (
        gettext_noop("Matters without any opinion behind them: %(count)s, first number %(first)s."),
        Referral.objects.filter(origins__isnull=True),
    )
    yield (
        gettext_noop("Answers to a point of another matter: %(count)s, first number %(first)s."),
        PointReply.objects.exclude(point__referral=F("reply__referral")),
    )
    for model, name, vocabulary in LISTED:
        wrong = model._default_manager.exclude(**{f"{name}__vocabulary": vocabulary.value})
        yield (
            gettext_noop("Rows that name an entry of another list: %(count)s, first number %(first)s."),
            wrong.filter(**{f"{name}__isnull": False}),
        )
    for model, one, other in SPANS:
        yield (
            gettext_noop("Spans of time that overlap: %(count)s, first number %(first)s."),
            model._default_manager.filter(Exists(_overlapping(model, one, other))),
        )


def _overlapping(model: type[Model], one: str, other: str) -> QuerySet[Model]:
    """Return rows for the same thing that began before and had not ended; both days belong to a span."""
    same = {one: OuterRef(one), other: OuterRef(other)}
    earlier = model._default_manager.filter(**same, valid_from__lt=OuterRef("valid_from"))
    return earlier.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=OuterRef("valid_from")))
