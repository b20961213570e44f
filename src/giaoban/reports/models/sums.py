"""Sums that are kept, and the marks that say which months have to be counted anew.

A month without a mark is what its kept rows say; a month with one is counted from the rows themselves. Marks
are made by the database, in the very statement that changes a row: see ``marking``.
"""

from collections.abc import Sequence
from typing import Final

from django.db import models
from django.db.models import Q

from giaoban.reports.rules.periods import A_YEAR
from giaoban.reports.rules.sums import Fact

# Values, not members: a migration must freeze what a sum was called that day.
SUMS = [one.value for one in Fact]
MONTHS: Final = tuple(f"m{number:02}" for number in range(1, A_YEAR + 1))
_MONTH_EXISTS: Final = Q(month__gte=1, month__lte=12)


class Mark(models.Model):
    """Something changed that this month of a committee counts. Only ever added; taken away with a count."""

    host = models.ForeignKey("organisation.Host", models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField()
    month = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("pk",)
        constraints = (models.CheckConstraint(condition=_MONTH_EXISTS, name="mark_month_exists"),)

    def __str__(self) -> str:
        return f"{self.host_id} {self.month:02}/{self.year}"


class KeptSum(models.Model):
    """How many of one thing fell under one key in each month of a year."""

    host = models.ForeignKey("organisation.Host", models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField()
    what = models.CharField(max_length=12, choices=[(one, one) for one in SUMS])
    axis = models.CharField(max_length=8, blank=True, help_text="By what it is cut; empty: by nothing.")
    key = models.CharField(max_length=20, blank=True, help_text="What the axis column holds, as text.")
    m01 = models.PositiveIntegerField(default=0)
    m02 = models.PositiveIntegerField(default=0)
    m03 = models.PositiveIntegerField(default=0)
    m04 = models.PositiveIntegerField(default=0)
    m05 = models.PositiveIntegerField(default=0)
    m06 = models.PositiveIntegerField(default=0)
    m07 = models.PositiveIntegerField(default=0)
    m08 = models.PositiveIntegerField(default=0)
    m09 = models.PositiveIntegerField(default=0)
    m10 = models.PositiveIntegerField(default=0)
    m11 = models.PositiveIntegerField(default=0)
    m12 = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("host", "year", "what", "axis", "key")
        constraints = (
            models.UniqueConstraint(
                fields=["host", "what", "axis", "year", "key"], name="kept_sum_once_a_year_and_key"
            ),
            models.CheckConstraint(condition=Q(what__in=SUMS), name="kept_sum_is_known"),
            models.CheckConstraint(condition=~Q(axis="") | Q(key=""), name="kept_sum_key_has_an_axis"),
        )

    def __str__(self) -> str:
        return f"{self.host_id} {self.year} {self.what} {self.axis} {self.key}"

    @property
    def counts(self) -> Sequence[int]:
        """The twelve months, the first one first."""
        return [getattr(self, month) for month in MONTHS]


class KeptOwed(models.Model):
    """How many replies of a month are owed to one meeting: whether they are overdue says the clock."""

    host = models.ForeignKey("organisation.Host", models.CASCADE, related_name="+")
    year = models.PositiveSmallIntegerField()
    month = models.PositiveSmallIntegerField()
    axis = models.CharField(max_length=8, blank=True)
    key = models.CharField(max_length=20, blank=True)
    due = models.ForeignKey("meetings.Meeting", models.CASCADE, related_name="+")
    count = models.PositiveIntegerField()

    class Meta:
        ordering = ("host", "year", "month", "axis", "key")
        verbose_name_plural = "kept owed"
        constraints = (
            models.UniqueConstraint(
                fields=["host", "axis", "year", "month", "key", "due"], name="kept_owed_once_a_month_and_key"
            ),
            models.CheckConstraint(condition=_MONTH_EXISTS, name="kept_owed_month_exists"),
            models.CheckConstraint(condition=Q(count__gte=1), name="kept_owed_counts_something"),
            models.CheckConstraint(condition=~Q(axis="") | Q(key=""), name="kept_owed_key_has_an_axis"),
        )

    def __str__(self) -> str:
        return f"{self.host_id} {self.month:02}/{self.year} owed to {self.due_id}"
