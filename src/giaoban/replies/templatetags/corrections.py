"""How it is shown what a correction changes: before and now, the words that differ marked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django import template
from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.organisation.models import Item
from giaoban.replies.queries.correcting import Corrected
from giaoban.replies.rules.correcting import WORDS, Change, Piece, compared
from giaoban.replies.templatetags.replies import outcome_label
from giaoban.ui.wording import short_day

register = template.Library()


@dataclass(frozen=True, slots=True)
class Row:
    """One change as it is read: what it is about, what was said before and what is said now."""

    about: str
    before: SafeString
    after: SafeString


@register.simple_tag(takes_context=True)
def change_rows(context: Context, *, corrected: Corrected) -> list[Row]:
    """Every change of a correction, in the order of the page."""
    return [_row(context, corrected, change) for change in corrected.changes]


def _row(context: Context, corrected: Corrected, change: Change) -> Row:
    about = _(WORDS[change.part])
    if change.point is not None:
        about = _("Point %(number)s: %(part)s") % {"number": change.point, "part": about}
    if change.part == "outcome":
        was, now = corrected.before.outcome, corrected.reply.outcome
        return Row(
            about,
            *_marked(_label(context, was, corrected), _label(context, now, corrected), whole=True),
        )
    whole = not isinstance(change.before, str) or not isinstance(change.after, str)
    return Row(about, *_marked(_written(change.before), _written(change.after), whole=whole))


def _marked(before: str, after: str, *, whole: bool) -> tuple[SafeString, SafeString]:
    if whole:
        return _said([Piece(before, differs=True)], "del"), _said([Piece(after, differs=True)], "ins")
    old, new = compared(before, after)
    return _said(old, "del"), _said(new, "ins")


def _said(pieces: Iterable[Piece], mark: str) -> SafeString:
    shown = [piece for piece in pieces if piece.words.strip()]
    if not shown:
        return SafeString(_("nothing"))
    return format_html_join("", "{}", ((_piece(piece, mark),) for piece in pieces))


def _piece(piece: Piece, mark: str) -> SafeString:
    if not piece.differs or not piece.words.strip():
        return format_html("{}", piece.words)
    bare = piece.words.rstrip()
    return format_html("<{0}>{1}</{0}>{2}", SafeString(mark), bare, piece.words[len(bare) :])


def _written(value: str | date | None) -> str:
    if value is None:
        return ""
    return short_day(value) if isinstance(value, date) else value


def _label(context: Context, item: Item | None, corrected: Corrected) -> str:
    if item is None:
        return ""
    return outcome_label(context, item=item, referral=corrected.reply.referral)
