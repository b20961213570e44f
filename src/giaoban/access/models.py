"""Who can sign in. What they may do then follows from the posts they hold that day."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q, QuerySet


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
                condition=Q(username__isnull=True) | ~Q(username=""), name="account_username_is_not_empty"
            ),
        )

    def __str__(self) -> str:
        return self.username or f"account {self.pk}"

    @property
    def is_active(self) -> bool:  # type: ignore[override]  # Django's flag, derived here from the day of disabling
        """Whether the account may be used; a disabled person is out at the next request."""
        return self.disabled_at is None
