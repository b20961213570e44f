"""Words of supply in templates, and one place of its grid."""

from collections.abc import Mapping
from datetime import date

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.organisation.models import Item
from giaoban.provision.forms.supply import Box
from giaoban.provision.models import Order, Supply, Survey
from giaoban.provision.queries.places import By
from giaoban.provision.queries.wording import missing_sentence, time_words
from giaoban.provision.rules.supply import GIVEN_WORDS, UNNOTED, UNNOTED_WORDS, Given
from giaoban.provision.rules.surveys import KIND_WORDS as QUESTION_WORDS
from giaoban.provision.rules.surveys import STATE_WORDS, State
from giaoban.provision.rules.surveys import Kind as Asked
from giaoban.provision.rules.titles import FREQUENCY_WORDS, KIND_WORDS, Frequency, Kind
from giaoban.ui.templatetags.ui.marks import Tone, drawn, tag
from giaoban.ui.wording import count as counted
from giaoban.ui.wording import decimal

register = template.Library()
BY_WORDS = {
    By.COMMUNE: gettext_noop("By commune"),
    By.GROUP: gettext_noop("By group of cells"),
    By.CHARGE: gettext_noop("By committee member in charge"),
}
PLACE_WORDS = {
    By.COMMUNE: gettext_noop("Commune"),
    By.GROUP: gettext_noop("Group of cells"),
    By.CHARGE: gettext_noop("In charge"),
}
TONES: dict[str, Tone] = {Given.FULL.value: "done", Given.PART.value: "soon", Given.NONE.value: "late"}


@register.filter
def kind_words(kind: str) -> str:
    """What a title is."""
    return _(KIND_WORDS[Kind(kind)])


@register.filter
def frequency_words(frequency: str) -> str:
    """How often a title comes out."""
    return _(FREQUENCY_WORDS[Frequency(frequency)])


@register.filter
def how_words(how: str) -> str:
    """How a title stands at a cell."""
    return _(UNNOTED_WORDS) if how == UNNOTED else _(GIVEN_WORDS[Given(how)])


@register.simple_tag
def how_tag(*, how: str) -> SafeString:
    """How a title stands at a cell, as a mark."""
    return tag(label=how_words(how), tone=TONES.get(how, "calm"))


@register.filter
def missing_of(noted: Supply | None) -> str:
    """What is missing of what was supplied."""
    return missing_sentence(noted.missing) if noted else ""


@register.filter
def time_of(order: Order) -> str:
    """For which time an order is."""
    return time_words(order.year, order.quarter)


@register.filter
def stage_words(state: State) -> str:
    """How far a survey has come."""
    return _(STATE_WORDS[state])


@register.simple_tag
def stage_tag(*, survey: Survey, today: date) -> SafeString:
    """How far a survey has come, as a mark; past its last day it takes no answers."""
    if survey.stage is State.OPEN and today > survey.closes_on:
        return tag(label=_("Past its day"), tone="soon")
    return tag(label=stage_words(survey.stage), tone="done" if survey.stage is State.OPEN else "calm")


@register.filter
def question_words(kind: str) -> str:
    """How a question is answered."""
    return _(QUESTION_WORDS[Asked(kind)])


@register.filter
def by_words(by: By) -> str:
    """By which places a survey is counted."""
    return _(BY_WORDS[by])


@register.filter
def place_words(by: By) -> str:
    """What the places of a count are."""
    return _(PLACE_WORDS[by])


@register.filter
def few(count: int | None) -> str:
    """A count as it may be shown."""
    return "<3" if count is None else counted(count)


@register.filter
def one_decimal(number: float) -> str:
    """A number with one decimal: "3,5"."""
    return decimal(number)


@register.filter
def same(one: object, other: object) -> bool:
    """Whether two values are the same."""
    return one == other


@register.filter
def called(names: Mapping[int, str], kind: Item) -> str:
    """What a committee calls a kind of cell."""
    return names.get(kind.pk, kind.label)


@register.simple_tag
def gridbox(*, box: Box) -> SafeString:
    """One place of the grid: how it was supplied, and what is missing, which is shown where it counts."""
    options = format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        (
            (value, SafeString(" selected" if value == box.given else ""), label)
            for value, label in box.choices
        ),
    )
    wrong = SafeString(' aria-invalid="true"' if box.error else "")
    return format_html(
        '<span class="gridbox"><select class="input" id="given-{name}" name="given-{name}"'
        ' aria-label="{label}"{wrong}>{options}</select><input class="input" name="missing-{name}"'
        ' value="{missing}" aria-label="{what}" placeholder="{sample}" autocomplete="off">{error}</span>',
        name=box.name,
        label=box.label,
        wrong=wrong,
        options=options,
        missing=box.missing,
        what=_("What is missing: %(of)s") % {"of": box.label},
        sample=_("months or issues"),
        error=_error(box.error),
    )


def _error(sentence: str) -> SafeString:
    if not sentence:
        return SafeString("")
    return format_html('<span class="field__error">{}<span>{}</span></span>', drawn("alert"), sentence)
