"""What the tabs of the organisation ask, and how names of units lead to their pages."""

from django import template
from django.template.context import Context
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from giaoban.access.rules import NOBODY
from giaoban.directory.first_hour import is_unfinished
from giaoban.directory.queries.places import address_of, may_open
from giaoban.kernel.vietnamese import together
from giaoban.organisation.models import Agency, Unit

register = template.Library()


@register.simple_tag
def still_to_set_up(host: int) -> bool:
    """Whether a step of setting the committee up still lacks something."""
    return is_unfinished(host, timezone.localdate())


@register.simple_tag(takes_context=True)
def named(context: Context, *, of: Unit | Agency | None) -> SafeString:
    """The name of a unit or an agency, leading to its page for whoever may open it. Reads nothing."""
    if of is None:
        return SafeString("")
    holder = getattr(context.get("request"), "holder", NOBODY)
    if not may_open(of, holder):
        return format_html("{}", together(of.name))
    return format_html('<a href="{}">{}</a>', address_of(of), together(of.name))
