"""What may be done about the bulletin: its plan, its editions, contributions to them."""

from giaoban.bulletin.actions.contributing import hand_in, save_draft, say_nothing
from giaoban.bulletin.actions.documents import DocumentPlan, enter_document, remove_document
from giaoban.bulletin.actions.editing import accept, return_contribution, revise
from giaoban.bulletin.actions.editions import (
    EditionPlan,
    approve,
    begin_editing,
    collect,
    give_back,
    issue,
    note_erratum,
    plan_edition,
    set_imprint,
    submit,
)
from giaoban.bulletin.actions.plans import change_planned, end_planned, plan_section, take_offered_plan
from giaoban.bulletin.actions.sections import add_section, leave_out, take_in

__all__ = [
    "DocumentPlan",
    "EditionPlan",
    "accept",
    "add_section",
    "approve",
    "begin_editing",
    "change_planned",
    "collect",
    "end_planned",
    "enter_document",
    "give_back",
    "hand_in",
    "issue",
    "leave_out",
    "note_erratum",
    "plan_edition",
    "plan_section",
    "remove_document",
    "return_contribution",
    "revise",
    "save_draft",
    "say_nothing",
    "set_imprint",
    "submit",
    "take_in",
    "take_offered_plan",
]
