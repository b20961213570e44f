"""What pages of payments show around their rows: the years one can choose, the files of many lists."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from giaoban.access.http import SignedInRequest
from giaoban.allowances.models import PaymentSheet
from giaoban.documents.printing import TOGETHER
from giaoban.organisation.models import Host


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


@dataclass(frozen=True, slots=True)
class Together:
    """The lists to sign of a year of a committee that come in one file.

    Attributes:
        to: Where the file is, or where it is asked for.
        is_asked_for: Whether they are too many to wait for.
        first: The number of the first list, and ``last`` that of the last.
    """

    to: str
    is_asked_for: bool
    first: str
    last: str


def together_of(host: Host, sheets: Sequence[PaymentSheet]) -> Iterator[Together]:
    """Yield the file in which the sheets of a year of a committee come together; none of a single sheet."""
    rows = [row for row in sheets if row.host_id == host.pk and not hasattr(row, "corrected_by")]
    rows.sort(key=lambda row: row.number)
    if len(rows) > 1:
        is_asked_for = len(rows) > TOGETHER
        page = "allowances:print-lists" if is_asked_for else "allowances:lists-file"
        to = reverse(page, args=[host.pk, rows[0].year])
        yield Together(to, is_asked_for, rows[0].code, rows[-1].code)
