"""How a committee's ways, the ladders of its reminders and a person's choice are stored."""

from django.db import models
from django.db.models import F, Q

from giaoban.messages.models.outbox import CHANNELS
from giaoban.messages.rules.life import Channel
from giaoban.messages.rules.promising import LATEST_RUNG, Rung, rungs
from giaoban.messages.rules.reaching import OUTSIDE
from giaoban.messages.rules.reading import LONGEST_PAUSE, MOST_TIMES, while_unread
from giaoban.messages.rules.reminding import Ladder

LANGUAGES = ["vi", "en"]


class Offer(models.Model):
    """The ways besides their own page on which a committee reaches its people, the preferred one first.

    The row is also what planners of reminders lock, one committee at a time.
    """

    host = models.OneToOneField("organisation.Host", models.CASCADE, related_name="offer")
    ways = models.CharField(max_length=40, blank=True, help_text="Codes separated by commas.")

    class Meta:
        ordering = ("host",)

    def __str__(self) -> str:
        return f"{self.host_id}: {self.ways}"

    @property
    def channels(self) -> tuple[Channel, ...]:
        """The ways as the rules know them."""
        return tuple(Channel(way) for way in self.ways.split(",") if way in OUTSIDE)


class SeriesLadder(models.Model):
    """When the people of one series are reminded of its meetings; without a row the usual ladder holds."""

    series = models.OneToOneField("meetings.Series", models.CASCADE, related_name="ladder")
    before = models.CharField(
        max_length=40, blank=True, default="7,3", help_text="Days before, separated by commas."
    )
    eve = models.TimeField(
        null=True, blank=True, help_text="On the evening before, Asia/Ho_Chi_Minh; empty for none."
    )

    class Meta:
        ordering = ("series",)

    def __str__(self) -> str:
        return f"{self.series_id}: {self.before}"

    @property
    def ladder(self) -> Ladder:
        """The ladder as the rules know it."""
        return Ladder(tuple(int(days) for days in self.before.split(",") if days), self.eve)


class ReadingLadder(models.Model):
    """When secretaries of one committee are reminded of a bulletin that they have not said to have read.

    Without a row the usual steps hold.
    """

    host = models.OneToOneField("organisation.Host", models.CASCADE, related_name="reading_ladder")
    every = models.PositiveSmallIntegerField(help_text="Days after it was issued, and between reminders.")
    times = models.PositiveSmallIntegerField(help_text="How often at most; 0 for never.")

    class Meta:
        ordering = ("host",)
        constraints = (
            models.CheckConstraint(
                condition=Q(every__gte=1, every__lte=LONGEST_PAUSE), name="reading_ladder_pauses_some_days"
            ),
            models.CheckConstraint(condition=Q(times__lte=MOST_TIMES), name="reading_ladder_comes_to_an_end"),
        )

    def __str__(self) -> str:
        return f"{self.host_id}: {self.times} x {self.every}"

    @property
    def ladder(self) -> Ladder:
        """The ladder as the rules know it."""
        return while_unread(self.every, self.times)


class OverdueLadder(models.Model):
    """After how many days each level of one committee hears of a promise that is past its day.

    Without a row the usual days hold.
    """

    host = models.OneToOneField("organisation.Host", models.CASCADE, related_name="overdue_ladder")
    clearer = models.PositiveSmallIntegerField(help_text="Days until the owing agency's head is told.")
    office = models.PositiveSmallIntegerField(help_text="Days until the office is told.")
    standing_member = models.PositiveSmallIntegerField(help_text="Days until the standing members are told.")
    chair = models.PositiveSmallIntegerField(help_text="Days until the chair is told.")

    class Meta:
        ordering = ("host",)
        constraints = (
            models.CheckConstraint(
                condition=Q(clearer__gte=1, chair__lte=LATEST_RUNG), name="overdue_ladder_stands_in_a_month"
            ),
            models.CheckConstraint(
                condition=Q(
                    clearer__lte=F("office"),
                    office__lte=F("standing_member"),
                    standing_member__lte=F("chair"),
                ),
                name="overdue_ladder_rises",
            ),
        )

    def __str__(self) -> str:
        return f"{self.host_id}: {self.clearer}, {self.office}, {self.standing_member}, {self.chair}"

    @property
    def rungs(self) -> tuple[Rung, ...]:
        """The levels as the rules know them."""
        return rungs(self.clearer, self.office, self.standing_member, self.chair)


class Choice(models.Model):
    """How one person wants to be told, and in which language."""

    person = models.OneToOneField("organisation.Person", models.CASCADE, related_name="choice")
    way = models.CharField(
        max_length=6,
        choices=[(c, c) for c in CHANNELS],
        blank=True,
        help_text="Empty: as the committee does.",
    )
    language = models.CharField(max_length=2, choices=[(name, name) for name in LANGUAGES], default="vi")

    class Meta:
        ordering = ("person",)
        constraints = (
            models.CheckConstraint(condition=Q(way__in=["", *CHANNELS]), name="choice_way_is_known"),
            models.CheckConstraint(condition=Q(language__in=LANGUAGES), name="choice_language_is_known"),
        )

    def __str__(self) -> str:
        return f"{self.person_id}: {self.way}"
