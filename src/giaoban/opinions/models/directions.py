"""How a leader's direction on an opinion is stored."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from giaoban.opinions.models.opinions import Opinion
from giaoban.opinions.models.referrals import Referral
from giaoban.opinions.rules import directions
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a state was called that day.
DIRECTION_STATES = [state.value for state in directions.State]
OPEN_DIRECTIONS = sorted(state.value for state in directions.OPEN)


class Direction(models.Model):
    """What a leader wants done about an opinion: by the agency that holds it, or by the committee office.

    It follows the matter: where that goes to another agency, the direction does too.
    """

    opinion = models.ForeignKey(Opinion, models.PROTECT, related_name="directions")
    referral = models.ForeignKey(
        Referral,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="directions",
        help_text="The matter whose agency is to do it; empty if the committee office is.",
    )
    agency = models.ForeignKey(
        "organisation.Agency",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="directions",
        help_text="The agency that holds the matter now; empty if the committee office is to do it.",
    )
    what = models.TextField()
    due_on = models.DateField(help_text="By which day. It never moves the meeting at which the reply is due.")
    state = models.CharField(
        max_length=11, choices=[(s, s) for s in DIRECTION_STATES], default=directions.LIFE.start.value
    )
    post = models.ForeignKey(
        "organisation.Post", models.PROTECT, related_name="directions", help_text="The post that gave it."
    )
    by_post = models.CharField(max_length=200, help_text="What that post was called.")
    given_at = models.DateTimeField()
    noted_at = models.DateTimeField(null=True, blank=True)
    noted_by_post = models.CharField(max_length=200, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    done_by_post = models.CharField(max_length=200, blank=True)
    outcome = models.TextField(blank=True, help_text="What came of it.")
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_because = models.TextField(blank=True)
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice gives it once.")

    class Meta:
        ordering = ("due_on", "pk")
        indexes = (
            models.Index(
                fields=["agency", "due_on"],
                condition=Q(state__in=["given", "noted"]),
                name="direction_open",
            ),
        )
        constraints = (
            models.CheckConstraint(condition=Q(state__in=DIRECTION_STATES), name="direction_state_is_known"),
            models.CheckConstraint(condition=has_words("what"), name="direction_says_something"),
            models.CheckConstraint(
                condition=Q(referral__isnull=True, agency__isnull=True)
                | Q(referral__isnull=False, agency__isnull=False),
                name="direction_agency_holds_a_matter",
            ),
            models.CheckConstraint(
                condition=Q(noted_at__isnull=True, noted_by_post="")
                | (Q(noted_at__isnull=False, noted_at__gte=F("given_at")) & has_words("noted_by_post")),
                name="direction_noted_says_who",
            ),
            models.CheckConstraint(
                condition=(Q(noted_at__isnull=True) & ~Q(state="noted"))
                | (Q(noted_at__isnull=False) & ~Q(state="given")),
                name="direction_noted_has_its_time",
            ),
            models.CheckConstraint(
                condition=(
                    Q(state="carried_out", done_at__isnull=False, done_at__gte=F("given_at"))
                    & has_words("outcome")
                    & has_words("done_by_post")
                )
                | (~Q(state="carried_out") & Q(done_at__isnull=True, outcome="", done_by_post="")),
                name="direction_carried_out_says_what_came",
            ),
            models.CheckConstraint(
                condition=(
                    Q(state="taken_back", taken_back_at__isnull=False, noted_at__isnull=True)
                    & Q(taken_back_at__gte=F("given_at"))
                    & has_words("taken_back_because")
                )
                | (~Q(state="taken_back") & Q(taken_back_at__isnull=True, taken_back_because="")),
                name="direction_taken_back_says_why",
            ),
        )

    def __str__(self) -> str:
        return f"{self.opinion_id}: {self.what[:40]}"

    def get_absolute_url(self) -> str:
        """Return its page."""
        return reverse("opinions:direction", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return directions.State(self.state) in directions.OPEN

    def standing(self, today: date) -> directions.DirectionStanding:
        """Return how it stands on a day."""
        done_on = timezone.localdate(self.done_at) if self.done_at else None
        return directions.standing(directions.State(self.state), self.due_on, done_on=done_on, today=today)

    def take(self, verb: directions.Verb) -> None:
        """Move to the state that ``verb`` leads to; the caller saves it."""
        self.state = directions.LIFE.take(directions.State(self.state), verb).value
