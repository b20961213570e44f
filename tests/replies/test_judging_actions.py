"""Judgement, return, settling and closing, against the database."""

from datetime import timedelta

import pytest
from django.db import IntegrityError

from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.models import Opinion
from giaoban.opinions.rules import life
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.organisation.rules import Role
from giaoban.replies.actions.drafting import NO_DRAFT, save_draft
from giaoban.replies.actions.judging import close_silent, give_back, judge, settle
from giaoban.replies.actions.promising import close_promise, promise_on_spot
from giaoban.replies.models import Commitment, Judgement, Reply
from giaoban.replies.queries.duties import to_judge, verdicts_of
from giaoban.replies.queries.gatherings import heard_at
from giaoban.replies.queries.visibility import judges_of
from giaoban.replies.rules.judging import Said, Verdict
from tests.make import access, meetings, opinions, replies

pytestmark = pytest.mark.django_db
REASON = "Bí thư hỏi ai làm và khi nào xong; trả lời chưa nêu."


def test_answered_by_the_only_raiser_closes_the_matter() -> None:
    around, reply = replies.answered()

    given = judge(
        reply, around.opinion, Said(Verdict.ANSWERED), holder=replies.holder(around.secretary), at=around.now
    )

    around.referral.refresh_from_db()
    assert (given.verdict, given.on_behalf, around.referral.state) == ("answered", False, "closed")


def test_a_tap_by_mistake_is_changed_and_opens_the_matter_again() -> None:
    around, reply = replies.answered()
    secretary = replies.holder(around.secretary)
    judge(reply, around.opinion, Said(Verdict.ANSWERED), holder=secretary, at=around.now)

    judge(
        reply, around.opinion, Said(Verdict.TOO_GENERAL, "Chưa rõ ai làm."), holder=secretary, at=around.now
    )

    around.referral.refresh_from_db()
    assert around.referral.state == "delivered"
    assert [(one.verdict, one.remark) for one in Judgement.objects.all()] == [
        ("too_general", "Chưa rõ ai làm.")
    ]


def twice() -> tuple[replies.Scene, Reply, Opinion]:
    """Return an answered matter that one secretary raised in two opinions."""
    around, reply = replies.answered()
    second = opinions.opinion(
        meeting=around.opinion.meeting, unit=around.opinion.unit, state=life.State.FORWARDED
    )
    due = around.referral.due_meeting
    around.referral.origins.create(opinion=second, first_due_meeting=due, due_meeting=due)
    return around, reply, second


def test_one_secretary_judges_one_reply_to_two_opinions_once() -> None:
    around, reply, second = twice()
    secretary = replies.holder(around.secretary)

    judge(reply, around.opinion, Said(Verdict.PARTLY), holder=secretary, at=around.now)
    given = judge(reply, second, Said(Verdict.ANSWERED), holder=secretary, at=around.now)

    around.referral.refresh_from_db()
    assert Judgement.objects.get() == given
    assert (given.verdict, around.referral.state) == ("answered", "closed")


def test_a_reply_to_two_opinions_of_one_secretary_waits_once_and_its_pages_show_one_judgement() -> None:
    around, reply, second = twice()
    secretary = replies.holder(around.secretary)

    before = to_judge(secretary)
    judge(reply, second, Said(Verdict.TOO_GENERAL), holder=secretary, at=around.now)

    assert [one.opinion for one in before] == [around.opinion]
    assert to_judge(secretary) == []
    assert verdicts_of([around.opinion, second]) == {
        around.opinion.pk: "too_general",
        second.pk: "too_general",
    }
    assert judges_of([reply.referral], secretary) == {around.referral.pk: [around.opinion]}


def test_of_two_replies_to_an_opinion_no_content_hides_the_objection() -> None:
    around, reply = replies.answered()
    due = around.referral.due_meeting
    beside = opinions.referral(origins=(around.opinion,), due=due, state=ReferralState.DELIVERED)
    other = replies.reply(referral=beside)
    for first, then in ((reply, other), (other, reply)):
        Judgement.objects.all().delete()
        replies.judgement(reply=first, opinion=around.opinion)
        assert verdicts_of([around.opinion]) == {around.opinion.pk: ""}
        replies.judgement(reply=then, opinion=around.opinion, verdict=Verdict.ANSWERED)
        assert verdicts_of([around.opinion]) == {around.opinion.pk: "too_general"}


def test_the_database_keeps_one_judgement_a_raiser_and_version() -> None:
    around, reply, second = twice()
    replies.judgement(reply=reply, opinion=around.opinion)

    with pytest.raises(IntegrityError):
        replies.judgement(reply=reply, opinion=second)


def test_the_table_of_replies_names_a_unit_once_that_raised_the_matter_twice() -> None:
    around, _, second = twice()

    [row] = heard_at(around.referral.due_meeting, replies.holder(around.office), now=around.now)

    assert [one.opinion for one in row.origins] == [around.opinion, second]
    assert [unit for unit, _ in row.raised] == [around.opinion.unit]


def test_after_the_meeting_a_closed_matter_stays_closed() -> None:
    around, reply = replies.answered()
    secretary = replies.holder(around.secretary)
    judge(reply, around.opinion, Said(Verdict.ANSWERED), holder=secretary, at=around.now)
    day_after = around.referral.due_meeting.starts_at + timedelta(days=1)

    with pytest.raises(Refused) as refused:
        judge(reply, around.opinion, Said(Verdict.PARTLY), holder=secretary, at=day_after)

    assert refused.value.refusal.code == "closed"


def test_the_same_tap_twice_is_one_judgement() -> None:
    around, reply = replies.answered()
    secretary = replies.holder(around.secretary)

    first = judge(reply, around.opinion, Said(Verdict.PARTLY), holder=secretary, at=around.now)
    again = judge(reply, around.opinion, Said(Verdict.PARTLY), holder=secretary, at=around.now)

    assert (again.pk, Entry.objects.filter(event="reply.judged").count()) == (first.pk, 1)


def test_the_office_enters_a_judgement_for_the_raiser_marked_so() -> None:
    around, reply = replies.answered()

    given = judge(
        reply, around.opinion, Said(Verdict.PARTLY), holder=replies.holder(around.office), at=around.now
    )

    assert (given.on_behalf, given.judged_by) == (True, around.office)


def test_neither_another_cell_nor_the_agency_judges() -> None:
    around, reply = replies.answered()
    neighbour = access.account(role=Role.SECRETARY)

    for account in (neighbour, around.drafter, around.clearer):
        with pytest.raises(Refused) as refused:
            judge(
                reply, around.opinion, Said(Verdict.ANSWERED), holder=replies.holder(account), at=around.now
            )
        assert refused.value.refusal.code == "not_your_post"


def test_one_objection_among_two_raisers_keeps_the_matter_open() -> None:
    around, reply = replies.answered()
    other = opinions.opinion(meeting=around.opinion.meeting, state=life.State.FORWARDED)
    around.referral.origins.create(
        opinion=other,
        first_due_meeting=around.referral.due_meeting,
        due_meeting=around.referral.due_meeting,
    )
    replies.judgement(reply=reply, opinion=other, verdict=Verdict.OFF_THE_POINT)

    judge(
        reply, around.opinion, Said(Verdict.ANSWERED), holder=replies.holder(around.secretary), at=around.now
    )

    around.referral.refresh_from_db()
    assert around.referral.state == "delivered"


def test_a_reply_given_back_is_due_at_a_later_meeting_and_answered_anew() -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion)
    later = replies.later_meeting(around.referral.due_meeting)

    give_back(reply, reason=REASON, due=later, holder=replies.holder(around.office), at=around.now)
    again = save_draft(
        around.referral,
        replies.answer(),
        seen_lock=NO_DRAFT,
        holder=replies.holder(around.drafter),
        at=around.now,
    )

    around.referral.refresh_from_db()
    assert (around.referral.state, around.referral.due_meeting, around.referral.returns) == (
        "returned",
        later,
        1,
    )
    assert around.referral.first_due_meeting != later
    assert (again.version, Reply.objects.count()) == (2, 2)


def test_giving_back_twice_is_one_return() -> None:
    around, reply = replies.answered()
    later, office = replies.later_meeting(around.referral.due_meeting), replies.holder(around.office)

    first = give_back(reply, reason=REASON, due=later, holder=office, at=around.now)
    again = give_back(reply, reason=REASON, due=later, holder=office, at=around.now)

    assert again == first


def test_a_reply_given_back_is_not_given_back_again_for_another_meeting() -> None:
    around, reply = replies.answered()
    later, office = replies.later_meeting(around.referral.due_meeting), replies.holder(around.office)
    still_later = replies.later_meeting(later)
    first = give_back(reply, reason=REASON, due=later, holder=office, at=around.now)

    with pytest.raises(Refused) as refused:
        give_back(reply, reason=REASON, due=still_later, holder=office, at=around.now)

    first.refresh_from_db()
    assert (refused.value.refusal.code, first.due_meeting) == ("no_reply", later)


def test_a_reply_is_not_given_back_to_a_meeting_of_another_group() -> None:
    around, reply = replies.answered()
    elsewhere = meetings.meeting(on=around.referral.due_meeting.day + timedelta(days=28))

    with pytest.raises(Refused) as refused:
        give_back(reply, reason=REASON, due=elsewhere, holder=replies.holder(around.office), at=around.now)

    assert refused.value.refusal.code == "other_series"


def test_a_judgement_acted_upon_is_not_changed_any_more() -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion)
    later = replies.later_meeting(around.referral.due_meeting)
    give_back(reply, reason=REASON, due=later, holder=replies.holder(around.office), at=around.now)

    with pytest.raises(Refused) as refused:
        judge(
            reply,
            around.opinion,
            Said(Verdict.ANSWERED),
            holder=replies.holder(around.secretary),
            at=around.now,
        )

    assert refused.value.refusal.code == "acted_upon"


def test_telling_the_raiser_why_closes_a_matter_that_nobody_else_objects_to() -> None:
    around, reply = replies.answered()
    objection = replies.judgement(reply=reply, opinion=around.opinion)

    settle(objection, reason="Văn bản nêu rõ ở trang 2.", holder=replies.holder(around.office), at=around.now)

    around.referral.refresh_from_db()
    assert around.referral.state == "closed"


def test_telling_the_raiser_why_twice_says_it_once() -> None:
    around, reply = replies.answered()
    objection = replies.judgement(reply=reply, opinion=around.opinion)
    office = replies.holder(around.office)

    told = [
        settle(objection, reason="Văn bản nêu rõ ở trang 2.", holder=office, at=around.now) for _ in range(2)
    ]

    assert told == [objection, objection]
    assert Entry.objects.filter(event="objection.settled").count() == 1


def test_silence_closes_after_as_many_meetings_as_the_host_allows() -> None:
    around, _reply = replies.answered()
    first = around.referral.due_meeting
    series = first.series
    meetings.bring(first, MeetingState.CLOSED)
    second = meetings.meeting(series=series, on=first.day + timedelta(days=28), state=MeetingState.CLOSED)

    early = close_silent(first, at=first.starts_at + timedelta(hours=4))
    closed = close_silent(second, at=second.starts_at + timedelta(hours=4))

    around.referral.refresh_from_db()
    assert (early, [one.pk for one in closed]) == ([], [around.referral.pk])
    assert around.referral.state == "closed"


def test_a_promise_on_the_spot_is_kept_once() -> None:
    opinion = opinions.opinion()
    answer = opinions.on_spot_answer(opinion=opinion)
    office = replies.holder(access.account(host=opinion.host))
    around = replies.scene()
    due = answer.recorded_at.date() + timedelta(days=10)

    for _ in range(2):
        promise_on_spot(
            answer,
            around.agency,
            what="Kiểm tra cống chợ Hạ.",
            due_on=due,
            holder=office,
            at=answer.recorded_at,
        )

    assert [(one.what, one.due_on) for one in Commitment.objects.all()] == [("Kiểm tra cống chợ Hạ.", due)]


def test_the_agency_reports_a_promise_done_with_its_proof() -> None:
    around, reply = replies.answered()
    promise = replies.commitment(reply=reply)

    done = close_promise(
        promise,
        state="done",
        note="Biên bản nghiệm thu số 3.",
        holder=replies.holder(around.drafter),
        at=around.now,
    )

    assert (done.state, done.note, done.closed_at) == ("done", "Biên bản nghiệm thu số 3.", around.now)


def test_a_secretary_does_not_close_a_promise() -> None:
    around, reply = replies.answered()
    promise = replies.commitment(reply=reply)

    with pytest.raises(Refused) as refused:
        close_promise(
            promise, state="done", note="Xong.", holder=replies.holder(around.secretary), at=around.now
        )

    assert refused.value.refusal.code == "not_your_post"


def test_where_no_later_meeting_is_planned_the_series_plans_one() -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion)

    returned = give_back(reply, reason=REASON, due=None, holder=replies.holder(around.office), at=around.now)

    assert returned.due_meeting.series == around.referral.due_meeting.series
    assert returned.due_meeting.starts_at > around.referral.due_meeting.starts_at
