"""The clusters of a committee with the units that belong to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from giaoban.access.rules import Holder
from giaoban.directory.queries.places import clusters_opened
from giaoban.organisation import queries as organisation
from giaoban.organisation.models import Cluster, Host, Membership
from giaoban.organisation.queries.spans import holding


@dataclass(frozen=True, slots=True)
class ListedCluster:
    """One cluster on the list.

    Attributes:
        members: Its units by name, with the days since when they belong to it.
        opens: Whether the reader may open its page.
    """

    cluster: Cluster
    members: Sequence[Membership]
    opens: bool


def listed_clusters(host: Host, holder: Holder, day: date) -> list[ListedCluster]:
    """Return the clusters of a committee as somebody may see them on ``day``. Three queries."""
    members: dict[int, list[Membership]] = {}
    rows = Membership.objects.filter(holding(day), cluster__host=host).select_related("unit")
    for member in rows.order_by("unit__order_key"):
        members.setdefault(member.cluster_id, []).append(member)
    opened = set(clusters_opened(holder).filter(host=host).values_list("pk", flat=True))
    known = organisation.clusters_on(host, day)
    return [ListedCluster(row, members.get(row.pk, ()), row.pk in opened) for row in known]
