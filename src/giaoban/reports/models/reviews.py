"""The report of a year, a quarter, a month or a term as the office writes and signs it."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.documents.rules.numbers import State
from giaoban.documents.rules.papers.review import Words
from giaoban.organisation.models.words import has_words
from giaoban.reports.rules.reviews import ReportFacts


class WrittenReport(models.Model):
    """One report of a committee; its figures are counted anew until it is signed, then it stays."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="written_reports")
    code = models.CharField(max_length=20, help_text="Which time: 2015, 2015-q4, 2015-11, term-2.")
    version = models.PositiveIntegerField(default=0, help_text="Of the office's words; 0 before the first.")
    number = models.OneToOneField(
        "documents.IssuedNumber", models.PROTECT, null=True, blank=True, related_name="+"
    )
    signed_on = models.DateField(null=True, blank=True)
    told = models.JSONField(
        null=True, blank=True, help_text="The paper as it was signed: everything that a printer reads."
    )

    class Meta:
        ordering = ("host", "code")
        constraints = (
            models.UniqueConstraint(fields=["host", "code"], name="written_report_once_a_time"),
            models.CheckConstraint(
                condition=Q(number__isnull=True, signed_on__isnull=True, told__isnull=True)
                | Q(number__isnull=False, signed_on__isnull=False, told__isnull=False),
                name="written_report_signed_has_number_day_and_paper",
            ),
            models.CheckConstraint(condition=has_words("code"), name="written_report_says_of_which_time"),
        )

    def __str__(self) -> str:
        return f"{self.host_id} {self.code}"

    def get_absolute_url(self) -> str:
        return reverse("reports:review", args=[self.host.code.lower(), self.code])

    @property
    def facts(self) -> ReportFacts:
        """The part of this row that rules may look at; reads its number. A void one opens it again."""
        is_signed = self.number is not None and self.number.state == State.ISSUED
        return ReportFacts(version=self.version, is_signed=is_signed)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class WrittenVersion(models.Model):
    """The office's words as they were saved once; a version is never changed."""

    report = models.ForeignKey(WrittenReport, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    overall = models.TextField(blank=True)
    shortcomings = models.TextField(blank=True)
    causes = models.TextField(blank=True)
    directions = models.TextField(blank=True)
    saved_at = models.DateTimeField()
    account = models.BigIntegerField(null=True, blank=True)
    post = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("report", "number")
        constraints = (
            models.UniqueConstraint(fields=["report", "number"], name="written_version_once"),
            models.CheckConstraint(condition=Q(number__gte=1), name="written_version_from_one"),
        )

    def __str__(self) -> str:
        return f"{self.report_id} {self.number}"

    @property
    def words(self) -> Words:
        """The words as the paper takes them."""
        return Words(self.overall, self.shortcomings, self.causes, self.directions)
