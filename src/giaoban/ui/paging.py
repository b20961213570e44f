"""The pages of a list: how long one is, and one that need not count its rows again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from django.core.paginator import Paginator
from django.db.models import QuerySet

A_PAGE: Final = 25  # rows of a list that is read, not searched: three screens of a phone

if TYPE_CHECKING:
    AnyPaginator = Paginator[Any]
else:
    AnyPaginator = Paginator


class CountedPaginator(AnyPaginator):
    """A paginator that is told how many rows there are."""

    def __init__(self, rows: QuerySet[Any, Any] | Sequence[Any], per_page: int, *, count: int) -> None:
        super().__init__(rows, per_page)
        self._known = count

    @property
    def count(self) -> int:
        """How many rows there are, as it was told."""
        return self._known
