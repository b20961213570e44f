"""Lists: tables, tabs, pages of a list, lines of a readiness board."""

import re
from typing import TYPE_CHECKING, Any, Final

from django import template
from django.core.paginator import Page
from django.http import HttpRequest
from django.template.context import Context
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from giaoban.ui.templatetags.ui.marks import SIGNS, Tone, drawn, one_of
from giaoban.ui.templatetags.ui.papers import attribute
from giaoban.ui.writing import written

register = template.Library()

if TYPE_CHECKING:
    AnyPage = Page[Any]
else:
    AnyPage = Page


@register.simple_block_tag
def table(content: SafeString, *, caption: str, shown: bool = True, shape: str = "") -> SafeString:
    """A table that scrolls in itself: ``wide`` on a phone, ``tall`` with its head in sight, or both words.

    ``blocks`` is for tables of words: on a phone a row is one block, each value under the head of its column.
    """
    blocks, wide = "blocks" in shape, "wide" in shape
    return format_html(
        '{}<div class="scroll"{} tabindex="0" role="region" aria-label="{}">'
        '<table class="table"{}{}><caption{}>{}</caption>{}</table></div>',
        _swipe() if wide and not blocks else SafeString(""),
        SafeString(" data-tall" if "tall" in shape else ""),
        _("%(caption)s, table that can be scrolled") % {"caption": caption},
        SafeString(" data-wide" if wide else ""),
        SafeString(" data-blocks" if blocks else ""),
        attribute("class", "" if shown else "unseen"),
        caption,
        labelled(content) if blocks else content,
    )


def _swipe() -> SafeString:
    """What a phone says over a table that is wider than its screen."""
    words = _("Swipe the table sideways to see all its columns.")
    return format_html('<p class="swipe" data-screen>{}{}</p>', drawn("forward"), words)


_HEAD: Final = re.compile(r"<th scope=\"col\"[^>]*>(.*?)</th>", re.DOTALL)
_ROW: Final = re.compile(r"<tr\b[^>]*>.*?</tr>", re.DOTALL)
_CELL: Final = re.compile(r"<(td|th)(?=[\s>])")


def labelled(content: SafeString) -> SafeString:
    """Return the rows of a table with the head of its column on each cell, for where the head is not seen."""
    head, body, rows = content.partition("<tbody")
    names = [" ".join(strip_tags(name).split()) for name in _HEAD.findall(head)]

    def row(found: re.Match[str]) -> str:
        left = iter(names)
        return _CELL.sub(lambda cell: f'<{cell[1]} data-head="{next(left, "")}"', found[0])

    return mark_safe(head + body + _ROW.sub(row, rows))  # noqa: S308  # what was safe, with heads out of itself


@register.simple_tag
def tick(*, name: str, value: str, label: str, checked: bool = False) -> SafeString:
    """A checkbox in a row of a table, with a target as large as a thumb; ``label`` is heard, not seen."""
    return written(
        '<label class="tick"><input type="checkbox" name="{}" value="{}"{}>'
        '<span class="unseen">{}</span></label>',
        [[name, value, SafeString(" checked" if checked else ""), label]],
    )


@register.simple_block_tag
def tabs(content: SafeString, *, label: str) -> SafeString:
    """The same list by state; holds ``tab`` items."""
    return format_html('<nav class="tabs" aria-label="{}"><ul>{}</ul></nav>', label, content)


@register.simple_tag
def tab(
    *, to: str, label: str, count: int | None = None, tone: Tone = "calm", current: bool = False
) -> SafeString:
    """One state of a list, with how many stand in it."""
    number = SafeString("")
    if count is not None:
        number = format_html(' <span class="tag" data-tone="{}">{}</span>', one_of(tone, Tone, "tone"), count)
    return format_html(
        '<li><a href="{}"{}>{}{}</a></li>',
        to,
        SafeString(' aria-current="page"' if current else ""),
        label,
        number,
    )


@register.inclusion_tag("ui/pager.html", takes_context=True)
def pager(context: Context, *, page: AnyPage, name: str = "page") -> dict[str, object]:
    """The pages of a list; the rest of the address stays as it is. Shows nothing for a single page."""
    request: HttpRequest = context["request"]
    query = request.GET.copy()
    query.pop(name, None)
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return {
        "page": page,
        "numbers": list(numbers) if page.has_other_pages() else [],
        "gap": page.paginator.ELLIPSIS,
        "address": f"?{query.urlencode()}&{name}=" if query else f"?{name}=",
    }


@register.simple_block_tag
def things(content: SafeString) -> SafeString:
    """A list of things, each with a name that leads to it; holds ``thing`` items."""
    return format_html('<ul class="things">{}</ul>', content)


@register.simple_block_tag
def thing(content: SafeString, *, name: str, to: str) -> SafeString:
    """One thing in a list: its name as a link, and what stands under it."""
    return format_html('<li><a class="things__name" href="{}">{}</a>{}</li>', to, name, content)


@register.simple_block_tag
def ready(
    content: SafeString,
    *,
    tone: Tone,
    heading: str,
    note: str,
    progress: tuple[int, int] | None = None,
    unit: str = "",
) -> SafeString:
    """One line of a readiness board: what and who owes it, how far it is, and one act between the tags."""
    return format_html(
        '<div class="ready" data-tone="{}"><span class="ready__sign">{}</span>'
        '<div><h3>{}</h3><p>{}</p></div><div class="ready__bar">{}</div>'
        '<div class="ready__act">{}</div></div>',
        tone,
        drawn(SIGNS[one_of(tone, Tone, "tone")]),
        heading,
        note,
        _bar(progress, unit) if progress else unit,
        content,
    )


@register.simple_tag
def progress(*, done: int, of: int, unit: str) -> SafeString:
    """How many of how many, in words and as a bar."""
    return format_html('<div class="ready__bar">{}</div>', _bar((done, of), unit))


def _bar(progress: tuple[int, int], unit: str) -> SafeString:
    done, of = progress
    return format_html(
        '<span>{}</span><progress max="{}" value="{}" aria-label="{}"></progress>',
        format_html(_("{done} of {of} {unit}"), done=format_html("<b>{}</b>", done), of=of, unit=unit),
        of or 1,
        done,
        unit,
    )
