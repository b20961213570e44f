"""What a reply still lacks, each with its reason: advice to the writer, never a bar and never a score."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.kernel.vietnamese.folding import accented, nfc
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer


class Lack(StrEnum):
    """What a raiser would ask back."""

    ONLY_NOTED = "only_noted"
    VAGUE = "vague"
    NO_DATE = "no_date"
    NO_BODY = "no_body"
    NO_GROUNDS = "no_grounds"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a reply lacks. The edge translates the sentence and then fills in the values.

    Attributes:
        point: Number of the point; ``None`` of the reply as a whole.
    """

    code: Lack
    sentence: str
    point: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)


_ONLY_NOTED: Final = gettext_noop("It only notes the matter. Say yes or no, and what will be done.")
_VAGUE: Final = gettext_noop(
    "“%(phrase)s” promises nothing that could be checked. Say who does what by when."
)
_NO_DATE: Final = gettext_noop("It does not say by when.")
_NO_BODY: Final = gettext_noop("It does not say who does it.")
_NO_GROUNDS: Final = gettext_noop("It names no grounds: which document, or what was checked on which day.")

_DAY: Final = (
    r"(?:\d{1,2}\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{2,4})?"
    r"|\d{1,2} tháng \d{1,2}|tháng \d{1,2}|quý (?:[1-4]|iv|i{1,3})\b|\d+ (?:ngày|tuần|tháng)"
    r"|tết|vụ (?:chiêm|mùa|đông|xuân|hè thu))"
)
_DOCUMENT: Final = re.compile(
    r"(?:\bđiều \d+|\b(?:nghị định|quyết định|nghị quyết|thông tư|kế hoạch|công văn|hướng dẫn|chỉ thị"
    r"|kết luận|quy định|biên bản|tờ trình|thông báo|báo cáo)\s+(?:số\s*:?\s*)?\d[\w/.\-]*"
    r"|\bsố\s*:?\s*\d+[/\-][\w/.\-]+|\bluật [a-zđ]+ [a-zđ]+)"
    rf"(?:,?\s*ngày\s+{_DAY})?"
)
_CHECKED: Final = re.compile(
    rf"\bngày {_DAY}.{{0,80}}?\b(?:kiểm tra|đo|khảo sát|xác minh|rà soát|làm việc|đối chiếu)\b"
    rf"|\b(?:kiểm tra|đo|khảo sát|xác minh|rà soát|làm việc|đối chiếu)\b.{{0,80}}?\bngày {_DAY}"
)
_DEADLINE: Final = re.compile(
    r"\b(?:trước|xong|hoàn thành|chậm nhất|muộn nhất|hạn|đến hết|đến|trong|từ|vào|bắt đầu|dự kiến)\b"
    rf"[^.;\d]{{0,40}}?{_DAY}|{_DAY}[^.;]{{0,40}}?\bsẽ\b"
)
_DONE: Final = re.compile(
    r"\bđã\b[^.;]{0,60}\b(?:xong|hoàn thành)\b"
    r"|\bđã (?:được )?(?:giải quyết|khắc phục|xử lý|sửa|thay|lắp|cấp|chi trả|nạo vét|trả|dọn|bàn giao)\b"
)
_TO_COME: Final = re.compile(r"\b(?:sẽ|dự kiến|đang|tiếp tục|thời gian tới)\b")
_NOTED: Final = re.compile(r"\b(?:ghi nhận|tiếp thu|cảm ơn ý kiến)\b")
_CAPITALS: Final = "".join(sign for sign in map(chr, range(0x41, 0x1EFA)) if sign.isupper())
# Case matters here: "Xí nghiệp Thủy lợi" is a body, "các đơn vị liên quan" is nobody.
_BODY: Final = re.compile(
    r"\b(?:[Pp]hòng|[Bb]an|[Xx]í nghiệp|[Cc]ông ty|[Tt]rạm|[Đđ]ội|[Tt]ổ|[Hh]ợp tác xã|HTX|[Cc]hi cục"
    r"|[Tt]rung tâm|[Vv]ăn phòng|[Đđ]iện lực|[Ss]ở|[Hh]ội|[Đđ]oàn|[Cc]hi bộ|[Đđ]ảng ủy|[Tt]rường|[Tt]hôn"
    r"|[Kk]hu dân cư)"
    rf"\s+[{_CAPITALS}0-9]\w*"
    r"|\b(?:UBND|[Uu]ỷ ban nhân dân|[Ủủ]y ban nhân dân|[Cc]ông an|[Tt]rạm [Yy] tế|[Bb]an [Cc]hỉ huy)"
    r"\s+(?:xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh|quân sự)"
)
_VAGUE_PHRASES: Final = tuple(
    accented(phrase)
    for phrase in (
        "sẽ xem xét",
        "sẽ nghiên cứu",
        "sẽ quan tâm",
        "sẽ phối hợp",
        "các đơn vị liên quan",
        "các ngành liên quan",
        "các cơ quan chức năng",
        "theo quy định",
        "trong thời gian tới",
        "trong thời gian sớm nhất",
        "khi có điều kiện",
        "khi có kinh phí",
        "khi bố trí được vốn",
        "tăng cường",
        "đẩy mạnh",
        "từng bước",
        "đề nghị nhân dân thông cảm",
    )
)
_PROMISING: Final = frozenset({Outcome.IN_PROGRESS, Outcome.PLANNED, Outcome.NOTED})
_MOST_READ: Final = 20_000


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one stretch of text says, however it was typed."""

    plain: str
    has_date: bool
    has_body: bool
    has_grounds: bool
    is_done: bool
    notes: bool

    @property
    def only_notes(self) -> bool:
        """Whether it takes note and says nothing that could be held against it."""
        return self.notes and not self.has_date and not self.is_done

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to be done: it is done, or it was explained with grounds."""
        return self.is_done or (self.has_grounds and not _TO_COME.search(self.plain))


def findings(answer: Answer) -> list[Finding]:
    """Return what each point of a reply lacks, in the order of the points; an empty point is no finding."""
    found = [
        finding
        for point in answer.points
        if not point.is_empty
        for finding in _of(_point(point), point.number, answer.outcome)
    ]
    if answer.outcome is Outcome.NOTED and not any(finding.code is Lack.ONLY_NOTED for finding in found):
        found.append(Finding(Lack.ONLY_NOTED, _ONLY_NOTED))
    return found


def findings_in(text: str) -> list[Finding]:
    """Return what a reply lacks that is only known as running text."""
    return list(_of(_read(text), None, None)) if text.strip() else []


def _point(point: PointAnswer) -> _Reading:
    parts = (point.found, point.cause, point.grounds, point.action)
    reading = _read(". ".join(part for part in parts if part.strip()))
    return replace(
        reading,
        has_date=reading.has_date or point.by_when is not None,
        has_body=reading.has_body or bool(point.who.strip()),
        has_grounds=reading.has_grounds or bool(point.grounds.strip()),
    )


def _read(text: str) -> _Reading:
    words = " ".join(nfc(text[:_MOST_READ]).split())
    plain = accented(words)
    apart = _DOCUMENT.sub(" ", plain)
    return _Reading(
        plain=plain,
        has_date=_DEADLINE.search(apart) is not None,
        has_body=_BODY.search(words) is not None,
        has_grounds=apart != plain or _CHECKED.search(plain) is not None,
        is_done=_DONE.search(plain) is not None,
        notes=_NOTED.search(plain) is not None,
    )


def _of(reading: _Reading, point: int | None, outcome: Outcome | None) -> Iterator[Finding]:
    owes = outcome in _PROMISING or (outcome is not Outcome.RESOLVED and not reading.is_settled)
    if reading.only_notes:
        yield Finding(Lack.ONLY_NOTED, _ONLY_NOTED, point)
    if owes and not (reading.has_date and reading.has_body):
        phrases = [phrase for phrase in _VAGUE_PHRASES if phrase in reading.plain]
        if phrases:
            yield Finding(Lack.VAGUE, _VAGUE, point, {"phrase": "”, “".join(phrases)})
    if owes and not reading.has_date:
        yield Finding(Lack.NO_DATE, _NO_DATE, point)
    if owes and not reading.has_body:
        yield Finding(Lack.NO_BODY, _NO_BODY, point)
    if not reading.has_grounds:
        yield Finding(Lack.NO_GROUNDS, _NO_GROUNDS, point)
