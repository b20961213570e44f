"""Words of Party work: meetings of cells, members, committees, cadres, papers, the system itself."""

from typing import Final

DECIDING: Final = """
    sinh hoạt chi bộ, sinh hoạt chuyên đề, sinh hoạt đảng, sinh hoạt định kỳ, sinh hoạt cấp ủy, sinh
    hoạt tư tưởng, miễn sinh hoạt, chuyển sinh hoạt, chuyển sinh hoạt đảng, họp chi bộ, đảng viên, đảng
    viên mới, đảng viên dự bị, đảng viên trẻ, đảng viên già, đảng viên cao tuổi, đảng viên đi làm ăn xa,
    phát triển đảng, phát triển đảng viên, kết nạp, kết nạp đảng, kết nạp đảng viên, nguồn kết nạp, quần
    chúng ưu tú, đối tượng kết nạp, cảm tình đảng, lớp cảm tình đảng, lớp đối tượng đảng, cấp ủy, cấp ủy
    viên, chi ủy, chi ủy viên, chi bộ ghép, đảng bộ, đảng ủy, đảng ủy viên, huyện ủy, huyện ủy viên,
    thành ủy, tỉnh ủy, thị ủy, ban thường vụ, ban tổ chức, ban tuyên giáo, ban dân vận, ban xây dựng
    đảng, ủy ban kiểm tra, đảng phí, thẻ đảng, thẻ đảng viên, hồ sơ đảng viên, bí thư chi bộ, phó bí
    thư, bí thư kiêm trưởng thôn, đại hội, đại hội chi bộ, đại hội đảng, đại hội đảng bộ, nhiệm kỳ, bầu
    cấp ủy, bầu bí thư, bổ sung cấp ủy, công tác đảng, công tác xây dựng đảng, xây dựng đảng, điều lệ
    đảng, nghị quyết, học tập nghị quyết, học nghị quyết, quán triệt nghị quyết, chỉ thị, quy định 213,
    báo đảng, báo nhân dân, báo hải dương, tạp chí, tạp chí cộng sản, tạp chí xây dựng đảng, bản tin,
    thông tin nội bộ, bản tin thông báo nội bộ, tài liệu sinh hoạt, tài liệu sinh hoạt chi bộ, tài liệu
    học tập, tài liệu giao ban, sổ nghị quyết, sổ tay đảng viên, sổ tay đảng viên điện tử, kiểm tra giám
    sát, kiểm tra đảng, kỷ luật, kỷ luật đảng, xử lý kỷ luật, kiểm điểm đảng viên, đánh giá xếp loại,
    xếp loại, xếp loại đảng viên, xếp loại chi bộ, đánh giá đảng viên, phân loại đảng viên, phê bình, tự
    phê bình, học tập và làm theo, làm theo bác, học tập và làm theo bác, tấm gương đạo đức, đạo đức hồ
    chí minh, huy hiệu đảng, huy hiệu, tuổi đảng, năm tuổi đảng, công tác cán bộ, cán bộ trẻ, cán bộ chủ
    chốt, đội ngũ cán bộ, quy hoạch cán bộ, luân chuyển, điều động, bổ nhiệm, biên chế, tổ chức bộ máy,
    bộ máy, sắp xếp bộ máy, tinh gọn, tinh gọn bộ máy, sắp xếp đơn vị hành chính, sáp nhập thôn, sáp
    nhập xã, sáp nhập chi bộ, các đoàn thể, mặt trận, mặt trận tổ quốc, hội phụ nữ, đoàn thanh niên, hội
    nông dân, hội cựu chiến binh, chi đoàn, chi hội, dân vận, dân vận khéo, công tác dân vận, dân chủ cơ
    sở, quy chế dân chủ, quy chế làm việc, lịch giao ban, hội nghị giao ban, giao ban, giao ban bí thư,
    trả lời kiến nghị, trả lời ý kiến, trả lời chung chung, tiếp dân, hách dịch, sách nhiễu, tham nhũng,
    tiêu cực, quan liêu, suy thoái, lập trường, trung tâm chính trị, lớp bồi dưỡng, bồi dưỡng nghiệp vụ,
    bồi dưỡng lý luận, bồi dưỡng cấp ủy, lý luận chính trị, sơ cấp lý luận, trung cấp lý luận, hệ thống
    chính trị, người đứng đầu, bầu trưởng thôn, bầu cử, hội đồng nhân dân, tiếp xúc cử tri, nêu gương,
    những điều đảng viên không được làm, sinh con thứ ba, gương điển hình, điển hình tiên tiến, biểu
    dương, chạy chức, tổ chức đảng, cơ sở đảng, giới thiệu đảng viên, đoàn thể, nhân sự, sinh hoạt lẻ,
    buổi sinh hoạt, kỳ sinh hoạt, giấy sinh hoạt, giấy giới thiệu sinh hoạt, nơi sinh hoạt, bỏ sinh
    hoạt, sinh hoạt đều, sinh hoạt tháng, sinh hoạt thưa, sinh hoạt tẻ, sinh hoạt nhạt, đọc văn bản, họp
    đảng, họp cấp ủy, họp chi ủy, buổi họp, cuộc họp, họp hành, lịch họp, giấy mời họp, báo họp, họp
    muộn, bỏ họp, vắng họp, ngại họp, ngại phát biểu, phát biểu, biên bản, ghi biên bản, biên bản họp,
    mẫu biên bản, sổ biên bản, sổ ghi, sổ sách chi bộ, mẫu sổ, ra nghị quyết, nghị quyết chi bộ, dự thảo
    nghị quyết, chương trình hành động, kế hoạch chi bộ, báo cáo chi bộ, mẫu báo cáo, nhiều báo cáo,
    biểu quyết, bỏ phiếu, phiếu bầu, phiếu tín nhiệm, lấy phiếu, tín nhiệm, bầu bán, bầu thêm, bầu bổ
    sung, bầu không được, ứng cử, đề cử, chỉ định, khuyết chức, khuyết bí thư, thay bí thư, thiếu bí
    thư, làm bí thư, xin thôi bí thư, xin nghỉ bí thư, bí thư già, bí thư trẻ, khóa mới, đầu nhiệm kỳ,
    giữa nhiệm kỳ, chuẩn y, duyệt nghị quyết, văn kiện, dự thảo văn kiện, góp ý văn kiện, người của
    đảng, theo đảng, vào đảng, được vào đảng, xin vào đảng, ra khỏi đảng, ra đảng, xin ra khỏi đảng, bỏ
    đảng, xóa tên, khai trừ, khiển trách, cảnh cáo, cách chức, vi phạm kỷ luật, kỷ luật đảng viên, kiểm
    tra dấu hiệu, giải quyết tố cáo, tố cáo, đơn tố cáo, khiếu nại, đơn thư tố cáo, lý lịch, viết lý
    lịch, thẩm tra lý lịch, xác minh lý lịch, quần chúng tốt, người giới thiệu, đảng viên hướng dẫn,
    chuyển chính thức, nguồn phát triển, chỉ tiêu kết nạp, chỉ tiêu phát triển, phát triển đoàn viên,
    lớp trẻ, thanh niên trẻ vào, nhận thức về đảng, lớp nhận thức, lớp cảm tình, cảm tình, tuyên thệ, lễ
    kết nạp, hoàn thành xuất sắc, hoàn thành tốt nhiệm vụ, xuất sắc nhiệm vụ, bình chọn đảng viên, bình
    xét đảng viên, bình xét cuối năm, khống chế 20%, hai mươi phần trăm, kiểm điểm cuối năm, tự kiểm
    điểm, bản kiểm điểm, bản cam kết, cam kết tu dưỡng, tu dưỡng, tự soi tự sửa, góp ý cho, nể nang, né
    tránh, đấu tranh phê bình, ngại va chạm, trung bình chủ nghĩa, phí đảng, thu đảng phí, nộp đảng phí,
    mức đóng đảng phí, trích đảng phí, kinh phí chi bộ, kinh phí hoạt động chi bộ, kinh phí hoạt động
    đảng, kinh phí đại hội, quỹ đảng, quỹ chi bộ, tặng huy hiệu, trao huy hiệu, nhận huy hiệu, 30 năm
    tuổi, 40 năm tuổi, 50 năm tuổi, năm theo đảng, lễ trao, miễn công tác, đảng viên ốm, đảng viên già
    yếu, đi làm ăn xa, làm ăn xa, đảng viên đi xa, nơi cư trú, đảng viên đương chức, đảng viên 213, sinh
    hoạt nơi cư trú, hai chiều, sinh hoạt hai chiều, chuyển đảng, chuyển đi, hồ sơ đảng, thẻ đảng viên
    điện tử, ứng dụng sổ tay, sổ tay điện tử, app đảng viên, chi bộ điện tử, chi bộ bốn tốt, bốn tốt,
    chi bộ 4 tốt, chi bộ nhỏ, chi bộ ít người, chi bộ đông, chi bộ yếu, chi bộ mạnh, chi bộ trường học,
    chi bộ công ty, chi bộ doanh nghiệp, chi bộ cơ quan, chi bộ tách, tách chi bộ, gộp chi bộ, ghép chi
    bộ, nhập chi bộ, tổ đảng, chia tổ đảng, phân công đảng viên, phụ trách hộ, giúp đỡ hộ, đảng viên phụ
    trách, nhận việc, đảng viên làm gương, gương mẫu, tiên phong, thoái hóa, biến chất, chuyên đề quý,
    báo cáo viên, dư luận viên, cộng tác viên dư luận, làm theo, theo gương bác, nói chuyện thời sự,
    thời sự, nghe thời sự, chép nghị quyết, tài liệu về chậm, tài liệu đến chậm, tài liệu chậm, tài liệu
    không có, thiếu tài liệu, gửi tài liệu, tài liệu dài, tài liệu giấy, tài liệu tuyên truyền, bản tin
    chi bộ, báo chí cho chi bộ, báo tỉnh, tờ báo, báo biếu, đặt báo, báo cho bí thư, văn bản chỉ đạo,
    văn bản hướng dẫn, hướng dẫn chồng chéo, chỉ đạo của đảng ủy, đảng ủy hướng dẫn, con dấu, cấp trên
    trả lời, trả lời lại, trả lời không đúng, trả lời vòng vo, trả lời qua loa, kiến nghị nhiều lần, ghi
    nhận rồi để đó, họp giao ban, dự giao ban, giao ban tháng, giao ban muộn, tiền dự giao ban, bồi
    dưỡng giao ban, chế độ hội họp, phụ cấp bí thư, phụ cấp cho bí thư, phụ cấp của bí thư, phụ cấp chi
    ủy, phụ cấp cấp ủy, phụ cấp kiêm nhiệm, hỗ trợ bí thư, chi hội trưởng, bí thư chi đoàn, đoàn viên,
    sinh hoạt đoàn, đoàn xã, hội viên phụ nữ, hội người cao tuổi, chi hội phụ nữ, trưởng ban công tác
    mặt trận, ban công tác mặt trận, công tác mặt trận, mặt trận thôn, mặt trận xã, ban thanh tra nhân
    dân, thanh tra nhân dân, giám sát đầu tư, phản biện, cán bộ luân chuyển, cán bộ nguồn, nguồn cán bộ,
    cán bộ nữ, cán bộ mới, cán bộ xa dân, cán bộ quan cách, quan cách, xa dân, gần dân, nhất thể hóa,
    nhất thể, kiêm trưởng thôn, tổ trưởng dân phố kiêm, cán bộ thôn bản, phân công nhiệm vụ, quy hoạch
    cấp ủy, chủ nghĩa cá nhân, đoàn kết nội bộ, mất đoàn kết, nội bộ, bè phái, cục bộ, bất đồng, lòng
    tin, niềm tin với đảng, dân chủ, mất dân chủ, công khai tài chính, minh bạch, bài phát biểu, tập
    huấn bí thư, tập huấn cấp ủy, lớp lý luận, trường chính trị, trường đảng, sơ cấp chính trị, trung
    cấp chính trị, phòng họp chi bộ, nơi họp, chỗ họp, phòng truyền thống đảng, cờ đảng, ảnh bác, tượng
    bác, khánh tiết, nhân sự đại hội, đại biểu đảng, kỳ đại hội, tiểu ban, bỏ cấp huyện, kết thúc hoạt
    động huyện ủy, đảng bộ mới, đảng bộ xã, đảng bộ phường, trên bảy mươi, trên tám mươi, toàn người
    già, toàn các cụ, giao việc, không giao được việc, cả chi bộ, chi bộ tôi, chi bộ chỉ, chi bộ có, chi
    bộ còn, chi bộ già, chi bộ ta, khuyết điểm, nói khuyết điểm, ưu điểm, dám nói, không dám nói, sợ mất
    lòng, dĩ hòa vi quý, ai cũng tốt, ai cũng hoàn thành, tổng kết cuối năm, xếp loại cuối, đánh giá
    cuối, bản tự, tự nhận, tự nhận xét, giơ tay, phiếu kín, ứng dụng học, quên mật khẩu, cài ứng dụng,
    học qua mạng nghị quyết, học trực tuyến nghị quyết, học tập chuyên đề, thi tìm hiểu, bài thu hoạch,
    viết thu hoạch, chép bài, sao chép nghị quyết, làm báo cáo, báo cáo nhiều, bản báo cáo, viết báo
    cáo, báo cáo giống nhau, gửi báo cáo, sổ ghi chép, sổ đảng viên, sổ thu, phiếu thu, thu tiền đóng,
    tiền đóng hằng tháng, tiền đóng hàng tháng, đóng hằng tháng, mức đóng, con ông bí thư, con bí thư,
    cháu bí thư, người nhà bí thư, họ hàng bí thư, bí thư tự, bí thư không, bí thư quyết, bí thư làm, bí
    thư chuyên quyền, chuyên quyền, độc đoán, gia trưởng, gia đình trị, dòng họ, chia phe, phe cánh,
    chia bè, kéo cánh, mỗi người một phách, học lớp, lớp kết nạp, chưa kết nạp, chờ kết nạp, hồ sơ kết
    nạp, mất hồ sơ, hồ sơ để đâu, lý lịch đảng, kết hôn người, lấy chồng công giáo, lấy chồng đạo,
    chuyển về nơi, giấy chuyển, về nhận sinh hoạt, về nơi cư trú, quá hạn chuyển, chưa nộp hồ sơ, mang
    hồ sơ về, giữ hồ sơ, đứng tên trong, danh nghĩa, danh sách đảng, đảng tịch, mất liên lạc đảng viên,
    bỏ đi không báo, không tham gia, ngại sinh hoạt, lười họp, đi họp ít, họp ít người, họp ngắn, họp
    dài, họp chiếu lệ, qua loa hình thức, đọc báo, đọc tài liệu, đọc nghị quyết, ngủ gật, giờ họp, ngày
    họp, đổi ngày họp, họp tối, họp chung, nội dung họp, nội dung sinh hoạt, đổi mới sinh hoạt, chất
    lượng sinh hoạt, sinh hoạt, giấy mời, mời họp, cấp trên dự, dự cùng chi bộ, cấp ủy dự, cấp ủy viên
    dự, người xuống dự, cán bộ xuống, cán bộ về dự, xuống cơ sở, không xuống cơ sở, sát dân, nói một
    đằng, nói không làm, nói hay làm dở, hứa suông, hứa rồi để đó, họp hứa, nhiều lần kiến nghị, kiến
    nghị mãi, phản ánh mãi, trả lời chậm, trả lời bằng, văn bản trả lời, trả lời cho có, công văn, công
    văn nhiều, công văn chồng chéo, văn bản nhiều, lấy ý kiến, góp ý dự thảo, bầu lại, bầu không trúng,
    thiếu nhân sự, không ai chịu làm, không ai muốn làm, ngại làm, xin thôi, xin rút, kế nhiệm, giới
    thiệu người, cán bộ kế cận, cán bộ thiếu, cán bộ yếu, cán bộ xã mới, cán bộ ở xa, tuổi cao sức yếu,
    trẻ hóa cấp ủy, đề bạt, cất nhắc, bố trí cán bộ, bố trí công tác, phân vai, kiêm chức, kiêm nhiều,
    kiêm việc, ôm việc, quá nhiều việc, chi bộ cơ sở, tổ chức cơ sở đảng, tổ chức đoàn, đoàn thôn, phụ
    nữ thôn, nông dân thôn, cựu chiến binh thôn, hội viên giảm, hội phí, thu hội phí, quỹ hội, đại hội
    chi hội, đại hội hội, chi đoàn thôn, thanh niên không tham gia, sinh hoạt chi đoàn, đảng viên giáo
    viên, đảng viên nữ, đảng viên là, đảng viên vi, đảng viên vay, đảng viên uống, đảng viên đánh, đảng
    viên xây, vợ đảng viên, khẩu hiệu, ảnh bác hồ, bàn thờ bác, ghế họp chi bộ, tủ hồ sơ chi bộ, máy
    tính cho chi bộ, máy in cho chi bộ, máy tính bảng, kinh phí chi, tiền chè nước, nước chè họp, chè
    nước, trà nước, tiền sinh hoạt, kinh phí sinh hoạt, văn phòng phẩm, không đóng góp, đi sài gòn, đi
    nam làm, bảy tháng không, chẳng báo cáo, đọc lại công văn, mười bận, bấm điện thoại trong họp, viết
    đơn rồi, chờ thẩm tra, thẩm tra, viết đơn xin vào, đơn xin vào, làm đơn vào, em tốt, thanh niên ưu
    tú, nhân tố, tạo nguồn, bồi dưỡng nguồn, sổ cũ, sổ ghi biên bản, bí thư với trưởng thôn, bí thư và
    trưởng thôn, trưởng thôn với bí thư, mỗi người nói một kiểu, nói một kiểu, không biết nghe ai, mâu
    thuẫn nội bộ, bí thư cũ, bí thư mới, ông bí thư, bà bí thư, cô bí thư, chú bí thư, anh bí thư, bí
    thư thôn, bí thư xã, cấp ủy thôn, cấp ủy cũ, cấp ủy mới, họp đông, họp vắng, đến họp, đi họp, vào
    họp, ra họp, trong họp, dự họp, buổi sinh hoạt nào, sinh hoạt nào, giờ sinh hoạt, đồng chí ấy, đồng
    chí đó, đồng chí này, đồng chí cũ, đồng chí trẻ, các đồng chí già, đồng chí cao tuổi, đồng chí mới,
    đồng chí vi phạm, các đồng chí trẻ, đảng viên không, đảng viên trong, đảng viên nào, đảng viên thì,
    mấy đảng viên, số đảng viên, gặp mặt các cụ đảng, vào đảng từ, vào đảng thời, thời vào đảng, cụ thể
    hóa, nghị quyết thì, nhập với thôn bên, chi bộ ít, giao chỉ tiêu, thôn chỉ còn người già, không có
    nguồn, cạn nguồn, hết nguồn, lớp sau, trên giao, trên giao nhiều, việc giao, họp trực tuyến đảng
"""
SPEAKING: Final = """
    tài liệu, thái độ, cửa quyền, gây phiền hà, phiền hà, nhũng nhiễu, đùn đẩy, thu chi, quỹ, lãnh đạo,
    giám sát, đảng, hình thức, báo chí, phòng họp, họp, hội họp, hành chính, cơ sở vật chất chi bộ, phân
    công, phụ trách, vắng, phó, kiêm nhiệm, kiêm, tập huấn nghiệp vụ, nghiệp vụ, tuyên giáo, chủ trương,
    thông báo lịch, phổ biến, thông tin chính thức, báo giấy, cán bộ, cán bộ xã, cán bộ thôn, lãnh đạo
    xã, lãnh đạo phường, trưởng thôn, bí thư, chi bộ, chi bộ thôn, chi bộ khu dân cư, sáp nhập, đảng ủy
    xã, thường trực, chuyên đề, hội viên, thi đua, khen thưởng, tư tưởng, dư luận, kiện toàn, sổ, khóa,
    già yếu, trẻ hóa, đồng đều, không đủ người, đi học tập, học tập, điều lệ, tập thể, thống nhất, nhận
    xét, gợi ý, phân loại, huy động, quán triệt, triển khai, thiếu người, kế cận, kế thừa, hội đoàn, cơ
    cấu, thay người, người thay, tham mưu, chỉ đạo, đôn đốc, ủy viên, người dự, bài giảng, thuyết trình,
    tuyên truyền viên, mất lòng, góp ý thẳng, đồng chí mình, dân tin, tin dân, phiếu, kế toán, chi bộ
    chúng, tổng kết, họp xong, trên gửi, trên xuống, mười hai người, bảy mươi, phó thôn, tổ trưởng, cơ
    sở đoàn, đảng ta, gương, công nhận đảng, uy tín, bầu, quần chúng, cuối năm, trình độ, chức danh, xin
    nghỉ, chồng chéo, không trả lời, chưa trả lời, chọn người, chính thức, góp ý, rèn luyện, kiểm điểm,
    đối thoại, chiếu lệ, họp dân, ít người quá, còn người già
"""
HINTING: Final = """
    báo, quy định, hướng dẫn, thời gian, nhiệm vụ, chất lượng, sau sáp nhập, sau khi sáp nhập, công
    khai, viết, mẫu, báo cáo, trách nhiệm, tinh thần
"""
