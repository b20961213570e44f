"""Pages of printed copies: how many each commune and cell gets of an edition, as a page and as files."""

from collections.abc import Iterator

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.bulletin.actions.copies import set_copies, take_as_print_run
from giaoban.bulletin.forms.copies import CopiesForm
from giaoban.bulletin.http import PLACES
from giaoban.bulletin.models import Edition
from giaoban.bulletin.queries.copies import CopiesToPrint, copies_to_print, wishes_on
from giaoban.bulletin.queries.visibility import editions_edited_by, editions_visible_to
from giaoban.bulletin.rules.copies import STANDARD, Wish, why_not_set
from giaoban.bulletin.rules.editions import why_not_change
from giaoban.kernel.verdict import enforce
from giaoban.organisation.models import Unit
from giaoban.organisation.queries import units_on
from giaoban.ui import workbooks
from giaoban.ui.http import done
from giaoban.ui.questions import Question, ask
from giaoban.ui.workbooks import Listing, as_workbook

NAMES, COUNTS, NOTES = 44, 10, 40


@require_safe
def index(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show how many printed copies each commune and cell gets of an edition."""
    edition = _edition(request, pk)
    edits = request.holder.grant_for(Verb.EDIT_BULLETIN, edition.target) is not None
    facts = {
        "edition": edition,
        "run": copies_to_print(edition),
        "edits": edits and edition.meets_on >= timezone.localdate(),
        "takes": edits and why_not_change(edition.facts) is None,
    }
    return render(request, "bulletin/copies.html", facts)


@require_safe
def as_csv(request: SignedInRequest, pk: int) -> HttpResponse:
    """Return the copies as a table."""
    edition = _edition(request, pk)
    listing = _listing(edition, copies_to_print(edition))
    return workbooks.as_csv(_name(edition), [listing.columns, *listing.rows, listing.total])


@require_safe
def as_excel(request: SignedInRequest, pk: int) -> HttpResponse:
    """Return the copies as a workbook."""
    edition = _edition(request, pk)
    return as_workbook(
        _name(edition), _listing(edition, copies_to_print(edition)), (NAMES, NAMES, COUNTS, NOTES)
    )


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: SignedInRequest, pk: int, unit: int = 0) -> HttpResponse:
    """Set how many copies a unit gets, or every cell for which nothing is set."""
    edition, today = get_object_or_404(editions_edited_by(request.holder), pk=pk), timezone.localdate()
    place = get_object_or_404(units_on(edition.host, edition.meets_on), pk=unit) if unit else None
    enforce(why_not_set(0, is_over=edition.meets_on < today))
    form = CopiesForm(request.POST or None, initial=_begun(edition, place))
    if form.is_valid():
        wish, once = form.wish, form.cleaned_data["once"]
        actor = request.holder.actor(Verb.EDIT_BULLETIN, edition.target)
        act = lambda: set_copies(edition, place, wish, on=today, once=once, actor=actor)  # noqa: E731
        if PLACES.attempt(form, act):
            return done(request, _("Saved. It counts from this edition on."), _page(edition))
    heading = place.name if place else _("Every cell for which nothing else is set")
    question = Question(
        heading=heading,
        button=_("Save"),
        to=_page(edition),
        back=_("Copies to print"),
        over=edition.title,
        icon="save",
    )
    return ask(request, form, question)


@require_POST
def take(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let the imprint say as many copies as are needed."""
    edition = get_object_or_404(editions_edited_by(request.holder), pk=pk)
    take_as_print_run(edition, actor=request.holder.actor(Verb.EDIT_BULLETIN, edition.target))
    return done(request, _("The imprint says as many copies as are needed."), _page(edition))


def _edition(request: SignedInRequest, pk: int) -> Edition:
    found: Edition = get_object_or_404(editions_visible_to(request.holder), pk=pk)
    return found


def _begun(edition: Edition, place: Unit | None) -> dict[str, object]:
    wishes = wishes_on(edition.host, edition.meets_on)
    standard = wishes.get(None, Wish(STANDARD))
    wish = wishes.get(place.pk, standard) if place else standard
    return {"copies": wish.copies, "note": wish.note if place is None or place.pk in wishes else ""}


def _listing(edition: Edition, run: CopiesToPrint) -> Listing:
    head = [
        _("Copies to print: %(title)s") % {"title": edition.title},
        edition.host.name,
        _("For the briefing of %(day)s") % {"day": f"{edition.meets_on:%d/%m/%Y}"},
    ]
    columns = (_("Commune"), _("Who gets them"), _("Copies"), _("Note"))
    return Listing(head, columns, list(_rows(run)), (_("Total"), "", run.needed, ""))


def _rows(run: CopiesToPrint) -> Iterator[tuple[object, ...]]:
    for pile in run.piles:
        for share in pile.shares:
            if share.place.is_cell or share.copies:
                note = share.wish.note if share.wish else ""
                named = share.place.name if share.place.is_cell else _("The office")
                yield pile.name, named, share.copies, note


def _name(edition: Edition) -> str:
    return f"so ban in {edition.host.code} {edition.code.replace('/', '-')}"


def _page(edition: Edition) -> str:
    return reverse("bulletin:copies", args=[edition.pk])
