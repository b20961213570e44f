"""How long the words of public mood are kept."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules.forgetting import forgotten_before, kept_until, why_not_touch

days = st.dates(date(2015, 1, 1), date(2035, 1, 1))


@given(days, st.integers(30, 365), st.integers(-400, 400))
def test_moods_are_kept_through_their_last_day_and_forgotten_on_the_next(
    meeting: date, kept: int, later: int
) -> None:
    today = kept_until(meeting, kept) + timedelta(days=later)

    assert (meeting < forgotten_before(today, kept)) == (later > 0)


def test_what_is_forgotten_is_neither_classified_nor_corrected() -> None:
    refusal = why_not_touch(is_forgotten=True)

    assert refusal is not None
    assert refusal.code == "words_are_gone"
    assert why_not_touch(is_forgotten=False) is None
