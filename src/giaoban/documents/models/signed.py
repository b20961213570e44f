"""Papers as they were signed: number, day and every word, never changed."""

from django.db import models
from django.db.models import Q

from giaoban.access.rules import Target
from giaoban.documents.models.numbers import IssuedNumber
from giaoban.organisation.models.words import has_words


class SignedPaper(models.Model):
    """One signed paper of a committee; what it is about is named by a key of the area that made it."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="signed_papers")
    key = models.CharField(max_length=80, help_text="What it is: meeting-12-transfer-KT.")
    number = models.OneToOneField(IssuedNumber, models.PROTECT, related_name="paper")
    stands = models.BooleanField(default=True, help_text="False once its number was made void.")
    told = models.JSONField(help_text="The paper as it was signed: everything that a printer reads.")

    class Meta:
        ordering = ("host", "-number__signed_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=["host", "key"], condition=Q(stands=True), name="signed_paper_once_while_it_stands"
            ),
            models.CheckConstraint(condition=has_words("key"), name="signed_paper_says_what_it_is"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.key}"

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)
