"""What in a text may name a private person, found more widely than where its writer is warned.

A warning must not cry wolf; what is published must not leave a name behind. The numbers are those of
``naming``; a name is found without the word of address, so that it is found wherever it stands again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.rules.naming import Named, is_known, numbers_in
from giaoban.opinions.rules.shouting import shouted_in, written_out_in


@dataclass(frozen=True, slots=True)
class Finding:
    """A span of the text from which it was found: ``text[start:end]``."""

    start: int
    end: int
    kind: Named


# Who is addressed by these is a person; what follows in capitals is their name.
_TITLE: Final = r"(?:ông|bà|anh|chị|cô|chú|bác|cụ|cháu|em|đồng chí|đ/c|gia đình|hộ|vợ chồng|ong|ba|dong chi)"
# From Ạ to Ỹ capitals and small letters take turns: as a range they would make a citizen of "hộ ở".
_UPPER: Final = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯ" + "".join(filter(str.isupper, map(chr, range(ord("Ạ"), ord("ỹ") + 1))))
_NAME_WORD: Final = rf"[{_UPPER}][^\W\d_]*\.?"
# After a title may stand a second one ("gia đình ông Nguyễn Văn Thử"); the last one decides.
# "Ngã ba" is where roads meet.
_NAME: Final = re.compile(
    rf"(?<!\w)(?<![Nn]gã[ \xa0])(?i:{_TITLE})(?:[ \xa0]+(?i:{_TITLE}))*[ \xa0]+"
    rf"(?P<span>{_NAME_WORD}(?:[ \xa0]+{_NAME_WORD}){{0,4}})"
)
# What is published is read by everybody: here a number that its label or its house gives away is found too.
_IDENTITY: Final = re.compile(
    r"(?i:cccd|cmnd|cmt|căn cước(?: công dân)?|chứng minh(?: nhân dân)?|hộ chiếu|định danh(?: cá nhân)?)"
    r"[ \xa0:]*(?i:số)?[ \xa0:]*(?P<span>[A-Z]?\d(?:[ .]?\d){6,11})"
)
_HOUSE: Final = re.compile(r"(?<!\w)(?P<span>(?i:số nhà|nhà số)[ \xa0:]*\d+[\w/-]*)")
_RULES: Final = ((Named.IDENTITY, _IDENTITY), (Named.PLOT, _HOUSE), (Named.CITIZEN, _NAME))
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
    for found in (*_labelled(text), *_numbers(text), *_shouted(text)):
        if all(found.end <= each.start or each.end <= found.start for each in taken):
            taken.append(found)
    return sorted(taken, key=lambda each: each.start)


def _numbers(text: str) -> Iterator[Finding]:
    return (Finding(each.start, each.end, each.kind) for each in numbers_in(text))


def _shouted(text: str) -> Iterator[Finding]:
    names = (*shouted_in(text), *written_out_in(text))
    return (Finding(each.start, each.end, Named.CITIZEN) for each in names)


def _labelled(text: str) -> Iterator[Finding]:
    for kind, rule in _RULES:
        for match in rule.finditer(text):
            start, end = match.span("span")
            end -= len(text[start:end]) - len(text[start:end].rstrip(". "))
            if kind is Named.CITIZEN and is_known(nfc(text[match.start() : end])):
                continue
            if kind is not Named.CITIZEN or nfc(text[start:end]).split()[0].casefold() not in _POSTS:
                yield Finding(start, end, kind)
