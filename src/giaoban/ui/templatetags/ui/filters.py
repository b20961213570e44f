"""Filters that word days, times, figures and refusals for the reader; nothing stays nothing."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import template

from giaoban.kernel.vietnamese import opening, together
from giaoban.ui import wording

register = template.Library()


def _or_nothing(worded: Callable[[Any], str]) -> Callable[[object], str]:
    @wraps(worded)
    def filtered(value: object) -> str:
        return "" if value is None or value == "" else worded(value)

    return filtered


def _whole(worded: Callable[[Any], str]) -> Callable[[Any], str]:
    @wraps(worded)
    def unbroken(value: object) -> str:
        text = worded(value)
        return text.replace(" giờ", f"{wording.NO_BREAK}giờ").replace("giờ ", f"giờ{wording.NO_BREAK}")

    return unbroken


register.filter("day", _or_nothing(wording.short_day))
register.filter("day_and_month", _or_nothing(wording.day_and_month))
register.filter("weekday", _or_nothing(wording.weekday))
register.filter("long_day", _or_nothing(wording.long_day))
register.filter("day_in_words", _or_nothing(wording.day_in_words))
register.filter("month_name", _or_nothing(wording.month_name))
register.filter("clock_time", _or_nothing(_whole(wording.clock_time)))
register.filter("moment", _or_nothing(_whole(wording.moment)))
register.filter("count", _or_nothing(wording.count))
register.filter("percent", _or_nothing(wording.percent))
register.filter("signed", _or_nothing(wording.signed))
register.filter("money", _or_nothing(wording.money))
register.filter("phone", _or_nothing(wording.phone))
register.filter("opening", _or_nothing(opening))
register.filter("together", _or_nothing(together))
register.filter("sentence", _or_nothing(wording.refusal_sentence))
