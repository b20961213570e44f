"""Makers for access: somebody who holds a post, and the holder that follows from it."""

from datetime import date

from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import Holder
from giaoban.organisation.models import Agency, Cluster, Host, Unit
from giaoban.organisation.rules import Role
from tests.make import organisation

AGENCY_ROLES = (Role.DRAFTER, Role.CLEARER)
UNIT_ROLES = (Role.SECRETARY, Role.COMMUNE_OFFICE, Role.GRASSROOTS_STANDING)


def account(
    *,
    role: Role | None = Role.OFFICE,
    unit: Unit | None = None,
    agency: Agency | None = None,
    host: Host | None = None,
    username: str | None = None,
) -> Account:
    """Return an account whose person holds a post of ``role``; no post at all for ``None``.

    A role that needs a unit or an agency gets a new one unless given; a member in charge is put in charge
    of ``unit``. They have read the data notice. Sign in with ``client.force_login``.
    """
    place = unit or agency
    at = host or (place.host if place else organisation.host())
    made = Account.objects.create(
        person=organisation.person(host=at), username=username, notice_seen_at=timezone.now()
    )
    if role is not None:
        hold(made, role=role, unit=unit, agency=agency)
    return made


def hold(
    account: Account,
    *,
    role: Role,
    unit: Unit | None = None,
    agency: Agency | None = None,
    cluster: Cluster | None = None,
) -> None:
    """Give the person behind an account one more post."""
    host = account.person.host
    if unit is None and role in UNIT_ROLES:
        unit = organisation.unit(host=host)
    if agency is None and role in AGENCY_ROLES:
        agency = organisation.agency(host=host)
    of_unit = unit if role in UNIT_ROLES or (agency is None and role != Role.MEMBER_IN_CHARGE) else None
    of_agency = agency if role in AGENCY_ROLES or unit is None else None
    post = organisation.post(role=role, host=host, unit=of_unit, agency=of_agency, cluster=cluster)
    organisation.term(post=post, person=account.person)
    if role == Role.MEMBER_IN_CHARGE and unit is not None:
        organisation.oversight(post=post, unit=unit)


def holder(
    *,
    role: Role | None = Role.OFFICE,
    unit: Unit | None = None,
    agency: Agency | None = None,
    host: Host | None = None,
    limited: bool = False,
    today: date | None = None,
) -> Holder:
    """Return somebody new who holds a post of ``role``, as they stand today."""
    made = account(role=role, unit=unit, agency=agency, host=host)
    return holder_of(made, today or timezone.localdate(), limited=limited)
