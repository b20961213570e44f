"""What is being typed into a form, sent here every second so that a power cut takes no more than that."""

from http import HTTPStatus
from typing import Final

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from giaoban.access.http import SignedInRequest
from giaoban.meetings import actions
from giaoban.ui.http import own_address

NOT_TYPED: Final = frozenset({"csrfmiddlewaretoken", "next"})


@require_POST
def keep(request: SignedInRequest, form: str) -> HttpResponse:
    """Keep what has been typed so far; the answer carries when it was kept, and nothing else."""
    typed = {name: request.POST.get(name, "") for name in request.POST if name not in NOT_TYPED}
    kept = actions.keep_text(request.user, form, fields=typed, now=timezone.now())
    answer = HttpResponse(status=HTTPStatus.NO_CONTENT)
    answer["X-Kept-At"] = kept.saved_at.isoformat()
    return answer


@require_POST
def throw_away(request: SignedInRequest, form: str) -> HttpResponse:
    """Throw away what was kept of a form and go back to it."""
    actions.throw_away_text(request.user, form)
    back = request.POST.get("next", "")
    return redirect(back if own_address(request, back) else "/")
