"""A correction from its beginning to the raiser, against the database."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from giaoban.kernel.verdict import Refused
from giaoban.messages.models import Message
from giaoban.replies.actions.correcting import begin, drop
from giaoban.replies.actions.drafting import save_draft, submit
from giaoban.replies.actions.judging import give_back, judge
from giaoban.replies.actions.leaving import clear, deliver
from giaoban.replies.models import Commitment, Judgement, Reply
from giaoban.replies.queries.duties import Shelf, duties, to_do, to_judge
from giaoban.replies.queries.gatherings import heard_at
from giaoban.replies.queries.telling import told_of
from giaoban.replies.rules.judging import Said, Verdict
from tests.make import replies

pytestmark = pytest.mark.django_db
WRONG = "Ghi nhầm ngày hoàn thành ở điểm 1."


def corrected(around: replies.Scene, reply: Reply) -> Reply:
    """Return the version that corrects the day at the first point, delivered."""
    drafter, clearer = replies.holder(around.drafter), replies.holder(around.clearer)
    draft = begin(reply, reason=WRONG, holder=drafter, at=around.now)
    first, second = draft.answer.points
    later = replace(first, by_when=timezone.localdate() + timedelta(days=60))
    said = replace(draft.answer, points=(later, second))
    draft = save_draft(around.referral, said, seen_lock=draft.lock, holder=drafter, at=around.now)
    clear(submit(draft, holder=drafter, at=around.now), holder=clearer, at=around.now)
    day = timezone.localdate(around.now)
    return deliver(draft, replies.dispatch(number="91/PKTHTĐT", on=day), holder=drafter, at=around.now)


def test_a_correction_goes_the_whole_way_and_every_version_and_judgement_stays(client: Client) -> None:
    around, reply = replies.answered()
    secretary = replies.holder(around.secretary)
    kept = replies.commitment(reply=reply)
    judge(reply, around.opinion, Said(Verdict.ANSWERED), holder=secretary, at=around.now)

    new = corrected(around, reply)

    around.referral.refresh_from_db()
    kept.refresh_from_db()
    assert (new.version, new.erratum.of, around.referral.state) == (2, reply, "closed")
    assert Judgement.objects.get().reply == reply
    assert (kept.state, Commitment.objects.filter(state="open").count()) == ("replaced", 1)
    assert Message.objects.filter(code="reply_corrected").exists()
    assert any(WRONG in words for _, words in told_of(around.opinion, [around.referral], secretary))

    client.force_login(around.secretary)
    page = client.get(f"/replies/{new.pk}/opinions/{around.opinion.pk}/").content.decode()
    assert WRONG in page
    assert f"<ins>{new.points.all()[0].by_when:%d/%m/%Y}</ins>" in page
    assert f"<del>{reply.points.all()[0].by_when:%d/%m/%Y}</del>" in page

    judge(new, around.opinion, Said(Verdict.PARTLY), holder=secretary, at=around.now)
    around.referral.refresh_from_db()
    assert around.referral.state == "delivered"
    assert Judgement.objects.count() == 2


def test_what_is_being_corrected_lies_on_the_agencys_shelf_and_is_dropped_without_a_trace() -> None:
    around, reply = replies.answered()
    drafter, now = replies.holder(around.drafter), around.now

    draft = begin(reply, reason=WRONG, holder=drafter, at=now)
    again = begin(reply, reason=WRONG, holder=drafter, at=now)

    assert (again, list(to_do(drafter, now=now))) == (draft, [around.referral])
    assert list(duties(drafter, Shelf.WRITE, now=now)) == [around.referral]
    assert list(to_judge(replies.holder(around.secretary))) != []

    drop(draft, holder=drafter)

    assert list(Reply.objects.all()) == [reply]
    assert list(to_do(drafter, now=now)) == []


def test_nothing_is_corrected_away_while_an_objection_waits_and_a_return_makes_it_the_new_draft() -> None:
    around, reply = replies.answered()
    drafter, office = replies.holder(around.drafter), replies.holder(around.office)
    draft = begin(reply, reason=WRONG, holder=drafter, at=around.now)
    submit(draft, holder=drafter, at=around.now)
    replies.judgement(reply=reply, opinion=around.opinion)
    clear(draft, holder=replies.holder(around.clearer), at=around.now)
    signed = replies.dispatch(number="91/PKT", on=timezone.localdate(around.now))
    with pytest.raises(Refused) as refused:
        deliver(draft, signed, holder=drafter, at=around.now)
    assert refused.value.refusal.code == "objected"

    due = replies.later_meeting(around.referral.due_meeting)
    give_back(reply, reason="Chưa rõ.", due=due, holder=office, at=around.now)

    draft = Reply.objects.get(pk=draft.pk)
    assert (draft.state, draft.is_correction, draft.cleared_by) == ("draft", False, None)


def test_a_reply_corrected_after_its_meeting_did_not_come_late() -> None:
    around, reply = replies.answered()
    due = around.referral.due_meeting
    later = replies.later_meeting(due)
    after = due.starts_at + timedelta(days=1)
    draft = begin(reply, reason=WRONG, holder=replies.holder(around.drafter), at=after)
    Reply.objects.filter(pk=draft.pk).update(
        state="delivered", delivered_at=after, document_number="91", document_date=after, signer="TP"
    )

    heard = heard_at(later, replies.holder(around.office), now=after + timedelta(days=1))

    assert heard == []
