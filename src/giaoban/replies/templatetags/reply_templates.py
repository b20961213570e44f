"""How templates of replies are shown to the office that keeps them."""

from django import template

from giaoban.organisation.models import HostItem
from giaoban.replies.forms.writing import WORDS_OF_PARTS
from giaoban.replies.models import ReplyTemplate
from giaoban.ui.wording import speaks_vietnamese

register = template.Library()


@register.filter
def parts_said(of: ReplyTemplate) -> list[tuple[str, str]]:
    """Return the parts that a template fills, each with its name, in the order of the reply form."""
    said = ((str(name), getattr(of, part)) for part, name in WORDS_OF_PARTS.items())
    return [(name, text) for name, text in said if text]


@register.simple_tag
def field_label(*, of: HostItem) -> str:
    """Return what a committee calls one of its fields."""
    return of.label_vi if speaks_vietnamese() else of.label_en
