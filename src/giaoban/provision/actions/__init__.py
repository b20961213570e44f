"""What is done about supply and surveys. Every act locks, enforces, changes, saves and records."""

from giaoban.provision.actions.orders import correct_order, make_order
from giaoban.provision.actions.supply import miss, note_supply, settle_missing
from giaoban.provision.actions.surveys import (
    QuestionPlan,
    Sheet,
    SurveyPlan,
    add_question,
    answer_survey,
    begin_survey,
    close_survey,
    open_survey,
    remove_question,
)
from giaoban.provision.actions.titles import (
    EntitlementPlan,
    PublicationPlan,
    add_publication,
    edit_publication,
    end_entitlement,
    entitle,
)

__all__ = [
    "EntitlementPlan",
    "PublicationPlan",
    "QuestionPlan",
    "Sheet",
    "SurveyPlan",
    "add_publication",
    "add_question",
    "answer_survey",
    "begin_survey",
    "close_survey",
    "correct_order",
    "edit_publication",
    "end_entitlement",
    "entitle",
    "make_order",
    "miss",
    "note_supply",
    "open_survey",
    "remove_question",
    "settle_missing",
]
