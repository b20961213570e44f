"""Reading who may see what. Everything that other areas need stands here."""

from giaoban.access.queries.factors import (
    factors_of,
    has_factor,
    is_to_be_reminded,
    must_have_factor,
    passkeys_of,
)
from giaoban.access.queries.holders import former_posts, holder_of
from giaoban.access.queries.people import (
    accounts_called,
    accounts_to_enrol,
    accounts_visible_to,
    devices_of,
    enrolments,
    good_links,
    host_of,
    open_slips,
    people_by_need,
    people_to_enrol,
    people_without_account,
    people_without_way_in,
    posts_of,
)
from giaoban.access.queries.scopes import NOTHING, Paths, within

__all__ = (
    "NOTHING",
    "Paths",
    "accounts_called",
    "accounts_to_enrol",
    "accounts_visible_to",
    "devices_of",
    "enrolments",
    "factors_of",
    "former_posts",
    "good_links",
    "has_factor",
    "holder_of",
    "host_of",
    "is_to_be_reminded",
    "must_have_factor",
    "open_slips",
    "passkeys_of",
    "people_by_need",
    "people_to_enrol",
    "people_without_account",
    "people_without_way_in",
    "posts_of",
    "within",
)
