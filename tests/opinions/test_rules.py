"""The rules for opinions and referrals, as sentences that can fail."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.kernel.verdict import Refusal
from giaoban.meetings.rules import Channel, Sitting
from giaoban.opinions.actions.writing import Words
from giaoban.opinions.rules import compiling, due, life, raising, referrals
from giaoban.opinions.rules.life import Kind, OpinionFacts, Severity, State, Verb

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
RAISER, SOMEBODY = 1, 2
CELL = raising.RaiserFacts("Chi bộ Đồng Quan")
OPINION = OpinionFacts(
    code="NC-2611-001",
    state=State.WAITING,
    kind=Kind.RECOMMENDATION,
    is_request=True,
    compiled=False,
    raiser=RAISER,
    field=3,
)
MEETING = raising.MeetingFacts(day=date(2026, 11, 27), state="called", written_until=date(2026, 11, 24))
SENDING = compiling.Forwarding(field=3, lead=7, points=("Nạo vét mương.",))
REFERRAL = referrals.ReferralFacts(code="NC-2611-001", state=referrals.State.SENT, lead=7)
moments = st.datetimes(min_value=datetime(2015, 1, 1), max_value=datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def code(refusal: Refusal | None) -> str | None:
    """Return the code of a refusal, and see that it says what to do."""
    if refusal is None:
        return None
    assert str(refusal).endswith(".")
    return refusal.code


def test_every_state_of_an_opinion_can_be_reached() -> None:
    assert {life.LIFE.start} | set(life.LIFE.moves.values()) == set(State)


def test_every_state_of_a_referral_can_be_reached() -> None:
    assert {referrals.LIFE.start} | set(referrals.LIFE.moves.values()) == set(referrals.State)


@pytest.mark.parametrize("verb", list(referrals.Verb))
@pytest.mark.parametrize("state", list(referrals.State))
def test_a_referral_is_refused_exactly_what_its_table_does_not_hold(
    state: referrals.State, verb: referrals.Verb
) -> None:
    refusal = referrals.why_not(replace(REFERRAL, state=state, answers_itself=False), verb)

    assert (refusal is None) == referrals.LIFE.allows(state, verb)
    assert code(refusal) in {None, f"is_{state}"}


@pytest.mark.parametrize("verb", list(Verb))
@pytest.mark.parametrize("state", list(State))
def test_an_opinion_is_refused_exactly_what_its_table_does_not_hold(state: State, verb: Verb) -> None:
    refusal = life.why_not(replace(OPINION, state=state), verb)

    assert (refusal is None) == life.LIFE.allows(state, verb)
    assert code(refusal) in {None, f"is_{state}"}


@pytest.mark.parametrize("verb", [verb for verb in Verb if verb is not Verb.FORWARD])
@pytest.mark.parametrize("state", list(State))
def test_nothing_is_undone_once_the_compilation_is_closed(state: State, verb: Verb) -> None:
    assert code(life.why_not(replace(OPINION, state=state, compiled=True), verb)) == "compiled"


@pytest.mark.parametrize(
    ("meeting", "raiser", "today", "expected"),
    [
        (MEETING, CELL, TODAY, None),
        (MEETING, CELL, date(2026, 11, 24), None),
        (MEETING, CELL, date(2026, 11, 25), "too_late"),
        (replace(MEETING, state="in_session"), CELL, TODAY, "too_late"),
        (replace(MEETING, state="closed"), CELL, TODAY, "no_meeting_open"),
        (replace(MEETING, state="cancelled"), CELL, TODAY, "no_meeting_open"),
        (replace(MEETING, state="planned"), CELL, TODAY, None),
        (replace(MEETING, compiled=True), CELL, TODAY, "no_meeting_open"),
        (None, CELL, TODAY, "no_meeting_open"),
        (MEETING, replace(CELL, last_day=date(2026, 11, 22)), TODAY, "post_ended"),
        (MEETING, replace(CELL, last_day=TODAY), TODAY, None),
    ],
)
def test_until_when_an_opinion_can_be_sent(
    meeting: raising.MeetingFacts | None, raiser: raising.RaiserFacts, today: date, expected: str | None
) -> None:
    assert code(raising.why_not_raise(meeting, raiser, today=today)) == expected


@pytest.mark.parametrize(
    ("state", "channel", "compiled", "expected"),
    [
        ("planned", Channel.ORAL, False, "not_in_session"),
        ("called", Channel.ORAL, False, "not_in_session"),
        ("in_session", Channel.ORAL, False, None),
        ("closed", Channel.ORAL, False, None),
        ("closed", Channel.ORAL, True, "compiled"),
        ("called", Channel.WRITTEN, False, None),
        ("closed", Channel.WRITTEN, False, None),
        ("closed", Channel.WRITTEN, True, "compiled"),
        ("cancelled", Channel.WRITTEN, False, "meeting_cancelled"),
        ("cancelled", Channel.ORAL, False, "meeting_cancelled"),
    ],
)
def test_the_office_records_until_the_compilation_is_closed(
    state: str,
    channel: Channel,
    compiled: bool,
    expected: str | None,
) -> None:
    meeting = replace(MEETING, state=state, compiled=compiled)

    assert code(raising.why_not_record(meeting, CELL, channel=channel)) == expected


def test_a_unit_that_had_ended_by_the_meeting_cannot_have_spoken() -> None:
    ended = replace(CELL, last_day=date(2026, 11, 26))

    assert code(raising.why_not_record(MEETING, ended, channel=Channel.WRITTEN)) == "post_ended"


@pytest.mark.parametrize(
    ("state", "posts", "expected"),
    [
        (State.WAITING, {RAISER}, None),
        (State.NOTED, {RAISER}, None),
        (State.WAITING, {SOMEBODY}, "not_the_raiser"),
        (State.WAITING, set(), "not_the_raiser"),
        (State.FORWARDED, {RAISER}, "is_forwarded"),
        (State.WITHDRAWN, {RAISER}, "is_withdrawn"),
        (State.ANSWERED_ON_SPOT, {RAISER}, "is_answered_on_spot"),
    ],
)
def test_only_the_raiser_withdraws_and_only_until_it_is_forwarded(
    state: State, posts: set[int], expected: str | None
) -> None:
    refusal = raising.why_not_withdraw(replace(OPINION, state=state), posts=frozenset(posts))

    assert code(refusal) == expected


@pytest.mark.parametrize(
    ("kind", "text", "ask", "expected"),
    [
        (Kind.RECOMMENDATION, "Mương lấp.", "Nạo vét.", None),
        (Kind.RECOMMENDATION, "Mương lấp.", " ", "no_ask"),
        (Kind.OBSTACLE, "Thiếu người.", "", None),
        (Kind.REPORT, "Bà con phấn khởi.", "", None),
        (Kind.REPORT, "Bà con phấn khởi.", "Làm gì đó.", "cannot_ask"),
        (Kind.PUBLIC_MOOD, "Một số hộ lo lắng.", "Trả lời.", "cannot_ask"),
        (Kind.REPORT, " \n", "", "no_text"),
        (Kind.REPORT, "a" * 100_000, "", "too_long"),
        (Kind.RECOMMENDATION, "a", "b" * 3001, "too_long"),
    ],
)
def test_what_an_opinion_must_say(kind: Kind, text: str, ask: str, expected: str | None) -> None:
    assert code(raising.why_not_word(kind=kind, text=text, ask=ask)) == expected


def test_nobody_wishes_for_yesterday() -> None:
    assert code(raising.why_not_wish(TODAY - timedelta(days=1), today=TODAY)) == "wish_in_the_past"
    assert raising.why_not_wish(TODAY, today=TODAY) is None
    assert raising.why_not_wish(None, today=TODAY) is None


@pytest.mark.parametrize(
    ("sending", "expected"),
    [
        (SENDING, None),
        (replace(SENDING, field=None), "no_field"),
        (replace(SENDING, lead=None), "no_lead"),
        (replace(SENDING, points=()), "no_points"),
        (replace(SENDING, points=("Một.", "  ")), "empty_point"),
        (replace(SENDING, points=("a" * 1001,)), "points_too_long"),
        (replace(SENDING, points=("a",) * 21), "points_too_long"),
        (replace(SENDING, supporting=(7, 8)), "lead_supports"),
        (replace(SENDING, supporting=(8,)), None),
        (replace(SENDING, lead=9), "lead_not_listed"),
        (replace(SENDING, supporting=(8, 9)), "helper_not_listed"),
    ],
)
def test_what_must_be_there_before_anything_is_forwarded(
    sending: compiling.Forwarding, expected: str | None
) -> None:
    assert code(compiling.why_not_forward([OPINION], sending, listed={7, 8})) == expected


@pytest.mark.parametrize(
    ("opinions", "expected"),
    [
        ([], "nothing_chosen"),
        ([OPINION, OPINION], None),
        ([OPINION] * 51, "too_many"),
        ([OPINION, replace(OPINION, is_request=False)], "no_request"),
        ([OPINION, replace(OPINION, state=State.WITHDRAWN)], "is_withdrawn"),
        ([replace(OPINION, state=State.FORWARDED)], None),
        ([replace(OPINION, state=State.RULED_OUT)], "is_ruled_out"),
    ],
)
def test_which_opinions_go_out_as_one(opinions: Sequence[OpinionFacts], expected: str | None) -> None:
    assert code(compiling.why_not_forward(opinions, SENDING, listed={7, 8})) == expected


@pytest.mark.parametrize(
    ("opinion", "kind", "is_request", "severity", "reason", "expected"),
    [
        (OPINION, Kind.OBSTACLE, True, Severity.ORDINARY, "", None),
        (OPINION, Kind.REPORT, True, Severity.ORDINARY, "", "cannot_ask"),
        (OPINION, Kind.PUBLIC_MOOD, False, Severity.ORDINARY, "", None),
        (OPINION, Kind.OBSTACLE, True, Severity.PRESSING, " ", "no_severity_reason"),
        (OPINION, Kind.OBSTACLE, True, Severity.PRESSING, "Sạt kè.", None),
        (replace(OPINION, state=State.FORWARDED), Kind.OBSTACLE, True, Severity.ORDINARY, "", "is_forwarded"),
        (replace(OPINION, state=State.NOTED), Kind.OBSTACLE, True, Severity.ORDINARY, "", "is_noted"),
        (replace(OPINION, state=State.NOTED), Kind.REPORT, False, Severity.ORDINARY, "", None),
        (replace(OPINION, compiled=True), Kind.REPORT, False, Severity.ORDINARY, "", "compiled"),
    ],
)
def test_how_an_opinion_may_be_classified(
    opinion: OpinionFacts,
    kind: Kind,
    is_request: bool,
    severity: Severity,
    reason: str,
    expected: str | None,
) -> None:
    refusal = compiling.why_not_classify(
        opinion, kind=kind, is_request=is_request, severity=severity, reason=reason
    )

    assert code(refusal) == expected


@pytest.mark.parametrize("kind", Kind)
def test_only_a_report_that_asks_for_nothing_has_a_topic(kind: Kind) -> None:
    told = Words(kind=kind, text="Bà con phấn khởi.", topic=1)
    asked = Words(kind=Kind.OBSTACLE, text="Bùn lấp mương.", ask="Nạo vét mương.", topic=1)

    assert told.tidy.topic == (None if kind is Kind.PUBLIC_MOOD else 1)
    assert asked.tidy.topic is None
    assert replace(asked, is_request=False).tidy.topic == 1


def test_a_request_is_never_merely_noted() -> None:
    assert code(compiling.why_not_note(OPINION)) == "is_request"
    assert compiling.why_not_note(replace(OPINION, kind=Kind.REPORT, is_request=False)) is None


def test_nothing_is_set_aside_without_a_reason() -> None:
    assert code(compiling.why_not_set_aside(OPINION, Verb.RULE_OUT, reason=" ")) == "no_reason"
    assert compiling.why_not_set_aside(OPINION, Verb.RULE_OUT, reason="Đã nêu.") is None


@pytest.mark.parametrize(
    ("answered", "expected"), [(True, None), (False, "not_answered_yet"), (None, "no_answer_chosen")]
)
def test_only_a_written_reply_settles_what_is_raised_again(
    answered: bool | None,
    expected: str | None,
) -> None:
    refusal = compiling.why_not_point_to_answer(OPINION, reason="Đã trả lời tháng 9.", answered=answered)

    assert code(refusal) == expected


@pytest.mark.parametrize(
    ("state", "compiled", "waiting", "expected"),
    [
        ("closed", False, 0, None),
        ("closed", False, 7, "still_waiting"),
        ("planned", False, 0, "meeting_goes_on"),
        ("called", False, 0, "meeting_goes_on"),
        ("in_session", False, 0, "meeting_goes_on"),
        ("cancelled", False, 0, "meeting_goes_on"),
        ("closed", True, 0, "compiled_already"),
    ],
)
def test_the_compilation_closes_when_nothing_waits(
    state: str, compiled: bool, waiting: int, expected: str | None
) -> None:
    meeting = replace(MEETING, state=state, compiled=compiled)

    assert code(compiling.why_not_close(meeting, waiting=waiting)) == expected


@pytest.mark.parametrize("verb", [referrals.Verb.GIVE_BACK, referrals.Verb.CLOSE, referrals.Verb.REOPEN])
def test_what_follows_a_reply_is_not_said_to_wait_for_the_agency_to_accept(verb: referrals.Verb) -> None:
    assert "accept" not in str(referrals.why_not(REFERRAL, verb))


def test_the_office_is_not_told_to_raise_a_matter_again_as_its_raiser_is() -> None:
    compiled = replace(OPINION, compiled=True)

    told = [str(life.why_not(compiled, verb)) for verb in (Verb.WITHDRAW, Verb.RULE_OUT)]

    assert ["Raise the matter again" in sentence for sentence in told] == [True, False]


def test_the_second_compiler_hears_that_something_changed() -> None:
    assert life.why_not_change(OPINION, seen=1) is None
    assert code(life.why_not_change(replace(OPINION, version=2), seen=1)) == "changed_meanwhile"


def test_an_agency_with_accounts_accepts_before_it_delivers() -> None:
    assert code(referrals.why_not(REFERRAL, referrals.Verb.DELIVER)) == "not_accepted"
    assert referrals.why_not(replace(REFERRAL, answers_itself=False), referrals.Verb.DELIVER) is None


@pytest.mark.parametrize(
    ("verb", "to", "reason", "expected"),
    [
        (referrals.Verb.TRANSFER, 8, "Không thuộc thẩm quyền.", None),
        (referrals.Verb.TRANSFER, 8, "", "no_reason"),
        (referrals.Verb.TRANSFER, 7, "Nhầm.", "same_agency"),
        (referrals.Verb.REROUTE, 8, "", None),
        (referrals.Verb.REROUTE, 7, "Vẫn là việc của phòng.", "same_agency"),
    ],
)
def test_where_a_referral_may_go(verb: referrals.Verb, to: int, reason: str, expected: str | None) -> None:
    assert code(referrals.why_not_send_elsewhere(REFERRAL, verb, to=to, reason=reason)) == expected


@given(way=st.lists(st.integers(1, 5), max_size=5), to=st.integers(1, 5))
def test_a_transfer_never_goes_round_in_a_circle(way: list[int], to: int) -> None:
    left = referrals.Way(refused_by=frozenset(way[:1]), passed_on_by=frozenset(way[1:]))

    refused = referrals.why_not_send_elsewhere(
        REFERRAL, referrals.Verb.TRANSFER, to=to, reason="Việc của phòng bạn.", way=left
    )

    assert code(refused) == ("in_a_circle" if to in way else None)


@pytest.mark.parametrize(
    ("ground", "sentence", "expected"),
    [
        ("not_our_field", "", None),
        ("other_reason", "Đang chờ kết luận của huyện.", None),
        ("other_reason", "  ", "no_reason"),
        (None, "Việc của Công an.", "no_ground"),
    ],
)
def test_an_agency_hands_back_for_a_reason_of_the_list(
    ground: str | None, sentence: str, expected: str | None
) -> None:
    assert code(referrals.why_not_refuse(REFERRAL, ground=ground, sentence=sentence)) == expected


@pytest.mark.parametrize(
    ("point", "verbatim"),
    [
        ("Nạo vét đoạn từ cống chợ Hạ đến trạm bơm", True),
        ("Cử người dọn rác mắc ở cửa cống.", True),
        ("Xin báo trước ngày làm", True),
        ("Nạo vét đoạn từ cống chợ Hạ", False),
        ("Cử người dọn rác", False),
        ("  ", False),
    ],
)
def test_only_a_whole_line_or_sentence_is_called_original_words(point: str, verbatim: bool) -> None:
    said = (
        "1. Nạo vét đoạn từ cống chợ Hạ đến trạm bơm.\n"
        "2) Cử người dọn rác mắc ở cửa cống. Xin báo trước ngày làm!"
    )

    assert compiling.is_verbatim(point, said) is verbatim


@pytest.mark.parametrize(
    ("ask", "points"),
    [
        ("1. Nạo vét mương.\n2) Dọn rác.", ("Nạo vét mương.", "Dọn rác.")),
        ("- Một\n\n  • Hai  \n3/ Ba", ("Một", "Hai", "Ba")),
        ("Sửa 300 m đường\n12 hộ cần nước", ("Sửa 300 m đường", "12 hộ cần nước")),
        (" \n", ()),
    ],
)
def test_each_line_of_what_is_asked_becomes_a_point(ask: str, points: tuple[str, ...]) -> None:
    assert compiling.points_of(ask) == points


@given(starts=st.lists(moments, min_size=1, max_size=6))
def test_a_merged_referral_is_due_at_the_earliest_of_its_meetings(starts: list[datetime]) -> None:
    meetings = [Sitting(key, at) for key, at in enumerate(starts)]

    chosen = due.earliest(meetings)

    assert chosen in meetings
    assert not any(meeting.starts_at < chosen.starts_at for meeting in meetings)


@pytest.mark.parametrize(
    ("to", "before", "expected"),
    [
        (Sitting(3, NOW + timedelta(days=60)), [Sitting(2, NOW + timedelta(days=30))], None),
        (Sitting(2, NOW + timedelta(days=30)), [Sitting(2, NOW + timedelta(days=30))], "not_later"),
        (Sitting(1, NOW - timedelta(days=3)), [Sitting(0, NOW - timedelta(days=30))], "not_later"),
        (Sitting(3, NOW + timedelta(days=60), cancelled=True), [Sitting(2, NOW)], "cancelled"),
        (Sitting(3, NOW + timedelta(days=60)), [], "other_series"),
    ],
)
def test_a_returned_reply_is_due_at_a_later_meeting_of_its_series(
    to: Sitting, before: Sequence[Sitting], expected: str | None
) -> None:
    assert code(due.why_not_later(to, due=before, now=NOW)) == expected
