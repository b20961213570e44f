"""What in a text may lead to one citizen: found so that its writer can be warned, and masked if they like.

Nothing here forbids anything. Names of officials behind their post are no citizens' names; names of markets,
roads and temples are none either.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.rules.shouting import UPPER, shouted_in, written_out_in


class Named(StrEnum):
    """What leads to somebody."""

    CITIZEN = "citizen"
    PHONE = "phone"
    IDENTITY = "identity"
    PLOT = "plot"
    PLATE = "plate"


# They become part of a Vietnamese text, so they are Vietnamese in every language of the pages.
MASKS: Final[Mapping[Named, str]] = {
    Named.CITIZEN: "[tên công dân]",
    Named.PHONE: "[số điện thoại]",
    Named.IDENTITY: "[số giấy tờ]",
    Named.PLOT: "[số thửa, tờ bản đồ]",
    Named.PLATE: "[biển số xe]",
}
NAMED_WORDS: Final[Mapping[Named, str]] = {
    Named.CITIZEN: gettext_noop("the name of a citizen"),
    Named.PHONE: gettext_noop("a telephone number"),
    Named.IDENTITY: gettext_noop("the number of an identity paper"),
    Named.PLOT: gettext_noop("the number of a plot or map sheet"),
    Named.PLATE: gettext_noop("the plate of a vehicle"),
}

_PART: Final = rf"[{UPPER}][^\W\d_]*"
_AMOUNT: Final = r"(?!\s*(?:đồng|đ\b|vnđ|vnd|triệu|tỷ|tỉ|m2|m²|m3|ha\b|kg|tấn|sào|mẫu))"
_DAY: Final = r"(?!\d{1,2}[./-]\d{1,2}[./-]\d{4})"
_CITIZENS: Final = (
    # One part of a name is enough behind a word of address; a place name stands before some of them.
    rf"(?<!\w)(?:[Ôô]ng(?:\s+bà|/bà)?|[Bb]à|[Cc]ụ|[Aa]nh|[Cc]hị|[Cc]hú|[Bb]ác|[Cc]ô|[Tt]hầy)\s+{_PART}(?:\s+{_PART}){{0,4}}",
    # Typed without marks, of a household or a child: at least two parts.
    rf"(?<!\w)(?:ong|ba|[Hh]ộ(?:\s+(?:ông|bà|nghèo))?|ho|[Cc]ông dân|[Gg]ia đình|[Ee]m|[Cc]háu|[Mm]ẹ"
    rf"|[Ll]iệt sĩ)\s+{_PART}(?:\s+{_PART}){{1,4}}",
)
_NUMBERS: Final[Mapping[Named, str]] = {
    Named.PLATE: (
        r"(?<![\w/.-])(?:\d{2}[\s-]?[A-ZĐ]{1,2}\d?(?:[\s-]+|(?<=[A-ZĐ])|(?<=[A-ZĐ]\d))(?:\d{3}\.?\d{2}|\d{4})(?![\w/])"
        r"|(?<=biển số )\d{2}[\s-]?[A-Za-zĐđ]{1,2}\d?[\s.-]*\d{3,5}(?:\.\d{2})?(?!\w))"
    ),
    Named.PHONE: rf"(?<![\d.,/]){_DAY}(?:\+84|0)(?:[\s.-]?\d){{9,10}}(?![\d/])",
    Named.IDENTITY: (
        rf"(?<![\d.,/+])(?:\d{{12}}|\d{{9}}|\d{{3}}(?: \d{{3}}){{3}}|\d{{3}}(?: \d{{3}}){{2}}"
        rf"|(?<=CMND )\d{{3}}(?:\.\d{{3}}){{2}}|(?<=CMND: )\d{{3}}(?:\.\d{{3}}){{2}})(?![\d/.]\d|\d){_AMOUNT}"
    ),
    Named.PLOT: (
        r"(?i:\b(?:số thửa|thửa(?: đất)?(?: số)?|thua(?: dat)? so|tờ bản đồ(?: số)?|to ban do(?: so)?|tờ số))"
        rf"\s*:?\s*\d+\b(?![.,]\d){_AMOUNT}(?!\s*(?:m\b|mét))"
    ),
}
_PATTERNS: Final = tuple((kind, re.compile(pattern)) for kind, pattern in _NUMBERS.items())
_MASK: Final = re.compile("|".join(map(re.escape, MASKS.values())))
_NAMES: Final = tuple(re.compile(pattern) for pattern in _CITIZENS)
_PLACES: Final = frozenset(
    [
        "chợ",
        "đường",
        "phố",
        "cầu",
        "chùa",
        "đền",
        "miếu",
        "núi",
        "xóm",
        "thôn",
        "ngõ",
        "ngã",
        "hẻm",
        "khu",
        "trường",
        "đình",
        "hồ",
        "kênh",
        "dốc",
        "bến",
        "làng",
        "vườn",
        "xã",
        "phường",
        "trấn",
        "huyện",
        "quận",
        "tỉnh",
        "đảo",
        "sông",
        "gia",
    ]
)
_NO_NAMES: Final = frozenset(["con", "em", "cháu", "mẹ", "nội", "ngoại", "già", "ấy", "ta", "chị", "bà"])
_POSTS: Final = frozenset(["chủ", "bí", "trưởng", "phó", "giám", "tổ", "thủ", "bộ", "đại", "đảng"])
# Whom the whole country calls so.
_KNOWN: Final = frozenset({"bác hồ", "bác tôn", "bà trưng", "bà triệu"})
_PLACES_CALLED_SO: Final = frozenset(
    {"Bà Rịa", "Bà Nà", "Bà Đen", "Ông Ích Khiêm", "Gia đình Văn Hóa", "Anh Hùng", "Cô Tô"}
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, and where in the composed text."""

    kind: Named
    words: str
    start: int

    @property
    def end(self) -> int:
        """The place behind its last letter."""
        return self.start + len(self.words)

    @property
    def mask(self) -> str:
        """The words that say what stood here."""
        return MASKS[self.kind]


def named_in(text: str) -> tuple[Finding, ...]:
    """Return what in ``text`` may lead to one citizen, in its order; no letter is in two of them."""
    found = sorted(_all(nfc(text)), key=lambda each: (each.start, -each.end))
    kept: list[Finding] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def masked(text: str) -> str:
    """Return ``text`` composed, with words in brackets in place of what may lead to one citizen."""
    whole = nfc(text)
    for each in reversed(named_in(whole)):
        whole = f"{whole[: each.start]}{each.mask}{whole[each.end :]}"
    return whole


def without_masks(text: str) -> str:
    """Return ``text`` without the words that stand where something was masked: they say nothing of it."""
    return _MASK.sub(" ", text) if "[" in text else text


def is_known(words: str) -> bool:
    """Return whether somebody called so is no citizen to be masked."""
    return " ".join(words.split()).lower() in _KNOWN


def numbers_in(text: str) -> Iterator[Finding]:
    """Yield the numbers in ``text`` that lead to somebody, kind by kind; one may lie in another."""
    for kind, pattern in _PATTERNS:
        yield from (Finding(kind, match.group(), match.start()) for match in pattern.finditer(text))


def _all(text: str) -> Iterator[Finding]:
    yield from numbers_in(text)
    shouted = tuple(shouted_in(text))
    for each in (*shouted, *written_out_in(text)):
        yield Finding(Named.CITIZEN, each.words, each.start)
    for pattern in _NAMES:
        for match in pattern.finditer(text):
            if _is_citizen(match.group(), text[: match.start()]):
                inside = (each.end for each in shouted if match.start() <= each.start < match.end())
                end = next(inside, match.end())
                yield Finding(Named.CITIZEN, text[match.start() : end], match.start())


def _is_citizen(words: str, before: str) -> bool:
    name = [part for part in words.split()[1:] if part[0].isupper()]
    first = name[0]
    behind = before.rstrip(" ").rpartition(" ")[2].lower()
    if behind in _PLACES or first.lower() in _NO_NAMES or words in _PLACES_CALLED_SO or is_known(words):
        return False
    return not (len(name) == 1 and first.lower() in _POSTS)
