"""The Word templates of an office, in versions that are never changed."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.documents.models.letterheads import Issuer
from giaoban.organisation.models.words import has_words


class OfficeTemplate(models.Model):
    """One version of an office's own template for one document; the shipped one has no row."""

    issuer = models.ForeignKey(Issuer, models.PROTECT, related_name="templates")
    document = models.SlugField(max_length=30, help_text="For which document: invitation, minutes.")
    number = models.PositiveIntegerField(help_text="Of the version, from 1.")
    file_name = models.CharField(max_length=200, help_text="As it was called when it was sent.")
    content = models.BinaryField(help_text="The Word file itself.")
    fields = models.JSONField(help_text="Names of the fields that it asks for.")
    is_used = models.BooleanField(default=False, help_text="Whether the document is printed with it.")
    kept_at = models.DateTimeField()
    account = models.BigIntegerField(null=True, blank=True)
    post = models.CharField(max_length=200, blank=True)
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice keeps it once.")

    class Meta:
        ordering = ("issuer", "document", "-number")
        constraints = (
            models.UniqueConstraint(fields=["issuer", "document", "number"], name="template_version_once"),
            models.UniqueConstraint(
                fields=["issuer", "document"], condition=Q(is_used=True), name="template_one_is_used"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="template_version_from_one"),
            models.CheckConstraint(condition=has_words("document"), name="template_says_for_what"),
        )

    def __str__(self) -> str:
        return f"{self.document} {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("documents:template", args=[self.issuer_id, self.document])

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return self.issuer.target
