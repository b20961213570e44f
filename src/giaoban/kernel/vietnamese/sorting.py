"""Sort keys as bytes, so that every database and every export lists Vietnamese in the same order."""

import re
import unicodedata
from typing import Final

from giaoban.kernel.vietnamese.folding import accented, nfc

ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES: Final = {"\u0300": 2, "\u0309": 3, "\u0303": 4, "\u0301": 5, "\u0323": 6}
LEVEL_TONE: Final = 1
FOREIGN_MARK: Final = 7

# First bytes, lowest first: end of a level, space, punctuation, number, Vietnamese letter, any other letter.
_END: Final = b"\x00"
_SPACE: Final = b"\x01"
_SIGN: Final = 0x02
_NUMBER: Final = 0x10
_LETTER: Final = 0x20
_OTHER: Final = 0xF0

_LETTERS: Final = {letter: bytes([_LETTER + place]) for place, letter in enumerate(ALPHABET)}
_LONGEST_NUMBER: Final = 0xFFFF
# A number, a run of spaces, or one sign with the marks that stand on it.
_PIECE: Final = re.compile("([0-9]+)|(\\s+)|(.[\u0300-\u036f]*)", re.DOTALL)


def sort_key(text: str) -> bytes:
    """Return the bytes by which ``text`` sorts: letters, then tones, then lower before upper case.

    Numbers count by size ("Thôn 2" before "Thôn 10"), a space is lower than any letter, and đ, ă, â, ê, ô, ơ,
    ư are letters of their own.

    Source:
        Unicode CLDR, collation for ``vi``.
    """
    return _two_levels(text) + _spelling(text)


def given_name(full_name: str) -> str:
    """Return the last word of a name, by which a Vietnamese is addressed; empty if there is none."""
    return (full_name.split() or [""])[-1]


def name_sort_key(full_name: str, given: str | None = None) -> bytes:
    """Return the bytes by which a person sorts: given name, then family name, then middle names.

    Args:
        full_name: The name as written, family name first.
        given: The given name where it is not the last word.
    """
    words = full_name.split()
    last = (given or given_name(full_name)).split()
    rest = words[: -len(last)] if last and words[-len(last) :] == last else words
    parts = (" ".join(last), " ".join(rest[:1]), " ".join(rest[1:]))
    return b"".join(map(_two_levels, parts)) + _spelling(full_name)


def _two_levels(text: str) -> bytes:
    apart = unicodedata.normalize("NFD", accented(text.strip()))
    pieces = [_weights(*found.groups(default="")) for found in _PIECE.finditer(apart)]
    letters = b"".join(letter for letter, _tone in pieces)
    tones = bytes(tone for _letter, tone in pieces)
    return letters + _END + tones + _END


def _spelling(text: str) -> bytes:
    # Swapped, because capitals come first in Unicode and last in a list.
    return nfc(text.strip()).swapcase().encode("utf-8", "surrogatepass")


def _weights(number: str, space: str, sign: str) -> tuple[bytes, int]:
    if number:
        digits = number.lstrip("0")
        length = min(len(digits), _LONGEST_NUMBER).to_bytes(2, "big")
        return bytes([_NUMBER]) + length + digits.encode(), LEVEL_TONE
    if space:
        return _SPACE, LEVEL_TONE
    return _letter_and_tone(sign)


def _letter_and_tone(sign: str) -> tuple[bytes, int]:
    tone = next((TONES[mark] for mark in sign[1:] if mark in TONES), LEVEL_TONE)
    shape = nfc(sign[0] + "".join(mark for mark in sign[1:] if mark not in TONES))
    if shape in _LETTERS:
        return _LETTERS[shape], tone
    if sign[0] in _LETTERS:
        return _LETTERS[sign[0]], FOREIGN_MARK
    first = _OTHER if sign[0].isalpha() else _SIGN
    return bytes([first]) + ord(sign[0]).to_bytes(3, "big"), FOREIGN_MARK if sign[1:] else LEVEL_TONE
