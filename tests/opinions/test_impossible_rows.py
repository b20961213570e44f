"""What no opinion, referral or step may say: the database refuses it, whoever writes.

What spans two tables no constraint can see. An origin is due after the meeting of its own opinion
(``meetings.rules.next_after``), an agency answers that its committee has that day
(``compiling.why_not_forward``, ``referrals.why_not_answer_here``), and a lead does not support itself
(``compiling.why_not_forward``): the rules say so, asked behind the queue of the committee.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db.models import F, Model

from giaoban.opinions.models import (
    Attachment,
    Correction,
    Direction,
    Origin,
    PaperForm,
    Step,
    Urgency,
    WrongCode,
)
from giaoban.opinions.rules.life import State
from giaoban.opinions.rules.referrals import State as Stands
from giaoban.organisation.rules import Role
from tests.impossible import BLANKS, Lie, believed, believed_twice
from tests.make import access, opinions

LONG_AGO = datetime(2015, 1, 1, tzinfo=UTC)

LIES: dict[str, list[Lie]] = {
    "direction": [
        ({"state": "lost"}, "direction_state_is_known"),
        ({"what": BLANKS}, "direction_says_something"),
        ({"what": ""}, "direction_says_something"),
        ({"agency": None}, "direction_agency_holds_a_matter"),
        ({"state": "noted"}, "direction_noted_has_its_time"),
        ({"noted_by_post": "Phòng"}, "direction_noted_says_who"),
        ({"state": "carried_out"}, "direction_carried_out_says_what_came"),
        (
            {"state": "carried_out", "outcome": "Xong.", "done_by_post": "Phòng"},
            "direction_carried_out_says_what_came",
        ),
        ({"outcome": "Xong."}, "direction_carried_out_says_what_came"),
        ({"state": "taken_back"}, "direction_taken_back_says_why"),
        ({"state": "taken_back", "taken_back_because": "Nhầm."}, "direction_taken_back_says_why"),
        ({"taken_back_because": "Nhầm."}, "direction_taken_back_says_why"),
    ],
    "urgency": [
        ({"read_by": ""}, "urgent_reading_says_which_post"),
        ({"read_by": BLANKS}, "urgent_reading_says_which_post"),
        ({"read_at": None}, "urgent_reading_says_which_post"),
        ({"read_at": datetime(2014, 1, 1, tzinfo=UTC)}, "urgent_read_after_it_was_entered"),
    ],
    "opinion": [
        ({"month": 0}, "opinion_month_exists"),
        ({"month": 13}, "opinion_month_exists"),
        ({"number": 0}, "opinion_number_from_one"),
        ({"version": 0}, "opinion_version_from_one"),
        ({"text": ""}, "opinion_has_words"),
        ({"text": BLANKS}, "opinion_has_words"),
        ({"kind": "rumour"}, "opinion_kind_is_known"),
        ({"severity": "deadly", "severity_reason": "Nặng."}, "opinion_severity_is_known"),
        ({"state": "lost"}, "opinion_state_is_known"),
        ({"severity": "pressing"}, "opinion_grave_has_a_reason"),
        ({"severity": "difficult"}, "opinion_grave_has_a_reason"),
        ({"severity": "pressing", "severity_reason": BLANKS}, "opinion_grave_has_a_reason"),
        ({"kind": "report"}, "opinion_request_can_ask"),
        ({"kind": "public_mood"}, "opinion_request_can_ask"),
        ({"kind": "good_practice"}, "opinion_request_can_ask"),
        ({"state": "noted"}, "opinion_noted_is_no_request"),
        ({"words_removed_at": LONG_AGO}, "opinion_forgotten_is_public_mood"),
        ({"topic": 1}, "opinion_topic_is_of_a_report"),
        ({"state": "forwarded"}, "opinion_forwarded_is_a_request_with_a_field"),
        ({"state": "ruled_out"}, "opinion_reason_only_if_set_aside"),
        ({"set_aside_reason": "Trùng."}, "opinion_reason_only_if_set_aside"),
        ({"state": "already_answered", "set_aside_reason": "Trùng."}, "opinion_already_answered"),
    ],
    "settled": [
        ({"answered_by": None}, "opinion_already_answered_says_where"),
        ({"state": "ruled_out"}, "opinion_already_answered_says_where"),
    ],
    "correction": [
        ({"text": ""}, "correction_has_words"),
        ({"text": BLANKS}, "correction_has_words"),
    ],
    "spoken": [
        ({"text": ""}, "on_spot_answer_has_words"),
        ({"text": BLANKS}, "on_spot_answer_has_words"),
        ({"answered_by": BLANKS}, "on_spot_answer_says_who"),
        ({"answered_by": ""}, "on_spot_answer_says_who"),
        ({"withdrawn_at": LONG_AGO}, "on_spot_answer_withdrawn_had_closed_the_matter"),
    ],
    "sent": [
        ({"month": 13}, "referral_month_exists"),
        ({"version": 0}, "referral_version_from_one"),
        ({"title": ""}, "referral_has_a_title"),
        ({"title": BLANKS}, "referral_has_a_title"),
        ({"state": "lost"}, "referral_state_is_known"),
        ({"channel": "shouted"}, "referral_channel_is_known"),
        ({"state": "delivered"}, "referral_delivered_has_its_time"),
        ({"state": "refused"}, "referral_refused_has_a_reason"),
        ({"state": "refused", "refused_because": BLANKS}, "referral_refused_has_a_reason"),
        ({"refused_because": "Không thuộc thẩm quyền."}, "referral_refused_has_a_reason"),
        ({"returns": 1}, "referral_given_back_was_delivered"),
        ({"state": "recalled"}, "referral_recalled_has_its_time"),
        ({"recalled_at": F("forwarded_at")}, "referral_recalled_has_its_time"),
        ({"state": "recalled", "recalled_at": LONG_AGO}, "referral_recalled_after_it_was_forwarded"),
        ({"due_meeting": F("raised_meeting")}, "referral_due_after_it_was_raised"),
        ({"first_due_meeting": F("raised_meeting")}, "referral_due_after_it_was_raised"),
    ],
    "delivered": [
        ({"state": "accepted"}, "referral_delivered_has_its_time"),
        ({"first_delivered_at": LONG_AGO}, "referral_delivered_after_it_was_forwarded"),
        ({"state": "returned"}, "referral_returned_was_given_back"),
        ({"state": "closed"}, "referral_closed_has_its_time"),
        ({"closed_at": F("first_delivered_at")}, "referral_closed_has_its_time"),
        ({"state": "closed", "closed_at": LONG_AGO}, "referral_closed_after_it_was_delivered"),
    ],
    "point": [
        ({"number": 0}, "point_number_from_one"),
        ({"text": ""}, "point_has_words"),
        ({"text": BLANKS}, "point_has_words"),
    ],
    "step": [
        ({"verb": "accept", "to_agency": None}, "step_says_who_had_it"),
        ({"to_agency": None}, "step_onward_says_where"),
        *(
            ({"verb": verb, "to_agency": None, "from_agency": F("to_agency")}, "step_says_why")
            for verb in ("recall", "take_apart", "take_in")
        ),
    ],
    "passed_on": [
        ({"reason": ""}, "step_says_why"),
        ({"reason": BLANKS}, "step_says_why"),
        ({"verb": "lose", "to_agency": None}, "step_verb_is_known"),
        ({"ground": 1}, "step_ground_is_of_a_refusal"),
        ({"verb": "accept"}, "step_onward_says_where"),
    ],
    "file": [
        ({"opinion": None}, "attachment_stands_with_one"),
        ({"held": "film"}, "attachment_kind_is_known"),
        ({"path": BLANKS}, "attachment_has_a_name"),
        ({"name": BLANKS}, "attachment_has_a_name"),
    ],
    "wrong code": [
        ({"place": ""}, "wrong_code_has_a_place"),
        ({"place": BLANKS}, "wrong_code_has_a_place"),
    ],
    "matter": [
        ({"title": BLANKS}, "matter_has_a_title"),
        ({"code": BLANKS}, "matter_has_a_code"),
    ],
}
TWINS: dict[str, list[Lie]] = {
    "opinion": [({"code": "NC-khác"}, "opinion_number_unique_in_month")],
    "origin": [({"is_first": False}, "origin_once_a_referral")],
    "point": [({}, "point_number_unique_in_referral")],
    "paper form": [({"code": "ABC234"}, "paper_form_once_a_cell_and_meeting")],
}


def correction() -> Correction:
    """Return a correction of some opinion."""
    said = opinions.opinion()
    return Correction.objects.create(opinion=said, text="12 hộ.", author=access.account(), made_at=LONG_AGO)


def step(*, onward: bool) -> Step:
    """Return the first step of a referral, or one by which it was passed on."""
    sent = opinions.referral()
    return Step.objects.create(
        referral=sent,
        verb="transfer" if onward else "forward",
        from_agency=sent.lead if onward else None,
        to_agency=sent.lead,
        reason="Nhầm." if onward else "",
        at=LONG_AGO,
    )


def attachment() -> Attachment:
    """Return a photo that stands with an opinion."""
    return Attachment.objects.create(
        opinion=opinions.opinion(),
        path="a.jpg",
        name="a.jpg",
        held="photo",
        size=1,
        added_at=LONG_AGO,
        once=uuid4(),
    )


def origin() -> Origin:
    """Return where a referral came from."""
    return opinions.referral().origins.get()


def paper_form() -> PaperForm:
    """Return the form of a cell for a meeting."""
    said = opinions.opinion()
    return PaperForm.objects.create(meeting=said.meeting, unit=said.unit, code="ABC235", made_at=LONG_AGO)


def urgency() -> Urgency:
    return Urgency.objects.create(
        opinion=opinions.opinion(urgent=True), since=LONG_AGO, read_at=LONG_AGO, read_by="Ủy viên"
    )


def direction() -> Direction:
    sent = opinions.referral()
    return opinions.direction(opinion=sent.origins.get().opinion, by=access.account(role=Role.CHAIR), to=sent)


ROWS: dict[str, Callable[[], Model]] = {
    "opinion": opinions.opinion,
    "settled": lambda: opinions.opinion(state=State.ALREADY_ANSWERED),
    "correction": correction,
    "urgency": urgency,
    "direction": direction,
    "spoken": lambda: opinions.on_spot_answer(opinion=opinions.opinion()),
    "sent": opinions.referral,
    "delivered": lambda: opinions.referral(state=Stands.DELIVERED),
    "point": lambda: opinions.referral().points.all()[0],
    "step": lambda: step(onward=False),
    "passed_on": lambda: step(onward=True),
    "file": attachment,
    "wrong code": lambda: WrongCode.objects.create(place="0" * 16, at=LONG_AGO),
    "matter": lambda: opinions.matter(opinions.referral()),
    "origin": origin,
    "paper form": paper_form,
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", TWINS)
def test_the_database_keeps_no_second(name: str) -> None:
    assert believed_twice(ROWS[name](), TWINS[name]) == []


@pytest.mark.django_db
def test_a_referral_has_one_first_origin() -> None:
    first = origin()
    lie: Lie = ({"opinion": opinions.opinion(meeting=first.opinion.meeting)}, "origin_one_is_first")

    assert believed_twice(first, [lie]) == []
