"""The words by which a field is suggested: a starting point, in the order of the yearly table (S53).

Each field has a module of three lists. A word that decides nearly always means the field, one that speaks for
it often does, one that hints says something only beside others. A word may stand in the lists of more fields.
``CLAIMED`` are words that look like another one and mean no field; of all that fit, the longest is read.
"""

from collections.abc import Mapping
from types import ModuleType
from typing import Final

from giaoban.opinions.rules.lexicon import entitlements, farming, land, other, party, roads, security, supply

DECIDES: Final = 6.0
SPEAKS: Final = 3.0
HINTS: Final = 1.0

Lexicon = Mapping[str, Mapping[str, float]]

CLAIMED: Final = """
    ý kiến, cử tri, đồng chí, kính mong, con đường phát triển, trên đường, đi đường, dọc đường, người đi
    đường, ra đường, ngoài đường, xuống đường, học sinh đi học, học sinh đi lại, học sinh và, học sinh
    qua lại, đưa tang, chi bộ chúng tôi, chi bộ thôn tôi, chi bộ đề nghị, chi bộ thôn đề nghị, chi bộ
    kiến nghị, chi bộ xin, chi bộ phản ánh, thay mặt chi bộ, thay mặt cấp ủy, đảng viên và nhân dân, cán
    bộ và nhân dân, cán bộ đảng viên và nhân dân, cán bộ thuế, nhà trưởng thôn, nhà ông trưởng thôn, nhà
    bí thư, ủy ban nhân dân xã, đảng ủy xã quan tâm, cấp ủy quan tâm, lãnh đạo quan tâm, giải quyết,
    giải pháp, tập trung, khẩn trương, kinh tế, mỗi lần, cả năm, một lần, lần trước, đến nay, hộ gia
    đình, quan tâm, điện thoại, gọi điện, nước ta, nhà nước, cả nước, cầu mong, nhu cầu, yêu cầu, toàn
    cầu, hạn chế, thời hạn, quá hạn, đúng hạn, có hạn, lạc hậu, liên lạc, chợ búa, lúa gạo, học hỏi,
    sinh hoạt hằng ngày, mất công, mất nhiều, mất thời gian, bắt đầu, bắt buộc, đặc biệt, sản xuất, xuất
    hiện, quy định, đường hoàng, đường lối, bê trễ, bò trườn, gà gật, tổ chức lễ, tổ chức thi, tổ chức
    giải, tổ chức lớp, tổ chức cho, phòng chống, thường xuyên, công tác, thực hiện, vụ việc, nghiệp vụ,
    dịch chuyển, kênh thông tin, ngân sách, trường hợp, môi trường sống, thông qua, trải qua, gia đình,
    gia đình tôi, cam kết, cam đoan, nhãn mác, nhãn hiệu, sâu sắc, sâu rộng, giống như, giống nhau,
    đường dây nóng, tiểu đường, bệnh tiểu đường, đất nước, trái đất, mặt đất, tính mạng, mạng người,
    mạng lưới, thi hành, thi thoảng, khoa học, đại học, thị trường, hiện trường, hội trường, công
    trường, lâm trường, nông trường, giao dịch, lương thực, cầu thị, cầu nối, cầu thang, xây dựng nông
    thôn mới, xây dựng gia đình, xây dựng mô hình, xây dựng quy chế, điện tử, điện báo, ảnh hưởng, hưởng
    ứng, tin tưởng, đảng viên phản ánh, đảng viên đề nghị, đảng viên kiến nghị, nhân dân và đảng viên,
    đảng viên và bà con, bí thư chi bộ phản ánh, bí thư chi bộ đề nghị, trưởng thôn đề nghị, cấp trên,
    hai bên đường, ven đường, bên đường, mùa hè, đầu mùa, mùa mưa, việc làm này, thời gian, mẫu giấy,
    mẫu đơn, đàn ông, đàn bà, bơm tiền, đồng ý, đồng tình, đồng bộ, hội đồng, hợp đồng, cộng đồng, hoạt
    động, đồng thời, triệu đồng, nghìn đồng, trăm đồng, tỷ đồng, ngàn đồng, lao đao, bảo vệ quyền lợi,
    sáng mai, tối thiểu, tối đa, lạ lùng, tổng vệ sinh, học kỳ, quy hoạch sản xuất, chế độ ăn, thuốc lá,
    tổ dân phố, khu phố, khu dân cư, xóm trại, đội ơn, trả lời sớm, cảm ơn các đồng chí, kính thưa, chúc
    mừng, đoàn kết, làm gì, làm ăn, vận động, hứa, đã hứa, nhà tôi, ông tôi, bà tôi, nói thẳng, thật ra,
    bao nhiêu tiền, hơn chục, chục năm, cả làng, cả xóm, cả thôn, đầu làng, cuối làng, đầu xóm, cuối
    xóm, đầu ngõ, nhà ai, hàng xóm, bên cạnh, mấy hôm, mấy nhà, mấy hộ, có mấy, cho biết, xin hỏi, trả
    lời, giải thích, đi lại nhiều lần, mùa nóng, mùa đông, năm học mới xong, mua bán nhà, bán nhà, công
    bằng, thế nào, tự chủ, mặt hàng, đối chiếu, mở mang, mở rộng quan hệ, phát động, phát hiện, phát
    triển kinh tế, hoa mắt, đánh giá, đánh máy, đề nghị, đề xuất, đề án, đề tài, chủ đề khác, vấn đề,
    hoạt bát, cắt ngắn, giảm bớt, nghe nói, nghe đâu, có tiếng, nổi tiếng, gọi là, tên gọi, hàng tháng,
    hàng năm, hàng ngày, hàng chục, hàng trăm, hàng loạt, hàng tấn, hàng tuần, hàng nghìn, đấu tranh,
    thầy dùi,
    thi đua yêu nước, tập thể thôn, quả thật, kết quả, hiệu quả, hậu quả, quả là, cá nhân, cá biệt, hoa
    lợi, chính sách pháp luật, rau ráu, tình cảm, vay mượn, bài học, bài bản, tội nghiệp, tiếng nói, nói
    tiếng, chơi vơi, lợi ích, học hành, vui mừng, vui vẻ, rất vui, sổ theo dõi, hộ dân, già trẻ, trẻ
    già, phân tích, phân vân, phân biệt, phân bổ, bộ phận, thành phần, một phần, phần lớn, phần trăm, đá
    đưa, trực tiếp, kẻ cả, nhóm lên, lo lắng, hội nghị, xã hội, cơ hội, đô hội, lễ phép, trống vắng, cổ
    vũ, chi phí, chi tiết, thuê mướn, mua sắm, bắt tay, bắt kịp, nắm bắt, mẫu mực, thi hành án, sổ lồng,
    chuyển biến, chuyển động, xây dựng đất nước, nóng nực, chuyện phiếm, đẹp lòng, nhà hàng xóm, sang
    nhà hàng xóm, hàng xóm láng giềng, giống hệt, giống hệt nhau, báo dân, không ai báo, con trai, con
    gái, ngày mai, ca lớp, một lớp, lớp bụi mỏng, đại diện, có mặt, đi lại nhiều, kính gửi, kinh gui,
    gửi đồng chí, hết cả, hết rồi, chưa ai, đi xa, chạy đi chạy lại, chạy chữa, đáng lẽ, cả tháng, bấy
    lâu, từ ngày, từ năm, lần nào, cứ đến, năm kia, năm xưa, thế nào cũng, coi như, lo lắm, lo sợ, sợ
    lắm, khổ lắm, khổ sở, trả lời bằng văn bản, bằng văn bản
"""


def _words(listed: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in listed.split(","))


def _weighed(module: ModuleType) -> dict[str, float]:
    lists = ((module.HINTING, HINTS), (module.SPEAKING, SPEAKS), (module.DECIDING, DECIDES))
    return {word: weight for listed, weight in lists for word in _words(listed)}


WORDS: Final[Lexicon] = {
    "agriculture_irrigation": _weighed(farming),
    "transport_construction": _weighed(roads),
    "resources_environment": _weighed(land),
    "services": _weighed(supply),
    "policy_entitlements": _weighed(entitlements),
    "security_order": _weighed(security),
    "party_work": _weighed(party),
    "other": _weighed(other),
}
NO_FIELD: Final[Mapping[str, float]] = dict.fromkeys(_words(CLAIMED), 0.0)
