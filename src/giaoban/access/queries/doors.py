"""Which slip, link or account a token or a code belongs to. None of these says whether it is still good."""

from datetime import date

from django.utils.translation import gettext

from giaoban.access.models import Account, MonthLink, Slip
from giaoban.access.queries.seals import digest_of, key_in
from giaoban.access.rules import Purpose
from giaoban.access.rules.wording import ROLE_NAMES
from giaoban.organisation.models import Term
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Role


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


def demo_role_of(account: Account, day: date) -> str:
    """Return the role in which a ready-made link lets its visitor look around; empty without a post."""
    terms = Term.objects.filter(holding(day), holding(day, "post__"), person=account.person_id)
    term = terms.select_related("post").order_by("pk").first()
    return gettext(ROLE_NAMES[Role(term.post.role)]) if term else ""
