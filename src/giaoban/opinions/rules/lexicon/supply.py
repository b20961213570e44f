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
    đột xuất
"""
SPEAKING: Final = """
    đèn, cáp, mạng, sóng, ống nước sạch, nước sinh, phát sóng, phủ sóng, quạt không quay, tủ lạnh, bán
    hàng, buôn bán, giá cả, hàng giả, hàng hóa, ngân hàng, ngân hàng chính sách, quỹ tín dụng, tín dụng,
    lãi suất, rút tiền, cây atm, atm, ứng dụng, trực tuyến, một cửa, bộ phận một cửa, thủ tục hành
    chính, dịch vụ, thu phí, lệ phí, mức phí, phí cao, hóa đơn, đồng hồ, dây chùng, dây võng, cột
    nghiêng, đường ống, ống vỡ, vỡ ống, gánh nước, giếng làng, bể nước, téc nước, nước uống, hạn mức,
    mức vay, taxi, điện
"""
HINTING: Final = """
    nước, giá, phí, tối, tối om, lắp đặt, dây, điện thoại, thông báo, công suất, báo chậm, app, tivi, ti
    vi
"""
