"""Words of services: electricity, water, lamps, telephone and net, loudspeakers, markets and fees."""

from typing import Final

DECIDING: Final = """
    lưới điện, cột điện, đường điện, đường dây điện, dây điện, điện yếu, điện chập chờn, điện áp, sụt
    áp, mất điện, cắt điện, cúp điện, mất điện thường xuyên, tiền điện, giá điện, hóa đơn điện, hóa đơn
    tiền điện, chỉ số điện, công tơ, công tơ điện, đồng hồ điện, trạm biến áp, biến áp, máy biến áp,
    trạm điện, hạ thế, trung thế, điện hạ thế, điện ba pha, điện 3 pha, kéo điện, lắp điện, ngành điện,
    điện lực, công ty điện lực, nguồn điện, điện sinh hoạt, điện sản xuất, điện nông thôn, điện lưới,
    điện quốc gia, hành lang lưới điện, hành lang điện, an toàn điện, dây bọc, điện về, nước sạch, nước
    máy, nước sinh hoạt, nước ăn, đường ống nước, ống nước, ống cấp nước, đường ống cấp nước, đường ống
    dẫn nước sạch, nhà máy nước, nhà máy nước sạch, trạm cấp nước, cấp nước, cấp nước sạch, cấp nước
    sinh hoạt, đơn vị cấp nước, công trình nước sạch, nước tự chảy, công trình nước tự chảy, mất nước,
    cúp nước, tiền nước, giá nước, giá nước sạch, đồng hồ nước, nước yếu, nước đục, nước hợp vệ sinh,
    thiếu nước sinh hoạt, thiếu nước sạch, chiếu sáng, điện chiếu sáng, đèn chiếu sáng, hệ thống chiếu
    sáng, chiếu sáng công cộng, đèn đường, đèn cao áp, bóng đèn, bóng điện, bóng cao áp, thắp sáng, điện
    đường, đường điện chiếu sáng, viễn thông, cáp viễn thông, internet, mạng internet, wifi, cáp quang,
    dây cáp, trạm phát sóng, trạm bts, sóng điện thoại, sóng di động, mất sóng, sóng yếu, sóng 4g, sóng
    3g, truyền hình, truyền hình cáp, tín hiệu truyền hình, sóng truyền hình, truyền thanh, loa truyền
    thanh, đài truyền thanh, đài phát thanh, phát thanh, hệ thống truyền thanh, loa phát thanh, loa
    không dây, loa đài, cụm loa, loa phường, loa thôn, loa xóm, loa công cộng, loa câm, chợ quê, chợ
    huyện, chợ cóc, chợ tạm, chợ dân sinh, chợ trung tâm, chợ đầu mối, họp chợ, ban quản lý chợ, phí
    chợ, vé chợ, ki ốt, ki-ốt, sạp hàng, mặt bằng chợ, tiểu thương, hộ kinh doanh, phí dịch vụ, giá dịch
    vụ, dịch vụ công, dịch vụ công trực tuyến, nộp hồ sơ trực tuyến, bưu điện, bưu điện văn hóa xã, bưu
    điện xã, bưu cục, xe buýt, tuyến xe buýt, xe khách, giá vé, chuyển đổi số, chữ ký số, thanh toán
    điện tử, xăng dầu, cây xăng, trạm xăng, siêu thị, cước, đóng cước, cước phí, gas, giá gas, chợ
    phường, cầu dao, cháy bóng, bóng cháy, đường truyền, chợ, cầu chì, loa, vận tải hành khách, cắt điện
    đột xuất, điện cùm cụm, điện lúc có lúc không, điện phập phù, phập phù, chập chờn, đèn mờ, đèn tối,
    tối sầm, sụt nguồn, tụt áp, quá áp, cháy tủ lạnh, cháy ti vi, cháy quạt, cháy máy bơm, cháy thiết
    bị, nhảy aptomat, aptomat, át tô mát, quạt không quay, quạt quay, nồi cơm, bật điều hòa, điều hòa,
    bật bếp, công suất, nâng công suất, máy biến thế, biến thế, trạm biến thế, cột điện gãy, cột điện
    nghiêng, chân cột, cột đèn, cột bê tông điện, dây trần, dây điện võng, dây võng, dây sà, dây sát
    mái, dây chằng chịt, dây nhợ, dây dợ, dây mạng, búi dây, chập điện, rò điện, điện giật, phóng điện,
    nổ lửa, tia lửa, đường dây, dây cáp điện, cao thế, 110 kv, 35 kv, đấu nối điện, chưa có điện, không
    có điện, câu điện, câu nhờ, điện nhờ, công tơ tổng, công tơ chạy, giá bán điện, bậc thang, một số
    điện, số điện, ghi số điện, thu tiền điện, đóng tiền điện, hợp tác xã điện, hợp tác xã dịch vụ điện,
    bán điện, bàn giao lưới điện, điện năng lượng mặt trời, điện mặt trời, nhân viên điện, thợ điện, báo
    hỏng điện, lịch cắt điện, cắt không báo, cúp không báo, phòng trọ công nhân, nước vòi, vòi nước, vòi
    không chảy, nước không chảy, nước chảy yếu, nước chảy nhỏ, nước nhỏ giọt, nước không lên, không lên
    được tầng, nước về yếu, áp lực nước, hết nước, chờ nước, mất nước sạch, xách nước, chở nước, mua
    nước, xin nước, hứng nước, nước mưa để ăn, ăn nước mưa, nước lọc, cặn vàng, vẩn đục, đục ngầu, nước
    cặn, mùi clo, nước có mùi clo, tắm giặt, nấu ăn, pha trà, ống vỡ, vỡ đường ống, rò rỉ nước, lắp đồng
    hồ, đấu nước, lắp nước, mạng nước, giá một khối, khối nước, hóa đơn nước, công ty nước, công ty cấp
    nước, bể lọc, giếng bơm chung, bóng hỏng, thay bóng, đèn led, đèn năng lượng mặt trời, đèn năng
    lượng, đèn ngõ, đèn không sáng, đèn tắt, đèn hỏng, đèn tối om, tối om, tối như mực, tối thui, tối
    mò, không có đèn, không đèn, chiếu sáng ngõ, điện ngõ, mạng yếu, mạng chậm, mạng treo, mạng lag, rớt
    mạng, mất mạng, mạng internet yếu, nhà mạng, viettel, vinaphone, mobifone, vnpt, fpt, thuê bao, khóa
    sim, sim điện thoại, sim rác, cột sóng, cột thu phát sóng, trạm thu phát sóng, không có sóng, sóng
    điện, vùng lõm, lõm sóng, 4g, 5g, zalo, điện thoại thông minh, cước điện thoại, gói cước, tổng đài,
    modem, đứt cáp, cáp đứt, đứt mạng, học online, họp trực tuyến, ti vi, tivi, đầu thu, chảo vệ tinh,
    truyền hình số, loa rè, loa hỏng, loa tắt, loa không kêu, loa không nói, loa phát, câm tịt, nghe
    đài, đài xã, đài huyện, tiếng loa, cụm đầu đình, bản tin phát thanh, micro, tăng âm, âm ly, chợ
    chiều, chợ mới, chợ cũ, chợ xã, chợ làng, chợ thôn, chợ phiên, chợ đêm, chợ hải sản, chợ nông sản,
    chợ truyền thống, ra chợ, đi chợ, trong chợ, ngoài chợ, mái chợ, đình chợ, ban chợ, quầy chợ, sạp
    chợ, lều chợ, sạp, quầy hàng, chỗ ngồi chợ, ki ốt chợ, tiền chỗ, thuê ki ốt, bán rong, hàng rong,
    quán xá, quán ăn, hàng quán, tạp hóa, cân thiếu, cân điêu, cân gian, cân không đủ, đong thiếu, bán
    đắt, nâng giá, hét giá, tăng giá, giá xăng, bán xăng, đổ xăng, hết xăng, đong xăng, gas giả, bình
    ga, đổi gas, hàng kém chất lượng, hàng nhái, hết hạn sử dụng, quá đát, thịt ôi, thực phẩm bẩn, quản
    lý thị trường, bưu tá, đưa thư, thư báo, gửi bưu phẩm, bưu phẩm, chuyển phát, báo đến chậm, bưu điện
    văn hóa, cây rút tiền, máy rút tiền, rút tiền, chuyển khoản, ngân hàng nông nghiệp, agribank, phòng
    giao dịch, vay ngân hàng, lãi vay, vay tiền, giải ngân, tài khoản ngân hàng, mở tài khoản, thẻ atm,
    dịch vụ công mức, cổng dịch vụ công, nộp qua mạng, làm qua mạng, khai trên mạng, hồ sơ trực tuyến,
    chứng thực, công chứng, bản sao, đóng dấu, sao y, photo, chờ nửa ngày, bộ phận tiếp nhận, trả kết
    quả, trung tâm hành chính công, phục vụ hành chính công, hành chính công, lấy số, hẹn trả, máy lỗi,
    hệ thống lỗi, phần mềm lỗi, treo máy, tổ công nghệ số, công nghệ số, quét mã, mã qr, thu hộ, phí
    trông xe, phí giữ xe, vé gửi xe, phí đò, giá cước, xe ôm, xe hợp đồng, xe đưa đón, nhà xe, bỏ
    chuyến, bỏ bến, chuyến xe, xe cuối, bến xe buýt, taxi, giết mổ tập trung, cắt tóc, lò bánh, dịch vụ
    tang lễ, vneid, giao hàng, bắt được máy, bắt sóng, bắt mạng, không liên lạc, không gọi được, gọi
    không được, liên lạc không, mất liên lạc, trèo lên cây gọi, lên đồi gọi, ra đầu dốc, đồng hồ nhảy,
    đồng hồ quay, đồng hồ chạy, đồng hồ đo, nhảy số, chạy nhanh bất thường, số tháng này, tăng gấp đôi,
    tiền tháng, hóa đơn tháng, cắm cơm, nấu cơm không, cơm sống, nồi cơm điện, đèn nháy, đèn sáng đèn
    tắt, đèn tuýp, đèn lờ mờ, đèn bàn không sáng, nhấp nháy liên hồi, đỏ quạch, lờ đờ, yếu như, yếu
    không, yếu quá, yếu lắm, nước chảy về, chảy yếu, chảy ri rỉ, rỉ rỉ, không chảy, không có nước dùng,
    không có nước sinh hoạt, không có nước, nước dùng, nước xài, nước chỉ có, nước về đêm, nước lên,
    nước vàng, nước bẩn vòi, lọc nước, máy lọc, bể chứa nước, bồn nước, can nước, mua bình, nước bình,
    trụ điện, cột bê tông, trụ mục, cột mục, cột xiêu, cột siêu, cột đổ, cột nghiêng, dây thõng, dây
    thấp, dây chùng xuống, thõng xuống, dây đứt, đứt dây, dây trùng, cành cây chạm dây, cây đè dây, cây
    đổ vào dây, sét đánh, cháy trạm, nổ trạm, trạm nổ, cháy công tơ, cháy dây, điện đóm, điện bị, điện
    hay, điện lên, điện thôn, điện cho, mất pha, lệch pha, hai pha, điện kéo, kéo đường điện, kéo dây,
    mắc điện, mắc dây, ghép điện, điện tạm, mua muối, gạo muối, bán gạo, mua gạo, mua thuốc xa, chỗ bán,
    điểm bán, điểm bán hàng, cửa hàng xăng, hàng hóa đắt, giá cao hơn, bán giá cao, bán lẻ, bán buôn,
    hàng quá hạn, mất vệ sinh quán, lương thực mua, giấy khai sinh, khai sinh, làm giấy, làm khai sinh,
    làm hộ tịch, hộ tịch, khai tử, giấy khai tử, đăng ký kết hôn, trích lục khai sinh, xác nhận độc
    thân, làm hồ sơ, nộp hồ sơ, ra xã làm, ra phường làm, đi lại nhiều lần làm giấy, phải đi ba lần, đi
    ba lần, đi bốn lần, đi năm lần, hẹn đi hẹn lại, hẹn lên hẹn xuống, mạng lỗi, lỗi mạng, phần mềm,
    đứng máy, sập mạng, nghẽn mạng, mất tín hiệu, tín hiệu, xem ti vi, xem truyền hình, phủ sóng, bắt
    đài, cụm loa hỏng, loa đặt, loa mở, loa chĩa, loa to, lắp loa, thay loa, thêm loa, loa thông minh,
    nghe loa, mua loa, thông tin trên loa, thư từ, thư không đến, nhận thư, bưu kiện, tiền gửi bưu điện,
    nhận tiền bưu điện, ship, shipper, giao nhận, chuyến buýt, thiếu xe buýt, không có xe buýt, thêm
    tuyến buýt, tuyến buýt, đợi xe, đón xe khách, nhồi nhét khách, nhồi khách, hét giá vé, chặt chém,
    tăng giá vé, phí gửi xe, thu phí xe, thu phí chợ, thu tiền chợ, tiền chợ, thuế chợ, bốc thăm chợ,
    chuyển chợ, bỏ chợ, chợ ế, chợ vắng, chợ dột, chợ cháy, chợ bẩn, chợ ngập, bán hàng ở chợ, ngân hàng
    xa, gửi tiền, gửi tiết kiệm, tiết kiệm, vay thế chấp, lãi cao, lãi suất cao, bán kèm bảo hiểm, bảo
    hiểm khoản vay, ép mua bảo hiểm, máy atm, cây atm, trạm sạc, đổi pin, nạp tiền, nạp thẻ, thẻ cào,
    cước mạng, internet chậm, wifi yếu, camera mạng, học trực tuyến, điểm phát wifi, phát wifi, khách
    sạn, dịch vụ giặt, dịch vụ tang, xe tang, thuê xe, thuê phòng, vệ sinh công cộng, thu gom tiền nước,
    thợ sửa nước, thợ nước, báo hỏng, báo sự cố, gọi mãi không ai đến, sửa mãi không xong, tắt phụt, cả
    dãy tắt, cả xóm tắt, bị trừ tiền, trừ sạch tiền, trừ tiền, mất tiền điện thoại, thu thanh, cụm thu
    thanh, kêu xoẹt xoẹt, xoẹt xoẹt, kêu rè, kêu ù ù, mép đường bán, hết chỗ bán, hết chỗ trong, chỗ bán
    hàng, bán mớ rau, mớ rau, bán tràn ra, xe 16 chỗ, 16 chỗ, tuyến xe, chạy tuyến, tăng giá xe, giá xe,
    vé xe, vé tăng, tiền xe, phí tăng, tăng phí, tăng cước, tính tiền sai, tính sai, thu sai, thu hai
    lần, thu lố, hộ tiêu thụ điện, điện dùng, dùng điện, xài điện, điện mùa nóng, nấu cơm, tủ đá, tủ
    đông, hỏng tủ lạnh, bếp từ, quạt trần, mùa nóng cúp, cúp liên tục, cúp suốt, máy rút, cây rút, nuốt
    thẻ, ngân hàng đóng, ngân hàng chuyển, bưu điện đóng, đưa báo, báo nhân dân đến, phát báo, báo chậm,
    báo đến, điểm bưu điện, bật loa, mở loa, loa nghe, không nghe thông báo, xem tivi, bắt sóng ti vi,
    màn hình nhiễu, nhiễu sóng, lên mạng, vào mạng, không vào mạng, mạng internet chậm, mạng quay, lắp
    mạng, kéo mạng, gắn mạng, đăng ký lắp, lắp đồng hồ nước, nước vào bể, nước đầu nguồn, nước khe, nước
    bể, nước bản, bể nước bản, ống dẫn nước, ống nhựa vỡ, vỡ ống, nước phun lên, khóa nước, khóa van,
    van nước, van hỏng, thắp nến, thắp đèn dầu, đèn dầu, nến, tối như hũ nút, hũ nút, đi đêm tối, ban
    đêm tối, đêm tối, tối tăm, ngõ tối, đường tối, đoạn tối, vòi vẫn khô, vòi khô, vòi nước khô, tiền
    đấu nối, đấu nối, nhận giấy tờ, chờ từ sáng, từ sáng đến trưa, từ sáng tới trưa, chờ cả buổi, máy
    hỏng chờ, cán bộ một cửa, quầy một cửa, ra ủy ban làm, làm thủ tục, làm giấy tờ, xin giấy tờ, xác
    nhận giấy tờ, giấy tờ phải, máy phát điện, có điện, mất đèn
"""
SPEAKING: Final = """
    đèn, cáp, mạng, sóng, ống nước sạch, nước sinh, phát sóng, tủ lạnh, bán hàng, buôn bán, giá cả, hàng
    giả, hàng hóa, ngân hàng, ngân hàng chính sách, quỹ tín dụng, tín dụng, lãi suất, atm, ứng dụng,
    trực tuyến, một cửa, bộ phận một cửa, thủ tục hành chính, dịch vụ, thu phí, lệ phí, mức phí, phí
    cao, hóa đơn, đồng hồ, dây chùng, đường ống, gánh nước, giếng làng, bể nước, téc nước, nước uống,
    hạn mức, mức vay, điện, bóng, vòi, ống, bơm nước lên, tắm, giặt, uống, cắm điện, ổ cắm, quạt, bếp,
    ti vi hỏng, máy giặt, cúp, đứt, vé, xăng, đài, rè, câm, thông tin di động, alo, kết nối, mật khẩu,
    giấy tờ, phí vệ sinh chợ, thu tiền, chủ sạp, khối, lãi, thế chấp, quỹ, thanh toán, qr, tài khoản,
    thông suốt, bảng giá, niêm yết, chập, nhấp nháy, nháy, đăng ký, liên lạc, bắt máy, khuyến mại, giá
    bán, tắt ngấm, chợ búa họp, mạng lưới điện, tin nhắn, smartphone, máy tính, nhà hàng, sim, rút, xếp
    hàng, sự cố, nhiễu, phụt, cửa hàng
"""
HINTING: Final = """
    nước, giá, phí, tối, lắp đặt, điện thoại, thông báo, app, máy, mở, hộ kinh, giờ cao điểm, lắp, kéo,
    mua bán, bán, mua, nghe, chờ, hẹn, gọi, nộp, khách, thuê, hàng, tắt, bật, cắt, gửi, cài, bậc, tiếng,
    yếu, bể, bình, khai, cơm, phát, trụ, cột, nhân viên, mua hàng, kinh doanh, thủ tục, vay, gánh, xách,
    lọc, quán
"""
