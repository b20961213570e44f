"""What can be found: opinions, what was sent to agencies with its replies, and units."""

from collections.abc import Iterator
from datetime import datetime, time

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.kernel.verdict import gettext_noop
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.queries import referrals_visible_to, visible_to
from giaoban.organisation.models import Unit
from giaoban.replies.models import Reply
from giaoban.search.queries import kinds
from giaoban.search.queries.kinds import Card
from giaoban.search.rules import Document
from giaoban.ui.wording import short_day

OPINION, REFERRAL, UNIT = "opinion", "referral", "unit"
ANSWERS = ("found", "cause", "grounds", "action", "who", "means")


def register() -> None:
    """Make everything findable that people look for."""
    kinds.register(
        OPINION,
        label=gettext_noop("Opinion"),
        visible=visible_to,
        present=opinion_card,
        documents=lambda: map(opinion_document, opinions().iterator(500)),
    )
    kinds.register(
        REFERRAL,
        label=gettext_noop("Forwarded matter"),
        visible=lambda holder: with_answers(referrals_visible_to(holder)),
        present=referral_card,
        documents=lambda: map(referral_document, referrals().iterator(500)),
    )
    kinds.register(
        UNIT,
        label=gettext_noop("Unit"),
        visible=units_visible_to,
        present=unit_card,
        documents=lambda: map(unit_document, units().iterator(500)),
    )


def opinions() -> QuerySet[Opinion]:
    """Return every opinion with what its document needs."""
    return Opinion.objects.select_related("host", "unit")


def referrals() -> QuerySet[Referral]:
    """Return every referral with what its document needs."""
    return with_answers(Referral.objects.select_related("host", "lead"))


def units() -> QuerySet[Unit]:
    """Return every unit with what its document needs."""
    return Unit.objects.select_related("host")


def units_visible_to(holder: Holder) -> QuerySet[Unit]:
    """Return the units that this person may look up."""
    return Unit.objects.filter(
        within(holder, Verb.SEE_ORGANISATION, Paths(host="host_id", units=("pk",)))
    ).select_related("host", "parent")


def with_answers(found: QuerySet[Referral]) -> QuerySet[Referral]:
    """Return the same referrals with their points and their delivered replies; a draft is nobody else's."""
    delivered = Reply.objects.filter(state="delivered").prefetch_related("points")
    return found.prefetch_related("points", Prefetch("replies", delivered, to_attr="delivered_replies"))


def opinion_document(opinion: Opinion) -> Document:
    """Return what an opinion is found by: its code, its words and its place."""
    words = " ".join((opinion.text, opinion.ask, opinion.place, opinion.unit.name))
    return Document(opinion.pk, opinion.host.code, opinion.code, words, opinion.raised_at)


def referral_document(referral: Referral) -> Document:
    """Return what a referral is found by: the compiler's words and the delivered replies."""
    title = f"{referral.code} {referral.title}"
    words = " ".join((*words_of_referral(referral), referral.lead.name))
    return Document(referral.pk, referral.host.code, title, words, referral.forwarded_at)


def unit_document(unit: Unit) -> Document:
    """Return what a unit is found by: its name and its code."""
    began = timezone.make_aware(datetime.combine(unit.valid_from, time.min))
    return Document(unit.pk, unit.host.code, unit.name, unit.code, began)


def words_of_referral(referral: Referral) -> Iterator[str]:
    """Yield what was asked and what was answered; the original words belong to the opinions."""
    yield referral.summary
    yield from (point.text for point in referral.points.all())
    for reply in getattr(referral, "delivered_replies", ()):
        yield reply.document_number
        for answer in reply.points.all():
            yield from (getattr(answer, name) for name in ANSWERS)


def opinion_card(opinion: Opinion) -> Card:
    """Return how an opinion is shown among the hits."""
    note = f"{opinion.unit.name} · {short_day(opinion.raised_at)}"
    words = " ".join(filter(None, (opinion.text, opinion.ask)))
    return Card(opinion.code, opinion.get_absolute_url(), note, words)


def referral_card(referral: Referral) -> Card:
    """Return how a referral is shown among the hits."""
    note = f"{referral.code} · {referral.lead.name}"
    words = " ".join(filter(None, words_of_referral(referral)))
    return Card(referral.title, reverse("opinions:referral", args=[referral.pk]), note, words)


def unit_card(unit: Unit) -> Card:
    """Return how a unit is shown among the hits; it has no page of its own."""
    return Card(unit.name, "", unit.parent.name if unit.parent else unit.host.name)
