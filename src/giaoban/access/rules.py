"""The scope table: which role may do which verb, and how far. Everything else about access follows from it.

Code decides by it, tests are generated from it and ``docs/reference/permissions.md`` is printed from it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.organisation.rules import Role


class Verb(StrEnum):
    """What somebody may want to do or see."""

    SEE_MEETINGS = "see_meetings"
    PLAN_MEETINGS = "plan_meetings"
    RUN_MEETINGS = "run_meetings"
    SEE_OPINIONS = "see_opinions"
    SEE_PUBLIC_MOOD = "see_public_mood"
    SEE_RAISER = "see_raiser"
    RAISE_OPINIONS = "raise_opinions"
    RECORD_OPINIONS = "record_opinions"
    COMPILE = "compile"
    SEE_REFERRALS = "see_referrals"
    ANSWER = "answer"
    CLEAR = "clear"
    ENTER_REPLIES = "enter_replies"
    JUDGE = "judge"
    RETURN_REPLIES = "return_replies"
    SEE_REPORTS = "see_reports"
    SEE_ORGANISATION = "see_organisation"
    EDIT_ORGANISATION = "edit_organisation"
    ENROL = "enrol"
    SEE_AUDIT = "see_audit"


class Scope(StrEnum):
    """How far a verb reaches for a role."""

    UNIT = "unit"  # the post's own unit and everything below it
    OVERSEEN = "overseen"  # units the post is in charge of, and everything below them
    CLUSTER = "cluster"  # units of the post's cluster
    AGENCY = "agency"  # what was sent to the post's agency, as lead or in support
    HOST = "host"  # everything of the host committee


_READER: Final = {
    Verb.SEE_MEETINGS: Scope.HOST,
    Verb.SEE_OPINIONS: Scope.HOST,
    Verb.SEE_REFERRALS: Scope.HOST,
    Verb.SEE_REPORTS: Scope.HOST,
    Verb.SEE_ORGANISATION: Scope.HOST,
}

TABLE: Final[Mapping[Role, Mapping[Verb, Scope]]] = {
    Role.SECRETARY: {
        Verb.SEE_MEETINGS: Scope.UNIT,
        Verb.SEE_OPINIONS: Scope.UNIT,
        Verb.RAISE_OPINIONS: Scope.UNIT,
        Verb.SEE_REFERRALS: Scope.UNIT,
        Verb.JUDGE: Scope.UNIT,
    },
    Role.OFFICE: {
        **_READER,
        Verb.PLAN_MEETINGS: Scope.HOST,
        Verb.RUN_MEETINGS: Scope.HOST,
        Verb.SEE_PUBLIC_MOOD: Scope.HOST,
        Verb.SEE_RAISER: Scope.HOST,
        Verb.RECORD_OPINIONS: Scope.HOST,
        Verb.COMPILE: Scope.HOST,
        Verb.ENTER_REPLIES: Scope.HOST,
        Verb.RETURN_REPLIES: Scope.HOST,
        Verb.ENROL: Scope.HOST,
    },
    Role.COMMUNE_OFFICE: {
        Verb.SEE_MEETINGS: Scope.UNIT,
        Verb.SEE_OPINIONS: Scope.UNIT,
        Verb.SEE_REFERRALS: Scope.UNIT,
        Verb.SEE_ORGANISATION: Scope.UNIT,
    },
    Role.DRAFTER: {
        Verb.SEE_REFERRALS: Scope.AGENCY,
        Verb.ANSWER: Scope.AGENCY,
    },
    Role.CLEARER: {
        Verb.SEE_REFERRALS: Scope.AGENCY,
        Verb.ANSWER: Scope.AGENCY,
        Verb.CLEAR: Scope.AGENCY,
    },
    Role.CHAIR: {
        **_READER,
        Verb.RUN_MEETINGS: Scope.HOST,
        Verb.SEE_PUBLIC_MOOD: Scope.HOST,
        Verb.SEE_RAISER: Scope.HOST,
        Verb.RETURN_REPLIES: Scope.HOST,
    },
    Role.MEMBER_IN_CHARGE: {
        Verb.SEE_MEETINGS: Scope.OVERSEEN,
        Verb.SEE_OPINIONS: Scope.OVERSEEN,
        Verb.SEE_REFERRALS: Scope.OVERSEEN,
        Verb.SEE_ORGANISATION: Scope.OVERSEEN,
    },
    Role.STANDING_MEMBER: {**_READER, Verb.SEE_PUBLIC_MOOD: Scope.HOST},
    Role.BOARD_MEMBER: _READER,
    Role.COMMITTEE_MEMBER: {Verb.SEE_MEETINGS: Scope.HOST, Verb.SEE_REPORTS: Scope.HOST},
    Role.PARTY_BUILDING: _READER,
    Role.GRASSROOTS_STANDING: {
        Verb.SEE_MEETINGS: Scope.UNIT,
        Verb.SEE_OPINIONS: Scope.UNIT,
        Verb.SEE_REFERRALS: Scope.UNIT,
    },
    Role.EDITOR: _READER,
    Role.INSPECTOR: {
        Verb.SEE_AUDIT: Scope.HOST,
        Verb.SEE_REPORTS: Scope.HOST,
        Verb.SEE_ORGANISATION: Scope.HOST,
    },
    Role.ADMINISTRATOR: {
        Verb.SEE_MEETINGS: Scope.HOST,
        Verb.PLAN_MEETINGS: Scope.HOST,
        Verb.SEE_ORGANISATION: Scope.HOST,
        Verb.EDIT_ORGANISATION: Scope.HOST,
        Verb.ENROL: Scope.HOST,
        Verb.SEE_REPORTS: Scope.HOST,
    },
}

# What the month's personal link opens: the four tasks of a secretary and nothing else.
LINK_VERBS: Final = frozenset(
    {Verb.SEE_MEETINGS, Verb.SEE_OPINIONS, Verb.RAISE_OPINIONS, Verb.SEE_REFERRALS, Verb.JUDGE}
)


@dataclass(frozen=True, slots=True)
class Grant:
    """One post held today, with everything that its scopes need.

    Attributes:
        units: Keys of the post's own unit and of everything below it, in every guise they have had.
        overseen: The same for the units the post is in charge of.
        clustered: The same for the units of the post's cluster.
    """

    role: Role
    host: int
    post: int
    post_name: str
    unit: int | None = None
    agency: int | None = None
    cluster: int | None = None
    units: frozenset[int] = frozenset()
    overseen: frozenset[int] = frozenset()
    clustered: frozenset[int] = frozenset()

    def scope(self, verb: Verb) -> Scope | None:
        """Return how far ``verb`` reaches for this post; ``None`` if it may not at all."""
        return TABLE[self.role].get(verb)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a thing stands: what a scope is compared with."""

    host: int
    units: frozenset[int] = frozenset()
    agencies: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Holder:
    """The person asking, as they stand today. ``limited`` if they came by the month's personal link."""

    account: int | None
    person: int | None
    name: str
    grants: tuple[Grant, ...] = ()
    limited: bool = False

    def granted(self, verb: Verb) -> Iterator[tuple[Grant, Scope]]:
        """Yield every post that allows ``verb``, with how far it reaches."""
        if self.limited and verb not in LINK_VERBS:
            return
        for grant in self.grants:
            scope = grant.scope(verb)
            if scope is not None:
                yield grant, scope

    def may(self, verb: Verb) -> bool:
        """Return whether any post of this person allows ``verb`` anywhere."""
        return next(self.granted(verb), None) is not None

    def grant_for(self, verb: Verb, target: Target) -> Grant | None:
        """Return the post that lets this person do ``verb`` to ``target``, or ``None``."""
        return next((grant for grant, scope in self.granted(verb) if reaches(grant, scope, target)), None)

    def actor(self, verb: Verb, target: Target) -> Actor:
        """Return who acts, in which role, for the audit trail.

        Raises:
            PermissionError: If no post allows it; callers enforce :func:`why_not` first.
        """
        grant = self.grant_for(verb, target)
        if grant is None:
            raise PermissionError(f"account {self.account} may not {verb}")
        return Actor(account=self.account, name=self.name, post=grant.post_name, role=grant.role.value)


NOBODY: Final = Holder(account=None, person=None, name="")


def reaches(grant: Grant, scope: Scope, target: Target) -> bool:
    """Return whether a post's scope covers where ``target`` stands."""
    if grant.host != target.host:
        return False
    match scope:
        case Scope.HOST:
            return True
        case Scope.AGENCY:
            return grant.agency is not None and grant.agency in target.agencies
        case Scope.UNIT:
            return bool(grant.units & target.units)
        case Scope.OVERSEEN:
            return bool(grant.overseen & target.units)
        case Scope.CLUSTER:
            return bool(grant.clustered & target.units)


def why_not(holder: Holder, verb: Verb, target: Target) -> Refusal | None:
    """Return why this person may not do ``verb`` to ``target``, or ``None`` if they may."""
    if holder.grant_for(verb, target) is None:
        return Refusal(
            "not_your_post",
            gettext_noop("Your post does not allow this. Ask the committee office if you think it should."),
        )
    return None
