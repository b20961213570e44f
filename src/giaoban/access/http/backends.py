"""The second step as Django's authentication sees it, so that wrong ones are counted like wrong passwords."""

from django.http import HttpRequest
from django.utils import timezone

from giaoban.access.actions import factors
from giaoban.access.http import passkeys
from giaoban.access.models import Account


class SecondStepBackend:
    """Believes the figures of an app, a code on paper or a passkey of whoever has shown the password."""

    def authenticate(
        self, request: HttpRequest, *, username: str, secret_code: str, secret_passkey: str
    ) -> Account | None:
        """Return the account if the second step is right; it is then used up."""
        account = Account.objects.get_by_natural_key(username)
        now = timezone.now()
        if not secret_passkey:
            return account if factors.show_code(account, secret_code, at=now) else None
        found = passkeys.shown(request, account, secret_passkey)
        if found is None:
            return None
        credential, uses = found
        believed = factors.show_passkey(account, credential=credential, uses=uses, at=now)
        return account if believed else None

    def get_user(self, _key: int) -> Account | None:
        """Return nobody: sessions never begin with the second step alone."""
        return None
