"""What pages of payments show around their rows: the years one can choose."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from giaoban.access.http import SignedInRequest


@dataclass(frozen=True, slots=True)
class Years:
    """The years that hold something, the latest first, and the one that is shown."""

    all: tuple[int, ...]
    chosen: int


def years_shown(request: SignedInRequest, found: Iterable[int]) -> Years:
    """Return the years to choose from, those of the rows and this one, and the one that is asked for."""
    years = sorted({timezone.localdate().year, *found}, reverse=True)
    asked = request.GET.get("year", "")
    return Years(tuple(years), next((year for year in years if str(year) == asked), years[0]))
