"""The topics of reports that ask for nothing: what is offered, and what each is called."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from giaoban.kernel.vietnamese import fold
from giaoban.opinions.models import Opinion
from giaoban.organisation.models import Host, HostItem, Item
from giaoban.organisation.queries import items_on, label
from giaoban.organisation.rules import Vocabulary
from giaoban.ui.wording import speaks_vietnamese

_USES: Final = HostItem.objects.filter(host=OuterRef("host"), item=OuterRef("topic")).order_by("-valid_from")


def topics_on(host: Host, day: date) -> Sequence[tuple[int, str]]:
    """Return the topics that a committee offers on a day, by key, as it calls them. One query."""
    uses = items_on(host, Vocabulary.REPORT_TOPIC, day)
    return [(use.item_id, use.label_vi if speaks_vietnamese() else use.label_en) for use in uses]


def topics_by_name(host: Host, day: date) -> dict[str, int]:
    """Return the topics that a committee offers on a day by their folded names, in either language."""
    uses = list(items_on(host, Vocabulary.REPORT_TOPIC, day))
    return {fold(name): use.item_id for use in uses for name in (use.label_vi, use.label_en)}


def topics_for(opinion: Opinion, day: date) -> Sequence[tuple[int, str]]:
    """Return the topics that may be chosen for an opinion: those of the day, and its own. Two queries."""
    offered = topics_on(opinion.host, day)
    if opinion.topic is None or any(key == opinion.topic_id for key, _name in offered):
        return offered
    language = "vi" if speaks_vietnamese() else "en"
    return [*offered, (opinion.topic.pk, label(opinion.topic, opinion.host, language))]


def name_topics(opinions: Iterable[Opinion]) -> None:
    """Put what their committees call their topics into ``topic_called`` of opinions that were read.

    One query, or none: most have no topic, and a subquery for each row takes longer to word than to answer.
    One more where a committee has no name of its own for one.
    """
    told = [one for one in opinions if one.topic_id is not None]
    if not told:
        return
    items = {one.topic_id for one in told if one.topic_id is not None}
    word = "label_vi" if speaks_vietnamese() else "label_en"
    uses = HostItem.objects.filter(item__in=items, host__in={one.host_id for one in told})
    ordered = uses.order_by("valid_from").values_list("host", "item", word)
    here = {(host, item): label for host, item, label in ordered}
    asked = {(one.host_id, one.topic_id) for one in told if one.topic_id is not None}
    nameless = {item for host, item in asked if (host, item) not in here}
    called = dict(Item.objects.filter(pk__in=nameless).values_list("pk", word)) if nameless else {}
    for one in told:
        vars(one)["topic_called"] = here.get((one.host_id, one.topic_id)) or called.get(one.topic_id)


def with_topics(opinions: QuerySet[Opinion]) -> QuerySet[Opinion]:
    """Return the same opinions, each with what its committee calls its topic in ``topic_called``."""
    word = "label_vi" if speaks_vietnamese() else "label_en"
    return opinions.annotate(topic_called=Coalesce(Subquery(_USES.values(word)[:1]), F(f"topic__{word}")))
