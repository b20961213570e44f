"""How reply templates are stored: kept by a committee's office, per field, switched off but never lost."""

from django.db import models
from django.db.models import Q

from giaoban.organisation.models.words import has_words
from giaoban.replies.rules.templates import LONGEST, LONGEST_TITLE, PARTS, Wording


class ReplyTemplate(models.Model):
    """Words with gaps for the parts of a point that answers a matter of one field."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="reply_templates")
    field = models.ForeignKey("organisation.Item", models.PROTECT, related_name="+")
    title = models.CharField(max_length=LONGEST_TITLE)
    found = models.TextField(blank=True)
    cause = models.TextField(blank=True)
    grounds = models.TextField(blank=True)
    action = models.TextField(blank=True)
    who = models.CharField(max_length=LONGEST["who"], blank=True)
    means = models.CharField(max_length=LONGEST["means"], blank=True)
    by_post = models.CharField(max_length=200, help_text="Who wrote it or changed it last.")
    written_at = models.DateTimeField(help_text="When it was written or changed last.")
    off_at = models.DateTimeField(null=True, blank=True, help_text="Since when no writer is offered it.")
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice writes once.")

    class Meta:
        ordering = ("host", "field", "title", "pk")
        constraints = (
            models.CheckConstraint(condition=has_words("title"), name="reply_template_has_a_title"),
            models.UniqueConstraint(
                fields=["host", "field", "title"],
                condition=Q(off_at__isnull=True),
                name="reply_template_title_once_a_field",
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def wording(self) -> Wording:
        """The part of this row that rules may look at."""
        return Wording(self.title, {part: getattr(self, part) for part in PARTS})

    def word(self, wording: Wording) -> None:
        """Take on what was typed; the caller saves it."""
        self.title = wording.title
        for part in PARTS:
            setattr(self, part, wording.parts.get(part, ""))
