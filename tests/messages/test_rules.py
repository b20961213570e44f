"""Rules of messages: their life, their ways, text messages, the loudspeaker, the sentences."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from giaoban.messages.channels.wording import worded
from giaoban.messages.rules import aloud, life, reaching, texting
from giaoban.messages.rules.life import LIFE, Channel, MessageFacts, State, Verb
from giaoban.messages.rules.reaching import OUTSIDE, Reach, ways
from giaoban.messages.rules.sentences import DIGEST, FAULTS, SENTENCES

NOW = datetime(2026, 11, 24, 1, tzinfo=UTC)
reaches = st.builds(
    Reach,
    wished=st.none() | st.sampled_from(list(Channel)),
    has_phone=st.booleans(),
    has_email=st.booleans(),
    comes_in=st.booleans(),
    is_demo=st.booleans(),
)
offers = st.lists(st.sampled_from(OUTSIDE), unique=True)
DONE = {State.SENT, State.GIVEN_UP, State.CANCELLED}


@pytest.mark.parametrize("state", State)
def test_what_is_done_with_stays_so_and_everything_else_can_end(state: State) -> None:
    ways_out = {verb for verb in Verb if LIFE.allows(state, verb)}

    assert (ways_out == set()) == (state in DONE)
    assert state in DONE or Verb.CANCEL in ways_out


@pytest.mark.parametrize("state", State)
def test_only_what_failed_and_is_still_useful_is_tried_again(state: State) -> None:
    late = MessageFacts(state, Channel.SMS, useful_until=NOW)
    by_hand = MessageFacts(state, Channel.CALL)

    refusals = [life.why_not_retry(one, now=NOW) for one in (MessageFacts(state, Channel.SMS), late, by_hand)]

    codes = [None if refusal is None else refusal.code for refusal in refusals]
    assert codes == ([None, "too_late", "by_hand"] if state is State.FAILED else ["not_failed"] * 3)


@pytest.mark.parametrize("state", State)
def test_whatever_may_be_done_by_hand_follows_the_table(state: State) -> None:
    message = MessageFacts(state, Channel.CALL)

    assert (life.why_not_tell(message) is None) == LIFE.allows(state, Verb.TELL)
    assert (life.why_not_give_up(message) is None) == LIFE.allows(state, Verb.GIVE_UP)


def test_waits_double_and_an_hour_of_trouble_is_survived() -> None:
    waits = [life.wait_after(tries) for tries in range(1, life.MOST_TRIES)]

    assert waits[:4] == [timedelta(minutes=minutes) for minutes in (1, 2, 4, 8)]
    assert max(waits) <= life.LONGEST_WAIT
    assert sum(waits, timedelta()) > timedelta(hours=6)


@given(st.timedeltas(timedelta(days=-3), timedelta(days=3)))
def test_a_lease_is_lost_when_it_is_over_or_can_never_have_been_given(left: timedelta) -> None:
    assert life.is_lost(NOW + left, NOW) == (not timedelta(0) < left <= life.LEASE)


@given(reaches, offers)
def test_everybody_finds_every_message_on_their_page(reach: Reach, offered: list[Channel]) -> None:
    found = ways(reach, offered)

    assert found[0] is Channel.IN_APP
    assert len(found) == len(set(found)) <= 2


@given(reaches, offers)
def test_nothing_leaves_the_machine_for_people_who_are_made_up(reach: Reach, offered: list[Channel]) -> None:
    assert not reach.is_demo or not {Channel.SMS, Channel.EMAIL} & set(ways(reach, offered))


@given(reaches, offers)
def test_only_what_the_committee_offers_and_reaches_them_is_used(
    reach: Reach, offered: list[Channel]
) -> None:
    for way in ways(reach, offered)[1:]:
        assert way in offered or (way is Channel.CALL and not reach.comes_in)
        assert way is not Channel.SMS or reach.has_phone
        assert way is not Channel.EMAIL or reach.has_email


@given(reaches, offers)
def test_who_never_comes_in_is_never_left_to_a_page_that_nobody_opens(
    reach: Reach, offered: list[Channel]
) -> None:
    assert reach.comes_in or len(ways(reach, offered)) == 2


def test_a_persons_choice_goes_before_the_order_of_the_committee() -> None:
    wishes_mail = Reach(wished=Channel.EMAIL, has_phone=True, has_email=True)
    wishes_peace = Reach(wished=Channel.IN_APP, has_phone=True)

    assert ways(wishes_mail, [Channel.SMS, Channel.EMAIL]) == (Channel.IN_APP, Channel.EMAIL)
    assert ways(wishes_peace, [Channel.SMS]) == (Channel.IN_APP,)


def test_news_are_told_for_three_days_and_then_they_are_history() -> None:
    assert not reaching.is_stale(NOW - timedelta(days=3), NOW)
    assert reaching.is_stale(NOW - timedelta(days=3, seconds=1), NOW)


def test_nobody_hears_of_what_they_did_themselves() -> None:
    assert reaching.listeners([1, 2, 3], by=2) == [1, 3]
    assert reaching.listeners([1, 2], by=None) == [1, 2]


@given(st.text(max_size=400), st.sampled_from(["", "http://127.0.0.1:8000/meetings/15/"]))
def test_a_text_message_is_one_unit_that_every_telephone_shows(sentence: str, link: str) -> None:
    text = texting.fitted(sentence, link)

    assert texting.units(text) == 1
    assert set(text) <= texting.PLAIN | texting.DOUBLE
    assert text.endswith(link)


def test_vietnamese_is_sent_without_marks_and_otherwise_as_it_is() -> None:
    sentence = "Mời đ/c dự giao ban 7 giờ 30, thứ\u00a0Sáu 27/11/2026, Hội trường Đảng ủy."

    assert texting.texted(sentence) == "Moi d/c du giao ban 7 gio 30, thu Sau 27/11/2026, Hoi truong Dang uy."


@pytest.mark.parametrize(
    ("text", "units"),
    [("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("€" * 80, 1), ("€" * 81, 2), ("", 1)],
)
def test_units_are_counted_as_networks_count_them(text: str, units: int) -> None:
    assert texting.units(text) == units


def test_a_sentence_that_is_too_long_is_cut_at_a_word_and_keeps_its_link() -> None:
    text = texting.fitted("Kính mời " * 40, "https://a.vn/m/1/")

    assert re.fullmatch(r"(Kinh moi )+Kinh( moi)?\.\.\. https://a\.vn/m/1/", text)
    assert texting.places(text) > texting.ONE_UNIT - len("Kinh moi ")


@given(st.integers(45, 120))
def test_what_is_read_aloud_fills_sixty_to_ninety_seconds(syllables: int) -> None:
    text, again = " ".join(["lời"] * syllables), "Xin nhắc lại."

    script = aloud.script(text, again, aloud.times(text, again))

    assert aloud.seconds(script) <= aloud.LONGEST
    assert aloud.seconds(script) >= aloud.SHORTEST or script.count(text) == aloud.times(text, again)


def test_every_sentence_names_only_codes_days_places_and_bodies() -> None:
    allowed = {
        *(
            "series",
            "meeting",
            "starts_at",
            "place",
            "written_on",
            "phone",
            "was_at",
            "code",
            "agency",
            "unit",
        ),
        *("leader", "body", "number", "from", "lead", "count", "first", "section", "title", "committee"),
        *(
            "due_at",
            "due_on",
            "was_on",
            "done_on",
            "delivered_on",
            "held_on",
            "sent_on",
            "entered_at",
            "closes_on",
            "begins_on",
            "ends_on",
        ),
    }
    named = {
        name
        for one in SENTENCES.values()
        for sentence in (one.subject, one.body, one.short)
        for name in re.findall(r"%\((\w+)\)s", sentence)
    }

    assert named <= allowed
    assert all(len(sentence) > 20 for sentence in FAULTS.values())
    assert DIGEST in SENTENCES


def test_only_what_is_said_of_briefings_alone_calls_a_meeting_a_briefing() -> None:
    briefing = {
        code
        for code, said in SENTENCES.items()
        if "briefing" in f"{said.subject} {said.body} {said.short}".lower()
    }
    of_briefings = (
        *("meeting_", "reply_", "referral_", "compilation_", "matter_took_in"),
        *("contribution_moved", "edition_issued", "edition_unread"),  # a bulletin is made for briefings alone
    )

    assert all(code.startswith(of_briefings) for code in briefing)


@pytest.mark.parametrize("code", [code for code, said in SENTENCES.items() if "%(meeting)s" in said.body])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_meeting_is_called_by_its_own_name_and_without_one_after_its_series(
    code: str, language: str
) -> None:
    values = {
        **dict.fromkeys(re.findall(r"%\((\w+)\)s", f"{SENTENCES[code]}"), "x"),
        **dict.fromkeys(("starts_at", "was_at"), "2026-11-27T07:30:00+07:00"),
        **dict.fromkeys(("due_on", "held_on", "was_on", "done_on"), "2026-11-30"),
        "series": "Giao ban bí thư chi bộ",
    }

    with translation.override(language):
        named = worded(code, {**values, "meeting": "Hội nghị biểu dương"})
        after_series = worded(code, {**values, "meeting": ""})

    assert "Hội nghị biểu dương" in named.body
    assert not any(word in f"{named}".lower() for word in ("giao ban", "briefing"))
    assert "Giao ban bí thư chi bộ" in after_series.body
