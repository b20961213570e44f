"""How commitments are stored."""

from django.db import models
from django.db.models import Q

from giaoban.access.rules import Target
from giaoban.replies.models.versions import PointReply

# Values, not members: a migration must freeze what a thing was called that day.
COMMITMENT_STATES = ["open", "done", "dropped", "replaced"]


class Commitment(models.Model):
    """What somebody will do by a day: from a reply, an answer on the spot, or the conclusion of a meeting.

    An agency owes it; what a conclusion gives out may be owed by the secretary of a unit instead.
    """

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="commitments")
    reply_point = models.OneToOneField(
        PointReply, models.PROTECT, null=True, blank=True, related_name="commitment"
    )
    on_spot_answer = models.OneToOneField(
        "opinions.OnSpotAnswer", models.PROTECT, null=True, blank=True, related_name="commitment"
    )
    meeting = models.ForeignKey(
        "meetings.Meeting",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tasks",
        help_text="Whose chair gave it out; empty of a promise.",
    )
    agency = models.ForeignKey(
        "organisation.Agency", models.PROTECT, null=True, blank=True, related_name="commitments"
    )
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, null=True, blank=True, related_name="tasks")
    what = models.TextField()
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=[(s, s) for s in COMMITMENT_STATES], default="open")
    closed_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True, help_text="Proof, or why it was dropped or replaced.")
    once = models.UUIDField(
        unique=True, null=True, blank=True, help_text="Of a task: sending the form twice gives it out once."
    )

    class Meta:
        ordering = ("due_on", "pk")
        indexes = (models.Index(fields=["agency", "state", "due_on"], name="commitment_by_agency"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=COMMITMENT_STATES), name="commitment_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(reply_point__isnull=False, on_spot_answer__isnull=True, meeting__isnull=True)
                | Q(reply_point__isnull=True, on_spot_answer__isnull=False, meeting__isnull=True)
                | Q(reply_point__isnull=True, on_spot_answer__isnull=True, meeting__isnull=False),
                name="commitment_has_one_source",
            ),
            models.CheckConstraint(
                condition=Q(agency__isnull=False, unit__isnull=True)
                | Q(agency__isnull=True, unit__isnull=False, meeting__isnull=False),
                name="commitment_is_owed_by_one",
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

    @property
    def owed_by(self) -> str:
        """Who owes it: the agency, or the unit whose secretary does."""
        owing = self.agency or self.unit
        return owing.name if owing else ""

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(
            self.host_id,
            units=frozenset({self.unit_id} if self.unit_id else ()),
            agencies=frozenset({self.agency_id} if self.agency_id else ()),
        )


class Progress(models.Model):
    """What somebody reported on the way; the newest stands on the list."""

    commitment = models.ForeignKey(Commitment, models.CASCADE, related_name="progress")
    text = models.CharField(max_length=500)
    at = models.DateTimeField()
    account = models.BigIntegerField(null=True, blank=True)
    post = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("commitment", "-at", "-pk")
        verbose_name_plural = "progress"
        constraints = (models.CheckConstraint(condition=~Q(text=""), name="progress_says_something"),)

    def __str__(self) -> str:
        return f"{self.commitment_id} on {self.at:%Y-%m-%d}"
