"""The words by which a field is suggested: a starting point, in the order of the yearly table (S53)."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "agriculture_irrigation": (
        "cây trồng", "vật nuôi", "chăn nuôi", "gia súc", "gia cầm", "thú y", "dịch tả lợn",
        "đàn lợn", "thủy sản", "nuôi cá", "ao cá", "giống lúa", "cây giống", "thửa ruộng",
        "ruộng", "đồng ruộng", "lúa", "mạ", "vụ chiêm", "vụ mùa", "vụ đông", "vụ xuân",
        "mương", "kênh mương", "nạo vét", "trạm bơm", "máy bơm", "đê", "đê kè", "kè",
        "tưới", "tiêu úng", "úng", "ngập úng", "hạn hán", "thủy lợi", "thủy nông",
        "dồn ô đổi thửa", "dồn điền đổi thửa", "sâu bệnh", "chuột phá", "phân bón",
        "thuốc trừ sâu", "hợp tác xã nông nghiệp", "nếp cái hoa vàng", "sắn dây",
        "hành tỏi",
    ),
    "transport_construction": (
        "đường", "con đường", "đường liên thôn", "đường trục", "mặt đường", "lòng đường",
        "ổ gà", "ngõ", "cầu dân sinh", "cầu yếu", "cây cầu", "cống thoát nước",
        "rãnh thoát nước", "thoát nước", "nắp cống", "biển báo", "gờ giảm tốc", "vỉa hè",
        "hành lang giao thông", "giao thông", "bê tông", "nhựa hóa", "xây dựng",
        "nhà văn hóa", "trụ sở", "công trình", "thi công", "quy hoạch",
        "cấp phép xây dựng", "xe quá tải", "xe tải", "cấm tải", "bến xe",
    ),
    "resources_environment": (
        "đất đai", "sổ đỏ", "giấy chứng nhận", "quyền sử dụng đất", "cấp đất",
        "đấu giá đất", "lấn chiếm đất", "giải phóng mặt bằng", "đền bù", "khoáng sản",
        "khai thác đá", "mỏ đá", "nổ mìn", "cát sỏi", "rác", "rác thải", "bãi rác",
        "thu gom rác", "nước thải", "khói", "bụi", "khói bụi", "mùi", "mùi hôi",
        "mùi khét", "ô nhiễm", "môi trường", "xả thải", "nghĩa trang", "nghĩa địa",
    ),
    "services": (
        "điện", "lưới điện", "cột điện", "đường điện", "điện yếu", "mất điện", "công tơ",
        "tiền điện", "trạm biến áp", "nước sạch", "nước máy", "đường ống nước",
        "chiếu sáng", "đèn đường", "đường điện chiếu sáng", "viễn thông", "internet",
        "sóng điện thoại", "cáp", "dây cáp", "truyền thanh", "loa truyền thanh", "loa",
        "đài truyền thanh", "chợ", "tiểu thương", "phí dịch vụ", "giá dịch vụ", "phí chợ",
    ),
    "policy_entitlements": (
        "người có công", "thương binh", "liệt sĩ", "chất độc da cam", "bảo trợ",
        "bảo trợ xã hội", "hộ nghèo", "cận nghèo", "thoát nghèo", "bảo hiểm",
        "bảo hiểm y tế", "bảo hiểm xã hội", "thẻ bảo hiểm", "phụ cấp", "trợ cấp", "chế độ",
        "chính sách", "người cao tuổi", "khuyết tật", "mai táng phí", "hỗ trợ nhà ở",
        "vay vốn", "học phí",
    ),
    "security_order": (
        "trộm", "trộm cắp", "mất trộm", "trộm chó", "tệ nạn", "ma túy", "nghiện", "cờ bạc",
        "đánh bạc", "lô đề", "lừa đảo", "tín dụng đen", "tiếng ồn", "gây rối", "đánh nhau",
        "an ninh", "trật tự", "an ninh trật tự", "trật tự giao thông", "lạng lách",
        "đua xe", "phòng cháy", "chữa cháy", "cháy nổ", "tạm trú", "công an", "karaoke",
    ),
    "party_work": (
        "sinh hoạt chi bộ", "sinh hoạt chuyên đề", "sinh hoạt đảng", "đảng viên",
        "kết nạp", "cấp ủy", "chi ủy", "đảng phí", "đảng ủy", "bí thư chi bộ", "cán bộ",
        "công tác cán bộ", "báo đảng", "tạp chí", "tài liệu", "tài liệu sinh hoạt",
        "nghị quyết", "kiểm tra giám sát", "học tập và làm theo", "huy hiệu đảng",
        "hội viên", "đoàn thể", "mặt trận",
    ),
    "other": (
        "trường học", "mầm non", "tiểu học", "giáo viên", "học sinh", "giáo dục",
        "trạm y tế", "khám bệnh", "y tế", "dịch bệnh", "văn hóa", "di tích", "đình làng",
        "chùa", "thể thao", "sân bóng", "lễ hội", "thư viện",
    ),
}  # fmt: skip

# Words too common to say that two opinions are about the same thing.
COMMON: Final = frozenset(
    """
    anh ba bà bác bằng bên bị bởi bộ các cái cần chi chị cho chú chưa chúng có cô còn
    con cũng của đã đại đang để đề đến đều địa điều đó do đồng được em gần gây giúp hai
    hay hết hiện hộ hơn khi khu không kiến là làm lại lên luôn mà mỗi một này nay nên
    năm ngày nghị nhân nhà nhất như nhiều những nó nói nữa ở ông phải phản phía phương
    qua quá quan ra rất rồi sau sẽ số sự tại tháng theo thì thôn thường tới tôi từ từng
    trên trong trước và vẫn vào về vì việc với xã xin xóm xuống phường tổ dân cư ý đoạn
    đi chỗ nơi mong sớm kính cấp
    """.split()  # noqa: SIM905  # a list of words reads better as a text
)

# Words that may help a comparison but are no reason to show: they join other words and name nothing.
STOP: Final = COMMON | frozenset(
    """
    nhưng mới đủ thêm lần nốt chậm nhau người khiến nếu hoặc chừng khoảng vừa lúc thấy cứ bảo
    ai gì nào sao bao lâu tuy dù mặc dẫu do bởi tự cả chỉ riêng tuần giờ phút qua hầu hơi càng
    """.split()  # noqa: SIM905  # a list of words reads better as a text
)
