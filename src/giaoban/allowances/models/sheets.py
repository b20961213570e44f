"""How payment sheets and their lines are stored. Both are frozen when they are made."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.allowances.models.rates import Rate
from giaoban.kernel.numbering import number_of_year
from giaoban.organisation.models.words import has_words


class PaymentSheet(models.Model):
    """Who is paid what for one meeting. A sheet is never changed; a new one corrects it.

    Its number is not one of the register of papers: a list to sign is no type of letter. Numbers run through
    a year, without gaps, corrections included.
    """

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="payment_sheets")
    meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, related_name="payment_sheets")
    rate = models.ForeignKey(Rate, models.PROTECT, related_name="sheets")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(help_text="Within host and year, from 1.")
    corrects = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="corrected_by"
    )
    reason = models.CharField(max_length=300, blank=True, help_text="Why it corrects; empty of the first.")
    frozen_at = models.DateTimeField()
    frozen_by = models.CharField(max_length=200, help_text="The post that froze it.")
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice freezes once.")

    people: int  # both are set by queries.sheets.with_totals
    total: int

    class Meta:
        ordering = ("host", "-year", "-number")
        constraints = (
            models.UniqueConstraint(
                fields=["host", "year", "number"], name="payment_sheet_number_once_a_year"
            ),
            models.UniqueConstraint(
                fields=["meeting"],
                condition=Q(corrects__isnull=True),
                name="payment_sheet_one_first_a_meeting",
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="payment_sheet_number_from_one"),
            models.CheckConstraint(
                condition=Q(corrects__isnull=True, reason="")
                | (Q(corrects__isnull=False) & has_words("reason")),
                name="payment_sheet_correction_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(corrects__isnull=True) | ~Q(corrects=F("id")),
                name="payment_sheet_does_not_correct_itself",
            ),
            models.CheckConstraint(condition=has_words("frozen_by"), name="payment_sheet_says_who_froze_it"),
        )

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return reverse("allowances:sheet", args=[self.pk])

    @property
    def code(self) -> str:
        """How it is called: "03/2026"."""
        return number_of_year(self.number, self.year)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class PaymentLine(models.Model):
    """One person on a sheet, as they were named that day; a struck one stays, with its amount."""

    sheet = models.ForeignKey(PaymentSheet, models.PROTECT, related_name="lines")
    position = models.PositiveSmallIntegerField(help_text="Its row on the sheet, from 1.")
    invitation = models.ForeignKey("meetings.Invitation", models.PROTECT, related_name="+")
    commune = models.ForeignKey(
        "organisation.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="What the cell stands under; empty if it stands under the committee at once.",
    )
    name = models.CharField(max_length=100)
    post = models.CharField(max_length=200)
    amount = models.BigIntegerField(help_text="In đồng.")
    is_struck = models.BooleanField(default=False)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("sheet", "position")
        constraints = (
            models.UniqueConstraint(fields=["sheet", "position"], name="payment_line_one_a_row"),
            models.UniqueConstraint(
                fields=["sheet", "invitation"],
                condition=Q(is_struck=False),
                name="payment_line_nobody_twice",
            ),
            models.CheckConstraint(condition=Q(amount__gte=1), name="payment_line_is_an_amount"),
            models.CheckConstraint(condition=has_words("name"), name="payment_line_has_a_name"),
        )

    def __str__(self) -> str:
        return f"{self.sheet_id}/{self.position}"
