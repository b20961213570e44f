"""How the organisation is stored: units of every level, clusters, agencies, people, posts and terms.

Every row that can change with time carries the first and the last day on which it holds.
"""

from giaoban.organisation.models.hosts import Host, HostItem, Item
from giaoban.organisation.models.people import Agency, Oversight, Person, Post, PostSuccession, Route, Term
from giaoban.organisation.models.staging import StagedImport
from giaoban.organisation.models.units import Cluster, Membership, Succession, Unit

__all__ = [
    "Agency",
    "Cluster",
    "Host",
    "HostItem",
    "Item",
    "Membership",
    "Oversight",
    "Person",
    "Post",
    "PostSuccession",
    "Route",
    "StagedImport",
    "Succession",
    "Term",
    "Unit",
]
