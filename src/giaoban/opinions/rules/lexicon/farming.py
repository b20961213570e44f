"""Words of farming and irrigation: crops, animals, water for the fields, dykes, cooperatives, forest."""

from typing import Final

DECIDING: Final = """
    cây trồng, vật nuôi, chăn nuôi, gia súc, gia cầm, thú y, cán bộ thú y, dịch tả lợn, tả lợn châu phi,
    dịch tả châu phi, lở mồm long móng, cúm gia cầm, viêm da nổi cục, tai xanh, tụ huyết trùng, dịch
    bệnh gia súc, dịch bệnh gia cầm, tiêm phòng dại, tiêm phòng gia súc, tiêm phòng cho đàn, vắc xin
    dại, vắc xin gia súc, đàn lợn, đàn heo, đàn bò, đàn trâu, đàn trâu bò, đàn gà, đàn vịt, đàn gia súc,
    đàn vật nuôi, lợn chết, heo chết, gà chết, vịt chết, trâu bò chết, tái đàn, giá lợn hơi, giá heo
    hơi, thức ăn chăn nuôi, lợn giống, con giống, thủy sản, nuôi cá, nuôi tôm, ao cá, ao tôm, cá lồng,
    nuôi trồng thủy sản, cá chết, tôm chết, lúa giống, giống lúa, thóc giống, hạt giống, cây giống, ngô
    giống, giá giống, giá lúa, giá thóc, giống cây trồng, thửa ruộng, đồng ruộng, ruộng đồng, ruộng lúa,
    ruộng bỏ hoang, bỏ ruộng, ruộng trũng, mặt ruộng, gieo cấy, gieo sạ, gieo mạ, xuống giống, cấy lúa,
    gặt lúa, máy gặt, máy cấy, máy cày, máy làm đất, làm đất, khay mạ, mạ khay, vụ chiêm, vụ chiêm xuân,
    chiêm xuân, vụ mùa, vụ đông, vụ xuân, vụ hè thu, vụ đông xuân, đông xuân, hè thu, lúa mùa, lúa chết,
    lúa ngập, lịch thời vụ, mất mùa, được mùa mất giá, mương nội đồng, kênh nội đồng, nội đồng, mương
    tưới, mương tiêu, kênh tưới, kênh tiêu, kênh mương, kênh chính, kênh cấp 1, kênh cấp 2, kênh cấp 3,
    kênh cấp i, kênh cấp ii, kiên cố hóa kênh mương, bờ kênh, bờ mương, bờ vùng, bờ thửa, cống nội đồng,
    cống tưới, cống tiêu, cống lấy nước, cống dưới đê, cống điều tiết, cống đầu mối, tiêu nước, tiêu
    úng, tiêu thoát úng, tiêu kịp, chống úng, úng lụt, ngập úng, lúa bị ngập, hạn hán, chống hạn, khô
    hạn, đổ ải, nước đổ ải, lấy nước, dẫn nước, nước tưới, tưới tiêu, tưới nước, hệ thống tưới, điều
    nước, lịch bơm nước, bơm nước, trạm bơm, máy bơm, tổ máy bơm, thủy lợi, thủy lợi phí, thủy lợi nội
    đồng, thủy nông, công trình thủy lợi, khai thác công trình thủy lợi, hồ chứa, lòng hồ, đập nước, hồ
    đập, đập dâng, đập tràn, đê điều, đê bối, đê bao, đê kè, chân đê, thân đê, vỡ đê, mái đê, sạt đê, đê
    sông, tuyến đê, đê xung yếu, kè sông, phòng chống lụt bão, mặn xâm nhập, xâm nhập mặn, nhiễm mặn,
    dồn ô đổi thửa, dồn điền đổi thửa, dồn điền, đổi thửa, dồn đổi ruộng, tích tụ ruộng đất, thuê ruộng,
    cánh đồng, cánh đồng mẫu lớn, sâu bệnh, chuột phá, diệt chuột, đánh chuột, rầy nâu, đạo ôn, sâu cuốn
    lá, sâu đục thân, ốc bươu vàng, cỏ dại, bạc lá, lùn sọc đen, vàng lùn, phân bón, phân đạm, phân giả,
    vật tư nông nghiệp, thuốc bảo vệ thực vật, bảo vệ thực vật, thuốc trừ cỏ, thuốc diệt cỏ, hợp tác xã,
    htx, hợp tác xã nông nghiệp, dịch vụ nông nghiệp, hợp tác xã dịch vụ nông nghiệp, tổ hợp tác, khuyến
    nông, khuyến lâm, sản xuất nông nghiệp, nông nghiệp, nông sản, lâm nghiệp, nông lâm, rừng trồng,
    rừng phòng hộ, bảo vệ rừng, phá rừng, rừng keo, keo lai, trồng rừng, giao rừng, kiểm lâm, nếp cái
    hoa vàng, sắn dây, hành tỏi, cây hành, củ hành, trồng hành, cây ăn quả, vải thiều, cây vải, cây na,
    cây ổi, cây chuối, cà phê, hồ tiêu, cao su, cây điều, cây chè, thanh long, sầu riêng, cây mía, cây
    ngô, cây sắn, cây dược liệu, rau màu, trồng rau, rau an toàn, rau sạch, nhà màng, nhà lưới, thương
    lái, ép giá, tiêu thụ nông sản, đầu ra cho nông sản, đầu ra nông sản, bao tiêu, cây công nghiệp, cơ
    giới hóa, cơ cấu cây trồng, chuyển đổi cây trồng, mô hình trồng, mô hình nuôi, mã số vùng trồng,
    vùng trồng, vùng nuôi, vietgap, ocop, thiệt hại do bão, thiệt hại sau bão, nuôi ong, nuôi tằm, trồng
    dâu, gieo trồng, thu hoạch, đất lúa kém hiệu quả, phun trừ, sâu ăn lá, nông lịch, châu chấu, bẫy
    chuột, hợp đồng tiêu thụ, sạt lở bờ sông, kè bờ sông, ruộng cạn, ruộng khô, ruộng nứt, nứt nẻ, chân
    ruộng, bờ ruộng, mạ non, cây mạ, cây lúa, bông lúa, làm đòng, lúa chín, lúa đổ, lúa lép, lép hạt,
    trổ bông, lúa trổ, nghẹn đòng, lúa lai, lúa nếp, lúa non, lúa bị, gạo nếp, lúa xuân, lúa chiêm, rơm
    cuộn, củ cải, cà rốt, su hào, bắp cải, cải bắp, cà chua, dưa hấu, dưa chuột, dưa lưới, khoai tây,
    khoai lang, củ đậu, củ mì, củ sắn, cây đậu, đậu phộng, cây lạc, ngô ngọt, bắp ngô, cây thuốc lào,
    hành lá, cây tỏi, củ tỏi, cây gừng, cây nghệ, cây ớt, ớt chỉ thiên, cây cà, giàn bầu, giàn mướp, cây
    bưởi, cây cam, cây quýt, cây nhãn, cây mít, cây xoài, cây sầu riêng, cây dừa, quả dừa, trái cây, hoa
    quả, vườn cây, vườn cam, vườn chè, vườn vải, vườn nhãn, nhãn lồng, chanh leo, cây chanh, cây tiêu,
    cây cao su, mủ cao su, cây keo, cây quế, cây hồi, cây bạch đàn, hoa cúc, đào quất, cây cảnh, hoa
    đào, dâu tằm, con tằm, nấm rơm, trồng nấm, thối củ, thối rễ, thối nhũn, vàng lá, rụng quả, rụng
    trái, đục quả, đục thân, sâu keo, rầy, nấm bệnh, héo xanh, chết héo, cháy lá, đốm lá, bọ trĩ, bọ
    xít, nhện đỏ, ruồi vàng, bướm trắng, ốc sên, chuột đồng, chuột cắn, chuột ăn, lợn rừng, voi phá, khỉ
    phá, chim phá, lợn con, lợn nái, lợn thịt, lợn bệnh, lợn dịch, lợn ốm, lợn tiêu hủy, tiêu hủy lợn,
    tiêu hủy, giá lợn, giá heo, giá gà, giá trứng, trứng gà, trứng vịt, con lợn, con trâu, con bò, trâu
    bò, trâu cày, bò sữa, sữa bò, bò thịt, con dê, đàn dê, đàn ngựa, đàn ong, con ong, gà vịt, gà rù, gà
    toi, con gà, con vịt, vịt đồng, chuồng trại, chuồng lợn, chuồng gà, cám, giá cám, giá thức ăn, thức
    ăn cho lợn, bãi chăn thả, chăn thả, cỏ voi, cá giống, cá nổi đầu, lồng bè, nuôi ếch, nuôi lươn, nuôi
    ốc, nuôi ba ba, cá rô, cá trắm, cá chép, ao đầm, đầm tôm, vuông tôm, tôm giống, ngao, nuôi ngao,
    rươi, ngư dân, tàu cá, đánh bắt cá, thuyền cá, giấy phép khai thác thủy sản, ruộng hoang, ruộng bỏ,
    bỏ hoang ruộng, đồng hoang, bỏ cấy, trả ruộng, chia ruộng, mượn ruộng, gom ruộng, đất ruộng, bỏ
    đồng, ruộng nương, làm ruộng, cấy hái, cày cấy, làm đồng, ra đồng, xuống đồng, ngoài ruộng, ngoài
    đồng, máy bừa, máy kéo, máy gặt đập, gặt đập, máy sấy, lò sấy, sân phơi, kho lạnh, bảo quản nông
    sản, máy xay xát, máy nông nghiệp, công gặt, công cấy, giá gặt, giá làm đất, kali, npk, phân lân,
    phân kali, phân chuồng, phân vi sinh, bón phân, bón thúc, đạm lân, giá phân bón, thuốc sâu, phun
    thuốc sâu, bình phun, máy bay phun thuốc, drone, thuốc rầy, thuốc diệt ốc, thuốc chuột, bả chuột,
    nước vào ruộng, nước về ruộng, nước về đồng, nước ra đồng, mở cống, đóng cống, mở nước, xả nước,
    cánh cống, cánh phai, cửa phai, cửa cống, cống ngăn mặn, ngăn mặn, cống luồn, máng nước, xi phông,
    kênh dẫn, kênh cấp, kênh tạo nguồn, kênh đất, kênh bê tông, lòng kênh, mái kênh, mương máng, con
    mương, mương nước, mương đất, mương bê tông, khơi mương, vét mương, lấp mương, ngòi tiêu, ngập lúa,
    ngập ruộng, ngập đồng, úng ngập, ngập trắng, trắng đồng, dầm nước, ngâm nước, tháo nước, thoát úng,
    bơm tiêu, bơm tát, tát nước, tát tay, bơm dầu, giếng tưới, tưới nhỏ giọt, nắng hạn, đồng khô, thiếu
    nước tưới, khô cháy, hồ cạn, hồ thủy lợi, thân đập, vai đập, xả lũ, sạt lở đê, mặt đê sạt, đê quai,
    đê biển, đê kênh, chân kè, cừ tràm, mạch đùn, mạch sủi, sủi nước, thẩm lậu, rò đê, hộ đê, điếm canh
    đê, canh đê, nước lũ, lũ quét, xói lở, lở bờ, vụ cà, vụ rau, vụ này, vụ tới, vụ trước, vụ sau, vụ
    vừa rồi, mùa gặt, trái vụ, khung thời vụ, nông vụ, giáp vụ, sản lượng, năng suất, bấp bênh giá, rớt
    giá, mất giá, tư thương, lái buôn, lái lợn, lái trâu, thu mua, giải cứu nông sản, tồn đọng nông sản,
    tem truy xuất, truy xuất nguồn gốc, nhãn hiệu tập thể, sản phẩm ocop, chỉ dẫn địa lý, hợp đồng bao
    tiêu, bảo hiểm cây trồng, đất trồng lúa, người trồng lúa, hỗ trợ trồng lúa, hỗ trợ đất lúa, hỗ trợ
    giống, hỗ trợ thiệt hại, cây con giống, tập huấn kỹ thuật, cán bộ kỹ thuật, kỹ thuật nuôi, kỹ thuật
    trồng, cán bộ khuyến nông, trung tâm giống, cán bộ nông nghiệp, phòng nông nghiệp, ngành nông
    nghiệp, chi cục thủy lợi, xí nghiệp thủy nông, tổ thủy nông, đội thủy nông, thủy nông viên, bảo vệ
    đồng, bảo vệ đồng điền, dịch vụ làm đất, dẫn thủy, nương ngô, nương lúa, nương sắn, lúa nương, lúa
    nước, đồi chè, trồng keo, khai thác keo, bóc vỏ keo, lâm sản, măng tre, rừng sản xuất, khoán rừng,
    khoán bảo vệ rừng, chứng chỉ rừng, sương muối, rét đậm, rét hại, mưa đá, gió lốc, nắng nóng cây,
    trắng tay, vụ mất, chết rét, trâu bò chết rét, sùi bọt mép, bỏ ăn, bỏ bú, sảy thai, ốm chết, ra hoa,
    đậu quả, ra quả, rụng hoa, quả non, nứt quả, sượng, thụ phấn, cắt cành, ghép cành, tỉa cành, cây
    con, ươm cây, vườn ươm, luống rau, luống, luống khoai, vạt rau, vạt ngô, cháy xém, thuốc cỏ, phân
    rởm, phân kém, giống rởm, giống kém, giống dởm, hạt giống lép, nảy mầm, mọc mầm, không nảy mầm, ủ
    phân, phân tự ủ, men vi sinh, đệm lót, đệm lót sinh học, chế phẩm, hữu cơ, sản xuất hữu cơ, rau hữu
    cơ, công nghệ cao, nông nghiệp sạch, nhà kính, tưới phun, tưới tiết kiệm, khu cuối kênh, cuối kênh,
    đầu kênh, cuối nguồn nước tưới, tranh nước, giành nước, chia nước, nước không tới, nước không đến,
    nước không ra, trơ đất, trơ đáy, trơ gốc, bỏ khô, khát nước, nước phèn, nước lợ, ngọt hóa, xổ phèn,
    rửa mặn, hạn mặn, bờ bao, đắp bờ, vỡ bờ, be bờ, cống ngầm, ống cống đồng, trạm bơm dã chiến, máy bơm
    dầu, cháy mô tơ, mô tơ, cánh quạt bơm, bể hút, trục vớt bèo, rong bèo, bèo bồng, bèo chắn, bèo lấp,
    bồi lấp, bồi lắng, bùn bồi, cát bồi, cát vùi, vùi lấp ruộng, cát lấp ruộng, ruộng bị vùi, sạt ruộng,
    mất ruộng, chim sẻ, cào cào, sâu róm, sâu đo, bọ hà, tuyến trùng, bọ cánh cứng, rệp, rệp sáp, sên,
    ốc, đỉa, chuột, con chuột, chuột nhiều, chuột cống, ruộng chuột, diệt chuột đồng, bọ phấn, khảm lá,
    bệnh khảm, chổi rồng, greening, thán thư, sương mai, phấn trắng, khô vằn, lem lép hạt, thối thân,
    vàng rụi, rụi, chết khô, chết non, chết yểu, chết lụi, chết hàng loạt, chết trắng, chết rải rác,
    chết dần, tím tai, đỏ da, co giật chết, ho hen gà, ỉa chảy, phân trắng, tụ huyết, lây sang đàn, nhà
    nuôi, hộ nuôi, hộ chăn nuôi, người nuôi, người chăn nuôi, hộ trồng, người trồng, dân trồng, nhà
    trồng, bà con trồng, trồng được, trồng ra, bán không được, bán không ai mua, không ai mua, không bán
    được, ế ẩm, ế hàng, đổ đống, chín rũ, chín rộ, chín đỏ, hủy kèo, bỏ cọc, đặt cọc vườn, lái mua,
    thương nhân, hợp đồng trồng, hợp đồng nuôi, công ty giống, công ty bao tiêu, công ty mía, nhà máy
    mía, nhà máy chè, nhà máy chế biến, vùng nguyên liệu, giá thu mua, giá mua, giá mía, giá sắn, giá
    chè, giá cà phê, giá tiêu, giá tôm, giá cá, giá rau, giá vải, giá dừa, giá sầu riêng, giá thuốc sâu,
    giá vật tư, vật tư, giá con giống, chi phí làm ruộng, lỗ vốn, lỗ nặng, bỏ nghề nuôi, treo chuồng, bỏ
    chuồng, bỏ ao, xã viên, ban quản trị hợp tác xã, giám đốc hợp tác xã, tổ sản xuất, nhóm sản xuất, tổ
    dùng nước, tổ nước, người dẫn nước, người lấy nước, làm vụ, vụ ba, vụ hai, hai vụ, ba vụ, một vụ,
    gieo, sạ, làm cỏ, nhổ cỏ, phát cỏ bờ, cắt lúa, tuốt lúa, máy tuốt, phơi thóc, phơi lúa, chỗ phơi
    thóc, sấy lúa, thóc ẩm, thóc nảy mầm, kho thóc, gom lúa, lúa đổ rạp, đổ rạp, gió đổ, bão làm đổ, cây
    đổ gãy, gãy đổ chuối, mất vụ, dồn thửa, nhận ruộng, giao ruộng, rút ruộng, ruộng nhỏ, ruộng manh
    mún, manh mún, liền thửa, liền vùng liền thửa, trạm thú y, tiêm đàn, thuốc thú y, sát trùng chuồng,
    vôi bột, chốt kiểm dịch, kiểm dịch, lò ấp, ấp trứng, nhà yến, nuôi yến, nuôi chim yến, dúi, nhím,
    nuôi nhím, nuôi dê, nuôi bò, nuôi lợn, nuôi gà, nuôi vịt, nuôi trâu, nuôi thỏ, nuôi hươu, con hươu,
    nuôi cua, nuôi sò, nuôi rong, lồng cá, ô lồng, lưới cá, ngư trường, tàu thuyền, âu thuyền, cửa biển
    bồi lấp, bến cá, cảng cá, khai thác hải sản, diêm dân, ruộng muối, đồng muối, cắn ngang, cắn ngang
    thân, cắn phá, thân cây non, nằm rạp, ruộng đậu, ruộng ngô, ruộng rau, ruộng khoai, ruộng mía, ruộng
    bậc thang, bậc thang ruộng, guồng nước, guồng lấy nước, cọn nước, máy xới, máy phay, máy tuốt lúa,
    máy cắt cỏ, bán bưởi, bán vải, bán cam, bán lúa, bán thóc, bán lợn, bán gà, bán rau, bán cá, ông
    lái, mấy ông lái, giá lái, dân bán, kéo mép, chân móng, móng long, long móng, mép bọt, bọt mép,
    không đứng dậy, mạ chết, máy bơm trạm, trạm không chạy, máy nổ trạm, máy trạm bơm, dùng chung cho
    tổ, giống cây, giống vật, gà con, bê con, nghé con, heo con, trâu con, mất đàn, cả đàn, chết cả đàn,
    đàn nhà, ốm cả đàn, hái, hái chè, hái cà phê, thuê hái, nhân công hái, thuê cấy, thuê gặt, cào bằng
    nước, hết nước tưới, đợi nước, chờ nước cấy, chờ mưa, mưa trái mùa, úa, vàng úa, héo rũ, héo lá,
    xoăn lá, quăn lá, thối quả, thối gốc, xì mủ, chảy mủ, chảy nhựa, chảy gôm, nứt thân, lở cổ rễ, đen
    gốc, củ thối, quả rụng, quả thối, bị sâu, sâu ăn, con sâu, bầy sâu, con ốc, bầy chim, trong ruộng,
    xứ đồng, sào ruộng, mấy sào, nuôi cua trong ruộng, cá ruộng, lúa cá, lúa tôm, trồng bí, trồng dưa,
    trồng ngô, trồng sắn, trồng mía, trồng chuối, trồng cam, trồng lúa, trồng hoa, trồng cỏ, bí đỏ, bí
    xanh, cắt dây bí, da nổi nốt, nổi nốt đỏ, bỏ cám, ủ rũ, chết toi, giống vịt, xuống vốn trồng, đám
    ruộng, thửa nhà, dưới ruộng, ra ruộng, vào ruộng, ngập hết lúa, hoa màu ngập
"""
SPEAKING: Final = """
    ruộng, lúa, thóc, mạ, mương, kênh, đê, kè, tưới, úng, nạo vét, cấy, cày, gặt, trang trại, gia trại,
    lợn, heo, trâu, bò, gà, vịt, dê, nghé, tôm, ao nuôi, nuôi trồng, hoa màu, cây màu, ngô, khoai, sắn,
    lạc, đậu tương, vải, nhãn, ổi, chuối, bưởi, cam, quýt, mía, chè, tiêu thụ, đầu ra, thời vụ, nông
    dân, nhà nông, mẫu ruộng, mẫu lúa, con nước, vắc xin cho đàn, tiêm phòng cho trâu, tiêm phòng cho
    lợn, tiêm phòng, dịch bệnh, dịch tả, thuốc trừ sâu, giống mới, sâu, cống đồng, đồng trũng, bão lũ,
    lũ, lũ lụt, mưa lũ, mưa úng, sạt lở, sau bão, rừng, đồi, nương rẫy, nương, rẫy, vườn tạp, mùa vụ,
    chuyển đổi ruộng, giá phân, khử trùng, mất trắng, cống đập, sinh vật gây hại, ngập mặn, máy móc nông
    nghiệp, đồng cao, giống, bờ sông, tép, cá, trứng, nếp, tẻ, gạo, rau, củ, quả, bắp, hoa, hành, tỏi,
    ớt, cà, dưa, đỗ, đậu, bèo, rơm, rạ, cỏ, cuốc, bừa, tát, mưa lớn, úng nước, đòng, bông, héo, rễ, lá,
    cây ăn trái, mùa màng, chăn, thả, chuồng, nái, bê, ngựa, thỏ, bồ câu, chim cút, đực giống, toi, lái,
    được giá, xuống giá, được mùa, cống, phai, phân, mặn, phèn, bãi bồi, soi bãi, đồng áng, đồng bãi,
    đất bãi, nhà vườn, trang trại lợn, vào vụ, đồng làng, phun, thửa, chế biến, sơ chế, bơm, trơ, cuối
    nguồn, sản xuất rau, gieo mầm, chín, non, gốc, vụ, gió, bão, rét, kỹ thuật, đập tràn suối, xuống
    nước, ngập lụt, lụt, cạn, khô, dẫn, nhà nông chúng tôi, con vật, con nước lớn, hạn, ế, vãi, lép,
    đạm, lân, đập, muối
"""
HINTING: Final = """
    sào, mẫu, ha, hecta, nước mặn, đồng, vườn, đàn, trồng, chết, thiệt hại, nước, ngập, thuốc, cây,
    nuôi, mùa, sạt
"""
