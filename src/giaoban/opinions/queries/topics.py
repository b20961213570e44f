"""The topics of reports that ask for nothing: what is offered, and what each is called."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from giaoban.kernel.vietnamese import fold
from giaoban.opinions.models import Opinion
from giaoban.organisation.models import Host, HostItem
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


def with_topics(opinions: QuerySet[Opinion]) -> QuerySet[Opinion]:
    """Return the same opinions, each with what its committee calls its topic in ``topic_called``."""
    word = "label_vi" if speaks_vietnamese() else "label_en"
    return opinions.annotate(topic_called=Coalesce(Subquery(_USES.values(word)[:1]), F(f"topic__{word}")))
