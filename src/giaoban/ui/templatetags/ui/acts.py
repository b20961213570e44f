"""Acts: buttons, links that lead on, refusals that say why not, and the judgement in one tap."""

from typing import Literal

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import Refusal
from giaoban.ui.templatetags.ui.marks import Tone, drawn, one_of
from giaoban.ui.templatetags.ui.papers import attribute
from giaoban.ui.wording import refusal_sentence

register = template.Library()

Kind = Literal["plain", "main", "quiet", "danger"]
Size = Literal["", "large", "whole"]


@register.simple_tag
def button(
    *, label: str, kind: Kind = "plain", icon: str = "", size: Size = "", name: str = "", value: str = ""
) -> SafeString:
    """An act inside a form, named by what it does. ``main``: one a screen; ``danger``: cannot be undone."""
    return format_html(
        '<button class="button"{}{}{}>{}{}</button>',
        _shape(kind, size),
        attribute("name", name),
        attribute("value", value),
        drawn(icon),
        label,
    )


@register.simple_tag
def buttonlink(*, to: str, label: str, kind: Kind = "plain", icon: str = "", size: Size = "") -> SafeString:
    """A link to the page where an act begins; other pages are reached by plain links."""
    return format_html('<a class="button" href="{}"{}>{}{}</a>', to, _shape(kind, size), drawn(icon), label)


@register.simple_tag
def printbutton() -> SafeString:
    """A button that prints the page as it stands; a script shows it, since only a script can do that."""
    return format_html(
        '<button class="button" type="button" data-print hidden>{}{}</button>',
        drawn("printer"),
        _("Print on A4"),
    )


@register.simple_block_tag
def buttons(content: SafeString) -> SafeString:
    """Two to four answers of equal shape; one with size ``whole`` takes a line of its own."""
    return format_html('<div class="buttons">{}</div>', content)


@register.simple_tag
def onward(*, to: str, label: str, icon: str = "") -> SafeString:
    """A link on a line of its own, tall enough for a thumb."""
    return format_html('<a class="back" href="{}">{}{}</a>', to, drawn(icon), label)


@register.simple_tag
def back(*, to: str, label: str) -> SafeString:
    """The way back, named by where it leads."""
    return onward(to=to, label=label, icon="back")


@register.inclusion_tag("ui/action.html", takes_context=True)
def action(
    context: Context,
    *,
    to: str,
    label: str,
    refusal: Refusal | None = None,
    icon: str = "",
    kind: Kind = "plain",
) -> dict[str, object]:
    """Something a person may do on another page, or the reason they may not."""
    return {
        "to": to,
        "label": label,
        "icon": drawn(icon),
        "shape": _shape(kind, ""),
        "refusal": refusal,
        "reason": refusal_sentence(refusal) if refusal else "",
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("ui/act.html", takes_context=True)
def act(
    context: Context,
    *,
    to: str,
    label: str,
    refusal: Refusal | None = None,
    icon: str = "",
    kind: Kind = "plain",
) -> dict[str, object]:
    """Something a person may do at once (a POST), or the reason they may not."""
    return action(context, to=to, label=label, refusal=refusal, icon=icon, kind=kind)


@register.simple_block_tag
def verdicts(content: SafeString) -> SafeString:
    """The judgement in one tap; holds ``verdict`` buttons, the first of which closes the matter."""
    return format_html('<div class="verdicts">{}</div>', content)


@register.simple_tag
def verdict(
    *, value: str, label: str, note: str, icon: str, tone: Tone | Literal[""] = "", name: str = "verdict"
) -> SafeString:
    """One of the six judgements."""
    return format_html(
        '<button class="verdict" name="{}" value="{}"{}>{}<b>{}</b> <small>{}</small></button>',
        name,
        value,
        attribute("data-tone", tone),
        drawn(icon),
        label,
        note,
    )


def _shape(kind: Kind, size: Size) -> SafeString:
    one_of(kind, Kind, "kind")
    one_of(size, Size, "size")
    shape = attribute("data-kind", "" if kind == "plain" else kind)
    if size:
        shape += attribute("data-size", "large") if size == "large" else SafeString(" data-whole")
    return shape
