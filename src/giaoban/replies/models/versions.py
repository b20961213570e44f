"""How the versions of a reply are stored."""

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from giaoban.organisation.models.words import has_words
from giaoban.replies.models.words import PointWords
from giaoban.replies.rules.correcting import Version
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer, ReplyFacts, State
from giaoban.replies.rules.judging import Judged
from giaoban.replies.rules.leaving import Document

if TYPE_CHECKING:
    from giaoban.opinions.models import Opinion
    from giaoban.replies.models.judging import Judgement

# Values, not members: a migration must freeze what a thing was called that day.
REPLY_STATES = ["draft", "submitted", "cleared", "delivered"]
CLEARED = ["cleared", "delivered"]


class Reply(models.Model):
    """One version of the written answer to a referral; a delivered version is never edited."""

    referral = models.ForeignKey("opinions.Referral", models.PROTECT, related_name="replies")
    version = models.PositiveSmallIntegerField(help_text="From 1; a returned referral gets the next.")
    agency = models.ForeignKey("organisation.Agency", models.PROTECT, related_name="replies")
    state = models.CharField(max_length=9, choices=[(s, s) for s in REPLY_STATES], default="draft")
    outcome = models.ForeignKey("organisation.Item", models.PROTECT, null=True, blank=True, related_name="+")
    next_report_on = models.DateField(null=True, blank=True, help_text="Of an outcome that does not close.")
    sent_back_because = models.CharField(
        max_length=500, blank=True, help_text="The clearer's remark to the drafter."
    )
    document_number = models.CharField(max_length=60, blank=True)
    document_date = models.DateField(null=True, blank=True)
    signer = models.CharField(max_length=200, blank=True, help_text="Post and name, as signed.")
    attachment = models.FileField(
        upload_to="replies/%Y/%m/", blank=True, help_text="Under a random name; served by a view only."
    )
    attachment_name = models.CharField(max_length=200, blank=True, help_text="As it was called.")
    from_paper = models.BooleanField(default=False, help_text="Entered by the office from the signed paper.")
    drafted_by = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    drafted_at = models.DateTimeField()
    cleared_by = models.ForeignKey("access.Account", models.PROTECT, null=True, blank=True, related_name="+")
    cleared_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    lock = models.PositiveIntegerField(default=1, help_text="Raised with each save; two tabs notice.")
    once = models.UUIDField(
        unique=True,
        null=True,
        blank=True,
        help_text="Key of the form that delivered it, so that sending twice delivers once.",
    )

    class Meta:
        ordering = ("referral", "version")
        verbose_name_plural = "replies"
        constraints = (
            models.UniqueConstraint(fields=["referral", "version"], name="reply_version_unique_in_referral"),
            models.UniqueConstraint(
                fields=["referral"], condition=~Q(state="delivered"), name="reply_one_open_version"
            ),
            models.CheckConstraint(condition=Q(state__in=REPLY_STATES), name="reply_state_is_known"),
            models.CheckConstraint(condition=Q(version__gte=1), name="reply_version_from_one"),
            models.CheckConstraint(condition=Q(lock__gte=1), name="reply_lock_from_one"),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(outcome__isnull=False), name="reply_submitted_has_an_outcome"
            ),
            models.CheckConstraint(
                condition=(
                    Q(state="delivered", delivered_at__isnull=False, document_date__isnull=False)
                    & has_words("document_number")
                    & has_words("signer")
                )
                | (
                    ~Q(state="delivered")
                    & Q(delivered_at__isnull=True, document_date__isnull=True, document_number="", signer="")
                ),
                name="reply_delivered_is_a_document",
            ),
            models.CheckConstraint(
                condition=Q(from_paper=False) | Q(state="delivered"), name="reply_from_paper_is_delivered"
            ),
            models.CheckConstraint(
                condition=Q(cleared_by__isnull=True, cleared_at__isnull=True)
                | Q(cleared_by__isnull=False, cleared_at__isnull=False, state__in=CLEARED),
                name="reply_cleared_by_somebody_then",
            ),
            models.CheckConstraint(
                condition=~Q(state="cleared") | Q(cleared_by__isnull=False), name="reply_cleared_by_somebody"
            ),
            models.CheckConstraint(
                condition=Q(cleared_at__isnull=True) | Q(cleared_at__gte=F("drafted_at")),
                name="reply_cleared_after_it_was_drafted",
            ),
            models.CheckConstraint(
                condition=Q(delivered_at__isnull=True)
                | Q(delivered_at__gte=Coalesce(F("cleared_at"), F("drafted_at"))),
                name="reply_delivered_after_it_was_cleared",
            ),
            models.CheckConstraint(
                condition=Q(cleared_by__isnull=True) | ~Q(cleared_by=F("drafted_by")),
                name="reply_cleared_by_a_second_person",
            ),
        )

    def __str__(self) -> str:
        return f"{self.referral_id} v{self.version}"

    @property
    def facts(self) -> ReplyFacts:
        """How it stands between people: the part of this row that rules may look at."""
        return ReplyFacts(
            State(self.state), self.referral.state, self.drafted_by_id, self.lock, corrects=self.is_correction
        )

    @property
    def is_correction(self) -> bool:
        """Whether it corrects a version that was delivered."""
        return hasattr(self, "erratum")

    @property
    def as_it_left(self) -> Version:
        """What it says and the document that carries it, to be compared with another version."""
        document = Document(self.document_number, self.document_date, self.signer)
        return Version(self.answer, document if self.document_number else None)

    @property
    def answer(self) -> Answer:
        """What it says, point by point."""
        return Answer(
            points=tuple(written.facts for written in self.points.all()),
            outcome=Outcome(self.outcome.code) if self.outcome is not None else None,
            next_report_on=self.next_report_on,
        )

    @property
    def title(self) -> str:
        """What it is found by first: the code of the matter, its title, and the number of the document."""
        return f"{self.referral.code} {self.referral.title} {self.document_number}"

    @property
    def words(self) -> str:
        """Everything it says, as one text; never who signed it."""
        said = ((row.found, row.cause, row.grounds, row.action, row.who) for row in self.points.all())
        return " ".join(part for row in said for part in row if part)

    @property
    def acted_on(self) -> Judged:
        """What somebody who acts on it meets: whether this is still the version that counts."""
        later = self.referral.replies.filter(state=State.DELIVERED.value, version__gt=self.version)
        return Judged(
            state=State(self.state),
            is_latest=not later.exists(),
            acted_upon=hasattr(self, "returned"),
            referral=self.referral.state,
        )

    def judged_by(self, opinion: "Opinion", judgement: "Judgement | None") -> Judged:
        """Return what its raiser meets: this version, and until when a closing judgement may be changed."""
        presented = (
            opinion.meeting.series.meetings.exclude(state="cancelled")
            .filter(starts_at__gt=self.delivered_at or timezone.now())
            .order_by("starts_at")
            .first()
        )
        facts = self.acted_on
        return replace(
            facts,
            acted_upon=facts.acted_upon or bool(judgement and judgement.settled_because),
            change_until=timezone.localdate(presented.starts_at) if presented else None,
        )


class PointReply(PointWords):
    """The answer to one point of a referral."""

    reply = models.ForeignKey(Reply, models.CASCADE, related_name="points")
    point = models.ForeignKey("opinions.Point", models.PROTECT, related_name="replies")

    class Meta:
        ordering = ("reply", "point__number")
        constraints = (
            models.UniqueConstraint(fields=["reply", "point"], name="point_answered_once_a_version"),
        )

    def __str__(self) -> str:
        return f"{self.reply_id} · {self.point_id}"

    @property
    def facts(self) -> PointAnswer:
        """The part of this row that rules may look at."""
        return self.answer_to(self.point.number)
