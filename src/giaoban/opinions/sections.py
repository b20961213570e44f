"""Where areas above put what they know of a referral onto its page, without opinions knowing them."""

from collections.abc import Callable

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from giaoban.access.rules import Holder
from giaoban.opinions.models import Referral

Section = Callable[[Referral, Holder], SafeString]

_sections: list[Section] = []


def register(section: Section) -> Section:
    """Show what ``section`` returns under every referral; call it once, from the area's ``apps.ready``."""
    if section not in _sections:
        _sections.append(section)
    return section


def render(referral: Referral, holder: Holder) -> SafeString:
    """Return what the areas above show under a referral to this person, in the order they registered."""
    return format_html_join("\n", "{}", ((section(referral, holder),) for section in _sections))
