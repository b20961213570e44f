"""Experience talks: who is asked for one at which meeting, what came of it. What may happen is in rules."""

from datetime import date, datetime

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.access.rules import Target
from giaoban.meetings.models.meetings import Meeting
from giaoban.meetings.rules.talks import TALK_LIFE, TalkFacts, TalkState
from giaoban.meetings.rules.telling import Told
from giaoban.organisation.models.words import has_words
from giaoban.ui.wording import speaks_vietnamese

# Values, not members: a migration must freeze what a state was called that day.
TALK_STATES = [state.value for state in TalkState]
WITHOUT_TITLE = [TalkState.ASKED.value, TalkState.NOT_GIVEN.value]


class Talk(models.Model):
    """One talk on the agenda of one meeting, from the day on which a unit was asked for it."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="talks")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="talks")
    unit = models.ForeignKey(
        "organisation.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="talks",
        help_text="Empty: the group as a whole.",
    )
    post = models.ForeignKey("organisation.Post", models.PROTECT, null=True, blank=True, related_name="talks")
    theme = models.ForeignKey("organisation.Item", models.PROTECT, related_name="talks_on_theme")
    field = models.ForeignKey(
        "organisation.Item", models.PROTECT, null=True, blank=True, related_name="talks_in_field"
    )
    title = models.CharField(max_length=200, blank=True)
    about = models.TextField(blank=True, help_text="What it is about, in a few sentences.")
    subjects = models.CharField(max_length=200, blank=True, help_text="Crops, animals, works; by commas.")
    place = models.CharField(max_length=200, blank=True)
    speaker = models.CharField(max_length=150, blank=True, help_text="A person's name; only with agreement.")
    agreed = models.BooleanField(default=False, help_text="Whether that person agrees to be named.")
    text = models.TextField(blank=True)
    slides = models.FileField(
        upload_to="talks/%Y/%m/", blank=True, help_text="Under a random name; served by a view only."
    )
    slides_name = models.CharField(max_length=200, blank=True, help_text="As it was called.")
    state = models.CharField(
        max_length=13, choices=[(s, s) for s in TALK_STATES], default=TALK_LIFE.start.value
    )
    note = models.CharField(max_length=500, blank=True, help_text="What is to be changed, and why.")
    reason = models.CharField(max_length=300, blank=True, help_text="Why it was not given.")
    asked_at = models.DateTimeField()
    told_at = models.DateTimeField(help_text="When the unit was told of the meeting's day, the last time.")
    told_before = models.JSONField(
        default=list,
        blank=True,
        help_text="Earlier times it was told of a day, first to last: when, and of which day.",
    )
    handed_in_at = models.DateTimeField(null=True, blank=True)
    given_at = models.DateTimeField(null=True, blank=True)
    marked_at = models.DateTimeField(null=True, blank=True, help_text="As good practice.")
    marked_by = models.CharField(max_length=200, blank=True, help_text="From which post it was marked.")
    source = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="borrowed", help_text="The original."
    )
    once = models.UUIDField(unique=True, null=True, blank=True, editable=False)

    class Meta:
        ordering = ("meeting", "pk")
        indexes = (models.Index(fields=["host", "state"], name="talk_by_host_and_state"),)
        constraints = (
            models.CheckConstraint(condition=Q(state__in=TALK_STATES), name="talk_state_is_known"),
            models.CheckConstraint(
                condition=Q(state__in=WITHOUT_TITLE) | has_words("title"), name="talk_past_asked_has_a_title"
            ),
            models.CheckConstraint(
                condition=~Q(state="draft_in") | has_words("text") | has_words("slides"),
                name="talk_draft_has_words",
            ),
            models.CheckConstraint(
                condition=~Q(state="needs_changes") | has_words("note"), name="talk_changes_have_a_note"
            ),
            models.CheckConstraint(
                condition=~Q(state="not_given") | has_words("reason"), name="talk_not_given_has_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(state="given") | Q(given_at__isnull=False), name="talk_given_has_its_time"
            ),
            models.CheckConstraint(
                condition=Q(marked_at__isnull=True) | Q(state="given"), name="talk_marked_was_given"
            ),
            models.CheckConstraint(condition=Q(speaker="") | Q(agreed=True), name="talk_name_is_agreed"),
        )

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("meetings:talk", args=[self.pk])

    @property
    def name(self) -> str:
        """What it is called; before it is registered, by its theme."""
        return self.title or self.theme_called

    @property
    def theme_called(self) -> str:
        """What its committee calls its theme, where a list was read with it; else what all call it."""
        called = self.__dict__.get("theme_vi" if speaks_vietnamese() else "theme_en")
        return called or self.theme.label

    @property
    def who(self) -> str:
        """Who gives it: a name if its bearer agreed, and post, unit or group; never only a name."""
        return f"{self.speaker}, {self.stands}" if self.speaker and self.agreed else self.stands

    @property
    def stands(self) -> str:
        """From where it is given: post, unit or group."""
        return self.post.name if self.post else self.unit.name if self.unit else self.group

    @property
    def group(self) -> str:
        """The group at whose meeting it stands."""
        cluster = self.meeting.series.cluster
        return cluster.name if cluster else _("All units")

    @property
    def told(self) -> list[Told]:
        """What the unit was told of the day of its meeting, first to last; reads the meeting."""
        before = [Told(date.fromisoformat(on), date.fromisoformat(day)) for on, day in self.told_before]
        return [*before, Told(timezone.localdate(self.told_at), self.meeting.day)]

    def tell_again(self, now: datetime, *, instead_of: date) -> None:
        """Keep of which day the unit was told so far, now that it is told of another one. Saves nothing."""
        told_on = timezone.localdate(self.told_at)
        self.told_before = [*self.told_before, [told_on.isoformat(), instead_of.isoformat()]]
        self.told_at = now

    @property
    def facts(self) -> TalkFacts:
        """The part of this row that rules may look at."""
        return TalkFacts(state=TalkState(self.state), is_borrowed=self.source_id is not None)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id, units=frozenset({self.unit_id} if self.unit_id else ()))
