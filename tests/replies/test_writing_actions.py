"""Writing, clearing and delivering a reply, against the database."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from giaoban.access.rules import Target, Verb
from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.opinions.actions.handing import Onward, transfer
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.organisation.rules import Role
from giaoban.replies.actions.drafting import NO_DRAFT, save_draft, send_back, submit
from giaoban.replies.actions.leaving import clear, deliver, enter_from_paper
from giaoban.replies.models import Commitment, Reply
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer, State
from giaoban.search.queries import search
from tests.make import access, replies

pytestmark = pytest.mark.django_db
EMPTY = Answer((PointAnswer(1), PointAnswer(2)))


def events() -> list[str]:
    return list(Entry.objects.order_by("pk").values_list("event", flat=True))


def test_the_first_save_accepts_what_was_sent_and_opens_the_first_version() -> None:
    around = replies.scene()

    draft = save_draft(
        around.referral,
        replies.answer(),
        seen_lock=NO_DRAFT,
        holder=replies.holder(around.drafter),
        at=around.now,
    )

    around.referral.refresh_from_db()
    assert (draft.version, draft.state, around.referral.state) == (1, "draft", "accepted")
    assert draft.answer == replies.answer()
    assert events() == ["referral.accepted", "reply.saved"]


def test_a_draft_may_be_saved_with_nothing_in_it_yet() -> None:
    around = replies.scene()

    draft = save_draft(
        around.referral, EMPTY, seen_lock=NO_DRAFT, holder=replies.holder(around.drafter), at=around.now
    )

    assert draft.answer == EMPTY


def test_sending_the_same_words_again_changes_nothing() -> None:
    around = replies.scene()
    holder = replies.holder(around.drafter)
    first = save_draft(around.referral, replies.answer(), seen_lock=NO_DRAFT, holder=holder, at=around.now)
    before = events()

    again = save_draft(around.referral, replies.answer(), seen_lock=NO_DRAFT, holder=holder, at=around.now)

    assert (again.pk, again.lock, events()) == (first.pk, first.lock, before)


def test_the_second_of_two_tabs_is_told_and_overwrites_nothing() -> None:
    around = replies.scene()
    holder = replies.holder(around.drafter)
    opened = save_draft(around.referral, EMPTY, seen_lock=NO_DRAFT, holder=holder, at=around.now)
    save_draft(around.referral, replies.answer(), seen_lock=opened.lock, holder=holder, at=around.now)

    with pytest.raises(Refused) as refused:
        save_draft(
            around.referral,
            replies.answer(action="Lời của trang kia."),
            seen_lock=opened.lock,
            holder=holder,
            at=around.now,
        )

    assert refused.value.refusal.code == "changed_meanwhile"
    assert Reply.objects.get().answer == replies.answer()


def test_only_the_lead_agency_writes() -> None:
    around = replies.scene()
    stranger = access.account(role=Role.DRAFTER)

    for account in (stranger, around.office, around.secretary):
        with pytest.raises(Refused) as refused:
            save_draft(
                around.referral, EMPTY, seen_lock=NO_DRAFT, holder=replies.holder(account), at=around.now
            )
        assert refused.value.refusal.code == "not_your_post"


def test_an_empty_point_keeps_the_draft_and_names_the_point() -> None:
    around = replies.scene()
    holder = replies.holder(around.drafter)
    half = replace(replies.answer(), points=(replies.answer().points[0], PointAnswer(2, who="Phòng")))
    draft = save_draft(around.referral, half, seen_lock=NO_DRAFT, holder=holder, at=around.now)

    with pytest.raises(Refused) as refused:
        submit(draft, holder=holder, at=around.now)

    assert (refused.value.refusal.code, refused.value.refusal.values) == ("empty_point", {"number": 2})
    assert Reply.objects.get().state == State.DRAFT


def test_a_reply_goes_from_draft_to_delivery_between_two_people() -> None:
    around = replies.scene()
    drafter, clearer = replies.holder(around.drafter), replies.holder(around.clearer)
    draft = save_draft(around.referral, replies.answer(), seen_lock=NO_DRAFT, holder=drafter, at=around.now)

    submit(draft, holder=drafter, at=around.now)
    clear(draft, holder=clearer, at=around.now)
    delivered = deliver(draft, replies.dispatch(), holder=drafter, at=around.now)

    around.referral.refresh_from_db()
    assert (delivered.state, around.referral.state) == ("delivered", "delivered")
    assert around.referral.first_delivered_at == around.now
    assert (delivered.drafted_by, delivered.cleared_by) == (around.drafter, around.clearer)
    assert "reply.delivered" in events()


def test_nobody_clears_what_they_wrote() -> None:
    around = replies.scene()
    clearer = replies.holder(around.clearer)
    draft = save_draft(around.referral, replies.answer(), seen_lock=NO_DRAFT, holder=clearer, at=around.now)
    submit(draft, holder=clearer, at=around.now)

    with pytest.raises(Refused) as clearing:
        clear(draft, holder=clearer, at=around.now)
    with pytest.raises(Refused) as delivering:
        deliver(draft, replies.dispatch(), holder=clearer, at=around.now)

    codes = (clearing.value.refusal.code, delivering.value.refusal.code)
    assert codes == ("own_draft", "own_draft")
    assert Reply.objects.get().state == State.SUBMITTED


def test_a_drafter_does_not_clear_and_delivers_nothing_uncleared() -> None:
    around = replies.scene()
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.clearer)
    drafter = replies.holder(around.drafter)

    with pytest.raises(Refused) as clearing:
        clear(reply, holder=drafter, at=around.now)
    with pytest.raises(Refused) as delivering:
        deliver(reply, replies.dispatch(), holder=drafter, at=around.now)

    assert clearing.value.refusal.code == "not_your_post"
    assert delivering.value.refusal.code == "not_cleared"


def test_who_may_clear_clears_and_delivers_in_one_act() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)

    delivered = deliver(reply, replies.dispatch(), holder=replies.holder(around.clearer), at=around.now)

    assert (delivered.state, delivered.cleared_by) == ("delivered", around.clearer)


def test_a_bad_document_leaves_the_reply_uncleared() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)
    tomorrow = timezone.localdate(around.now) + timedelta(days=1)

    with pytest.raises(Refused) as refused:
        deliver(reply, replies.dispatch(on=tomorrow), holder=replies.holder(around.clearer), at=around.now)

    reply.refresh_from_db()
    assert refused.value.refusal.code == "signed_in_future"
    assert (reply.state, reply.cleared_by) == ("submitted", None)


def test_where_the_agency_asks_for_no_second_person_the_drafter_delivers() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED, needs_clearance=False)
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, drafter=around.drafter)

    delivered = deliver(reply, replies.dispatch(), holder=replies.holder(around.drafter), at=around.now)

    assert (delivered.state, delivered.cleared_by) == ("delivered", None)


def test_the_delivering_form_sent_twice_delivers_once() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    reply = replies.reply(
        referral=around.referral, state=State.CLEARED, drafter=around.drafter, clearer=around.clearer
    )
    once = replies.dispatch()
    deliver(reply, once, holder=replies.holder(around.drafter), at=around.now)
    before = events()

    again = deliver(reply, once, holder=replies.holder(around.drafter), at=around.now)

    assert (again.state, events()) == ("delivered", before)


def test_a_reply_sent_back_loses_its_clearance_and_can_be_written_again() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    clearer = replies.holder(around.clearer)
    reply = replies.reply(
        referral=around.referral, state=State.CLEARED, drafter=around.drafter, clearer=around.clearer
    )

    back = send_back(reply, remark="Ghi rõ ngày xong ở điểm 2.", holder=clearer, at=around.now)

    assert (back.state, back.cleared_by, back.sent_back_because) == (
        "draft",
        None,
        "Ghi rõ ngày xong ở điểm 2.",
    )


def test_each_promise_with_a_day_becomes_a_commitment() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED, needs_clearance=False)
    says = replace(
        replies.answer(), points=(replies.answer().points[0], PointAnswer(2, found="Đã dọn xong ngày 10/11."))
    )
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED, says=says)

    deliver(reply, replies.dispatch(), holder=replies.holder(around.drafter), at=around.now)

    made = Commitment.objects.get()
    assert (made.what, made.due_on, made.state) == (replies.ACTION, says.points[0].by_when, "open")


def test_a_renewed_promise_replaces_the_old_one_and_loses_no_other() -> None:
    around = replies.scene(state=ReferralState.RETURNED, needs_clearance=False)
    first = replies.reply(referral=around.referral)
    kept = [replies.commitment(reply=first)]
    second = replies.reply(
        referral=around.referral,
        state=State.SUBMITTED,
        version=2,
        says=replace(
            replies.answer(),
            points=(replies.answer(action="Sẽ nạo vét cả 300 m.").points[0], PointAnswer(2, found="Đã dọn.")),
        ),
    )

    deliver(
        second, replies.dispatch(number="91/PKTHTĐT"), holder=replies.holder(around.drafter), at=around.now
    )

    kept[0].refresh_from_db()
    assert (kept[0].state, kept[0].note) == ("replaced", "91/PKTHTĐT")
    assert Commitment.objects.get(state="open").what == "Sẽ nạo vét cả 300 m."


def test_the_office_enters_the_signed_paper_of_a_body_without_accounts() -> None:
    around = replies.scene(answers_itself=False)
    office, dispatch = replies.holder(around.office), replies.dispatch()

    entered = enter_from_paper(around.referral, replies.answer(), dispatch, holder=office, at=around.now)
    again = enter_from_paper(around.referral, replies.answer(), dispatch, holder=office, at=around.now)

    around.referral.refresh_from_db()
    assert (entered.state, entered.from_paper, entered.cleared_by) == ("delivered", True, None)
    assert (again.pk, around.referral.state) == (entered.pk, "delivered")


def test_a_paper_that_was_entered_is_looked_for_only_after_its_turn_has_come_and_by_who_may() -> None:
    around = replies.scene(answers_itself=False)
    dispatch, office = replies.dispatch(), replies.holder(around.office)

    with CaptureQueriesContext(connection) as reading:
        enter_from_paper(around.referral, replies.answer(), dispatch, holder=office, at=around.now)
    stranger = replies.holder(around.secretary)
    with pytest.raises(Refused) as refused:
        enter_from_paper(around.referral, replies.answer(), dispatch, holder=stranger, at=around.now)

    asked = [query["sql"] for query in reading]
    locked = next(place for place, sql in enumerate(asked) if 'FROM "opinions_referral"' in sql)
    looked = next(place for place, sql in enumerate(asked) if '"replies_reply"."once" =' in sql)
    assert locked < looked
    assert refused.value.refusal.code == "not_your_post"


def test_the_office_does_not_write_for_a_body_that_answers_itself() -> None:
    around = replies.scene()

    with pytest.raises(Refused) as refused:
        enter_from_paper(
            around.referral,
            replies.answer(),
            replies.dispatch(),
            holder=replies.holder(around.office),
            at=around.now,
        )

    assert refused.value.refusal.code == "answers_itself"


def test_an_incomplete_paper_saves_nothing_at_all() -> None:
    around = replies.scene(answers_itself=False)

    with pytest.raises(Refused) as refused:
        enter_from_paper(
            around.referral,
            replies.answer(outcome=Outcome.IN_PROGRESS),
            replies.dispatch(),
            holder=replies.holder(around.office),
            at=around.now,
        )

    assert (refused.value.refusal.code, Reply.objects.count()) == ("no_next_report", 0)


def test_what_was_written_goes_with_the_matter_to_the_other_agency_as_a_draft() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED)
    written = replies.reply(
        referral=around.referral, state=State.CLEARED, drafter=around.drafter, clearer=around.clearer
    )
    other = replies.scene()
    target = Target(around.referral.host_id, agencies=frozenset({around.agency.pk}))
    by = replies.holder(around.drafter).actor(Verb.ANSWER, target)

    transfer(around.referral, Onward(other.agency, "Việc của phòng bạn."), by=by, at=around.now)
    taken = save_draft(
        around.referral,
        written.answer,
        seen_lock=Reply.objects.get(pk=written.pk).lock,
        holder=replies.holder(other.drafter),
        at=around.now,
    )

    around.referral.refresh_from_db()
    assert (taken.pk, taken.state, taken.agency, taken.cleared_by) == (
        written.pk,
        "draft",
        other.agency,
        None,
    )
    assert (around.referral.state, taken.drafted_by) == ("accepted", other.drafter)


def test_a_delivered_reply_is_found_by_its_words_and_a_draft_is_not() -> None:
    around = replies.scene(state=ReferralState.ACCEPTED, needs_clearance=False)
    reply = replies.reply(referral=around.referral, state=State.SUBMITTED)
    secretary = replies.holder(around.secretary)

    before = search(secretary, "song chan rac", kind="reply")
    deliver(reply, replies.dispatch(), holder=replies.holder(around.drafter), at=around.now)
    found = search(secretary, "song chan rac", kind="reply")
    stranger = search(replies.holder(access.account(role=Role.SECRETARY)), "song chan rac", kind="reply")

    assert (before, len(found), stranger) == ([], 1, [])
    assert found[0].card.title == around.referral.title
    assert found[0].card.note.startswith(f"{around.referral.code} · {around.agency.name}, 87/PKTHTĐT, ")
