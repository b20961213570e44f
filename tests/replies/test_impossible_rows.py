"""What no reply, judgement or promise may say: the database refuses it, whoever writes.

What spans two tables no constraint can see. That no point of a submitted reply is empty says
``drafting.why_not_submit``, asked while the referral is locked.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db.models import F, Model

from giaoban.replies.models import (
    Clarification,
    ClarificationAnswer,
    Extension,
    Judgement,
    KeptDraft,
    Part,
    Progress,
    Reply,
    ReplyTemplate,
    Return,
)
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.judging import Verdict
from tests.impossible import BLANKS, Lie, believed
from tests.make import organisation, replies

LONG_AGO = datetime(2015, 1, 1, tzinfo=UTC)
LATE = datetime(2040, 1, 1, tzinfo=UTC)

LIES: dict[str, list[Lie]] = {
    "draft": [
        ({"version": 0}, "reply_version_from_one"),
        ({"lock": 0}, "reply_lock_from_one"),
        ({"state": "lost"}, "reply_state_is_known"),
        ({"delivered_at": LATE}, "reply_delivered_is_a_document"),
        ({"document_number": "87/PKT"}, "reply_delivered_is_a_document"),
        ({"from_paper": True}, "reply_from_paper_is_delivered"),
        ({"cleared_at": LATE}, "reply_cleared_by_somebody_then"),
        ({"state": "cleared"}, "reply_cleared_by_somebody"),
        ({"state": "delivered"}, "reply_delivered_is_a_document"),
        ({"state": "submitted", "outcome": None}, "reply_submitted_has_an_outcome"),
    ],
    "cleared": [
        ({"cleared_at": None}, "reply_cleared_by_somebody_then"),
        ({"cleared_by": None, "cleared_at": None}, "reply_cleared_by_somebody"),
        ({"cleared_by": F("drafted_by")}, "reply_cleared_by_a_second_person"),
        ({"cleared_at": LONG_AGO}, "reply_cleared_after_it_was_drafted"),
        ({"state": "submitted"}, "reply_cleared_by_somebody_then"),
    ],
    "delivered": [
        ({"document_number": ""}, "reply_delivered_is_a_document"),
        ({"document_date": None}, "reply_delivered_is_a_document"),
        ({"signer": ""}, "reply_delivered_is_a_document"),
        ({"delivered_at": None}, "reply_delivered_is_a_document"),
        ({"delivered_at": LONG_AGO}, "reply_delivered_after_it_was_cleared"),
        ({"outcome": None}, "reply_submitted_has_an_outcome"),
    ],
    "judgement": [
        ({"verdict": "splendid"}, "judgement_verdict_is_known"),
        ({"settled_because": "Đã giải thích."}, "judgement_settled_was_an_objection"),
    ],
    "petition": [
        ({"state": "lost"}, "petition_state_is_known"),
        ({"number": ""}, "petition_is_a_document"),
        ({"follow_days": 0}, "petition_is_followed"),
        ({"received_number": "112"}, "petition_received_has_its_number"),
        ({"state": "answered"}, "petition_answered_has_its_answer"),
        ({"answered_at": LATE}, "petition_answered_has_its_answer"),
        ({"state": "taken_back", "taken_back_because": "Nhầm."}, "petition_taken_back_says_why"),
        ({"taken_back_because": "Nhầm."}, "petition_taken_back_says_why"),
    ],
    "return": [
        ({"reason": ""}, "return_has_a_reason"),
        ({"reason": BLANKS}, "return_has_a_reason"),
    ],
    "explained": [
        ({"text": BLANKS}, "clarification_answer_has_words"),
    ],
    "promise": [
        ({"what": ""}, "commitment_has_words"),
        ({"what": BLANKS}, "commitment_has_words"),
        ({"state": "done"}, "commitment_closed_has_"),
        ({"state": "done", "closed_at": LONG_AGO}, "commitment_closed_has_a_note"),
        ({"state": "dropped", "closed_at": LONG_AGO}, "commitment_closed_has_a_note"),
        ({"state": "done", "note": "Xong."}, "commitment_closed_has_its_time"),
        ({"closed_at": LONG_AGO}, "commitment_closed_has_its_time"),
        ({"reply_point": None}, "commitment_has_one_source"),
        ({"state": "confirmed"}, "commitment_closed_has_"),
    ],
    "step": [
        ({"kind": "splendid"}, "progress_kind_is_known"),
        ({"text": ""}, "progress_says_something"),
        ({"text": BLANKS}, "progress_says_something"),
        ({"kind": "moved"}, "progress_moved_to_a_later_day"),
        ({"due_on": LATE.date()}, "progress_moved_to_a_later_day"),
        (
            {"kind": "moved", "was_on": LATE.date(), "due_on": LONG_AGO.date()},
            "progress_moved_to_a_later_day",
        ),
        ({"kind": "confirmed"}, "progress_of_raisers_names_whose"),
        ({"on_behalf": True}, "progress_of_raisers_names_whose"),
    ],
    "kept draft": [({"text": BLANKS}, "kept_draft_says_something")],
    "template": [
        ({"title": BLANKS}, "reply_template_has_a_title"),
        ({"title": "Khác"}, "reply_template_title_once_a_field|title"),
    ],
    "part": [
        ({"what": ""}, "part_asks_something"),
        ({"text": "Đã đo."}, "part_answered_has_words_and_day"),
        ({"answered_at": LATE}, "part_answered_has_words_and_day"),
        ({"text": "Đã đo.", "answered_at": LONG_AGO}, "part_answered_after_it_was_asked"),
    ],
    "question": [
        ({"question": BLANKS}, "clarification_asks_something"),
        ({"question": ""}, "clarification_asks_something"),
        ({"reason": ""}, "clarification_says_why"),
    ],
    "wish": [
        ({"reason": ""}, "extension_says_why"),
        ({"state": "lost", "told": "Không.", "decided_at": LATE}, "extension_state_is_known"),
        ({"state": "refused"}, "extension_decided_says_when_and_why"),
        ({"told": "Được."}, "extension_decided_says_when_and_why"),
        ({"state": "granted", "told": "Được.", "decided_at": LATE}, "extension_granted_names_its_meeting"),
        (
            {"state": "granted", "told": "Được.", "decided_at": LATE, "due": F("due_before")},
            "extension_moves_the_meeting",
        ),
    ],
}


def version(state: State) -> Reply:
    """Return a later version of a reply, as it stands; a cleared one has a clearer."""
    around, _ = replies.answered()
    clearer = around.clearer if state is State.CLEARED else None
    return replies.reply(
        referral=around.referral, state=state, version=2, drafter=around.drafter, clearer=clearer
    )


def judgement() -> Judgement:
    """Return a judgement that a reply is an answer."""
    around, delivered = replies.answered()
    return replies.judgement(reply=delivered, opinion=around.opinion, verdict=Verdict.ANSWERED)


def returned() -> Return:
    """Return a reply that was given back."""
    around, delivered = replies.answered()
    due = around.referral.due_meeting
    return Return.objects.create(reply=delivered, reason="Chưa rõ.", due_meeting=due, at=around.now)


def explained() -> ClarificationAnswer:
    """Return what the raiser answers."""
    asked = question()
    opinion = asked.referral.origins.all()[0].opinion
    return ClarificationAnswer.objects.create(
        clarification=asked, opinion=opinion, unit=opinion.unit, text="Đầu ngõ.", answered_at=LATE
    )


def step() -> Progress:
    """Return what an agency reports of a promise."""
    promise = replies.commitment(reply=replies.answered()[1])
    return Progress.objects.create(commitment=promise, text="Đang làm.", at=LATE)


def part() -> Part:
    """Return a part that a supporting agency has not answered."""
    around = replies.scene()
    asked = {"what": "Số liệu.", "due_on": around.now.date(), "asked_at": around.now, "once": uuid4()}
    return Part.objects.create(referral=around.referral, agency=around.agency, **asked)


def kept_draft() -> KeptDraft:
    """Return what an agency had drafted before an answer from above came."""
    around = replies.scene()
    above = replies.petition(referral=around.referral)
    return KeptDraft.objects.create(petition=above, agency=around.agency, text="1. Đã đo.", drafted_at=LATE)


def template() -> ReplyTemplate:
    """Return a template of a field that has another one too."""
    first = replies.template(host=organisation.host(), title="Khác")
    return replies.template(host=first.host, field=first.field)


def question() -> Clarification:
    """Return what an agency asks of those who raised a matter."""
    around = replies.scene()
    asked = {"question": "Đoạn nào?", "reason": "Để đo.", "asked_at": around.now, "once": uuid4()}
    return Clarification.objects.create(referral=around.referral, agency=around.agency, **asked)


def wish() -> Extension:
    """Return an undecided wish for a later meeting."""
    around = replies.scene()
    asked = {"reason": "Chờ số liệu.", "asked_at": around.now, "due_before": around.referral.due_meeting}
    return Extension.objects.create(referral=around.referral, agency=around.agency, **asked)


ROWS: dict[str, Callable[[], Model]] = {
    "template": template,
    "kept draft": kept_draft,
    "part": part,
    "question": question,
    "wish": wish,
    "draft": lambda: version(State.DRAFT),
    "cleared": lambda: version(State.CLEARED),
    "delivered": lambda: replies.answered()[1],
    "judgement": judgement,
    "return": returned,
    "explained": explained,
    "petition": lambda: replies.petition(referral=replies.scene().referral),
    "promise": lambda: replies.commitment(reply=replies.answered()[1]),
    "step": step,
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []
