"""A reply objected to after it went back: proposed by the office, decided by the chair."""

from dataclasses import replace

import pytest
from django.test import Client

from giaoban.access.models import Account
from giaoban.kernel.verdict import Refused
from giaoban.messages.models import Message
from giaoban.opinions.rules.life import State as OpinionState
from giaoban.organisation.rules import Role
from giaoban.replies.actions.again import Proposed, propose
from giaoban.replies.actions.drafting import NO_DRAFT, save_draft, submit
from giaoban.replies.actions.judging import give_back, settle
from giaoban.replies.models import ChairCase, Judgement, Reply
from giaoban.replies.queries.again import for_the_chair, for_the_office
from giaoban.replies.queries.telling import told_of
from giaoban.replies.rules.again import Course
from giaoban.replies.rules.judging import Verdict
from tests.make import access, opinions, replies

pytestmark = pytest.mark.django_db
STANDS = "Văn bản lần hai đã nêu rõ ở trang 2."


def objected_again() -> tuple[replies.Scene, Reply, Judgement, Account]:
    """Return a matter whose second reply is objected to, and the chair."""
    around, first = replies.answered()
    replies.judgement(reply=first, opinion=around.opinion)
    due = replies.later_meeting(around.referral.due_meeting)
    give_back(first, reason="Chưa rõ.", due=due, holder=replies.holder(around.office), at=around.now)
    around.referral.refresh_from_db()
    around.referral.state = "delivered"
    around.referral.save(update_fields=["state"])
    second = replies.reply(referral=around.referral, version=2, at=around.now)
    objection = replies.judgement(reply=second, opinion=around.opinion)
    return around, second, objection, access.account(role=Role.CHAIR, host=around.opinion.host)


def test_the_office_proposes_and_the_chair_decides_what_it_likes(client: Client) -> None:
    around, reply, objection, chair = objected_again()
    office, head = replies.holder(around.office), replies.holder(chair)
    later = replies.later_meeting(around.referral.due_meeting, days=56)
    with pytest.raises(Refused) as refused:
        give_back(reply, reason="Vẫn chưa rõ.", due=later, holder=office, at=around.now)
    assert refused.value.refusal.code == "for_the_chair"
    assert list(for_the_office(office)) == [objection]

    proposed = Proposed(Course.GIVE_BACK, "Vẫn chưa rõ ai làm.", later)
    case = propose(objection, proposed, holder=office, at=around.now)
    again = propose(objection, proposed, holder=office, at=around.now)

    assert (again, list(for_the_office(office)), list(for_the_chair(head))) == (case, [], [objection])
    told = Message.objects.filter(code="return_proposed").values_list("person", flat=True)
    assert set(told) == {chair.person_id}

    client.force_login(chair)
    assert "Vẫn chưa rõ ai làm." in client.get("/replies/objections/").content.decode()
    settle(objection, reason=STANDS, holder=head, at=around.now)

    case.refresh_from_db()
    around.referral.refresh_from_db()
    assert (case.decided, around.referral.state) == ("settle", "closed")
    secretary = replies.holder(around.secretary)
    way = [words for _, words in told_of(around.opinion, [around.referral], secretary)]
    assert [words.partition(":")[0] for words in way if STANDS in words] == [
        "Chủ trì quyết định giữ văn bản trả lời"
    ]


def test_the_form_of_the_office_keeps_a_proposal_and_that_of_the_chair_gives_back(client: Client) -> None:
    around, _, objection, chair = objected_again()
    later = replies.later_meeting(around.referral.due_meeting, days=56)
    address = f"/replies/judgements/{objection.pk}/give-back/"
    typed = {"reason": "Vẫn chưa rõ ai làm.", "due": str(later.pk)}

    client.force_login(around.office)
    client.post(address, typed)
    around.referral.refresh_from_db()
    assert (around.referral.state, ChairCase.objects.get().proposed) == ("delivered", "give_back")

    client.force_login(chair)
    assert "Vẫn chưa rõ ai làm." in client.get(address).content.decode()
    client.post(address, typed)
    around.referral.refresh_from_db()
    assert (around.referral.state, around.referral.returns) == ("returned", 2)
    assert ChairCase.objects.get().decided == "give_back"


def test_what_came_back_is_shown_as_the_fields_hold_it_and_not_submitted_unchanged(client: Client) -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion)
    later = replies.later_meeting(around.referral.due_meeting)
    drafter = replies.holder(around.drafter)
    give_back(
        reply, reason="Chưa nêu ai làm.", due=later, holder=replies.holder(around.office), at=around.now
    )
    client.force_login(around.drafter)

    shown = client.get(f"/replies/referrals/{around.referral.pk}/write/").context
    saved = save_draft(around.referral, reply.answer, seen_lock=NO_DRAFT, holder=drafter, at=around.now)
    with pytest.raises(Refused) as refused:
        submit(saved, holder=drafter, at=around.now)
    point = replace(reply.answer.points[0], who="Trạm Quản lý đường bộ")
    better = replace(reply.answer, points=(point, *reply.answer.points[1:]))
    handed_in = submit(
        save_draft(around.referral, better, seen_lock=saved.lock, holder=drafter, at=around.now),
        holder=drafter,
        at=around.now,
    )

    assert shown["answered"] == len(reply.answer.points)
    assert [lack.code for lack in shown["missing"]] == ["same_again"]
    assert refused.value.refusal.code == "same_again"
    assert handed_in.state == "submitted"


def test_raisers_are_told_that_a_reply_went_back_or_why_it_did_not(client: Client) -> None:
    around, reply = replies.answered()
    beside = opinions.opinion(meeting=around.opinion.meeting, state=OpinionState.FORWARDED)
    due = around.referral.due_meeting
    around.referral.origins.create(opinion=beside, first_due_meeting=due, due_meeting=due)
    neighbour = access.account(role=Role.SECRETARY, unit=beside.unit)
    replies.judgement(reply=reply, opinion=beside, verdict=Verdict.ANSWERED)
    replies.judgement(reply=reply, opinion=around.opinion)
    later, office = replies.later_meeting(due), replies.holder(around.office)
    aside, kept = replies.answered()
    objection = replies.judgement(reply=kept, opinion=aside.opinion)

    give_back(reply, reason="Chưa nêu ai làm.", due=later, holder=office, at=around.now)
    settle(objection, reason=STANDS, holder=replies.holder(aside.office), at=around.now)
    client.force_login(neighbour)
    shown = client.get(f"/replies/{reply.pk}/opinions/{beside.pk}/").content.decode()

    codes = ("reply_asked_again", "objection_settled")
    told = set(Message.objects.filter(code__in=codes).values_list("code", "person"))
    assert told == {
        ("reply_asked_again", around.secretary.person_id),
        ("reply_asked_again", neighbour.person_id),
        ("objection_settled", aside.secretary.person_id),
    }
    assert "Chưa nêu ai làm." in shown
    assert "Nơi khác cùng nêu chưa đồng ý" in shown
