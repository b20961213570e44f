"""Approving what everybody may read: what waits, the words beside the original, taking back, opening."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.replies.actions import publishing as actions
from giaoban.replies.forms.publishing import ApproveForm
from giaoban.replies.http import attempt
from giaoban.replies.queries import masking, publishing
from giaoban.replies.queries.masking_spoken import (
    spoken_approved_by,
    spoken_desk,
    spoken_item,
    spoken_waiting,
)
from giaoban.replies.rules.publishing import why_not_open
from giaoban.ui.paging import A_PAGE


@require_safe
def approvals(request: SignedInRequest) -> HttpResponse:
    """Show which answers nobody but those concerned reads yet."""
    if not request.holder.may(Verb.APPROVE_PUBLISHED):
        raise Http404
    rows = Paginator(masking.to_publish(request.holder), A_PAGE).get_page(request.GET.get("page"))
    hosts = [(host, publishing.is_open(host)) for host in publishing.hosts_opened_by(request.holder)]
    facts = {"page": rows, "rows": masking.told(list(rows)), "hosts": hosts}
    return render(request, "replies/approvals.html", facts)


@require_http_methods(["GET", "HEAD", "POST"])
def approve(request: SignedInRequest, pk: int) -> HttpResponse:
    """Type the words for everybody beside the original ones, and publish them."""
    reply = get_object_or_404(masking.approved_by(request.holder), pk=pk)
    item, desk = masking.item_of(reply, request.holder), masking.desk_for(reply)
    typed = {"asked": desk.suggested.asked, "answered": desk.suggested.answered, "seen": item.seen}
    form = ApproveForm(request.POST or None, initial=typed)
    if form.is_valid():
        words, now = form.approval, timezone.now()
        kept = attempt(form, lambda: actions.approve(reply, words, holder=request.holder, at=now))
        if kept is not None:
            messages.success(request, _("Published: %(code)s.") % {"code": reply.referral.code})
            return redirect("replies:approvals")
    facts = {"reply": reply, "desk": desk, "form": form, "seen": item.seen, "refusal": why_not_open(item)}
    return render(request, "replies/approve_published.html", facts)


@require_safe
def spoken_approvals(request: SignedInRequest) -> HttpResponse:
    """Show which answers on the spot nobody but those concerned reads yet."""
    if not request.holder.may(Verb.APPROVE_PUBLISHED):
        raise Http404
    rows = Paginator(spoken_waiting(request.holder), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "replies/spoken_approvals.html", {"page": rows})


@require_http_methods(["GET", "HEAD", "POST"])
def approve_spoken(request: SignedInRequest, pk: int) -> HttpResponse:
    """Type the words for everybody beside what was asked and answered at the meeting, and publish them."""
    answer = get_object_or_404(spoken_approved_by(request.holder), pk=pk)
    item, desk = spoken_item(answer, request.holder), spoken_desk(answer)
    typed = {"asked": desk.suggested.asked, "answered": desk.suggested.answered, "seen": item.seen}
    form = ApproveForm(request.POST or None, initial=typed)
    if form.is_valid():
        words, now = form.approval, timezone.now()
        kept = attempt(form, lambda: actions.approve_spoken(answer, words, holder=request.holder, at=now))
        if kept is not None:
            messages.success(request, _("Published: %(code)s.") % {"code": answer.opinion.code})
            return redirect("replies:spoken-approvals")
    facts = {"answer": answer, "desk": desk, "form": form, "seen": item.seen, "refusal": why_not_open(item)}
    return render(request, "replies/approve_spoken.html", facts)


@require_POST
def take_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let nobody read a published version any more."""
    published = get_object_or_404(publishing.taken_back_by(request.holder), pk=pk)
    actions.take_back(published, holder=request.holder, at=timezone.now())
    messages.success(request, _("Taken back: nobody reads it any more."))
    return redirect("replies:approvals")


@require_POST
def open_shelf(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let anybody read what a committee published."""
    host = get_object_or_404(publishing.hosts_opened_by(request.holder), pk=pk)
    actions.open_shelf(host, holder=request.holder, at=timezone.now())
    messages.success(request, _("Open: anybody reads it without signing in."))
    return redirect("replies:approvals")


@require_POST
def close_shelf(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let only those who sign in read what a committee published."""
    host = get_object_or_404(publishing.hosts_opened_by(request.holder), pk=pk)
    actions.close_shelf(host, holder=request.holder)
    messages.success(request, _("Closed: only those who sign in read it."))
    return redirect("replies:approvals")
