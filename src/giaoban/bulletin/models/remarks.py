"""What readers write to the editor about an edition, and what the editor answers."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.bulletin.models.editions import Edition
from giaoban.bulletin.rules.remarks import About
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a thing was called that day.
ABOUT = [about.value for about in About]


class Remark(models.Model):
    """A remark or a question of one post about one edition; its words never change."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="remarks")
    post = models.ForeignKey("organisation.Post", models.PROTECT, related_name="bulletin_remarks")
    about = models.CharField(max_length=8, choices=[(about, about) for about in ABOUT])
    text = models.TextField()
    written_at = models.DateTimeField()
    answer = models.TextField(blank=True)
    is_opinion = models.BooleanField(
        default=False, help_text="Whether the editor pointed it to the opinions."
    )
    answered_by = models.CharField(max_length=200, blank=True, help_text="The post that answered.")
    answered_at = models.DateTimeField(null=True, blank=True)
    once = models.UUIDField(unique=True, help_text="Of the form and its words: sending twice writes once.")

    class Meta:
        ordering = ("edition", "written_at", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(about__in=ABOUT), name="remark_kind_is_known"),
            models.CheckConstraint(condition=has_words("text"), name="remark_says_something"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True, answered_by="", is_opinion=False)
                | (has_words("answer") & has_words("answered_by") & Q(answered_at__isnull=False)),
                name="remark_answered_by_somebody_at_a_time",
            ),
        )

    def __str__(self) -> str:
        return f"{self.edition_id}/{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("bulletin:answer-remark", args=[self.pk])

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table; reads its edition."""
        return Target(host=self.edition.host_id)
