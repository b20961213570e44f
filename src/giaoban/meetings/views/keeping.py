"""What is being typed into a form, sent here every second so that a power cut takes no more than that."""

import re
from typing import Final

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from giaoban.access.http import SignedInRequest
from giaoban.meetings import actions
from giaoban.ui.http import own_address

KEPT_AS: Final = "kept-as"
NOT_TYPED: Final = frozenset({"csrfmiddlewaretoken", "next", KEPT_AS})
NAME: Final = re.compile(r"[a-z]+-[0-9]{1,19}")


@require_POST
def keep(request: SignedInRequest) -> HttpResponse:
    """Keep what has been typed so far; only an answer that says when has kept it."""
    answer = HttpResponse()
    form = request.POST.get(KEPT_AS, "")
    if NAME.fullmatch(form):
        typed = {name: request.POST.get(name, "") for name in request.POST if name not in NOT_TYPED}
        kept = actions.keep_text(request.user, form, fields=typed, now=timezone.now())
        answer["X-Kept-At"] = kept.saved_at.isoformat()
    return answer


@require_POST
def throw_away(request: SignedInRequest) -> HttpResponse:
    """Throw away what was kept of a form and go back to it."""
    actions.throw_away_text(request.user, request.POST.get(KEPT_AS, ""))
    back = request.POST.get("next", "")
    return redirect(back if own_address(request, back) else "/")
