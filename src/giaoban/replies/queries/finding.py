"""What search may find of replies: those that have been delivered."""

from collections.abc import Iterator

from django.db.models import QuerySet

from giaoban.access.rules import Holder
from giaoban.replies.models import Reply
from giaoban.replies.queries.visibility import visible_to
from giaoban.replies.rules.drafting import State
from giaoban.search.queries.kinds import Card
from giaoban.search.rules import Document
from giaoban.ui.http import address_of


def findable_by(holder: Holder) -> QuerySet[Reply]:
    """Return the delivered replies this person may read, with their words and what a card shows of them."""
    delivered = visible_to(holder).filter(state=State.DELIVERED.value).select_related(None)
    shown = ("document_number", "document_date", "referral__code", "referral__title", "agency__name")
    return delivered.select_related("referral", "agency").only(*shown).prefetch_related("points")


def card_of(reply: Reply) -> Card:
    """Return how a hit is shown: the matter it answers, who answered, and when."""
    document = f"{reply.document_number}, {reply.document_date:%d/%m/%Y}"
    return Card(
        title=reply.referral.title,
        address=address_of("replies:referral", reply.referral_id),
        note=f"{reply.referral.code} · {reply.agency.name}, {document}",
        text=reply.words,
    )


def documents() -> Iterator[Document]:
    """Yield every delivered reply as a document, oldest first, for building the index anew."""
    delivered = Reply.objects.filter(state=State.DELIVERED.value).order_by("delivered_at", "pk")
    rows = delivered.select_related("referral__host").prefetch_related("points__point")
    for reply in rows.iterator(500):
        if reply.delivered_at is not None:
            yield Document(
                object_id=reply.pk,
                host=reply.referral.host.code,
                title=reply.title,
                text=reply.words,
                at=reply.delivered_at,
            )
