"""How the search index is stored. The indexes of either database hang on this table; see its migrations."""

from django.db import models


class SearchEntry(models.Model):
    """One findable object, in words: with their marks and without.

    Its columns are never altered: SQLite would re-make the table and drop the triggers that keep the index.
    """

    kind = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    host = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=300)
    accented = models.TextField(help_text="Words with marks, in one spelling.")
    folded = models.TextField(help_text="The same words without marks.")
    at = models.DateTimeField()

    class Meta:
        ordering = ("-pk",)
        verbose_name_plural = "search entries"
        constraints = (
            models.UniqueConstraint(fields=["kind", "object_id"], name="search_entry_once_an_object"),
        )

    def __str__(self) -> str:
        return f"{self.kind}:{self.object_id}"
