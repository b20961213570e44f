"""What no case of the chair, erratum or published answer may say, and what is kept once.

The database refuses it, whoever writes.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db.models import F, Model

from giaoban.replies.models import (
    ChairCase,
    Clarification,
    ClarificationAnswer,
    Commitment,
    Erratum,
    Judgement,
    KeptDraft,
    KeptPoint,
    Petition,
    PointReply,
    PublishedOrigin,
    PublishedVersion,
    ReadOut,
    Reply,
)
from giaoban.replies.rules.drafting import State
from tests.impossible import BLANKS, Lie, believed, believed_twice
from tests.make import opinions, organisation, replies

pytestmark = pytest.mark.django_db
LONG_AGO = datetime(2015, 1, 1, tzinfo=UTC)
LATE = datetime(2040, 1, 1, tzinfo=UTC)

LIES: dict[str, list[Lie]] = {
    "proposed": [
        ({"proposed": "shout"}, "chair_case_course_is_known"),
        ({"decided": "shout", "decided_at": LATE}, "chair_case_course_is_known"),
        ({"proposed": "", "reason": "", "proposed_at": None}, "chair_case_was_proposed_or_decided"),
        ({"reason": ""}, "chair_case_proposal_is_whole"),
        ({"reason": BLANKS}, "chair_case_proposal_is_whole"),
        ({"proposed_at": None}, "chair_case_proposal_is_whole"),
        ({"decided": "settle"}, "chair_case_decided_then"),
        ({"decided_at": LATE}, "chair_case_decided_then"),
    ],
    "to be given back": [({"proposed": "settle"}, "chair_case_due_of_a_return")],
    "erratum": [
        ({"reason": ""}, "erratum_says_what_was_wrong"),
        ({"reason": BLANKS}, "erratum_says_what_was_wrong"),
        ({"of": F("reply")}, "erratum_is_of_another_version"),
    ],
    "published": [
        ({"reply": None}, "published_of_one_answer"),
        ({"asked": BLANKS}, "published_says_what_was_asked"),
        ({"answered": BLANKS}, "published_says_what_was_answered"),
        ({"taken_back_at": LATE}, "published_taken_back_by_somebody"),
        ({"taken_back_at": LATE, "taken_back_post": BLANKS}, "published_taken_back_by_somebody"),
        ({"taken_back_post": "Văn phòng"}, "published_taken_back_by_somebody"),
    ],
    "published origin": [({"version": 0}, "published_origin_version_from_one")],
    "promise": [
        ({"state": "lost", "closed_at": LATE, "note": "Xong."}, "commitment_state_is_known"),
        ({"agency": None}, "commitment_is_owed_by_one"),
    ],
    "petition": [
        ({"body": BLANKS}, "petition_is_a_document"),
        ({"proposal": BLANKS}, "petition_is_a_document"),
    ],
    "question": [({"reason": BLANKS}, "clarification_says_why")],
    "answered above": [({"answered_at": LONG_AGO}, "petition_answered_after_it_was_sent")],
}
TWINS: dict[str, list[Lie]] = {
    "delivered": [({}, "reply_version_unique_in_referral")],
    "draft": [({"version": 9}, "reply_one_open_version")],
    "point": [({}, "point_answered_once_a_version")],
    "judgement of a post": [({}, "judgement_once_a_post_and_version")],
    "judgement of a unit": [({}, "judgement_once_a_unit_and_version")],
    "explained by a post": [({}, "clarification_answered_once_a_post")],
    "explained by a unit": [({}, "clarification_answered_once_a_unit")],
    "published": [({}, "published_once_a_reply")],
    "published on the spot": [({}, "published_once_an_answer_on_the_spot")],
    "published origin": [({}, "published_origin_once")],
    "petition": [({}, "petition_one_waits")],
    "kept point": [({}, "kept_point_once_a_draft")],
    "read out": [({}, "read_out_once_a_meeting")],
}


def delivered() -> Reply:
    """Return a reply that was delivered."""
    return replies.answered()[1]


def judgement(*, with_post: bool = False) -> Judgement:
    """Return what a raiser says of a reply, by the post or for a unit whose post nobody knows."""
    around, reply = replies.answered()
    made = replies.judgement(reply=reply, opinion=around.opinion)
    made.post = organisation.post(unit=made.unit) if with_post else None
    made.save()
    return made


def chair_case(**proposed: object) -> ChairCase:
    """Return what is proposed to the chair about a judgement."""
    told = {"proposed": "give_back", "reason": "Còn chung chung.", "proposed_at": LATE, **proposed}
    return ChairCase.objects.create(judgement=judgement(), **told)


def erratum() -> Erratum:
    """Return that a new version puts a delivered one right."""
    first = delivered()
    draft = replies.reply(referral=first.referral, state=State.DRAFT, version=2)
    return Erratum.objects.create(reply=draft, of=first, reason="Sai số.", by_post="Phòng", begun_at=LATE)


def published(**of: object) -> PublishedVersion:
    """Return an answer that everybody may read."""
    answer = of or {"reply": delivered()}
    said = {"asked": "Mương lấp.", "answered": "Sẽ nạo vét.", "by_post": "Văn phòng", "approved_at": LATE}
    return PublishedVersion.objects.create(host=organisation.host(), once=uuid4(), **said, **answer)


def published_origin() -> PublishedOrigin:
    """Return the opinion behind a published answer."""
    item = published()
    opinion = opinions.opinion()
    return PublishedOrigin.objects.create(published=item, opinion=opinion, version=1, unit=opinion.unit)


def petition() -> Petition:
    """Return that a matter waits above."""
    return replies.petition(referral=replies.scene().referral)


def answered_above() -> Petition:
    """Return a petition that was answered."""
    reply = delivered()
    made = replies.petition(referral=reply.referral)
    made.state, made.answer, made.answered_at = "answered", reply, made.sent_at
    made.save()
    return made


def question() -> Clarification:
    """Return what an agency asks."""
    around = replies.scene()
    asked = {"question": "Đoạn nào?", "reason": "Để đo.", "asked_at": around.now, "once": uuid4()}
    return Clarification.objects.create(referral=around.referral, agency=around.agency, **asked)


def explained(*, with_post: bool = False) -> ClarificationAnswer:
    """Return what a raiser answers, by the post or for a unit."""
    asked = question()
    opinion = asked.referral.origins.get().opinion
    post = organisation.post(unit=opinion.unit) if with_post else None
    return ClarificationAnswer.objects.create(
        clarification=asked, opinion=opinion, unit=opinion.unit, post=post, text="Đầu ngõ.", answered_at=LATE
    )


def promise() -> Commitment:
    """Return what a reply promises."""
    return replies.commitment(reply=delivered())


def point() -> PointReply:
    """Return what a reply says to the first point."""
    return delivered().points.all()[0]


def kept_point() -> KeptPoint:
    """Return what an agency had drafted about a point before an answer from above came."""
    waits = petition()
    matter = waits.referral
    kept = KeptDraft.objects.create(petition=waits, agency=matter.lead, text="1. Đã đo.", drafted_at=LATE)
    return KeptPoint.objects.create(kept=kept, point=matter.points.all()[0], found="Đã đo.")


def read_out() -> ReadOut:
    """Return that a reply was read out."""
    reply = delivered()
    return ReadOut.objects.create(meeting=reply.referral.due_meeting, reply=reply, by_post="Chủ trì", at=LATE)


ROWS: dict[str, Callable[[], Model]] = {
    "delivered": delivered,
    "draft": lambda: erratum().reply,
    "point": point,
    "judgement of a post": lambda: judgement(with_post=True),
    "judgement of a unit": judgement,
    "proposed": chair_case,
    "to be given back": lambda: chair_case(due=opinions.opinion().meeting),
    "erratum": erratum,
    "published": published,
    "published on the spot": lambda: published(spoken=opinions.on_spot_answer(opinion=opinions.opinion())),
    "published origin": published_origin,
    "petition": petition,
    "answered above": answered_above,
    "question": question,
    "explained by a post": lambda: explained(with_post=True),
    "explained by a unit": explained,
    "promise": promise,
    "kept point": kept_point,
    "read out": read_out,
}


@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []


@pytest.mark.parametrize("name", TWINS)
def test_the_database_keeps_no_second(name: str) -> None:
    assert believed_twice(ROWS[name](), TWINS[name]) == []
