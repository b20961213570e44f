"""The request as views behind the sign-in see it."""

from django.http import HttpRequest

from giaoban.access.models import Account
from giaoban.access.rules import Holder


class SignedInRequest(HttpRequest):
    """A request with the person who makes it."""

    user: Account
    holder: Holder
