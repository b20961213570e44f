"""Whatever is typed, what may be seen is found: words side by side first, exact marks before others."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from giaoban.access.rules import NOBODY
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from giaoban.search import queries
from giaoban.search.actions import index, index_all, rebuild
from giaoban.search.models import SearchEntry
from giaoban.search.queries import kinds, search
from giaoban.search.rules import Document
from tests.make import search as make

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _hosts_are_found() -> Iterator[None]:
    with make.hosts_are_found():
        yield


def found(*names: str, query: str) -> list[str]:
    """Save hosts AA, AB, … with these names and return the names found, in order."""
    hosts = [make.host(code=f"A{chr(65 + place)}", name=name) for place, name in enumerate(names)]
    return [hit.card.text for hit in search(make.holder(*hosts), query)]


@pytest.mark.parametrize("query", ["đường", "ĐƯỜNG", unicodedata.normalize("NFD", "Đường"), "đườn"])
def test_exact_marks_come_first_and_the_newest_before_the_older(query: str) -> None:
    order = found("Con đường cũ", "Bồi dưỡng", "Con đường mới", "Duong khong dau", query=query)

    assert order[:2] == ["Con đường mới", "Con đường cũ"]
    assert sorted(order[2:]) == ["Bồi dưỡng", "Duong khong dau"]


def test_without_marks_everything_that_folds_alike_is_found() -> None:
    assert set(found("Con đường", "Bồi dưỡng", "Tương đương", "Trạm bơm", query="duong")) == {
        "Con đường",
        "Bồi dưỡng",
        "Tương đương",
    }


@pytest.mark.parametrize(
    ("written", "typed"), [("hòa giải", "hoà giải"), ("Uỷ ban", "ủy ban"), ("lý do", "lí do")]
)
def test_tone_placement_and_last_y_do_not_matter(written: str, typed: str) -> None:
    assert found(written, query=typed) == [written]


def test_words_in_their_order_come_before_the_same_words_apart() -> None:
    assert found("bơm trạm cũ", "trạm bơm mới", "trạm và bơm", query="trạm bơm")[0] == "trạm bơm mới"


def test_without_marks_words_side_by_side_come_before_the_same_letters_apart() -> None:
    """The words "cho" and "ha" stand with exactly these letters in many a sentence that is not about Hạ."""
    names = ["Cống ở chợ Hạ", "Hỗ trợ cho 3 ha lúa", "Hạ giá cho dân", "Sân chợ Hạ Chiểu", "Choi harmonica"]

    assert found(*names, query="cho ha") == [
        "Sân chợ Hạ Chiểu",
        "Cống ở chợ Hạ",
        "Hỗ trợ cho 3 ha lúa",
        "Hạ giá cho dân",
    ]


def test_exact_marks_side_by_side_come_first_then_other_marks_side_by_side_then_words_apart() -> None:
    names = ["Cho ha tang", "Chợ Hạ", "Hạ tầng của chợ", "Hạ tầng do xã cho"]

    assert found(*names, query="chợ Hạ") == ["Chợ Hạ", "Cho ha tang", "Hạ tầng của chợ", "Hạ tầng do xã cho"]


def test_the_last_of_several_words_may_be_unfinished() -> None:
    assert found("Chợ Hạ Chiểu", "Chiểu có chợ", "Chính sách chợ", query="cho ha chi") == ["Chợ Hạ Chiểu"]
    hosts = Host.objects.all()
    assert [hit.card.text for hit in search(make.holder(*hosts), "cho chi")] == [
        "Chính sách chợ",
        "Chiểu có chợ",
        "Chợ Hạ Chiểu",
    ]


def test_among_very_many_exact_marks_come_first_too() -> None:
    hosts = [make.host(code=f"A{letter}", name="Con đường") for letter in "ABC"]
    hosts += [make.host(code=f"B{letter}", name="Bồi dưỡng") for letter in "ABCDEFG"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(queries, "MANY", 5)
        patch.setattr(queries, "_AT_ONCE", 2)
        order = [hit.card.text for hit in search(make.holder(*hosts), "đường")]

    assert order == ["Con đường"] * 3 + ["Bồi dưỡng"] * 7


def test_a_code_is_found_whole_and_in_part() -> None:
    texts = ["Xem KM-1511-017 về mương", "Xem KM-1512-017 về mương"]
    km, _ = (make.host(code=code, name=text) for code, text in zip(["KM", "NC"], texts, strict=True))

    assert [hit.card.text for hit in search(make.holder(km), "KM-1511-017")] == [texts[0]]
    assert [hit.card.text for hit in search(make.holder(km), "km-1511")] == [texts[0]]
    assert [hit.card.text for hit in search(make.holder(km), "511-01")] == [texts[0]]


def test_what_begins_with_the_query_comes_first_among_equals() -> None:
    hosts = [make.host(code="KM", name="Kinh Môn"), make.host(code="NC", name="Nhị Chiểu, xem KM")]

    assert [hit.card.title for hit in search(make.holder(*hosts), "KM")] == ["KM", "NC"]


def test_letters_inside_a_word_are_found_last() -> None:
    assert found("Trường học", "Ưng Đại", query="ưng Đạ") == ["Ưng Đại"]
    assert [hit.card.text for hit in search(make.holder(*Host.objects.all()), "ruon")] == ["Trường học"]


def test_nobody_finds_what_they_may_not_see() -> None:
    ours, theirs = make.host(code="KM", name="Trạm bơm"), make.host(code="NC", name="Trạm bơm")

    assert [hit.card.title for hit in search(make.holder(ours), "trạm bơm")] == ["KM"]
    assert search(make.holder(theirs, role=Role.SECRETARY), "trạm bơm") == []
    assert search(NOBODY, "trạm bơm") == []


def test_fifty_foreign_hits_before_it_do_not_hide_ones_own() -> None:
    ours = make.host(code="KM", name="Trạm bơm")
    for first, second in product("ABCDEFGHIJ", "ABCDEF"):
        make.host(code=f"{first}{second}", name="Trạm bơm")

    assert [hit.card.title for hit in search(make.holder(ours), "trạm bơm")] == ["KM"]


def test_a_change_is_found_and_what_stood_there_before_is_not() -> None:
    host = make.host(name="Trạm bơm")
    index("host", host.pk, host="KM", title="KM", text="Kênh mương", at=make.LONG_AGO)

    assert search(make.holder(host), "trạm bơm") == []
    assert len(search(make.holder(host), "kênh mương")) == 1


def test_many_changes_are_found_at_once() -> None:
    hosts = [make.host(code=code, name="Trạm bơm") for code in ("KM", "NC", "HD")]
    index_all(
        "host", (Document(host.pk, host.code, host.code, "Kênh mương", make.LONG_AGO) for host in hosts)
    )

    assert search(make.holder(*hosts), "trạm bơm") == []
    assert len(search(make.holder(*hosts), "kenh muong")) == 3


def test_the_index_can_be_built_anew() -> None:
    host = make.host(name="Trạm bơm")
    SearchEntry.objects.all().delete()

    assert rebuild(kinds.documents()) == 1
    assert len(search(make.holder(host), "tram bom")) == 1


def test_a_search_takes_as_many_queries_for_one_hit_as_for_three() -> None:
    hosts = [make.host(code="KM", name="Trạm bơm")]
    with CaptureQueriesContext(connection) as one:
        search(make.holder(*hosts), "trạm")
    hosts += [make.host(code=code, name="Trạm bơm") for code in ("NC", "HD")]
    with CaptureQueriesContext(connection) as three:
        assert len(search(make.holder(*hosts), "trạm")) == 3

    assert len(one) == len(three)


@given(st.text(max_size=60) | st.from_regex(r"""[-"'*:&|!<>()\\^~%_ a-zđ0-9]{0,30}"""))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_query_is_malformed(query: str) -> None:
    search(make.holder(), query)


def test_what_tells_again_comes_after_the_things_and_pages_follow_one_another() -> None:
    hosts = [make.host(code=f"A{letter}", name=f"Trạm bơm {letter}") for letter in "ABCDEFG"]
    with pytest.MonkeyPatch.context() as patch:
        telling = replace(kinds.registered()["host"], name="telling", repeats=True)
        patch.setitem(kinds._kinds, "telling", telling)
        index("telling", hosts[0].pk, host="AA", title="Trạm bơm", text="trạm bơm", at=make.LONG_AGO)
        whole = search(make.holder(*hosts), "trạm bơm", limit=20)
        pages = [search(make.holder(*hosts), "trạm bơm", limit=3, skip=skip) for skip in (0, 3, 6)]

    assert [hit.kind for hit in whole] == ["host"] * 7 + ["telling"]
    assert [hit for page in pages for hit in page] == whole
