"""The words of the reports: what tables, columns and findings are called."""

from typing import Final

from django.utils.translation import gettext as _

from giaoban.kernel.verdict import gettext_noop
from giaoban.organisation.models import Host
from giaoban.reports.queries.labels import own_word
from giaoban.reports.rules.counters import DEFINITIONS
from giaoban.reports.rules.periods import MonthSpan
from giaoban.reports.rules.statistics import AXIS_WORDS, Axis
from giaoban.reports.rules.tables import By

CAPTIONS: Final = {
    By.FIELD: gettext_noop("By field"),
    By.CLUSTER: gettext_noop("By cluster"),
    By.UNIT: gettext_noop("By commune"),
    By.CELL: gettext_noop("By cell"),
    By.AGENCY: gettext_noop("By agency"),
    By.MONTH: gettext_noop("By month"),
    By.CHANNEL: gettext_noop("By channel"),
}
NOTHING_BEFORE: Final = gettext_noop("%(total)s opinions were forwarded for a written reply.")
FINDINGS: Final = {
    -1: gettext_noop(
        "%(total)s opinions were forwarded for a written reply, %(change)s fewer than in %(year)s."
    ),
    0: gettext_noop("%(total)s opinions were forwarded for a written reply, as many as in %(year)s."),
    1: gettext_noop(
        "%(total)s opinions were forwarded for a written reply, %(change)s more than in %(year)s."
    ),
}
SO_FAR: Final = gettext_noop(
    "So far %(total)s opinions have been forwarded for a written reply; "
    "in the whole of %(year)s it was %(before)s."
)
HEADS: Final = {
    By.FIELD: gettext_noop("Field"),
    By.CLUSTER: gettext_noop("Cluster of units"),
    By.UNIT: gettext_noop("Commune"),
    By.CELL: gettext_noop("Cell"),
    By.AGENCY: gettext_noop("Agency"),
    By.MONTH: gettext_noop("Month"),
    By.CHANNEL: gettext_noop("Channel"),
}


def head_of(by: By, host: Host) -> str:
    """Return what stands over the first column: in Vietnamese the committee's own word for such rows."""
    return own_word(by, host) or _(HEADS[by])


def caption_of(by: By, host: Host) -> str:
    """Return what the table is called: in Vietnamese by the committee's own word for its rows."""
    word = own_word(by, host)
    return f"Theo {lower_first(word)}" if word else _(CAPTIONS[by])


def axis_caption(axis: Axis, host: Host) -> str:
    """Return what a table of statistics is called: in Vietnamese by the committee's own word for its rows."""
    return caption_of(By(axis.value), host) if axis in {Axis.CLUSTER, Axis.UNIT} else _(AXIS_WORDS[axis])


def lower_first(label: str) -> str:
    """Return a label as it stands inside a sentence."""
    return label[:1].lower() + label[1:]


def in_two_columns() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the code and name of every counter and what exactly it counts, in two columns."""
    every = [(f"{counter.value} · {_(each.label)}", _(each.meaning)) for counter, each in DEFINITIONS.items()]
    middle = (len(every) + 1) // 2
    return every[:middle], every[middle:]


_QUARTERS: Final = ("I", "II", "III", "IV")


def stretch_name(stretch: MonthSpan) -> str:
    """Return what a stretch of months is called: "năm 2015", "quý IV/2015", "tháng 11/2015" or both ends."""
    if stretch.year is not None:
        return _("the year %(year)s") % {"year": str(stretch.year)}
    if stretch.quarter is not None:
        return _("quarter %(quarter)s") % {"quarter": f"{_QUARTERS[stretch.quarter - 1]}/{stretch.last.year}"}
    if stretch.length == 1:
        return _("month %(month)s") % {"month": stretch.last}
    return _("months %(first)s to %(last)s") % {"first": stretch.first, "last": stretch.last}


def stretch_short(span: MonthSpan) -> str:
    """Return a stretch of months as it stands over a column: "2015", "11/2015", "01/2015–06/2015"."""
    if span.year is not None:
        return str(span.year)
    return str(span.first) if span.length == 1 else f"{span.first}–{span.last}"
