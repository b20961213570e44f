"""What no title, order, supply or survey may say: the database refuses it, whoever writes."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.db.models import F, Model

from giaoban.provision.models import (
    Answer,
    Entitlement,
    MissingNote,
    Option,
    Order,
    OrderLine,
    Publication,
    Question,
    Response,
    Supply,
    Survey,
)
from giaoban.provision.rules.surveys import Answer as Given
from tests.impossible import BLANKS, Lie, believed, believed_twice
from tests.make import organisation, provision

pytestmark = pytest.mark.django_db
BEFORE = date(2013, 1, 1)
LATER = date(2027, 1, 1)
LATE = datetime(2040, 1, 1, tzinfo=UTC)

LIES: dict[str, list[Lie]] = {
    "title": [
        ({"name": ""}, "publication_has_a_name"),
        ({"name": BLANKS}, "publication_has_a_name"),
        ({"kind": "wireless"}, "publication_kind_is_known"),
        ({"frequency": "hourly"}, "publication_frequency_is_known"),
        ({"price": 0}, "publication_price_is_an_amount"),
        ({"valid_to": BEFORE}, "publication_span_in_order"),
    ],
    "entitlement": [
        ({"copies": 0}, "entitlement_is_of_a_copy"),
        ({"basis": BLANKS}, "entitlement_rests_on_a_document"),
        ({"valid_to": BEFORE}, "entitlement_span_in_order"),
    ],
    "order": [
        ({"quarter": 5}, "supply_order_quarter_of_four"),
        ({"reason": "Nhầm."}, "supply_order_correction_has_a_reason"),
    ],
    "correction": [
        ({"reason": ""}, "supply_order_correction_has_a_reason"),
        ({"reason": BLANKS}, "supply_order_correction_has_a_reason"),
    ],
    "order line": [
        ({"copies": 0}, "supply_order_line_is_of_a_copy"),
        ({"amount": -1}, "supply_order_line_costs_no_less_than_nothing"),
    ],
    "supply": [
        ({"given": "lost"}, "supply_given_is_known"),
        ({"given": "part"}, "supply_in_part_says_what_is_missing"),
        ({"given": "part", "missing_months": BLANKS}, "supply_in_part_says_what_is_missing"),
        ({"missing_months": "1,2"}, "supply_in_part_says_what_is_missing"),
        ({"missing_issues": 3}, "supply_in_part_says_what_is_missing"),
    ],
    "missing": [
        ({"settled_at": LATE}, "missing_note_settled_is_answered"),
        ({"settled_at": LATE, "answer": BLANKS}, "missing_note_settled_is_answered"),
        ({"answer": "Đã gửi bù."}, "missing_note_settled_is_answered"),
    ],
    "draft": [
        ({"state": "lost", "opened_at": LATE}, "survey_state_is_known"),
        ({"title": BLANKS}, "survey_says_why"),
        ({"purpose": BLANKS}, "survey_says_why"),
        ({"state": "open"}, "survey_past_draft_was_opened"),
        ({"opened_at": LATE}, "survey_past_draft_was_opened"),
        ({"closed_at": LATE}, "survey_closed_at_a_moment"),
        ({"copied_from": F("id")}, "survey_is_not_its_own_copy"),
    ],
    "open": [
        ({"opened_at": None}, "survey_past_draft_was_opened"),
        ({"state": "closed"}, "survey_closed_at_a_moment"),
    ],
    "question": [
        ({"kind": "riddle"}, "survey_question_kind_is_known"),
        ({"text": BLANKS}, "survey_question_asks_something"),
        ({"least": 7, "most": 3}, "survey_question_least_before_most"),
    ],
    "option": [({"label": BLANKS}, "survey_option_has_a_label")],
    "answer": [
        ({"option": "", "number": None, "text": ""}, "survey_answer_says_something"),
        ({"option": BLANKS[:12], "number": None, "text": BLANKS}, "survey_answer_says_something"),
    ],
}
TWINS: dict[str, list[Lie]] = {
    "title": [({}, "publication_name_once")],
    "entitlement": [
        ({"valid_to": LATER}, "entitlement_begins_once_a_day"),
        ({"valid_from": LATER}, "entitlement_one_is_open"),
    ],
    "order": [
        ({"quarter": 2}, "supply_order_number_once_a_year"),
        ({"number": 9}, "supply_order_one_first_a_time"),
    ],
    "order line": [({}, "supply_order_line_one_a_place")],
    "supply": [({}, "supply_once_a_year")],
    "missing": [({}, "missing_note_one_waits")],
    "question": [({}, "survey_question_code_once")],
    "option": [({}, "survey_option_code_once")],
    "response": [({}, "survey_one_answer_a_cell")],
    "answer": [({}, "survey_answer_chosen_once")],
}


def title() -> Publication:
    """Return a title of a committee."""
    return provision.title(host=organisation.host())


def entitlement() -> Entitlement:
    """Return that cells are to get a title."""
    return provision.entitlement(publication=title(), cell=organisation.unit())


def order() -> Order:
    """Return an order of what cells are entitled to."""
    return provision.order(host=entitlement().publication.host)


def correction() -> Order:
    """Return an order that corrects another one."""
    first = order()
    return Order.objects.create(
        host=first.host,
        year=first.year,
        number=first.number + 1,
        numbered_in=first.numbered_in,
        corrects=first,
        reason="Thêm một chi bộ.",
        made_at=first.made_at,
        once=uuid4(),
    )


def order_line() -> OrderLine:
    """Return the first line of an order."""
    return order().lines.order_by("position")[0]


def supply() -> Supply:
    """Return that a cell got a title."""
    return Supply.objects.create(
        publication=title(), cell=organisation.unit(), year=2026, given="full", noted_on=LATE.date()
    )


def missing() -> MissingNote:
    """Return what did not come and nobody has answered."""
    return provision.missing_note(cell=organisation.unit(), publication=title())


def question() -> Question:
    """Return the question of a survey."""
    return provision.survey(host=organisation.host()).questions.get()


def draft() -> Survey:
    """Return a survey that nobody has opened."""
    return provision.survey(host=organisation.host(), is_open=False)


def response() -> Response:
    """Return what a cell answered to a survey of one question."""
    asked = provision.survey(host=organisation.host())
    said = {asked.questions.get().code: Given(chosen=("yes",))}
    provision.answer(survey=asked, cell=organisation.unit(), answers=said)
    return asked.responses.get()


def answer() -> Answer:
    """Return the answer to one question."""
    return response().answers.get()


ROWS: dict[str, Callable[[], Model]] = {
    "title": title,
    "entitlement": entitlement,
    "order": order,
    "correction": correction,
    "order line": order_line,
    "supply": supply,
    "missing": missing,
    "draft": draft,
    "open": lambda: provision.survey(host=organisation.host()),
    "question": question,
    "option": lambda: Option.objects.create(question=question(), position=1, code="a", label="Có"),
    "response": response,
    "answer": answer,
}


@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []


@pytest.mark.parametrize("name", TWINS)
def test_the_database_keeps_no_second(name: str) -> None:
    assert believed_twice(ROWS[name](), TWINS[name]) == []
