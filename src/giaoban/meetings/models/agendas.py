"""The usual order of business of a host, the agenda of one meeting, and what it was before."""

from django.db import models
from django.db.models import Q

from giaoban.meetings.models.meetings import Meeting
from giaoban.meetings.rules import BRIEFING, ItemKind, Line
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a kind was called that day.
ITEM_KINDS = [kind.value for kind in ItemKind]


class TemplateItem(models.Model):
    """One item of a host's usual order of business for one type of meetings."""

    host = models.ForeignKey("organisation.Host", models.CASCADE, related_name="agenda_template")
    meeting_type = models.SlugField(max_length=40, default=BRIEFING, help_text="Code of the vocabulary.")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=[(k, k) for k in ITEM_KINDS])
    title = models.CharField(max_length=200)
    minutes = models.PositiveSmallIntegerField(default=10)
    required = models.BooleanField(default=False)

    class Meta:
        ordering = ("host", "meeting_type", "position", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=ITEM_KINDS), name="template_kind_is_known"),
            models.CheckConstraint(condition=has_words("title"), name="template_item_has_a_title"),
        )

    def __str__(self) -> str:
        return self.title


class AgendaItem(models.Model):
    """One item of a meeting's agenda, begun as a copy of the template."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=[(k, k) for k in ITEM_KINDS])
    title = models.CharField(max_length=200)
    minutes = models.PositiveSmallIntegerField(default=10)
    required = models.BooleanField(default=False)
    presenter = models.CharField(
        max_length=200, blank=True, help_text="Unit, body or post; never only a name."
    )
    conclusion = models.TextField(blank=True, help_text="What was concluded on it; part of the minutes.")

    class Meta:
        ordering = ("meeting", "position", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=ITEM_KINDS), name="agenda_kind_is_known"),
            models.CheckConstraint(condition=has_words("title"), name="agenda_item_has_a_title"),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def line(self) -> Line:
        """The part of this row that versions keep and compare."""
        return Line(self.pk, self.kind, self.title, self.minutes, self.presenter)


class AgendaVersion(models.Model):
    """A meeting's agenda as somebody saved it. The first version is what the meeting began with."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda_versions")
    number = models.PositiveSmallIntegerField(help_text="Within the meeting, from 1.")
    lines = models.JSONField(help_text="Items in their order: key, kind, title, minutes, presenter.")
    saved_at = models.DateTimeField()
    account = models.BigIntegerField(null=True, blank=True, help_text="Key of the account that saved it.")
    post = models.CharField(max_length=200, blank=True, help_text="From which it was saved.")

    class Meta:
        ordering = ("meeting", "number")
        constraints = (
            models.UniqueConstraint(fields=["meeting", "number"], name="agenda_version_number_unique"),
            models.CheckConstraint(condition=Q(number__gte=1), name="agenda_version_from_one"),
        )

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.number}"

    @property
    def items(self) -> tuple[Line, ...]:
        """The items as they stood, in their order."""
        return tuple(Line(**line) for line in self.lines)
