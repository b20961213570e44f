"""Words of what has no field of its own: schools, health, culture, heritage, sport, festivals, children."""

from typing import Final

DECIDING: Final = """
    trường học, trường mầm non, trường tiểu học, trường trung học, trường thcs, trường cấp 2, trường cấp
    hai, trường cấp 3, trường thpt, trường lớp, nhà trường, điểm trường, điểm trường lẻ, mầm non, mẫu
    giáo, nhà trẻ, tiểu học, trung học cơ sở, thcs, thpt, giáo viên, thiếu giáo viên, cô giáo, thầy
    giáo, thầy cô, giáo viên chủ nhiệm, chủ nhiệm, hiệu trưởng, phụ huynh, giáo dục, ngành giáo dục, dạy
    học, dạy thêm, học thêm, dạy thêm học thêm, lạm thu, các khoản thu, thu đầu năm, xã hội hóa giáo
    dục, sách giáo khoa, năm học, bán trú, bếp ăn bán trú, bữa ăn bán trú, sĩ số, lớp ghép, dồn trường,
    sáp nhập trường, tuyển sinh, thi tuyển, bạo lực học đường, đồng phục, bỏ học, phổ cập, khuyến học,
    xóa mù chữ, trung tâm học tập cộng đồng, trạm y tế, trạm xá, bác sĩ, bác sỹ, y sĩ, y tá, khám bệnh,
    khám chữa bệnh, chữa bệnh, khám sức khỏe, khám sức khỏe định kỳ, bệnh viện, trung tâm y tế, phòng
    khám, y tế, y tế cơ sở, thuốc men, thuốc huyết áp, cấp thuốc, tủ thuốc, quầy thuốc, dịch sốt xuất
    huyết, sốt xuất huyết, tay chân miệng, covid, covid-19, dịch sởi, bệnh sởi, bệnh dại ở người, dịch
    cúm, tiêm chủng, tiêm chủng mở rộng, tiêm vắc xin cho trẻ, diệt muỗi, phun muỗi, phun hóa chất diệt
    muỗi, phòng dịch, an toàn thực phẩm, vệ sinh an toàn thực phẩm, an toàn vệ sinh thực phẩm, ngộ độc
    thực phẩm, ngộ độc, dân số, kế hoạch hóa gia đình, sức khỏe, sức khỏe sinh sản, suy dinh dưỡng, hiến
    máu, đời sống văn hóa, gia đình văn hóa, làng văn hóa, thôn văn hóa, khu dân cư văn hóa, nếp sống
    văn hóa, nếp sống văn minh, việc cưới, việc tang, đám cưới, đám tang, đám hiếu, cưới hỏi, hủ tục,
    tảo hôn, hương ước, quy ước, di tích, di tích lịch sử, xếp hạng di tích, trùng tu, tôn tạo, tu bổ di
    tích, bảo tồn, di sản, đình làng, đình chùa, miếu, đền chùa, nhà thờ họ, văn miếu, sắc phong, bảo
    tàng, cổ vật, tượng đài, lễ hội, hội làng, hội đền, hội xuân, lễ hội truyền thống, rước kiệu, trò
    chơi dân gian, văn nghệ, đội văn nghệ, hội diễn, hát chèo, chèo, quan họ, ca trù, hát xoan, cồng
    chiêng, nghệ nhân, múa rối, câu lạc bộ, câu lạc bộ văn nghệ, dưỡng sinh, thể thao, thể dục, thể dục
    thể thao, tdtt, dụng cụ thể thao, dụng cụ thể dục, dụng cụ tập, sân bóng, sân bóng đá, sân chơi, sân
    thể thao, khu vui chơi, khu thể thao, điểm vui chơi, vui chơi, bóng chuyền, bóng chuyền hơi, bóng
    đá, cầu lông, giải bóng đá, giải bóng, giải đấu, giải thể thao, bơi lội, dạy bơi, bể bơi, bơi
    thuyền, bơi chải, đấu vật, đuối nước, phòng đuối nước, thư viện, tủ sách, phòng đọc, nghỉ hè, trẻ em
    nghỉ hè, trại hè, thiếu nhi, trung thu, dạy nghề, lớp dạy nghề, du lịch, khách du lịch, tiếng anh,
    tôn giáo, phật tử, nhà thờ, homestay, tin học, thiết bị dạy học, xây dựng hương ước, sinh hoạt hè
"""
SPEAKING: Final = """
    lớp, lớp học, con em, các cháu, cháu nhỏ, dạy, vắc xin, thuốc, khám, bệnh, dịch, muỗi, ca bệnh, ca
    mắc, tập luyện, luyện tập, đội bóng, trang phục, sân khấu, mối mọt, truyền thống, phong tục, lịch
    sử, cúng bái, rằm tháng giêng, hè, đội trống, tang lễ, hiếu hỉ, ăn uống linh đình, cỗ bàn, rượu chè,
    sách, truyện, thực phẩm, bếp ăn, cấp cứu, học sinh, trẻ em, trẻ nhỏ, văn hóa, đình, chùa, đền, bệnh
    nhân, trường, văn minh
"""
HINTING: Final = """
    trẻ, cháu, đau bụng, giải, tập, trạm
"""
