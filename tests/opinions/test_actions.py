"""What is done to opinions: rows, codes, repeats, audit and news."""

from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

import pytest
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import Holder
from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.meetings.actions import cancel_meeting, move_meeting
from giaoban.meetings.models import Meeting, Turn
from giaoban.meetings.rules import Channel
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.actions.answering import SpotAnswer, settle_on_spot
from giaoban.opinions.actions.compiling import (
    Classes,
    classify,
    close_compilation,
    note,
    point_to_answer,
    restore,
    rule_out,
)
from giaoban.opinions.actions.forwarding import forward
from giaoban.opinions.actions.raising import correct, raise_in_writing, withdraw
from giaoban.opinions.actions.recording import Said, Speaker, record_for, reword
from giaoban.opinions.actions.writing import Words
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.compiling import Forwarding
from giaoban.opinions.rules.life import Kind, Severity
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from tests.make import access, audit, meetings, opinions, organisation

pytestmark = pytest.mark.django_db

NOW = meetings.at(date(2026, 11, 23), 9)
LATER = meetings.at(date(2026, 11, 30), 9)
WORDS = Words(kind=Kind.RECOMMENDATION, text=opinions.TEXT, ask=opinions.ASK)


def secretary() -> tuple[Holder, Post]:
    """Return a secretary with their post."""
    holder = access.holder(role=Role.SECRETARY)
    return holder, Post.objects.select_related("unit").get(pk=holder.grants[0].post)


def refusal(error: pytest.ExceptionInfo[Refused]) -> str:
    return error.value.refusal.code


def send(
    meeting: Meeting | None, holder: Holder, post: Post, *, words: Words = WORDS, at: datetime = NOW
) -> Opinion:
    return raise_in_writing(meeting, holder=holder, post=post, words=words, once=uuid4(), at=at)


def test_an_opinion_sent_in_writing_is_one_turn_with_a_code_that_can_be_read_out() -> None:
    meeting = meetings.meeting(on=date(2026, 11, 27), state=MeetingState.CALLED)
    holder, post = secretary()

    first, second = send(meeting, holder, post), send(meeting, holder, post)

    assert (first.code, second.code) == ("NC-2611-001", "NC-2611-002")
    assert (first.unit, first.post, first.recorder_id) == (post.unit, post, holder.account)
    assert (first.turn.channel, first.is_request, first.state) == ("written", True, "waiting")
    assert Turn.objects.count() == 2
    assert Entry.objects.filter(event="opinion.raised").count() == 2


def test_the_same_form_sent_twice_raises_once() -> None:
    meeting = meetings.meeting(state=MeetingState.CALLED)
    holder, post = secretary()
    once = uuid4()

    first = raise_in_writing(meeting, holder=holder, post=post, words=WORDS, once=once, at=NOW)
    again = raise_in_writing(meeting, holder=holder, post=post, words=WORDS, once=once, at=LATER)

    assert again == first
    assert (Opinion.objects.count(), Turn.objects.count()) == (1, 1)


def test_the_same_key_with_other_words_is_refused() -> None:
    meeting = meetings.meeting(state=MeetingState.CALLED)
    holder, post = secretary()
    once = uuid4()
    raise_in_writing(meeting, holder=holder, post=post, words=WORDS, once=once, at=NOW)

    with pytest.raises(Refused) as error:
        raise_in_writing(
            meeting, holder=holder, post=post, words=replace(WORDS, text="Khác."), once=once, at=NOW
        )

    assert refusal(error) == "sent_already"


@pytest.mark.parametrize(
    ("at", "state", "expected"),
    [
        (LATER, MeetingState.CALLED, "too_late"),
        (NOW, MeetingState.CLOSED, "no_meeting_open"),
        (NOW, MeetingState.IN_SESSION, "too_late"),
    ],
)
def test_nothing_is_taken_after_the_closing_date(at: datetime, state: MeetingState, expected: str) -> None:
    holder, post = secretary()

    with pytest.raises(Refused) as error:
        send(meetings.meeting(state=state), holder, post, at=at)

    assert refusal(error) == expected
    assert Opinion.objects.count() == 0


def test_nobody_raises_for_another_unit() -> None:
    holder, _ = secretary()
    _, elsewhere = secretary()

    with pytest.raises(Refused) as error:
        send(meetings.meeting(state=MeetingState.CALLED), holder, elsewhere)

    assert refusal(error) == "not_your_post"


def test_decomposed_letters_are_stored_composed() -> None:
    holder, post = secretary()

    sent = send(
        meetings.meeting(state=MeetingState.CALLED),
        holder,
        post,
        words=Words(kind=Kind.REPORT, text="Mu\u031bo\u031bng la\u0301p."),
    )

    assert sent.text == "Mương láp."


def test_the_raiser_withdraws_until_it_is_forwarded() -> None:
    holder, post = secretary()
    sent = send(meetings.meeting(state=MeetingState.CALLED), holder, post)

    withdrawn = withdraw(sent, holder=holder, at=NOW)

    assert withdrawn.state == "withdrawn"
    assert Entry.objects.filter(event="opinion.withdrawn").count() == 1
    with pytest.raises(Refused) as error:
        withdraw(sent, holder=holder, at=NOW)
    assert refusal(error) == "is_withdrawn"


def test_a_correction_stands_beside_the_original_words() -> None:
    holder, post = secretary()
    sent = send(meetings.meeting(state=MeetingState.CALLED), holder, post)

    correct(sent, holder=holder, text="15 hộ, không phải 12.", once=uuid4(), at=NOW)

    sent.refresh_from_db()
    assert sent.text == opinions.TEXT
    assert [one.text for one in sent.corrections.all()] == ["15 hộ, không phải 12."]


def test_the_clerk_records_a_turn_with_several_opinions_for_somebody_else() -> None:
    meeting = meetings.meeting(state=MeetingState.IN_SESSION)
    _, post = secretary()
    clerk = access.holder()
    assert post.unit is not None
    answer = SpotAnswer("Trưởng phòng Kinh tế", "Tuần sau nạo vét.", raiser_agrees=True)
    said = [Said(WORDS, answer), Said(Words(kind=Kind.REPORT, text="Bà con phấn khởi."))]
    speaker = Speaker(Channel.ORAL, post.unit, post, gist="Nói về thủy lợi.")
    once = uuid4()

    made = record_for(meeting, holder=clerk, speaker=speaker, said=said, once=once, at=NOW)
    again = record_for(meeting, holder=clerk, speaker=speaker, said=said, once=once, at=NOW)

    assert again == made
    assert [one.number for one in made] == [1, 2]
    assert {(one.unit_id, one.post_id, one.recorder_id) for one in made} == {
        (post.unit.pk, post.pk, clerk.account)
    }
    assert list(Opinion.objects.order_by("number").values_list("state", flat=True)) == [
        "answered_on_spot",
        "waiting",
    ]
    assert Turn.objects.get().gist == "Nói về thủy lợi."


def test_the_clerk_may_still_enter_from_notes_until_the_compilation_is_closed() -> None:
    meeting = meetings.meeting(state=MeetingState.CLOSED)
    clerk = access.holder()
    speaker = Speaker(Channel.ORAL, organisation.unit())

    record_for(
        meeting,
        holder=clerk,
        speaker=speaker,
        said=[Said(Words(kind=Kind.REPORT, text="Một việc."))],
        once=uuid4(),
        at=LATER,
    )
    note(Opinion.objects.get(), holder=clerk, seen=1)
    close_compilation(meeting, holder=clerk, at=LATER)

    meeting.refresh_from_db()
    with pytest.raises(Refused) as error:
        record_for(meeting, holder=clerk, speaker=speaker, said=[Said(WORDS)], once=uuid4(), at=LATER)
    assert refusal(error) == "compiled"


def test_spoken_words_are_put_right_only_while_the_meeting_is_in_session() -> None:
    clerk = access.holder()
    open_one = opinions.opinion(meeting=meetings.meeting(state=MeetingState.IN_SESSION))
    closed_one = opinions.opinion()

    assert reword(open_one, holder=clerk, words=replace(WORDS, text="Sửa."), seen=1, at=NOW).text == "Sửa."
    with pytest.raises(Refused) as error:
        reword(closed_one, holder=clerk, words=WORDS, seen=1, at=NOW)
    assert refusal(error) == "words_stand"


MOOD = Words(kind=Kind.PUBLIC_MOOD, text="Gọi 0912 345 678 mà hỏi.")


def test_nobody_sends_the_public_mood_with_a_number_or_unread() -> None:
    meeting = meetings.meeting(state=MeetingState.CALLED)
    holder, post = secretary()
    tries = (
        replace(MOOD, checked=True),
        replace(MOOD, text="Một số hộ lo.", place="ngõ 5, gọi 0912 345 678", checked=True),
        replace(MOOD, text="Một số hộ lo."),
    )

    told = []
    for words in tries:
        with pytest.raises(Refused) as error:
            send(meeting, holder, post, words=words)
        told.append(refusal(error))
    sent = send(meeting, holder, post, words=replace(MOOD, text="Một số hộ lo.", checked=True))

    assert told == ["names_somebody", "names_somebody", "not_checked"]
    assert list(Opinion.objects.all()) == [sent]


def test_the_office_neither_records_nor_rewords_public_mood_with_a_number() -> None:
    meeting, clerk = meetings.meeting(state=MeetingState.IN_SESSION), access.holder()
    spoken = opinions.opinion(meeting=meeting)
    speaker = Speaker(Channel.ORAL, organisation.unit())

    with pytest.raises(Refused) as recorded:
        record_for(meeting, holder=clerk, speaker=speaker, said=[Said(MOOD)], once=uuid4(), at=NOW)
    with pytest.raises(Refused) as reworded:
        reword(spoken, holder=clerk, words=MOOD, seen=1, at=NOW)

    assert (refusal(recorded), refusal(reworded)) == ("names_somebody", "names_somebody")
    assert list(Opinion.objects.values_list("text", flat=True)) == [spoken.text]


def test_what_names_somebody_does_not_become_public_mood_afterwards() -> None:
    clerk = access.holder()
    one = opinions.opinion(kind=Kind.REPORT, text="Gọi 0912 345 678 mà hỏi.")
    mood = opinions.opinion(meeting=one.meeting, kind=Kind.PUBLIC_MOOD, text="Một số hộ lo.")

    with pytest.raises(Refused) as changed:
        classify(
            one, holder=clerk, classes=Classes(Kind.PUBLIC_MOOD, is_request=False), seen=1, at=timezone.now()
        )
    with pytest.raises(Refused) as corrected:
        correct(mood, holder=clerk, text="Hỏi 0912 345 678.", once=uuid4(), at=NOW)

    one.refresh_from_db()
    assert (refusal(changed), one.kind) == ("mood_names_somebody", "report")
    assert (refusal(corrected), mood.corrections.count()) == ("names_somebody", 0)


def test_an_answer_on_the_spot_closes_only_with_the_consent_of_the_raiser() -> None:
    clerk = access.holder()
    agreed, open_one = opinions.opinion(), opinions.opinion()
    answer = SpotAnswer("Phó Chủ tịch", "Đã cho sửa.", raiser_agrees=True)

    settle_on_spot(agreed, holder=clerk, answer=answer, seen=1, at=NOW)
    settle_on_spot(open_one, holder=clerk, answer=replace(answer, raiser_agrees=False), seen=1, at=NOW)

    agreed.refresh_from_db()
    open_one.refresh_from_db()
    assert (agreed.state, open_one.state) == ("answered_on_spot", "waiting")


def test_the_same_correction_sent_twice_stands_once() -> None:
    one, clerk, once = opinions.opinion(), access.holder(), uuid4()

    first = correct(one, holder=clerk, text="15 hộ.", once=once, at=NOW)
    again = correct(one, holder=clerk, text=" 15 hộ.", once=once, at=LATER)
    with pytest.raises(Refused) as error:
        correct(one, holder=clerk, text="16 hộ.", once=once, at=LATER)

    assert (again, refusal(error)) == (first, "sent_already")
    assert (one.corrections.count(), Entry.objects.filter(event="opinion.corrected").count()) == (1, 1)


def test_what_was_set_aside_can_be_taken_back() -> None:
    clerk = access.holder()
    one = opinions.opinion()

    ruled_out = rule_out(one, holder=clerk, reason="Việc riêng.", seen=1)
    restored = restore(one, holder=clerk, seen=ruled_out.version, at=NOW)

    assert (ruled_out.state, ruled_out.set_aside_reason) == ("ruled_out", "Việc riêng.")
    assert (restored.state, restored.set_aside_reason) == ("waiting", "")


def test_that_the_raiser_agreed_stays_on_record_when_the_matter_is_taken_back() -> None:
    clerk = access.holder()
    one = opinions.opinion()
    answer = SpotAnswer("Phó Chủ tịch", "Đã cho sửa.", raiser_agrees=True)
    given = settle_on_spot(one, holder=clerk, answer=answer, seen=1, at=NOW)

    restore(one, holder=clerk, seen=2, at=LATER)

    given.refresh_from_db()
    assert (given.raiser_agrees, given.withdrawn_at) == (True, LATER)


def test_the_second_click_of_one_compiler_is_no_change_of_another() -> None:
    clerk = access.holder()
    farming, answered = opinions.field(), opinions.referral(state=referrals.State.DELIVERED)
    classes = Classes(Kind.REPORT, is_request=False, field=farming.pk)
    sorted_, noted, aside, pointed, back = (
        opinions.opinion(meeting=answered.raised_meeting, kind=Kind.REPORT) for _ in range(5)
    )
    rule_out(back, holder=clerk, reason="Trùng.", seen=1)

    for _ in range(2):
        classify(sorted_, holder=clerk, classes=classes, seen=1, at=timezone.now())
        note(noted, holder=clerk, seen=1)
        rule_out(aside, holder=clerk, reason="Việc riêng. ", seen=1)
        point_to_answer(pointed, holder=clerk, answer=answered, reason="Đã trả lời.", seen=1)
        restore(back, holder=clerk, seen=2, at=NOW)

    versions = Opinion.objects.filter(kind="report").order_by("number").values_list("version", flat=True)
    assert list(versions) == [2, 2, 2, 2, 3]
    events = Entry.objects.filter(subject__startswith="opinions.opinion").values_list("event", flat=True)
    assert sorted(events) == [
        "opinion.already_answered",
        "opinion.classified",
        "opinion.noted",
        "opinion.restored",
        "opinion.ruled_out",
        "opinion.ruled_out",
    ]


def test_a_matter_raised_again_points_to_its_written_answer() -> None:
    clerk = access.holder()
    answered = opinions.referral(state=referrals.State.DELIVERED)
    unanswered = opinions.referral()
    one = opinions.opinion()

    with pytest.raises(Refused) as error:
        point_to_answer(one, holder=clerk, answer=unanswered, reason="Đã trả lời.", seen=1)
    settled = point_to_answer(one, holder=clerk, answer=answered, reason="Đã trả lời.", seen=1)

    assert refusal(error) == "not_answered_yet"
    assert (settled.state, settled.answered_by) == ("already_answered", answered)


def test_two_compilers_on_one_opinion_do_not_undo_each_other() -> None:
    clerk = access.holder()
    one = opinions.opinion()
    field = opinions.field()
    classes = Classes(
        Kind.OBSTACLE, is_request=True, field=field.pk, severity=Severity.PRESSING, reason="Sạt kè."
    )
    classify(one, holder=clerk, classes=classes, seen=1, at=timezone.now())

    with pytest.raises(Refused) as error:
        rule_out(one, holder=clerk, reason="Trùng.", seen=1)

    one.refresh_from_db()
    assert refusal(error) == "changed_meanwhile"
    assert (one.state, one.kind, one.severity, one.field) == ("waiting", "obstacle", "pressing", field)


def test_only_the_office_compiles() -> None:
    holder, _ = secretary()

    with pytest.raises(Refused) as error:
        rule_out(opinions.opinion(), holder=holder, reason="Không.", seen=1)

    assert refusal(error) == "not_your_post"


def test_merged_opinions_go_out_once_and_are_due_at_the_next_meeting_of_their_series() -> None:
    clerk, lead, helper = access.holder(), organisation.agency(), organisation.agency()
    first = opinions.opinion()
    second = opinions.opinion(meeting=first.meeting)
    upcoming = meetings.meeting(series=first.meeting.series, on=opinions.NEXT_DAY)
    field = opinions.field()
    sending = Forwarding(
        field=field.pk, lead=lead.pk, supporting=(helper.pk,), points=("Nạo vét.", "Dọn rác.")
    )
    once = uuid4()

    sent = forward([second, first], holder=clerk, seen={}, sending=sending, once=once, at=NOW)
    again = forward([second, first], holder=clerk, seen={}, sending=sending, once=once, at=NOW)

    assert again == sent
    assert (sent.code, sent.lead, list(sent.supporting.all())) == (first.code, lead, [helper])
    assert (sent.due_meeting, sent.first_due_meeting) == (upcoming, upcoming)
    assert (sent.unit, sent.year, sent.month, sent.channel) == (first.unit, 2026, 10, "oral")
    assert [(one.opinion_id, one.is_first) for one in sent.origins.all()] == [
        (first.pk, True),
        (second.pk, False),
    ]
    assert [point.text for point in sent.points.all()] == ["Nạo vét.", "Dọn rác."]
    assert set(Opinion.objects.values_list("state", flat=True)) == {"forwarded"}
    assert Entry.objects.filter(event="opinion.forwarded").count() == 1


def test_a_merge_across_groups_takes_the_earliest_meeting_and_stands_on_both_agendas() -> None:
    clerk = access.holder()
    here = opinions.opinion()
    there = opinions.opinion(meeting=meetings.meeting(on=date(2026, 10, 26), state=MeetingState.CLOSED))
    late = meetings.meeting(series=here.meeting.series, on=date(2026, 11, 27))
    early = meetings.meeting(series=there.meeting.series, on=date(2026, 11, 24))
    sending = Forwarding(field=opinions.field().pk, lead=organisation.agency().pk, points=("Một.",))

    sent = forward([here, there], holder=clerk, seen={}, sending=sending, once=uuid4(), at=LATER)

    assert sent.due_meeting == early
    assert {one.opinion_id: one.due_meeting for one in sent.origins.all()} == {here.pk: late, there.pk: early}


def test_a_forwarded_opinion_is_split_by_sending_it_to_a_second_agency() -> None:
    clerk = access.holder()
    one = opinions.opinion()
    field = opinions.field()

    sent = [
        forward(
            [one],
            holder=clerk,
            seen={},
            sending=Forwarding(field=field.pk, lead=organisation.agency().pk, points=(text,)),
            once=uuid4(),
            at=NOW,
        )
        for text in ("Cấm tải.", "Sửa đường.")
    ]

    assert [each.code for each in sent] == [one.code, f"{one.code}/2"]
    assert set(Referral.objects.values_list("matter__code", flat=True)) == {f"{one.host.code}-V001"}
    assert one.origins.count() == 2


def test_a_series_without_a_next_meeting_plans_it() -> None:
    clerk = access.holder()
    one = opinions.opinion()
    sending = Forwarding(field=opinions.field().pk, lead=organisation.agency().pk, points=("Một.",))

    sent = forward(
        [one], holder=clerk, seen={}, sending=sending, once=uuid4(), at=meetings.at(date(2026, 11, 2))
    )

    assert sent.due_meeting.day == date(2026, 11, 27)


def test_a_cancelled_meeting_hands_everything_over_to_the_next() -> None:
    referral = opinions.referral()
    cancelled = referral.due_meeting
    waiting = opinions.opinion(meeting=cancelled)
    following = meetings.meeting(series=cancelled.series, on=date(2026, 12, 25))

    cancel_meeting(cancelled, reason="Bão số 7", now=NOW, actor=audit.actor())

    referral.refresh_from_db()
    waiting.refresh_from_db()
    assert (referral.due_meeting, referral.first_due_meeting) == (following, following)
    origin = referral.origins.get()
    assert (origin.due_meeting, origin.first_due_meeting) == (following, following)
    assert (waiting.meeting, waiting.code) == (following, "NC-2611-001")
    assert (referral.version, waiting.version) == (2, 2)


def test_a_merged_referral_keeps_to_the_earliest_meeting_when_one_moves() -> None:
    clerk = access.holder()
    here = opinions.opinion()
    there = opinions.opinion(meeting=meetings.meeting(on=date(2026, 10, 26), state=MeetingState.CLOSED))
    late = meetings.meeting(series=here.meeting.series, on=date(2026, 11, 27))
    early = meetings.meeting(series=there.meeting.series, on=date(2026, 11, 24))
    sending = Forwarding(field=opinions.field().pk, lead=organisation.agency().pk, points=("Một.",))
    sent = forward([here, there], holder=clerk, seen={}, sending=sending, once=uuid4(), at=NOW)

    move_meeting(early, to=meetings.at(date(2026, 11, 30)), place=early.place, now=NOW, actor=audit.actor())

    sent.refresh_from_db()
    assert sent.due_meeting == late


def test_the_compilation_closes_when_nothing_waits_and_nothing_is_undone_then() -> None:
    clerk = access.holder()
    one = opinions.opinion()

    with pytest.raises(Refused) as error:
        close_compilation(one.meeting, holder=clerk, at=NOW)
    ruled_out = rule_out(one, holder=clerk, reason="Việc riêng.", seen=1)
    close_compilation(one.meeting, holder=clerk, at=NOW)

    assert refusal(error) == "still_waiting"
    with pytest.raises(Refused) as undone:
        restore(one, holder=clerk, seen=ruled_out.version, at=NOW)
    assert refusal(undone) == "compiled"


@pytest.mark.parametrize("state", [MeetingState.CALLED, MeetingState.IN_SESSION])
def test_the_compilation_does_not_close_while_opinions_can_still_arrive(state: MeetingState) -> None:
    meeting = meetings.meeting(state=state)

    with pytest.raises(Refused) as error:
        close_compilation(meeting, holder=access.holder(), at=NOW)

    meeting.refresh_from_db()
    assert (refusal(error), meeting.compiled_at) == ("meeting_goes_on", None)


def test_a_compilation_is_closed_once() -> None:
    meeting, clerk = meetings.meeting(state=MeetingState.CLOSED), access.holder()
    close_compilation(meeting, holder=clerk, at=NOW)

    with pytest.raises(Refused) as error:
        close_compilation(meeting, holder=clerk, at=LATER)

    meeting.refresh_from_db()
    assert (refusal(error), meeting.compiled_at) == ("compiled_already", NOW)


def test_what_waits_for_a_cancelled_meeting_is_not_bound_to_one_that_is_compiled() -> None:
    missed = meetings.meeting(on=date(2026, 10, 30), state=MeetingState.CALLED)
    over = meetings.meeting(series=missed.series, on=date(2026, 11, 20), state=MeetingState.CLOSED)
    ahead = meetings.meeting(series=missed.series, on=date(2026, 12, 25))
    close_compilation(over, holder=access.holder(), at=NOW)
    waiting = opinions.opinion(meeting=missed)

    cancel_meeting(missed, reason="Bão số 7.", now=NOW, actor=audit.actor())

    waiting.refresh_from_db()
    assert waiting.meeting == ahead


def test_what_was_ruled_out_before_its_meeting_was_cancelled_waits_at_the_next_when_taken_back() -> None:
    clerk = access.holder()
    missed = meetings.meeting(state=MeetingState.CALLED)
    following = meetings.meeting(series=missed.series, on=date(2026, 12, 25))
    one = opinions.opinion(meeting=missed)
    rule_out(one, holder=clerk, reason="Việc riêng.", seen=1)
    cancel_meeting(missed, reason="Bão số 7.", now=NOW, actor=audit.actor())
    one.refresh_from_db()

    restored = restore(one, holder=clerk, seen=one.version, at=NOW)

    assert (restored.state, restored.meeting) == ("waiting", following)


def test_nothing_is_half_saved_when_a_point_is_empty() -> None:
    clerk = access.holder()
    one = opinions.opinion()
    sending = Forwarding(field=opinions.field().pk, lead=organisation.agency().pk, points=("Một.", " "))

    with pytest.raises(Refused) as error:
        forward([one], holder=clerk, seen={}, sending=sending, once=uuid4(), at=NOW)

    one.refresh_from_db()
    assert refusal(error) == "empty_point"
    assert (one.state, Referral.objects.count(), Meeting.objects.count()) == ("waiting", 0, 1)


def test_a_disabled_account_raises_nothing() -> None:
    account = access.account(role=Role.SECRETARY)
    post = Post.objects.get(terms__person=account.person)
    Account.objects.filter(pk=account.pk).update(disabled_at=timezone.now())
    account.refresh_from_db()

    with pytest.raises(Refused) as error:
        send(meetings.meeting(state=MeetingState.CALLED), holder_of(account, NOW.date()), post)

    assert refusal(error) == "not_your_post"
