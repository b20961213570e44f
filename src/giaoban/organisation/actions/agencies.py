"""Agencies, and which field goes to which."""

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions import rows
from giaoban.organisation.models import Agency, Host, Item, Post, Route
from giaoban.organisation.news import AgencyRenamed
from giaoban.organisation.queries.spans import from_day_on
from giaoban.organisation.rules import Span
from giaoban.organisation.rules.editing import why_not_code, why_not_days


@dataclass(frozen=True, slots=True)
class AgencyPlan:
    """An agency as somebody wants it to stand."""

    code: str
    name: str
    short_name: str
    valid_from: date
    valid_to: date | None = None
    position: int = 0
    remit: str = ""
    answers_itself: bool = True
    needs_clearance: bool = True

    @property
    def span(self) -> Span:
        """The days it is to hold."""
        return Span(self.valid_from, self.valid_to)


@transaction.atomic
def add_agency(host: Host, plan: AgencyPlan, *, actor: Actor) -> Agency:
    """Add a body that answers what it is asked.

    Raises:
        Refused: If its code is taken or its days are out of order.
    """
    locked = rows.lock(host)
    check_agency(locked, plan)
    agency = create_agency(locked, plan)
    record("organisation.agency_added", agency, actor=actor, chain=locked.code)
    return agency


@transaction.atomic
def change_agency(agency: Agency, plan: AgencyPlan, *, actor: Actor) -> Agency:
    """Change an agency; with a last day its posts end too.

    Raises:
        Refused: If its code is taken or its days are out of order.
    """
    host = rows.lock(agency.host_id)
    locked = Agency.objects.select_for_update().get(pk=agency.pk)
    check_agency(host, plan, but=(locked.pk,))
    was = locked.name
    for name, value in asdict(plan).items():
        setattr(locked, name, value)
    locked.save(update_fields=list(asdict(plan)))
    if plan.valid_to is not None:
        for post in Post.objects.filter(from_day_on(plan.valid_to), agency=locked):
            rows.end_post_with_terms(post, plan.valid_to)
    record("organisation.agency_changed", locked, actor=actor, chain=host.code)
    if locked.name != was:
        tell(AgencyRenamed(locked.pk))
    return locked


@transaction.atomic
def set_route(host: Host, field: Item, agency: Agency | None, *, actor: Actor) -> None:
    """Name the agency that a field goes to unless the compiler decides otherwise; ``None`` names nobody."""
    locked = rows.lock(host)
    if agency is None:
        Route.objects.filter(host=locked, field=field).delete()
    else:
        Route.objects.update_or_create(host=locked, field=field, defaults={"agency": agency})
    record(
        "organisation.route_set",
        locked,
        actor=actor,
        chain=locked.code,
        details={"field": field.code, "agency": agency.code if agency else None},
    )


def check_agency(host: Host, plan: AgencyPlan, *, but: tuple[int, ...] = ()) -> None:
    """Let a plan pass that can stand.

    Raises:
        Refused: With the first reason found.
    """
    enforce(why_not_days(plan.span))
    enforce(why_not_code(plan.code, plan.span, rows.codes_taken(Agency, host, but=but)))


def create_agency(host: Host, plan: AgencyPlan) -> Agency:
    """Return the saved row of a plan that was checked."""
    values = asdict(plan)
    values["position"] = plan.position or host.agencies.count() + 1
    return Agency.objects.create(host=host, **values)
