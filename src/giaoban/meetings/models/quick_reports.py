"""The quick report of a meeting for the standing members, and who has opened it."""

from django.db import models
from django.urls import reverse

from giaoban.meetings.models.meetings import Meeting
from giaoban.organisation.models.words import has_words


class QuickReport(models.Model):
    """That the quick report of a meeting was sent. What it says is read from the rows when it is opened."""

    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="quick_report")
    sent_at = models.DateTimeField()
    sent_by = models.CharField(max_length=200, help_text="The post that sent it.")

    class Meta:
        ordering = ("-sent_at", "pk")
        constraints = (
            models.CheckConstraint(condition=has_words("sent_by"), name="quick_report_was_sent_by_a_post"),
        )

    def __str__(self) -> str:
        return f"report {self.meeting_id}"

    def get_absolute_url(self) -> str:
        return reverse("meetings:quick-report", args=[self.meeting_id])


class ReportReceipt(models.Model):
    """That somebody for whom a quick report is has opened it, and when first; only the office sees it."""

    report = models.ForeignKey(QuickReport, models.CASCADE, related_name="receipts")
    person = models.ForeignKey("organisation.Person", models.CASCADE, related_name="+")
    opened_at = models.DateTimeField()

    class Meta:
        ordering = ("report", "opened_at", "pk")
        constraints = (
            models.UniqueConstraint(fields=["report", "person"], name="quick_report_opened_once_a_person"),
        )

    def __str__(self) -> str:
        return f"{self.report_id} opened"
