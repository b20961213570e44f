"""Tags for what went to the body above: ``{% load petitions %}``."""

from datetime import date

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.replies.models import Petition
from giaoban.replies.rules.petitions import State
from giaoban.ui.templatetags.ui.marks import tag

register = template.Library()


@register.simple_tag
def petition_tag(*, of: Petition, today: date | None = None) -> SafeString:
    """How a petition stands, as a tag; with the day, whether the office should ask about it."""
    match State(of.state):
        case State.ANSWERED:
            return tag(label=_("Answered from above"), tone="done", icon="check")
        case State.TAKEN_BACK:
            return tag(label=_("No longer waited for"), tone="calm", icon="undo")
        case State.WAITING if today is not None and of.follow_up_on <= today:
            return tag(label=_("Ask above how it stands"), tone="late", icon="alert")
        case State.WAITING:
            return tag(label=_("Waiting above"), tone="soon", icon="clock")
