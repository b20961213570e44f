"""Words of land and environment: titles, compensation, quarries, waste, smoke and dust, burial grounds."""

from typing import Final

DECIDING: Final = """
    đất đai, sổ đỏ, sổ hồng, bìa đỏ, giấy chứng nhận quyền sử dụng đất, chứng nhận quyền sử dụng đất,
    quyền sử dụng đất, giấy quyền sử dụng đất, giấy chứng nhận đất, giấy tờ đất, hồ sơ đất, cấp giấy
    chứng nhận, tách thửa, hợp thửa, chuyển mục đích, chuyển mục đích sử dụng đất, chuyển đổi mục đích,
    mục đích sử dụng đất, sang tên đất, sang tên sổ đỏ, chuyển nhượng đất, đo đạc, đo đạc đất, bản đồ
    địa chính, địa chính, cán bộ địa chính, trích lục, đất ở, đất vườn, đất thổ cư, đất nông nghiệp, đất
    công, đất công ích, đất 5%, đất dôi dư, đất xen kẹt, đất giãn dân, giãn dân, cấp đất, cấp đất ở,
    giao đất, giao đất trái thẩm quyền, thuê đất, cho thuê đất, đấu giá đất, đấu giá quyền sử dụng đất,
    tiền sử dụng đất, thuế đất, lấn chiếm đất, lấn đất, chiếm đất, lấn chiếm đất công, lấn ao, lấp ao,
    san lấp, tranh chấp đất, tranh chấp đất đai, tranh chấp ranh giới, ranh giới đất, mốc giới, cắm mốc,
    thu hồi đất, giải phóng mặt bằng, gpmb, đền bù, giá đền bù, bảng giá đất, tiền đền bù, kiểm đếm, tái
    định cư, đất tái định cư, khoáng sản, khai thác khoáng sản, khai thác đá, khai thác cát, khai thác
    đất, khai thác trái phép, mỏ đá, mỏ đất, mỏ sét, mỏ cát, mỏ than, nổ mìn, cát tặc, hút cát, cát sỏi,
    sỏi cuội, khai thác than, hoàn nguyên, đóng cửa mỏ, bến bãi cát, bãi cát, rác, rác thải, bãi rác, xe
    rác, thu gom rác, đổ rác, vứt rác, đốt rác, lò đốt rác, xử lý rác, rác sinh hoạt, rác thải sinh
    hoạt, chôn lấp rác, điểm tập kết rác, tập kết rác, thùng rác, phân loại rác, phí vệ sinh, phí rác,
    tiền rác, vệ sinh môi trường, phí vệ sinh môi trường, phế liệu, phế thải, chất thải, chất thải rắn,
    vỏ bao thuốc, vỏ thuốc, vỏ chai thuốc trừ sâu, vỏ chai thuốc, bao bì thuốc, bao gói thuốc, bao gói
    thuốc bảo vệ thực vật, bể thu gom, nước thải, xả nước thải, xả thải, thải ra, thải ra kênh, thải ra
    mương, thải ra sông, xả ra sông, xả ra kênh, xả ra mương, xả trộm, nước đen, nước đen ngòm, nước
    bẩn, khói, khói bụi, bụi, bụi đá, bụi xi măng, bụi mù, bụi bặm, bụi bẩn, bụi trắng, phủ bạt, che
    bạt, rơi vãi, tưới đường, khí thải, xả khói, khói đen, đốt rơm rạ, đốt rơm, rơm rạ, mùi, mùi hôi,
    mùi hôi thối, mùi thối, hôi thối, mùi khét, khét lẹt, bốc mùi, mùi khó chịu, hôi hám, ruồi nhặng,
    ruồi muỗi, ô nhiễm, ô nhiễm môi trường, ô nhiễm nguồn nước, ô nhiễm tiếng ồn, ô nhiễm không khí, môi
    trường, cảnh quan môi trường, bảo vệ môi trường, quan trắc, tác động môi trường, nước ngầm, nguồn
    nước ngầm, nguồn nước bị ô nhiễm, nước giếng, giếng khoan, bèo tây, vớt bèo, xác động vật, xác lợn
    chết, xác lợn, xác gia súc, xác gia cầm, vứt xác, nghĩa trang, nghĩa trang nhân dân, nghĩa địa, phần
    mộ, mồ mả, di dời mộ, chôn cất, hỏa táng, khu mộ, mộ, lò gạch, lò vôi, nhà máy xi măng, xưởng tái
    chế, làng nghề, trang trại xả, trại lợn xả, giết mổ, cơ sở giết mổ, lò mổ, trại lợn gần khu dân cư,
    đất hiếm, tài nguyên, tài nguyên nước, biến đổi khí hậu, cây xanh, hành lang bảo vệ nguồn nước, giá
    đất, cấp sổ, nước ao tù, ao tù, đổ trộm, đất đá thải, hầm biogas, biogas, xả thẳng
"""
SPEAKING: Final = """
    đất, thửa đất, mảnh đất, lô đất, giấy chứng nhận, ranh giới, ao làng, mỏ, đá văng, nứt tường, nứt
    nhà, xe chở đá, xe chở đất, chở đất, xe chở cát, nhà máy, xưởng, xưởng sản xuất, khu công nghiệp,
    cụm công nghiệp, doanh nghiệp khai thác, xả, thải, cống thải, hôi, thối, khét, đốt, phun thuốc, nước
    sông, dòng sông, sông, vệ sinh, thu gom, tập kết, gây ô nhiễm, độc hại, hóa chất, ung thư, ho nhiều,
    khó thở, ngột ngạt, trại lợn, trại gà, trại heo, giá bồi thường, mặt bằng, chuyển nhượng, thừa kế,
    đính chính, san nền, cát, sỏi, quá phép, sang tên, thuế phi nông nghiệp, thuế đất phi nông nghiệp,
    bốc thăm đất, ruồi, hố sâu, bao gói, ồn và bụi, phế phẩm, phụ phẩm, lấn chiếm, đấu giá, bồi thường,
    tái chế, quỹ đất
"""
HINTING: Final = """
    đá, địa giới, doanh nghiệp, công ty, trại, hồ sơ, diện tích, đo, nước, nhà dân, cây cối, ao, hồ, bờ
    sông
"""
