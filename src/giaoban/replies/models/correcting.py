"""How a correction is stored: which delivered version a new one corrects, and what was wrong."""

from django.db import models
from django.db.models import F, Q

from giaoban.organisation.models.words import has_words
from giaoban.replies.models.versions import Reply


class Erratum(models.Model):
    """Why a version exists that corrects a delivered one. A correction that was dropped leaves no row."""

    reply = models.OneToOneField(Reply, models.PROTECT, related_name="erratum", help_text="The new version.")
    of = models.ForeignKey(
        Reply, models.PROTECT, related_name="errata", help_text="The version that held the mistake."
    )
    reason = models.CharField(max_length=500, help_text="What was wrong; the raisers read it.")
    by_post = models.CharField(max_length=200)
    begun_at = models.DateTimeField()

    class Meta:
        ordering = ("begun_at", "pk")
        verbose_name_plural = "errata"
        constraints = (
            models.CheckConstraint(condition=has_words("reason"), name="erratum_says_what_was_wrong"),
            models.CheckConstraint(condition=~Q(reply=F("of")), name="erratum_is_of_another_version"),
        )

    def __str__(self) -> str:
        return f"{self.reply_id} corrects {self.of_id}"
