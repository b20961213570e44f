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
    người có công, danh sách hưởng, được hưởng, thai sản, đền ơn đáp nghĩa, mẹ liệt sĩ, mẹ liệt sỹ, con
    liệt sĩ, bố liệt sĩ, em liệt sĩ, mẹ anh hùng, phụng dưỡng, nhận phụng dưỡng, cụt chân, cụt tay, mất
    tay, mất chân, mảnh đạn, sức ép bom, trúng đạn, bị thương, thương tật, vết thương, thương binh hạng,
    hạng 1/4, hạng 2/4, hạng 3/4, hạng 4/4, bom mìn, chống pháp, chống mỹ, thời chống mỹ, thời chiến, đi
    b, chiến khu, biên giới tây nam, đi bộ đội, bộ đội, bộ đội cũ, bộ đội xuất ngũ, xuất ngũ, phục viên,
    du kích, dân quân hỏa tuyến, dân công, hỏa tuyến, tnxp, thương binh liệt sĩ, tiền liệt sĩ, thờ cúng
    liệt sĩ, tiền thờ cúng, tìm mộ, quy tập, tìm hài cốt, bằng tổ quốc ghi công, tổ quốc ghi công, giấy
    báo tử, báo tử, huân huy chương, huân chương, huy chương, bằng khen kháng chiến, khen thưởng kháng
    chiến, có công, công nhận liệt sĩ, hồ sơ người có công, xin được công nhận, thất lạc giấy tờ, mất
    giấy tờ gốc, mất hết giấy tờ, giấy tờ gốc, nhiễm chất độc, nạn nhân chất độc, dị dạng, dị tật, giám
    định lại, phần trăm thương tật, lương thương binh, tiền thương binh, đi điều dưỡng, chân tay giả, xe
    lăn, tiền hằng tháng, tiền hàng tháng, trợ cấp hàng tháng, phụ cấp hàng tháng, tiền già, tiền người
    già, tiền người cao tuổi, tiền cụ, 80 tuổi, 75 tuổi, tám mươi tuổi, bảy lăm tuổi, 90 tuổi, ở một
    mình, sống một mình, một thân một mình, không nơi nương tựa, không ai chăm sóc, không con cái, liệt
    giường, liệt nửa người, tai biến, bại liệt, bại não, tật nguyền, mù lòa, câm điếc, tự kỷ, khuyết tật
    nhẹ, mức khuyết tật, mức độ khuyết tật, chạy thận, ung thư nghèo, bệnh hiểm nghèo, ốm đau, mẹ góa,
    góa bụa, con côi, mẹ góa con côi, mồ côi cha, mồ côi mẹ, trẻ mồ côi, mẹ đơn thân, nuôi con một mình,
    ăn bữa nay, bữa đói bữa no, đói ăn, thiếu ăn, thiếu đói, hết gạo, không có gạo, gạo cứu, xin gạo,
    giáp hạt, cứu tế, hỗ trợ gạo, gạo tiền, cháy nhà, bị cháy nhà, sập nhà, tốc mái, nhà cháy, trôi nhà,
    cứu trợ bão, tiền cứu trợ, nhà dột, nhà tranh, nhà lá, nhà vách đất, nhà xiêu vẹo, xóa nhà dột, sửa
    nhà cho hộ, làm nhà cho hộ nghèo, nhà tình, hộ mới thoát nghèo, hộ thuộc diện, diện nghèo, diện
    chính sách, trong diện, ra khỏi danh sách, không có tên, sót tên, bỏ sót, xét nghèo, bình nghèo, xếp
    hộ, hết nghèo, tái nghèo, nghèo bền vững, hộ thu nhập thấp, trung bình thấp, mua bảo hiểm, đóng bảo
    hiểm, bảo hiểm hết hạn, thẻ hết hạn, hết hạn thẻ, thẻ khám bệnh, thẻ bảo hiểm sai, đổi thẻ, cấp thẻ,
    cắt thẻ, mất thẻ bảo hiểm, thu bảo hiểm, đại lý bảo hiểm, bảo hiểm học sinh, bảo hiểm hộ gia đình,
    trái tuyến, đúng tuyến, chuyển tuyến, giấy chuyển viện, viện phí, thanh toán bảo hiểm, được thanh
    toán, không được thanh toán, nơi khám ban đầu, sổ bảo hiểm, chốt sổ, tự nguyện đóng, rút một lần,
    bhxh một lần, rút bảo hiểm, lĩnh lương, lương các cụ, hưu, về hưu, nghỉ hưu, cán bộ hưu, lương hưu
    chậm, trợ cấp tuất, tuất, trợ cấp một lần, trợ cấp thôi việc, nghỉ chế độ, thôi việc, nghỉ một lần,
    tiền nghỉ việc, chế độ nghỉ, chế độ thôi, bán chuyên trách, phụ cấp phó, phụ cấp y tế, phụ cấp bảo
    vệ, phụ cấp công an viên, tiền phụ cấp, phụ cấp thấp, phụ cấp ưu đãi, phụ cấp tổ trưởng, phụ cấp chi
    hội trưởng, chưa có phụ cấp, cô đỡ thôn bản, cộng tác viên dân số, nhân viên y tế thôn, mất việc
    làm, cho nghỉ hàng loạt, sa thải, công ty nợ lương, nợ lương, chậm lương, nợ bảo hiểm, trốn đóng bảo
    hiểm, lãnh thất nghiệp, tiền thất nghiệp, thất nghiệp chưa, lao động nước ngoài, đi nước ngoài làm,
    đi nhật, đi hàn, đi đài loan, tìm việc, giới thiệu việc làm, hội chợ việc làm, không có việc làm,
    thiếu việc làm, vay giải quyết, vay hộ nghèo, vay sinh viên, sinh viên vay, vay chính sách, vốn
    chính sách, tiền học, tiền ăn trưa, tiền ăn bán trú, hỗ trợ ăn trưa, miễn học phí, giảm học phí, cấp
    gạo học sinh, nghị định 116, nghị định 81, nghị định 76, nghị định 20, nghị định 154, nghị định 29,
    nghị quyết 28, chính sách dân tộc, vùng dân tộc, xã khu vực 3, khu vực iii, xã đặc biệt khó khăn,
    chương trình 135, chương trình mục tiêu, sinh đẻ, thai phụ, trợ cấp thai sản, tiền sinh con, tiền
    mai táng phí, chôn cất hỗ trợ, hỗ trợ hỏa táng, mừng thọ các cụ, quà mừng thọ, quà ngày 27, 27/7,
    tiền quà, quà trung ương, quà chủ tịch nước, suất quà, chia quà, phát quà, hội chữ thập đỏ, chữ thập
    đỏ, nhân đạo, từ thiện, quỹ vì người nghèo, vì người nghèo, bảo trợ trẻ em, trung tâm bảo trợ, phòng
    lao động, lao động thương binh, phòng nội vụ, bảo hiểm xã hội huyện, diện được hưởng, làm chế độ,
    giải quyết chế độ, xin chế độ, chế độ chậm, hưởng trợ cấp, hưởng lương, hưởng phụ cấp, cắt chế độ,
    cắt trợ cấp, dừng trợ cấp, người ăn theo, nghệ nhân trợ cấp, nhà ở xã hội, tinh giản, dôi dư, cán bộ
    dôi dư, nghỉ theo nghị định, chiến trường lào, chiến trường k, chiến trường b, phục vụ chiến trường,
    phục vụ ở chiến trường, sang lào, sang k, giúp bạn lào, giúp bạn, đường trường sơn, trường sơn, ở
    rừng đánh mỹ, đánh mỹ, đánh pháp, giải phóng miền nam, kháng chiến chống, bắt tù binh, tù binh, tù
    côn đảo, côn đảo, nuôi giấu cán bộ, nuôi cán bộ, gia đình nuôi giấu, lão thành, tiền khởi nghĩa, đại
    đội, tiểu đoàn, đồng đội, đồng đội xác nhận, người làm chứng chết, đơn vị cũ, đơn vị giải thể, chưa
    được gì, chẳng được gì, không được gì, không có chế độ, chưa có chế độ, không được hưởng, chưa được
    hưởng, không đủ điều kiện hưởng, chưa đủ điều kiện, thiếu điều kiện hưởng, không được xét, chưa được
    xét, xét duyệt lâu, lãng tai, điếc, mù một, mù mắt, hỏng mắt, mất một mắt, chột, què, gù, thiểu
    năng, tâm thần nặng, động kinh, điên, ngớ ngẩn, ngơ ngẩn, khờ, teo cơ, chân co, không đi lại được,
    không tự đi, không tự lo, cần người chăm, người chăm sóc, chăm sóc người, hội đồng xác định, xác
    định mức độ, giám định sức khỏe, sống bằng rau, ăn cháo, ăn mì tôm, rau cháo, cơm không đủ, bữa cơm,
    chạy ăn, chạy gạo, nhịn đói, nhặt ve chai, ve chai, bán vé số, đi ở đợ, ở nhờ, ở tạm, lều bạt, ở
    lều, ngủ nhờ chòi, chòi, không có nhà, chưa có nhà, không nhà cửa, nhà sắp sập, nhà sập, nhà nát,
    nhà rách, mái lá, vách nứa, vách tre, che bạt ở, con đi tù nuôi cháu, ông bà nuôi cháu, bà nuôi
    cháu, nuôi hai cháu, nuôi ba con, cha mẹ chết, cha mất mẹ bỏ, bố mất, mẹ bỏ đi, mẹ mất, bỏ con lại,
    trẻ bị bỏ rơi, bỏ rơi, nhận con nuôi, con nuôi, nghỉ đẻ, nghỉ thai sản, tiền đẻ, đẻ không được, chế
    độ ốm đau, tai nạn lao động, bệnh nghề nghiệp, ngã giàn giáo, bị máy cắt, trợ cấp tai nạn, công nhân
    nghỉ, công ty phá sản, công ty đóng cửa, nhà máy đóng cửa, cắt giảm công nhân, giảm giờ làm, hợp
    đồng lao động, không ký hợp đồng, lương tối thiểu vùng, lương thấp, tiền lương thấp, thu nhập thấp,
    lĩnh mỗi tháng, mỗi tháng có, tháng có ba trăm, ba trăm nghìn, bốn trăm nghìn, năm trăm nghìn một
    tháng, một tháng được, hỗ trợ hằng tháng, hỗ trợ hàng tháng, cộng tác viên thôn, tổ viên, bảo vệ
    thôn phụ cấp, thú y thôn phụ cấp, đại học vay, học đại học, vay đi học, vay tiền học, vay vốn sinh
    viên, cho sinh viên, xác nhận hoàn cảnh, xác nhận hộ nghèo, xác nhận cho vay, vay làm nhà, vay mua
    bò, vay nước sạch, vay xóa nghèo, hỗ trợ bò, con bò hỗ trợ, bò giống cho hộ nghèo, bò nghèo, sinh
    kế, mô hình sinh kế, hỗ trợ sinh kế, đào tạo nghề, học nghề cho, dạy nghề cho lao động, trung tâm
    việc làm, phiên giao dịch việc làm, tuyển lao động, môi giới lao động, xuất cảnh lao động, đi làm
    nước ngoài, thẻ bảo, bảo hiểm của, bảo hiểm không, bảo hiểm chi trả, bảo hiểm cho, thẻ y tế, thẻ
    khám, sai tên trên thẻ, nơi đăng ký khám, ngoài danh mục, mua thuốc ngoài, mổ không được bảo hiểm,
    tiền viện, tiền mổ, nợ viện phí, hỗ trợ viện phí, cùng chi trả, đồng chi trả, năm năm liên tục, sổ
    hưu, lương hưu của, sổ bhxh, đóng thiếu năm, thiếu năm đóng, đóng bao nhiêu năm, mất sổ, cộng dồn,
    tuổi nghỉ hưu, tuất một lần, chết không có tiền, chôn cất không tiền, tiền tang, mai táng cho, tiền
    hỗ trợ hỏa, quà lễ, quà quốc khánh, quà 2/9, 100 nghìn quà, quà độc lập, lĩnh quà, danh sách quà,
    chia gạo, phát gạo, gạo hỗ trợ, gạo dự trữ, cứu trợ lũ, hỗ trợ lũ, hỗ trợ sau bão, tiền hỗ trợ bão,
    hộ bị lũ, hộ bị thiệt hại về nhà, hỗ trợ người, hỗ trợ dân nghèo, hỗ trợ hộ, hỗ trợ tiền điện hộ
    nghèo, tiền điện hộ nghèo, người có uy tín, già làng, già làng trưởng bản, chính sách cho, chính
    sách với, chính sách hỗ trợ, người tàn tật, hội người mù, hội nạn nhân, hội người khuyết tật, trẻ em
    nghèo, học sinh nghèo, con hộ nghèo, con thương binh, trẻ em dưới 6 tuổi, trẻ dưới sáu tuổi, chồng
    tôi mất, vợ tôi mất, chết khi đang làm, mất khi đang làm, hy sinh khi, chết khi đi làm, có được đồng
    nào, được đồng nào, không được đồng nào, chưa được đồng nào, chưa nhận được đồng, chưa thấy tiền,
    đợi mãi chưa thấy tiền, mãi chưa thấy tiền, nói không được, đi không được, nghỉ làm trông con, nghỉ
    làm chăm, nghỉ việc chăm, đứa nhỏ, cháu nhỏ tật, cháy rụi, cháy sạch, cháy hết, nhà cháy rụi, che
    bạt, căng bạt ở, ở góc vườn, tay trắng, trắng tay vì cháy, ba cái huân chương, không ai hỏi thăm,
    thăm hỏi, động viên gia đình, cán bộ cũ nghỉ, cán bộ xã cũ, cán bộ nghỉ, nghỉ theo đợt, đợt tinh
    gọn, nghỉ theo chính sách, nghỉ do sáp nhập, nghỉ sau khi sáp nhập, nghỉ sau sáp nhập, tiền nghỉ
    theo, nhà nghèo, gia đình nghèo, nghèo quá, nghèo mà, túng thiếu, túng quẫn, nợ nần nghèo, vất vả
    nuôi, hết tiền chữa, chữa bệnh cho con, con bị bệnh, con bị tim, tim bẩm sinh, bệnh tim, bệnh máu,
    ung thư giai đoạn, ung thư hết tiền, bệnh nặng, ốm nặng, nằm một chỗ, ngồi xe lăn, chân giả, cụt,
    cụt một tay, mất sức lao động, hết tuổi lao động, mất giấy, giấy xuất ngũ, giấy tờ cũ, giấy tờ thất
    lạc, người làm chứng, nhân chứng, công nhận thương binh, xin công nhận, đơn xin trợ cấp, xin trợ
    cấp, xin hỗ trợ tiền, hỗ trợ một lần, được hỗ trợ bao nhiêu, được hưởng bao nhiêu, được nhận bao
    nhiêu, mỗi tháng được, hằng tháng được, tăng mức, tăng lương, tăng trợ cấp, điều chỉnh lương, truy
    thu bảo hiểm, lao động tự do, công việc ổn định, tuổi này xin việc, xin việc, thất nghiệp nhiều,
    ngồi nhà không việc, tù phú quốc, phú quốc, ở tù về, đi tù về kháng chiến, mổ tim, bán cả nhà chữa,
    xin trợ giúp, thôi làm công an viên, công an viên nghỉ, nghỉ làm công an viên, không được khoản nào,
    được khoản nào, gạch tên, bị gạch tên, khỏi diện nghèo, gạch khỏi, nhà lợp lá, lợp lá, làm đơn mười
    năm, làm đơn mãi, bác tôi đi, nhập ngũ năm, chưa có lương hưu, giảm nghèo thông tin, em bé bệnh, em
    bé bị, cháu bé bị bệnh, hoàn cảnh, neo người, già không con, già không ai,
    chế độ bồi dưỡng, mức bồi dưỡng, tiền bồi dưỡng
"""
SPEAKING: Final = """
    thôi hưởng, tiền lương, lương, nghỉ việc, mất việc, thu nhập, hưởng, cắt giảm, trợ giúp, thân nhân,
    hy sinh, kháng chiến, cựu chiến binh, vợ góa, tái giá, tuổi già, cao tuổi, các cụ, già yếu, hộ chính
    sách, nghèo, hỗ trợ tiền, mức hỗ trợ, tiền hỗ trợ, chi trả, chi trả qua tài khoản, tài khoản, truy
    lĩnh, đối tượng, bình xét, xét duyệt, đề nghị nâng mức, nâng mức, quyết định, người lao động, công
    nhân, sáp nhập thôn nên phụ cấp, thẻ, mức hưởng, tiền điếu, giấy xác nhận, xác nhận, từ trần, qua
    đời, đóng tiếp, tự nguyện, bảo hiểm nông nghiệp, da cam, nuôi con nhỏ, học bổng, chính sách, chế độ,
    việc làm, lao động, cách mạng, học nghề, bảo hiểm, góa, mẹ già, liệt, tuổi, già, đói, gạo, ốm, nuôi
    cháu, mồ, khó khăn, khổ, cơ nhỡ, lang thang, ăn xin, rà soát, danh sách, quà, nhận tiền, lĩnh, lĩnh
    tiền, chậm tiền, chi tiền, mức, tháng lương, tiền công, hạng, phục vụ, công lao, bộ đội cụ hồ,
    chống, giấy tờ, bản gốc, chứng nhận, viện, đi viện, nằm viện, ra viện, thai, ăn trưa, ưu đãi, ưu
    tiên, miễn, giảm, miễn giảm, thoát, vay, sinh viên, công ty cho nghỉ, thợ hồ, phụ hồ, làm thuê, mất
    sức, hưởng thụ, thiệt thòi, thôi chức, cụ già, nằm liệt, người già, bị cắt, tù, chiến đấu, hội đồng,
    điều kiện, đủ điều kiện, vay tiền, đại học, sống bằng, mẹ, cháu mồ, bệnh tật, tàn tật, mổ, lào,
    campuchia, trăm nghìn, bảo hiểm xe, một mình, cháu ngoại, tiền nghỉ, tuổi cao, cụ bà, cụ ông, già
    cả, dân tộc, đồng bào, cộng tác viên, công nhận, hỏi thăm, lều
"""
HINTING: Final = """
    hồ sơ, tiền, hỗ trợ, tết, xét, thấp, nâng, hằng tháng, cụ, trạm y tế, bác sĩ, giáo viên, học sinh,
    trường học, con em, các cháu, nhà trường, chưa nhận, chưa được, nhận
"""
