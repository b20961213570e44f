"""What was found, written at once: fifty hits of many pieces cost more than finding them."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from giaoban.search.queries import Hit
from giaoban.search.rules import Piece
from giaoban.ui.writing import written

register = template.Library()

_ROW = '<li><a class="things__name" href="{}">{}</a>{}<p class="small soft">{}</p></li>'


@register.simple_tag
def hit_rows(*, hits: Iterable[Hit]) -> SafeString:
    """The hits of a search, each with the part of its words that shows why it was found."""
    return written(_ROW, map(_cells, hits), between="\n")


def _cells(each: Hit) -> tuple[object, ...]:
    words = written("<p>{}</p>", [[_marked(each.pieces)]]) if each.pieces else SafeString("")
    note = written("{} · {}", [[each.label, _marked(each.note)]]) if each.note else each.label
    return each.card.address, each.card.title, words, note


def _marked(pieces: Iterable[Piece]) -> SafeString:
    marked = (written("<mark>{}</mark>", [[each.text]]) if each.hit else each.text for each in pieces)
    return written("{}", ((each,) for each in marked))
