"""Matters: the list of what came back, the page of one, and what the compiler does about them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest, must
from giaoban.access.queries import Paths, within
from giaoban.access.rules import Target, Verb
from giaoban.documents.http import as_file
from giaoban.documents.queries import why_no_paper
from giaoban.opinions import ways
from giaoban.opinions.actions import matters as actions
from giaoban.opinions.forms.matters import BesideForm, TitleForm
from giaoban.opinions.http import attempt
from giaoban.opinions.models import Referral
from giaoban.opinions.queries import matters as queries
from giaoban.opinions.queries import referrals_visible_to
from giaoban.opinions.queries.stories import story_of
from giaoban.opinions.queries.story_papers import story_on_paper
from giaoban.opinions.rules.matters import shares_of
from giaoban.ui.paging import A_PAGE

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def matter_list(request: SignedInRequest) -> HttpResponse:
    must(request, Verb.SEE_MATTERS)
    rows = Paginator(queries.matters_that_came_back(request.holder), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "opinions/matters.html", {"page": rows})


@require_safe
def matter(request: SignedInRequest, pk: int) -> HttpResponse:
    one = get_object_or_404(queries.matters_visible_to(request.holder).select_related("host"), pk=pk)
    story = story_of(one, request.holder, now=timezone.now(), awaited=ways.awaited)
    way_of = ways.ways_of(story.opened, request.holder)
    facts = {
        "matter": one,
        "story": story,
        "rounds": [
            (each, [(to, way := way_of.get(to.referral.pk, ()), shares_of(way)) for to in each.sent])
            for each in story.rounds
        ],
        "compiles": request.holder.grant_for(Verb.COMPILE, Target(host=one.host_id)) is not None,
        "today": timezone.localdate(),
        "why_no_paper": why_no_paper(one.host),
        "lists": request.holder.may(Verb.SEE_MATTERS),
    }
    return render(request, "opinions/matter.html", facts)


@require_safe
def matter_paper(request: SignedInRequest, pk: int, kind: str) -> HttpResponse:
    """Return the story of a matter as a file, as far as its reader may see it."""
    one = get_object_or_404(queries.matters_visible_to(request.holder).select_related("host"), pk=pk)
    made = story_on_paper(one, request.holder, now=timezone.now(), ways_of=ways.ways_of, awaited=ways.awaited)
    return as_file(made, kind)


@page
def put_to_matter(request: SignedInRequest, pk: int) -> HttpResponse:
    one, looks = _referral(request, pk), "look" in request.POST
    earlier = queries.earlier_like(one, request.holder, text=request.POST.get("words", ""))
    form = BesideForm(
        None if looks else request.POST or None, initial=request.POST.dict() if looks else {}, earlier=earlier
    )
    if form.is_valid():
        holder, beside = request.holder, form.chosen
        put = attempt(form, lambda: actions.put_beside(one, beside, holder=holder, at=timezone.now()))
        if put is not None and put.matter is not None:
            messages.success(request, _("Saved: %(code)s.") % {"code": put.code})
            return redirect(put.matter)
    return render(request, "opinions/put_to_matter.html", {"referral": one, "form": form})


@require_POST
def take_out_of_matter(request: SignedInRequest, pk: int) -> HttpResponse:
    one = actions.take_out(_referral(request, pk), holder=request.holder)
    messages.success(request, _("Saved: %(code)s.") % {"code": one.code})
    return redirect("opinions:referral", one.pk)


@page
def rename_matter(request: SignedInRequest, pk: int) -> HttpResponse:
    reach = within(request.holder, Verb.COMPILE, Paths(host="host_id"))
    one = get_object_or_404(queries.matters_visible_to(request.holder).filter(reach), pk=pk)
    form = TitleForm(request.POST or None, initial={"title": one.title})
    if form.is_valid():
        title, holder = form.cleaned_data["title"], request.holder
        renamed = attempt(form, lambda: actions.rename(one, title=title, holder=holder))
        if renamed is not None:
            messages.success(request, _("Saved: %(code)s.") % {"code": one.code})
            return redirect(one)
    return render(request, "opinions/rename_matter.html", {"matter": one, "form": form})


def _referral(request: SignedInRequest, pk: int) -> Referral:
    reach = within(request.holder, Verb.COMPILE, Paths(host="host_id"))
    return get_object_or_404(
        referrals_visible_to(request.holder).filter(reach).select_related("host", "matter"), pk=pk
    )
