"""What the tabs of the organisation ask."""

from django import template
from django.utils import timezone

from giaoban.directory.first_hour import is_unfinished

register = template.Library()


@register.simple_tag
def still_to_set_up(host: int) -> bool:
    """Whether a step of setting the committee up still lacks something."""
    return is_unfinished(host, timezone.localdate())
