"""How what was supplied is stored: title × cell × year; and what a secretary says did not come."""

from django.db import models
from django.db.models import Q

from giaoban.access.rules import Target
from giaoban.organisation.models.words import has_words
from giaoban.provision.models.titles import Publication
from giaoban.provision.rules.supply import Given, Mark, Missing

GIVEN = [given.value for given in Given]
_MISSES = has_words("missing_months") | Q(missing_issues__isnull=False)


class Supply(models.Model):
    """Whether a cell got a title in a year. Noted again, it is put right; who noted it stands with it."""

    publication = models.ForeignKey(Publication, models.PROTECT, related_name="supplies")
    cell = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="supplies")
    year = models.PositiveSmallIntegerField()
    given = models.CharField(max_length=4, choices=[(given, given) for given in GIVEN])
    missing_months = models.CharField(max_length=26, blank=True, help_text="Months from 1, with commas.")
    missing_issues = models.PositiveSmallIntegerField(null=True, blank=True)
    remark = models.CharField(max_length=300, blank=True)
    noted_on = models.DateField()
    noted_by = models.CharField(max_length=200, blank=True, help_text="The post that noted it.")

    class Meta:
        ordering = ("year", "cell", "publication")
        verbose_name_plural = "supplies"
        indexes = (models.Index(fields=["year", "publication"], name="supply_by_year"),)
        constraints = (
            models.UniqueConstraint(fields=["publication", "cell", "year"], name="supply_once_a_year"),
            models.CheckConstraint(condition=Q(given__in=GIVEN), name="supply_given_is_known"),
            models.CheckConstraint(
                condition=(Q(given=Given.PART.value) & _MISSES)
                | (~Q(given=Given.PART.value) & Q(missing_months="", missing_issues__isnull=True)),
                name="supply_in_part_says_what_is_missing",
            ),
        )

    def __str__(self) -> str:
        return f"{self.publication_id}/{self.cell_id}/{self.year}"

    @property
    def missing(self) -> Missing:
        """What is missing of it."""
        months = tuple(int(month) for month in self.missing_months.split(",") if month)
        return Missing(months, self.missing_issues or 0)

    @property
    def mark(self) -> Mark:
        """What is noted, as rules look at it."""
        return Mark(Given(self.given), self.missing, self.remark)


class MissingNote(models.Model):
    """What a secretary said did not come, and how the office settled it."""

    publication = models.ForeignKey(Publication, models.PROTECT, related_name="missing_notes")
    cell = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="missing_notes")
    year = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=300)
    said_at = models.DateTimeField()
    said_by = models.CharField(max_length=200, blank=True, help_text="The post that said it.")
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.CharField(max_length=200, blank=True)
    answer = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("said_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["publication", "cell", "year"],
                condition=Q(settled_at__isnull=True),
                name="missing_note_one_waits",
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, answer="")
                | (Q(settled_at__isnull=False) & has_words("answer")),
                name="missing_note_settled_is_answered",
            ),
        )

    def __str__(self) -> str:
        return f"{self.publication_id}/{self.cell_id}/{self.year}"

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.publication.host_id, units=frozenset({self.cell_id}))
