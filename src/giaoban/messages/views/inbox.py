"""Pages of one's own messages: read them, mark them read, choose how to be told."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.kernel.actor import Actor
from giaoban.messages.actions import office
from giaoban.messages.forms import ChoiceForm
from giaoban.messages.http import rows_of
from giaoban.messages.queries import outbox
from giaoban.messages.queries.choices import choice_of
from giaoban.messages.queries.directory import offered_by

A_PAGE = 20


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show this person's messages, newest first."""
    page = Paginator(outbox.own(request.holder), A_PAGE).get_page(request.GET.get("page"))
    facts = {
        "page": page,
        "rows": rows_of(page.object_list),
        "unread": outbox.unread(request.holder),
        "sees_outbox": request.holder.may(Verb.SEND_MESSAGES),
        "may_choose": not request.holder.limited,
    }
    return render(request, "messages/inbox.html", facts)


@require_POST
def open_one(request: SignedInRequest, pk: int) -> HttpResponse:
    """Mark one message read and lead to what it is about."""
    message = get_object_or_404(outbox.own(request.holder), pk=pk)
    office.mark_read([message], now=timezone.now())
    return redirect(message.link or "messages:inbox")


@require_POST
def read_all(request: SignedInRequest) -> HttpResponse:
    """Mark everything read."""
    office.mark_read(list(outbox.own(request.holder).filter(read_at__isnull=True)), now=timezone.now())
    return redirect("messages:inbox")


@require_http_methods(["GET", "HEAD", "POST"])
def choice(request: SignedInRequest) -> HttpResponse:
    """Choose how to be told; whoever came by the month's link reads messages and no more."""
    if request.holder.limited:
        return redirect("messages:inbox")
    person = request.user.person
    kept = choice_of(person)
    initial = {"way": kept.way, "language": kept.language}
    form = ChoiceForm(request.POST or None, offered=offered_by(person.host), initial=initial)
    if form.is_valid():
        post = request.holder.grants[0] if request.holder.grants else None
        actor = Actor(
            request.holder.account,
            request.holder.name,
            post.post_name if post else "",
            post.role if post else "",
        )
        office.choose(
            person, way=form.cleaned_data["way"], language=form.cleaned_data["language"], actor=actor
        )
        messages.success(request, _("Kept. It holds from the next message on."))
        return redirect("messages:inbox")
    return render(request, "messages/choice.html", {"form": form, "person": person})
