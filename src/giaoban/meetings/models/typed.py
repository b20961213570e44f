"""What somebody is typing into a form, kept so that a power cut takes no more than a moment of it."""

from django.db import models

from giaoban.organisation.models.words import has_words


class TypedText(models.Model):
    """What one person has typed into one form and not sent yet. Nobody else ever sees it."""

    account = models.ForeignKey("access.Account", models.CASCADE, related_name="typed_texts")
    form = models.SlugField(max_length=60, help_text="Which form, such as turn-12.")
    fields = models.JSONField(default=dict, help_text="By field, as it was typed.")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ("account", "-saved_at", "-pk")
        constraints = (
            models.UniqueConstraint(fields=["account", "form"], name="typed_text_once_a_form"),
            models.CheckConstraint(condition=has_words("form"), name="typed_text_names_its_form"),
        )

    def __str__(self) -> str:
        return f"{self.account_id}: {self.form}"
