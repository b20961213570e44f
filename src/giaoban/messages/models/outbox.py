"""How the outbox is stored: one row a message, written with the change that it tells of."""

from django.db import models
from django.db.models import Q

from giaoban.access.rules import Target
from giaoban.messages.rules.hours import Audience
from giaoban.messages.rules.life import LIFE, Channel, MessageFacts, State
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a thing was called that day.
CHANNELS = [channel.value for channel in Channel]
STATES = [state.value for state in State]
AUDIENCES = [audience.value for audience in Audience]


class Message(models.Model):
    """One message to one recipient on one way.

    Recipients are plain keys, so that a lawful erasure of a person breaks nothing. What it says is a code and
    values; it is worded when it is read or sent, in the language of whoever reads it.
    """

    key = models.CharField(max_length=250, unique=True, help_text="The event, the recipient and the way.")
    host = models.ForeignKey("organisation.Host", models.PROTECT, related_name="messages")
    channel = models.CharField(max_length=6, choices=[(c, c) for c in CHANNELS])
    person = models.BigIntegerField(
        null=True, blank=True, help_text="Key of who gets it; empty if nobody holds the post."
    )
    post = models.BigIntegerField(null=True, blank=True, help_text="Key of the post they get it for.")
    agency = models.BigIntegerField(null=True, blank=True, help_text="Key of the agency it is for.")
    audience = models.CharField(
        max_length=6, choices=[(a, a) for a in AUDIENCES], help_text="Whose hours count."
    )
    subject = models.CharField(max_length=60, help_text="What it is about, such as meetings.meeting:42.")
    code = models.CharField(max_length=30, help_text="Which sentence it says.")
    values = models.JSONField(default=dict, help_text="What the sentence names; never anybody's words.")
    link = models.CharField(max_length=200, blank=True, help_text="The page it leads to, from the root.")
    state = models.CharField(max_length=9, choices=[(s, s) for s in STATES], default=LIFE.start.value)
    queued_at = models.DateTimeField()
    next_attempt_at = models.DateTimeField(help_text="Not before.")
    useful_until = models.DateTimeField(null=True, blank=True, help_text="Afterwards nobody needs it.")
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_owner = models.CharField(max_length=40, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    fault = models.CharField(max_length=20, blank=True, help_text="Why it could not be sent: a code.")
    fault_detail = models.CharField(max_length=300, blank=True, help_text="What the other side answered.")
    sent_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True, help_text="Of one on a page: when it was opened.")
    told_by = models.BigIntegerField(
        null=True, blank=True, help_text="Key of the account that told it by telephone."
    )

    class Meta:
        ordering = ("-queued_at", "-pk")
        indexes = (
            models.Index(
                fields=["next_attempt_at"], condition=Q(state="waiting"), name="message_next_to_send"
            ),
            models.Index(fields=["lease_until"], condition=Q(state="leased"), name="message_leased"),
            models.Index(fields=["person", "channel", "-queued_at"], name="message_by_person"),
            models.Index(fields=["host", "state", "-queued_at"], name="message_by_host_and_state"),
            models.Index(fields=["subject", "state"], name="message_by_subject"),
        )
        constraints = (
            models.CheckConstraint(condition=Q(channel__in=CHANNELS), name="message_channel_is_known"),
            models.CheckConstraint(condition=Q(state__in=STATES), name="message_state_is_known"),
            models.CheckConstraint(condition=Q(audience__in=AUDIENCES), name="message_audience_is_known"),
            models.CheckConstraint(
                condition=Q(state="leased", lease_until__isnull=False) & has_words("lease_owner")
                | ~Q(state="leased") & Q(lease_until__isnull=True, lease_owner=""),
                name="message_leased_to_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state="sent", sent_at__isnull=False)
                | ~Q(state="sent") & Q(sent_at__isnull=True, told_by__isnull=True),
                name="message_sent_has_its_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="failed") | has_words("fault"), name="message_failed_has_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(read_at__isnull=True) | Q(channel="in_app"), name="message_read_on_a_page"
            ),
            models.CheckConstraint(
                condition=~Q(state="leased") | Q(channel__in=["email", "sms"]),
                name="message_leased_by_a_program",
            ),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(state="sent"), name="message_sent_reached_somebody"
            ),
        )

    def __str__(self) -> str:
        return self.key

    @property
    def facts(self) -> MessageFacts:
        """The part of this row that rules may look at."""
        return MessageFacts(State(self.state), Channel(self.channel), self.useful_until)

    @property
    def target(self) -> Target:
        """Where it stands, for the scope table."""
        return Target(host=self.host_id)


class Reminder(models.Model):
    """A reminder that was said: its key, so that it is never said again."""

    key = models.CharField(max_length=200, unique=True)
    host = models.ForeignKey("organisation.Host", models.CASCADE, related_name="reminders")
    until = models.DateTimeField(help_text="When it stops being due, so that its key is not needed any more.")
    said_at = models.DateTimeField()
    said_in = models.CharField(max_length=200, help_text="Key of the message or digest that said it.")

    class Meta:
        ordering = ("said_at", "pk")
        indexes = (models.Index(fields=["host", "until"], name="reminder_by_host_and_end"),)

    def __str__(self) -> str:
        return self.key


class WorkerBeat(models.Model):
    """One worker, and when it was last alive; so the office sees whether anything is being sent."""

    owner = models.CharField(max_length=40, unique=True)
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ("-seen_at",)

    def __str__(self) -> str:
        return self.owner
