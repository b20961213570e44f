"""How like two texts are: does a reply repeat the question or an earlier reply; is it about its matter?"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from giaoban.kernel.vietnamese.folding import accented_tokens, is_unmarked, nfc, search_tokens
from giaoban.opinions.rules.naming import without_masks
from giaoban.replies.rules.phrases import MOST_READ

_COPIED: Final = 0.55
_GIVEN_BEFORE: Final = 0.8
_SAID_AGAIN: Final = 0.7
_SHORTEST_COPY: Final = 6
_SHORTEST_PROMISE: Final = 3
_SHORTEST_EARLIER: Final = 10
_MOST_OF_ONE: Final = 4_000
_LONG_ENOUGH: Final = 8

# What stands in every reply and every question, so that sharing it means nothing: words, and pairs of them.
_WORDS_EVERYWHERE: Final = """
    ý xin kính mong phường xã huyện tỉnh ubnd hđnd ngày tháng năm quý đã sẽ đang được bị là và hoặc của
    cho các những một số với trong ngoài trên dưới từ đến tại ở về theo để do vì nên mà thì có không
    chưa cần phải còn rất nhiều này đó khi nếu sau trước vào ra lên xuống hơn như cũng đảng đạt hai ba
    bốn phòng người hộ hội việc qua lại đối cùng làm sớm biết gia đoàn khu cư thôn xóm ngay đúng đề
"""
_PAIRS_EVERYWHERE: Final = (
    "đề nghị, kiến nghị, ý kiến, kiểm tra, kế hoạch, quy định, thực hiện, giải quyết, xem xét, quan "
    "tâm, xử lý, tổ chức, công tác, hoàn thành, biện pháp, kinh tế, đồng chí, bà con, chi bộ, bí thư, "
    "kết quả, đơn vị, cơ quan, chính quyền, thường xuyên, địa bàn, dân cư, nhân dân, ủy ban, thành phố, "
    "thị trấn, xây dựng, phát triển, tăng cường, đẩy mạnh, chỉ đạo, tuyên truyền, phối hợp, tiếp tục, "
    "tình trạng, lĩnh vực, chúng tôi, hỗ trợ, cụ thể, liên quan, cảm ơn, trân trọng, chân thành, giúp "
    "đỡ, bố trí, đảng viên, cử tri, phản ánh"
)
_SAID_EVERYWHERE: Final = frozenset(accented_tokens(_WORDS_EVERYWHERE))
_SAID_IN_PAIRS: Final = frozenset(accented_tokens(pair) for pair in _PAIRS_EVERYWHERE.split(","))
_SAID_EVERYWHERE_BARE: Final = frozenset(search_tokens(_WORDS_EVERYWHERE))
_SAID_IN_PAIRS_BARE: Final = frozenset(search_tokens(pair) for pair in _PAIRS_EVERYWHERE.split(","))
# Words for the same thing, so that a reply may call it otherwise than the question does.
_SAME_THING: Final = (
    "rác thải phế",
    "đèn sáng bóng",
    "đường ngõ hẻm",
    "mương kênh cống rãnh",
    "nước ống",
    "điện lưới",
    "trường lớp",
    "trộm cắp ninh",
    "ồn karaoke loa",
    "lợn trâu bò gà chuồng",
    "chợ quầy",
    "đất thửa",
)


def repeats(reply: str, question: str) -> bool:
    """Return whether most of a reply is the question in its own words."""
    said = _tokens(reply)
    return len(said) >= _SHORTEST_COPY and _share(_pairs(said), _pairs(_tokens(question))) >= _COPIED


def was_given_before(reply: str, earlier: Iterable[str]) -> bool:
    """Return whether most of a reply stands in one earlier reply; a sentence or less may be the same."""
    said = _tokens(reply[:_MOST_OF_ONE])
    if len(said) < _SHORTEST_EARLIER:
        return False
    pairs = _pairs(said)
    return any(_share(pairs, _pairs(_tokens(other[:_MOST_OF_ONE]))) >= _GIVEN_BEFORE for other in earlier)


def says_again(promise: str, earlier: str) -> bool:
    """Return whether a promise is an earlier one in nearly the same words, whichever of them says more."""
    shorter, longer = sorted((_tokens(promise), _tokens(earlier)), key=len)
    return len(shorter) >= _SHORTEST_PROMISE and _share(_pairs(shorter), _pairs(longer)) >= _SAID_AGAIN


def is_far(reply: str, question: str, *, around: str = "", beside: Iterable[str] = ()) -> bool:
    """Return whether a reply long enough to be about something shares nothing of it with the question.

    Args:
        reply: All that is replied to it.
        question: What is asked; of a point it may be a few words of the office.
        around: The original words in which it was asked, where they ask other things too.
        beside: Those other things: their words are none of this question.
    """
    bare = any(map(is_unmarked, filter(None, (question, reply, around))))
    elsewhere = frozenset[str]().union(*(telling(other, bare=bare) for other in beside))
    asked = telling(question, bare=bare) | (telling(around, bare=bare) - elsewhere)
    said = telling(reply, bare=bare)
    long_enough = sum(word.isalpha() for word in _tokens(reply)) >= _LONG_ENOUGH
    return long_enough and len(asked) > 0 and not alike(asked, said)


def alike(asked: frozenset[str], said: frozenset[str]) -> bool:
    """Return whether two sets of telling words speak of one thing."""
    return bool(widened(asked) & said)


def widened(words: frozenset[str]) -> frozenset[str]:
    """Return words together with those that a reply may use for the same thing."""
    found = set(words)
    for group in _SAME_THING:
        for names in (frozenset(group.split()), frozenset(search_tokens(group))):
            if names & words:
                found |= names
    return frozenset(found)


def telling(text: str, *, bare: bool = False) -> frozenset[str]:
    """Return the words of a text that say what it is about, without those that stand everywhere.

    Args:
        text: The text, typed in any way.
        bare: Whether the words are compared without their marks.
    """
    words = _tokens(text) if bare else accented_tokens(_read(text))
    everywhere = _SAID_EVERYWHERE_BARE if bare else _SAID_EVERYWHERE
    rest = _without_pairs(words, _SAID_IN_PAIRS_BARE if bare else _SAID_IN_PAIRS)
    return frozenset(word for word in rest if word.isalpha() and len(word) > 1 and word not in everywhere)


def _without_pairs(words: Sequence[str], pairs: frozenset[tuple[str, ...]]) -> Iterator[str]:
    skips = False
    for word, following in pairwise([*words, ""]):
        if skips or (word, following) in pairs:
            skips = not skips
        else:
            yield word


def _tokens(text: str) -> tuple[str, ...]:
    return search_tokens(_read(text))


def _read(text: str) -> str:
    """Return what is compared of a text: that two were masked alike makes them no more alike."""
    return without_masks(nfc(text[:MOST_READ]))


def _pairs(words: Sequence[str]) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(words))


def _share(part: frozenset[tuple[str, str]], whole: frozenset[tuple[str, str]]) -> float:
    return len(part & whole) / len(part) if part else 0.0
