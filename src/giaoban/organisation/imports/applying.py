"""Writing what a plan says, all of it or nothing."""

from datetime import date

from django.db import transaction

from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import Refusal, enforce, gettext_noop
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.imports.outcomes import Plan, State
from giaoban.organisation.imports.planning import plan_for
from giaoban.organisation.imports.reading import Row
from giaoban.organisation.models import Host, Unit
from giaoban.organisation.news import UnitChanged


def why_not_apply(plan: Plan, shown: str | None) -> Refusal | None:
    """Return why a plan cannot be applied; ``shown`` is the mark of the preview that was looked at."""
    if not plan.is_right:
        return Refusal(
            "rows_are_wrong",
            gettext_noop("%(count)s rows are wrong. Nothing was saved. Mend them and send the file again."),
            {"count": plan.counts[State.WRONG]},
        )
    if shown is not None and plan.digest != shown:
        return Refusal(
            "changed_meanwhile",
            gettext_noop(
                "Something was changed since this preview was made. Look at it again, then confirm."
            ),
        )
    if not plan.changes_something:
        return Refusal("nothing_to_save", gettext_noop("Everything in this file is stored already."))
    return None


@transaction.atomic
def apply(host: Host, rows: list[Row], *, on: date, actor: Actor, shown: str | None = None) -> Plan:
    """Bring in what the rows say, and return what was done.

    Args:
        host: Whose organisation.
        rows: The rows of a file.
        on: First day of what is new and says no day of its own.
        actor: Who does it.
        shown: Mark of the preview that was looked at; ``None`` if nobody looked.

    Raises:
        Refused: If a row is wrong, something changed since the preview, or there is nothing to save.
    """
    locked = lock(host)
    plan, register = plan_for(locked, rows, on)
    enforce(why_not_apply(plan, shown))
    for write in plan.writes:
        write()
    record(
        "organisation.imported",
        locked,
        actor=actor,
        chain=locked.code,
        details={"new": plan.counts[State.NEW], "changed": plan.counts[State.CHANGED]},
        rows=register.touched,
    )
    for row in register.touched:
        if isinstance(row, Unit):
            tell(UnitChanged(row.pk))
    return plan
