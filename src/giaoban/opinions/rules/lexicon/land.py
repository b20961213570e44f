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
    đất, cấp sổ, nước ao tù, ao tù, đổ trộm, đất đá thải, hầm biogas, biogas, xả thẳng, giấy tờ nhà đất,
    sổ đất, cấp sổ đỏ, làm sổ, làm sổ đỏ, sổ chưa, thẻ đỏ, văn phòng đăng ký đất đai, phòng tài nguyên,
    sở tài nguyên, sai diện tích, sai tên, sai số thửa, chồng sổ, cấp chồng, cấp trùng, cấp nhầm, cấp
    đổi, đo lại, đo đất, đo vẽ, số đo, tờ bản đồ, bản đồ, ranh đất, ranh thửa, ranh vườn, làm mốc, cọc
    mốc, bờ rào, lấn ranh, rào lấn, rào sang, lấn sang, tranh chấp, đất ông bà, đất hương hỏa, đất tổ
    tiên, đất khai hoang, khai hoang, đất rừng, đất lâm nghiệp, đất trồng cây, đất năm phần trăm, đất
    thầu, đất bỏ hoang, đất dự án, đất hai lúa, đất đồi, đất tranh chấp, đất chùa, đất nghĩa trang, đất
    cho con, tách cho con, cho tặng đất, thừa kế đất, mua đất, bán đất, bán đất giấy tay, giấy tay, giấy
    viết tay, đất vi bằng, phân lô, phân lô bán nền, bán nền, lên thổ cư, thổ cư, sang tên, tiền thuê
    đất, thuế nhà đất, thuế đất tăng, giá bồi thường, áp giá, giá thị trường, chưa nhận tiền đền bù, bị
    thu hồi, lấy đất, mất đất, kiểm kê, cưỡng chế, suất tái định cư, nơi tái định cư, di dời nhà, di dời
    dân, đổi đất, quỹ đất công, đất công cộng, ao công, ao chung, hồ công, lấp hồ, lấp sông, lấp suối,
    lấp mương xây, lấn sông, lấn suối, lấn hồ, mỏ, khai trường, bãi thải, đá văng, rung nhà, máy nghiền,
    máy xay đá, nghiền đá, trạm nghiền, trạm trộn, trạm trộn bê tông, trạm bê tông, lò nung, nung vôi,
    lò gốm, lò than, lò hầm than, đốt than, lò gạch thủ công, lò tái chế, tái chế nhựa, đúc nhôm, đúc
    đồng, nấu nhôm, nấu chì, tái chế chì, ắc quy, xi mạ, dệt nhuộm, xưởng nhuộm, xưởng gỗ, xưởng mộc,
    xưởng cưa, xưởng sơn, xưởng đá, xưởng nhựa, xưởng giấy, xưởng chế biến, lò bún, nấu rượu xả, nhà máy
    xả, nhà máy giấy, nhà máy mì, nhà máy sắn, nhà máy đường, nhà máy nhiệt điện, nhiệt điện, tro xỉ, xỉ
    than, bụi than, bụi gỗ, bụi sơn, sơn pu, hạt bụi, lớp bụi, bụi bay, trắng xóa, trắng lá, bụi đường,
    bám đầy bụi, bám bụi, tàu hút cát, tàu cát, hút trộm cát, cát lậu, cát trộm, múc đất, đào đất, bán
    đất mặt, chở đất, xe chở rác, xe ép rác, xe gom rác, xe hốt rác, gom rác, hốt rác, lấy rác, đống
    rác, bô rác, rác đổ, rác chất, rác ùn ứ, rác trôi, rác nhựa, túi ni lông, ni lông, túi nilon, bỉm,
    rác xây dựng, xà bần, phế thải xây dựng, giá vật liệu thải, đổ thải, đổ bậy, vứt bừa bãi, nước rỉ
    rác, nước rỉ, rỉ rác, chất đống, lò đốt, công ty môi trường, đội vệ sinh, tổ vệ sinh môi trường,
    tiền vệ sinh, phân loại tại nguồn, bể chứa vỏ, vỏ chai, vỏ bao bì, chai lọ thuốc, bao bì, kim tiêm y
    tế thải, rác y tế, chất thải y tế, nước thải chăn nuôi, phân lợn, phân gà, phân bò, phân trâu, mùi
    phân, mùi trại, trại heo thối, xả phân, bể phốt, hút bể phốt, hố phân, cống thối, mương thối, kênh
    thối, kênh đen, sông đen, suối đen, suối đục, suối bẩn, nước suối, nước sông đen, sông ô nhiễm, nước
    kênh đen, đen như mực, đen ngòm, đen sì, đổi màu, nổi váng, váng vàng, váng dầu, váng mỡ, bọt trắng,
    cá chết trắng, cá chết nổi, cá chết hàng loạt, cá không sống, giếng nhiễm, giếng vàng, giếng đục,
    giếng cạn, giếng bị, giếng đào, nước giếng vàng, nhiễm phèn, nhiễm asen, thạch tín, mạch nước ngầm,
    khai thác nước ngầm, sụt lún đất, sạt núi, sạt đồi, nứt núi, nứt đồi, sạt lở núi, lở núi, lở đất,
    đất đổ, đất lở, vùng sạt lở, nguy cơ sạt lở, mùi khai, mùi tanh, mùi hóa chất, mùi cao su, mùi nhựa,
    mùi sơn, nồng nặc, hôi tanh, thối um, thối hoắc, thối không chịu, thối rữa, bịt mũi, ngạt thở, cay
    mắt, khói mù, khói bay, khói lò, khói nhà máy, ống khói, ống xả, khói đốt, đốt đồng, đốt dây điện,
    đốt nhựa, đốt bã, bã sắn, bã dong, bã mía, vỏ trấu, tro bay, muội than, muội, ầm ầm, máy chạy đêm,
    máy cưa, máy dập, ồn ào máy, tiếng máy, rung lắc, độ ồn, bãi tha ma, nghĩa trang quá tải, bốc mộ,
    cất bốc, cải táng, cát táng, mộ phần, di mộ, mồ, khu cát táng, nhà hỏa táng, quy hoạch nghĩa trang,
    chặt cây, chặt cây xanh, đốn hạ, cây cổ thụ, trồng cây xanh, phá rừng, chặt phá rừng, chặt trộm, lâm
    tặc, gỗ lậu, săn bắn, bẫy chim, động vật hoang dã, chim trời, khí độc, amiăng, tấm lợp, cống nước
    thải, nước thải nhà máy, xử lý nước thải, hồ sinh học, đánh giá tác động, cam kết môi trường, cảnh
    sát môi trường, xanh sạch đẹp, bột màu, bột trắng, bột xám, lớp bột, màu xám phủ, phủ trắng, phủ
    đầy, lá cây trắng, mái nhà phủ, bám đầy, bám đen, đóng váng, lau nhà đen, quét sân đen, tro rơi, tro
    bụi, có mùi lạ, mùi lạ, mùi xác, mùi gì, mùi cá, mùi bã, mùi lông, mùi bột cá, sặc sụa, ho sặc, tức
    ngực, viêm mũi, dị ứng da, ngứa ngáy, ghẻ lở, mẩn ngứa, lở loét, ung thư nhiều, làng ung thư, tắm
    suối, suối tắm, nước đổi màu, nước đỏ, nước tím, nước xanh, nước có mùi, nước giếng hôi, nước ngòi,
    nước hồ, nước ao, nước kênh, nước mương đen, mương đen, mương hôi, ao bẩn, ao hôi, ao rác, hồ bẩn,
    kênh rác, chó mèo bới, bới tung, ruồi bâu, ruồi xanh, dòi, giòi, nhặng, bãi tạm, điểm trung chuyển,
    trạm trung chuyển, thùng đựng, thùng đầy, đầy thùng, xe gom, xe hút, không ai gom, không ai dọn, dọn
    dẹp rác, thối hết cả, ủ rác, rác trôi sông, rác bờ sông, bãi đổ, đổ phế, đổ gạch vỡ, đổ đất, đổ đất
    đá, xúc đất, máy xúc, múc đồi, xúc đồi, bạt đồi, san đồi, đào đồi, khoét núi, khoét đồi, bán đất
    đồi, chở đất đi, xe chở đất, xe chở đá rơi, đá rơi, đất rơi vãi, mỏ titan, bô xít, bùn đỏ, quặng,
    tuyển quặng, đãi vàng, đào vàng, khai thác vàng, vàng tặc, hút sỏi, sói lở do hút, sụt vườn, lở
    vườn, lở xuống sông, cây xà cừ, hàng cây, hàng xà cừ, cưa cây, cưa hạ, hạ cây, đốn cây, cây chết khô
    ven, trồng cây bóng mát, rừng bị chặt, cây rừng, gỗ rừng, đốt nương, đốt rẫy, chim bị bẫy, động vật
    hoang, thú rừng, miếng đất, mảnh đất, phần đất, đám đất, rẻo đất, khoảnh đất, lối đi chung bị rào,
    bịt lối, rào bịt, rào lối, rào chắn lối, đất của ông, cha ông để lại, ông bà cho đất, cho bằng
    miệng, cho miệng, đòi lại đất, đòi đất, chia đất, chia thừa kế, di chúc, không có giấy, chưa có giấy
    chứng nhận, chưa có giấy tờ đất, chưa có bìa, chưa có sổ, chưa được sổ, không ra sổ, ra sổ, trả sổ,
    đổi sổ, cấp lại sổ, tách sổ, gộp sổ, sổ chung, tên người khác, vượt diện tích, thiếu diện tích, hụt
    đất, mất lối, trúng đấu giá, phiên đấu giá, đấu giá, mua đấu giá, tiền đất, nộp tiền đất, nợ tiền
    đất, hạn mức đất, thuế phi nông, miễn tiền đất, phương án đền bù, phương án bồi thường, hội đồng bồi
    thường, chi trả đền bù, nhận đền bù, đền rẻ, giá rẻ mạt, chưa được đền, hỗ trợ tái định, khu tái
    định, dự án thu hồi, dự án lấy đất, dự án khu công nghiệp, quy hoạch treo đất, đất treo, đất ao, đất
    bãi, đất trống, đất chợ, đất trường, đất nhà văn hóa, đất đình, đất ven sông, đất quốc phòng, đất
    lúa bị, san lấp ruộng, đổ đất ruộng, xây trên đất, xây nhà trên đất, xây trại, nhà xưởng trên đất,
    cơ sở phế liệu, bãi phế liệu, nấu nhựa, nghiền nhựa, ép nhựa, đốt vỏ, đốt ngoài, đốt bừa, lò mổ
    trâu, mổ lợn, giết lợn, lông gà, lông vịt, da trâu, thuộc da, lò nấu, lò bánh khói, than tổ ong,
    xưởng than, xưởng gạch, xưởng may xả, cơ sở xả, trại xả, trang trại trên đồi, trại trên, trại bò,
    trại gà công nghiệp, công suất trại, khu trại, hố gas trại, bể lắng, hồ lắng, cống xả, ống xả ngầm,
    xả đêm, xả lén, xả xuống, xả vào, thải xuống, thải vào, thải xả, lấy mẫu nước, mẫu nước, xét nghiệm
    nước, đo bụi, mộ tổ, mộ ông bà, chỗ chôn, đất chôn, hết đất chôn, mồ mả tổ tiên, lấn mộ, xây mộ, xây
    lăng, mộ to, mộ xây, khu lăng mộ, nghĩa trang hết, nghĩa trang gần, khí hậu, lén mở cống, mở cống
    đêm, cá lờ đờ, cá ngáp, cá ngoi, ngắc ngoải, ngáp nước, chai lọ, quẳng rác, vứt đầy, vứt xuống, đổ
    xuống sông, gầm cầu rác, ngõ chung, lối chung, không có trong bản đồ, đổi nhân thẻ, ruộng bị lấy,
    lấy làm khu công nghiệp, làm khu công nghiệp, lấy ruộng, mất ruộng cho, đeo khẩu trang, trở gió, cái
    xưởng, cái mỏ, lò bên, xưởng bên, trại bên, nhà máy bên, nhà máy kia, cạnh nhà máy, gần nhà máy, gần
    bãi, hít phải, bay sang, bay vào nhà, bay vào lớp, chảy ra ao, chảy ra ruộng, chảy xuống ao, chảy
    vào ao, chảy vào giếng, nhuốm màu, cây chết trắng, lúa chết vì nước thải, phủ trên lá, vỏ thuốc sâu,
    vỏ bao bì thuốc, vỏ bao bì thuốc trừ sâu, thùng chứa vỏ, sổ đỏ cho, nứt một vệt, vệt nứt, vết nứt
    trên núi, đồi nứt, đồi sau nhà, núi sau nhà, đất trên đồi, sạt xuống nhà, sạt vào nhà, đưa dân đi,
    chuyển dân, ô nhiễm khói, người ta rào, rào mất, rào đất, rào kín, xây tường lấn, lấn đường chung,
    đo lại đất, sai ranh, sai sổ, ghi sai, tên trên sổ, chuyển từ đất, lên đất ở, đất vườn sang đất ở,
    đốt vỏ dây, vỏ dây, lấy đồng, anh em kiện, kiện nhau, kiện đất, kiện tụng, bố mẹ để lại, cha mẹ để
    lại, mảnh ruộng bố mẹ, nước ao làng, xanh lè, nước xanh lè, nước đục, đội thu gom, thành đống, chất
    thành đống, ngõ nào cũng thành đống, bỏ hai tuần, ứ đọng rác, thu gom bỏ, không thu gom, hàng xóm
    đốt, bên kia tường, bãi chứa, ao hồ, nước thối, nước hôi,
    xả phân ra, nước phân
"""
SPEAKING: Final = """
    đất, thửa đất, lô đất, giấy chứng nhận, ranh giới, ao làng, nứt tường, nứt nhà, xe chở đá, xe chở
    cát, nhà máy, xưởng, xưởng sản xuất, khu công nghiệp, cụm công nghiệp, doanh nghiệp khai thác, xả,
    thải, cống thải, hôi, thối, khét, đốt, phun thuốc, nước sông, dòng sông, sông, vệ sinh, thu gom, tập
    kết, gây ô nhiễm, độc hại, hóa chất, ung thư, ho nhiều, khó thở, ngột ngạt, trại lợn, trại gà, trại
    heo, mặt bằng, chuyển nhượng, thừa kế, đính chính, san nền, cát, sỏi, quá phép, thuế phi nông
    nghiệp, thuế đất phi nông nghiệp, bốc thăm đất, ruồi, hố sâu, bao gói, ồn và bụi, phế phẩm, phụ
    phẩm, lấn chiếm, bồi thường, tái chế, quỹ đất, vườn, mảnh vườn, hàng xóm lấn, mét vuông, m2, sổ,
    bẩn, tanh, đục, váng, đen, nhuộm, khí, lò, xưởng may, nung, núi, suối, khe, khe suối, hồ ao, sụt,
    cát bụi, cống lộ thiên, muỗi như, đào, múc, san, mìn, gỗ, lo đất, tro, độc, bạt, che chắn, di dời,
    đình chỉ, chủ mỏ, cơ sở sản xuất, sản xuất gạch, bến bãi, âm ỉ, thầu, quyền sử dụng, tặng cho, kê
    khai, tiếng ồn, ồn, karaoke, loa kéo, rừng phòng hộ, kiểm lâm, rừng đầu nguồn, bột, xám, phủ, bới,
    bốc, ngửa, ngứa, ho, ông bà để lại, ranh, rào, cổng rào, đòi, chia, lấp, cây xanh đường phố, xà cừ,
    cưa, chặt, đốn, than, vàng, giếng, tập kết cát, xú uế, ven sông, ven suối, phế, bìa, mốc, chôn, sặc,
    phủ kín, đứng tên, thu hồi, hít, quẳng, hắc, khẩu trang, bao tải, bay vào, vứt ra, đổ ra, xả ra, san
    đất, cái trại, cái lò, đi nơi khác
"""
HINTING: Final = """
    đá, địa giới, doanh nghiệp, công ty, trại, hồ sơ, diện tích, đo, nước, nhà dân, cây cối, ao, hồ, bờ
    sông
"""
