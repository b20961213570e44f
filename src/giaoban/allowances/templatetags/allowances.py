"""Words of payments in templates: why somebody is not paid, rates above a ceiling, how amounts are read."""

from django import template
from django.utils.translation import gettext as _

from giaoban.allowances.models import PaperHabit, Rate
from giaoban.allowances.rules.rates import Level, ceiling_passed
from giaoban.allowances.rules.sheets import UNPAID_WORDS, Unpaid
from giaoban.kernel.money import Form, in_words

register = template.Library()

SAMPLE = 105_000


@register.filter
def unpaid_words(why: str) -> str:
    """Why somebody who was invited gets nothing."""
    return _(UNPAID_WORDS[Unpaid(why)])


@register.filter
def passes_ceiling(rate: Rate) -> bool:
    """Whether a rate lies above the ceiling that it is held against."""
    return ceiling_passed(rate.amount, Level(rate.level)) is not None


@register.filter
def words_sample(habit: PaperHabit) -> str:
    """An amount as a committee writes it."""
    return in_words(SAMPLE, Form(habit.form), even=habit.even)


@register.filter
def same(one: object, other: object) -> bool:
    """Whether two values are the same."""
    return one == other
