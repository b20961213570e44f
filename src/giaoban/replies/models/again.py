"""How it is stored that the chair decides about an objection: what was proposed, and what was decided."""

from django.db import models
from django.db.models import Q

from giaoban.organisation.models.words import has_words
from giaoban.replies.models.judging import Judgement

# Values, not members: a migration must freeze what a thing was called that day.
COURSES = ["give_back", "settle"]


class ChairCase(models.Model):
    """One objection to a reply that went back before: what the compiler proposes, what the chair decides."""

    judgement = models.OneToOneField(Judgement, models.PROTECT, related_name="chair_case")
    proposed = models.CharField(max_length=9, choices=[(c, c) for c in COURSES], blank=True)
    reason = models.CharField(max_length=1000, blank=True, help_text="What the compiler proposes to say.")
    due = models.ForeignKey(
        "meetings.Meeting",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Proposed for the new reply; empty for the next meeting, not planned yet.",
    )
    by_post = models.CharField(max_length=200, blank=True)
    proposed_at = models.DateTimeField(null=True, blank=True)
    decided = models.CharField(max_length=9, choices=[(c, c) for c in COURSES], blank=True)
    decided_post = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(proposed__in=["", *COURSES], decided__in=["", *COURSES]),
                name="chair_case_course_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(proposed="", decided=""), name="chair_case_was_proposed_or_decided"
            ),
            models.CheckConstraint(
                condition=Q(proposed="", reason="", proposed_at__isnull=True, due__isnull=True)
                | (has_words("proposed") & has_words("reason") & Q(proposed_at__isnull=False)),
                name="chair_case_proposal_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(due__isnull=True) | Q(proposed="give_back"), name="chair_case_due_of_a_return"
            ),
            models.CheckConstraint(
                condition=Q(decided="", decided_at__isnull=True)
                | (has_words("decided") & Q(decided_at__isnull=False)),
                name="chair_case_decided_then",
            ),
        )

    def __str__(self) -> str:
        return f"{self.judgement_id} {self.decided or self.proposed}"
