"""How an uploaded file waits until somebody has looked at its preview and confirmed it."""

from django.db import models

from giaoban.organisation.models.hosts import Host


class StagedImport(models.Model):
    """The rows of one uploaded file. They hold names and telephone numbers, so they do not stay long."""

    host = models.ForeignKey(Host, models.CASCADE, related_name="staged_imports")
    account = models.BigIntegerField(
        null=True, blank=True, help_text="Key of the account that sent it; nobody else sees it."
    )
    file_name = models.CharField(max_length=200)
    on = models.DateField(help_text="First day of what is new and says no day of its own.")
    rows = models.JSONField()
    staged_at = models.DateTimeField()
    saved = models.JSONField(
        null=True,
        help_text="How many rows were new and changed once it was confirmed; its rows are then gone.",
    )

    class Meta:
        ordering = ("-staged_at",)

    def __str__(self) -> str:
        return self.file_name
