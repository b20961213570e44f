"""Planning the rows of clusters."""

from functools import partial

from giaoban.organisation.actions.clusters import ClusterPlan, create_cluster
from giaoban.organisation.imports.cells import position_in
from giaoban.organisation.imports.outcomes import Outcome, Plan
from giaoban.organisation.imports.plans.coded import Bearer, bearer_in
from giaoban.organisation.imports.register import Register
from giaoban.organisation.models import Cluster


def plan_clusters(outcomes: list[Outcome], register: Register, plan: Plan) -> None:
    """Judge every row of a cluster and add the writes that bring it in."""
    seen: dict[str, int] = {}
    for outcome in outcomes:
        bearer, stored = bearer_in(outcome, register, Cluster, register.clusters, seen)
        position = position_in(outcome, "position")
        if stored is None:
            register.clusters.setdefault(bearer.code, _unsaved(bearer, register))
            plan.writes.append(partial(_create, bearer, position, register))
            continue
        if position:
            outcome.differ("position", str(stored.position), str(position))
        if outcome.differences:
            plan.writes.append(partial(_correct, stored, bearer.name, position, register))


def _unsaved(bearer: Bearer, register: Register) -> Cluster:
    first, last = bearer.span.valid_from, bearer.span.valid_to
    return Cluster(host=register.host, code=bearer.code, name=bearer.name, valid_from=first, valid_to=last)


def _create(bearer: Bearer, position: int, register: Register) -> None:
    span = bearer.span
    made = create_cluster(
        register.host, ClusterPlan(bearer.code, bearer.name, span.valid_from, span.valid_to, position)
    )
    register.clusters[bearer.code] = made
    register.touched.append(made)


def _correct(cluster: Cluster, name: str, position: int, register: Register) -> None:
    cluster.name, cluster.position = name, position or cluster.position
    cluster.save(update_fields=["name", "position"])
    register.touched.append(cluster)
