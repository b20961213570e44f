"""How it is stored that a matter went to the body above, and what became of it there."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from giaoban.organisation.models.words import has_words
from giaoban.replies.models.versions import Reply
from giaoban.replies.models.words import PointWords
from giaoban.replies.rules import petitions

# Values, not members: a migration must freeze what a state was called that day.
PETITION_STATES = [state.value for state in petitions.State]


class Petition(models.Model):
    """A matter beyond this committee's competence, sent up with a document and followed.

    The matter itself stays where it is and counts once. The answer from above is a version of its reply.
    """

    referral = models.ForeignKey("opinions.Referral", models.PROTECT, related_name="petitions")
    body = models.CharField(max_length=200, help_text="The body above, as it was typed.")
    to_host = models.ForeignKey(
        "organisation.Host",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="petitions_from_below",
        help_text="That body, where it uses this installation too.",
    )
    proposal = models.TextField(help_text="What is proposed to the body above.")
    number = models.CharField(max_length=60, help_text="Number and symbol of the document.")
    day = models.DateField(help_text="Date of the document.")
    attachment = models.FileField(
        upload_to="replies/%Y/%m/", blank=True, help_text="Under a random name; served by a view only."
    )
    attachment_name = models.CharField(max_length=200, blank=True, help_text="As it was called.")
    follow_days = models.PositiveSmallIntegerField(
        default=30, help_text="After how many days without an answer the office is reminded."
    )
    by_post = models.CharField(max_length=200)
    sent_at = models.DateTimeField()
    state = models.CharField(
        max_length=10, choices=[(s, s) for s in PETITION_STATES], default=petitions.LIFE.start.value
    )
    received_number = models.CharField(
        max_length=60, blank=True, help_text="In the register of the committee above."
    )
    received_at = models.DateTimeField(null=True, blank=True)
    answer = models.OneToOneField(
        Reply, models.PROTECT, null=True, blank=True, related_name="petition", help_text="The answer above."
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_because = models.TextField(blank=True)
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice sends once.")

    class Meta:
        ordering = ("sent_at", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(state__in=PETITION_STATES), name="petition_state_is_known"),
            models.CheckConstraint(
                condition=has_words("body") & has_words("number") & has_words("proposal"),
                name="petition_is_a_document",
            ),
            models.CheckConstraint(
                condition=Q(follow_days__gte=1, follow_days__lte=365), name="petition_is_followed"
            ),
            models.UniqueConstraint(
                fields=["referral"], condition=Q(state="waiting"), name="petition_one_waits"
            ),
            models.CheckConstraint(
                condition=Q(received_at__isnull=True, received_number="")
                | (Q(received_at__isnull=False, to_host__isnull=False) & has_words("received_number")),
                name="petition_received_has_its_number",
            ),
            models.CheckConstraint(
                condition=Q(state="answered", answer__isnull=False, answered_at__isnull=False)
                | (~Q(state="answered") & Q(answer__isnull=True, answered_at__isnull=True)),
                name="petition_answered_has_its_answer",
            ),
            models.CheckConstraint(
                condition=(
                    Q(state="taken_back", taken_back_at__isnull=False) & has_words("taken_back_because")
                )
                | (~Q(state="taken_back") & Q(taken_back_at__isnull=True, taken_back_because="")),
                name="petition_taken_back_says_why",
            ),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | Q(answered_at__gte=F("sent_at")),
                name="petition_answered_after_it_was_sent",
            ),
        )

    def __str__(self) -> str:
        return f"{self.referral_id} → {self.body}"

    @property
    def follow_up_on(self) -> date:
        """From which day on the office asks above how it stands."""
        return petitions.follow_up_on(timezone.localdate(self.sent_at), self.follow_days)

    def take(self, verb: petitions.Verb) -> None:
        """Move to the state that ``verb`` leads to; the caller saves it."""
        self.state = petitions.LIFE.take(petitions.State(self.state), verb).value


class KeptDraft(models.Model):
    """What an agency had drafted itself when the answer from above came in its place; never changed."""

    petition = models.OneToOneField(Petition, models.PROTECT, related_name="kept_draft")
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="+")
    text = models.TextField(help_text="Point by point, as far as it was written.")
    drafted_by = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    drafted_at = models.DateTimeField()

    class Meta:
        ordering = ("petition",)
        constraints = (models.CheckConstraint(condition=has_words("text"), name="kept_draft_says_something"),)

    def __str__(self) -> str:
        return f"{self.petition_id} · {self.agency_id}"


class KeptPoint(PointWords):
    """What a kept draft answers to one point, part by part, so that it can be taken up again."""

    kept = models.ForeignKey(KeptDraft, models.CASCADE, related_name="points")
    point = models.ForeignKey("opinions.Point", models.PROTECT, related_name="+")

    class Meta:
        ordering = ("kept", "point__number")
        constraints = (models.UniqueConstraint(fields=["kept", "point"], name="kept_point_once_a_draft"),)

    def __str__(self) -> str:
        return f"{self.kept_id} · {self.point_id}"
