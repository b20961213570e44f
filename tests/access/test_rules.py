"""The rules of access by themselves: codes, slips, links, names and passwords."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.access.queries.passwords import is_common
from giaoban.access.rules import (
    LIFETIME,
    MOST_TRIES,
    LinkFacts,
    Purpose,
    SlipFacts,
    link_month,
    read_username,
    tokens,
    why_not_follow,
    why_not_password,
    why_not_use,
    why_not_use_code,
    why_not_username,
)
from giaoban.kernel.verdict import Refusal

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
NAMES = ("van.phong", "Lê Thị Thử", "+84912345678", "", "Đảng ủy phường Nhị Chiểu")


def code(refusal: Refusal | None) -> str:
    return refusal.code if refusal else ""


@given(st.integers(0, tokens.CODES - 1), st.sampled_from(["", " ", "-", " – ", "."]))
def test_a_code_is_read_back_however_it_is_typed(number: int, between: str) -> None:
    made = tokens.code_of(number)

    typed = f" {made[:4].lower()}{between}{made[4:]} "

    assert tokens.read_code(typed) == tokens.read_code(tokens.shown(made)) == made


@given(st.integers(0, tokens.CODES - 1), st.integers(0, tokens.CODES - 1))
def test_no_two_numbers_share_a_code(one: int, other: int) -> None:
    assert (tokens.code_of(one) == tokens.code_of(other)) is (one == other)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_code_or_nothing(typed: str) -> None:
    found = tokens.read_code(typed)

    assert found is None or (len(found) == tokens.LENGTH and set(found) <= set(tokens.LETTERS))


@pytest.mark.parametrize("number", [-1, tokens.CODES])
def test_there_is_no_code_outside_the_range(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        tokens.code_of(number)


@given(st.integers(1, 10**17), st.binary(min_size=16, max_size=16))
def test_a_link_is_read_back(key: int, seal: bytes) -> None:
    assert tokens.read_link(tokens.link_token(key, tokens.as_text(seal))) == (key, tokens.as_text(seal))


@given(st.text(max_size=60))
def test_whatever_stands_in_a_link_is_read_or_refused(token: str) -> None:
    found = tokens.read_link(token)

    assert found is None or tokens.link_token(*found) == token


@pytest.mark.parametrize(
    ("slip", "expected"),
    [
        (SlipFacts(NOW + LIFETIME), ""),
        (SlipFacts(NOW), "slip_expired"),
        (SlipFacts(NOW + timedelta(seconds=1)), ""),
        (SlipFacts(NOW + LIFETIME, used_at=NOW), "slip_used"),
        (SlipFacts(NOW + LIFETIME, revoked_at=NOW), "slip_revoked"),
        (SlipFacts(NOW + LIFETIME, is_disabled=True), "account_closed"),
        (SlipFacts(NOW, used_at=NOW), "slip_used"),
        (SlipFacts(NOW + LIFETIME, tries=MOST_TRIES), ""),
    ],
)
def test_a_slip_opens_once_in_time_and_unless_cancelled(slip: SlipFacts, expected: str) -> None:
    assert code(why_not_use(slip, now=NOW)) == expected


@pytest.mark.parametrize(("purpose", "named"), [(Purpose.ENROL, "slip"), (Purpose.PASSWORD, "link")])
def test_what_no_longer_opens_is_called_what_it_is(purpose: Purpose, named: str) -> None:
    later = NOW + LIFETIME
    gone = (
        SlipFacts(NOW, purpose),
        SlipFacts(later, purpose, used_at=NOW),
        SlipFacts(later, purpose, revoked_at=NOW),
    )

    refusals = [why_not_use(facts, now=NOW) for facts in gone]

    assert [f"this {named}" in refusal.sentence.lower() for refusal in refusals if refusal] == [True] * 3


@pytest.mark.parametrize(("tries", "expected"), [(0, ""), (4, ""), (5, "wrong_code")])
def test_a_code_may_be_mistyped_four_times(tries: int, expected: str) -> None:
    assert code(why_not_use_code(SlipFacts(NOW + LIFETIME, tries=tries), now=NOW)) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (LinkFacts(NOW + timedelta(seconds=1)), ""),
        (LinkFacts(NOW), "link_ended"),
        (LinkFacts(NOW + timedelta(days=1), revoked_at=NOW), "link_revoked"),
        (LinkFacts(NOW + timedelta(days=1), is_disabled=True), "account_closed"),
    ],
)
def test_a_link_opens_until_the_period_ends(link: LinkFacts, expected: str) -> None:
    assert code(why_not_follow(link, now=NOW)) == expected


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("1234567", "password_short"),
        ("12345678", "password_common"),
        ("x" * 129, "password_long"),
        ("aaaaaaaaaaaa", "password_common"),
        ("matkhau123", "password_common"),
        ("Mật khẩu 2026", "password_common"),
        ("PASSWORD1", "password_common"),
        ("nhichieu ban do", ""),
        ("lê thị thử 1963", "password_is_name"),
        ("van.phong", "password_is_name"),
        ("0912345678", "password_is_name"),
        ("Đảng ủy phường Nhị Chiểu", "password_is_name"),
        ("ba con trâu đen", ""),
        (" a b  c d ", ""),
        ("x" * 64 + "yz", ""),
    ],
)
def test_a_password_is_long_enough_and_not_the_first_to_be_tried(password: str, expected: str) -> None:
    assert code(why_not_password(password, names=NAMES, is_common=is_common)) == expected


@pytest.mark.parametrize(
    ("typed", "stored", "expected"),
    [
        (" Van.Phong ", "van.phong", ""),
        ("ab", "ab", "username_shape"),
        ("abc", "abc", ""),
        ("văn", "văn", "username_shape"),
        (".abc", ".abc", "username_shape"),
        ("a" * 61, "a" * 61, "username_shape"),
        ("a b", "a b", "username_shape"),
    ],
)
def test_a_name_is_short_plain_and_written_in_small_letters(typed: str, stored: str, expected: str) -> None:
    assert read_username(typed) == stored
    assert code(why_not_username(stored)) == expected


@pytest.mark.parametrize(
    ("today", "month"),
    [
        (date(2026, 11, 1), date(2026, 11, 1)),
        (date(2026, 11, 20), date(2026, 11, 1)),
        (date(2026, 11, 28), date(2026, 12, 1)),
        (date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_a_link_made_in_the_last_days_of_a_month_is_for_the_month_in_which_it_is_handed_out(
    today: date, month: date
) -> None:
    assert link_month(today) == month
