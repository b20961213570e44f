"""Reading the papers that were signed."""

from collections.abc import Iterable

from django.db.models import QuerySet

from giaoban.documents.models import SignedPaper
from giaoban.organisation.models import Host


def standing(host: Host | int, key: str) -> SignedPaper | None:
    """Return the signed paper of a committee that has this key and stands; ``None`` while it is a draft."""
    return signed_as(host, [key]).first()


def signed_as(host: Host | int, keys: Iterable[str]) -> QuerySet[SignedPaper]:
    """Return the signed papers of a committee that have one of these keys and stand."""
    rows = SignedPaper.objects.filter(host=host, key__in=keys, stands=True)
    return rows.select_related("number__numbering__issuer")


def signed_under(host: Host | int, prefix: str) -> QuerySet[SignedPaper]:
    """Return the signed papers of a committee whose keys begin so, those whose number is void too."""
    rows = SignedPaper.objects.filter(host=host, key__startswith=prefix)
    return rows.select_related("number__numbering__issuer").order_by("-number__signed_on", "-pk")
