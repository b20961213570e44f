"""A holder of a post of an agency says who stands in while away, and ends it early."""

from typing import Final

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.directory.forms.standing_in import StandInForm
from giaoban.directory.http import done
from giaoban.directory.queries import standing_in as queries
from giaoban.kernel.actor import Actor
from giaoban.organisation.actions import standing_in as actions
from giaoban.organisation.models import Post
from giaoban.organisation.queries.standing_in import may_stand_in
from giaoban.ui.forms import Form, Places
from giaoban.ui.questions import Question, ask
from giaoban.ui.wording import short_day

form_methods = require_http_methods(["GET", "HEAD", "POST"])
BESIDE: Final = Places(
    {
        "stand_in_past": "on",
        "stands_in_already": "on",
        "not_of_the_agency": "person",
        **dict.fromkeys(("stand_in_backwards", "stand_in_too_long", "outlasts_holder"), "until"),
    }
)


@form_methods
def name(request: SignedInRequest, pk: int) -> HttpResponse:
    """Say who stands in for oneself in a post of an agency."""
    today = timezone.localdate()
    own = get_object_or_404(queries.terms_given_up_for_a_while(request.holder, today), pk=pk)
    form = StandInForm(request.POST or None, people=may_stand_in(own, today), day=today)
    if form.is_valid():
        person, actor = form.cleaned_data["person"], _actor(request, own.post)
        act = lambda: actions.name_stand_in(own, person, away=form.away, today=today, actor=actor)  # noqa: E731
        if made := BESIDE.attempt(form, act):
            told = _("%(person)s stands in up to %(day)s and has been told.")
            facts = {"person": person.full_name, "day": short_day(made.valid_to or today)}
            return done(request, told % facts, "directory:agency", own.post.agency_id)
    follows = (
        _("On these days they may do all that you may do at your agency; you go on holding your post."),
        _("What they have drafted themselves they cannot clear."),
        _("With the last day it ends by itself; you can end it earlier."),
    )
    heading, button = _("Who stands in for you?"), _("Let them stand in")
    return ask(request, form, _of(own.post, heading, button, follows))


@form_methods
def end(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let somebody stand in no longer."""
    today = timezone.localdate()
    term = get_object_or_404(queries.stand_ins_ended(request.holder, today), pk=pk)
    form = Form(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.end_stand_in(term, today=today, actor=_actor(request, term.post))
        told = _("%(person)s stands in up to today and no longer, and has been told.")
        named = {"person": term.person.full_name}
        return done(request, told % named, "directory:agency", term.post.agency_id)
    follows = (
        _("Up to the end of today they keep the rights of your post; from tomorrow on they have none."),
    )
    heading = _("End it for %(person)s?") % {"person": term.person.full_name}
    return ask(request, form, _of(term.post, heading, _("End it today"), follows))


def _actor(request: SignedInRequest, post: Post) -> Actor:
    target = Target(post.host_id, agencies=frozenset({post.agency_id or 0}))
    return request.holder.actor(Verb.NAME_STAND_INS, target)


def _of(post: Post, heading: str, button: str, follows: tuple[str, ...]) -> Question:
    to = reverse("directory:agency", args=[post.agency_id])
    back = post.agency.name if post.agency else post.name
    return Question(heading, button, to, back, over=post.name, icon="users", consequences=follows)
