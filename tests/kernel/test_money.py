"""Amounts of đồng: what is typed, and what stands in words on the paper."""

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.money import Form, in_words, number_in_words, read_amount
from giaoban.kernel.verdict import Refusal

amounts = st.integers(min_value=0, max_value=10**18 - 1)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không đồng"),
        (70_000, "Bảy mươi nghìn đồng"),
        (105_000, "Một trăm linh năm nghìn đồng"),
        (115_000, "Một trăm mười lăm nghìn đồng"),
        (121_000, "Một trăm hai mươi mốt nghìn đồng"),
        (124_000, "Một trăm hai mươi tư nghìn đồng"),
        (1_005_000, "Một triệu không trăm linh năm nghìn đồng"),
        (1_000_005, "Một triệu không trăm linh năm đồng"),
        (1_210_000, "Một triệu hai trăm mười nghìn đồng"),
        (1_890_000, "Một triệu tám trăm chín mươi nghìn đồng"),
        (2_340_000, "Hai triệu ba trăm bốn mươi nghìn đồng"),
        (10_000_000, "Mười triệu đồng"),
        (46_000_000, "Bốn mươi sáu triệu đồng"),
        (1_000_000_000, "Một tỷ đồng"),
        (1_000_000_001, "Một tỷ không trăm linh một đồng"),
        (1_000_070_000, "Một tỷ không trăm bảy mươi nghìn đồng"),
        (1_005_000_000, "Một tỷ không trăm linh năm triệu đồng"),
        (21_000_000_000, "Hai mươi mốt tỷ đồng"),
        (1_000_000_000_000, "Một nghìn tỷ đồng"),
        (1_005_000_000_000, "Một nghìn không trăm linh năm tỷ đồng"),
    ],
)
def test_an_amount_in_words_is_as_offices_write_it(amount: int, words: str) -> None:
    assert in_words(amount) == words


def below_a_hundred() -> Iterator[str]:
    """Spell 0 to 99 out of columns, the way a table on a classroom wall does."""
    ones = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    teens = [
        "mười",
        "mười một",
        "mười hai",
        "mười ba",
        "mười bốn",
        "mười lăm",
        "mười sáu",
        "mười bảy",
        "mười tám",
        "mười chín",
    ]
    behind_tens = ["", " mốt", " hai", " ba", " tư", " lăm", " sáu", " bảy", " tám", " chín"]
    yield from ones
    yield from teens
    for tens in ("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"):
        yield from (f"{tens} mươi{end}" for end in behind_tens)


def below_ten_thousand(thousand: str, odd: str) -> list[str]:
    """Build the words of 0 to 9,999 upwards from the table, with no arithmetic on the number itself."""
    table = list(below_a_hundred())
    ones = table[:10]
    tails = ["", *(f" {odd} {one}" for one in ones[1:]), *(f" {words}" for words in table[10:])]
    hundreds = [f"{one} trăm{tail}" for one in ones for tail in tails]
    built = [*table, *hundreds[100:]]
    for one in ones[1:]:
        built += [f"{one} {thousand}", *(f"{one} {thousand} {words}" for words in hundreds[1:])]
    return built


@pytest.mark.parametrize(
    ("form", "thousand", "odd"), [(Form.NORTH, "nghìn", "linh"), (Form.SOUTH, "ngàn", "lẻ")]
)
def test_every_number_below_ten_thousand_is_as_in_a_table_built_another_way(
    form: Form, thousand: str, odd: str
) -> None:
    assert [number_in_words(number, form) for number in range(10_000)] == below_ten_thousand(thousand, odd)


def heard(words: str) -> int:
    """Return the number that somebody hears who writes the figures down while they are read aloud."""
    figures = {
        word: value
        for value, word in enumerate(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"])
    }
    figures |= {"mốt": 1, "tư": 4, "lăm": 5}
    total = group = figure = 0
    for word in words.split():
        if word in figures:
            figure = figures[word]
        elif word in {"trăm", "mươi"}:
            group, figure = group + figure * (100 if word == "trăm" else 10), 0
        elif word == "mười":
            group += 10
        elif word in {"triệu", "nghìn", "ngàn"}:
            total, group, figure = total + (group + figure) * (10**6 if word == "triệu" else 1_000), 0, 0
        elif word == "tỷ":
            total, group, figure = (total + group + figure) * 10**9, 0, 0
    return total + group + figure


@given(amounts, st.sampled_from(Form))
def test_whoever_writes_down_what_is_read_aloud_has_the_amount_again(amount: int, form: Form) -> None:
    assert heard(number_in_words(amount, form)) == amount


@given(amounts)
def test_the_south_says_the_same_with_two_other_words(amount: int) -> None:
    south = number_in_words(amount, Form.SOUTH)

    assert south.replace("ngàn", "nghìn").replace("lẻ", "linh") == number_in_words(amount)


def test_an_amount_may_be_closed_so_that_nothing_is_written_behind_it() -> None:
    assert in_words(1_890_000, even=True) == "Một triệu tám trăm chín mươi nghìn đồng chẵn"


def test_what_is_below_zero_has_no_words() -> None:
    with pytest.raises(ValueError, match="-1 is below zero"):
        number_in_words(-1)


@pytest.mark.parametrize(
    "typed",
    [
        "70000", "70.000", "70,000", "70 000", " 70.000 đ", "70.000đ",
        "70.000 đồng", "70.000 ₫", "70.000 VNĐ",
        "70\u00a0000", "070.000", "70.000 đồng.",
    ],
)  # fmt: skip
def test_the_same_amount_is_understood_however_its_groups_are_set_apart(typed: str) -> None:
    assert read_amount(typed) == 70_000


@given(amounts, st.sampled_from(["", ".", ",", " "]))
def test_every_amount_is_read_back_as_it_was_written(amount: int, mark: str) -> None:
    assert read_amount(f"{amount:,}".replace(",", mark)) == amount


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "no_amount"),
        ("đồng", "no_amount"),
        ("-70000", "negative_amount"),
        ("−70.000", "negative_amount"),
        ("(70.000)", "negative_amount"),
        ("70000,5", "fractional_amount"),
        ("70.5", "fractional_amount"),
        ("70.000,50", "fractional_amount"),
        ("70,000.00", "fractional_amount"),
        ("70.00", "fractional_amount"),
        ("1.0000", "fractional_amount"),
        ("70.000.5", "fractional_amount"),
        ("bảy mươi nghìn", "unreadable_amount"),
        ("70 kg", "unreadable_amount"),
        ("1e5", "unreadable_amount"),
        ("٧٠٠٠٠", "unreadable_amount"),
        ("<script>", "unreadable_amount"),
        ("=1+1", "unreadable_amount"),
        ("1.890,000.000", "unreadable_amount"),
        ("9" * 19, "amount_too_long"),
        ("9" * 100_000, "amount_too_long"),
    ],
)
def test_what_is_no_amount_is_told_why(typed: str, code: str) -> None:
    found = read_amount(typed)

    assert isinstance(found, Refusal)
    assert found.code == code


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("70 nghìn", 70_000),
        ("70 ngàn đồng", 70_000),
        ("70k", 70_000),
        ("70K đ", 70_000),
        ("1,2 triệu", 1_200_000),
        ("1.2tr", 1_200_000),
        ("1 triệu 200 nghìn", 1_200_000),
        ("2 tỷ 50 triệu", 2_050_000_000),
        ("1,25 triệu đồng", 1_250_000),
    ],
)
def test_an_amount_is_read_with_the_words_it_is_said_by(typed: str, amount: int) -> None:
    assert read_amount(typed) == amount
    assert read_amount(unicodedata.normalize("NFD", typed)) == amount


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1.234 triệu", "unclear_amount"),
        ("1,234 triệu", "unclear_amount"),
        ("1.2.3 triệu", "unclear_amount"),
        ("200 nghìn 1 triệu", "unclear_amount"),
        ("1 triệu 1 triệu", "unclear_amount"),
        ("1 triệu 2000 nghìn", "unclear_amount"),
        ("9999999999 tỷ", "unclear_amount"),
        ("1,2345 nghìn", "fractional_amount"),
        ("-70 nghìn", "negative_amount"),
        ("nghìn", "unreadable_amount"),
        ("1tr2", "unreadable_amount"),
        ("70 kg", "unreadable_amount"),
        ("bảy mươi nghìn", "unreadable_amount"),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked_for_in_figures(typed: str, code: str) -> None:
    found = read_amount(typed)

    assert isinstance(found, Refusal)
    assert found.code == code


@given(st.integers(1, 999_999), st.sampled_from(["nghìn", "ngàn", "k", "triệu", "tr", "tỷ"]))
def test_a_whole_number_of_thousands_or_millions_is_that_many(number: int, unit: str) -> None:
    worth = {"n": 1_000, "k": 1_000, "t": 1_000_000}[unit[0]] if unit != "tỷ" else 1_000_000_000

    assert read_amount(f"{number} {unit}") == number * worth
