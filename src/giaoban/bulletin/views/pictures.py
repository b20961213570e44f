"""Pictures of a contribution: all of them, adding one, who agreed, taking one out, and the picture itself."""

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.bulletin.actions import pictures as actions
from giaoban.bulletin.forms.pictures import AgreedForm, PictureForm
from giaoban.bulletin.http import PLACES
from giaoban.bulletin.http.pictures import keep_picture, picture_handed_out
from giaoban.bulletin.models import Contribution
from giaoban.bulletin.queries import pictures as queries
from giaoban.bulletin.rules import pictures as rules
from giaoban.bulletin.rules.contributions import Hand
from giaoban.bulletin.rules.stages import Stage
from giaoban.kernel.actor import Actor
from giaoban.kernel.verdict import Refused, enforce
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask
from giaoban.ui.stored import forget
from giaoban.ui.wording import refusal_sentence

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the pictures of a contribution, with who agreed to each."""
    row = get_object_or_404(queries.contributions_pictured_by(request.holder), pk=pk)
    found, hand = list(row.pictures.all()), queries.hand_of(request.holder, row)
    edition, stage = row.section.edition.facts, Stage(row.state)
    facts = {
        "row": row,
        "pictures": found,
        "back": _back(row, hand),
        "no_add": rules.why_not_add(edition, stage, hand, pictures=len(found)),
        "no_touch": rules.why_not_touch(edition, stage, hand),
    }
    return render(request, "bulletin/pictures.html", facts)


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add a picture to a contribution."""
    row = get_object_or_404(queries.contributions_pictured_by(request.holder), pk=pk)
    hand, pictures = queries.hand_of(request.holder, row), row.pictures.count()
    enforce(rules.why_not_add(row.section.edition.facts, Stage(row.state), hand, pictures=pictures))
    form = PictureForm(request.POST or None, request.FILES or None)
    if form.is_valid() and _added(request, row, form):
        return done(request, _("The picture is kept with the contribution."), _page(row))
    return render(request, "bulletin/add_picture.html", {"row": row, "form": form})


def _added(request: SignedInRequest, row: Contribution, form: PictureForm) -> bool:
    """Store the picture and add it; one that no contribution holds afterwards is not kept."""
    kept, picture, hand = None, None, queries.hand_of(request.holder, row)
    once, now, actor = form.once_key, timezone.now(), _actor(request, row)
    try:
        kept = keep_picture(form.cleaned_data["picture"])
        picture = actions.add_picture(row, kept, form.said, hand=hand, once=once, at=now, actor=actor)
    except Refused as refused:
        form.add_error("picture", refusal_sentence(refused.refusal))
    finally:
        if kept is not None and (picture is None or picture.path != kept.path):
            forget(kept.path)
    return picture is not None


@require_safe
def picture(request: SignedInRequest, pk: int) -> FileResponse:
    """Return one picture itself."""
    return picture_handed_out(get_object_or_404(queries.pictures_visible_to(request.holder), pk=pk))


@form_methods
def agree(request: SignedInRequest, pk: int) -> HttpResponse:
    """Record that the people on a picture agreed."""
    found = get_object_or_404(queries.pictures_kept_by(request.holder), pk=pk)
    row = found.contribution
    hand = queries.hand_of(request.holder, row)
    enforce(rules.why_not_touch(row.section.edition.facts, Stage(row.state), hand))
    form = AgreedForm(request.POST or None)
    if form.is_valid():
        by, now, actor = form.cleaned_data["by"], timezone.now(), _actor(request, row)
        act = lambda: actions.agree_to_picture(found, by=by, hand=hand, at=now, actor=actor)  # noqa: E731
        if PLACES.attempt(form, act):
            return done(request, _("Noted. The picture may be printed."), _page(row))
    question = Question(
        heading=_("Record who agreed"),
        button=_("Record it"),
        to=_page(row),
        back=_("Pictures"),
        over=found.caption,
        icon="check",
    )
    return ask(request, form, question)


@require_POST
def take_back(request: SignedInRequest, pk: int) -> HttpResponse:
    """Print and show a picture no more, because somebody on it no longer agrees."""
    found = get_object_or_404(queries.pictures_kept_by(request.holder), pk=pk)
    row = found.contribution
    actions.take_picture_back(found, at=timezone.now(), actor=_actor(request, row))
    return done(request, _("Noted. Nobody reads or prints the picture any more."), _page(row))


@require_POST
def remove(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a picture out of a contribution for good."""
    found = get_object_or_404(queries.pictures_kept_by(request.holder), pk=pk)
    row = found.contribution
    hand = queries.hand_of(request.holder, row)
    forget(actions.remove_picture(found, hand=hand, actor=_actor(request, row)))
    return done(request, _("The picture is taken out."), _page(row))


def _actor(request: SignedInRequest, row: Contribution) -> Actor:
    edits = queries.hand_of(request.holder, row) is Hand.EDITOR
    return request.holder.actor(Verb.EDIT_BULLETIN if edits else Verb.CONTRIBUTE, row.target)


def _page(row: Contribution) -> str:
    return reverse("bulletin:pictures", args=[row.pk])


def _back(row: Contribution, hand: Hand) -> str:
    return reverse("bulletin:versions", args=[row.pk]) if hand is Hand.EDITOR else row.get_absolute_url()
