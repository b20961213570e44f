"""Reading who may see what: the one place where scopes become conditions on rows."""

from dataclasses import dataclass

from django.db.models import Q

from giaoban.access.rules import Grant, Holder, Scope, Verb


@dataclass(frozen=True, slots=True)
class Paths:
    """Where a model keeps what scopes are compared with; an empty path is never reached.

    Attributes:
        host: Lookup of the host's key, such as ``"host_id"``.
        units: Lookups of the units it concerns; any of them suffices.
        agencies: Lookups of the agencies it concerns; any of them suffices.
    """

    host: str
    units: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


NOTHING = Q(pk__in=())


def within(holder: Holder, verb: Verb, paths: Paths) -> Q:
    """Return the condition that leaves the rows to which ``holder`` may do ``verb``.

    Nobody, a role without the verb, or a scope without a path, leaves no rows.
    """
    condition = NOTHING
    for grant, scope in holder.granted(verb):
        condition |= _reached(grant, scope, paths)
    return condition


def _reached(grant: Grant, scope: Scope, paths: Paths) -> Q:
    host = Q(**{paths.host: grant.host})
    match scope:
        case Scope.HOST:
            return host
        case Scope.AGENCY:
            return host & _any(
                paths.agencies, frozenset() if grant.agency is None else frozenset({grant.agency})
            )
        case Scope.UNIT:
            return host & _any(paths.units, grant.units)
        case Scope.OVERSEEN:
            return host & _any(paths.units, grant.overseen)


def _any(lookups: tuple[str, ...], keys: frozenset[int]) -> Q:
    condition = NOTHING
    if keys:
        for lookup in lookups:
            condition |= Q(**{f"{lookup}__in": keys})
    return condition
