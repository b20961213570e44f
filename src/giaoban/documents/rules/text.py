"""Text on paper: what becomes of characters that cannot be printed, and where tone marks stand."""

import re
import unicodedata
from enum import StrEnum
from typing import Final

from giaoban.kernel.vietnamese import nfc

PLACEHOLDER: Final = "\ufffd"
_NOT_CHARACTERS: Final = frozenset("\ufffe\uffff")
_KEPT: Final = frozenset("\n\t")
_SYLLABLE: Final = re.compile(r"(?<![qQ])(òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)(?!\w)", re.IGNORECASE)


class ToneStyle(StrEnum):
    """Where the tone mark stands in syllables such as "ủy": an office keeps to one of the two."""

    FIRST = "first"  # ủy, hòa, khỏe
    SECOND = "second"  # uỷ, hoà, khoẻ


def printable(text: str) -> str:
    """Return ``text`` as it goes on paper: precomposed, every character there to see.

    Nothing is dropped. A control character, half of a surrogate pair or a code that is no character stands
    as "�", so that its place stays visible; tabs and line ends are kept.

    Source:
        TCVN 6909:2001, precomposed letters.
    """
    joined = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return nfc("".join(letter if _can_stand(letter) else PLACEHOLDER for letter in joined))


def toned(words: str, style: ToneStyle) -> str:
    """Return fixed words with the tone marks where the office puts them; never used on what people wrote."""
    if style is ToneStyle.FIRST:
        return words
    return _SYLLABLE.sub(lambda found: _moved(found[0]), words)


def _can_stand(letter: str) -> bool:
    if letter in _KEPT:
        return True
    return letter not in _NOT_CHARACTERS and unicodedata.category(letter) not in {"Cc", "Cs"}


def _moved(syllable: str) -> str:
    """Move the tone mark from the first vowel to the second."""
    first = unicodedata.normalize("NFD", syllable[0])
    return nfc(first[0] + syllable[1] + first[1:])
