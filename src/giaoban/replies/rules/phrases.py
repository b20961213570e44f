"""The words by which a reply shows what it says, and how they are found however the letters look.

Composed or not, capital, with the tone on either vowel, without any mark: the same words are read the same
way. A pattern is written once, with its marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from giaoban.kernel.vietnamese.folding import accented, is_unmarked, nfc, unmarked

MOST_READ: Final = 20_000

_SENTENCES: Final = re.compile(r"[^.!?;\n]+(?:[.,](?=\d)[^.!?;\n]+)*")


class Pattern:
    """A pattern of Vietnamese words, for texts with their marks and for texts without."""

    def __init__(self, *alternatives: str) -> None:
        words = "|".join(alternatives)
        self._marked = re.compile(accented(words))
        self._bare = re.compile(unmarked(words))

    def found(self, text: "Plain") -> list[str]:
        """Return every stretch that it stands for, in the order of the text."""
        return [match[0] for match in self._of(text).finditer(text.words)]

    def stands_in(self, text: "Plain") -> bool:
        """Return whether it stands anywhere."""
        return self._of(text).search(text.words) is not None

    def taken_from(self, text: "Plain") -> "Plain":
        """Return the text without it."""
        return Plain(self._of(text).sub(" ", text.words), text.is_bare)

    def _of(self, text: "Plain") -> re.Pattern[str]:
        return self._bare if text.is_bare else self._marked


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in the form in which its words are compared: small letters, one space, one tone placement."""

    words: str
    is_bare: bool

    @property
    def sentences(self) -> "Iterator[Plain]":
        """The sentences, in their order; a number with its point or comma is not broken."""
        for sentence in _SENTENCES.findall(self.words):
            yield Plain(sentence, self.is_bare)


def plain(text: str) -> Plain:
    """Return a text as its words are compared; of a very long one, its beginning."""
    words = " ".join(nfc(text[:MOST_READ]).split())
    return Plain(accented(words), is_unmarked(words))


_NUMERIC: Final = (
    r"(?:(?<![\d/.,])\d{1,2} ?/ ?\d{1,2}(?: ?/ ?\d{2,4})?(?![\d/])"
    r"|(?<![\d/.,])\d{1,2}[.\-]\d{1,2}[.\-]\d{4}(?!\d)"
    r"|\bngày \d{1,2}(?: ?[.\-] ?\d{1,2})?(?: tháng \d{1,2})?(?: năm \d{4})?(?![\d]))"
)
_MONTH: Final = r"\btháng (?:\d{1,2}\b|giêng|chạp|một\b|hai\b|ba\b|tư\b|năm\b|sáu|bảy|tám|chín|mười)"
_QUARTER: Final = r"\bquý (?:[1-4]|iv|i{1,3}|này|tới|sau)\b"
_COUNTED: Final = r"(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: lăm| mươi)?"
_EXPLICIT: Final = (
    _NUMERIC,
    _MONTH,
    _QUARTER,
    r"\b(?:tuần|tháng) (?:này|tới|sau)\b",
    r"\b(?:trong|hết|đến|trước|cuối|đầu|giữa|sang|từ|vào) (?:năm )?(?:20\d\d\b|năm (?:nay|tới|sau))",
    r"\b(?:đầu|giữa|cuối|hết) (?:năm|tháng|tuần|quý)\b",
    r"\b(?:hôm nay|hôm qua|ngày mai|sáng nay|chiều nay|sáng mai|chiều mai|trong ngày|trong tuần|trong đêm)\b",
    rf"\b(?:trong|sau|vòng|quá|chậm nhất|muộn nhất|tối đa)(?: vòng| là)? {_COUNTED}"
    r" (?:giờ|ngày|tuần|tháng)\b(?! trước)",
    r"\b(?:hằng|hàng|mỗi|từng) (?:ngày|tuần|tháng|quý|sáng|tối|đêm)\b",
    r"\bthứ (?:hai|ba|tư|năm|sáu|bảy)\b|\bchủ nhật\b",
)
SEASON: Final = Pattern(
    r"\b(?:trước|vào|xong|đến|hết|sau|trong) (?:dịp )?"
    r"(?:tết|mùa (?:mưa|lũ|bão|khô)|vụ (?:chiêm|mùa|đông|xuân|hè thu)|năm học|khai giảng)"
)
DATE: Final = Pattern(*_EXPLICIT)
DAY: Final = Pattern(_NUMERIC, _MONTH)

_OF_DAY: Final = rf"(?:,? (?:ban hành |ký )?ngày (?:{_NUMERIC}|\d{{1,2}}))?"
DOCUMENT: Final = Pattern(
    r"(?:\bđiều \d+"
    r"|\b(?:nghị định|quyết định|nghị quyết|thông tư(?: liên tịch)?|kế hoạch|công văn|hướng dẫn|chỉ thị"
    r"|kết luận"
    r"|quy định|biên bản|tờ trình|thông báo|báo cáo|pháp lệnh|hợp đồng|giấy phép|quy chế|nđ|qđ|tt|nq|cv|kh)"
    r"(?: số)? ?:? ?\d[\w/.\-]*"
    r"|\b(?:biên bản|kế hoạch|quyết định|công văn|thông báo|kết luận)(?: \w+){0,2} ngày (?=\d)"
    r"|\bsố ?:? ?\d+[/\-][\w/.\-]*[a-zà-ỹđ]"
    r"|(?<![\w/])\d+[/\-](?:\d{4}[/\-])?(?:nđ|qđ|tt|nq|hd|ubnd|ct|kl|kh|tb|bc|ttr)\b[\w/.\-]*"
    r"|\b(?:qcvn|tcvn) ?\d[\w:/.\-]*"
    r"|\bđiều lệ đảng|\bhiến pháp"
    r"|(?<!pháp )(?<!chấp hành )(?<!tuân thủ )(?<!vi phạm )\bluật (?!định\b|hiện\b|pháp\b|của\b"
    r"|và\b)[a-zà-ỹđ]+ [a-zà-ỹđ]+(?: [a-zà-ỹđ]+)?(?: \d{4})?)" + _OF_DAY
)
UNNAMED: Final = Pattern(
    r"\b(?:theo|đúng|căn cứ|bằng) (?:đúng |vào )?(?:với )?(?:các |những )?"
    r"(?:quy định|luật định|pháp luật|chế độ|chính sách|quy trình|văn bản (?:hướng dẫn|của cấp trên"
    r"|hiện hành)"
    r"|hướng dẫn (?:của )?cấp trên)(?! (?:số |tại điều )?\d)\b"
)
CHECKING: Final = Pattern(
    r"(?<!sẽ )(?<!sẽ tổ chức )(?<!đề nghị )\b(?:kiểm tra|đo|khảo sát|xác minh|rà soát|làm việc|đối chiếu"
    r"|kiểm định|phúc tra|xét nghiệm|quan trắc|nghiệm thu|lập biên bản|giám sát|thanh tra|xác nhận"
    r"|xác định)\b"
)
_NAMED_BY_NUMBER: Final = (
    r"(?<!\bkhu )(?<!\bxóm )(?<!\bthôn )(?<!\btổ )(?<!\bngõ )(?<!\bsố )(?<!\bđiểm )(?<!\blớp )(?<!\bđiều )"
    r"(?<!\bkhoản )(?<!\bmục )(?<!\bngách )(?<!\bthửa )(?<!\bkhóm )(?<!\bấp )(?<!\bngày )(?<!\btháng )"
    r"(?<!\bquý )(?<!\bnăm )(?<!\bthứ )(?<!\bkhóa )(?<!\bkỳ )"
)
FIGURE: Final = Pattern(
    rf"(?<![\w/.,\-]){_NAMED_BY_NUMBER}\d+(?:[.,]\d+)*"
    r"(?: ?%| ?(?!(?:ngày|giờ|phút|tuần|tháng|năm|quý|đến|và|của|đã|sẽ|đang|trên|tại|ở|ngay|thì|là|có|h"
    r"|theo|cho"
    r"|vì|do|xong|được|bị|trước|sau|trong|vào|từ|không|chưa|cũng)\b)[a-zà-ỹđ]\w*)"
)
VAGUE: Final = Pattern(
    r"\bsẽ (?:(?:tiếp tục|tích cực|cố gắng|sớm|thường xuyên|nghiêm túc|chủ động|tập trung|luôn"
    r"|có ý kiến) ){0,2}"
    r"(?:xem xét|nghiên cứu|quan tâm|tăng cường|đẩy mạnh|phối hợp|lưu ý|tham mưu|đề xuất|kiến nghị|đề nghị"
    r"|tổng hợp|theo dõi|từng bước|phấn đấu|tranh thủ|cố gắng|vận động|tuyên truyền|chỉ đạo|nỗ lực|chú trọng"
    r"|có giải pháp|có biện pháp|rút kinh nghiệm|khắc phục dần|cân đối|làm việc với)\b",
    r"\bsẽ (?:sớm|cố gắng|tích cực|từng bước|nỗ lực|dần) ",
    r"\b(?:trong )?thời gian (?:tới|sớm nhất|thích hợp|gần nhất|không xa)\b|\btrong tương lai\b",
    r"\b(?:khi|nếu|lúc)(?: nào)?(?: có| đủ| bố trí| được bố trí| cân đối| huy động)(?: được)?"
    r"(?: đủ)?(?: nguồn)? ?(?:điều kiện|kinh phí|vốn|nguồn lực|ngân sách)\b",
    r"\b(?:từng bước|phấn đấu|tranh thủ các nguồn|tăng cường|đẩy mạnh|nâng cao hơn nữa)\b",
    r"\bcác (?:đơn vị|ngành|cơ quan|cấp|ban ngành) (?:liên quan|chức năng|có thẩm quyền)\b",
    r"\bđang (?:được )?(?:cân đối|nghiên cứu|xem xét|quan tâm)\b|\bsẽ có (?:hướng|giải pháp|biện pháp"
    r"|phương án)\b",
    r"\bgiao (?:\w+ ){1,6}?(?:xem xét|nghiên cứu)\b|\bluôn (?:nỗ lực|quan tâm|chú trọng)\b|\bcó lộ trình\b",
    r"\b(?:các )?biện pháp cần thiết\b|\btriển khai theo tiến độ\b|\bcác cấp, các ngành\b",
    r"\bđề nghị nhân dân thông cảm\b|\bsớm nhất có thể\b",
)
FUTURE: Final = Pattern(
    r"\b(?:sẽ|(?<!dựng )(?<!chức )(?<!bộ )(?<!thẻ )(?<!vào )(?<!hoạt )(?<!báo )đang(?! (?:ủy|bộ|viên|phí"
    r"|vụ)\b)|dự kiến|tiến hành|chuẩn bị|khởi công|tiếp tục|có trách nhiệm|có kế hoạch)\b",
    r"\bphải (?:\w+ ){0,3}(?:xong|trước|tháo dỡ|hoàn thành|khắc phục|lắp|trả|dừng|di dời)",
    r"\b(?:đồng ý|chấp thuận|cho phép|nhất trí(?! với))\b",
)
DONE: Final = Pattern(
    r"\bđã (?!(?:được )?(?:ghi nhận|tiếp thu|tiếp nhận|nhận được|nắm được|nêu|phản ánh|quan tâm|biết"
    r"|và đang|có ý|(?:rất |luôn |hết sức )?(?:cố gắng|nỗ lực|chú trọng|làm tốt)"
    r"|có (?:rất )?(?:nhiều|những) (?:cố gắng|nỗ lực|chuyển biến|tiến bộ|giải pháp|biện pháp)"
    r"|tổng hợp|giao (?:[a-zà-ỹđ]+ ){1,6}?(?:xem xét|nghiên cứu)|hai|ba|lâu|nhiều|từ lâu|xuống cấp|hỏng)\b)",
    r"\b(?:xong|hoàn thành|hoàn tất)\b",
)
REFUSED: Final = Pattern(
    r"\bkhông (?:thể|thuộc|có (?:thẩm quyền|căn cứ|cơ sở|chủ trương|đủ|kinh phí|quy định)|còn|đồng ý"
    r"|chấp (?:nhận|thuận)"
    r"|được phép|tổ chức|thực hiện|bố trí|xử phạt|giải quyết|đủ|phù hợp|quy định|phải|xem xét|cấp|hỗ trợ"
    r"|tiến hành)\b",
    r"\b(?:hiện )?chưa (?:thể|bố trí|có (?:chủ trương|kế hoạch|cơ sở|kinh phí|căn cứ|quy định|trong)|đủ"
    r"|di dời"
    r"|giải quyết được|thực hiện được|triển khai được|đến mức|được (?:cấp|phê|bố))",
    r"\b(?:vượt|ngoài) (?:quá )?(?:thẩm quyền|khả năng|phạm vi)|\bthuộc (?:thẩm quyền|trách nhiệm|phạm vi) ",
    r"\btừ chối\b|\bbác đơn\b",
)
NOTED: Final = Pattern(
    r"\bghi nhận\b(?! (?:nồng độ|kết quả|hiện trạng|có|\d))|\btiếp thu\b|\btiếp nhận ý kiến\b|\bcảm ơn\b"
    r"|\brút kinh nghiệm\b|\bnhất trí với\b|\bhoan nghênh\b|\bđồng tình với\b|\b(?:xác|chính) đáng\b"
    r"|\btâm huyết\b|\bđã nắm (?:được|bắt)\b|\bxin lưu ý\b|\btổng hợp,? (?:để )?báo cáo\b"
)
WANTS_TO_KNOW: Final = Pattern(
    r"\b(?:cho biết|giải thích|giải đáp|làm rõ|xin hỏi|vì sao|tại sao|thế nào|ra sao|bao giờ|hướng dẫn"
    r"|thông tin|trả lời|có được|được không|không\?)"
)
_LEVEL: Final = r"(?:phường|xã|thị trấn|thành phố|huyện|thị xã|tỉnh)"
_ACTS: Final = (
    r"(?:đã|sẽ|đang|không|chưa|xin|phải|cùng|hiện|cũng|có trách nhiệm|có kế hoạch|có thể|hỗ trợ|đồng ý"
    r"|yêu cầu|tổ chức|thành"
    r" lập|chuẩn bị|bố trí|xử|trả lời|cấp|giao|được|thống nhất|phối hợp|ghi nhận|nghiêm túc|trân trọng"
    r"|làm|kiểm tra)"
)
BODY: Final = Pattern(
    r"\b(?:ubnd|hđnd|ủy ban|hội đồng nhân dân|công an|điện lực|công ty|xí nghiệp|nhà máy|hợp tác xã|htx"
    r"|chi cục|trung tâm|văn phòng|đảng ủy|huyện ủy|thành ủy|tỉnh ủy|ban thường vụ|thường trực|viettel"
    r"|vnpt|mobifone|evn"
    r"|bưu điện|bảo hiểm xã hội|mặt trận|thanh tra|tòa án|viện kiểm sát|kho bạc|ngân hàng|chủ tịch|bí thư"
    r"|trưởng (?:thôn|khu|phòng|ban|công an)|công chức|cán bộ|nhân viên|kế toán|chúng tôi|đơn vị|cơ quan"
    r"|nhà thầu|chủ đầu tư"
    r"|nhà đầu tư|chủ xưởng|hiệu trưởng|nhà trường|ban quản lý|ban (?:tổ chức|tuyên giáo|xây dựng|chỉ đạo"
    r"|chỉ huy"
    r"|dân vận|giám sát|công tác|chăn nuôi|kinh tế|nội chính|chấp hành|pháp chế)|ngành \w+|quân sự"
    r"|kiểm lâm|dân phòng"
    r"|tổ (?:công tác|kiểm tra|hòa giải|bảo vệ|trật tự|tự quản|liên gia|liên ngành|quản lý|vệ sinh"
    r"|dân phố|hợp tác)"
    r"|đội (?:\w+ ){0,2}(?:quản lý|duy tu|vệ sinh|thi công|thanh niên|trật tự|cảnh sát|bắt|sản xuất|trưởng)"
    r"|đội (?:duy tu|công trình|quản lý|vệ sinh|cảnh sát|điện|thủy nông)"
    r"|đoàn (?:thanh niên|kiểm tra|liên ngành|thanh tra|công tác)|hội (?:\w+ )?(?:nông dân|phụ nữ"
    r"|liên hiệp|người cao tuổi"
    r"|cựu chiến binh|chữ thập đỏ|khuyến học)|chi hội|đài truyền thanh|hạt (?:quản lý|kiểm lâm)"
    r"|quỹ (?:\w+ )?đất"
    r"|sở (?:xây dựng|nội vụ|tài chính|nông nghiệp|giao thông|y tế|giáo dục|công thương|khoa học|văn hóa"
    r"|tư pháp"
    r"|tài nguyên|kế hoạch|lao động|thông tin|du lịch|ngoại vụ|gd|tn|nn|gtvt)|bộ (?:nội vụ|tài chính"
    r"|xây dựng|công an|y tế|nông nghiệp|giáo dục|chính trị))\b",
    r"(?<!lại )(?<!cho )\bphòng (?!cháy|chống|dịch|ngừa|bệnh|khách|họp|học|hộ|dại)[a-zà-ỹđ]+",
    r"(?<!cổng )(?<!sân )(?<!vào )(?<!sau )(?<!gần )(?<!ở )\btrường (?:tiểu học|mầm non|thcs|thpt|trung học)",
    r"(?<!cấp )(?<!sửa )(?<!về )\btrạm (?:y tế|thú y|khuyến nông|bảo vệ|thủy nông|quản lý)",
    rf"(?<!địa bàn )\b(?:{_LEVEL}|thôn(?: \w+){{0,2}}|chi bộ|khu dân cư|phòng|ban|sở|hội|tổ|đội) {_ACTS}\b",
    rf"\b(?:do|chuyển|báo cáo|trình|giao|đề nghị|cùng|với) (?:\w+ )?{_LEVEL}\b",
    rf"^[ “(]*(?:\d+[.)] ?)?{_LEVEL} (?!là\b)|[.;:] {_LEVEL} (?!là\b)",
)
