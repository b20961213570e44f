"""Series of meetings and their periods."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from giaoban.access.rules import Target
from giaoban.meetings.rules import Frequency, Recurrence, RuleKind
from giaoban.meetings.rules.talks import A_WEEK_OF_WORK
from giaoban.organisation.models.spans import Dated, in_order

# Values, not members: a migration must freeze what a state was called that day.
RULE_KINDS = [kind.value for kind in RuleKind]
FREQUENCIES = [frequency.value for frequency in Frequency]

ROMAN = ("I", "II", "III", "IV")


def period_name(frequency: str, year: int, month: int) -> str:
    """Return how a period is called, inside a sentence, in the language in force."""
    if frequency == Frequency.QUARTER:
        quarter = ROMAN[(month - 1) // Frequency.QUARTER.months]
        return _("quarter %(quarter)s/%(year)s") % {"quarter": quarter, "year": year}
    return date_format(date(year, month, 1), "YEAR_MONTH_FORMAT")


class Series(Dated):
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
    talk_days = models.PositiveSmallIntegerField(
        default=A_WEEK_OF_WORK, help_text="Working days before the meeting by which the text of a talk is in."
    )
    talks_each = models.PositiveSmallIntegerField(default=1, help_text="Talks at one meeting, by the rota.")
    once = models.UUIDField(
        unique=True,
        null=True,
        blank=True,
        editable=False,
        help_text="Made with the form, so that sending twice makes one; empty if no form made it.",
    )

    class Meta:
        ordering = ("host", "cluster__position", "pk")
        verbose_name_plural = "series"
        constraints = (
            in_order("series"),
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
