"""How matters are stored: what was sent to agencies over months and is the same thing."""

from django.db import models
from django.urls import reverse

from giaoban.organisation.models.words import has_words


class Matter(models.Model):
    """The same thing over months and places. Referrals belong to it; the opinions behind them stay theirs.

    One from which everything was taken out stays, so that no code is given twice; nobody sees it.
    """

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="matters")
    code = models.CharField(max_length=24, unique=True)
    title = models.CharField(max_length=300)
    opened_at = models.DateTimeField()

    class Meta:
        ordering = ("-opened_at", "pk")
        constraints = (
            models.CheckConstraint(condition=has_words("title"), name="matter_has_a_title"),
            models.CheckConstraint(condition=has_words("code"), name="matter_has_a_code"),
        )

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        """The page that tells the whole of it."""
        return reverse("opinions:matter", args=[self.pk])
