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
    tầm nhìn, đường cua, khúc cua, xây dựng mới, sửa chữa trụ sở, đường đi lối lại, đường đi lại, bãi đỗ
    xe, điểm đen giao thông, xe chở vật liệu cày nát, cày nát đường, xây trường, phòng học xuống cấp,
    xây dựng trường, xây thêm phòng học, hè phố, lấn chiếm hành lang, lấn hành lang, đường vào chùa,
    đường vào chợ, nhà văn hóa, cổng làng, con đường, đường xấu, đường hẹp, đường trơn, đường lầy, đường
    sình, đường bùn, đường gập ghềnh, đường ổ gà, đường dốc, đường cụt, đường mòn, đường tắt, đường bao,
    đường vành đai, đường liên khu, đường liên tổ, đường phố, đường trong xóm, đường vào nhà, đường vào
    khu, đường vào xã, đường ra chợ, đường ra xã, đường lên bản, đường rừng, đường qua, đường chính,
    đường lớn, đường nhỏ, đường rộng, đường nhánh, đường gạch, đường cấp phối, đường đá, đường ven sông,
    đường ven đê, đường trên đê, đường đê, mặt đường hẹp, mép đường, tim đường, lún đường, nứt đường,
    sạt đường, lở đường, bong tróc, bong nhựa, lộ đá, đá dăm, đá răm, nhựa đường, mặt nhựa, áp phan, lu
    lèn, láng nhựa, rải đá, rải cấp phối, vá đường, vá ổ gà, dặm vá, duy tu, bảo trì đường, hoàn trả mặt
    đường, đào đường, đào lên, xới đường, hố sâu giữa đường, hố giữa đường, hố tử thần, hàm ếch, sình
    lầy, lội bùn, bùn lầy, xe sa lầy, chết máy, sa hố, thụt hố, sụp hố, sụp xuống, tấm đan, nắp đan, đan
    rãnh, nắp ga, nắp bê tông, miệng cống, cống thoát, cống hở, cống sập, cống tròn, rãnh hở, rãnh dọc,
    rãnh đường, ngập đường, ngập phố, ngập ngõ, ngập nhà, nước ngập nhà, nước tràn vào nhà, nước chảy
    vào nhà, đọng nước, đọng thành vũng, vũng nước, nước đọng, úng cục bộ, cầu gãy, cầu sập, cầu hỏng,
    cầu mục, cầu hẹp, cầu thép, cầu máng, cầu tre, cầu ván, gầm cầu, đầu cầu, nhịp cầu, dầm cầu, trụ
    cầu, tay vịn, ván cầu, dây cáp cầu, qua ngầm, ngầm suối, lội suối, qua sông, chèo bè, đò, phà, bến
    phà, bến phà ngang, bến thủy, cọc tiêu, tường hộ lan, tôn sóng, barie, ba ri e, chắn tàu, gác chắn,
    gác tàu, cột mốc, cột cây số, cột hạn chế, hạn chế chiều cao, khung hạn chế, biển hạn chế, giới hạn
    tải, biển tốc độ, biển một chiều, một chiều, đèn đỏ, đèn xanh, đèn vàng, đèn nháy, đèn báo, đèn cảnh
    báo, vạch sang đường, vạch kẻ, kẻ vạch, sang đường, qua đường, vòng xuyến, bùng binh, giao cắt, giao
    lộ, ngã năm, nút giao, giải tỏa hành lang, tầm nhìn, che khuất, khuất, góc cua, cua gấp, dốc đứng,
    dốc cao, gờ, gồ giảm tốc, giảm tốc, bến xe, nhà chờ xe buýt, trạm dừng, điểm đỗ, chỗ đỗ xe, bãi xe,
    bãi đậu xe, xe ben, xe trộn bê tông, xe hổ vồ, xe công trình, xe quá khổ, xe chở nặng, xe container,
    xe công, đường sắt cắt ngang, lối đi, lối vào, lối dân sinh, lối xuống, bậc lên xuống, bờ kè, kè
    chắn đất, tường chắn, ta luy, sạt ta luy, sạt lở đường, đất lở lấp đường, chia cắt, cô lập, vật liệu
    làm đường, cát đá, làm đường bê tông, ngày công, góp ngày công, nhà nước và nhân dân cùng làm, đối
    ứng, tỷ lệ đối ứng, vốn đối ứng, cơ chế đặc thù, hiến đất, phá tường rào, dịch tường rào, mở rộng
    ngõ, ngõ hẹp, ngõ cụt, xe ô tô không vào được, xe không vào được, xe cứu thương, xe cứu hỏa, ban
    quản lý dự án, bên thi công, đội thi công, công trình dở dang, bỏ dở, thi công ẩu, thi công chậm,
    đắp chiếu, đội vốn, dự án chậm, bảo hành, giám sát cộng đồng, ép cọc, đóng cọc, đào móng, móng nhà,
    nền nhà, cốt nền, cao độ, tường nứt, nứt tường, nứt nhà, nghiêng tường, nhà nghiêng, phép sửa nhà,
    xin phép sửa nhà, xin phép xây, xin phép xây nhà, xây nhà, cất nhà, làm nhà, sửa nhà, cơi nới, nhà
    ba tầng, tầng hầm, xây tầng, xây cao tầng, nhà cao tầng, chung cư, chỉ giới, chỉ giới đường đỏ, lộ
    giới, khoảng lùi, mật độ xây dựng, thanh tra xây dựng, đội quản lý trật tự, quản lý đô thị, phòng
    quản lý đô thị, kinh tế hạ tầng, sở xây dựng, phòng kinh tế hạ tầng, hội trường dột, mái tôn, mái
    dột, trần nhà, tường rào, tường bao, nhà vệ sinh công cộng, nhà kho, nhà bia, quảng trường, công
    viên, vườn hoa, hàng rào, lan can hành lang, số nhà, biển số nhà, tên đường, đặt tên đường, đưa dâu
    xe, xe hoa, lội bộ, cuốc bộ, lội nước đi, đi bộ vào, gánh bộ, cáng người, khiêng người ốm, khiêng
    bệnh nhân, xe không đến được, xe không lên được, xe không qua được, xe không tránh, tránh xe, hai
    xe, xe ngược nhau, lùi xe, chỗ quay đầu, điểm quay đầu, mở điểm quay đầu, dải phân cách mở, vạch
    liền, lún xuống, võng xuống, lồi lõm, gồ ghề, mấp mô, trồi sụt, rạn nứt, nứt toác, vỡ toác, vỡ mảng,
    bong từng mảng, bong từng viên, lật xe, xe lật, lao xuống mương, lao xuống ruộng, lao xuống vực,
    xuống vực, mép vực, ta luy âm, cọc bê tông, bó vỉa gãy, lát gạch, gạch bong, đá hộc, rọ đá, đá kè,
    đất cấp phối, đất đỏ, đường đỏ, bùn đất, bùn nhão, trơn như mỡ, mưa lầy, nắng bụi, bụi đường thi
    công, ngập nửa bánh, nửa bánh xe, ngập bánh xe, ngập tới, ngập đến, nước ngập, nước dềnh, nước không
    thoát, nước chảy ngược, nước chảy tràn, thoát chậm, tắc cống, cống tắc, cống nghẹt, nghẹt cống, cống
    bé, cống nhỏ, cống vỡ, cống gãy, cống qua, đặt cống, thay cống, làm cống, bắc cống, lắp cống, nâng
    nền, nâng cốt, cốt đường, đường cao hơn, nhà thấp hơn đường, làm rãnh, xây rãnh, đậy rãnh, rãnh
    không nắp, không có nắp, mất nắp, nắp vỡ, gãy nắp, tấm bê tông, đan bê tông, cầu bị, cầu nhỏ, cầu
    xây, cầu đang, cầu chưa, cầu chỉ, cầu cũ, cầu gần, cầu bắc, qua cầu, lên cầu, dưới cầu, rung cầu,
    cầu rung, đi đò, đò chở, cáp treo đò, mố, đường dẫn cầu, đường đầu cầu, mái hội trường, hội trường
    tổ, hội trường mái, mái thủng, thủng mái, thấm dột, trần rơi, vữa rơi, tường mốc, nền sụt, nhà họp,
    nhà sinh hoạt, nhà sinh hoạt thôn, nhà cộng đồng, nhà rông, nhà họp thôn, đội nón họp, nhà văn hóa
    chật, nhà văn hóa cũ, nhà văn hóa xuống cấp, xây nhà văn hóa, sân bê tông, đổ sân, xây sân, đổ
    đường, đổ con đường, trải đường, trải đá, đổ đá, rải đất, san đường, mở tuyến, mở lối, mở ngõ, nắn
    đường, nắn cua, hạ dốc, bạt dốc, mở rộng cua, lắp gương, cắm biển, dựng biển, biển gãy, biển mờ,
    biển cảnh báo, không có biển, thiếu biển, lắp biển, vạch mờ, sơn vạch, đèn nhấp nháy, đèn hỏng ngã
    tư, chốt đèn, điểm đen, hay xảy ra tai nạn, nhiều tai nạn ở đoạn, làm gờ, gờ giảm, đoạn cong, đoạn
    dốc, đoạn qua, cây đổ ra đường, cành cây che, che biển báo, chợ ra đường, cấp phép xây, cấp phép
    sửa, xin phép, chờ phép, phép xây, xây nhà mới, xây nhà không, xây không phép, xây lấn, xây sai
    phép, sai phép, xây chen, xây cao hơn, xây cổng, xây lều, xây chợ, xây trụ sở, xây trạm, xây kè, làm
    kè, bản vẽ, thiết kế, thiết kế mẫu, dự toán công trình, kinh phí xây, vốn xây, nguồn vốn xây, vốn
    đầu tư công, đầu tư công, khởi công rồi, động thổ, chậm khởi công, thi công kéo dài, làm dở, làm
    dang dở, bỏ không công trình, công trường bụi, vật liệu để, vật liệu ngổn ngang, đổ vật liệu, cát đá
    để đường, máy lu, máy ủi, máy trộn, xe lu, gạch không nung, cọc tre, giàn giáo, thang máy, chung cư
    cũ, tập thể cũ, khu tập thể, tuyến phố, phố đi bộ, chỉnh trang, hạ ngầm, nhà ga, ga tàu, đường tàu,
    tàu chạy, tàu hỏa, sân bay, bến tàu, bám dây, đu dây, đu dây qua, qua bên kia sông, sang bên kia,
    qua bên kia, bên kia suối, bên kia sông, mùa nước lên, không lọt qua, không lọt, không chui lọt,
    không quay đầu được, cột cờ đầu, chỗ gạch, gạch lồi, lồi lên, gạch vỉa hè, tầng hai nhà văn hóa, lan
    can gỉ, gỉ sét, han gỉ, nhà bên kia xây, xây ba tầng, xây hai tầng, dưới ba tầng, xin giấy phép, đòi
    giấy phép, đặt viên gạch, đòi giấy, làm cái nhà, dựng nhà, che thêm mái, lợp mái, lợp tôn, xin giấy
    phép xây, xe lọt hố, sụp ổ gà, nhảy ổ gà, xóc nảy, dằn xóc, bẻ lái, tránh hố, đinh ba gác, nước mưa
    chảy vào nhà, ngập vào nhà, lút đầu gối, ngập đầu gối, nước ngập đường, mưa là ngập, mưa xuống là,
    mưa là lội, kẻ lại vạch, xe to xe nhỏ, xe quá nặng, xe chạy nặng, sập cầu, chống sập, đóng cầu, cấm
    cầu, rào cầu, ván gỗ, cột chắn, ngáng đường, chắn ngang đường, chặn ngang đường, vật cản, ụ đất,
    đống cát, đống đất, đống đá giữa, khúc quanh, khúc cong, khúc đường, không thấy nhau, khuất nhau,
    sắt chờ, thép chờ, thợ bỏ đi, thợ xây, lên thêm tầng, thêm một tầng, thêm tầng, lên tầng, nâng tầng,
    nhà trong hẻm, trong hẻm, hẻm nhỏ, bắc qua rãnh, xe đẩy, xe lăn không qua, xe không qua, đi không
    được xe, xe trượt, xe ngã, trượt ngã, ngã xe, té xe, hố to, hố nước, cái hố, cái cầu, cái cống, cái
    rãnh, cái dốc, chiếc cầu, con dốc, ngõ nhà, cống trước nhà, đường nhà, đường chỗ, đường đoạn, xe khó
    đi
"""
SPEAKING: Final = """
    đường, đường sá, kiệt, cầu, giao thông, công trình, dự án, thi công dở dang, dở dang, ngổn ngang,
    xuống cấp, hư hỏng, mở rộng, nâng cấp, cải tạo, sửa chữa, tu sửa, tu bổ, rãnh, đi lại khó khăn, đi
    lại, khó đi, lưu thông, tải trọng, quá tải, xe quá tải, quá khổ, xe tải, xe tải nặng, xe trọng tải
    lớn, ngập nước, ngập sâu, ngập khi mưa, dột, dột nát, trần bong, sụt, lún, nứt, lấp hố, cấp phối,
    gạch lát, đô thị, ván mục, mặt đê, đê đi lại, dốc, taluy, sạt taluy, xe cứu thương không vào được,
    xe cứu hỏa không vào được, xây, kiên cố, cống hộp, vôi ve, đấu thầu, nhà ở xã hội, sân nhà văn hóa,
    bàn giao, khởi công, xây dựng, xi măng, ngã ba, ngã tư, hạ tầng, lộ, phố, hẻm, ngõ, xe bò, xe thồ, ô
    tô, container, xe buýt, xe đò, tháo dỡ, lấn, lát, gạch vỡ, đổ nhựa, nhựa, xói, lở, sạt, hố, lỗ
    thủng, nhịp, móng, gạch, ngói, vữa, xây xong, xây lại, làm cầu, bắc, trượt, té, vấp, thụt, sụp, lọt,
    tối đường, chiều cao, tông, húc đổ, đi vòng, vòng xa, cây số, đò giang, kẹt xe, ùn, ách tắc, tắc, đổ
    sập, lội, đoạn, xe chở, cua, vòng, lật, tránh, chật, hẹp, gập ghềnh, hội trường, nền, nắp, thoát,
    đắp, rải, làm mới, xe to, bánh xe, xe chạy, xe đi, xe cộ, kẹt, đi bộ, đường đi, đầu tư, võng, lõm,
    vực, rạn, toác, cáng, qua suối, cấp phép, giấy phép, tránh nhau, cảng, trời mưa, cứ mưa, hễ mưa,
    xóc, quay đầu, lội nước, đường mới, đường cũ, đường lên, đường này, không qua được
"""
HINTING: Final = """
    cống, xe, làm lại, gãy, sập, hỏng, nguy hiểm, trơn trượt, trơn, bụi, dự toán, kinh phí, tiến độ, đi
    học, khu tái định, ngập, nước tràn, tràn, mưa, ngách, sân, cổng, xe máy, xe đạp, tường, chở, trụ,
    nghiêng, thép, sắt, mái, sàn, tôn, lề, cọc, ngã
"""
