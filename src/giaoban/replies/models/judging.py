"""How judgements and returns are stored."""

from django.db import models
from django.db.models import Q

from giaoban.replies.models.versions import Reply

# Values, not members: a migration must freeze what a thing was called that day.
VERDICTS = ["answered", "partly", "off_the_point", "too_general", "unconvincing", "acknowledged_only"]


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
