"""What in a text may name a private person: names, phones, identity papers, plots, plates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from giaoban.kernel.vietnamese import nfc


class Kind(StrEnum):
    """What a span looks like."""

    NAME = "name"
    PHONE = "phone"
    IDENTITY = "identity"
    PLOT = "plot"
    PLATE = "plate"


@dataclass(frozen=True, slots=True)
class Finding:
    """A span of the text from which it was found: ``text[start:end]``."""

    start: int
    end: int
    kind: Kind


# Who is addressed by these is a person; what follows in capitals is their name.
_TITLE: Final = r"(?:ông|bà|anh|chị|cô|chú|bác|cụ|cháu|em|đồng chí|đ/c|gia đình|hộ|vợ chồng|ong|ba|dong chi)"
_UPPER: Final = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠ-Ỹ"
_NAME_WORD: Final = rf"[{_UPPER}][^\W\d_]*\.?"
# After a title may stand a second one ("gia đình ông Nguyễn Văn Thử"); the last one decides.
_NAME: Final = re.compile(
    rf"(?<!\w)(?i:{_TITLE})(?:[ \xa0]+(?i:{_TITLE}))*[ \xa0]+"
    rf"(?P<span>{_NAME_WORD}(?:[ \xa0]+{_NAME_WORD}){{0,4}})"
)
_SEPARATED: Final = r"[ .\-\xa0]?"
_PHONE: Final = re.compile(rf"(?<![\w.,/])(?P<span>(?:\+84|0084|84|0)(?:{_SEPARATED}\d){{8,10}})(?!\w)")
_IDENTITY: Final = re.compile(
    r"(?i:cccd|cmnd|cmt|căn cước(?: công dân)?|chứng minh(?: nhân dân)?|hộ chiếu|định danh(?: cá nhân)?)"
    r"[ \xa0:]*(?i:số)?[ \xa0:]*(?P<span>[A-Z]?\d(?:[ .]?\d){6,11})"
    r"|(?<![\w.,/])(?P<bare>\d{12}|\d{9})(?![\w]|[.,]\d)"
)
_PLOT: Final = re.compile(
    r"(?<!\w)(?P<span>(?i:thửa(?: đất)?|tờ bản đồ)[ \xa0:]*(?i:số)?[ \xa0:]*\d+[\w/-]*"
    r"|(?i:số nhà|nhà số)[ \xa0:]*\d+[\w/-]*)"
)
_PLATE: Final = re.compile(r"(?<![\w])(?P<span>\d{2}[ -]?[A-ZĐ]{1,2}\d?[ -]?(?:\d{3}\.\d{2}|\d{4,5}))(?!\w)")
_RULES: Final = (
    (Kind.IDENTITY, _IDENTITY),
    (Kind.PHONE, _PHONE),
    (Kind.PLATE, _PLATE),
    (Kind.PLOT, _PLOT),
    (Kind.NAME, _NAME),
)
# What stands in capitals after a title and is no person: "đồng chí Bí thư", "hộ Nghèo", "bà Con".
_POSTS: Final = frozenset(
    [
        "bí",
        "phó",
        "chủ",
        "trưởng",
        "thường",
        "ủy",
        "hội",
        "ban",
        "đảng",
        "chi",
        "tổ",
        "giám",
        "đại",
        "công",
        "cán",
        "cựu",
        "người",
        "bộ",
        "nghèo",
        "cận",
        "con",
    ]
)


def findings(text: str) -> Sequence[Finding]:
    """Return the spans of ``text`` that may name a private person, in order, none inside another.

    Source:
        domain.md 5.6: what a human masks before something is published.
    """
    taken: list[Finding] = []
    for kind, rule in _RULES:
        for start, end in _spans(kind, rule, text):
            if all(end <= each.start or each.end <= start for each in taken):
                taken.append(Finding(start, end, kind))
    return sorted(taken, key=lambda each: each.start)


def _spans(kind: Kind, rule: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for match in rule.finditer(text):
        group = "span" if match.group("span") is not None else "bare"
        start, end = match.span(group)
        end -= len(text[start:end]) - len(text[start:end].rstrip(". "))
        if kind is not Kind.NAME or nfc(text[start:end]).split()[0].casefold() not in _POSTS:
            yield start, end
