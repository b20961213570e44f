"""What search may find of opinions."""

from collections.abc import Iterator

from giaoban.opinions.models import Opinion
from giaoban.opinions.rules.finding import text_of
from giaoban.search.queries.kinds import Card
from giaoban.search.rules import Document


def card_of(opinion: Opinion) -> Card:
    """Return how a hit is shown: its words, where it was raised, and when."""
    return Card(
        title=f"{opinion.code} · {opinion.unit.name}",
        address=opinion.get_absolute_url(),
        note=f"{opinion.month:02}/{opinion.year}",
        text=f"{opinion.text} {opinion.ask}".strip(),
    )


def documents() -> Iterator[Document]:
    """Yield every opinion as a document, oldest first, for building the index anew."""
    for one in Opinion.objects.select_related("host", "unit").order_by("raised_at", "pk").iterator(500):
        yield Document(
            object_id=one.pk,
            host=one.host.code,
            title=f"{one.code} {one.unit.name}",
            text=text_of(one.text, one.ask, one.place),
            at=one.raised_at,
        )
