"""Changing the organisation. Every change is recorded in the audit chain of its host."""

from giaoban.organisation.actions.agencies import AgencyPlan, add_agency, change_agency, set_route
from giaoban.organisation.actions.borders import merge_units, move_unit, rename_unit, split_unit
from giaoban.organisation.actions.clusters import (
    ClusterPlan,
    add_cluster,
    change_cluster,
    join_cluster,
    leave_cluster,
)
from giaoban.organisation.actions.hosts import (
    HostPlan,
    Installation,
    change_host,
    open_host,
    open_installation,
)
from giaoban.organisation.actions.people import PersonPlan, add_person, change_person
from giaoban.organisation.actions.posts import (
    PostPlan,
    add_post,
    appoint,
    end_oversight,
    end_post,
    end_term,
    oversee,
)
from giaoban.organisation.actions.units import UnitPlan, add_unit, correct_unit, end_unit
from giaoban.organisation.actions.vocabularies import ItemPlan, add_item, change_item, switch_off, switch_on

__all__ = [
    "AgencyPlan",
    "ClusterPlan",
    "HostPlan",
    "Installation",
    "ItemPlan",
    "PersonPlan",
    "PostPlan",
    "UnitPlan",
    "add_agency",
    "add_cluster",
    "add_item",
    "add_person",
    "add_post",
    "add_unit",
    "appoint",
    "change_agency",
    "change_cluster",
    "change_host",
    "change_item",
    "change_person",
    "correct_unit",
    "end_oversight",
    "end_post",
    "end_term",
    "end_unit",
    "join_cluster",
    "leave_cluster",
    "merge_units",
    "move_unit",
    "open_host",
    "open_installation",
    "oversee",
    "rename_unit",
    "set_route",
    "split_unit",
    "switch_off",
    "switch_on",
]
