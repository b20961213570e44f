"""How questions of an agency to the raisers are stored, and their answers."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from giaoban.organisation.models.words import has_words

if TYPE_CHECKING:
    from giaoban.opinions.models import Opinion


class Clarification(models.Model):
    """What an agency asks everybody who raised a matter, while it owes the reply."""

    referral = models.ForeignKey("opinions.Referral", models.PROTECT, related_name="clarifications")
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+")
    question = models.TextField()
    reason = models.CharField(max_length=500, help_text="Why the agency needs to know it.")
    asked_by = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    by_post = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice asks once.")

    class Meta:
        ordering = ("referral", "asked_at", "pk")
        constraints = (
            models.CheckConstraint(condition=has_words("question"), name="clarification_asks_something"),
            models.CheckConstraint(condition=has_words("reason"), name="clarification_says_why"),
        )

    def __str__(self) -> str:
        return f"{self.referral_id} asked back"


class ClarificationAnswer(models.Model):
    """What one raiser answers; who typed it is another fact."""

    clarification = models.ForeignKey(Clarification, models.PROTECT, related_name="answers")
    opinion = models.ForeignKey("opinions.Opinion", models.PROTECT, related_name="clarification_answers")
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="+")
    post = models.ForeignKey(
        "organisation.Post",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The post that raised it; empty where only the unit is known.",
    )
    text = models.TextField()
    recorder = models.ForeignKey(
        "access.Account", models.PROTECT, null=True, blank=True, related_name="+", help_text="Who typed it."
    )
    on_behalf = models.BooleanField(default=False, help_text="Typed by the office for the raiser.")
    answered_at = models.DateTimeField()

    class Meta:
        ordering = ("clarification", "answered_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["clarification", "post"],
                condition=Q(post__isnull=False),
                name="clarification_answered_once_a_post",
            ),
            models.UniqueConstraint(
                fields=["clarification", "unit"],
                condition=Q(post__isnull=True),
                name="clarification_answered_once_a_unit",
            ),
            models.CheckConstraint(condition=has_words("text"), name="clarification_answer_has_words"),
        )

    def __str__(self) -> str:
        return f"{self.clarification_id} answered"

    def is_of(self, opinion: "Opinion") -> bool:
        """Return whether whoever raised ``opinion`` said this."""
        return (self.unit_id, self.post_id) == (opinion.unit_id, opinion.post_id)
