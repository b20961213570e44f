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
    reached = (_reached(grant, scope, paths) for grant, scope in holder.granted(verb))
    return _either([condition for condition in reached if condition is not NOTHING])


def _reached(grant: Grant, scope: Scope, paths: Paths) -> Q:
    match scope:
        case Scope.HOST:
            return Q((paths.host, grant.host))
        case Scope.AGENCY:
            agencies = frozenset() if grant.agency is None else frozenset({grant.agency})
            return _at(grant.host, paths, paths.agencies, agencies)
        case Scope.UNIT:
            return _at(grant.host, paths, paths.units, grant.units)
        case Scope.OVERSEEN:
            return _at(grant.host, paths, paths.units, grant.overseen)


def _at(host: int, paths: Paths, lookups: tuple[str, ...], keys: frozenset[int]) -> Q:
    if not keys or not lookups:
        return NOTHING
    return Q((paths.host, host), _either([Q((f"{lookup}__in", keys)) for lookup in lookups]))


def _either(conditions: list[Q]) -> Q:
    """Return one flat condition: every branch and level costs Django time, on every page."""
    if len(conditions) < 2:  # noqa: PLR2004 - one or none
        return conditions[0] if conditions else NOTHING
    return Q(*conditions, _connector=Q.OR)
