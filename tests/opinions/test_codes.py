"""The code on a slip: how it is read back, what it tells, and that nobody guesses one."""

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from giaoban.access.rules.tokens import CODES, code_of
from giaoban.opinions.models import WrongCode
from giaoban.opinions.queries.codes import told_by, written_on_slip
from giaoban.opinions.rules import codes as rules
from giaoban.opinions.rules.life import State
from tests.make import access, opinions


@given(st.integers(1, 12_000), st.integers(0, CODES - 1))
def test_a_code_is_read_back_however_it_was_typed(number: int, mark: int) -> None:
    code, letters = f"NC-2611-{number:03}", code_of(mark)
    shown = rules.written(code, letters)

    for said in (shown, shown.lower(), shown.replace(" ", ""), shown.replace(" ", "-"), f" {shown} "):
        assert rules.read(said) == rules.Written(code, letters)


@given(st.text(max_size=200))
def test_whatever_is_typed_is_no_fault(typed: str) -> None:
    read = rules.read(typed)

    assert read is None or len(read.mark) == 8


@pytest.mark.parametrize(
    ("here", "anywhere", "refused"),
    [(0, 0, False), (9, 499, False), (10, 10, True), (0, 500, True)],
)
def test_guesses_are_few(here: int, anywhere: int, *, refused: bool) -> None:
    assert (rules.why_not_look_up(wrong_here=here, wrong_anywhere=anywhere) is not None) is refused


@pytest.mark.django_db
def test_a_slip_tells_the_state_and_not_a_word_of_what_was_said() -> None:
    opinion = opinions.opinion(state=State.RULED_OUT)
    slip = Client()
    slip.force_login(access.account(host=opinion.host))

    printed = slip.get(f"/opinions/{opinion.pk}/slip/").content.decode()
    page = Client().post("/codes/", {"code": written_on_slip(opinion).lower()}).content.decode()

    assert written_on_slip(opinion) in printed
    assert opinion.code in page
    assert opinion.text not in page + printed
    assert opinion.set_aside_reason not in page
    assert not WrongCode.objects.exists()


@pytest.mark.django_db
def test_a_code_without_its_letters_tells_nothing_and_after_ten_nobody_guesses_on() -> None:
    opinion, client = opinions.opinion(), Client(headers={"accept-language": "en"})
    right = written_on_slip(opinion)
    wrong = [opinion.code, f"{opinion.code} AAAA AAAA", "NC-2611-999 AAAA AAAA", "=1", "<script>", *["x"] * 5]

    said = {client.post("/codes/", {"code": typed}).content.decode().count("data-wrong") for typed in wrong}
    after = client.post("/codes/", {"code": right}).content.decode()

    assert said == {1}
    assert told_by(right, now=timezone.now()) is not None
    assert WrongCode.objects.count() == 10
    assert "data-wrong" in after
