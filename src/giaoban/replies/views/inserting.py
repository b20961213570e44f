"""Putting a template into a point of the reply form, as it was typed so far."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import QueryDict
from django.utils.translation import gettext as _

from giaoban.access.http import SignedInRequest
from giaoban.opinions.models import Referral
from giaoban.replies.forms.writing import WORDS_OF_PARTS
from giaoban.replies.queries.templates import offered_to
from giaoban.replies.rules.templates import PARTS, inserted


def with_template(request: SignedInRequest, referral: Referral) -> QueryDict:
    """Return what was sent with the chosen template in the empty parts of its point; says what was kept.

    A template that was switched off meanwhile, or none, leaves everything as it was typed.
    """
    typed, number = request.POST.copy(), request.POST.get("insert", "")
    key = typed.get(f"template_{number}", "")
    chosen = next((one for one in offered_to(referral) if str(one.pk) == key), None)
    if chosen is None:
        messages.warning(request, _("Choose a template first. Nothing was changed."))
        return typed
    done = inserted({part: typed.get(f"{part}_{number}", "") for part in PARTS}, chosen.wording)
    for part in done.filled:
        typed[f"{part}_{number}"] = done.parts[part]
    if done.filled:
        messages.success(request, _("The template is in. Fill every gap «…» before you submit."))
    if done.kept:
        left = _("What you had typed stayed as it is: %(parts)s. The template was not put there.")
        messages.warning(request, left % {"parts": _named(done.kept)})
    return typed


def _named(parts: Sequence[str]) -> str:
    return "; ".join(f"“{WORDS_OF_PARTS[part]}”" for part in parts)
