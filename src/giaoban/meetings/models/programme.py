"""What a committee changed in the calendar of working days, and the secret addresses of calendar feeds."""

from django.db import models
from django.db.models import F, Q

from giaoban.organisation.models.words import has_words


class DayChange(models.Model):
    """One day on which the offices of a committee rest or work, whatever the public calendar says."""

    host = models.ForeignKey("organisation.Host", models.CASCADE, related_name="day_changes")
    day = models.DateField()
    works = models.BooleanField(help_text="Whether offices work that day.")
    reason = models.CharField(max_length=200)

    class Meta:
        ordering = ("host", "day")
        constraints = (
            models.UniqueConstraint(fields=["host", "day"], name="day_change_once_a_day"),
            models.CheckConstraint(condition=has_words("reason"), name="day_change_has_a_reason"),
        )

    def __str__(self) -> str:
        return f"{self.host_id}/{self.day:%Y-%m-%d}"


class CalendarFeed(models.Model):
    """The secret address at which one person's calendar program reads their meetings.

    The address is sealed from the key of this row; nothing of it is kept.
    """

    account = models.ForeignKey("access.Account", models.CASCADE, related_name="calendar_feeds")
    language = models.CharField(max_length=2, choices=[("vi", "vi"), ("en", "en")], default="vi")
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("account", "-made_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=["account"], condition=Q(revoked_at__isnull=True), name="calendar_feed_one_good"
            ),
            models.CheckConstraint(condition=Q(language__in=["vi", "en"]), name="calendar_feed_language"),
            models.CheckConstraint(
                condition=Q(revoked_at__isnull=True) | Q(revoked_at__gte=F("made_at")),
                name="calendar_feed_revoked_after_it_was_made",
            ),
        )

    def __str__(self) -> str:
        return f"calendar feed {self.pk}"
