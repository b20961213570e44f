"""Entering and ending rates, noting who draws pay, base salaries, and how sheets are printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from giaoban.allowances.models import BaseSalaryValue, PaperHabit, Rate, Salaried
from giaoban.allowances.queries.rates import last_paid_by
from giaoban.allowances.rules import rates as rules
from giaoban.allowances.rules.rates import Level
from giaoban.audit.actions import record
from giaoban.kernel.actor import Actor
from giaoban.kernel.money import Form
from giaoban.kernel.verdict import enforce
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host, Person
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Span

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RatePlan:
    """A rate as the office enters it.

    Attributes:
        amount: In đồng, for a person and a meeting.
        span: The days of the meetings for which it holds.
        basis: The document that it rests on.
        approved_by: The body that approved it.
        pays_substitutes: Whether who came in somebody's place gets it.
        pays_salaried: Whether who draws pay from the State gets it too.
        level: The ceiling that it is held against.
        ends_the_last: Whether the open rate ends the day before it begins.
    """

    amount: int
    span: Span
    basis: str
    approved_by: str
    pays_substitutes: bool = True
    pays_salaried: bool = False
    level: Level = Level.COMMUNE
    ends_the_last: bool = False


@transaction.atomic
def set_rate(host: Host, plan: RatePlan, *, once: UUID, actor: Actor) -> Rate:
    """Enter a rate; the same ``once`` enters it once.

    Raises:
        Refused: If another rate holds on one of its days, or its amount cannot be a rate.
    """
    locked = lock(host)
    if there := Rate.objects.filter(once=once).first():
        return there
    enforce(rules.why_not_amount(plan.amount))
    ended = _end_the_last(locked, plan) if plan.ends_the_last else None
    rate = Rate(
        host=locked,
        amount=plan.amount,
        valid_from=plan.span.valid_from,
        valid_to=plan.span.valid_to,
        basis=plan.basis,
        approved_by=plan.approved_by,
        pays_substitutes=plan.pays_substitutes,
        pays_salaried=plan.pays_salaried,
        level=plan.level.value,
        once=once,
    )
    enforce(rules.why_not_set(rate.facts, [row.facts for row in Rate.objects.filter(host=locked)]))
    rate.save()
    touched = [rate, *([ended] if ended else [])]
    record("rate.set", rate, actor=actor, chain=locked.code, details={"amount": rate.amount}, rows=touched)
    return rate


def _end_the_last(host: Host, plan: RatePlan) -> Rate | None:
    last = Rate.objects.filter(host=host, valid_to__isnull=True, valid_from__lt=plan.span.valid_from).first()
    if last is None:
        return None
    enforce(rules.why_not_end(last.span, plan.span.valid_from - ONE_DAY, last_paid=last_paid_by(last)))
    last.valid_to = plan.span.valid_from - ONE_DAY
    last.save(update_fields=["valid_to"])
    return last


@transaction.atomic
def end_rate(rate: Rate, last_day: date, *, actor: Actor) -> Rate:
    """Let a rate hold until a day and no longer; ending it on the same day again changes nothing.

    Raises:
        Refused: If it has not begun by then, ends earlier, or a sheet pays a later meeting by it.
    """
    host = lock(rate.host_id)
    locked = Rate.objects.select_for_update().get(pk=rate.pk)
    if locked.valid_to == last_day:
        return locked
    enforce(rules.why_not_end(locked.span, last_day, last_paid=last_paid_by(locked)))
    locked.valid_to = last_day
    locked.save(update_fields=["valid_to"])
    record("rate.ended", locked, actor=actor, chain=host.code, rows=[locked])
    return locked


@transaction.atomic
def note_salaried(host: Host, people: Iterable[Person], *, since: date, actor: Actor) -> int:
    """Note that people draw pay from the State from a day on, and return of how many that was new."""
    locked = lock(host)
    wanted = {person.pk: person for person in people}
    known = set(Salaried.objects.filter(holding(since), person__in=wanted).values_list("person", flat=True))
    later = set(
        Salaried.objects.filter(person__in=wanted, valid_from__gt=since).values_list("person", flat=True)
    )
    new = [key for key in wanted if key not in known | later]
    rows = Salaried.objects.bulk_create(
        Salaried(host=locked, person=wanted[key], valid_from=since) for key in new
    )
    if rows:
        record(
            "salaried.noted", locked, actor=actor, chain=locked.code, details={"count": len(rows)}, rows=rows
        )
    return len(rows)


@transaction.atomic
def end_salaried(row: Salaried, last_day: date, *, actor: Actor) -> None:
    """Note that somebody drew pay until a day; one who had not begun by then is taken off the list."""
    host = lock(row.host_id)
    locked = Salaried.objects.select_for_update().get(pk=row.pk)
    if locked.valid_to is not None and locked.valid_to <= last_day:
        return
    if last_day < locked.valid_from:
        locked.delete()
        record("salaried.ended", host, actor=actor, chain=host.code, details={"never": True})
        return
    locked.valid_to = last_day
    locked.save(update_fields=["valid_to"])
    record("salaried.ended", host, actor=actor, chain=host.code, rows=[locked])


@transaction.atomic
def set_base_salary(host: Host, *, on: date, amount: int, basis: str, actor: Actor) -> BaseSalaryValue:
    """Enter the base salary from a day on; entered again for the day, it is put right.

    Raises:
        Refused: If the amount cannot be one.
    """
    locked = lock(host)
    enforce(rules.why_not_amount(amount))
    row, _made = BaseSalaryValue.objects.update_or_create(
        host=locked, valid_from=on, defaults={"amount": amount, "basis": basis}
    )
    record("base_salary.set", row, actor=actor, chain=locked.code, details={"amount": amount}, rows=[row])
    return row


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitPlan:
    """How sheets are printed."""

    form: Form
    even: bool
    blank_rows: int
    model_number: str


@transaction.atomic
def set_habit(host: Host, plan: HabitPlan, *, actor: Actor) -> PaperHabit:
    """Set how the sheets of a committee are printed."""
    locked = lock(host)
    values = {
        "form": plan.form.value,
        "even": plan.even,
        "blank_rows": plan.blank_rows,
        "model_number": plan.model_number,
    }
    row, _made = PaperHabit.objects.update_or_create(host=locked, defaults=values)
    record("payment_habit.set", locked, actor=actor, chain=locked.code, rows=[row])
    return row
