"""Codes that can be read out on the telephone and typed back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.numbering import OpinionCode, opinion_code, parse_opinion_code


def test_a_code_names_host_period_and_number() -> None:
    assert opinion_code("KM", 2015, 11, 17) == "KM-1511-017"
    assert opinion_code("KM", 2015, 11, 1234) == "KM-1511-1234"


@pytest.mark.parametrize(
    "text", ["KM-1511-017", "km 1511 17", " Km1511-017 ", "km–1511–017", "KM/1511/0017", "km151117"]
)
def test_a_code_is_read_however_it_is_typed(text: str) -> None:
    assert parse_opinion_code(text) == OpinionCode("KM", 2015, 11, 17)


@pytest.mark.parametrize(
    "text", ["", "KM", "KM-1513-017", "KM-1511", "đường 1511 017", "1511-017", "KM-1511-" + "7" * 5000]
)
def test_other_text_is_no_code(text: str) -> None:
    assert parse_opinion_code(text) is None


@pytest.mark.parametrize(
    "parts", [("KM", 2015, 13, 1), ("KM", 2015, 1, 0), ("", 2015, 1, 1), ("K M", 2015, 1, 1)]
)
def test_a_code_that_could_not_be_read_back_is_never_made(parts: tuple[str, int, int, int]) -> None:
    with pytest.raises(ValueError, match="no opinion code"):
        opinion_code(*parts)


@given(
    host=st.from_regex(r"[A-Z][A-Z0-9]{0,4}", fullmatch=True),
    year=st.integers(2000, 2099),
    month=st.integers(1, 12),
    number=st.integers(1, 99_999),
)
def test_every_code_is_read_back_as_what_it_was_made_of(
    host: str, year: int, month: int, number: int
) -> None:
    code = opinion_code(host, year, month, number)

    assert parse_opinion_code(code) == (host, year, month, number)
    assert str(parse_opinion_code(code)) == code
