"""Clusters and which units belong to them."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions import rows
from giaoban.organisation.models import Cluster, Host, Membership, Unit
from giaoban.organisation.queries import unit_facts
from giaoban.organisation.rules import Span
from giaoban.organisation.rules.editing import why_not_code, why_not_days, why_not_hold, why_not_join


@dataclass(frozen=True, slots=True)
class ClusterPlan:
    """A cluster as somebody wants it to stand."""

    code: str
    name: str
    valid_from: date
    valid_to: date | None = None
    position: int = 0

    @property
    def span(self) -> Span:
        """The days it is to hold."""
        return Span(self.valid_from, self.valid_to)


@transaction.atomic
def add_cluster(host: Host, plan: ClusterPlan, *, actor: Actor) -> Cluster:
    """Add a meeting group.

    Raises:
        Refused: If its code is taken or its days are out of order.
    """
    locked = rows.lock(host)
    check_cluster(locked, plan)
    cluster = create_cluster(locked, plan)
    record("organisation.cluster_added", cluster, actor=actor, chain=locked.code)
    return cluster


@transaction.atomic
def change_cluster(cluster: Cluster, plan: ClusterPlan, *, actor: Actor) -> Cluster:
    """Change the name, the place in the list or the last day of a cluster; its members end with it.

    Raises:
        Refused: If its code is taken or its days are out of order.
    """
    host = rows.lock(cluster.host_id)
    locked = Cluster.objects.select_for_update().get(pk=cluster.pk)
    check_cluster(host, plan, but=(locked.pk,))
    locked.code, locked.name, locked.position = plan.code, plan.name, plan.position
    locked.valid_from, locked.valid_to = plan.valid_from, plan.valid_to
    locked.save(update_fields=["code", "name", "position", "valid_from", "valid_to"])
    if plan.valid_to is not None:
        rows.stop_all(locked.memberships.all(), plan.valid_to)
    record("organisation.cluster_changed", locked, actor=actor, chain=host.code)
    return locked


@transaction.atomic
def join_cluster(
    unit: Unit, cluster: Cluster, *, on: date, last_day: date | None = None, actor: Actor
) -> Membership:
    """Put a unit, and with it everything below it, into a cluster from ``on``.

    What it belonged to until then ends the day before.

    Raises:
        Refused: If it belongs to another cluster from a later day, or unit or cluster do not hold.
    """
    host = rows.lock(unit.host_id)
    enforce(why_not_hold(cluster.name, cluster.span, on))
    held = list(Membership.objects.filter(unit=unit).select_related("cluster"))
    now = [member for member in held if member.holds_on(on)]
    ending = [member for member in now if member.valid_from < on and member.cluster_id != cluster.pk]
    others = [(m.cluster.name, m.span) for m in held if m not in ending]
    enforce(why_not_join(unit_facts(unit), Span(on, last_day), others))
    rows.stop_all(ending, on - rows.ONE_DAY)
    member = Membership.objects.create(cluster=cluster, unit=unit, valid_from=on, valid_to=last_day)
    record(
        "organisation.cluster_joined",
        unit,
        actor=actor,
        chain=host.code,
        details={"cluster": cluster.code, "on": on.isoformat()},
    )
    return member


@transaction.atomic
def leave_cluster(member: Membership, *, last_day: date, actor: Actor) -> None:
    """Let a unit belong to its cluster up to ``last_day`` and no longer."""
    host = rows.lock(member.cluster.host_id)
    rows.stop(member, last_day)
    record(
        "organisation.cluster_left",
        member.unit,
        actor=actor,
        chain=host.code,
        details={"cluster": member.cluster.code, "on": last_day.isoformat()},
    )


def check_cluster(host: Host, plan: ClusterPlan, *, but: tuple[int, ...] = ()) -> None:
    """Let a plan pass that can stand.

    Raises:
        Refused: With the first reason found.
    """
    enforce(why_not_days(plan.span))
    enforce(why_not_code(plan.code, plan.span, rows.codes_taken(Cluster, host, but=but)))


def create_cluster(host: Host, plan: ClusterPlan) -> Cluster:
    """Return the saved row of a plan that was checked."""
    return Cluster.objects.create(
        host=host,
        code=plan.code,
        name=plan.name,
        position=plan.position or host.clusters.count() + 1,
        valid_from=plan.valid_from,
        valid_to=plan.valid_to,
    )
