"""Opinions that mean the same in other words: found in the background, shown as a question, never instead."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.jobs import A_HANDFUL, LOOK_AROUND, Comparing, encoding
from giaoban.opinions.models import Opinion
from giaoban.opinions.queries.meaning import kept_of, near_by_meaning
from giaoban.opinions.rules.life import Kind, State
from giaoban.opinions.rules.meaning import compared, nearest
from tests.make import access, opinions

DARK = "Ngõ 12 tối om, các cụ không dám ra ngoài."
BULB = "Bóng đèn chiếu sáng cháy, chưa ai thay."
PUMP = "Trạm bơm hỏng, lúa hạn."


def test_the_nearest_is_found_where_each_is_among_the_few_of_the_other() -> None:
    vectors = {
        1: (1.0, 0.0),
        2: (0.9, 0.1),
        3: (0.0, 1.0),
        4: (0.1, 0.9),
        5: (0.2, 0.8),
        6: (0.0, 0.9),
        7: (0.3, 0.4),
    }

    assert nearest({1, 7}, vectors) == {1: 2}
    assert nearest({8}, vectors) == {}


@given(st.dictionaries(st.integers(1, 9), st.tuples(*[st.floats(-1, 1, width=16)] * 3), max_size=9))
def test_nothing_is_found_to_mean_the_same_as_itself(vectors: dict[int, tuple[float, float, float]]) -> None:
    found = nearest(vectors.keys(), vectors)

    assert found.keys() <= vectors.keys()
    assert all(other in vectors and other != key for key, other in found.items())


def test_what_was_masked_and_texts_without_marks_are_not_compared() -> None:
    assert compared("Nhà [tên công dân]  lấn đường.") == "Nhà lấn đường."
    assert compared("den duong tat ca thang") == ""


def model(texts: Sequence[str]) -> list[list[float]]:
    """Return numbers as a model gives them that knows of lamps and of water only."""
    return [[2.0, 0.1] if "12" in text or "đèn" in text else [0.1, 2.0] for text in texts]


def turns(chore: Comparing) -> int:
    """Let a chore work until nothing is left to do, and return how often it was at work."""
    number = 0
    while chore():
        number += 1
    return number


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(settings, "DATA", tmp_path)


@pytest.mark.django_db
def test_the_worker_reads_a_few_at_a_time_each_once_and_again_only_what_is_new() -> None:
    one, field = opinions.opinion(text=DARK, ask=""), opinions.field()
    past = [
        opinions.opinion(meeting=one.meeting, text=f"{PUMP} Lần {n}.", state=State.FORWARDED, field=field)
        for n in range(9)
    ]
    lamp = opinions.opinion(meeting=one.meeting, text=BULB, ask="Thay.", state=State.FORWARDED, field=field)
    read: list[str] = []

    def listening(texts: Sequence[str]) -> list[list[float]]:
        assert len(texts) <= A_HANDFUL
        read.extend(texts)
        return model(texts)

    now = 0.0
    chore = Comparing(listening, lambda: now)
    first, at_once = turns(chore), turns(chore)
    found, now = near_by_meaning(one.host_id), LOOK_AROUND
    opinions.opinion(meeting=one.meeting, text="Đường hỏng.", ask="")
    opinions.opinion(meeting=one.meeting, text="Bà con bàn về đèn.", ask="", kind=Kind.PUBLIC_MOOD)
    again = turns(chore)

    assert (first > 1, at_once, again > 0) == (True, 0, True)
    assert found == {one.pk: lamp.pk}
    assert len(read) == len(set(read)) == len(past) + 3


@pytest.mark.django_db
def test_the_desk_asks_whether_it_is_the_same_where_no_words_are_shared(client: Client) -> None:
    one = opinions.opinion(text=DARK, ask="")
    lamp = opinions.opinion(meeting=one.meeting, text=BULB, ask="Thay.")
    turns(Comparing(model))
    client.force_login(access.account())
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    desk, chosen = f"/meetings/{one.meeting.pk}/compile/", {"chosen": one.pk}

    page = client.get(desk, chosen).content.decode()
    Opinion.objects.filter(pk=lamp.pk).update(state=State.WITHDRAWN.value)
    withdrawn = client.get(desk, chosen).content.decode()
    kept_of(one.host_id).write_text("[")
    broken = client.get(desk, chosen)

    assert f"Perhaps the same as {lamp.code}, in other words." in page
    assert BULB in page
    assert "Perhaps the same" not in withdrawn
    assert broken.status_code == 200
    assert near_by_meaning(one.host_id) == {}


def test_without_the_extra_there_is_nothing_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("giaoban.opinions.jobs.encoding", lambda: None)

    assert Comparing()() == 0


@pytest.mark.parametrize("broken", ["raise ImportError('made for another machine')", "other = 1"])
def test_an_extra_that_does_not_load_leaves_the_worker_at_its_messages(
    broken: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "unusable_extra.py").write_text(broken)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr("giaoban.opinions.jobs.EXTRA", "unusable_extra")
    monkeypatch.delitem(sys.modules, "unusable_extra", raising=False)
    encoding.cache_clear()

    assert Comparing()() == 0
    assert "opinions.extra_unusable" in caplog.text
    encoding.cache_clear()
