"""Who is invited to a meeting, how far the notice has come, and what they answered."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from giaoban.access.rules import Target
from giaoban.meetings.models.meetings import Meeting
from giaoban.meetings.rules.chain import Stamps
from giaoban.meetings.rules.invitations import Answer, Cause, Group
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what an answer was called that day.
ANSWERS = [answer.value for answer in Answer]
CAUSES = [cause.value for cause in Cause]
GROUPS = [group.value for group in Group]


class Invitation(models.Model):
    """One post invited to one meeting. Who holds the post is read as of the day of the meeting."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="invitations")
    post = models.ForeignKey("organisation.Post", models.PROTECT, related_name="invitations")
    group = models.CharField(max_length=10, choices=[(g, g) for g in GROUPS])
    via = models.ForeignKey(
        "organisation.Unit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The unit whose office passes the notice on; empty if the committee sends it itself.",
    )
    sent_at = models.DateTimeField(help_text="By the committee, the first notice.")
    changed_at = models.DateTimeField(
        null=True, blank=True, help_text="When the notice of the last change of day or hour went out."
    )
    passed_on_at = models.DateTimeField(null=True, blank=True)
    received_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=10, choices=[(a, a) for a in ANSWERS], blank=True)
    cause = models.CharField(max_length=13, choices=[(c, c) for c in CAUSES], blank=True)
    reason = models.CharField(max_length=300, blank=True)
    substitute = models.CharField(max_length=100, blank=True, help_text="Name of who comes instead.")
    substitute_is = models.CharField(max_length=150, blank=True, help_text="What that person is.")
    answered_at = models.DateTimeField(null=True, blank=True)
    recorded_by = models.CharField(
        max_length=200, blank=True, help_text="Post that took the answer down; empty if given by oneself."
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("meeting", "pk")
        constraints = (
            models.UniqueConstraint(fields=["meeting", "post"], name="invitation_once_a_post"),
            models.CheckConstraint(condition=Q(group__in=GROUPS), name="invitation_group_is_known"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True)
                | Q(answer__in=ANSWERS, answered_at__isnull=False),
                name="invitation_answer_has_its_time",
            ),
            models.CheckConstraint(
                condition=~Q(answer="declines") | Q(cause__in=CAUSES), name="invitation_declined_has_a_cause"
            ),
            models.CheckConstraint(
                condition=Q(answer="substitute") ^ Q(substitute=""), name="invitation_substitute_has_a_name"
            ),
            models.CheckConstraint(
                condition=Q(answer__in=[Answer.DECLINES.value, Answer.SUBSTITUTE.value])
                | Q(cause="", reason=""),
                name="invitation_who_comes_has_no_cause",
            ),
            models.CheckConstraint(
                condition=Q(substitute_is="") | has_words("substitute"),
                name="invitation_who_is_sent_has_a_name",
            ),
            models.CheckConstraint(
                condition=Q(passed_on_at__isnull=True) | Q(via__isnull=False),
                name="invitation_passed_on_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(read_at__isnull=True) | Q(received_at__lte=F("read_at")),
                name="invitation_read_after_it_came",
            ),
            models.CheckConstraint(
                condition=Q(changed_at__isnull=True) | Q(changed_at__gte=F("sent_at")),
                name="invitation_changed_after_it_was_sent",
            ),
        )

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.post_id}"

    def get_absolute_url(self) -> str:
        return reverse("meetings:invitation", args=[self.pk])

    @property
    def stamps(self) -> Stamps:
        """How far the notice has come, Asia/Ho_Chi_Minh."""
        moments = (self.sent_at, self.passed_on_at, self.received_at, self.read_at, self.changed_at)
        zone = timezone.get_current_timezone()
        sent, passed, received, read, changed = (at.astimezone(zone) if at else None for at in moments)
        is_passed = self.via_id is not None
        return Stamps(sent, passed, received, read, is_passed=is_passed, changed_at=changed)

    @property
    def notice_at(self) -> datetime:
        """When the notice that holds now went out: the first one, or that of the last change."""
        return self.changed_at or self.sent_at

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table; reads meeting and post."""
        post = self.post
        units = frozenset({post.unit_id}) if post.unit_id is not None else frozenset[int]()
        agencies = frozenset({post.agency_id}) if post.agency_id is not None else frozenset[int]()
        return Target(host=self.meeting.host_id, units=units, agencies=agencies)


class InvitationLetter(models.Model):
    """The number under which the letter of invitation to a meeting went out."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="letters")
    number = models.OneToOneField("documents.IssuedNumber", models.PROTECT, related_name="+")
    issued_at = models.DateTimeField()
    names_at = models.DateTimeField(
        null=True, blank=True, help_text="When the meeting was to begin as the letter says."
    )

    class Meta:
        ordering = ("meeting", "pk")

    def __str__(self) -> str:
        return f"{self.meeting_id}/{self.number_id}"
