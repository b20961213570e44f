"""Small marks: icons, tags for states, stages, keys."""

from functools import lru_cache
from typing import Final, Literal, TypeVar, get_args

from django import template
from django.template import TemplateSyntaxError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from giaoban.ui.icons import OUTLINES

register = template.Library()

Tone = Literal["calm", "late", "soon", "done", "news", "mine"]
Word = TypeVar("Word", bound=str)

MARKS_KEPT: Final = 512
"""How many different marks are remembered as they are written; they show only what they were told."""

SIGNS: Final[dict[str, str]] = {
    "calm": "dash",
    "late": "alert",
    "soon": "clock",
    "done": "check",
    "news": "info",
    "mine": "speech",
}

_DRAWN: Final = {
    name: mark_safe(f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{outline}</svg>')  # noqa: S308  # our own drawings
    for name, outline in OUTLINES.items()
}


def one_of(value: Word, allowed: object, what: str) -> Word:
    """Return ``value`` if it is one of a Literal's words.

    Raises:
        TemplateSyntaxError: If it is not.
    """
    words = get_args(allowed)
    if value not in words:
        raise TemplateSyntaxError(f"{what} is {value!r}; it must be one of {', '.join(map(repr, words))}")
    return value


@register.simple_tag
def icon(*, name: str) -> SafeString:
    """A drawing that repeats what the word beside it says; never alone."""
    if name not in _DRAWN:
        raise TemplateSyntaxError(f"no icon is called {name!r}")
    return _DRAWN[name]


def drawn(name: str) -> SafeString:
    """Return the icon called ``name``, or nothing for an empty name."""
    return icon(name=name) if name else SafeString("")


@register.simple_tag
def tag(*, label: str, tone: Tone = "calm", icon: str = "") -> SafeString:
    """A state in one to four words; the tone brings its own sign."""
    return _tag(label, tone, icon)


@lru_cache(MARKS_KEPT, typed=True)  # typed: words that may be markup are not those that may not
def _tag(label: str, tone: Tone, icon: str) -> SafeString:
    sign = drawn(icon or SIGNS[one_of(tone, Tone, "tone")])
    return format_html('<span class="tag" data-tone="{}">{}{}</span>', tone, sign, label)


@register.simple_tag
def stages(*, done: int, of: int = 4, label: str = "") -> SafeString:
    """How far one thing has come, in a list; words stand beside it, or ``label`` is heard."""
    return _stages(done, of, label)


@lru_cache(MARKS_KEPT, typed=True)
def _stages(done: int, of: int, label: str) -> SafeString:
    parts = format_html_join("", "<li{}></li>", ((_done(number < done),) for number in range(of)))
    heard = format_html('<p class="unseen">{}</p>', label) if label else SafeString("")
    return format_html('{}<ol class="stages" aria-hidden="true">{}</ol>', heard, parts)


def _done(is_done: bool) -> SafeString:
    return SafeString(" data-done") if is_done else SafeString("")


@register.simple_block_tag
def keys(content: SafeString, *, label: str) -> SafeString:
    """The keys that work on a staff page; holds ``key`` items."""
    return format_html('<ul class="keys small soft" aria-label="{}">{}</ul>', label, content)


@register.simple_tag
def key(*, press: str, does: str) -> SafeString:
    """One key or chord and what it does; ``press`` is "Ctrl Enter"."""
    caps = format_html_join(" ", "<kbd>{}</kbd>", ((cap,) for cap in press.split()))
    return format_html("<li>{} {}</li>", caps, does)
