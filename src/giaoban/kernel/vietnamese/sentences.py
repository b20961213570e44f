"""Vietnamese in lines: where a text may end in a list, and which syllables a line may not part."""

import re
from itertools import pairwise
from typing import Final

SHORT: Final = 160
LONGEST: Final = 600
NO_BREAK: Final = "\u00a0"

_ENDS: Final = re.compile(r"[.;!?…](?= )")

# Compounds of names of bodies and of addresses; a reader stumbles where a line ends inside one.
_COMPOUNDS: Final = frozenset(
    """
    bí_thư chi_bộ chi_ủy đảng_bộ đảng_ủy đảng_viên đồng_chí cấp_ủy huyện_ủy thành_ủy tỉnh_ủy văn_phòng
    thường_trực thường_vụ chấp_hành tổ_chức tuyên_giáo dân_vận kiểm_tra nội_chính kinh_tế hạ_tầng đô_thị
    văn_hóa xã_hội thông_tin giáo_dục đào_tạo y_tế lao_động thương_binh tài_nguyên môi_trường nông_nghiệp
    thủy_nông thủy_lợi điện_lực công_an quân_sự tư_pháp thanh_tra tài_chính kế_hoạch công_thương giao_thông
    xây_dựng ý_kiến kiến_nghị hội_nghị giao_ban
    mặt_trận tổ_quốc hội_đồng ủy_ban nhân_dân cơ_quan dân_cư khu_phố hợp_tác xí_nghiệp công_ty
    """.split()  # noqa: SIM905  # a list of words reads better as a text
)
# Words that begin a name and are no part of a proper one: "Phòng Kinh tế", but "Nhị Chiểu".
_HEADS: Final = frozenset(
    "phòng ban khu xóm thôn tổ xã phường huyện tỉnh cụm chi đảng trạm trường đội hội đoàn".split()  # noqa: SIM905
)


def opening(text: str) -> str:
    """Return as many first sentences of a text as make a line or two, each whole; at least the first one.

    A text that goes on for a page without a full stop ends at a comma, or at a word.
    """
    flat = " ".join(text.split())
    ends = [found.end() for found in _ENDS.finditer(flat)] + [len(flat)]
    whole = [end for end in ends if end <= SHORT] or ends[:1]
    if whole[-1] <= LONGEST:
        return flat[: whole[-1]].strip()
    end = max(flat.rfind(sign, 0, LONGEST) for sign in (", ", " "))
    return f"{flat[: end if end > 0 else LONGEST].rstrip(',')} …"


def together(text: str) -> str:
    """Return a name with its compounds joined, so that no line ends inside "Hạ tầng" or "Nhị Chiểu"."""
    parts = text.split(" ")
    joined = set[int]()
    for place, (first, second) in enumerate(pairwise(parts)):
        if second == "-" or (place - 1 not in joined and _compound(first, second)):
            joined.add(place)
    for place, (first, second) in enumerate(pairwise(parts)):
        if not joined & {place - 1, place, place + 1} and _is_proper(first, second):
            joined.add(place)
    signs = (NO_BREAK if place in joined else " " for place in range(len(parts) - 1))
    return parts[0] + "".join(sign + part for sign, part in zip(signs, parts[1:], strict=True))


def _compound(first: str, second: str) -> bool:
    return f"{first}_{second.rstrip(',.;:)')}".lower() in _COMPOUNDS


def _is_proper(first: str, second: str) -> bool:
    return first[:1].isupper() and second[:1].isupper() and first.lower() not in _HEADS
