"""Reports that ask for nothing, counted by their topics: what C2 counts, and nothing more."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Count, Q, QuerySet
from django.utils.translation import get_language, gettext

from giaoban.kernel.verdict import gettext_noop
from giaoban.opinions.models import Opinion
from giaoban.opinions.rules.life import Kind
from giaoban.opinions.rules.words import KIND_WORDS
from giaoban.organisation.models import Host, Item
from giaoban.organisation.queries import items_on, labels
from giaoban.organisation.rules import Vocabulary
from giaoban.reports.queries import counting
from giaoban.reports.rules.tables import NOWHERE, Key

MOOD: Final[Key] = "mood"
NOT_GIVEN: Final = gettext_noop("No topic was chosen")
_IS_MOOD: Final = Q(kind=Kind.PUBLIC_MOOD.value)


@dataclass(frozen=True, slots=True)
class Months:
    """A stretch of months of one year, both ends in it."""

    first: int = 1
    last: int = 12

    @property
    def holds(self) -> Q:
        """The condition that something was raised in it."""
        return Q(month__gte=self.first, month__lte=self.last)


@dataclass(frozen=True, slots=True)
class Line:
    """One topic: how many reports, and how many in the same months of the year before."""

    key: Key
    label: str
    count: int
    previous: int

    @property
    def difference(self) -> int:
        """Against the year before, with its sign."""
        return self.count - self.previous


def reports_by_topic(host: Host, year: int, months: Months) -> list[Line]:
    """Return the topics of a committee in its order; their numbers add up to C2 of these months.

    Public mood has no topic and stands on a line of its own. Five queries.
    """
    now, before = _counted(host, year, months), _counted(host, year - 1, months)
    called = labels(host.pk, get_language() or "vi")
    in_use = [use.item_id for use in items_on(host, Vocabulary.REPORT_TOPIC, date(year, 12, 31))]
    used = {int(key) for key in {*now, *before} - {MOOD, NOWHERE}}
    ended = Item.objects.filter(pk__in=used - set(in_use)).order_by("position", "pk")
    names = {str(key): called[key] for key in in_use} | {
        str(one.pk): called.get(one.pk, one.label) for one in ended
    }
    names |= {NOWHERE: gettext(NOT_GIVEN), MOOD: gettext(KIND_WORDS[Kind.PUBLIC_MOOD])}
    return [
        Line(key, name, now[key], before[key])
        for key, name in names.items()
        if key not in {NOWHERE, MOOD} or now[key] or before[key]
    ]


def of_topic(key: Key) -> Q:
    """Return the condition that a report stands on one line of the table."""
    if key == MOOD:
        return _IS_MOOD
    return ~_IS_MOOD & (Q(topic__isnull=True) if key == NOWHERE else Q(topic=key))


def _counted(host: Host, year: int, months: Months) -> Counter[Key]:
    found: Counter[Key] = Counter()
    rows: QuerySet[Opinion] = counting.statements(host, year).filter(months.holds)
    for topic, kind, count in rows.values_list("topic", "kind").annotate(Count("pk")):
        found[MOOD if kind == Kind.PUBLIC_MOOD else NOWHERE if topic is None else str(topic)] += count
    return found
