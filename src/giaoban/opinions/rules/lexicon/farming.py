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
    chuột, hợp đồng tiêu thụ, sạt lở bờ sông, kè bờ sông
"""
SPEAKING: Final = """
    ruộng, lúa, thóc, mạ, mương, con mương, kênh, đê, kè, tưới, úng, nạo vét, ngập lúa, cấy, cày, gặt,
    trang trại, gia trại, lợn, heo, trâu, bò, gà, vịt, dê, nghé, tôm, cá giống, ao nuôi, nuôi trồng, hoa
    màu, cây màu, ngô, khoai, sắn, lạc, đậu tương, vải, nhãn, ổi, chuối, bưởi, cam, quýt, mía, chè, tiêu
    thụ, đầu ra, thời vụ, nông dân, nhà nông, sào ruộng, mẫu ruộng, mẫu lúa, con nước, vắc xin cho đàn,
    tiêm phòng cho trâu, tiêm phòng cho lợn, tiêm phòng, dịch bệnh, dịch tả, thuốc trừ sâu, giống mới,
    sâu, chuột, cống đồng, đồng trũng, bão lũ, lũ, lũ lụt, mưa lũ, mưa úng, sạt lở, sạt lở đê, sau bão,
    rừng, đồi, nương rẫy, nương, rẫy, vườn tạp, mùa vụ, chuyển đổi ruộng, giá phân, khử trùng, mất
    trắng, cống đập, sinh vật gây hại, ngập mặn, ốc, máy móc nông nghiệp, máy nông nghiệp, đồng cao,
    giống, bờ sông
"""
HINTING: Final = """
    sào, mẫu, ha, hecta, nước mặn, đồng, vườn, đàn, trồng, chết, thiệt hại, năng suất, hỗ trợ giống,
    nước, ngập, cống, bơm, thuốc, cây, nuôi, mùa, sạt
"""
