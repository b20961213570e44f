"""Reading rates, and what stands beside them."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from django.db.models import Max, QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.allowances.models import BaseSalaryValue, PaperHabit, PaymentSheet, Rate, Salaried
from giaoban.allowances.rules.costing import BASE_SALARIES, BaseSalary, base_salary_on
from giaoban.meetings.models import Meeting
from giaoban.organisation.models import Host, Person, Term
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Role

OF_HOST: Final = Paths(host="host_id")


def hosts_seen(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose payments somebody may see."""
    return Host.objects.filter(within(holder, Verb.SEE_PAYMENTS, Paths(host="pk")))


def hosts_rated(holder: Holder) -> QuerySet[Host]:
    """Return the committees whose rates somebody may enter."""
    return Host.objects.filter(within(holder, Verb.SET_RATES, Paths(host="pk")))


def hosts_paying(holder: Holder) -> QuerySet[Host]:
    """Return the committees for which somebody may draw up, correct and settle."""
    return Host.objects.filter(within(holder, Verb.PAY, Paths(host="pk")))


def rates_visible_to(holder: Holder) -> QuerySet[Rate]:
    """Return the rates that somebody may see, the newest first."""
    return Rate.objects.filter(within(holder, Verb.SEE_PAYMENTS, OF_HOST)).select_related("host")


def rates_set_by(holder: Holder) -> QuerySet[Rate]:
    """Return the rates that somebody may end."""
    return Rate.objects.filter(within(holder, Verb.SET_RATES, OF_HOST)).select_related("host")


def rate_for(meeting: Meeting) -> Rate | None:
    """Return the rate that holds on the day of a meeting; ``None`` if none does."""
    return Rate.objects.filter(holding(meeting.day), host=meeting.host_id).first()


def last_paid_by(rate: Rate) -> date | None:
    """Return the day of the last meeting that a sheet pays by a rate; ``None`` if there is none."""
    latest = PaymentSheet.objects.filter(rate=rate).aggregate(latest=Max("meeting__starts_at"))["latest"]
    meeting = Meeting(starts_at=latest) if latest else None
    return meeting.day if meeting else None


def salaried_on(host: int, day: date) -> frozenset[int]:
    """Return the keys of the persons of a committee who draw pay on a day."""
    rows = Salaried.objects.filter(holding(day), host=host)
    return frozenset(rows.values_list("person", flat=True))


def salaried_ended_by(holder: Holder) -> QuerySet[Salaried]:
    """Return who draws pay, as somebody may end it."""
    return Salaried.objects.filter(within(holder, Verb.SET_RATES, OF_HOST)).select_related("host", "person")


def salaried_of(host: Host, day: date) -> Sequence[Salaried]:
    """Return who of a committee draws pay on a day, by name."""
    rows = Salaried.objects.filter(holding(day), host=host).select_related("person")
    return sorted(rows, key=lambda row: (bytes(row.person.order_key), row.pk))


def secretaries_on(host: Host, day: date) -> QuerySet[Person]:
    """Return who holds the post of a secretary on a day and is not noted as drawing pay."""
    terms = Term.objects.filter(holding(day), post__host=host, post__role=Role.SECRETARY.value)
    people = Person.objects.filter(pk__in=terms.values("person"))
    return people.exclude(pk__in=salaried_on(host.pk, day)).order_by("order_key", "pk")


def habit_of(host: int) -> PaperHabit:
    """Return how a committee prints its sheets; an unsaved row with the ordinary ones if it chose nothing."""
    return PaperHabit.objects.filter(host=host).first() or PaperHabit(host_id=host)


def base_salaries_of(host: int) -> tuple[BaseSalary, ...]:
    """Return the base salaries that are known and those the office entered; its own count on the same day."""
    own = [row.facts for row in BaseSalaryValue.objects.filter(host=host)]
    days = {each.valid_from for each in own}
    known = [each for each in BASE_SALARIES if each.valid_from not in days]
    return tuple(sorted([*known, *own], key=lambda each: each.valid_from))


def base_salary_for(host: int, day: date) -> BaseSalary | None:
    """Return the base salary that holds on a day for a committee."""
    return base_salary_on(day, base_salaries_of(host))
