"""How an uploaded file of opinions waits until somebody has looked at its preview and confirmed it."""

from django.db import models


class StagedOpinions(models.Model):
    """The rows of one uploaded file. They hold what people wrote, so they do not stay long."""

    meeting = models.ForeignKey("meetings.Meeting", models.CASCADE, related_name="staged_opinions")
    account = models.BigIntegerField(
        null=True, blank=True, help_text="Key of the account that sent it; nobody else sees it."
    )
    file_name = models.CharField(max_length=200)
    rows = models.JSONField()
    staged_at = models.DateTimeField()
    saved = models.JSONField(
        null=True, help_text="What came of it once it was confirmed; its rows are then gone."
    )

    class Meta:
        ordering = ("-staged_at",)

    def __str__(self) -> str:
        return self.file_name
