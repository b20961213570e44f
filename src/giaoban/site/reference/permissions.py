"""The page of permissions: the scope table in both languages, as the code decides by it."""

from giaoban.access.rules import LINK_ROLES, LINK_VERBS, TABLE, Verb
from giaoban.access.rules.wording import ROLE_NAMES, SCOPE_NAMES, VERB_NAMES
from giaoban.organisation.rules import Role
from giaoban.site.reference import in_vi, table

INTRODUCTION = """\
# Permissions

Rights belong to posts, never to persons, and are read as of the day. What is not listed here is refused;
what lies outside the scope does not exist for the asker (404). The table is `giaoban.access.rules.TABLE`:
code decides by it, tests are generated from it, and this page is printed from it.
"""


def text() -> str:
    """Return the scope table: by role in both languages, then which role may do each verb."""
    roles = (f"## {_both(role)} (`{role}`)\n\n{_rights(role)}" for role in Role)
    return "\n\n".join(part.strip() for part in (INTRODUCTION, *roles, _link()))


def _rights(role: Role) -> str:
    rows = (
        (
            f"`{verb}`",
            VERB_NAMES[verb],
            in_vi(VERB_NAMES[verb]),
            SCOPE_NAMES[scope],
            in_vi(SCOPE_NAMES[scope]),
        )
        for verb in Verb
        if (scope := TABLE[role].get(verb)) is not None
    )
    return table(("Verb", "May", "Được", "As far as", "Phạm vi"), rows)


def _link() -> str:
    roles = ", ".join(f"`{role}`" for role in sorted(LINK_ROLES))
    rows = ((f"`{verb}`", VERB_NAMES[verb], in_vi(VERB_NAMES[verb])) for verb in Verb if verb in LINK_VERBS)
    head = "## The month's personal link · Liên kết cá nhân của tháng\n\nOnly for the posts of "
    return f"{head}{roles}:\n\n{table(('Verb', 'May', 'Được'), rows)}"


def _both(role: Role) -> str:
    return f"{ROLE_NAMES[role]} · {in_vi(ROLE_NAMES[role])}"
