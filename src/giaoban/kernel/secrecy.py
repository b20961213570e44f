"""What is marked as a state secret, and must not be typed into this house at all.

The syllable ``mật`` is also honey, gall, density, a password and a name. It counts as a marking where it
stands alone, in brackets, behind a document or a stamp, or in capitals among small letters.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop

# Words that ``mật`` begins: behind a document or an evening they say nothing of secrecy.
_NOT_COMPOUND: Final = (
    r"(?!\s+(?:độ|ong|thiết|mã|khẩu|vụ|mía|gấu|rỉ|nhân|thám|danh|ngọt|ngữ|đàm|phục|hoa|lợn|bò|vịt|cá)\b)"
)
_MARKED: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # In brackets or quotes, or between stars.
        r"[(\[{<“\"«*]\s*(?:(?:tối|tuyệt)\s+)?mật\s*[)\]}>”\"»*]",
        # Alone on its line.
        r"(?m)^(?:[^\w\n]|_)*(?:(?:tối|tuyệt)\s+)?mật(?:[^\w\n]|_)*$",
        # The two higher grades; the evening is no grade.
        rf"(?<!buổi )(?<!mỗi )(?<!hằng )(?<!hàng )(?<!đêm )\b(?:tối|tuyệt)\s+mật\b{_NOT_COMPOUND}",
        # Said of a document, a stamp or a grade.
        r"\b(?:tài liệu|văn bản|công văn|báo cáo|hồ sơ|kế hoạch|thông báo|quyết định|chỉ thị|dấu|độ)\s+"
        rf"mật\b{_NOT_COMPOUND}(?!\s*[:–—-])",
        r"\bđộ mật\s*[:–—-]\s*mật\b",
    )
)
# Without marks the words mean too much else: only capitals that stand alone count.
_UNMARKED: Final = re.compile(r"(?m)^[^\w\n]*(?:(?:TOI|TUYET)\s+)?MAT[^\w\n]*$")
MARKED: Final = "marked_secret"
_SPACED: Final = re.compile(r"(?<![^\W_])[^\W\d_](?:[\s.\-_·*]+[^\W\d_](?![^\W_]))+")
_GRADES: Final = frozenset({"mật", "tốimật", "tuyệtmật"})
_WORDS: Final = re.compile(r"\S+")
_BEFORE_A_NAME: Final = frozenset(
    {"ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "cụ", "chí", "thôn", "xóm"}
)


def marking_in(*texts: str) -> str:
    """Return the first marking of a state secret in ``texts``, as it stands there; empty if there is none."""
    return next((found for text in texts for found in _markings(_plain(text))), "")


def why_not_type(*texts: str) -> Refusal | None:
    """Return why ``texts`` may not be kept in any way, or ``None`` if nothing in them is marked."""
    found = marking_in(*texts)
    if not found:
        return None
    return Refusal(
        MARKED,
        gettext_noop(
            "“%(found)s” marks a state secret. Nothing marked Mật, Tối mật or Tuyệt mật may be typed here, "
            "and it has not been kept. Take it out, and hand the paper itself to the committee office."
        ),
        {"found": found},
    )


def _plain(text: str) -> str:
    composed = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in composed if unicodedata.category(letter) != "Cf")


def _markings(text: str) -> Iterator[str]:
    for pattern in (*_MARKED, _UNMARKED):
        yield from (match.group().strip() for match in pattern.finditer(text))
    for match in _SPACED.finditer(text):
        if "".join(filter(str.isalpha, match.group())).lower() in _GRADES:
            yield match.group().strip()
    yield from _in_capitals(text)


def _in_capitals(text: str) -> Iterator[str]:
    """Yield ``MẬT`` among small letters: not a name, and not one word of a text in capitals."""
    for line in text.splitlines():
        words = ["", *_WORDS.findall(line), ""]
        for (before, word), (_same, after) in pairwise(pairwise(words)):
            bare = word.strip(".,;:!?-–—")
            if bare == "MẬT" and not _is_name(before) and not _shouts(before) and not _shouts(after):
                yield bare


def _is_name(before: str) -> bool:
    return before.lower() in _BEFORE_A_NAME


def _shouts(word: str) -> bool:
    """Return whether a neighbour is a word in capitals too; numbers of papers are none."""
    bare = word.strip(".,;:!?-–—")
    return len(bare) > 1 and bare.isalpha() and bare.isupper()
