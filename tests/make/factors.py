"""Makers for the second factor: an app that is set up, and what it shows."""

from datetime import datetime, timedelta

from django.utils import timezone

from giaoban.access.actions import add_app
from giaoban.access.models import Account
from giaoban.access.rules import factors
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from tests.make import access

SECRET = b"twenty bytes of room"
PASSWORD = "ba con trâu đen"


def figures(at: datetime | None = None, *, secret: bytes = SECRET) -> str:
    """Return what the app shows at a moment; now if none is given."""
    return factors.figures_of(secret, factors.step_of(at or timezone.now()))


def staff(
    *, username: str = "van.phong", role: Role | None = Role.OFFICE, host: Host | None = None
) -> Account:
    """Return somebody who signs in with a name and a password."""
    account = access.account(role=role, username=username, host=host)
    account.set_password(PASSWORD)
    account.save()
    return account


def with_app(account: Account) -> list[str]:
    """Set up an app whose figures of now are not spent yet, and return the codes on paper."""
    long_ago = timezone.now() - timedelta(hours=1)
    return add_app(account, secret=SECRET, figures=figures(long_ago), at=long_ago)
