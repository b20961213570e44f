"""One form for texts that mean the same: composed, with one tone placement, or without any mark."""

import re
import unicodedata
from typing import Final

TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
MARK: Final = "\u0300-\u036f"

# An open syllable takes its tone on either vowel: hoà or hòa, khoẻ or khỏe, uỷ or ủy. In "quý" the u belongs
# to the consonant, so there the tone stands on the y.
_TONE_ON_SECOND: Final = re.compile(f"(o(?=[ae])|(?<!q)u(?=y))([aey])([{TONES}])(?![\\w{MARK}])")
_TONE_ON_QU: Final = re.compile(f"(?<=q)u([{TONES}])y(?![\\w{MARK}])")

_LAST_Y: Final = re.compile(r"(?:(?<![^\W\d_])|(?<=[bcdghklmnpqrstvx])|(?<=qu))y(?![^\W\d_])")
_SPACES: Final = re.compile(r"\s+")
_WORD: Final = re.compile(r"\w+")
_QUOTES: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})
# ð is what an Icelandic key or an old converter leaves in place of đ.
_CROSSED_D: Final = str.maketrans({"đ": "d", "Đ": "D", "ð": "d", "Ð": "D"})

_SAME_WORDS: Final = (
    (re.compile(r"\bhàng(?= (?:ngày|tuần|tháng|quý|năm)\b)"), "hằng"),
    (re.compile(r"\bphản ảnh\b"), "phản ánh"),
)

_LONGEST_FILE_NAME: Final = 80
_RESERVED_BY_WINDOWS: Final = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)
}


def nfc(text: str) -> str:
    """Return ``text`` with every letter composed, the form in which everything is stored."""
    return unicodedata.normalize("NFC", text)


def accented(text: str) -> str:
    """Return the form in which two exact spellings are compared: marks kept, case and tone placement not."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("ð", "đ"))
    placed = _TONE_ON_QU.sub(r"uy\1", _TONE_ON_SECOND.sub(r"\1\3\2", apart))
    return nfc(placed)


def unmarked(text: str) -> str:
    """Return ``text`` without marks, case kept: what a text message without Vietnamese letters holds."""
    apart = unicodedata.normalize("NFD", text)
    return nfc("".join(sign for sign in apart if not unicodedata.combining(sign))).translate(_CROSSED_D)


def is_unmarked(text: str) -> bool:
    """Return whether ``text`` holds no mark: typed without Vietnamese letters, perhaps in a text message."""
    if text.isascii():
        return True
    apart = unicodedata.normalize("NFD", text)
    return not any(unicodedata.combining(sign) or sign in "đĐðÐ" for sign in apart)


def fold(text: str) -> str:
    """Return the form in which texts are found whatever marks, case or spelling were typed.

    Beside marks and case, a last y counts as i (lý and lí), runs of spaces as one, and typographic quotes as
    plain ones. The result may be shorter than ``text``: positions in it say nothing about the original.
    """
    plain = unmarked(text.casefold()).translate(_QUOTES)
    return _SPACES.sub(" ", _LAST_Y.sub("i", plain)).strip()


def search_tokens(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text``: letters and digits only, safe to build a query from."""
    return tuple(_WORD.findall(fold(text)))


def accented_tokens(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` with their marks, variants (hàng tháng, hằng tháng) written one way."""
    same = _SPACES.sub(" ", accented(text))
    for variant, chosen in _SAME_WORDS:
        same = variant.sub(chosen, same)
    return tuple(_WORD.findall(same))


def ascii_file_name(title: str, *, ending: str = "") -> str:
    """Return a file name for ``title`` that every system and every mail program keeps as it is.

    Args:
        title: What the file is called on the page.
        ending: The ending with its dot, for instance ``.docx``.
    """
    letters = unmarked(title.casefold()).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", letters)[:_LONGEST_FILE_NAME].strip("-")
    if not stem or stem in _RESERVED_BY_WINDOWS:
        stem = f"giao-ban-{stem}".rstrip("-")
    return stem + ending


def capital_first(text: str) -> str:
    """Return ``text`` with its first letter as a capital and the others untouched."""
    return text[:1].upper() + text[1:]
