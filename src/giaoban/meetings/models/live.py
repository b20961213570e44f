"""What happens while a meeting is in session: which item when, who asked to speak, who may watch."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from giaoban.meetings.models.agendas import AgendaItem
from giaoban.meetings.models.meetings import Meeting
from giaoban.meetings.models.turns import Turn
from giaoban.meetings.rules import Queued, Span


class ItemTime(models.Model):
    """One stretch of time that a meeting spent on an item; the open one lasts until the meeting ends."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="item_times")
    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="times")
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("meeting", "began_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["meeting"], condition=Q(ended_at__isnull=True), name="item_time_one_open"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("began_at")),
                name="item_time_ends_after_it_began",
            ),
        )

    def __str__(self) -> str:
        return f"{self.item_id} from {self.began_at:%H:%M}"

    @property
    def span(self) -> Span:
        """The stretch alone, Asia/Ho_Chi_Minh."""
        return Span(timezone.localtime(self.began_at), self.ended_at and timezone.localtime(self.ended_at))


class SpeakingRequest(models.Model):
    """A unit that asked to speak at a meeting. It waits, or has the floor, or has had it, or took it back."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="speaking_requests")
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="+")
    post = models.ForeignKey("organisation.Post", models.PROTECT, null=True, blank=True, related_name="+")
    topic = models.CharField(max_length=200, blank=True, help_text="In a few words, for the printed list.")
    asked_at = models.DateTimeField()
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    turn = models.OneToOneField(
        Turn, models.SET_NULL, null=True, blank=True, related_name="request", help_text="What came of it."
    )

    class Meta:
        ordering = ("meeting", "asked_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["meeting", "unit"],
                condition=Q(began_at__isnull=True, withdrawn_at__isnull=True),
                name="speaking_request_waits_once",
            ),
            models.UniqueConstraint(
                fields=["meeting"],
                condition=Q(began_at__isnull=False, ended_at__isnull=True),
                name="speaking_request_one_has_the_floor",
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(began_at__isnull=False, ended_at__gte=F("began_at")),
                name="speaking_request_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(began_at__isnull=True),
                name="speaking_request_withdrawn_never_began",
            ),
            models.CheckConstraint(
                condition=Q(turn__isnull=True) | Q(ended_at__isnull=False),
                name="speaking_request_with_a_turn_has_ended",
            ),
        )

    def __str__(self) -> str:
        return f"{self.meeting_id}: {self.unit_id}"

    @property
    def waits(self) -> bool:
        """Whether it waits for the floor."""
        return self.began_at is None and self.withdrawn_at is None

    @property
    def has_floor(self) -> bool:
        """Whether its unit speaks now, as far as the meeting goes on."""
        return self.began_at is not None and self.ended_at is None

    @property
    def asked(self) -> Queued:
        """The part of this row that the order of speakers looks at."""
        return Queued(self.pk, self.unit_id, self.asked_at)

    @property
    def speaker(self) -> str:
        """Unit and post, never a person's name."""
        return self.post.name if self.post else self.unit.name

    @property
    def since(self) -> datetime | None:
        """Since when it has the floor, Asia/Ho_Chi_Minh."""
        return self.began_at and timezone.localtime(self.began_at)


class HallKey(models.Model):
    """The secret address of the screen in the hall of one meeting; sealed from the key of this row."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="hall_keys")
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("meeting", "-made_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=["meeting"], condition=Q(revoked_at__isnull=True), name="hall_key_one_good"
            ),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True) | Q(revoked_at__gte=F("made_at")),
                name="hall_key_revoked_after_it_was_made",
            ),
        )

    def __str__(self) -> str:
        return f"hall key {self.pk}"
