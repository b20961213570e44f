"""How the published version of what was asked and answered is stored, and who may read it."""

from django.db import models
from django.db.models import Q

from giaoban.organisation.models.words import has_words
from giaoban.replies.models.versions import Reply


class PublishedVersion(models.Model):
    """What was asked and answered in the words that somebody approved for everybody, masked.

    It is bound to one version of the reply, or to what was answered on the spot, and to one version of each
    opinion behind it. ``queries.publishing`` hands it out as long as these stand; nobody else
    should read it.
    """

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="+")
    reply = models.ForeignKey(Reply, models.PROTECT, null=True, blank=True, related_name="published")
    spoken = models.ForeignKey(
        "opinions.OnSpotAnswer",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="published",
        help_text="What was answered at the meeting itself, where that closed the matter.",
    )
    asked = models.TextField(help_text="Masked: typed by the approver beside the original words.")
    answered = models.TextField(help_text="Masked: typed by the approver beside the reply.")
    newest_correction = models.PositiveBigIntegerField(
        default=0, help_text="Key of the newest correction behind it that the approver read; 0 if none."
    )
    approved_by = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    by_post = models.CharField(max_length=200)
    approved_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_post = models.CharField(max_length=200, blank=True)
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice approves once.")

    class Meta:
        ordering = ("-approved_at", "-pk")
        indexes = (models.Index(fields=["host", "taken_back_at"], name="published_by_host"),)
        constraints = (
            models.UniqueConstraint(
                fields=["reply"], condition=Q(taken_back_at__isnull=True), name="published_once_a_reply"
            ),
            models.UniqueConstraint(
                fields=["spoken"],
                condition=Q(taken_back_at__isnull=True),
                name="published_once_an_answer_on_the_spot",
            ),
            models.CheckConstraint(
                condition=Q(reply__isnull=False, spoken__isnull=True)
                | Q(reply__isnull=True, spoken__isnull=False),
                name="published_of_one_answer",
            ),
            models.CheckConstraint(condition=has_words("asked"), name="published_says_what_was_asked"),
            models.CheckConstraint(condition=has_words("answered"), name="published_says_what_was_answered"),
            models.CheckConstraint(
                condition=Q(taken_back_at__isnull=True, taken_back_post="")
                | (Q(taken_back_at__isnull=False) & has_words("taken_back_post")),
                name="published_taken_back_by_somebody",
            ),
        )

    def __str__(self) -> str:
        return f"{self.code} published"

    @property
    def code(self) -> str:
        """The code of the matter or, of what was answered on the spot, of the opinion."""
        if self.reply is not None:
            return self.reply.referral.code
        return self.spoken.opinion.code if self.spoken else ""


class PublishedOrigin(models.Model):
    """An opinion behind a published version, as it stood: its unit is shown, who spoke for it is not."""

    published = models.ForeignKey(PublishedVersion, models.CASCADE, related_name="origins")
    opinion = models.ForeignKey("opinions.Opinion", models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(help_text="Of the opinion when its words were approved.")
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="+")

    class Meta:
        ordering = ("published", "pk")
        constraints = (
            models.UniqueConstraint(fields=["published", "opinion"], name="published_origin_once"),
            models.CheckConstraint(condition=Q(version__gte=1), name="published_origin_version_from_one"),
        )

    def __str__(self) -> str:
        return f"{self.published_id} of {self.opinion_id}"


class OpenShelf(models.Model):
    """A committee whose published versions anybody may read without signing in; no row, nobody may."""

    host = models.OneToOneField("organisation.Host", models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    by_post = models.CharField(max_length=200)

    class Meta:
        ordering = ("host",)
        verbose_name_plural = "open shelves"

    def __str__(self) -> str:
        return f"{self.host_id} open since {self.opened_at:%Y-%m-%d}"
