"""Names of citizens that no word of address gives away: typed in capitals only, or written out in full.

In capitals every word looks like a name, and in small letters one may stand alone ("Nguyễn Văn An ở xóm 4").
Both are found by how Vietnamese names are made: a family name, a middle name, a given name.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from giaoban.kernel.vietnamese import unmarked

UPPER: Final = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_RUN: Final = re.compile(rf"(?<![\w/.\-])[{UPPER}]+(?:[ \xa0]+[{UPPER}]+)+(?![\w/\-])")
_WRITTEN: Final = re.compile(
    rf"(?<![\w/.\-])[{UPPER}][^\W\d_{UPPER}]+(?:[ \xa0]+[{UPPER}][^\W\d_{UPPER}]*){{2,}}(?![\w/\-])"
)
_WORD: Final = re.compile(r"[^ \xa0]+")
_LONGEST: Final = 5  # words of a name written out


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Family names that are hardly ever another word; the rest needs a middle name that says it is one.
_FAMILIES: Final = _words(
    "NGUYỄN TRẦN LÊ PHẠM HOÀNG HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ NGÔ TRỊNH PHÙNG QUÁCH TRƯƠNG ĐINH NGHIÊM KHƯƠNG"
)
_AMBIGUOUS: Final = _words(
    "HỒ DƯƠNG LÝ ĐOÀN LƯƠNG VƯƠNG CAO CHU HÀ TÔ THÁI TỐNG TRIỆU LƯU KIỀU LA LÂM ĐÀO ĐỒNG MẠC KHÚC GIÁP "
    "BẠCH TỪ CHÂU DIỆP THÂN NINH KHỔNG DOÃN VI LÒ MAI TẠ TĂNG MÃ ÂU ÔN THẠCH SƠN DANH KIM NÔNG HỨA VIÊN"
)
_SURE_MIDDLES: Final = _words("VĂN THỊ")
_MIDDLES: Final = _SURE_MIDDLES | _words(
    "ĐÌNH HỮU XUÂN ĐỨC NGỌC MINH QUANG THANH THU KIM HỒNG BÁ CÔNG DUY TIẾN VIỆT TRỌNG THẾ QUỐC ANH HẢI "
    "PHƯƠNG BÍCH MẠNH HOÀNG TUẤN TRUNG NHƯ GIA BẢO MỸ DIỆU TUYẾT THÚY CẨM KHẮC SỸ VIẾT TRÍ CHÍ PHÚC HUY "
    "NHẬT ÁNH LAN MAI THÙY VÂN DANH ĐĂNG NGUYÊN HUYỀN QUỲNH THẢO THỤC KHÁNH TÙNG NAM ĐẠI TẤN VĨNH"
)
_FAMILIES_BARE: Final = frozenset(map(unmarked, _FAMILIES)) | _words("HO DUONG LUONG CAO HA LUU DAO MAI TA")
_SURE_MIDDLES_BARE: Final = frozenset(map(unmarked, _SURE_MIDDLES))
_ADDRESS: Final = _words("ÔNG BÀ CỤ ANH CHỊ CHÚ BÁC CÔ HỘ ĐÌNH DÂN EM CHÁU")
# What stands before the name of a place, a school or a body called after somebody.
_CALLED_SO: Final = _words(
    "CHỢ ĐƯỜNG PHỐ CẦU CHÙA ĐỀN MIẾU NÚI XÓM THÔN NGÕ HẺM KHU TRƯỜNG HỒ KÊNH DỐC BẾN LÀNG VƯỜN XÃ PHƯỜNG "
    "QUẬN HUYỆN TỈNH TP TX TT THCS THPT TH MN HỌC NON SỞ VIỆN QUỸ ĐOÀN CỤM ĐẢO SÔNG TNHH CP HTX TƯỢNG ĐÀI"
)
_POSTS: Final = _words("THƯ TỊCH TRƯỞNG PHÓ GIÁM ĐỐC CHÍ TRÌ SĨ PHÁN KÝ BỘ BAN PHÒNG CHỨC")
_GOES_ON: Final = _words(
    "Ở LÀ ĐÃ CÓ VÀ VỀ CỦA TẠI BỊ ĐANG SẼ CHƯA KHÔNG VỚI CHO DO THÌ MÀ ĐƯỢC PHẢI NÊN CÙNG TỪ ĐẾN ĐỂ XÂY LẤN "
    "ĐỔ LÀM ĐI RA VÀO XÃ PHƯỜNG THÔN XÓM KHU TỔ SỐ SINH NĂM ĐỀ KIẾN XIN NUÔI MỞ CHIẾM TỰ NHÀ CÒN NAY"
)
# Whom the whole country knows is no citizen to be masked.
_KNOWN: Final = frozenset(
    {
        "HỒ CHÍ MINH",
        "TRẦN HƯNG ĐẠO",
        "LÊ HỒNG PHONG",
        "NGUYỄN VĂN CỪ",
        "NGUYỄN VĂN LINH",
        "NGUYỄN VĂN TRỖI",
        "NGUYỄN THỊ MINH KHAI",
        "NGUYỄN ĐỨC CẢNH",
        "NGUYỄN CÔNG TRỨ",
        "NGUYỄN LƯƠNG BẰNG",
        "NGUYỄN ĐẠI NĂNG",
        "NGUYỄN CHÍ THANH",
        "NGUYỄN THỊ ĐỊNH",
        "HOÀNG QUỐC VIỆT",
        "PHẠM VĂN ĐỒNG",
        "TRẦN QUỐC TOẢN",
        "TRẦN QUỐC TUẤN",
        "VÕ VĂN KIỆT",
        "LÝ TỰ TRỌNG",
        "HOÀNG VĂN THỤ",
        "VÕ THỊ SÁU",
        "LÊ THANH NGHỊ",
        "LÊ CHÂN",
        "PHAN ĐÌNH PHÙNG",
        "PHAN ĐÌNH GIÓT",
        "VÕ NGUYÊN GIÁP",
        "TÔ HIỆU",
    }
)


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole name, with the word of address before it, and where it stands in the text."""

    words: str
    start: int

    @property
    def end(self) -> int:
        """The place behind its last letter."""
        return self.start + len(self.words)


def shouted_in(text: str) -> Iterator[Whole]:
    """Yield the names in ``text``, composed, that are typed in capitals, in their order."""
    return _names_in(text, _RUN, _name_at)


def written_out_in(text: str) -> Iterator[Whole]:
    """Yield the names in ``text``, composed, that begin their words with capitals, in their order."""
    return _names_in(text, _WRITTEN, _written_name_at)


def _names_in(
    text: str, runs: re.Pattern[str], name_at: Callable[[Sequence[str], int, str], int]
) -> Iterator[Whole]:
    for run in runs.finditer(text):
        spans = [(match.group(), run.start() + match.start()) for match in _WORD.finditer(run.group())]
        said = [word.upper() for word, _ in spans]
        place = taken = 0
        while place < len(said):
            length = name_at(said, place, text[: run.start()])
            if not length:
                place += 1
                continue
            first = place - 1 if place > taken and said[place - 1] in _ADDRESS else place
            start, (last, at) = spans[first][1], spans[place + length - 1]
            yield Whole(text[start : at + len(last)], start)
            place = taken = place + length


def _written_name_at(said: Sequence[str], place: int, before: str) -> int:
    """Return how many words from ``place`` are a name written out; it goes on while its words are one."""
    length = _name_at(said, place, before)
    while 0 < length < _LONGEST and place + length < len(said):
        if said[place + length] in _CALLED_SO | _GOES_ON:
            break
        length += 1
    return length


def _name_at(said: Sequence[str], place: int, before: str) -> int:
    """Return how many words from ``place`` are a citizen's name; 0 if none begins there."""
    behind = said[place - 1] if place else _last_word(before)
    if behind in _CALLED_SO or behind in _POSTS:
        return 0
    length = _length_of_name(said[place:], addressed=behind in _ADDRESS)
    return 0 if " ".join(said[place : place + length]) in _KNOWN else length


def _length_of_name(said: Sequence[str], *, addressed: bool) -> int:
    family, rest = said[0], said[1:]
    middles = _middles_behind(family, addressed=addressed)
    between = 0
    while between < min(len(rest), 3) and rest[between] in (middles if not between else _MIDDLES):
        between += 1
    given = between < len(rest) and rest[between] not in _GOES_ON
    if between == 0:
        return 2 if addressed and given and family in _FAMILIES else 0
    if given:
        return 1 + between + 1
    return 1 + between if between > 1 or addressed else 0


def _middles_behind(family: str, *, addressed: bool) -> frozenset[str]:
    """Return which middle names say that ``family`` begins a name; none if it is no family name."""
    if family in _FAMILIES or (addressed and family in _AMBIGUOUS):
        return _MIDDLES
    if family in _AMBIGUOUS:
        return _SURE_MIDDLES
    return _SURE_MIDDLES_BARE if family in _FAMILIES_BARE else frozenset()


def _last_word(before: str) -> str:
    return before.rstrip().rpartition(" ")[2].rpartition("\n")[2].strip(",.;:()").upper()
