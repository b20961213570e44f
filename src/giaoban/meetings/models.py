"""How series, periods, meetings, agendas and turns are stored. What may happen to them is in rules.py."""

from datetime import date, datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoban.access.rules import Target
from giaoban.meetings.rules import (
    LIFE,
    Channel,
    Facts,
    Frequency,
    ItemKind,
    Recurrence,
    RuleKind,
    Sitting,
    State,
)

# Values, not members: a migration must freeze what a state was called that day.
MEETING_STATES = [state.value for state in State]
RULE_KINDS = [kind.value for kind in RuleKind]
FREQUENCIES = [frequency.value for frequency in Frequency]
ITEM_KINDS = [kind.value for kind in ItemKind]
CHANNELS = [channel.value for channel in Channel]


ROMAN = ("I", "II", "III", "IV")


def period_name(frequency: str, year: int, month: int) -> str:
    """Return how a period is called, inside a sentence, in the language in force."""
    if frequency == Frequency.QUARTER:
        quarter = ROMAN[(month - 1) // Frequency.QUARTER.months]
        return _("quarter %(quarter)s/%(year)s") % {"quarter": quarter, "year": year}
    return _("month %(month)s/%(year)s") % {"month": month, "year": year}


class Series(models.Model):
    """A row of meetings of one host for one cluster, or for all its units."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="series")
    cluster = models.ForeignKey(
        "organisation.Cluster", models.PROTECT, null=True, blank=True, related_name="series"
    )
    name = models.CharField(max_length=150)
    frequency = models.CharField(max_length=7, choices=[(f, f) for f in FREQUENCIES], default="month")
    rule = models.CharField(max_length=12, choices=[(k, k) for k in RULE_KINDS], default="last_weekday")
    weekday = models.PositiveSmallIntegerField(default=4, help_text="0 is Monday, 6 is Sunday.")
    nth = models.PositiveSmallIntegerField(default=1, help_text="Of an nth weekday: 1 to 4.")
    day_of_month = models.PositiveSmallIntegerField(default=25)
    starts_at = models.TimeField(help_text="Asia/Ho_Chi_Minh.")
    place = models.CharField(max_length=200)
    notice_days = models.PositiveSmallIntegerField(default=7)
    closing_days = models.PositiveSmallIntegerField(
        default=3, help_text="Working days before the meeting by which written opinions are in."
    )
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("host", "cluster__position", "pk")
        verbose_name_plural = "series"
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="series_span_in_order",
            ),
            models.CheckConstraint(condition=Q(frequency__in=FREQUENCIES), name="series_frequency_is_known"),
            models.CheckConstraint(condition=Q(rule__in=RULE_KINDS), name="series_rule_is_known"),
            models.CheckConstraint(condition=Q(weekday__lte=6), name="series_weekday_exists"),
            models.CheckConstraint(condition=Q(nth__gte=1, nth__lte=4), name="series_nth_exists"),
            models.CheckConstraint(
                condition=Q(day_of_month__gte=1, day_of_month__lte=31), name="series_day_exists"
            ),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("meetings:series", args=[self.pk])

    @property
    def recurrence(self) -> Recurrence:
        """How this series names its days."""
        return Recurrence(
            frequency=Frequency(self.frequency),
            kind=RuleKind(self.rule),
            weekday=self.weekday,
            nth=self.nth,
            day_of_month=self.day_of_month,
        )

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class Period(models.Model):
    """A month or a quarter of a series; it holds no meeting, one or two."""

    series = models.ForeignKey(Series, models.PROTECT, related_name="periods")
    year = models.PositiveSmallIntegerField()
    month = models.PositiveSmallIntegerField(help_text="First month of the period, 1 to 12.")

    class Meta:
        ordering = ("series", "year", "month")
        constraints = (
            models.UniqueConstraint(fields=["series", "year", "month"], name="period_once_a_series"),
            models.CheckConstraint(condition=Q(month__gte=1, month__lte=12), name="period_month_exists"),
        )

    def __str__(self) -> str:
        return f"{self.month:02d}/{self.year}"


class Meeting(models.Model):
    """One meeting of a series."""

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="meetings")
    series = models.ForeignKey(Series, models.PROTECT, related_name="meetings")
    period = models.ForeignKey(Period, models.PROTECT, related_name="meetings")
    number = models.PositiveSmallIntegerField(default=1, help_text="Within its period: 1 or 2.")
    starts_at = models.DateTimeField()
    place = models.CharField(max_length=200)
    state = models.CharField(
        max_length=10, choices=[(s, s) for s in MEETING_STATES], default=LIFE.start.value
    )
    written_until = models.DateField(help_text="Last day on which written opinions are taken for it.")
    called_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    compiled_at = models.DateTimeField(null=True, blank=True, help_text="When its compilation was closed.")
    cancelled_because = models.CharField(max_length=300, blank=True)
    conclusion = models.TextField(blank=True)

    class Meta:
        ordering = ("starts_at", "pk")
        indexes = (models.Index(fields=["series", "starts_at"], name="meeting_by_series_and_day"),)
        constraints = (
            models.UniqueConstraint(fields=["period", "number"], name="meeting_number_unique_in_period"),
            models.CheckConstraint(condition=Q(number__gte=1), name="meeting_number_from_one"),
            models.CheckConstraint(condition=Q(state__in=MEETING_STATES), name="meeting_state_is_known"),
            models.CheckConstraint(
                condition=~Q(state="closed") | Q(closed_at__isnull=False), name="meeting_closed_has_its_time"
            ),
            models.CheckConstraint(
                condition=~Q(state="cancelled") | ~Q(cancelled_because=""),
                name="meeting_cancelled_has_a_reason",
            ),
        )

    def __str__(self) -> str:
        return f"{self.series_id}/{self.starts_at:%Y-%m-%d}"

    def get_absolute_url(self) -> str:
        return reverse("meetings:detail", args=[self.pk])

    @property
    def title(self) -> str:
        """How this meeting is called in the language in force; reads series and period."""
        period = period_name(self.series.frequency, self.period.year, self.period.month)
        if self.number == 1:
            return _("Briefing of %(period)s") % {"period": period}
        return _("Briefing of %(period)s, no. %(number)s") % {"period": period, "number": self.number}

    @property
    def begins(self) -> datetime:
        """When it begins, Asia/Ho_Chi_Minh."""
        return timezone.localtime(self.starts_at)

    @property
    def day(self) -> date:
        """The day on which it is held."""
        return self.begins.date()

    @property
    def facts(self) -> Facts:
        """The part of this row that rules may look at."""
        return Facts(
            key=self.pk, state=State(self.state), starts_at=self.begins, written_until=self.written_until
        )

    @property
    def sitting(self) -> Sitting:
        """Its place among the meetings of its series."""
        return Sitting(self.pk, self.begins, cancelled=self.state == State.CANCELLED)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class TemplateItem(models.Model):
    """One item of a host's usual order of business."""

    host = models.ForeignKey("organisation.Host", models.CASCADE, related_name="agenda_template")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=[(k, k) for k in ITEM_KINDS])
    title = models.CharField(max_length=200)
    minutes = models.PositiveSmallIntegerField(default=10)
    required = models.BooleanField(default=False)

    class Meta:
        ordering = ("host", "position", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=ITEM_KINDS), name="template_kind_is_known"),
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

    class Meta:
        ordering = ("meeting", "position", "pk")
        constraints = (models.CheckConstraint(condition=Q(kind__in=ITEM_KINDS), name="agenda_kind_is_known"),)

    def __str__(self) -> str:
        return self.title


class Turn(models.Model):
    """One person's turn: spoken at a meeting (C1) or one written submission for it (C1w)."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="turns")
    channel = models.CharField(max_length=7, choices=[(c, c) for c in CHANNELS])
    number = models.PositiveIntegerField(help_text="Order within the meeting, from 1.")
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="turns")
    post = models.ForeignKey("organisation.Post", models.PROTECT, null=True, blank=True, related_name="turns")
    recorder = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField()
    gist = models.TextField(
        blank=True, help_text="What was said in general, where no single opinion holds it."
    )
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice records once.")

    class Meta:
        ordering = ("meeting", "number")
        constraints = (
            models.UniqueConstraint(fields=["meeting", "number"], name="turn_number_unique_in_meeting"),
            models.CheckConstraint(condition=Q(channel__in=CHANNELS), name="turn_channel_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.number}"
