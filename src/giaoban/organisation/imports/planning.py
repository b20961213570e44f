"""Comparing the rows of a file with what is stored: what is new, changed, unchanged or wrong."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from giaoban.organisation.imports.cells import shortened
from giaoban.organisation.imports.columns import ROW_KIND, Kind
from giaoban.organisation.imports.outcomes import Outcome, Plan
from giaoban.organisation.imports.plans.agencies import plan_agencies
from giaoban.organisation.imports.plans.clusters import plan_clusters
from giaoban.organisation.imports.plans.people import plan_people
from giaoban.organisation.imports.plans.units import plan_units
from giaoban.organisation.imports.reading import Row
from giaoban.organisation.imports.register import Register, load
from giaoban.organisation.models import Host

IN_ORDER = (
    (Kind.CLUSTER, plan_clusters),
    (Kind.UNIT, plan_units),
    (Kind.AGENCY, plan_agencies),
    (Kind.PERSON, plan_people),
)


def plan_for(host: Host, rows: Iterable[Row], on: date) -> tuple[Plan, Register]:
    """Return what the rows would do to ``host``, and the register that the writes of the plan work on.

    Args:
        host: Whose organisation.
        rows: The rows of a file.
        on: First day of what is new and says no day of its own; what is stored is read as of this day.
    """
    outcomes = [Outcome(row, _title(row)) for row in rows]
    plan = Plan(outcomes)
    register = load(host, on)
    for outcome in outcomes:
        _blame_strays(outcome)
        _blame_kind(outcome)
    for kind, plan_kind in IN_ORDER:
        known = [each for each in outcomes if each.row.kind == kind and each.row.kind_typed is None]
        plan_kind(known, register, plan)
    return plan, register


def _blame_strays(outcome: Outcome) -> None:
    for heading, typed in outcome.row.strays.items():
        sentence = _("“%(text)s” stands in a column that “%(kind)s” does not have. Move it, or delete it.")
        values = {"text": shortened(typed), "kind": outcome.row.kind.value}
        outcome.blame_stray(heading, sentence % values)


def _blame_kind(outcome: Outcome) -> None:
    typed = outcome.row.kind_typed
    if typed is not None:
        sentence = (
            _("There is no kind “%(kind)s”. Write one of: %(known)s.")
            if typed
            else _("It does not say what it is. Write one of: %(known)s.")
        )
        known = ", ".join(kind.value for kind in Kind)
        outcome.blame_stray(ROW_KIND, sentence % {"kind": shortened(typed), "known": known})


def _title(row: Row) -> str:
    parts = (row.cells.get("code"), row.cells.get("name") or row.cells.get("full_name"))
    return " · ".join(shortened(part) for part in parts if part)
