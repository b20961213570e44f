"""Pictures in contributions: what is on them, and that the people on them agreed."""

from django.db import models
from django.db.models import Q

from giaoban.bulletin.models.contributions import Contribution
from giaoban.organisation.models.words import has_words


class Picture(models.Model):
    """One picture. With people on it, it is printed and shown only while their agreement stands."""

    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="pictures")
    path = models.CharField(max_length=100, help_text="Under which the store has it; nobody can guess it.")
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    digest = models.CharField(max_length=64, help_text="SHA-256 of the file that the store has.")
    caption = models.CharField(max_length=300)
    credit = models.CharField(max_length=150, blank=True, help_text="By whom it is.")
    has_people = models.BooleanField(help_text="Whether people can be recognised in it.")
    agreed_by = models.CharField(
        max_length=200, blank=True, help_text="Who agreed that it is printed and shown, and how."
    )
    agreed_at = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(
        null=True, blank=True, help_text="Since when somebody on it no longer agrees."
    )
    is_fixed = models.BooleanField(default=False, help_text="Whether it belongs to a fixed edition.")
    by_post = models.CharField(max_length=200)
    added_at = models.DateTimeField()
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice adds it once.")

    class Meta:
        ordering = ("contribution", "pk")
        constraints = (
            models.CheckConstraint(condition=has_words("caption"), name="bulletin_picture_has_a_caption"),
            models.CheckConstraint(
                condition=has_words("path") & has_words("digest"), name="bulletin_picture_is_stored"
            ),
            models.CheckConstraint(
                condition=Q(width__gte=1, height__gte=1), name="bulletin_picture_has_a_size"
            ),
            models.CheckConstraint(
                condition=Q(agreed_at__isnull=True, agreed_by="")
                | (Q(agreed_at__isnull=False) & has_words("agreed_by")),
                name="bulletin_picture_agreement_says_by_whom_and_when",
            ),
            models.CheckConstraint(
                condition=Q(is_fixed=False) | Q(has_people=False) | Q(agreed_at__isnull=False),
                name="bulletin_picture_fixed_once_agreed",
            ),
        )

    def __str__(self) -> str:
        return f"picture {self.pk}"

    @property
    def is_shown(self) -> bool:
        """Whether readers may see it: nobody is on it, or those who are agree."""
        return not self.has_people or (self.agreed_at is not None and self.taken_back_at is None)
