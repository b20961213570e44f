"""Reading who may see what. Everything that other areas need stands here."""

from giaoban.access.queries.holders import holder_of
from giaoban.access.queries.people import (
    accounts_to_enrol,
    accounts_visible_to,
    devices_of,
    enrolments,
    good_links,
    host_of,
    open_slips,
    people_to_enrol,
    people_without_account,
    people_without_way_in,
    posts_of,
)
from giaoban.access.queries.scopes import NOTHING, Paths, within

__all__ = (
    "NOTHING",
    "Paths",
    "accounts_to_enrol",
    "accounts_visible_to",
    "devices_of",
    "enrolments",
    "good_links",
    "holder_of",
    "host_of",
    "open_slips",
    "people_to_enrol",
    "people_without_account",
    "people_without_way_in",
    "posts_of",
    "within",
)
