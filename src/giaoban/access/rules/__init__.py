"""Rules for access. Nothing here knows about Django, the database or the clock."""

from giaoban.access.rules.accounts import why_not_disable, why_not_reset, why_not_take_name
from giaoban.access.rules.factors import Factor, Policy, is_reminded, is_required
from giaoban.access.rules.holders import NOBODY, Grant, Holder, Target, reaches, why_not
from giaoban.access.rules.passwords import read_username, why_not_password, why_not_username
from giaoban.access.rules.reach import Lines, closure, reach
from giaoban.access.rules.slips import (
    LIFETIME,
    MOST_TRIES,
    SESSION_BY_PASSWORD,
    SESSION_BY_SLIP,
    UNKNOWN,
    WRONG_CODE,
    LinkFacts,
    Purpose,
    SlipFacts,
    Way,
    link_month,
    why_not_follow,
    why_not_use,
    why_not_use_code,
)
from giaoban.access.rules.table import LINK_ROLES, LINK_VERBS, SLIP_ROLES, TABLE
from giaoban.access.rules.verbs import Scope, Verb

__all__ = (
    "LIFETIME",
    "LINK_ROLES",
    "LINK_VERBS",
    "MOST_TRIES",
    "NOBODY",
    "SESSION_BY_PASSWORD",
    "SESSION_BY_SLIP",
    "SLIP_ROLES",
    "TABLE",
    "UNKNOWN",
    "WRONG_CODE",
    "Factor",
    "Grant",
    "Holder",
    "Lines",
    "LinkFacts",
    "Policy",
    "Purpose",
    "Scope",
    "SlipFacts",
    "Target",
    "Verb",
    "Way",
    "closure",
    "is_reminded",
    "is_required",
    "link_month",
    "reach",
    "reaches",
    "read_username",
    "why_not",
    "why_not_disable",
    "why_not_follow",
    "why_not_password",
    "why_not_reset",
    "why_not_take_name",
    "why_not_use",
    "why_not_use_code",
    "why_not_username",
)
