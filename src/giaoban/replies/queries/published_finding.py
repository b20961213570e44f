"""What search may find of the published version: its own words, and nothing behind them."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from giaoban.kernel.vietnamese import opening
from giaoban.replies.models import PublishedVersion
from giaoban.search.queries.kinds import Card
from giaoban.search.rules import Document


def card_of(published: PublishedVersion) -> Card:
    """Return how a hit is shown: the first sentences of what was asked, and since when everybody reads it."""
    return Card(
        title=opening(published.asked),
        address=reverse("replies:published-item", args=[published.pk]),
        note=f"{timezone.localtime(published.approved_at):%d/%m/%Y}",
        text=f"{published.asked}\n{published.answered}",
    )


def document_of(published: PublishedVersion) -> Document:
    """Return what a published version is found by: its code and the words that were approved."""
    return Document(
        object_id=published.pk,
        host=published.host.code,
        title=f"{published.code} {opening(published.asked)}",
        text=f"{published.asked}\n{published.answered}",
        at=published.approved_at,
    )


def documents() -> Iterator[Document]:
    """Yield everything published and not taken back, oldest first, for building the index anew."""
    kept = PublishedVersion.objects.filter(taken_back_at__isnull=True).order_by("approved_at", "pk")
    rows = kept.select_related("host", "reply__referral", "spoken__opinion").only(
        "asked",
        "answered",
        "approved_at",
        "host__code",
        "reply__referral__code",
        "spoken__opinion__code",
    )
    yield from map(document_of, rows.iterator(500))
