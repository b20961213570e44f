"""How the parts that supporting agencies owe to a reply are stored."""

from django.db import models
from django.db.models import Q

from giaoban.organisation.models.words import has_words


class Part(models.Model):
    """What a supporting agency is asked for by a day of its own, and what it answers inside the house."""

    referral = models.ForeignKey("opinions.Referral", models.PROTECT, related_name="parts")
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="parts")
    point = models.ForeignKey(
        "opinions.Point",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The point that it helps to answer; empty if it is for the whole matter.",
    )
    what = models.TextField()
    due_on = models.DateField(help_text="Not later than the meeting at which the reply was due when asked.")
    by_post = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    text = models.TextField(blank=True, help_text="What the agency answers; only the house reads it.")
    answered_by_post = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(
        null=True, blank=True, help_text="When it first answered; a change of its words keeps the day."
    )
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice asks once.")

    class Meta:
        ordering = ("referral", "due_on", "pk")
        indexes = (
            models.Index(
                fields=["agency", "due_on"], condition=Q(answered_at__isnull=True), name="part_owed"
            ),
        )
        constraints = (
            models.CheckConstraint(condition=has_words("what"), name="part_asks_something"),
            models.CheckConstraint(
                condition=Q(text="", answered_at__isnull=True)
                | (has_words("text") & Q(answered_at__isnull=False)),
                name="part_answered_has_words_and_day",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | Q(answered_at__gte=models.F("asked_at")),
                name="part_answered_after_it_was_asked",
            ),
        )

    def __str__(self) -> str:
        return f"{self.referral_id} → {self.agency_id}"
