"""Who can sign in. What they may do then follows from the posts they hold that day."""

from datetime import date, timedelta

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from giaoban.access.rules import MOST_TRIES, Purpose, SlipFacts, Way
from giaoban.organisation.models.words import has_words

# Values, not members: a migration must freeze what a thing was called that day.
PURPOSES = [purpose.value for purpose in Purpose]
WAYS = [way.value for way in Way]


class AccountManager(BaseUserManager["Account"]):
    """Finds an account by the name typed at sign-in, its person read along."""

    def get_queryset(self) -> QuerySet["Account"]:
        return super().get_queryset().select_related("person__host")

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(username=username)


class Account(AbstractBaseUser):
    """One person's way in. Secretaries have no name and no password; they come by slip, link or code."""

    person = models.OneToOneField("organisation.Person", models.PROTECT, related_name="account")
    username = models.CharField(max_length=60, unique=True, null=True, blank=True)
    disabled_at = models.DateTimeField(null=True, blank=True)
    notice_seen_at = models.DateTimeField(null=True, blank=True, help_text="When the data notice was read.")

    objects = AccountManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["person"]

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(username__isnull=True) | has_words("username"),
                name="account_username_is_not_empty",
            ),
        )

    def __str__(self) -> str:
        return self.username or f"account {self.pk}"

    @property
    def is_active(self) -> bool:  # type: ignore[override]  # Django's flag, derived here from the day of disabling
        """Whether the account may be used; a disabled person is out at the next request."""
        return self.disabled_at is None


class Slip(models.Model):
    """A way in that works once: a slip to enrol, or a link to choose a password. Only digests are kept."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="slips")
    purpose = models.CharField(max_length=8, choices=[(p, p) for p in PURPOSES])
    token_digest = models.CharField(max_length=64, unique=True)
    code_digest = models.CharField(max_length=64, blank=True, help_text="Empty where there is only a link.")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0, help_text="Wrong codes typed for it.")

    class Meta:
        ordering = ("-made_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=["account", "purpose"],
                condition=Q(used_at__isnull=True, revoked_at__isnull=True),
                name="slip_one_open_a_purpose",
            ),
            models.CheckConstraint(condition=Q(purpose__in=PURPOSES), name="slip_purpose_is_known"),
            models.CheckConstraint(condition=Q(expires_at__gt=F("made_at")), name="slip_lives_a_while"),
            models.CheckConstraint(condition=Q(tries__lte=MOST_TRIES), name="slip_tries_are_few"),
            models.CheckConstraint(
                condition=Q(used_at__isnull=True) | Q(revoked_at__isnull=True), name="slip_used_or_revoked"
            ),
        )

    def __str__(self) -> str:
        return f"slip {self.pk}"

    @property
    def facts(self) -> SlipFacts:
        """The part of this row that rules may look at."""
        return SlipFacts(
            expires_at=self.expires_at,
            purpose=Purpose(self.purpose),
            used_at=self.used_at,
            revoked_at=self.revoked_at,
            tries=self.tries,
            is_disabled=not self.account.is_active,
        )


class MonthLink(models.Model):
    """One person's link for one month; its token is a seal over the key, so that it can be printed again."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="links")
    month = models.DateField(help_text="First day of the month.")
    ends_at = models.DateTimeField()
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-month", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["account", "month"],
                condition=Q(revoked_at__isnull=True),
                name="link_one_good_a_month",
            ),
            models.CheckConstraint(condition=Q(month__endswith="-01"), name="link_month_is_its_first_day"),
        )

    def __str__(self) -> str:
        return f"link {self.pk}"

    @property
    def last_day(self) -> date:
        """The last day on which it opens."""
        return timezone.localdate(self.ends_at - timedelta(microseconds=1))


class Device(models.Model):
    """One browser in which somebody is signed in; deleting its session ends it."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="devices")
    session_key = models.CharField(max_length=40, unique=True)
    way = models.CharField(max_length=8, choices=[(w, w) for w in WAYS])
    link = models.ForeignKey(MonthLink, models.CASCADE, null=True, blank=True, related_name="devices")
    kind = models.CharField(max_length=40, blank=True, help_text="Such as Chrome, Android; no more is kept.")
    began_at = models.DateTimeField()
    seen_on = models.DateField(help_text="The last day on which it was used.")
    ends_at = models.DateTimeField()

    class Meta:
        ordering = ("-seen_on", "-began_at", "-pk")
        constraints = (
            models.CheckConstraint(condition=Q(way__in=WAYS), name="device_way_is_known"),
            models.CheckConstraint(
                condition=Q(way=Way.LINK.value, link__isnull=False)
                | (~Q(way=Way.LINK.value) & Q(link__isnull=True)),
                name="device_by_link_has_a_link",
            ),
        )

    def __str__(self) -> str:
        return f"device {self.pk}"


class Authenticator(models.Model):
    """An app that shows six figures every half minute: the second step of one account."""

    account = models.OneToOneField(Account, models.CASCADE, related_name="authenticator")
    sealed_secret = models.CharField(max_length=200, help_text="Opened by the installation's key only.")
    used_step = models.PositiveBigIntegerField(help_text="The newest half minute that was accepted.")
    made_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=has_words("sealed_secret"), name="authenticator_has_a_secret"),
        )

    def __str__(self) -> str:
        return f"authenticator {self.pk}"


class Passkey(models.Model):
    """A key in a phone, a computer or a stick that stands in for the six figures. Only its public half."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="passkeys")
    name = models.CharField(max_length=60)
    credential = models.CharField(max_length=1400, unique=True, help_text="Its number, in base64url.")
    public_half = models.BinaryField()
    uses = models.PositiveBigIntegerField(default=0, help_text="How often it says it was used.")
    made_at = models.DateTimeField()
    used_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("made_at", "pk")
        constraints = (
            models.CheckConstraint(condition=has_words("name"), name="passkey_has_a_name"),
            models.CheckConstraint(condition=has_words("credential"), name="passkey_has_a_number"),
        )

    def __str__(self) -> str:
        return f"passkey {self.pk}"


class PaperCode(models.Model):
    """One of ten codes on paper, each of which stands in once for a phone that is gone. Only digests."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="paper_codes")
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=["account", "digest"], name="paper_code_once_an_account"),
            models.CheckConstraint(condition=has_words("digest"), name="paper_code_has_a_digest"),
        )

    def __str__(self) -> str:
        return f"paper code {self.pk}"
