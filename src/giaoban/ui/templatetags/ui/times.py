"""Times: the calendar leaf of a meeting, the due date made from it, and the way of a thing through time."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Literal

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from giaoban.kernel.dates import lunar
from giaoban.ui import wording
from giaoban.ui.templatetags.ui.marks import Tone, one_of
from giaoban.ui.templatetags.ui.papers import attribute

register = template.Library()

State = Literal["done", "now", "next"]

SOON: Final = 7


@register.inclusion_tag("ui/leaf.html")
def leaf(*, day: date) -> dict[str, object]:
    """A meeting's day as the block calendar at home shows it, with the lunar day under it."""
    moon_day, moon_month = lunar(day)
    return {
        "day": day,
        "month": wording.month_alone(day),
        "weekday": wording.weekday(day),
        "lunar": pgettext("leaf", "%(day)s/%(month)s lunar") % {"day": moon_day, "month": moon_month},
    }


@register.simple_tag
def due(
    *, day: date, today: date, meeting: str = "", tone: Tone | Literal[""] = "", begun: bool = False
) -> SafeString:
    """A deadline as a small leaf: days left, and which meeting it is, such as "giao ban tháng 11".

    What is due at a meeting is late once that has ``begun``, on the same day too.
    """
    just_gone = begun and day >= today
    text = _("Due: %(meeting)s, %(day)s") if meeting else _("Due: %(day)s")
    return format_html(
        '<p class="due" data-tone="{}"><span class="due__leaf" aria-hidden="true">{}</span>'
        '<span><span class="due__left">{}</span> {}</span></p>',
        tone or ("late" if just_gone else due_tone(day, today)),
        wording.day_and_month(day),
        _("Overdue: the meeting has begun") if just_gone else wording.days_left(day, today),
        text % {"meeting": meeting, "day": wording.long_day(day)},
    )


def due_tone(day: date, today: date) -> Tone:
    """Return how pressing a deadline is: late, soon (within a week), or news."""
    left = (day - today).days
    if left < 0:
        return "late"
    return "soon" if left <= SOON else "news"


@register.simple_block_tag
def track(content: SafeString, *, label: str = "") -> SafeString:
    """The way of one thing through time; holds ``trackpoint`` items, at most ten."""
    return format_html('<ol class="track"{}>{}</ol>', attribute("aria-label", label), content)


@register.simple_block_tag
def trackpoint(content: SafeString, *, state: State, when: str = "") -> SafeString:
    """One point of the way: done, now or next."""
    one_of(state, State, "state")
    current = SafeString(' aria-current="step"' if state == "now" else "")
    head = format_html("<b>{}</b><br>", when) if when else SafeString("")
    return format_html('<li data-state="{}"{}>{}{}</li>', state, current, head, content)


@register.simple_tag
def steps(*, labels: Sequence[str], current: int) -> SafeString:
    """The steps of a task on a desk, numbered from 1; a phone says "Bước 2 trong 3" and shows ``stages``."""
    parts = format_html_join(
        "",
        '<li{}><span class="steps__number">{}</span>{}</li>',
        ((_step(number, current), number, label) for number, label in enumerate(labels, start=1)),
    )
    return format_html('<ol class="steps" aria-label="{}">{}</ol>', _("Steps"), parts)


def _step(number: int, current: int) -> SafeString:
    if number == current:
        return SafeString(' aria-current="step"')
    return SafeString(' data-state="done"' if number < current else "")
