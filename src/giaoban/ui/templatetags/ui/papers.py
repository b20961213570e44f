"""Papers: plain sheets for what bodies answer, ruled paper for what persons said, and what lies on them."""

from typing import Literal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from giaoban.kernel.vietnamese import together
from giaoban.ui.templatetags.ui.marks import SIGNS, Tone, drawn, one_of

register = template.Library()

Look = Literal["plain", "now", "flush"]
Gap = Literal["normal", "small", "large"]


@register.simple_block_tag
def sheet(
    content: SafeString,
    *,
    heading: str = "",
    id: str = "",
    look: Look = "plain",
    gap: Gap = "normal",
    aside: SafeString | str = "",
) -> SafeString:
    """One subject on one sheet. ``now``: it waits for the reader; ``flush``: rows reach the edge."""
    title = format_html("<h2>{}</h2>", together(str(heading))) if heading else SafeString("")
    if aside or (heading and look == "flush"):
        title = format_html('<div class="sheet__head">{}<span class="soft">{}</span></div>', title, aside)
    return format_html(
        "<{name} class={classes}{id}{look}{gap}{label}>{title}{content}</{name}>",
        name=SafeString("section" if heading else "div"),
        classes=SafeString('"sheet"' if look == "flush" else '"sheet stack"'),
        id=attribute("id", id),
        look=SafeString("" if one_of(look, Look, "look") == "plain" else f" data-{look}"),
        gap=attribute("data-gap", "" if one_of(gap, Gap, "gap") == "normal" else gap),
        label=attribute("aria-label", heading),
        title=title,
        content=content,
    )


def attribute(name: str, value: object) -> SafeString:
    """Return one attribute with a space before it, or nothing for an empty value."""
    return format_html(' {}="{}"', SafeString(name), value) if value not in ("", None) else SafeString("")


@register.simple_tag
def words(*, text: str, by: str = "") -> SafeString:
    """What a person said or wrote, to the letter, on ruled paper; ``by`` says who and when."""
    quote = format_html('<blockquote class="words" lang="vi"><p>{}</p></blockquote>', text)
    if not by:
        return quote
    return format_html('<figure class="said">{}<figcaption>{}</figcaption></figure>', quote, by)


@register.simple_block_tag
def said(content: SafeString, *, by: str) -> SafeString:
    """Original words with markup of ours in them, such as a marked search hit."""
    return format_html(
        '<figure class="said"><blockquote class="words" lang="vi"><p>{}</p></blockquote>'
        "<figcaption>{}</figcaption></figure>",
        content,
        by,
    )


@register.simple_block_tag
def point(content: SafeString, *, number: int, heading: str, asked: str = "", by: str = "") -> SafeString:
    """One numbered point of a request: its original words on the left, the answer on the right."""
    title = format_html('<h2 class="row"><span class="point__number">{}</span> {}</h2>', number, heading)
    question = format_html('<div class="stack" data-gap="small">{}{}</div>', title, words(text=asked, by=by))
    return format_html(
        '<section class="sheet point"{}{}>{}<div class="stack" data-gap="small">{}</div></section>',
        SafeString(" data-cols"),
        attribute("aria-label", f"{number}. {heading}"),
        question if asked else title,
        content,
    )


@register.simple_block_tag
def facts(content: SafeString) -> SafeString:
    """Names and values of one thing: who, by when, on what ground. Holds ``fact`` items."""
    return format_html('<dl class="facts">{}</dl>', content)


@register.simple_block_tag
def fact(content: SafeString, *, name: str) -> SafeString:
    """One value under its name."""
    return format_html("<dt>{}</dt><dd>{}</dd>", name, content)


@register.simple_block_tag
def notice(content: SafeString, *, tone: Tone = "news", icon: str = "", role: str = "") -> SafeString:
    """Something to know, or (``mine``) a suggestion with its reasons. Not for errors in a form."""
    sign = drawn(icon or SIGNS[one_of(tone, Tone, "tone")])
    return format_html(
        '<div class="notice" data-tone="{}"{}>{}<div class="stack" data-gap="small">{}</div></div>',
        tone,
        attribute("role", role),
        sign,
        content,
    )


@register.simple_block_tag
def nothing(content: SafeString, *, heading: str) -> SafeString:
    """Nothing there yet: says why, and offers the act that changes it."""
    return format_html(
        '<div class="empty stack" data-gap="small"><h2>{}</h2>{}</div>',
        heading,
        content,
    )


@register.simple_block_tag
def dialog(content: SafeString, *, heading: str) -> SafeString:
    """A question as a page of its own, its consequences counted; only for what cannot be undone."""
    return format_html(
        '<section class="sheet dialog stack"{}><h2>{}</h2>{}</section>',
        attribute("aria-label", heading),
        heading,
        content,
    )


@register.simple_block_tag
def hint(content: SafeString, *, icon: str = "info", tone: Tone | Literal[""] = "") -> SafeString:
    """A small remark with its sign: how to dictate, why a field was suggested, what is still missing."""
    return format_html(
        '<p class="hint"{}>{}<span>{}</span></p>', attribute("data-tone", tone), drawn(icon), content
    )


@register.inclusion_tag("ui/printhead.html")
def printhead(*, above: str, body: str, right: str, place: str = "", show: bool = False) -> dict[str, object]:
    """The head of a Party paper, in capitals: who issues it on the left; motto, place and day beside it."""
    return {"above": above, "body": body, "right": right, "place": place, "show": show}


@register.inclusion_tag("ui/printtitle.html")
def printtitle(*, title: str, about: str = "", when: str = "", show: bool = False) -> dict[str, object]:
    """The title of a paper, such as "Chương trình": on paper it takes the place of the screen's heading."""
    return {"title": title, "about": about, "when": when, "show": show}


@register.simple_block_tag
def screenonly(content: SafeString) -> SafeString:
    """What only a screen can do and paper must not show."""
    return format_html('<div class="stack" data-screen>{}</div>', content)
