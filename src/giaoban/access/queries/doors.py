"""Which slip, link or account a token or a code belongs to. None of these says whether it is still good."""

from giaoban.access.models import Account, MonthLink, Slip
from giaoban.access.queries.seals import digest_of, key_in
from giaoban.access.rules import Purpose


def slip_of(token: str, purpose: Purpose) -> Slip | None:
    """Return the slip with this token, of this purpose."""
    slips = Slip.objects.select_related("account__person__host")
    return slips.filter(token_digest=digest_of(token), purpose=purpose.value).first()


def link_of(token: str) -> MonthLink | None:
    """Return the month's link with this token."""
    key = key_in("month", token)
    if key is None:
        return None
    return MonthLink.objects.select_related("account__person__host").filter(pk=key).first()


def demo_account_of(token: str) -> Account | None:
    """Return the account of a ready-made link, which exists only where demonstration data is loaded."""
    key = key_in("demo", token)
    if key is None:
        return None
    return Account.objects.filter(pk=key, person__host__is_demo=True, disabled_at__isnull=True).first()
