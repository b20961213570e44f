"""What is done about supply. Every act locks, enforces, changes, saves and records."""

from giaoban.provision.actions.orders import correct_order, make_order
from giaoban.provision.actions.supply import miss, note_supply, settle_missing
from giaoban.provision.actions.titles import (
    EntitlementPlan,
    PublicationPlan,
    add_publication,
    edit_publication,
    end_entitlement,
    entitle,
)

__all__ = [
    "EntitlementPlan",
    "PublicationPlan",
    "add_publication",
    "correct_order",
    "edit_publication",
    "end_entitlement",
    "entitle",
    "make_order",
    "miss",
    "note_supply",
    "settle_missing",
]
