"""Attendance as it was noted: each tap with its time. How somebody attended follows from them, in rules."""

from datetime import datetime
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils import timezone

from giaoban.meetings.models.invitations import CAUSES, Invitation
from giaoban.meetings.rules.attendance import Mark, Tap, Way
from giaoban.meetings.rules.invitations import Cause
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a mark was called that day.
MARKS = [mark.value for mark in Mark]
WAYS = [way.value for way in Way]


class Attendance(models.Model):
    """One tap about one invited post: came, left, excused, absent, or cleared. Taps are never changed."""

    invitation = models.ForeignKey(Invitation, models.PROTECT, related_name="taps")
    mark = models.CharField(max_length=8, choices=[(m, m) for m in MARKS])
    at = models.DateTimeField(help_text="The moment that it tells of: when somebody came or left.")
    noted_at = models.DateTimeField(help_text="When it was tapped or typed.")
    received_at = models.DateTimeField(help_text="When it reached the server.")
    way = models.CharField(max_length=8, choices=[(w, w) for w in WAYS])
    key = models.UUIDField(unique=True, help_text="Made with the tap, so that sending twice notes once.")
    cause = models.CharField(max_length=13, choices=[(c, c) for c in CAUSES], blank=True)
    reason = models.CharField(max_length=300, blank=True)
    substitute = models.CharField(max_length=100, blank=True)
    substitute_is = models.CharField(max_length=150, blank=True)
    account = models.BigIntegerField(null=True, blank=True, help_text="Key of the account that noted it.")

    class Meta:
        ordering = ("invitation", "noted_at", "pk")
        verbose_name_plural = "attendance"
        constraints = (
            models.CheckConstraint(condition=Q(mark__in=MARKS), name="attendance_mark_is_known"),
            models.CheckConstraint(condition=Q(way__in=WAYS), name="attendance_way_is_known"),
            models.CheckConstraint(
                condition=Q(mark="excused", cause__in=CAUSES) | (~Q(mark="excused") & Q(cause="")),
                name="attendance_excused_has_a_cause",
            ),
            models.CheckConstraint(
                condition=Q(mark="excused") | Q(reason=""), name="attendance_reason_only_if_excused"
            ),
            models.CheckConstraint(
                condition=Q(substitute_is="") | has_words("substitute"),
                name="attendance_who_was_sent_has_a_name",
            ),
            models.CheckConstraint(
                condition=Q(substitute="") | Q(mark="arrived"), name="attendance_substitute_arrived"
            ),
        )

    def __str__(self) -> str:
        return f"{self.invitation_id}/{self.mark}"

    @property
    def tap(self) -> Tap:
        """The part of this row that rules may look at."""
        return tap_from(*(getattr(self, name) for name in OF_A_TAP))


# The columns that a tap is made of, in the order of ``tap_from``.
OF_A_TAP = ("mark", "at", "noted_at", "received_at", "key", "cause", "reason", "substitute", "substitute_is")


def tap_from(
    mark: str, at: datetime, noted_at: datetime, received_at: datetime, key: UUID, cause: str, *others: str
) -> Tap:
    """Return the tap that a row of these columns tells of; ``others`` are its texts."""
    zone = timezone.get_current_timezone()
    reason, substitute, substitute_is = others
    return Tap(
        mark=Mark(mark),
        at=at.astimezone(zone),
        noted_at=noted_at.astimezone(zone),
        received_at=received_at.astimezone(zone),
        key=str(key),
        cause=Cause(cause) if cause else None,
        reason=reason,
        substitute=substitute,
        substitute_is=substitute_is,
    )
