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
    trả lời kiến nghị, trả lời ý kiến, trả lời chung chung, tiếp dân, đối thoại, hách dịch, sách nhiễu,
    tham nhũng, tiêu cực, quan liêu, suy thoái, lập trường, trung tâm chính trị, lớp bồi dưỡng, bồi
    dưỡng nghiệp vụ, bồi dưỡng lý luận, bồi dưỡng cấp ủy, lý luận chính trị, sơ cấp lý luận, trung cấp
    lý luận, hệ thống chính trị, người đứng đầu, bầu trưởng thôn, bầu cử, hội đồng nhân dân, tiếp xúc cử
    tri, nêu gương, những điều đảng viên không được làm, sinh con thứ ba, gương điển hình, điển hình
    tiên tiến, biểu dương, chạy chức, tổ chức đảng, cơ sở đảng, giới thiệu đảng viên, kiểm điểm, đoàn
    thể, nhân sự
"""
SPEAKING: Final = """
    tài liệu, thái độ, cửa quyền, gây phiền hà, phiền hà, nhũng nhiễu, đùn đẩy, thu chi, quỹ, lãnh đạo,
    giám sát, đảng, sinh hoạt, hình thức, báo chí, phòng họp, họp, hội họp, hành chính, cơ sở vật chất
    chi bộ, phân công, phụ trách, vắng, phó, kiêm nhiệm, kiêm, tập huấn nghiệp vụ, nghiệp vụ, tuyên
    giáo, chủ trương, thông báo lịch, phổ biến, học bác, thông tin chính thức, báo giấy, cán bộ, cán bộ
    xã, cán bộ thôn, lãnh đạo xã, lãnh đạo phường, trưởng thôn, bí thư, chi bộ, chi bộ thôn, chi bộ khu
    dân cư, sáp nhập, đảng ủy xã, thường trực, chuyên đề, hội viên, thi đua, khen thưởng, tư tưởng, dư
    luận, kiện toàn
"""
HINTING: Final = """
    báo, quy định, hướng dẫn, thời gian, nhiệm vụ, chất lượng, sau sáp nhập, sau khi sáp nhập, minh
    bạch, công khai
"""
