"""Whether a password is among those that strangers try first."""

from functools import cache

from django.contrib.auth.password_validation import CommonPasswordValidator

from giaoban.access.models import Account
from giaoban.access.rules import why_not_password
from giaoban.kernel.verdict import Refusal


def password_refusal(account: Account, password: str) -> Refusal | None:
    """Return why ``password`` is too weak for this account, or ``None`` if it will do."""
    person = account.person
    names = (account.username or "", person.full_name, person.phone, person.email, person.host.name)
    return why_not_password(password, names=names, is_common=is_common)


def is_common(password: str) -> bool:
    """Return whether a password stands on Django's list of the 20,000 most used ones."""
    return password in _list()


@cache
def _list() -> frozenset[str]:
    return frozenset(CommonPasswordValidator().passwords)
