"""The code on a slip: where it is looked up without signing in, and the slip that is printed."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.http.sessions import client_address
from giaoban.opinions import queries
from giaoban.opinions.actions.codes import look_up
from giaoban.opinions.forms.codes import CodeForm
from giaoban.opinions.http import attempt, refused
from giaoban.opinions.queries.codes import Told, written_on_slip
from giaoban.opinions.rules.codes import UNKNOWN
from giaoban.ui.codes import picture


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Tell in one sentence how far the opinion has come whose code somebody holds, and nothing else."""
    form = CodeForm(request.POST or None)
    told = _told(request, form) if form.is_valid() else None
    if form.is_valid() and told is None:
        refused(form, UNKNOWN)
    return render(request, "opinions/code.html", {"form": form, "told": told})


@require_safe
def slip(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the slip of an opinion to print: its code, where it is looked up, whom to call."""
    opinion = get_object_or_404(queries.visible_to(request.holder).select_related("host"), pk=pk)
    address = request.build_absolute_uri(reverse("opinions:code"))
    facts = {"opinion": opinion, "code": written_on_slip(opinion), "address": address}
    return render(request, "opinions/slip.html", facts | {"picture": picture(address)})


def _told(request: HttpRequest, form: CodeForm) -> Told | None:
    typed, came_from = form.cleaned_data["code"], client_address(request)
    return attempt(form, lambda: look_up(typed, came_from=came_from, at=timezone.now()))
