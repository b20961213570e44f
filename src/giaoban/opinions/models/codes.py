"""Wrong codes that were typed: when and from where, never what."""

from django.db import models

from giaoban.organisation.models.words import has_words


class WrongCode(models.Model):
    """A code that was none; kept for an hour, so that nobody guesses on."""

    place = models.CharField(max_length=16, help_text="Digest of the address it came from.")
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "pk")
        indexes = (models.Index(fields=["at", "place"], name="wrong_code_by_time"),)
        constraints = (models.CheckConstraint(condition=has_words("place"), name="wrong_code_has_a_place"),)

    def __str__(self) -> str:
        return f"wrong code at {self.at:%Y-%m-%d %H:%M}"
