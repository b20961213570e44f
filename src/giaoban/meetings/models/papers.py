"""What a meeting leaves on paper: minutes and notice of conclusions, their versions, annexes beside them."""

from datetime import date, time

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from giaoban.meetings.models.meetings import Meeting
from giaoban.meetings.rules.drawing import LINES, Duty
from giaoban.meetings.rules.papers import PAPER_LIFE, PaperFacts, PaperKind, PaperState, Section
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a state was called that day.
PAPER_KINDS = [kind.value for kind in PaperKind]
PAPER_STATES = [state.value for state in PaperState]


class MeetingPaper(models.Model):
    """The minutes of a meeting, or the notice of its conclusions.

    Once it is approved the database itself refuses every change of its row and of its versions.
    """

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="papers")
    kind = models.CharField(max_length=11, choices=[(k, k) for k in PAPER_KINDS])
    state = models.CharField(
        max_length=9, choices=[(s, s) for s in PAPER_STATES], default=PAPER_LIFE.start.value
    )
    version = models.PositiveIntegerField(default=1, help_text="Number of the newest version.")
    submitted_at = models.DateTimeField(null=True, blank=True)
    given_back_because = models.CharField(max_length=500, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.CharField(max_length=200, blank=True, help_text="The post that approved it.")
    number = models.OneToOneField(
        "documents.IssuedNumber", models.PROTECT, null=True, blank=True, related_name="meeting_paper"
    )
    head = models.JSONField(
        default=dict, help_text="Letterhead and signature as they were when it was approved."
    )

    class Meta:
        ordering = ("meeting", "-kind")
        indexes = (models.Index(fields=["state", "meeting"], name="paper_by_state"),)
        constraints = (
            models.UniqueConstraint(fields=["meeting", "kind"], name="paper_once_a_meeting"),
            models.CheckConstraint(condition=Q(kind__in=PAPER_KINDS), name="paper_kind_is_known"),
            models.CheckConstraint(condition=Q(state__in=PAPER_STATES), name="paper_state_is_known"),
            models.CheckConstraint(condition=Q(version__gte=1), name="paper_version_from_one"),
            models.CheckConstraint(
                condition=(Q(state="approved", approved_at__isnull=False, number__isnull=False))
                | (~Q(state="approved") & Q(approved_at__isnull=True, number__isnull=True)),
                name="paper_approved_has_time_and_number",
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(submitted_at__isnull=False),
                name="paper_submitted_has_its_time",
            ),
        )

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.kind}"

    def get_absolute_url(self) -> str:
        return reverse("meetings:paper", args=[self.meeting_id, self.kind])

    @property
    def facts(self) -> PaperFacts:
        """The part of this row that rules may look at."""
        return PaperFacts(PaperKind(self.kind), PaperState(self.state), self.version)

    @property
    def signed_on(self) -> date | None:
        """The day of signing; ``None`` before it is approved."""
        return timezone.localdate(self.approved_at) if self.approved_at else None


class PaperVersion(models.Model):
    """A paper as somebody saved it; none is ever changed."""

    paper = models.ForeignKey(MeetingPaper, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(help_text="Within the paper, from 1.")
    content = models.JSONField(help_text="Sections in their order: key, title, text.")
    duties = models.JSONField(default=list, help_text="What was given to whom, by when, as it stood then.")
    saved_at = models.DateTimeField()
    account = models.BigIntegerField(null=True, blank=True, help_text="Key of the account that saved it.")
    post = models.CharField(max_length=200, blank=True, help_text="From which it was saved.")

    class Meta:
        ordering = ("paper", "number")
        constraints = (
            models.UniqueConstraint(fields=["paper", "number"], name="paper_version_number_unique"),
            models.CheckConstraint(condition=Q(number__gte=1), name="paper_version_number_from_one"),
        )

    def __str__(self) -> str:
        return f"{self.paper_id}/{self.number}"

    @property
    def sections(self) -> tuple[Section, ...]:
        """The paper part by part, in its order."""
        return tuple(Section(**section) for section in self.content)

    @property
    def lines(self) -> tuple[Section, ...]:
        """The parts of one line: who, when."""
        return tuple(each for each in self.sections if each.key in LINES)

    @property
    def texts(self) -> tuple[Section, ...]:
        """The parts of several paragraphs."""
        return tuple(each for each in self.sections if each.key not in LINES)

    @property
    def tasks(self) -> tuple[Duty, ...]:
        """What was given to whom."""
        return tuple(
            Duty(row["what"], row["who"], date.fromisoformat(row["due"]) if row["due"] else None)
            for row in self.duties
        )

    def text_of(self, key: str) -> str:
        """Return the words of one part; empty if there is none."""
        return next((each.text for each in self.sections if each.key == key), "")

    def time_of(self, key: str) -> time:
        """Return a part that holds a time of day."""
        hour, minute = self.text_of(key).split(":")
        return time(int(hour), int(minute))


class Annex(models.Model):
    """What was put right after a paper was approved; it stands beside it and counts once the chair agrees."""

    paper = models.ForeignKey(MeetingPaper, models.PROTECT, related_name="annexes")
    number = models.PositiveSmallIntegerField(help_text="Within the paper, from 1.")
    text = models.TextField()
    written_at = models.DateTimeField()
    account = models.BigIntegerField(null=True, blank=True)
    post = models.CharField(max_length=200, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.CharField(max_length=200, blank=True)
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice adds once.")

    class Meta:
        ordering = ("paper", "number")
        verbose_name_plural = "annexes"
        constraints = (
            models.UniqueConstraint(fields=["paper", "number"], name="annex_number_unique"),
            models.CheckConstraint(condition=has_words("text"), name="annex_says_something"),
        )

    def __str__(self) -> str:
        return f"{self.paper_id}/{self.number}"
