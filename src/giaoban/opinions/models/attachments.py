"""Photos and files that stand with a draft, and with the opinion that it becomes."""

from django.db import models
from django.db.models import Q

from giaoban.opinions.models.opinions import Draft, Opinion
from giaoban.opinions.rules.attaching import Held
from giaoban.organisation.models.words import has_words

HELD = [held.value for held in Held]


class Attachment(models.Model):
    """One photo or file; seen by whoever sees the draft or the opinion with which it stands."""

    draft = models.ForeignKey(Draft, models.CASCADE, null=True, blank=True, related_name="files")
    opinion = models.ForeignKey(Opinion, models.PROTECT, null=True, blank=True, related_name="files")
    path = models.CharField(max_length=100, help_text="Under which the store has it; nobody can guess it.")
    name = models.CharField(max_length=200, help_text="Under which it is handed out.")
    held = models.CharField(max_length=5, choices=[(held, held) for held in HELD])
    size = models.PositiveIntegerField(help_text="In bytes, as it is kept.")
    added_at = models.DateTimeField()
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice adds once.")

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(draft__isnull=True, opinion__isnull=False)
                | Q(draft__isnull=False, opinion__isnull=True),
                name="attachment_stands_with_one",
            ),
            models.CheckConstraint(condition=Q(held__in=HELD), name="attachment_kind_is_known"),
            models.CheckConstraint(
                condition=has_words("path") & has_words("name"), name="attachment_has_a_name"
            ),
        )

    def __str__(self) -> str:
        return f"file {self.pk}"
