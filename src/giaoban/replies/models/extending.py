"""How a request for a later meeting is stored: one a matter, and what the office decided."""

from django.db import models
from django.db.models import F, Q

from giaoban.organisation.models.words import has_words
from giaoban.replies.rules.extending import EXTENSION_LIFE, ExtensionState, ExtensionVerb

# Values, not members: a migration must freeze what a thing was called that day.
EXTENSION_STATES = [state.value for state in ExtensionState]


class Extension(models.Model):
    """A later meeting that an agency asked for, once a matter; the row stays whatever was decided."""

    referral = models.OneToOneField("opinions.Referral", models.PROTECT, related_name="extension")
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500, help_text="Why it takes longer; the raisers read it.")
    wished = models.ForeignKey(
        "meetings.Meeting",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Empty for the next meeting of the series, not planned yet.",
    )
    asked_by = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    by_post = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=7, choices=[(s, s) for s in EXTENSION_STATES], default="asked")
    told = models.CharField(max_length=500, blank=True, help_text="What the office said when it decided.")
    due_before = models.ForeignKey("meetings.Meeting", models.PROTECT, related_name="+")
    due = models.ForeignKey("meetings.Meeting", models.PROTECT, null=True, blank=True, related_name="+")
    decided_post = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("asked_at", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(state__in=EXTENSION_STATES), name="extension_state_is_known"),
            models.CheckConstraint(condition=has_words("reason"), name="extension_says_why"),
            models.CheckConstraint(
                condition=Q(state="asked", decided_at__isnull=True, told="")
                | (~Q(state="asked") & Q(decided_at__isnull=False) & has_words("told")),
                name="extension_decided_says_when_and_why",
            ),
            models.CheckConstraint(
                condition=Q(state="granted", due__isnull=False) | (~Q(state="granted") & Q(due__isnull=True)),
                name="extension_granted_names_its_meeting",
            ),
            models.CheckConstraint(
                condition=Q(due__isnull=True) | ~Q(due=F("due_before")), name="extension_moves_the_meeting"
            ),
        )

    def __str__(self) -> str:
        return f"{self.referral_id} {self.state}"

    def take(self, verb: ExtensionVerb) -> None:
        """Move to the state that ``verb`` leads to; the caller saves it."""
        self.state = EXTENSION_LIFE.take(ExtensionState(self.state), verb).value
