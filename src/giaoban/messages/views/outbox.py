"""Pages of the office: what waits, what could not be sent, whom to call, who would be told."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from giaoban.access.http import SignedInRequest, must
from giaoban.access.rules import Verb
from giaoban.messages.actions import office
from giaoban.messages.forms import MomentForm
from giaoban.messages.http import previewed, rows_of
from giaoban.messages.queries import outbox
from giaoban.messages.queries.outbox import Shelf

A_PAGE = 50
MOST_CALLS = 500


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show one shelf of the outbox; what could not be sent unless another is asked for."""
    _require(request)
    asked = request.GET.get("shelf", "")
    shelf = Shelf(asked) if asked in set(Shelf) else Shelf.FAILED
    page = Paginator(outbox.shelf_of(request.holder, shelf), A_PAGE).get_page(request.GET.get("page"))
    facts = {
        "page": page,
        "rows": rows_of(page.object_list),
        "shelf": shelf.value,
        "counts": outbox.counts(request.holder),
        "seen_at": outbox.worker_seen_at(),
        "now": timezone.now(),
    }
    return render(request, "messages/outbox.html", facts)


@require_POST
def retry(request: SignedInRequest, pk: int) -> HttpResponse:
    """Try one message again."""
    message = get_object_or_404(outbox.visible_to(request.holder), pk=pk)
    office.retry(message, holder=request.holder, now=timezone.now())
    messages.success(request, _("It is tried again within a minute."))
    return redirect("messages:outbox")


@require_POST
def give_up(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give one message up."""
    message = get_object_or_404(outbox.visible_to(request.holder), pk=pk)
    office.give_up(message, holder=request.holder)
    messages.success(request, _("Given up. Nobody tries to send it any more."))
    return redirect("messages:outbox")


@require_POST
def told(request: SignedInRequest, pk: int) -> HttpResponse:
    """Keep that one message was told by telephone."""
    message = get_object_or_404(outbox.visible_to(request.holder), pk=pk)
    office.mark_told([message], holder=request.holder, now=timezone.now())
    messages.success(request, _("Marked as told by telephone."))
    return redirect("messages:outbox")


@require_safe
def calls(request: SignedInRequest) -> HttpResponse:
    """Show the list of calls, to be printed and ticked, or ticked here."""
    _require(request)
    rows = rows_of(outbox.shelf_of(request.holder, Shelf.CALLS)[:MOST_CALLS])
    host = outbox.hosts_of(request.holder).first()
    return render(request, "messages/calls.html", {"rows": rows, "host": host, "today": timezone.localdate()})


@require_POST
def told_many(request: SignedInRequest) -> HttpResponse:
    """Keep that the ticked calls were made."""
    _require(request)
    keys = [key for key in request.POST.getlist("calls") if key.isascii() and key.isdigit() and len(key) < 19]  # noqa: PLR2004  # a key fits 18 digits
    rows = list(outbox.shelf_of(request.holder, Shelf.CALLS).filter(pk__in=keys))
    done = office.mark_told(rows, holder=request.holder, now=timezone.now())
    messages.success(
        request, ngettext("%(done)s call is ticked.", "%(done)s calls are ticked.", done) % {"done": done}
    )
    return redirect("messages:calls")


@require_safe
def preview(request: SignedInRequest) -> HttpResponse:
    """Show who would be reminded at a moment; nothing is sent."""
    _require(request)
    now = timezone.localtime()
    asked = request.GET if "day" in request.GET else None
    form = MomentForm(asked, initial={"day": now.date(), "time": now.time().replace(second=0, microsecond=0)})
    at = form.moment if form.is_valid() else now
    rows = [row for host in outbox.hosts_of(request.holder) for row in previewed(host, at)]
    return render(request, "messages/preview.html", {"form": form, "rows": rows, "at": at})


def _require(request: SignedInRequest) -> None:
    must(request, Verb.SEND_MESSAGES)
