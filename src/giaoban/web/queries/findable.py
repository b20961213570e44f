"""What can be found: opinions, what was sent to agencies, and units. Replies register themselves."""

from datetime import datetime, time

from django.db.models import QuerySet
from django.utils import timezone

from giaoban.access.rules import Holder
from giaoban.directory.queries.places import units_opened
from giaoban.kernel.verdict import gettext_noop
from giaoban.kernel.vietnamese import opening
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.queries import referrals_visible_to, visible_to
from giaoban.organisation.models import Unit
from giaoban.search.queries import kinds
from giaoban.search.queries.kinds import Card
from giaoban.search.rules import Document
from giaoban.ui.http import address_of
from giaoban.ui.wording import short_day

OPINION, REFERRAL, UNIT = "opinion", "referral", "unit"


def register() -> None:
    """Make everything findable that people look for."""
    kinds.register(
        OPINION,
        label=gettext_noop("Opinion"),
        visible=opinions_found,
        present=opinion_card,
        documents=lambda: map(opinion_document, opinions().order_by("raised_at").iterator(500)),
    )
    kinds.register(
        REFERRAL,
        label=gettext_noop("Forwarded matter"),
        visible=referrals_found,
        present=referral_card,
        documents=lambda: map(referral_document, referrals().order_by("forwarded_at").iterator(500)),
    )
    kinds.register(
        UNIT,
        label=gettext_noop("Unit"),
        visible=lambda holder: units_opened(holder).select_related("host", "parent"),
        present=unit_card,
        documents=lambda: map(unit_document, units().order_by("valid_from").iterator(500)),
    )


def opinions_found(holder: Holder) -> QuerySet[Opinion]:
    """Return the opinions that this person may find, with what a card shows of them."""
    seen = visible_to(holder).select_related(None).select_related("unit")
    return seen.only("code", "text", "ask", "raised_at", "unit__name")


def referrals_found(holder: Holder) -> QuerySet[Referral]:
    """Return the referrals that this person may find, with what a card shows of them."""
    seen = referrals_visible_to(holder).select_related(None).select_related("lead")
    return seen.only("code", "title", "summary", "lead__name").prefetch_related("points")


def opinions() -> QuerySet[Opinion]:
    """Return every opinion with what its document needs."""
    needed = ("code", "text", "ask", "place", "raised_at", "host__code", "unit__name")
    return Opinion.objects.select_related("host", "unit").only(*needed).order_by()


def referrals() -> QuerySet[Referral]:
    """Return every referral with what its document needs."""
    return Referral.objects.select_related("host", "lead").prefetch_related("points")


def units() -> QuerySet[Unit]:
    """Return every unit with what its document needs."""
    return Unit.objects.select_related("host")


def opinion_document(opinion: Opinion) -> Document:
    """Return what an opinion is found by: its code, its words and its place."""
    words = " ".join((opinion.text, opinion.ask, opinion.place, opinion.unit.name))
    return Document(opinion.pk, opinion.host.code, opinion.code, words, opinion.raised_at)


def referral_document(referral: Referral) -> Document:
    """Return what a referral is found by: the compiler's words and the agency."""
    title = f"{referral.code} {referral.title}"
    words = f"{words_of(referral)} {referral.lead.name}"
    return Document(referral.pk, referral.host.code, title, words, referral.forwarded_at)


def unit_document(unit: Unit) -> Document:
    """Return what a unit is found by: its name and its code."""
    began = timezone.make_aware(datetime.combine(unit.valid_from, time.min))
    return Document(unit.pk, unit.host.code, unit.name, unit.code, began)


def words_of(referral: Referral) -> str:
    """Return what was asked in the compiler's words; the original words belong to the opinions."""
    return " ".join(filter(None, (referral.summary, *(point.text for point in referral.points.all()))))


def opinion_card(opinion: Opinion) -> Card:
    """Return how an opinion is shown among the hits."""
    note = f"{opinion.code} · {opinion.unit.name} · {short_day(opinion.raised_at)}"
    words = " ".join(filter(None, (opinion.text, opinion.ask)))
    return Card(opening(opinion.text), opinion.get_absolute_url(), note, words)


def referral_card(referral: Referral) -> Card:
    """Return how a referral is shown among the hits."""
    note = f"{referral.code} · {referral.lead.name}"
    return Card(referral.title, address_of("opinions:referral", referral.pk), note, words_of(referral))


def unit_card(unit: Unit) -> Card:
    """Return how a unit is shown among the hits."""
    note = unit.parent.name if unit.parent else unit.host.name
    return Card(unit.name, address_of("directory:unit", unit.pk), note)
