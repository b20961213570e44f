"""The rows of a table: which there are, in which order, and what they are called."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Final

from django.db.models import Q
from django.utils.translation import get_language, gettext

from giaoban.kernel.verdict import gettext_noop
from giaoban.organisation.models import Agency, Cluster, Host, Item, Unit
from giaoban.organisation.queries import borders, fields_on, labels
from giaoban.reports.queries.counting import Whole
from giaoban.reports.rules.borders import As, place_of
from giaoban.reports.rules.naming import first_word
from giaoban.reports.rules.stretches import of_year
from giaoban.reports.rules.tables import NOWHERE, By, Key, Label

NO_CLUSTER: Final = gettext_noop("No cluster")
NO_FIELD: Final = gettext_noop("Not put into a field")
MONTH: Final = gettext_noop("Month %(month)s")
CHANNELS: Final = {
    "oral": gettext_noop("Spoken at the meeting"),
    "written": gettext_noop("Written submission"),
}
MONTHS: Final = range(1, 13)
COMMUNES: Final = {
    "commune_committee": "xã",
    "ward_committee": "phường",
    "township_committee": "thị trấn",
    "special_zone_committee": "đặc khu",
}


class Rows:
    """The rows of one table: turns what the database counted under into the keys that the table shows."""

    def __init__(self, host: Host, when: Whole, *, borders_as: As, today: date) -> None:
        self.host = host
        stretch = of_year(when) if isinstance(when, int) else when
        self.first, self.last = stretch.first, stretch.last
        self.borders_as = borders_as
        self.today = today

    def keys(self, by: By, raw: Iterable[object]) -> dict[object, Key]:
        """Return the key of the row into which each raw value falls."""
        if by in {By.UNIT, By.CELL}:
            return self._places([value for value in raw if isinstance(value, int)], top=by is By.UNIT)
        return {value: NOWHERE if value is None else str(value) for value in raw}

    def labels(self, by: By, used: Collection[Key]) -> list[Label]:
        """Return the rows in report order, those in ``used`` and those that belong there even when empty."""
        made: Mapping[By, Callable[[Collection[Key]], list[Label]]] = {
            By.FIELD: self._fields,
            By.CLUSTER: self._clusters,
            By.UNIT: self._communes,
            By.CELL: self._units,
            By.AGENCY: self._agencies,
            By.MONTH: lambda _: [Label(str(n), gettext(MONTH) % {"month": n}) for n in MONTHS],
            By.CHANNEL: lambda _: [Label(key, gettext(text)) for key, text in CHANNELS.items()],
        }
        return made[by](used)

    def _fields(self, used: Collection[Key]) -> list[Label]:
        called = labels(self.host.pk, get_language() or "vi")
        in_use = [str(row.item_id) for row in fields_on(self.host, self.last)]
        others = Item.objects.filter(pk__in=[key for key in _numbers(used) if str(key) not in in_use])
        names = {str(item.pk): str(item) for item in others} | {
            str(key): text for key, text in called.items()
        }
        found = [Label(key, names[key]) for key in [*in_use, *(str(item.pk) for item in others)]]
        return [*found, Label(NOWHERE, gettext(NO_FIELD))] if NOWHERE in used else found

    def _clusters(self, used: Collection[Key]) -> list[Label]:
        held = Q(valid_from__lte=self.last) & (Q(valid_to__isnull=True) | Q(valid_to__gte=self.first))
        known = Cluster.objects.filter(held | Q(pk__in=_numbers(used)), host=self.host)
        found = [Label(str(cluster.pk), cluster.name) for cluster in known]
        word = own_word(By.CLUSTER, self.host)
        nowhere = f"Chưa thuộc {word[:1].lower()}{word[1:]} nào" if word else gettext(NO_CLUSTER)
        return [*found, Label(NOWHERE, nowhere)] if NOWHERE in used else found

    def _agencies(self, used: Collection[Key]) -> list[Label]:
        known = Agency.objects.filter(host=self.host, pk__in=_numbers(used))
        return [Label(str(row.pk), row.name) for row in known]

    def _units(self, used: Collection[Key]) -> list[Label]:
        known = Unit.objects.filter(host=self.host, pk__in=_numbers(used))
        return [Label(str(row.pk), row.name) for row in known]

    def _communes(self, used: Collection[Key]) -> list[Label]:
        return self._units({*used, *map(str, borders(self.host).branches(self._day))})

    @property
    def _day(self) -> date:
        return self.today if self.borders_as is As.TODAY else self.first

    def _places(self, units: Iterable[int], *, top: bool) -> dict[object, Key]:
        known = borders(self.host)
        today = self.borders_as is As.TODAY
        return {unit: str(place_of(unit, known, day=self._day, top=top, today=today)) for unit in units}


def _numbers(keys: Iterable[Key]) -> list[int]:
    return [int(key) for key in keys if key != NOWHERE]


def own_word(by: By, host: Host) -> str:
    """Return a committee's own Vietnamese word for the rows of a table: "Khu"; "Xã, thị trấn"; or nothing."""
    if by not in {By.CLUSTER, By.UNIT} or not (get_language() or "vi").startswith("vi"):
        return ""
    return own_words(host)[by]


def own_words(host: Host) -> dict[By, str]:
    """Return the Vietnamese words of a committee for its clusters and communes: "Khu"; "Xã, thị trấn".

    "" where its clusters share no first word, or it has no communes. Two queries, once for a page.
    """
    kept: dict[By, str] = vars(host).setdefault("_own_words", {})
    if not kept:
        kept[By.CLUSTER] = first_word(list(Cluster.objects.filter(host=host).values_list("name", flat=True)))
        kinds = Unit.objects.filter(host=host, kind__code__in=COMMUNES).order_by()
        there = set(kinds.values_list("kind__code", flat=True).distinct())
        said = ", ".join(word for code, word in COMMUNES.items() if code in there)
        kept[By.UNIT] = said[:1].upper() + said[1:]
    return kept
