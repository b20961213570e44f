"""How opinions, drafts, corrections and answers on the spot are stored."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from giaoban.opinions.rules import life, referrals
from giaoban.organisation.models.words import has_words
from giaoban.ui.http import address_of

if TYPE_CHECKING:
    from giaoban.opinions.models.referrals import Referral

# Values, not members: a migration must freeze what a thing was called that day.
KINDS = [kind.value for kind in life.Kind]
SEVERITIES = [severity.value for severity in life.Severity]
OPINION_STATES = [state.value for state in life.State]
ASKING_KINDS = [kind.value for kind in life.Kind if life.can_ask(kind)]
# Where a list keeps the origins of its rows: as they are, without a question that could be asked of each.
READ_WAYS = "read_ways"
SET_ASIDE = [life.State.RULED_OUT.value, life.State.ALREADY_ANSWERED.value]


class Opinion(models.Model):
    """One thing that a secretary reported or asked. Its words are never edited once they are sent.

    Of what is asked, ``is_request`` makes it count in C3; the rest counts in C2 and no reply is due.
    """

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="opinions")
    code = models.CharField(max_length=20, unique=True)
    year = models.PositiveSmallIntegerField(help_text="Of the period in which it was raised.")
    month = models.PositiveSmallIntegerField(help_text="Of the period in which it was raised.")
    number = models.PositiveIntegerField(help_text="Within host, year and month, from 1.")
    turn = models.ForeignKey("meetings.Turn", models.PROTECT, related_name="opinions")
    meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, related_name="opinions")
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="opinions")
    post = models.ForeignKey(
        "organisation.Post",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="opinions",
        help_text="Who raised it.",
    )
    recorder = models.ForeignKey(
        "access.Account", models.PROTECT, null=True, blank=True, related_name="+", help_text="Who typed it."
    )
    raised_at = models.DateTimeField()
    kind = models.CharField(max_length=14, choices=[(k, k) for k in KINDS])
    is_request = models.BooleanField()
    text = models.TextField(help_text="Original words: what, where, since when, whom it touches.")
    ask = models.TextField(blank=True, help_text="Original words: what is asked, one matter a line.")
    place = models.CharField(max_length=200, blank=True)
    wished_agency = models.ForeignKey(
        "organisation.Agency", models.PROTECT, null=True, blank=True, related_name="+"
    )
    wished_by = models.DateField(null=True, blank=True)
    urgent = models.BooleanField(default=False)
    field = models.ForeignKey(
        "organisation.Item", models.PROTECT, null=True, blank=True, related_name="opinions"
    )
    topic = models.ForeignKey(
        "organisation.Item",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
        help_text="Of a report that asks for nothing: what it is about. Counts in no counter.",
    )
    severity = models.CharField(max_length=9, choices=[(s, s) for s in SEVERITIES], default="ordinary")
    severity_reason = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=16, choices=[(s, s) for s in OPINION_STATES], default="waiting")
    set_aside_reason = models.CharField(max_length=500, blank=True, help_text="Told to the raiser.")
    answered_by = models.ForeignKey(
        "opinions.Referral",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="answers_again",
        help_text="Of an opinion already answered: where.",
    )
    words_removed_at = models.DateTimeField(
        null=True, blank=True, help_text="Of public mood: when its words were past their days."
    )
    version = models.PositiveIntegerField(
        default=1, help_text="Raised with each change; two compilers notice."
    )
    once = models.UUIDField(unique=True, help_text="Made with the form, so that sending twice raises once.")

    class Meta:
        ordering = ("-year", "-month", "-number")
        indexes = (
            models.Index(fields=["meeting", "state"], name="opinion_by_meeting_and_state"),
            models.Index(fields=["unit", "raised_at"], name="opinion_by_unit"),
            models.Index(fields=["host", "year", "state", "is_request"], name="opinion_by_year_and_state"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["host", "year", "month", "number"], name="opinion_number_unique_in_month"
            ),
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="opinion_kind_is_known"),
            models.CheckConstraint(condition=Q(severity__in=SEVERITIES), name="opinion_severity_is_known"),
            models.CheckConstraint(condition=Q(state__in=OPINION_STATES), name="opinion_state_is_known"),
            models.CheckConstraint(condition=has_words("text"), name="opinion_has_words"),
            models.CheckConstraint(condition=Q(month__gte=1, month__lte=12), name="opinion_month_exists"),
            models.CheckConstraint(condition=Q(number__gte=1), name="opinion_number_from_one"),
            models.CheckConstraint(condition=Q(version__gte=1), name="opinion_version_from_one"),
            models.CheckConstraint(
                condition=Q(severity="ordinary") | has_words("severity_reason"),
                name="opinion_grave_has_a_reason",
            ),
            models.CheckConstraint(
                condition=(Q(state__in=SET_ASIDE) & has_words("set_aside_reason"))
                | (~Q(state__in=SET_ASIDE) & Q(set_aside_reason="")),
                name="opinion_reason_only_if_set_aside",
            ),
            models.CheckConstraint(
                condition=Q(state="already_answered", answered_by__isnull=False)
                | (~Q(state="already_answered") & Q(answered_by__isnull=True)),
                name="opinion_already_answered_says_where",
            ),
            models.CheckConstraint(
                condition=~Q(state="forwarded") | Q(field__isnull=False, is_request=True),
                name="opinion_forwarded_is_a_request_with_a_field",
            ),
            models.CheckConstraint(
                condition=~Q(state="noted") | Q(is_request=False), name="opinion_noted_is_no_request"
            ),
            models.CheckConstraint(
                condition=Q(is_request=False) | Q(kind__in=ASKING_KINDS), name="opinion_request_can_ask"
            ),
            models.CheckConstraint(
                condition=Q(topic__isnull=True) | Q(is_request=False) & ~Q(kind="public_mood"),
                name="opinion_topic_is_of_a_report",
            ),
            models.CheckConstraint(
                condition=Q(words_removed_at__isnull=True) | Q(kind="public_mood"),
                name="opinion_forgotten_is_public_mood",
            ),
        )

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        return address_of("opinions:detail", self.pk)

    @property
    def facts(self) -> life.OpinionFacts:
        """The part of this row that rules may look at; reads its meeting."""
        return life.OpinionFacts(
            code=self.code,
            state=life.State(self.state),
            kind=life.Kind(self.kind),
            is_request=self.is_request,
            compiled=self.meeting.compiled_at is not None,
            raiser=self.post_id,
            field=self.field_id,
            version=self.version,
        )

    @property
    def sent(self) -> "list[Referral]":
        """What was sent of it to agencies and not called back since; reads its origins."""
        origins = vars(self)[READ_WAYS] if READ_WAYS in vars(self) else self.origins.all()
        sent = [origin.referral for origin in origins]
        return [one for one in sent if one.state != referrals.State.RECALLED]

    def take(self, verb: life.Verb) -> None:
        """Move to the state that ``verb`` leads to and raise the version; the caller saves both."""
        self.state = life.LIFE.take(life.State(self.state), verb).value
        self.version += 1


class Correction(models.Model):
    """A correction that stands beside the original words."""

    opinion = models.ForeignKey(Opinion, models.CASCADE, related_name="corrections")
    text = models.TextField()
    author = models.ForeignKey("access.Account", models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    once = models.UUIDField(
        unique=True, null=True, help_text="Made with the form, so that sending twice corrects once."
    )

    class Meta:
        ordering = ("made_at", "pk")
        constraints = (models.CheckConstraint(condition=has_words("text"), name="correction_has_words"),)

    def __str__(self) -> str:
        return f"{self.opinion_id} corrected"


class Draft(models.Model):
    """An opinion that its writer has not sent yet; nobody else sees it."""

    account = models.ForeignKey("access.Account", models.CASCADE, related_name="drafts")
    post = models.ForeignKey("organisation.Post", models.CASCADE, related_name="drafts")
    meeting = models.ForeignKey(
        "meetings.Meeting", models.CASCADE, null=True, blank=True, related_name="drafts"
    )
    answers = models.JSONField(default=dict, help_text="What was typed, by field, as it was typed.")
    once = models.UUIDField(unique=True)
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ("-saved_at",)

    def __str__(self) -> str:
        return f"draft {self.pk}"


class OnSpotAnswer(models.Model):
    """An answer given at the meeting itself: by whom, in what capacity, and whether the raiser agrees."""

    opinion = models.ForeignKey(Opinion, models.CASCADE, related_name="on_spot_answers")
    answered_by = models.CharField(max_length=200, help_text="Post of the one who answered.")
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField()
    raiser_agrees = models.BooleanField(help_text="That the matter is closed; otherwise it goes to writing.")
    recorder = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="When the matter that it had closed was taken back to the waiting ones.",
    )

    class Meta:
        ordering = ("recorded_at", "pk")
        constraints = (
            models.CheckConstraint(condition=has_words("answered_by"), name="on_spot_answer_says_who"),
            models.CheckConstraint(condition=has_words("text"), name="on_spot_answer_has_words"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(raiser_agrees=True),
                name="on_spot_answer_withdrawn_had_closed_the_matter",
            ),
        )

    def __str__(self) -> str:
        return f"{self.opinion_id} answered on the spot"
