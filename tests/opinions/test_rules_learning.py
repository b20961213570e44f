"""An office's own decisions teach, little by little, and say by which words."""

from hypothesis import given
from hypothesis import strategies as st

from giaoban.opinions.rules.learning import BELIEF, Lessons, learn
from giaoban.opinions.rules.lexicon import WORDS
from giaoban.opinions.rules.suggesting import NOTHING_LEARNED, reading_of, suggest_agency, suggest_fields

DITCH = "Thủy lợi xóm Trại nhiều bất cập, đề nghị xem lại."
PAVILION = "Lầu vọng nguyệt cổ bỏ hoang, đề nghị che chắn."
PUMP, LAMP = 7, 9


def lessons(*decided: tuple[str, str], about: str) -> Lessons[str]:
    """Return what decisions, each a text and the code of its field, teach about a text."""
    return learn([(reading_of(text).words, code) for text, code in decided], reading_of(about).words)


def test_without_decisions_the_lexicon_alone_is_asked() -> None:
    assert suggest_fields(DITCH, lessons=lessons(about=DITCH)) == suggest_fields(DITCH)


def test_an_office_that_files_irrigation_with_roads_is_followed_after_some_decisions() -> None:
    filed = ("Thủy lợi xuống cấp", "transport_construction")

    first = [
        suggest_fields(DITCH, lessons=lessons(*[filed] * times, about=DITCH))[0].code for times in (0, 1, 9)
    ]

    assert first == ["agriculture_irrigation", "agriculture_irrigation", "transport_construction"]


def test_words_that_no_lexicon_knows_are_learned_and_named() -> None:
    filed = [("Lầu vọng nguyệt bị sập", "other")] * 3 + [("Đèn hỏng", "services")] * 9

    (best, *_) = suggest_fields(PAVILION, lessons=lessons(*filed, about=PAVILION))

    assert best.code == "other"
    assert "vọng nguyệt" in best.learned


def test_one_decision_alone_teaches_no_new_word() -> None:
    taught = lessons(("Lầu vọng nguyệt bị sập", "other"), about=PAVILION)

    assert suggest_fields(PAVILION, lessons=taught) == suggest_fields(PAVILION)


def test_an_agency_is_suggested_where_such_words_went_and_else_none() -> None:
    past = [("Trạm bơm hỏng, kênh cạn", PUMP)] * 4 + [("Đèn đường cháy", LAMP)] * 4
    text = "Trạm bơm mất điện, kênh cạn nước"
    taught = learn([(reading_of(each).words, key) for each, key in past], reading_of(text).words)

    found = suggest_agency(text, taught, {PUMP, LAMP})

    assert found is not None
    assert found.key == PUMP
    assert "trạm bơm" in found.words
    assert suggest_agency(text, taught, {LAMP}) is None
    assert suggest_agency(text, Lessons({}, {}), {PUMP, LAMP}) is None


@given(
    st.lists(
        st.tuples(st.sampled_from(["mương", "đèn", "đường"]), st.sampled_from(sorted(WORDS))), max_size=20
    )
)
def test_what_a_word_of_the_lexicon_says_stays_between_belief_and_decisions(
    decided: list[tuple[str, str]],
) -> None:
    taught = learn([(frozenset({word}), code) for word, code in decided], {"mương"})
    known = {"agriculture_irrigation": 6.0}

    said = taught.blended("mương", known)

    number = sum(word == "mương" for word, _ in decided)
    own = sum(pair == ("mương", "agriculture_irrigation") for pair in decided)
    assert abs(said["agriculture_irrigation"] - 6.0 * (BELIEF + own) / (BELIEF + number)) < 1e-9
    assert abs(sum(said.values()) - 6.0) < 1e-9


@given(st.text(max_size=120), st.lists(st.sampled_from(sorted(WORDS)), max_size=6))
def test_with_lessons_scores_still_share_the_whole(text: str, codes: list[str]) -> None:
    taught = lessons(*[(text, code) for code in codes], about=text)

    found = suggest_fields(text, lessons=taught)

    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert not found or abs(sum(one.score for one in found) - 1) < 0.05
    assert NOTHING_LEARNED.counts == {}
