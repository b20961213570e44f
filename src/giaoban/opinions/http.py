"""Bringing a refused act back to the form it came from, with everything that was typed."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from django.forms import BaseForm

from giaoban.kernel.verdict import Refusal, Refused
from giaoban.ui.wording import refusal_sentence

Done = TypeVar("Done")

# Beside which field the sentence of a refusal stands; any other stands on top.
PLACES: Mapping[str, str] = {
    "no_text": "text",
    "nothing_said": "gist",
    "too_long": "text",
    "no_ask": "ask",
    "cannot_ask": "is_request",
    "wish_in_the_past": "wished_by",
    "no_reason": "reason",
    "no_severity_reason": "reason",
    "no_answer_chosen": "answer",
    "not_answered_yet": "answer",
    "no_answerer": "answered_by",
    "no_field": "field",
    "no_lead": "lead",
    "lead_not_listed": "lead",
    "helper_not_listed": "supporting",
    "lead_supports": "supporting",
    "no_points": "points",
    "empty_point": "points",
    "points_too_long": "points",
    "names_somebody": "text",
    "mood_names_somebody": "kind",
    "not_checked": "checked",
    "post_ended": "unit",
    "same_agency": "to",
    "not_listed": "to",
    "refused_before": "reason",
}


def attempt(form: BaseForm, act: Callable[[], Done]) -> Done | None:
    """Return what ``act`` did, or ``None`` and leave the sentence of its refusal with the form.

    The action has been undone by then; the form keeps everything that was typed.
    """
    try:
        return act()
    except Refused as stopped:
        refused(form, stopped.refusal)
        return None


def refused(form: BaseForm, refusal: Refusal | None) -> bool:
    """Return whether there is a refusal, and put its sentence where it belongs."""
    if refusal is None:
        return False
    place = PLACES.get(refusal.code)
    form.add_error(place if place in form.fields else None, refusal_sentence(refusal))
    return True
