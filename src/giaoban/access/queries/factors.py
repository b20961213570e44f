"""Who has a second factor, what it is, and who is asked for one."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from giaoban.access.models import Account, Authenticator, PaperCode, Passkey
from giaoban.access.queries.holders import holder_of
from giaoban.access.rules import Holder, Policy, is_reminded, is_required


@dataclass(frozen=True, slots=True)
class Factors:
    """The second factors of one account."""

    app: Authenticator | None
    passkeys: list[Passkey]
    codes_left: int

    @property
    def count(self) -> int:
        """How many ways there are besides the codes on paper."""
        return len(self.passkeys) + (self.app is not None)


def factors_of(account: Account) -> Factors:
    """Return what an account has. Three queries."""
    return Factors(
        app=Authenticator.objects.filter(account=account).first(),
        passkeys=list(passkeys_of(account)),
        codes_left=PaperCode.objects.filter(account=account, used_at__isnull=True).count(),
    )


def has_factor(account: Account) -> bool:
    """Return whether the password of an account does not suffice. One query."""
    return with_factor().filter(pk=account.pk).exists()


def passkeys_of(account: Account) -> QuerySet[Passkey]:
    """Return the passkeys of an account."""
    return Passkey.objects.filter(account=account)


def with_factor() -> QuerySet[Account]:
    """Return the accounts that have a second factor."""
    app = Authenticator.objects.filter(account=OuterRef("pk"))
    return Account.objects.filter(Exists(app) | Exists(Passkey.objects.filter(account=OuterRef("pk"))))


def must_have_factor(account: Account) -> bool:
    """Return whether this installation lets the account no further without a second factor."""
    if account.username is None:
        return False
    return is_required(holder_of(account, timezone.localdate()), Policy(settings.SECOND_FACTOR))


def is_to_be_reminded(account: Account, holder: Holder) -> bool:
    """Return whether to remind somebody that a password alone is thin for their posts."""
    if account.username is None or holder.limited or not is_reminded(holder):
        return False
    return not has_factor(account)
