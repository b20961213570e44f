"""Which year is asked for, numbers in addresses, and tables as workbooks."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.http import HttpResponse
from django.utils import timezone

from giaoban.access.http import SignedInRequest
from giaoban.ui.workbooks import Listing
from giaoban.ui.workbooks import as_workbook as listed

NAMES: Final = 36
COUNTS: Final = 14


@dataclass(frozen=True, slots=True)
class Years:
    """The years that hold something, the latest first, and the one that is shown."""

    all: tuple[int, ...]
    chosen: int


def years_shown(request: SignedInRequest, found: Iterable[int]) -> Years:
    """Return the years to choose from, those of the rows and this one, and the one that is asked for.

    Without a wish it is this year, if there is anything of it, else the latest that holds something.
    """
    this, known = timezone.localdate().year, set(found)
    years = sorted({this, *known}, reverse=True)
    begun = max(known, default=this) if this not in known else this
    asked = request.GET.get("year", "")
    return Years(tuple(years), next((year for year in years if str(year) == asked), begun))


def number_in(text: str) -> int | None:
    """Return the number that part of an address is; ``None`` if it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None  # noqa: PLR2004


def as_workbook(name: str, listing: Listing) -> HttpResponse:
    """Return a table of names and counts as a workbook, on A4 laid across."""
    return listed(name, listing, (NAMES, *(COUNTS for _ in listing.columns)), across=True)
