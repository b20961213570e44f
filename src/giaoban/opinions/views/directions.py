"""Directions of leaders: given on an opinion, taken note of, carried out, taken back, and their list."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest, must
from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.opinions.actions import directions as actions
from giaoban.opinions.forms.directions import DirectionForm, OutcomeForm, TakeBackForm
from giaoban.opinions.http import attempt, is_marked, typed_in, warns
from giaoban.opinions.models import Direction
from giaoban.opinions.queries import directions as queries
from giaoban.opinions.queries import visible_to
from giaoban.opinions.rules import directions as rules
from giaoban.ui.forms import Form
from giaoban.ui.paging import A_PAGE

page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def direction_list(request: SignedInRequest) -> HttpResponse:
    """List the directions that this person may read: those under way, or those that are over."""
    must(request, Verb.SEE_DIRECTIONS)
    seen, tab = queries.visible_to(request.holder), request.GET.get("state", "")
    shelves = {"open": seen.filter(queries.OPEN), "over": seen.exclude(queries.OPEN).order_by("-given_at")}
    chosen = tab if tab in shelves else "open"
    facts = {
        "is_open": chosen == "open",
        "is_over": chosen == "over",
        "counts": {name: rows.count() for name, rows in shelves.items()},
        "page": Paginator(shelves[chosen], A_PAGE).get_page(request.GET.get("page")),
        "today": timezone.localdate(),
    }
    return render(request, "opinions/directions.html", facts)


@page
def give_direction(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give a direction on an opinion."""
    reach = within(request.holder, Verb.GIVE_DIRECTIONS, Paths(host="host_id"))
    opinion = get_object_or_404(visible_to(request.holder).filter(reach).select_related("host"), pk=pk)
    form = DirectionForm(typed_in(request), held=queries.held_matters(opinion))
    named = warns(request, form)
    if _is_ready(request, form) and not named:
        directing, holder = form.directing, request.holder
        given = attempt(form, lambda: actions.give(opinion, directing, holder=holder, at=timezone.now()))
        if given is not None:
            messages.success(request, _("The direction has been given."))
            return redirect(opinion)
    refusal = rules.why_not_direct(opinion.facts)
    facts = {"opinion": opinion, "form": form, "refusal": refusal, "named": named}
    return render(request, "opinions/give_direction.html", facts)


@require_safe
def direction(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one direction with what became of it."""
    one = get_object_or_404(queries.visible_to(request.holder), pk=pk)
    facts = {
        "direction": one,
        "reads_opinion": visible_to(request.holder).filter(pk=one.opinion_id).exists(),
        "does": _does(one, request.holder),
        "may_take_back": _may_take_back(one, request.holder),
        "today": timezone.localdate(),
    }
    return render(request, "opinions/direction.html", facts)


@require_POST
def note_direction(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take note of a direction."""
    one = actions.note(_own(request, pk), holder=request.holder, at=timezone.now())
    messages.success(request, _("Taken note of. Write what came of it when it is done."))
    return redirect(one)


@page
def carry_out_direction(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say that a direction was carried out, and what came of it."""
    one, form = _own(request, pk), OutcomeForm(typed_in(request))
    named = warns(request, form)
    if _is_ready(request, form) and not named:
        outcome, holder = form.cleaned_data["outcome"], request.holder
        if attempt(form, lambda: actions.carry_out(one, outcome=outcome, holder=holder, at=timezone.now())):
            messages.success(request, _("Kept. Whoever gave the direction reads it now."))
            return redirect(one)
    facts = {"direction": one, "form": form, "today": timezone.localdate(), "named": named}
    return render(request, "opinions/carry_out_direction.html", facts)


@page
def take_back_direction(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a direction back, with the reason."""
    reach = within(request.holder, Verb.GIVE_DIRECTIONS, queries.OF_HOST)
    one = get_object_or_404(queries.visible_to(request.holder).filter(reach), pk=pk)
    form = TakeBackForm(request.POST or None)
    if form.is_bound and not is_marked(form) and form.is_valid():
        reason, holder = form.cleaned_data["reason"], request.holder
        if attempt(form, lambda: actions.take_back(one, reason=reason, holder=holder, at=timezone.now())):
            messages.success(request, _("The direction has been taken back."))
            return redirect(one)
    facts = {"direction": one, "form": form, "today": timezone.localdate()}
    return render(request, "opinions/take_back_direction.html", facts)


def _is_ready(request: SignedInRequest, form: Form) -> bool:
    """Whether what was typed can be taken; what was masked with one tap is shown once more."""
    return form.is_bound and not is_marked(form) and form.is_valid() and "mask" not in request.POST


def _own(request: SignedInRequest, pk: int) -> Direction:
    """Return a direction that this person is to carry out."""
    one = get_object_or_404(queries.visible_to(request.holder), pk=pk)
    if request.holder.grant_for(*actions.addressed(one)) is None:
        raise Http404
    return one


def _does(one: Direction, holder: Holder) -> bool:
    return one.is_open and holder.grant_for(*actions.addressed(one)) is not None


def _may_take_back(one: Direction, holder: Holder) -> bool:
    gave = one.post_id in holder.posts_for(Verb.GIVE_DIRECTIONS)
    return gave and rules.why_not(rules.State(one.state), rules.Verb.TAKE_BACK) is None
