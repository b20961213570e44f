"""Words of security and order: theft, vices, fraud, noise, traffic order, fire, residence."""

from typing import Final

DECIDING: Final = """
    trộm, trộm cắp, trộm vặt, trộm cắp vặt, trộm cắp tài sản, mất trộm, bị trộm, kẻ trộm, trộm chó, trộm
    gà, trộm xe, mất cắp, bắt trộm, ăn trộm, đột nhập, cướp giật, giật đồ, tệ nạn, tệ nạn xã hội, ma
    túy, nghiện, nghiện hút, nghiện ma túy, con nghiện, cai nghiện, tiêm chích, hút chích, mua bán ma
    túy, cờ bạc, đánh bạc, sóc đĩa, xóc đĩa, đá gà, chọi gà, cá độ, lô đề, số đề, ghi đề, mại dâm, lừa
    đảo, bị lừa, mạo danh, giả danh, giả danh công an, chiếm đoạt, chiếm đoạt tài sản, lừa đảo qua mạng,
    lừa đảo qua điện thoại, đa cấp, vỡ hụi, chơi hụi, vỡ nợ, tín dụng đen, vay nặng lãi, cho vay nặng
    lãi, nặng lãi, đòi nợ, đòi nợ thuê, siết nợ, tiếng ồn, gây ồn, ồn ào, làm ồn, hát karaoke, karaoke,
    loa kéo, mở nhạc, nhạc to, hát hò, gây rối, gây rối trật tự, quậy phá, côn đồ, hung hãn, hành hung,
    đánh nhau, ẩu đả, xô xát, hỗn chiến, ném đá, ném gạch, dao kiếm, hung khí, mã tấu, vũ khí, súng tự
    chế, băng nhóm, băng đảng, giang hồ, đối tượng lạ, người lạ, người lạ mặt, tụ tập, tụ tập thanh
    niên, thanh niên hư, an ninh, an ninh trật tự, anqp, an ninh nông thôn, an ninh chính trị, an ninh
    mạng, trật tự, trật tự an toàn, mất trật tự, mất an ninh, mất an ninh trật tự, trật tự giao thông,
    an toàn giao thông, mất an toàn giao thông, tai nạn giao thông, tai nạn, vi phạm giao thông, cảnh
    sát giao thông, csgt, ùn tắc, ùn tắc giao thông, tắc đường, phóng nhanh, phóng nhanh vượt ẩu, vượt
    ẩu, lạng lách, đánh võng, nẹt pô, rú ga, bốc đầu, đua xe, đi xe máy chưa đủ tuổi, không đội mũ bảo
    hiểm, mũ bảo hiểm, chở ba, nồng độ cồn, uống rượu, say rượu, lấn lòng đường, lấn chiếm lòng đường,
    lấn chiếm vỉa hè, lòng lề đường, đỗ xe trái phép, dừng đỗ, dừng đỗ xe, phòng cháy, phòng cháy chữa
    cháy, pccc, chữa cháy, bình chữa cháy, cháy nổ, hỏa hoạn, vụ cháy, cháy rừng, nguy cơ cháy, pháo,
    pháo nổ, đốt pháo, thuốc nổ, vật liệu nổ, tạm trú, tạm vắng, khai báo tạm trú, đăng ký tạm trú, nhà
    trọ, khu trọ, hộ khẩu, nhân khẩu, căn cước, cccd, căn cước công dân, vneid, định danh, định danh
    điện tử, định danh mức 2, đăng ký xe, công an, công an xã, công an phường, công an viên, công an
    huyện, tuần tra, tuần tra đêm, chốt trực, camera an ninh, lắp camera, camera, tổ bảo vệ an ninh, bảo
    vệ an ninh trật tự, lực lượng bảo vệ, tổ an ninh, tổ an ninh trật tự, tự quản, dân phòng, dân quân,
    dân quân tự vệ, quân sự, nghĩa vụ quân sự, trốn nghĩa vụ, tuyển quân, bạo lực gia đình, bạo hành,
    bạo lực, đánh vợ, xâm hại, xâm hại trẻ em, mất tích, bắt cóc, buôn người, mua bán người, truyền đạo,
    truyền đạo trái phép, đạo lạ, tà đạo, tà giáo, mê tín, tổ chức phản động, phản động, xuyên tạc, tin
    giả, tin đồn, chống đối, khiếu kiện đông người, khiếu kiện, tụ tập đông người, mâu thuẫn, hòa giải,
    kích điện, xung điện, chó thả rông, thả rông chó, rọ mõm, chó cắn, buôn lậu, hàng cấm, pháo lậu,
    thuốc lá điện tử, cỏ mỹ, bóng cười, vi phạm pháp luật, tội phạm, phạm tội, tố giác, gây án, đuổi
    đánh, vượt biên, nhập cảnh trái phép, xăm trổ, đua mô tô, vụ trộm, chém, gọi điện lừa, lừa chuyển
    tiền, mất xe, mất xe máy, mất gà, mất chó, mất trâu, mất bò, mất bơm, mất dây, mất đồ, mất tiền, mất
    của, mất tài sản, cạy cửa, cạy khóa, phá khóa, bẻ khóa, trèo tường, leo tường, vào nhà lấy, cuỗm,
    nẫng, móc túi, rạch giỏ, cắt trộm, lấy trộm, câu trộm, bắt chó, bắn chó, đánh bả, đánh bả chó, câu
    trộm chó, trộm cá, trộm trâu, trộm dây điện, trộm nắp cống, bẫy trộm, thủ phạm, hung thủ, kẻ gian,
    kẻ xấu, người lạ ra vào, ra vào lạ, đi lại lạ, lạ mặt, rình, rình mò, đi dò la, hút thứ gì, hút cần,
    cần sa, trồng cần sa, cây anh túc, thuốc phiện, heroin, hàng đá, ngáo đá, ngáo, phê thuốc, kim tiêm,
    ống tiêm, bơm kim tiêm, chích choác, buôn thuốc, cái chết trắng, ma tuý đá, đi cai, cai về, thuốc
    lắc, sa đọa, nghiện ngập, nghiện game, đánh bài, sát phạt, ăn tiền, ăn thua, được thua, chiếu bạc,
    sới bạc, bầu cua, tá lả, ba cây, tổ tôm ăn tiền, ổ bạc, máy bắn cá, bắn cá ăn tiền, cá cược, cá độ
    bóng đá, bán đề, bảng đề, đánh đề, đánh lô, chủ lô, cắm xe, bán dâm, gội đầu thư giãn, massage trá
    hình, tiếp viên, nhà nghỉ trá hình, vay nóng, vay app, bốc họ, bốc bát họ, hụi, đòi tiền, xiết nợ,
    hắt sơn, tạt sơn, ném chất bẩn, mắm tôm, tạt mắm tôm, dọa giết, khủng bố điện thoại, gọi điện dọa,
    xăm mình, bặm trợn, bảo kê, đầu gấu, thu tiền bảo kê, xin đểu, chặn đường, chặn đánh, trấn lột, xin
    tiền, hội đồng đánh, đánh hội đồng, đánh lộn, đánh đấm, đâm chém, chém nhau, đòi chém, cầm dao, vác
    dao, rút dao, dao, dao phóng, phóng lợn, tuýp sắt, gậy gộc, súng hơi, súng săn, súng cồn, kíp nổ,
    đuổi nhau, chửi bới, chửi nhau, chửi rủa, to tiếng, gây gổ, gây sự, cà khịa, hằn học, xích mích,
    hiềm khích, đánh đập, đánh vợ con, chồng đánh, vợ chồng đánh, hành hạ, bạo lực học sinh, học sinh
    đánh nhau, ép buộc, xâm hại tình dục, dâm ô, sàm sỡ, hiếp, hiếp dâm, bị chồng, khâu mấy mũi, nhập
    viện vì đánh, kêu cứu, chết người, giết, án mạng, tự tử, bỏ đi khỏi, dụ dỗ, bị dụ, lừa bán, sang
    campuchia, campuchia, lừa sang, việc nhẹ lương cao, lừa tiền, bị lừa tiền, mất tiền qua mạng, chuyển
    tiền cho, tài khoản bay mất, bấm vào đường dẫn, đường dẫn, đường link, link lạ, tin nhắn lạ, số lạ
    gọi, gọi lừa, gọi điện tự xưng, tự xưng, giả công an, giả nhân viên, otp, mã otp, hack, bị hack,
    chiếm tài khoản, bán hàng đa cấp, hội thảo lừa, bán thuốc cho người già, hội thảo bán hàng, dụ người
    già, quà miễn phí, đầu tư tiền ảo, tiền ảo, huy động vốn, vỡ phường, chơi phường, nẹt bô, nẹt ga, nổ
    pô, nổ bô, rú máy, độ xe, xe độ, đi bão, phóng ẩu, phóng xe, phóng vù vù, phóng như bay, phóng như,
    chạy như bay, chạy ẩu, chạy bạt mạng, chạy tốc độ, quá tốc độ, bắn tốc độ, vượt đèn đỏ, ngược chiều,
    đi ngược chiều, kẹp ba, đèo ba, chở ba chở bốn, chưa có bằng, chưa có bằng lái, chưa đủ tuổi, không
    bằng lái, không đội mũ, không mũ, trẻ em đi xe máy, học sinh đi xe, mô tô, xe ba gác, ba gác, chở
    tôn, chở cồng kềnh, cồng kềnh, xe tự chế, xe công nông, say xỉn, xỉn, nhậu say, nhậu nhẹt, đâm xe,
    tông xe, tông chết, đâm chết, va chạm, va quệt, tai nạn chết người, bỏ chạy, gây tai nạn, đậu xe, đỗ
    xe, đỗ ô tô, đậu ô tô, xe đỗ, lấn vỉa hè, chiếm vỉa hè, họp chợ dưới lòng đường, cảnh sát, công an
    tỉnh, đồn công an, trực ban, trình báo, báo công an, gọi công an, trưởng công an, đồng chí công an,
    cảnh sát khu vực, bảo vệ dân phố, bảo vệ cơ sở, lực lượng an ninh, an ninh cơ sở, tổ tuần tra, tuần
    đêm, canh gác, gác đêm, trực đêm thôn, kẻng, kẻng an ninh, camera thôn, mắt camera, tiếng còi, còi
    hú, thoát hiểm, lối thoát hiểm, cửa thoát hiểm, lối thoát nạn, bình bọt, bình cứu hỏa, bình xịt
    cháy, trụ nước cứu hỏa, trụ cứu hỏa, họng nước chữa cháy, cứu hỏa, báo cháy, chập cháy, cháy xưởng,
    cháy kho, cháy chợ, phóng hỏa, đốt nhà, đốt vàng mã, dễ cháy, sạc xe điện, sạc xe, kho hóa chất nổ,
    pháo tự chế, nổ pháo, thả đèn trời, flycam, sổ hộ khẩu, khai sinh tạm trú, thường trú, nhập khẩu,
    nhập hộ khẩu, đăng ký thường trú, xác nhận cư trú, cư trú, giấy tờ tùy thân, làm căn cước, căn cước
    gắn chip, thẻ căn cước, mức hai, đăng ký xe máy, bằng lái, giấy phép lái xe, biển số, biển số xe, xe
    không biển, người nước ngoài, khai báo lưu trú, lao động trọ, nhà trọ đông, xóm trọ, chủ trọ, chó
    dữ, chó chạy rông, chó thả, chó cắn người, thả chó, thả rông, không rọ mõm, chó cắn trẻ, nuôi chó,
    rạch lốp, đập kính, ném vỡ, phá phách, phá hoại, chặt phá cây, đầu độc, bỏ thuốc, vẽ bậy, dán quảng
    cáo, quảng cáo vay tiền, kích cá, đánh cá bằng điện, đánh mìn, nói xấu, bịa đặt, tung tin, tin thất
    thiệt, tin bịa, kích động, lôi kéo, xúi giục, phản đối, đơn thư nặc danh, nặc danh, chặn xe, biểu
    tình, đình công, theo đạo, đạo trái phép, hội thánh, hội thánh đức chúa trời, pháp luân công, đập
    bát hương, thầy bói, bói toán, đồng bóng, lên đồng, cúng ma, bùa ngải, đòi ly khai, khám tuyển, gọi
    nhập ngũ, nhập ngũ, quân dịch, tòng quân, ban chỉ huy quân sự, huấn luyện dân quân, ầm ĩ, gây náo,
    náo loạn, hát karaoke khuya, mở nhạc to, nhạc sàn, vũ trường, quán bar, giờ giới nghiêm, quá giờ,
    nhậu khuya, mất ngủ, đồi trụy, phim xấu, game bắn súng, choai choai, cậu choai, xoáy nòng, xe xoáy
    nòng, cưỡi xe, gầm rú, rồ ga, kéo ga, chạy vòng vòng, tụm năm tụm ba, tụm, đàn đúm, tụ bạ, ăn chơi,
    lêu lổng, hư hỏng, quậy, phá làng, chui ra chui vào, ra vào bất thường, đêm nào cũng sáng đèn, lén
    lút, thậm thụt, xe lạ, biển số lạ, ô tô lạ, khách lạ, đi từng nhà, gõ cửa, mời mua, ép mua, dúi
    hàng, bán thuốc dạo, bán dạo lừa, dành dụm, hết tiền dành dụm, mất sạch, mất trắng tiền, mất mấy
    chục triệu, mất hàng trăm triệu, nghe điện thoại xong, cuộc gọi, cuộc gọi lạ, tin nhắn, gửi hết
    tiền, chuyển hết tiền, kẻ lừa, dụ, dụ đầu tư, dụ chơi, dụ dỗ trẻ, bẫy việc làm, việc làm online, làm
    nhiệm vụ online, chốt đơn, đặt cọc lừa, vay qua app, ảnh nóng, bôi nhọ, dọa tung ảnh, ghép ảnh, mút
    xốp, phế liệu chất đầy, chất dễ cháy, kho chứa sơn, kho sơn, kho hàng sát nhà, sát bếp, nguy cơ hỏa,
    nguy cơ hỏa hoạn, cháy lan, cháy to, cháy nhà xưởng, dập lửa, xe chữa cháy, vòi chữa cháy, máy bơm
    chữa cháy, đội chữa cháy, dây điện trong chợ dễ cháy, khóa trái, cửa cuốn, chuồng cọp, lồng sắt ban
    công, đường thoát, di nhậu về, đi nhậu về, nhậu về, la vợ, la vợ con, đuổi vợ, đánh con, sợ chồng,
    sang hàng xóm ngủ, ngủ nhờ, chồng say, bố say, ghen tuông, dọa đốt, đổ xăng, tưới xăng, bóp cổ, vác
    rựa, cầm rựa, cầm gậy, cầm gạch, đe giết, becgie, béc giê, chó becgie, chó to, chó pitbull, pitbull,
    chó đuổi, bị đuổi, chó sủa, chó không xích, không xích, xích chó, thả chó ra, cắn trẻ, cắn người,
    xịt lốp, cắm chông, trộm vào, trộm đột nhập, trộm nhà, trộm khoét, khoét tường, khoét vách, cắt
    khóa, gỡ camera, rình nhà vắng, vắng nhà, nhà vắng, đi chùa về mất, mất lợn, mất vịt, mất cá, mất
    cây cảnh, mất hoa, mất chuông, mất tượng, mất thóc, mất lúa, mất máy, mất máy bơm, mất nắp, mất đồng
    hồ, mất cáp, mất xe đạp, mất điện thoại, mất ví, bị cuỗm, bị rạch, bị giật, giật dây chuyền, giật
    túi, giật điện thoại, cướp, cướp tiệm, ăn cắp, ăn cướp, tiêu thụ đồ gian, đồ gian, mua đồ gian, xe
    gian, cầm đồ, tiệm cầm đồ, bát họ, họ hụi, vỡ họ, chơi họ, ôm tiền bỏ trốn, bỏ trốn, giật nợ, xù nợ,
    lừa gom tiền, hùn vốn lừa, mua dâm, massage, mát xa, gội đầu, cà phê đèn mờ, cà phê chòi, tiệm nét,
    quán nét, chơi game thâu đêm, hút đá, shisha, thuốc lá điện, pod, keo chó, ngửi keo, hít keo, ảo
    giác, la hét, leo nóc, cởi truồng, đập phá, đập phá đồ, ném đồ, vứt đồ, ném chai, ném đất, phá hoại
    hoa màu, đổ chất thải trước cửa, trả thù, thù hằn, thù oán, tranh chấp ẩu, đánh ghen, chặn cửa, chửi
    suốt, chửi đổng, chửi bậy, nói tục, gây lộn, giành khách đánh, chèn ép, cò mồi, cò đất, thu phí trái
    phép bảo kê, giả mạo, giấy giả, bằng giả, tiền giả, hàng lậu, thuốc lá lậu, rượu lậu, gỗ lậu, dán
    tờ, phát tờ rơi, rải tờ, treo băng rôn, hội kín, nhóm kín, tụ họp lạ, cầu nguyện lạ, giảng đạo, dụ
    theo, bỏ thờ cúng, bỏ bàn thờ, ra lề đường, chạy lấn, vượt phải, đi không đèn, xe không đèn, đi đêm
    không đèn, bật đèn pha, pha chiếu, tan trường phóng, học sinh chở, chở bốn, đèo nhau, thồ hàng cao,
    xe chở quá, xe chở cát không phủ, công nông, xe lôi, xe hết đát, xe hết niên hạn, đỗ chắn, đỗ chắn
    cửa, đỗ bịt, chắn cổng, để xe chắn, đỗ kín, đỗ qua đêm, đậu kín, phơi lúa ra đường, phơi rơm, phơi
    thóc trên đường, rơm trên đường, trâu bò thả ra đường, dắt trâu, đi ngang đường, lấn đường bán,
    người điên, người tâm thần phá, tâm thần đập, tâm thần cầm dao, đỗ hai hàng, đỗ trước cổng, đậu
    trước cổng, đèn hồng, hở hang, ăn mặc hở hang, quán đèn mờ, quán cà phê đèn, tiếp viên nữ, quen bạn
    trên mạng, quen trên mạng, bạn trên mạng, bỏ nhà đi, bỏ nhà theo trai, sổng ra, sổng chuồng, chó
    táp, con chó, chó nhà, bị chó, không ai nhường, nhà liền kề, mất ngủ cả xóm, đuổi theo, đâm người,
    gây thương tích, thương tích, bị thương do đánh, dằn mặt, rượt đuổi, rượt, chém lộn, quán bida,
    bida, bi a, tổ chức đánh bạc, ghi số, gái gú, gái gọi, đám thanh niên, tốp thanh niên, nhóm thanh
    niên, bọn trẻ trâu, trẻ trâu, choai, vô công rồi nghề, người nghiện, nghi nghiện, nghi bán thuốc,
    thuốc trắng, cắm quán, mất dạy, mất an toàn, hỗn loạn, chèo kéo, ăn xin giả, giả danh nhà chùa, giả
    danh y tế, bán hàng dạo, tiếng súng, bắn chim, bắn súng, ná cao su, súng cao su, xe đầu kéo chạy, xe
    chạy ẩu, xe khách chạy ẩu, tranh nhau vượt, xe lấn làn, lấn làn, tuần tra kiểm soát, bắt quả tang,
    tạm giữ, khởi tố, ra tù, mãn hạn tù, tù về, đặc xá, quản chế, án treo, tái phạm, tái hòa nhập, người
    mới ra tù, so kè, tay ga, so kè tay ga, tiệm vàng, giả vờ mua, chạy mất, chộp, làm bạc, bạc ăn tiền,
    ăn tiền cả ngày, nhắn tin vay tiền, nhắn tin mượn tiền, vay tiền hộ, facebook bị, bị người khác
    chiếm, chiếm nick, mất nick, zalo bị, tài khoản bị, mất tài khoản, khách lừa, kẻ lạ, bóng đen, mật
    phục, dò la, đồ cúng mất, cạy két, phá két, uy hiếp,
    quán hát, loa đến khuya, nhạc đến khuya
"""
SPEAKING: Final = """
    xử phạt, bắt giữ, điều tra, vụ án, lập hồ sơ, khuya, quá khuya, ban đêm, nửa đêm, giờ ngủ, không ngủ
    được, tốc độ, chạy nhanh, xe quá tải, xe tải chạy, vượt tốc độ, chốt chặn, tổ tự quản, cháy, thanh
    thiếu niên, thiếu niên, gây mất, ồn, quán nhậu, quán nước, quán internet, quán game, game, ăn nhậu,
    cãi cọ, xúc phạm, vu khống, mạng xã hội, facebook, tiền công đức, xử lý nghiêm, răn đe, dán tờ rơi,
    tờ rơi, chiếm dụng, vi phạm, trái phép, lấn lòng, lòng đường, thanh niên, pháo hoa, đe dọa, lừa,
    súng, phóng, đuổi, đánh, chửi, cãi, hung, đấm, đá nhau, say, rượu, bia, bạc, đề, nợ, thủ đoạn, tội,
    phạt, mức phạt, xử, bắt, trực, gác, cảnh báo, báo động, khóa cửa, rào cửa, vắng chủ, kẻ, bọn, nhóm,
    tụ, lảng vảng, khả nghi, nghi vấn, nhòm ngó, cảnh giác, ổn định, mất mát, gầm cầu, đêm hôm, đêm
    khuya, đe, giấy phép lái, mũ, pô, còi, cháy nhà, bốc cháy, bén lửa, lửa, bình ga, đám đông, cắn, tự
    vệ, ly hôn, dằn vặt, nghi can, mút, xốp, rình rập, lừa gạt, chạy xe, rú, nhậu, hoảng, hoang mang,
    dọa dẫm, xích, thiếu an toàn, thâu đêm, bán lậu, trốn nợ, thù, phá, đập, vỡ, chắn, phế liệu, máu,
    trốn, cào, rạch, táp, bỏ nhà, dọa, nhà nghỉ, cãi nhau, đám trẻ, két, trói, chuyển tiền, mượn tiền
"""
HINTING: Final = """
    đêm, mất, tuyên truyền, kiểm tra, xử lý, đối tượng, chó, lạ, bảo vệ, sợ, cửa, khóa
"""
