"""Contributions to an edition: each version is kept, the editor's own ones too."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from giaoban.access.rules import Target
from giaoban.bulletin.models.editions import Section
from giaoban.bulletin.rules.contributions import CONTRIBUTION, Hand
from giaoban.bulletin.rules.stages import Stage
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a state was called that day.
STAGES = [stage.value for stage in Stage]
HANDS = [hand.value for hand in Hand]
WITH_TEXT = ["handed_in", "accepted"]


class Contribution(models.Model):
    """What an agency, or the editor, writes for one section."""

    section = models.OneToOneField(Section, models.PROTECT, related_name="contribution")
    state = models.CharField(max_length=9, choices=[(s, s) for s in STAGES], default=CONTRIBUTION.start.value)
    first_handed_in_at = models.DateTimeField(
        null=True, blank=True, help_text="When the agency first answered: a text, or that there is nothing."
    )
    handed_in_at = models.DateTimeField(null=True, blank=True, help_text="The last time, by whomever.")
    accepted_at = models.DateTimeField(null=True, blank=True)
    nothing_name = models.CharField(max_length=150, blank=True, help_text="Who says that there is nothing.")
    nothing_post = models.CharField(max_length=200, blank=True)
    nothing_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("section",)
        constraints = (
            models.CheckConstraint(condition=Q(state__in=STAGES), name="contribution_state_is_known"),
            models.CheckConstraint(
                condition=~Q(state="nothing") | (has_words("nothing_name") & Q(nothing_at__isnull=False)),
                name="contribution_nothing_is_said_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=WITH_TEXT) | Q(handed_in_at__isnull=False),
                name="contribution_handed_in_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(state="accepted", accepted_at__isnull=False)
                | (~Q(state="accepted") & Q(accepted_at__isnull=True)),
                name="contribution_accepted_has_its_time",
            ),
        )

    def __str__(self) -> str:
        return f"{self.section_id}: {self.state}"

    def get_absolute_url(self) -> str:
        return reverse("bulletin:contribution", args=[self.pk])

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table; reads section and edition."""
        agency = self.section.agency_id
        return Target(host=self.section.edition.host_id, agencies=frozenset({agency} if agency else ()))


class Version(models.Model):
    """The words of a contribution as somebody handed them in; never changed, only followed by the next."""

    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(help_text="From 1.")
    hand = models.CharField(max_length=6, choices=[(h, h) for h in HANDS])
    title = models.CharField(max_length=200)
    text = models.TextField(help_text="The small HTML that rules.rich lets through.")
    source = models.CharField(max_length=200, blank=True, help_text="Whom the printed bulletin credits.")
    file_name = models.CharField(max_length=200, blank=True, help_text="Of the Word file it was read from.")
    unread = models.JSONField(default=list, blank=True, help_text="What that file held beside text.")
    account = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    by_post = models.CharField(max_length=200)
    by_role = models.CharField(max_length=30)
    made_at = models.DateTimeField()
    once = models.UUIDField(unique=True, help_text="Made with the form: sending twice hands in once.")

    class Meta:
        ordering = ("contribution", "number")
        constraints = (
            models.UniqueConstraint(
                fields=["contribution", "number"], name="contribution_version_number_once"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="contribution_version_from_one"),
            models.CheckConstraint(condition=Q(hand__in=HANDS), name="contribution_version_hand_is_known"),
            models.CheckConstraint(
                condition=has_words("title") & has_words("text"), name="contribution_version_says_something"
            ),
        )

    def __str__(self) -> str:
        return f"{self.contribution_id}/{self.number}"


class ReturnNote(models.Model):
    """That a contribution went back to its agency, and what was to be changed."""

    contribution = models.ForeignKey(Contribution, models.PROTECT, related_name="returns")
    version = models.ForeignKey(
        Version,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="returns",
        help_text="Empty: what went back was that there is nothing.",
    )
    comment = models.TextField()
    by_post = models.CharField(max_length=200)
    returned_at = models.DateTimeField()

    class Meta:
        ordering = ("contribution", "returned_at", "pk")
        constraints = (models.CheckConstraint(condition=has_words("comment"), name="return_note_says_what"),)

    def __str__(self) -> str:
        return f"{self.contribution_id}/{self.pk}"


class Draft(models.Model):
    """What an agency has written for a section and not handed in yet; its people write it together."""

    contribution = models.OneToOneField(Contribution, models.PROTECT, related_name="draft")
    title = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    source = models.CharField(max_length=200, blank=True)
    file_name = models.CharField(max_length=200, blank=True, help_text="Of the Word file it was read from.")
    unread = models.JSONField(default=list, blank=True, help_text="What that file held beside text.")
    by_post = models.CharField(max_length=200)
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ("contribution",)

    def __str__(self) -> str:
        return f"{self.contribution_id}: {self.saved_at:%Y-%m-%d}"
