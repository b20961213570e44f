"""How judgements and returns are stored."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from giaoban.organisation.models.words import has_words
from giaoban.replies.models.versions import Reply

if TYPE_CHECKING:
    from giaoban.opinions.models import Opinion

# Values, not members: a migration must freeze what a thing was called that day.
VERDICTS = ["answered", "partly", "off_the_point", "too_general", "unconvincing", "acknowledged_only"]


class Judgement(models.Model):
    """What one raiser says of one version of the reply, whatever number of their opinions it answers."""

    reply = models.ForeignKey(Reply, models.PROTECT, related_name="judgements")
    opinion = models.ForeignKey(
        "opinions.Opinion",
        models.PROTECT,
        related_name="judgements",
        help_text="Of several of one raiser the one on whose page it was given.",
    )
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="+")
    post = models.ForeignKey(
        "organisation.Post",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The post that raised it; empty where only the unit is known.",
    )
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
            models.UniqueConstraint(
                fields=["reply", "post"],
                condition=Q(post__isnull=False),
                name="judgement_once_a_post_and_version",
            ),
            models.UniqueConstraint(
                fields=["reply", "unit"],
                condition=Q(post__isnull=True),
                name="judgement_once_a_unit_and_version",
            ),
            models.CheckConstraint(condition=Q(verdict__in=VERDICTS), name="judgement_verdict_is_known"),
            models.CheckConstraint(
                condition=~Q(verdict="answered") | Q(settled_because=""),
                name="judgement_settled_was_an_objection",
            ),
        )

    def __str__(self) -> str:
        return f"{self.reply_id} {self.verdict}"

    def is_of(self, opinion: "Opinion") -> bool:
        """Return whether whoever raised ``opinion`` said this."""
        return (self.unit_id, self.post_id) == (opinion.unit_id, opinion.post_id)


class Return(models.Model):
    """A reply that goes back to its agency, due at a later meeting of the same series."""

    reply = models.OneToOneField(Reply, models.PROTECT, related_name="returned")
    reason = models.CharField(max_length=1000)
    due_meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, related_name="+")
    by_post = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "pk")
        constraints = (models.CheckConstraint(condition=has_words("reason"), name="return_has_a_reason"),)

    def __str__(self) -> str:
        return f"{self.reply_id} returned"
