"""Rules of the second factor: the figures of an app, who is asked, what may be added and removed."""

from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.access.rules import TABLE, Grant, Holder, Policy, Verb, is_reminded, is_required
from giaoban.access.rules import factors as rules
from giaoban.organisation.rules import Role

RFC_SECRET = b"12345678901234567890"
moments = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
keys = st.binary(min_size=20, max_size=20)


def holding(*roles: Role, limited: bool = False) -> Holder:
    grants = tuple(Grant(role=role, host=1, post=place, post_name="") for place, role in enumerate(roles))
    return Holder(account=1, person=1, name="", grants=grants, limited=limited)


@pytest.mark.parametrize(
    ("second", "figures"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_the_figures_are_those_of_rfc_6238(second: int, figures: str) -> None:
    at = datetime.fromtimestamp(second, UTC)

    assert rules.figures_of(RFC_SECRET, rules.step_of(at)) == figures


@given(keys, moments, st.integers(-1, 1))
def test_a_clock_may_be_one_step_off_and_figures_are_good_once(key: bytes, at: datetime, off: int) -> None:
    shown = rules.figures_of(key, rules.step_of(at) + off)

    step = rules.matching_step(key, shown, at=at, used=None)

    assert step is not None
    assert abs(step - rules.step_of(at)) <= 1
    assert rules.matching_step(key, shown, at=at, used=rules.step_of(at) + 1) is None


@given(keys, moments, st.integers(2, 10_000))
def test_figures_of_another_time_are_wrong(key: bytes, at: datetime, steps: int) -> None:
    near = {rules.figures_of(key, rules.step_of(at) + off) for off in (-1, 0, 1)}
    shown = rules.figures_of(key, rules.step_of(at - timedelta(seconds=rules.STEP * steps)))

    assert (rules.matching_step(key, shown, at=at, used=None) is None) == (shown not in near)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (" 123 456 ", "123456"),
        ("123\u00a0456", "123456"),
        ("１２３４５６", "123456"),
        ("12345", None),
        ("1234567", None),
        ("12345a", None),
        ("١٢٣٤٥٦", None),
        ("", None),
    ],
)
def test_figures_are_read_from_tired_hands(typed: str, read: str | None) -> None:
    assert rules.read_figures(typed) == read


@given(st.text())
def test_whatever_is_typed_is_six_figures_or_nothing(typed: str) -> None:
    read = rules.read_figures(typed)

    assert read is None or (len(read), set(read) <= set("0123456789")) == (6, True)


def test_the_address_for_the_app_is_escaped() -> None:
    address = rules.app_address(RFC_SECRET, name="van.phong", issuer="Giao ban Nhị Chiểu")

    assert address == (
        "otpauth://totp/Giao%20ban%20Nh%E1%BB%8B%20Chi%E1%BB%83u:van.phong"
        "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Giao%20ban%20Nh%E1%BB%8B%20Chi%E1%BB%83u"
    )


def test_those_are_reminded_whose_posts_bind_others_or_read_what_few_may() -> None:
    reminded = {role for role in Role if is_reminded(holding(role))}

    assert reminded == {
        Role.OFFICE,
        Role.ADMINISTRATOR,
        Role.CHAIR,
        Role.EDITOR,
        Role.CLEARER,
        Role.INSPECTOR,
        Role.STANDING_MEMBER,
    }


LIGHT: Final = frozenset(
    {
        Verb.SEE_MEETINGS,
        Verb.SEE_TALKS,
        Verb.WRITE_TO_EDITOR,
        Verb.SEE_UNIT_PAGES,
        Verb.SEE_AGENCY_PAGES,
        Verb.SEE_SUPPLY,
        Verb.SEE_ORDERS,
        Verb.NOTE_SUPPLY,
        Verb.REPORT_SUPPLY,
        Verb.ANSWER_SURVEYS,
        Verb.SEE_SURVEYS,
        Verb.PREPARE_TALKS,
        Verb.MARK_TALKS,
        Verb.SEE_INVITATIONS,
        Verb.ANSWER_INVITATIONS,
        Verb.RECORD_ANSWERS,
        Verb.FORWARD_NOTICES,
        Verb.CHECK_IN,
        Verb.RECORD_ATTENDANCE,
        Verb.SEE_ATTENDANCE,
        Verb.READ_MINUTES,
        Verb.READ_PUBLISHED,
        Verb.READ_QUICK_REPORTS,
        Verb.DO_TASKS,
        Verb.SEE_OPINIONS,
        Verb.RAISE_OPINIONS,
        Verb.SEE_REFERRALS,
        Verb.ANSWER,
        Verb.JUDGE,
        Verb.SEE_REPORTS,
        Verb.READ_REPORTS,
        Verb.SEE_READINESS,
        Verb.CONTRIBUTE,
        Verb.SEE_BULLETIN,
        Verb.SEE_MATTERS,
        Verb.SEE_DIRECTIONS,
        Verb.SEE_ORGANISATION,
        Verb.SEE_DOCUMENTS,
    }
)


def test_every_verb_was_weighed() -> None:
    assert set(rules.WEIGHTY) | LIGHT == set(Verb)
    assert not rules.WEIGHTY & LIGHT


@pytest.mark.parametrize("role", Role)
def test_who_must_have_one_follows_from_the_setting_and_the_scope_table(role: Role) -> None:
    holder = holding(role)

    assert not is_required(holder, Policy.OFFERED)
    assert is_required(holder, Policy.ADMINISTRATORS) == (Verb.MANAGE_ACCOUNTS in TABLE[role])
    assert is_required(holder, Policy.ALL) == is_reminded(holder)


def test_the_months_link_is_never_asked() -> None:
    assert not is_required(holding(Role.SECRETARY, Role.ADMINISTRATOR, limited=True), Policy.ALL)


@pytest.mark.parametrize(
    ("count", "known", "code"),
    [(0, 0, None), (0, 7, None), (8, 7, None), (7, 7, "passkey_copied"), (6, 7, "passkey_copied")],
)
def test_a_passkey_whose_count_does_not_grow_is_a_copy(count: int, known: int, code: str | None) -> None:
    refusal = rules.why_not_use_passkey(count=count, known=known)

    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("is_last", "is_required", "may"),
    [(False, False, True), (True, False, True), (False, True, True), (True, True, False)],
)
def test_only_the_last_one_that_is_required_stays(*, is_last: bool, is_required: bool, may: bool) -> None:
    assert (rules.why_not_remove(is_last=is_last, is_required=is_required) is None) == may
