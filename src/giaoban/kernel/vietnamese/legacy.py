"""Recognising text in the font encodings of before Unicode (TCVN3 and VNI), which old files still hold."""

import re
from typing import Final

_SYMBOLS: Final = "µ¸¶·¹¨»¾¼½©®§ª«¬\u00ad"
_CAPITALS: Final = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝÐÞÆÇËÎÏÑÖ×ØÜ"
_LETTER: Final = r"[^\W\d_]"

# What no Vietnamese or foreign word written in Unicode looks like: "c¸n bé" and "§¶ng" (TCVN3), "NguyÔn",
# "Vieät Nam" and "Baûo" (VNI).
_BROKEN_WORDS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        f"{_LETTER}[{_SYMBOLS}]+{_LETTER}",
        f"[{_SYMBOLS}]{{2}}{_LETTER}|{_LETTER}[{_SYMBOLS}]{{2}}",
        f"[a-z][{_CAPITALS}][a-z]",
        "(?i:[aeouyôö][ùøûõï]|[ae][âáàãåä]|a[êéèú]|o[âåä])",
    )
)
_FOREIGN_LETTER: Final = re.compile("[äåæçëîïñöøûüþÿßÄÅÆÇËÎÏÑÖØÛÜÞ×÷]")
_UNICODE_VIETNAMESE: Final = re.compile("[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]")
_ENOUGH: Final = 3


def looks_like_legacy_encoding(text: str) -> bool:
    """Return whether ``text`` was made for an old font and would be unreadable as it stands.

    One broken word is enough; single foreign letters ("Müller") are not, unless there are several.
    """
    broken = foreign = proper = 0
    for word in text.split():
        if any(pattern.search(word) for pattern in _BROKEN_WORDS):
            broken += 1
        elif _FOREIGN_LETTER.search(word):
            foreign += 1
        elif _UNICODE_VIETNAMESE.search(word):
            proper += 1
    score = _ENOUGH * broken + foreign
    return score >= _ENOUGH and score > proper
