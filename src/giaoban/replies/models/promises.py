"""How commitments are stored."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from giaoban.access.rules import Target
from giaoban.organisation.models.words import has_words
from giaoban.replies.models.versions import PointReply
from giaoban.replies.rules.following import Days, Happened, State, Step

# Values, not members: a migration must freeze what a thing was called that day.
COMMITMENT_STATES = [state.value for state in State]
STEPS = [step.value for step in Step]
SAID_BY_RAISERS = ["confirmed", "not_yet"]


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
    state = models.CharField(max_length=9, choices=[(s, s) for s in COMMITMENT_STATES], default="open")
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
                condition=Q(state="open") | has_words("note"), name="commitment_closed_has_a_note"
            ),
            models.CheckConstraint(condition=has_words("what"), name="commitment_has_words"),
        )

    def __str__(self) -> str:
        return f"{self.what[:40]}"

    def get_absolute_url(self) -> str:
        """Return its page, with everything that happened to it."""
        return reverse("replies:commitment", args=[self.pk])

    @property
    def owed_by(self) -> str:
        """Who owes it: the agency, or the unit whose secretary does."""
        owing = self.agency or self.unit
        return owing.name if owing else ""

    @property
    def days(self) -> Days:
        """Its days; reads its steps."""
        moved = [one.was_on for one in self.progress.all() if one.was_on is not None]
        is_done = self.state in {State.DONE, State.CONFIRMED} and self.closed_at is not None
        done_on = timezone.localdate(self.closed_at) if is_done else None
        return Days(min([*moved, self.due_on]), self.due_on, done_on)

    @property
    def not_yet(self) -> bool:
        """Whether a raiser said that it is not done and nobody has reported again; reads its steps."""
        return self.state == State.OPEN and any(one.kind == Step.NOT_YET for one in self.progress.all())

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(
            self.host_id,
            units=frozenset({self.unit_id} if self.unit_id else ()),
            agencies=frozenset({self.agency_id} if self.agency_id else ()),
        )


class Progress(models.Model):
    """One step on the way of a commitment, by whoever owes it or whoever raised it; none is ever changed."""

    commitment = models.ForeignKey(Commitment, models.CASCADE, related_name="progress")
    kind = models.CharField(max_length=9, choices=[(s, s) for s in STEPS], default="progress")
    text = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()
    account = models.BigIntegerField(null=True, blank=True)
    post = models.CharField(max_length=200, blank=True)
    was_on = models.DateField(null=True, blank=True, help_text="The day that held before it was moved.")
    due_on = models.DateField(null=True, blank=True, help_text="The day that holds since it was moved.")
    attachment = models.FileField(
        upload_to="promises/%Y/%m/", blank=True, help_text="Under a random name; served by a view only."
    )
    attachment_name = models.CharField(max_length=200, blank=True, help_text="As it was called.")
    opinion = models.ForeignKey(
        "opinions.Opinion",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Whose raiser says it.",
    )
    on_behalf = models.BooleanField(default=False, help_text="Entered by the office for the raiser.")

    class Meta:
        ordering = ("commitment", "-at", "-pk")
        verbose_name_plural = "progress"
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=STEPS), name="progress_kind_is_known"),
            models.CheckConstraint(
                condition=has_words("text") | Q(kind="confirmed"), name="progress_says_something"
            ),
            models.CheckConstraint(
                condition=Q(kind="moved", was_on__isnull=False, due_on__gt=F("was_on"))
                | ~Q(kind="moved") & Q(was_on__isnull=True, due_on__isnull=True),
                name="progress_moved_to_a_later_day",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=SAID_BY_RAISERS, opinion__isnull=False)
                | ~Q(kind__in=SAID_BY_RAISERS) & Q(opinion__isnull=True, on_behalf=False),
                name="progress_of_raisers_names_whose",
            ),
        )

    def __str__(self) -> str:
        return f"{self.commitment_id} {self.kind} on {self.at:%Y-%m-%d}"

    @property
    def happened(self) -> Happened:
        """The part of this row that rules may look at."""
        return Happened(timezone.localdate(self.at), Step(self.kind), self.due_on)
