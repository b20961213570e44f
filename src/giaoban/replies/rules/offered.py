"""The templates that the product offers an office to begin with, one a field; nothing is taken unasked.

They are Vietnamese, as replies are. Each part says what a raiser wants to know of such a matter.
"""

from collections.abc import Mapping
from typing import Final

from giaoban.replies.rules.templates import Wording

OFFERED: Final[Mapping[str, Wording]] = {
    "agriculture_irrigation": Wording(
        "Nạo vét kênh mương, tưới tiêu",
        {
            "found": "Ngày «… kiểm tra», «… cơ quan» cùng «… thôn, khu dân cư» đã kiểm tra "
            "«… tên kênh, mương»: «… số mét» m bị «… bồi lấp, hư hỏng thế nào», ảnh hưởng «… số ha» ha.",
            "cause": "Do «… nguyên nhân».",
            "grounds": "«… số, ngày văn bản về phân cấp quản lý công trình thủy lợi», công trình do "
            "«… đơn vị» quản lý.",
            "action": "Nạo vét, sửa chữa «… số mét» m, «… máy móc, nhân công»; "
            "trong khi chờ thì «… việc làm ngay để có nước, tiêu úng».",
            "who": "«… đơn vị làm và người chịu trách nhiệm»",
            "means": "«… số tiền», nguồn «… thủy lợi phí, ngân sách phường»",
        },
    ),
    "transport_construction": Wording(
        "Sửa đường, cống, lan can, đèn đường",
        {
            "found": "Ngày «… kiểm tra», «… cơ quan» cùng «… thôn, khu dân cư» đã kiểm tra "
            "«… tên đường, vị trí»: «… hư hỏng gì, số lượng, kích thước».",
            "cause": "Do «… nguyên nhân».",
            "grounds": "«… số, ngày văn bản giao quản lý tuyến đường» giao «… cơ quan» quản lý, bảo trì.",
            "action": "«… sửa chữa thế nào»; trong khi chờ thì «… cắm biển, rào chắn».",
            "who": "«… đơn vị thi công», «… cơ quan» giám sát",
            "means": "«… số tiền», nguồn «… vốn bảo trì, xã hội hóa»",
        },
    ),
    "resources_environment": Wording(
        "Rác thải, nước thải, đất đai",
        {
            "found": "Ngày «… kiểm tra», «… cơ quan» đã kiểm tra tại «… địa điểm»: "
            "«… lượng rác, nguồn thải, diện tích đất», của «… hộ, cơ sở».",
            "cause": "Do «… nguyên nhân».",
            "grounds": "«… điều, khoản, số, ngày văn bản».",
            "action": "«… thu gom, buộc khắc phục, trả kết quả hồ sơ»; kiểm tra lại ngày «… ngày».",
            "who": "«… cơ quan, đơn vị và người chịu trách nhiệm»",
            "means": "«… phương tiện, kinh phí»",
        },
    ),
    "services": Wording(
        "Điện, nước sạch, chợ, viễn thông",
        {
            "found": "Ngày «… kiểm tra», «… cơ quan» đã làm việc với «… đơn vị cung cấp dịch vụ»: "
            "«… mất điện, nước yếu, mức thu», tại «… địa điểm», «… số hộ» hộ.",
            "cause": "Do «… nguyên nhân, theo đơn vị nào».",
            "grounds": "«… hợp đồng, biểu giá, số, ngày văn bản».",
            "action": "«… đơn vị cung cấp» sẽ «… làm gì»; «… cơ quan» kiểm tra lại và báo chi bộ.",
            "who": "«… đơn vị cung cấp dịch vụ», «… cơ quan» theo dõi",
            "means": "«… vật tư, kinh phí của đơn vị nào»",
        },
    ),
    "policy_entitlements": Wording(
        "Chế độ, chính sách, trợ cấp",
        {
            "found": "Ngày «… ngày», «… cơ quan» đã rà soát hồ sơ: «… số hồ sơ» hồ sơ, "
            "«… đủ điều kiện», «… còn thiếu giấy tờ gì».",
            "cause": "«… vì sao chậm hoặc chưa được hưởng».",
            "grounds": "«… điều, khoản, số, ngày văn bản quy định chế độ».",
            "action": "«… chi trả, bổ sung hồ sơ, trả lời bằng văn bản cho từng trường hợp»; "
            "người dân liên hệ «… nơi hướng dẫn».",
            "who": "«… cơ quan, cán bộ phụ trách»",
            "means": "«… nguồn kinh phí, kỳ chi trả»",
        },
    ),
    "security_order": Wording(
        "An ninh trật tự, an toàn giao thông",
        {
            "found": "Từ ngày «… ngày» đến ngày «… ngày», Công an phường đã nắm tình hình tại «… địa điểm»: "
            "«… số vụ, khung giờ, hiện tượng».",
            "cause": "Do «… nguyên nhân».",
            "grounds": "«… kế hoạch, số, ngày văn bản».",
            "action": "«… tuần tra, xử lý, lắp đặt gì», «… số buổi» buổi một tuần; "
            "số điện thoại báo tin: «… số điện thoại trực ban».",
            "who": "Công an phường, «… tổ bảo vệ an ninh trật tự cơ sở»",
            "means": "«… lực lượng, phương tiện»",
        },
    ),
    "party_work": Wording(
        "Công tác đảng ở chi bộ",
        {
            "found": "Ngày «… ngày», «… ban, văn phòng» đã làm việc với chi ủy «… chi bộ»: "
            "«… nội dung, số liệu».",
            "cause": "Do «… nguyên nhân».",
            "grounds": "«… điều, mục, số, ngày quy định hoặc hướng dẫn của Đảng».",
            "action": "«… hướng dẫn, bổ sung, báo cáo Ban Thường vụ»; kết quả báo tại kỳ giao ban «… tháng».",
            "who": "«… ban, văn phòng và đồng chí phụ trách»",
            "means": "«… tài liệu, kinh phí hoạt động»",
        },
    ),
}
