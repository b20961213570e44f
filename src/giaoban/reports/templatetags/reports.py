"""How a reply stands, as a tag: a word, a sign and a colour."""

from typing import Final

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.replies.rules.judging import SHORT, Verdict
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.rules.counters import STOOD
from giaoban.ui.templatetags.ui.marks import Tone, tag

register = template.Library()

TONES: Final[dict[Timeliness, Tone]] = {
    Timeliness.ON_TIME: "done",
    Timeliness.LATE: "soon",
    Timeliness.OVERDUE: "late",
    Timeliness.NOT_YET_DUE: "news",
}


@register.simple_tag
def reply_tag(*, stood: str) -> SafeString:
    """Whether the first reply came on time, late, is overdue, or is not due yet."""
    part = Timeliness(stood)
    return tag(label=_(STOOD[part]), tone=TONES[part])


@register.simple_tag
def verdict_word(*, code: str) -> str:
    """What a raiser said of a reply, in a word."""
    return _(SHORT[Verdict(code)])
