"""What pages of payments show around their rows: the years one can choose, the files of many lists."""

from collections.abc import Iterable, Sequence
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
    """Lists to sign that come in one file: where it is, and the first and the last of them."""

    to: str
    first: str
    last: str


def together_of(host: Host, sheets: Sequence[PaymentSheet]) -> list[Together]:
    """Return the files in which the sheets of a year of a committee come together; none of a single sheet."""
    rows = [row for row in sheets if row.host_id == host.pk and not hasattr(row, "corrected_by")]
    rows.sort(key=lambda row: row.number)
    parts = [rows[first : first + TOGETHER] for first in range(0, len(rows), TOGETHER)]
    return [
        Together(
            reverse("allowances:lists-file", args=[host.pk, part[0].year, number]),
            part[0].code,
            part[-1].code,
        )
        for number, part in enumerate(parts, start=1)
        if len(rows) > 1
    ]
