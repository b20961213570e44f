"""Which replies a meeting heard read out."""

from django.db import models


class ReadOut(models.Model):
    """One version of a reply that was read out at one meeting; marked by whoever leads it."""

    meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, related_name="read_out")
    reply = models.ForeignKey("replies.Reply", models.PROTECT, related_name="read_out")
    by_post = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ("meeting", "at", "pk")
        constraints = (models.UniqueConstraint(fields=["meeting", "reply"], name="read_out_once_a_meeting"),)

    def __str__(self) -> str:
        return f"{self.meeting_id} heard {self.reply_id}"
