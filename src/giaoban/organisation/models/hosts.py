"""How hosts and their vocabularies are stored."""

from django.db import models
from django.db.models import Q

from giaoban.organisation.models.spans import Dated, in_order
from giaoban.organisation.models.words import is_code
from giaoban.organisation.rules import Role, Vocabulary
from giaoban.ui.wording import speaks_vietnamese

# Values, not members: a migration must freeze what a thing was called that day.
ROLES = [role.value for role in Role]
VOCABULARIES = [vocabulary.value for vocabulary in Vocabulary]
ROUNDINGS = ["residue_to_largest", "largest_remainder", "none"]


class Host(models.Model):
    """A committee that holds briefings, with the settings that are its own."""

    code = models.CharField(
        max_length=6, unique=True, help_text="Short code before every number, such as KM."
    )
    name = models.CharField(max_length=200, help_text="As it stands at the head of a letter.")
    short_name = models.CharField(max_length=100)
    superior = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=100, blank=True, help_text="Place name before a date.")
    help_phone = models.CharField(max_length=20, blank=True)
    is_demo = models.BooleanField(default=False)
    rounding = models.CharField(max_length=20, choices=[(r, r) for r in ROUNDINGS], default=ROUNDINGS[0])
    decimals = models.PositiveSmallIntegerField(default=1)
    silence_meetings = models.PositiveSmallIntegerField(
        default=2, help_text="Meetings after which silence of the raiser counts as no objection."
    )

    mood_days = models.PositiveSmallIntegerField(
        default=90, help_text="Days after a meeting for which the words of public mood are kept."
    )

    class Meta:
        ordering = ("code",)
        constraints = (
            models.CheckConstraint(
                condition=Q(mood_days__gte=30, mood_days__lte=365), name="host_keeps_moods_for_a_short_time"
            ),
            models.CheckConstraint(condition=Q(rounding__in=ROUNDINGS), name="host_rounding_is_known"),
            models.CheckConstraint(condition=Q(decimals__lte=3), name="host_decimals_at_most_three"),
            models.CheckConstraint(
                condition=is_code("code", shortest=2, longest=6), name="host_code_is_letters"
            ),
        )

    def __str__(self) -> str:
        return self.short_name


class Item(models.Model):
    """One entry of a vocabulary; the code is shared by all hosts."""

    vocabulary = models.CharField(max_length=12, choices=[(v, v) for v in VOCABULARIES])
    code = models.SlugField(max_length=40)
    label_vi = models.CharField(max_length=120)
    label_en = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(default=0)
    role = models.CharField(
        max_length=20,
        choices=[(r, r) for r in ROLES],
        blank=True,
        help_text="Of a post title: what it may do.",
    )
    closes = models.BooleanField(
        default=False, help_text="Of an outcome: whether it claims the matter is closed."
    )

    class Meta:
        ordering = ("vocabulary", "position", "code")
        constraints = (
            models.UniqueConstraint(fields=["vocabulary", "code"], name="item_code_unique_in_vocabulary"),
            models.CheckConstraint(condition=Q(vocabulary__in=VOCABULARIES), name="item_vocabulary_is_known"),
            models.CheckConstraint(
                condition=Q(vocabulary="post_title", role__in=ROLES)
                | (~Q(vocabulary="post_title") & Q(role="")),
                name="item_role_belongs_to_post_titles",
            ),
        )

    def __str__(self) -> str:
        return self.label_vi

    @property
    def label(self) -> str:
        """Its word in the language in force."""
        return self.label_vi if speaks_vietnamese() else self.label_en


class HostItem(Dated):
    """How one host uses an item: its own label and place, from when to when."""

    host = models.ForeignKey(Host, models.CASCADE, related_name="items")
    item = models.ForeignKey(Item, models.PROTECT, related_name="uses")
    label_vi = models.CharField(max_length=120)
    label_en = models.CharField(max_length=120)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("host", "item__vocabulary", "position", "item__code")
        constraints = (
            in_order("host_item"),
            models.UniqueConstraint(fields=["host", "item", "valid_from"], name="host_item_once_a_day"),
        )

    def __str__(self) -> str:
        return self.label_vi
