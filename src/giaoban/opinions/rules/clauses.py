"""The parts of a text and how much each says: what is asked says more than what is told in passing."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from giaoban.kernel.vietnamese import accented_tokens, fold

ASKING: Final = 1.2  # "Đề nghị sửa cống": what the opinion is for
TOLD: Final = 1.0
PASSING: Final = 0.35  # "Mùa màng tốt", "việc ấy để sau": said in passing, nothing is to be done about it

_ASKS: Final = """
    đề nghị, kiến nghị, đề xuất, xin hỏi, mong, xin cấp, xin hỗ trợ, xin làm, xin sửa, bức xúc, vướng,
    trăn trở, băn khoăn, việc khó, đáng lo, chỉ lo, chỉ xin, chỉ mong, đề đạt, yêu cầu
"""
_PASSES: Final = """
    phấn khởi, yên tâm, yên ổn, ổn định, rất vui, biểu dương, chúc mừng, kính chúc, cảm ơn, đã xong,
    cũng xong, đều tốt, vẫn tốt, hoạt động tốt, để sau, dịp khác, chưa cần bàn, lần khác, nói chung,
    nhìn chung, được mùa, vẫn đều, thì tốt, là tốt, thì xong, vẫn đoàn kết, rất đoàn kết, nhiều tiến bộ,
    nhiều cái được, thống nhất cao, chuyện khác, việc khác, không nói chuyện, tạm ổn, đã tốt, sạch đẹp,
    khen ngợi, tình hình chung
"""
_ENDS: Final = re.compile(
    r"[.!?;\n]+(?=\s|$)|,?\s+(?:nhưng|tuy nhiên|duy chỉ|có điều|chỉ có điều|chỉ còn|chỉ lo|chỉ mong|chỉ xin"
    r"|nhung|tuy nhien|co dieu|chi lo|chi mong|chi xin)(?=\s)",
    re.IGNORECASE,
)


def clauses(text: str) -> Iterator[tuple[str, float]]:
    """Return the sentences of a text, and their parts where it turns, each with what it says."""
    begun = 0
    for end in _ENDS.finditer(text):
        yield from _weighed(text[begun : end.start()])
        begun = end.start()
    yield from _weighed(text[begun:])


def _weighed(clause: str) -> Iterator[tuple[str, float]]:
    spelled = accented_tokens(clause)
    if spelled:
        yield clause, _says(f" {' '.join(map(fold, spelled))} ")


def _says(plain: str) -> float:
    if any(sign in plain for sign in _PASSING):
        return PASSING
    return ASKING if any(sign in plain for sign in _ASKING) else TOLD


def _signs(listed: str) -> tuple[str, ...]:
    return tuple(_padded(sign.split()) for sign in listed.split(","))


def _padded(syllables: Iterable[str]) -> str:
    return f" {' '.join(map(fold, syllables))} "


_ASKING: Final = _signs(_ASKS)
_PASSING: Final = _signs(_PASSES)
