"""One meeting of a series. What may happen to it is in rules."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from giaoban.access.rules import Target
from giaoban.meetings.models.series import Period, Series, period_name
from giaoban.meetings.rules import BEFOREHAND, BRIEFING, LIFE, ORDINARY_MINUTES, Facts, Sitting, State
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a state was called that day.
MEETING_STATES = [state.value for state in State]
NOTICED = ["called", "in_session", "closed"]
BEGUN = ["in_session", "closed"]
# Only briefings take opinions and hear replies; meetings of other types are no "next meeting".
BRIEFINGS: Final = Q(meeting_type=BRIEFING)


class Meeting(models.Model):
    """One meeting of a series."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="meetings")
    series = models.ForeignKey(Series, models.PROTECT, related_name="meetings")
    period = models.ForeignKey(Period, models.PROTECT, related_name="meetings")
    meeting_type = models.SlugField(max_length=40, default=BRIEFING, help_text="Code of the vocabulary.")
    name = models.CharField(max_length=200, blank=True, help_text="Empty: it is called after its period.")
    number = models.PositiveSmallIntegerField(
        default=1, help_text="Its key within its period, among those of its type."
    )
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(
        default=ORDINARY_MINUTES, help_text="How long it is planned to last; follows its agenda."
    )
    place = models.CharField(max_length=200)
    state = models.CharField(
        max_length=10, choices=[(s, s) for s in MEETING_STATES], default=LIFE.start.value
    )
    written_until = models.DateField(help_text="Last day on which written opinions are taken for it.")
    called_at = models.DateTimeField(null=True, blank=True)
    called_for = models.DateTimeField(
        null=True, blank=True, help_text="When it was to begin, as the notice said that went out first."
    )
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    compiled_at = models.DateTimeField(null=True, blank=True, help_text="When its compilation was closed.")
    cancelled_because = models.CharField(max_length=300, blank=True)
    conclusion = models.TextField(blank=True)
    live_version = models.PositiveIntegerField(
        default=0, help_text="Raised with each change that the screens of the day show."
    )
    uid = models.UUIDField(default=uuid4, unique=True, editable=False, help_text="In calendars, for ever.")
    sequence = models.PositiveIntegerField(default=0, help_text="Changes that calendars must hear of.")
    revised_at = models.DateTimeField(default=timezone.now, help_text="Of the last of these changes.")

    class Meta:
        ordering = ("starts_at", "pk")
        indexes = (models.Index(fields=["series", "starts_at"], name="meeting_by_series_and_day"),)
        constraints = (
            models.UniqueConstraint(
                fields=["period", "meeting_type", "number"], name="meeting_number_unique_in_period"
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="meeting_number_from_one"),
            models.CheckConstraint(condition=Q(state__in=MEETING_STATES), name="meeting_state_is_known"),
            models.UniqueConstraint(
                fields=["series", "starts_at"],
                condition=~Q(state="cancelled"),
                name="meeting_one_at_a_time_in_series",
            ),
            models.CheckConstraint(
                condition=Q(state__in=NOTICED, called_at__isnull=False)
                | Q(state="planned", called_at__isnull=True)
                | Q(state="cancelled"),
                name="meeting_called_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(called_for__isnull=True) | Q(called_at__isnull=False),
                name="meeting_called_for_a_time_was_called",
            ),
            models.CheckConstraint(
                condition=Q(state__in=BEGUN, opened_at__isnull=False)
                | (~Q(state__in=BEGUN) & Q(opened_at__isnull=True)),
                name="meeting_opened_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(state="closed", closed_at__isnull=False)
                | (~Q(state="closed") & Q(closed_at__isnull=True)),
                name="meeting_closed_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(closed_at__gte=F("opened_at")),
                name="meeting_closed_after_it_was_opened",
            ),
            models.CheckConstraint(
                condition=Q(compiled_at__isnull=True) | Q(state="closed"), name="meeting_compiled_is_closed"
            ),
            models.CheckConstraint(
                condition=(Q(state="cancelled") & has_words("cancelled_because"))
                | (~Q(state="cancelled") & Q(cancelled_because="")),
                name="meeting_cancelled_has_a_reason",
            ),
            models.CheckConstraint(condition=Q(minutes__gte=1), name="meeting_lasts"),
            models.CheckConstraint(
                condition=Q(meeting_type=BRIEFING) | has_words("name"),
                name="meeting_of_another_type_has_a_name",
            ),
        )

    def __str__(self) -> str:
        return f"{self.series_id}/{self.starts_at:%Y-%m-%d}"

    def get_absolute_url(self) -> str:
        return reverse("meetings:detail", args=[self.pk])

    @property
    def title(self) -> str:
        """How this meeting is called in the language in force; reads series and period."""
        if self.name:
            return self.name
        period = period_name(self.series.frequency, self.period.year, self.period.month)
        if self.comes_second:
            return _("Briefing of %(period)s, second meeting") % {"period": period}
        return _("Briefing of %(period)s") % {"period": period}

    @cached_property
    def comes_second(self) -> bool:
        """Whether another briefing of its period is held before it; a list reads this with its rows.

        The stored number is a key only: an earlier meeting may be added, or the first be cancelled.
        """
        if "second" in self.__dict__:
            return bool(self.__dict__["second"])
        before = Q(starts_at__lt=self.starts_at) | Q(starts_at=self.starts_at, pk__lt=self.pk)
        others = Meeting.objects.filter(before, BRIEFINGS, period=self.period_id)
        return self.state != State.CANCELLED and others.exclude(state=State.CANCELLED.value).exists()

    @property
    def begins(self) -> datetime:
        """When it begins, Asia/Ho_Chi_Minh."""
        return timezone.localtime(self.starts_at)

    @property
    def called_begins(self) -> datetime:
        """When it was to begin as the first notice said, Asia/Ho_Chi_Minh; as planned now if none did."""
        return timezone.localtime(self.called_for or self.starts_at)

    @property
    def due_at(self) -> datetime:
        """The moment by which what is due at it must be there: the plan, or an earlier opening."""
        return min(self.starts_at, self.opened_at or self.starts_at)

    def is_begun(self, now: datetime) -> bool:
        """Whether it has begun by ``now``, or can begin no more: it is over, or not held."""
        return self.state not in BEFOREHAND or self.due_at <= now

    @property
    def ends(self) -> datetime:
        """When it is planned to end, Asia/Ho_Chi_Minh."""
        return self.begins + timedelta(minutes=self.minutes)

    @property
    def is_briefing(self) -> bool:
        """Whether it takes opinions and hears the replies that are due."""
        return self.meeting_type == BRIEFING

    @property
    def day(self) -> date:
        """The day on which it is held."""
        return self.begins.date()

    @property
    def facts(self) -> Facts:
        """The part of this row that rules may look at."""
        return Facts(
            key=self.pk,
            state=State(self.state),
            starts_at=self.begins,
            written_until=self.written_until,
            binds=self.is_briefing,
        )

    @property
    def sitting(self) -> Sitting:
        """Its place among the meetings of its series."""
        return Sitting(self.pk, self.begins, cancelled=self.state == State.CANCELLED, binds=self.is_briefing)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)
