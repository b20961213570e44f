"""Words of roads and building: roads, bridges, drains, signs, public buildings, plans and permits."""

from typing import Final

DECIDING: Final = """
    đường liên thôn, đường liên xã, đường liên xóm, đường trục thôn, đường trục xã, đường trục, trục
    đường, đường thôn, đường làng, đường xóm, đường ngõ, đường bê tông, đường nhựa, đường đất, đường nội
    đồng, đường ra đồng, đường giao thông, đường giao thông nông thôn, giao thông nông thôn, đường gom,
    đường tránh, đường dân sinh, đường vào thôn, đường vào làng, đường vào xóm, đường vào bản, đường vào
    trường, đường đến trường, đường ra nghĩa trang, đường vào nghĩa trang, tỉnh lộ, quốc lộ, huyện lộ,
    hương lộ, cao tốc, mặt đường, nền đường, lòng đường hẹp, lề đường, tuyến đường, đoạn đường, làm
    đường, sửa đường, mở đường, mở rộng đường, nâng cấp đường, cải tạo đường, cứng hóa đường, trải nhựa,
    rải nhựa, thảm nhựa, nhựa hóa, bê tông hóa, đổ bê tông, bê tông, ổ gà, ổ voi, lầy lội, lún nứt, sụt
    lún, nứt vỡ, đường xuống cấp, đường hỏng, đường hư hỏng, cây cầu, cầu dân sinh, cầu yếu, cầu treo,
    cầu tạm, cầu cứng, cầu khỉ, cầu sắt, cầu phao, cầu gỗ, cầu bê tông, cầu mới, xây cầu, bắc cầu, sửa
    cầu, mặt cầu, lan can cầu, lan can, chân cầu, mố cầu, cầu qua sông, cầu qua kênh, cầu qua mương, cầu
    xuống cấp, đò ngang, bến đò, qua đò, ngầm tràn, tràn qua suối, đường tràn, hầm chui, cầu vượt, cống
    qua đường, cống ngang đường, cống thoát nước, rãnh thoát nước, hệ thống thoát nước, thoát nước,
    mương thoát nước, cống rãnh, rãnh nước, nắp cống, nắp rãnh, hố ga, nắp hố ga, tiêu thoát nước khu
    dân cư, biển báo, biển báo giao thông, biển cấm, biển chỉ dẫn, biển tên đường, cấm tải, hạn chế tải
    trọng, gờ giảm tốc, gờ giảm tốc độ, vạch giảm tốc, gương cầu lồi, gương cầu, đèn tín hiệu, đèn giao
    thông, đèn xanh đèn đỏ, vạch kẻ đường, vạch sơn, dải phân cách, hộ lan, rào chắn, đường sắt, đường
    ngang, vỉa hè, lát vỉa hè, bó vỉa, hành lang giao thông, hành lang đường, hành lang an toàn đường
    bộ, nhà văn hóa thôn, nhà sinh hoạt cộng đồng, hội trường thôn, trụ sở, trụ sở xã, trụ sở làm việc,
    công sở, công trình công cộng, công trình xây dựng, xây dựng cơ bản, thi công, đơn vị thi công, nhà
    thầu, chủ đầu tư, chậm tiến độ, tiến độ dự án, tiến độ thi công, nghiệm thu, bàn giao công trình,
    quyết toán công trình, giám sát công trình, bảo hành công trình, nợ xây dựng cơ bản, quy hoạch, quy
    hoạch treo, quy hoạch khu dân cư, quy hoạch chung, khu đô thị, chỉnh trang đô thị, khu tái định cư,
    hạ tầng giao thông, cơ sở hạ tầng, kết cấu hạ tầng, cấp phép xây dựng, giấy phép xây dựng, phép xây
    dựng, xây dựng trái phép, xây trái phép, xây nhà trái phép, xây dựng không phép, xây lấn chiếm, trật
    tự xây dựng, trật tự đô thị, xây dựng nhà văn hóa, xi măng làm đường, hỗ trợ xi măng, hiến đất làm
    đường, hiến đất mở đường, nhà đa năng, sân vận động, cổng chào, kè ao làng, ngập khu dân cư, khuất
    tầm nhìn, đường cua, khúc cua, xây mới, xây dựng mới, sửa chữa trụ sở, đường đi lối lại, đường đi
    lại, bãi đỗ xe, điểm đen giao thông, xe chở vật liệu cày nát, cày nát đường, xây trường, phòng học
    xuống cấp, xây dựng trường, xây thêm phòng học, hè phố, lấn chiếm hành lang, lấn hành lang, đường
    vào chùa, đường vào chợ, nhà văn hóa, cổng làng, con đường
"""
SPEAKING: Final = """
    đường, đường sá, kiệt, cầu, giao thông, công trình, dự án, thi công dở dang, dở dang, ngổn ngang,
    xuống cấp, hư hỏng, mở rộng, nâng cấp, cải tạo, sửa chữa, tu sửa, tu bổ, rãnh, đi lại khó khăn, đi
    lại, khó đi, lưu thông, tải trọng, quá tải, xe quá tải, quá khổ, xe tải, xe tải nặng, xe trọng tải
    lớn, ngập nước, ngập sâu, ngập khi mưa, ngập đường, dột, dột nát, trần bong, sụt, lún, nứt, hiến
    đất, lấp hố, đá dăm, cấp phối, gạch lát, bảo hành, đô thị, ván mục, mặt đê, đê đi lại, dốc, taluy,
    sạt taluy, xe cứu thương không vào được, xe cứu hỏa không vào được, xây, kiên cố, cống hộp, cống
    tròn, vôi ve, tường bao, đấu thầu, lề, nhà ở xã hội, sân nhà văn hóa, bàn giao, khởi công, sửa nhà,
    xây dựng, xi măng, ngã ba, ngã tư, bến xe, hạ tầng, qua cầu, hàng rào
"""
HINTING: Final = """
    cống, xe, làm lại, gãy, sập, hỏng, nguy hiểm, trơn trượt, trơn, bụi, dự toán, kinh phí, tiến độ, đi
    học, khu tái định, ngập, nước tràn, tràn, mưa, ngõ, ngách, hẻm
"""
