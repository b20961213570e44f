"""How rates are stored, and what stands beside them: who draws pay, base salaries, habits of the papers."""

from datetime import date

from django.db import models
from django.db.models import Q

from giaoban.access.rules import Target
from giaoban.allowances.rules.costing import BaseSalary
from giaoban.allowances.rules.rates import CEILINGS, Level
from giaoban.allowances.rules.rates import Rate as RateFacts
from giaoban.kernel.money import Dong, Form
from giaoban.organisation.models.spans import Dated, in_order
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a level was called that day.
LEVELS = [level.value for level in Level]
FORMS = [form.value for form in Form]


class Rate(Dated):
    """What one person gets for one meeting, from a day on. It is never changed, only ended."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="rates")
    amount = models.BigIntegerField(help_text="In đồng, for a person and a meeting.")
    basis = models.CharField(max_length=300, help_text="The document that it rests on: number and day.")
    approved_by = models.CharField(max_length=200, help_text="The body that approved it.")
    pays_substitutes = models.BooleanField(default=True)
    pays_salaried = models.BooleanField(default=False)
    level = models.CharField(max_length=7, choices=[(level, level) for level in LEVELS], default=LEVELS[0])
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice enters once.")

    class Meta:
        ordering = ("host", "-valid_from")
        constraints = (
            in_order("rate"),
            models.UniqueConstraint(fields=["host", "valid_from"], name="rate_begins_once_a_day"),
            models.UniqueConstraint(
                fields=["host"], condition=Q(valid_to__isnull=True), name="rate_one_is_open"
            ),
            models.CheckConstraint(condition=Q(amount__gte=1), name="rate_is_an_amount"),
            models.CheckConstraint(condition=Q(level__in=LEVELS), name="rate_level_is_known"),
            models.CheckConstraint(
                condition=has_words("basis") & has_words("approved_by"), name="rate_rests_on_a_document"
            ),
        )

    def __str__(self) -> str:
        return f"{self.amount}/{self.valid_from:%Y-%m-%d}"

    @property
    def facts(self) -> RateFacts:
        """The part of this row that rules may look at."""
        return RateFacts(
            amount=Dong(self.amount),
            span=self.span,
            basis=self.basis,
            pays_substitutes=self.pays_substitutes,
            pays_salaried=self.pays_salaried,
        )

    @property
    def ceiling(self) -> Dong:
        """The ceiling that it is held against."""
        return CEILINGS[Level(self.level)]

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class Salaried(Dated):
    """Somebody who draws pay from the State for a time, and so gets no support unless the rate says so."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="salaried")
    person = models.ForeignKey("organisation.Person", models.PROTECT, related_name="+")

    class Meta:
        ordering = ("host", "person", "valid_from")
        verbose_name_plural = "salaried"
        constraints = (
            in_order("salaried"),
            models.UniqueConstraint(fields=["person", "valid_from"], name="salaried_begins_once_a_day"),
            models.UniqueConstraint(
                fields=["person"], condition=Q(valid_to__isnull=True), name="salaried_one_is_open"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person_id}/{self.valid_from:%Y-%m-%d}"

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class BaseSalaryValue(models.Model):
    """A base salary that the office entered itself, beside those that the house knows."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="base_salaries")
    valid_from = models.DateField()
    amount = models.BigIntegerField(help_text="In đồng a month.")
    basis = models.CharField(max_length=300)

    class Meta:
        ordering = ("host", "valid_from")
        constraints = (
            models.UniqueConstraint(fields=["host", "valid_from"], name="base_salary_once_a_day"),
            models.CheckConstraint(condition=Q(amount__gte=1), name="base_salary_is_an_amount"),
        )

    def __str__(self) -> str:
        return f"{self.amount}/{self.valid_from:%Y-%m-%d}"

    @property
    def facts(self) -> BaseSalary:
        """The part of this row that rules may look at."""
        return BaseSalary(self.valid_from, Dong(self.amount), self.basis)


class PaperHabit(models.Model):
    """How a committee prints its payment sheets."""

    host = models.OneToOneField("organisation.Host", models.PROTECT, related_name="payment_habit")
    form = models.CharField(max_length=5, choices=[(form, form) for form in FORMS], default=Form.NORTH.value)
    even = models.BooleanField(default=False, help_text="Whether “chẵn” closes amounts in words.")
    blank_rows = models.PositiveSmallIntegerField(default=3, help_text="Empty rows for latecomers.")
    model_number = models.CharField(max_length=50, blank=True, help_text="“Mẫu số” in the corner.")

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(form__in=FORMS), name="paper_habit_form_is_known"),)

    def __str__(self) -> str:
        return f"{self.host_id}/{self.form}"


def rate_on(rates: "list[Rate]", day: date) -> Rate | None:
    """Return the rate of a list that holds on a day; ``None`` if none does."""
    return next((rate for rate in rates if rate.holds_on(day)), None)
