"""The pages of a list whose length is known already, so that the database does not count it again."""

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.db.models import QuerySet

if TYPE_CHECKING:
    AnyPaginator = Paginator[Any]
else:
    AnyPaginator = Paginator


class CountedPaginator(AnyPaginator):
    """A paginator that is told how many rows there are."""

    def __init__(self, rows: QuerySet[Any], per_page: int, *, count: int) -> None:
        super().__init__(rows, per_page)
        self._known = count

    @property
    def count(self) -> int:
        """How many rows there are, as it was told."""
        return self._known
