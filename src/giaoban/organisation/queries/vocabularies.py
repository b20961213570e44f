"""Reading vocabularies as one host uses them, agencies, and which field goes to which agency."""

from datetime import date
from typing import Final

from django.db.models import QuerySet

from giaoban.organisation.models import Agency, Host, HostItem, Item, Route
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Vocabulary

_CALLED: Final = "_called"


def items_on(host: Host, vocabulary: Vocabulary, day: date) -> QuerySet[HostItem]:
    """Return the entries of ``vocabulary`` that ``host`` uses on ``day``, in its own order."""
    return (
        HostItem.objects.filter(holding(day), host=host, item__vocabulary=vocabulary.value)
        .select_related("item")
        .order_by("position", "item__code")
    )


def fields_on(host: Host, day: date) -> QuerySet[HostItem]:
    """Return the fields that ``host`` uses on ``day``, in report order."""
    return items_on(host, Vocabulary.FIELD, day)


def label(item: Item, host: Host, language: str) -> str:
    """Return what ``host`` calls ``item``; of several labels over time the newest.

    One query for all items, as long as the same row of the host is asked.
    """
    return called(host, language).get(item.pk) or _of(item, language)


def called(host: Host, language: str) -> dict[int, str]:
    """Return what ``host`` calls each item, by key; kept with the row in hand, so that a page asks once."""
    kept: dict[str, dict[int, str]] = vars(host).setdefault(_CALLED, {})
    if language not in kept:
        kept[language] = labels(host.pk, language)
    return kept[language]


def labels(host: int, language: str) -> dict[int, str]:
    """Return what the host with this key calls each item, by the key of the item; the newest label wins."""
    word = "label_en" if language.startswith("en") else "label_vi"
    rows = HostItem.objects.filter(host=host).order_by("valid_from")
    return dict(rows.values_list("item_id", word))


def agencies_on(host: Host, day: date) -> QuerySet[Agency]:
    """Return the agencies of ``host`` that hold on ``day``, in its own order."""
    return Agency.objects.filter(holding(day), host=host)


def routes_of(host: Host) -> QuerySet[Route]:
    """Return which field goes to which agency unless the compiler decides otherwise."""
    return Route.objects.filter(host=host).select_related("field", "agency")


def default_agency(host: Host, field: Item, day: date) -> Agency | None:
    """Return the agency that ``field`` goes to on ``day``; ``None`` if nobody is named or it ended."""
    return agencies_on(host, day).filter(routes__field=field).first()


def _of(row: Item | HostItem, language: str) -> str:
    return row.label_en if language.startswith("en") else row.label_vi
