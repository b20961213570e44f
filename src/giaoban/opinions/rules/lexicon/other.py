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
    tôn giáo, phật tử, nhà thờ, homestay, tin học, thiết bị dạy học, xây dựng hương ước, sinh hoạt hè,
    chân tay miệng, bệnh tay chân, sốt cao, sốt phát ban, thủy đậu, quai bị, đau mắt đỏ, ho gà, bạch
    hầu, tiêu chảy, giun sán, dại cắn tiêm, bệnh lao, hiv, lao phổi, huyết áp, tiểu đường, đột quỵ, cấp
    cứu, xe cấp cứu, trực trạm, trạm không có, trạm thiếu, thiếu bác sĩ, thiếu y sĩ, thiếu thuốc, hết
    thuốc bệnh viện, khám sức, khám định kỳ, khám miễn phí, khám mắt, khám thai, đỡ đẻ, tiêm vắc xin,
    tiêm phòng cho trẻ, tiêm phòng trẻ em, vắc xin sởi, vắc xin trẻ em, cân trẻ, giờ trực, thuốc nam,
    phun hóa chất, phun thuốc muỗi, muỗi nhiều, bọ gậy, sốt rét, ổ dịch sốt, đau bụng, ăn xong đau bụng,
    canteen, cổng trường bán, trẻ béo, trường cấp, trường mới, trường cũ, trường xa, trường làng, trường
    bản, trường bán trú, trường nội trú, trường thôn, trường xuống cấp, trường thiếu, lớp mẫu giáo, lớp
    1, lớp hai, lớp ba, lớp bốn, lớp năm, lớp 5, lớp sáu, lớp 6, lớp chín, lớp 9, lớp mười, lớp 10, lớp
    mười hai, lớp 12, lớp đông, lớp học thêm, thiếu lớp, thiếu phòng học, phòng học, bàn ghế, bàn học,
    bảng đen, đồ dùng học tập, đồ chơi, học bạ, học lực, học sinh giỏi, học sinh bỏ học, con em đi học,
    học trò, học trái tuyến, trái tuyến học, xin học, nhập học, thi lớp 10, thi vào lớp 10, điểm chuẩn,
    điểm lẻ, gộp trường, gộp điểm trường, cô nuôi, cô bảo mẫu, cô hiệu trưởng, thầy hiệu trưởng, ban phụ
    huynh, hội phụ huynh, quỹ lớp, quỹ trường, quỹ phụ huynh, khoản thu, thu tự nguyện, sách vở, đồng
    phục học sinh, cơm trưa trường, nấu ăn trường, bảo mẫu, giữ trẻ, gửi trẻ, trông trẻ, nhóm trẻ, học
    nội trú, ở nội trú, lớp xóa mù, trẻ em không có chỗ chơi, chỗ chơi, chơi hè, cầu trượt, xích đu, bập
    bênh, học bơi, tập bơi, chết đuối, bóng bàn, bàn bóng bàn, bàn bóng, vợt, lưới bóng, sân cầu lông,
    sân bóng chuyền, sân cỏ, đá bóng, chỗ đá bóng, xà đơn, xà kép, máy tập, tập thể dục, chạy bộ, khiêu
    vũ, dân vũ, cờ tướng, thi đấu, giải chạy, giải truyền thống, hội thao, hội khỏe, đội chèo, câu lạc
    bộ chèo, hát văn, hát then, đàn tính, nhạc cụ, trống hội, trống cái, chiêng, múa lân, múa sư tử, đàn
    hát, loa đài văn nghệ, âm thanh ánh sáng, trang phục biểu diễn, biểu diễn, đêm diễn, chiếu phim, đọc
    sách, sách báo thư viện, phòng đọc sách, cổng đình, mái đình, đình cổ, đền làng, đền thờ, nhà thờ
    tổ, miếu thờ, chùa làng, chùa cổ, sư thầy, sư trụ trì, trụ trì, tượng phật, chuông chùa, bia đá, tu
    sửa di tích, công nhận di tích, giếng cổ, cây đa, làng cổ, nhà cổ, phục dựng, truyền dạy, nghề cổ,
    lễ hội làng, hội đình, đám rước, kéo co, vật cổ truyền, chọi trâu, cờ người, cỗ cưới, cưới linh
    đình, cưới xin, thách cưới, đám ma, đám hỏi, đám giỗ, tang ma, kèn trống, kèn đám ma, phúng viếng,
    vàng mã, mê hội hè, nếp sống mới, gia đình văn, danh hiệu văn hóa, công nhận làng, khu dân cư kiểu
    mẫu, bình xét gia đình văn hóa, sinh con một bề, mất cân bằng giới tính, đẻ dày, sinh đẻ kế hoạch,
    hôn nhân cận huyết, bình đẳng giới, trò chơi điện tử, điện thoại cả ngày, ôm điện thoại, khách tham
    quan, khách du, điểm du lịch, du lịch cộng đồng, hướng dẫn viên, đường hoa, dạy tiếng, tiếng dân
    tộc, học chữ, cô nuôi dạy trẻ, cô giữ trẻ, nuôi dạy trẻ, dạy trẻ, cô nghỉ sinh, lớp hai mươi, lớp ba
    mươi, cháu không ai trông, trông cháu, nhóm trẻ tư, máy đo huyết áp, đo huyết áp, máy siêu âm, siêu
    âm, x quang, xét nghiệm máu, máy móc y tế, thiết bị y tế, trạm hết, trạm đóng, trạm khóa, lên trạm,
    ra trạm, ở trạm, thuốc ở trạm, nhân viên trạm, y bác sỹ, bác sĩ về, bác sĩ giỏi, hộ sinh, nha sĩ,
    nhổ răng, đau răng, khám răng, mổ mắt, đục thủy tinh thể, hát ru, dân ca, bài chòi, ví giặm, đờn ca,
    cải lương, tuồng, đồng dao, khôi phục, khôi phục nghề, nghề truyền thống, truyền nghề, dệt thổ cẩm,
    thổ cẩm, viết chữ, thư pháp, cụ đồ, giấy mực, trang phục dân tộc, tiếng mẹ đẻ, chữ thái, nhà sàn cổ,
    cây cổ, cổng cổ, văn bia, mộc bản, bảo vật, trẻ con, trẻ em chơi, cổng trường ăn, ăn xôi, nôn, nôn
    ói, nôn mửa, đi ngoài, đau bụng cả lớp, bếp trường, cơm trường, sữa học đường, suất ăn, bể bơi xây,
    bể bơi khóa, hè nào, cứu đuối, áo phao, học sinh đi bộ xa, đi học xa, đường đi học xa, học xa nhà,
    đưa đón con, trường đóng cửa, trường bỏ hoang, trường thiếu nước, trường không có, trường chưa có,
    nhà vệ sinh trường, nhà vệ sinh học sinh, sân trường, phòng thí nghiệm, máy chiếu, máy tính học,
    quạt lớp, lớp nóng, lớp dột, mái lớp, dạy tiếng anh, thầy tiếng anh, giáo viên tiếng anh, giáo viên
    nghỉ, giáo viên chuyển, giáo viên hợp đồng, thầy cô thiếu, cô dạy, thầy dạy, thầy nghỉ, dạy kê, dạy
    thay, dạy ghép, học hai buổi, học buổi hai, buổi hai, thời khóa biểu, thi cử, thi đại học, điểm thi,
    tốt nghiệp, trường nghề, học kém, mù chữ, không biết chữ, lưu ban, cấp ba, cấp hai, cấp một, vào cấp
    ba, tiền đầu năm, đóng góp trường, tiền trường, tiền xã hội hóa, tiền quỹ lớp, đội bóng thôn, sân
    tập, chỗ tập, nơi tập, ban nhạc, loa văn nghệ, loa kéo văn nghệ, hội diễn văn nghệ, tiết mục, tập
    văn nghệ, tập hát, tập múa, đêm rằm, trung thu cho trẻ, quà trung thu, hè cho trẻ, cháu nghỉ hè,
    sinh hoạt thiếu nhi, tảo mộ, giỗ tổ, giỗ làng, tế lễ, đội tế, khai hội, mở hội, hội chùa, hội đua
    thuyền, đua thuyền, đua bò, thả diều, đánh đu, hội vật, phiên chợ tình, cưới tảo, lấy vợ sớm, lấy
    chồng sớm, đẻ nhiều, đẻ sớm, bỏ học lấy chồng, thách cưới cao, tục cúng, cúng ma chữa bệnh, ăn uống
    linh, linh đình, dựng rạp, rạp cưới, tiệc cưới, mời cưới, mừng cưới, vòng hoa, rải vàng mã, kèn đám,
    để tang, để người chết lâu, hỏa táng vận động, gia đình văn hóa bình, khu phố văn hóa, công nhận văn
    hóa, ăn chín uống sôi, rửa tay, muỗi đốt, muỗi vằn, thau vãi lăng quăng, lăng quăng, ca sốt, ca
    bệnh, sốt li bì, ốm hàng loạt, trẻ ốm, dịch trong trường, cúm a, nghỉ ốm, đau mắt, bệnh lạ, bệnh
    dại, tiêm mũi, mũi tiêm, mũi vắc xin, mũi nhắc, vitamin a, uống vitamin, tẩy giun, cân đo, khám cho
    các cụ, khám cho người già, khám bệnh cho dân, đoàn khám, sổ sức khỏe, hồ sơ sức khỏe, bác sĩ gia
    đình, cô giáo dạy, ba trình độ, một lớp ghép, cả bản có mỗi cô, ông lang, bốc thuốc, lang vườn, bốc
    thuốc bậy, thầy lang, lang băm, thuốc bậy, phù mặt, chữa bậy, tiêm bậy, đội cồng chiêng, bọn trẻ
    không học, lớp trẻ không học, không ai học, trăm mâm, mâm cỗ, cưới bây giờ, ăn cưới, đám cưới linh
    đình, cỗ to, cấp hai không, nước uống cho học sinh, học sinh lớp, học sinh thiếu, học sinh cấp, các
    em học, các em nhỏ học, các cháu học, con tôi học, cháu tôi học, sân vận động xã, sân vận động bỏ
    hoang, sân vận động thôn, ngày hội, tổ chức hội, đêm hội, thi hát, hát hội, đi trạm, khám ở trạm,
    phòng khám xã, xã không có bác sĩ, nhà thuốc, tiệm thuốc, thuốc giả, thuốc tây, khám bệnh bảo hiểm,
    uống thuốc, sinh nở, sản phụ, trẻ sơ sinh, chưa có chỗ gửi, chỗ gửi, chỗ gửi con, gửi con, gửi cháu,
    lớp nào cũng kín, chuyển dạ, trở dạ, sinh đôi, không có ai trực, ai trực, ngôi miếu, ngôi đình, ngôi
    chùa, ngôi đền, mối ăn, đội bóng, áo đấu, trái bóng, quả bóng, bốn tuổi, ba tuổi, năm tuổi học, vào
    lớp
"""
SPEAKING: Final = """
    lớp, lớp học, con em, các cháu, cháu nhỏ, dạy, vắc xin, khám, bệnh, dịch, muỗi, ca mắc, tập luyện,
    luyện tập, trang phục, sân khấu, mối mọt, truyền thống, phong tục, lịch sử, cúng bái, rằm tháng
    giêng, hè, đội trống, tang lễ, hiếu hỉ, ăn uống linh đình, cỗ bàn, rượu chè, sách, truyện, thực
    phẩm, bếp ăn, học sinh, trẻ em, trẻ nhỏ, văn hóa, đình, chùa, đền, bệnh nhân, trường, văn minh, nghỉ
    học, đi học, thầy, học, bơi, bóng, lễ, hội, cúng, sư, tượng, nghệ thuật, nhạc, trống, kèn, ca hát,
    giao lưu, sốt, ho, ốm sốt, y bác sĩ, lây, lây lan, dịch bệnh, sinh con, cưới, cỗ, ma chay, tang,
    thi, xôi, cháu nào, khôi phục lại, máy đo, trạm, ốm, ngộ, ru, hát, vẽ, đọc, dệt, múa, cúm, ói, danh
    hiệu, đẻ, hội thi, lớp một, con học, cháu học
"""
HINTING: Final = """
    trẻ, cháu, tập, cô, thuốc, đội, nghề, cổ, chữ, chơi
"""
