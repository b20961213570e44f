"""Words and tags for directions of leaders: ``{% load directions %}``."""

from datetime import date
from typing import Final

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.opinions.models import Direction
from giaoban.opinions.queries import directions as queries
from giaoban.opinions.rules.directions import STANDING_WORDS, DirectionStanding
from giaoban.ui.templatetags.ui.marks import Tone, tag

register = template.Library()

TONES: Final[dict[DirectionStanding, tuple[Tone, str]]] = {
    DirectionStanding.WAITS: ("soon", "clock"),
    DirectionStanding.NOTED: ("news", "eye"),
    DirectionStanding.OVERDUE: ("late", "alert"),
    DirectionStanding.IN_TIME: ("done", "check"),
    DirectionStanding.LATE: ("done", "check"),
    DirectionStanding.TAKEN_BACK: ("calm", "undo"),
}


@register.simple_tag
def direction_tag(*, of: Direction, today: date) -> SafeString:
    """How a direction stands, as a tag."""
    standing = of.standing(today)
    tone, icon = TONES[standing]
    return tag(label=_(STANDING_WORDS[standing]), tone=tone, icon=icon)


@register.simple_tag
def direction_mark(*, of: Direction, today: date) -> SafeString:
    """That a leader wants something done about an opinion, as a tag beside it in a list."""
    late = of.standing(today) is DirectionStanding.OVERDUE
    label = _("Direction past its day") if late else _("Direction")
    return tag(label=label, tone="late" if late else "mine", icon="speech")


@register.filter
def addressee(direction: Direction) -> str:
    """Return who is to carry a direction out."""
    return queries.addressee(direction)


@register.filter
def direction_code(direction: Direction) -> str:
    """Return the code under which it is known: of the matter it goes along with, or of the opinion."""
    return direction.referral.code if direction.referral else direction.opinion.code
