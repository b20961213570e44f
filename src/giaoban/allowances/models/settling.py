"""How settlements are stored: which sheets a period counted, each once."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.allowances.models.sheets import PaymentSheet
from giaoban.kernel.numbering import number_of_year
from giaoban.organisation.models.words import has_words


class Settlement(models.Model):
    """What the meetings of a period came to; never changed. A later correction counts in the next one."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="settlements")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(help_text="Within host and year, from 1.")
    first = models.DateField(help_text="First day of the period; days of meetings count.")
    last = models.DateField()
    settled_at = models.DateTimeField()
    settled_by = models.CharField(max_length=200, help_text="The post that settled.")
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice settles once.")

    total: int  # set by queries.settling.settlements_visible_to

    class Meta:
        ordering = ("host", "-year", "-number")
        constraints = (
            models.UniqueConstraint(fields=["host", "year", "number"], name="settlement_number_once_a_year"),
            models.CheckConstraint(condition=Q(number__gte=1), name="settlement_number_from_one"),
            models.CheckConstraint(condition=Q(last__gte=F("first")), name="settlement_period_in_order"),
            models.CheckConstraint(condition=has_words("settled_by"), name="settlement_says_who_settled"),
        )

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return reverse("allowances:settlement", args=[self.pk])

    @property
    def code(self) -> str:
        """How it is called: "01/2026"."""
        return number_of_year(self.number, self.year)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class SettlementEntry(models.Model):
    """One sheet in one settlement. A sheet stands in one settlement at most, so nothing is paid twice."""

    settlement = models.ForeignKey(Settlement, models.PROTECT, related_name="entries")
    sheet = models.OneToOneField(PaymentSheet, models.PROTECT, related_name="entry")
    amount = models.BigIntegerField(
        help_text="In đồng: the sheet, less what was settled of its meeting; below zero if money comes back."
    )

    class Meta:
        ordering = ("settlement", "pk")
        verbose_name_plural = "settlement entries"

    def __str__(self) -> str:
        return f"{self.settlement_id}/{self.sheet_id}"
