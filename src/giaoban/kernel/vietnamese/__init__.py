"""Vietnamese text: comparing, searching, sorting and naming, the same on every database."""

from giaoban.kernel.vietnamese.folding import (
    accented,
    accented_tokens,
    ascii_file_name,
    capital_first,
    fold,
    is_unmarked,
    nfc,
    search_tokens,
    unmarked,
)
from giaoban.kernel.vietnamese.legacy import looks_like_legacy_encoding
from giaoban.kernel.vietnamese.sentences import opening, together
from giaoban.kernel.vietnamese.sorting import given_name, name_sort_key, sort_key

__all__ = [
    "accented",
    "accented_tokens",
    "ascii_file_name",
    "capital_first",
    "fold",
    "given_name",
    "is_unmarked",
    "looks_like_legacy_encoding",
    "name_sort_key",
    "nfc",
    "opening",
    "search_tokens",
    "sort_key",
    "together",
    "unmarked",
]
