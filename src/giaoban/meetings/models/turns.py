"""Turns: who spoke at a meeting or handed in a text for it."""

from django.db import models
from django.db.models import Q

from giaoban.meetings.models.meetings import Meeting
from giaoban.meetings.rules import Channel

# Values, not members: a migration must freeze what a channel was called that day.
CHANNELS = [channel.value for channel in Channel]


class Turn(models.Model):
    """One person's turn: spoken at a meeting (C1) or one written submission for it (C1w)."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="turns")
    channel = models.CharField(max_length=7, choices=[(c, c) for c in CHANNELS])
    number = models.PositiveIntegerField(help_text="Order within the meeting, from 1.")
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="turns")
    post = models.ForeignKey("organisation.Post", models.PROTECT, null=True, blank=True, related_name="turns")
    recorder = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField()
    gist = models.TextField(
        blank=True, help_text="What was said in general, where no single opinion holds it."
    )
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice records once.")

    class Meta:
        ordering = ("meeting", "number")
        indexes = (models.Index(fields=["meeting", "channel"], name="turn_by_meeting_and_channel"),)
        constraints = (
            models.UniqueConstraint(fields=["meeting", "number"], name="turn_number_unique_in_meeting"),
            models.CheckConstraint(condition=Q(number__gte=1), name="turn_number_from_one"),
            models.CheckConstraint(condition=Q(channel__in=CHANNELS), name="turn_channel_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.number}"
