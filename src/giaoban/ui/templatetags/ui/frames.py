"""What stands around every page: its title, the summary of errors, the head and the foot."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from django import template
from django.conf import settings
from django.forms import BaseForm
from django.forms.formsets import BaseFormSet
from django.template.context import Context
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.functional import LazyObject
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from giaoban.ui.frame import Frame, NavItem
from giaoban.ui.http import chosen_size, is_only_here
from giaoban.ui.templatetags.ui.forms import Problem, problems_of
from giaoban.ui.templatetags.ui.marks import drawn
from giaoban.ui.templatetags.ui.papers import notice
from giaoban.ui.wording import count
from giaoban.ui.wording import phone as as_read
from giaoban.ui.writing import written

register = template.Library()


@register.simple_tag(takes_context=True)
def root_attributes(context: Context) -> SafeString:
    """The language and the size of letters, for the root of the page."""
    request = context.get("request")
    size = chosen_size(request) if request else "normal"
    return format_html('lang="{}" data-size="{}"', get_language() or settings.LANGUAGE_CODE, size)


@register.simple_tag(takes_context=True)
def page_title(context: Context) -> SafeString:
    """The h1 once more, for the title of the window; "Error: " first if a form on the page has problems."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    heading = blocks.get_block("heading") if blocks else None
    spoken = " ".join(strip_tags(heading.render(context)).split()) if heading else ""
    if _problems_in(context):
        spoken = f"{_('Error: ')}{spoken}"
    return mark_safe(f"{spoken} · Giao ban" if spoken else "Giao ban")  # noqa: S308  # escaped when the block rendered


@register.simple_tag(takes_context=True)
def unreached(context: Context) -> SafeString:
    """Warn, beside an address to be printed, that no telephone reaches it; nothing where they do."""
    request = context.get("request")
    if request is None or not is_only_here(request):
        return SafeString("")
    said = _(
        "This page is open at %(address)s, which is this machine's own address: no telephone reaches it. "
        "Open Giao ban under the address that telephones reach, and print then. How to set it up stands in "
        "the guide “Installing Giao ban in an office”."
    ) % {"address": request.get_host()}
    return format_html("<div data-screen>{}</div>", notice(format_html("<p>{}</p>", said), tone="soon"))


@register.inclusion_tag("ui/problems.html", takes_context=True)
def page_problems(context: Context) -> dict[str, object]:
    """The summary of what must be mended, from every form that the page was given."""
    return {"problems": _problems_in(context)}


def _problems_in(context: Context) -> list[Problem]:
    found: dict[int, list[Problem]] = {}
    for value in context.flatten().values():
        if isinstance(value, LazyObject):
            continue  # no form; the next question would wake it, and its queries
        if isinstance(value, BaseFormSet) and value.is_bound:
            found[id(value)] = [Problem("", str(sentence)) for sentence in value.non_form_errors()]
        found |= {id(form): problems_of(form) for form in _forms_in(value) if form.is_bound}
    return [problem for problems in found.values() for problem in problems]


def _forms_in(value: object) -> Sequence[BaseForm]:
    """Return the forms that one thing on a page is: itself, those of a set, or those of a list of them."""
    if isinstance(value, BaseForm):
        return (value,)
    if isinstance(value, BaseFormSet):
        return tuple(value.forms)
    if isinstance(value, list | tuple) and value and isinstance(value[0], BaseForm):
        return tuple(value)
    return ()


@register.simple_block_tag
def filled(content: SafeString) -> SafeString:
    """What stands between the tags, or nothing at all when it holds no word."""
    return content if strip_tags(content).strip() else SafeString("")


@register.simple_tag(takes_context=True)
def here(context: Context) -> str:
    """The address of this page with its query, for forms that come back to it."""
    request = context.get("request")
    return request.get_full_path() if request else "/"


@register.simple_tag(takes_context=True, name="chosen_size")
def size_in_force(context: Context) -> str:
    """The size of letters that this browser remembers."""
    request = context.get("request")
    return chosen_size(request) if request else "normal"


@register.simple_tag
def main_tasks(*, of: Frame) -> SafeString:
    """The lines of the main navigation, written at once: they stand on every page."""
    nothing, here = SafeString(""), SafeString(" data-here")
    return written(
        '<li{}><a href="{}"{}>{}<span>{}{}</span></a></li>',
        (
            (
                here if item.current else nothing,
                item.address,
                _current(item),
                drawn(item.icon) if of.kind == "phone" else nothing,
                item.label,
                _waiting(item) if item.count else nothing,
            )
            for item in of.nav
            if item.in_row
        ),
        between="\n",
    )


@register.simple_tag
def listed_tasks(*, items: Sequence[NavItem]) -> SafeString:
    """The lines of one group in the list of all tasks, written at once."""
    return written(
        '<li><a href="{}"{}>{}</a></li>', ((item.address, _current(item), item.label) for item in items)
    )


def _current(item: NavItem) -> SafeString:
    return SafeString(' aria-current="page"' if item.current else "")


def _waiting(item: NavItem) -> SafeString:
    words = (count(item.count), _("waiting"))
    return format_html(' <span class="tag" data-tone="mine">{}<span class="unseen"> {}</span></span>', *words)


class HelpLine(NamedTuple):
    """Whom to call: the number to read, the number to dial, who answers, and for which committee."""

    number: str
    dialled: str
    note: str
    whose: str = ""


@register.simple_tag(takes_context=True)
def help_line(context: Context) -> HelpLine:
    """The one help line of the page; an empty one where there is none, or one for each committee."""
    lines = help_lines(context)
    return lines[0] if len(lines) == 1 else HelpLine("", "", "")


@register.simple_tag(takes_context=True)
def help_lines(context: Context) -> list[HelpLine]:
    """Whom to call: the committee of the page, or each of them where a stranger may belong to any."""
    frame = context.get("frame")
    if isinstance(frame, Frame):
        return [_line("", frame.help_phone, frame.help_note)] if frame.help_phone else []
    known = context.get("help_numbers", ())
    if known:
        return [_line(one.whose, one.number, "") for one in known]
    return [_line("", settings.HELP_PHONE, "")] if settings.HELP_PHONE else []


def _line(whose: str, number: str, note: str) -> HelpLine:
    dialled = re.sub(r"[^\d+]", "", number)
    dialled = re.sub(r"[^\d+]", "", as_read(number)) if dialled.startswith("+84") else dialled
    return HelpLine(as_read(number), dialled, note, whose)
