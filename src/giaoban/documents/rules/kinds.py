"""The types of official paper: what each is called and how its number abbreviates it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """A type of paper, under the letters that stand in its number."""

    NOTICE = "TB"
    REPORT = "BC"
    PLAN = "KH"
    PROGRAMME = "CTr"
    LETTER = "CV"
    INVITATION = "GM"
    RESOLUTION = "NQ"
    DECISION = "QĐ"
    CONCLUSION = "KL"
    REGULATION = "QC"
    PROPOSAL = "TTr"
    GUIDANCE = "HD"
    MINUTES = "BB"
    SCHEME = "ĐA"
    OPTION = "PA"


# GM is local usage for bodies of the Party: their guidance does not list it (domain: Decree 30 does).
TITLES: Final[Mapping[Kind, str]] = {
    Kind.NOTICE: "Thông báo",
    Kind.REPORT: "Báo cáo",
    Kind.PLAN: "Kế hoạch",
    Kind.PROGRAMME: "Chương trình",
    Kind.LETTER: "Công văn",
    Kind.INVITATION: "Giấy mời",
    Kind.RESOLUTION: "Nghị quyết",
    Kind.DECISION: "Quyết định",
    Kind.CONCLUSION: "Kết luận",
    Kind.REGULATION: "Quy chế",
    Kind.PROPOSAL: "Tờ trình",
    Kind.GUIDANCE: "Hướng dẫn",
    Kind.MINUTES: "Biên bản",
    Kind.SCHEME: "Đề án",
    Kind.OPTION: "Phương án",
}
