"""Bringing a refused act of this area back to the form it came from, and its reader back to their desk."""

from dataclasses import dataclass
from typing import Final

from django.forms import BaseForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import Refusal
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import State
from giaoban.ui.forms import Places

PLACES: Final = Places(
    {
        "no_text": "text",
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
    }
)
attempt = PLACES.attempt


def refused(form: BaseForm, refusal: Refusal | None) -> bool:
    """Return whether there is a refusal, and put its sentence where it belongs."""
    if refusal is None:
        return False
    PLACES.tell(form, refusal)
    return True


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
