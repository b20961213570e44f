"""Words that every text holds: they say nothing of what it is about, or are no reason to show."""

from typing import Final

# Words too common to say that two opinions are about the same thing.
COMMON: Final = frozenset(
    """
    anh ba bà bác bằng bên bị bởi bộ các cái cần chi chị cho chú chưa chúng có cô còn
    con cũng của đã đại đang để đề đến đều địa điều đó do đồng được em gần gây giúp hai
    hay hết hiện hộ hơn khi khu không kiến là làm lại lên luôn mà mỗi một này nay nên
    năm ngày nghị nhân nhà nhất như nhiều những nó nói nữa ở ông phải phản phía phương
    qua quá quan ra rất rồi sau sẽ số sự tại tháng theo thì thôn thường tới tôi từ từng
    trên trong trước và vẫn vào về vì việc với xã xin xóm xuống phường tổ dân cư ý đoạn
    đi chỗ nơi mong sớm kính cấp
    """.split()  # noqa: SIM905  # a list of words reads better as a text
)

# Words that may help a comparison but are no reason to show: they join other words and name nothing.
STOP: Final = COMMON | frozenset(
    """
    nhưng mới đủ thêm lần nốt chậm nhau người khiến nếu hoặc chừng khoảng vừa lúc thấy cứ bảo
    ai gì nào sao bao lâu tuy dù mặc dẫu do bởi tự cả chỉ riêng tuần giờ phút qua hầu hơi càng
    """.split()  # noqa: SIM905  # a list of words reads better as a text
)
