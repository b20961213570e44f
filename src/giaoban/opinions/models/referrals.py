"""How referrals, their origins, points and steps are stored."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from giaoban.opinions.models.opinions import Opinion
from giaoban.opinions.rules import referrals
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a state was called that day.
REFERRAL_STATES = [state.value for state in referrals.State]
ONCE_ANSWERED = [state.value for state in referrals.State if state in referrals.ONCE_ANSWERED]
STEPS = ["forward", *(verb.value for verb in referrals.Verb)]
ONWARD = ["forward", "transfer", "reroute"]
WITH_A_REASON = [
    *("refuse", "transfer", "give_back", "ask_back", "extend"),
    *("recall", "take_apart", "take_in"),
]


class Referral(models.Model):
    """What is sent to one lead agency after merging and splitting: the unit of count of C5.

    Year, month, unit, cluster and channel are those of the first origin, so that parts sum to the total.
    """

    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="referrals")
    code = models.CharField(max_length=24, unique=True)
    title = models.CharField(max_length=300)
    summary = models.TextField(
        blank=True, help_text="The compiler's words; the original words stay with the origins."
    )
    field = models.ForeignKey("organisation.Item", models.PROTECT, related_name="referrals")
    lead = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="leads")
    supporting = models.ManyToManyField("organisation.Agency", related_name="supports", blank=True)
    year = models.PositiveSmallIntegerField()
    month = models.PositiveSmallIntegerField()
    raised_meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, related_name="raised_referrals")
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="referrals")
    cluster = models.ForeignKey(
        "organisation.Cluster", models.PROTECT, null=True, blank=True, related_name="referrals"
    )
    channel = models.CharField(max_length=7, choices=[("oral", "oral"), ("written", "written")])
    first_due_meeting = models.ForeignKey(
        "meetings.Meeting", models.PROTECT, related_name="first_due_referrals"
    )
    due_meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, related_name="due_referrals")
    matter = models.ForeignKey(
        "opinions.Matter", models.PROTECT, null=True, blank=True, related_name="referrals"
    )
    state = models.CharField(max_length=9, choices=[(s, s) for s in REFERRAL_STATES], default="sent")
    refused_because = models.CharField(max_length=500, blank=True)
    forwarded_at = models.DateTimeField()
    first_delivered_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    recalled_at = models.DateTimeField(
        null=True, blank=True, help_text="When the office called it back; from then on nothing counts it."
    )
    returns = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    once = models.UUIDField(unique=True)

    class Meta:
        ordering = ("-forwarded_at", "pk")
        indexes = (
            models.Index(fields=["host", "year", "field"], name="referral_by_year_and_field"),
            models.Index(fields=["lead", "state"], name="referral_by_lead_and_state"),
            models.Index(fields=["host", "state"], name="referral_by_host_and_state"),
            models.Index(fields=["due_meeting", "state"], name="referral_by_due_meeting"),
        )
        constraints = (
            models.CheckConstraint(condition=Q(state__in=REFERRAL_STATES), name="referral_state_is_known"),
            models.CheckConstraint(
                condition=Q(channel__in=["oral", "written"]), name="referral_channel_is_known"
            ),
            models.CheckConstraint(condition=Q(month__gte=1, month__lte=12), name="referral_month_exists"),
            models.CheckConstraint(condition=Q(version__gte=1), name="referral_version_from_one"),
            models.CheckConstraint(condition=has_words("title"), name="referral_has_a_title"),
            models.CheckConstraint(
                condition=Q(state__in=ONCE_ANSWERED, first_delivered_at__isnull=False)
                | (~Q(state__in=ONCE_ANSWERED) & Q(first_delivered_at__isnull=True)),
                name="referral_delivered_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(first_delivered_at__isnull=True) | Q(first_delivered_at__gte=F("forwarded_at")),
                name="referral_delivered_after_it_was_forwarded",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(closed_at__gte=F("first_delivered_at")),
                name="referral_closed_after_it_was_delivered",
            ),
            models.CheckConstraint(
                condition=(Q(state="refused") & has_words("refused_because"))
                | (~Q(state="refused") & Q(refused_because="")),
                name="referral_refused_has_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state="returned") | Q(returns__gte=1), name="referral_returned_was_given_back"
            ),
            models.CheckConstraint(
                condition=Q(returns=0) | Q(state__in=ONCE_ANSWERED), name="referral_given_back_was_delivered"
            ),
            models.CheckConstraint(
                condition=Q(state="closed", closed_at__isnull=False)
                | (~Q(state="closed") & Q(closed_at__isnull=True)),
                name="referral_closed_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(state="recalled", recalled_at__isnull=False)
                | (~Q(state="recalled") & Q(recalled_at__isnull=True)),
                name="referral_recalled_has_its_time",
            ),
            models.CheckConstraint(
                condition=Q(recalled_at__isnull=True) | Q(recalled_at__gte=F("forwarded_at")),
                name="referral_recalled_after_it_was_forwarded",
            ),
            models.CheckConstraint(
                condition=~Q(raised_meeting=F("first_due_meeting")) & ~Q(raised_meeting=F("due_meeting")),
                name="referral_due_after_it_was_raised",
            ),
        )

    def __str__(self) -> str:
        return self.code

    @property
    def facts(self) -> referrals.ReferralFacts:
        """The part of this row that rules may look at; reads its lead agency."""
        return referrals.ReferralFacts(
            code=self.code,
            state=referrals.State(self.state),
            lead=self.lead_id,
            answers_itself=self.lead.answers_itself,
        )

    @property
    def is_owed(self) -> bool:
        """Whether a written reply is still owed, so that its due meeting matters."""
        return referrals.State(self.state) in referrals.OWED

    def is_overdue(self, now: datetime) -> bool:
        """Return whether a reply is owed and the meeting at which it is due, which was read, has begun."""
        return referrals.is_overdue(self.state, self.due_meeting.due_at, now=now)

    def take(self, verb: referrals.Verb) -> None:
        """Move to the state that ``verb`` leads to and raise the version; the caller saves both."""
        self.state = referrals.LIFE.take(referrals.State(self.state), verb).value
        self.version += 1


class Origin(models.Model):
    """An opinion that a referral answers, wholly or in part; its own group awaits the reply."""

    referral = models.ForeignKey(Referral, models.CASCADE, related_name="origins")
    opinion = models.ForeignKey(Opinion, models.PROTECT, related_name="origins")
    is_first = models.BooleanField(default=False)
    first_due_meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, related_name="+")
    due_meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, related_name="due_origins")

    class Meta:
        ordering = ("referral", "-is_first", "pk")
        indexes = (models.Index(fields=["opinion"], condition=Q(is_first=False), name="origin_merged_away"),)
        constraints = (
            models.UniqueConstraint(fields=["referral", "opinion"], name="origin_once_a_referral"),
            models.UniqueConstraint(
                fields=["referral"], condition=Q(is_first=True), name="origin_one_is_first"
            ),
        )

    def __str__(self) -> str:
        return f"{self.opinion_id} → {self.referral_id}"


class Point(models.Model):
    """One numbered thing that a referral asks; each must have its own answer."""

    referral = models.ForeignKey(Referral, models.CASCADE, related_name="points")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        ordering = ("referral", "number")
        constraints = (
            models.UniqueConstraint(fields=["referral", "number"], name="point_number_unique_in_referral"),
            models.CheckConstraint(condition=Q(number__gte=1), name="point_number_from_one"),
            models.CheckConstraint(condition=has_words("text"), name="point_has_words"),
        )

    def __str__(self) -> str:
        return f"{self.referral_id}.{self.number}"


class Step(models.Model):
    """One step of a referral between bodies, for its history: who, when, what, and why."""

    referral = models.ForeignKey(Referral, models.CASCADE, related_name="steps")
    verb = models.CharField(max_length=12)
    from_agency = models.ForeignKey(
        "organisation.Agency", models.PROTECT, null=True, blank=True, related_name="+"
    )
    to_agency = models.ForeignKey(
        "organisation.Agency", models.PROTECT, null=True, blank=True, related_name="+"
    )
    reason = models.CharField(max_length=500, blank=True)
    ground = models.ForeignKey(
        "organisation.Item",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="Of a refusal: which reason of the list it is counted under.",
    )
    by_post = models.CharField(max_length=200)
    at = models.DateTimeField()
    once = models.UUIDField(
        unique=True,
        null=True,
        blank=True,
        help_text="Key of the form that sent it elsewhere, so that sending twice sends once.",
    )

    class Meta:
        ordering = ("referral", "at", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(verb__in=STEPS), name="step_verb_is_known"),
            models.CheckConstraint(
                condition=Q(verb="forward", from_agency__isnull=True)
                | (~Q(verb="forward") & Q(from_agency__isnull=False)),
                name="step_says_who_had_it",
            ),
            models.CheckConstraint(
                condition=Q(verb__in=ONWARD, to_agency__isnull=False)
                | (~Q(verb__in=ONWARD) & Q(to_agency__isnull=True)),
                name="step_onward_says_where",
            ),
            models.CheckConstraint(
                condition=~Q(verb__in=WITH_A_REASON) | has_words("reason"), name="step_says_why"
            ),
            models.CheckConstraint(
                condition=Q(ground__isnull=True) | Q(verb="refuse"), name="step_ground_is_of_a_refusal"
            ),
        )

    def __str__(self) -> str:
        return f"{self.referral_id} {self.verb}"
