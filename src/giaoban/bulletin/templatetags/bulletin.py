"""Words of the bulletin in templates: states, kinds, what is missing, what changed, kept text as a page."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.bulletin.models import Edition
from giaoban.bulletin.rules import rich
from giaoban.bulletin.rules.changes import Stretch
from giaoban.bulletin.rules.completeness import LACK_WORDS, Lack
from giaoban.bulletin.rules.contents import hour_of
from giaoban.bulletin.rules.contributions import EDITORS_STAGE_WORDS, STAGE_WORDS
from giaoban.bulletin.rules.editions import KIND_WORDS, STATE_WORDS, Kind, State
from giaoban.bulletin.rules.remarks import ABOUT_WORDS, About
from giaoban.bulletin.rules.stages import Stage
from giaoban.bulletin.rules.word import UNREAD_WORDS
from giaoban.ui.templatetags.ui.marks import Tone, tag
from giaoban.ui.wording import month_name

register = template.Library()

TONES: Final[dict[str, Tone]] = {
    State.COLLECTING: "soon",
    State.EDITING: "mine",
    State.SUBMITTED: "news",
    State.APPROVED: "done",
    State.ISSUED: "done",
    Stage.HANDED_IN: "mine",
    Stage.RETURNED: "soon",
    Stage.ACCEPTED: "done",
    Stage.NOTHING: "done",
}


@register.simple_tag
def edition_state(*, of: str) -> SafeString:
    """Where an edition stands."""
    state = State(of)
    return SafeString(tag(label=_(STATE_WORDS[state]), tone=TONES.get(state, "calm")))


@register.simple_tag
def edition_number(*, of: Edition) -> str:
    """What an edition is called: its number within the year, and its month, which are two things."""
    return _("No. %(number)s · %(month)s") % {"number": f"{of.number:02d}", "month": month_name(of.month)}


@register.simple_tag
def stage(*, of: str, owed: object = True) -> SafeString:
    """Where a contribution stands; ``owed`` is whether, or by whom, it is owed to the editor."""
    found = Stage(of)
    words = STAGE_WORDS if owed else EDITORS_STAGE_WORDS
    return SafeString(tag(label=_(words[found]), tone=TONES.get(found, "calm")))


@register.simple_tag
def late(*, days: int) -> SafeString:
    """By how many days a contribution is late."""
    said = ngettext("%(days)s day late", "%(days)s days late", days) % {"days": days}
    return SafeString(tag(label=said, tone="late"))


@register.filter
def kind_words(kind: str) -> str:
    """Where the words of a section come from."""
    return _(KIND_WORDS[Kind(kind)])


@register.filter
def about_words(about: str) -> str:
    """What a reader writes."""
    return _(ABOUT_WORDS[About(about)])


@register.filter
def lack_words(lack: str) -> str:
    """What an edition lacks."""
    return _(LACK_WORDS[Lack(lack)])


@register.filter
def unread_words(codes: Iterable[str]) -> str:
    """What a Word file held beside words, as a list in a sentence."""
    return ", ".join(_(UNREAD_WORDS[code]) for code in codes if code in UNREAD_WORDS)


@register.simple_tag
def changed(*, in_: Iterable[Stretch]) -> SafeString:
    """What changed between two versions: struck and written words are marked, and said aloud."""
    return format_html("<p>{}</p>", format_html_join("", "{}", ((_stretch(one),) for one in in_)))


def _stretch(one: Stretch) -> SafeString:
    words = format_html_join(SafeString("<br>"), "{}", ((line,) for line in one.text.split("\n")))
    if one.mark == "same":
        return words
    said = _("Struck: ") if one.mark == "del" else _("Written: ")
    return format_html('<{0}><span class="unseen">{1}</span>{2}</{0}>', SafeString(one.mark), said, words)


@register.filter
def formatted(text: str) -> SafeString:
    """The kept text of a section, as a page."""
    return SafeString(rich.kept(text))  # it is in the twelve tags, written by ourselves


@register.filter
def hour(text: str) -> str:
    """The time of day of plain data as it is spoken: "7 giờ 30"."""
    return hour_of(text)


@register.filter
def iso_day(text: str) -> date | None:
    """The day that plain data names; ``None`` if it names none."""
    return date.fromisoformat(text) if text else None
