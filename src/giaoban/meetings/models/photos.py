"""Photos of a meeting: what is on them, and that those on them agreed."""

from django.db import models
from django.db.models import Q

from giaoban.meetings.models.meetings import Meeting
from giaoban.organisation.models.words import has_words


class Photo(models.Model):
    """One photo. It is shown to readers only while agreement is recorded."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="photos")
    image = models.CharField(max_length=100, help_text="Under which the store has it; nobody can guess it.")
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    caption = models.CharField(max_length=300)
    agreed_by = models.CharField(
        max_length=200, blank=True, help_text="Who agreed that it is shown, and how."
    )
    agreed_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField()
    account = models.BigIntegerField(null=True, blank=True)
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice adds once.")

    class Meta:
        ordering = ("meeting", "pk")
        constraints = (
            models.CheckConstraint(condition=has_words("caption"), name="photo_has_a_caption"),
            models.CheckConstraint(
                condition=Q(agreed_at__isnull=True, agreed_by="")
                | (Q(agreed_at__isnull=False) & has_words("agreed_by")),
                name="photo_agreement_says_by_whom_and_when",
            ),
        )

    def __str__(self) -> str:
        return f"photo {self.pk}"
