"""The print run of payments: the lists to sign of a year, in one file."""

from collections.abc import Sequence
from typing import Final

from django.utils.translation import gettext as _

from giaoban.access.rules import Verb
from giaoban.allowances.models import PaymentSheet
from giaoban.allowances.queries.printed import sheets_on_paper
from giaoban.allowances.queries.sheets import WITH_FACTS_OF_SHEETS, with_meetings
from giaoban.documents import runs
from giaoban.documents.rules.paper import Paper


def title(about: runs.About) -> str:
    """Return what the file is."""
    return _("Lists to sign of %(year)s") % {"year": f"{about['year']}"}


def called(about: runs.About) -> str:
    """Return what the file is called, in Vietnamese as every file is."""
    return f"danh sach ky nhan {about['year']}"


def papers(keys: Sequence[int]) -> list[Paper]:
    """Return sheets of one committee as the lists to sign. Five queries, however many they are."""
    found = PaymentSheet.objects.select_related(*WITH_FACTS_OF_SHEETS).in_bulk(keys)
    return sheets_on_paper(with_meetings(found[key] for key in keys))


LISTS: Final = runs.prints(
    runs.Kind(
        name="payment-lists",
        verb=Verb.SEE_PAYMENTS,
        title=title,
        called=called,
        papers=papers,
        page="allowances:index",
        page_title=lambda: _("Support payments"),
    )
)
