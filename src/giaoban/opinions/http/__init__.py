"""Bringing a refused act of this area back to the form it came from, and its reader back to their desk."""

from dataclasses import dataclass
from typing import Final

from django.forms import BaseForm
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import Refusal
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State
from giaoban.opinions.rules.naming import Finding, masked, named_in
from giaoban.ui.forms import Places
from giaoban.ui.wording import refusal_sentence

PLACES: Final = Places(
    {
        "no_text": "text",
        "unknown_code": "code",
        "many_wrong_codes": "code",
        "marked_secret": "text",
        "no_title": "title",
        "no_earlier": "beside",
        "same_referral": "beside",
        "other_host": "beside",
        "in_another_matter": "beside",
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
        "typed_before": "source",
        "no_direction": "what",
        "direction_past": "due_on",
        "direction_too_far": "due_on",
        "direction_not_held": "to",
        "no_direction_outcome": "outcome",
    }
)
attempt = PLACES.attempt
# The fields that hold somebody's words.
WORDS: Final = ("text", "ask", "place", "gist", "answer", "what", "outcome")


def refused(form: BaseForm, refusal: Refusal | None) -> bool:
    """Return whether there is a refusal, and put its sentence where it belongs."""
    if refusal is None:
        return False
    PLACES.tell(form, refusal)
    return True


def is_marked(*forms: BaseForm) -> bool:
    """Return whether a state secret stands in what was typed, and say so beside each field that holds it."""
    found = False
    for form in forms:
        wrong = form.errors  # the form reads what was typed before anything is added to it
        for name in form.fields:
            refusal = why_not_type(str(form.data.get(form.add_prefix(name), "")))
            if refusal is not None:
                wrong.pop(name, None)
                form.add_error(name, refusal_sentence(refusal))
                found = True
    return found


def typed_in(request: HttpRequest) -> QueryDict | None:
    """Return what was typed, masked where its writer chose so with one tap; ``None`` if nothing was sent."""
    if request.method != "POST":
        return None
    typed = request.POST.copy()
    for name in typed if "mask" in typed else ():
        if name.rpartition("-")[2] in WORDS:
            typed[name] = masked(str(typed[name]))
    return typed


def led_to(*forms: BaseForm) -> tuple[Finding, ...]:
    """Return what in the words of ``forms`` may lead to one citizen."""
    said = (str(form.data.get(form.add_prefix(name), "")) for form in forms for name in WORDS)
    return tuple(each for text in said for each in named_in(text))


def warns(request: HttpRequest, *forms: BaseForm) -> tuple[Finding, ...]:
    """Return what the writer has to be told of once before it is saved; nothing where they were told."""
    return () if "keep" in request.POST else led_to(*forms)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where somebody works at the opinions of a meeting, and what the way back there is called."""

    address: str
    label: str


def session_behind(request: HttpRequest, meeting: Meeting) -> Desk | None:
    """Return the desk of a meeting that is in session if this page was opened from there."""
    if request.GET.get("from") != "session" or meeting.state != State.IN_SESSION:
        return None
    return Desk(reverse("opinions:session", args=[meeting.pk]), _("Back to the live desk"))
