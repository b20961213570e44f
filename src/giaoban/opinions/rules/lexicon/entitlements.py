"""Words of policies and entitlements: merit, allowances, poverty, insurance, pensions, work."""

from typing import Final

DECIDING: Final = """
    người có công, người có công với cách mạng, gia đình chính sách, đối tượng chính sách, gia đình có
    công, thương binh, bệnh binh, thương bệnh binh, liệt sĩ, liệt sỹ, vợ liệt sĩ, thân nhân liệt sĩ, mộ
    liệt sĩ, nghĩa trang liệt sĩ, hài cốt liệt sĩ, hài cốt, nhà bia liệt sĩ, bà mẹ việt nam anh hùng, mẹ
    việt nam anh hùng, chất độc da cam, chất độc hóa học, dioxin, nạn nhân da cam, thanh niên xung
    phong, dân công hỏa tuyến, cựu chiến binh chưa, cựu quân nhân, quân nhân xuất ngũ, chiến trường,
    huân chương kháng chiến, huy chương kháng chiến, tù đày, quyết định 62, quyết định 142, quyết định
    49, quyết định 290, chế độ một lần, chế độ chính sách, hưởng chế độ, chế độ ưu đãi, bảo trợ, bảo trợ
    xã hội, trợ giúp xã hội, an sinh xã hội, an sinh, trợ cấp, tiền trợ cấp, trợ cấp xã hội, trợ cấp
    hằng tháng, trợ cấp hưu trí, trợ cấp hưu trí xã hội, hưu trí, hưu trí xã hội, lương hưu, tiền lương
    hưu, trợ cấp thất nghiệp, thất nghiệp, phụ cấp, phụ cấp hằng tháng, mức phụ cấp, phụ cấp của bí thư,
    phụ cấp bí thư, phụ cấp cán bộ, phụ cấp cho cán bộ, phụ cấp trưởng thôn, thù lao, bồi dưỡng hằng
    tháng, tiền hỗ trợ dự hội nghị, tiền hỗ trợ dự giao ban, hỗ trợ dự giao ban, mức hỗ trợ dự, mức
    khoán, khoán kinh phí, lương cơ sở, lương tối thiểu, hộ nghèo, hộ cận nghèo, cận nghèo, thoát nghèo,
    giảm nghèo, nghèo đa chiều, bình xét hộ nghèo, xét hộ nghèo, rà soát hộ nghèo, chuẩn nghèo, sổ hộ
    nghèo, hộ khó khăn, hoàn cảnh khó khăn, neo đơn, người già neo đơn, mồ côi, đơn thân, bảo hiểm y tế,
    bhyt, thẻ bhyt, thẻ bảo hiểm, thẻ bảo hiểm y tế, bảo hiểm xã hội, bhxh, bảo hiểm xã hội tự nguyện,
    bảo hiểm tự nguyện, bảo hiểm thất nghiệp, người cao tuổi, mừng thọ, người khuyết tật, khuyết tật,
    khuyết tật nặng, giám định y khoa, tâm thần, xác nhận khuyết tật, mai táng, mai táng phí, tiền mai
    táng, tiền tuất, hỗ trợ nhà ở, xóa nhà tạm, nhà tạm, nhà dột nát, nhà tình nghĩa, nhà đại đoàn kết,
    nhà tình thương, xây nhà cho hộ nghèo, vay vốn, vốn vay, vay vốn ưu đãi, ngân hàng chính sách xã
    hội, vay ngân hàng chính sách, giải quyết việc làm, xuất khẩu lao động, học phí, miễn giảm học phí,
    hỗ trợ chi phí học tập, cứu đói, gạo cứu đói, quà tết, quà 27/7, tặng quà, quà cho người, thăm tặng
    quà, cứu trợ, hỗ trợ đột xuất, tinh giản biên chế, nghỉ hưu trước tuổi, nghị định 178, người hoạt
    động không chuyên trách, không chuyên trách, chế độ cho y tế thôn, y tế thôn bản, phụ cấp y tế thôn,
    dân tộc thiểu số, vùng đặc biệt khó khăn, hộ thoát nghèo, đối tượng bảo trợ, truy tặng, điều dưỡng
    người có công, danh sách hưởng, được hưởng, thai sản, đền ơn đáp nghĩa
"""
SPEAKING: Final = """
    thôi hưởng, tiền lương, lương, nghỉ việc, mất việc, thu nhập, hưởng, cắt giảm, trợ giúp, thân nhân,
    hy sinh, kháng chiến, cựu chiến binh, vợ góa, tái giá, tuổi già, cao tuổi, các cụ, già yếu, hộ chính
    sách, nghèo, hỗ trợ tiền, mức hỗ trợ, tiền hỗ trợ, chi trả, chi trả qua tài khoản, tài khoản, truy
    lĩnh, đối tượng, bình xét, xét duyệt, đề nghị nâng mức, nâng mức, quyết định, người lao động, công
    nhân, sáp nhập thôn nên phụ cấp, thẻ, mức hưởng, tiền điếu, giấy xác nhận, xác nhận, từ trần, qua
    đời, đóng tiếp, tự nguyện, bảo hiểm nông nghiệp, da cam, nuôi con nhỏ, học bổng, chính sách, chế độ,
    việc làm, lao động, cách mạng, học nghề, bảo hiểm
"""
HINTING: Final = """
    hồ sơ, tiền, hỗ trợ, tết, danh sách, xét, thấp, nâng, mức, hằng tháng, cụ
"""
