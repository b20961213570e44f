"""How commitments are stored."""

from django.db import models
from django.db.models import Q

from giaoban.replies.models.versions import PointReply

# Values, not members: a migration must freeze what a thing was called that day.
COMMITMENT_STATES = ["open", "done", "dropped", "replaced"]


class Commitment(models.Model):
    """A promise with a date, from a reply or from an answer on the spot."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="commitments")
    reply_point = models.OneToOneField(
        PointReply, models.PROTECT, null=True, blank=True, related_name="commitment"
    )
    on_spot_answer = models.OneToOneField(
        "opinions.OnSpotAnswer", models.PROTECT, null=True, blank=True, related_name="commitment"
    )
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="commitments")
    what = models.TextField()
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=[(s, s) for s in COMMITMENT_STATES], default="open")
    closed_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True, help_text="Proof, or why it was dropped or replaced.")

    class Meta:
        ordering = ("due_on", "pk")
        indexes = (models.Index(fields=["agency", "state", "due_on"], name="commitment_by_agency"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=COMMITMENT_STATES), name="commitment_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(reply_point__isnull=False, on_spot_answer__isnull=True)
                | Q(reply_point__isnull=True, on_spot_answer__isnull=False),
                name="commitment_has_one_source",
            ),
            models.CheckConstraint(
                condition=Q(state="open", closed_at__isnull=True)
                | (~Q(state="open") & Q(closed_at__isnull=False)),
                name="commitment_closed_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(state="open") | ~Q(note=""), name="commitment_closed_has_a_note"
            ),
            models.CheckConstraint(condition=~Q(what=""), name="commitment_has_words"),
        )

    def __str__(self) -> str:
        return f"{self.what[:40]}"
