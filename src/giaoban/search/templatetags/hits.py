"""What was found, written at once: fifty hits of many pieces cost more than finding them."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from giaoban.search.queries import Hit
from giaoban.search.rules import Piece
from giaoban.ui.templatetags.ui.lists import thing

register = template.Library()


@register.simple_tag
def hit_rows(*, hits: Iterable[Hit]) -> SafeString:
    """The hits of a search, each with the part of its words that shows why it was found."""
    return format_html_join("\n", "{}", ((_hit(each),) for each in hits))


def _hit(each: Hit) -> SafeString:
    words = format_html("<p>{}</p>", _marked(each.pieces)) if each.pieces else SafeString("")
    note = f"{each.label} · {each.card.note}" if each.card.note else each.label
    below = format_html('{}<p class="small soft">{}</p>', words, note)
    return thing(below, name=each.card.title, to=each.card.address)


def _marked(pieces: Iterable[Piece]) -> SafeString:
    marked = (format_html("<mark>{}</mark>", each.text) if each.hit else each.text for each in pieces)
    return format_html_join("", "{}", ((each,) for each in marked))
