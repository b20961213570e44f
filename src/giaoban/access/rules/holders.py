"""Who asks, as they stand today, and whether a post of theirs reaches what they ask for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from giaoban.access.rules.table import LINK_ROLES, LINK_VERBS, TABLE
from giaoban.access.rules.verbs import Scope, Verb
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.organisation.rules import Role


@dataclass(frozen=True, slots=True)
class Grant:
    """One post held today, with everything that its scopes need.

    Attributes:
        former: Keys of the posts that this one was carried from when its unit changed.
        units: Keys of the post's own unit and of everything below it, in every guise they have had.
        overseen: The same for the units the post is in charge of.
    """

    role: Role
    host: int
    post: int
    post_name: str
    unit: int | None = None
    agency: int | None = None
    units: frozenset[int] = frozenset()
    overseen: frozenset[int] = frozenset()
    former: frozenset[int] = frozenset()

    @property
    def guises(self) -> frozenset[int]:
        """Keys under which this post has stood: what they raised is this post's."""
        return self.former | {self.post}

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
            if self.limited and grant.role not in LINK_ROLES:
                continue
            scope = grant.scope(verb)
            if scope is not None:
                yield grant, scope

    def may(self, verb: Verb) -> bool:
        """Return whether any post of this person allows ``verb`` anywhere."""
        return next(self.granted(verb), None) is not None

    def posts_for(self, verb: Verb) -> frozenset[int]:
        """Return the keys of the posts that allow ``verb``, in every guise they have had."""
        return frozenset(key for grant, _ in self.granted(verb) for key in grant.guises)

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


def why_not(holder: Holder, verb: Verb, target: Target) -> Refusal | None:
    """Return why this person may not do ``verb`` to ``target``, or ``None`` if they may."""
    if holder.grant_for(verb, target) is None:
        return Refusal(
            "not_your_post",
            gettext_noop("Your post does not allow this. Ask the committee office if you think it should."),
        )
    return None
