"""How replies, their judgement, returns and commitments are stored."""

from django.db import models
from django.db.models import Q

# Values, not members: a migration must freeze what a thing was called that day.
REPLY_STATES = ["draft", "submitted", "cleared", "delivered"]
VERDICTS = ["answered", "partly", "off_the_point", "too_general", "unconvincing", "acknowledged_only"]
COMMITMENT_STATES = ["open", "done", "dropped", "replaced"]


class Reply(models.Model):
    """One version of the written answer to a referral; a delivered version is never edited."""

    referral = models.ForeignKey("opinions.Referral", models.PROTECT, related_name="replies")
    version = models.PositiveSmallIntegerField(help_text="From 1; a returned referral gets the next.")
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="replies")
    state = models.CharField(max_length=9, choices=[(s, s) for s in REPLY_STATES], default="draft")
    outcome = models.ForeignKey("organisation.Item", models.PROTECT, null=True, blank=True, related_name="+")
    next_report_on = models.DateField(null=True, blank=True, help_text="Of an outcome that does not close.")
    sent_back_because = models.CharField(
        max_length=500, blank=True, help_text="The clearer's remark to the drafter."
    )
    document_number = models.CharField(max_length=60, blank=True)
    document_date = models.DateField(null=True, blank=True)
    signer = models.CharField(max_length=200, blank=True, help_text="Post and name, as signed.")
    attachment = models.FileField(
        upload_to="replies/%Y/%m/", blank=True, help_text="Under a random name; served by a view only."
    )
    attachment_name = models.CharField(max_length=200, blank=True, help_text="As it was called.")
    from_paper = models.BooleanField(default=False, help_text="Entered by the office from the signed paper.")
    drafted_by = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    drafted_at = models.DateTimeField()
    cleared_by = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    cleared_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    lock = models.PositiveIntegerField(default=1, help_text="Raised with each save; two tabs notice.")
    once = models.UUIDField(
        unique=True,
        null=True,
        blank=True,
        help_text="Key of the form that delivered it, so that sending twice delivers once.",
    )

    class Meta:
        ordering = ("referral", "version")
        verbose_name_plural = "replies"
        constraints = (
            models.UniqueConstraint(fields=["referral", "version"], name="reply_version_unique_in_referral"),
            models.UniqueConstraint(
                fields=["referral"], condition=~Q(state="delivered"), name="reply_one_open_version"
            ),
            models.CheckConstraint(condition=Q(state__in=REPLY_STATES), name="reply_state_is_known"),
            models.CheckConstraint(
                condition=~Q(state="delivered")
                | (
                    Q(delivered_at__isnull=False, outcome__isnull=False, document_date__isnull=False)
                    & ~Q(document_number="")
                    & ~Q(signer="")
                ),
                name="reply_delivered_is_a_document",
            ),
            models.CheckConstraint(
                condition=~Q(state="cleared") | Q(cleared_by__isnull=False), name="reply_cleared_by_somebody"
            ),
            models.CheckConstraint(
                condition=Q(cleared_by__isnull=True) | ~Q(cleared_by=models.F("drafted_by")),
                name="reply_cleared_by_a_second_person",
            ),
        )

    def __str__(self) -> str:
        return f"{self.referral_id} v{self.version}"


class PointReply(models.Model):
    """The answer to one point of a referral."""

    reply = models.ForeignKey(Reply, models.CASCADE, related_name="points")
    point = models.ForeignKey("opinions.Point", models.PROTECT, related_name="replies")
    found = models.TextField(blank=True, help_text="What was found, by whom, on which day.")
    cause = models.TextField(blank=True)
    grounds = models.TextField(blank=True, help_text="Article and document.")
    action = models.TextField(blank=True, help_text="What is done or will be done.")
    who = models.CharField(max_length=200, blank=True)
    by_when = models.DateField(null=True, blank=True)
    means = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("reply", "point__number")
        constraints = (
            models.UniqueConstraint(fields=["reply", "point"], name="point_answered_once_a_version"),
        )

    def __str__(self) -> str:
        return f"{self.reply_id} · {self.point_id}"


class Judgement(models.Model):
    """What one raiser says of one version of the reply."""

    reply = models.ForeignKey(Reply, models.PROTECT, related_name="judgements")
    opinion = models.ForeignKey("opinions.Opinion", models.PROTECT, related_name="judgements")
    verdict = models.CharField(max_length=17, choices=[(v, v) for v in VERDICTS])
    remark = models.TextField(blank=True)
    judged_by = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    on_behalf = models.BooleanField(default=False, help_text="Entered by the office for the raiser.")
    judged_at = models.DateTimeField()
    settled_because = models.CharField(
        max_length=500,
        blank=True,
        help_text="Of an objection that was not returned: what the raiser was told.",
    )

    class Meta:
        ordering = ("reply", "judged_at")
        constraints = (
            models.UniqueConstraint(fields=["reply", "opinion"], name="judgement_once_a_raiser_and_version"),
            models.CheckConstraint(condition=Q(verdict__in=VERDICTS), name="judgement_verdict_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.reply_id} {self.verdict}"


class Return(models.Model):
    """A reply that goes back to its agency, due at a later meeting of the same series."""

    reply = models.OneToOneField(Reply, models.PROTECT, related_name="returned")
    reason = models.CharField(max_length=1000)
    due_meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, related_name="+")
    by_post = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "pk")
        constraints = (models.CheckConstraint(condition=~Q(reason=""), name="return_has_a_reason"),)

    def __str__(self) -> str:
        return f"{self.reply_id} returned"


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
                condition=~Q(state__in=["dropped", "replaced"]) | ~Q(note=""),
                name="commitment_dropped_has_a_reason",
            ),
        )

    def __str__(self) -> str:
        return f"{self.what[:40]}"
