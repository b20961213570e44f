"""What in a reply may lead to one citizen, without a database."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules.naming import Named
from giaoban.replies.rules.drafting import Answer, PointAnswer
from giaoban.replies.rules.naming import PARTS, led_to, masked_field

NAMED = ("ông Nguyễn Văn A", "0912 345 678", "thửa đất số 12")


def test_whoever_is_named_anywhere_but_as_the_one_who_does_it_is_pointed_out() -> None:
    for part in PARTS:
        told: dict[str, Any] = {part: "Đã mời ông Nguyễn Văn A."}
        said = Answer((replace(PointAnswer(1), **told),))
        assert [each.kind for each in led_to(said)] == [Named.CITIZEN]
    assert led_to(Answer((PointAnswer(1, who="ông Phạm Văn Thử, Trưởng phòng"),))) == ()


@given(number=st.integers(1, 30), part=st.sampled_from(PARTS), named=st.sampled_from(NAMED))
def test_a_masked_field_leads_to_nobody_and_keeps_the_words_around(
    number: int, part: str, named: str
) -> None:
    said = masked_field(f"{part}_{number}", f"Ngày 11/11 đã làm việc với {named} về mương.")

    assert led_to(Answer((PointAnswer(number, found=said),))) == ()
    assert said.startswith("Ngày 11/11 đã làm việc với [")
    assert said.endswith("] về mương.")


def test_days_bodies_and_keys_are_never_masked() -> None:
    for field in ("who_1", "by_when_1", "outcome", "lock", "csrfmiddlewaretoken"):
        assert masked_field(field, NAMED[0]) == NAMED[0]
