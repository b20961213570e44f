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
    tiền
"""
SPEAKING: Final = """
    xử phạt, bắt giữ, điều tra, vụ án, lập hồ sơ, khuya, quá khuya, ban đêm, nửa đêm, giờ ngủ, không ngủ
    được, tốc độ, chạy nhanh, xe quá tải, xe tải chạy, vượt tốc độ, chốt chặn, tổ tự quản, cháy, bảo vệ,
    thanh thiếu niên, thiếu niên, gây mất, ồn, quán nhậu, quán nước, quán internet, quán game, game, ăn
    nhậu, cãi cọ, cãi nhau, xúc phạm, vu khống, mạng xã hội, facebook, tiền công đức, xử lý nghiêm, răn
    đe, dán tờ rơi, tờ rơi, chiếm dụng, vi phạm, trái phép, lấn lòng, lòng đường, thanh niên, pháo hoa,
    đe dọa, lừa, súng, cướp
"""
HINTING: Final = """
    đêm, mất, bắt, tuyên truyền, kiểm tra, xử lý, đối tượng, chó, lạ
"""
